"""ISO/IEC 15434 messages ("[)>" labels of electronics and car makers): format 05 holds GS1 elements, 06 data identifiers."""

import re

from app.barcode import rules
from app.barcode.content import Content, of_gs1
from app.barcode.elements import GS, read, with_separators
from app.barcode.gs1 import label
from app.barcode.habits import SEPARATORS
from app.domain.meaning import Gs1
from app.domain.words import Say

_RECORD_END = re.compile(r"[<{\[]RS[>}\]]|\^\^|\x1e")
_MESSAGE_END = re.compile(r"[<{\[]EOT[>}\]]|\^D|\x04")
"""Written out by scanners that are set to show control characters."""
_HEAD = re.compile(r"\[\)>\x1e?(0[56])\x1d?", re.ASCII)
_FIELD = re.compile(r"(\d{0,3}[A-Z])(.+)", re.ASCII | re.DOTALL)

_ITEM = ("P", "1P", "30P")
"""Item number of the customer, of the supplier, and its first 24 places (ANSI MH10.8.2)."""
_SERIAL, _LOT, _QUANTITY, _EXPIRY = ("S",), ("1T", "T"), ("Q", "7Q"), ("14D",)


def read_message(text: str, separators: tuple[str, ...] = SEPARATORS) -> Content | Say | None:
    """What the message says; a refusal where its GS1 elements are wrong; None where it means nothing here.

    `separators` are what stands for GS besides itself.
    """
    if not text.startswith("[)>"):
        return None
    text = _spelled_out(text, separators)
    head = _HEAD.match(text)
    if head is None:
        return None
    body = text[head.end() :].rstrip("\x04").rstrip("\x1e")
    if head[1] == "05":
        readings = read(body)
        said = readings if isinstance(readings, Say) else label(readings.best)
        return said if isinstance(said, Say) else of_gs1(said)
    fields = tuple((m[1], m[2].strip()) for m in map(_FIELD.fullmatch, body.split("\x1e")[0].split(GS)) if m)
    values = dict(fields)

    def first(identifiers: tuple[str, ...]) -> str:
        return next((values[i] for i in identifiers if values.get(i)), "")

    items = tuple(values[i] for i in _ITEM if values.get(i))
    if not items and not first(_SERIAL):
        return None
    quantity = re.match(r"[\d.,]*", first(_QUANTITY))
    said = Gs1(
        serial=first(_SERIAL),
        lot=first(_LOT),
        expires=rules.iso_date(first(_EXPIRY)),
        count=rules.amount(quantity[0]) if quantity else "",
        elements=fields,
    )
    return Content(said, item_codes=items)


def _spelled_out(text: str, separators: tuple[str, ...]) -> str:
    """The text with the control characters that stand in it as words."""
    records = _RECORD_END.split(_MESSAGE_END.sub("\x04", text))
    return "\x1e".join(with_separators(record, separators) for record in records)
