"""A server that was restored from an older backup: the devices give back what it lost, and take its book anew."""

import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import text

from app.domain.operation import NewHandle, Put, TakeNumber
from app.domain.stock import HandleKind
from app.ledger.drafts import drafts_of, save
from app.ledger.judge import COMPANY
from app.ledger.ranges import free_ranges
from app.ledger.verify import verify
from app.server import granting
from app.server.books import FileBooks
from app.server.restoring import burn_numbers
from tests.ledger import world
from tests.sync.net import Host, Tablet, agree, bolts

Make = Callable[..., Tablet]


class Backup:
    """The server's files as they are now, to be put back later."""

    def __init__(self, host: Host, folder: Path) -> None:
        self.host, self.folder = host, folder
        host.books.close()
        shutil.copytree(host.folder / "books", folder)
        host.books = FileBooks(host.folder / "books")

    def restore(self, *, burn: bool = True) -> None:
        self.host.books.close()
        shutil.rmtree(self.host.folder)
        shutil.copytree(self.folder, self.host.folder / "books")
        self.host.books = FileBooks(self.host.folder / "books")
        if burn:
            burn_numbers(self.host.books, self.host.clock.tick())


def grant(host: Host, tablet: Tablet) -> int:
    """The server grants numbers where the device lacks some, and the device hears of it. Returns the first it has free."""
    granting.grant(host.books, world.SITE, tablet.name, 1, host.clock.tick())
    tablet.round()
    with tablet.ledger.store.reading() as conn:
        return free_ranges(conn, world.SITE, tablet.name, 1, "C")[0].first


def entered(host: Host, *tablets: Tablet) -> dict[str, int]:
    """How often each operation of these devices stands in the site's book."""
    names = ", ".join(f"'{one.name}'" for one in tablets)
    with host.books.book(world.SITE).reading() as conn:
        rows = conn.execute(text(f"SELECT id, count(*) FROM operation WHERE device IN ({names}) GROUP BY id"))
        return {row[0]: row[1] for row in rows}


@pytest.mark.parametrize("others", [0, 1, 9], ids=["the server is behind", "as far", "beyond"])
def test_nothing_acknowledged_is_lost(host: Host, tablet: Make, tmp_path: Path, others: int) -> None:
    """Whatever the server has done since: less than the devices have seen, as much, or more."""
    one, two, new = tablet("one"), tablet("two"), tablet("new")
    agree(host, one, two)
    acts = [one.act(bolts(1, "A-1", "A-2"))]
    agree(host, one, two)
    backup = Backup(host, tmp_path / "backup")
    acts += [one.act(bolts(1, "A-1", "A-2")), two.act(bolts(1, "A-1", "B-1"))]
    edit = Put(record=msgspec.structs.replace(world.ITEMS["GLUE"], description="Glue, strong"))
    acts += [two.act(edit, role="administrator")]
    grant(host, one)
    agree(host, one, two)
    backup.restore(burn=False)
    acts += [new.act(bolts(1, "A-1", "A-2")) for _ in range(others)] if new.round().in_step else []
    assert new.round().in_step
    acts += [one.act(bolts(2, "A-2", "B-1"))]
    with one.ledger.store.writing() as conn:
        save(conn, world.ACTORS["operator"], "move", "{}", 1)
    for _ in range(3):  # what one brings back puts the others behind: they come round again (L1)
        rounds = [device.round() for device in (one, two, new)]
    assert all(done.in_step for done in rounds)
    agree(host, one, two, new)
    assert entered(host, one, two, new) == dict.fromkeys(acts, 1)
    assert verify(host.books.book(COMPANY)) == []
    with two.ledger.store.reading() as conn:
        assert conn.execute(text("SELECT description FROM item WHERE number = 'GLUE'")).scalar() == "Glue, strong"
    with one.ledger.store.reading() as conn:
        assert len(drafts_of(conn, world.ACTORS["operator"])) == 1


def test_numbers_granted_before_are_never_granted_to_another(host: Host, tablet: Make, tmp_path: Path) -> None:
    one, two = tablet("one"), tablet("two")
    agree(host, one, two)
    backup = Backup(host, tmp_path / "backup")
    first = grant(host, one)
    box = NewHandle(kind=HandleKind.CONTAINER, code=f"C-{first:06d}", container_type=world.TYPES["BOX"].id)
    act = one.act(box, TakeNumber(series="C", value=first))
    agree(host, one, two)
    backup.restore()
    host.clock.tick()
    other = grant(host, two)  # before the first device has said a word
    assert other > first + 1_000
    agree(host, one, two)
    again = grant(host, one)
    assert again > first + 1_000 and abs(again - other) >= 1_000
    assert entered(host, one, two) == {act: 1}
    agree(host, one, two)


def test_what_was_in_quarantine_is_there_again(host: Host, tablet: Make, tmp_path: Path) -> None:
    one = tablet("one")
    agree(host, one)
    one.ledger.close()
    shutil.copytree(one.folder, tmp_path / "copy")
    one = tablet("one", new=False)
    one.act(bolts(1, "A-1", "A-2"))
    agree(host, one)
    backup = Backup(host, tmp_path / "backup")
    copy = tablet("one", new=False, folder="copy")
    forked = copy.act(bolts(2, "A-1", "B-1"))
    copy.round()
    assert forked in host.quarantine
    later = copy.act(bolts(3, "A-1", "B-1"))
    agree(host, copy)
    backup.restore()
    host.quarantine.clear()
    host.epochs.clear()
    for _ in range(3):
        copy.round()
    agree(host, copy)
    assert forked in host.quarantine and entered(host, copy)[later] == 1 and forked not in entered(host, copy)
