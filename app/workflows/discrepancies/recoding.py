"""One code on two units: a supervisor says who keeps it, the other gets one that is scanned, typed or made."""

from msgspec.structs import replace

from app.domain.happenings import Misfit
from app.domain.meaning import Reading
from app.domain.operation import Act, Entry, Recode
from app.domain.questions import Read
from app.domain.serial_rules import SERIAL_CODE
from app.domain.views import HandleView
from app.domain.words import say
from app.workflows.common import Refuse, done
from app.workflows.discrepancies.offers import bearers
from app.workflows.discrepancies.screens import found, show
from app.workflows.discrepancies.state import State
from app.workflows.numbers import next_numbers
from app.workflows.printed import Label
from app.workflows.receive.serials import pattern_of, series_of
from app.workflows.step import Seen, Step
from app.workflows.unknown import serial_code
from app.workflows.wording import discrepancies as words


def kept_by(state: State, misfit: Misfit, keeper: int, seen: Seen) -> Step:
    """Somebody keeps the code: the next of the others is asked for its new one."""
    others = [one for one in bearers(misfit) if one.id != keeper]
    return show(replace(state, asking=f"new:{others[0].id}"), seen)


def scanned(state: State, seen: Seen, reading: Reading) -> Step:
    """The label that the unit bears from now on."""
    if reading.refusal is not None:
        raise Refuse(reading.refusal, reading.text[:40])
    code = serial_code(reading)
    if not SERIAL_CODE.fullmatch(code):
        raise Refuse(say(words.BAD_CODE, code=code[:40]), code[:40])
    named = reading if code == reading.text else seen.know(Read(code))
    if named.matches:
        raise Refuse(say(words.CODE_TAKEN, code=code), code)
    return _recoded(state, seen, code, (), ())


def made(state: State, seen: Seen) -> Step:
    """The next number of the item's series, with a label to stick over the old one."""
    unit = _unit(state, found(state, seen))
    item = unit.item
    assert item is not None, "a unit with a serial number has an item"
    if unit.tag == found(state, seen).why:
        series, pattern = f"tag:{item.id}", item.tag_pattern or "TAG-{:06d}"
    else:
        series, pattern = series_of(item), pattern_of(item)
    (code,), take = next_numbers(series, pattern, 1, seen)
    return _recoded(state, seen, code, (take,), (Label(code, item.number, item.description),))


def _recoded(state: State, seen: Seen, code: str, taken: tuple[Entry, ...], labels: tuple[Label, ...]) -> Step:
    misfit = found(state, seen)
    unit, clash = _unit(state, misfit), misfit.why
    tag = code if unit.tag == clash else unit.tag
    entry = Recode(
        handle=unit.id, code=unit.code if unit.tag == clash else code, tag=tag, code_was=unit.code, tag_was=unit.tag,
    )
    settled = len(bearers(misfit)) == 2
    after = State(which=0 if settled else state.which, about=state.about, code=state.code)
    told = done(say(words.RECODED if settled else words.RECODED_ONE, old=str(clash), new=code, unit=unit.code), code)
    act = Act(kind="recode", entries=(entry, *taken))
    return show(after, seen, told, gone=misfit.id if settled else 0)._replace(acts=(act,), labels=labels)


def _unit(state: State, misfit: Misfit) -> HandleView:
    """The unit that gets another code; leaves the step where it does not bear the one in question any more."""
    which = state.asking.removeprefix("new:")
    unit = next((one for one in bearers(misfit) if str(one.id) == which), None)
    if unit is None or not misfit.open:
        raise Refuse(say(words.NOT_OPEN))
    return unit
