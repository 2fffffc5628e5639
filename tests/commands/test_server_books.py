"""The operator's tasks on the books of a server, on books in files."""

import json
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.commands.server_books import TASKS
from app.domain.identity import place_id
from app.ledger.judge import COMPANY
from app.ledger.verify import verify
from app.server.books import FileBooks

MAIN = place_id("MAIN", "MAIN")


@pytest.fixture
def books(tmp_path: Path) -> Iterator[FileBooks]:
    made = FileBooks(tmp_path / "books")
    assert do(made, "init", "--site", "MAIN", "--badge", "B-1", "--name", "Boss", "--pin", "2468") == 0
    yield made
    made.close()


def do(books: FileBooks, name: str, *words: str) -> int:
    """Run a task as the command line does."""
    work, describe = next((work, describe) for task, _, work, describe in TASKS if task == name)
    parser = ArgumentParser()
    describe(parser)
    return work(parser.parse_args(words, Namespace()), books)


def csv(folder: Path, name: str, *lines: str) -> str:
    file = folder / name
    file.write_text("\n".join(lines) + "\n")
    return str(file)


def test_a_company_begins_once(books: FileBooks) -> None:
    assert do(books, "init", "--site", "MAIN", "--badge", "B-1", "--name", "Boss", "--pin", "2468") == 2


def test_an_easy_pin_begins_nothing(tmp_path: Path) -> None:
    empty = FileBooks(tmp_path / "empty")
    assert do(empty, "init", "--site", "MAIN", "--badge", "B-1", "--name", "Boss", "--pin", "1234") == 2
    assert do(empty, "enrol-code") == 2
    assert do(empty, "add-site", "TWO", "Second") == 2
    empty.close()


def test_files_go_into_a_sites_book_and_what_is_shared_into_the_companys(
    books: FileBooks, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert do(books, "add-site", "NORTH", "North depot") == 0
    items = csv(tmp_path, "items.csv", "number,description,tracking", "BOLT,Bolt,quantity")
    assert do(books, "import", "items", items) == 2  # which site?
    assert do(books, "import", "items", items, "--site", "MAIN", "--dry-run") == 0
    assert do(books, "import", "items", items, "--site", "MAIN") == 0
    places = csv(tmp_path, "locations.csv", "code,name,kind,parent", "A-1,Bin,storage,")
    assert do(books, "import", "locations", places, "--site", "MAIN") == 0
    stock = csv(tmp_path, "stock.csv", "handle,item,tracking,location,project,quantity", "BOLT,BOLT,quantity,A-1,P-9,12")
    assert do(books, "import", "stock", stock, "--site", "MAIN") == 0, capsys.readouterr()
    with books.book(MAIN).reading() as conn:
        assert conn.exec_driver_sql("SELECT quantity FROM unit WHERE quantity > 0").scalar() == 12
    with books.book(COMPANY).reading() as conn:
        assert conn.exec_driver_sql("SELECT code FROM project").scalars().all() == ["P-9"]
        assert conn.exec_driver_sql("SELECT count(*) FROM unit").scalar() == 0
    # The other site knows the item from the company, although none of its devices has asked for anything yet.
    there = csv(tmp_path, "there.csv", "code,name,kind,parent", "N-1,Bin,storage,")
    assert do(books, "import", "locations", there, "--site", "NORTH") == 0
    more = csv(tmp_path, "more.csv", "number,description,tracking", "NUT,Nut,quantity")
    assert do(books, "import", "items", more, "--site", "MAIN") == 0
    nuts = csv(tmp_path, "nuts.csv", "handle,item,tracking,location,quantity", "NUT,NUT,quantity,N-1,7")
    assert do(books, "import", "stock", nuts, "--site", "NORTH") == 0, capsys.readouterr()
    for site in (COMPANY, *books.sites()):
        assert verify(books.book(site)) == []


def test_bad_lines_stop_an_import_unless_the_good_are_kept(books: FileBooks, tmp_path: Path) -> None:
    items = csv(tmp_path, "items.csv", "number,description,tracking", "BOLT,Bolt,quantity", "NUT,Nut,nonsense")
    head = len(ledger(books, COMPANY))
    assert do(books, "import", "items", items) == 1
    assert len(ledger(books, COMPANY)) == head
    assert do(books, "import", "items", items, "--keep-good") == 1
    assert len(ledger(books, COMPANY)) == head + 1


def ledger(books: FileBooks, site: int) -> list[str]:
    with books.book(site).reading() as conn:
        return list(conn.exec_driver_sql("SELECT id FROM operation").scalars())


def test_the_whole_ledger_is_exported(books: FileBooks, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert do(books, "export-ledger", "--every-book") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in rows if row["book"] == COMPANY] == ledger(books, COMPANY)
    assert [row["id"] for row in rows if row["book"] == MAIN] == ledger(books, MAIN)


def test_each_operation_is_exported_once_where_it_is_at_home(books: FileBooks, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert do(books, "export-ledger") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    times = Counter(row["id"] for row in rows)
    assert times.keys() == {*ledger(books, COMPANY), *ledger(books, MAIN)} and set(times.values()) == {1}
    assert all(row["home"] == row["book"] for row in rows)


def test_a_book_that_was_tampered_with_is_named(books: FileBooks, capsys: pytest.CaptureFixture[str]) -> None:
    assert do(books, "verify") == 0
    with books.book(COMPANY).writing() as conn:
        conn.exec_driver_sql("UPDATE person SET role = 'operator'")
    assert do(books, "verify") == 1
    assert "company: person" in capsys.readouterr().out


def test_people_are_added_changed_and_taken_out_of_service(books: FileBooks, capsys: pytest.CaptureFixture[str]) -> None:
    assert do(books, "add-site", "NORTH", "North depot") == 0
    assert do(books, "user", "W-1", "--name", "Ann") == 2  # of a new one all must be told
    assert do(books, "user", "W-1", "--name", "Ann", "--role", "operator", "--pin", "1234") == 2  # easily guessed
    assert do(books, "user", "W-1", "--name", "Ann", "--role", "operator", "--pin", "2580") == 0
    assert do(books, "user", "w-1", "--role", "supervisor") == 0
    assert do(books, "user", "W-1", "--retire") == 0
    capsys.readouterr()
    assert do(books, "users") == 0
    assert capsys.readouterr().out.splitlines() == ["B-1  Boss  administrator", "W-1  Ann  supervisor  out of service"]
    assert do(books, "user", "W-1", "--back") == 0
    for site in (COMPANY, *books.sites()):
        assert verify(books.book(site)) == []


def test_the_last_administrator_stays(books: FileBooks, capsys: pytest.CaptureFixture[str]) -> None:
    assert do(books, "user", "B-1", "--retire") == 2
    assert do(books, "user", "B-1", "--role", "operator") == 2
    assert "last administrator" in capsys.readouterr().err
    assert do(books, "user", "W-1", "--name", "Ann", "--role", "administrator", "--pin", "2580") == 0
    assert do(books, "user", "B-1", "--retire") == 0


def test_roles_tell_what_they_may(books: FileBooks, capsys: pytest.CaptureFixture[str]) -> None:
    assert do(books, "roles") == 0
    told = capsys.readouterr().out
    assert "operator: " in told and "ADM_USERS" in told.split("administrator: ")[1]
