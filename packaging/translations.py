"""Collects every marked sentence into the .ts files and compiles them into the .qm files that the kiosk loads.

    python packaging/translations.py update     after sentences were added or changed; then translate what is unfinished
    python packaging/translations.py release    after translating
    python packaging/translations.py missing    lists what is unfinished and exits 1 where anything is
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
"""English is the language of the source."""


def tool(name: str) -> str:
    """A program that comes with PySide6, of the environment this runs in."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(sysconfig.get_path("scripts")) / f"{name}{suffix}")


def source(language: str) -> Path:
    """The .ts file of a language."""
    return FOLDER / f"stockhand_{language}.ts"


def collect(target: Path, language: str) -> None:
    """Bring a .ts file up to date with the sentences in the code; translations that hold stay, unused ones go."""
    files = sorted(str(p.relative_to(ROOT)) for p in (ROOT / "app").rglob("*.py"))
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
    # Similar sentences differ in what matters; a guess from another one would be wrong without looking wrong.
    options += ["-disable-heuristic", "similartext", "-disable-heuristic", "sametext"]
    subprocess.run([tool("pyside6-lupdate"), *options, *files, "-ts", str(target)], cwd=ROOT, check=True)


def release(language: str) -> None:
    """Compile a .ts file."""
    ts = source(language)
    subprocess.run([tool("pyside6-lrelease"), "-silent", str(ts), "-qm", str(ts.with_suffix(".qm"))], cwd=ROOT, check=True)


def missing(target: Path) -> list[str]:
    """Sentences of a .ts file that are not translated, or not finished."""
    found = []
    for message in ElementTree.parse(target).getroot().iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") is not None or not (translation.text or "").strip():
            found.append(message.findtext("source", ""))
    return found


def main() -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("update", "release", "missing"))
    what = parser.parse_args().what
    status = 0
    for language in LANGUAGES:
        if what == "update":
            collect(source(language), language)
        if what in ("update", "release"):
            release(language)
        for sentence in missing(source(language)):
            print(f"{language}: {sentence}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
