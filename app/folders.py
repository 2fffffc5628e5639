"""Where files are: the data folder of an installation, and the resources that come with the program."""

import os
from collections.abc import Mapping
from pathlib import Path

import platformdirs

VARIABLE = "STOCKHAND_DATA"


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
