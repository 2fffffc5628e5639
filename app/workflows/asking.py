"""What the screen asks while stock of one handle is told apart: prompt, what is picked, and the choices that are left."""

from typing import NamedTuple

from app.domain.figures import Figure, amount_of
from app.domain.naming import status_name
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.questions import ItemOf
from app.domain.views import Unit
from app.domain.words import Say, say
from app.workflows.common import path_of, place_said
from app.workflows.lots import first_to_expire, order_of
from app.workflows.picking import Held, Picking, Stock, candidates, missing, packs_of, record
from app.workflows.places import today
from app.workflows.step import Choice, Seen, Wants
from app.workflows.wording import common
from app.workflows.wording import handling as words

CHOICES_MAX = 40
"""Places or lots offered at once; the others are scanned."""


class Asking(NamedTuple):
    """What a pick shows: the step's name, its prompt, what is picked, the choices."""

    step: str
    prompt: Say
    hint: Say
    choices: tuple[Choice, ...]
    wants: Wants


def asking(pick: Picking, held: tuple[Held, ...], seen: Seen, stock: Stock) -> Asking:
    """What the screen shows while a handle is told apart."""
    units = candidates(pick, held, seen, stock)
    item = seen.know(ItemOf(pick.item))
    description = item.description if item else ""
    hint = say(words.PICKING, code=pick.code, description=description)
    step = missing(pick, units)
    match step:
        case "lot":
            now = today(seen)
            lots = {u.key.handle: u for u in sorted(units, key=lambda u: order_of(u, now))}
            first = first_to_expire(units, now) if stock.to_use else None
            choices = tuple(
                Choice(f"lot:{h}", say(common.PLAIN, text=u.code), _lot_detail(units, u, first, now))
                for h, u in list(lots.items())[:CHOICES_MAX]
            )
            return Asking(step, say(words.CHOOSE_LOT), hint, choices, Wants.CODE)
        case "from":
            places = {u.key.place: u for u in units}
            choices = tuple(
                Choice(
                    f"place:{p}", say(common.PLAIN, text=path_of(u.place_path, u.place_code)),
                    say(words.AMOUNT, amount=_total(units, p, u)),
                )
                for p, u in list(places.items())[:CHOICES_MAX]
            )
            choices += tuple(Choice(f"place:{v.place}", say(text)) for v, text in stock.virtual)
            return Asking(step, say(words.CHOOSE_FROM), hint, choices, Wants.CODE)
        case "custody":
            custodies = {u.key.custody: say(common.PLAIN, text=u.custody_name) if u.key.custody else say(words.NO_CUSTODY)
                         for u in units}
            choices = tuple(Choice(f"custody:{k}", label) for k, label in custodies.items())
            return Asking(step, say(words.CHOOSE_CUSTODY), hint, choices, Wants.CHOICE)
        case "project":
            projects = {u.key.project: say(common.PLAIN, text=u.project_code) if u.key.project else say(words.NO_PROJECT)
                        for u in units}
            choices = tuple(
                Choice(f"project:{k}", label, say(words.AMOUNT, amount=_sum(units, k))) for k, label in projects.items()
            )
            return Asking(step, say(words.CHOOSE_PROJECT), hint, choices, Wants.CHOICE)
        case "status":
            statuses = {u.key.status: say(common.PLAIN, text=status_name(u.key.status, u.status_name)) for u in units}
            choices = tuple(Choice(f"status:{k}", label) for k, label in statuses.items())
            return Asking(step, say(words.CHOOSE_STATUS), hint, choices, Wants.CHOICE)
    unit = record(pick, units, seen)
    place = place_said(unit)
    if pick.place in VIRTUAL_BY_PLACE:
        hint = say(words.PICKING_BACK, code=pick.code, description=description, place=place)
    else:
        hint = say(words.PICKING_FROM, code=pick.code, description=description, place=place, amount=unit.amount)
    offers: dict[int, str] = {}
    packs = ((q, words.TAKE_PACK) for q in packs_of(pick.item, seen) if q <= unit.quantity)
    for steps, text in ((pick.suggested, words.TAKE), (unit.quantity, words.TAKE_ALL), *packs):
        if steps > 0:
            offers.setdefault(steps, text)
    choices = tuple(
        Choice(f"quantity:{q}", say(text, amount=amount_of(q, unit.decimals, unit.uom))) for q, text in offers.items()
    )
    return Asking(step, say(words.HOW_MANY), hint, choices, Wants.QUANTITY)


def _sum(units: tuple[Unit, ...], project: int) -> Figure:
    of = [u for u in units if u.key.project == project]
    return amount_of(sum(u.quantity for u in of), of[0].decimals, of[0].uom)


def _total(units: tuple[Unit, ...], place: int, unit: Unit) -> Figure:
    return amount_of(sum(u.quantity for u in units if u.key.place == place), unit.decimals, unit.uom)


def _lot_detail(units: tuple[Unit, ...], unit: Unit, first: Unit | None, now: str) -> Say:
    amount = amount_of(sum(u.quantity for u in units if u.key.handle == unit.key.handle), unit.decimals, unit.uom)
    if not unit.expires:
        return say(words.AMOUNT, amount=amount)
    if unit.expires < now:
        return say(words.LOT_EXPIRED, amount=amount, date=unit.expires)
    taken_first = first is not None and first.key.handle == unit.key.handle
    return say(words.TAKE_FIRST if taken_first else words.LOT_EXPIRES, amount=amount, date=unit.expires)
