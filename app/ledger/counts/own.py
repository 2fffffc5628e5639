"""Nobody approves their own count, unless the company or the site has said that they may."""

from app.domain.catalogue import APPROVE_OWN_COUNTS
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.counts.names import codes_of
from app.ledger.counts.state import Bin, visits_of
from app.ledger.posting import Posting, Refusal
from app.ledger.rules import rule

OWN_COUNT = QT_TRANSLATE_NOOP(
    "say", "You have counted {place} yourself. Nothing was approved; someone else has to approve it."
)


def refuse_own(p: Posting, which: Bin) -> None:
    """Raises Refusal where the person who would approve has counted in the bin, in the round that is decided on."""
    if not any(visit.person == p.responsible for visit in visits_of(p.conn, which)):
        return
    if rule(p, APPROVE_OWN_COUNTS) != "yes":
        raise Refusal(say(OWN_COUNT, place=codes_of(p.conn, (which.place,)).get(which.place, "?")))
