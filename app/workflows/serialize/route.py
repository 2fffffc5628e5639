"""The preferred way to serialize an item (Calem): keep its stock by bin, count to zero, set the flag, receive unit by unit."""

from msgspec.structs import replace

from app.domain.figures import amount_of
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.operation import Act, Put
from app.domain.questions import UnitsOfItem
from app.domain.stock import HandleKind
from app.domain.words import Say, say
from app.workflows.common import Refuse, done, not_here, painted
from app.workflows.serialize.plans import outlook_of, units_in
from app.workflows.serialize.state import Serialize
from app.workflows.step import Button, Line, Mark, Screen, Seen, Step, Verdict
from app.workflows.wording import serialize as words

UNITS_MAX = 500


def begun(state: Serialize, seen: Seen) -> Serialize:
    """The route with the stock by bin as it stands now."""
    found = outlook_of(state.items[0], seen)
    kept: dict[int, tuple[int, str, int]] = {}
    for unit in found.bulk:
        place = unit.key.place
        many = unit.quantity // 10**found.item.decimals
        kept[place] = (place, unit.place_code, many + (kept[place][2] if place in kept else 0))
    return replace(state, way="route", kept=tuple(kept.values()))


def there(item: int, seen: Seen) -> dict[int, int]:
    """How many units with serials stand in each bin."""
    found: dict[int, int] = {}
    for unit in seen.know(UnitsOfItem(item, limit=UNITS_MAX)):
        if unit.kind is HandleKind.SERIAL:
            found[unit.key.place] = found.get(unit.key.place, 0) + 1
    return found


def at_step(state: Serialize, seen: Seen) -> int:
    """Which step comes next: 2 count, 3 flag, 4 receive, 5 done."""
    found = outlook_of(state.items[0], seen)
    if not found.item.asset and units_in(found):
        return 2
    if not found.item.asset:
        return 3
    units = there(found.item.id, seen)
    return 5 if all(units.get(place, 0) >= many for place, _, many in state.kept) else 4


def show(state: Serialize, verdict: Verdict | None, seen: Seen, step: int = 0) -> Screen:
    """The four steps, with how far each bin is; `step` is the one that comes next, where an act just made leads there."""
    found, step = outlook_of(state.items[0], seen), step or at_step(state, seen)
    item, units = found.item, there(state.items[0], seen)
    bins = tuple(Line(code, say(words.PLAIN, text=str(many)), mark=Mark.DONE) for _, code, many in state.kept)
    received = tuple(
        Line(code, say(words.MATCHES, there=units.get(place, 0), wanted=many),
             mark=Mark.DONE if units.get(place, 0) >= many else Mark.OPEN)
        for place, code, many in state.kept
    ) if step >= 4 else ()
    left = say(words.STILL, amount=amount_of(units_in(found), item.decimals, item.uom)) if step == 2 else None
    lines = (
        Line(say(words.STEP_KEPT), mark=Mark.DONE), *bins, Line(say(words.STEP_ZERO), left, mark=_mark(step, 2)),
        Line(say(words.STEP_FLAG), mark=_mark(step, 3)), Line(say(words.STEP_RECEIVE), mark=_mark(step, 4)), *received,
    )
    keys = {
        2: Button("count", say(words.GO_COUNT)), 3: Button("flag", say(words.GO_FLAG)),
        4: Button("receive", say(words.GO_RECEIVE)),
    }
    prompt: Say = say(words.ROUTE_OF, item=item.number, step=step) if step < 5 else say(words.ROUTE_DONE, item=item.number)
    return painted(Screen(
        workflow="serialize", step="route", title=say(words.TITLE), prompt=prompt, lines=lines, main=keys.get(step),
    ), verdict)


def _mark(step: int, of: int) -> Mark:
    return Mark.DONE if step > of else Mark.OPEN


def chosen(state: Serialize, id: str, seen: Seen) -> Step:
    """Go on with a step of the route."""
    found = outlook_of(state.items[0], seen)
    item = found.item
    match = Match(kind=MatchKind.ITEM, id=item.id, code=item.number, item=item.id)
    reading = Reading(text=item.number, source="touch", matches=(match,))
    if id == "flag":
        if units_in(found):
            raise Refuse(say(words.NOT_ZERO, item=item.number), item.number)
        entry = Put(record=replace(item, asset=True, tracks_serials=True), base=found.version)
        act = Act(kind="serialize", entries=(entry,))
        verdict = done(say(words.FLAGGED, item=item.number), item.number)
        return Step(state, show(state, verdict, seen, step=4), (act,))
    if id == "count" or (id == "receive" and at_step(state, seen) >= 4):
        return Step(state, show(state, None, seen), go=id, carry=(reading,))
    raise not_here(seen.event)
