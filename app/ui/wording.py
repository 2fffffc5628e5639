"""Sentences into the language of the kiosk: templates by Qt's translations, money by the locale."""

import re
from datetime import UTC, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app import folders
from app.barcode import hostile
from app.domain import moments
from app.domain.words import Say, render

CONTEXT = "say"
PLAIN = re.compile(r"[+-]?[0-9]+\.[0-9]+")
"""A number with decimals as the app writes it."""
LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Each under the name its readers know it by; English is the source."""


visible = hostile.visible
"""A scanned text as a person can read it."""


class Language:
    """The language in use. Qt's translator is the whole application's, so there is one, whoever asked for it."""

    _translator: QTranslator | None = None

    def __init__(self) -> None:
        self.code = "en"

    def use(self, code: str) -> None:
        """Show sentences in this language from now on: "en", "de", or "system" for the machine's own (English if unknown)."""
        if code == "system":
            code = QLocale.system().name().split("_")[0]
        self.code = code if code in LANGUAGES else "en"
        QLocale.setDefault(QLocale(self.code))
        if Language._translator is not None:
            QCoreApplication.removeTranslator(Language._translator)
            Language._translator = None
        if self.code != "en":
            translator = QTranslator()
            file = folders.resource("translations", f"stockhand_{self.code}.qm")
            assert translator.load(str(file)), f"{file} is missing: run packaging/translations.py"
            QCoreApplication.installTranslator(translator)
            Language._translator = translator


def translated(template: str) -> str:
    """A marked template in the language in use."""
    return QCoreApplication.translate(CONTEXT, template)


def words(sentence: Say | str) -> str:
    """A sentence as the person reads it; a code passes unchanged."""
    return sentence if isinstance(sentence, str) else render(sentence, translated)


def moment(iso: str) -> str:
    """An ISO time in UTC as day and clock time here; what is no time passes unchanged."""
    try:
        at = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    return moments.told(at if at.tzinfo is not None else at.replace(tzinfo=UTC))


def money(minor: str, currency: str) -> str:
    """Minor units ("-1250") as an amount with its sign and currency ("−12.50 EUR"); what is no number passes unchanged."""
    try:
        amount = int(minor)
    except ValueError:
        return minor
    locale, (whole, rest) = QLocale(), divmod(abs(amount), 100)
    return f"{'−' if amount < 0 else ''}{locale.toString(whole)}{locale.decimalPoint()}{rest:02d} {currency}"


def signed(number: str) -> str:
    """A difference with its sign: "+3", "−12", "0"."""
    text = number.strip()
    if text.startswith("-"):
        return f"−{marked(text[1:])}"
    try:
        return f"+{marked(text)}" if Decimal(text) > 0 else text
    except ArithmeticError:
        return number


def marked(number: str) -> str:
    """A number as the app writes it ("2.50") with the language's decimal mark ("2,50"); what is no such number passes unchanged."""
    return number.replace(".", QLocale().decimalPoint()) if PLAIN.fullmatch(number) else number


def unmarked(text: str) -> str:
    """The same the other way round, of what stands in a field."""
    plain = text.replace(QLocale().decimalPoint(), ".")
    return plain if PLAIN.fullmatch(plain) else text
