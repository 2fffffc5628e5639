"""Which day it is for tables that tell what is late, overdue or about to expire."""

from datetime import UTC, date, datetime, timedelta

from app.domain.moments import EPOCH


def today() -> date:
    """The day by UTC, as due dates and expiries are compared everywhere."""
    return datetime.now(UTC).date()


def now() -> int:
    """Microseconds since 1970 UTC."""
    return (datetime.now(UTC) - EPOCH) // timedelta(microseconds=1)


def days_after(day: str, since: date) -> int | None:
    """How many days an ISO date lies after another day, below zero where before; None where it is no date."""
    try:
        return (date.fromisoformat(day) - since).days
    except ValueError:
        return None
