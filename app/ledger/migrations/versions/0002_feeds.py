"""Books that take part in a feed: where an act was done, what the server made of it, and what a device has yet to hear back.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

from app.ledger.chain import seal

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

RECORDS = (
    "item", "barcode", "place", "container_type", "status", "project", "person", "recipient", "vendor", "reason", "item_class",
    "label_rule", "purchase_order", "order_line", "expected_serial",
)
NUMBERS = ("home", "claimed", "received", "seen", "form", "company")


def _text() -> sa.types.TypeEngine[str]:
    return sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _number(name: str, *, key: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False, autoincrement=False if key else "auto")


def upgrade() -> None:
    for name in NUMBERS:
        op.add_column("operation", sa.Column(name, sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("operation", sa.Column("outcome", _text(), server_default="", nullable=False))
    op.add_column("operation", sa.Column("seal", _text(), server_default="", nullable=False))
    op.create_index("ix_discrepancy_position", "discrepancy", ["site", "position"], unique=False)
    op.execute("UPDATE operation SET home = site, claimed = at")
    for table in RECORDS:
        op.execute(
            f'UPDATE "{table}" SET version = '
            f'COALESCE((SELECT max(o.at) FROM operation o WHERE o.position = "{table}".version), version)'
        )
    op.create_table(
        "clock",
        _number("site", key=True), _number("position"), _number("newest"), _number("company"),
        sa.Column("seal", _text(), nullable=False), _number("doubts"), _number("lines"),
        sa.PrimaryKeyConstraint("site"),
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO clock SELECT site, max(position), max(at), 0, '', 0, 0 FROM operation GROUP BY site")
    _seal()
    op.create_table(
        "report",
        _number("site", key=True), sa.Column("device", _text(), nullable=False), _number("until"), _number("heard"),
        sa.PrimaryKeyConstraint("site", "device"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "setting",
        _number("id", key=True), sa.Column("retired", sa.Integer(), nullable=False), _number("site"),
        sa.Column("code", _text(), nullable=False), sa.Column("value", _text(), nullable=False), _number("version"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_setting_code", "setting", ["code"])
    _claims()
    op.add_column("count_result", sa.Column("provisional", sa.BigInteger(), server_default="0", nullable=False))
    waits = sa.text("provisional = 1")
    op.create_index(
        "ix_count_result_provisional", "count_result", ["moment"], sqlite_where=waits, postgresql_where=waits,
    )
    op.create_table(
        "edition",
        sa.Column("kind", _text(), nullable=False), _number("id", key=True), _number("version", key=True),
        sa.Column("record", _text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", "version"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "number_range",
        _number("site", key=True), sa.Column("device", _text(), nullable=False), _number("epoch", key=True),
        _number("first", key=True), _number("last"),
        sa.PrimaryKeyConstraint("site", "device", "epoch", "first"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "number_taken",
        _number("site", key=True), sa.Column("device", _text(), nullable=False), _number("epoch", key=True),
        sa.Column("series", _text(), nullable=False), _number("value"),
        sa.PrimaryKeyConstraint("site", "device", "epoch", "series"),
        sqlite_with_rowid=False,
    )
    op.drop_table("outbox")
    op.create_table(
        "outbox",
        _number("epoch", key=True), _number("sequence", key=True), sa.Column("operation", _text(), nullable=False),
        _number("answered"),
        sa.PrimaryKeyConstraint("epoch", "sequence"),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO outbox SELECT epoch, sequence, id, 0 FROM operation "
        "WHERE device = (SELECT value FROM local_device WHERE name = 'device')"
    )
    op.create_table(
        "local_sync",
        _number("id", key=True), _number("epoch"), _number("cursor"), _number("offset"), _number("floor"), _number("recording"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "local_before",
        sa.Column("tbl", _text(), nullable=False), sa.Column("key", _text(), nullable=False),
        sa.Column("row", _text(), nullable=True),
        sa.PrimaryKeyConstraint("tbl", "key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "local_quarantine",
        sa.Column("id", _text(), nullable=False), _number("epoch"), _number("sequence"), _number("at"), _number("told"),
        _number("seen"), sa.Column("sent", _text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_with_rowid=False,
    )


def _claims() -> None:
    """What is said of single units, and of what was held."""
    op.create_table(
        "claim",
        *(_number(name, key=True) for name in ("site", "handle", "at", "position", "number")),
        sa.Column("device", _text(), nullable=False),
        *(_number(name) for name in ("seen", "uncertain", "scanned", "moved", "from_place", "from_custody", "from_project")),
        sa.Column("from_status", _text(), nullable=False),
        *(_number(name) for name in ("to_place", "to_custody", "to_project")), sa.Column("to_status", _text(), nullable=False),
        sa.PrimaryKeyConstraint("site", "handle", "at", "position", "number"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "doubt",
        *(_number(name, key=True) for name in ("site", "handle", "position", "number")),
        *(_number(name) for name in ("at", "other", "discrepancy", "settled")),
        sa.PrimaryKeyConstraint("site", "handle", "position", "number"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_doubt_waiting", "doubt", ["site", "discrepancy", "settled", "at"])
    op.create_table(
        "ruling",
        _number("site", key=True), _number("held", key=True), _number("position"), _number("posted"),
        sa.PrimaryKeyConstraint("site", "held"),
        sqlite_with_rowid=False,
    )


def _seal() -> None:
    """Seal the journal as it is."""
    connection = op.get_bind()
    page = sa.text(
        "SELECT position, site, hash, at, received, company, outcome FROM operation "
        "WHERE site = :site AND position > :after ORDER BY position LIMIT 10000"
    )
    for (site,) in connection.execute(sa.text("SELECT site FROM clock")).all():
        before, after = "", 0
        while rows := connection.execute(page, {"site": site, "after": after}).mappings().all():
            sealed = []
            for row in rows:
                before = seal(before, row)
                sealed.append({"s": before, "site": site, "p": row["position"]})
            connection.execute(sa.text("UPDATE operation SET seal = :s WHERE site = :site AND position = :p"), sealed)
            after = rows[-1]["position"]
        connection.execute(sa.text("UPDATE clock SET seal = :s WHERE site = :site"), {"s": before, "site": site})
