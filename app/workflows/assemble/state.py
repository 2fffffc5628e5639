"""What work on a device keeps between two steps."""

import msgspec

from app.workflows.hand import Hand, Log


class State(msgspec.Struct, frozen=True, kw_only=True):
    """The device in hand (0: none yet) and the job: "" (fitting), out (parts one by one) or all (every part of it)."""

    device: int = 0
    code: str = ""
    job: str = ""
    hand: Hand = Hand()
    log: Log = ()
    sure: str = ""
    """What a second scan or press of the same confirms."""
    allowed: str = ""
    """The part that is fitted beyond the bill, as it was scanned a second time."""
