"""The catalogue edited: every kind by the same screens, what is wrong said beside the field, nothing typed lost."""

from typing import Any

import msgspec
import pytest

from app.domain import catalogue as c
from app.domain.identity import derive, place_id
from app.domain.operation import Act, Move, Put
from app.domain.permission import Permission
from app.domain.pin import same
from app.domain.questions import ItemOf, PersonOf, RecordHistory, RecordOf, RecordsNamed, VersionOf
from app.domain.stock import Standing, Tracking
from app.workflows.records import WORKFLOW
from app.workflows.records.editors import EDITORS
from app.workflows.step import FieldKind, Mood
from tests.workflows.books import Books, desk
from tests.workflows.demo import SITE
from tests.workflows.harness import Desk

KINDS: dict[str, type[c.Record]] = {"item": c.Item, "user": c.User, "status": c.Status, "recipient": c.Recipient}


def at(books: Books, kind: str, badge: str = "ADMIN") -> Desk:
    """The list of a kind."""
    return desk(books, WORKFLOW, badge).pick(f"kind:{kind}")


def record(books: Books, kind: type[c.Record], code: str) -> Any:
    """The record known by a code."""
    found = books.ledger.answer(RecordsNamed(kind, code))
    assert len(found) == 1, found
    return found[0].record


def test_each_kind_is_offered_to_who_may_edit_it(books: Books) -> None:
    offered = [choice.id for choice in desk(books, WORKFLOW, "ADMIN").screen.choices]
    assert offered == [f"kind:{e.name}" for e in EDITORS if not e.within]
    assert "kind:user" not in [choice.id for choice in desk(books, WORKFLOW, "SUPER").screen.choices]
    assert not desk(books, WORKFLOW, "SUPER").pick("kind:user").accepted


@pytest.mark.parametrize("editor", [e for e in EDITORS if not e.within and e.only is None], ids=lambda e: e.name)
def test_every_kind_has_a_form_whose_parts_are_fields_of_its_record(books: Books, editor: Any) -> None:
    form = at(books, editor.name).key("new").screen.form
    assert [f.key for f in form] == [p.key for p in editor.parts] and not [f for f in form if f.error is not None]
    built = editor.build({p.key: "" for p in editor.parts if not p.beside})
    assert set(built) <= set(editor.record.__struct_fields__) and editor.code in (*built, "code", "id")
    for field in form:
        assert (field.kind in (FieldKind.CHOICE, FieldKind.YES_NO)) == bool(field.options), field.key


def test_a_vendor_is_made_changed_copied_retired_and_taken_back(books: Books) -> None:
    at_ = at(books, "vendor").key("new").fill(code="V-9", name="Nuts & Bolts").key("save")
    assert at_.mood is Mood.DONE and record(books, c.Vendor, "V-9").name == "Nuts & Bolts"
    at_.scan("V-9")
    assert at_.step == "record" and [str(line.title) for line in at_.screen.lines][:2] == ["V-9", "Nuts & Bolts"]
    at_.key("edit").fill(name="Nuts").key("save")
    assert record(books, c.Vendor, "V-9").name == "Nuts"
    assert at_.step == "record" and [str(line.title) for line in at_.screen.lines][:2] == ["V-9", "Nuts"]
    at_.scan("V-9").pick("copy")
    assert at_.field("code").value == "" and at_.field("name").value == "Nuts"
    at_.fill(code="V-10").key("save").scan("V-10").pick("retire")
    assert at_.mood is Mood.DONE and books.ledger.answer(RecordsNamed(c.Vendor, "V-10")) == ()
    at_.pick(f"vendor:{derive('vendor', 'V-10')}")
    assert "Out of use" in str(at_.screen.lines[0].title)
    at_.pick("restore")
    assert record(books, c.Vendor, "V-10").name == "Nuts"


def test_what_is_missing_or_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(books: Books) -> None:
    form = at(books, "item").key("new")
    assert form.errors == {}
    form.fill(price_minor="12,505", minimum="five", warranty_months="-1")
    assert set(form.errors) == {"price_minor", "minimum", "warranty_months"}
    assert "two decimals" in form.errors["price_minor"] and "“five” is not a quantity" in form.errors["minimum"]
    form.key("save")
    assert not form.accepted and form.mood is Mood.REFUSED and "6 of the fields" in form.verdict
    assert set(form.errors) == {"price_minor", "minimum", "warranty_months", "number", "description", "tracking"}
    assert form.screen.focus == "number"
    assert form.field("price_minor").value == "12,505" and form.field("minimum").value == "five"
    assert form.resume().errors["number"] == "This is needed. Fill it in."


def test_an_item_is_made_with_all_its_fields(books: Books) -> None:
    form = at(books, "item").key("new")
    form.fill(
        number="PAINT", description="Wall paint", tracking="quantity", uom="L", decimals="2", minimum="2,5", maximum="40.25",
        price_minor="1.234,50", default_place="A01-S01", warranty_months="24", serial_pattern="PT-{:04d}",
    )
    assert form.errors == {} and form.field("default_place").value == "A01-S01"
    assert str(form.field("serial_pattern").shown) == "The first is PT-0001"
    form.key("save")
    made = record(books, c.Item, "PAINT")
    assert (made.decimals, made.minimum, made.maximum, made.price_minor) == (2, 250, 4025, 123450)
    assert made.default_place == place_id(SITE, "A01-S01") and made.tracking == "quantity" and made.warranty_months == 24
    card = form.scan("PAINT")
    assert [str(line.title) for line in card.screen.lines][:4] == ["PAINT", "Wall paint", "–", "No"]
    card.key("edit")
    assert card.field("maximum").value == "40.25" and card.field("price_minor").value == "1234.50"
    card.fill(maximum="", minimum="0").key("save")
    assert record(books, c.Item, "PAINT").maximum is None and record(books, c.Item, "PAINT").minimum == 0


def test_fields_that_contradict_each_other_are_told_at_one_of_them(books: Books) -> None:
    form = at(books, "item").scan("ABC123").key("edit").fill(minimum="10", maximum="5")
    assert "below the minimum" in form.errors["maximum"]
    form.fill(maximum="15", tracks_serials="yes", decimals="1")
    assert set(form.errors) == {"decimals"}


@pytest.mark.parametrize(("kind", "code", "says"), [
    ("item", "ABC123", "There is stock of ABC123: "), ("user", "ADMIN", "cannot take yourself out of use"),
    ("status", "available", "works with the status available"), ("recipient", "OPER", "still has stock in custody"),
])
def test_what_is_needed_stays_in_use(books: Books, kind: str, code: str, says: str) -> None:
    if kind == "recipient":
        handle, bin_ = books.handle("PST.1001"), place_id(SITE, "A01-S01")
        held = Standing(bin_, derive("recipient", code), status="issued")
        books.post(Act(kind="issue", entries=(Move(handle=handle, quantity=1, source=Standing(bin_), target=held),)))
    card = at(books, kind).scan(code).pick("retire")
    assert not card.accepted and says in card.verdict and not record(books, KINDS[kind], code).retired
    if code == "available":
        assert card.key("edit").field("available").fixed and not card.fill(available="no").accepted


def test_a_scan_fills_the_field_in_focus_and_goes_on_to_the_next(books: Books) -> None:
    form = at(books, "item").key("new").fill(number="NEW-7").fill(default_place="")
    assert form.screen.focus == "default_place"
    form.scan("B02-S01")
    assert form.field("default_place").value == "B02-S01" and form.screen.focus == "minimum"
    form.scan("B02-S01")
    assert not form.accepted and "typed or chosen" in form.verdict and form.field("minimum").value == ""
    form.fill(default_place="B02-S01").scan("PST.1001")
    assert not form.accepted and form.field("default_place").value == "B02-S01"
    form.fill(notes="fragile, see").scan("SHEET-4")
    assert form.field("notes").value == "fragile, see SHEET-4", "what was typed in a text stays"


def test_a_reference_is_found_in_a_list_searched_or_scanned(books: Books) -> None:
    form = at(books, "place").key("new").fill(code="B02-S09", kind="storage").pick("find:parent")
    assert form.step == "find" and form.screen.table == "places" and form.screen.table_opens
    form.scan("A01")
    assert form.step == "form" and form.field("parent").value == "A01" and form.field("code").value == "B02-S09"
    form.pick("find:recipient").pick(f"recipient:{derive('recipient', 'OFFICE')}")
    assert form.field("recipient").value == "OFFICE" and form.field("recipient").shown == "Head office"
    form.pick("find:recipient").pick("none")
    assert form.field("recipient").value == ""
    form.fill(recipient="NOBODY")
    assert "There is no “NOBODY”" in form.errors["recipient"]
    form.pick("find:recipient").key("cancel")
    assert form.step == "form" and form.field("recipient").value == "NOBODY"
    form.fill(recipient="tech").key("save")
    made = record(books, c.Place, "B02-S09")
    assert made.parent == place_id(SITE, "A01") and made.site == books.ledger.site
    assert made.recipient == derive("recipient", "TECH") and made.id == place_id(SITE, "B02-S09")


def test_going_back_with_something_typed_is_asked_about(books: Books) -> None:
    form = at(books, "vendor").key("new").fill(code="V-X").key("cancel")
    assert form.step == "form" and form.mood is Mood.CONFIRM and form.field("code").value == "V-X"
    form.fill(name="Y").key("cancel")
    assert form.step == "form"
    form.key("cancel")
    assert form.step == "list" and books.ledger.answer(RecordsNamed(c.Vendor, "V-X")) == ()
    assert form.key("new").key("cancel").step == "list"


def test_a_pin_is_typed_twice_and_never_kept(books: Books) -> None:
    form = at(books, "user").key("new").fill(name="Nia New", role="operator", badge="NIA", pin_hash="1234")
    assert "easily guessed" in form.errors["pin_hash"]
    form.fill(pin_hash="4071", pin_again="4072")
    assert "not the same" in form.errors["pin_again"] and b"4071" not in msgspec.json.encode(form.state)
    assert not form.key("save").accepted
    form.fill(pin_hash="4071", pin_again="4071")
    assert form.field("pin_hash").value == "" and str(form.field("pin_hash").shown) == "Typed, not shown"
    form.key("save")
    assert form.mood is Mood.DONE
    user = books.ledger.answer(PersonOf(books.find("NIA", "badge")))
    assert user is not None and same("4071", user.pin_hash) and (user.code, user.role) == ("NIA", "operator")
    form.scan("NIA").key("edit").fill(name="Nia Newer").key("save")
    user = books.ledger.answer(PersonOf(user.id))
    assert user is not None and user.name == "Nia Newer" and same("4071", user.pin_hash)


def test_administrators_do_not_lock_themselves_out(books: Books) -> None:
    form = at(books, "user").scan("ADMIN").key("edit").fill(role="operator")
    assert "cannot take administration from yourself" in form.errors["role"]


def test_a_record_that_is_there_already_is_told_at_its_code(books: Books) -> None:
    form = at(books, "vendor").key("new").fill(code="V1", name="Again").key("save")
    assert not form.accepted and "V1 is there already" in form.errors["code"]
    form.fill(code="cmd-V2")
    assert "begins as commands of this app do" in form.errors["code"]
    form.fill(code="V2").key("save").scan("V2").pick("retire").key("new").fill(code="V2", name="x").key("save")
    assert "out of use" in form.errors["code"]


def test_a_code_that_was_given_up_by_renaming_can_be_given_anew(books: Books) -> None:
    form = at(books, "vendor").scan("V1").key("edit").fill(code="V1-OLD").key("save")
    assert form.mood is Mood.DONE
    form.key("new").fill(code="V1", name="Another").key("save")
    assert form.mood is Mood.DONE
    old, new = record(books, c.Vendor, "V1-OLD"), record(books, c.Vendor, "V1")
    assert old.id == derive("vendor", "V1") != new.id


def test_what_others_change_meanwhile_is_kept_and_told_where_both_changed_the_same(books: Books) -> None:
    form = at(books, "item").scan("ABC123").key("edit").fill(description="Mine", warranty_months="6")
    item = record(books, c.Item, "ABC123")
    other = msgspec.structs.replace(item, description="Theirs", price_minor=999)
    base = books.ledger.answer(VersionOf(c.Item, item.id))
    books.post(Act(kind="catalogue", entries=(Put(record=other, base=base),)))
    form.key("save")
    assert form.mood is Mood.CONFIRM and "“Theirs”" in form.errors["description"] and set(form.errors) == {"description"}
    assert form.field("description").value == "Mine" and form.field("price_minor").value == "9.99"
    form.key("save")
    now = record(books, c.Item, "ABC123")
    assert (now.description, now.price_minor, now.warranty_months) == ("Mine", 999, 6)


def test_edits_of_different_fields_meanwhile_are_both_kept(books: Books) -> None:
    form = at(books, "item").scan("ABC123").key("edit").fill(warranty_months="6")
    item = record(books, c.Item, "ABC123")
    base = books.ledger.answer(VersionOf(c.Item, item.id))
    books.post(Act(kind="catalogue", entries=(Put(record=msgspec.structs.replace(item, description="Theirs"), base=base),)))
    assert form.key("save").mood is Mood.DONE
    now = record(books, c.Item, "ABC123")
    assert (now.description, now.warranty_months) == ("Theirs", 6)


def test_nothing_changed_is_no_act(books: Books) -> None:
    form = at(books, "item").scan("ABC123").key("edit").key("save")
    assert form.last.acts == () and "Nothing was changed" in form.verdict and form.step == "record"


def test_the_history_says_who_changed_what_from_what_to_what(books: Books) -> None:
    form = at(books, "item").scan("ABC123").key("edit").fill(description="First", item_class="").key("save")
    form.scan("ABC123").key("edit").fill(description="Second", price_minor="8", default_place="B02-S01").key("save")
    form.scan("ABC123").pick("history")
    said = [f"{line.title} | {line.detail}" for line in form.screen.lines]
    assert said[0].startswith("Description: First → Second | 2025-") and said[0].endswith("Ada Admin")
    assert said[1].startswith("Default location: – → B02-S01") and said[2].startswith("Price of one unit: 7.40 → 8.00")
    assert said[3].startswith("Description: ") and " → First" in said[3]
    assert said[-1].startswith("Made | ") and "set up or imported" in said[-1]
    item = books.ledger.answer(ItemOf(derive("item", "ABC123")))
    editions = books.ledger.answer(RecordHistory(c.Item, derive("item", "ABC123")))
    assert editions[0].record == item and len(editions) == 3 and editions[0].operation.startswith("op-")
    assert form.key("cancel").step == "record"


def test_the_history_of_a_record_is_written_as_a_file(books: Books) -> None:
    form = at(books, "item").scan("ABC123").key("edit").fill(description="First", price_minor="8").key("save")
    form.scan("ABC123").key("edit").fill(description="Second").key("save")
    form.scan("ABC123").pick("history").pick("file:csv")
    (document,) = form.last.documents
    assert form.last.acts == () and form.step == "history" and form.mood is Mood.DONE and "lines: 4" in form.verdict
    assert document.form == "csv" and document.number.startswith("item-ABC123-2025-")
    assert [str(column) for column in document.columns] == ["Time", "Who", "Changed", "From", "To", "Note"]
    assert [tuple(map(str, row[1:5])) for row in document.rows[:3]] == [
        ("Ada Admin", "Description", "First", "Second"), ("Ada Admin", "Description", "Label roll", "First"),
        ("Ada Admin", "Price of one unit", "7.40", "8.00"),
    ]
    assert str(document.rows[-1][2]) == "Made" and all(len(row) == len(document.columns) for row in document.rows)
    assert form.pick("file:pdf").last.documents[0].form == "pdf"
    assert form.pick("file:doc").mood is Mood.REFUSED


def test_the_history_of_a_person_tells_no_pin(books: Books) -> None:
    form = at(books, "user").scan("OPER").key("edit").fill(pin_hash="97531", pin_again="97531").key("save")
    form.scan("OPER").pick("history").pick("file:csv")
    rows = [[str(cell) for cell in row] for row in form.last.documents[0].rows]
    assert rows[0][2:5] == ["New PIN: changed", "", ""]
    assert not any("97531" in cell or "argon2" in cell for row in rows for cell in row)


def test_codes_and_packs_of_an_item_are_kept_with_it(books: Books) -> None:
    codes = at(books, "item").scan("GLUE").pick("do:codes")
    assert codes.step == "list" and codes.screen.table == f"records-barcode:{derive('item', 'GLUE')}" and "GLUE" in codes.hint
    form = codes.key("new")
    assert form.field("item").value == "GLUE" and form.field("item").fixed and form.screen.focus == "code"
    form.fill(code="4006381333949", quantity="12")
    assert "no GTIN" in form.errors["code"]
    form.fill(code="4006381333986").key("save")
    assert form.mood is Mood.DONE, form.verdict
    made = record(books, c.Barcode, "04006381333986")
    assert made.item == derive("item", "GLUE") and made.kind == "gtin"
    assert books.find("04006381333986", "gtin") == made.item
    assert form.key("cancel").step == "record" and form.key("cancel").step == "list"


def test_a_label_rule_is_tried_before_it_is_saved(books: Books) -> None:
    form = at(books, "label-rule").key("new").fill(order="1", pattern="LOC:(.+)", kind="location", **{"try": "LOC:A01"})
    assert "no group named code" in form.errors["pattern"]
    form.fill(pattern="LOC:(?P<code>.+)")
    form.fill(**{"try": "LOC:A01-S01"})
    assert str(form.field("try").shown) == "Location: A01-S01"
    form.scan("NOTHING")
    assert "does not fit" in str(form.field("try").shown)
    form.key("save")
    rule = record(books, c.LabelRule, "LOC:(?P<code>.+)")
    assert (rule.site, rule.order, rule.kind) == (books.ledger.site, 1, "location")


def test_reasons_are_offered_for_acts(books: Books) -> None:
    form = at(books, "reason").scan("JOB").key("edit")
    assert form.field("for-issue").value == "yes" and form.field("for-undo").value == "no"
    form.fill(for_issue="no").key("save")
    assert not form.accepted and "at least one act" in form.errors["for-issue"]
    form.fill(for_undo="yes").key("save")
    assert record(books, c.Reason, "JOB").acts == ("undo",)


def test_the_site_is_named_and_keeps_its_code(books: Books) -> None:
    card = at(books, "site")
    assert card.step == "record" and "retire" not in card.choices
    form = card.key("edit")
    assert form.field("code").fixed and form.screen.focus == "name"
    before = form.state
    form.fill(code="OTHER")
    assert not form.accepted and form.state == before
    form.fill(name="Main warehouse").key("save")
    view = books.ledger.answer(RecordOf(c.Place, books.ledger.site))
    assert view is not None and view.record.name == "Main warehouse"  # type: ignore[union-attr]


def test_a_vendor_has_the_address_its_orders_are_sent_to(books: Books) -> None:
    form = at(books, "vendor").key("new").fill(code="V-7", name="Seven", email="nonsense", connector="http")
    assert "no e-mail address" in form.errors["email"] and "without an address" in form.errors["connector_address"]
    form.fill(email="orders@seven.example", connector="email", address="Street 1\n12345 Town\n").key("save")
    made = record(books, c.Vendor, "V-7")
    assert (made.connector, made.email, made.address) == ("email", "orders@seven.example", "Street 1\n12345 Town")
    form.scan("V-7").key("edit").fill(connector="printed").key("save")
    assert record(books, c.Vendor, "V-7").connector == ""


def test_the_label_of_a_bin_is_printed_again(books: Books) -> None:
    card = at(books, "place").scan("A01-S01").pick("do:label")
    assert [label.code for label in card.last.labels] == ["A01-S01"] and card.mood is Mood.DONE
    assert not at(books, "place").scan("A01").pick("do:label").accepted


def test_the_list_is_searched_by_typing(books: Books) -> None:
    listed = at(books, "place").scan("S0")
    assert listed.step == "list" and {str(line.title) for line in listed.screen.lines} >= {"A01-S01", "A01-S02", "B02-S01"}
    assert listed.screen.table == "" and listed.key("cancel").screen.table == "places"
    assert not listed.scan("zzz").accepted and "Nothing is called" in listed.verdict


def test_track_serials_is_there_for_who_manages_serials_alone(books: Books) -> None:
    seat = books.seat("SUPER")
    person = seat.person("SUPER")
    without = person._replace(permissions=person.permissions - {Permission.INV_MANAGE_SERIALS})
    form = Desk(seat, WORKFLOW, "SUPER", person=without).pick("kind:item").scan("ABC123")  # type: ignore[arg-type]
    assert "edit:tracks_serials" not in [line.id for line in form.screen.lines]
    form.key("edit")
    assert "tracks_serials" not in [field.key for field in form.screen.form]
    assert not form.fill(tracks_serials="yes").accepted
    assert form.fill(description="Another").key("save").mood is Mood.DONE
    assert record(books, c.Item, "ABC123").tracks_serials is False
    shown = at(books, "item", "SUPER").scan("ABC123").key("edit")
    assert shown.field("tracks_serials").group is not None and "settings" in str(shown.field("tracks_serials").group)


def test_what_is_new_has_an_end_and_what_an_older_book_holds_stays_editable(books: Books) -> None:
    item = derive("item", "LONG")
    books.post(Act(kind="catalogue", entries=(
        Put(record=c.Item(id=item, number="LONG", description="d" * 5000, tracking=Tracking.QUANTITY)),
    )))
    d = at(books, "item").scan("LONG").key("edit").fill(number="L" * 81)
    said = {f.key: str(f.error) for f in d.screen.form if f.error is not None}
    assert said == {"number": "It has 81 characters, 80 are the most. Shorten it."}
    assert d.fill(number="L" * 80).key("save").mood is Mood.DONE, "its description is as long as it was"
    d = at(books, "item").scan("L" * 80).key("edit").fill(description="d" * 4999)
    assert [f.key for f in d.screen.form if f.error is not None] == ["description"]
