"""The catalogue's index of codes held in memory: for `parse` without data, and for tests."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from app.domain.meaning import Name


class DictNames:
    """`Names` over a list of rows. Exact spelling wins; another letter case is found where no exact one exists."""

    def __init__(self, names: Iterable[Name] = ()) -> None:
        self._exact: defaultdict[str, list[Name]] = defaultdict(list)
        self._folded: defaultdict[str, list[Name]] = defaultdict(list)
        for name in names:
            self.add(name)

    def add(self, name: Name) -> None:
        """One more row."""
        self._exact[name.code].append(name)
        self._folded[name.code.casefold()].append(name)

    def find(self, codes: Sequence[str]) -> Sequence[Name]:
        """All names whose code is one of `codes`, in the order of the codes, then of their adding."""
        found: dict[Name, None] = {}
        for code in dict.fromkeys(codes):
            found.update(dict.fromkeys(self._exact.get(code) or self._folded.get(code.casefold()) or ()))
        return tuple(found)
