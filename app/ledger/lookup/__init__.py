"""The reading side of the ledger: each module answers a few questions with statements that are built once."""
