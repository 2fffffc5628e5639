"""The screens of prices: deliveries, one of them with what was used of it, and the form of a correction."""

from app.domain.catalogue import Item
from app.domain.cost_views import CostOf, DeliveriesLike, DeliveryOf, DeliveryView, UsesOf
from app.domain.figures import Figure, amount_of
from app.domain.moments import moment_of
from app.domain.money import written
from app.domain.naming import place_name
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.questions import ItemOf
from app.domain.words import Say, say
from app.workflows.common import Refuse, painted
from app.workflows.prices.state import Correction, Prices
from app.workflows.records.reading import money
from app.workflows.step import Button, Choice, Field, FieldKind, Line, Screen, Seen, Step, Verdict, Wants
from app.workflows.wording import common as common_words
from app.workflows.wording import prices as words

NAME = "prices"
LISTED = 50
"""Deliveries in lines, for a terminal: the screen's table pages through all of them."""


def item_of(item: int, seen: Seen) -> Item:
    """The item; leaves the step where it is gone."""
    found = seen.know(ItemOf(item))
    if found is None:
        raise Refuse(say(common_words.GONE))
    return found


def delivery_of(state: Prices, seen: Seen) -> DeliveryView:
    """The delivery that is open; leaves the step where it was taken back."""
    found = seen.know(DeliveryOf(state.position, state.line))
    if found is None:
        raise Refuse(say(words.GONE))
    return found


def show(state: Prices, seen: Seen, verdict: Verdict | None = None) -> Step:
    """The screen of a state."""
    if state.form is not None:
        screen = _form(state, state.form, seen)
    elif state.position:
        screen = _card(delivery_of(state, seen), seen)
    else:
        screen = _list(state, seen)
    return Step(state, painted(screen, verdict))


def _list(state: Prices, seen: Seen) -> Screen:
    found = seen.know(DeliveriesLike(state.item, state.package, LISTED))
    hint: Say | None = None
    choices: tuple[Choice, ...] = ()
    buttons: tuple[Button, ...] = ()
    if state.item or state.package:
        choices = (Choice("every", say(words.ALL)),)
        item = item_of(state.item, seen) if state.item else None
        hint = say(words.OF_ITEM, item=item.number) if item else say(words.OF_PACKAGE, package=state.package)
        buttons = (Button("all", say(words.CORRECT_ALL)),) if item else ()
    table = "" if state.package else f"deliveries:{state.item}" if state.item else "deliveries"
    return Screen(
        workflow=NAME, step="list", title=say(words.TITLE), prompt=say(words.PROMPT), hint=hint, lines=tuple(map(_row, found)),
        choices=choices, buttons=buttons, table=table, table_opens=True,
    )


def _row(view: DeliveryView) -> Line:
    detail = say(words.DELIVERY, amount=_amount(view, view.quantity), item=_called(view), left=_amount(view, view.left))
    return Line(view.package or view.order or view.number, detail, written(view.value), id=f"delivery:{view.position}:{view.line}")


def _amount(view: DeliveryView, steps: int) -> Figure:
    return amount_of(steps, view.decimals, view.uom)


def _called(view: DeliveryView) -> str:
    return f"{view.number} {view.serial}".strip()


def _card(view: DeliveryView, seen: Seen) -> Screen:
    known = [
        Line(say(words.COST), say(words.CARD, amount=_amount(view, view.quantity), item=_called(view)), written(view.value)),
        Line(say(words.LEFT), say(words.WORTH, amount=_amount(view, view.left), value=written(view.value_left))),
        Line(say(words.DELIVERED), say(common_words.PLAIN, text=moment_of(view.at))),
    ]
    if view.package:
        known.append(Line(say(words.PACKAGE), say(common_words.PLAIN, text=view.package)))
    if view.vendor or view.order:
        known.append(Line(say(words.FROM), say(common_words.PLAIN, text=f"{view.vendor} {view.order}".strip())))
    for use in seen.know(UsesOf(view.item, view.position, view.line)):
        where = VIRTUAL_BY_PLACE.get(use.place)
        named = place_name(use.place, where.value if where else "")
        sentence = words.USED if use.quantity >= 0 else words.GIVEN_BACK
        known.append(Line(
            f"#{use.position} {use.document}".strip(), say(sentence, place=named, value=written(abs(use.value))),
            _amount(view, abs(use.quantity)),
        ))
    return Screen(
        workflow=NAME, step="delivery", title=say(words.TITLE),
        prompt=say(words.CARD, amount=_amount(view, view.quantity), item=_called(view)),
        hint=say(common_words.PLAIN, text=view.description), lines=tuple(known), main=Button("correct", say(words.CORRECT)),
    )


def _form(state: Prices, form: Correction, seen: Seen) -> Screen:
    if state.position:
        view = delivery_of(state, seen)
        prompt, hint, label, help_ = words.EDIT, _called(view), words.VALUE, say(words.VALUE_HELP)
    else:
        item = item_of(state.item, seen)
        cost = seen.know(CostOf(item.id))
        prompt, hint, label = words.EDIT_ALL, item.number, words.VALUE_ALL
        help_ = say(words.WORTH, amount=amount_of(cost.quantity, item.decimals, item.uom), value=written(cost.value))
    fields = (
        Field(key="value", label=say(label), kind=FieldKind.MONEY, value=form.value, required=True, error=wrong(form), help=help_),
        Field(key="note", label=say(words.WHY), kind=FieldKind.LONG, value=form.note, help=say(words.EDIT_HINT)),
    )
    return Screen(
        workflow=NAME, step="form", title=say(words.TITLE), prompt=say(prompt), hint=say(common_words.PLAIN, text=hint),
        form=fields, focus=form.focus, main=Button("save", say(words.SAVE)), wants=Wants.TEXT,
    )


def wrong(form: Correction) -> Say | None:
    """What is wrong with the price as typed; that it is missing or unchanged is said once saving was tried."""
    if not form.value.strip():
        return say(words.NO_VALUE) if form.tried else None
    value = money(form.value.strip())
    if isinstance(value, Say):
        return value
    return say(words.THE_SAME) if form.tried and value == form.was else None
