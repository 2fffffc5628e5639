"""The screens of work with containers."""

from msgspec.structs import replace

from app.domain.catalogue import ContainerType
from app.domain.permission import Permission
from app.domain.questions import ContainerTypes, ContentsOf, HandleOf, PlaceOf
from app.domain.stock import HandleKind
from app.domain.views import HandleView, Unit
from app.domain.words import Say, say
from app.workflows.asking import asking
from app.workflows.common import amount_of, painted, path_of
from app.workflows.contain.state import Check, New, State
from app.workflows.hand import lines_of, undo_of
from app.workflows.picking import Stock
from app.workflows.step import Button, Choice, Line, Mark, Progress, Screen, Seen, Step, Verdict, Wants
from app.workflows.wording import common as common_words
from app.workflows.wording import contain as words

NAME = "contain"
LISTED_MAX = 200
ASKED_MAX = 20
"""Containers in a container that are asked about one by one."""
CONTENTS_MAX = 100_000
"""Records of a container that are checked or emptied in one act."""


def show(state: State, seen: Seen, verdict: Verdict | None = None, *, contents: tuple[Unit, ...] | None = None) -> Step:
    """The screen for any state; `contents` where this very step changes what the container holds."""
    handle = seen.know(HandleOf(state.container)) if state.container and not state.job else None
    if state.new is not None:
        screen = _new(state.new, seen)
    elif state.job in ("put", "take"):
        screen = replace(_filling(state, seen), undo=undo_of(state.hand))
    elif state.job == "check":
        screen = _check(state, seen)
    elif state.job == "empty":
        screen = _screen("empty-to", say(words.EMPTY_TO, code=state.code))
    elif handle is not None and handle.container is not None:
        screen = _container(state, handle, seen, contents)
    else:
        screen = _choose(state, seen)
    return Step(state, painted(screen, verdict))


def contents_of(container: int, seen: Seen, limit: int = LISTED_MAX) -> tuple[Unit, ...]:
    """What stands directly in a container, less empty containers that are out of use (as far as the first few of it go)."""
    units = seen.know(ContentsOf(container, limit=limit))
    nested = [u.key.handle for u in units if u.kind is HandleKind.CONTAINER][:ASKED_MAX]
    retired = {h for h in nested if (view := seen.know(HandleOf(h))) is not None and view.retired}
    return tuple(u for u in units if u.key.handle not in retired)


def nested_in(container: int, seen: Seen) -> frozenset[int]:
    """The container and all containers in it: places that count as being in it."""
    if not any(u.kind is HandleKind.CONTAINER for u in seen.know(ContentsOf(container, limit=LISTED_MAX))):
        return frozenset({container})
    deep = seen.know(ContentsOf(container, deep=True, limit=CONTENTS_MAX))
    return frozenset({container, *(u.key.handle for u in deep if u.kind is HandleKind.CONTAINER)})


def stock_for(state: State, seen: Seen) -> Stock:
    """What may be put in (all that is not in it), or taken out (all that is, also from containers in it)."""
    if state.job == "put":
        return Stock(fits=lambda u: u.key.place != state.container, none=words.IN_IT_ALREADY)
    inside = nested_in(state.container, seen)
    return Stock(fits=lambda u: u.key.place in inside, none=words.NOT_IN_IT, anywhere=False)


def containers_at(place: int, seen: Seen) -> tuple[Unit, ...]:
    """Containers that stand in a place."""
    return tuple(u for u in seen.know(ContentsOf(place, limit=LISTED_MAX)) if u.kind is HandleKind.CONTAINER)


def type_of(id: int, seen: Seen) -> ContainerType | None:
    """A container type by its identity."""
    return next((t for t in seen.know(ContainerTypes()) if t.id == id and not t.retired), None)


def _choose(state: State, seen: Seen) -> Screen:
    place = seen.know(PlaceOf(state.place)) if state.place else None
    here = tuple(
        Choice(f"container:{u.key.handle}", say(common_words.PLAIN, text=u.code), say(words.UNIT, description=u.description))
        for u in (containers_at(place.id, seen) if place else ())
    )
    prompt = say(words.CONTAINERS_IN, place=place.code) if place else say(words.SCAN_CONTAINER)
    return _screen("choose", prompt, choices=(*here, Choice("new", say(words.NEW))))


def _new(new: New, seen: Seen) -> Screen:
    kind = type_of(new.type, seen)
    if kind is None:
        types = tuple(
            Choice(f"type:{t.id}", say(words.TYPE, name=t.name),
                   say(words.RULES_SINGLE if t.single_item else words.RULES, rank=t.rank, pattern=t.pattern))
            for t in seen.know(ContainerTypes()) if not t.retired
        )
        hint = say(words.NEW_HINT, code=new.code) if new.code else None
        return _screen("choose-type", say(words.CHOOSE_TYPE), hint=hint, choices=types, wants=Wants.CHOICE)
    hint = say(words.NEW_OWN, name=kind.name, code=new.code) if new.own else say(words.NEW_HINT, code=new.code)
    return _screen("where", say(words.WHERE_STANDS, code=new.code), hint=hint)


def _container(state: State, handle: HandleView, seen: Seen, contents: tuple[Unit, ...] | None) -> Screen:
    units = contents_of(state.container, seen) if contents is None else contents
    kind = handle.container.name if handle.container else ""
    at = path_of(handle.place.path[:-1] if handle.place.id == handle.id else handle.place.path) if handle.place else "-"
    hint = say(words.IN_HAND, name=kind, place=at, count=len(units))
    choices = [Choice("put", say(words.PUT))]
    if units:
        choices += [Choice("take", say(words.TAKE)), Choice("check", say(words.CHECK)), Choice("empty", say(words.EMPTY))]
    if handle.retired:
        hint = say(words.OUT_OF_USE, name=kind)
    elif not units:
        choices += [Choice("check", say(words.CHECK)), Choice("retire", say(words.RETIRE), danger=True)]
    choices.append(Choice("print", say(words.PRINT)))
    lines = tuple(Line(u.code, say(words.UNIT, description=u.description), u.amount, Mark.INFO) for u in units)
    return _screen(
        "container", say(words.WHAT_WITH, code=handle.code), hint=hint, lines=(*lines, *(x for g in state.log for x in g)),
        choices=tuple(choices), main=Button("finish", say(common_words.FINISH)),
    )


def _filling(state: State, seen: Seen) -> Screen:
    main = Button("finish", say(common_words.FINISH))
    lines = lines_of(state.hand, state.log)
    if state.hand.picking is not None:
        ask = asking(state.hand.picking, state.hand.held, seen, stock_for(state, seen))
        return _screen(ask.step, ask.prompt, hint=ask.hint, lines=lines, choices=ask.choices, wants=ask.wants)
    if state.job == "put":
        return _screen("put", say(words.SCAN_IN, code=state.code), lines=lines, main=main)
    if state.hand.held:
        return _screen("take-to", say(words.SCAN_OUT_TO), hint=say(words.TAKEN, count=len(state.hand.held)), lines=lines)
    return _screen("take", say(words.SCAN_OUT, code=state.code), lines=lines, main=main)


def _check(state: State, seen: Seen) -> Screen:
    check = state.check
    if check.asked is not None:
        return _screen(
            "check-quantity", say(words.HOW_MUCH_IN, code=check.asked.code), wants=Wants.QUANTITY,
            hint=say(words.UNIT, description=check.asked.description),
        )
    expected = contents_of(state.container, seen, CONTENTS_MAX)
    lines = check_lines(check, expected)
    if check.over:
        return _screen("checked", say(words.CHECKED, code=state.code), lines=lines, wants=Wants.CHOICE,
                       choices=_remedies(check, seen.person.may(Permission.INV_OPEN_COUNT)), main=Button("leave", say(words.LEAVE)))
    handles = {u.key.handle for u in expected}
    done = len(handles & {*check.found, *(a.handle for a in check.amounts)})
    return _screen(
        "check", say(words.SCAN_CHECK, code=state.code), lines=lines, main=Button("finish", say(common_words.FINISH)),
        progress=Progress(done, len(handles)) if handles else None,
    )


def _remedies(check: Check, may_report: bool) -> tuple[Choice, ...]:
    return (
        *((Choice("move-in", say(words.MOVE_IN, count=len(check.strange))),) if check.strange else ()),
        *((Choice("report", say(words.REPORT)),) if may_report else ()),
        Choice("leave", say(words.LEAVE)),
    )


def missing_of(check: Check, expected: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """What should be in the container and was not found there, or not all of it; one unit record for each handle."""
    sums = sums_of(expected)
    first = {u.key.handle: u for u in reversed(expected)}
    return tuple(
        u for h, u in first.items()
        if (h not in check.found if u.kind.single else (check.amount(h) or 0) < sums[h])
    )


def sums_of(units: tuple[Unit, ...]) -> dict[int, int]:
    """Smallest steps of each handle, over its unit records."""
    sums: dict[int, int] = {}
    for unit in units:
        sums[unit.key.handle] = sums.get(unit.key.handle, 0) + unit.quantity
    return sums


def check_lines(check: Check, expected: tuple[Unit, ...]) -> tuple[Line, ...]:
    """Unexpected things on top, then what is found, then what is not (or not yet), each in its own way."""
    strange = [
        Line(s.code, say(words.UNEXPECTED if s.place else words.UNEXPECTED_NOWHERE, description=s.description, place=s.place),
             s.amount, Mark.UNEXPECTED)
        for s in reversed(check.strange)
    ]
    found: list[Line] = []
    open_: list[Line] = []
    sums = sums_of(expected)
    for handle, unit in {u.key.handle: u for u in reversed(expected)}.items():
        amount = "" if unit.kind is HandleKind.CONTAINER else amount_of(sums[handle], unit.decimals, unit.uom)
        counted = check.amount(handle)
        if handle in check.found or counted == sums[handle]:
            found.append(Line(unit.code, say(words.FOUND, description=unit.description), amount, Mark.DONE))
        elif counted is not None:
            detail = say(words.AMOUNT_DIFFERS, description=unit.description, expected=amount)
            mark = Mark.MISSING if counted < sums[handle] else Mark.UNEXPECTED
            found.append(Line(unit.code, detail, amount_of(counted, unit.decimals, unit.uom), mark))
        elif check.over:
            open_.append(Line(unit.code, say(words.MISSING, description=unit.description), amount, Mark.MISSING))
        else:
            open_.append(Line(unit.code, say(words.NOT_YET, description=unit.description), amount, Mark.OPEN))
    return (*strange, *found, *open_)[:LISTED_MAX]


def _screen(
    step: str, prompt: Say, *, hint: Say | None = None, lines: tuple[Line, ...] = (), choices: tuple[Choice, ...] = (),
    progress: Progress | None = None, wants: Wants = Wants.CODE, main: Button | None = None,
) -> Screen:
    return Screen(
        workflow=NAME, step=step, title=say(words.TITLE), prompt=prompt, hint=hint, lines=lines, choices=choices,
        progress=progress, wants=wants, main=main,
    )
