"""`stockhand init`: begin a real installation with its site and its first administrator; no default PIN exists."""

import getpass
from argparse import Namespace

from app.commands import Subparsers
from app.commands.opening import stop
from app.domain import catalogue
from app.domain.pin import unfit
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.ledger import Ledger
from app.ledger.people import hash_pin
from app.ledger.store import CannotOpen
from app.opening import clock
from app.setup.base import base_records, code_id, post_records, settle_device

BEGUN = QT_TRANSLATE_NOOP("say", "There is an installation in {folder} already. Nothing was changed; choose another folder.")


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser = subparsers.add_parser("init", help="begin a real installation: its site, its first administrator")
    parser.add_argument("--site", metavar="CODE", required=True, help="code of the site, such as MAIN")
    parser.add_argument("--site-name", metavar="NAME", default="", help="what people call the site")
    parser.add_argument("--badge", required=True, help="badge of the first administrator, as it will be scanned")
    parser.add_argument("--name", required=True, help="name of the first administrator")
    parser.add_argument("--pin", help="4 to 12 digits; asked for where not given")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Make the installation. Exit 0; 2 where it was refused and nothing was made."""
    pin = args.pin if args.pin is not None else getpass.getpass("PIN of the first administrator: ")
    refused = unfit(pin)
    if refused:
        return stop(refused)
    try:
        ledger = Ledger.open(args.data)
    except CannotOpen as cannot:
        return stop(cannot.sentence)
    try:
        if ledger.site:
            return stop(say(BEGUN, folder=str(args.data)))
        settle_device(ledger, args.site)
        records = base_records(args.site, args.site_name or args.site)
        records.append(catalogue.User(
            id=code_id(catalogue.User, args.badge), code=args.badge, name=args.name, badge=args.badge, role="administrator",
            pin_hash=hash_pin(pin),
        ))
        outcome = post_records(ledger, records, now=clock(), note="installation")
        if outcome:
            return stop(outcome.sentence)
    finally:
        ledger.close()
    print(f"Site {args.site} is ready in {args.data}. Sign in with the badge {args.badge}.")
    return 0

