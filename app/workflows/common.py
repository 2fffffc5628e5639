"""The common room of the workflows: verdicts, leaving a step with a refusal, what a scan is expected to be, unit texts.

A workflow's module is written like this:

    WORKFLOW = task(Workflow("move", say(TITLE), Move, start, step, ...))     # app.workflows.task

`start` and `step` are decorated with `@stepping`. Inside them `expect(reading, MatchKind.SERIAL, ...)` gives the one
match that fits; otherwise it leaves the step, and `task` asks which of several is meant and then steps again with the
reading narrowed to it, or offers what may be done with an unknown code. `raise Refuse(sentence, code)` leaves the step with
nothing changed. For these `task` shows the state again with a `Resumed` event, so a step must be able to show any state.
"""

import msgspec

from app.domain.meaning import Match, MatchKind, Reading
from app.domain.naming import place_name, status_name
from app.domain.operation import Act
from app.domain.permission import Permission
from app.domain.questions import LastAct
from app.domain.stock import HandleKind
from app.domain.views import Unit
from app.domain.words import Say, say
from app.workflows.step import Chosen, Event, Line, Mark, Mood, Screen, Seen, Step, Tone, Verdict
from app.workflows.wording import common as words

TONES: dict[Mood, Tone | None] = {
    Mood.DONE: Tone.YES, Mood.CONFIRM: Tone.CAREFUL, Mood.REFUSED: Tone.NO, Mood.INFO: None,
}
HANDLES = (MatchKind.SERIAL, MatchKind.LOT, MatchKind.ITEM, MatchKind.CONTAINER)
"""What selects stock."""
SERIALS_MAX = 500
"""Serials of one code that are taken at once: a 2D code on a carton lists fewer."""
MATCH_OF_HANDLE = {
    HandleKind.SERIAL: MatchKind.SERIAL, HandleKind.QUANTITY: MatchKind.ITEM,
    HandleKind.LOT: MatchKind.LOT, HandleKind.CONTAINER: MatchKind.CONTAINER,
}


NOT_SCANNED = frozenset({"keypad", "touch", "inside"})
"""Sources of a reading that no label was held up for: typed, touched in a list, or one of a list in another code."""

TYPED = frozenset({"keypad", "drive", "inside", ""})
"""Sources of texts that a person may have typed: a piece of a name is no code."""


class Refuse(Exception):  # noqa: N818 - not an error: it carries the refusal out of a step, as Need carries a question
    """Leaves the step: nothing changes, and the person is told why."""

    def __init__(self, sentence: Say, code: str = "") -> None:
        self.verdict = refused(sentence, code)


def not_here(event: Event | None) -> Refuse:
    """The refusal of a choice or key that has no use where the person is."""
    return Refuse(say(words.NOT_OFFERED if isinstance(event, Chosen) else words.NO_KEY_HERE))


class Unsure(Exception):  # noqa: N818 - as Refuse
    """Leaves the step: the code names several things that would fit, the person has to choose."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading


class Unknown(Exception):  # noqa: N818 - as Refuse
    """Leaves the step: nothing is known by this code; `item` where a GS1 label names the item of an unknown serial."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading


def done(sentence: Say, code: str = "") -> Verdict:
    """Green: it is posted or taken."""
    return Verdict(Mood.DONE, sentence, code)


def careful(sentence: Say, code: str = "") -> Verdict:
    """Amber: look, and confirm."""
    return Verdict(Mood.CONFIRM, sentence, code)


def refused(sentence: Say, code: str = "") -> Verdict:
    """Red: nothing changed."""
    return Verdict(Mood.REFUSED, sentence, code)


def info(sentence: Say, code: str = "") -> Verdict:
    """Blue: for your information."""
    return Verdict(Mood.INFO, sentence, code)


def painted(screen: Screen, verdict: Verdict | None) -> Screen:
    """The screen with this verdict and the tone that goes with it."""
    return msgspec.structs.replace(screen, verdict=verdict, tone=TONES[verdict.mood] if verdict else None)


def kind_name(kind: MatchKind) -> Say:
    """What a thing of this kind is called: "a serial number"."""
    return say(words.KINDS[kind])


def any_of(*kinds: MatchKind) -> Say:
    """"a serial number or a lot or an item"."""
    names = [kind_name(k) for k in kinds]
    wanted = names[-1]
    for name in reversed(names[:-1]):
        wanted = say(words.OR, first=name, second=wanted)
    return wanted


def expect(reading: Reading, *kinds: MatchKind, item: int = 0) -> Match:
    """The one thing of these kinds that the code names (with `item`: of this item). Anything else leaves the step."""
    if reading.refusal is not None:
        raise Refuse(reading.refusal, reading.text[:40])
    fitting = {(m.kind, m.id): m for m in reversed(reading.only(*kinds))}
    found = tuple(m for m in reversed(fitting.values()) if not item or m.item == item)
    if len(found) == 1:
        return found[0]
    if found:
        raise Unsure(msgspec.structs.replace(reading, matches=found))
    wanted = any_of(*kinds)
    if fitting:
        raise Refuse(say(words.WRONG_ITEM, wanted=wanted), reading.text)
    if reading.matches:
        raise Refuse(say(words.WRONG_KIND, kind=kind_name(reading.matches[0].kind), wanted=wanted), reading.text)
    if reading.command:
        raise Refuse(say(words.NO_COMMAND_HERE, wanted=wanted), reading.text)
    if reading.serials:
        raise Refuse(say(words.MANY_SERIALS_HERE, wanted=wanted), reading.text[:40])
    raise Unknown(reading)


def refuse_unclear(reading: Reading) -> None:
    """Leave the step where serial or lot of a label would be a guess."""
    if reading.unclear:
        raise Refuse(say(words.UNCLEAR), reading.text[:40])


def remarks(reading: Reading | None) -> tuple[Line, ...]:
    """What is odd about a label, though it could be read."""
    warnings = (*reading.warnings, *(reading.gs1.warnings if reading.gs1 is not None else ())) if reading is not None else ()
    return tuple(Line(warning, mark=Mark.UNEXPECTED) for warning in warnings)


def with_remarks(step: Step, reading: Reading) -> Step:
    """The step with what is odd about the label just scanned on top of its list."""
    odd = remarks(reading)
    if not odd or step.screen is None:
        return step
    return step._replace(screen=msgspec.structs.replace(step.screen, lines=(*odd, *step.screen.lines)))


def require(seen: Seen, permission: Permission) -> None:
    """Leave the step where the person's role lacks the permission; the ledger enforces it again."""
    if not seen.person.may(permission):
        raise Refuse(say(words.NOT_ALLOWED, permission=permission.value))


def undo_last(seen: Seen) -> tuple[Act, Verdict]:
    """The act that undoes what the person did last, and how it is told; leaves the step where there is nothing to undo."""
    last = seen.know(LastAct(seen.person.id))
    if last is None:
        raise Refuse(say(words.NOTHING_TO_UNDO))
    return Act(kind="undo", entries=last.entries), done(say(words.UNDONE, what=last.what))


def path_of(path: tuple[str, ...], code: str = "") -> str:
    """Where a place is, without the site everybody is in and areas whose code its own repeats: "STORE / A01-S01 / C-7"."""
    below = path[1:] if len(path) > 1 else path
    told = [c for c, inner in zip(below, (*below, "")[1:], strict=True) if not inner.startswith(f"{c}-")]
    return " / ".join(told) or code


def attributes_of(unit: Unit) -> str | Say:
    """Lot, expiry, custody, project, status and dispute of a unit record as far as they say something: "A. Novak, Isolated"."""
    status = "" if unit.key.status == "available" else status_name(unit.key.status, unit.status_name)
    disputed = say(words.IN_DISPUTE) if unit.disputed else ""
    expires = say(words.EXPIRES, date=unit.expires) if unit.expires else ""
    lot = unit.lot if unit.lot != unit.code else ""
    return listed(lot, expires, unit.custody_name, unit.project_code, status, disputed)


def listed(*parts: str | Say) -> str | Say:
    """What is not empty of some parts, with commas between."""
    whole: str | Say = ""
    for part in parts:
        if part:
            whole = say(words.LIST, first=whole, rest=part) if whole else part
    return whole


def place_said(unit: Unit) -> str | Say:
    """Where a unit record stands, in a word."""
    return place_name(unit.key.place, unit.place_code)


def detail_of(unit: Unit) -> Say:
    """What a unit record is and where it stands, for the second row of a line."""
    place, attributes = path_of(unit.place_path, unit.place_code), attributes_of(unit)
    if attributes:
        return say(words.UNIT_MORE, description=unit.description, place=place, attributes=attributes)
    return say(words.UNIT, description=unit.description, place=place)
