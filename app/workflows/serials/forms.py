"""The forms about serials: their fields, what is typed or scanned into one, and the records a field may name."""

from typing import NamedTuple

from msgspec.structs import replace

from app.domain.catalogue import Customer, Item, Record
from app.domain.meaning import MatchKind, Reading
from app.domain.questions import PlaceOf, Read, RecordOf, RecordsNamed
from app.domain.records import name_of
from app.domain.views import PlaceView
from app.domain.words import Say, say
from app.workflows.common import Refuse, path_of
from app.workflows.serials.state import Draft
from app.workflows.step import Field, FieldKind, Seen
from app.workflows.unknown import serial_code
from app.workflows.wording import serials as words


class Spec(NamedTuple):
    """A field of these forms."""

    key: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    help: str = ""
    required: bool = False


LOCATION = Spec("location", words.LOCATION, FieldKind.CODE, words.LOCATION_HELP)
FORMS: dict[str, tuple[Spec, ...]] = {
    "add": (
        Spec("serial", words.NUMBER, FieldKind.CODE, words.NUMBER_HELP, required=True), LOCATION,
        Spec("tag", words.TAG, FieldKind.CODE), Spec("notes", words.NOTES, FieldKind.LONG),
    ),
    "import": (Spec("file", words.FILE, FieldKind.FILE, words.FILE_HELP, required=True), LOCATION),
    "edit": (
        Spec("serial", words.NUMBER, FieldKind.CODE, words.NUMBER_AGAIN, required=True),
        Spec("tag", words.TAG, FieldKind.CODE),
        Spec("notes", words.NOTES, FieldKind.LONG), Spec("warranty", words.WARRANTY_END, FieldKind.DATE, words.WARRANTY_HELP),
        Spec("customer", words.CUSTOMER, FieldKind.REFERENCE),
    ),
}
REFERS: dict[str, type[Record]] = {"customer": Customer}
TYPED_ONLY = frozenset({FieldKind.DATE, FieldKind.FILE})


def new_draft(kind: str, values: dict[str, str] | None = None, was: dict[str, str] | None = None) -> Draft:
    """An empty form, or one that begins with these values."""
    keys = [spec.key for spec in FORMS[kind]]
    return Draft(kind, {key: (values or {}).get(key, "") for key in keys}, keys[0], was or {})


def spec_of(draft: Draft, key: str) -> Spec:
    """The field of this key; leaves the step where there is none."""
    found = next((spec for spec in FORMS[draft.kind] if spec.key == key), None)
    if found is None:
        raise Refuse(say(words.NO_FIELD))
    return found


def filled(draft: Draft, key: str, text: str) -> Draft:
    """The form with another text in one field; what was said beside it, and what was to be confirmed, is over."""
    spec_of(draft, key)
    told = {k: v for k, v in draft.told.items() if k != key}
    if draft.values.get(key, "") == text:
        return replace(draft, focus=key)
    return replace(draft, values=draft.values | {key: text}, focus=key, told=told, confirm="", stock=())


def scanned(draft: Draft, reading: Reading) -> tuple[Draft, Spec]:
    """A scan fills the field that is entered, and the next one is."""
    spec = spec_of(draft, draft.focus)
    if spec.kind in TYPED_ONLY:
        raise Refuse(say(words.NO_SCAN, label=say(spec.label)), reading.text[:40])
    if reading.refusal is not None:
        raise Refuse(reading.refusal, reading.text[:40])
    text = serial_code(reading) if spec.key in ("serial", "tag") else reading.code or reading.text
    keys = [one.key for one in FORMS[draft.kind]]
    if spec.kind is FieldKind.LONG and draft.values.get(spec.key, "").strip():
        text = f"{draft.values[spec.key].rstrip()} {text}"  # what was typed there stays
    after = filled(draft, spec.key, text)
    following = keys[min(keys.index(spec.key) + 1, len(keys) - 1)]
    return replace(after, focus=following), spec


def fields(draft: Draft, item: Item, seen: Seen) -> tuple[Field, ...]:
    """The fields as a view shows them."""
    return tuple(
        Field(
            key=spec.key, label=say(spec.label), kind=spec.kind, value=draft.values.get(spec.key, ""),
            shown=_shown(spec, draft, item, seen), required=spec.required, error=draft.told.get(spec.key),
            help=say(spec.help) if spec.help else None,
        )
        for spec in FORMS[draft.kind]
    )


def _shown(spec: Spec, draft: Draft, item: Item, seen: Seen) -> str:
    if spec.key == "location":
        place = place_meant(draft, item, seen)
        return path_of(place.path, place.code) if isinstance(place, PlaceView) else ""
    if spec.kind is FieldKind.REFERENCE and (record := meant(draft, spec.key, seen)) is not None:
        return name_of(record)
    return ""


def meant(draft: Draft, key: str, seen: Seen) -> Record | None:
    """The record that a field names by its code; None where it names none."""
    code = draft.values.get(key, "").strip()
    found = seen.know(RecordsNamed(REFERS[key], code)) if code else ()
    return found[0].record if len(found) == 1 else None


def code_of_customer(which: int, seen: Seen) -> str:
    """The code of a customer, as the form holds it; "" for none."""
    found = seen.know(RecordOf(Customer, which)) if which else None
    return found.record.code if found is not None and isinstance(found.record, Customer) else ""


def place_meant(draft: Draft, item: Item, seen: Seen) -> PlaceView | Say:
    """The place that was typed or scanned, by default the item's primary one; a sentence where there is none."""
    code = draft.values.get("location", "").strip()
    if not code:
        place = seen.know(PlaceOf(item.default_place)) if item.default_place else None
        return place if place is not None else say(words.NO_PLACE)
    return place_called(code, seen)


def place_called(code: str, seen: Seen) -> PlaceView | Say:
    """The place that bears this code; a sentence where there is none."""
    found = {match.id for match in seen.know(Read(code)).only(MatchKind.LOCATION, MatchKind.CONTAINER)}
    place = seen.know(PlaceOf(found.pop())) if len(found) == 1 else None
    return place if place is not None else say(words.NO_SUCH_PLACE, code=code[:40])


def typed(draft: Draft, seen: Seen) -> bool:
    """Whether something was typed that leaving would lose; the place is no work, and of an edit only what differs counts."""
    values = {key: text.strip() for key, text in draft.values.items()}
    if draft.kind != "edit":
        return any(text for key, text in values.items() if key != "location")
    customer = meant(draft, "customer", seen)
    now = (values.get("serial", ""), values.get("tag", ""), values["notes"], str(customer.id) if customer else values["customer"])
    was = (draft.was["code"], draft.was.get("tag", ""), draft.was["notes"], draft.was["customer"])
    return now != was or values["warranty"] not in (draft.was["warranty"], draft.was["until"])
