"""Bytes of a serial scanner cut into codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.framing import LIMIT_BYTES, Frame, Framer, Framing

STX_ETX = Framing(start="\x02", ends=("\x03",))


@pytest.mark.parametrize(
    ("framing", "data", "texts"),
    [
        (Framing(), b"A1\rB2\nC3\r\nD4", ["A1", "B2", "C3"]),
        (Framing(), b"\r\n\r\nA1\r\n\r\n", ["A1"]),
        (Framing(ends=("\r\n",)), b"one\ntwo\rthree\r\n", ["one\ntwo\rthree"]),
        (STX_ETX, b"noise\x02A1\x03\r\n\x02B\r2\x03", ["A1", "B\r2"]),
        (STX_ETX, b"\x02cut off\x02A1\x03", ["A1"]),
        (Framing(prefix="S:", suffix="#"), b"S:A1#\rB2\r", ["A1", "B2"]),
        (Framing(ends=("\t",)), b"A 1\tB 2\t", ["A 1", "B 2"]),
        (Framing(), "Kühlregal\r".encode(), ["Kühlregal"]),
        (Framing(), "Kühlregal\r".encode("latin-1"), ["Kühlregal"]),
        (Framing(encoding="no such"), b"A1\r", ["A1"]),
        (Framing(start="€"), "x€A1\r".encode(), ["A1"]),
    ],
)
def test_ends_starts_and_wrappings(framing: Framing, data: bytes, texts: list[str]) -> None:
    assert [frame.text for frame in Framer(framing).feed(data)] == texts


def test_identifier_goes_into_the_symbology_and_gs_stays() -> None:
    assert Framer(Framing()).feed(b"]d20109506000134352\x1d10AB\r") == [Frame("0109506000134352\x1d10AB", "]d2")]
    assert Framer(Framing(identifier=False)).feed(b"]C1X\r") == [Frame("]C1X", "")]
    assert Framer(Framing()).feed(b"]C1\r") == [Frame("]C1", "")]


def test_silence_ends_a_code_only_where_it_is_an_end() -> None:
    silent, lines = Framer(Framing(ends=(), silence_ms=50)), Framer(Framing())
    assert silent.feed(b"A1") == [] == lines.feed(b"A1")
    assert silent.pause() == [Frame("A1", "")]
    assert silent.pause() == [] == lines.pause()
    assert lines.feed(b"B\r") == [Frame("A1B", "")]


def test_too_long_a_code_is_dropped_whole_and_counted() -> None:
    framer = Framer(Framing(ends=("\r\n",)))
    frames = []
    for _ in range(100):
        frames += framer.feed(b"x" * 1000)
    frames += framer.feed(b"\r")
    frames += framer.feed(b"\nA1\r\n")
    assert frames == [Frame("A1", "")]
    assert framer.overlong == 1
    assert framer.feed(b"y" * (LIMIT_BYTES + 1) + b"\r\nB2\r\n") == [Frame("B2", "")]
    assert framer.overlong == 2


def test_what_stands_too_long_without_an_end_is_given_up() -> None:
    lines, framed = Framer(Framing(ends=("\r",))), Framer(Framing(start="\x02", ends=("\x03",)))
    assert lines.feed(b"A1\r\n\0") == [Frame("A1", "")] and framed.feed(b"\x02A1\x03\r\nnoise") == [Frame("A1", "")]
    for framer in (lines, framed):
        framer.give_up()  # line ends that nobody asked for, and what lies outside, are no code
        assert framer.torn == 0
    assert lines.feed(b"HALF") == [] == framed.feed(b"\x02HALF")
    for framer in (lines, framed):
        framer.give_up()
        assert framer.torn == 1
    assert lines.feed(b"B2\r") == [Frame("B2", "")] == framed.feed(b"\x02B2\x03")
    lines.feed(b"x" * (LIMIT_BYTES + 1))
    lines.give_up()
    assert (lines.overlong, lines.torn) == (1, 1) and lines.feed(b"C3\r") == [Frame("C3", "")]


@given(
    st.lists(st.binary(min_size=1, max_size=30).filter(lambda code: not set(code) & {10, 13}), max_size=20),
    st.lists(st.integers(0, 500), max_size=30),
    st.sampled_from([b"\r", b"\n", b"\r\n"]),
)
def test_frames_do_not_depend_on_how_the_bytes_arrive(codes: list[bytes], cuts: list[int], end: bytes) -> None:
    stream = b"".join(code + end for code in codes)
    whole = Framer(Framing()).feed(stream)
    framer, pieces, at = Framer(Framing()), [], 0
    for cut in sorted({min(cut, len(stream)) for cut in cuts} | {len(stream)}):
        pieces += framer.feed(stream[at:cut])
        at = cut
    assert pieces == whole
    assert len(whole) == len(codes)


@given(st.lists(st.binary(max_size=3000), max_size=20), st.sampled_from([Framing(), STX_ETX, Framing(ends=(), silence_ms=9)]))
def test_no_bytes_break_it_or_fill_the_memory(pieces: list[bytes], framing: Framing) -> None:
    framer = Framer(framing, limit=64)
    for piece in pieces:
        assert all(len(frame.text.encode()) <= 128 for frame in framer.feed(piece))
        assert len(framer._buffer) <= 64
        framer.pause()
