"""Item Serialization (Calem): several items from bulk to serialized or back, seen as a dry run before anything is changed."""

from msgspec.structs import replace

from app.domain.figures import amount_of
from app.domain.meaning import MatchKind
from app.domain.permission import Permission
from app.domain.words import say
from app.workflows.common import Refuse, careful, done, expect, info, not_here, painted, require, undo_last
from app.workflows.serialize import route
from app.workflows.serialize.plans import act_of, lines_of, outlook_of, plan, units_in
from app.workflows.serialize.state import Serialize
from app.workflows.step import (
    Button,
    Choice,
    Chosen,
    Key,
    Line,
    Resumed,
    Scanned,
    Screen,
    Seen,
    Step,
    Verdict,
    Workflow,
    stepping,
)
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import serialize as words

NAME = "serialize"
ITEMS_MAX = 50


@stepping
def start(_: None, seen: Seen) -> Step:
    """Begin with no item, or with the one that was scanned."""
    return step(Serialize(), seen)


@stepping
def step(state: Serialize, seen: Seen) -> Step:
    """Take one event."""
    match seen.event:
        case None | Resumed():
            return _shown(state, seen)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return Step(state, show(state, verdict, seen), (act,))
        case Key("cancel" | "back") if state.way:
            return _shown(replace(state, way=""), seen)
        case Key("cancel" | "back" | "finish" | "home"):
            return Step(None, show(Serialize(), info(say(common.BACK)), seen))
        case Scanned(reading) if not state.way:
            return _scanned(state, expect(reading, MatchKind.ITEM, MatchKind.SERIAL).item, seen)
        case Chosen("take", targets) if state.way == "tick":
            return _ticked(state, targets, seen)
        case Chosen(id) | Key(id):
            return _chosen(state, id, seen)
        case _:
            raise not_here(seen.event)


def _shown(state: Serialize, seen: Seen, verdict: Verdict | None = None) -> Step:
    return Step(state, show(state, verdict, seen))


def _scanned(state: Serialize, item: int, seen: Seen) -> Step:
    number = outlook_of(item, seen).item.number
    if item in state.items:
        return _shown(state, seen, info(say(words.CHOSEN, item=number), number))
    if len(state.items) >= ITEMS_MAX:
        raise Refuse(say(words.TOO_MANY, most=ITEMS_MAX), number)
    return _shown(replace(state, items=(*state.items, item)), seen, done(say(words.CHOSEN, item=number), number))


def _ticked(state: Serialize, targets: tuple[str, ...], seen: Seen) -> Step:
    """The items that were ticked in the list, beside those that are chosen already."""
    found = []
    for target in targets:
        name, _, value = target.partition(":")
        if name != "item" or not (value.isascii() and value.isdecimal() and len(value) < 20):
            raise Refuse(say(common.NOT_OFFERED))
        found.append(int(value))
    if not found:
        raise Refuse(say(words.NONE_TICKED))
    items = tuple(dict.fromkeys((*state.items, *found)))
    if len(items) > ITEMS_MAX:
        raise Refuse(say(words.TOO_MANY, most=ITEMS_MAX))
    return _shown(replace(state, items=items, way=""), seen, done(say(words.TICKED, count=len(items))))


def _chosen(state: Serialize, id: str, seen: Seen) -> Step:
    if state.way == "route":
        require(seen, Permission.INV_MANAGE_SERIALS)
        return route.chosen(state, id, seen)
    if state.way == "tick":
        raise Refuse(say(words.NONE_TICKED))
    if id == "tick" and not state.way:
        return _shown(replace(state, way="tick"), seen)
    if state.way:
        if id != "run":
            raise not_here(seen.event)
        return _run(state, seen)
    name, _, value = id.partition(":")
    if name == "drop" and value in map(str, state.items):
        left = tuple(item for item in state.items if str(item) != value)
        number = outlook_of(int(value), seen).item.number
        return _shown(replace(state, items=left), seen, info(say(words.TAKEN_OUT, item=number), number))
    if id not in ("serialize", "bulk", "route"):
        raise not_here(seen.event)
    if not state.items:
        raise Refuse(say(words.ITEM_FIRST))
    if id != "route":
        return _shown(replace(state, way=id), seen)
    if len(state.items) > 1:
        raise Refuse(say(words.ONE_ITEM))
    return _shown(route.begun(state, seen), seen)


def _run(state: Serialize, seen: Seen) -> Step:
    require(seen, Permission.INV_MANAGE_SERIALS)
    plans = [plan(item, state.way, seen) for item in state.items]
    ready = [made for made in plans if not made.wrong]
    if not ready:
        raise Refuse(say(words.NONE_READY))
    made = [act_of(one, state.way, seen) for one in ready]
    labels = tuple(label for _, some in made for label in some)
    told = words.RAN if state.way == "serialize" else words.RAN_BACK
    left = tuple(one.outlook.item.id for one in plans if one.wrong)
    verdict = (careful if left else done)(say(told, count=len(ready), **({"units": len(labels)} if told == words.RAN else {})))
    after = Serialize(items=left)
    return Step(after, show(after, verdict, seen), tuple(act for act, _ in made), labels=labels)


def show(state: Serialize, verdict: Verdict | None, seen: Seen) -> Screen:
    """The screen of a state."""
    if state.way == "route":
        return route.show(state, verdict, seen)
    if state.way == "tick":
        return painted(_tick(), verdict)
    return painted(_dry(state, seen) if state.way else _choose(state, seen), verdict)


def _tick() -> Screen:
    return Screen(
        workflow=NAME, step="tick", title=say(words.TITLE), prompt=say(words.TICK), table="items",
        main=Button("take", say(words.TAKE)),
    )


def _choose(state: Serialize, seen: Seen) -> Screen:
    lines = []
    for which in reversed(state.items):
        found = outlook_of(which, seen)
        item = found.item
        bulk = amount_of(units_in(found), item.decimals, item.uom)
        detail = say(words.STOCK, description=item.description, bulk=bulk, serials=found.serials)
        lines.append(Line(item.number, detail, id=f"drop:{which}"))
    tick = Choice("tick", say(words.FROM_LIST))
    choices = (
        Choice("serialize", say(words.SERIALIZE), say(words.SERIALIZE_MORE)),
        Choice("bulk", say(words.UNSERIALIZE), say(words.UNSERIALIZE_MORE)),
        *((Choice("route", say(words.ROUTE), say(words.ROUTE_MORE)),) if len(state.items) == 1 else ()),
        tick,
    ) if state.items else (tick,)
    return Screen(
        workflow=NAME, step="choose", title=say(words.TITLE), prompt=say(words.CHOOSE), hint=say(words.HINT), lines=tuple(lines),
        choices=choices,
    )


def _dry(state: Serialize, seen: Seen) -> Screen:
    plans = [plan(item, state.way, seen) for item in state.items]
    good = sum(not made.wrong for made in plans)
    lines = tuple(line for made in plans for line in lines_of(made, state.way))
    prompt = say(words.DRY_SERIALIZE if state.way == "serialize" else words.DRY_BULK, good=good, all=len(plans))
    return Screen(
        workflow=NAME, step="dry", title=say(words.TITLE), prompt=prompt, hint=say(words.DRY_HINT), lines=lines,
        main=Button("run", say(words.RUN, count=good)) if good else None,
    )


WORKFLOW = task(Workflow(
    NAME, say(words.TITLE), Serialize, start, step, needs=Permission.INV_MANAGE_SERIALS, command="CMD-SERIALIZE",
    rests=lambda state: not state.items, anew=frozenset({"choose", "dry"}),
))
