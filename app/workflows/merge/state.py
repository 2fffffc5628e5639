"""What is to be merged, as far as it is said."""

import msgspec


class Merge(msgspec.Struct, frozen=True):
    """Two items by identity: the `first` that was scanned, and the `other`; `stays` is the one of them that is kept."""

    first: int = 0
    other: int = 0
    stays: int = 0
    sure: bool = False
    apart: bool = False
    """Whether it was asked to take the merging back, which the same key confirms."""

    @property
    def goes(self) -> int:
        """The one that becomes the other."""
        return self.other if self.stays == self.first else self.first
