"""Numbers that a server grants: to each site in the company's feed, and out of the site's to each epoch of a device.

A range holds for every series, so that a device can number whatever it meets offline; how far it has come is kept for each
series alone. Two sites never give the same number, nor do two devices, nor a device and what it was before it was restored.
"""

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, select, update

from app.domain.feed import SERVER
from app.domain.operation import Grant
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import number_range as r
from app.ledger.tables import number_taken as taken
from app.ledger.tables import series

DEVICE_NUMBERS = 1_000
"""Numbers granted to a device at once."""
DEVICE_LEFT_MIN = 500
"""A device with fewer numbers left in the series it uses most is granted more at its next contact."""
SITE_NUMBERS = 100_000
SITE_LEFT_MIN = 10_000

NOT_GRANTED = QT_TRANSLATE_NOOP("say", "Numbers are granted by a server alone. Nothing changed; connect to the server.")
GRANTED_ALREADY = QT_TRANSLATE_NOOP(
    "say", "The numbers {first} to {last} are granted already, or are not the site's. Nothing changed; grant others."
)


class Range(NamedTuple):
    """Numbers from `first` to `last`."""

    first: int
    last: int


_mine = (r.c.site == bindparam("b_site"), r.c.device == bindparam("b_device"), r.c.epoch == bindparam("b_epoch"))
_RANGES = select(r.c.first, r.c.last).where(*_mine).order_by(r.c.first)
_ADD = insert(r)
_OVERLAPS = select(r.c.first).where(r.c.first <= bindparam("b_last"), r.c.last >= bindparam("b_first")).limit(1)
_TO_SITES = _OVERLAPS.where(r.c.device == "")
_TO_DEVICES = _OVERLAPS.where(r.c.site == bindparam("b_site"), r.c.device != "")
_AROUND = select(r.c.first).where(
    r.c.site == bindparam("b_site"), r.c.device == "", r.c.first <= bindparam("b_first"), r.c.last >= bindparam("b_last")
)
_HIGHEST = select(func.coalesce(func.max(r.c.last), 0))
_EPOCH = select(r.c.epoch).where(
    r.c.site == bindparam("b_site"), r.c.device == bindparam("b_device"), r.c.first <= bindparam("b_value"),
    r.c.last >= bindparam("b_value"),
)
_of_series = (
    taken.c.site == bindparam("b_site"), taken.c.device == bindparam("b_device"), taken.c.epoch == bindparam("b_epoch"),
    taken.c.series == bindparam("b_series"),
)
_TAKEN = select(taken.c.value).where(*_of_series)
_TAKE = update(taken).where(*_of_series).values(value=bindparam("b_value"))
_MOST_TAKEN = select(func.coalesce(func.max(taken.c.value), 0)).where(
    taken.c.site == bindparam("b_site"), taken.c.device == bindparam("b_device"), taken.c.epoch == bindparam("b_epoch")
)
_USED_ALONE = select(func.coalesce(func.max(series.c.value), 0))


def grant(p: Posting, entry: Grant) -> None:
    """Numbers are granted; raises Refusal where it is not a server that says so, or they are somebody's already.

    What another site is granted is no business of this one's book.
    """
    if p.device != SERVER or not p.trusted:
        raise Refusal(say(NOT_GRANTED))
    if not entry.device and not p.for_company and entry.site != p.site:
        return
    values = {"b_site": entry.site, "b_first": entry.first, "b_last": entry.last}
    overlaps = p.conn.execute(_TO_DEVICES if entry.device else _TO_SITES, values).first() is not None
    foreign = bool(entry.device) and (entry.site != p.site or p.conn.execute(_AROUND, values).first() is None)
    if overlaps or foreign or not 0 < entry.first <= entry.last:
        raise Refusal(say(GRANTED_ALREADY, first=entry.first, last=entry.last))
    p.conn.execute(_ADD, {
        "site": entry.site, "device": entry.device, "epoch": entry.epoch, "first": entry.first, "last": entry.last,
    })


def take(p: Posting, name: str, value: int) -> None:
    """Numbers of a series up to and with the value are used up, of those granted to the device that the value is one of."""
    epoch = p.run(_EPOCH, b_site=p.site, b_device=p.device, b_value=value).scalar()
    if epoch is None:
        return
    key = {"b_site": p.site, "b_device": p.device, "b_epoch": epoch, "b_series": name}
    before = p.conn.execute(_TAKEN, key).scalar()
    if before is None:
        p.conn.execute(insert(taken), {
            "site": p.site, "device": p.device, "epoch": epoch, "series": name, "value": value,
        })
    elif before < value:
        p.conn.execute(_TAKE, key | {"b_value": value})


def free_ranges(conn: Connection, site: int, device: str, epoch: int, name: str) -> list[Range]:
    """What is left to an epoch of a device for a series."""
    key = {"b_site": site, "b_device": device, "b_epoch": epoch}
    used = conn.execute(_TAKEN, key | {"b_series": name}).scalar() or 0
    return _left(_ranges(conn, site, device, epoch), used)


def wanted_grants(conn: Connection, site: int, device: str, epoch: int) -> tuple[Grant, ...]:
    """What a site's server should grant to a device that pushes or pulls; nothing where it has enough.

    Read from the site's own book, and to be posted there by the server as an operation of its own, in the same transaction.
    """
    used = int(conn.execute(_MOST_TAKEN, {"b_site": site, "b_device": device, "b_epoch": epoch}).scalar_one())
    if _many(_left(_ranges(conn, site, device, epoch), used)) >= DEVICE_LEFT_MIN:
        return ()
    free = next(iter(left_to_grant(conn, site)), None)
    if free is None:
        return ()
    last = min(free.last, free.first + DEVICE_NUMBERS - 1)
    return (Grant(site=site, device=device, epoch=epoch, first=free.first, last=last),)


def wanted_above(conn: Connection, site: int) -> int | None:
    """None where a site has numbers enough to grant, by its own book; else above which number it wants more.

    That is what it has used up while nobody granted: a kiosk that stood alone brings its numbers along.
    """
    return None if _many(left_to_grant(conn, site)) >= SITE_LEFT_MIN else used_alone(conn)


def left_to_grant(conn: Connection, site: int) -> list[Range]:
    """What a site has still to grant to its devices."""
    return _left(_ranges(conn, site, "", 0), _cut(conn, site))


def used_alone(conn: Connection) -> int:
    """The highest number used in any series."""
    return int(conn.execute(_USED_ALONE).scalar_one())


def granted_to_sites(company: Connection) -> int:
    """The highest number that the company has granted, by its own book."""
    return int(company.execute(_HIGHEST).scalar_one())


def site_grant(company: Connection, site: int, above: int) -> Grant:
    """The next numbers for a site, from the company's book: to be posted there by the server, in the same transaction."""
    first = max(above, granted_to_sites(company)) + 1
    return Grant(site=site, first=first, last=first + SITE_NUMBERS - 1)


def _ranges(conn: Connection, site: int, device: str, epoch: int) -> list[Range]:
    return [Range(*row) for row in conn.execute(_RANGES, {"b_site": site, "b_device": device, "b_epoch": epoch})]


def _cut(conn: Connection, site: int) -> int:
    """The highest number that the site has granted to a device."""
    return int(conn.execute(_HIGHEST.where(r.c.site == site, r.c.device != "")).scalar_one())


def _left(ranges: list[Range], used: int) -> list[Range]:
    """What is left of ranges once all numbers up to one are used."""
    return [Range(max(one.first, used + 1), one.last) for one in ranges if one.last > used]


def _many(ranges: list[Range]) -> int:
    return sum(one.last - one.first + 1 for one in ranges)
