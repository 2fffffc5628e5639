"""A count that holds has found single units, and to find one is to scan it: what was doubted of it before is settled."""

from collections.abc import Collection

from sqlalchemy import bindparam, select

from app.ledger import claims, discrepancies
from app.ledger.counts.names import chunks
from app.ledger.doubts import OPEN_OF_HANDLE, SETTLED_BY, bring_up, knew, put_doubt
from app.ledger.posting import Posting
from app.ledger.tables import doubt

_OPEN_BEFORE = OPEN_OF_HANDLE.where(doubt.c.at <= bindparam("b_moment"))
_OPEN_AMONG = select(doubt.c.handle).distinct().where(
    doubt.c.site == bindparam("b_site"), doubt.c.settled == 0, doubt.c.handle.in_(bindparam("b_handles", expanding=True))
)


def doubted_among(p: Posting, handles: Collection[int]) -> set[int]:
    """Of which of these units anything that was said is doubted."""
    return {which for some in chunks(handles) for which in p.run(_OPEN_AMONG, b_site=p.site, b_handles=some).scalars()}


def found(p: Posting, which: int, moment: int) -> None:
    """The unit was found at `moment`: where it was before is nobody's question any more. What was said since stays doubted."""
    rows = p.run(_OPEN_BEFORE, b_site=p.site, b_handle=which, b_moment=moment).all()
    for row in rows:
        put_doubt(p, row, row.other, row.discrepancy, p.position)
        if row.discrepancy:
            discrepancies.close(p, row.discrepancy)
    if rows:
        bring_up(p, which)


def not_found(p: Posting, which: int, position: int) -> None:
    """What the operation at `position` had found was not found: doubts stand again, but for those a scan has settled since."""
    rows = p.run(SETTLED_BY, b_site=p.site, b_handle=which, b_by=position).all()
    for row in rows:
        since = _scanned_since(p, which, position, (row.position, row.other))
        put_doubt(p, row, row.other, row.discrepancy, since)
        if row.discrepancy and not since:
            discrepancies.reopen(p, row.discrepancy)
    if rows:
        bring_up(p, which)


def _scanned_since(p: Posting, which: int, position: int, said: Collection[int]) -> int:
    """Position of the first later act in which somebody scanned the unit who knew all that was said of it; 0 for none."""
    scans = claims.scanned_after(p, which, position)
    return next((one.position for one in scans if all(knew(p, which, at, one.seen, one.device) for at in said)), 0)
