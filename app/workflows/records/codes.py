"""Codes of an item that come of what is done to it: the number it had, those of an item that it turned out to be."""

from app.domain.catalogue import Barcode
from app.domain.identity import derive
from app.domain.operation import Put
from app.domain.questions import VersionOf
from app.workflows.step import Seen

ALIAS = "alias"


def alias_of(code: str, item: int, seen: Seen) -> Put:
    """A code that names the item from now on."""
    which = derive("barcode", code, ALIAS)
    return Put(record=Barcode(id=which, code=code, kind=ALIAS, item=item), base=seen.know(VersionOf(Barcode, which)))
