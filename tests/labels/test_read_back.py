"""What is printed reads back through the app's own decoder: each symbology, each size, on both kinds of printers."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from app.barcode.commands import COMMANDS, barcode_of
from app.devices.decoder import decode
from app.domain.labels import BUILT_IN, LabelTemplate
from app.labels.layout import CannotLayOut, lay_out
from app.labels.pdf import write_layouts
from app.labels.zpl import DOTS, document
from tests.labels.drawn import Gray, pdf_pages, zpl_labels

SSCC = "(00)340123450000000018"
GS1 = "(01)04006381333931(10)LOT-A/7(17)281231(21)SN_42"
SAMPLES = {
    "code128": ["C-000042", "A^B~C>D_1", "00340123450000000018", "x"], "gs1-128": [SSCC, "(01)04006381333931(10)A1(21)42B"],
    "gs1-datamatrix": [SSCC, GS1], "datamatrix": ["PRT-000123", "Ä#|$_^~", "S" * 60], "qr": ["https://id.example/01/04006381333931"],
    "code39": ["PRT-000123"], "ean13": ["4006381333931"], "itf14": ["14006381333938"],
}
CASES = [(kind, text) for kind, texts in SAMPLES.items() for text in texts]
SIZES = {"38x25": (38, 25), "57x32": (57, 32), "62x29": (62, 29), "100x150": (100, 150)}


def read(picture: Gray) -> set[tuple[str, str]]:
    """What the decoder finds on a picture of the label lying on a table."""
    return {(found.text, found.symbology) for found in decode(np.pad(picture, 30, constant_values=255))}


def expected(kind: str, text: str) -> str:
    """The text as a scanner gives it: element strings with FNC1 as a GS behind what has no length of its own."""
    if not kind.startswith("gs1"):
        return text
    plain = text.replace("(00)", "00").replace("(01)", "01")
    for ai in ("10", "17", "21"):
        before = "\x1d" if ai == "17" or (ai == "21" and "(17)" not in text) else ""
        plain = plain.replace(f"({ai})", before + ai)
    return plain


def template(kind: str, width: int, height: int) -> LabelTemplate:
    return LabelTemplate(
        id=1, code="T", name="T", purpose="handle", width=width * 1000, height=height * 1000,
        elements=f"{kind} 1 1 {width - 2} {height - 7} {{best}}\ntext 1 {height - 5} {width - 2} 3 {{code}}",
    )


def values(kind: str, text: str) -> dict[str, str]:
    return {"code": "X", "gs1": text} if kind.startswith("gs1") else {"code": text}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("kind", "text"), CASES)
@pytest.mark.parametrize("printer", ["pdf", 203, 300])
def test_every_symbology_and_size_reads_back_or_is_refused_in_words(
    kind: str, text: str, size: str, printer: str | int, tmp_path: Path
) -> None:
    made = template(kind, *SIZES[size])
    try:
        layout = lay_out(made, values(kind, text), 0 if printer == "pdf" else DOTS[int(printer)])
    except CannotLayOut as wrong:
        assert size in ("38x25", "57x32", "62x29") and "too fine to be read" in str(wrong)
        return
    if printer == "pdf":
        write_layouts(tmp_path / "label.pdf", made, [layout])
        (picture,) = pdf_pages((tmp_path / "label.pdf").read_bytes())
    else:
        ((picture, copies, _),) = zpl_labels(document([layout], int(printer)))
        assert copies == 1
    assert expected(kind, text) in {found for found, _ in read(picture)}


def test_the_small_label_takes_every_symbology_with_a_short_code() -> None:
    """So that the test above refuses some and not all."""
    short = {"code128": "A1", "code39": "A1", "qr": "A1", "datamatrix": "A1", "ean13": "4006381333931", "gs1-datamatrix": SSCC}
    for kind, text in short.items():
        assert lay_out(template(kind, 38, 25), values(kind, text), DOTS[300]).parts


@pytest.mark.parametrize("made", BUILT_IN, ids=lambda one: one.code)
@pytest.mark.parametrize("dpi", [0, 203, 300])
def test_built_in_templates_print_what_they_are_for(made: LabelTemplate, dpi: int, tmp_path: Path) -> None:
    code = {"handle": "PRT-000123", "bin": "A01-S02-B3", "container": "340123450000000018", "badge": "USR-1001"}
    text = code.get(made.purpose, "CMD-MOVE")
    label = {"code": text, "title": "Title of it", "detail": "And more, which is so long that it has to be written small"}
    if made.purpose == "container":
        label["gs1"] = f"(00){text}"
    layout = lay_out(made, label, DOTS[dpi] if dpi else 0)
    if dpi:
        pictures = [picture for picture, _, _ in zpl_labels(document([layout], dpi))]
    else:
        write_layouts(tmp_path / "label.pdf", made, [layout] * 4)
        pictures = pdf_pages((tmp_path / "label.pdf").read_bytes())
        assert len(pictures) == (1 if made.across else 4)
    found = read(pictures[0])
    wanted = f"00{text}" if made.purpose == "container" else text
    assert wanted in {one for one, _ in found}
    if made.purpose == "container":
        assert any(identifier in ("]C1", "]d2") for one, identifier in found if one == wanted), "it is told to be GS1"


@pytest.mark.parametrize("made", [one for one in BUILT_IN if one.purpose == "command"], ids=lambda one: one.code)
def test_every_command_reads_back_from_a_pdf_that_a_203_dpi_printer_prints(made: LabelTemplate, tmp_path: Path) -> None:
    for text in sorted((barcode_of(name) for name in COMMANDS), key=len)[-8:]:
        write_layouts(tmp_path / "label.pdf", made, [lay_out(made, {"code": text, "title": "Title of it"})])
        (picture,) = pdf_pages((tmp_path / "label.pdf").read_bytes(), 203 / 25.4)
        assert text in {found for found, _ in read(picture)}, text


def test_a_sheet_is_full_before_the_next_begins(tmp_path: Path) -> None:
    made = next(one for one in BUILT_IN if one.code == "B-A4")
    layouts = [lay_out(made, {"code": f"A{n:02d}"}) for n in range(22)]
    write_layouts(tmp_path / "sheet.pdf", made, layouts)
    first, second = pdf_pages((tmp_path / "sheet.pdf").read_bytes())
    assert first.shape == (3564, 2520)
    corner = first[180 : 180 + 460, 80 : 80 + 790]
    assert {text for text, _ in read(corner)} == {"A00"}
    assert {text for text, _ in read(second)} == {"A21"}


def test_zpl_writes_words_in_any_language_and_no_command_of_a_label() -> None:
    made = msgspec.structs.replace(template("datamatrix", 57, 32), elements="datamatrix 1 1 20 20 {code}\ntext 22 5 30 4 {title}")
    data = document([lay_out(made, {"code": "X", "title": "Größe ^XZ_~"}, DOTS[203])], 203, copies=3)
    ((_, copies, said),) = zpl_labels(data)
    assert copies == 3 and said == ["Größe ^XZ_~"]
    assert data.count(b"^XZ") == 1
