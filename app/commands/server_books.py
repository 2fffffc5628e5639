"""What an operator does on a server's books, also while it runs: codes, devices, sites, discrepancies, checks."""

import getpass
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import select

from app.commands import server_people
from app.commands.import_ import told as told_of_import
from app.commands.opening import REFUSED, stop
from app.domain.discrepancy import TITLES, DiscrepancyClass
from app.domain.feed import FED_FIELDS, said_id
from app.domain.operation import Operation
from app.domain.pin import unfit
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.exchange.columns import KINDS
from app.exchange.importing import import_file
from app.ledger.held import COMPANY_HOLDS
from app.ledger.journal import clock_of
from app.ledger.judge import COMPANY
from app.ledger.ledger import Ledger
from app.ledger.lookup.discrepancies import why_of
from app.ledger.rights import SYSTEM
from app.ledger.sync_state import Origin
from app.ledger.tables import discrepancy, operation
from app.ledger.verify import verify
from app.opening import clock
from app.server import adopting, codes, devices, quarantine
from app.server.books import Books
from app.server.declined import Declined
from app.server.photos import damaged
from app.server.transfers import unpaired
from app.setup import company

Work = Callable[[Namespace, Books], int]
NO_SITE = QT_TRANSLATE_NOOP("say", "There is no site {code}. Nothing changed; the sites are: {sites}.")
WHICH_SITE = QT_TRANSLATE_NOOP("say", "There are several sites. Nothing changed; name one with --site: {sites}.")
NO_KEPT = QT_TRANSLATE_NOOP("say", "Nothing of the key {key} waits in quarantine. Nothing changed; list it again.")
NO_DEVICE = QT_TRANSLATE_NOOP("say", "There is no device {device}. Nothing changed; “stockhand server devices” lists them.")


def prepare(books: Books, *, demo: bool) -> None:
    """Before the server starts: the demo where it is asked for and nothing has begun; a hint where there is nothing yet."""
    if demo:
        company.fill_demo(books, clock)
    elif not company.is_begun(books):
        print(say(company.NOT_BEGUN), file=sys.stderr)


def site_of(books: Books, code: str) -> int | Say:
    """The site of that code, or the only one; else what to tell the person."""
    known = company.sites(books)
    names = ", ".join(one for _, one, _ in known)
    if not known:
        return say(company.NOT_BEGUN)
    if not code:
        return known[0][0] if len(known) == 1 else say(WHICH_SITE, sites=names)
    found = [which for which, one, _ in known if one == code]
    return found[0] if found else say(NO_SITE, code=code, sites=names)


def _site_argument(parser: ArgumentParser) -> None:
    parser.add_argument("--site", metavar="CODE", default="", help="the site; not needed where there is one")


def _enrol_code(args: Namespace, books: Books) -> int:
    site = site_of(books, args.site)
    if isinstance(site, Say):
        return stop(site)
    with books.registry.writing() as conn:
        made, expires = codes.make(conn, site, 0, clock())
    print(f"Good for one device until {told(expires)}: {made}")
    return 0


def _devices(args: Namespace, books: Books) -> int:
    names = {which: code for which, code, _ in company.sites(books)}
    with books.registry.reading() as conn:
        found = devices.listed(conn, None, heads(books))
    for one in found:
        state = (
            "revoked" if one.revoked else "has loaded nothing yet" if not one.cursor
            else f"{one.behind} behind" if one.behind else "in step"
        )
        kept = f"; {one.quarantined} in quarantine" if one.quarantined else ""
        print(f"{one.device}  {names.get(one.site, one.site)}  {one.name}  {one.version}  heard {told(one.heard)}  {state}{kept}")
    return 0


def _revoke(args: Namespace, books: Books) -> int:
    with books.registry.writing() as conn:
        if not devices.revoke(conn, args.device, clock()):
            return stop(say(NO_DEVICE, device=args.device))
    print(f"{args.device} is revoked from its next request on; what it still holds goes into quarantine.")
    return 0


def _sites(args: Namespace, books: Books) -> int:
    ends = heads(books)
    for which, code, name in company.sites(books):
        print(f"{code}  {name}  {ends.get(which, 0)} operations")
    return 0


def _add_site(args: Namespace, books: Books) -> int:
    refused = company.add_site(books, args.code, args.name, clock)
    if refused:
        return stop(refused)
    print(f"Site {args.code} is ready.")
    return 0


def _init(args: Namespace, books: Books) -> int:
    pin = args.pin if args.pin is not None else getpass.getpass("PIN of the first administrator: ")
    refused = unfit(pin) or company.begin(books, args.site, args.site_name or args.site, (args.badge, args.name, pin), clock)
    if refused:
        return stop(refused)
    print(f"The company and its site {args.site} are ready. The administrator's badge is {args.badge}.")
    return 0


def _export_ledger(args: Namespace, books: Books) -> int:
    """Operation by operation, the company's first: each in the book where it is at home, or each book as it is."""
    columns = [operation.c[name] for name in FED_FIELDS]
    for site in (COMPANY, *books.sites()):
        # What changes the catalogue went through the company's book into that of every site: once is enough.
        which = operation.c.site == site if args.every_book else (operation.c.site == site) & (operation.c.home == site)
        with books.book(site).reading() as conn:
            rows = conn.execute(select(*columns).where(which).order_by(operation.c.position).execution_options(yield_per=1_000))
            for row in rows.mappings():
                sys.stdout.write(msgspec.json.encode({"book": site, **row}).decode() + "\n")
    return 0


def _discrepancies(args: Namespace, books: Books) -> int:
    """Open ones, oldest first, a JSON object each; `why` is in words what its detail says, also of what the company holds."""
    by_company = {said_id(row["operation"]): row["detail"] for row in _open_in(books, COMPANY)}
    for site, code, _ in company.sites(books):
        for row in _open_in(books, site):
            title = TITLES.get(DiscrepancyClass(row["kind"]), row["kind"])
            held = row["detail"] == COMPANY_HOLDS
            why = str(why_of(by_company.get(said_id(row["operation"]), "") if held else row["detail"]))
            print(msgspec.json.encode({"book": code, "title": title, **row, "why": why}).decode())
    return 0


def _open_in(books: Books, site: int) -> list[dict[str, Any]]:
    with books.book(site).reading() as conn:
        return [dict(row) for row in conn.execute(
            select(discrepancy, operation.c.id.label("operation"), operation.c.device, operation.c.actor)
            .join(operation, (operation.c.site == discrepancy.c.site) & (operation.c.position == discrepancy.c.position))
            .where(discrepancy.c.site == site, discrepancy.c.open == 1).order_by(discrepancy.c.at, discrepancy.c.id)
        ).mappings()]


def _quarantine(args: Namespace, books: Books) -> int:
    """What waits there, a JSON object each; or post or drop one of them."""
    key = args.post or args.drop
    if not key:
        with books.registry.reading() as conn:
            for one in quarantine.listed(conn, None):
                print(msgspec.json.encode({"key": one.key, "why": one.why, "at": told(one.at), "operation": one.sent}).decode())
        return 0
    try:
        settled = adopting.settle(books, key, post=bool(args.post), by=SYSTEM, now=clock())
    except Declined as declined:
        print(declined.problem.sentence, file=sys.stderr)
        return REFUSED
    if not settled:
        return stop(say(NO_KEPT, key=key))
    print(f"{key} is {'posted' if args.post else 'dropped'}.")
    return 0


def _import(args: Namespace, books: Books) -> int:
    """As `stockhand import`, into a site's book, and what is the company's into the company's."""
    site = site_of(books, args.site)
    if isinstance(site, Say):
        return stop(site)
    company.enter(books, site, (), clock)  # lines may name what another site's file has put into the company's book just now
    made: list[Operation] = []
    ledger = Ledger(books.book(site), Origin(site, "import", 1))
    outcome = import_file(
        ledger, args.kind, args.file, clock=clock, dry_run=True, keep_good=args.keep_good, collect=made.append
    )
    if isinstance(outcome, Say):
        return stop(outcome)
    for bad in outcome.bad:
        print(f"line {bad.line}: {bad.reason}", file=sys.stderr)
    if not args.dry_run and (args.keep_good or not outcome.bad):
        company.enter(books, site, made, clock)
        outcome = outcome._replace(kept=outcome.good > 0)
    print(told_of_import(outcome, dry_run=args.dry_run))
    return 1 if outcome.bad else 0


def _verify(args: Namespace, books: Books) -> int:
    """Recompute all books. Exit 1 where something differs."""
    found = 0
    for site in (COMPANY, *books.sites()):
        for line in verify(books.book(site), quick=args.quick):
            print(f"{'company' if site == COMPANY else f'site {site}'}: {line}")
            found += 1
    for line in (*unpaired(books), *damaged(books)):
        print(line)
        found += 1
    print(f"{found} differences" if found else "The books are sound.", file=sys.stderr if found else sys.stdout)
    return 1 if found else 0


def heads(books: Books) -> dict[int, int]:
    """The last position of each site's book."""
    ends = {}
    for site in books.sites():
        with books.book(site).reading() as conn:
            ends[site] = clock_of(conn, site).position
    return ends


def told(at: int) -> str:
    """A server time as people read it, "never" for 0."""
    return datetime.fromtimestamp(at / 1_000_000, UTC).strftime("%Y-%m-%d %H:%M:%S UTC") if at else "never"


def _nothing(parser: ArgumentParser) -> None:
    """No arguments of its own."""


def _init_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--site", metavar="CODE", required=True, help="code of the first site, such as MAIN")
    parser.add_argument("--site-name", metavar="NAME", default="", help="what people call the site")
    parser.add_argument("--badge", required=True, help="badge of the first administrator, as it will be scanned")
    parser.add_argument("--name", required=True, help="name of the first administrator")
    parser.add_argument("--pin", help="4 to 12 digits; asked for where not given")


def _device_argument(parser: ArgumentParser) -> None:
    parser.add_argument("device", metavar="DEVICE")


def _quarantine_arguments(parser: ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--post", metavar="KEY", help="it did happen: enter it into its site's book")
    which.add_argument("--drop", metavar="KEY", help="it did not happen, or was done again by hand: leave it out")


def _site_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE")
    parser.add_argument("name", metavar="NAME")


def _import_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("kind", choices=list(KINDS), metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("file", type=Path, metavar="FILE.csv")
    parser.add_argument("--dry-run", action="store_true", help="say what would be taken and what not, and change nothing")
    parser.add_argument("--keep-good", action="store_true", help="keep the good lines where some are bad")
    _site_argument(parser)


def _export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--every-book", action="store_true", help="each book whole: what changes the catalogue is in all of them")


def _quick_argument(parser: ArgumentParser) -> None:
    parser.add_argument("--quick", action="store_true", help="chain, sums and invariants only, without replaying the journal")


BEGINS = "init"
"""The task that needs no books to be there."""
TASKS: Sequence[tuple[str, str, Work, Callable[[ArgumentParser], None]]] = (
    (BEGINS, "begin a real company: its first site, its first administrator", _init, _init_arguments),
    ("enrol-code", "make a code that enrols one device; the code is the last word printed", _enrol_code, _site_argument),
    ("devices", "list devices: last contact, how far behind", _devices, _nothing),
    ("revoke", "let a device do nothing any more but hand over what it holds", _revoke, _device_argument),
    ("sites", "list sites", _sites, _nothing),
    ("add-site", "add a site with a book of its own", _add_site, _site_arguments),
    ("users", "list people: badge, name, role", server_people.users, _nothing),
    ("user", "add a person, or change name, role, PIN, service", server_people.user, server_people.describe_user),
    ("roles", "list what each role may do", server_people.roles, _nothing),
    ("import", "read a CSV file as “stockhand import” does, into a site's book", _import, _import_arguments),
    ("export-ledger", "print every operation, each once, JSON lines", _export_ledger, _export_arguments),
    ("discrepancies", "print open discrepancies of all sites, JSON lines", _discrepancies, _nothing),
    ("quarantine", "print what no book could take, JSON lines; post or drop it", _quarantine, _quarantine_arguments),
    ("verify", "recompute all books, say what differs", _verify, _quick_argument),
)
