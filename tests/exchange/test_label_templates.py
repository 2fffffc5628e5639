"""Label templates in files: out and in again the same, and what is wrong with a line in words."""

from app.domain.catalogue import LabelTemplate
from app.domain.questions import RecordsNamed

HEADER = "code,name,purpose,width,height,across,down,gap_x,gap_y,elements\n"
SHELF = 'SHELF,Shelf,bin,63.5,38.1,3,7,2.5,,code 2 3 59.5 15 {best}\\nbold 3 20 57 5 A\\\\B {title}\n'


def test_a_template_comes_out_as_it_went_in(demo, fresh):
    demo.taken("label-templates", HEADER + SHELF)
    fresh.taken("label-templates", demo.export("label-templates"))
    assert fresh.export("label-templates") == demo.export("label-templates")
    (row,) = fresh.rows("label-templates")
    assert (row["width"], row["gap_x"], row["gap_y"]) == ("63.5", "2.5", "0")
    assert row["elements"] == r"code 2 3 59.5 15 {best}\nbold 3 20 57 5 A\\B {title}"
    (kept,) = fresh.ledger.answer(RecordsNamed(LabelTemplate, "SHELF"))
    assert kept.record.elements == "code 2 3 59.5 15 {best}\nbold 3 20 57 5 A\\B {title}"


def test_what_a_template_cannot_be(basic):
    bad = basic.bad("label-templates", HEADER + (
        "A,,shelf,50,20,,,,,code 1 1 48 18 {code}\n"
        "B,,bin,wide,20,,,,,code 1 1 48 18 {code}\n"
        "C,,bin,50,20,,,,,code 1 1 58 18 {code}\n"
        "D,,bin,50,20,,,,,text 1 1 48 18 {code}\n"
    ))
    assert "purpose" in bad[2] and "millimetres" in bad[3] and "does not fit" in bad[4] and "no barcode" in bad[5]
