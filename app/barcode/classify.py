"""The one classifier: a scanned text and all it may mean, asked of the catalogue in one look-up."""

from collections.abc import Sequence

import msgspec

from app.barcode.commands import COMMANDS, SHEET, command_of
from app.barcode.content import Content, Found, confirm, matches_of, of_gs1, unit_behind_pack
from app.barcode.gs1 import examined, label
from app.barcode.habits import Habits
from app.barcode.hostile import cleaned, shown, unbroken
from app.barcode.rules import cut
from app.barcode.serials import PARTS_MAX, parts_of, plausible, serials_of
from app.barcode.structure import LOST, Structure, hidden, structure_of
from app.domain.catalogue import LabelRule
from app.domain.meaning import Gs1, Match, MatchKind, Names, Reading
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

_NO_COMMAND = QT_TRANSLATE_NOOP(
    "say", "There is no command {code}. Nothing changed; use the keys on the screen."
)
_SHEET = QT_TRANSLATE_NOOP(
    "say", "This is the code of the pairing sheet. It came by {source}, which is read already. Nothing changed; scan on."
)
_UNKNOWN_PACK = QT_TRANSLATE_NOOP(
    "say", "This is the number of a pack of {item}. How many are in it is not known here: link the number with its quantity."
)
_NO_LIST = QT_TRANSLATE_NOOP(
    "say", "The code holds several values, but {part} is no serial number: it names something else. It was not taken as a list."
)
_PARTS_ASKED = 8
"""Parts of a list that are looked up, to notice a label of "item;serial"; a longer text is a list beyond doubt."""


def classify(
    text: str, symbology: str, names: Names, rules: Sequence[LabelRule], *, source: str = "", habits: Habits = Habits()  # noqa: B008
) -> Reading:
    """Read a text.

    `symbology` is the AIM identifier ("]C1") where the source gives one, else "": it decides first what the text can be.
    `rules` are the site's label rules; the first that fits has the say over every other structure. `habits` name the
    country whose in-store numbers with a measure inside are read, and what is sent for a separator. What the site knows as
    a code of its own, whole, is always among the matches. One call of `names.find`.
    """
    clean = cleaned(text, symbology)
    if isinstance(clean, Say):
        return Reading(text=shown(text), symbology=symbology, source=source, refusal=clean)
    text, symbology = clean
    if SHEET in text:
        return Reading(text=shown(text), symbology=symbology, source=source, refusal=say(_SHEET, source=source or "–"))
    command = command_of(text)
    if command is not None:
        refusal = None if command in COMMANDS else say(_NO_COMMAND, code=shown(text))
        command = "" if refusal else command
        return Reading(text=shown(text), symbology=symbology, source=source, command=command, refusal=refusal, form="command")

    ruled = cut(text, rules)
    form = Structure("rule", (ruled,)) if ruled else structure_of(text, symbology, habits)
    listed = () if form.form != "plain" else serials_of(text)
    parts = parts_of(text) if form.form == "plain" and not listed else ()
    asked = [text, *listed[:_PARTS_ASKED]] if len(listed) <= _PARTS_ASKED else [text]
    asked += parts[:PARTS_MAX]
    asked += [code for content in form.readings for code in content.codes]
    found = Found(names.find(tuple(dict.fromkeys(asked))))
    whole = matches_of(found.under(text))
    reading = _read(text, symbology, source, form, found, whole, listed)
    return _in_parts(reading, parts, found, rules) if parts and not whole else reading


def _in_parts(reading: Reading, parts: tuple[str, ...], found: Found, rules: Sequence[LabelRule]) -> Reading:
    """A text with blanks that means nothing as a whole: a list where each part is a serial by itself, else perhaps one.

    A part is a serial by itself where the site knows it as one, or one of its label rules says so.
    """
    if len(parts) <= PARTS_MAX and all(_is_serial(part, found, rules) for part in parts):
        return msgspec.structs.replace(reading, serials=parts, form="serials", warnings=())
    if plausible(parts) and _stranger(parts, found) is None:
        return msgspec.structs.replace(reading, maybe=parts)
    return reading


def _is_serial(part: str, found: Found, rules: Sequence[LabelRule]) -> bool:
    if any(name.kind in ("serial", "tag") for name in found.under(part)):
        return True
    ruled = cut(part, rules)
    return ruled is not None and ruled.gs1.serial != ""


def _read(
    text: str, symbology: str, source: str, form: Structure, found: Found, whole: tuple[Match, ...], listed: tuple[str, ...]
) -> Reading:
    if whole and not form.readings:  # known as it stands: neither a refusal nor a list outweighs that
        # Only the text itself is a reason to doubt: a scanner set up to call every Code 128 a GS1 label is none.
        doubt = (form.refusal,) if form.refusal and not symbology else ()
        return Reading(
            text=text, symbology=symbology, source=source, matches=whole, form=form.form, code=text,
            warnings=(*form.warnings, *doubt),
        )
    refusal = form.refusal
    if listed:
        stranger = _stranger(listed, found)
        if stranger is None:
            return Reading(text=text, symbology=symbology, source=source, serials=listed, form="serials", code=text)
        form = Structure(warnings=(say(_NO_LIST, part=stranger),))
    refusal = refusal or (unbroken(text) if not form.readings else None)
    if refusal is not None:
        return Reading(text=shown(text), symbology=symbology, source=source, refusal=refusal, form=form.form)
    if not form.readings:
        return Reading(text=text, symbology=symbology, source=source, form=form.form, code=text, warnings=form.warnings)
    return _of_label(text, symbology, source, form, found, whole)


def _of_label(text: str, symbology: str, source: str, form: Structure, found: Found, whole: tuple[Match, ...]) -> Reading:
    content, matches, alternatives = _told_apart(form, found)
    said = content.gs1
    warnings = form.warnings if content is form.readings[0] or form.gtins else (LOST,)
    if not matches and (unit := unit_behind_pack(content, found)):
        warnings = (*warnings, say(_UNKNOWN_PACK, item=unit.label or unit.code))
    once: dict[tuple[MatchKind, int, int], Match] = {}
    for match in (*matches, *whole):
        once.setdefault((match.kind, match.id, match.quantity), match)
    plain = form.form == "gtin" and not said.count
    gtins = form.gtins or ((said.gtin,) if said.gtin else ())
    return Reading(
        text=text,
        symbology=symbology,
        source=source,
        matches=tuple(once.values()),
        gs1=None if plain or said == Gs1() else examined(said) if form.form in ("gs1", "digital-link") else said,
        form=form.form,
        code=content.code or said.sscc or text,
        gtin=gtins[0] if len(gtins) == 1 else "",
        alternatives=alternatives,
        warnings=warnings,
    )


def _told_apart(form: Structure, found: Found) -> tuple[Content, tuple[Match, ...], tuple[Gs1, ...]]:
    """The reading to believe, what it matches, and the readings that a person may have to choose from.

    Where separators are lost, the serial or lot that this site knows settles it. If it does not, a label that follows
    the standard is read by the standard; of any other only that is believed which all readings agree on.
    """
    best, *others = form.readings
    confirmed = [confirm(content, found) for content in form.readings]
    together = tuple(m for matches in confirmed for m in matches)
    if form.gtins:  # EAN-8 or UPC-E: both numbers are asked for
        return next((c for c, matches in zip(form.readings, confirmed, strict=True) if matches), best), together, ()
    if not others or _is_fine(confirmed[0]):
        return best, confirmed[0], ()
    fine = [c for c, matches in zip(form.readings, confirmed, strict=True) if _settles(form, best, c, matches)]
    if len(fine) == 1:
        return fine[0], confirm(fine[0], found), (best.gs1,) if fine[0] is not best else ()
    if form.conforming:
        return best, confirmed[0], hidden(best.gs1, tuple(c.gs1 for c in others))
    shared = _shared(form.readings)
    matches = tuple(m for c in fine for m in confirm(c, found)) or confirm(shared, found)
    return shared, matches, tuple(c.gs1 for c in form.readings)


def _is_fine(matches: tuple[Match, ...]) -> bool:
    return any(m.kind is not MatchKind.ITEM for m in matches)


def _settles(form: Structure, best: Content, other: Content, matches: tuple[Match, ...]) -> bool:
    """Whether what the site knows speaks for this reading.

    Against a label that follows the standard a known serial does, and a known lot with a date behind it; a known lot
    alone does not: lots that begin alike are common.
    """
    if not form.conforming and _is_fine(matches):
        return True
    kinds = {m.kind for m in matches}
    return MatchKind.SERIAL in kinds or (MatchKind.LOT in kinds and bool(hidden(best.gs1, (other.gs1,))))


def _shared(readings: tuple[Content, ...]) -> Content:
    """What all readings agree on."""
    first = readings[0].gs1.elements
    said = label(tuple(e for e in first if all(e in other.gs1.elements for other in readings)))
    assert isinstance(said, Gs1), "a part of a sound label is sound"
    return of_gs1(said)


def _stranger(listed: tuple[str, ...], found: Found) -> str | None:
    """A part of a would-be list that names something, but no serial."""
    for part in listed:
        kinds = {name.kind for name in found.under(part)}
        if kinds and not kinds & {"serial", "tag"}:
            return part
    return None
