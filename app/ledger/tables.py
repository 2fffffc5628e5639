"""All tables of the database. Journal and stock lead with the site; `local_` tables belong to one device alone.

Quantities are whole smallest steps of the item's unit of measure, money is minor units, times are microseconds since
1970 UTC, yes and no are 1 and 0. Everything but `LOCAL` can be computed anew from `operation`.
"""

import types
import typing
from enum import Enum

import msgspec
from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint

from app.domain import catalogue
from app.domain.place import DERIVED_STATUSES

metadata = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"}
)


_TEXT = Text().with_variant(Text(collation="C"), "postgresql")
"""Text sorts by its characters in both databases, so that a prefix is a range of an index."""


def _key(name: str) -> Column[int]:
    return Column(name, BigInteger, primary_key=True, autoincrement=False)


def _number(name: str, default: int | None = None) -> Column[int]:
    return Column(name, BigInteger, nullable=False, default=default)


def _later_number(name: str) -> Column[int]:
    """A number that tables of an earlier version have come to have: 0 in the rows they held."""
    return Column(name, BigInteger, nullable=False, server_default="0")


def _text(name: str, default: str | None = None) -> Column[str]:
    return Column(name, _TEXT, nullable=False, default=default)


def _text_key(name: str) -> Column[str]:
    return Column(name, _TEXT, primary_key=True)


def _compact(name: str, *columns: "Column[typing.Any] | Index | UniqueConstraint") -> Table:
    """A table stored in the order of its primary key, where the database can."""
    return Table(name, metadata, *columns, sqlite_with_rowid=False)


# --- the journal -----------------------------------------------------------------------------------------------------

operation = Table(
    "operation", metadata,
    _key("site"), _key("position"),
    _text("id"), _text("device"), _number("epoch"), _number("sequence"),
    _text("kind"), _number("actor"), _number("made_at"), _number("at"),
    _text("document"), _number("reason"), _text("note"), _text("entries"),
    _text("previous"), _text("hash"),
    _later_number("home"), _later_number("claimed"), _later_number("received"), _later_number("seen"), _later_number("form"),
    _later_number("company"), Column("outcome", _TEXT, nullable=False, server_default=""),
    Column("seal", _TEXT, nullable=False, server_default=""),
    UniqueConstraint("id"), UniqueConstraint("device", "epoch", "sequence"),
    Index("ix_operation_actor", "site", "actor", "position"),
    Index("ix_operation_document", "site", "document", "position"),
    Index("ix_operation_kind", "site", "kind", "position"),
    Index("ix_operation_actor_at", "site", "actor", "at", "position"),
    Index("ix_operation_kind_at", "site", "kind", "at", "position"),
    sqlite_with_rowid=False,
)
_reasoned = operation.c.reason != 0
Index("ix_operation_reason_at", operation.c.site, operation.c.reason, operation.c.at, operation.c.position,
      sqlite_where=_reasoned, postgresql_where=_reasoned)
"""`position` is the dense order of the book, `entries` the JSON of what was posted, `hash` the chain over the device's
operations (I13).

`home` is the site the act was done in, `site` the book the row stands in: they differ for acts of the company's catalogue,
which every site's book takes in; `company` is then the position in the company's own feed, else 0. `claimed` is the evidence
time by the device, `received` when the server got it (0: not yet), `at` the evidence time that counts. `seen` is the server's
position that the device had taken in when it acted, `form` the version of the entries' JSON. `outcome` is "" for what was
posted, "held" for what the server could not post; `seal` chains what the book itself added to its rows, in their order."""

clock = _compact(
    "clock", _key("site"), _number("position"), _number("newest"), _number("company"), _text("seal"), _number("doubts"),
    _number("lines"),
)
"""The end of the book: its last position and seal, its newest evidence time, how far of the company's feed it has taken in;
`doubts` is how many claims wait in `doubt` until all devices have reported, `lines` how many counted lines, at most."""

chain = _compact("chain", _text_key("device"), _key("epoch"), _number("sequence"), _text("hash"), _number("at"), _number("skew"))
"""The end of each device's chain; `skew` is how far the last operation's device clock was from its evidence time."""

report = _compact("report", _key("site"), _text_key("device"), _number("until"), _number("heard"))
"""Devices of the site as the server heard them: all acts up to the evidence time `until` are in; `heard` is the last contact."""

# --- projections of stock --------------------------------------------------------------------------------------------

movement = _compact(
    "movement",
    _key("site"), _key("position"), _key("line"),
    _number("handle"), _number("item"), _number("quantity"),
    _number("from_place"), _number("from_custody"), _number("from_project"), _text("from_status"),
    _number("to_place"), _number("to_custody"), _number("to_project"), _text("to_status"),
    _number("at"), _number("order_line"), _number("shortfall"),
    Index("ix_movement_handle", "site", "handle", "at"),
    Index("ix_movement_item", "site", "item", "at"),
    Index("ix_movement_from", "site", "from_place", "at", "item", "quantity"),
    Index("ix_movement_to", "site", "to_place", "at", "item", "quantity"),
    Index("ix_movement_at", "site", "at", "position"),
)
Index("ix_movement_order_line", movement.c.order_line, sqlite_where=movement.c.order_line != 0,
      postgresql_where=movement.c.order_line != 0)
"""What an operation did to stock. `shortfall` names the discrepancy whose debt the line made or paid back, else 0."""

unit = _compact(
    "unit",
    _key("site"), _key("handle"), _key("place"), _key("custody"), _key("project"), _text_key("status"),
    _number("quantity"),
    Index("ix_unit_place", "site", "place"),
    Index("ix_unit_custody", "site", "custody"),
)
_set_apart = unit.c.status.not_in(["available", *sorted(DERIVED_STATUSES)])
Index("ix_unit_set_apart", unit.c.site, unit.c.status, sqlite_where=_set_apart, postgresql_where=_set_apart)
"""Unit records; virtual places have rows too, which may be negative. A row of quantity 0 does not exist."""

shortfall = _compact(
    "shortfall",
    _key("site"), _key("discrepancy"),
    _number("handle"), _number("place"), _number("custody"), _number("project"), _text("status"),
    _number("quantity"), _number("at"),
    Index("ix_shortfall_handle", "site", "handle", "place"),
)
"""What is still owed to a unit-record key from which more was taken than was there; paid in full the row goes."""

claim = _compact(
    "claim",
    _key("site"), _key("handle"), _key("at"), _key("position"), _key("number"),
    _text("device"), _number("seen"), _number("uncertain"), _number("scanned"), _number("moved"),
    _number("from_place"), _number("from_custody"), _number("from_project"), _text("from_status"),
    _number("to_place"), _number("to_custody"), _number("to_project"), _text("to_status"),
)
"""What arrived operations said of single units and containers, in the order of evidence. `from_` is as it was said, `scanned`
where the place was scanned and not assumed; `to_place` is where it came to stand. `moved` is 0 where later evidence was known
already. `seen` and `device` are those of the operation, `uncertain` how far its clock may be off (microseconds)."""

doubt = _compact(
    "doubt",
    _key("site"), _key("handle"), _key("position"), _key("number"),
    _number("at"), _number("other"), _number("discrepancy"), _number("settled"),
    Index("ix_doubt_waiting", "site", "discrepancy", "settled", "at"),
)
"""Claims that do not follow from the claim before them, which stands at position `other`. `discrepancy` is the dispute that was
opened, 0 while not all devices have reported; `settled` the position of the operation that settled it, else 0."""

ruling = _compact("ruling", _key("site"), _key("held"), _number("position"), _number("posted"))
"""The held operation at `held` was posted after all (`posted` 1) or dropped by the one at `position`."""

fence = _compact("fence", _key("site"), _key("handle"), _key("place"), _number("moment"), _number("position"))
"""The latest approved count of a handle in a place: movements before `moment` no longer change its stock."""

handle = _compact(
    "handle",
    _key("id"), _text("kind"), _text("code"), _number("item"), _text("tag"), _text("lot"), _text("expires"),
    _number("container_type"), _number("retired"), _number("disputed"), _text("notes"), _number("created_at"),
    Column("warranty", _TEXT, nullable=False, server_default=""), _later_number("customer"),
    Index("ix_handle_item", "item", "code"), Index("ix_handle_code", "code", "kind", "expires"),
    Index("ix_handle_kind", "kind", "code"),
)
_dated, _doubted = handle.c.expires != "", handle.c.disputed != 0
Index("ix_handle_expires", handle.c.expires, handle.c.code, sqlite_where=_dated, postgresql_where=_dated)
Index("ix_handle_disputed", handle.c.code, sqlite_where=_doubted, postgresql_where=_doubted)

discrepancy = Table(
    "discrepancy", metadata,
    _key("id"), _number("site"), _text("kind"), _number("position"), _number("handle"), _number("place"),
    _number("quantity"), _number("at"), _number("open"), _number("closed_by"), _text("detail"),
    Index("ix_discrepancy_open", "site", "open", "at"), Index("ix_discrepancy_position", "site", "position"),
    Index("ix_discrepancy_at", "site", "at"), Index("ix_discrepancy_handle", "handle"), Index("ix_discrepancy_place", "place"),
)
"""`closed_by` is the position of the operation that closed it, 0 while open."""

reversal = _compact("reversal", _key("site"), _key("undone"), _number("position"))
"""The operation at `undone` was undone by the one at `position`."""

name = _compact(
    "name",
    _text_key("code"), _text_key("kind"), _key("target"), _number("item"), _number("quantity"), _text("folded"),
    Index("ix_name_folded", "folded"), Index("ix_name_kind", "kind", "folded"), Index("ix_name_target", "target", "kind"),
)
"""The index of codes: what the classifier asks. `folded` is the code in lower case."""

series = _compact("series", _text_key("name"), _number("value"))
number_range = _compact(
    "number_range", _key("site"), _text_key("device"), _key("epoch"), _key("first"), _number("last"),
)
"""Numbers, of every series, that a server has granted: to a site (device "" and epoch 0), or out of the site's to a device in
one epoch. The company's book knows the sites' alone, a site's book its own and those of its devices."""
number_taken = _compact(
    "number_taken", _key("site"), _text_key("device"), _key("epoch"), _text_key("series"), _number("value"),
)
"""The highest number of a series that a device has used up in an epoch, of those granted to it."""
kept_code = _compact("kept_code", _text_key("code"), _text("symbology"), _number("seen"), _number("at"), _number("open"))
rejection = _compact(
    "rejection", _key("site"), _key("position"), _key("line"), _number("order_line"), _text("serial"), _number("quantity"),
    Index("ix_rejection_order_line", "order_line"),
)

# --- counts ----------------------------------------------------------------------------------------------------------

count_session = Table(
    "count_session", metadata,
    _key("id"), _number("site"), _text("number"), _text("kind"), _number("blind"), _text("places"), _text("items"),
    _text("custodians"), _number("opened_by"), _number("at"), _number("closed"),
    Index("ix_count_session_open", "site", "closed"),
)
"""Scopes are JSON lists of identities."""

count_bin = _compact(
    "count_bin", _key("count"), _key("place"), _number("round"), _number("excluded"), _text("combine"), _number("begun"),
)
"""The state of a bin that someone has begun: `round` grows with each recount, `combine` is "", add or latest, `begun` the
position of the operation with which the round began."""

count_visit = _compact(
    "count_visit", _key("count"), _key("place"), _key("round"), _key("person"),
    _number("closed_at"), _number("empty"),
)
"""One person in one bin; `closed_at` is 0 while still counting."""

count_line = _compact(
    "count_line", _key("count"), _key("place"), _key("round"), _key("handle"), _key("person"),
    _number("quantity"), _number("at"), _number("cumulative"),
)
count_result = _compact(
    "count_result", _key("count"), _key("place"), _key("round"), _key("handle"),
    _text("state"), _number("expected"), _number("counted"), _number("difference"), _number("explained"),
    _number("moment"), _number("position"), _number("by"), _number("weight"), _later_number("provisional"),
    Index("ix_count_result_state", "state", "count", "weight", "difference"),
    Index("ix_count_result_weight", "state", "weight", "difference"),
    Index("ix_count_result_handle", "handle", "place"),
)
"""Every line of a closed bin: review, combine, approved, rejected or recount. `explained` is what late movements have
since accounted for; `position` is of the operation that made or decided it; `by` is the supervisor, 0 where the rule
itself decided; `weight` is the absolute value of the difference in minor units. `provisional` is 1 while the rule has yet to
look at it, once every device of the site has reported past its moment."""
_provisional = count_result.c.provisional == 1
Index("ix_count_result_provisional", count_result.c.moment, sqlite_where=_provisional, postgresql_where=_provisional)

# --- costs -----------------------------------------------------------------------------------------------------------

cost_item = _compact(
    "cost_item", _key("site"), _key("item"), _number("pool"), _number("pool_value"), _number("owed"), _number("owed_value"),
    _number("quantity"), _number("value"), _number("fifo"), _number("average_quantity"), _number("average_value"),
)
"""What the stock of an item has cost, see `app.ledger.costs`: `value` by moving average, `fifo` by first-in-first-out, in minor
units. A serial counts as one unit of measure. The average is `average_value` for `average_quantity` steps, the last there was."""

cost_layer = _compact(
    "cost_layer", _key("site"), _key("item"), _key("position"), _key("line"), _number("handle"), _text("package"), _number("at"),
    _number("quantity"), _number("value"), _number("left"), _number("value_left"),
)
_pooled, _own = (cost_layer.c.left != 0) & (cost_layer.c.handle == 0), cost_layer.c.handle != 0
Index("ix_cost_layer_pool", cost_layer.c.site, cost_layer.c.item, cost_layer.c.position, cost_layer.c.line,
      sqlite_where=_pooled, postgresql_where=_pooled)
_packed = cost_layer.c.package != ""
Index("ix_cost_layer_line", cost_layer.c.site, cost_layer.c.position, cost_layer.c.line)
Index("ix_cost_layer_package", cost_layer.c.site, cost_layer.c.package, cost_layer.c.position,
      sqlite_where=_packed, postgresql_where=_packed)
Index("ix_cost_layer_serial", cost_layer.c.site, cost_layer.c.handle, cost_layer.c.position,
      sqlite_where=_own, postgresql_where=_own)
"""What came in with the movement line (position, line): `quantity` and `value` of all of it, and what is left of both. `handle` is
of a serial, else 0: it lies in the item's pool. A serial that was issued without a layer has one with less than nothing left."""

cost_use = _compact(
    "cost_use", _key("site"), _key("item"), _key("layer_position"), _key("layer_line"), _key("position"), _key("line"),
    _number("quantity"), _number("value"), Index("ix_cost_use_line", "site", "item", "position", "line"),
)
"""What a line took of a layer, first in first out; below zero where it gave back."""

cost_entry = _compact(
    "cost_entry", _key("site"), _key("item"), _key("position"), _key("line"), _text("kind"), _number("handle"), _number("place"),
    _number("at"), _number("quantity"), _number("value"), _number("fifo"), _number("difference"), _number("fifo_difference"),
    _number("owed"), _number("owed_value"), _number("undone"), _number("undoes_position"), _number("undoes_line"),
    _number("after_quantity"), _number("after_value"), _number("after_fifo"),
    Index("ix_cost_entry_handle", "site", "handle", "position", "line"),
)
"""The journal of costs: receipt, issue or revaluation, with what went to *price difference*, and what the item's stock came to
after it. `place` is the virtual one it came from or went to; `undone` the position of the undo, else 0."""

# --- catalogue -------------------------------------------------------------------------------------------------------

_NAMES = {"user": "person", "order": "purchase_order"}
_INDEXED = {
    "parent", "order", "order_line", "item", "code", "number", "badge", "requisition", "transfer", "spillage", "rma", "template",
    "maintenance", "handle", "subject", "digest",
}
_LATER: dict[str, frozenset[str]] = {
    "item": frozenset({"kit", "device", "master", "superseded_by", "vendor", "notes", "bulk_code", "merged_into"}),
    "recipient": frozenset({"place", "template", "vendor"}),
    "vendor": frozenset({"email", "phone", "address", "account", "connector", "connector_address", "lead_days"}),
    "order": frozenset({"state", "recipient", "due", "sent", "note"}),
    "order-line": frozenset({"part_number"}),
}
"""Fields that records of an earlier version have come to have: the rows they had hold the field's default."""


def _catalogue_table(record: type[catalogue.Record]) -> Table:
    """The table of a catalogue record: a column for each field, and the position of the operation that put it."""
    tag = str(record.__struct_config__.tag)
    table_name = _NAMES.get(tag, tag.replace("-", "_"))
    columns: list[Column[typing.Any]] = [_key("id")]
    hints = typing.get_type_hints(record)
    for field in msgspec.structs.fields(record):
        if field.name == "id":
            continue
        hint = hints[field.name]
        optional = typing.get_origin(hint) is types.UnionType
        base = next(t for t in typing.get_args(hint) if t is not type(None)) if optional else hint
        kind = BigInteger if base is int else Integer if base is bool else _TEXT
        assert base in (int, bool, str) or typing.get_origin(base) is tuple or issubclass(base, Enum), (record, field.name)
        default = str(int(field.default) if base in (int, bool) else field.default) if field.name in _LATER.get(tag, ()) else None
        columns.append(Column(field.name, kind, nullable=optional, server_default=default))
    columns.append(_number("version"))
    table = _compact(table_name, *columns)
    for column in sorted((_INDEXED - _LATER.get(tag, frozenset())) & {c.name for c in columns}):
        Index(f"ix_{table_name}_{column}", table.c[column])
    return table


CATALOGUE: dict[type[catalogue.Record], Table] = {
    record: _catalogue_table(record) for record in typing.get_args(catalogue.CatalogueRecord)
}

_item = CATALOGUE[catalogue.Item]
for _sorted in ("description", "tracking", "uom", "price_minor"):
    Index(f"ix_item_{_sorted}", _item.c[_sorted], _item.c.number)
"""The table of items in each of its orders."""
for _led in ("superseded_by", "merged_into"):
    Index(f"ix_item_{_led}", _item.c[_led])
"""What an item replaces, or has taken in."""

edition = _compact("edition", _text_key("kind"), _key("id"), _key("version"), _text("record"))
"""Catalogue records as they were before they were changed, as JSON: what a later edit of an older version is merged with."""

# --- this device alone -----------------------------------------------------------------------------------------------

local_device = _compact("local_device", _text_key("name"), _text("value"))
"""Who this device is (device, epoch, site) and what its windows remember."""
local_draft = _compact("local_draft", _key("person"), _text_key("workflow"), _text("state"), _number("at"))
local_sign_in = _compact("local_sign_in", _key("person"), _number("failures"), _number("locked_until"))

outbox = _compact("outbox", _key("epoch"), _key("sequence"), _text("operation"), _number("answered", 0))
"""Operations of this device that its server's feed has not brought back yet; `answered` is 1 once the server has them."""
local_sync = _compact(
    "local_sync", _key("id"), _number("epoch"), _number("cursor"), _number("offset"), _number("floor"), _number("recording"),
)
"""How this device stands to its server: one row, none where it has no server. `recording` is 1 while what its own acts change
is remembered in `local_before`."""
local_before = _compact("local_before", _text_key("tbl"), _text_key("key"), Column("row", _TEXT, nullable=True))
"""Confirmed rows as the server last told them, where this device's unsettled operations have changed them since: JSON lists of
the key and of the whole row, no row where there was none."""

local_quarantine = _compact(
    "local_quarantine", _text_key("id"), _number("epoch"), _number("sequence"), _number("at"), _number("told"), _number("seen"),
    _text("sent"),
)
"""Own operations that could not enter the book, because this device's chain forked or it was revoked: as they were sent (JSON).
`told` is 1 once the server has them in its quarantine, `seen` once a person has looked."""

local_photo = Table(
    "local_photo", metadata,
    _text_key("digest"), _number("size"), _number("at"), _number("sent"), Column("content", LargeBinary, nullable=True),
    Index("ix_local_photo_sent", "sent", "at"),
)
"""Pictures by their hash, beside the journal that names them. `sent` is 1 once the server has it, also of what came from there;
2, without `content`, where somebody has asked to see it and it is still to come. `at` is when it was kept or last asked for."""

LOCAL = frozenset({
    local_device, local_draft, local_sign_in, outbox, local_sync, local_before, local_quarantine, local_photo,
})
"""Tables that are not computed from the journal."""
