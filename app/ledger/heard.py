"""The server has heard from devices that had nothing to say: they too have reported."""

from app.domain.operation import Heard
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.journal import heard
from app.ledger.posting import Posting, Refusal

NOT_THE_SERVER = QT_TRANSLATE_NOOP("say", "Only the server says whom it has heard. Nothing changed; go on with the next scan.")


def apply_heard(p: Posting, entry: Heard) -> None:
    """Note up to when each device has reported all it did. Raises Refusal for anyone but the server itself."""
    if not (p.trusted and p.received):
        raise Refusal(say(NOT_THE_SERVER))
    for device, until in entry.devices:
        heard(p.conn, p.site, device, min(until, p.received), p.received)
