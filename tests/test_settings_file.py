import stat
import sys
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import folders
from app.settings import HidPosSettings, KeyboardSettings, MailSettings, SerialSettings, Settings, WedgeSettings
from app.settings_file import KINDS, load, save

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
PAUSES = st.floats(0, 5000)
USB = st.none() | st.integers(0, 0xFFFF)
WEDGES = st.builds(
    WedgeSettings, prefix=TEXTS, suffix=TEXTS, layout=TEXTS, gap_ms=PAUSES, characters=st.integers(1, 100), silence_ms=PAUSES
)
PORTS = st.builds(
    SerialSettings,
    port=TEXTS,
    vendor=USB,
    baud=st.integers(300, 4_000_000),
    stop_bits=st.sampled_from([1, 2]),
    ends=st.lists(TEXTS.filter(bool), min_size=1, max_size=3).map(tuple),
)
KEYBOARDS = st.builds(KeyboardSettings, path=TEXTS, name=TEXTS, vendor=USB, product=USB, silence_ms=PAUSES)
HID_POS = st.builds(HidPosSettings, vendor=USB, product=USB, serial_number=TEXTS)
SETTINGS = st.builds(
    Settings,
    kiosk_name=TEXTS,
    theme=st.sampled_from(["day", "night", "contrast"]),
    language=st.sampled_from(["system", "en", "de"]),
    currency=st.from_regex("[A-Z]{3}", fullmatch=True),
    full_screen=st.booleans(),
    tones=st.booleans(),
    sign_out_minutes=st.integers(0, 720),
    sign_out_warning_seconds=st.integers(0, 120),
    wedge=WEDGES,
    serial_ports=st.lists(PORTS, max_size=2).map(tuple),
    keyboards=st.lists(KEYBOARDS, max_size=2).map(tuple),
    hid_pos=st.lists(HID_POS, max_size=2).map(tuple),
    camera=TEXTS,
    camera_repeat_ms=st.integers(0, 60_000),
)


@pytest.fixture
def path(data_dir: Path) -> Path:
    return data_dir / "settings.toml"


def sentences(path: Path, environment: dict[str, str] | None = None) -> list[str]:
    return [str(problem) for problem in load(path, environment or {}).problems]


def test_what_is_saved_has_reached_the_disk_before_it_takes_the_place_of_the_old(path, monkeypatch):
    synced: list[bool] = []
    monkeypatch.setattr("app.settings_file.os.fsync", lambda _: synced.append(path.exists()))
    assert save(Settings(theme="night"), path, {}) is None
    assert synced == [False, True], "the content before the file is there under its name, then the name"


def test_without_a_file_the_usual_settings_hold(path):
    assert load(path, {}) == (Settings(), (), frozenset())


def test_the_file_that_explains_every_setting_holds_the_usual_ones(path):
    example = folders.resource("settings.toml")
    assert load(example, {}) == (Settings(), (), frozenset())
    assert all(key in example.read_text("utf-8") for key in KINDS)


@given(first=SETTINGS, second=SETTINGS)
def test_what_is_saved_is_what_is_read_however_often(tmp_path_factory, first, second):
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    with patch("app.settings_file.os.fsync"):  # what is written is the matter here, and hundreds of waits for a disk are not
        for settings in (first, second, first):
            assert save(settings, path, {}) is None
            assert load(path, {}) == (settings, (), frozenset())
    assert [p.name for p in path.parent.iterdir()] in ([], ["settings.toml"])


def test_the_environment_goes_before_the_file(path):
    path.write_text('theme = "night"\ntones = true\nkiosk_name = "File"\n', "utf-8")
    loaded = load(
        path,
        {
            "STOCKHAND_THEME": "contrast",
            "STOCKHAND_TONES": "off",
            "STOCKHAND_KIOSK_NAME": "12",
            "STOCKHAND_SIGN_OUT_MINUTES": "3",
            "STOCKHAND_SERIAL_PORTS": '[{port = "COM5", baud = 115200}]',
            "STOCKHAND_DATA": "/elsewhere",
            "PATH": "/bin",
        },
    )
    assert loaded.problems == ()
    assert loaded.settings == Settings(
        theme="contrast",
        tones=False,
        kiosk_name="12",
        sign_out_minutes=3,
        serial_ports=(SerialSettings(port="COM5", baud=115200),),
    )


def test_what_is_not_known_or_not_possible_is_named_and_left_out(path):
    path.write_text('thema = "night"\ntheme = "nigth"\nsign_out_minutes = 1.5\nkiosk_name = "Hall"\n', "utf-8")
    loaded = load(path, {"STOCKHAND_CAMERA_REPEAT_MS": "-1", "STOCKHAND_NONE": "x", "STOCKHAND_TONES": "perhaps"})
    assert loaded.settings == Settings(kiosk_name="Hall")
    assert loaded.wrong == {"thema", "theme", "sign_out_minutes"}
    assert [str(p) for p in loaded.problems] == [
        f"There is no setting “thema”. {path} was left as it is; correct it there.",
        f'“theme” cannot be "nigth": it is one of day, night, contrast. "day" is used; correct it in {path}.',
        f"“sign_out_minutes” cannot be 1.5: it takes a whole number from 0 to 720. 10 is used; correct it in {path}.",
        "“camera_repeat_ms” cannot be -1: it takes a whole number from 0 to 60000. 1500 is used; "
        "correct it in STOCKHAND_CAMERA_REPEAT_MS.",
        "There is no setting “none”. STOCKHAND_NONE was left as it is; correct it there.",
        '“tones” cannot be "perhaps": it is true or false. true is used; correct it in STOCKHAND_TONES.',
    ]


@pytest.mark.parametrize("key", KINDS)
def test_every_setting_refuses_a_date_with_a_sentence_of_its_own(path, key):
    path.write_text(f"{key} = 2020-02-02\n", "utf-8")
    assert load(path, {}).settings == Settings()
    (sentence,) = sentences(path)
    assert sentence.startswith(f"“{key}” cannot be 2020-02-02: it ")


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe\x00", b"[[keyboards]\n", b"a = 1\na = 2\n"])
def test_a_file_that_is_no_toml_is_left_alone_until_something_is_saved(path, content):
    path.write_bytes(content)
    assert load(path, {}).settings == Settings()
    (sentence,) = sentences(path)
    assert sentence.startswith(f"{path} could not be read (")
    assert path.read_bytes() == content

    assert save(Settings(theme="night"), path, {}) is None
    assert load(path, {}) == (Settings(theme="night"), (), frozenset())
    assert path.with_name("settings.toml.bad").read_bytes() == content


def test_saving_keeps_comments_unknown_keys_and_lines_that_did_not_change(path):
    path.write_text('# ours\nthema = 1\ntheme = "day"  # by the window\ntones = true\n', "utf-8")
    save(Settings(theme="night"), path, {})
    assert path.read_text("utf-8") == '# ours\nthema = 1\ntheme = "night"  # by the window\ntones = true\n'


def test_saving_does_not_write_what_the_environment_overrules(path):
    environment = {"STOCKHAND_THEME": "night"}
    settings = load(path, environment).settings
    save(Settings(theme=settings.theme, tones=False), path, environment)
    assert load(path, {}).settings == Settings(tones=False)


def test_saving_corrects_a_bad_value_even_by_the_usual_one(path):
    path.write_text('theme = "nigth"\n', "utf-8")
    save(Settings(), path, {})
    assert path.read_text("utf-8") == 'theme = "day"\n'


def test_what_cannot_be_written_is_said_and_the_file_stays(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    problem = save(Settings(theme="night"), blocked / "settings.toml", {})
    assert str(problem).startswith(f"The settings could not be written to {blocked / 'settings.toml'} (")
    assert blocked.read_text() == "no folder"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
def test_a_file_with_a_password_is_its_owners_alone_and_the_password_is_told_to_nobody(path):
    path.write_text('theme = "day"\n', "utf-8")
    path.chmod(0o644)
    save(Settings(mail=MailSettings(host="mail.example", user="me", password="pass-word")), path, {})
    assert stat.S_IMODE(path.stat().st_mode) == 0o600 and load(path, {}).settings.mail.password == "pass-word"
    path.write_text('[mail]\nport = 0\npassword = "pass-word"\n', "utf-8")
    (problem,) = load(path, {}).problems
    assert "mail" in str(problem) and "pass-word" not in str(problem)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
def test_the_file_keeps_its_mode(path):
    path.write_text('theme = "day"\n', "utf-8")
    path.chmod(0o640)
    save(Settings(theme="night"), path, {})
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
