"""What tables that begin where there is stock share: the balances of items at the site, searched, and in an order of their own."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, bindparam, case, func, select

from app.domain.catalogue import Item
from app.ledger import texts
from app.ledger.balances import DAY, item_balance, kept
from app.ledger.listings.source import looked_at
from app.ledger.lookup.phrases import NO, VIRTUAL_IDS, number
from app.ledger.tables import CATALOGUE, movement

_item = CATALOGUE[Item]


_left, _came = movement.c.from_place.in_(VIRTUAL_IDS), movement.c.to_place.not_in(VIRTUAL_IDS)
CAME = case((_came, movement.c.quantity), else_=NO) - case((_left, NO), else_=movement.c.quantity)
"""Smallest steps that a movement brought in, below zero where it took them away."""


def balances(conn: Connection) -> FromClause:
    """Items with movements: see `app.ledger.balances`; where the database does not keep them they are summed up."""
    if kept(conn):
        return item_balance
    summed = (
        select(
            movement.c.item, movement.c.site, func.sum(CAME).label("here"), (func.min(movement.c.at) // DAY).label("since"),
            (func.max(movement.c.at) // DAY).label("moved"),
        ).where(movement.c.item != NO, movement.c.site == bindparam("b_site")).group_by(movement.c.item, movement.c.site)
    ).subquery("summed")
    holds = case((summed.c.here != NO, number(1)), else_=NO).label("holds")
    return select(
        summed, holds, number(1).label("parts"), _item.c.number, _item.c.description
    ).select_from(summed.outerjoin(_item, _item.c.id == summed.c.item)).subquery("balances")


def holding(conn: Connection, found: FromClause, text: str, most: int) -> ColumnElement[bool]:
    """Whether number or description of a balance's item holds a piece: by the index of texts, unless it names so many
    that whoever reads in order soon has a page of them."""
    seen = looked_at(text, found.c.number, found.c.description)
    many = texts.many(conn, text, most + 1)
    return seen if many is None or many > most else texts.Holding(found.c.item, text, seen)


def order_of(found: FromClause, sort: str) -> tuple[ColumnElement[Any], ...]:
    """By "description" or "moved", else by number: each as an index has it."""
    keys = (found.c.number, found.c.item)
    return (found.c[sort], *keys) if sort in ("description", "moved") else keys
