"""Half-done tasks on the disk."""

from app.ledger.drafts import delete, drafts_of, load, save
from app.ledger.store import Store


def test_a_draft_replaces_the_older_one_of_its_task(store: Store) -> None:
    with store.writing() as connection:
        save(connection, 1, "move", '{"n":1}', 10)
        save(connection, 1, "move", '{"n":2}', 20)
        save(connection, 1, "count", "{}", 15)
        save(connection, 2, "move", "{}", 30)
    with store.reading() as connection:
        assert load(connection, 1, "move") == '{"n":2}'
        assert load(connection, 1, "receive") is None
        assert drafts_of(connection, 1) == (("move", '{"n":2}', 20), ("count", "{}", 15))
        assert drafts_of(connection, 3) == ()


def test_a_task_that_is_over_leaves_no_draft(store: Store) -> None:
    with store.writing() as connection:
        save(connection, 1, "move", "{}", 10)
        delete(connection, 1, "move")
        delete(connection, 1, "never begun")
    with store.reading() as connection:
        assert drafts_of(connection, 1) == ()


def test_a_draft_goes_with_its_transaction(store: Store) -> None:
    class Left(Exception):  # noqa: N818 - leaves the transaction
        pass

    try:
        with store.writing() as connection:
            save(connection, 1, "move", "{}", 10)
            raise Left
    except Left:
        pass
    with store.reading() as connection:
        assert drafts_of(connection, 1) == ()
