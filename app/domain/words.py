"""Sentences for people, as values: an English template with its values, translated only where it is shown."""

from collections.abc import Callable

import msgspec


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - pyside6-lupdate knows the function by this name
    """Mark `text` for translation under `context` and hand it back unchanged."""
    return text


class Say(msgspec.Struct, frozen=True):
    """One sentence: `text` is the English template (also the translation key), `values` fill its braces."""

    text: str
    values: dict[str, "str | int | Say"] = {}

    def __str__(self) -> str:
        return render(self)


def say(text: str, /, **values: "str | int | Say") -> Say:
    """A sentence from a template that `QT_TRANSLATE_NOOP("say", ...)` has marked."""
    return Say(text, values)


def render(sentence: Say, translate: Callable[[str], str] | None = None) -> str:
    """The sentence as text; `translate` maps a template to its wording in another language."""
    template = translate(sentence.text) if translate else sentence.text
    filled = {k: render(v, translate) if isinstance(v, Say) else v for k, v in sentence.values.items()}
    return template.format_map(filled) if filled else template
