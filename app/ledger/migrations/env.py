"""Runs migrations on the connection that migrate.py hands over."""

from alembic import context

from app.ledger.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=False, render_as_batch=True
)
context.run_migrations()
