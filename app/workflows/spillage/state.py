"""What a spillage report in hand is: what is being put on it, or which one is looked at and what becomes of its lines."""

import msgspec

from app.domain.paper_views import SpillageView
from app.domain.permission import Permission
from app.domain.questions import OpenSpillages, SpillageOf
from app.domain.words import say
from app.workflows.common import Refuse
from app.workflows.hand import Hand
from app.workflows.photos import Album, Of
from app.workflows.picking import Held, Stock
from app.workflows.shots import Shot
from app.workflows.step import Person, Seen
from app.workflows.wording import common
from app.workflows.wording import spillage as words

NAME = "spillage"
OUTCOMES = ("scrap", "lost", "rma")
"""What may become of a line, in the order in which touching it goes through them."""


class Reported(msgspec.Struct, frozen=True):
    """Something on the report that is being written."""

    held: Held
    reason: int = 0
    reason_name: str = ""
    condition: str = ""


class Spilling(msgspec.Struct, frozen=True, kw_only=True):
    """The list of open reports, where nothing else is said."""

    filing: bool = False
    asking: bool = False
    """Whose equipment it is, is asked."""
    recipient: int = 0
    hand: Hand = Hand()
    reason: int = -1
    reason_name: str = ""
    lines: tuple[Reported, ...] = ()
    paper: int = 0
    outcomes: tuple[tuple[int, str], ...] = ()
    """(line, scrap, lost or rma)"""
    vendor: bool = False
    """The vendor that it goes back to is asked."""
    search: str = ""
    """Typed to find it by."""
    confirm: bool = False
    shots: tuple[Shot, ...] = ()
    """Photos taken while it is written: they are filed with it."""
    shot: str = ""
    """The one of them that is looked at."""
    album: Album | None = None
    """The photos of the report, where they are looked at."""


def photographed(state: Spilling, seen: Seen) -> Of | None:
    """What photos are of: the report that is looked at."""
    if not state.paper or state.filing or state.vendor:
        return None
    record = report_of(state, seen).record
    return Of("spillage", record.id, record.number, record.state == "closed")


def closes(person: Person) -> bool:
    """Whether the person locks and closes reports, and files them for others."""
    return person.may(Permission.INV_CLOSE_SPILLAGE)


def stock_of(state: Spilling, person: Person) -> Stock:
    """What may be reported: what the recipient has; a supervisor also reports what has come back to nobody's custody."""
    fit = (state.recipient, 0) if closes(person) else (state.recipient,)
    return Stock(fits=lambda unit: unit.key.custody in fit, none=words.NONE, anywhere=False)


def open_ones(seen: Seen) -> tuple[SpillageView, ...]:
    """Reports that the person has to do with."""
    if closes(seen.person):
        return seen.know(OpenSpillages())
    return seen.know(OpenSpillages(seen.person.recipient)) if seen.person.recipient else ()


def report_of(state: Spilling, seen: Seen) -> SpillageView:
    """The report that is open; leaves the step where it is gone."""
    view = seen.know(SpillageOf(state.paper))
    if view is None:
        raise Refuse(say(common.GONE))
    return view
