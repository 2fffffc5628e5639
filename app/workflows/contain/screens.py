"""The screens of work with containers."""

from msgspec.structs import replace

from app.domain.catalogue import ContainerType
from app.domain.figures import amount_of
from app.domain.permission import Permission
from app.domain.questions import ContainerTypes, ContentsOf, HandleOf, PlaceOf, StockIn, UnitsAmong
from app.domain.stock import HandleKind
from app.domain.views import HandleView, Unit
from app.domain.words import Say, say
from app.workflows.asking import asking
from app.workflows.common import painted, path_of
from app.workflows.contain.state import Check, New, State
from app.workflows.hand import lines_of, undo_of
from app.workflows.picking import Stock
from app.workflows.places import place_of
from app.workflows.step import Button, Choice, Line, Mark, Progress, Screen, Seen, Step, Verdict, Wants
from app.workflows.wording import common as common_words
from app.workflows.wording import contain as words

NAME = "contain"
LISTED_MAX = 200
CHECKED_MAX = 50
"""Lines of a check listed of what was found last, and as many of what is still to be scanned."""


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
    """What stands directly in a container: the first of it."""
    return seen.know(ContentsOf(container, limit=limit))


def stock_for(state: State, seen: Seen) -> Stock:
    """What may be put in (all that is not in it), or taken out (all that is, also from containers in it)."""
    if state.job == "put":
        return Stock(fits=lambda u: u.key.place != state.container, none=words.IN_IT_ALREADY)
    path = place_of(state.container, seen).path
    return Stock(fits=lambda u: u.place_path[:len(path)] == path, none=words.NOT_IN_IT, anywhere=False)


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
    hint = say(words.IN_HAND, name=kind, place=at, count=counted(units))
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
    expected = seen.know(StockIn(state.container))
    lines = check_lines(state.container, check, expected, seen)
    if check.over:
        return _screen("checked", say(words.CHECKED, code=state.code), lines=lines, wants=Wants.CHOICE,
                       choices=_remedies(check, seen.person.may(Permission.INV_OPEN_COUNT)), main=Button("leave", say(words.LEAVE)))
    done = len(expected.keys() & {*check.found, *(a.handle for a in check.amounts)})
    return _screen(
        "check", say(words.SCAN_CHECK, code=state.code), lines=lines, main=Button("finish", say(common_words.FINISH)),
        progress=Progress(done, len(expected)) if expected else None,
    )


def _remedies(check: Check, may_report: bool) -> tuple[Choice, ...]:
    return (
        *((Choice("move-in", say(words.MOVE_IN, count=len(check.strange))),) if check.strange else ()),
        *((Choice("report", say(words.REPORT)),) if may_report else ()),
        Choice("leave", say(words.LEAVE)),
    )


def counted(units: tuple[Unit, ...]) -> str:
    """How many things there are, of which at most `LISTED_MAX` were asked for."""
    return f"{LISTED_MAX}+" if len(units) >= LISTED_MAX else str(len(units))


def missing_of(check: Check, expected: dict[int, int]) -> tuple[int, ...]:
    """Handles that should be in the container and were not found there, or not all of them."""
    found = {**dict.fromkeys(check.found, 1), **{a.handle: a.steps for a in check.amounts}}
    return tuple(h for h, steps in expected.items() if found.get(h, 0) < steps)


def check_lines(container: int, check: Check, expected: dict[int, int], seen: Seen) -> tuple[Line, ...]:
    """Unexpected things on top, then what was found, newest first, then what was not (or not yet), each in its own way."""
    strange = [
        Line(s.code, say(words.UNEXPECTED if s.place else words.UNEXPECTED_NOWHERE, description=s.description, place=s.place),
             s.amount, Mark.UNEXPECTED)
        for s in reversed(check.strange[-CHECKED_MAX:])
    ]
    amounts = {a.handle: a.steps for a in check.amounts}
    scanned = {*check.found, *amounts}
    newest = [h for h in (*reversed(amounts), *reversed(check.found)) if h in expected][:CHECKED_MAX]
    left = [h for h in expected if h not in scanned][:CHECKED_MAX]
    units = {u.key.handle: u for u in seen.know(UnitsAmong(container, (*newest, *left)))} if newest or left else {}
    lines = (
        _check_line(units[h], expected[h], found=h in check.found, amount=amounts.get(h), over=check.over)
        for h in (*newest, *left) if h in units
    )
    return (*strange, *lines)


def _check_line(unit: Unit, steps: int, *, found: bool, amount: int | None, over: bool) -> Line:
    expected = "" if unit.kind is HandleKind.CONTAINER else amount_of(steps, unit.decimals, unit.uom)
    if found or amount == steps:
        return Line(unit.code, say(words.FOUND, description=unit.description), expected, Mark.DONE)
    if amount is not None:
        detail = say(words.AMOUNT_DIFFERS, description=unit.description, expected=expected)
        mark = Mark.MISSING if amount < steps else Mark.UNEXPECTED
        return Line(unit.code, detail, amount_of(amount, unit.decimals, unit.uom), mark)
    if over:
        return Line(unit.code, say(words.MISSING, description=unit.description), expected, Mark.MISSING)
    return Line(unit.code, say(words.NOT_YET, description=unit.description), expected, Mark.OPEN)


def _screen(
    step: str, prompt: Say, *, hint: Say | None = None, lines: tuple[Line, ...] = (), choices: tuple[Choice, ...] = (),
    progress: Progress | None = None, wants: Wants = Wants.CODE, main: Button | None = None,
) -> Screen:
    return Screen(
        workflow=NAME, step=step, title=say(words.TITLE), prompt=prompt, hint=hint, lines=lines, choices=choices,
        progress=progress, wants=wants, main=main,
    )
