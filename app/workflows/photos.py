"""Photos of a unit, a spillage report or a discrepancy: what any card offers of them, and the album that opens from it.

A workflow that shows something a photo may be of keeps an `Album` in its state (None while it is closed), asks `taken` first what
an event means, and paints `show` where the album is open, `with_photos` where it is not.
"""

from collections.abc import Callable
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from app.domain.identity import derive
from app.domain.moments import moment_of
from app.domain.operation import Act, Put
from app.domain.permission import Permission
from app.domain.photo_views import PhotoHistory, PhotosOf, PhotoView
from app.domain.photos import CAPTION_MAX, OF_ONE_MAX, Photo
from app.domain.questions import RecordOf
from app.domain.words import Say, say
from app.workflows.common import Refuse, careful, done, not_here, painted, require, undo_last
from app.workflows.step import (
    FROM_FILE,
    WITH_CAMERA,
    Button,
    Choice,
    Chosen,
    Key,
    Line,
    Mark,
    Picture,
    Pictured,
    Resumed,
    Scanned,
    Screen,
    Seen,
    Typed,
    Verdict,
    Wants,
)
from app.workflows.wording import common
from app.workflows.wording import photos as words

PHOTO = "photo:"
HISTORY_MAX = 50


class Of(NamedTuple):
    """What photos are of."""

    kind: str
    subject: int
    code: str | Say
    over: bool = False
    """It is closed or settled: its photos are looked at, and none is added."""


class Album(msgspec.Struct, frozen=True, kw_only=True):
    """All photos of something, where no single one is looked at."""

    kind: str
    subject: int
    code: str | Say
    photo: int = 0
    asking: str = ""
    """"caption", "sure" (take it off: choose it again), or "history"."""
    added: int = 0
    """The one that was just taken: undo takes it off."""
    removed: int = 0
    """The one that was just taken off: undo shows it again."""
    over: bool = False


class Came(NamedTuple):
    """What became of an event; the album is None where it is closed by it."""

    album: Album | None
    verdict: Verdict | None = None
    acts: tuple[Act, ...] = ()


def with_photos(screen: Screen, of: Of, seen: Seen) -> Screen:
    """A card with the photos of what it is about, and the way to them for those who may look or take."""
    views, may = seen.know(PhotosOf(of.kind, of.subject)), seen.person.may(Permission.INV_PHOTO) and not of.over
    offered = say(words.PHOTOS, count=len(views)) if views else say(words.FIRST)
    choices = (*screen.choices, Choice("photos", offered)) if views or may else screen.choices
    return replace(screen, choices=choices, pictures=_pictures(views), takes_picture=may)


def taken(album: Album | None, card: Callable[[], Of | None], seen: Seen) -> Came | None:
    """What an event means for photos: of the open album, or of what the card is about; None where it means nothing for them."""
    if album is not None:
        return None if seen.event is None or isinstance(seen.event, Scanned | Resumed) else _step(album, seen)
    if not isinstance(seen.event, Pictured | Chosen) or (of := card()) is None:
        return None
    closed = Album(kind=of.kind, subject=of.subject, code=of.code, over=of.over)
    match seen.event:
        case Pictured():
            return _added(closed, seen.event, seen)
        case Chosen("photos"):
            return Came(closed)
        case Chosen(id) if id.startswith(PHOTO):
            return Came(replace(closed, photo=_one(closed, id, seen).record.id))
    return None


def _step(album: Album, seen: Seen) -> Came:
    match seen.event:
        case Pictured():
            return _added(album, seen.event, seen)
        case Typed(text) if album.asking == "caption":
            return _described(album, text, seen)
        case Key("finish" | "cancel" | "back") | Chosen("back") if album.asking:
            return Came(replace(album, asking=""))
        case Key("cancel" | "back") | Chosen("back") if album.photo:
            return Came(replace(album, photo=0))
        case Key("cancel" | "back" | "finish") | Chosen("back"):
            return Came(None)
        case Key("undo") if album.added:
            view = next((v for v in _views(album, seen) if v.record.id == album.added), None)
            if view is None:
                raise Refuse(say(common.NOTHING_TO_UNDO))
            return _off(album, view, seen)
        case Key("undo") if album.removed:
            return _again(album, seen)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return Came(album, verdict, (act,))
        case Chosen("history"):
            return Came(replace(album, asking="history", photo=0))
        case Chosen(id) if id.startswith(PHOTO):
            return Came(replace(album, photo=_one(album, id, seen).record.id, asking=""))
        case Chosen(id) if id in (WITH_CAMERA, FROM_FILE):
            raise Refuse(say(words.HOW))
        case Chosen(id) if album.photo:
            return _of_one(album, id, seen)
    raise not_here(seen.event)


def _of_one(album: Album, id: str, seen: Seen) -> Came:
    """A choice beside a photo that is looked at."""
    views = _views(album, seen)
    at = next((n for n, view in enumerate(views) if view.record.id == album.photo), -1)
    if at < 0:
        raise Refuse(say(common.GONE))
    match id:
        case "next" | "previous":
            turned = views[(at + (1 if id == "next" else -1)) % len(views)]
            return Came(replace(album, photo=turned.record.id, asking=""))
        case "caption":
            _may_change(views[at], seen)
            return Came(replace(album, asking="caption"))
        case "take-off" if album.asking == "sure":
            return _off(album, views[at], seen)
        case "take-off":
            _may_change(views[at], seen)
            return Came(replace(album, asking="sure"), careful(say(words.SURE)))
    raise Refuse(say(common.NOT_OFFERED))


def _added(album: Album, given: Pictured, seen: Seen) -> Came:
    require(seen, Permission.INV_PHOTO)
    if album.over:
        raise Refuse(say(words.OVER, code=album.code), _code(album))
    views = _views(album, seen)
    if any(view.record.digest == given.digest for view in views):
        raise Refuse(say(words.THERE_ALREADY, code=album.code))
    if len(views) >= OF_ONE_MAX:
        raise Refuse(say(words.FULL, code=album.code, count=len(views)))
    me = seen.person.id
    record = Photo(
        id=derive("photo", album.kind, str(album.subject), given.digest, str(seen.now)), site=seen.site, kind=album.kind,
        subject=album.subject, digest=given.digest, width=given.width, height=given.height, size=given.size, by=me, edited_by=me,
        at=seen.now,
    )
    told = done(say(words.ADDED, code=album.code), _code(album))
    return Came(replace(album, photo=0, asking="", added=record.id, removed=0), told, (_act("photo", album, Put(record=record)),))


def _described(album: Album, text: str, seen: Seen) -> Came:
    view = _one(album, f"{PHOTO}{album.photo}", seen)
    _may_change(view, seen)
    after = replace(album, asking="")
    caption = " ".join(text.split())[:CAPTION_MAX]
    if caption == view.record.caption:
        return Came(after)
    record = replace(view.record, caption=caption, edited_by=seen.person.id)
    return Came(after, done(say(words.DESCRIBED)), (_act("photo-caption", album, Put(record=record, base=view.version)),))


def _off(album: Album, view: PhotoView, seen: Seen) -> Came:
    _may_change(view, seen)
    record = replace(view.record, retired=True, edited_by=seen.person.id)
    told = done(say(words.OFF, code=album.code), _code(album))
    after = replace(album, photo=0, asking="", added=0, removed=record.id)
    return Came(after, told, (_act("photo-off", album, Put(record=record, base=view.version)),))


def _again(album: Album, seen: Seen) -> Came:
    """A photo that was just taken off is shown again."""
    view = seen.know(RecordOf(Photo, album.removed))
    if view is None or not isinstance(view.record, Photo) or not view.record.retired:
        raise Refuse(say(common.NOTHING_TO_UNDO))
    record = replace(view.record, retired=False, edited_by=seen.person.id)
    told = done(say(words.AGAIN, code=album.code), _code(album))
    return Came(replace(album, removed=0), told, (_act("photo-again", album, Put(record=record, base=view.version)),))


def _act(kind: str, album: Album, put: Put) -> Act:
    """`note` says of what, for whoever reads the activities; a report is their document."""
    return Act(
        kind=kind, entries=(put,), document=_code(album) if album.kind == "spillage" else "",
        note=_code(album) if album.kind == "serial" else "",
    )


def _may_change(view: PhotoView, seen: Seen) -> None:
    """One's own photo is one's own to describe and to take off, anybody else's a supervisor's."""
    require(seen, Permission.INV_PHOTO if view.record.by == seen.person.id else Permission.INV_UNDO_ANY)


def _code(album: Album) -> str:
    return album.code if isinstance(album.code, str) else ""


def _views(album: Album, seen: Seen) -> tuple[PhotoView, ...]:
    return seen.know(PhotosOf(album.kind, album.subject))


def _one(album: Album, id: str, seen: Seen) -> PhotoView:
    """The photo of a choice; leaves the step where it is gone, or never was one of these."""
    found = next((view for view in _views(album, seen) if f"{PHOTO}{view.record.id}" == id), None)
    if found is None:
        raise Refuse(say(common.GONE))
    return found


# --- screens ---------------------------------------------------------------------------------------------------------------


def show(came: Came, workflow: str, title: Say, seen: Seen) -> Screen:
    """The screen of an open album, as it is once the acts of this very step are posted."""
    assert came.album is not None, "an open album is shown"
    album, views = came.album, _after(came, seen)
    one = next((n for n, view in enumerate(views) if view.record.id == album.photo), -1)
    if album.asking == "history":
        screen = _history(album, workflow, title, seen)
    elif one >= 0:
        screen = _large(album, views, one, workflow, title, seen)
    else:
        screen = _all(album, views, workflow, title, seen)
    if album.removed:
        screen = replace(screen, undo=say(words.UNDO_OFF, code=album.code))
    elif album.added and any(view.record.id == album.added for view in views):
        screen = replace(screen, undo=say(words.UNDO_ADDED, code=album.code))
    return painted(screen, came.verdict)


def _after(came: Came, seen: Seen) -> tuple[PhotoView, ...]:
    """The photos with what the acts put in their place."""
    assert came.album is not None, "an open album is shown"
    views = {view.record.id: view for view in _views(came.album, seen)}
    for record in (e.record for act in came.acts for e in act.entries if isinstance(e, Put)):
        if isinstance(record, Photo):
            before = views.pop(record.id, None)
            if not record.retired:
                views[record.id] = replace(before, record=record) if before is not None else PhotoView(
                    record=record, version=0, who=seen.person.name, here=True,
                )
    return tuple(sorted(views.values(), key=lambda view: (view.record.at, view.record.id)))


def _pictures(views: tuple[PhotoView, ...]) -> tuple[Picture, ...]:
    return tuple(
        Picture(
            id=f"{PHOTO}{v.record.id}", digest=v.record.digest, width=v.record.width, height=v.record.height,
            caption=v.record.caption or moment_of(v.record.at), here=v.here,
        ) for v in views
    )


def _all(album: Album, views: tuple[PhotoView, ...], workflow: str, title: Say, seen: Seen) -> Screen:
    may = seen.person.may(Permission.INV_PHOTO) and not album.over
    choices = (Choice(WITH_CAMERA, say(words.WITH_CAMERA)), Choice(FROM_FILE, say(words.FROM_FILE))) if may else ()
    missing = sum(not view.here for view in views)
    hint = say(words.TOUCH_ONE) if views else say(words.NONE_YET)
    return Screen(
        workflow=workflow, step="photos", title=title, prompt=say(words.PHOTOS_OF, code=album.code),
        hint=say(words.MISSING, missing=missing, count=len(views)) if missing else hint,
        choices=(*choices, Choice("history", say(words.HISTORY))), pictures=_pictures(views), takes_picture=may,
        main=Button("back", say(words.BACK)),
    )


def _large(album: Album, views: tuple[PhotoView, ...], at: int, workflow: str, title: Say, seen: Seen) -> Screen:
    view = views[at]
    number = say(words.ONE_OF, number=at + 1, count=len(views))
    told = say(
        words.TAKEN_BY, what=number if view.record.caption else album.code, when=moment_of(view.record.at),
        who=view.who or say(words.NOBODY),
    )
    if album.asking == "caption":
        return Screen(
            workflow=workflow, step="photo-caption", title=title, prompt=say(words.DESCRIBE_ONE, code=album.code), hint=told,
            pictures=_pictures((view,)), large=True, wants=Wants.TEXT, main=Button("finish", say(words.AS_IT_IS)),
        )
    own = seen.person.may(Permission.INV_PHOTO if view.record.by == seen.person.id else Permission.INV_UNDO_ANY)
    turning = (Choice("next", say(words.NEXT)), Choice("previous", say(words.PREVIOUS))) if len(views) > 1 else ()
    changing = (
        Choice("caption", say(words.DESCRIBE)), Choice("take-off", say(words.TAKE_OFF), danger=True),
    ) if own else ()
    return Screen(
        workflow=workflow, step="photo", title=title,
        prompt=say(common.PLAIN, text=view.record.caption) if view.record.caption else number, hint=told,
        choices=(*turning, *changing), pictures=_pictures((view,)), large=True, main=Button("back", say(words.BACK)),
    )


def _history(album: Album, workflow: str, title: Say, seen: Seen) -> Screen:
    lines = tuple(
        Line(
            say(words.EVENTS[event.what]),
            say(words.EVENT_MORE if event.caption else words.EVENT, when=moment_of(event.at), who=event.who or say(words.NOBODY),
                **({"caption": event.caption} if event.caption else {})),
            mark=Mark.REJECTED if event.what == "taken-off" else Mark.INFO,
        )
        for event in seen.know(PhotoHistory(album.kind, album.subject, HISTORY_MAX))
    )
    return Screen(
        workflow=workflow, step="photo-history", title=title, prompt=say(words.HISTORY_OF, code=album.code),
        lines=lines or (Line(say(words.NO_HISTORY)),), main=Button("back", say(words.BACK)),
    )
