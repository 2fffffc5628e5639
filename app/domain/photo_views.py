"""What is asked about photos, and the answers."""

import msgspec

from app.domain.photos import Photo
from app.domain.questions import Question


class PhotoView(msgspec.Struct, frozen=True, kw_only=True):
    """A photo that is shown."""

    record: Photo
    version: int
    who: str = ""
    """Who took it, "" for what the command line did."""
    here: bool = False
    """Whether its picture has reached this device; else it is still where it was taken, or on its way."""


class PhotosOf(Question[tuple[PhotoView, ...]], frozen=True):
    """The photos of something, in the order in which they were taken."""

    kind: str
    subject: int


class PhotoEvent(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was done to a photo."""

    photo: int
    what: str
    """added, described, taken-off or put-back."""
    at: int
    """Microseconds since 1970 UTC."""
    who: str = ""
    caption: str = ""


class PhotoHistory(Question[tuple[PhotoEvent, ...]], frozen=True):
    """All that was done to the photos of something, newest first, at most `limit`."""

    kind: str
    subject: int
    limit: int = 50
