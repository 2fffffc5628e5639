"""What every catalogue record and every paper is: identified once, replaced whole, never deleted."""

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What every catalogue record has: an identity that never changes, and a flag in place of deletion."""

    id: int
    retired: bool = False
