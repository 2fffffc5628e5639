"""Photos as they are put: what may be said of one, and by whom; the pictures themselves are `pictures`'."""

from typing import Any

from sqlalchemy import bindparam, select

from app.domain.catalogue import User
from app.domain.permission import Permission, permissions_of
from app.domain.photos import BYTES_MAX, CAPTION_MAX, DIGEST, FIXED, MEDIA, SIDE_MAX, SUBJECTS, Photo
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import CATALOGUE

SYSTEM = 0
_user = CATALOGUE[User]
_ROLE = select(_user.c.role).where(_user.c.id == bindparam("b_id"), _user.c.retired == 0)
NO_PHOTO = QT_TRANSLATE_NOOP("say", "This is no photo that can be kept ({field}). Nothing changed; take it again.")
STAYS = QT_TRANSLATE_NOOP(
    "say", "A photo that was taken stays as it is. Nothing changed; take it off, and take another in its place."
)
NOT_YOURS = QT_TRANSLATE_NOOP("say", "Somebody else took this photo. Nothing changed; they take it off, or a supervisor does.")
NOT_YOUR_NAME = QT_TRANSLATE_NOOP("say", "A photo is kept in the name of who takes it. Nothing changed; sign in and take it again.")


def check_photo(p: Posting, record: Photo, before: Any) -> None:
    """Raises Refusal for what is none, or is not theirs to change; `before` is the record's row, None for a new one."""
    if (wrong := _wrong(record)) is not None:
        raise Refusal(say(NO_PHOTO, field=wrong), field=wrong)
    if before is not None and any(getattr(record, field) != getattr(before, field) for field in FIXED):
        raise Refusal(say(STAYS))
    if p.responsible == SYSTEM and p.trusted:
        return
    actor = p.operation.actor
    if record.edited_by != actor or (before is None and record.by != actor):
        raise Refusal(say(NOT_YOUR_NAME))
    if before is not None and before.by != p.responsible:
        role = p.run(_ROLE, b_id=p.responsible).scalar() or ""
        if Permission.INV_UNDO_ANY not in permissions_of(role):
            raise Refusal(say(NOT_YOURS))


def _wrong(record: Photo) -> str | None:
    """The first field that is nothing a device makes."""
    fits = {
        "kind": record.kind in SUBJECTS, "subject": record.subject > 0, "digest": bool(DIGEST.fullmatch(record.digest)),
        "media": record.media == MEDIA, "width": 0 < record.width <= SIDE_MAX, "height": 0 < record.height <= SIDE_MAX,
        "size": 0 < record.size <= BYTES_MAX, "caption": len(record.caption) <= CAPTION_MAX,
    }
    return next((field for field, good in fits.items() if not good), None)
