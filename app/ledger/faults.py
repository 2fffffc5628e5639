"""Faults of the disk, told apart from faults of ours: a person can do something about them."""

import errno

from app.domain.words import QT_TRANSLATE_NOOP, Say, say

FULL = QT_TRANSLATE_NOOP(
    "say", "The disk is full. What could not be written did not happen; make room on it, then do it again."
)
READ_ONLY = QT_TRANSLATE_NOOP(
    "say", "The data folder cannot be written. What could not be written did not happen; see to its rights, then do it again."
)
DAMAGED = QT_TRANSLATE_NOOP(
    "say", "The disk does not read or write. What could not be written did not happen; see to the disk, then do it again."
)
_BY_ERRNO = {errno.ENOSPC: FULL, getattr(errno, "EDQUOT", errno.ENOSPC): FULL, errno.EROFS: READ_ONLY, errno.EIO: DAMAGED}
_BY_SQLITE = {"SQLITE_FULL": FULL, "SQLITE_READONLY": READ_ONLY, "SQLITE_IOERR": DAMAGED}
_POSTGRES_FULL = "53100"


def of_the_disk(fault: BaseException | None) -> Say | None:
    """The sentence for a fault of the disk, also where another wraps it; None for any other fault."""
    while fault is not None:
        name = "_".join(str(getattr(fault, "sqlite_errorname", "")).split("_")[:2])  # SQLITE_IOERR_WRITE is an SQLITE_IOERR
        if name in _BY_SQLITE:
            return say(_BY_SQLITE[name])
        if getattr(fault, "sqlstate", None) == _POSTGRES_FULL:
            return say(FULL)
        if isinstance(fault, OSError) and fault.errno in _BY_ERRNO:
            return say(_BY_ERRNO[fault.errno])
        fault = fault.__cause__ or fault.__context__
    return None
