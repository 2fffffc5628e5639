"""Named permissions, the four roles, and which permission an entry needs. The ledger enforces; screens only hide."""

from enum import StrEnum


class Permission(StrEnum):
    """What a person may do; names follow Serial tracking's INV_ style."""

    INV_VIEW = "INV_VIEW"
    INV_MOVE = "INV_MOVE"
    INV_TRANSFER_SERIAL = "INV_TRANSFER_SERIAL"
    INV_CONTAINER = "INV_CONTAINER"
    INV_RECEIVE = "INV_RECEIVE"
    INV_OVER_RECEIVE = "INV_OVER_RECEIVE"
    INV_ISSUE = "INV_ISSUE"
    INV_ISOLATE = "INV_ISOLATE"
    INV_RELEASE = "INV_RELEASE"
    INV_ADJUST = "INV_ADJUST"
    INV_COUNT = "INV_COUNT"
    INV_OPEN_COUNT = "INV_OPEN_COUNT"
    INV_APPROVE_COUNT = "INV_APPROVE_COUNT"
    INV_MANAGE_SERIALS = "INV_MANAGE_SERIALS"
    INV_LINK_CODE = "INV_LINK_CODE"
    INV_UNDO_ANY = "INV_UNDO_ANY"
    INV_RESOLVE = "INV_RESOLVE"
    INV_CATALOGUE = "INV_CATALOGUE"
    ADM_USERS = "ADM_USERS"
    ADM_RESET_PIN = "ADM_RESET_PIN"
    ADM_SETTINGS = "ADM_SETTINGS"
    ADM_RULES = "ADM_RULES"
    """Settle house rules, such as who may approve what."""
    ADM_LEAVE_KIOSK = "ADM_LEAVE_KIOSK"


P = Permission
_OPERATOR = frozenset({
    P.INV_VIEW, P.INV_MOVE, P.INV_TRANSFER_SERIAL, P.INV_CONTAINER, P.INV_RECEIVE, P.INV_ISSUE, P.INV_ISOLATE, P.INV_COUNT,
    P.INV_OPEN_COUNT,
})
_TECHNICIAN = frozenset({
    P.INV_VIEW, P.INV_MOVE, P.INV_TRANSFER_SERIAL, P.INV_ISSUE, P.INV_ISOLATE, P.INV_COUNT, P.INV_OPEN_COUNT,
})
_SUPERVISOR = _OPERATOR | {
    P.INV_OVER_RECEIVE, P.INV_RELEASE, P.INV_ADJUST, P.INV_APPROVE_COUNT, P.INV_MANAGE_SERIALS,
    P.INV_LINK_CODE, P.INV_UNDO_ANY, P.INV_RESOLVE, P.INV_CATALOGUE, P.ADM_RESET_PIN, P.ADM_SETTINGS, P.ADM_LEAVE_KIOSK,
}
ROLES: dict[str, frozenset[Permission]] = {
    "operator": _OPERATOR,
    "technician": _TECHNICIAN,
    "supervisor": _SUPERVISOR,
    "administrator": frozenset(Permission),
}
"""Permissions of each role; an unknown role has none."""


def permissions_of(role: str) -> frozenset[Permission]:
    """What the role may do; a role this version does not know may do nothing."""
    return ROLES.get(role, frozenset())
