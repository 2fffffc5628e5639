import errno
import json
import os
import subprocess
import sys
from argparse import Namespace
from pathlib import Path
from types import SimpleNamespace

import platformdirs
import pytest

from app import __version__, commands, folders
from app.__main__ import main


@pytest.fixture
def called(monkeypatch):
    """The arguments of each call, with `parse` and `drive` stood in for by commands that only note them."""
    calls: list[Namespace] = []
    loaded: list[str] = []

    def load(name: str) -> commands.Command:
        loaded.append(name)

        def add(subparsers: commands.Subparsers) -> None:
            parser = subparsers.add_parser(name, help="own line")
            parser.add_argument("texts", nargs="*")
            parser.add_argument("--demo", action="store_true")

        def run(args: Namespace) -> int:
            calls.append(args)
            return 7

        return SimpleNamespace(add=add, run=run)

    monkeypatch.setattr(commands, "load", load)
    return SimpleNamespace(calls=calls, loaded=loaded)


@pytest.mark.parametrize("name", commands.SUMMARIES)
def test_every_command_of_the_help_exists_and_explains_itself(name, capsys):
    with pytest.raises(SystemExit) as end:
        main([name, "--help"])
    shown = capsys.readouterr().out
    assert end.value.code == 0
    assert shown.startswith(f"usage: stockhand {name} ")
    assert "--data DIR" in shown
    assert callable(commands.load(name).run)


def test_the_help_has_one_line_for_each_command(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    assert end.value.code == 0
    lines = [line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines()]
    for name, summary in commands.SUMMARIES.items():
        assert [name, summary] in lines or ([name] in lines and [*summary.split(maxsplit=1)] in lines)


def test_the_version_is_the_programs(capsys):
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert (end.value.code, capsys.readouterr().out) == (0, f"stockhand {__version__}\n")


def test_without_a_command_the_help_is_shown_and_the_line_is_wrong(capsys):
    assert main([]) == 2
    assert "crash-test" in capsys.readouterr().out


@pytest.mark.parametrize("line", [["nope"], ["--nope"], ["parse", "--nope"], ["--data"], ["parse", "--data"]])
def test_a_wrong_line_is_refused_with_the_usage(line, called, capsys):
    with pytest.raises(SystemExit) as end:
        main(line)
    assert end.value.code == 2
    assert capsys.readouterr().err.startswith("usage: stockhand")
    assert called.calls == []


def test_a_command_is_run_with_its_arguments_and_no_other_is_loaded(called):
    assert main(["parse", "A", "--", "-B"]) == 7
    assert called.calls[0].texts == ["A", "-B"]
    assert called.loaded == ["parse"]


@pytest.mark.parametrize("line", [["--data", "x", "parse"], ["parse", "--data", "x"], ["--data=x", "parse"]])
def test_the_data_folder_may_stand_before_the_command_or_after(called, line):
    main(line)
    assert called.calls[0].data == Path("x").absolute()
    assert called.calls[0].data_given


def test_the_word_after_data_is_a_folder_even_where_a_command_has_its_name(called):
    main(["--data", "drive", "parse"])
    assert called.calls[0].data == Path("drive").absolute()
    assert called.loaded == ["parse"]


def test_the_environment_names_the_data_folder_where_the_line_does_not(called, monkeypatch):
    monkeypatch.setenv("STOCKHAND_DATA", "y")
    main(["parse"])
    main(["parse", "--demo"])
    main(["parse", "--data", "x"])
    assert [c.data.name for c in called.calls] == ["y", "y", "x"]
    assert all(c.data_given for c in called.calls)


def test_else_data_stand_in_the_platforms_folder_and_the_demo_apart_from_them(called):
    main(["parse"])
    main(["parse", "--demo"])
    platform = platformdirs.user_data_path("stockhand", appauthor=False)
    assert [(c.data, c.data_given) for c in called.calls] == [(platform, False), (platform / "demo", False)]
    assert not platform.exists()


def test_resources_are_found_in_a_checkout():
    assert folders.resource("settings.toml").is_file()


def test_ctrl_c_ends_a_command_quietly(called, monkeypatch):
    def run(args: Namespace) -> int:
        raise KeyboardInterrupt

    load = commands.load
    monkeypatch.setattr(commands, "load", lambda name: SimpleNamespace(add=load(name).add, run=run))
    assert main(["parse"]) == 130


def test_a_full_disk_is_told_in_a_sentence(monkeypatch, capsys):
    def run(args):
        raise OSError(errno.ENOSPC, "No space left on device")

    load = commands.load
    monkeypatch.setattr(commands, "load", lambda name: SimpleNamespace(add=load(name).add, run=run))
    assert main(["parse", "X"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("The disk is full.") and told.count("\n") == 1


def test_a_reader_that_goes_away_is_no_error():
    script = (
        "import sys, types; from app import commands, __main__\n"
        "def run(args):\n"
        "    for _ in range(100_000): print('line')\n"
        "add = lambda subparsers: subparsers.add_parser('parse')\n"
        "commands.load = lambda name: types.SimpleNamespace(add=add, run=run)\n"
        "sys.exit(__main__.main(['parse']))\n"
    )
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout and process.stderr
    assert process.stdout.readline() == "line\n"
    process.stdout.close()
    assert (process.stderr.read(), process.wait(30)) == ("", 1)
    process.stderr.close()


def test_a_code_is_parsed_without_a_window_system_a_database_or_a_camera():
    script = (
        "import json, sys; from app.__main__ import main\n"
        "main(['parse', 'ABC123'])\n"
        "print(json.dumps(sorted({m.split('.')[0] for m in sys.modules})))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=os.environ.copy())
    assert {"PySide6", "cv2", "evdev", "miniaudio"}.isdisjoint(json.loads(done.stdout.splitlines()[-1]))
