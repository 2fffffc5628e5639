"""What a transfer in hand is: what is being offered to whom, or which paper is being decided and what of it is ticked."""

import msgspec

from app.domain.paper_views import TransferView
from app.domain.permission import Permission
from app.domain.questions import OpenTransfers, TransferOf
from app.domain.words import say
from app.workflows.common import Refuse
from app.workflows.hand import Hand
from app.workflows.picking import Stock
from app.workflows.step import Person, Seen
from app.workflows.wording import common
from app.workflows.wording import transfer as words

NAME = "transfer"


class Transferring(msgspec.Struct, frozen=True, kw_only=True):
    """The list of open transfers, where nothing else is said."""

    giving: bool = False
    target: int = 0
    hand: Hand = Hand()
    paper: int = 0
    ticked: tuple[tuple[int, int], ...] = ()
    """(line, smallest steps) that the receiver has seen."""
    place: int = 0
    """Where the receiver puts it, 0 where it stays or the paper says so."""
    counting: int = 0
    """The line whose quantity is being typed."""
    rejecting: str = ""
    """choose (a reason of the list), type (why, in words)."""
    confirm: str = ""
    """What has to be chosen a second time."""


def stock_of(state: Transferring, person: Person) -> Stock:
    """What may be handed over: stock of nobody or of one's own, all of one custody; a supervisor hands over anybody's."""
    if state.hand.held:
        one = state.hand.held[0].unit.key.custody
        return Stock(fits=lambda unit: unit.key.custody == one, none=words.NONE_TO_GIVE, anywhere=False)
    anybody = person.may(Permission.INV_UNDO_ANY)
    return Stock(
        fits=lambda unit: anybody or unit.key.custody in (0, person.recipient), none=words.NONE_TO_GIVE, anywhere=False
    )


def open_ones(seen: Seen) -> tuple[TransferView, ...]:
    """Transfers that the person has to do with; a supervisor sees all."""
    person = seen.person
    if person.may(Permission.INV_UNDO_ANY):
        return seen.know(OpenTransfers())
    return seen.know(OpenTransfers(person.recipient, person.id))


def may_decide(view: TransferView, person: Person) -> bool:
    """Whether the person accepts or rejects it."""
    return view.open and (view.target_user == person.id or person.may(Permission.INV_UNDO_ANY))


def may_cancel(view: TransferView, person: Person) -> bool:
    """Whether the person takes the offer back; what has left the site is rejected by its receiver, then taken back."""
    return view.record.state == "pending" and _gives(view, person)


def may_take_back(view: TransferView, seen: Seen) -> bool:
    """Whether something the receiver has left can come back to its giver at this site."""
    return view.on_the_way(seen.site) and _gives(view, seen.person)


def _gives(view: TransferView, person: Person) -> bool:
    mine = view.source_user == person.id if view.record.source else view.record.by == person.id
    return mine or person.may(Permission.INV_UNDO_ANY)


def waits_for(person: Person, views: tuple[TransferView, ...]) -> int:
    """How many transfers wait for this very person's acceptance."""
    return sum(view.open and view.target_user == person.id for view in views)


def paper_of(state: Transferring, seen: Seen) -> TransferView:
    """The transfer that is open; leaves the step where it is gone."""
    view = seen.know(TransferOf(state.paper))
    if view is None:
        raise Refuse(say(common.GONE))
    return view
