"""The warehouse of the lookups serves the supervisor tables too."""

from tests.ledger.lookup.conftest import here, postgres_store, store

__all__ = ["here", "postgres_store", "store"]
