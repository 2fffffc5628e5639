"""People of a company as the operator of its server sees to them: who there is, what each role may do, new ones, new PINs."""

from argparse import ArgumentParser, Namespace

from sqlalchemy import func, select

from app.commands.opening import stop
from app.domain.catalogue import User
from app.domain.keeping import LAST_ADMINISTRATOR
from app.domain.permission import ROLES
from app.domain.pin import unfit
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.judge import COMPANY
from app.ledger.merging import from_row
from app.ledger.people import hash_pin
from app.ledger.tables import CATALOGUE
from app.opening import clock
from app.server.books import Books
from app.setup import company
from app.setup.base import code_id

NEW_NEEDS = QT_TRANSLATE_NOOP("say", "Nobody has the badge {badge} yet. Nothing changed; give --name, --role and --pin as well.")
_person = CATALOGUE[User]


def users(args: Namespace, books: Books) -> int:
    """Everybody by badge: name, role, whether in service."""
    for one in _all(books):
        state = "" if not one.retired else "  out of service"
        print(f"{one.badge}  {one.name}  {one.role}{state}")
    return 0


def roles(args: Namespace, books: Books) -> int:
    """Each role with the permissions it holds."""
    for role, held in ROLES.items():
        print(f"{role}: {', '.join(sorted(held))}")
    return 0


def user(args: Namespace, books: Books) -> int:
    """A new person, or what is to change of one: name, role, PIN, in or out of service."""
    if not company.is_begun(books):
        return stop(say(company.NOT_BEGUN))
    known = {one.badge.casefold(): one for one in _all(books)}
    before = known.get(args.badge.casefold())
    made = _changed(args, before)
    if isinstance(made, Say):
        return stop(made)
    others = [one for one in known.values() if one.id != made.id and one.role == "administrator" and not one.retired]
    if not others and (made.retired or made.role != "administrator"):
        return stop(say(LAST_ADMINISTRATOR, name=made.name))
    records = [] if made == before else [made]
    for site in books.sites():  # put once; each site takes in what the company's book has then
        company.enter(books, site, company.put(records, clock), clock)
        records = []
    print(f"{made.badge} is {made.name}, {made.role}{', out of service' if made.retired else ''}.")
    return 0


def _all(books: Books) -> list[User]:
    with books.book(COMPANY).reading() as conn:
        rows = conn.execute(select(_person).order_by(func.lower(_person.c.badge), _person.c.id)).all()
    return [from_row(User, row) for row in rows]


def _changed(args: Namespace, before: User | None) -> User | Say:
    """The person as they are to be, or why that cannot be."""
    if args.pin is not None and (refused := unfit(args.pin)):
        return refused
    if before is None and not (args.name and args.role and args.pin):
        return say(NEW_NEEDS, badge=args.badge)
    start = before or User(id=code_id(User, args.badge), code=args.badge, badge=args.badge, name="", role="")
    return User(
        id=start.id, code=start.code, badge=start.badge, name=args.name or start.name, role=args.role or start.role,
        pin_hash=hash_pin(args.pin) if args.pin else start.pin_hash,
        retired=args.retire or (start.retired and not args.back),
    )


def describe_user(parser: ArgumentParser) -> None:
    """Arguments of `user`."""
    parser.add_argument("badge", metavar="BADGE", help="as it is scanned")
    parser.add_argument("--name")
    parser.add_argument("--role", choices=list(ROLES))
    parser.add_argument("--pin", help="a new PIN, 4 to 12 digits")
    service = parser.add_mutually_exclusive_group()
    service.add_argument("--retire", action="store_true", help="out of service: may do nothing from now on")
    service.add_argument("--back", action="store_true", help="back in service")
