"""One event in a form about serials: filled by hand or by a scan, checked, saved."""

from msgspec.structs import replace

from app.domain.catalogue import Item
from app.domain.dates import day
from app.domain.operation import Act, Describe, Entry, Recode
from app.domain.permission import Permission
from app.domain.questions import RecordOf
from app.domain.records import code_of
from app.domain.serial_rules import misnamed
from app.domain.serials import SerialCodes
from app.domain.words import Say, say
from app.workflows.common import Refuse, careful, done, info, not_here, refused, require, undo_last
from app.workflows.serials.adding import added, imported
from app.workflows.serials.forms import (
    REFERS,
    filled,
    meant,
    new_draft,
    place_meant,
    scanned,
    spec_of,
    typed,
)
from app.workflows.serials.lines import LINES_MAX, checked, places, read_lines
from app.workflows.serials.screens import item_of, show
from app.workflows.serials.showing import resumed, shown
from app.workflows.serials.state import Draft, Serials
from app.workflows.step import Chosen, Declined, Filled, Key, Resumed, Scanned, Seen, Step, Verdict
from app.workflows.wording import common, records
from app.workflows.wording import serials as words

LEAVING = "leaving"
"""What is to be confirmed: that what was typed is dropped."""


def form_step(state: Serials, draft: Draft, seen: Seen) -> Step:
    """Take one event; what is typed stays whatever comes."""
    def with_draft(after: Draft | None, verdict: Verdict | None = None) -> Step:
        return shown(replace(state, draft=after), seen, verdict)

    match seen.event:
        case None | Resumed():
            return resumed(state, seen)
        case Filled(key, text) if not (draft.find or draft.checked):
            return with_draft(filled(draft, key, text))
        case Scanned(reading) if draft.find:
            return with_draft(_named(draft, reading.code or reading.text, seen))
        case Scanned(reading) if not draft.checked:
            after, spec = scanned(draft, reading)
            return with_draft(after, done(say(words.FILLED, label=say(spec.label)), reading.text[:40]))
        case Declined(sentence, _):
            return with_draft(replace(draft, checked=False), refused(sentence))._replace(accepted=False)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return Step(state, show(state, verdict, seen), (act,))
        case Key("cancel" | "back"):
            if draft.find or draft.checked:
                return with_draft(replace(draft, find="", checked=False))
            if draft.confirm != LEAVING and typed(draft, seen):
                return with_draft(replace(draft, confirm=LEAVING), careful(say(records.LEAVE)))
            return with_draft(None, info(say(words.LEFT)) if draft.confirm == LEAVING else None)
        case Key("save" | "finish") | Chosen("save" | "finish") if not draft.find:
            return _saved(state, draft, seen)
        case Chosen(id) | Key(id):
            return _picked(state, draft, id, seen)
        case _:
            raise not_here(seen.event)


def _picked(state: Serials, draft: Draft, id: str, seen: Seen) -> Step:
    name, _, value = id.partition(":")
    if name == "find" and value in REFERS and not draft.checked:
        spec_of(draft, value)
        return shown(replace(state, draft=replace(draft, find=value, focus=value)), seen)
    if name == "stock" and draft.stock and value.isascii() and value.isdecimal() and len(value) < 4:
        return _saved(state, draft, seen, int(value))
    if draft.find and id == "none":
        return shown(replace(state, draft=replace(filled(draft, draft.find, ""), find="")), seen)
    if draft.find and name == str(REFERS[draft.find].__struct_config__.tag) and value.isdecimal() and len(value) < 20:
        found = seen.know(RecordOf(REFERS[draft.find], int(value)))
        if found is None or found.record.retired:
            raise Refuse(say(common.GONE))
        after = replace(filled(draft, draft.find, code_of(found.record)), find="")
        return shown(replace(state, draft=after), seen)
    raise not_here(seen.event)


def _named(draft: Draft, code: str, seen: Seen) -> Draft:
    """The record that a scan or typed text names, in the list of a reference."""
    after = filled(draft, draft.find, code)
    if meant(after, draft.find, seen) is None:
        raise Refuse(say(words.NO_CUSTOMER, code=code[:40]), code[:40])
    return replace(after, find="")


def _saved(state: Serials, draft: Draft, seen: Seen, choice: int | None = None) -> Step:
    require(seen, Permission.INV_MANAGE_SERIALS)
    item = item_of(state.item, seen)
    if draft.kind == "edit":
        return _described(state, draft, seen)
    if draft.kind == "import":
        return _imported(state, draft, item, seen)
    after, act, place = added(draft, item, seen, choice)
    if act is None:
        return _wrong(state, after, seen)
    told = done(say(words.ADDED, item=item.number, place=place.code if place else ""), draft.values["serial"].strip())
    # The next unit stands where this one does, most likely: its place stays filled in.
    following = new_draft("add", {"location": draft.values["location"]})
    return shown(replace(state, draft=following), seen, told, (act,))


def _wrong(state: Serials, draft: Draft, seen: Seen) -> Step:
    first = next(iter(draft.told.values()))
    asked = bool(draft.confirm not in ("", LEAVING) or draft.stock)
    verdict = careful(first) if asked else refused(say(words.WRONG, count=len(draft.told)) if len(draft.told) > 1 else first)
    marked = replace(draft, focus=next(iter(draft.told)))
    return shown(replace(state, draft=marked), seen, verdict)._replace(accepted=asked)


def _imported(state: Serials, draft: Draft, item: Item, seen: Seen) -> Step:
    place = place_meant(draft, item, seen)
    rows = read_lines(draft.values["file"])
    told: dict[str, Say] = {}
    if isinstance(rows, Say):
        told["file"], rows = rows, ()
    elif not rows:
        told["file"] = say(words.EMPTY_FILE)
    elif len(rows) > LINES_MAX:
        told["file"] = say(words.TOO_MANY, most=LINES_MAX)
    if isinstance(place, Say) and (draft.values["location"].strip() or not rows or any(not row.location for row in rows)):
        told["location"] = place
    if told:
        return _wrong(state, replace(draft, told=told, checked=False), seen)
    if not draft.checked:
        return shown(replace(state, draft=replace(draft, checked=True, told={})), seen)
    found = checked(draft, item, seen)
    act = imported(found, item, seen)
    if act is None:
        raise Refuse(say(words.NONE_GOOD))
    count = sum(row.why is None for row in found)
    told_all = done(say(words.IMPORTED, count=count, item=item.number, place=places(found)), item.number)
    return shown(replace(state, draft=None), seen, told_all, (act,))


def _described(state: Serials, draft: Draft, seen: Seen) -> Step:
    """Only what was changed is said anew; a warranty left as it follows from the receipt goes on following from it."""
    told: dict[str, Say] = {}
    values = {key: text.strip() for key, text in draft.values.items()}
    until = day(values["warranty"])
    if isinstance(until, Say):
        told["warranty"] = say(words.NOT_A_DATE)
    else:
        values["warranty"] = until
    # A form that was left half done under an older version has neither number nor tag.
    code, tag = values.get("serial", draft.was["code"]), values.get("tag", draft.was.get("tag", ""))
    told |= _misnamed(state, draft, code, tag, seen)
    customer = meant(draft, "customer", seen)
    if values["customer"] and customer is None:
        told["customer"] = say(words.NO_CUSTOMER, code=values["customer"][:40])
    if told:
        return _wrong(state, replace(draft, told=told), seen)
    now = {
        "notes": values["notes"], "customer": str(customer.id) if customer is not None else "",
        "warranty": draft.was["warranty"] if values["warranty"] == draft.was["until"] else values["warranty"],
    }
    entries: tuple[Entry, ...] = tuple(
        Describe(handle=state.unit, field=field, value=value, was=draft.was[field])
        for field, value in now.items() if value != draft.was[field]
    )
    if (code, tag) != (draft.was["code"], draft.was.get("tag", "")):
        was = {"code_was": draft.was["code"], "tag_was": draft.was.get("tag", "")}
        entries = (Recode(handle=state.unit, code=code, tag=tag, **was), *entries)
    after = replace(state, draft=None)
    if not entries:
        return shown(after, seen, info(say(words.UNCHANGED)))
    return shown(after, seen, done(say(words.SAVED), code), (Act(kind="describe-serial", entries=entries),))


def _misnamed(state: Serials, draft: Draft, code: str, tag: str, seen: Seen) -> dict[str, Say]:
    """What is wrong with the number and the tag the unit is to bear from now on, by field."""
    kept = (draft.was["code"], draft.was.get("tag", ""))
    new = tuple(one for one in (code, tag) if one and one not in kept)
    borne = seen.know(SerialCodes(state.item, new)) if new else frozenset()
    told = misnamed(code, tag, borne)
    # What the unit bears already stays as it is, however it looks.
    return {key: why for key, why in told.items() if tag == code or {"serial": code, "tag": tag}[key] in (*new, "")}
