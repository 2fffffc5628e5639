"""Which AIs need or exclude each other on one label (GS1 General Specifications, section 4.14), as warnings.

Warnings only: the rules hold for all symbols on an item together, and a scan sees one of them.
"""

from collections.abc import Iterable
from functools import lru_cache

from app.domain.words import QT_TRANSLATE_NOOP, Say, say

_ITEM = "01 02 03 8006 8026"
_TRADE = "01 02"
_LOGISTIC = "00 01"
_MEASURE = "30 31nn 32nn 35nn 36nn"

_NEEDS: tuple[tuple[str, str], ...] = (
    ("02", "37"), ("10", _ITEM), ("11", _ITEM), ("12", "8020"), ("13", _ITEM), ("15", _ITEM), ("16", _ITEM),
    ("17", _ITEM + " 255"), ("20", "01 02 8006 8026"), ("21", "01 03 8006"), ("22", "01"), ("235", "01"),
    ("240", "01 02 8006 8026"), ("241", "01 02 8006 8026"), ("242", "01 02 8006 8026"), ("243", "01"),
    ("250", "01 8006"), ("250", "21"), ("251", "01 8006"), ("254", "414"), ("30", _TRADE),
    ("310n 311n 312n 313n 314n 315n 316n 320n 321n 322n 323n 324n 325n 326n 327n 328n 329n", _TRADE),
    ("350n 351n 352n 356n 357n 360n 361n 364n 365n 366n", _TRADE),
    ("330n 331n 332n 333n 334n 335n 336n 340n 341n 342n 343n 344n 345n 346n 347n 348n 349n", _LOGISTIC),
    ("353n 354n 355n 362n 363n 367n 368n 369n", _LOGISTIC), ("337n", "01"),
    ("37", "00"), ("37", "02 8026"), ("390n", "255 8020"), ("391n", "8020"), ("392n", "01"), ("392n", _MEASURE),
    ("393n", _MEASURE), ("394n", "255"), ("395n", _MEASURE), ("403", "00"), ("415", "8020"),
    ("422", "01 02 8006 8026"), ("423 424 425 426", _TRADE), ("427", "422"),
    ("43nn", "00"), ("7001", "01 02 8006 8026"), ("7002 7003 7005 7006 7007 7008 7009 7010 7011", _TRADE), ("7004", "10"),
    ("7020 7021", "01 8006"), ("7022", "7021"), ("703n", _TRADE), ("710 711 712 713 714 715 716 717", "01"),
    ("723n", "01 8004"), ("7240", "01 8006"), ("8001", "01"), ("8005 8008", _TRADE), ("8007", "415"), ("8009", _LOGISTIC),
    ("8011", "8010"), ("8012", "01 8006"), ("8014", "01"), ("8019", "8017 8018"), ("8020", "415"), ("8026", "37"),
    ("8111", "255"), ("8200", "01"),
)  # fmt: skip
"""AIs -> one of which must stand beside them. An AI named twice needs both. "n" stands for any digit."""

_EXCLUDES: tuple[tuple[str, str], ...] = (
    ("01", "02 03 255 37 8006"), ("02", "03 255"), ("03", "37"), ("21", "235"), ("255", "415 8006 8020 8026"), ("37", "8006"),
    ("390n", "391n 394n 8111"), ("392n", "393n 395n"), ("394n", "8111"), ("395n", "8005"), ("420", "421"),
    ("422 423 424 425", "426"), ("4330", "4331"), ("4332", "4333"), ("7250", "7251"), ("8006", "8026"), ("8017", "8018"),
)  # fmt: skip
"""Pairs that must not stand on one label."""

_MISSING = QT_TRANSLATE_NOOP("say", "The label gives AI ({ai}) without AI ({needed}), which belongs to it.")
_TOGETHER = QT_TRANSLATE_NOOP("say", "The label gives AI ({ai}) together with AI ({other}): they contradict each other.")
_NO_MEASURE = QT_TRANSLATE_NOOP("say", "The GTIN begins with 9, so a measure belongs to it; the label gives none.")


def _any(ais: Iterable[str], patterns: str) -> bool:
    wanted = _split(patterns)
    return any(not wanted.isdisjoint(_spellings(ai)) for ai in ais)


@lru_cache
def _split(patterns: str) -> frozenset[str]:
    return frozenset(patterns.split())


def _spellings(ai: str) -> tuple[str, ...]:
    return (ai,) if len(ai) < 4 else (ai, ai[:3] + "n", ai[:2] + "nn")


def _by_ai(rules: tuple[tuple[str, str], ...]) -> dict[str, list[str]]:
    spread: dict[str, list[str]] = {}
    for ais, others in rules:
        for ai in ais.split():
            spread.setdefault(ai, []).append(others)
    return spread


_NEEDED, _EXCLUDED = _by_ai(_NEEDS), _by_ai(_EXCLUDES)


def _rules(table: dict[str, list[str]], ai: str) -> Iterable[str]:
    for spelling in _spellings(ai):
        yield from table.get(spelling, ())


def odd_associations(elements: Iterable[tuple[str, str]]) -> tuple[Say, ...]:
    """What the label lacks or has too much of, one sentence each."""
    values = dict(elements)
    found: list[Say] = []
    for ai in values:
        for needed in _rules(_NEEDED, ai):
            if not _any(values, needed):
                found.append(say(_MISSING, ai=ai, needed=needed.replace(" ", ", ")))
        for excluded in _rules(_EXCLUDED, ai):
            found += [say(_TOGETHER, ai=ai, other=other) for other in values if _any([other], excluded)]
    if values.get("01", "").startswith("9") and not _any(values, _MEASURE + " 8001"):
        found.append(say(_NO_MEASURE))
    return tuple(found)
