"""What the lines of a file refer to: look-ups in the database and in the lines before, each made once in a batch."""

from collections.abc import Hashable
from typing import Any, TypeVar, cast

from msgspec.structs import replace
from sqlalchemy import Connection, bindparam, select

from app.domain import catalogue as c
from app.domain.identity import handle_id, place_id
from app.domain.operation import Put
from app.domain.place import VIRTUAL_BY_PLACE, PlaceKind
from app.domain.stock import HandleKind, Standing
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.exchange.fields import Bad
from app.ledger.lookup.serials import BORNE
from app.ledger.merging import from_row, version_of
from app.ledger.prepared import Prepared
from app.ledger.tables import CATALOGUE, handle, name, unit
from app.setup.base import code_id

R = TypeVar("R", bound=c.Record)

CODE: dict[type[c.Record], str] = {
    c.Item: "number", c.Place: "code", c.User: "badge", c.Project: "code", c.Vendor: "code", c.Recipient: "code",
    c.ItemClass: "code", c.Status: "code", c.Reason: "code", c.ContainerType: "code", c.MasterItem: "code",
    c.Template: "code",
    c.LabelTemplate: "code", c.Customer: "code",
}
"""The field by which people know a record."""
NOUN: dict[type[c.Record], str] = {
    c.Item: QT_TRANSLATE_NOOP("say", "item"),
    c.Place: QT_TRANSLATE_NOOP("say", "location"),
    c.User: QT_TRANSLATE_NOOP("say", "user"),
    c.Project: QT_TRANSLATE_NOOP("say", "project"),
    c.Vendor: QT_TRANSLATE_NOOP("say", "vendor"),
    c.Recipient: QT_TRANSLATE_NOOP("say", "recipient"),
    c.ItemClass: QT_TRANSLATE_NOOP("say", "item class"),
    c.Status: QT_TRANSLATE_NOOP("say", "status"),
    c.Reason: QT_TRANSLATE_NOOP("say", "reason"),
    c.ContainerType: QT_TRANSLATE_NOOP("say", "container type"),
    c.MasterItem: QT_TRANSLATE_NOOP("say", "master item"),
    c.Template: QT_TRANSLATE_NOOP("say", "template"),
    c.LabelTemplate: QT_TRANSLATE_NOOP("say", "label template"),
    c.Customer: QT_TRANSLATE_NOOP("say", "customer"),
}
"""What its readers call it."""
NESTED_MAX = 32

_place = CATALOGUE[c.Place]
_BY_CODE = {
    kind: select(CATALOGUE[kind]).where(CATALOGUE[kind].c[code] == bindparam("b_code"), CATALOGUE[kind].c.retired == 0)
    for kind, code in CODE.items()
}
_BY_CODE[c.Place] = _BY_CODE[c.Place].where(_place.c.site == bindparam("b_site"))
_STANDING = Prepared(
    select(unit.c.place, unit.c.custody, unit.c.project, unit.c.status)
    .where(unit.c.site == bindparam("b_site"), unit.c.handle == bindparam("b_handle"), unit.c.quantity > 0)
)
_HELD = Prepared(select(unit.c.quantity).where(
    unit.c.site == bindparam("b_site"), unit.c.handle == bindparam("b_handle"), unit.c.place == bindparam("b_place"),
    unit.c.custody == bindparam("b_custody"), unit.c.project == bindparam("b_project"), unit.c.status == bindparam("b_status"),
))

_UNIT = Prepared(select(handle.c.code, handle.c.tag).where(handle.c.id == bindparam("b_id")))
_BEARS = Prepared(select(name.c.target).where(name.c.code == bindparam("b_code"), BORNE).limit(1))


class Books:
    """Look-ups of a batch. Records of the batch itself count as known; `claims` are of the whole file: key -> line."""

    def __init__(self, connection: Connection, site: int, claims: dict[Hashable, int]) -> None:
        self.connection = connection
        self.site = site
        self.line = 0
        self.made: list[str] = []
        """What was made because a line named it: "project P-100"."""
        self._claims = claims
        self._records: dict[tuple[type[c.Record], str], c.Record | None] = {}
        self._containers: dict[int, int] = {}
        self._units: dict[str, set[int]] = {}
        self._bins: dict[int, int] = {}
        self._site_code = ""

    # --- the file itself ----------------------------------------------------------------------------------------------

    def claim(self, what: Say | str, *key: Hashable) -> None:
        """Let only one line of the file be about this; `what` names it where an earlier line was."""
        first = self._claims.setdefault(key, self.line)
        if first != self.line:
            raise Bad(QT_TRANSLATE_NOOP("say", "{what} stands on line {line} already"), what=what, line=first)

    def put(self, record: c.Record) -> None:
        """Let later lines of the batch find a record."""
        self._records[type(record), str(getattr(record, CODE[type(record)]))] = record

    def put_container(self, which: int, kind: int) -> None:
        """Let later lines of the batch find a container."""
        self._containers[which] = kind

    def put_unit(self, which: int, code: str) -> None:
        """Let later lines of the batch find a unit, which may hold parts."""
        self._units.setdefault(code, set()).add(which)

    # --- the catalogue ------------------------------------------------------------------------------------------------

    def known(self, kind: type[R], code: str) -> R | None:
        """The record in use that people know by this code; a place is one of this site."""
        if (kind, code) not in self._records:
            row = self.connection.execute(_BY_CODE[kind], {"b_code": code, "b_site": self.site}).first()
            self._records[kind, code] = None if row is None else from_row(kind, row)
        return cast("R | None", self._records[kind, code])

    def by_id(self, kind: type[R], which: int) -> R | None:
        """The record with this identity, also one out of use."""
        row = self.connection.execute(select(CATALOGUE[kind]).where(CATALOGUE[kind].c.id == which)).first()
        return None if row is None else from_row(kind, row)

    def first_of(self, kind: type[R], **fields: int) -> R | None:
        """The record in use with these fields, the one with the least identity."""
        table = CATALOGUE[kind]
        conditions = [table.c[name] == value for name, value in fields.items()]
        row = self.connection.execute(select(table).where(table.c.retired == 0, *conditions).order_by(table.c.id).limit(1)).first()
        return None if row is None else from_row(kind, row)

    def resting(self, entry: Put) -> Put:
        """The same, resting on the record as it is before the batch."""
        return replace(entry, base=version_of(self.connection, type(entry.record), entry.record.id))

    def record(self, kind: type[R], code: str) -> R:
        """The record in use with this code."""
        found = self.known(kind, code)
        if found is None:
            raise Bad(QT_TRANSLATE_NOOP("say", "{kind} {code} is not known"), kind=say(NOUN[kind]), code=code[:40])
        return found

    def id_of(self, kind: type[c.Record], code: str) -> int:
        """The identity of the record with this code; 0 where the field is empty."""
        return self.record(kind, code).id if code else 0

    def id_or_new(self, kind: "type[c.Project] | type[c.Vendor]", code: str) -> tuple[int, c.Project | c.Vendor | None]:
        """The same, and a new record where the code is not known: a project or vendor is no more than its name."""
        if not code or (found := self.known(kind, code)) is not None:
            return found.id if code and found else 0, None
        made = kind(id=code_id(kind, code), code=code, name=code)
        self.put(made)
        self.made.append(f"{NOUN[kind]} {code}")
        return made.id, made

    def bin(self, code: str) -> c.Place:
        """The place of the tree with this code, which holds stock itself."""
        place = self.record(c.Place, code)
        if place.kind in (PlaceKind.SITE, PlaceKind.AREA):
            raise Bad(QT_TRANSLATE_NOOP("say", "{code} groups bins and holds no stock itself"), code=code)
        return place

    def is_within(self, place: int, above: int) -> bool:
        """Whether a place of the tree stands in another one."""
        for _ in range(NESTED_MAX):
            record = self.by_id(c.Place, place)
            if record is None or record.parent == above:
                return record is not None
            place = record.parent
        return False

    def new_place_id(self, code: str) -> int:
        """The identity of a place with this code, which derives from that of the site's."""
        if not self._site_code:
            site = self.by_id(c.Place, self.site)
            assert site is not None, "a device belongs to a site"
            self._site_code = site.code
        return place_id(self._site_code, code)

    # --- containers and stock -----------------------------------------------------------------------------------------

    def container_type(self, which: int) -> int:
        """The type of the container with this identity, 0 where it is none."""
        if which not in self._containers:
            found = self.connection.execute(
                select(handle.c.container_type).where(handle.c.id == which, handle.c.kind == HandleKind.CONTAINER)
            ).scalar()
            self._containers[which] = int(found or 0)
        return self._containers[which]

    def holder(self, code: str) -> int:
        """The place that a container with this code is, or a unit that holds parts."""
        which = handle_id(HandleKind.CONTAINER, 0, code)
        if self.container_type(which):
            return which
        units = self._units.get(code, set()) | set(self.connection.scalars(
            select(handle.c.id).where(handle.c.code == code, handle.c.kind == HandleKind.SERIAL).limit(2)
        ))
        if len(units) != 1:
            raise Bad(QT_TRANSLATE_NOOP("say", "container {code} is not known"), code=code[:40])
        return units.pop()

    def place(self, code: str) -> int:
        """The bin or container with this code."""
        if self.known(c.Place, code) is not None:
            return self.bin(code).id
        try:
            return self.holder(code)
        except Bad:
            raise Bad(QT_TRANSLATE_NOOP("say", "location {code} is not known"), code=code[:40]) from None

    def standing(self, which: int) -> Standing | None:
        """Where a single handle stands, None where it is nowhere."""
        row = _STANDING.row(self.connection, {"b_site": self.site, "b_handle": which})
        return None if row is None else Standing(*row)

    def unit(self, which: int) -> tuple[str, str] | None:
        """The number and the tag that a unit bears now, None where it was never here."""
        row = _UNIT.row(self.connection, {"b_id": which})
        return None if row is None else (row[0], row[1])

    def bears(self, item: int, code: str) -> bool:
        """Whether a unit of the item bears the code, or any has it for its tag, or one of the item first came with it."""
        borne = _BEARS.row(self.connection, {"b_code": code, "b_item": item}) is not None
        return borne or self.unit(handle_id(HandleKind.SERIAL, item, code)) is not None

    def held(self, which: int, at: Standing) -> int:
        """Smallest steps of a handle under this key."""
        return int(_HELD.value(self.connection, {
            "b_site": self.site, "b_handle": which, "b_place": at.place, "b_custody": at.custody, "b_project": at.project,
            "b_status": at.status,
        }) or 0)

    def bin_of(self, place: int) -> int:
        """The bin in which a container stands, through all it is nested in; a bin is its own."""
        if place not in self._bins:
            above = place
            for _ in range(NESTED_MAX):
                if above in VIRTUAL_BY_PLACE or self.by_id(c.Place, above) or (at := self.standing(above)) is None:
                    break
                above = at.place
            self._bins[place] = above
        return self._bins[place]

    def place_name(self, place: int) -> str:
        """What people call a place: the code of a bin or container, the name of a virtual place."""
        if (virtual := VIRTUAL_BY_PLACE.get(place)) is not None:
            return virtual.value
        record = self.by_id(c.Place, place)
        code: Any = record.code if record else self.connection.execute(select(handle.c.code).where(handle.c.id == place)).scalar()
        return str(code or "?")
