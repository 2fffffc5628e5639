"""Which function answers which question: the one place where the ledger is asked anything."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from sqlalchemy import Connection

from app.domain import questions as ask
from app.domain.attention import Attention
from app.domain.questions import Question
from app.ledger.counts.answers import ANSWERS as COUNT_ANSWERS
from app.ledger.lookup import (
    attention,
    choices,
    discrepancies,
    handles,
    history,
    insides,
    last_act,
    numbers,
    orders,
    papers,
    places,
    records,
    units,
)
from app.ledger.lookup.converting import ANSWERS as CONVERTING_ANSWERS
from app.ledger.lookup.costs import ANSWERS as COST_ANSWERS
from app.ledger.lookup.photos import ANSWERS as PHOTO_ANSWERS
from app.ledger.lookup.purchasing import ANSWERS as PURCHASING_ANSWERS
from app.ledger.lookup.reserving import ANSWERS as RESERVING_ANSWERS
from app.ledger.lookup.serials import ANSWERS as SERIAL_ANSWERS
from app.ledger.lookup.undoing import ANSWERS as UNDOING_ANSWERS
from app.ledger.lookup.uniting import ANSWERS as UNITING_ANSWERS
from app.ledger.lookup.worth import ANSWERS as WORTH_ANSWERS

T = TypeVar("T")
Answerer = Callable[[Connection, int, Any], Any]

ANSWERS: dict[type[Question[Any]], Answerer] = {
    ask.HandleOf: handles.handle_of,
    ask.ItemOf: handles.item_of,
    ask.CodesTaken: handles.codes_taken,
    ask.PlaceOf: places.place_of,
    ask.UnitsOf: units.units_of,
    ask.UnitsOfItem: units.units_of_item,
    ask.ContentsOf: units.contents_of,
    ask.UnitsAmong: units.units_among,
    ask.StockIn: insides.stock_in,
    ask.Holding: insides.holding,
    ask.KindsIn: insides.kinds_in,
    ask.OnHand: insides.on_hand,
    ask.HeldBy: units.held_by,
    ask.RecentHistory: history.recent_history,
    ask.NextNumbers: numbers.next_numbers,
    ask.SeriesAt: numbers.series_at,
    ask.Recipients: choices.recipients,
    ask.Projects: choices.projects,
    ask.Statuses: choices.statuses,
    ask.Reasons: choices.reasons,
    ask.ContainerTypes: choices.container_types,
    ask.PersonOf: choices.person_of,
    ask.HouseRules: choices.house_rules,
    ask.VersionOf: choices.version_of,
    ask.RecipientOfUser: choices.recipient_of_user,
    ask.KeptCodes: choices.kept_codes,
    ask.LabelRules: choices.label_rules,
    ask.DiscrepancyOf: discrepancies.discrepancy_of,
    ask.OpenDiscrepancies: discrepancies.open_discrepancies,
    ask.HeldHere: discrepancies.held_here,
    ask.OpenOrders: orders.open_orders,
    ask.OrderOf: orders.order_of,
    ask.LastAct: last_act.last_act,
    ask.OpenTransfers: papers.open_transfers,
    ask.TransferOf: papers.transfer_of,
    ask.OpenSpillages: papers.open_spillages,
    ask.SpillageOf: papers.spillage_of,
    ask.OpenRmas: papers.open_rmas,
    ask.RmaOf: papers.rma_of,
    ask.RecordOf: records.record_of,
    ask.RecordsNamed: records.records_named,
    ask.RecordsLike: records.records_like,
    ask.RecordHistory: records.record_history,
    Attention: attention.attention,
    **COUNT_ANSWERS,
    **PURCHASING_ANSWERS,
    **COST_ANSWERS,
    **SERIAL_ANSWERS,
    **CONVERTING_ANSWERS,
    **UNITING_ANSWERS,
    **UNDOING_ANSWERS,
    **PHOTO_ANSWERS,
    **RESERVING_ANSWERS,
    **WORTH_ANSWERS,
}
"""All questions but those the session answers itself: `Read`, `SignIn` and `PinHash`."""


def answer(conn: Connection, site: int, question: Question[T]) -> T:
    """The answer as the books stand in the connection's transaction. A question without a row here is a programmer's error."""
    return cast(T, ANSWERS[type(question)](conn, site, question))
