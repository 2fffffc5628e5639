"""Handles coming to be known, their codes, number series, and unknown codes put aside."""

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update

from app.domain import catalogue
from app.domain.discrepancy import DiscrepancyClass
from app.domain.identity import handle_id
from app.domain.operation import KeepCode, NewHandle, TakeNumber
from app.domain.stock import HandleKind, Tracking
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import discrepancies, ranges
from app.ledger.containers import set_retired
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import CATALOGUE, handle, kept_code, name, series
from app.ledger.unit_records import standing_of

NO_CODE = QT_TRANSLATE_NOOP("say", "A handle needs a code of 1 to 80 characters. Nothing changed; scan or type it again.")
NO_ITEM = QT_TRANSLATE_NOOP("say", "No item is known for {code}. Nothing changed; scan its item first.")
NO_TYPE = QT_TRANSLATE_NOOP("say", "No container type is known for {code}. Nothing changed; choose its type first.")
WRONG_TRACKING = QT_TRANSLATE_NOOP(
    "say", "{item} is tracked by {tracking}, so {code} cannot be its {kind}. Nothing changed; scan another item."
)
RECODED = QT_TRANSLATE_NOOP(
    "say", "{code} is what {now} was called before it was given another code. Nothing changed; scan {now}, or give this unit "
    "another code, too."
)
CODE_LENGTH_MAX = 80
NUMBER_MAX = 10**12
"""No series comes so far; a device that says so is not believed."""

_item = CATALOGUE[catalogue.Item]
_type = CATALOGUE[catalogue.ContainerType]
_FIND = select(
    handle.c.kind, handle.c.item, handle.c.code, handle.c.tag, handle.c.lot, handle.c.expires, handle.c.retired, handle.c.notes,
    handle.c.container_type,
).where(handle.c.id == bindparam("b_id"))
_INSERT = insert(handle)
_FILL = update(handle).where(handle.c.id == bindparam("b_id")).values(
    tag=bindparam("b_tag"), lot=bindparam("b_lot"), expires=bindparam("b_expires"), notes=bindparam("b_notes")
)
_UNTAG = update(handle).where(handle.c.id == bindparam("b_id")).values(tag="")
_CREATED = update(handle).where(handle.c.id == bindparam("b_id")).values(created_at=bindparam("b_at"))
_CREATED_BY = select(handle.c.id).where(handle.c.id == bindparam("b_id"), handle.c.created_at == bindparam("b_at"))
_ITEM = select(_item.c.number, _item.c.tracking, _item.c.tracks_serials, _item.c.bulk_code).where(_item.c.id == bindparam("b_id"))
_TYPE = select(_type.c.id).where(_type.c.id == bindparam("b_id"))
_NAME = insert(name)
_NAMED = select(name.c.kind, name.c.target, name.c.item).where(
    name.c.code == bindparam("b_code"), name.c.kind.in_(("serial", "tag"))
)
_THIS_NAME = and_(name.c.code == bindparam("b_code"), name.c.kind == bindparam("b_kind"), name.c.target == bindparam("b_target"))
_HAS_NAME = select(name.c.target).where(_THIS_NAME)
_UNNAME = delete(name).where(name.c.target == bindparam("b_target"), name.c.kind == bindparam("b_kind"))
_UNNAME_CODE = delete(name).where(_THIS_NAME)
_SERIES = select(series.c.value).where(series.c.name == bindparam("b_name"))
_SERIES_SET = update(series).where(series.c.name == bindparam("b_name")).values(value=bindparam("b_value"))
_KEPT = select(kept_code.c.seen).where(kept_code.c.code == bindparam("b_code"))
_KEPT_AGAIN = update(kept_code).where(kept_code.c.code == bindparam("b_code")).values(
    seen=kept_code.c.seen + 1, at=bindparam("b_at"), open=bindparam("b_open")
)
_KEPT_DONE = update(kept_code).where(kept_code.c.code == bindparam("b_code")).values(open=0)


def put_name(conn: Connection, code: str, kind: str, target: int, *, item: int = 0, quantity: int = 0) -> None:
    """Let a code name a target in the index that the classifier asks."""
    if code and conn.execute(_HAS_NAME, {"b_code": code, "b_kind": kind, "b_target": target}).first() is None:
        conn.execute(_NAME, {
            "code": code, "kind": kind, "target": target, "item": item, "quantity": quantity, "folded": code.casefold(),
        })


def drop_names(conn: Connection, kind: str, target: int, code: str = "") -> None:
    """No code (or, where one is given, not this code) names the target by this kind any more."""
    if code:
        conn.execute(_UNNAME_CODE, {"b_code": code, "b_kind": kind, "b_target": target})
    else:
        conn.execute(_UNNAME, {"b_kind": kind, "b_target": target})


def new_handle(p: Posting, entry: NewHandle) -> int:
    """A handle comes to be known; one known already only has its blanks filled. Returns its identity."""
    if not 1 <= len(entry.code) <= CODE_LENGTH_MAX:
        raise Refusal(say(NO_CODE))
    which = handle_id(entry.kind, entry.item, entry.code)
    known = p.run(_FIND, b_id=which).first()
    if known is not None:
        if known[2] != entry.code and entry.kind is HandleKind.SERIAL:
            _tell_recoded(p, which, entry, known[2])
        _fill_blanks(p, which, entry, known)
        return which
    _check_kind(p, entry)
    p.conn.execute(_INSERT, {
        "id": which, "kind": entry.kind.value, "code": _code_of(p, entry), "item": entry.item, "tag": entry.tag,
        "lot": entry.lot or (entry.code if entry.kind is HandleKind.LOT else ""), "expires": entry.expires,
        "container_type": entry.container_type, "retired": 0, "disputed": 0, "notes": entry.notes, "created_at": p.at,
    })
    if entry.kind is not HandleKind.QUANTITY:
        put_name(p.conn, entry.code, entry.kind.value, which, item=entry.item)
    _name_unit(p, which, entry.code if entry.kind is HandleKind.SERIAL else "", entry.tag, entry.item)
    if entry.tag:
        put_name(p.conn, entry.tag, "tag", which, item=entry.item)
    return which


def _code_of(p: Posting, entry: NewHandle) -> str:
    """What it is called: bulk as its item, which may have been renumbered before there was any."""
    item = p.run(_ITEM, b_id=entry.item).first() if entry.kind is HandleKind.QUANTITY else None
    return str(item.number) if item is not None and item.bulk_code == entry.code else entry.code


def forget_container(p: Posting, entry: NewHandle, at: int) -> None:
    """The act of evidence time `at` that made a container known is undone: standing nowhere, it is out of use."""
    which = handle_id(entry.kind, entry.item, entry.code)
    if p.run(_CREATED_BY, b_id=which, b_at=at).first() is not None and standing_of(p, which) is None:
        set_retired(p, which, True)


def forget_unit(p: Posting, entry: NewHandle) -> None:
    """The unit that another had become is that one again: standing nowhere, it bears no codes any more."""
    which = handle_id(entry.kind, entry.item, entry.code)
    if entry.kind is HandleKind.SERIAL and standing_of(p, which) is None:
        set_retired(p, which, True)
        p.run(_UNTAG, b_id=which)
        drop_names(p.conn, "serial", which)
        drop_names(p.conn, "tag", which)


def _check_kind(p: Posting, entry: NewHandle) -> None:
    """Raises Refusal where the kind of handle does not suit its item, or a container has no type."""
    if entry.kind is HandleKind.CONTAINER:
        if p.run(_TYPE, b_id=entry.container_type).first() is None:
            raise Refusal(say(NO_TYPE, code=entry.code))
        return
    item = p.run(_ITEM, b_id=entry.item).first()
    if item is None:
        raise Refusal(say(NO_ITEM, code=entry.code))
    number, tracking, beside, _ = item
    if entry.kind.value != tracking and not (entry.kind is HandleKind.SERIAL and beside):
        raise Refusal(say(WRONG_TRACKING, item=number, tracking=Tracking(tracking).value, code=entry.code, kind=entry.kind.value))


def _fill_blanks(p: Posting, which: int, entry: NewHandle, known: "tuple[object, ...]") -> None:
    kind, item, code, tag, lot, expires, retired, notes, _ = known
    # The identity is a hash: two identities under one number would be a collision, and must never merge.
    as_it_came = code == entry.code or handle_id(entry.kind, entry.item, str(code)) != which  # else it has been recoded since
    assert as_it_came and kind == entry.kind.value and (item == entry.item or kind == HandleKind.CONTAINER)
    if retired and standing_of(p, which) is None:
        set_retired(p, which, False)
        p.run(_CREATED, b_id=which, b_at=p.at)  # it comes to be anew: undoing this act puts it out of use again
        if entry.kind is HandleKind.SERIAL:
            put_name(p.conn, entry.code, "serial", which, item=entry.item)
    new_tag = str(tag or entry.tag)
    filled = {"b_tag": new_tag, "b_lot": lot or entry.lot, "b_expires": expires or entry.expires, "b_notes": notes or entry.notes}
    if (filled["b_tag"], filled["b_lot"], filled["b_expires"], filled["b_notes"]) != (tag, lot, expires, notes):
        p.conn.execute(_FILL, {"b_id": which, **filled})
        if new_tag and not tag:
            _name_unit(p, which, "", new_tag, entry.item)
            put_name(p.conn, new_tag, "tag", which, item=entry.item)


def _tell_recoded(p: Posting, which: int, entry: NewHandle, now: str) -> None:
    """A unit comes in by the code that another of its item first had: refused beforehand, told where it has been done."""
    if not p.judged:
        raise Refusal(say(RECODED, code=entry.code, now=now))
    discrepancies.open_one(p, DiscrepancyClass.CODE_CLASH, handle=which, detail=entry.code)


def _name_unit(p: Posting, which: int, serial: str, tag: str, item: int) -> None:
    """One tag on two units is a discrepancy; the same serial number on units of two items is not."""
    if tag and any(row.target != which for row in p.run(_NAMED, b_code=tag)):
        discrepancies.open_one(p, DiscrepancyClass.CODE_CLASH, handle=which, detail=tag)
    if serial and any(
        row.target != which and (row.kind == "tag" or row.item == item) for row in p.run(_NAMED, b_code=serial)
    ):
        discrepancies.open_one(p, DiscrepancyClass.CODE_CLASH, handle=which, detail=serial)


def bearers_clash(p: Posting, code: str) -> bool:
    """Whether more than one unit bears the code, other than as the serial number of units of several items."""
    bearers = list(p.run(_NAMED, b_code=code))
    units, items = {row.target for row in bearers}, {row.item for row in bearers}
    return len(units) > 1 and (len(items) < len(units) or any(row.kind == "tag" for row in bearers))


def take_number(p: Posting, entry: TakeNumber) -> None:
    """Numbers of a series up to and with the value are used up; a lower value changes nothing."""
    if not 0 < entry.value <= NUMBER_MAX:
        return
    ranges.take(p, entry.series, entry.value)
    used = p.run(_SERIES, b_name=entry.series).scalar()
    if used is None:
        p.conn.execute(insert(series), {"name": entry.series, "value": entry.value})
    elif used < entry.value:
        p.run(_SERIES_SET, b_name=entry.series, b_value=entry.value)


def keep_code(p: Posting, entry: KeepCode) -> None:
    """An unknown code is put aside, seen again, or dealt with."""
    code = entry.code[:4096]
    if entry.done:
        p.run(_KEPT_DONE, b_code=code)
    elif p.run(_KEPT, b_code=code).first() is None:
        p.conn.execute(insert(kept_code), {"code": code, "symbology": entry.symbology[:8], "seen": 1, "at": p.at, "open": 1})
    else:
        p.run(_KEPT_AGAIN, b_code=code, b_at=p.at, b_open=1)
