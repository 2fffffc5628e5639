"""Where a person is among the serials of an item: the list, a unit in full, a form, the check of a file."""

import msgspec

from app.domain.words import Say
from app.workflows.photos import Album


class Draft(msgspec.Struct, frozen=True):
    """A form half filled in."""

    kind: str
    """add, import or edit."""
    values: dict[str, str]
    """By field, as typed."""
    focus: str
    was: dict[str, str] = {}
    """Of an edit: what each field held when it was opened, as the books have it."""
    told: dict[str, Say] = {}
    """What is wrong, by field: said once saving was tried."""
    confirm: str = ""
    """The place where a unit will be added to the stock if saved once more; or that what was typed is dropped."""
    stock: tuple[str, ...] = ()
    """The unit records to choose among are those of this serial number and place."""
    find: str = ""
    """The field that a record is searched for."""
    checked: bool = False
    """The file's lines are looked at."""


class Serials(msgspec.Struct, frozen=True):
    """`item` 0: it is still to be scanned; then its list; `unit` in full; a form beside either; `moving` waits for a place."""

    item: int = 0
    search: str = ""
    unit: int = 0
    draft: Draft | None = None
    moving: bool = False
    repair: str = ""
    """vendor, place or back: what is asked about its repair."""
    vendor: int = 0
    sought: str = ""
    """Typed to find the vendor by."""
    unusual: int = 0
    """A place that has to be scanned again."""
    album: Album | None = None
    """The photos of the unit, where they are looked at."""
