"""Photos of a unit, a spillage report or a discrepancy: the record in the journal; the picture lies beside it, by its hash."""

import re

from app.domain.record import Record

SUBJECTS = ("serial", "spillage", "discrepancy")
"""What a photo may be of."""
MEDIA = "image/jpeg"
"""What every picture is kept as, whatever it came as."""
SIDE_MAX = 1_600
"""Pixels of a kept picture's longer side: the writing on a label held at arm's length can be read."""
BYTES_MAX = 400_000
"""Bytes of a kept picture; most take 150 to 300 kB."""
OF_ONE_MAX = 24
"""Photos of one thing that are shown."""
CAPTION_MAX = 200
"""Characters."""
DIGEST = re.compile(r"[0-9a-f]{64}")
"""SHA-256 of the picture's bytes, in hex: what it is asked for by."""


class Photo(Record, frozen=True, kw_only=True, tag="photo"):
    """A picture of something. Taken off it is `retired`: no longer shown, and still in the journal."""

    site: int
    kind: str
    """One of `SUBJECTS`."""
    subject: int
    """The identity of the handle, the report or the discrepancy."""
    digest: str
    media: str = MEDIA
    width: int
    height: int
    size: int
    """Bytes."""
    caption: str = ""
    by: int
    """Who took it."""
    at: int
    """When, by the device's clock (microseconds since 1970 UTC)."""
    edited_by: int
    """Who put this edition of the record."""


FIXED = frozenset(Photo.__struct_fields__) - {"caption", "retired", "edited_by"}
"""What of a photo never changes."""
