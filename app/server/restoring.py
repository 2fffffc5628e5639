"""After a backup has been restored: what the server no longer knows to have granted is not granted again."""

from app.domain.identity import new_operation_id
from app.domain.operation import Grant, Operation
from app.ledger.judge import COMPANY
from app.ledger.ranges import SITE_NUMBERS, granted_to_sites, left_to_grant, used_alone
from app.ledger.rights import SYSTEM
from app.server.books import Books
from app.server.judging import post_own

KIND = "restored"


def burn_numbers(books: Books, now: int) -> None:
    """Nobody is granted the numbers that may have been granted since the backup was made: devices have labelled things with them.

    Each site is left nothing to grant and asks the company, which passes over as many as one further grant for each site, and
    one for a site that was new.
    """
    above = 0
    for site in books.sites():
        with books.book(site).reading() as conn:
            left, used = left_to_grant(conn, site), used_alone(conn)
        above = max(above, used)
        if left:
            # To a device that there is not: no device has this name, it would be a UUID.
            gone = tuple(Grant(site=site, device=KIND, epoch=1, first=one.first, last=one.last) for one in left)
            post_own(books, site, _operation(gone, now), now)
    with books.book(COMPANY).reading() as conn:
        highest = granted_to_sites(conn)
    last = max(highest, above) + (len(books.sites()) + 1) * SITE_NUMBERS
    post_own(books, COMPANY, _operation((Grant(site=COMPANY, first=highest + 1, last=last),), now), now)


def _operation(entries: tuple[Grant, ...], now: int) -> Operation:
    return Operation(id=new_operation_id(), kind=KIND, entries=entries, actor=SYSTEM, made_at=now)
