"""Sets a bare machine up, then runs the kiosk or the tests: needs nothing but Python 3.11 or later.

    python3 packaging/dev.py run     the kiosk on a demo warehouse
    python3 packaging/dev.py test    everything a change has to pass
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
import sysconfig
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "stockhand-setup.txt"
"""What the environment was made for; where it still is true, a call goes straight to work."""
PYTHON_LEAST = (3, 11)
INTERRUPTED = 130


class Library(NamedTuple):
    """A system library that a wheel expects on Linux, and Debian's package of it."""

    file: str
    package: str


SCREEN = (
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
)
WINDOW = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
)
CODES = (Library("libzbar.so.0", "libzbar0"),)

NO_DISPLAY = """\
Everything is set up, but there is no display here, so no window can open. Any of these gives one:
  - call this from a terminal of the desktop itself, or over "ssh -X";
  - without a desktop, let a viewer be the screen: QT_QPA_PLATFORM=vnc python3 packaging/dev.py run
    and connect a VNC viewer to port 5900 of this machine (it asks for no password: only on a network you trust);
  - take a picture in place of a window: python3 packaging/dev.py run --offscreen --picture out.png"""


def main() -> int:
    """Run one of the two commands; returns its exit status."""
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    run = commands.add_parser(
        "run",
        help="set up what is missing, then open the kiosk on a demo warehouse",
        epilog="Any other argument goes to the kiosk: python -m app kiosk --help",
    )
    run.add_argument("--data", metavar="DIR", help="data folder (else the demo's own in the platform's data folder)")
    run.add_argument("--offscreen", action="store_true", help="open no window; for --picture on a machine without a display")
    run.add_argument("--picture", metavar="FILE.png", help="save a picture of the first screen and end")
    test = commands.add_parser(
        "test",
        help="set up what is missing, then check style, types, import contracts, translations, and run the tests",
        epilog="Any other argument goes to pytest, such as tests/barcode or -k serial",
    )
    test.add_argument("--fast", action="store_true", help="leave out tests that are slow or need PostgreSQL")
    args, others = parser.parse_known_args()
    if sys.version_info < PYTHON_LEAST:
        say(f"This is Python {platform.python_version()}; Stockhand needs 3.11 or later. Call this file with a newer one.")
        return 1
    try:
        if args.command == "run":
            return open_kiosk(args, others)
        return check(args.fast, others)
    except KeyboardInterrupt:
        return INTERRUPTED


def open_kiosk(args: argparse.Namespace, others: list[str]) -> int:
    """Open the kiosk, or take a picture of it."""
    if args.offscreen and not args.picture:
        say("--offscreen opens no window, so there would be nothing to see. Add --picture out.png.")
        return 2
    if not set_up(extras=("server",)):
        return 1
    environment = dict(os.environ)
    if args.offscreen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    elif not has_display():
        say(NO_DISPLAY)
        return 1
    line = [str(PYTHON), "-m", "app", "kiosk", "--demo", *others]
    line += ["--data", args.data] if args.data else []
    line += ["--picture", args.picture] if args.picture else []
    return subprocess.run(line, env=environment, check=False).returncode


def has_display() -> bool:
    """Whether a window has somewhere to open; a platform plugin chosen by hand (vnc, eglfs) brings its own screen."""
    return not sys.platform.startswith("linux") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


PARALLEL = ("--numprocesses", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
"""Test files are shared out over the processors; the tests of one file stay together, with what they set up."""


def check(fast: bool, others: list[str]) -> int:
    """Run every stage, also after one has failed, and say at the end which did."""
    if not set_up(extras=("server", "test", "dev")):
        return 1
    looks = {
        "types": ["-m", "mypy", "--platform", "linux", "--cache-dir", ".mypy_cache/linux"],
        "types on Windows": ["-m", "mypy", "--platform", "win32", "--cache-dir", ".mypy_cache/win32"],
        "style": ["-m", "ruff", "check", "."],
        "import contracts": ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
        **({"translations": ["packaging/translations.py", "missing"]} if (ROOT / "packaging/translations.py").is_file() else {}),
    }
    results = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # each on a processor of its own; what it says is told when it is done
        begun = {name: pool.submit(stage, arguments, told=False) for name, arguments in looks.items()}
        for name, running in begun.items():
            say(f"\n== {name}")
            done = running.result()
            say(done.said.rstrip())
            results.append((name, done))
    say("\n== tests")
    tests = ["-m", "pytest", *PARALLEL, *(["-m", "not slow and not postgres"] if fast else []), *others]
    results.append(("tests", stage(tests, told=True)))
    say("\n" + "\n".join(f"{'failed' if d.code else 'passed':8}{d.seconds:7.1f} s  {name}" for name, d in results))
    return int(any(done.code for _, done in results))


class Done(NamedTuple):
    """A stage that has ended; `said` is empty where it was told at once."""

    code: int
    seconds: float
    said: str


def stage(arguments: list[str], told: bool) -> Done:
    """Run Python with these arguments; what it says is `told` at once, or kept."""
    # A hundred processes of the app are started by the tests: each would compile all of it, where bytecode is not written.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    kept = {} if told else {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    began = time.monotonic()
    done = subprocess.run(
        [str(PYTHON), *arguments], cwd=ROOT, env=environment, encoding="utf-8", errors="replace", check=False, **kept
    )
    return Done(done.returncode, time.monotonic() - began, done.stdout or "")


def set_up(extras: tuple[str, ...]) -> bool:
    """System libraries, virtual environment, Python packages: installs what is missing. False where it cannot go on."""
    if sys.platform.startswith("linux"):
        install_system_packages()
        extras += source_extras()
    wanted = stamp_lines(extras)
    had = STAMP.read_text("utf-8").splitlines() if STAMP.is_file() else []
    if PYTHON.exists() and set(wanted) <= set(had):
        return True
    made_for_this = wanted[0] in had or not STAMP.is_file()
    return make_environment(clear=not made_for_this) and install_packages(extras, wanted)


def source_extras() -> tuple[str, ...]:
    """Packages without a wheel for this processor (reading keyboards exclusively): only where they can be compiled."""
    if platform.machine() == "x86_64":
        return ()
    header = Path(sysconfig.get_path("include")) / "Python.h"
    return ("source",) if shutil.which("cc") and header.is_file() else ()


def stamp_lines(extras: tuple[str, ...]) -> list[str]:
    """What an environment has to have been made for: this place and Python, this list of packages, these extras."""
    project = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    place = f"python {platform.python_version()} {platform.machine()} in {ROOT}"
    return [place, *(f"{name} of {project}" for name in ("packages", *extras))]


def install_system_packages() -> None:
    """Install the libraries that are missing, as root or by sudo; where that is not possible, name them and go on."""
    missing = missing_system_packages()
    if not missing:
        return
    names = sorted(missing.values())
    say("Missing on this system: " + ", ".join(sorted(missing)))
    apt = shutil.which("apt-get")
    root = [] if os.geteuid() == 0 else sudo()
    if apt is None:
        say(f"There is no apt-get here to install them. Debian's packages of them are {', '.join(names)};")
        say("install what your distribution calls them. Without them windows or pictures may not work. Going on.")
        return
    install = ["env", "DEBIAN_FRONTEND=noninteractive", apt, "install", "--yes", "--quiet", "--no-install-recommends", *names]
    if root is None:
        say("Installing them takes root or sudo. Ask for this, then call again; without them not everything will work:")
        say(f"  apt-get install {' '.join(names)}")
        return
    say("Installing " + " ".join(names))
    for line in ([apt, "update", "--quiet"], install):
        if subprocess.run([*root, *line], stdout=subprocess.DEVNULL, check=False).returncode:
            say(f"This did not work: {shlex.join([*root, *line])}")
    if still := missing_system_packages():
        say(f"Still missing: {', '.join(sorted(still))}. Without them not everything will work. Going on.")


def missing_system_packages() -> dict[str, str]:
    """What is missing, with Debian's package of it."""
    missing = {library.file: library.package for library in (*SCREEN, *WINDOW, *CODES) if not loads(library.file)}
    if not PYTHON.exists() and not has_ensurepip():
        # Debian keeps this part of Python's own library in a package of its own.
        missing["Python's venv"] = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    return missing


def loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def has_ensurepip() -> bool:
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def sudo() -> list[str] | None:
    """How to call a command as root; None where sudo is not there, or would ask for a password that nobody can type."""
    command = shutil.which("sudo")
    if command is None:
        return None
    if sys.stdin.isatty():
        return [command]
    allowed = subprocess.run([command, "--non-interactive", "true"], capture_output=True, check=False).returncode == 0
    return [command, "--non-interactive"] if allowed else None


def make_environment(clear: bool) -> bool:
    """The virtual environment, made anew if it was made for another Python or another folder."""
    works = PYTHON.exists() and subprocess.run([str(PYTHON), "-m", "pip", "--version"], capture_output=True, check=False)
    if works and works.returncode == 0 and not clear:
        return True
    if not has_ensurepip():
        say(f"The virtual environment cannot be made: Python {platform.python_version()} has no venv here (see above).")
        return False
    say(f"Making the virtual environment {VENV}")
    options = ["--clear"] if VENV.exists() else []
    return subprocess.run([sys.executable, "-m", "venv", *options, str(VENV)], check=False).returncode == 0


def install_packages(extras: tuple[str, ...], wanted: list[str]) -> bool:
    """The Python packages of pyproject.toml, with the project itself as it stands in this folder."""
    say("Installing Python packages (once; some 250 MB)")
    STAMP.unlink(missing_ok=True)
    target = f"{ROOT}[{','.join(extras)}]" if extras else str(ROOT)
    line = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", target]
    if subprocess.run(line, check=False).returncode:
        say("The packages could not be installed; what pip says above names the reason. Nothing else was changed: call again.")
        return False
    STAMP.write_text("\n".join(wanted) + "\n", "utf-8")
    return True


def say(text: str) -> None:
    """Print at once, before what a child process prints."""
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
