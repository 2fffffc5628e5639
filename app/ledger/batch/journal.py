"""Answers about the journal: what is in it, the ends of chains and of the book, and how far devices have reported."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import bindparam, select

from app.domain.feed import SERVER
from app.ledger import doubts, journal, judge
from app.ledger.batch.memory import Answers, Memory, Outside, Question, Row, Values, add
from app.ledger.batch.sets import VALUES, Among
from app.ledger.chain import seal
from app.ledger.counts import firmness
from app.ledger.tables import chain, report

_ENDS = Among(
    select(chain.c.device, chain.c.epoch, chain.c.sequence, chain.c.hash, chain.c.at, chain.c.skew), chain.c.device
)
_REPORTS = select(report.c.device, report.c.until, report.c.heard).where(report.c.site == bindparam("b_site"))


def _known(m: Memory, values: Values) -> list[Row]:
    if values["b_id"] not in m.absent or values["b_id"] in m.added.get("operation", ()):
        raise Outside
    return []


def ends_of(m: Memory, chains: Collection[tuple[str, int]]) -> list[Question]:
    """Where the book and these chains, by device and epoch, end, and how far devices have reported."""
    def take_clock(rows: list[tuple[Any, ...]]) -> None:
        if rows and m.clock.get(m.site) is None:
            m.clock[m.site] = rows[0]

    def take_ends(rows: list[tuple[Any, ...]]) -> None:
        found: dict[tuple[str, int], Row] = {(device, epoch): end for device, epoch, *end in rows}
        for one in chains:
            m.ends.setdefault(one, found.get(one))

    def take_reports(rows: list[tuple[Any, ...]]) -> None:
        if m.reports is None:
            m.reports = {device: (until, heard) for device, until, heard in rows}

    own = {"b_site": m.site}
    asked = [] if m.clock.get(m.site) else [Question(journal.CLOCK.statement, own, take_clock)]
    if not m.ends.keys() >= set(chains):
        devices = {device for device, _ in chains}
        asked.append(Question(_ENDS, {VALUES: list(devices)}, take_ends))
    return asked if m.reports is not None else [*asked, Question(_REPORTS, own, take_reports)]


def _end(m: Memory, values: Values) -> list[Row]:
    key = values["b_device"], values["b_epoch"]
    if key not in m.ends:
        m.ends[key] = journal.END.row(m.conn, values)
    found = m.ends[key]
    return [] if found is None else [found]


def _end_on(m: Memory, values: Values) -> int:
    return _ends(m, values["b_device"], values["b_epoch"], (
        values["b_sequence"], values["b_hash"], values["b_at"], values["b_skew"]
    ))


def _end_new(m: Memory, values: Values) -> int:
    return _ends(m, values["device"], values["epoch"], (values["sequence"], values["hash"], values["at"], values["skew"]))


def _ends(m: Memory, device: str, epoch: int, end: Row) -> int:
    m.put(m.ends, (device, epoch), end)
    m.mark_changed("chain", device, epoch)
    return 1


def clock_row(m: Memory, values: Values) -> list[Row]:
    """The end of the book, known from then on."""
    if m.clock.get(m.site) is None:
        row = journal.CLOCK.row(m.conn, values)
        if row is None:
            raise Outside
        m.clock[m.site] = tuple(row)
    return [m.clock[m.site]]


def _clock_on(m: Memory, values: Values) -> int:
    *_, doubtful, lines = m.clock[m.site]
    m.put(m.clock, m.site, (
        values["b_position"], values["b_newest"], values["b_company"], values["b_seal"], doubtful, lines
    ))
    m.mark_changed("clock")
    return 1


def entered(m: Memory, row: dict[str, Any], clock: journal.Clock) -> None:
    """As `journal.enter`, of an act that a device of the site has sent and whose chain and book have begun, without asking."""
    row["seal"] = sealed = seal(clock.seal, row)
    at, device = row["at"], row["device"]
    m.put(m.added.setdefault("operation", {}), row["id"], row)
    _ends(m, device, row["epoch"], (row["sequence"], row["hash"], at, at - row["made_at"]))
    *_, doubtful, lines = m.clock[m.site]
    m.put(m.clock, m.site, (row["position"], max(clock.newest, at), clock.company, sealed, doubtful, lines))
    m.mark_changed("clock")
    before = _reports(m).get(device)
    _reported(m, device, at if before is None else max(before[0], at), row["received"])


def _reports(m: Memory) -> dict[str, tuple[int, int]]:
    if m.reports is None:
        m.ask(ends_of(m, ()))
    assert m.reports is not None
    return m.reports


def _heard(m: Memory, values: Values) -> int:
    reports, device = _reports(m), values["b_device"]
    if device not in reports:
        return 0
    return _reported(m, device, max(reports[device][0], values["b_until"]), values["b_heard"])


def _heard_first(m: Memory, values: Values) -> int:
    return _reported(m, values["device"], values["until"], values["heard"])


def _reported(m: Memory, device: str, until: int, heard: int) -> int:
    m.put(_reports(m), device, (until, heard))
    m.mark_changed("report", device)
    return 1


def _who_reported(m: Memory, values: Values) -> list[Row]:
    return [(device, *m_told) for device, m_told in sorted(_reports(m).items()) if device != SERVER]


def _past(m: Memory, values: Values) -> list[Row]:
    reports = _reports(m).values()
    newest = max((heard for _, heard in reports), default=0)
    return [(min((until for until, heard in reports if heard >= newest - doubts.SILENT), default=None),)]


ANSWERS: Answers = {
    judge.SENT_BEFORE: _known, journal.JOURNAL: add("operation", "id"),
    journal.END: _end, journal.CHAIN: _end_on, journal.CHAIN_NEW: _end_new,
    journal.CLOCK: clock_row, journal.CLOCK_ON: _clock_on,
    journal.HEARD: _heard, journal.HEARD_FIRST: _heard_first,
    firmness.REPORTS: _who_reported, doubts.PAST: _past,
}
