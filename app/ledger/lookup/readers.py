"""Catalogue records as part of a statement: which columns, and how their values become the record again."""

import typing
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any, Generic, TypeVar

import msgspec
from sqlalchemy import ColumnElement

from app.domain.catalogue import Record
from app.ledger.tables import CATALOGUE

R = TypeVar("R", bound=Record)


class Reader(Generic[R]):
    """Reads one type of record out of the rows of any statement that selects its `columns` next to each other."""

    def __init__(self, record: type[R]) -> None:
        hints = typing.get_type_hints(record)
        self._record = record
        self._names = record.__struct_fields__
        self._parse = tuple(_parser(hints[name]) for name in self._names)
        self.columns: tuple[ColumnElement[Any], ...] = tuple(CATALOGUE[record].c[name] for name in self._names)
        self._id = self._names.index("id")

    def __call__(self, values: Sequence[Any]) -> R:
        """The record whose columns hold these values."""
        parsed = (value if parse is None else parse(value) for parse, value in zip(self._parse, values, strict=True))
        return self._record(**dict(zip(self._names, parsed, strict=True)))

    def maybe(self, values: Sequence[Any]) -> R | None:
        """The record, or None where an outer join found none."""
        return None if values[self._id] is None else self(values)


def _parser(hint: Any) -> Callable[[Any], Any] | None:
    """How a stored value becomes a field's value; None where it is one already."""
    if hint is bool or (isinstance(hint, type) and issubclass(hint, Enum)):
        return hint
    if typing.get_origin(hint) is tuple:
        return msgspec.json.Decoder(hint).decode
    return None
