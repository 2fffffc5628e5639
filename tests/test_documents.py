"""Documents speak the language they are asked for, in the PDF and in the mail."""

import email
from email.policy import default
from pathlib import Path

import msgspec
from openpyxl import load_workbook

from app.documents import PaperWriter
from app.domain.money import written
from app.domain.words import Say, say
from app.workflows.printed import Document, Send
from tests.pdf_text import pages_of

GERMAN = {
    "Purchase order {number}": "Bestellung {number}", "Quantity": "Menge", "Total": "Summe", "Date": "Datum",
    "{whole}.{cents}": "{whole},{cents}",
}
SEND = Send(
    connector="email", to="orders@vendor.example", partner="V-1", account="77", subject=say("Order"), about=(("order", "PO-1"),),
    fields=("item",), rows=(("ABC",),),
)
ORDER = Document(
    number="PO-1", title=say("Purchase order {number}", number="PO-1"), head=((say("Date"), "2026-01-02"),),
    columns=(say("Quantity"),), rows=(("4 EA",), (written(1250),)), foot=((say("Total"), written(1200)),), send=SEND,
)


def german(sentence: Say) -> str:
    return GERMAN.get(sentence.text, sentence.text).format_map(sentence.values)


def test_an_order_is_written_in_the_language_of_the_kiosk(tmp_path: Path) -> None:
    PaperWriter(tmp_path, speak=german)((ORDER,))
    text = pages_of((tmp_path / "documents" / "PO-1.pdf").read_bytes())[0]
    assert "Bestellung PO-1" in text.replace("\n", " ") and "Menge" in text
    assert "Summe: 12,00" in text.replace("\n", " ") and "12,50" in text
    message = email.message_from_bytes((tmp_path / "outbox" / "V-1" / "PO-1.eml").read_bytes(), policy=default)
    body = message.get_body(("plain",))
    assert message["Subject"] == "Bestellung PO-1" and body is not None and "Datum: 2026-01-02" in body.get_content()
    assert body is not None and "12,50" in body.get_content() and "Summe: 12,00" in body.get_content()


def test_an_amount_of_less_than_one_and_below_zero() -> None:
    assert [str(written(minor)) for minor in (5, -5, -1250, 123456)] == ["0.05", "-0.05", "-12.50", "1234.56"]


def test_a_document_may_be_a_table_for_other_programs(tmp_path: Path) -> None:
    table = Document(
        number="item-A/1", title=say("A: title [with] signs that is longer than a sheet's name may be"), form="csv",
        columns=(say("Quantity"), say("Date")), rows=((say("Total"), "=1+1"), ("12.50", "2026-01-02")),
    )
    told = PaperWriter(tmp_path, speak=german)((table,))
    file = tmp_path / "exports" / "item-A_1.csv"
    assert str(told) == "Document: exports/item-A_1.csv"
    assert file.read_text("utf-8") == "Menge,Datum\nSumme,=1+1\n12.50,2026-01-02\n"
    PaperWriter(tmp_path, speak=german)((msgspec.structs.replace(table, form="xlsx"),))
    sheet = load_workbook(tmp_path / "exports" / "item-A_1.xlsx").active
    assert sheet is not None
    assert list(sheet.iter_rows(values_only=True))[1] == ("Summe", "=1+1")
    assert len(list((tmp_path / "exports").iterdir())) == 2, "no half file stays"


def test_a_table_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("a file where the folder should be")
    told = PaperWriter(tmp_path)((Document(number="x", title=say("x"), form="csv"),))
    assert "could not be written" in str(told)


def test_no_word_is_broken_in_a_table_while_there_is_room(tmp_path: Path) -> None:
    whole = "Smoke detector, photoelectric, with relay and heat sensor, white, for ceilings of up to four metres"
    paper = msgspec.structs.replace(
        ORDER, columns=tuple(map(say, ("Line", "Item", "Your part number", "Description", "Quantity", "Price", "Amount"))),
        numbers=frozenset({4, 5, 6}), rows=(("1", "SMK-900-WHITE", "AC-77", whole, "30 EACH", "11.37", "341.10"),),
    )
    PaperWriter(tmp_path)((paper,))
    drawn = pages_of((tmp_path / "documents" / "PO-1.pdf").read_bytes())[0].split("\n")
    assert {"SMK-900-WHITE", "AC-77", "30 EACH"} <= set(drawn) and "photoelectric," in " ".join(drawn)


def test_what_each_line_tells_is_no_second_column_of_the_file_for_the_vendor(tmp_path: Path) -> None:
    send = msgspec.structs.replace(
        SEND, connector="folder", to=str(tmp_path / "in"), about=(("order", "PO-1"), ("due", "2026-12-01")),
        fields=("item", "due"), rows=(("ABC", "2026-12-01"),),
    )
    PaperWriter(tmp_path)((msgspec.structs.replace(ORDER, send=send),))
    assert (tmp_path / "in" / "PO-1.csv").read_text("utf-8-sig").splitlines() == ["order,item,due", "PO-1,ABC,2026-12-01"]
