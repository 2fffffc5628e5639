"""`stockhand status`: how this device stands to its server, as one JSON object; asks its own database alone."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from app.commands import SUMMARIES, Subparsers
from app.commands.opening import stop, with_ledger
from app.domain.words import Say
from app.ledger import pictures, quarantine, sync_state
from app.ledger.ledger import Ledger
from app.sync import enrolment
from app.sync.enrolment import Enrolment
from app.sync.standing import CHECKSUMS, standing
from app.sync.status import State


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser: ArgumentParser = subparsers.add_parser("status", help=SUMMARIES["status"])
    parser.add_argument("--seen", action="store_true", help="what is in quarantine has been seen: it needs attention no longer")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Print the object. Exit 0; 2 where there is no warehouse."""
    found = enrolment.load(args.data)
    if isinstance(found, Say):
        return stop(found)
    if found is not None and not enrolment.is_ready(args.data):
        _print(_loading(found))
        return 0
    return with_ledger(args.data, partial(_told, args.data, found, args.seen))


def _told(folder: Path, enrolled: Enrolment | None, seen: bool, ledger: Ledger) -> int:
    if seen:
        with ledger.store.writing() as conn:
            quarantine.looked_at(conn)
    with ledger.store.reading() as conn:
        now = standing(conn)
        alone = not sync_state.follows(conn)
        missing = pictures.missing(conn)
    told = now.status
    _print({
        "state": State.ALONE.value if alone else told.state.value,
        "device": now.device,
        "epoch": now.epoch or ledger.origin.epoch,
        "server": enrolled.server if enrolled is not None else None,
        "site": enrolled.site_code if enrolled is not None else None,
        "cursor": max(0, now.cursor),
        "head": now.head,
        "waiting": now.waiting,
        "unsettled": now.unsettled,
        "held": now.held,
        "quarantined": now.quarantined,
        "photos_waiting": 0 if alone else now.photos,
        "photos_missing": missing,
        "last_contact": _time(now.contact),
        "checksums": now.checksums,
        "attention": None if alone or told.what is None else str(told.what),
    })
    return 0


def _loading(enrolled: Enrolment) -> dict[str, Any]:
    return {
        "state": "loading" if enrolled.device else "enrolling", "device": enrolled.device or None, "epoch": enrolled.epoch,
        "server": enrolled.server, "site": enrolled.site_code or None,
        # There is no book yet: who reads this finds the same names with nothing behind them.
        "cursor": 0, "head": 0, "waiting": 0, "unsettled": 0, "held": 0, "quarantined": 0, "photos_waiting": 0, "photos_missing": 0,
        "last_contact": None, "checksums": CHECKSUMS[0], "attention": None,
    }


def _time(at: int) -> str | None:
    """ISO 8601 in UTC, None for never."""
    return datetime.fromtimestamp(at / 1_000_000, UTC).isoformat(timespec="milliseconds") if at else None


def _print(told: dict[str, Any]) -> None:
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(told), indent=2).decode() + "\n")
