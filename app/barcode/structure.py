"""What a text is by its form: routed by symbology first, then by what it claims to be. No catalogue is asked here."""

import re
from typing import NamedTuple

from app.barcode.brackets import is_bracketed, read_bracketed
from app.barcode.content import Content, of_gs1
from app.barcode.elements import GS, Elements, Readings, has_separators, read, with_separators
from app.barcode.gs1 import ASSETS, bad_check, label
from app.barcode.gtin import (
    LENGTHS,
    SSCC_LENGTH,
    check_digit,
    is_checked,
    is_digits,
    is_gtin,
    is_sscc,
    spellings,
    upc_e_to_gtin,
)
from app.barcode.habits import Habits
from app.barcode.hostile import shown
from app.barcode.instore import variable_measure
from app.barcode.link import read_link
from app.barcode.message import read_message
from app.barcode.symbology import Promise, promise_of
from app.domain.meaning import Gs1
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

_UNMARKED = re.compile(r"(?:1[1-7]\d{6}|20\d\d|3[1-6]\d\d\d{6})*(?:00(?P<sscc>\d{18})|0[123](?P<gtin>\d{14}))", re.ASCII)
"""How a label without any sign of FNC1 must begin to be taken for GS1: fixed values, then an SSCC or GTIN."""

_KEYS = frozenset(("00", "01", "02", "03", "8006", *ASSETS))
"""One of these identifies what a label stands on; a text not marked as GS1 must hold one to be taken for it."""

_DATES = frozenset(("11", "13", "15", "16", "17"))

_NOT_EAN = QT_TRANSLATE_NOOP(
    "say", "“{text}” is no EAN or UPC number: it has the wrong length or characters. Nothing changed; scan it again."
)
_ADD_ON = say(
    QT_TRANSLATE_NOOP("say", "Only the small symbol beside the EAN was read. Nothing changed; scan the large one.")
)
_LOOKS_LIKE_GTIN = QT_TRANSLATE_NOOP(
    "say",
    "It has {length} digits like a GTIN, but then its last digit would have to be {right}. "
    "If you typed it, compare it with the label.",
)
LOST = say(
    QT_TRANSLATE_NOOP(
        "say", "This label lacks its separators; where each value ends was worked out. Compare the values with the label."
    )
)
_MAYBE_LOST = say(
    QT_TRANSLATE_NOOP(
        "say",
        "A date may be hidden at the end of the last value, as when a scanner leaves separators out. Compare it with the label.",
    )
)


class Structure(NamedTuple):
    """A text by its form. A `refusal` holds unless the site knows the whole text as a code of its own."""

    form: str = "plain"
    readings: tuple[Content, ...] = ()
    """What the label says; more than one where separators are lost: the first is the likeliest."""
    conforming: bool = True
    """False where the first reading is a repair of a label that breaks the standard."""
    gtins: tuple[str, ...] = ()
    """14-digit forms of a plain number: two where 8 digits may be an EAN-8 or a UPC-E."""
    refusal: Say | None = None
    warnings: tuple[Say, ...] = ()


PLAIN = Structure()


def structure_of(text: str, symbology: str, habits: Habits = Habits()) -> Structure:  # noqa: B008 - immutable
    """The form of a cleaned text, with what the site's labels and scanners do of their own."""
    region = habits.region
    promise = promise_of(symbology)
    if promise is Promise.EAN:  # never an element string, whatever it looks like
        return _ean(text, symbology, region)
    if promise is Promise.ADD_ON:
        return Structure(refusal=_ADD_ON)
    if promise is Promise.CHECKED_ITF and is_digits(text) and len(text) == 14:
        return _number(text, region) if is_checked(text) else Structure(refusal=bad_check("GTIN", text))
    if link := read_link(text):
        return _label("digital-link", link)
    if is_bracketed(text):
        return _label("gs1", read_bracketed(text))
    if message := read_message(text, habits.separators):
        return Structure("message", refusal=message) if isinstance(message, Say) else Structure("message", (message,))
    spread = with_separators(text, habits.separators)
    if promise is Promise.ELEMENTS or (spread.startswith(GS) and is_digits(spread.lstrip(GS)[:2])):
        return _label("gs1", read(spread))
    if is_digits(text) and len(text) in (*LENGTHS, SSCC_LENGTH):
        return _number(text, region)
    return _unmarked(spread) if has_separators(text, habits.separators) or _UNMARKED.match(text) else PLAIN


def _label(form: str, read_as: Readings | Elements | Say) -> Structure:
    if isinstance(read_as, Say):
        return Structure(form, refusal=read_as)
    readings = read_as if isinstance(read_as, Readings) else Readings(read_as)
    said = label(readings.best)
    if isinstance(said, Say):
        return Structure(form, refusal=said)
    others = tuple(other for other in map(label, readings.others) if isinstance(other, Gs1))
    warnings: tuple[Say, ...] = ()
    if not readings.conforming:
        warnings = (LOST,)
    elif any(_hides_date(said, other) for other in others):
        warnings = (_MAYBE_LOST,)
    return Structure(form, tuple(map(of_gs1, (said, *others))), readings.conforming, warnings=warnings)


def hidden(best: Gs1, others: tuple[Gs1, ...]) -> tuple[Gs1, ...]:
    """Of the other readings of a conforming label those worth showing: where a value may have swallowed a date."""
    return tuple(other for other in others if _hides_date(best, other))


def _hides_date(best: Gs1, other: Gs1) -> bool:
    seen = {ai for ai, _ in best.elements}
    return any(ai in _DATES and ai not in seen for ai, _ in other.elements)


def _unmarked(text: str) -> Structure:
    """A text that no FNC1 and no symbology marks as GS1: taken for it only if it is so beyond doubt."""
    readings = read(text)
    if isinstance(readings, Say) or not readings.conforming or not _KEYS.intersection(ai for ai, _ in readings.best):
        begun = _UNMARKED.match(text)  # a repaired label needs a right check digit to be believed
        number = begun and (begun["sscc"] or begun["gtin"])
        if isinstance(readings, Say) or not number or not is_checked(number):
            return PLAIN
    structure = _label("gs1", readings)
    alone = len(readings.best) == 1 and readings.best[0][0] != "00"
    if structure.refusal is not None and alone:
        return PLAIN  # 16 digits that begin with 01 may be anybody's number
    return structure


def _ean(text: str, symbology: str, region: str) -> Structure:
    if symbology == "]E3":  # a main symbol with its add-on behind, a blank between where the scanner is set to it
        text = text.replace(" ", "")
        text = next((text[:n] for n in (13, 12) if len(text) in (n + 2, n + 5) and is_checked(text[:n])), text)
    lengths = (8,) if symbology == "]E4" else (6, 7, 8, 12, 13, 14)
    if not is_digits(text) or len(text) not in lengths:
        return Structure("gtin", refusal=say(_NOT_EAN, text=shown(text, 40)))
    gtins = [text.zfill(14)] if is_gtin(text) else []
    if symbology != "]E4" and len(text) <= 8:
        gtins += [upc_e_to_gtin(text)]
    gtins = [gtin for gtin in dict.fromkeys(gtins) if gtin]
    if not gtins:
        return Structure("gtin", refusal=bad_check("EAN", text))
    return _gtins(tuple(gtins), region)


def _number(text: str, region: str) -> Structure:
    """Plain digits of the length of a GTIN or SSCC, from any symbology."""
    if len(text) == SSCC_LENGTH:
        if not is_sscc(text):
            return Structure("sscc", refusal=bad_check("SSCC", text))
        return Structure("sscc", (of_gs1(Gs1(sscc=text, elements=(("00", text),))),))
    gtins = [text.zfill(14)] if is_gtin(text) else []
    if len(text) == 8:
        gtins += [upc_e_to_gtin(text)]
    gtins = [gtin for gtin in dict.fromkeys(gtins) if gtin]
    if gtins:
        return _gtins(tuple(gtins), region)
    if len(text) == 8:  # too common a length of other numbers for a remark
        return PLAIN
    return Structure(warnings=(say(_LOOKS_LIKE_GTIN, length=len(text), right=check_digit(text[:-1])),))


def _gtins(gtins: tuple[str, ...], region: str) -> Structure:
    measured = variable_measure(gtins[0], region) if region else None
    if measured is not None:
        base = measured.item
        said = Gs1(gtin=base, count=measured.quantity)
        # The item's own number: the next label of it holds another weight or price.
        return Structure("gtin", (Content(said, item_codes=spellings(base)),), gtins=(base,))
    return Structure("gtin", tuple(Content(Gs1(gtin=g), item_codes=spellings(g)) for g in gtins), gtins=gtins)
