"""Numbers for devices: granted out of their site's, which the company grants to the site, before anybody runs out."""

from app.domain.identity import new_operation_id
from app.domain.operation import Grant, Operation
from app.ledger.journal import clock_of
from app.ledger.judge import COMPANY
from app.ledger.ranges import site_grant, wanted_above, wanted_grants
from app.ledger.rights import SYSTEM
from app.server.books import Books
from app.server.judging import follow_company, post_in

KIND = "grant"


def grant(books: Books, site: int, device: str, epoch: int, now: int) -> bool:
    """See that a device has numbers enough for days offline. Returns whether its site's book has gone on."""
    book = books.book(site)
    with book.reading() as conn:
        above, wanted = wanted_above(conn, site), wanted_grants(conn, site, device, epoch)
    if above is None and not wanted:
        return False
    if above is not None:
        _to_site(books, site, above, now)
    with book.writing() as conn:
        before = clock_of(conn, site).position
        follow_company(books, conn, site)
        for one in wanted_grants(conn, site, device, epoch):  # asked again: another worker may have been here meanwhile
            post_in(conn, site, _operation(one, now), now)
        return clock_of(conn, site).position > before


def _to_site(books: Books, site: int, above: int, now: int) -> None:
    """The company grants to a site; two workers who do so at once grant it twice as much, which harms nobody."""
    with books.book(COMPANY).writing() as conn:
        post_in(conn, COMPANY, _operation(site_grant(conn, site, above), now), now)


def _operation(entry: Grant, now: int) -> Operation:
    return Operation(id=new_operation_id(), kind=KIND, entries=(entry,), actor=SYSTEM, made_at=now)
