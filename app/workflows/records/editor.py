"""What an editor of catalogue records declares: the fields people see, how they are checked, what else is offered.

A further record type is one module in `kinds/` with its `EDITOR`, and one line in `editors.py`.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from app.domain.catalogue import CatalogueRecord, Record
from app.domain.labels import Preview
from app.domain.meaning import Reading
from app.domain.operation import Put
from app.domain.permission import Permission
from app.domain.records import as_fields, code_field, code_of, name_of, new_id, tag_of
from app.domain.words import Say
from app.workflows.printed import Label
from app.workflows.step import Choice, FieldKind, Seen

Values = Mapping[str, Any]
"""What the fields of a form hold, read: text, whole numbers, smallest steps, minor units, identities of records."""
Wrong = Mapping[str, Say]
"""What is wrong, by the key of the field beside which it is said."""


def _no_decimals(_: Values, __: Seen) -> int:
    return 0


def _raw(reading: Reading) -> str:
    return reading.code or reading.text


class Part(NamedTuple):
    """One field of an editor. `key` is the record's own field, unless the part is `beside` the record."""

    key: str
    label: Say
    kind: FieldKind = FieldKind.TEXT
    group: Say | None = None
    help: Say | None = None
    required: bool = False
    options: tuple[Choice, ...] = ()
    """Of a choice."""
    refers: type[Record] | None = None
    """Of a reference: the record type that is named here."""
    least: int = 0
    most: int = 10**9
    """Bounds of a whole number; of a text the most characters are 10,000."""
    longest: int = 0
    """The most characters of a text that is new (`app.domain.lengths`); 0 for those 10,000."""
    may_lack: bool = False
    """Empty is None, not 0: "no minimum" is another thing than a minimum of 0."""
    decimals: Callable[[Values, Seen], int] = _no_decimals
    """Of a quantity: how many decimals it has, by what the fields before it hold."""
    fixed: Callable[[Record | None], Say | None] = lambda _: None
    """Why the field cannot be changed (the record is None while it is new); None where it can."""
    scanned: Callable[[Reading], str] = _raw
    """What a scan puts into the field."""
    by_code: bool = False
    """Of a reference: the record's field holds the code of the other, not its identity."""
    again: str = ""
    """Of a secret that is typed twice: the key of the first."""
    beside: bool = False
    """It helps to fill the form in and is no field of the record."""
    needs: Permission | None = None
    """Who sees it: for all others the field is not there, and stays as it is."""

    def shown_to(self, seen: Seen) -> bool:
        """Whether the person's role shows the field."""
        return self.needs is None or seen.person.may(self.needs)


class Action(NamedTuple):
    """Something to do with a record besides editing it: printing its label, opening records that belong to it."""

    key: str
    label: Say
    detail: Say | None = None
    opens: str = ""
    """Name of the editor whose records belong to this one: those are listed."""
    labels: Callable[[Any], tuple[Label, ...]] | None = None
    """Labels to print."""
    enters: str = ""
    """The workflow that goes on with the record, as if its code had been scanned there."""
    offered: Callable[[Any], bool] = lambda _: True


def _nothing_wrong(_: Values, __: Record | None, ___: Seen) -> Wrong:
    return {}


def _no_values(_: Seen) -> dict[str, Any]:
    return {}


def _same(values: dict[str, Any]) -> dict[str, Any]:
    return values


def _told(_: str, __: Values, ___: Seen) -> str | Say:
    return ""


class Editor(NamedTuple):
    """A record type as people edit it."""

    name: str
    """Of this editor, unique: usually the tag of the record type."""
    record: type[Record]
    title: Say
    """What they are: "Vendors"."""
    one: Say
    """What one is: "Vendor"."""
    parts: tuple[Part, ...]
    needs: Permission = Permission.INV_CATALOGUE
    """Who may edit; the ledger checks it again."""
    listing: str = ""
    """The table to choose from, where it is not the common one of the record type."""
    detail: Say | None = None
    """A few words under the title where kinds are chosen."""
    identity: Callable[[Values, Seen], tuple[str, ...]] | None = None
    """What the identity of a new record is derived from; None: its code."""
    check: Callable[[Values, Record | None, Seen], Wrong] = _nothing_wrong
    """What fields do not fit each other, beyond what each part says itself; the record as it was, None where new."""
    lacks: Callable[[Values], Wrong] = lambda _: {}
    """What is needed of several fields together, such as one of them: said once saving is tried."""
    load: Callable[[Any], dict[str, Any]] = as_fields
    """From a record to the values of the parts."""
    build: Callable[[dict[str, Any]], dict[str, Any]] = _same
    """From the values of the parts to the fields of the record."""
    first: Callable[[Seen], dict[str, Any]] = _no_values
    """Values that a new record begins with, over the defaults of its type."""
    made: Callable[[Values, Seen], dict[str, Any]] = lambda _, __: {}
    """Fields of a new record that no part holds, such as its site."""
    own: tuple[str, ...] = ()
    """Besides its code, what a copy does not take along."""
    told: Callable[[str, Values, Seen], str | Say] = _told
    """What to say beside a field, by its key: what a code gives, a date in words."""
    also: Callable[[Any, Any, Seen], tuple[Put, ...]] = lambda _, __, ___: ()
    """What else is put with an edit, from the record as it was and as it becomes."""
    stays: Callable[[Any, Seen], Say | None] = lambda _, __: None
    """Why a record cannot be taken out of use as things are; None: it can."""
    actions: tuple[Action, ...] = ()
    within: str = ""
    """The field that names the record these belong to: they are reached from it alone."""
    preview: Callable[[Values], Preview | None] | None = None
    """The picture of the label that its form holds; None where there is none yet."""
    only: Callable[[Seen], int] | None = None
    """The one record there is of it, which is opened at once; none is made."""
    called: Callable[[Any, Seen], tuple[str, str]] | None = None
    """Code and name of a record as people know it, where its type has no code of its own."""
    icon: str = ""
    ready: tuple[CatalogueRecord, ...] = ()
    """Records that come with the app and stand in no book: they are copied."""
    sort: Callable[[Any], Say | str] = lambda _: ""
    """What kind of thing one of those is, in the list of them."""

    @property
    def tag(self) -> str:
        """The name of the record type."""
        return tag_of(self.record)

    @property
    def code(self) -> str:
        """The field that a record is known by."""
        return code_field(self.record)

    @property
    def table(self) -> str:
        """The listing to choose from; "" for types that are known by no code, which are listed in lines."""
        return self.listing or ("" if self.code == "id" else table_of(self.record))

    def names(self, record: Record, seen: Seen) -> tuple[str, str]:
        """Code and name of a record as people know it; "" where nothing is said."""
        return self.called(record, seen) if self.called is not None else (code_of(record), name_of(record))

    def part(self, key: str) -> Part | None:
        """The part with this key."""
        return next((part for part in self.parts if part.key == key), None)

    def new_id(self, values: Values, seen: Seen, attempt: int = 0) -> int:
        """The identity of a new record; a later `attempt` where the first belongs to a record that has been renamed since."""
        parts = self.identity(values, seen) if self.identity is not None else (str(values.get(self.code, "")),)
        return new_id(self.record, *parts, *((str(attempt),) if attempt else ()))


TABLES = {"item": "items", "place": "places", "user": "users", "order": "orders"}
"""Listings of their own; all others are in the common one."""


def table_of(kind: type[Record]) -> str:
    """The listing of all records of a type."""
    tag = tag_of(kind)
    return TABLES.get(tag, f"records-{tag}")
