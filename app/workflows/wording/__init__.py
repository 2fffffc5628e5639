"""The sentences of the workflows, one module per area, so that wording is read and changed in one place."""
