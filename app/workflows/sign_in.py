"""Sign-in: a badge, then its PIN; a forgotten PIN is set anew under the eyes of a supervisor, with no network."""

from enum import StrEnum

import msgspec

from app.domain.catalogue import User
from app.domain.meaning import MatchKind, Reading
from app.domain.moments import moment_of
from app.domain.operation import Act, Put
from app.domain.permission import Permission, permissions_of
from app.domain.pin import same, unfit
from app.domain.questions import PersonOf, PinHash, SignIn, VersionOf
from app.domain.words import Say, say
from app.workflows.common import Refuse, careful, done, info, painted
from app.workflows.step import (
    Button,
    Key,
    Resumed,
    Scanned,
    Screen,
    Seen,
    Step,
    Typed,
    Verdict,
    Wants,
    Workflow,
    stepping,
)
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import sign_in as words

NAME = "sign_in"
MINUTE = 60_000_000


class At(StrEnum):
    """What is waited for."""

    BADGE = "badge"
    PIN = "pin"
    SUPERVISOR = "supervisor"
    SUPERVISOR_PIN = "supervisor-pin"
    NEW = "new-pin"
    AGAIN = "new-pin-again"


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """Who is signing in. No PIN is ever kept here, only the hash of a new one that is still to be typed again."""

    at: At = At.BADGE
    user: int = 0
    supervisor: int = 0
    """Whose word the new PIN is; the user's own where an administrator chooses the first one."""
    new_hash: str = ""


@stepping
def start(_: None, seen: Seen) -> Step:
    """Ask for a badge, or take the one scanned."""
    return step(Arrival(), seen)


@stepping
def step(state: Arrival, seen: Seen) -> Step:
    """One event of signing in."""
    match seen.event:
        case Scanned(reading):
            return badge(state, reading, seen)
        case Typed(text):
            return typed(state, text, seen)
        case Key("forgotten") if state.at is At.PIN:
            waiting = Arrival(at=At.SUPERVISOR, user=state.user)
            return Step(waiting, show(waiting, None, seen))
        case Key("cancel" | "undo"):
            return leave(state, seen)
        case None | Resumed():
            return Step(state, show(state, None, seen))
        case _:
            raise Refuse(say(common.NO_KEY_HERE))


def leave(state: Arrival, seen: Seen) -> Step:
    """One step back; whoever was signed in before stays so."""
    if state.at in (At.BADGE, At.PIN):
        if seen.person.id:
            return Step(None, show(Arrival(), info(say(common.BACK)), seen))
        if state.at is At.BADGE:
            raise Refuse(say(common.NO_KEY_HERE))
        return Step(Arrival(), show(Arrival(), info(say(common.BACK)), seen))
    before = Arrival(at=At.PIN, user=state.user) if user_of(state.user, seen).pin_hash else Arrival()
    return Step(before, show(before, info(say(common.BACK)), seen))


def user_of(user: int, seen: Seen) -> User:
    """The person in use with this identity."""
    found = seen.know(PersonOf(user))
    if found is None or found.retired:
        raise Refuse(say(words.GONE))
    return found


def badge(state: Arrival, reading: Reading, seen: Seen) -> Step:
    """A badge begins a sign-in, or is the supervisor's; a scan is never a PIN."""
    badges = {m.id for m in reading.only(MatchKind.BADGE)}
    if len(badges) != 1:
        if state.at not in (At.BADGE, At.SUPERVISOR):
            raise Refuse(say(words.PIN_FIRST), reading.text[:40])
        raise Refuse(say(words.NOT_A_BADGE if seen.person.id else words.BADGE_FIRST), reading.text[:40])
    user = user_of(badges.pop(), seen)
    if state.at is At.SUPERVISOR:
        return supervisor(state, user, seen)
    if user.pin_hash:
        arrived = Arrival(at=At.PIN, user=user.id)
        return Step(arrived, show(arrived, done(say(words.BADGE_OF, name=user.name)), seen))
    if Permission.ADM_USERS in permissions_of(user.role):
        # A new installation has one administrator and no PIN at all: whoever sets it up chooses it.
        arrived = Arrival(at=At.NEW, user=user.id, supervisor=user.id)
        return Step(arrived, show(arrived, careful(say(words.FIRST_PIN, name=user.name)), seen))
    arrived = Arrival(at=At.SUPERVISOR, user=user.id)
    return Step(arrived, show(arrived, careful(say(words.NO_PIN, name=user.name)), seen))


def supervisor(state: Arrival, user: User, seen: Seen) -> Step:
    """The badge of who gives the new PIN; nobody gives it to themselves."""
    if user.id == state.user:
        raise Refuse(say(words.ONESELF), user.badge)
    if Permission.ADM_RESET_PIN not in permissions_of(user.role):
        raise Refuse(say(words.NO_SUPERVISOR, name=user.name), user.badge)
    other = user_of(state.user, seen)
    if not permissions_of(other.role) <= permissions_of(user.role):
        # Whoever sets a PIN could sign in with it: nobody gains a higher role that way. The ledger refuses it, too.
        raise Refuse(say(words.HIGHER_ROLE, name=user.name, other=other.name), user.badge)
    waiting = msgspec.structs.replace(state, at=At.SUPERVISOR_PIN, supervisor=user.id)
    return Step(waiting, show(waiting, done(say(words.BADGE_OF, name=user.name)), seen))


def typed(state: Arrival, text: str, seen: Seen) -> Step:
    """A PIN was typed: of the person, of the supervisor, or the new one, twice."""
    match state.at:
        case At.PIN:
            check(state.user, text, seen)
            user = user_of(state.user, seen)
            welcome = done(say(words.WELCOME, name=user.name))
            return Step(None, show(Arrival(), welcome, seen), signed_in=user.id)
        case At.SUPERVISOR_PIN:
            check(state.supervisor, text, seen)
            choosing = msgspec.structs.replace(state, at=At.NEW)
            return Step(choosing, show(choosing, None, seen))
        case At.NEW:
            if (no := unfit(text)) is not None:
                raise Refuse(no)
            again = msgspec.structs.replace(state, at=At.AGAIN, new_hash=seen.know(PinHash(text)))
            return Step(again, show(again, None, seen))
        case At.AGAIN:
            return set_pin(state, text, seen)
        case _:
            raise Refuse(say(words.BADGE_FIRST))


def check(user: int, pin: str, seen: Seen) -> None:
    """Leave the step unless this is the user's PIN; failures are counted by whoever answers."""
    answer = seen.know(SignIn(user, pin))
    if answer.ok:
        return
    if answer.locked_until:
        minutes = max(1, -(-(answer.locked_until - seen.now) // MINUTE))
        raise Refuse(say(words.LOCKED, time=moment_of(answer.locked_until), minutes=minutes))
    raise Refuse(say(words.WRONG_PIN, tries=answer.tries_left))


def set_pin(state: Arrival, text: str, seen: Seen) -> Step:
    """The new PIN was typed again: posted as the supervisor's act, and the person is signed in."""
    if not same(text, state.new_hash):
        choosing = msgspec.structs.replace(state, at=At.NEW, new_hash="")
        return Step(choosing, show(choosing, careful(say(words.DIFFERENT)), seen))
    user = user_of(state.user, seen)
    # It rests on the person as they are known here, so that it reverts nothing that is changed elsewhere meanwhile.
    base = seen.know(VersionOf(User, user.id))
    act = Act(kind="reset-pin", entries=(Put(record=msgspec.structs.replace(user, pin_hash=state.new_hash), base=base),))
    told = done(say(words.PIN_SET, name=user.name))
    return Step(None, show(Arrival(), told, seen), (act,), signed_in=user.id, actor=state.supervisor)


def show(state: Arrival, verdict: Verdict | None, seen: Seen) -> Screen:
    """The screen of a state."""
    name = user_of(state.user, seen).name if state.user else ""
    hint: Say | None = say(words.NEW_PIN_FOR, name=name) if name else None
    wants = Wants.PIN
    match state.at:
        case At.BADGE:
            prompt, hint, wants = say(words.SCAN_BADGE), None, Wants.CODE
        case At.PIN:
            prompt, hint = say(words.TYPE_PIN), say(words.WHO, name=name)
        case At.SUPERVISOR:
            prompt, wants = say(words.SUPERVISOR), Wants.CODE
        case At.SUPERVISOR_PIN:
            prompt = say(words.SUPERVISOR_PIN, name=user_of(state.supervisor, seen).name)
        case At.NEW:
            prompt = say(words.NEW_PIN)
        case At.AGAIN:
            prompt = say(words.AGAIN)
    screen = Screen(
        workflow=NAME, step=state.at.value, title=say(words.TITLE), prompt=prompt, hint=hint, wants=wants, takes_badge=True,
        buttons=(Button("forgotten", say(words.FORGOTTEN)),) if state.at is At.PIN else (),
    )
    return painted(screen, verdict)


WORKFLOW = task(Workflow(NAME, say(words.TITLE), Arrival, start, step, at_home=False))
