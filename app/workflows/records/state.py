"""Where a person is in the catalogue: which kind, which record, what is typed into its form."""

import msgspec

from app.domain.catalogue import CatalogueRecord
from app.domain.words import Say


class Form(msgspec.Struct, frozen=True):
    """A form half filled in. It is the draft on the disk after each field."""

    values: dict[str, str]
    """By part, as typed; a reference that names a record as "#id", a secret as its hash."""
    id: int = 0
    """0 while the record is new."""
    base: int = 0
    """The version that the edit rests on."""
    record: CatalogueRecord | None = None
    """The record in that version."""
    focus: str = ""
    told: dict[str, Say] = {}
    """What is said beside fields though nothing is wrong with their text alone: the books' refusal, what others changed."""
    tried: bool = False
    """Saving was tried: what is missing is said, too."""
    leaving: bool = False
    """Back was pressed once with things typed."""


class Records(msgspec.Struct, frozen=True):
    """`editor` "" is the choice of a kind; then its list, a record's card, its history, its form, a search for a reference."""

    editor: str = ""
    scope: int = 0
    """The record that the listed ones belong to."""
    trail: tuple[tuple[str, int, int], ...] = ()
    """(editor, scope, record) that this list was opened from."""
    id: int = 0
    """The record whose card is open."""
    history: bool = False
    search: str = ""
    form: Form | None = None
    ready: str | None = None
    """Of what comes with the app: "" is the list, a code its card; None is the own records."""
    find: str = ""
    """The reference that a record is searched for."""
