"""The screens of discrepancies: the list, one with its time line, and what is asked about it."""

from msgspec.structs import replace

from app.domain.discrepancy import TITLES, DiscrepancyClass
from app.domain.happenings import Misfit
from app.domain.moments import moment_of
from app.domain.naming import place_name
from app.domain.operation import Act
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.questions import DiscrepancyOf, OpenDiscrepancies
from app.domain.views import HandleView, PlaceView
from app.domain.words import Say, say
from app.workflows.common import Refuse, careful, painted, path_of
from app.workflows.discrepancies.edits import edit_lines, edited_code
from app.workflows.discrepancies.offers import bearers, called, offers, rivals
from app.workflows.discrepancies.state import ID, State
from app.workflows.discrepancies.timeline import act_said, line_of
from app.workflows.photos import Came, Of, with_photos
from app.workflows.photos import show as show_album
from app.workflows.step import Button, Choice, Line, Mark, Screen, Seen, Step, Verdict, Wants
from app.workflows.wording import common
from app.workflows.wording import discrepancies as words

NAME = "discrepancies"
LINES_MAX = 50
SECONDS_MINUTE = 60


def show(
    state: State, seen: Seen, verdict: Verdict | None = None, gone: int = 0, acts: tuple[Act, ...] = ()
) -> Step:
    """The screen for a state; `gone` is the discrepancy that this very step settles, `acts` are its acts on photos."""
    if state.album is not None:
        return Step(state, show_album(Came(state.album, verdict, acts), NAME, say(words.TITLE), seen), acts)
    if not state.which:
        return Step(state, painted(_list(state, seen, gone), verdict))
    try:
        misfit = found(state, seen)
    except Refuse as refuse:
        after = State(about=state.about, code=state.code)
        return Step(after, painted(_list(after, seen, gone), verdict or careful(refuse.verdict.text)))
    screen = _asked(state, misfit, seen)
    return Step(state, painted(screen if state.asking else with_photos(screen, photos_of(misfit), seen), verdict))


def photos_of(misfit: Misfit) -> Of:
    """What photos of a discrepancy are of."""
    return Of("discrepancy", misfit.id, code_of(misfit), not misfit.open)


def found(state: State, seen: Seen) -> Misfit:
    """The discrepancy in hand; leaves the step where it is gone."""
    misfit = seen.know(DiscrepancyOf(state.which))
    if misfit is None:
        raise Refuse(say(words.NOT_OPEN))
    return misfit


def _list(state: State, seen: Seen, gone: int) -> Screen:
    waiting = tuple(m for m in seen.know(OpenDiscrepancies(state.about, LINES_MAX)) if m.id != gone)
    choices = (Choice("all", say(words.ALL)),) if state.about else ()
    return Screen(
        workflow=NAME, step="list", title=say(words.TITLE), prompt=say(words.CHOOSE if waiting else words.NOTHING),
        hint=say(words.ABOUT, code=state.code) if state.about else say(words.LIST_HINT) if waiting else None,
        lines=tuple(map(_row, waiting)), choices=choices, wants=Wants.CODE, table=f"{NAME}:{state.about}",
    )


def _row(misfit: Misfit) -> Line:
    detail = say(
        words.ROW, code=code_of(misfit), place=place_said(misfit.place), when=moment_of(misfit.at),
        who=misfit.who or say(words.NOBODY),
    )
    mark = Mark.HELD if misfit.kind is DiscrepancyClass.HELD else Mark.MISFIT
    return Line(say(TITLES[misfit.kind]), detail, misfit.amount, mark, f"{ID}{misfit.id}")


def _asked(state: State, misfit: Misfit, seen: Seen) -> Screen:
    if not misfit.open:
        return _detail(misfit, seen)
    if state.asking == "note":
        notes = tuple(Choice(f"note:{i}", say(text)) for i, text in enumerate(words.NOTES))
        screen = _screen("note", say(words.WHY), misfit, (), notes, Wants.TEXT, Button("finish", say(words.WITHOUT_NOTE)))
        return replace(screen, hint=None)  # the letters need its room
    if state.asking.startswith("new:"):
        return _new_code(state, misfit)
    if state.asking in ("unit", "bin"):
        prompt = say(words.SCAN_UNIT, code=code_of(misfit)) if state.asking == "unit" else say(words.SCAN_BIN)
        return _screen(f"here-{state.asking}", prompt, misfit, tuple(map(line_of, misfit.line)), (), Wants.CODE, None)
    return _detail(misfit, seen)


def _new_code(state: State, misfit: Misfit) -> Screen:
    """Who gets another code, and where it is: whoever sticks the label has to find it."""
    units = bearers(misfit)
    lines = tuple(
        Line(called(r), say(words.GETS_NEW if f"new:{r.id}" == state.asking else words.KEEPS_IT, where=place_said(r.place)),
             mark=Mark.OPEN if f"new:{r.id}" == state.asking else Mark.DONE)
        for r in units
    )
    unit = next((called(r) for r in units if f"new:{r.id}" == state.asking), "")
    screen = _screen(
        "recode", say(words.NEW_CODE, unit=unit), misfit, lines, (), Wants.CODE, Button("make", say(words.MAKE_CODE)),
    )
    return replace(screen, hint=say(words.INSTEAD, code=str(misfit.why)))


def _detail(misfit: Misfit, seen: Seen) -> Screen:
    facts = [Line(say(words.WHAT), explained(misfit))]
    if not misfit.open:
        facts = [Line(say(words.SETTLED), explained(misfit), mark=Mark.DONE)]
    if misfit.why:
        facts.append(Line(say(words.REASON), _said(misfit.why), mark=Mark.INFO))
    facts += edit_lines(misfit, seen)
    facts += [Line(r.code, say(words.RIVAL, where=place_said(r.place))) for r in rivals(misfit)]
    lines = (*facts, *map(line_of, misfit.line))
    return _screen("detail", say(TITLES[misfit.kind]), misfit, lines, offers(misfit, seen), Wants.CODE, None)


def explained(misfit: Misfit) -> Say:
    """In a sentence or two what does not fit."""
    return say(
        words.EXPLAINED[misfit.kind], amount=misfit.amount, place=place_said(misfit.place),
        minutes=max(1, round(misfit.quantity / SECONDS_MINUTE)),
    )


def code_of(misfit: Misfit) -> str | Say:
    """What it is about, in a word: the unit or item, else the place, else the record, else the act."""
    if misfit.handle is not None:
        return misfit.handle.code
    if misfit.place is not None:
        return place_said(misfit.place)
    return edited_code(misfit) or act_said(misfit.act)


def place_said(place: PlaceView | None) -> str | Say:
    """Where a place is; "–" for none."""
    if place is None:
        return "–"
    return place_name(place.id) if place.id in VIRTUAL_BY_PLACE else path_of(place.path, place.code)


def _subject(misfit: Misfit) -> Say:
    handle = misfit.handle
    if handle is None:
        if misfit.place is not None:
            return say(words.AT_PLACE, place=place_said(misfit.place))
        return say(words.DONE_BY, act=act_said(misfit.act), who=misfit.who or say(words.NOBODY))
    values = {"code": handle.code, "description": _called(handle)}
    return say(words.SUBJECT_AT, place=place_said(handle.place), **values) if handle.place else say(words.SUBJECT, **values)


def _called(handle: HandleView) -> str:
    if handle.item is not None:
        return handle.item.description or handle.item.number
    return handle.container.name if handle.container is not None else handle.kind.value


def _said(why: str | Say) -> Say:
    return why if isinstance(why, Say) else say(common.PLAIN, text=why)


def _screen(
    step: str, prompt: Say, misfit: Misfit, lines: tuple[Line, ...], choices: tuple[Choice, ...], wants: Wants,
    main: Button | None,
) -> Screen:
    return Screen(
        workflow=NAME, step=step, title=say(words.TITLE), prompt=prompt, hint=_subject(misfit), lines=lines, choices=choices,
        wants=wants, main=main or Button("cancel", say(words.BACK)),
    )
