"""The posting in hand: what every room of the ledger is given while one operation is being applied."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.sql import Executable

from app.domain.catalogue import CatalogueRecord
from app.domain.feed import COMPANY, FORM
from app.domain.operation import Operation
from app.domain.words import Say
from app.ledger.naming import Moved


class Refusal(Exception):  # noqa: N818 - an expected outcome that travels up to post(), which turns it into a value
    """The operation cannot be posted; nothing of it stays. `later` names the operations it would contradict.

    `field` is the field of a catalogue record that stands in the way, "" where none does.
    """

    def __init__(self, sentence: Say, later: tuple[str, ...] = (), field: str = "") -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
        self.later = later
        self.field = field


@dataclass(slots=True)
class Posting:
    """One operation being applied at `position` of the site's order, inside the caller's transaction."""

    conn: Connection
    site: int
    position: int
    at: int
    """Evidence time of the operation, microseconds since 1970 UTC."""
    operation: Operation
    newest: int
    """Evidence time of the newest operation before this one: a fence can only matter to what is older."""
    claimed: int = 0
    """Evidence time by the device that made it: the version of the records it puts, the same in every book."""
    device: str = ""
    seen: int = 0
    """Position of the feed that the device had taken in when it acted."""
    judged: bool = False
    """True where the act is already on its way: facts are posted whatever the rights, with a discrepancy; a device of its own
    is refused instead, before the act."""
    trusted: bool = True
    """Whether the actor 0 is whoever owns the data folder; a device cannot claim that towards a server."""
    decided: bool = False
    """True where the company's own book has judged the act already: what it puts into the catalogue is taken as it is."""
    told: bool = False
    """True where a journal or a feed says that the operation was posted: it is done again, not decided again."""
    form: int = FORM
    """The form of the entries: by which rules it was made, where later ones ask for more."""
    received: int = 0
    """When the server got the operation; 0 where no server has."""
    uncertain: int = 0
    """How far the device's clock may have been off (microseconds): what it jumped, or was put right by."""
    authority: int | None = None
    """Whose rights count, where that is another than the actor: a supervisor who releases what was held."""
    line: int = 0
    claims: int = 0
    doubts_wait: bool = False
    """True where something said of some unit waits for what other devices will report."""
    doubted: bool = False
    """True where something said of a unit now waits for what other devices will report."""
    out_of_date: int = 0
    """Decisions of this operation whose ground had changed when it arrived."""
    discrepancies: list[int] = field(default_factory=list)
    converted: dict[int, list[int]] = field(default_factory=dict)
    """What entries so far have put into *converted*: quantity, value and FIFO value by item; see `app.ledger.costs.worth`."""
    put: list[tuple[CatalogueRecord | None, CatalogueRecord]] = field(default_factory=list)
    """Records that entries have put, as they were before (None: new) and as they are now."""
    first: Moved | None = None
    """What the first entry moved, where it went as it said."""

    def run(self, statement: Executable, **values: Any) -> Any:
        """Execute a prepared statement with its values."""
        return self.conn.execute(statement, values)

    @property
    def for_company(self) -> bool:
        """Whether the book is the company's own: catalogue and people, judged on behalf of all sites."""
        return self.site == COMPANY and self.received > 0

    @property
    def responsible(self) -> int:
        """The person whose rights count."""
        return self.operation.actor if self.authority is None else self.authority

    def next_claim(self) -> int:
        """The number of the next thing this operation says of a single unit, from 1."""
        self.claims += 1
        return self.claims

    def next_line(self) -> int:
        """The number of the next movement line of this operation, from 1."""
        self.line += 1
        return self.line
