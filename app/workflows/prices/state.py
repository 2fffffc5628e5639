"""What prices keep between two steps: which deliveries are listed, which one is open, and what is typed of its price."""

import msgspec


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """A price half corrected: what it was when the form was opened, and what is typed."""

    was: int
    value: str
    note: str = ""
    focus: str = "value"
    tried: bool = False


class Prices(msgspec.Struct, frozen=True, kw_only=True):
    """`position` and `line` are of the delivery that is open, 0 while none is."""

    item: int = 0
    package: str = ""
    position: int = 0
    line: int = 0
    form: Correction | None = None
