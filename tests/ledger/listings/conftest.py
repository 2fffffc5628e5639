"""The warehouse of the lookups serves the supervisor tables too."""

from tests.ledger.lookup.conftest import here, store, warehouses

__all__ = ["here", "store", "warehouses"]
