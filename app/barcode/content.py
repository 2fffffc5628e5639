"""What a label says that only the catalogue can confirm: which codes to look up, and what each would name."""

from collections.abc import Iterable
from typing import NamedTuple

from app.barcode.gs1 import ASSETS, PARTS
from app.barcode.gtin import pack_level, spellings, unit_of_pack
from app.domain.meaning import Gs1, Match, MatchKind, Name

KINDS: dict[str, MatchKind] = {
    "location": MatchKind.LOCATION,
    "container": MatchKind.CONTAINER,
    "serial": MatchKind.SERIAL,
    "tag": MatchKind.SERIAL,
    "lot": MatchKind.LOT,
    "item": MatchKind.ITEM,
    "gtin": MatchKind.ITEM,
    "vendor-part": MatchKind.ITEM,
    "alias": MatchKind.ITEM,
    "badge": MatchKind.BADGE,
    "order": MatchKind.DOCUMENT,
    "count": MatchKind.DOCUMENT,
    "requisition": MatchKind.DOCUMENT,
    "transfer": MatchKind.DOCUMENT,
    "spillage": MatchKind.DOCUMENT,
    "rma": MatchKind.DOCUMENT,
    "maintenance": MatchKind.DOCUMENT,
}
"""The catalogue's word for a code -> what it names."""


class Content(NamedTuple):
    """A label taken apart. Where it names an item, its serial and lot are looked for within that item only."""

    gs1: Gs1
    item_codes: tuple[str, ...] = ()
    """Spellings under which the item may be filed."""
    item: int = 0
    """The item, where a label rule fixes it."""
    kind: MatchKind | None = None
    """What a label rule says that `code` is, where it is neither item, serial nor lot."""
    code: str = ""
    assets: tuple[str, ...] = ()
    """Codes that may be filed as anything."""
    parts: tuple[str, ...] = ()
    """Other numbers of the item, asked for where its own is unknown."""

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes to look up."""
        said = (self.gs1.serial, self.gs1.lot, self.gs1.sscc, self.code, *self.item_codes, *self.assets, *self.parts)
        pack = self.gs1.gtin
        unit = spellings(unit_of_pack(pack)) if pack and 1 <= pack_level(pack) <= 8 else ()
        return tuple(code for code in (*said, *unit) if code)


def of_gs1(gs1: Gs1) -> Content:
    """What of a GS1 label the catalogue may know."""
    values = dict(gs1.elements)
    assets = tuple(values[ai] for ai in ASSETS if ai in values)
    if "8003" in values:
        assets += (values["8003"][1:],)  # a GRAI is often filed without the filling 0 in front
    return Content(
        gs1,
        item_codes=spellings(gs1.gtin) if gs1.gtin else (),
        assets=assets,
        parts=tuple(values[ai] for ai in PARTS if ai in values),
    )


class Found:
    """The names that one look-up brought, by code in any letter case."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names: dict[str, list[Name]] = {}
        for name in names:
            self._names.setdefault(name.code.casefold(), []).append(name)

    def under(self, *codes: str) -> list[Name]:
        """All names under these codes; an exact spelling hides other letter cases of the same code."""
        found: list[Name] = []
        for code in codes:
            folded = self._names.get(code.casefold(), [])
            found += [name for name in folded if name.code == code] or folded
        return found

    def of_kind(self, kind: MatchKind, *codes: str) -> list[Name]:
        """Those that name something of a kind."""
        return [name for name in self.under(*codes) if KINDS.get(name.kind) is kind]


def match_of(name: Name) -> Match:
    """The name as a match."""
    kind = KINDS[name.kind]
    item = name.item or (name.target if kind is MatchKind.ITEM else 0)
    as_ = name.kind if name.kind != kind.value else ""
    return Match(kind=kind, id=name.target, code=name.code, item=item, label=name.label, quantity=name.quantity, as_=as_)


def matches_of(names: list[Name]) -> tuple[Match, ...]:
    """The names as matches, each thing once: an item found under its number and its GTIN is one answer.

    A pack is another answer than its single unit.
    """
    once: dict[tuple[MatchKind, int, int], Match] = {}
    for name in names:
        if name.kind in KINDS:
            match = match_of(name)
            once.setdefault((match.kind, match.id, match.quantity), match)
    return tuple(once.values())


def confirm(content: Content, found: Found) -> tuple[Match, ...]:
    """What of the label the catalogue knows: container, else serial, else lot, else item; no coarser match beside a finer."""
    said = content.gs1
    if content.kind is not None:
        return matches_of(found.of_kind(content.kind, content.code))
    if said.sscc:  # the label stands on a logistic unit: what it says of items is about the content
        return matches_of(found.of_kind(MatchKind.CONTAINER, said.sscc))
    items = found.of_kind(MatchKind.ITEM, *content.item_codes) or found.of_kind(MatchKind.ITEM, *content.parts)
    within = {match_of(name).item for name in items} | ({content.item} if content.item else set())
    anywhere = not content.item_codes and not content.item
    for kind, code in ((MatchKind.SERIAL, said.serial), (MatchKind.LOT, said.lot)):
        known = [name for name in found.of_kind(kind, code) if anywhere or name.item in within] if code else []
        if known:
            return matches_of(known)
    if items:
        return matches_of(items)
    if content.item:
        return (Match(kind=MatchKind.ITEM, id=content.item, code=said.serial or said.lot, item=content.item),)
    return matches_of(found.under(*content.assets))


def unit_behind_pack(content: Content, found: Found) -> Name | None:
    """The item whose single unit is known, where the label is a pack of it that the catalogue does not know."""
    gtin = content.gs1.gtin
    if not gtin or not 1 <= pack_level(gtin) <= 8:
        return None
    return next(iter(found.of_kind(MatchKind.ITEM, *spellings(unit_of_pack(gtin)))), None)
