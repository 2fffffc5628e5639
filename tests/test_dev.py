"""The set-up of a bare machine, with a machine that is told what it has in place of the real one."""

import importlib.util
import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).parent.parent / "packaging" / "dev.py"


class Machine:
    """Notes every command; what a command would leave behind is made by `effects`, keyed by a word of its line."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.codes: dict[str, int] = {}
        self.effects: dict[str, Callable[[], None]] = {}
        self.environments: list[dict[str, str] | None] = []

    def run(self, line: list[str], env: dict[str, str] | None = None, **_: object) -> subprocess.CompletedProcess[str]:
        self.lines.append(" ".join(line))
        self.environments.append(env)
        for word, effect in self.effects.items():
            if word in line:
                effect()
        return subprocess.CompletedProcess(line, max((code for word, code in self.codes.items() if word in line), default=0))

    def ran(self, *words: str) -> list[str]:
        return [line for line in self.lines if all(word in line.split() for word in words)]


@pytest.fixture
def dev(monkeypatch, tmp_path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", FILE)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "dev", module)
    spec.loader.exec_module(module)
    venv = tmp_path / ".venv"
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    for name, value in {
        "ROOT": tmp_path,
        "VENV": venv,
        "PYTHON": venv / "bin" / "python",
        "STAMP": venv / "stamp.txt",
        "has_ensurepip": lambda: True,
        "loads": lambda file: True,
        "source_extras": tuple,
    }.items():
        monkeypatch.setattr(module, name, value)
    monkeypatch.setattr(module.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return module


@pytest.fixture
def machine(dev, monkeypatch) -> Machine:
    machine = Machine()

    def make_venv() -> None:
        dev.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        dev.PYTHON.touch()

    machine.effects["venv"] = make_venv
    monkeypatch.setattr(dev.subprocess, "run", machine.run)
    return machine


def call(dev: ModuleType, monkeypatch, *line: str) -> int:
    monkeypatch.setattr(sys, "argv", ["dev.py", *line])
    return dev.main()


def without(dev: ModuleType, monkeypatch, *files: str) -> None:
    monkeypatch.setattr(dev, "loads", lambda file: file not in files)


def test_the_first_call_installs_and_the_second_goes_straight_to_work(dev, machine, monkeypatch):
    assert call(dev, monkeypatch, "test") == 0
    assert [len(machine.ran(word)) for word in ("venv", "install", "pytest")] == [1, 1, 1]
    machine.lines.clear()
    assert call(dev, monkeypatch, "test") == 0
    assert [len(machine.ran(word)) for word in ("venv", "install", "pytest")] == [0, 0, 1]


def test_other_requirements_are_installed_into_the_environment_that_is_there(dev, machine, monkeypatch):
    call(dev, monkeypatch, "test")
    (dev.ROOT / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    machine.lines.clear()
    call(dev, monkeypatch, "test")
    assert [len(machine.ran(word)) for word in ("venv", "install")] == [0, 1]


def test_the_kiosk_needs_no_test_tools_and_they_are_added_when_asked_for(dev, machine, monkeypatch):
    call(dev, monkeypatch, "run")
    call(dev, monkeypatch, "test")
    call(dev, monkeypatch, "run")
    assert [line.split()[-1] for line in machine.ran("install")] == [f"{dev.ROOT}[server]", f"{dev.ROOT}[server,test,dev]"]


def test_another_python_gets_a_new_environment(dev, machine, monkeypatch):
    call(dev, monkeypatch, "test")
    monkeypatch.setattr(dev.platform, "python_version", lambda: "3.99.0")
    call(dev, monkeypatch, "test")
    assert [("--clear" in line.split()) for line in machine.ran("venv")] == [False, True]
    assert len(machine.ran("install")) == 2


def test_a_set_up_that_was_interrupted_is_taken_up_again(dev, machine, monkeypatch):
    machine.codes["install"] = 1
    assert call(dev, monkeypatch, "test") == 1
    assert not machine.ran("pytest")
    machine.codes.clear()
    assert call(dev, monkeypatch, "test") == 0
    assert len(machine.ran("install")) == 2


def test_missing_libraries_are_installed_by_root(dev, machine, monkeypatch, capsys):
    without(dev, monkeypatch, "libEGL.so.1", "libzbar.so.0")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    machine.effects["libzbar0"] = lambda: without(dev, monkeypatch)
    assert call(dev, monkeypatch, "test") == 0
    (line,) = machine.ran("/usr/bin/apt-get", "install")
    assert line.endswith("--no-install-recommends libegl1 libzbar0")
    assert "Still missing" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("present", "sentence"),
    [
        ({"apt-get"}, "Installing them takes root or sudo"),
        ({"sudo"}, "There is no apt-get here to install them"),
        (set(), "There is no apt-get here to install them"),
    ],
)
def test_what_cannot_be_installed_is_named_and_it_goes_on(dev, machine, monkeypatch, capsys, present, sentence):
    without(dev, monkeypatch, "libEGL.so.1")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name in present else None)
    monkeypatch.setattr(dev.sys, "stdin", io.StringIO())
    assert call(dev, monkeypatch, "test") == 0
    said = capsys.readouterr().out
    assert "Missing on this system: libEGL.so.1" in said
    assert sentence in said
    assert "libegl1" in said


def test_without_pythons_venv_it_ends_with_a_sentence(dev, machine, monkeypatch, capsys):
    monkeypatch.setattr(dev, "has_ensurepip", lambda: False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    assert call(dev, monkeypatch, "test") == 1
    said = capsys.readouterr().out
    assert "Missing on this system: Python's venv" in said
    assert "The virtual environment cannot be made" in said
    assert not machine.ran("install")


def test_without_a_display_it_says_how_to_get_one(dev, machine, monkeypatch, capsys):
    assert call(dev, monkeypatch, "run") == 1
    assert "--offscreen --picture out.png" in capsys.readouterr().out
    assert not machine.ran("kiosk")


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_with_a_display_the_kiosk_opens_on_the_demo(dev, machine, monkeypatch, variable):
    monkeypatch.setenv(variable, "x")
    machine.codes["kiosk"] = 3
    assert call(dev, monkeypatch, "run", "--data", "d", "--language", "de") == 3
    assert machine.ran("kiosk") == [f"{dev.PYTHON} -m app kiosk --demo --language de --data d"]


def test_a_picture_is_taken_without_a_display(dev, machine, monkeypatch):
    assert call(dev, monkeypatch, "run", "--offscreen", "--picture", "out.png") == 0
    assert machine.ran("kiosk", "--picture", "out.png")
    assert (machine.environments[-1] or {})["QT_QPA_PLATFORM"] == "offscreen"


def test_offscreen_without_a_picture_shows_nothing_and_is_refused(dev, machine, monkeypatch, capsys):
    assert call(dev, monkeypatch, "run", "--offscreen") == 2
    assert "Add --picture out.png" in capsys.readouterr().out
    assert machine.lines == []


def test_every_stage_runs_also_after_one_has_failed_and_the_status_tells(dev, machine, monkeypatch, capsys):
    machine.codes["ruff"] = 1
    assert call(dev, monkeypatch, "test") == 1
    assert machine.ran("mypy")
    assert machine.ran("pytest")
    said = capsys.readouterr().out.splitlines()
    results = {line.split()[-1]: line.split()[0] for line in said[-5:]}
    assert results == {"style": "failed", "types": "passed", "Windows": "passed", "contracts": "passed", "tests": "passed"}


def test_fast_leaves_out_slow_tests_and_other_arguments_reach_pytest(dev, machine, monkeypatch):
    call(dev, monkeypatch, "test", "--fast", "tests/domain", "-k", "lot")
    (line,) = machine.ran("pytest")
    parallel = "--numprocesses auto --dist loadfile --no-loadscope-reorder"
    assert line.endswith(f"-m pytest {parallel} -m not slow and not postgres tests/domain -k lot")


def test_an_old_python_is_told_so(dev, machine, monkeypatch, capsys):
    monkeypatch.setattr(dev.sys, "version_info", (3, 10, 0))
    assert call(dev, monkeypatch, "test") == 1
    assert "needs 3.11 or later" in capsys.readouterr().out
    assert machine.lines == []


def test_the_set_up_imports_nothing_but_pythons_own_library():
    script = f"import runpy, sys; sys.argv = ['dev.py', '--help']; runpy.run_path({str(FILE)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-S", "-I", "-c", script], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
