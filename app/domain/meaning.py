"""What a scanned text turned out to mean: the answer of the classifier and the words in which the catalogue is asked."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

import msgspec

from app.domain.words import Say


class MatchKind(StrEnum):
    """What a code can name. A step says which of these it expects."""

    COMMAND = "command"
    BADGE = "badge"
    LOCATION = "location"
    CONTAINER = "container"
    SERIAL = "serial"
    LOT = "lot"
    ITEM = "item"
    DOCUMENT = "document"
    RECIPIENT = "recipient"
    """One of several whose name holds what was typed: only ever a choice (app.workflows.recipients)."""


class Name(NamedTuple):
    """One row of the catalogue's index of codes."""

    code: str
    kind: str
    """location, container, serial, tag, lot, item, gtin, vendor-part, alias, badge, count or the word of a paper (order, ...)."""
    target: int
    """Identity of the place, handle, item, user, count or paper that the code names."""
    item: int = 0
    label: str = ""
    """What a person calls the target, to tell several apart."""
    quantity: int = 0
    """Smallest steps in a pack, 0 where the code names no pack."""


class Names(Protocol):
    """The catalogue's index of codes. Exact spelling wins; another letter case is found where no exact one exists."""

    def find(self, codes: Sequence[str]) -> Sequence[Name]:
        """All names whose code is one of `codes`, in a stable order."""


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that the code names."""

    kind: MatchKind
    id: int
    code: str
    item: int = 0
    label: str = ""
    quantity: int = 0
    as_: str = ""
    """The name's own kind where it says more than `kind`: tag, gtin, vendor-part, alias, count, or the word of a paper."""


class Gs1(msgspec.Struct, frozen=True, kw_only=True):
    """What a GS1 label says, or a label that a site's own rule takes apart.

    Dates are ISO; `elements` holds every (AI, value) in the order of the label.
    """

    gtin: str = ""
    """14 digits."""
    serial: str = ""
    lot: str = ""
    expires: str = ""
    """Expiry (AI 17 or 7003)."""
    best_before: str = ""
    """Best before (AI 15): a date of quality, not of safety, so it is not taken for the expiry."""
    sscc: str = ""
    count: str = ""
    """AI 30 or 37, or a measure: decimal text."""
    elements: tuple[tuple[str, str], ...] = ()
    warnings: tuple[Say, ...] = ()


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A scanned text and all it may mean.

    Exactly one of these holds: `refusal` says why the text is no code at all; `command` names a command; `serials` lists
    the several serials of one code; otherwise `matches` holds what the catalogue knows by it (none: unknown code).
    A GS1 label that names an item known here, with a serial or lot not yet known, has a match of kind ITEM and the
    rest in `gs1`.
    """

    text: str
    symbology: str = ""
    source: str = ""
    matches: tuple[Match, ...] = ()
    gs1: Gs1 | None = None
    serials: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    """Parts of an unknown code with blanks that may be several serials, or one code: the person is asked."""
    command: str = ""
    refusal: Say | None = None
    form: str = ""
    """What the text is by its form alone: command, gs1, digital-link, gtin, sscc, message, rule, serials or plain."""
    code: str = ""
    """The code to store where it is unknown: what a label rule cut out, an SSCC without its AI, else the text."""
    gtin: str = ""
    """14 digits, where the text is or holds exactly one GTIN: the spelling in which to link it to an item."""
    alternatives: tuple[Gs1, ...] = ()
    """Other ways to read a GS1 label whose separators are lost, for a person to choose from."""
    warnings: tuple[Say, ...] = ()
    """What is odd about the code though it can be read; those of the GS1 label stand in `gs1`."""

    @property
    def unclear(self) -> bool:
        """Whether a label can be read in several ways, and nothing known here settles which: its serial and lot are guesses."""
        return bool(self.alternatives) and not self.only(MatchKind.SERIAL, MatchKind.LOT)

    def only(self, *kinds: MatchKind) -> tuple[Match, ...]:
        """The matches of these kinds; a step asks on the screen where more than one is left."""
        return tuple(m for m in self.matches if m.kind in kinds)
