"""Devices that act away from their server, for tests of what arrives there: each keeps its own chain of operations."""


from app.domain.feed import FORM, SERVER, Sent
from app.domain.operation import Entry
from app.ledger.chain import START, encode_entries, link


class Tablet:
    """A device of a site in one epoch; what it makes is sent when the test says so."""

    def __init__(self, name: str, home: int, epoch: int = 1) -> None:
        self.name, self.home, self.epoch = name, home, epoch
        self.sequence, self.hash, self.made = 0, START, 0

    def makes(
        self, *entries: Entry, actor: int, at: int, seen: int = 0, kind: str = "act", wrong_by: int = 0
    ) -> Sent:
        """An operation of evidence time `at`; the device's clock is `wrong_by` microseconds behind."""
        self.sequence += 1
        self.made += 1
        act = {
            "id": f"{self.name}-{self.epoch}-{self.made}", "home": self.home, "device": self.name, "epoch": self.epoch,
            "sequence": self.sequence, "kind": kind, "actor": actor, "made_at": at - wrong_by, "claimed": at, "seen": seen,
            "form": FORM, "document": "", "reason": 0, "note": "", "entries": encode_entries(entries), "previous": self.hash,
        }
        self.hash = link(act)
        return Sent(**act, hash=self.hash)  # type: ignore[arg-type]


def server(home: int) -> Tablet:
    """The server as it posts operations of its own."""
    return Tablet(SERVER, home)
