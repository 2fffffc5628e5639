"""Which rights an entry needs, as the names of the permissions say."""

from app.domain.catalogue import User
from app.domain.operation import Entry, Move, NewHandle, Put, Resolve, Retire
from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.stock import HandleKind

P = Permission
LEAVING = {Virtual.INSTALLED, Virtual.CUSTOMER, Virtual.CONSUMED, Virtual.SCRAP, Virtual.LOST, Virtual.SPILLAGE,
           Virtual.IN_TRANSIT}


def needs(entry: Entry) -> list[set[P]]:
    """For each thing an entry does, the permissions of which one is enough."""
    match entry:
        case Move():
            return _move_needs(entry)
        case NewHandle(kind=HandleKind.CONTAINER) | Retire():
            return [{P.INV_CONTAINER}]
        case NewHandle():
            return [{P.INV_RECEIVE, P.INV_MANAGE_SERIALS}]
        case Put(record=User()):
            return [{P.ADM_USERS}]
        case Put():
            return [{P.INV_CATALOGUE}]
        case Resolve():
            return [{P.INV_RESOLVE}]
        case _:
            return []


def _move_needs(move: Move) -> list[set[P]]:
    ends = {VIRTUAL_BY_PLACE.get(move.source.place), VIRTUAL_BY_PLACE.get(move.target.place)}
    needs = []
    if Virtual.VENDOR in ends:
        needs.append({P.INV_RECEIVE})
    if Virtual.CONVERTED in ends:
        needs.append({P.INV_MANAGE_SERIALS})
    if Virtual.COUNT_ADJUSTMENT in ends:
        needs.append({P.INV_ADJUST})
    if ends & LEAVING:
        needs.append({P.INV_ISSUE})
    if ends == {None}:
        a, b = move.source, move.target
        if a.place != b.place or a.project != b.project or a == b:
            needs.append({P.INV_MOVE})
        if a.custody != b.custody:
            needs.append({P.INV_ISSUE, P.INV_ADJUST})
        if a.status != b.status:
            needs.append({_to_set(a.status, b.status)})
    return needs


def _to_set(before: str, after: str) -> P:
    if before == "isolated":
        return P.INV_RELEASE
    return P.INV_ISOLATE if after in ("isolated", "defective") else P.INV_MOVE
