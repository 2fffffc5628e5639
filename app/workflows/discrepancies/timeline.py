"""The time line of a discrepancy in words: who did what when and on which device, what was said, what the books made of it."""

from app.domain.feed import SERVER
from app.domain.happenings import Happening
from app.domain.moments import moment_of
from app.domain.words import Say, say
from app.workflows.step import Line, Mark
from app.workflows.wording import common
from app.workflows.wording import discrepancies as words
from app.workflows.wording import inspect as inspect_words

EDIT = "catalogue"
"""The verb of what an editor of records posts; it moves something only where an item's serials return to bulk."""
LATE = 60_000_000
"""Microseconds between act and arrival from which the arrival is told."""
DEVICE_SHOWN = 12
"""Characters of a device's name: it is long, and its beginning tells it from the others of a site."""


def line_of(one: Happening) -> Line:
    """One act as a row of the time line."""
    act = act_said(one.kind, moved=bool(one.source))
    title = say(words.EVENT, when=moment_of(one.at), who=one.who or say(words.NOBODY), act=act)
    return Line(title, _detail(one), (one.counted and "") or one.amount, _mark(one))


def act_said(kind: str, *, moved: bool = False) -> Say:
    """The verb of an act: "moved"."""
    if kind == EDIT and not moved:
        return say(words.EDITED)
    return say(inspect_words.KINDS[kind]) if kind in inspect_words.KINDS else say(common.PLAIN, text=kind)


def device_said(one: Happening) -> str | Say:
    """Which device, in a word."""
    if one.own:
        return say(words.THIS_DEVICE)
    return say(words.SERVER) if one.device == SERVER else one.device[:DEVICE_SHOWN]


def _mark(one: Happening) -> Mark:
    if one.held:
        return Mark.HELD
    if one.undone or one.dropped:
        return Mark.REJECTED
    if one.misfit:
        return Mark.MISFIT
    return Mark.DONE if one.settles else Mark.INFO


def _detail(one: Happening) -> Say:
    what = _what(one)
    if one.held:
        what = say(words.WAS_HELD, what=what)
    elif one.dropped:
        what = say(words.WAS_DROPPED, what=what)
    elif one.undone:
        what = say(words.WAS_UNDONE, what=what)
    what = say(words.ON_DEVICE, what=what, device=device_said(one))
    if one.received - one.at > LATE:
        what = say(words.ARRIVED, what=what, when=moment_of(one.received))
    return say(words.WITH_NOTE, what=what, note=say(one.note) if one.note in words.NOTES else one.note) if one.note else what


def _what(one: Happening) -> Say:
    if one.counted:
        return say(words.COUNTED, amount=one.counted, place=one.said_target)
    said = {"said_source": one.said_source, "said_target": one.said_target}
    booked = {"source": one.source, "target": one.target}
    if not one.source:
        return say(words.SAID_ONLY, **said) if one.said_source else say(words.NO_MOVE)
    if one.said_source and (one.said_source, one.said_target) != (one.source, one.target):
        return say(words.SAID_SCANNED if one.scanned else words.SAID, **said, **booked)
    return say(words.WENT_SCANNED if one.scanned else words.WENT, **booked)
