"""The timing of a scanner and of fingers, fed to the wedge without any window."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices import aim
from app.devices.keymap import ALTGR, CALIBRATION, ENTER, LAYOUT_CODES, LAYOUTS, TAB, Stroke, character
from app.devices.keypress import OTHER, Caught, Key, Verdict
from app.devices.pairing import Proposal
from app.devices.source import BROKEN
from app.devices.wedge import LIMIT_CHARACTERS, Wedge, WedgeProfile

LEFT_SHIFT = 42
SLOW = WedgeProfile(gap_ms=150.0, mean_ms=120.0, hold_ms=160.0, silence_ms=300.0)
"""What a site sets for a scanner with a delay between its keys."""
SCANNABLE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-./ $%+:;#@()[]{}_!\"'*,<=>?\\^`|~&"


def strokes(text: str, layout: str = "us") -> list[Stroke]:
    """The keys that type a text on a layout; GS is Ctrl+]."""
    every = [
        Stroke(code, shift, False, altgr)
        for shift, altgr in ((False, False), (True, False), (False, True))
        for code in LAYOUT_CODES
    ]
    by_sign: dict[str, Stroke] = {}
    for stroke in every:
        by_sign.setdefault(character(layout, stroke), stroke)
    return [Stroke(27, ctrl=True) if sign == "\x1d" else by_sign[sign] for sign in text]


def keys(
    text: str, start_ms: float = 0.0, gap_ms: float = 5.0, *, scanner: str = "us", host: str = "us", caps: bool = False
) -> list[Key]:
    """Presses and releases of a text typed at an even pace, as the host's layout reads them."""
    events = []
    for at, stroke in enumerate(strokes(text, scanner)):
        plain = character(host, stroke._replace(altgr=False))  # what a key gives where AltGr has nothing on it
        seen = character("us", stroke) if stroke.ctrl else character(host, stroke) or plain
        if caps and seen.isalpha():
            seen = seen.swapcase()
        ms = start_ms + at * gap_ms
        key = Key(stroke.code, seen, ms, shift=stroke.shift, ctrl=stroke.ctrl, altgr=stroke.altgr)
        events += [key, key._replace(down=False, at_ms=ms + gap_ms / 2)]
    return events


def press(code: int, at_ms: float, text: str = "") -> Key:
    return Key(code, text, at_ms)


class Bench:
    """A wedge with everything that came out of it, in order."""

    def __init__(self, profile: WedgeProfile | None = None) -> None:
        self.wedge = Wedge(profile)
        self.caught: list[Caught] = []
        self.typed: list[Key] = []
        self.overlong = 0

    def feed(self, *events: Key) -> None:
        for event in events:
            verdict = self.wedge.feed(event)
            self.take(verdict)
            if not verdict.keep:
                self.typed.append(event)

    def take(self, verdict: Verdict) -> None:
        self.typed += verdict.replay
        self.overlong += verdict.overlong
        if verdict.caught is not None:
            self.caught.append(verdict.caught)

    def quiet(self) -> None:
        self.take(self.wedge.quiet())

    @property
    def texts(self) -> list[str]:
        return [caught.text for caught in self.caught]

    @property
    def typing(self) -> str:
        return "".join(key.text for key in self.typed if key.down)


def test_scan_with_an_end_key_is_caught_whole_and_nothing_is_typed() -> None:
    bench = Bench()
    bench.feed(*keys("A01-S01 b"), press(ENTER, 50, "\r"), press(ENTER, 52)._replace(down=False))
    assert bench.texts == ["A01-S01 b"]
    assert bench.typed == []
    assert bench.wedge.due_ms is None


@pytest.mark.parametrize("end", [press(ENTER, 30, "\r"), press(TAB, 30, "\t"), press(36, 30, "\n")._replace(ctrl=True)])
def test_cr_lf_and_tab_end_a_scan(end: Key) -> None:
    bench = Bench()
    bench.feed(*keys("PST1"), end)
    assert bench.texts == ["PST1"]


def test_cr_with_lf_is_one_end() -> None:
    bench = Bench()
    bench.feed(*keys("PST.1001"), press(ENTER, 40, "\r"), press(ENTER, 44, "\n"))
    bench.feed(*keys("PST.1002", 1000), press(ENTER, 1040, "\r"), press(36, 1044, "\n")._replace(ctrl=True))
    bench.quiet()
    assert bench.texts == ["PST.1001", "PST.1002"]
    assert bench.typed == []


def test_enter_of_a_person_after_a_scan_is_passed_on() -> None:
    bench = Bench()
    bench.feed(*keys("PST.1001"), press(ENTER, 40, "\r"), press(ENTER, 700, "\r"))
    assert bench.typed == [press(ENTER, 700, "\r")]


def test_silence_ends_a_scan_without_an_end_key() -> None:
    bench = Bench()
    bench.feed(*keys("PST.1001"))
    assert bench.texts == [] and bench.wedge.due_ms == 90.0
    bench.quiet()
    assert bench.texts == ["PST.1001"]


def test_silence_between_two_scans_is_seen_in_the_stamps_when_no_timer_ran() -> None:
    bench = Bench()
    bench.feed(*keys("FIRST1"), *keys("SECOND", start_ms=200))
    bench.quiet()
    assert bench.texts == ["FIRST1", "SECOND"]


def test_a_stutter_inside_a_scan_does_not_split_it() -> None:
    bench = Bench()
    bench.feed(*keys("PST.1"), *keys("001", start_ms=100), press(ENTER, 116, "\r"))
    assert bench.texts == ["PST.1001"]


def test_typing_is_held_back_no_longer_than_the_hold_and_comes_unchanged() -> None:
    bench = Bench()
    typed = keys("hello there", gap_ms=90)
    for down, up in zip(typed[::2], typed[1::2], strict=True):
        bench.feed(down)
        assert bench.wedge.due_ms == 40.0
        bench.quiet()
        bench.feed(up)
    assert bench.typed == typed
    assert bench.caught == []


def test_typing_seen_late_because_the_screen_was_busy_is_still_typing() -> None:
    bench = Bench()
    typed = [*keys("quick fingers", gap_ms=60), press(ENTER, 900, "\r")]
    bench.feed(*typed)
    assert bench.typed == typed
    assert bench.caught == []


def test_two_keys_struck_together_are_typing() -> None:
    bench = Bench()
    typed = [*keys("th", gap_ms=8), press(ENTER, 120, "\r")]
    bench.feed(*typed)
    assert bench.typed == typed


def test_short_bin_label_with_its_end_key_is_a_scan() -> None:
    bench = Bench()
    bench.feed(*keys("A1"), press(ENTER, 10, "\r"))
    assert bench.texts == ["A1"] and bench.typed == []


def test_four_rolled_keys_with_a_slow_mean_are_typing_and_eight_are_not() -> None:
    bench = Bench()
    bench.feed(*keys("asdf", gap_ms=28), press(ENTER, 400, "\r"))
    assert bench.caught == [] and bench.typing == "asdf\r"
    bench.feed(*keys("12345678", start_ms=1000, gap_ms=28), press(ENTER, 1224, "\r"))
    assert bench.texts == ["12345678"]


def test_slow_scanner_needs_the_slow_profile() -> None:
    slow_keys = [*keys("PST.1001", gap_ms=110), press(ENTER, 880, "\r")]
    plain, slow = Bench(), Bench(WedgeProfile(gap_ms=150.0, mean_ms=120.0, hold_ms=160.0, silence_ms=300.0))
    plain.feed(*slow_keys)
    slow.feed(*slow_keys)
    assert plain.caught == [] and plain.typed == slow_keys
    assert slow.texts == ["PST.1001"] and slow.typed == []


def test_auto_repeat_never_makes_a_scan() -> None:
    bench = Bench()
    first = press(30, 0, "a")
    bench.feed(first)
    bench.quiet()
    repeats = [press(30, 250 + 10 * n, "a")._replace(repeat=True) for n in range(20)]
    bench.feed(*repeats)
    assert bench.typed == [first, *repeats]
    assert bench.caught == []


def test_repeat_of_a_key_that_was_part_of_a_scan_vanishes() -> None:
    bench = Bench()
    bench.feed(*keys("PST1")[:-1], press(2, 300, "1")._replace(repeat=True))
    bench.quiet()
    assert bench.texts == ["PST1"] and bench.typed == []


def test_gs_and_symbols_are_kept() -> None:
    text = "]d20109506000134352\x1d10AB/C-1#;:"
    bench = Bench()
    bench.feed(*keys(text))
    bench.quiet()
    assert bench.caught == [Caught("0109506000134352\x1d10AB/C-1#;:", "]d2")]


def test_gs_in_front_is_kept_where_the_computer_makes_no_sign_of_it() -> None:
    bench = Bench()
    bench.feed(*(key._replace(text="") if key.ctrl else key for key in keys("\x1d0112345678901231")))
    bench.quiet()
    assert bench.texts == ["\x1d0112345678901231"]


def test_shortcuts_pass_at_once() -> None:
    bench = Bench()
    copy = Key(46, "\x03", 0, ctrl=True)
    mnemonic = Key(31, "s", 500, alt=True)
    assert not bench.wedge.wants(copy) and not bench.wedge.wants(mnemonic)
    bench.feed(copy, mnemonic, press(1, 900, "\x1b"), press(103, 1000))
    assert len(bench.typed) == 4


def test_a_command_key_after_a_held_one_keeps_the_order() -> None:
    bench = Bench()
    held, left = press(30, 0, "a"), press(105, 10)
    bench.feed(held, left)
    assert bench.typed == [held, left]


def test_space_and_enter_are_wanted_before_any_button_gets_them() -> None:
    bench = Bench()
    assert bench.wedge.wants(press(57, 0, " "))
    assert not bench.wedge.wants(press(ENTER, 0, "\r"))
    bench.feed(*keys("LOT"))
    assert bench.wedge.wants(press(ENTER, 15, "\r"))


def test_prefix_makes_a_short_code_sure_and_is_removed_with_the_suffix() -> None:
    bench = Bench(WedgeProfile(prefix="~", suffix="#"))
    bench.feed(*keys("~B7#"))
    bench.quiet()
    bench.feed(*keys("NOPREFIX", start_ms=1000))
    bench.quiet()
    assert bench.texts == ["B7", "NOPREFIX"]


@pytest.mark.parametrize("host", [name for name in LAYOUTS if name not in ("us",)])
def test_layout_mismatch_is_named_and_undone_where_the_scanner_is_known(host: str) -> None:
    text = "QWAZYM-1/2;3@#'"
    known, unknown = Bench(WedgeProfile(layout="us")), Bench()
    for bench in (known, unknown):
        bench.feed(*keys(text, host=host))
        bench.quiet()
    assert known.caught == [Caught(text, "", host)]
    assert unknown.caught[0].host == host
    assert unknown.texts != [text]


def test_scanner_set_to_the_computers_layout_is_read_as_it_stands() -> None:
    bench = Bench(WedgeProfile(layout="de"))
    bench.feed(Key(ALTGR, "", 0), *keys("LAGER-Z/Y@7", scanner="de", host="de"))
    bench.quiet()
    assert bench.caught == [Caught("LAGER-Z/Y@7")]


def test_a_layout_that_is_not_listed_is_called_other() -> None:
    bench = Bench()
    dvorak = {16: "'", 17: ",", 18: ".", 19: "p", 20: "y"}
    bench.feed(*(Key(code, sign, 5.0 * n) for n, (code, sign) in enumerate(dvorak.items())))
    bench.quiet()
    assert bench.caught == [Caught("',.py", "", OTHER)]


@pytest.mark.parametrize("scanner", list(LAYOUTS))
@pytest.mark.parametrize("host", ["us", "de", "fr", "tr"])
def test_calibration_code_tells_the_layout_of_the_scanner(scanner: str, host: str) -> None:
    bench = Bench()
    bench.feed(*keys(CALIBRATION, scanner=scanner, host=host))
    bench.quiet()
    assert bench.caught == [Caught(CALIBRATION, calibrated=Proposal(scanner))]


def test_calibration_code_tells_what_the_scanner_puts_around_a_code() -> None:
    bench = Bench()
    bench.feed(*keys(f"~]C0{CALIBRATION}#", scanner="de", host="us"), press(ENTER, 400, "\r"))
    assert bench.caught == [Caught(CALIBRATION, calibrated=Proposal("de", prefix="~", suffix="#", identifier=True))]


def test_caps_lock_does_not_invert_a_scan() -> None:
    bench = Bench()
    bench.feed(*keys("Pst.1001-aB", caps=True))
    bench.quiet()
    assert bench.texts == ["Pst.1001-aB"]


def test_case_is_kept_where_software_types_without_shift() -> None:
    bench = Bench()
    bench.feed(*(Key(-ord(sign), sign, 2.0 * n) for n, sign in enumerate("ABCdef")))
    bench.quiet()
    assert bench.texts == ["ABCdef"]


def test_a_stuck_scanner_is_bounded_and_said() -> None:
    bench = Bench()
    bench.feed(*keys("7" * (LIMIT_CHARACTERS + 10), gap_ms=1.0))
    bench.quiet()
    assert bench.caught == [] and bench.overlong == 1
    bench.feed(*keys("PST.1001", start_ms=20_000))
    bench.quiet()
    assert bench.texts == ["PST.1001"]


def test_a_clock_that_starts_again_begins_a_new_burst() -> None:
    bench = Bench()
    bench.feed(*keys("PST.1001", start_ms=4_000_000_000))
    bench.feed(*keys("PST.1002", start_ms=5))
    bench.quiet()
    assert bench.texts == ["PST.1001", "PST.1002"]


@given(
    st.lists(
        st.tuples(
            st.text(st.sampled_from(SCANNABLE), min_size=4, max_size=40).filter(lambda text: not aim.split(text)[0]),
            st.sampled_from(["\r", "\t", ""]),
        ),
        min_size=1,
        max_size=6,
    ),
    st.integers(0, 10_000),
)
def test_scans_and_typing_in_any_mixture_are_told_apart(scans: list[tuple[str, str]], seed: int) -> None:
    """No scan lost, joined or garbled; no typing swallowed or doubled, whatever jitter there is."""
    chance = random.Random(seed)
    bench, at_ms, written = Bench(), 0.0, []
    for text, end in scans:
        for stroke in strokes(text):
            at_ms += chance.uniform(0.5, 19.0)
            key = Key(stroke.code, character("us", stroke), at_ms, shift=stroke.shift)
            bench.feed(key, key._replace(down=False, at_ms=at_ms + 0.2))
        if end:
            at_ms += chance.uniform(0.5, 19.0)
            bench.feed(press(ENTER if end == "\r" else TAB, at_ms, end))
        at_ms += 91
        for sign in chance.choice(["", "x", "qty 12"]):
            at_ms += chance.uniform(36, 300)
            key = Key(strokes(sign)[0].code, sign, at_ms)
            written.append(key)
            bench.feed(key)
        at_ms += 120
    bench.quiet()
    assert bench.texts == [text for text, _ in scans]
    assert bench.typed == written


@given(
    st.lists(
        st.builds(
            Key,
            code=st.integers(-5, 130),
            text=st.sampled_from(["", "a", "Z", " ", "\r", "\t", "\x1d", "ß", "\x00", "é"]),
            at_ms=st.floats(-1e6, 1e9),
            down=st.booleans(),
            shift=st.booleans(),
            ctrl=st.booleans(),
            alt=st.booleans(),
            altgr=st.booleans(),
            repeat=st.booleans(),
        ),
        max_size=60,
    )
)
def test_every_key_is_either_passed_on_once_or_part_of_a_scan(events: list[Key]) -> None:
    bench = Bench()
    marked = [event._replace(origin=n) for n, event in enumerate(events)]
    bench.feed(*marked)
    bench.quiet()
    passed = [key.origin for key in bench.typed]
    assert len(passed) == len(set(passed)), "a key was passed on twice"
    if not (bench.caught or bench.overlong):
        assert sorted(passed) == list(range(len(events))), "a key was swallowed though nothing was caught"


@pytest.mark.parametrize("torn_after", [2, 3])
def test_a_moment_in_which_the_computer_is_busy_does_not_tear_a_code_in_two(torn_after: int) -> None:
    bench, code = Bench(), "ABC123"
    bench.feed(*keys(code[:torn_after]))
    assert bench.wedge.due_ms == WedgeProfile().silence_ms
    rest_ms = torn_after * 5.0 + 65
    bench.feed(*keys(code[torn_after:], rest_ms), press(ENTER, rest_ms + 30, "\r"))
    assert [caught.text for caught in bench.caught] == [code]
    assert not bench.typed


def test_two_keys_of_a_person_that_overlap_are_typing() -> None:
    bench = Bench()
    bench.feed(*keys("th", 0.0, 15.0), *keys("e", 95.0), *keys("n", 190.0))
    bench.take(bench.wedge.quiet())
    assert not bench.caught
    assert "".join(key.text for key in bench.typed if key.down) == "then"


def test_a_dead_key_of_the_computer_is_a_sign_of_the_scan() -> None:
    bench = Bench()
    dead = [key._replace(dead=key.text in "^´`") for key in keys("A^B´C", scanner="de", host="de")]
    bench.feed(*dead)
    bench.quiet()
    assert bench.texts == ["A^B´C"]
    assert bench.typed == []


def test_the_space_that_a_scanner_sends_behind_a_dead_key_is_no_part_of_the_code() -> None:
    events = [key._replace(dead=key.text == "^") for key in keys("A^ B C", scanner="de", host="de")]
    for profile, read in ((None, "A^B C"), (WedgeProfile(layout="de"), "A^B C"), (WedgeProfile(layout="us"), "A` B C")):
        bench = Bench(profile)
        bench.feed(*events)
        bench.quiet()
        assert bench.texts == [read]


def test_a_us_scanner_on_a_german_computer_keeps_what_lies_under_dead_keys() -> None:
    known, unknown = Bench(WedgeProfile(layout="us")), Bench()
    for bench in (known, unknown):
        bench.feed(*(key._replace(dead=key.text in "^´`") for key in keys("LOT=`A` 7+", host="de")))
        bench.quiet()
    assert known.caught == [Caught("LOT=`A` 7+", "", "de")]
    assert unknown.caught[0].host == "de"


def test_a_scan_that_lost_its_head_to_typing_is_no_code() -> None:
    bench = Bench()
    bench.feed(*keys("PS"), *keys("T.1001", start_ms=60), press(ENTER, 100, "\r"))
    assert bench.typing in ("", "PS") and bench.texts[-1:] in (["PST.1001"], [BROKEN + "T.1001"])
    bench.feed(*keys("P", start_ms=1000), *keys("ST.1001", start_ms=1045), press(ENTER, 1090, "\r"))
    assert bench.texts[-1] == BROKEN + "ST.1001"
    bench.feed(*keys("x", start_ms=3000), *keys("PST.1002", start_ms=3400), press(ENTER, 3440, "\r"))
    assert bench.texts[-1] == "PST.1002", "a person who typed before a scan does not spoil it"


def test_a_key_pressed_twice_at_once_is_no_repeat_of_the_keyboard() -> None:
    """As Qt tells it under X11: release and second press of one millisecond, both called repeats."""
    bench = Bench()
    first, up = keys("0", 1000.0)
    bench.feed(*keys("A", 996.0), first, up._replace(at_ms=1002.0, repeat=True), first._replace(at_ms=1002.0, repeat=True), up)
    bench.feed(press(ENTER, 1006, "\r"))
    assert bench.texts == ["A00"] and bench.typed == []
    held = press(30, 5000, "a")
    bench.feed(held)
    bench.quiet()
    repeats = [held._replace(at_ms=5250.0 + 33 * n, repeat=True) for n in range(5)]
    bench.feed(*repeats)
    assert bench.typed == [held, *repeats]
