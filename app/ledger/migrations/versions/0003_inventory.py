"""The whole inventory: buying, papers, and what items, recipients and vendors have come to say of themselves.

Revision ID: 0003
Revises: 0002
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ADDED = {
    "item": "kit:f device:f master:n superseded_by:n vendor:n notes:t bulk_code:t merged_into:n",
    "recipient": "place:n template:n vendor:n",
    "vendor": "email:t phone:t address:t account:t connector:t connector_address:t lead_days:n",
    "purchase_order": "state:t=sent recipient:n due:t sent:t note:t",
    "order_line": "part_number:t",
    "handle": "warranty:t customer:n",
}
MADE = {
    "master_item": "code:t name:t manufacturer:t category:t gtin:t",
    "vendor_item": "vendor:n item:n part_number:t price_minor:n lead_days:n pack:n priority:n",
    "kit_line": "item:n part:n quantity:n",
    "site_item": "site:n item:n store:n bin:n minimum:n? maximum:n?",
    "template": "code:t name:t vendor:n",
    "template_line": "template:n item:n base:n minimum:n vendor:n",
    "recipient_level": "recipient:n item:n adjustment:n auto:f",
    "requisition": "number:t site:n recipient:n state:t by:n needed:t note:t",
    "requisition_line": "requisition:n line:n item:n quantity:n order_line:n",
    "customer": "code:t name:t address:t",
    "transfer": "number:t site:n target_site:n source:n target:n place:n state:t by:n note:t",
    "transfer_line": "transfer:n line:n handle:n quantity:n place:n project:n status:t accepted:n kind:t code:t item:n "
    "expires:t tag:t",
    "spillage": "number:t site:n recipient:n state:t outcome:t by:n note:t",
    "spillage_line": "spillage:n line:n handle:n quantity:n reason:n condition:t outcome:t",
    "rma": "number:t site:n vendor:n spillage:n reference:t state:t by:n note:t",
    "rma_line": "rma:n line:n handle:n quantity:n spillage_line:n outcome:t credit_minor:n replacement:n",
    "loan": "site:n handle:n quantity:n recipient:n due:t number:t",
    "reservation": "site:n item:n quantity:n handle:n recipient:n project:n until:t note:t by:n",
    "maintenance": "number:t site:n handle:n state:t vendor:n by:n due:t note:t",
    "maintenance_line": "maintenance:n line:n item:n quantity:n",
    "photo": "site:n kind:t subject:n digest:t media:t width:n height:n size:n caption:t by:n at:n edited_by:n",
}
INDEXED = {
    "master_item": "code",
    "vendor_item": "item",
    "kit_line": "item",
    "site_item": "item",
    "template": "code",
    "template_line": "item template",
    "recipient_level": "item",
    "requisition": "number",
    "requisition_line": "item order_line requisition",
    "customer": "code",
    "transfer": "number",
    "transfer_line": "code handle item transfer",
    "spillage": "number",
    "spillage_line": "handle spillage",
    "rma": "number spillage",
    "rma_line": "handle rma",
    "loan": "handle number",
    "reservation": "handle item",
    "maintenance": "handle number",
    "maintenance_line": "item maintenance",
    "photo": "digest subject",
}
"""Tables and their columns: n a number, f a flag, t a text; ? may be null, = what the rows there are hold."""


def _text() -> sa.types.TypeEngine[str]:
    return sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _column(word: str, *, added: bool = False) -> sa.Column[Any]:
    name, _, rest = word.partition(":")
    kind, _, value = rest.partition("=")
    types: dict[str, sa.types.TypeEngine[Any]] = {"n": sa.BigInteger(), "f": sa.Integer(), "t": _text()}
    default = (value or ("" if kind[0] == "t" else "0")) if added else None
    return sa.Column(name, types[kind[0]], nullable=kind.endswith("?"), server_default=default)


def _key(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False, autoincrement=False)


def upgrade() -> None:
    for table, words in ADDED.items():
        for word in words.split():
            op.add_column(table, _column(word, added=True))
    for table, words in MADE.items():
        op.create_table(
            table,
            _key("id"), sa.Column("retired", sa.Integer(), nullable=False), *(_column(word) for word in words.split()),
            sa.Column("version", sa.BigInteger(), nullable=False),
            sa.PrimaryKeyConstraint("id"),
            sqlite_with_rowid=False,
        )
        for name in INDEXED.get(table, "").split():
            op.create_index(f"ix_{table}_{name}", table, [name])
    for name in ("description", "tracking", "uom", "price_minor"):
        op.create_index(f"ix_item_{name}", "item", [name, "number"])
    for name in ("superseded_by", "merged_into"):
        op.create_index(f"ix_item_{name}", "item", [name])
    op.create_index("ix_discrepancy_at", "discrepancy", ["site", "at"])
    for name in ("handle", "place"):
        op.create_index(f"ix_discrepancy_{name}", "discrepancy", [name])
    _costs()
    _activities()
    _labels()
    _pictures()


def _labels() -> None:
    op.create_table(
        "label_template",
        _key("id"), sa.Column("retired", sa.Integer(), nullable=False),
        _column("code:t"), _column("name:t"), _column("purpose:t"), _column("width:n"), _column("height:n"), _column("across:n"),
        _column("down:n"), _column("gap_x:n"), _column("gap_y:n"), _column("elements:t"),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_label_template_code", "label_template", ["code"])


def _pictures() -> None:
    op.create_table(
        "local_photo",
        sa.Column("digest", _text(), nullable=False), _column("size:n"), _column("at:n"), _column("sent:n"),
        sa.Column("content", sa.LargeBinary(), nullable=True), sa.PrimaryKeyConstraint("digest"),
    )
    op.create_index("ix_local_photo_sent", "local_photo", ["sent", "at"])


COSTS = {
    "cost_item": (
        "site item", "pool:n pool_value:n owed:n owed_value:n quantity:n value:n fifo:n average_quantity:n average_value:n",
    ),
    "cost_layer": ("site item position line", "handle:n package:t at:n quantity:n value:n left:n value_left:n"),
    "cost_use": ("site item layer_position layer_line position line", "quantity:n value:n"),
    "cost_entry": (
        "site item position line",
        "kind:t handle:n place:n at:n quantity:n value:n fifo:n difference:n fifo_difference:n owed:n owed_value:n undone:n "
        "undoes_position:n undoes_line:n after_quantity:n after_value:n after_fifo:n",
    ),
}
"""Tables of what stock has cost: their keys, and their other columns."""


def _costs() -> None:
    for table, (keys, words) in COSTS.items():
        op.create_table(
            table, *map(_key, keys.split()), *(_column(word) for word in words.split()), sa.PrimaryKeyConstraint(*keys.split()),
            sqlite_with_rowid=False,
        )
    left: sa.ColumnClause[int] = sa.column("left")
    handle: sa.ColumnClause[int] = sa.column("handle")
    pooled, own = (left != 0) & (handle == 0), handle != 0
    op.create_index(
        "ix_cost_layer_pool", "cost_layer", ["site", "item", "position", "line"], sqlite_where=pooled, postgresql_where=pooled
    )
    op.create_index(
        "ix_cost_layer_serial", "cost_layer", ["site", "handle", "position"], sqlite_where=own, postgresql_where=own
    )
    package: sa.ColumnClause[str] = sa.column("package")
    packed = package != ""
    op.create_index("ix_cost_layer_line", "cost_layer", ["site", "position", "line"])
    op.create_index(
        "ix_cost_layer_package", "cost_layer", ["site", "package", "position"], sqlite_where=packed, postgresql_where=packed
    )
    op.create_index("ix_cost_use_line", "cost_use", ["site", "item", "position", "line"])
    op.create_index("ix_cost_entry_handle", "cost_entry", ["site", "handle", "position", "line"])


def _activities() -> None:
    """Who did what, when and why is found by each of these, newest first."""
    op.create_index("ix_operation_actor_at", "operation", ["site", "actor", "at", "position"])
    op.create_index("ix_operation_kind_at", "operation", ["site", "kind", "at", "position"])
    reason: sa.ColumnClause[int] = sa.column("reason")
    op.create_index(
        "ix_operation_reason_at", "operation", ["site", "reason", "at", "position"], sqlite_where=reason != 0,
        postgresql_where=reason != 0,
    )
    op.create_index("ix_movement_at", "movement", ["site", "at", "position"])
