"""A label template designed: a picture with each change, what is wrong beside its field, saved as it is typed."""

import pytest

from app.domain import catalogue as c
from app.domain.labels import BUILT_IN
from app.labels.layout import CannotLayOut, lay_out
from app.workflows.records.kinds.label_template import SAMPLES
from app.workflows.step import Mood
from tests.workflows.books import Books
from tests.workflows.harness import Desk
from tests.workflows.records.test_records import at, record


def begun(books: Books) -> Desk:
    return at(books, "label-template").key("new").fill(code="SHELF", name="Shelf", purpose="bin")


def test_a_new_template_begins_with_a_label_that_prints(books: Books) -> None:
    form = begun(books)
    assert form.errors == {} and form.screen.label is not None
    assert lay_out(form.screen.label.template, form.screen.label.values).parts
    form.key("save")
    assert form.mood is Mood.DONE, form.verdict
    made = record(books, c.LabelTemplate, "SHELF")
    assert (made.width, made.height, made.purpose, made.across) == (57_000, 32_000, "bin", 0)
    assert made.elements == BUILT_IN[2].elements


def test_the_picture_follows_what_is_typed(books: Books) -> None:
    form = begun(books).fill(width="100", elements="qr 2 2 20 20 {code}\nline 2 24 90 0.3")
    label = form.screen.label
    assert label is not None and label.template.width == 100_000
    assert [type(part).__name__ for part in lay_out(label.template, label.values).parts] == ["Code", "Rule"]


@pytest.mark.parametrize(("field", "text", "says"), [
    ("width", "wide", "from 5 to 300"), ("height", "2", "from 5 to 300"), ("gap_x", "-1", "from 0 to 300"),
    ("across", "3", "neither for a roll"),
    ("elements", "barcode 1 1 20 10 {code}", "Line 1: “barcode” is nothing a label has"),
    ("elements", "code 1 1 20 {code}", "Line 1: after “code” stand left, top, width and height"),
    ("elements", "code 1 1 20 10", "Line 1: say what stands in it"),
    ("elements", "code 1 1 20 10 {colour}", "there is no field {colour}"),
    ("elements", "code 1 1 20 10 {code}\n\ntext 50 1 20 5 {title}", "Line 3: it does not fit on the label of 57 x 32 mm"),
    ("elements", "code 1 1 20 10 {code}\ntext 1 12 20 1 {title}", "letters under 1.2 mm"),
    ("elements", "text 1 1 20 5 {code}", "no barcode"),
])
def test_what_is_wrong_is_said_beside_its_field(books: Books, field: str, text: str, says: str) -> None:
    form = begun(books).fill(**{field: text})
    wrong = form.errors["down" if field == "across" else field]
    assert says in wrong, wrong
    form.key("save")
    assert form.mood is not Mood.DONE


def test_too_many_on_a_sheet(books: Books) -> None:
    form = begun(books).fill(down="7", across="4")
    assert "do not fit on a sheet" in form.errors["across"]


def test_bars_that_would_be_too_fine_are_told_in_the_picture(books: Books) -> None:
    label = begun(books).fill(elements="code39 2 2 20 10 {code}").screen.label
    assert label is not None
    with pytest.raises(CannotLayOut, match="too fine to be read"):
        lay_out(label.template, label.values)


def test_samples_fill_every_built_in_template() -> None:
    for template in BUILT_IN:
        assert lay_out(template, SAMPLES[template.purpose]).parts


def test_a_built_in_one_is_copied_under_a_code_of_its_own_and_changed(books: Books) -> None:
    desk = at(books, "label-template").key("ready")
    assert len(desk.screen.lines) == len(BUILT_IN)
    desk.pick("ready:B-A4")
    assert desk.screen.label is not None and desk.screen.label.template.across == 3
    form = desk.key("copy")
    assert form.field("code").value == "" and form.field("across").value == "3" and form.screen.label is not None
    form.key("save")
    assert form.mood is Mood.REFUSED and "code" in form.errors
    form.fill(code="RACK", down="8", height="35").key("save")
    assert form.mood is Mood.DONE, form.verdict
    made = record(books, c.LabelTemplate, "RACK")
    assert (made.purpose, made.across, made.down, made.height, made.gap_x) == ("bin", 3, 8, 35_000, 2_500)
    assert [one.down for one in BUILT_IN if one.code == "B-A4"] == [7]


def test_back_from_a_built_in_one_leads_to_their_list_then_to_the_own_ones(books: Books) -> None:
    desk = at(books, "label-template").key("ready").pick("ready:U-62x29")
    assert [desk.key("back").screen.step for _ in range(2)] == ["ready", "list"]
