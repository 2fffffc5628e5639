"""Taking an operation out of quarantine into the books: a supervisor says that it did happen.

It keeps its content, the person who did it, when it says it was done, and its id where that is still free; what it may do is judged
as of any device's act. It becomes an act of the server with a chain of its own (one epoch for each): the chain of its device is
what did not fit, and in the server's common one its evidence time could not lie before the server's last act.
"""

import msgspec

from app.domain.feed import SERVER, Fed, Sent
from app.domain.identity import derive
from app.domain.wire import Outcome
from app.ledger.chain import START, link
from app.ledger.rights import SYSTEM
from app.ledger.soundness import blames_content
from app.server import judging, quarantine
from app.server.books import Books
from app.server.declined import NOT_POSTED, declined
from app.server.quarantine import Kept


def settle(books: Books, key: str, *, post: bool, by: int, now: int, site: int | None = None) -> Kept | None:
    """Post what waits in quarantine, or drop it, in the name of a person (`SYSTEM`: the command line). None where nothing waits.

    It is posted before it is noted as posted: what breaks off in between may be done again. Raises Declined as `adopt`.
    """
    with books.registry.reading() as conn:
        kept = quarantine.find(conn, key)
    if kept is None or kept.state != quarantine.OPEN or site not in (None, kept.site):
        return None
    if post:
        adopt(books, kept, by, now)
    with books.registry.writing() as conn:
        quarantine.settle(conn, key, quarantine.POSTED if post else quarantine.DROPPED, by, now)
    return kept


def adopt(books: Books, kept: Kept, supervisor: int, now: int) -> Outcome:
    """Enter it into the book of its site. Doing it again changes nothing. Raises Declined where no book can read it at all."""
    sent = made(kept, supervisor)
    if _is_there(books, kept.site, kept.sent):
        return Outcome(id=kept.sent.id, outcome="applied")  # its device has brought the very same act in after all
    if _other_there(books, kept.site, sent):
        sent = _named(sent, f"{kept.sent.id}-{kept.key[:8]}")
    try:
        judged = judging.push(books, kept.site, [sent], now)
    except Exception as error:
        if blames_content(error):
            raise declined("bad-request", NOT_POSTED) from error
        raise
    if not judged.outcomes:
        raise declined("bad-request", NOT_POSTED)
    return judged.outcomes[0]


def made(kept: Kept, supervisor: int) -> Sent:
    """The act as the server's own. Nobody but the server may claim to be nobody: then it is the supervisor who answers for it."""
    given = kept.sent
    return _named(msgspec.structs.replace(
        given, device=SERVER, epoch=derive("adopted", kept.key), sequence=1, previous=START,
        actor=supervisor if given.actor == SYSTEM else given.actor,
    ), given.id)


def _named(sent: Sent, id: str) -> Sent:
    renamed = msgspec.structs.replace(sent, id=id)
    return msgspec.structs.replace(renamed, hash=link(msgspec.structs.asdict(renamed)))


def _is_there(books: Books, site: int, sent: Sent) -> bool:
    """Whether the book has the act: the same id and the same content, wherever it stands in the chain."""
    found = judging.known(books, site, sent.id)
    return found is not None and _content(found) == _content(sent)


def _other_there(books: Books, site: int, sent: Sent) -> bool:
    found = judging.known(books, site, sent.id)
    return found is not None and found.hash != sent.hash


def _content(sent: Sent | Fed) -> tuple[object, ...]:
    return (sent.kind, sent.actor, sent.claimed, sent.document, sent.reason, sent.note, sent.entries)
