"""Whom stock is with: a recipient is named by their badge, by their code, or by the label of the place that is theirs alone."""

from app.domain.catalogue import Recipient
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.questions import PersonOf, RecipientOfUser, RecordsLike, RecordsNamed
from app.domain.words import say
from app.workflows.common import Refuse, expect
from app.workflows.step import Seen
from app.workflows.wording import handling as words


def recipient_named(reading: Reading, seen: Seen) -> int:
    """The recipient that a code names; 0 where it is nobody's, or that of several."""
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


def recipient_or(reading: Reading, seen: Seen, *kinds: MatchKind) -> int | Match:
    """The recipient that a code names, or what it names of these kinds; leaves the step where it is neither."""
    if not reading.only(*kinds) and (recipient := recipient_named(reading, seen)):
        return recipient
    match = expect(reading, *kinds, MatchKind.BADGE)
    if match.kind is MatchKind.BADGE:
        person = seen.know(PersonOf(match.id))
        raise Refuse(say(words.NO_RECIPIENT, name=person.name if person else match.code), match.code)
    return match


def recipient_scanned(reading: Reading, seen: Seen) -> int:
    """The recipient that a code names; leaves the step where it names none."""
    recipient = recipient_or(reading, seen)
    assert isinstance(recipient, int), "nothing else is asked for"
    return recipient
