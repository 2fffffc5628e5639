"""What stands in a field: yes and no, numbers, amounts, dates and lists of codes, each read strictly."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation

from app.domain.dates import day as day_of
from app.domain.quantity import DIGITS, to_steps
from app.domain.words import QT_TRANSLATE_NOOP, Say, brief, say

Fields = Mapping[str, str]
"""A line of a file by column; every column of its kind is there, empty where the file does not have it."""
MONEY_MAX = 10**15
ONE_OF = QT_TRANSLATE_NOOP("say", "{column} is “{text}”, it must be one of {words}")
WRONG_GTIN = QT_TRANSLATE_NOOP("say", "GTIN {code} has a wrong check digit or length")
AMOUNT = QT_TRANSLATE_NOOP("say", "{column} is “{text}”, it must be an amount such as 7.40")
OF_COLUMN = QT_TRANSLATE_NOOP("say", "{column}: {why}")


class Bad(Exception):  # noqa: N818 - the reason why a line cannot be taken
    """Leaves the reading of a line; `sentence` tells the reader why."""

    def __init__(self, text: str, /, **values: str | int | Say) -> None:
        self.sentence = say(text, **values)
        super().__init__(str(self.sentence))


def one_of(fields: Fields, column: str, allowed: Iterable[str], default: str = "") -> str:
    """The field, which must be one of these words; the default where it is empty."""
    words = tuple(allowed)
    text = fields[column] or default
    if text not in words:
        raise Bad(ONE_OF, column=column, text=text[:40], words=", ".join(words))
    return text


def yes(fields: Fields, column: str, default: bool) -> bool:
    """Yes or no; the default where the field is empty."""
    text = fields[column]
    answer = text.casefold()
    if answer not in ("", "yes", "no", "1", "0", "true", "false"):
        raise Bad(QT_TRANSLATE_NOOP("say", "{column} is “{text}”, it must be yes or no"), column=column, text=text[:40])
    return answer in ("yes", "1", "true") if text else default


def whole(fields: Fields, column: str, default: int, *, least: int = 0, most: int = 10**9) -> int:
    """A whole number within bounds; the default where the field is empty."""
    text = fields[column]
    if not text:
        return default
    if not (text.isascii() and text.isdigit() and len(text) < 19 and least <= int(text) <= most):
        raise Bad(
            QT_TRANSLATE_NOOP("say", "{column} is “{text}”, it must be a whole number from {least} to {most}"),
            column=column, text=text[:40], least=least, most=most,
        )
    return int(text)


def quantity(fields: Fields, column: str, decimals: int, uom: str = "", *, zero: bool = False) -> int:
    """Smallest steps of a quantity; `zero` allows 0."""
    steps = to_steps(fields[column], decimals, uom, zero=zero)
    if isinstance(steps, Say):
        raise Bad(OF_COLUMN, column=column, why=brief(steps))
    return steps


def money(fields: Fields, column: str, default: int) -> int:
    """Minor units of an amount with at most two decimals; the default where the field is empty."""
    text = fields[column]
    if not text:
        return default
    plain = text.replace(",", ".")
    try:
        amount = Decimal(plain).scaleb(2)
    except InvalidOperation:
        amount = Decimal("NaN")
    plainly = DIGITS.issuperset(plain) and amount.is_finite()
    if not plainly or amount != amount.to_integral_value() or not 0 <= amount < MONEY_MAX:
        raise Bad(AMOUNT, column=column, text=text[:40])
    return int(amount)


def day(fields: Fields, column: str) -> str:
    """A date as forms take it, kept as 2028-12-31; or nothing."""
    read = day_of(fields[column])
    if isinstance(read, Say):
        raise Bad(OF_COLUMN, column=column, why=brief(read))
    return read


def codes(text: str) -> list[str]:
    """The codes of a list: separated by spaces, or by | where codes hold spaces themselves."""
    return [code for part in (text.split("|") if "|" in text else text.split()) if (code := part.strip())]


def listed(all_codes: Iterable[str]) -> str:
    """The list as `codes` reads it."""
    found = sorted(all_codes)
    return "|".join((*found, "")) if any(" " in code for code in found) else " ".join(found)
