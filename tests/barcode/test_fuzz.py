"""Any text at all: no crash, no hang, one look-up, and what is written as GS1 is read back as written."""

import time
from collections.abc import Sequence
from datetime import date
from urllib.parse import quote

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.barcode.classify import classify
from app.barcode.elements import GS, warm_up
from app.barcode.gtin import check_digit
from app.barcode.hostile import LIMIT
from app.barcode.names import DictNames
from app.commands.parse import described
from app.domain.catalogue import LabelRule
from app.domain.meaning import Name, Reading

G = "09501101530003"
SYMBOLOGIES = [
    "", "]C1", "]C0", "]E0", "]E3", "]E4", "]E1", "]I1", "]d2", "]Q3", "]Q1", "]e0", "]J1", "]", "C1", "\x00", "]C1]C1",
]  # fmt: skip
RULES = [
    LabelRule(id=1, site=1, order=1, pattern="LOC:(?P<code>.+)", kind="location"),
    LabelRule(id=2, site=1, order=2, pattern=r"(?P<item>\w+)/(?P<code>\w+)/(?P<expiry>.*)/(?P<quantity>.*)", kind="serial"),
]

warm_up()  # so that no example pays for loading the tables


class Once(DictNames):
    """Knows something under every code that is asked for, and is asked once."""

    calls = 0

    def find(self, codes: Sequence[str]) -> Sequence[Name]:
        self.calls += 1
        assert len(codes) == len(set(codes))
        assert all(codes), "no empty code is looked up"
        return [Name(code, kind, i, i) for i, code in enumerate(codes) for kind in ("item", "serial", "lot", "container")]


def checked(text: str, symbology: str) -> Reading:
    for names in (DictNames(), Once()):
        reading = classify(text, symbology, names, RULES)
        held = [bool(reading.refusal), bool(reading.command), bool(reading.serials), bool(reading.matches)]
        assert held.count(True) <= 1
        assert isinstance(names, Once) is False or names.calls <= 1
        assert len(msgspec.json.encode(described(reading))) < 60 * LIMIT
        if reading.refusal is not None:
            assert str(reading.refusal).isprintable()
            assert len(reading.text) <= 80
    return reading


tokens = st.sampled_from([
    "01", "00", "10", "21", "17", "30", "3103", "8003", "8004", "37", "02", "240", "255", G, "106141412345678908", "251231",
    "250200", GS, "<GS>", "{GS}", "~1", "|", "^]", "(", ")", "(01)", "(10)", "(21)", "[01]", "https://", "id.gs1.org", "/",
    "/01/", "?", "&", "=", "%1D", "%", "LOC:", "CMD-", "]C1", "ABC", "x" * 21, ",", ";", "\n", "\r\n", "PST.1001",
    "[)>\x1e06\x1d", "[)>\x1e05\x1d", "S", "1P", "\x04", "9", "é", "９", " ", "\t", "\ufeff",
])  # fmt: skip


@given(st.text(st.characters(), max_size=80), st.sampled_from(SYMBOLOGIES))
@example("http://[", "")
@example("https://a/01/" + G + "?17=%FF", "")
@example("01" + "٠" * 14, "]C1")
@example("(٠١)" + G, "")
def test_any_text(text: str, symbology: str) -> None:
    checked(text, symbology)


@given(st.text(st.characters(codec=None, categories=["Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp", "Nd"]), max_size=30))
def test_any_strange_characters(text: str) -> None:
    checked(text, "")


@settings(max_examples=400)
@given(st.lists(tokens, max_size=14).map("".join), st.sampled_from(SYMBOLOGIES))
def test_anything_that_looks_like_a_label(text: str, symbology: str) -> None:
    checked(text, symbology)


@pytest.mark.parametrize(
    "text",
    [
        "10" * 3500, "01" + G + "10" * 3500, "01" + G + "21" * 3500, "(10)" * 1700, "(01)" * 1700, "a," * 3500, "1" * LIMIT,
        "https://a/" + "01/" * 2000, "https://a/?" + "17=251231&" * 700, GS * LIMIT, "~1" * 3500, "|" * LIMIT,
        "[)>\x1e06\x1d" + "S1\x1d" * 2000, "01" + G + "1010" + "9" * 7000, "8200" + "9" * 7000, "<GS>" * 1700,
        "17251231" * 880, "3103000001" * 700, "01" + G + "10A17251231" * 60, "%" * LIMIT, "ABC123" * 1100 + ",",
        "x" * 10_000_000, "\x00" * 10_000_000, "\ud800" * 10_000_000,
    ],
    ids=lambda text: f"{text[:24]!r} x {len(text)}",
)  # fmt: skip
@pytest.mark.parametrize("symbology", ["", "]C1", "]E0"])
def test_the_worst_texts_take_no_time(text: str, symbology: str) -> None:
    names = DictNames()
    begun = time.perf_counter()
    classify(text, symbology, names, RULES)
    assert time.perf_counter() - begun < 0.25, "any text is read in a few milliseconds; this is fifty times that"


CSET = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
values = st.text(CSET, min_size=1, max_size=20)
gtins = st.text("0123456789", min_size=13, max_size=13).map(lambda payload: payload + check_digit(payload))
dates = st.dates(min_value=date(2000, 1, 1), max_value=date(2049, 12, 31))


@st.composite
def labels(draw: st.DrawFn) -> tuple[tuple[str, str], ...]:
    others = draw(st.lists(st.sampled_from(["10", "21", "17", "11", "30", "240", "3103", "422"]), unique=True, max_size=5))
    made = [("01", draw(gtins))]
    for ai in others:
        match ai:
            case "17" | "11":
                made.append((ai, draw(dates).strftime("%y%m%d")))
            case "30":
                made.append((ai, str(draw(st.integers(1, 99_999_999)))))
            case "3103":
                made.append((ai, f"{draw(st.integers(0, 999_999)):06}"))
            case "422":
                made.append((ai, f"{draw(st.integers(1, 999)):03}"))
            case _:
                made.append((ai, draw(values)))
    return tuple(made)


@given(labels(), st.sampled_from([GS, "{GS}", "~1", "^]", "|"]), st.booleans())
def test_element_strings_are_read_as_written(label: tuple[tuple[str, str], ...], separator: str, leading: bool) -> None:
    fixed = {"01", "17", "11", "3103"}
    text = "".join(ai + value + ("" if ai in fixed else separator) for ai, value in label)
    reading = classify((separator if leading else "") + text, "]C1", DictNames(), ())
    assert reading.gs1 is not None, str(reading.refusal)
    assert reading.gs1.elements == label


@given(labels())
def test_bracketed_text_is_read_as_written(label: tuple[tuple[str, str], ...]) -> None:
    if any("(" in value for _, value in label):
        return  # a bracket in a value may be a bracket of the form: tested by hand
    reading = classify("".join(f"({ai}){value}" for ai, value in label), "", DictNames(), ())
    assert reading.gs1 is not None, str(reading.refusal)
    assert reading.gs1.elements == label


@given(labels())
def test_digital_links_are_read_as_written(label: tuple[tuple[str, str], ...]) -> None:
    values = dict(label)
    path = "".join(f"/{ai}/{quote(values.pop(ai), safe='')}" for ai in ("01", "10", "21") if ai in values)
    query = "&".join(f"{ai}={quote(value, safe='')}" for ai, value in values.items())
    reading = classify(f"https://example.com/shop{path}?{query}", "]Q1", DictNames(), ())
    if {"."} & set(dict(label).values()):
        return  # a path segment of one dot
    assert reading.gs1 is not None, str(reading.refusal)
    assert dict(reading.gs1.elements) == dict(label)


@given(labels(), st.integers(0, 13), st.integers(1, 9))
def test_no_label_with_one_wrong_digit_in_its_gtin_is_read(label: tuple[tuple[str, str], ...], at: int, change: int) -> None:
    gtin = label[0][1]
    wrong = gtin[:at] + str((int(gtin[at]) + change) % 10) + gtin[at + 1 :]
    text = "".join(f"({ai}){value}" for ai, value in (("01", wrong), *label[1:]))
    reading = classify(text, "", DictNames(), ())
    assert reading.refusal is not None
    assert "check digit" in str(reading.refusal) or "cannot be read" in str(reading.refusal) or "no GS1" in str(reading.refusal)
