"""What two tablets bring to the warehouse of the pictures: a unit in two places, one tag on two units, and an act that is held."""

from sqlalchemy import select

from app.domain.catalogue import User
from app.domain.feed import FORM, Sent
from app.domain.operation import Entry, Move, NewHandle, Undo
from app.domain.stock import HandleKind, Standing
from app.ledger.chain import START, encode_entries, link
from app.ledger.judge import judge
from app.ledger.ledger import Ledger
from app.ledger.tables import handle, unit
from app.setup.base import code_id
from app.setup.demo.catalogue import place

SECOND = 1_000_000
LATE = 3 * 3600 * SECOND
"""How long the tablets were away from the server."""


class Tablet:
    """A device with a chain of its own."""

    def __init__(self, name: str, site: int) -> None:
        self._name, self._site, self._sequence, self._hash = name, site, 0, START

    def sends(self, kind: str, entry: Entry, person: int, at: int) -> Sent:
        """An act done without any news from the others."""
        self._sequence += 1
        act = {
            "id": f"{self._name}-{self._sequence}", "home": self._site, "device": self._name, "epoch": 1,
            "sequence": self._sequence, "kind": kind, "actor": person, "made_at": at, "claimed": at, "seen": 0, "form": FORM,
            "document": "", "reason": 0, "note": "", "entries": encode_entries((entry,)), "previous": self._hash,
        }
        self._hash = link(act)
        return Sent(**act, hash=self._hash)  # type: ignore[arg-type]


def arrive(ledger: Ledger, now: int) -> None:
    """Two people carried the same unit, each from where the books had it; one then took that back."""
    oper, tech = code_id(User, "OPER"), code_id(User, "TECH")
    with ledger.store.writing() as conn:
        which, where, item = conn.execute(
            select(handle.c.id, unit.c.place, handle.c.item).join(unit, unit.c.handle == handle.c.id)
            .where(handle.c.kind == "serial", handle.c.code.not_like("PST%")).order_by(handle.c.code).limit(1)
        ).one()
        two, three = Tablet("tablet-2", ledger.site), Tablet("tablet-3", ledger.site)
        moves = [
            Move(handle=which, quantity=1, source=Standing(where), target=Standing(place(target)), scanned=True)
            for target in ("B03-S01", "C01-S02")
        ]
        for sent in (
            two.sends("move", moves[0], oper, now + SECOND), three.sends("move", moves[1], tech, now + 40 * SECOND),
            two.sends("undo", Undo(operation="tablet-2-1"), oper, now + 41 * SECOND),
            *(
                tablet.sends("receive", NewHandle(kind=HandleKind.SERIAL, code=code, item=item, tag="TAG-0042"), person, now + at)
                for tablet, code, person, at in (
                    (two, "K7-1001", oper, 50 * SECOND), (three, "K7-1002", tech, 55 * SECOND),
                )
            ),
        ):
            judge(conn, ledger.site, sent, now + LATE)
