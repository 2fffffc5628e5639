"""Windows Raw Input from recorded bytes: keys, names, and the scanner among the keyboards. No Windows needed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.evdev_decode import LIMIT_CHARACTERS, Code
from app.devices.evdev_reader import EvdevProfile
from app.devices.keymap import ALTGR, ENTER, KEYPAD_ENTER
from app.devices.raw_input import Claims, Name, RawKey, parse, parse_name
from app.devices.raw_keyboard import RawKeyboard
from app.devices.source import BROKEN, Link, State
from app.events import Scan

SCANNER, KEYBOARD = 0x00010045, 0x00010041
PATHS = {
    SCANNER: r"\\?\HID#VID_0C2E&PID_0B61&MI_00#8&2a8c1e5&0&0000#{884b96c3-56ef-11d1-bc8c-00a0c91405dd}",
    KEYBOARD: r"\\?\ACPI#VEN_DLL&DEV_0A1B#4&1d401fb5&0#{884b96c3-56ef-11d1-bc8c-00a0c91405dd}",
}


def packet(device: int, make: int, flags: int = 0, virtual: int = 0x41, *, bits: int = 64) -> bytes:
    """A RAWINPUT as a process of so many bits gets it."""
    word = bits // 8
    size = 8 + 2 * word + 16
    head = (1).to_bytes(4, "little") + size.to_bytes(4, "little") + device.to_bytes(word, "little") + bytes(word)
    keyboard = (make, flags, 0, virtual)
    message = 0x101 if flags & 1 else 0x100
    return head + b"".join(part.to_bytes(2, "little") for part in keyboard) + message.to_bytes(4, "little") + bytes(4)


def test_recorded_bytes_of_both_word_sizes() -> None:
    # A pressed and let go on a 64-bit Windows, Enter of the keypad on a 32-bit one.
    down = bytes.fromhex("01000000 28000000 4500010000000000 0000000000000000 1e00 0000 0000 4100 00010000 00000000")
    up = bytes.fromhex("01000000 28000000 4500010000000000 0000000000000000 1e00 0100 0000 4100 01010000 00000000")
    enter = bytes.fromhex("01000000 20000000 45000100 00000000 1c00 0200 0000 0d00 00010000 00000000")
    assert down == packet(SCANNER, 0x1E) and up == packet(SCANNER, 0x1E, 1)
    assert parse(down, 8) == RawKey(SCANNER, 30, True)
    assert parse(up, 8) == RawKey(SCANNER, 30, False)
    assert parse(enter, 4) == RawKey(SCANNER, KEYPAD_ENTER, True)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (packet(SCANNER, 0x1C, 0), RawKey(SCANNER, ENTER, True)),
        (packet(SCANNER, 0x38, 2), RawKey(SCANNER, ALTGR, True)),
        (packet(SCANNER, 0x38, 3), RawKey(SCANNER, ALTGR, False)),
        (packet(SCANNER, 0xFF), RawKey(SCANNER, 0, False, lost=True)),
        (packet(SCANNER, 0x2A, 2), None),  # the shift that stands around a cursor key
        (packet(SCANNER, 0x1D, 4), None),  # the beginning of Pause
        (packet(SCANNER, 0x1E, 0, 0xFF), None),
        (packet(SCANNER, 0), None),
        (b"\0" + packet(SCANNER, 0x1E)[1:], None),  # a mouse
        (packet(SCANNER, 0x1E)[:-1], None),
        (b"", None),
    ],
)
def test_what_is_a_key_and_what_is_none(data: bytes, key: RawKey | None) -> None:
    assert parse(data, 8) == key


@given(st.binary(max_size=80), st.sampled_from([4, 8]))
def test_no_bytes_break_it(data: bytes, pointer_bytes: int) -> None:
    key = parse(data, pointer_bytes)
    assert key is None or 0 <= key.code <= 0x7F


@pytest.mark.parametrize(
    ("path", "vendor", "product"),
    [
        (PATHS[SCANNER], 0x0C2E, 0x0B61),
        (PATHS[KEYBOARD], None, None),
        (r"\\?\HID#vid_05e0&pid_1200#7&f0e1&0&0000#{884b96c3}" + "\0\0", 0x05E0, 0x1200),
        (r"\\?\HID#{00001812-0000-1000-8000-00805f9b34fb}_Dev_VID&0205f9_PID&4204_REV&0001_d4&8&1#{884b96c3}", 0x05F9, 0x4204),
        (r"\\?\Root#RDP_KBD#0000#{884b96c3-56ef-11d1-bc8c-00a0c91405dd}", None, None),
        ("", None, None),
    ],
)
def test_names_of_devices(path: str, vendor: int | None, product: int | None) -> None:
    assert parse_name(path) == Name(path.rstrip("\0"), vendor, product)


@given(st.text(max_size=200))
def test_no_name_breaks_it(path: str) -> None:
    assert parse_name(path).path in path


class Desk:
    """A keyboard and a scanner on one computer."""

    def __init__(self, profile: EvdevProfile) -> None:
        self.claims = Claims()
        self.reader = RawKeyboard(profile, lambda handle: parse_name(PATHS[handle]) if handle in PATHS else None, self.claims)
        self.now_ms = 1000.0

    def send(self, device: int, *makes: int) -> list[Code]:
        codes = []
        for make in makes:
            self.now_ms += 2
            key = parse(packet(device, make & 0x7F, 1 if make & 0x80 else 0), 8)
            assert key is not None
            codes += self.reader.feed(key, self.now_ms)
        return codes


B, A, ONE, SHIFT, END = 0x30, 0x1E, 0x02, 0x2A, 0x1C


def taps(*makes: int) -> list[int]:
    return [byte for make in makes for byte in (make, make | 0x80)]


def test_the_scanner_is_read_by_its_handle_and_the_keyboard_is_not() -> None:
    desk = Desk(EvdevProfile(vendor=0x0C2E, product=0x0B61))
    # A person types on the keyboard in the middle of a scan.
    assert desk.send(SCANNER, SHIFT, A, A | 0x80, SHIFT | 0x80) == []
    assert desk.send(KEYBOARD, *taps(B, END)) == []
    assert desk.send(SCANNER, *taps(ONE, END)) == [Code("A1", "")]
    assert not desk.claims.has(B, True, desk.now_ms), "what a person types goes to the field"
    assert desk.claims.take(A, True, desk.now_ms) and not desk.claims.take(A, True, desk.now_ms)


def test_auto_repeat_silence_layout_and_prefix() -> None:
    desk = Desk(EvdevProfile(name="VID_0C2E", layout="de", prefix="~", suffix="$"))
    assert desk.send(SCANNER, 0x15, 0x15, 0x15, 0x95) == []  # one key held down: Z on a German keyboard
    assert desk.reader.open
    assert desk.reader.silence() == [Code("z", "")]
    assert not desk.reader.open


def test_lost_keys_spoil_the_code_and_the_next_is_read() -> None:
    desk = Desk(EvdevProfile(vendor=0x0C2E, product=0x0B61))
    desk.send(SCANNER, *taps(A, B))
    assert desk.reader.feed(RawKey(SCANNER, 0, False, lost=True), desk.now_ms) == []
    assert desk.send(SCANNER, *taps(ONE, END)) == []
    assert desk.reader.lost == 1
    assert desk.send(SCANNER, *taps(A, END)) == [Code("a", "")]


def test_endless_keys_and_ever_new_handles_are_bounded() -> None:
    desk = Desk(EvdevProfile(vendor=0x0C2E, product=0x0B61))
    desk.send(SCANNER, *taps(A) * (LIMIT_CHARACTERS + 10))
    assert desk.send(SCANNER, *taps(END)) == [] and desk.reader.lost == 1
    for handle in range(10_000):
        desk.reader.feed(RawKey(handle, A, True), desk.now_ms)
    assert len(desk.claims) <= 4096 and len(desk.reader._decoders) <= 64


def test_keys_that_never_come_are_no_longer_claimed() -> None:
    claims = Claims()
    claims.claim(A, True, 1000.0)
    assert claims.has(A, True, 1900.0) and not claims.has(A, False, 1900.0)
    assert not claims.has(A, True, 2001.0) and not claims
    claims.claim(A, True, 3000.0)
    claims.claim(B, True, 3001.0)
    assert claims.take(B, True, 3002.0) and not claims.has(A, True, 3002.0)


def test_the_source_says_how_its_scanner_stands_and_hands_on_its_codes(qtbot: object) -> None:
    from app.devices.raw_input_windows import RawInputSource

    takes: list[object] = []
    plugged = [parse_name(PATHS[KEYBOARD])]
    states: list[State] = []
    scans: list[Scan] = []

    def watch(take: object) -> object:
        takes.append(take)
        return takes.clear

    source = RawInputSource(
        EvdevProfile(vendor=0x0C2E, product=0x0B61), Claims(), watch,  # type: ignore[arg-type]
        lambda handle: parse_name(PATHS[handle]), lambda: plugged,
    )  # fmt: skip
    source.changed = states.append
    source.start(scans.append)
    plugged.append(parse_name(PATHS[SCANNER]))
    for make in taps(A, ONE, END):
        takes[0](packet(SCANNER, make & 0x7F, make >> 7), 5000.0)  # type: ignore[operator]
    takes[0](packet(SCANNER, 0xFF), 6000.0)  # type: ignore[operator]
    source.stop()
    assert scans == [Scan("a1", "", "raw:0c2e:0b61", at=5.0), Scan(BROKEN, "", "raw:0c2e:0b61", at=6.0)]
    assert [state.link for state in states] == [Link.MISSING, Link.CONNECTED, Link.CONNECTED, Link.OFF] and not takes
    assert "lost" in str(states[2].text)
