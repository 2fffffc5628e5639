"""What the decoder reads in pictures, and what it must not read."""

import itertools
from collections.abc import Iterator

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from app.devices import readers, steps
from app.devices.decoder import decode, glimpse
from app.devices.readers import Found, Gray, zxing
from app.devices.steps import ESCALATION, LIVE, Attempt
from app.devices.straighten import around, cut, mapped, regions
from tests.devices.labels import noisy, scene, symbol, turned

KINDS = [
    ("Code128", "PST.1001", "]C0"),
    ("Code39", "EMP12345", "]A0"),
    ("Code93", "A01-S01", "]G0"),
    ("EAN13", "4006381333931", "]E0"),
    ("ITF", "10012345678902", "]I1"),
    ("QRCode", "https://id.example.com/01/09506000134352/21/AB", "]Q1"),
    ("DataMatrix", "HND-1234567890", "]d1"),
    ("Aztec", "A01-S01", "]z0"),
    ("PDF417", "SN1;SN2;SN3", "]L2"),
]


@pytest.mark.parametrize(("kind", "text", "symbology"), KINDS)
def test_clean_label_of_each_kind(kind: str, text: str, symbology: str) -> None:
    found = decode(scene((symbol(kind, text, 2), 30, 40)))
    assert [(code.text, code.symbology) for code in found] == [(text, symbology)]
    assert found[0].ms > 0


def test_a_upc_e_that_may_be_half_an_ean_is_not_read() -> None:
    half, short = symbol("UPCE", "19330464", 3), symbol("UPCE", "01234565", 3)
    assert [code.text for code in zxing(scene((short, 60, 60)))] == ["0012345000065"]
    assert decode(scene((half, 60, 60))) == [] and glimpse(scene((half, 60, 60)), None) == []


@pytest.mark.parametrize("text", ["ÄÖÜ", "é§", "22 °C", "Größe", "日本", "カゴ-1", "ﾃﾞｻﾞｲﾝQR", "Жук"])
def test_letters_with_accents_are_not_taken_for_japanese(text: str) -> None:
    assert [code.text for code in zxing(scene((symbol("QRCode", text, 4), 60, 60)))] == [text]


@pytest.mark.parametrize(("kind", "identifier"), [("Code128", "]C1"), ("DataMatrix", "]d2"), ("QRCode", "]Q3")])
def test_gs1_keeps_its_separators_and_its_identifier(kind: str, identifier: str) -> None:
    label = symbol(kind, "(01)09506000134352(10)AB-1(21)S7", 2, gs1=True)
    found = decode(scene((label, 20, 60), size=(500, 900)))
    assert [(code.text, code.symbology) for code in found] == [("010950600013435210AB-1\x1d21S7", identifier)]


def test_databar_is_an_element_string() -> None:
    found = decode(scene((symbol("DataBarOmni", "09506000134352", 3), 30, 40)))
    assert [(code.text, code.symbology) for code in found] == [("0109506000134352", "]e0")]


def test_corners_are_where_the_label_is() -> None:
    label = symbol("QRCode", "A01-S01", 4)
    found = decode(scene((label, 300, 200)))
    xs, ys = [x for x, _ in found[0].corners], [y for _, y in found[0].corners]
    assert 300 <= min(xs) < max(xs) <= 300 + label.shape[1]
    assert 200 <= min(ys) < max(ys) <= 200 + label.shape[0]
    assert found[0].centre == pytest.approx((300 + label.shape[1] / 2, 200 + label.shape[0] / 2), abs=4)


def test_all_labels_in_view_are_found_each_once() -> None:
    same = symbol("QRCode", "B02-S01", 3)
    found = decode(scene((symbol("Code128", "A01", 2), 20, 20), (same, 40, 250), (same, 400, 250)))
    assert sorted(code.text for code in found) == ["A01", "B02-S01", "B02-S01"]


@pytest.mark.parametrize("degrees", [17, 38, 61, 128, 205, 333])
@pytest.mark.parametrize("kind", ["Code128", "EAN13", "ITF", "Code39"])
def test_tilted_and_noisy_bars_are_read_right(kind: str, degrees: float) -> None:
    text = next(text for name, text, _ in KINDS if name == kind)
    picture = noisy(turned(symbol(kind, text, 2), degrees), 8, seed=int(degrees))
    assert {code.text for code in decode(picture)} == {text}


def test_corners_of_a_straightened_label_lie_on_it() -> None:
    """Read through the escalation alone, so that the way back through cut and turn is what is measured."""
    picture = turned(symbol("Code128", "PST.1001", 3), 30)
    for _, readings, back in steps.straightened(picture):
        if readings and back is not None:
            corners = mapped(readings[0].corners, back)
            break
    else:
        raise AssertionError("the straightened label was not read")
    middle = picture.shape[0] / 2
    x, y = Found("", "", "", corners).centre
    assert (x, y) == pytest.approx((middle, middle), abs=12)
    angle = np.degrees(np.arctan2(corners[1][1] - corners[0][1], corners[1][0] - corners[0][0]))
    assert (angle % 180) == pytest.approx(150, abs=5)


def test_itf_is_never_read_in_part() -> None:
    """A scan line that runs out of the side of a tilted ITF gives a shorter code that passes every check of the symbology."""
    whole = "15202502372414"
    texts = [
        code.text
        for degrees in range(0, 180, 3)
        for code in decode(turned(np.repeat(symbol("ITF", whole, 2), 2, axis=0), degrees), steps=())
    ]
    assert len(texts) > 10
    assert set(texts) == {whole}


@pytest.mark.parametrize(
    ("step", "kind", "text", "scale", "light", "noise"),
    [
        (steps.contrast, "DataMatrix", "HND-1234567890", 3, 0.05, 1),
        (steps.enlarged, "DataMatrix", "HND-1234567890", 1, 0.3, 4),
        (steps.straightened, "Code128", "PST.1001", 2, 0.15, 4),
    ],
)
def test_each_step_reads_dim_labels_that_plain_reading_misses(
    step: steps.Step, kind: str, text: str, scale: int, light: float, noise: float
) -> None:
    bright = scene((symbol(kind, text, scale), 90, 80), size=(300, 480))
    dim = noisy((bright * light + 4).astype(np.uint8), noise, seed=5)
    assert decode(dim, steps=()) == []
    assert [code.text for code in decode(dim, steps=(step,))] == [text]


def test_a_guess_that_passes_the_check_digit_is_not_believed() -> None:
    """Bars of less than a pixel in the dark: one way of sharpening reads another text, twice, with a right check digit."""
    small = cv2.resize(symbol("Code128", "LOC-A1-22-33-B", 1), None, fx=0.9, fy=1.0, interpolation=cv2.INTER_AREA)
    dim = (scene((small.astype(np.uint8), 60, 90), size=(300, 420), paper=255) * 0.16 + 5).astype(np.uint8)
    picture = noisy(dim, 1.5, seed=3)
    guessed = {code.text for _, readings, _ in steps.averaged(picture) for code in readings}
    assert guessed and "LOC-A1-22-33-B" not in guessed, "the picture no longer shows the trap"
    assert decode(picture) == []


def test_nothing_is_read_where_nothing_is() -> None:
    chance = np.random.default_rng(11)
    slats = np.full((400, 600), 120, np.uint8)
    for at in range(0, 600, 9):
        slats[:, at : at + int(chance.integers(2, 6))] = chance.integers(20, 230)
    fields = [
        np.full((300, 300), 255, np.uint8),
        chance.integers(0, 255, (400, 600), dtype=np.uint8),
        slats,
        cv2.GaussianBlur(chance.integers(0, 255, (400, 600), dtype=np.uint8), (0, 0), 5).astype(np.uint8),
    ]
    assert [decode(field) for field in fields] == [[], [], [], []]


def test_steps_limit_the_effort() -> None:
    tried: list[str] = []

    def step(gray: Gray) -> Iterator[Attempt]:
        tried.append("step")
        yield "nothing", [], None

    assert decode(np.full((50, 50), 255, np.uint8), steps=(step,)) == []
    assert tried == ["step"]


def test_missing_second_library_costs_photos_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "pyzbar", None)
    assert readers.zbar(symbol("Code128", "A01", 2)) == []
    assert decode(np.full((60, 60), 9, np.uint8)) == []


def test_second_reader_leaves_the_kind_of_a_code_128_open() -> None:
    assert [(code.text, code.symbology) for code in readers.zbar(symbol("Code128", "PST.1001", 3))] == [("PST.1001", "")]
    assert readers.zbar(symbol("QRCode", "A01", 4)) == []


def test_fields_of_bars_are_found_with_their_direction() -> None:
    field = regions(turned(symbol("Code128", "PST.1001-ABCDEF", 3), 40))[0]
    assert field.angle % 180 == pytest.approx(140, abs=4)
    assert field.across > 2 * field.along


def test_absurdly_large_cut_is_not_made() -> None:
    picture = np.zeros((40, 40), np.uint8)
    field = around(picture, Found("", "", "", ((0.0, 0.0), (39.0, 0.0), (39.0, 39.0), (0.0, 39.0))), 9000.0)
    assert cut(picture, field, 1.0) is None


def test_a_plain_number_of_a_shop_that_reads_otherwise_upright_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check digit lets one guess in ten through: what the upright cut contradicts is tried harder, and outvoted."""
    picture = scene((symbol("EAN13", "4006381333931", 2), 60, 80))
    plain = readers.zxing(picture)
    wrong = plain[0]._replace(text="9074932437075")
    monkeypatch.setattr("app.devices.decoder.zxing", lambda gray, *_: [wrong] if gray is picture else plain)
    assert [code.text for code in decode(picture, steps=())] == []
    assert [code.text for code in decode(picture)] == ["4006381333931"]


def test_a_row_of_pixels_is_read_as_it_is() -> None:
    assert [code.text for code in decode(symbol("EAN13", "4006381333931", 1)[40:41])] == ["4006381333931"]


def test_a_picture_made_to_be_slow_ends() -> None:
    """No try begins after ten seconds, by a clock on which each takes four."""
    clock = itertools.count(0, 4.0)
    tried: list[str] = []

    def step(gray: Gray) -> Iterator[Attempt]:
        for way in "abcdef":
            tried.append(way)
            yield way, [], None

    assert decode(np.full((50, 50), 255, np.uint8), steps=(step, step), clock=lambda: next(clock)) == []
    assert tried == ["a", "b", "c"]


def test_absurd_shapes_hold_nothing() -> None:
    for shape in ((3, 70_000), (70_000, 1), (0, 5)):
        assert decode(np.zeros(shape, np.uint8)) == []


def test_a_large_picture_is_tried_at_a_smaller_size_and_its_codes_lie_where_they_are() -> None:
    sizes: list[int] = []

    def step(gray: Gray) -> Iterator[Attempt]:
        sizes.append(gray.size)
        yield "look", [Found("A", "]Q1", "QRCode", ((0.0, 0.0), (100.0, 0.0), (100.0, 80.0), (0.0, 80.0)))], None

    found = decode(np.full((2000, 8000), 200, np.uint8), steps=(step,))
    assert sizes == [pytest.approx(4_000_000, rel=0.01)]
    assert found[0].corners[2] == pytest.approx((200.0, 160.0)), "half as large"


def test_a_glimpse_says_what_only_an_enhanced_frame_shows() -> None:
    label = symbol("DataMatrix", "HND-1234567890", 1)
    small = scene((label, 300, 230))
    dim = noisy((small * 0.3 + 4).astype(np.uint8), 4, seed=5)
    assert glimpse(dim, None) == []
    found = glimpse(dim, steps.in_the_middle(steps.enlarged, 0.33))
    assert [(code.text, code.enhanced) for code in found] == [("HND-1234567890", True)]
    middle = 300 + label.shape[1] / 2, 230 + label.shape[0] / 2
    assert found[0].centre == pytest.approx(middle, abs=4), "where it is in the whole frame"
    assert not glimpse(scene((symbol("QRCode", "A01", 4), 60, 80)), LIVE[0])[0].enhanced


@given(hnp.arrays(np.uint8, st.tuples(st.integers(0, 70), st.integers(0, 70))))
def test_no_picture_breaks_it(picture: Gray) -> None:
    for code in decode(picture, ESCALATION):
        assert code.text and len(code.corners) == 4
    for step in LIVE:
        for code in glimpse(picture, step) if picture.size else []:
            assert code.text and len(code.corners) == 4
