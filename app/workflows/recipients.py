"""Whom stock is with: a recipient is named by badge or code, by the label of a place that is theirs alone, by a piece of a name."""

from msgspec.structs import replace

from app.domain.catalogue import Recipient
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.questions import PersonOf, PlaceOf, RecipientOfUser, RecordOf, RecordsLike, RecordsNamed
from app.domain.views import Named
from app.domain.words import say
from app.workflows.common import TYPED, Refuse, Unsure, expect
from app.workflows.step import Choice, Seen
from app.workflows.wording import common
from app.workflows.wording import handling as words

PIECE_MIN = 2
"""Letters of a piece of a name: one alone is in nearly all of them."""
LIKE_MAX = 50
OFFERED_MAX = 60
"""Recipients offered as keys: where there are more, a badge or a piece of the name is faster than any list."""


def offered(named: tuple[Named, ...], own: int = 0, prefix: str = "recipient") -> tuple[Choice, ...]:
    """Recipients to touch, the person's own first; as many as anybody looks through."""
    first = sorted(named, key=lambda one: one.id != own)[:OFFERED_MAX]
    return tuple(Choice(f"{prefix}:{one.id}", say(common.PLAIN, text=one.name or one.code)) for one in first)


def recipient_named(reading: Reading, seen: Seen) -> int:
    """The recipient that a code names; 0 where it is nobody's, or that of several."""
    if chosen := reading.only(MatchKind.RECIPIENT):
        return chosen[0].id
    badges = {match.id for match in reading.only(MatchKind.BADGE)}
    if len(badges) == 1 and (recipient := seen.know(RecipientOfUser(badges.pop()))):
        return recipient
    named = seen.know(RecordsNamed(Recipient, reading.code or reading.text))
    if not named:
        places = {match.id for match in reading.only(MatchKind.LOCATION)}
        if len(places) == 1:
            named = seen.know(RecordsLike(Recipient, "", ("place", places.pop())))
    in_use = [view.record.id for view in named if not view.record.retired]
    return in_use[0] if len(in_use) == 1 else 0


def recipient_like(reading: Reading, seen: Seen) -> int:
    """The one recipient whose code or name holds what was typed, 0 for none; leaves the step to ask where it is several."""
    text = (reading.code or reading.text).strip()[:80]
    if reading.matches or reading.refusal is not None or reading.source not in TYPED or len(text) < PIECE_MIN:
        return 0
    views = seen.know(RecordsLike(Recipient, text, ("retired", 0), LIKE_MAX))
    found = [view.record for view in views if isinstance(view.record, Recipient) and not view.record.retired]
    if len(found) > 1:
        matches = tuple(Match(kind=MatchKind.RECIPIENT, id=one.id, code=one.code, label=one.name) for one in found)
        raise Unsure(replace(reading, matches=matches))
    return found[0].id if found else 0


def recipient_or(reading: Reading, seen: Seen, *kinds: MatchKind, pieces: bool = True) -> int | Match:
    """The recipient that a code or (`pieces`) a piece of a name names, or what it names of these kinds; else leaves the step."""
    if not reading.only(*kinds):
        if recipient := recipient_named(reading, seen):
            return recipient
        if pieces and (recipient := recipient_like(reading, seen)):
            return recipient
    match = expect(reading, *kinds, MatchKind.BADGE)
    if match.kind is MatchKind.BADGE:
        person = seen.know(PersonOf(match.id))
        raise Refuse(say(words.NO_RECIPIENT, name=person.name if person else match.code), match.code)
    return match


def recipient_scanned(reading: Reading, seen: Seen) -> int:
    """The recipient that a code or a piece of a name names; leaves the step where it names none."""
    if not reading.matches and reading.refusal is None and reading.source in TYPED:
        text = reading.text.strip()[:40]
        if named := recipient_named(reading, seen) or recipient_like(reading, seen):
            return named
        raise Refuse(say(words.NO_RECIPIENT_LIKE, text=text), text)
    recipient = recipient_or(reading, seen)
    assert isinstance(recipient, int), "nothing else is asked for"
    return recipient


def own_place(recipient: int, seen: Seen) -> int:
    """Where what a recipient answers for stands, if that takes stock at this site now; 0 where they have no such place.

    What goes out to them goes there, as with a transfer: a bin that is counted does not miss what is in somebody's van.
    """
    view = seen.know(RecordOf(Recipient, recipient))
    place = view.record.place if view is not None and isinstance(view.record, Recipient) else 0
    found = seen.know(PlaceOf(place)) if place else None
    return place if found is not None and found.holds_stock and not found.blocked and not found.retired else 0
