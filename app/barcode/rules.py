"""Label rules of a site: regular expressions that say what its own labels are.

A rule fits a whole text. Its group `code` is the code of the rule's kind; groups `item`, `serial`, `lot`, `expiry` and
`quantity` add what else the label says. RE2 runs them: no pattern, however careless, can take more than linear time.
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

import re2

from app.barcode.content import Content
from app.domain.catalogue import LabelRule
from app.domain.meaning import Gs1, MatchKind
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

RULE_KINDS = ("location", "container", "serial", "lot", "item", "badge")
GROUPS = frozenset({"code", "item", "serial", "lot", "expiry", "quantity"})

PATTERN_LIMIT = 500
TEXT_LIMIT = 1_024
"""Longer texts are no labels of a site's own."""

_DATES = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)",
        r"(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
    )
)
"""2025-12-31, 20251231, 251231, 31.12.2025. With slashes day and month cannot be told apart: not read."""

_BAD_KIND = QT_TRANSLATE_NOOP(
    "say", "A label rule cannot be of the kind “{kind}”. The rule was not saved. Choose one of: {kinds}."
)
_TOO_LONG = QT_TRANSLATE_NOOP("say", "The pattern has more than {limit} characters. The rule was not saved. Split it in two.")
_BAD_PATTERN = QT_TRANSLATE_NOOP(
    "say",
    "The pattern is no regular expression ({error}). The rule was not saved. Correct it; back references do not exist here.",
)
_NO_CODE = QT_TRANSLATE_NOOP(
    "say", "The pattern has no group named code. The rule was not saved. Write (?P<code>...) around what is the code."
)
_BAD_GROUP = QT_TRANSLATE_NOOP(
    "say", "The pattern has a group named {group}, which means nothing. The rule was not saved. Groups are: {groups}."
)


def check_rule(pattern: str, kind: str) -> Say | None:
    """Why a rule cannot be saved, None where it is good."""
    if kind not in RULE_KINDS:
        return say(_BAD_KIND, kind=kind, kinds=", ".join(RULE_KINDS))
    if len(pattern) > PATTERN_LIMIT:
        return say(_TOO_LONG, limit=PATTERN_LIMIT)
    compiled = _compiled(pattern)
    if isinstance(compiled, str):
        return say(_BAD_PATTERN, error=compiled)
    groups = set(compiled.groupindex)
    if "code" not in groups:
        return say(_NO_CODE)
    if odd := sorted(groups - GROUPS):
        return say(_BAD_GROUP, group=odd[0], groups=", ".join(sorted(GROUPS)))
    return None


def cut(text: str, rules: Iterable[LabelRule]) -> Content | None:
    """What the first rule that fits the text says of it, None where none fits. A faulty rule fits nothing."""
    if len(text) > TEXT_LIMIT:
        return None
    for rule in sorted((r for r in rules if not r.retired), key=lambda r: r.order):
        compiled = _compiled(rule.pattern)
        if isinstance(compiled, str) or rule.kind not in RULE_KINDS:
            continue
        fit = compiled.fullmatch(text)
        groups = {name: value for name, value in fit.groupdict().items() if value} if fit else {}
        if code := groups.get("code"):
            return _content(rule, code, groups)
    return None


def _content(rule: LabelRule, code: str, groups: dict[str, str]) -> Content:
    serial, lot = groups.get("serial", ""), groups.get("lot", "")
    items: tuple[str, ...] = (groups["item"],) if "item" in groups else ()
    kind = None
    match rule.kind:
        case "item":
            items = (code,)
        case "serial":
            serial = code
        case "lot":
            lot = code
        case other:
            kind = MatchKind(other)
    said = Gs1(serial=serial, lot=lot, expires=iso_date(groups.get("expiry", "")), count=amount(groups.get("quantity", "")))
    return Content(said, item_codes=items, item=rule.item, kind=kind, code=code)


def iso_date(text: str) -> str:
    """The date in ISO form out of the spellings met on labels, "" where it is none."""
    fit = next((m for m in (pattern.fullmatch(text) for pattern in _DATES) if m), None)
    if fit is None:
        return ""
    year = int(fit["year"])
    try:
        return date(year if year > 99 else year + 2000, int(fit["month"]), int(fit["day"])).isoformat()
    except ValueError:
        return ""


def amount(text: str) -> str:
    """Decimal text with a point, "" where it is no amount."""
    plain = text.replace(",", ".")
    whole, _, fraction = plain.partition(".")
    sound = plain.isascii() and whole.isdigit() and (fraction.isdigit() or plain == whole) and len(plain) <= 20
    return plain if sound else ""


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> Any:
    """The compiled pattern, or what is wrong with it."""
    options = re2.Options()
    options.log_errors = False  # RE2 would write to standard error
    options.max_mem = 1 << 20
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        said = error.args[0] if error.args else ""
        return said.decode(errors="replace") if isinstance(said, bytes) else str(said)
