"""Printing labels: whatever is scanned, many bins or badges ticked in a table, the command sheet; then all of them at once."""

import msgspec

from app.domain.meaning import Match, MatchKind, Reading
from app.domain.permission import Permission
from app.domain.words import Say, say
from app.workflows.common import HANDLES, Refuse, done, expect, info, not_here, painted, undo_last
from app.workflows.labels import made
from app.workflows.printed import Label
from app.workflows.step import (
    Button,
    Choice,
    Chosen,
    Key,
    Line,
    Mark,
    Resumed,
    Scanned,
    Screen,
    Seen,
    Step,
    Typed,
    Verdict,
    Wants,
    Workflow,
    stepping,
)
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import labels as words

NAME = "labels"
LABELS_MAX = 500
COPIES_MAX = 100
KINDS = (*HANDLES, MatchKind.LOCATION, MatchKind.BADGE)
LISTS = {"bins": ("places", words.BINS), "units": ("serials", words.UNITS), "badges": ("users", words.BADGES)}
"""Tables to tick rows in, by the choice that opens them."""
ROWS = {"place": made.of_place, "user": made.of_person, "item": made.of_item, "handle": made.of_handle}
"""What the rows of those tables are about, by the word their ids begin with."""


class Labels(msgspec.Struct, frozen=True):
    """What is to be printed, oldest first; `table` is the list that rows are ticked in, "" for none."""

    labels: tuple[Label, ...] = ()
    table: str = ""
    copies: int = 0
    """Of each label in this run; 0: as is settled for its kind."""
    asking: bool = False
    """How many copies is being asked."""


@stepping
def start(_: Labels | None, seen: Seen) -> Step:
    """An empty list, or the label of what was scanned."""
    return step(Labels(), seen)


@stepping
def step(state: Labels, seen: Seen) -> Step:
    """One event."""
    match seen.event:
        case None | Resumed():
            return Step(state, show(state, None, seen))
        case Typed(text) if state.asking:
            return _copies(state, text, seen)
        case Key("cancel" | "back" | "finish" | "home") if state.asking:
            return Step(*_pair(msgspec.structs.replace(state, asking=False), None, seen))
        case _ if state.asking:
            raise Refuse(say(words.TYPE_COPIES, most=COPIES_MAX))
        case Chosen("copies") if state.labels and not state.table:
            return Step(*_pair(msgspec.structs.replace(state, asking=True), None, seen))
        case Scanned(reading):
            return _scanned(state, reading, seen)
        case Key("take") if state.table:
            raise Refuse(say(words.NONE_TICKED))
        case Chosen("take", targets) if state.table:
            return _taken(state, targets, seen)
        case Key("print") | Chosen("print"):
            return _printed(state, seen)
        case Key("clear") if state.labels:
            return Step(Labels(), show(Labels(), info(say(words.CLEARED)), seen))
        case Key("undo"):
            act, verdict = undo_last(seen)
            return Step(state, show(state, verdict, seen), (act,))
        case Key("cancel" | "back") if state.table:
            return Step(*_pair(msgspec.structs.replace(state, table=""), None, seen))
        case Key("cancel" | "finish" | "back" | "home"):
            return Step(None, show(Labels(), info(say(common.BACK)), seen))
        case Chosen(id):
            return _chosen(state, id, seen)
        case _:
            raise not_here(seen.event)


def _copies(state: Labels, text: str, seen: Seen) -> Step:
    """How many of each label are printed in this run."""
    many = text.strip()
    if not (many.isascii() and many.isdecimal()) or not 1 <= int(many[:9]) <= COPIES_MAX:
        raise Refuse(say(words.TYPE_COPIES, most=COPIES_MAX), text[:40])
    after = msgspec.structs.replace(state, copies=int(many), asking=False)
    return Step(*_pair(after, info(say(words.COPIES_OF_EACH, count=after.copies)), seen))


def _scanned(state: Labels, reading: Reading, seen: Seen) -> Step:
    match: Match = expect(reading, *KINDS)
    return _with(state, (made.of_match(match, seen),), seen)


def _chosen(state: Labels, id: str, seen: Seen) -> Step:
    name, _, value = id.partition(":")
    if id == "commands" and not state.table:
        return _with(state, made.commands(), seen)
    if id in LISTS and not state.table and id in {choice.id for choice in _choices(seen)}:
        return Step(*_pair(msgspec.structs.replace(state, table=id), None, seen))
    if name == "off" and not state.table and value in {label.code for label in state.labels}:
        left = msgspec.structs.replace(state, labels=tuple(label for label in state.labels if label.code != value))
        return Step(*_pair(left, info(say(words.DROPPED), value), seen))
    raise Refuse(say(common.NOT_OFFERED))


def _taken(state: Labels, targets: tuple[str, ...], seen: Seen) -> Step:
    """The labels of ticked rows; what has none, such as an area among bins, is passed over unless nothing else was ticked."""
    found: list[Label] = []
    refused: Refuse | None = None
    rows = [_row(target) for target in targets[:LABELS_MAX + 1]]
    made.read_all(rows, seen)
    for name, which in rows:
        try:
            found.append(ROWS[name](which, seen))
        except Refuse as no:
            refused = no
    if not found and refused is not None:
        raise refused
    if not found:
        raise Refuse(say(words.NONE_TICKED))
    return _with(msgspec.structs.replace(state, table=""), tuple(found), seen)


def _row(target: str) -> tuple[str, int]:
    """Kind and identity of a row that was ticked."""
    name, _, value = target.partition(":")
    if name not in ROWS or not (value.isascii() and value.isdecimal() and len(value) < 20):
        raise Refuse(say(common.NOT_OFFERED))
    return name, int(value)


def _with(state: Labels, more: tuple[Label, ...], seen: Seen) -> Step:
    """The list with more on it; each thing stands there once."""
    have = {(label.kind, label.code) for label in state.labels}
    new = tuple(label for label in more if (label.kind, label.code) not in have)
    if not new:
        raise Refuse(say(words.TWICE), more[0].code if more else "")
    if len(state.labels) + len(new) > LABELS_MAX:
        raise Refuse(say(words.FULL, most=LABELS_MAX))
    after = msgspec.structs.replace(state, labels=(*state.labels, *new))
    return Step(*_pair(after, done(say(words.ADDED, count=len(after.labels)), new[-1].code if len(new) == 1 else ""), seen))


def _printed(state: Labels, seen: Seen) -> Step:
    if not state.labels:
        raise Refuse(say(words.NOTHING))
    verdict = done(say(words.PRINTED, count=len(state.labels) * max(1, state.copies)))
    labels = tuple(msgspec.structs.replace(label, copies=state.copies) for label in state.labels)
    return Step(Labels(), show(Labels(), verdict, seen), labels=labels)


def _pair(state: Labels, verdict: Verdict | None, seen: Seen) -> tuple[Labels, Screen]:
    return state, show(state, verdict, seen)


def show(state: Labels, verdict: Verdict | None, seen: Seen) -> Screen:
    """What is on the list, newest first, or the table to tick rows in."""
    if state.table:
        screen = Screen(
            workflow=NAME, step="tick", title=say(words.TITLE), prompt=say(words.CHOOSE), hint=say(LISTS[state.table][1]),
            table=LISTS[state.table][0], main=Button("take", say(words.TAKE)), takes_badge=True,
        )
        return painted(screen, verdict)
    if state.asking:
        screen = Screen(
            workflow=NAME, step="copies", title=say(words.TITLE), prompt=say(words.HOW_MANY), wants=Wants.QUANTITY,
            hint=say(words.ADDED, count=len(state.labels)),
        )
        return painted(screen, verdict)
    lines = tuple(
        Line(label.code, _about(label), mark=Mark.OPEN, id=f"off:{label.code}") for label in reversed(state.labels)
    )
    screen = Screen(
        workflow=NAME, step="scan", title=say(words.TITLE), prompt=say(words.SCAN), hint=say(words.HINT), lines=lines,
        choices=(*((Choice("copies", say(words.COPIES), _copies_said(state)),) if lines else ()), *_choices(seen)),
        main=Button("print", say(words.PRINT, count=len(state.labels) * max(1, state.copies))) if lines else None,
        buttons=(Button("clear", say(words.CLEAR)),) if lines else (), takes_badge=True,
    )
    return painted(screen, verdict)


def _copies_said(state: Labels) -> Say:
    return say(words.COPIES_OF_EACH, count=state.copies) if state.copies else say(words.COPIES_SETTLED)


def _about(label: Label) -> Say:
    text = " · ".join(part for part in (label.title, label.detail) if part and part != label.code)
    return say(common.PLAIN, text=text) if text else say(words.OFF)


def _choices(seen: Seen) -> tuple[Choice, ...]:
    badges = (Choice("badges", say(words.BADGES)),) if seen.person.may(Permission.ADM_USERS) else ()
    return (
        Choice("bins", say(words.BINS)), Choice("units", say(words.UNITS)), *badges,
        Choice("commands", say(words.COMMANDS), say(words.COMMANDS_MORE)),
    )


WORKFLOW = task(Workflow(
    NAME, say(words.TITLE), Labels, start, step, needs=Permission.INV_VIEW, rests=lambda state: not state.labels,
    command="CMD-LABELS",
))
