"""Where files are: the data folder of an installation, the resources that come with the program; and that they stay there."""

import errno
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import platformdirs

VARIABLE = "STOCKHAND_DATA"
TRAINING_MARK = "training.txt"
"""A file that a data folder to practise in has."""


def named(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The data folder that the environment names."""
    text = environment.get(VARIABLE, "")
    return Path(text).absolute() if text else None


def data(given: str | Path | None, *, demo: bool = False) -> Path:
    """The data folder: as given, else as the environment names it, else the platform's.

    The demo warehouse has a folder of its own inside the platform's, so that playing with it never stands in the way of
    a real installation. Nothing is created here.
    """
    if given is not None:
        return Path(given).absolute()
    if folder := named():
        return folder
    platform = platformdirs.user_data_path("stockhand", appauthor=False)
    return platform / "demo" if demo else platform


def resource(*parts: str) -> Path:
    """A file or folder that comes with the program: icons, sounds, translations."""
    package = Path(__file__).parent
    installed = package / "resources"
    # A checkout keeps them beside the package; a wheel carries them inside.
    return (installed if installed.is_dir() else package.parent / "resources").joinpath(*parts)


def make(folder: Path) -> None:
    """The folder and those above it, where they are missing; what is new survives a power cut."""
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for one in reversed(new):
        durable(one.parent)


def durable(path: Path) -> None:
    """The file, or the names in a folder, survive a power cut from here on. Windows keeps names by itself."""
    folder = path.is_dir()
    if folder and os.name == "nt":
        return
    try:
        number = os.open(path, os.O_RDONLY if folder else os.O_RDWR)
    except PermissionError:
        if folder:
            return  # it may be entered but not read, such as the one above a home: nothing more can be done from here
        raise
    try:
        os.fsync(number)
    except OSError as error:
        if not (folder and error.errno == errno.EINVAL):  # a file system that keeps no names apart from files
            raise
    finally:
        os.close(number)


def put(part: Path, target: Path) -> None:
    """A file that is finished takes its name: after a power cut there is the old file or the new one, whole. Raises OSError."""
    durable(part)
    os.replace(part, target)
    durable(target.parent)


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, in a folder that is there. Raises OSError; then what stood there still does."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(content)
        put(part, path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def is_training(folder: Path) -> bool:
    """Whether the data folder is one to practise in. Asked before anything else is loaded."""
    return (folder / TRAINING_MARK).exists()
