"""Settings on the disk: read from `settings.toml` and the environment, and written back without losing a comment."""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints

import msgspec
import tomlkit
from tomlkit.exceptions import TOMLKitError

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.folders import durable, make
from app.settings import Settings

FILE = "settings.toml"
PREFIX = "STOCKHAND_"
FOLDER_VARIABLE = "STOCKHAND_DATA"
"""Names the data folder: no setting, as it says where the settings are."""

UNKNOWN = QT_TRANSLATE_NOOP("say", "There is no setting “{key}”. {where} was left as it is; correct it there.")
WRONG = QT_TRANSLATE_NOOP("say", "“{key}” cannot be {value}: {wanted}. {kept} is used; correct it in {where}.")
UNREADABLE = QT_TRANSLATE_NOOP(
    "say", "{where} could not be read ({why}). The usual settings are used and the file was left as it is; correct it."
)
UNWRITTEN = QT_TRANSLATE_NOOP(
    "say", "The settings could not be written to {where} ({why}). The file is as it was; make room or allow it, and save again."
)

KINDS = {f.name: f for f in fields(Settings)}
HINTS = get_type_hints(Settings, include_extras=True)
SWITCHES = {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}


class Loaded(NamedTuple):
    """The settings in force, and a sentence for each line that could not be taken as it stands."""

    settings: Settings
    problems: tuple[Say, ...] = ()
    wrong: frozenset[str] = frozenset()
    """Keys whose value in the file is not in force because it is bad."""


def load(path: Path, environment: Mapping[str, str] = os.environ) -> Loaded:
    """The settings of the file at `path` (none: the usual ones), each overruled by its variable of the environment.

    Never fails, as a kiosk has to start: what is bad is left out and named.
    """
    problems: list[Say] = []
    wrong: set[str] = set()
    values: dict[str, Any] = {}
    try:
        given = _document(path).unwrap()
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        given = {}
        problems.append(say(UNREADABLE, where=str(path), why=str(error)))
    for key, value in given.items():
        if problem := _take(key, value, str(path), values):
            problems.append(problem)
            wrong.add(key)
    for key, text in _variables(environment):
        if problem := _take(key, _plain(key, text), PREFIX + key.upper(), values):
            problems.append(problem)
    return Loaded(Settings(**values), tuple(problems), frozenset(wrong))


def save(settings: Settings, path: Path, environment: Mapping[str, str] = os.environ) -> Say | None:
    """Write what differs from the settings in force; the sentence says why where that is not possible.

    Comments, unknown keys and whatever the environment overrules stay as they are in the file, which is replaced as a
    whole or not at all. A file that is no TOML is kept beside it as `settings.toml.bad`.
    """
    before = load(path, environment)
    try:
        try:
            document = _document(path)
        except (UnicodeDecodeError, TOMLKitError):
            os.replace(path, path.with_name(path.name + ".bad"))
            document = tomlkit.document()
        for key in KINDS:
            value = getattr(settings, key)
            if value != getattr(before.settings, key) or key in before.wrong:
                if not isinstance(value, str | int):
                    document.pop(key, None)  # tables cannot take the place of a plain value, nor the reverse
                document[key] = _builtin(value)
        _replace(path, tomlkit.dumps(document), secret=bool(settings.mail.password))
    except OSError as error:
        return say(UNWRITTEN, where=str(path), why=error.strerror or str(error))
    return None


def _take(key: str, value: Any, where: str, values: dict[str, Any]) -> Say | None:
    """Put a value into `values` if it is good, else say what is wrong with it."""
    if key not in KINDS:
        return say(UNKNOWN, key=key, where=where)
    try:
        values[key] = msgspec.convert(value, HINTS[key])
    except msgspec.ValidationError:
        kept = values.get(key, KINDS[key].default)
        value = _without_secrets(value)
        return say(WRONG, key=key, value=_shown(value), wanted=KINDS[key].metadata["wanted"], kept=_shown(kept), where=where)
    return None


def _without_secrets(value: Any) -> Any:
    """The value as it may be told to anybody."""
    return {name: "…" if name == "password" else one for name, one in value.items()} if isinstance(value, dict) else value


def _variables(environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The environment's settings, as keys of the file."""
    for name, text in sorted(environment.items()):
        if name.startswith(PREFIX) and name != FOLDER_VARIABLE:
            yield name.removeprefix(PREFIX).lower(), text


def _plain(key: str, text: str) -> Any:
    """A variable's text as the value it means: texts as they are, switches by word, anything else as TOML writes it."""
    default = KINDS[key].default if key in KINDS else ""
    if isinstance(default, str):
        return text
    if isinstance(default, bool):
        return SWITCHES.get(text.strip().lower(), text)
    try:
        return tomlkit.value(text).unwrap()
    except TOMLKitError:
        return text


def _shown(value: Any) -> str:
    """A value as the file would write it, short enough for a sentence."""
    try:
        text: str = tomlkit.item(_builtin(value)).as_string().strip().replace("\n", ", ")
    except (TypeError, ValueError):
        text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _builtin(value: Any) -> Any:
    """A value in the types TOML knows, which has no word for None: such fields are left out."""
    if isinstance(value, msgspec.Struct):
        return {name: _builtin(part) for name, part in msgspec.structs.asdict(value).items() if part is not None}
    return [_builtin(part) for part in value] if isinstance(value, tuple) else value


def _document(path: Path) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(path.read_text("utf-8"))
    except FileNotFoundError:
        return tomlkit.document()


def _for_owner(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


def _replace(path: Path, text: str, *, secret: bool) -> None:
    """Write the file so that a power cut leaves the old one or the new one; one with a password is for its owner alone."""
    make(path.parent)
    new = path.with_name(path.name + ".new")
    try:
        with open(new, "w", encoding="utf-8", newline="\n", opener=_for_owner if secret else None) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if secret:
            new.chmod(0o600)
        elif path.exists():
            shutil.copymode(path, new)
        os.replace(new, path)
        durable(path.parent)
    except OSError:
        new.unlink(missing_ok=True)
        raise
