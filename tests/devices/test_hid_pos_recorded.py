"""Reports of HID point-of-sale scanners byte by byte, as makers print them in their manuals or as they were recorded."""

import pytest

from app.devices.hid_pos_decode import Code, HidPosDecoder
from app.devices.hid_report import parse

# 64 bytes: number, length, three bytes of AIM identifier, 56 of data, two of the maker's own, one bit "continued".
# Honeywell Voyager 1602g and Access-IS LSR118 (Product Manual, appendix B.1) send this.
NAMED = bytes.fromhex(
    "058c 0902 a101 0912 a102 8502 1500 26ff00 7508 9501 0501 093b 8102 9503 058c 09fb 09fc 09fd 8102"
    "9538 09fe 820201 9502 06 66ff 0904 0904 8102 058c 7501 9501 2501 09ff 8102 9507 8103 c0 c0"
)
# 64 bytes: number, length, 56 of data, four reserved, one number of the maker for the kind of code, one bit "continued".
# Newland NLS-FM420 (Integration Guide, "HID-POS"), Unitech MS842N (User's Manual) and Newland FM430 send this.
NUMBERED = bytes.fromhex(
    "058c 0902 a101 0912 a102 8502 1500 26ff00 7508 9501 0501 093b 8102 058c 9538 09fe 820201"
    "9504 8103 9501 09fb 8102 7501 9501 2501 09ff 8102 9507 8103 c0 c0"
)


def decoder(descriptor: bytes) -> HidPosDecoder:
    read = parse(descriptor)
    assert read is not None and read.reports[2].bits == 63 * 8
    return HidPosDecoder(read)


HONEYWELL = (
    "02385d583050726f64756374204e616d653a20566f796167657220313630326"
    "70d0a426f6f74205265766973696f6e3a203a20383939320d0a536f66743f0001",
    "02385d58307761726520506172742"
    "04e756d6265723a204357303030303832424241"
    "0d0a536f667477617265205265766973696f6e3a202450726f6a653f0001",
    "02095d5830756d3a204e2f410d0a" + "00" * 47 + "3f0000",
)
"""A Voyager 1602g tells about itself: the first two reports and the last, as they were recorded from it."""


def test_honeywell_recorded_from_a_voyager_1602g() -> None:
    pos = decoder(NAMED)
    reports = [bytes.fromhex(report) for report in HONEYWELL]
    assert [len(report) for report in reports] == [64, 64, 64]
    assert [pos.feed(report, 0.01 * n) for n, report in enumerate(reports)] == [
        None,
        None,
        Code(
            "Product Name: Voyager 1602g\r\nBoot Revision: : 8992\r\nSoftware Part Number: CW000082BBA\r\n"
            "Software Revision: $Projeum: N/A",
            "]X0",
        ),
    ]


def test_access_is_example_of_the_manual() -> None:
    """A boarding pass of 60 bytes in two reports: 56 and 4, "]Q0", 0x73 behind the data, 0x01 and 0x00 at the end."""
    first = "M1GATHERGOOD/MICHAEL  EABCDEF LHRDURAK 3542 052Y003D23  "[:56].ljust(56)
    rest = "0000"
    pos = decoder(NAMED)
    assert pos.feed(bytes([0x02, 0x38]) + b"]Q0" + first.encode() + b"s\x00\x01", 0.0) is None
    code = pos.feed(bytes([0x02, 0x04]) + b"]Q0" + rest.encode() + bytes(52) + b"s\x00\x00", 0.01)
    assert code == Code(first + rest, "]Q0")


def numbered(data: bytes, kind: int = 0, more: int = 0) -> bytes:
    return bytes([0x02, len(data)]) + data.ljust(56, b"\0") + bytes(4) + bytes([kind, more])


@pytest.mark.parametrize("kind", [0x00, 0x02, 0x5D])
def test_newland_and_unitech_name_no_aim_identifier_of_their_own(kind: int) -> None:
    pos = decoder(NUMBERED)
    assert pos.feed(numbered(b"9501101530003", kind), 0.0) == Code("9501101530003", "")
    # Set up to send it, they put it in front of the data.
    assert pos.feed(numbered(b"]C1010950110153000310A\x1d21B", kind), 0.1) == Code("010950110153000310A\x1d21B", "]C1")


def test_newland_long_code_and_one_whose_end_never_came() -> None:
    pos, text = decoder(NUMBERED), b"0109501101530003" + b"10" + b"L" * 20 + b"\x1d21" + b"S" * 20 + b"\x1d240PART"
    assert pos.feed(numbered(text[:56], 1, 1), 0.0) is None
    assert pos.feed(numbered(text[56:], 1, 0), 0.01) == Code(text.decode(), "")
    assert pos.feed(numbered(b"x" * 56, 1, 1), 1.0) is None
    assert pos.feed(numbered(b"A1"), 2.0) == Code("A1", "") and pos.lost == 1
