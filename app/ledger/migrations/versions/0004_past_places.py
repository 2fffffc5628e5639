"""What stood in a place at a day long past is read from an index alone.

Revision ID: 0004
Revises: 0003
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for end in ("from", "to"):
        op.drop_index(f"ix_movement_{end}", "movement")
        op.create_index(f"ix_movement_{end}", "movement", ["site", f"{end}_place", "at", "item", "quantity"])
