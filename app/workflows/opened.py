"""The home screen and what opens from it: what is remembered of it, and how it is shown."""

from collections.abc import Callable

import msgspec

from app.domain.meaning import MatchKind, Reading
from app.domain.permission import Permission
from app.domain.questions import KeptCodes, OpenTransfers, Read
from app.domain.words import Say, say
from app.workflows import unknown
from app.workflows.cards import Subject, card, contents
from app.workflows.common import painted, remarks
from app.workflows.past import act_of, history
from app.workflows.photos import Album, Came, Of, with_photos
from app.workflows.photos import show as show_album
from app.workflows.step import Button, Choice, Line, Mark, Screen, Seen, Verdict, Wants
from app.workflows.transfer.state import waits_for
from app.workflows.wording import inspect as words
from app.workflows.wording import transfer as transfer_words

NAME = "inspect"


class Open(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is open."""

    subject: Subject | None = None
    """None where the reading lists several serials."""
    reading: Reading | None = None
    """What the next job starts with."""
    part: str = ""
    """"contents", "history", or "" for the card."""
    act: str = ""
    """The act of the history that is looked at, by its operation."""
    album: Album | None = None
    """Its photos, where they are looked at."""

    @property
    def of(self) -> Of | None:
        """What photos may be of, where the card of a unit is shown."""
        subject = self.subject
        if subject is None or subject.kind is not MatchKind.SERIAL or self.part or self.act:
            return None
        return Of("serial", subject.id, subject.code)


class Inspect(msgspec.Struct, frozen=True, kw_only=True):
    """Home where nothing is open; else what is open, with the way back."""

    open: Open | None = None
    trail: tuple[Open, ...] = ()
    kept: bool = False
    """The list of codes put aside is open."""
    code: str = ""
    """One of them is."""


def show(state: Inspect, verdict: Verdict | None, seen: Seen) -> Screen:
    """The screen of a state."""
    if state.kept:
        lines = tuple(Line(code, mark=Mark.OPEN, id=f"kept:{code}") for code in seen.know(KeptCodes()))
        return painted(_screen("kept", say(words.KEPT_PROMPT), None, lines), verdict)
    if state.code:
        choices = tuple(c for c in unknown.offers(seen.know(Read(state.code)), seen) if not c.id.startswith("unknown:keep"))
        if seen.person.may(Permission.INV_LINK_CODE):
            choices = (*choices, Choice("done", say(words.KEPT_DONE)))
        return painted(_screen("kept-code", say(words.KEPT_CODE, code=state.code), None, (), choices), verdict)
    if state.open is None:
        kept = seen.know(KeptCodes()) if seen.person.may(Permission.INV_LINK_CODE) else ()
        return home(verdict, say(words.KEPT, count=len(kept)) if kept else None, waiting(seen))
    return painted(_open_screen(state.open, seen), verdict)


def waiting(seen: Seen) -> tuple[Choice, ...]:
    """What others have left for this very person to decide."""
    if not seen.person.recipient or not seen.person.may(Permission.INV_TRANSFER):
        return ()
    count = waits_for(seen.person, seen.know(OpenTransfers(seen.person.recipient)))
    return (Choice("transfers", say(transfer_words.WAITING_FOR_YOU, count=count)),) if count else ()


def home(verdict: Verdict | None, kept: Say | None, first: tuple[Choice, ...] = ()) -> Screen:
    """The home screen; its jobs are shown by whoever knows all workflows."""
    screen = Screen(
        workflow=NAME, step="home", title=say(words.HOME), prompt=say(words.SCAN_ANYTHING), hint=say(words.HOME_HINT),
        choices=(*first, Choice("kept", kept)) if kept else first,
    )
    return painted(screen, verdict)


def _open_screen(opened: Open, seen: Seen) -> Screen:
    subject = opened.subject
    if subject is None:
        return _list_screen(opened, seen)
    if opened.album is not None:
        return show_album(Came(opened.album), NAME, say(words.HOME), seen)
    if opened.act:
        lines = act_of(opened.act, subject.kind, subject.id, seen)
        offered = (Choice("undo-act", say(words.UNDO_ACT), danger=True),) if lines else ()
        return _screen("act", say(words.ACT, code=subject.code), None, lines, offered)
    if opened.part:
        prompt, look = _PARTS[opened.part]
        return _screen(opened.part, say(prompt, code=subject.code), None, look(subject, seen))
    found = card(subject, seen)
    choices = found.choices
    reading = opened.reading
    serial = reading.gs1.serial if reading is not None and reading.gs1 is not None and not reading.unclear else ""
    if subject.kind is MatchKind.ITEM and reading is not None and serial:
        choices = (*unknown.offers(reading, seen), *choices)
        found = found._replace(lines=(Line(say(words.UNKNOWN_SERIAL, serial=serial), mark=Mark.UNEXPECTED), *found.lines))
    lines = (*remarks(reading), *found.lines)
    screen = _screen("card", say(words.WHAT_NEXT), found.hint, lines, choices)
    return with_photos(screen, opened.of, seen) if opened.of is not None else screen


def _list_screen(opened: Open, seen: Seen) -> Screen:
    """Several serials in one code: each with whether it is known, and the jobs that take them all."""
    assert opened.reading is not None, "a list is a reading"
    lines = []
    for serial in opened.reading.serials:
        known = bool(seen.know(Read(serial)).only(MatchKind.SERIAL))
        text = say(words.SERIAL_KNOWN if known else words.SERIAL_UNKNOWN)
        lines.append(Line(serial, text, mark=Mark.DONE if known else Mark.UNEXPECTED))
    may = seen.person.may
    choices = (
        *((Choice("go:move", say(words.MOVE_THEM)),) if may(Permission.INV_MOVE) else ()),
        *((Choice("go:receive", say(words.RECEIVE_IT)),) if may(Permission.INV_RECEIVE) else ()),
    )
    return _screen("list", say(words.WHAT_NEXT), None, tuple(lines), choices)


_PARTS: dict[str, tuple[str, Callable[[Subject, Seen], tuple[Line, ...]]]] = {
    "contents": (words.CONTENTS_OF, contents),
    "history": (words.HISTORY_OF, lambda subject, seen: history(subject.kind, subject.id, seen)),
}


def _screen(name: str, prompt: Say, hint: Say | None, lines: tuple[Line, ...], choices: tuple[Choice, ...] = ()) -> Screen:
    return Screen(
        workflow=NAME, step=name, title=say(words.HOME), prompt=prompt, hint=hint, lines=lines, choices=choices,
        wants=Wants.CODE, main=Button("cancel", say(words.BACK)),
    )
