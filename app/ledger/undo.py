"""Undo says the act did not happen: its movements are reversed as of its moment, or refused where stock has moved on."""

from sqlalchemy import bindparam, insert, select

from app.domain.feed import HOLDS
from app.domain.operation import Move, NewHandle, Operation, Put, Release, Undo
from app.domain.permission import Permission, permissions_of
from app.domain.uniting import MERGE
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import discrepancies, handles, held
from app.ledger.facts import handle_facts
from app.ledger.forms import decode
from app.ledger.late import take_back
from app.ledger.posting import Posting, Refusal
from app.ledger.rights import NOT_ALLOWED, SYSTEM, role_of
from app.ledger.tables import operation, reversal
from app.ledger.undo_entries import close_again, reverse_entry
from app.ledger.undo_lines import UNDONE, reverse_lines

UNKNOWN = QT_TRANSLATE_NOOP("say", "The act to undo is not known here. Nothing changed; open the history again.")
UNDONE_ALREADY = QT_TRANSLATE_NOOP("say", "This act is undone already. Nothing changed; go on with the next scan.")
UNDO_ALONE = QT_TRANSLATE_NOOP("say", "An undo is an act of its own. Nothing changed; undo first, then do the rest.")
NOT_AN_UNDO = QT_TRANSLATE_NOOP("say", "An undo cannot be undone. Nothing changed; do the act again.")

_FIND = select(operation).where(operation.c.site == bindparam("b_site"), operation.c.id == bindparam("b_id"))


def stands_alone(act: Operation) -> bool:
    """Whether an act is an undo and nothing else, or none: records alone go with it, as they were before what it undoes."""
    at = [n for n, entry in enumerate(act.entries) if isinstance(entry, Undo)]
    if not at or len(act.entries) == 1:
        return True
    return at == [len(act.entries) - 1] and act.kind == "undo" and all(isinstance(entry, Put) for entry in act.entries[:-1])


def apply_undo(p: Posting, entry: Undo) -> None:
    """Reverse the named operation, once. Raises Refusal naming the later acts where stock has moved on."""
    if not stands_alone(p.operation):
        raise Refusal(say(UNDO_ALONE))
    row = p.run(_FIND, b_site=p.site, b_id=entry.operation).first()
    if row is None:
        raise Refusal(say(UNKNOWN))
    entries = decode(row.entries, row.form)
    if entries and isinstance(entries[0], Release) and not row.outcome:  # what it had posted did not happen
        apply_undo(p, Undo(operation=entries[0].operation))
        return
    if p.run(UNDONE, b_site=p.site, b_position=row.position).first():
        raise Refusal(say(UNDONE_ALREADY))
    _check_right(p, row.actor)
    if any(isinstance(e, Undo) for e in entries):
        raise Refusal(say(NOT_AN_UNDO))
    p.conn.execute(insert(reversal), {"site": p.site, "undone": row.position, "position": p.position})
    ruled = held.ruling_on(p, row.position) if row.outcome in HOLDS else None
    if row.outcome in HOLDS and ruled is None:
        held.drop(p, row.position)
        return
    if ruled is not None:
        if not ruled.posted:
            raise Refusal(say(UNDONE_ALREADY))
        p.conn.execute(insert(reversal), {"site": p.site, "undone": ruled.position, "position": p.position})
        row = held.made_of(row, ruled)
    reverse_lines(p, row.position)
    with_records = p.decided or p.authority is not None or len(p.operation.entries) > 1
    merged = row.kind == MERGE and with_records
    for one in reversed(entries):
        if merged and isinstance(one, Put):
            continue  # its records go with the undo, and were put before it: by the company, where that has a book of its own
        reverse_entry(p, one, row)
        if merged and isinstance(one, NewHandle):
            handles.forget_unit(p, one)
    close_again(p, row.position)
    discrepancies.close_all_of(p, row.position)
    for which in sorted({e.handle for e in entries if isinstance(e, Move)}):
        take_back(p, which, handle_facts(p, which), row.position)


def _check_right(p: Posting, original_actor: int) -> None:
    if p.responsible == SYSTEM and p.trusted:
        return
    role = role_of(p, p.responsible)
    if p.operation.actor != original_actor and Permission.INV_UNDO_ANY not in permissions_of(role):
        raise Refusal(say(NOT_ALLOWED, permission=Permission.INV_UNDO_ANY))
