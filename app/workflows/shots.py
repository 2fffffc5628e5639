"""Photos of something that is not in the books yet: they wait in the draft, and are put by the act that makes it.

Their bytes are on the disk from the moment they are taken; the session lets go of those that no draft and no photo names any more.
"""

import msgspec

from app.domain.identity import derive
from app.domain.operation import Put
from app.domain.permission import Permission
from app.domain.photo_views import PhotosOf
from app.domain.photos import OF_ONE_MAX, Photo
from app.domain.words import Say, say
from app.workflows.common import Refuse, require
from app.workflows.step import FROM_FILE, WITH_CAMERA, Button, Choice, Picture, Pictured, Screen, Seen
from app.workflows.wording import photos as words

SHOT = "shot:"


class Shot(msgspec.Struct, frozen=True):
    """A photo that was taken, by its hash; `after` says how much stood there already, so that undo takes back the later of both."""

    digest: str
    width: int
    height: int
    size: int
    at: int
    after: int = 0


def added(shots: tuple[Shot, ...], given: Pictured, after: int, subject: int, code: str | Say, seen: Seen) -> tuple[Shot, ...]:
    """The photos with one more; `subject` is what it is added to, 0 where that is not there yet. Raises Refuse with a sentence."""
    require(seen, Permission.INV_PHOTO)
    there = [view.record.digest for view in seen.know(PhotosOf("spillage", subject))] if subject else []
    digests = [*there, *(shot.digest for shot in shots)]
    if given.digest in digests:
        raise Refuse(say(words.THERE_ALREADY, code=code))
    if len(digests) >= OF_ONE_MAX:
        raise Refuse(say(words.FULL, code=code, count=len(digests)))
    return (*shots, Shot(given.digest, given.width, given.height, given.size, seen.now, after))


def named(shots: tuple[Shot, ...], id: str) -> Shot | None:
    """The photo that a touch means."""
    return next((shot for shot in shots if f"{SHOT}{shot.digest}" == id), None)


def without(shots: tuple[Shot, ...], digest: str) -> tuple[Shot, ...]:
    """The photos without one."""
    return tuple(shot for shot in shots if shot.digest != digest)


def puts(shots: tuple[Shot, ...], kind: str, subject: int, seen: Seen) -> tuple[Put, ...]:
    """What puts them in the books, with what they are of."""
    me = seen.person.id
    return tuple(
        Put(record=Photo(
            id=derive("photo", kind, str(subject), shot.digest, str(shot.at)), site=seen.site, kind=kind, subject=subject,
            digest=shot.digest, width=shot.width, height=shot.height, size=shot.size, by=me, edited_by=me, at=shot.at,
        )) for shot in shots
    )


def with_shots(screen: Screen, shots: tuple[Shot, ...], seen: Seen) -> Screen:
    """A screen with the photos taken so far, and the ways to take one."""
    if not seen.person.may(Permission.INV_PHOTO):
        return screen
    ways: tuple[Choice, ...] = (Choice(WITH_CAMERA, say(words.WITH_CAMERA)), Choice(FROM_FILE, say(words.FROM_FILE)))
    if shots:  # a low window has no room for the photos themselves
        ways = (Choice("photos", say(words.PHOTOS, count=len(shots))), *ways)
    return msgspec.structs.replace(screen, choices=(*screen.choices, *ways), pictures=_pictures(shots), takes_picture=True)


def looked_at(screen: Screen, shots: tuple[Shot, ...], digest: str) -> Screen:
    """One of them large, to be taken off again."""
    pictures = _pictures(shots)
    at = next(place for place, shot in enumerate(shots) if shot.digest == digest)
    turning = (Choice(pictures[(at + 1) % len(shots)].id, say(words.NEXT)),) if len(shots) > 1 else ()
    return msgspec.structs.replace(
        screen, pictures=(pictures[at],), large=True, hint=say(words.ONE_OF, number=at + 1, count=len(shots)),
        choices=(*turning, Choice("take-off", say(words.TAKE_OFF), danger=True)), main=Button("back", say(words.BACK)),
    )


def _pictures(shots: tuple[Shot, ...]) -> tuple[Picture, ...]:
    return tuple(
        Picture(
            id=f"{SHOT}{shot.digest}", digest=shot.digest, width=shot.width, height=shot.height,
            caption=say(words.ONE_OF, number=number, count=len(shots)),
        ) for number, shot in enumerate(shots, 1)
    )
