"""Filling the books of a server: the demo, a company's beginnings, one more site; all by operations of the server itself."""

from collections.abc import Callable, Iterable

import msgspec
from sqlalchemy import select

from app.domain import catalogue
from app.domain.identity import new_operation_id, place_id
from app.domain.operation import Act, Operation, concerns_company, stamped
from app.domain.place import PlaceKind
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.journal import clock_of
from app.ledger.judge import COMPANY
from app.ledger.people import hash_pin
from app.ledger.rights import SYSTEM
from app.ledger.tables import CATALOGUE
from app.server.books import Books
from app.server.judging import follow_company, post_own
from app.setup.base import base_records, batches, code_id

BEGUN = QT_TRANSLATE_NOOP(
    "say", "There is a company in these books already. Nothing was changed; choose another folder or database."
)
NOT_BEGUN = QT_TRANSLATE_NOOP(
    "say", "There is no company in these books yet. Nothing was changed; run “stockhand server init”, or add --demo."
)
SITE_KNOWN = QT_TRANSLATE_NOOP("say", "There is a place of the code {code} already. Nothing was changed; choose another code.")
_place = CATALOGUE[catalogue.Place]


def is_begun(books: Books) -> bool:
    """Whether anything has been entered yet."""
    with books.book(COMPANY).reading() as conn:
        return bool(clock_of(conn, COMPANY).position)


def sites(books: Books) -> list[tuple[int, str, str]]:
    """Sites of the company: identity, code, name."""
    question = select(_place.c.id, _place.c.code, _place.c.name).where(_place.c.kind == PlaceKind.SITE.value)
    with books.book(COMPANY).reading() as conn:
        return [(row.id, row.code, row.name) for row in conn.execute(question.order_by(_place.c.code))]


def fill_demo(books: Books, clock: Callable[[], int]) -> Say | None:
    """Put the demo warehouse into empty books; what has begun stays as it is."""
    if is_begun(books):
        return None
    from app.setup.demo.catalogue import SITE_ID
    from app.setup.demo.fill import operations

    enter(books, SITE_ID, operations(clock), clock)
    return None


def begin(books: Books, site: str, name: str, administrator: tuple[str, str, str], clock: Callable[[], int]) -> Say | None:
    """A real company: its first site and its first administrator (badge, name, PIN). A sentence where it is refused."""
    if is_begun(books):
        return say(BEGUN)
    badge, person, pin = administrator
    records = base_records(site, name)
    records.append(catalogue.User(
        id=code_id(catalogue.User, badge), code=badge, name=person, badge=badge, role="administrator", pin_hash=hash_pin(pin),
    ))
    enter(books, place_id(site, site), put(records, clock), clock)
    return None


def add_site(books: Books, code: str, name: str, clock: Callable[[], int]) -> Say | None:
    """One more site, with a book of its own. A sentence where it is refused."""
    if not is_begun(books):
        return say(NOT_BEGUN)
    where = place_id(code, code)
    with books.book(COMPANY).reading() as conn:
        if conn.execute(select(_place.c.id).where(_place.c.id == where)).first() is not None:
            return say(SITE_KNOWN, code=code)
    record = catalogue.Place(id=where, site=where, parent=0, code=code, name=name, kind=PlaceKind.SITE)
    enter(books, where, put([record], clock), clock)
    return None


def put(records: Iterable[catalogue.CatalogueRecord], clock: Callable[[], int]) -> Iterable[Operation]:
    """Operations that put the records."""
    for batch in batches(records):
        yield stamped(
            Act(kind="catalogue", entries=batch, note="installation"), id=new_operation_id(), actor=SYSTEM, made_at=clock()
        )


def enter(books: Books, site: int, operations: Iterable[Operation], clock: Callable[[], int]) -> None:
    """Operations of the server: what puts records into the company's book, the rest into the site's, which then has both."""
    for operation in operations:
        shared = tuple(entry for entry in operation.entries if concerns_company(entry))
        own = tuple(entry for entry in operation.entries if not concerns_company(entry))
        if shared:
            # Of what stands in the company's book only the shared part counts elsewhere: the rest is an act of the site.
            given = msgspec.structs.replace(operation, entries=shared, id=new_operation_id() if own else operation.id)
            post_own(books, COMPANY, given, clock())
        if own:
            post_own(books, site, msgspec.structs.replace(operation, entries=own), clock())
    with books.book(site).writing() as conn:
        follow_company(books, conn, site)
