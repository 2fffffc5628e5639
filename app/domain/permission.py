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
    INV_REQUEST = "INV_REQUEST"
    """Ask for equipment in a requisition."""
    INV_ORDER = "INV_ORDER"
    """Write and send purchase orders, templates and levels."""
    INV_TRANSFER = "INV_TRANSFER"
    """Offer stock to another recipient, and accept or reject what is offered."""
    INV_SPILLAGE = "INV_SPILLAGE"
    """File a spillage report."""
    INV_CLOSE_SPILLAGE = "INV_CLOSE_SPILLAGE"
    """Lock and close spillage reports, and file one for somebody else."""
    INV_RMA = "INV_RMA"
    """Return equipment to its vendor."""
    INV_RESERVE = "INV_RESERVE"
    INV_MAINTAIN = "INV_MAINTAIN"
    """Work on units: maintenance, assembling and disassembling."""
    INV_PRICES = "INV_PRICES"
    """See what stock has cost, book with a price, and correct prices."""
    INV_PHOTO = "INV_PHOTO"
    """Take photos of units, spillage and discrepancies, and take one's own off again."""
    ADM_USERS = "ADM_USERS"
    ADM_RESET_PIN = "ADM_RESET_PIN"
    ADM_SETTINGS = "ADM_SETTINGS"
    ADM_RULES = "ADM_RULES"
    """Settle house rules, such as who may approve what."""
    ADM_LEAVE_KIOSK = "ADM_LEAVE_KIOSK"


P = Permission
_OPERATOR = frozenset({
    P.INV_VIEW, P.INV_MOVE, P.INV_TRANSFER_SERIAL, P.INV_CONTAINER, P.INV_RECEIVE, P.INV_ISSUE, P.INV_ISOLATE, P.INV_COUNT,
    P.INV_OPEN_COUNT, P.INV_REQUEST, P.INV_TRANSFER, P.INV_SPILLAGE, P.INV_RESERVE, P.INV_MAINTAIN, P.INV_PHOTO,
})
_TECHNICIAN = frozenset({
    P.INV_VIEW, P.INV_MOVE, P.INV_TRANSFER_SERIAL, P.INV_ISSUE, P.INV_ISOLATE, P.INV_COUNT, P.INV_OPEN_COUNT, P.INV_REQUEST,
    P.INV_TRANSFER, P.INV_SPILLAGE, P.INV_MAINTAIN, P.INV_PHOTO,
})
_SUPERVISOR = _OPERATOR | {
    P.INV_OVER_RECEIVE, P.INV_RELEASE, P.INV_ADJUST, P.INV_APPROVE_COUNT, P.INV_MANAGE_SERIALS,
    P.INV_LINK_CODE, P.INV_UNDO_ANY, P.INV_RESOLVE, P.INV_CATALOGUE, P.ADM_RESET_PIN, P.ADM_SETTINGS, P.ADM_LEAVE_KIOSK,
    P.INV_ORDER, P.INV_CLOSE_SPILLAGE, P.INV_RMA, P.INV_PRICES,
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
