"""Which function answers which question of purchasing."""

from collections.abc import Callable
from typing import Any

from app.domain import purchasing as ask
from app.domain.questions import Question
from app.ledger.lookup import buying, supply

ANSWERS: dict[type[Question[Any]], Callable[..., Any]] = {
    ask.PurchaseOf: buying.purchase_of,
    ask.RequestOf: buying.request_of,
    ask.Drafts: buying.drafts,
    ask.SupplyOf: supply.supply_of,
    ask.Replenishment: supply.replenishment,
}
