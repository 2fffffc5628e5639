"""Changing custody, project or status on the way: chosen from a list, or a custody scanned as a badge."""

import msgspec

from app.domain.naming import status_name
from app.domain.permission import Permission
from app.domain.questions import Projects, Recipients, Statuses
from app.domain.views import Named
from app.domain.words import Say, say
from app.workflows.common import Refuse
from app.workflows.move.state import Move
from app.workflows.recipients import recipient_scanned
from app.workflows.step import Chosen, Key, Scanned, Seen
from app.workflows.wording import common
from app.workflows.wording import handling as words

CHANGES = {
    "custody": (words.CHANGE_CUSTODY, words.NEW_CUSTODY),
    "project": (words.CHANGE_PROJECT, words.NEW_PROJECT),
    "status": (words.CHANGE_STATUS, words.NEW_STATUS),
}


def choosable(state: Move, seen: Seen) -> tuple[str, ...]:
    """Which attributes may be changed now."""
    return tuple(CHANGES) if state.hand.held and state.hand.picking is None else ()


def values(name: str, seen: Seen) -> tuple[Named, ...]:
    """What an attribute may become; statuses that follow from a place are not among them, nor isolation without permission."""
    match name:
        case "custody":
            return (Named(id=0, code="", name=""), *seen.know(Recipients()))
        case "project":
            return (Named(id=0, code="", name=""), *seen.know(Projects()))
        case _:
            may = seen.person.may(Permission.INV_ISOLATE)
            return tuple(s for s in seen.know(Statuses()) if s.code != "isolated" or may)


def changed(state: Move, seen: Seen) -> tuple[Move, Say]:
    """The state after the new custody, project or status was chosen, or scanned as a badge; leaving it costs nothing."""
    name = state.changing
    match seen.event:
        case Key("cancel" | "undo") | Chosen("keep"):
            change = msgspec.structs.replace(state.change, **{name: None})
            return msgspec.structs.replace(state, changing="", change=change), say(common.BACK)
        case Scanned(reading) if name == "custody":
            wanted = str(recipient_scanned(reading, seen))
        case Chosen(id) if id.startswith(f"{name}:"):
            wanted = id.removeprefix(f"{name}:")
        case Chosen():
            raise Refuse(say(common.NOT_OFFERED))
        case _:
            raise Refuse(say(common.CHOOSE_FIRST))
    for value in values(name, seen):
        key = value.code if name == "status" else value.id
        if wanted == str(key):
            change = msgspec.structs.replace(state.change, **{name: key})
            return msgspec.structs.replace(state, changing="", change=change), say(words.CHANGE_NOTED)
    raise Refuse(say(common.NOT_OFFERED))


def label(value: Named, name: str) -> Say:
    """A value as a choice."""
    if name == "project":
        return say(common.PLAIN, text=value.code) if value.id else say(words.NO_PROJECT)
    if name == "custody" and not value.id:
        return say(words.NO_CUSTODY)
    if name == "status":
        return say(common.PLAIN, text=status_name(value.code, value.name))
    return say(common.PLAIN, text=value.name or value.code)


def chosen_value(state: Move, name: str, seen: Seen) -> Say | None:
    """What an attribute will become, None where it stays."""
    wanted = getattr(state.change, name)
    for value in values(name, seen) if wanted is not None else ():
        if wanted in (value.id, value.code) and (name == "status") == isinstance(wanted, str):
            return say(words.WILL_BE, name=label(value, name))
    return None
