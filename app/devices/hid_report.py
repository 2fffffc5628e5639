"""The report descriptor of a HID device read into fields: which bits of which report hold which usage (HID 1.11, 6.2.2)."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

DESCRIPTOR_BYTES_MAX = 4096
REPORT_BITS_MAX = 8 * 4096
FIELDS_MAX = 4096
"""What a device may claim; a broken descriptor must not fill the memory."""

_CONSTANT, _VARIABLE = 0x01, 0x02
_APPLICATION = 0x01
_MAIN_MASK = 0x0C
_LONG_ITEM = 0xFE


class Tag:
    """Kinds of items, by the upper six bits of their first byte; a namespace so that `match` can name them."""

    INPUT = 0x80
    COLLECTION = 0xA0
    USAGE_PAGE = 0x04
    REPORT_SIZE = 0x74
    REPORT_ID = 0x84
    REPORT_COUNT = 0x94
    PUSH = 0xA4
    POP = 0xB4
    USAGE = 0x08
    USAGE_MINIMUM = 0x18
    USAGE_MAXIMUM = 0x28


class Field(NamedTuple):
    """Some bits of an input report. A run of equal fields (an array of bytes) is one with a count."""

    page: int
    usage: int
    bit: int
    """From the start of the report, behind the report's number."""
    size: int
    """Bits of one element."""
    elements: int


@dataclass(slots=True)
class Report:
    """One input report."""

    fields: list[Field] = field(default_factory=list)
    bits: int = 0


class Descriptor(NamedTuple):
    """All input reports by number; `numbered` says whether the number is the first byte of each."""

    reports: dict[int, Report]
    numbered: bool
    application: tuple[int, int]
    """(page, usage) of the first application collection."""


@dataclass(slots=True)
class _Global:
    page: int = 0
    size: int = 0
    count: int = 0
    report: int = 0


def parse(descriptor: bytes) -> Descriptor | None:
    """The fields of a descriptor, None where it is not one. Never raises, whatever a device sends."""
    if len(descriptor) > DESCRIPTOR_BYTES_MAX:
        return None
    reports: dict[int, Report] = {}
    now, stack = _Global(), list[_Global]()
    usages: list[tuple[int, int]] = []
    minimum: tuple[int, int] | None = None
    numbered, application = False, (0, 0)
    items = list(_items(descriptor))
    if not items or items[-1] is None:
        return None
    for item in items:
        assert item is not None
        tag, value, size = item
        match tag:
            case Tag.USAGE_PAGE:
                now.page = value
            case Tag.REPORT_SIZE:
                now.size = value
            case Tag.REPORT_COUNT:
                now.count = value
            case Tag.REPORT_ID:
                now.report, numbered = value, True
            case Tag.PUSH:
                stack.append(replace(now))
            case Tag.POP:
                if not stack:
                    return None
                now = stack.pop()
            case Tag.USAGE:
                usages.append(_usage(value, size, now.page))
            case Tag.USAGE_MINIMUM:
                minimum = _usage(value, size, now.page)
            case Tag.USAGE_MAXIMUM if minimum is not None:
                last = _usage(value, size, now.page)[1]
                if last - minimum[1] > FIELDS_MAX:
                    return None
                usages += [(minimum[0], usage) for usage in range(minimum[1], last + 1)]
                if len(usages) > FIELDS_MAX:
                    return None
            case Tag.INPUT:
                report = reports.setdefault(now.report, Report())
                if not _lay(report, value, now, usages) or sum(len(each.fields) for each in reports.values()) > FIELDS_MAX:
                    return None
            case Tag.COLLECTION if value == _APPLICATION and application == (0, 0) and usages:
                application = usages[0]
            case _:
                pass
        if tag & _MAIN_MASK == 0:  # every main item uses up the local ones
            usages, minimum = [], None
    return Descriptor(reports, numbered, application)


def value_of(report: bytes, place: Field) -> list[int]:
    """The elements of a field, unsigned; what lies beyond the end of the report is left out."""
    whole = int.from_bytes(report, "little")
    mask = (1 << place.size) - 1
    held = max(0, min(place.elements, (len(report) * 8 - place.bit) // place.size))
    return [whole >> (place.bit + index * place.size) & mask for index in range(held)]


def _items(descriptor: bytes) -> Iterator[tuple[int, int, int] | None]:
    """(tag and type, value, bytes of the value); None at the end where the last item is cut off."""
    at = 0
    while at < len(descriptor):
        head = descriptor[at]
        if head == _LONG_ITEM:  # a long item: its size is the next byte, and no device uses it for fields
            at += 3 + (descriptor[at + 1] if at + 1 < len(descriptor) else 0)
            continue
        size = (0, 1, 2, 4)[head & 0x03]
        data = descriptor[at + 1 : at + 1 + size]
        if len(data) < size:
            yield None
            return
        yield head & 0xFC, int.from_bytes(data, "little"), size
        at += 1 + size


def _usage(value: int, size: int, page: int) -> tuple[int, int]:
    return (value >> 16, value & 0xFFFF) if size == 4 else (page, value)


def _lay(report: Report, flags: int, now: _Global, usages: list[tuple[int, int]]) -> bool:
    """Append the fields of one input item; False where they exceed what a report may hold."""
    bits = now.size * now.count
    if now.size > 32 or now.count > FIELDS_MAX or report.bits + bits > REPORT_BITS_MAX or len(report.fields) > FIELDS_MAX:
        return False
    if not flags & _CONSTANT and usages and now.size:
        # Each usage has one element; the last one has all that remain. An array has its usages as values: one field.
        single = usages[: now.count] if flags & _VARIABLE else usages[:1]
        for index, (page, usage) in enumerate(single):
            last = index == len(single) - 1
            count = now.count - index if last else 1
            report.fields.append(Field(page, usage, report.bits + index * now.size, now.size, count))
    report.bits += bits
    return True
