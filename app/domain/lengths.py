"""How long the texts of master data may be, whoever gives them: a form, or a line of a file.

Only what comes new is measured: what a book holds already stays, and stays editable.
"""

from app.domain.words import QT_TRANSLATE_NOOP, Say, say

CODE_MAX = 80
"""Of an item number or the code of a record: a label and a list show it whole."""
NAME_MAX = 200
DESCRIPTION_MAX = 500
TOO_LONG = QT_TRANSLATE_NOOP("say", "It has {length} characters, {most} are the most. Shorten it.")


def too_long(text: str, most: int) -> Say | None:
    """Why the text is too long; None where it is not, or where `most` is 0, which sets no limit."""
    return say(TOO_LONG, length=len(text), most=most) if most and len(text) > most else None
