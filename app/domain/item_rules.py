"""What contradicts itself in an item, whoever says it: a form, or a line of a file."""

from app.domain.stock import Tracking
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

CROSSED = QT_TRANSLATE_NOOP("say", "The maximum is below the minimum. Correct one of the two.")
BY_QUANTITY = QT_TRANSLATE_NOOP("say", "Only what is kept by quantity can track serials beside it.")
NO_ASSET = QT_TRANSLATE_NOOP("say", "Only units with serial numbers are assets: of an item kept by quantity or by serial number.")
WHOLE_UNITS = QT_TRANSLATE_NOOP("say", "A unit with a serial number is whole: it has no decimals.")
_SINGLE = (Tracking.QUANTITY, Tracking.SERIAL)


def contradictions(
    tracking: str, *, asset: bool, tracks_serials: bool, decimals: int, minimum: int | None, maximum: int | None
) -> dict[str, Say]:
    """What is wrong by the field it is told at; levels in smallest steps."""
    wrong: dict[str, Say] = {}
    if minimum is not None and maximum is not None and maximum < minimum:
        wrong["maximum"] = say(CROSSED)
    if tracks_serials and tracking not in _SINGLE:
        wrong["tracks_serials"] = say(BY_QUANTITY)
    if asset and tracking not in _SINGLE:
        wrong["asset"] = say(NO_ASSET)
    if decimals and (tracking == Tracking.SERIAL or tracks_serials):
        wrong["decimals"] = say(WHOLE_UNITS)
    return wrong


def tracks_by(tracking: str, asset: bool, tracks_serials: bool) -> bool:
    """An asset item is serialized (Calem): its units are told apart by their serials, whatever else it tracked before."""
    return tracks_serials or (asset and tracking == Tracking.QUANTITY)
