"""Acts of a later version of the app in the book: what rests on them is refused in words, and the rest goes on."""

from app.domain.feed import FORM
from app.domain.operation import Entry, Operation, Undo
from app.ledger.post import OF_LATER_APP, Posted, Refused
from tests.ledger import world
from tests.ledger.conftest import Opening


def given(which: str, *entries: Entry) -> Operation:
    return Operation(
        id=which, kind="move", entries=entries, actor=world.ACTORS["supervisor"], made_at=world.START + 900 * world.SECOND
    )


def test_what_rests_on_an_act_that_only_a_later_app_can_read_is_refused(sqlite_opening: Opening) -> None:
    with sqlite_opening() as ledger:
        came = given("came", world.came("BOLT", 3, world.BINS["A-1"]))
        assert isinstance(ledger.post([came]), tuple)
        with ledger.store.writing() as conn:  # as a server's file brings it, which is laid in as it is
            conn.exec_driver_sql("UPDATE operation SET form = ? WHERE id = 'came'", (FORM + 1,))
        refused = ledger.post([given("back", Undo(operation="came"))])
        assert isinstance(refused, Refused) and refused.sentence.text == OF_LATER_APP
        done = ledger.post([given("more", world.came("BOLT", 1, world.BINS["A-1"]))])
        assert isinstance(done, tuple) and isinstance(done[0], Posted)
