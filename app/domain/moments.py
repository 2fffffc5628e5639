"""A moment as people read it: one way on every screen and table, and never one that another country reads otherwise."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY = "%Y-%m-%d"
"""As dates are written everywhere here: expiries, warranties, what a label says."""
CLOCK = "%H:%M"


def told(at: datetime) -> str:
    """Day and clock time where the kiosk stands, to the minute: "2026-11-22 14:05"."""
    return at.astimezone().strftime(f"{DAY} {CLOCK}")


def moment_of(at: int) -> str:
    """`told` of microseconds since 1970 UTC."""
    return told(EPOCH + timedelta(microseconds=at))
