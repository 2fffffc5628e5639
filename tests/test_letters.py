"""What is printed shows the letters of Europe's languages, in every kind of PDF; what it cannot show is boxed and told."""

import io
from datetime import datetime
from pathlib import Path

import pytest

from app import letters_east
from app.commands.kiosk_export import export
from app.documents import PaperWriter
from app.domain.labels import template_named
from app.domain.listing import Page, Query, Row
from app.domain.words import say
from app.exchange.sheet_pdf import Sheet, write_sheet
from app.labels import LabelWriter, write_pdf
from app.labels.layout import Words, lay_out
from app.labels.spool import Spool
from app.letters import BOX, PLAIN, Letters, covered, marked, runs, width_of, words_of
from app.settings import Settings
from app.workflows.printed import Document, Label
from tests.pdf_text import pages_of
from tests.ui.fakes import FakeTables

TEXTS = {
    "Polish": "Zażółć gęślą jaźń", "Turkish": "Pijamalı hasta yağız şoföre İĞÜŞÖÇ", "Czech": "Příliš žluťoučký kůň",
    "Romanian": "Știință și tehnică", "Greek": "Ξεσκεπάζω τὴν ψυχοφθόρα Ώϊΰ", "Russian": "Съешь ещё этих мягких булок",
    "Ukrainian": "Ґанок, їжак, ємність", "Vietnamese": "Tiếng Việt", "Signs": "€ − ½ ² ≤ → „“ №",
    "Chinese": "不锈钢六角螺丝 M8 x 40, 一包", "traditional Chinese": "不鏽鋼螺絲 M8", "Japanese": "ステンレス製ボルト 六角 M8",
    "Korean": "스테인리스 볼트 M8 육각", "all in a line": "Schraube 螺絲 ボルト 나사 Ω",
}
THAI = "ไข M8"


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_every_letter_is_there_in_every_kind_of_pdf(tmp_path: Path, text: str) -> None:
    out, letters = io.BytesIO(), Letters()
    write_sheet(Sheet(text, [text], [text, "n"], frozenset(), "Page {n}"), [[text, "1"]], out, letters)
    document = Document(
        number="D", title=say(text), address=text, head=((say(text), text),), columns=(say(text), say("n")), rows=((text, text),),
        numbers=frozenset({1}), foot=((say(text), text),),
    )
    told = PaperWriter(tmp_path)((document,))
    write_pdf(tmp_path / "label.pdf", [Label("A-1", text, text, kind="bin")])
    for data in (out.getvalue(), (tmp_path / "documents" / "D.pdf").read_bytes(), (tmp_path / "label.pdf").read_bytes()):
        shown = "".join(pages_of(data)).replace("\n", "").replace(" ", "")
        assert text.replace(" ", "") in shown and BOX not in shown
    assert letters.lacking is None and str(told) == "Document: documents/D.pdf"


def test_both_faces_hold_the_alphabets_whole() -> None:
    assigned = {"Latin": range(0xA0, 0x180), "additional": range(0x1E00, 0x1F00), "Cyrillic": range(0x400, 0x460)}
    for name, signs in assigned.items():
        assert [f"{sign:04X}" for sign in signs if sign not in covered()] in ([], ["00AD"], ["0149"], ["00AD", "0149"]), name
    assert not {ord(sign) for sign in "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψωςάέήίόύώΆΈΉΊΌΎΏϊϋΐΰ"} - covered()


def test_what_cannot_be_shown_is_boxed_and_named() -> None:
    letters = Letters()
    assert letters(THAI) == "□□ M8" and letters("Zu\u0308rich\t1\u200e") == "Zürich 1"
    assert letters.lines("a\nข") == "a\n□" and letters("\x07\U0001f600") == "□□"
    assert str(letters.lacking) == "Letters that cannot be printed stand there as □: ไ ข U+0007 \U0001f600"
    many = Letters()
    many("".join(map(chr, range(0x0E01, 0x0E21))))
    assert str(many.lacking).endswith("ก ข ฃ ค ฅ ฆ ง จ ฉ ช …")


def test_a_document_says_what_it_could_not_show(tmp_path: Path) -> None:
    told = PaperWriter(tmp_path)((Document(number="PO-1", title=say("Order"), address=THAI),))
    assert str(told) == "Document: documents/PO-1.pdf · Letters that cannot be printed stand there as □: ไ ข"
    assert "□□ M8" in pages_of((tmp_path / "documents" / "PO-1.pdf").read_bytes())[0]


def test_labels_say_what_they_could_not_show(tmp_path: Path) -> None:
    writer = LabelWriter(tmp_path, lambda: 1_700_000_000_000_000, Settings, Spool(tmp_path / "q", lambda *_: None, lambda: 0))
    told = str(writer((Label("A-1", THAI, kind="bin"), Label("A-2", "Plain", kind="bin"))))
    assert told.startswith("The labels are in labels/") and told.endswith("stand there as □: ไ ข")
    (file,) = (tmp_path / "labels").iterdir()
    assert "□□ M8" in pages_of(file.read_bytes())[0]


class Thai(FakeTables):
    """One row that no typeface here can show."""

    def page(self, query: Query) -> Page:
        cells = (THAI, *(["1"] * 6), "", "Approved")
        return Page((Row("r:1", cells),), 1)


def test_an_exported_table_says_what_it_could_not_show(tmp_path: Path) -> None:
    for form, boxed in (("pdf", True), ("csv", False)):
        done = export(
            Thai(), tmp_path, datetime(2026, 1, 2, 3, 4, 5), Query(listing="review"), form, lambda _: None, lambda: False,
        )
        assert ("stand there as □: ไ ข" in str(done.sentence)) is boxed and done.file, form


def test_words_of_a_label_are_measured_in_the_face_they_are_printed_in() -> None:
    layout = lay_out(template_named("", "bin", {}), Label("A-1", "Съешь ещё этих мягких булок " * 4, kind="bin").values)
    words = [part for part in layout.parts if isinstance(part, Words)]
    assert words and all(part.x + width_of(part.text, part.size, bold=part.bold) <= layout.width for part in words)


def test_signs_of_east_asia_are_drawn_in_the_typeface_of_their_language_and_measured() -> None:
    assert letters_east.parted("M8 螺丝 Ω", covered(), PLAIN) == [(PLAIN, "M8 "), ("STSong-Light", "螺丝"), (PLAIN, " Ω")]
    assert runs("六角ボルト") == [("HeiseiKakuGo-W5", "六角ボルト")] and runs("육각 六角")[-1] == ("HYGothic-Medium", "六角")
    assert runs("螺絲") == [("MSung-Light", "螺絲")], "the one that has all of them"
    assert width_of("螺丝", 10) == 20 and width_of("a螺", 10) == 10 + width_of("a", 10)
    assert words_of("M8 x 螺丝") == ["M8", "x", "螺", "丝"] and marked("<螺>") == '&lt;<font name="STSong-Light">螺</font>&gt;'
    assert not letters_east.has("\ue000") and not letters_east.has("\U0001f600") and not letters_east.has("\x07")


def test_a_long_text_without_blanks_is_wrapped_in_a_document_and_in_a_table(tmp_path: Path) -> None:
    long = "不锈钢六角螺丝带垫圈和锁紧螺母" * 12
    PaperWriter(tmp_path)((Document(
        number="PO", title=say("O"), columns=(say("Item"), say("Text"), say("Menge")), rows=(("A-1", long, "5 个"),),
        numbers=frozenset({2}),
    ),))
    out = io.BytesIO()
    write_sheet(Sheet("T", [], ["Item", "Text"], frozenset(), "Page {n}"), [["A-1", long[:150]]], out)
    paper = (tmp_path / "documents" / "PO.pdf").read_bytes()
    for data, text, size, room in ((paper, long, 10, 174), (out.getvalue(), long[:150], 8, 273)):
        (page,) = pages_of(data)
        lines = [line for line in page.split("\n") if line and line in text]
        assert "".join(lines) == text and len(lines) > 1
        assert max(width_of(line, size) for line in lines) < room * 72 / 25.4
