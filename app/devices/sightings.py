"""What is believed of the frames of a camera: kinds that go wrong are to be seen twice, or known to the catalogue."""

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from app.barcode.gtin import is_checked
from app.devices.readers import Found
from app.devices.votes import value

AT_ONCE = frozenset(
    {"QRCode", "RMQRCode", "DataMatrix", "Aztec", "PDF417", "MicroPDF417", "MaxiCode", "Code128"}
    | {"DataBarOmni", "DataBarStk", "DataBarStkOmni", "DataBarExp", "DataBarExpStk"}
)
"""Kinds whose own check is believed in one frame that is not enhanced."""
SIDE_MIN = 20.0
"""Pixels: the smallest symbol has ten modules of two pixels. A speck of lettering once passed for a DataMatrix of 15."""
WAITS_S = 1.0
"""How long a first sighting waits for its second."""
ITF_DIGITS = 14
"""An ITF cut short is an ITF: only the whole GTIN-14 with its check digit tells itself, others must be known."""

Known = Callable[[str, str], bool]
"""Whether the catalogue knows this text with this AIM identifier ("" where unknown). Called on the decoding thread."""


def never(text: str, symbology: str) -> bool:
    """No catalogue to ask."""
    return False


class Sightings:
    """Judges the frames of one camera in their order, by the caller's clock."""

    def __init__(self, known: Known = never, kept_s: float = 1.0) -> None:
        self._known = known
        self._kept_s = kept_s
        self._once: dict[str, float] = {}
        """Seen in one frame, and in no frame since has anything else been seen."""
        self._believed: dict[str, float] = {}
        """When each was last seen: what is held in view stays believed."""

    def judge(self, found: Sequence[Found], at_s: float) -> list[Found]:
        """The codes of one frame, each with `sure` as it may be believed now. A frame without any changes nothing."""
        self._once = {key: since for key, since in self._once.items() if at_s - since < WAITS_S}
        self._believed = {key: last for key, last in self._believed.items() if at_s - last < self._kept_s}
        if not found:
            return []
        judged = [code._replace(sure=self._sure(code)) for code in found]
        self._once = {value(code): at_s for code in judged if not code.sure}
        self._believed |= {value(code): at_s for code in judged if code.sure}
        return judged

    def _sure(self, code: Found) -> bool:
        if code.format in AT_ONCE and not code.enhanced and _long_side(code) >= SIDE_MIN:
            return True
        if value(code) in self._believed or self._known(code.text, code.symbology):
            return True
        if code.format == "ITF" and not (len(code.text) == ITF_DIGITS and is_checked(code.text)):
            return False
        return value(code) in self._once


def _long_side(code: Found) -> float:
    return max(math.dist(one, other) for one, other in pairwise(code.corners))
