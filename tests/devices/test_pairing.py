"""How a scanner sends the code of the pairing sheet tells how it sends every code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.framing import Framer, Framing
from app.devices.keymap import CALIBRATION, LAYOUT_CODES, LAYOUTS, Stroke, character, spelled, strokes_of
from app.devices.pairing import LINE_ENDS, Proposal, of_strokes, of_text

CODE = CALIBRATION


def typed_on(layout: str, text: str) -> list[Stroke]:
    every = [Stroke(c, s, False, a) for s, a in ((False, False), (True, False), (False, True)) for c in LAYOUT_CODES]
    by_sign: dict[str, Stroke] = {}
    for stroke in every:
        by_sign.setdefault(character(layout, stroke), stroke)
    return [by_sign[sign] for sign in text]


@pytest.mark.parametrize(
    ("sent", "proposal"),
    [
        (f"{CODE}\r", Proposal(ends=LINE_ENDS)),
        (f"{CODE}\r\n", Proposal(ends=LINE_ENDS)),
        (f"{CODE}\n", Proposal(ends=LINE_ENDS)),
        (f"{CODE}\t", Proposal(ends=("\t",))),
        (f"\x02{CODE}\x03", Proposal(start="\x02", ends=("\x03",))),
        (f"\x02]C0{CODE}\x03\r", Proposal(start="\x02", ends=("\x03\r",), identifier=True)),
        (f"]C0{CODE}", Proposal(identifier=True)),
        (f"~S1]d1{CODE}#$\r", Proposal(prefix="~S1", suffix="#$", ends=LINE_ENDS, identifier=True)),
        (CODE[:-1], None),
        ("", None),
    ],
)
def test_what_stands_around_the_code_is_told_apart(sent: str, proposal: Proposal | None) -> None:
    assert of_text(sent) == proposal


@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_keys_tell_the_layout_as_well(layout: str) -> None:
    strokes = typed_on(layout, f"!]C0{CODE}/")
    assert strokes_of("".join(map(spelled, strokes))) == tuple(strokes)
    assert of_strokes(strokes) == Proposal(layout, prefix="!", suffix="/", identifier=True)
    assert of_strokes(strokes[: len(CODE) - 1]) is None


marks = st.text("!#$%&ABxyz09", max_size=4)


starts, named_by = st.sampled_from(["", "\x02"]), st.sampled_from(["", "]C0", "]d2"])


@given(starts, marks, named_by, marks, st.sampled_from(["\r", "\r\n", "\t", "\x03"]))
def test_what_is_proposed_reads_the_next_code(start: str, prefix: str, named: str, suffix: str, end: str) -> None:
    proposal = of_text(f"{start}{prefix}{named}{CODE}{suffix}{end}")
    assert proposal is not None
    framer = Framer(Framing(proposal.start, proposal.ends, proposal.prefix, proposal.suffix))
    [frame] = framer.feed(f"{start}{prefix}{named}PST.1001{suffix}{end}".encode())
    assert (frame.text, frame.symbology) == ("PST.1001", named)


@given(st.text(max_size=60), st.lists(st.integers(0, 0x1FF), max_size=80))
def test_nothing_that_is_sent_breaks_it(text: str, codes: list[int]) -> None:
    assert of_text(text) is None
    assert of_strokes([Stroke(code) for code in codes]) is None
    strokes_of(text)
