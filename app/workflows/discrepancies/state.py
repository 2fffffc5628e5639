"""What settling discrepancies keeps between two steps."""

import msgspec

from app.workflows.photos import Album

ID = "discrepancy:"
"""What begins the id of a row or line that stands for one."""
DIGITS_MAX = 19


class State(msgspec.Struct, frozen=True, kw_only=True):
    """Which discrepancy is looked at, and what is asked about it."""

    which: int = 0
    about: int = 0
    """The list is narrowed to this handle or place."""
    code: str = ""
    """What people call that."""
    asking: str = ""
    """"note" (why is it accepted?), "unit" or "bin" (it is here: scan it), "new:UNIT" (its new code), or
    "sure:CHOICE" (choose it again)."""
    album: Album | None = None
    """Its photos, where they are looked at."""

    @property
    def back(self) -> "State":
        """One step out: from the question to the discrepancy, to the narrowed list, to the whole list."""
        if self.asking:
            return State(which=self.which, about=self.about, code=self.code)
        return State(about=self.about, code=self.code) if self.which else State()


def parsed(id: str) -> int:
    """The discrepancy that a row or line stands for, 0 where it stands for none: it may come from outside."""
    text = id.removeprefix(ID)
    fits = text != id and text.isascii() and text.isdecimal() and len(text) <= DIGITS_MAX
    return int(text) if fits and int(text) < 2**63 else 0
