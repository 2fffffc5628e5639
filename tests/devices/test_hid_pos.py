"""HID point-of-sale scanners: descriptors read, reports put together."""

import itertools
import queue

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.hid_pos import HidPosProfile, hid_pos_source
from app.devices.hid_pos_decode import LIMIT_BYTES, PART_S, Code, HidPosDecoder
from app.devices.hid_report import Field, parse, value_of
from app.devices.source import BROKEN, Link
from tests.devices.waiting import Heard, Pauses

# Report 2: byte count, three identifier bytes, 56 data bytes, two of the vendor, one bit "continued" and seven of padding.
WITH_VENDOR_BYTES = bytes.fromhex(
    "058c 0902 a101 0912 a102 8502 1500 26ff00 7508 9501 0501 093b 8102 9503 058c 09fb 09fc 09fd 8102"
    "9538 09fe 820201 9502 06 66ff 0904 0904 8102 058c 7501 9501 2501 09ff 8102 9507 8103 c0 c0"
)
# Report 2: the same without the vendor's bytes; a trigger report (3) beside it.
COMPACT = bytes.fromhex(
    "058c 0902 a101 0912 a102 8502 1500 26ff00 7508 9501 0501 093b 8102 9503 058c 19fb 29fd 8102"
    "9538 09fe 820201 9501 7508 09ff 8102 c0 0914 a102 8503 7501 9501 0900 8102 9507 8103 c0 c0"
)
# No report numbers, no count: data end with zeros. Four-byte usages, global items pushed and popped.
PLAIN = bytes.fromhex("058c 0902 a101 a4 1500 26ff00 7508 9520 0b fe008c00 820201 b4 c0")


def report(text: bytes, symbology: bytes = b"]C1", more: int = 0, *, vendor: bytes = b"") -> bytes:
    return bytes([2, len(text)]) + symbology + text.ljust(56, b"\0") + vendor + bytes([more])


def decoder(descriptor: bytes) -> HidPosDecoder:
    read = parse(descriptor)
    assert read is not None
    return HidPosDecoder(read)


def test_descriptor_tells_where_everything_is() -> None:
    read = parse(WITH_VENDOR_BYTES)
    assert read is not None and read.numbered and read.application == (0x8C, 0x02)
    assert read.reports[2].fields[0] == Field(0x01, 0x3B, 0, 8, 1)
    assert Field(0x8C, 0xFE, 32, 8, 56) in read.reports[2].fields
    assert Field(0x8C, 0xFF, 62 * 8, 1, 1) in read.reports[2].fields
    assert read.reports[2].bits == 63 * 8
    compact = parse(COMPACT)
    assert compact is not None and set(compact.reports) == {2, 3}
    assert [place.usage for place in compact.reports[2].fields] == [0x3B, 0xFB, 0xFC, 0xFD, 0xFE, 0xFF]


@pytest.mark.parametrize(("descriptor", "vendor"), [(WITH_VENDOR_BYTES, b"s\0"), (COMPACT, b"")])
def test_one_report_is_one_code(descriptor: bytes, vendor: bytes) -> None:
    code = decoder(descriptor).feed(report(b"0109506000134352\x1d10AB", vendor=vendor), 0.0)
    assert code == Code("0109506000134352\x1d10AB", "]C1")


@pytest.mark.parametrize(("descriptor", "vendor"), [(WITH_VENDOR_BYTES, b"s\0"), (COMPACT, b"")])
def test_long_code_comes_in_several_reports(descriptor: bytes, vendor: bytes) -> None:
    pos, text = decoder(descriptor), bytes(range(48, 123)) * 2
    assert pos.feed(report(text[:56], b"]Q1", 1, vendor=vendor), 0.00) is None
    assert pos.feed(report(text[56:112], b"]Q1", 1, vendor=vendor), 0.01) is None
    assert pos.feed(report(text[112:], b"]Q1", 0, vendor=vendor), 0.02) == Code(text.decode(), "]Q1")
    assert pos.feed(report(b"A01", b"]C0", vendor=vendor), 0.03) == Code("A01", "]C0")


def test_a_part_that_was_left_alone_is_never_joined_to_the_next_code() -> None:
    pos = decoder(COMPACT)
    assert pos.feed(report(b"x" * 56, b"]Q1", 1), 0.0) is None
    assert pos.feed(report(b"A01"), PART_S + 0.1) == Code("A01", "]C1")
    assert pos.lost == 1


def test_without_numbers_count_and_identifier() -> None:
    pos = decoder(PLAIN)
    assert pos.feed(b"]E09506000134352\r\n".ljust(32, b"\0"), 0.0) == Code("9506000134352", "]E0")
    assert pos.feed(bytes(32), 0.0) is None


def test_other_reports_and_short_ones_are_passed_over() -> None:
    pos = decoder(COMPACT)
    assert pos.feed(b"\x03\x01", 0.0) is None
    assert pos.feed(b"", 0.0) is None
    assert pos.feed(b"\x02", 0.0) is None
    assert pos.feed(b"\x02\x30]C0A1", 0.0) == Code("A1", "]C0")


def test_identifier_of_zeros_is_none_and_utf8_is_read() -> None:
    pos = decoder(COMPACT)
    assert pos.feed(report("Kühl".encode(), bytes(3)), 0.0) == Code("Kühl", "")
    assert pos.feed(report("Kühl".encode("latin-1"), bytes(3)), 0.0) == Code("Kühl", "")


def test_endless_parts_are_bounded() -> None:
    pos = decoder(COMPACT)
    for _ in range(2 * LIMIT_BYTES // 56):
        assert pos.feed(report(b"x" * 56, b"]Q1", 1), 0.0) is None
    assert pos.lost >= 1


def test_what_is_no_descriptor_is_refused() -> None:
    assert parse(b"") is None
    assert parse(b"\x26\xff") is None
    assert parse(b"\xb4") is None
    assert parse(bytes.fromhex("058c 7520 96ffff 09fe 8102")) is None
    assert parse(b"\x05\x8c" * 3000) is None


def test_values_are_read_across_bytes() -> None:
    assert value_of(b"\xf0\x12", Field(0, 0, 4, 8, 1)) == [0x2F]
    assert value_of(b"\x01", Field(0, 0, 0, 8, 4)) == [1]


@given(st.binary(max_size=200), st.lists(st.binary(max_size=80), max_size=10))
def test_no_bytes_break_descriptor_or_reports(descriptor: bytes, reports: list[bytes]) -> None:
    read = parse(descriptor)
    if read is not None:
        pos = HidPosDecoder(read)
        for part in reports:
            pos.feed(part, 0.0)


@given(st.lists(st.binary(max_size=80), max_size=20))
def test_no_report_breaks_a_real_layout(reports: list[bytes]) -> None:
    for descriptor in (WITH_VENDOR_BYTES, COMPACT, PLAIN):
        pos = decoder(descriptor)
        for part in reports:
            code = pos.feed(b"\x02" + part, 0.0)
            assert code is None or code.text


class Scanner:
    """A HID device that gives reports."""

    def __init__(self, descriptor: bytes = COMPACT) -> None:
        self.reports: queue.Queue[bytes | OSError] = queue.Queue()
        self.closed = False
        self._descriptor = descriptor

    def get_report_descriptor(self) -> list[int]:
        return list(self._descriptor)

    def read(self, size: int, timeout_ms: int) -> list[int]:
        try:
            part = self.reports.get(timeout=timeout_ms / 1000)
        except queue.Empty:
            return []
        if isinstance(part, OSError):
            raise part
        return list(part[:size])

    def close(self) -> None:
        self.closed = True


def test_source_reads_loses_and_finds_the_device_again() -> None:
    first, second = Scanner(), Scanner()
    devices, pauses = [first, second], Pauses()
    source = hid_pos_source(
        HidPosProfile(0x05E0, 0x1300), find=lambda _: b"path", opener=lambda _: devices.pop(0), wait=pauses,
        clock=itertools.count().__next__,  # a second between two looks
    )  # fmt: skip
    heard = Heard(source)
    source.start(heard.scans.put)
    heard.until(Link.CONNECTED)
    first.reports.put(report(b"A01-S01"))
    scan = heard.scan()
    assert (scan.text, scan.symbology, scan.source) == ("A01-S01", "]C1", "hid:05e0:1300")
    first.reports.put(OSError("read error"))
    heard.until(Link.MISSING)
    pauses.begun()
    assert first.closed
    pauses.end()
    heard.until(Link.CONNECTED)
    second.reports.put(report(b"HALF-", more=1))
    second.reports.put(report(b"B02-S01"))
    assert [heard.scan().text for _ in range(2)] == [BROKEN, "B02-S01"]
    source.stop()
    assert second.closed


def test_missing_denied_and_wrong_mode_say_so() -> None:
    def refuse(_: bytes) -> Scanner:
        raise OSError("open failed")

    keyboard = bytes.fromhex("0501 0906 a101 0507 19e0 29e7 1500 2501 7501 9508 8102 c0")
    cases = [
        (hid_pos_source(find=lambda _: b"", wait=Pauses()), Link.MISSING, "Plug it in"),
        (hid_pos_source(find=lambda _: b"p", opener=refuse, wait=Pauses()), Link.DENIED, "administrator"),
        (hid_pos_source(find=lambda _: b"p", opener=lambda _: Scanner(keyboard), wait=Pauses()), Link.MISSING, "HID POS"),
    ]
    for source, link, words in cases:
        heard = Heard(source)
        source.start(heard.scans.put)
        assert words in str(heard.until(link).text)
        source.stop()
