"""Taking what a device pushes: judged where it can be, else into quarantine; nothing is dropped and nothing blocks the rest."""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection

from app.domain.feed import Sent
from app.domain.wire import Outcome, Push, Pushed
from app.domain.words import say
from app.ledger.forms import TooNew
from app.ledger.journal import end_of
from app.ledger.judge import Forked, Gap
from app.ledger.soundness import blames_content
from app.server import devices, judging, quarantine
from app.server.books import Books
from app.server.declined import GAP, NOT_YOURS, TOO_NEW, Declined, declined
from app.server.devices import Known
from app.server.judging import Enter, Judged
from app.server.registry import turn

INTEGER_MAX = 1 << 63


def take(books: Books, who: Known, given: Push, clock: Callable[[], int], enter: Enter | None = None) -> Pushed:
    """Judge a push of a device, or keep it; `enter` as in `judging.push`.

    Raises Declined where nothing was taken and the device has to do something else.
    """
    for sent in given.operations:
        if sent.device != who.id or sent.home != who.site or not _fits(sent):
            raise declined("bad-request", NOT_YOURS)
    if not (0 <= given.leaves < INTEGER_MAX - 1 and 0 <= given.cursor < INTEGER_MAX):
        raise declined("bad-request", NOT_YOURS)
    now = clock()
    with turn(books.registry, who.id) as conn:
        if who.revoked:
            return _all_kept(conn, who, given.operations, now)
        return _taken(books, conn, who, given, now, enter)


def _all_kept(conn: Connection, who: Known, operations: Sequence[Sent], now: int) -> Pushed:
    quarantine.keep(conn, who.site, operations, "revoked", now)
    last = operations[-1].sequence if operations else 0
    return Pushed(outcomes=_quarantined(operations), expected=last + 1, epoch=who.epoch, now=now, revoked=True)


def _taken(books: Books, conn: Connection, who: Known, given: Push, now: int, enter: Enter | None) -> Pushed:
    outcomes: list[Outcome] = []
    expected = 0
    rest: Sequence[Sent] = given.operations
    newest = max([given.leaves, *(sent.epoch for sent in rest)])
    granted = max(newest, given.leaves + 1)
    while rest:
        judged, why = _judged(books, who.site, rest, now, enter)
        outcomes += judged.outcomes
        expected = judged.expected if rest[0].epoch == given.operations[-1].epoch else 0
        rest = judged.rest
        if not rest:
            break
        first = rest[0]
        if isinstance(judged.stopped, Gap):
            if not quarantine.leads_to(conn, first):
                if not outcomes:
                    wanted = judged.stopped.expected
                    raise Declined("gap", say(GAP, expected=wanted), expected=wanted)
                break
            why = "follows"
        kept = [sent for sent in rest if sent.epoch == first.epoch]
        quarantine.keep(conn, who.site, kept, why, now)
        outcomes += _quarantined(kept)
        granted = max(granted, first.epoch + 1)
        rest = [sent for sent in rest if sent.epoch != first.epoch]
    epoch = devices.grant_epoch(conn, who.id, granted)
    if newest < granted and epoch < INTEGER_MAX - 1 and _expected(books, who, epoch) > 1:
        # There are two of it, by one key, and the other acts in that epoch already: each is to have its own.
        epoch = devices.grant_epoch(conn, who.id, epoch + 1)
    if given.operations and not expected:
        expected = _expected(books, who, given.operations[-1].epoch)
    return Pushed(outcomes=outcomes, expected=expected, epoch=epoch, now=now)


def _judged(
    books: Books, site: int, operations: Sequence[Sent], now: int, enter: Enter | None
) -> tuple[Judged, str]:
    """Judge them; where something in them cannot be worked with at all, up to that, and why it stopped."""
    try:
        judged = judging.push(books, site, operations, now, enter)
        return judged, judged.stopped.why if isinstance(judged.stopped, Forked) else ""
    except TooNew as error:
        raise declined("server-too-old", TOO_NEW) from error
    except Exception as error:
        if not blames_content(error):
            raise
    # Nothing of the transaction stayed: one by one, all that stands before the culprit is judged again and taken.
    outcomes: list[Outcome] = []
    for done, sent in enumerate(operations):
        try:
            judged = judging.push(books, site, [sent], now)
        except Exception as error:
            if not blames_content(error):
                raise
            return Judged(outcomes, 0, Forked("unreadable"), operations[done:]), "unreadable"
        outcomes += judged.outcomes
        if judged.stopped is not None:
            why = judged.stopped.why if isinstance(judged.stopped, Forked) else ""
            return Judged(outcomes, 0, judged.stopped, operations[done:]), why
    return Judged(outcomes, 0), ""


def _fits(sent: Sent) -> bool:
    """Whether its numbers fit the columns of the journal, so that it can be kept at least."""
    numbers = (sent.epoch, sent.sequence, sent.actor, sent.made_at, sent.claimed, sent.seen, sent.form, sent.reason)
    texts = (sent.id, sent.kind, sent.document, sent.note, sent.entries, sent.previous, sent.hash)
    return (
        all(-INTEGER_MAX <= number < INTEGER_MAX for number in numbers) and sent.epoch > 0 and sent.sequence > 0
        and not any("\0" in text for text in texts)
    )


def _quarantined(operations: Sequence[Sent]) -> list[Outcome]:
    return [Outcome(id=sent.id, outcome="quarantined") for sent in operations]


def _expected(books: Books, who: Known, epoch: int) -> int:
    with books.book(who.site).reading() as conn:
        return end_of(conn, who.id, epoch).sequence + 1
