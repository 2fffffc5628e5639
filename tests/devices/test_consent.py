"""What Windows keeps on cameras, as exported from its registry."""

import sys

import pytest

from app.devices import frames
from app.devices.consent import DESKTOP, STORE, Node, is_denied, is_taken, registry
from app.devices.frames import CameraProfile, open_frames
from app.devices.source import busy, denied, missing

OWN = r"C:\Program Files\Stockhand\python.exe"


def store(**keys: dict[str, object]) -> dict[tuple[str, str], Node]:
    """Keys of the person by their short path ("" is the store itself)."""
    paths = {name: (rf"{STORE}\{name}" if name else STORE) for name in keys}
    below = {name: tuple(k.rsplit("\\", 1)[-1] for k in keys if k.rpartition("\\")[0] == name and k != name) for name in keys}
    return {("HKCU", paths[name]): Node(values, below[name]) for name, values in keys.items()}


def used(start: int, stop: int) -> dict[str, object]:
    return {"Value": "Allow", "LastUsedTimeStart": start, "LastUsedTimeStop": stop}


def looked(keys: dict[tuple[str, str], Node]):
    return lambda hive, path: keys.get((hive, path))


ALLOWED: dict[str, dict[str, object]] = {"": {"Value": "Allow"}, DESKTOP: {"Value": "Allow"}}
CHAT = rf"{DESKTOP}\C:#Chat#chat.exe"
MINE = rf"{DESKTOP}\{OWN.replace(chr(92), '#')}"


@pytest.mark.parametrize("path", ["", DESKTOP])
def test_a_switch_that_is_off_denies(path: str) -> None:
    assert is_denied(looked(store(**{**ALLOWED, path: {"Value": "Deny"}})))
    assert not is_denied(looked(store(**ALLOWED)))
    assert not is_denied(lambda hive, path: None), "an old Windows keeps no such record"


def test_the_machine_can_deny_too() -> None:
    assert is_denied(looked({("HKLM", STORE): Node({"Value": "Deny"}, ())}))


def test_another_program_that_has_not_ended_its_use_has_taken_it() -> None:
    assert is_taken(looked(store(**ALLOWED, **{CHAT: used(133_000, 0)})), OWN)
    assert is_taken(looked(store(**ALLOWED, **{"Maker.Camera_8wekyb": used(133_000, 0)})), OWN)
    assert not is_taken(looked(store(**ALLOWED, **{CHAT: used(133_000, 133_500)})), OWN)
    assert not is_taken(looked(store(**ALLOWED, **{CHAT: used(0, 0)})), OWN), "never used"
    assert not is_taken(looked(store(**ALLOWED, **{MINE: used(133_000, 0)})), OWN), "that is this program"


def test_a_camera_of_windows_says_why_it_does_not_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    facts = {"denied": False, "taken": True}
    monkeypatch.setattr(frames, "is_denied", lambda look: facts["denied"])
    monkeypatch.setattr(frames, "is_taken", lambda look, own: facts["taken"])
    assert open_frames(CameraProfile("63")) == busy("Camera 63")
    facts["denied"] = True
    assert open_frames(CameraProfile("63")) == denied("Camera 63")
    facts.update(denied=False, taken=False)
    assert open_frames(CameraProfile("63")) == missing("Camera 63")


@pytest.mark.skipif(sys.platform == "win32", reason="there it has one")
def test_other_systems_have_no_registry() -> None:
    assert registry("HKCU", STORE) is None
