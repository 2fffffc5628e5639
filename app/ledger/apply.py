"""Which room of the ledger each entry of an operation goes to."""

from app.domain.operation import (
    ApproveLine,
    CloseBin,
    CloseCount,
    CombineBin,
    CountLine,
    Describe,
    Dismiss,
    Entry,
    Grant,
    Heard,
    KeepCode,
    Move,
    NewHandle,
    OpenCount,
    Put,
    Recode,
    RejectLine,
    RejectUnit,
    Release,
    ReopenBin,
    Resolve,
    Retire,
    Revalue,
    TakeNumber,
    Undo,
)
from app.ledger import describing, discrepancies, doubts, handles, heard, held, ranges, receipts, recoding, records
from app.ledger.containers import retire
from app.ledger.costs.revaluing import revalue
from app.ledger.counts import taking
from app.ledger.moves import apply_move
from app.ledger.posting import Posting
from app.ledger.undo import apply_undo


def apply(p: Posting, entry: Entry) -> None:  # noqa: PLR0915 - a branch for each entry
    """Let one entry have its effect; raises Refusal where it cannot."""
    match entry:
        case Move():
            apply_move(p, entry)
        case NewHandle():
            handles.new_handle(p, entry)
        case Recode():
            recoding.recode(p, entry)
        case Describe():
            describing.describe(p, entry)
        case Put():
            records.put(p, entry)
        case Retire():
            retire(p, entry)
        case TakeNumber():
            handles.take_number(p, entry)
        case Grant():
            ranges.grant(p, entry)
        case KeepCode():
            handles.keep_code(p, entry)
        case RejectUnit():
            receipts.reject_unit(p, entry)
        case OpenCount():
            taking.apply_open_count(p, entry)
        case CountLine():
            taking.apply_count_line(p, entry)
        case CloseBin():
            taking.apply_close_bin(p, entry)
        case ReopenBin():
            taking.apply_reopen_bin(p, entry)
        case CloseCount():
            taking.apply_close_count(p, entry)
        case CombineBin():
            taking.apply_combine_bin(p, entry)
        case ApproveLine():
            taking.apply_approve_line(p, entry)
        case RejectLine():
            taking.apply_reject_line(p, entry)
        case Resolve():
            discrepancies.resolve(p, entry.discrepancy)
            doubts.resolved(p, entry.discrepancy)
        case Revalue():
            revalue(p, entry)
        case Heard():
            heard.apply_heard(p, entry)
        case Release():
            held.release(p, entry, apply)
        case Dismiss():
            held.dismiss(p, entry)
        case Undo():
            apply_undo(p, entry)
