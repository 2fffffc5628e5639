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


class Brief(Say, frozen=True):
    """A refusal of which only what happened is told, not what did not change: where it is a part of a longer message."""


NOTHING = QT_TRANSLATE_NOOP("say", " Nothing changed")


def brief(sentence: Say) -> Say:
    """The sentence up to where it tells that nothing changed, in any language."""
    return Brief(sentence.text, sentence.values)


def render(sentence: Say, translate: Callable[[str], str] | None = None) -> str:
    """The sentence as text; `translate` maps a template to its wording in another language."""
    template = translate(sentence.text) if translate else sentence.text
    filled = {k: render(v, translate) if isinstance(v, Say) else v for k, v in sentence.values.items()}
    text = template.format_map(filled) if filled else template
    return text.partition(translate(NOTHING) if translate else NOTHING)[0] if isinstance(sentence, Brief) else text
