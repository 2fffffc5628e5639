"""Planning a count session: its kind, whether it is blind, and by which bins, areas, items and custodians it goes."""

from msgspec.structs import replace

from app.domain.meaning import Match, MatchKind
from app.domain.permission import Permission
from app.domain.questions import ItemOf, PlaceOf, Recipients
from app.domain.words import say
from app.workflows.common import Refuse, done, info, not_here, require
from app.workflows.count.opening import open_count
from app.workflows.count.screens import show
from app.workflows.count.state import Plan, State
from app.workflows.recipients import recipient_or
from app.workflows.step import Chosen, Key, Scanned, Seen, Step
from app.workflows.wording import common as common_words
from app.workflows.wording import count as words


def plan_step(plan: Plan, seen: Seen) -> Step:
    """An event while a count session is being put together."""
    require(seen, Permission.INV_OPEN_COUNT)
    match seen.event:
        case Scanned(reading):
            return plan_with(plan, recipient_or(reading, seen, MatchKind.LOCATION, MatchKind.ITEM), seen)
        case Chosen("kind"):
            return show(State(plan=replace(plan, kind="cycle" if plan.kind == "physical" else "physical")), seen)
        case Chosen("physical" | "cycle" as kind):
            return show(State(plan=replace(plan, kind=kind)), seen)
        case Chosen("blind"):
            return show(State(plan=replace(plan, blind=not plan.blind)), seen)
        case Chosen("open") | Key("open" | "finish"):
            return open_count(plan, seen)
        case Chosen(id) if id.startswith("recipient:"):
            for recipient in seen.know(Recipients()):
                if id == f"recipient:{recipient.id}":
                    return plan_with(plan, recipient.id, seen)
            raise Refuse(say(common_words.NOT_OFFERED))
        case Key("cancel"):
            return show(State(), seen, info(say(common_words.CANCELLED)))
        case _:
            raise not_here(seen.event)


def plan_with(plan: Plan, match: Match | int, seen: Seen) -> Step:
    """What was scanned becomes part of the plan, a number is a recipient; scanned again it leaves it."""
    if isinstance(match, int):
        return _toggled(plan, "custodians", match, next(r.name or r.code for r in seen.know(Recipients()) if r.id == match), seen)
    if match.kind is MatchKind.LOCATION:
        place = seen.know(PlaceOf(match.id))
        return _toggled(plan, "places", match.id, place.code if place else match.code, seen)
    item = seen.know(ItemOf(match.item or match.id))
    if item is None:
        raise Refuse(say(common_words.GONE), match.code)
    return _toggled(plan, "items", item.id, item.number, seen)


def _toggled(plan: Plan, scope: str, id: int, name: str, seen: Seen) -> Step:
    held: tuple[int, ...] = getattr(plan, scope)
    if id in held:
        fewer = replace(
            plan, **{scope: tuple(x for x in held if x != id)}, names=tuple(n for n in plan.names if n != name)
        )
        return show(State(plan=fewer), seen, info(say(words.PLACE_OUT, code=name), name))
    more = replace(plan, **{scope: (*held, id)}, names=(*plan.names, name))
    return show(State(plan=more), seen, done(say(words.PLACE_IN, code=name), name))
