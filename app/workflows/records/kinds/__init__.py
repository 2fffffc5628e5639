"""The editors: a module for each record type, with its `EDITOR`."""
