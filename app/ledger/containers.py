"""Containers and devices as places: what happens to things that enter them, and to contents when they change hands."""

from typing import NamedTuple

from sqlalchemy import bindparam, select, update

from app.domain import catalogue
from app.domain.discrepancy import DiscrepancyClass
from app.domain.operation import Retire
from app.domain.stock import HandleKind, Standing
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import discrepancies, expiry, rights
from app.ledger.facts import HandleFacts, contents, handle_facts, place_facts
from app.ledger.posting import Posting, Refusal
from app.ledger.shortfalls import pay_back
from app.ledger.tables import CATALOGUE, handle
from app.ledger.unit_records import is_virtual, standing_of, transfer

NO_STANDING = QT_TRANSLATE_NOOP("say", "{code} stands nowhere yet. Nothing changed; move the container to a bin first.")
INTO_ITSELF = QT_TRANSLATE_NOOP("say", "{code} cannot stand inside itself. Nothing changed; scan another destination.")
NOT_INTO_DEVICE = QT_TRANSLATE_NOOP("say", "A container cannot stand in {code}. Nothing changed; scan a bin.")
HOLDER_GONE = QT_TRANSLATE_NOOP(
    "say", "{holder}, which {code} was in, has gone since. Nothing changed; move {code} to where it stands now."
)
NOT_A_CONTAINER = QT_TRANSLATE_NOOP("say", "{code} is no container. Nothing changed; scan a container.")
HOLDS_STOCK = QT_TRANSLATE_NOOP("say", "{code} still holds stock. Nothing changed; empty it first, then retire it.")
RETIRED_ALREADY = QT_TRANSLATE_NOOP("say", "{code} is out of use already. Nothing changed; scan another container.")
NESTED_MAX = 32
"""Deepest nesting that is followed; ranks are far fewer, so more means damaged data."""

_type = CATALOGUE[catalogue.ContainerType]
TYPE = select(_type.c.single_item, _type.c.mix_custody, _type.c.mix_projects).where(_type.c.id == bindparam("b_id"))
_SET_RETIRED = update(handle).where(handle.c.id == bindparam("b_id")).values(retired=bindparam("b_retired"))


def set_retired(p: Posting, which: int, retired: bool) -> None:
    """Mark a container as out of use, or back in use."""
    p.run(_SET_RETIRED, b_id=which, b_retired=int(retired))


def retire(p: Posting, entry: Retire) -> None:
    """An empty container goes out of use; where it stood is remembered, for it may be used again."""
    facts = handle_facts(p, entry.handle)
    if facts.kind is not HandleKind.CONTAINER:
        raise Refusal(say(NOT_A_CONTAINER, code=facts.code))
    if facts.retired:
        raise Refusal(say(RETIRED_ALREADY, code=facts.code))
    if holds_anything(p, facts.id):
        raise Refusal(say(HOLDS_STOCK, code=facts.code))
    set_retired(p, facts.id, True)


def holds_anything(p: Posting, which: int) -> bool:
    """Whether anything but retired containers stands directly in a container or device."""
    return any(not _is_retired(p, row.handle, row.kind) for row in contents(p, which))


def _is_retired(p: Posting, which: int, kind: str) -> bool:
    return kind == HandleKind.CONTAINER and handle_facts(p, which).retired


def refuse_cycle(p: Posting, moved: HandleFacts, holder: HandleFacts) -> None:
    """Raises Refusal where the holder is the moved thing, or stands somewhere inside it."""
    if moved.kind is HandleKind.CONTAINER and holder.kind is HandleKind.SERIAL:
        raise Refusal(say(NOT_INTO_DEVICE, code=holder.code))
    inside: int | None = holder.id
    for _ in range(NESTED_MAX):
        if inside == moved.id:
            raise Refusal(say(INTO_ITSELF, code=moved.code))
        stands = standing_of(p, inside) if inside else None
        if stands is None:
            return
        inside = stands.place
    raise AssertionError(f"nesting deeper than {NESTED_MAX} at handle {holder.id}")


class Around(NamedTuple):
    """A thing that holds others, and the place it stands in."""

    thing: HandleFacts
    place: int


def around(p: Posting, holder: HandleFacts) -> list[Around]:
    """The container or device and everything it stands in, outwards; empty where one of them stands in no real place."""
    found: list[Around] = []
    one: HandleFacts | None = holder
    while one:
        assert len(found) < NESTED_MAX, f"nesting deeper than {NESTED_MAX} at handle {holder.id}"
        stands = standing_of(p, one.id)
        if stands is None or is_virtual(stands.place):
            return []
        found.append(Around(one, stands.place))
        one = place_facts(p, stands.place).holder
    return found


def settle(
    p: Posting, moved: HandleFacts, holder: HandleFacts, start: Standing, wanted: Standing, quantity: int
) -> Standing:
    """Where a thing put into a container or device really comes to stand; what misfits opens a discrepancy.

    A retired container is reopened where it stood, and so is what it stood in; nesting against rank lays the thing beside,
    in the first place that may take it; what the type forbids to mix makes it a free container until it fits again
    (DESIGN.md section 4, Containers offline). Raises Refusal where the holder stands nowhere to be put into.
    """
    if holder.kind is HandleKind.SERIAL:
        if standing_of(p, holder.id) is None:
            raise Refusal(say(NO_STANDING, code=holder.code))
        return wanted
    outwards = around(p, holder)
    if not outwards:
        raise Refusal(say(NO_STANDING, code=holder.code))
    for one in outwards:
        if one.thing.retired:
            set_retired(p, one.thing.id, False)
            discrepancies.open_one(p, DiscrepancyClass.REOPENED_CONTAINER, handle=one.thing.id, place=one.place)
    if moved.kind is HandleKind.CONTAINER and moved.rank >= holder.rank:
        discrepancies.open_one(p, DiscrepancyClass.NESTED_AGAINST_RANK, handle=moved.id, place=holder.id)
        return wanted._replace(place=next((o.thing.id for o in outwards if o.thing.rank > moved.rank), outwards[-1].place))
    if not _fits(p, moved, holder, start, wanted, quantity):
        discrepancies.open_one(p, DiscrepancyClass.MIXED_CONTENT, handle=moved.id, place=holder.id)
    return wanted


def return_into(p: Posting, moved: HandleFacts, holder: HandleFacts) -> None:
    """An undo puts a thing back into what it was in, which is in use again. Raises Refusal where that has gone meanwhile."""
    outwards = around(p, holder)
    nowhere = not outwards and (holder.kind is HandleKind.CONTAINER or standing_of(p, holder.id) is None)
    if nowhere or any(one.thing.id == moved.id for one in outwards):
        raise Refusal(say(HOLDER_GONE, code=moved.code, holder=holder.code))
    for one in outwards:
        if one.thing.retired:
            set_retired(p, one.thing.id, False)


def _fits(
    p: Posting, moved: HandleFacts, holder: HandleFacts, start: Standing, wanted: Standing, quantity: int
) -> bool:
    """Whether the container's type allows the thing beside what will be in it then."""
    rules = p.run(TYPE, b_id=holder.container_type).first()
    if rules is None or (not rules.single_item and rules.mix_custody and rules.mix_projects):
        return True
    leaving = (moved.id, *start)
    others = [
        row for row in contents(p, holder.id)
        if (row.handle, holder.id, row.custody, row.project, row.status) != leaving or row.quantity > quantity
    ]
    if rules.single_item:
        return all((row.item, row.custody, row.project, row.status) == (moved.item, *wanted[1:]) for row in others)
    if not rules.mix_custody and any(row.custody != wanted.custody for row in others):
        return False
    return bool(rules.mix_projects) or all(row.project == wanted.project for row in others)


def carry_attributes(p: Posting, box: HandleFacts, before: Standing, after: Standing) -> None:
    """Custody, project and status of a container that change are those of all its contents too: one movement for each (I6).

    Place is not touched: contents are where their container is.
    """
    changed = {
        name: value for name, value in after._asdict().items() if name != "place" and value != getattr(before, name)
    }
    if changed:
        _carry(p, box.id, changed, NESTED_MAX, in_stock=not is_virtual(before.place) and not is_virtual(after.place))


def carry_custody(p: Posting, device: HandleFacts, before: Standing, after: Standing) -> None:
    """Whoever is answerable for a device is so for the parts in it. Their status and project are their own."""
    if before.custody != after.custody:
        _carry(p, device.id, {"custody": after.custody}, NESTED_MAX, in_stock=False)


def _carry(p: Posting, place: int, changed: dict[str, int | str], depth: int, *, in_stock: bool) -> None:
    assert depth, f"nesting deeper than {NESTED_MAX} at place {place}"
    for row in contents(p, place):
        start = Standing(place, row.custody, row.project, row.status)
        wanted = start._replace(**changed)  # type: ignore[arg-type]
        if in_stock:
            rights.check_release(p, start.status, wanted.status)
            expiry.check_inside(p, row, start, wanted)
        if wanted != start:
            transfer(p, row.handle, row.item, row.quantity, start, wanted, source_held=row.quantity)
            if not HandleKind(row.kind).single:
                pay_back(p, row.handle, row.item, wanted, row.quantity)
        if row.kind == HandleKind.CONTAINER:
            _carry(p, row.handle, changed, depth - 1, in_stock=in_stock)
        elif row.device and wanted.custody != start.custody:
            _carry(p, row.handle, {"custody": wanted.custody}, depth - 1, in_stock=False)
