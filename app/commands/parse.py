"""`stockhand parse`: what codes mean, one JSON object per code."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import IO, Any

from app.barcode.classify import classify
from app.barcode.elements import parse_element, title_of
from app.barcode.gtin import level_of
from app.barcode.habits import SEPARATORS, Habits
from app.barcode.hostile import LIMIT, broken, too_long
from app.barcode.instore import variable_measure
from app.barcode.names import DictNames
from app.barcode.rules import check_rule
from app.commands import Subparsers
from app.domain.catalogue import LabelRule
from app.domain.meaning import Gs1, Match, Names, Reading
from app.domain.questions import LabelRules
from app.domain.words import Say

_CHUNK = 1 << 16
_LINE_LIMIT = 4 * LIMIT
"""Bytes of a line that are kept: a text of `LIMIT` characters has at most so many in UTF-8."""


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser = subparsers.add_parser(
        "parse",
        help="say what codes mean, one JSON object per code",
        description="Say what codes mean. Without --data no catalogue is asked: a code is read by its form alone.",
        epilog="Exit status: 0 where every text is a code, 1 where one was refused.",
    )
    parser.add_argument("texts", nargs="+", metavar="TEXT", help='text of a code; "-" reads one per line from standard input')
    parser.add_argument("--symbology", default="", metavar="ID", help="AIM identifier of the symbol, such as ]C1 or ]E0")
    parser.add_argument(
        "--rule", action="append", default=[], metavar="KIND=REGEX", help="a label rule to try: location=LOC:(?P<code>.+)"
    )
    parser.add_argument("--region", default="", metavar="CC", help="country whose in-store numbers are read, such as de")
    parser.add_argument(
        "--separator", action="append", metavar="TEXT",
        help=f"what stands for GS, in place of the usual {' '.join(SEPARATORS[:7])} ...; may be repeated",
    )
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Print one object per code."""
    rules = []
    for order, given in enumerate(args.rule):
        kind, _, pattern = given.partition("=")
        if (wrong := check_rule(pattern, kind)) is not None:
            print(wrong, file=sys.stderr)
            return 2
        # Rules to try come before the site's own.
        rules.append(LabelRule(id=order + 1, site=0, order=order - len(args.rule), pattern=pattern, kind=kind))
    if not getattr(args, "data_given", False):
        return _run(args, DictNames(), rules)
    from app.ledger.store import FILE_NAME, CannotOpen

    if not (args.data / FILE_NAME).is_file():  # opening one that is not there would create it
        print(f"There is no database in {args.data}. Name its folder with --data, or leave that out.", file=sys.stderr)
        return 2
    from app.ledger.ledger import Ledger

    try:
        ledger = Ledger.open(args.data)
    except CannotOpen as failure:
        print(failure, file=sys.stderr)
        return 2
    try:
        return _run(args, ledger.names, [*rules, *ledger.answer(LabelRules())])
    finally:
        ledger.close()


def _run(args: Namespace, names: Names, rules: Sequence[LabelRule]) -> int:
    refused = False
    habits = Habits(args.region, tuple(args.separator) if args.separator is not None else SEPARATORS)
    for text in _texts(args.texts, sys.stdin.buffer):
        if isinstance(text, Say):
            reading = Reading(text="", symbology=args.symbology, refusal=text)
        else:
            reading = classify(text, args.symbology, names, rules, source="command line", habits=habits)
        refused = refused or reading.refusal is not None
        print(json.dumps(described(reading, habits.region)), flush=True)
    return 1 if refused else 0


def _texts(given: Sequence[str], stdin: IO[bytes]) -> Iterator[str | Say]:
    for text in given:
        if text == "-":
            yield from lines(stdin)
        else:
            yield text


def lines(stream: IO[bytes]) -> Iterator[str | Say]:
    """The lines of a stream of bytes as texts, or why a line is none. A line of any length takes bounded memory."""
    while line := stream.readline(_LINE_LIMIT):
        length = len(line)
        if length == _LINE_LIMIT and not line.endswith(b"\n"):
            while not line.endswith(b"\n") and (line := stream.readline(_CHUNK)):
                length += len(line)
            yield too_long(length - line.endswith(b"\n"))
            continue
        try:
            yield line.removesuffix(b"\n").removesuffix(b"\r").decode()
        except UnicodeDecodeError:
            yield broken()


def described(reading: Reading, region: str = "") -> dict[str, Any]:
    """The whole reading as plain values for JSON; `region` is whose in-store numbers are read."""
    return {
        "text": reading.text,
        "symbology": reading.symbology or None,
        "form": reading.form or None,
        "kinds": _kinds(reading),
        "matches": [_match(match) for match in reading.matches],
        "command": reading.command or None,
        "serials": list(reading.serials),
        "maybe_serials": list(reading.maybe),
        "gtin": reading.gtin or None,
        "level": level_of(_gtin_of(reading)) or None,
        "in_store": _in_store(reading, region),
        "code": reading.code,
        "gs1": _gs1(reading.gs1) if reading.gs1 else None,
        "alternatives": [_gs1(other) for other in reading.alternatives],
        "warnings": [str(warning) for warning in reading.warnings],
        "refusal": str(reading.refusal) if reading.refusal else None,
    }


def _gtin_of(reading: Reading) -> str:
    return reading.gtin or (reading.gs1.gtin if reading.gs1 else "")


def _in_store(reading: Reading, region: str) -> dict[str, str] | None:
    """Weight, count or price in a number that a shop has printed itself."""
    said = variable_measure(reading.text.zfill(14), region) if reading.form == "gtin" and reading.gtin else None
    return {"item": said.item, "measure": said.kind, "value": said.value} if said is not None else None


def _kinds(reading: Reading) -> list[str]:
    if reading.refusal:
        return []
    if reading.command:
        return ["command"]
    if reading.serials:
        return ["serials"]
    known = list(dict.fromkeys(match.kind.value for match in reading.matches))
    return known or ["unknown" if reading.form in ("plain", "rule") else reading.form]


def _match(match: Match) -> dict[str, Any]:
    return {
        "kind": match.kind.value,
        "as": match.as_ or match.kind.value,
        "id": str(match.id),  # 63 bits: more than a number keeps in many a JSON reader
        "code": match.code,
        "item": str(match.item) if match.item else None,
        "label": match.label,
        "quantity": match.quantity or None,
    }


def _gs1(said: Gs1) -> dict[str, Any]:
    named = ("gtin", "serial", "lot", "expires", "best_before", "sscc", "count")
    return {
        **{name: getattr(said, name) or None for name in named},
        "elements": [_element(ai, value) for ai, value in said.elements],
        "warnings": [str(warning) for warning in said.warnings],
    }


def _element(ai: str, value: str) -> dict[str, str]:
    found = {"ai": ai, "title": title_of(ai), "value": value}
    parsed = parse_element(ai, value) if found["title"] else None
    if parsed and parsed.datetime:
        found["date"] = parsed.datetime.isoformat()
    elif parsed and parsed.date:
        found["date"] = parsed.date.isoformat()
    if parsed and parsed.decimal is not None:
        found["decimal"] = format(parsed.decimal, "f")
    return found
