"""The screens of serials: the tab of an item, a unit in full, the forms, the check of a file, the scan of a destination."""

from app.domain.catalogue import Item
from app.domain.figures import figure_of
from app.domain.operation import Act
from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.questions import ItemOf, OnHand, PlaceOf, RecordsLike
from app.domain.records import code_of, name_of
from app.domain.rules import unusual_place
from app.domain.serials import ItemSerials, SerialView, warranty_state
from app.domain.stock import Tracking
from app.domain.views import HandleView, PlaceView
from app.domain.words import Say, say
from app.workflows.common import Refuse, detail_of, listed, painted
from app.workflows.photos import Came, Of, with_photos
from app.workflows.photos import show as show_album
from app.workflows.places import today
from app.workflows.records.editor import table_of
from app.workflows.serials import repair
from app.workflows.serials.detail import events, facts, unit_of
from app.workflows.serials.forms import REFERS, fields, spec_of
from app.workflows.serials.lines import checked, places
from app.workflows.serials.state import Draft, Serials
from app.workflows.step import Button, Choice, Line, Mark, Screen, Seen, Verdict, Wants
from app.workflows.unknown import bulk_at
from app.workflows.wording import common
from app.workflows.wording import serials as words

NAME = "serials"
LISTED = 50
_MARKS = {"done": Mark.DONE, "confirm": Mark.OPEN, "refused": Mark.DISPUTED}


def tracked(item: Item) -> bool:
    """Whether the item has serials, beside its quantity or instead of it."""
    return item.tracks_serials or item.tracking is Tracking.SERIAL


def item_of(which: int, seen: Seen) -> Item:
    """The item whose tab is open; leaves the step where it is gone or does not track serials."""
    item = seen.know(ItemOf(which))
    if item is None:
        raise Refuse(say(common.GONE))
    if not tracked(item):
        raise Refuse(say(words.NOT_TRACKED, item=item.number), item.number)
    return item


def show(state: Serials, verdict: Verdict | None, seen: Seen, acts: tuple[Act, ...] = ()) -> Screen:
    """The screen of a state; `acts` are those of this very step."""
    if not state.item:
        return painted(_screen("item", say(words.SCAN_ITEM), None), verdict)
    item = item_of(state.item, seen)
    if state.draft is not None:
        return painted(_draft(state.draft, item, seen), verdict)
    if state.unit:
        unit = unit_of(state.unit, seen)
        if state.album is not None:
            return show_album(Came(state.album, verdict, acts), NAME, say(words.TITLE), seen)
        if state.repair:
            return painted(repair.screen(state, unit, seen), verdict)
        if state.moving:
            return painted(_moving(unit), verdict)
        return painted(with_photos(_unit(unit, item, seen), Of("serial", unit.id, unit.code), seen), verdict)
    return painted(_list(state, item, seen), verdict)


def _screen(
    step: str, prompt: Say, hint: Say | None, lines: tuple[Line, ...] = (), choices: tuple[Choice, ...] = (),
    main: Button | None = None,
) -> Screen:
    return Screen(
        workflow=NAME, step=step, title=say(words.TITLE), prompt=prompt, hint=hint, lines=lines, choices=choices,
        wants=Wants.CODE, main=main or Button("back", say(words.BACK)),
    )


def _list(state: Serials, item: Item, seen: Seen) -> Screen:
    there = seen.know(OnHand(item.id))
    total = there.bulk + there.serials * 10**item.decimals
    prompt = say(words.LIST, item=item.number, total=figure_of(total, item.decimals), serials=there.serials)
    may = seen.person.may(Permission.INV_MANAGE_SERIALS)
    lines = tuple(_line(view, seen) for view in seen.know(ItemSerials(item.id, state.search, LISTED)))
    choices = (Choice("import", say(words.IMPORT), say(words.IMPORT_MORE)),) if may and item.tracking is Tracking.QUANTITY else ()
    main = Button("add", say(words.ADD)) if may else None
    hint = say(words.SEARCHED, text=state.search) if state.search else say(words.CHOOSE_ONE)
    screen = _screen("list", prompt, hint, lines, choices, main)
    if state.search:
        return screen
    return Screen(**{f: getattr(screen, f) for f in screen.__struct_fields__} | {
        "table": f"item-serials:{item.id}", "table_opens": True,
    })


def _line(view: SerialView, seen: Seen) -> Line:
    state = say(warranty_state(view.warranty, today(seen)))
    detail = listed(view.status, view.location, view.customer, state)
    return Line(view.code, say(words.PLAIN, text=detail), mark=_MARKS.get(view.mood, Mark.OPEN), id=f"serial:{view.handle}")


def _unit(unit: HandleView, item: Item, seen: Seen) -> Screen:
    may = seen.person.may
    real = unit.place is not None and unit.place.id not in VIRTUAL_BY_PLACE
    choices = (
        *((Choice("edit", say(words.EDIT), say(words.EDIT_MORE)),) if may(Permission.INV_MANAGE_SERIALS) else ()),
        *((Choice("transfer", say(words.TRANSFER)),) if real and may(Permission.INV_TRANSFER_SERIAL) else ()),
        *repair.choices(unit, seen),
    )
    lines = (*facts(unit, seen), Line(say(words.HISTORY), mark=Mark.OPEN), *events(unit.id, seen))
    return _screen("unit", say(words.PLAIN, text=unit.code), _item_said(item), lines, choices)


def _item_said(item: Item) -> Say:
    return say(words.PLAIN, text=f"{item.number} · {item.description}" if item.description else item.number)


def _moving(unit: HandleView) -> Screen:
    hint = say(words.PLAIN, text=unit.place.code) if unit.place is not None else None
    return _screen("transfer", say(words.TRANSFER_TO, code=unit.code), hint)


def _draft(draft: Draft, item: Item, seen: Seen) -> Screen:
    if draft.find:
        return _find(draft, seen)
    if draft.checked:
        return _check(draft, item, seen)
    prompt = say(words.IMPORT) if draft.kind == "import" else say(words.NEW_OF, item=item.number)
    if draft.kind == "edit":
        prompt = say(words.EDIT_OF, code=draft.was.get("code", ""))
    choices: tuple[Choice, ...] = ()
    if draft.stock and draft.stock[1].isdecimal():
        units = bulk_at(item.id, int(draft.stock[1]), seen)
        choices = tuple(Choice(f"stock:{index}", detail_of(unit)) for index, unit in enumerate(units))
    return Screen(
        workflow=NAME, step="form", title=say(words.TITLE), prompt=prompt,
        hint=say(words.NEW_HINT) if draft.kind != "edit" else _item_said(item), form=fields(draft, item, seen),
        focus=draft.focus, choices=choices, main=Button("save", say(words.SAVE)), takes_badge=True,
    )


def _find(draft: Draft, seen: Seen) -> Screen:
    spec, kind = spec_of(draft, draft.find), REFERS[draft.find]
    records = [view.record for view in seen.know(RecordsLike(kind, "", None, LISTED)) if not view.record.retired]
    tag = str(kind.__struct_config__.tag)
    return Screen(
        workflow=NAME, step="find", title=say(words.TITLE), prompt=say(words.CHOOSE_OF, kind=say(spec.label)),
        lines=tuple(Line(code_of(r), say(words.PLAIN, text=name_of(r)), id=f"{tag}:{r.id}") for r in records),
        table=table_of(kind), table_opens=True, buttons=(Button("none", say(words.NO_CHOICE)),), takes_badge=True,
    )


def _check(draft: Draft, item: Item, seen: Seen) -> Screen:
    rows = checked(draft, item, seen)
    good = sum(row.why is None for row in rows)
    lines = tuple(
        Line(row.serial or "–", say(words.LINE_WRONG, line=row.number, why=row.why), mark=Mark.REJECTED) for row in rows if row.why
    ) + tuple(Line(row.serial, say(words.LINE, line=row.number), mark=Mark.DONE) for row in rows if row.why is None)
    prompt = say(words.CHECKED, good=good, all=len(rows), place=places(rows)) if good else say(words.CHECKED_NONE, all=len(rows))
    main = Button("save", say(words.SAVE_GOOD, count=good)) if good else None
    return _screen("check", prompt, say(words.ALL_GOOD if good == len(rows) else words.CHECK_HINT), lines, (), main)


def warning_of(place: PlaceView, source: PlaceView | None, seen: Seen) -> Say | None:
    """Why a destination has to be confirmed."""
    return unusual_place(place, source, {seen.person.recipient} - {0})


def place_of(which: int, seen: Seen) -> PlaceView:
    """A place that was scanned."""
    found = seen.know(PlaceOf(which))
    if found is None:
        raise Refuse(say(common.GONE))
    return found
