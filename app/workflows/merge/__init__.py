"""Merging two items that are one thing: codes and stock of the one become the other's, after a dry run."""

from msgspec.structs import replace

from app.domain.catalogue import Item
from app.domain.figures import amount_of
from app.domain.meaning import MatchKind
from app.domain.permission import Permission
from app.domain.questions import ItemOf
from app.domain.stock import HandleKind
from app.domain.uniting import STOCK_MAX, LastMerged, LeftBehind, SeparationOf, Union, UnionOf
from app.domain.words import say
from app.workflows.common import Refuse, careful, done, expect, info, not_here, painted, require, undo_last
from app.workflows.merge.plans import act_of, against, back, in_the_way
from app.workflows.merge.state import Merge
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
    Verdict,
    Wants,
    Workflow,
    stepping,
)
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import merge as words

NAME = "merge"
LINES_MAX = 50


@stepping
def start(_: None, seen: Seen) -> Step:
    """Begin with the item that was scanned, or with none."""
    return step(Merge(), seen)


@stepping
def step(state: Merge, seen: Seen) -> Step:
    """Take one event."""
    match seen.event:
        case None | Resumed():
            return _shown(state, seen)
        case Chosen(id) if not state.first and id in {f"item:{i.id}" for i in seen.know(LeftBehind()) + seen.know(LastMerged())}:
            return _scanned(state, int(id.partition(":")[2]), seen)
        case Scanned(reading) if not state.stays:
            return _scanned(state, expect(reading, MatchKind.ITEM).id, seen)
        case Chosen(id) if state.other and not state.stays and id in (f"stays:{state.first}", f"stays:{state.other}"):
            return _shown(replace(state, stays=int(id.partition(":")[2])), seen)
        case Key("run") | Chosen("run") if state.stays:
            return _run(state, seen)
        case Key("apart") | Chosen("apart") if state.stays:
            return _apart(state, seen)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return Step(state, show(state, verdict, seen), (act,))
        case Key("cancel" | "back") if state.stays and not _item(state.goes, seen).merged_into:
            return _shown(replace(state, stays=0, sure=False), seen)
        case Key("cancel" | "back" | "finish" | "home"):
            return Step(None, show(Merge(), info(say(common.BACK)), seen))
        case _:
            raise not_here(seen.event)


def _shown(state: Merge, seen: Seen, verdict: Verdict | None = None) -> Step:
    return Step(state, show(state, verdict, seen))


def _item(which: int, seen: Seen) -> Item:
    found = seen.know(ItemOf(which))
    if found is None:
        raise Refuse(say(common.GONE))
    return found


def _scanned(state: Merge, which: int, seen: Seen) -> Step:
    """The first item, or the other; one that was merged before brings over what is left of it."""
    item = _item(which, seen)
    if not state.first and item.merged_into:
        stays = _kept(item, seen)
        return _shown(Merge(first=which, other=stays, stays=stays), seen)
    if item.merged_into:
        raise Refuse(say(words.MERGED_ALREADY, number=item.number), item.number)
    if which == state.first:
        raise Refuse(say(words.ITSELF, number=item.number), item.number)
    after = replace(state, other=which) if state.first else replace(state, first=which)
    return _shown(after, seen, done(say(common.PLAIN, text=item.description or item.number), item.number))


def _kept(item: Item, seen: Seen) -> int:
    """The item that this one is by now, which may have been merged on."""
    met = {item.id}
    while item.merged_into and item.merged_into not in met:
        met.add(item.merged_into)
        item = _item(item.merged_into, seen)
    return item.id


def _union(state: Merge, seen: Seen) -> Union:
    found = seen.know(UnionOf(state.goes, state.stays))
    if found is None:
        raise Refuse(say(common.GONE))
    return found


def _run(state: Merge, seen: Seen) -> Step:
    require(seen, Permission.INV_CATALOGUE)
    require(seen, Permission.INV_MANAGE_SERIALS)
    found = _union(state, seen)
    if in_the_way(found):
        raise Refuse(say(words.BLOCKED))
    goes, stays, rest = found.goes.number, found.stays.number, bool(found.goes.merged_into)
    if rest and not (found.stock or found.records):
        raise Refuse(say(words.NOTHING_LEFT, goes=goes))
    if not rest and not state.sure:
        return _shown(replace(state, sure=True), seen, careful(say(words.SURE, goes=goes), goes))
    told = words.LEFT if found.more else words.BROUGHT if rest else words.MERGED
    return Step(None, show(Merge(), done(say(told, goes=goes, stays=stays), stays), seen), (act_of(found, seen),))


def _apart(state: Merge, seen: Seen) -> Step:
    """Take back the newest act that merged the item, or brought over the rest of it."""
    require(seen, Permission.INV_CATALOGUE)
    require(seen, Permission.INV_UNDO_ANY)
    found = seen.know(SeparationOf(state.goes))
    if found is None:
        raise not_here(seen.event)
    if against(found):
        raise Refuse(say(words.BLOCKED))
    number = _item(state.goes, seen).number
    if not state.apart:
        return _shown(replace(state, apart=True, sure=False), seen, careful(say(words.APART_SURE, goes=number), number))
    return Step(None, show(Merge(), done(say(words.APART, goes=number), number), seen), (back(found),))


def show(state: Merge, verdict: Verdict | None, seen: Seen) -> Screen:
    """The screen of a state."""
    if state.stays:
        return painted(_dry(state, seen), verdict)
    if not state.first:
        lines = tuple(
            Line(i.number, say(words.LEFT_BEHIND), mark=Mark.OPEN, id=f"item:{i.id}") for i in seen.know(LeftBehind())
        )
        left = {line.id for line in lines}
        lines += tuple(
            Line(i.number, say(words.MERGED_LATELY), mark=Mark.INFO, id=f"item:{i.id}")
            for i in seen.know(LastMerged()) if f"item:{i.id}" not in left
        )
        screen = Screen(
            workflow=NAME, step="first", title=say(words.TITLE), prompt=say(words.FIRST), hint=say(words.OTHER_HINT), lines=lines
        )
        return painted(screen, verdict)
    if not state.other:
        number = _item(state.first, seen).number
        screen = Screen(
            workflow=NAME, step="other", title=say(words.TITLE), prompt=say(words.OTHER, number=number), hint=say(words.OTHER_HINT)
        )
        return painted(screen, verdict)
    items = [_item(which, seen) for which in (state.first, state.other)]
    choices = tuple(
        Choice(f"stays:{i.id}", say(words.STAYS, number=i.number), say(words.STAYS_MORE, description=i.description)) for i in items
    )
    screen = Screen(
        workflow=NAME, step="which", title=say(words.TITLE), prompt=say(words.WHICH), hint=say(words.OTHER_HINT), choices=choices,
        wants=Wants.CHOICE,
    )
    return painted(screen, verdict)


def _dry(state: Merge, seen: Seen) -> Screen:
    found = _union(state, seen)
    goes, stays, rest = found.goes, found.stays, bool(found.goes.merged_into)
    wrong = in_the_way(found)
    lines = [Line(say(words.IN_THE_WAY), why, mark=Mark.REJECTED) for why in wrong]
    if not rest or found.records:
        told = words.NAMED_MORE if rest else words.CODES_MORE
        count = say(told, count=len(found.records), number=goes.number, stays=stays.number)
        lines.append(Line(say(words.CODES), count, mark=Mark.INFO))
        lines += [Line(number, say(words.ASKED, stays=stays.number), mark=Mark.INFO) for number in found.asked[:LINES_MAX]]
    for one in found.stock[:LINES_MAX]:
        steps = 10**goes.decimals if one.kind is HandleKind.SERIAL else abs(one.quantity)
        amount = amount_of(steps, goes.decimals, goes.uom)
        lines.append(Line(one.code, say(words.OWED if one.quantity < 0 else words.STOCK, amount=amount, place=one.place or "–")))
    if not found.stock:
        lines.append(Line(goes.number, say(words.NO_STOCK), mark=Mark.INFO))
    if found.more or len(found.stock) > LINES_MAX:
        lines.append(Line("…", say(words.MORE, most=STOCK_MAX), mark=Mark.INFO))
    apart = seen.know(SeparationOf(goes.id)) if rest and seen.person.may(Permission.INV_UNDO_ANY) else None
    lines += [Line(say(words.NOT_APART), why, mark=Mark.REJECTED) for why in (against(apart) if apart else ())]
    extra = (Button("apart", say(words.TAKE_APART), danger=True),) if apart and not against(apart) else ()
    something = found.stock or found.records or not rest
    run = Button("run", say(words.RUN_REST if rest else words.RUN)) if something and not wrong else None
    prompt = words.DRY if not rest else words.DRY_REST if something else words.ALL_OVER
    return Screen(
        workflow=NAME, step="dry", title=say(words.TITLE), lines=tuple(lines), main=run, buttons=extra, wants=Wants.CHOICE,
        prompt=say(prompt, goes=goes.number, stays=stays.number),
        hint=say(words.DRY_HINT, stays=stays.number) if something else None,
    )


WORKFLOW = task(Workflow(
    NAME, say(words.TITLE), Merge, start, step, needs=Permission.INV_CATALOGUE, at_home=False, rests=lambda state: not state.first,
))
