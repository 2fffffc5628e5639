"""What a counted thing turns out to be: found, in the wrong place, unexpected, in a container here, missing."""

from typing import NamedTuple

from app.domain.figures import amount_of, figure_of
from app.domain.place import PlaceKind
from app.domain.questions import CountLines, CountTally, HandleOf
from app.domain.stock import HandleKind
from app.domain.views import CountLineView, CountTallyView, HandleView
from app.domain.words import Say, say
from app.workflows.common import careful, done, path_of
from app.workflows.count.state import Bin, Session
from app.workflows.step import Line, Mark, Seen, Verdict
from app.workflows.wording import count as words

HOLDERS = (PlaceKind.CONTAINER, PlaceKind.DEVICE)
"""Places that stand somewhere themselves."""
NESTED_MAX = 32
"""Containers in containers that are followed; ranks allow far fewer."""
LISTED_MAX = 50
"""Lines listed of what was counted last, and as many of what is still expected: a bin may hold thousands."""
DIGITS_MAX = 20
"""An identity has fewer digits."""


class Finding(NamedTuple):
    """How a unit scanned in a bin compares with the books; `where` is the place or container they name."""

    name: str
    where: str = ""


def finding_of(handle: HandleView, place: int, seen: Seen) -> Finding:
    """Compare where a unit or container stands by the books with the bin it was scanned in."""
    standing, at = handle.standing, handle.place
    if standing is None or at is None or at.kind is PlaceKind.VIRTUAL:
        return Finding("unexpected")
    if standing.place == place:
        return Finding("found")
    inner = at
    for _ in range(NESTED_MAX):
        if inner.kind not in HOLDERS:
            break
        holder = seen.know(HandleOf(inner.id))
        if holder is None or holder.standing is None or holder.place is None:
            break
        if holder.standing.place == place:
            return Finding("inside", at.code)
        inner = holder.place
    return Finding("misplaced", path_of(at.path, at.code))


def told(finding: Finding, code: str) -> Verdict:
    """The banner for a unit scanned: what fits is green, what does not is amber and counted all the same."""
    match finding.name:
        case "found":
            return done(say(words.FOUND, code=code), code)
        case "inside":
            return done(say(words.INSIDE, code=code, container=finding.where), code)
        case "misplaced":
            return careful(say(words.MISPLACED, code=code, place=finding.where), code)
        case _:
            return careful(say(words.UNEXPECTED, code=code), code)


def unit_line(handle: HandleView, finding: Finding) -> Line:
    """The row of a unit just scanned; the ledger knows of it only after this step."""
    description = handle.item.description if handle.item else handle.container.name if handle.container else ""
    detail, mark = _shown(finding.name, description, finding.where)
    amount = amount_of(1, 0, handle.item.uom) if handle.item else ""
    return Line(handle.code, detail, amount, mark, f"line:{handle.id}")


def _shown(name: str, description: str | Say, where: str) -> tuple[Say, Mark]:
    match name:
        case "misplaced":
            return say(words.DETAIL_MISPLACED, description=description, place=where), Mark.MISPLACED
        case "unexpected":
            return say(words.DETAIL_UNEXPECTED, description=description), Mark.UNEXPECTED
        case "inside":
            return say(words.DETAIL_INSIDE, description=description), Mark.DONE
        case _:
            return say(words.DETAIL_COUNTED, description=description), Mark.DONE


def described(line: CountLineView) -> str | Say:
    """What a counted thing is; a container has no item that would say so."""
    return line.description or say(words.CONTAINER)


def line_of(line: CountLineView, *, blind: bool) -> Line:
    """The row of a line the ledger knows. A blind count shows no expected figure."""
    amount = amount_of(line.counted, line.decimals, line.uom)
    detail, mark = _shown(line.finding, described(line), line.elsewhere)
    if not line.entered:
        detail, mark = say(words.DETAIL_EXPECTED, description=described(line)), Mark.OPEN
        amount = amount_of(line.expected, line.decimals, line.uom)
    elif line.kind.single and not line.counted:
        detail, mark = say(words.DETAIL_MISSING, description=described(line)), Mark.MISSING
    elif not line.kind.single:
        detail, mark = _bulk_shown(line, blind=blind)
    return Line(line.code, detail, "" if line.kind is HandleKind.CONTAINER else amount, mark, f"line:{line.handle}")


def _bulk_shown(line: CountLineView, *, blind: bool) -> tuple[Say, Mark]:
    if blind or line.counted == line.expected:
        return say(words.DETAIL_COUNTED, description=described(line)), Mark.DONE
    mark = Mark.MISSING if line.counted < line.expected else Mark.UNEXPECTED
    expected = figure_of(line.expected, line.decimals)
    return say(words.DETAIL_DIFFERS, description=described(line), expected=expected), mark


def tally_of(session: Session, bin_: Bin, seen: Seen) -> CountTallyView:
    """How far the bin is, as the ledger has it before this step."""
    return seen.know(CountTally(session.id, bin_.id, LISTED_MAX))


def lines_of(session: Session, bin_: Bin, handles: tuple[int, ...], seen: Seen) -> tuple[CountLineView, ...]:
    """The lines of some handles in the order given, as the ledger has them before this step."""
    found = {x.handle: x for x in seen.know(CountLines(session.id, bin_.id, 0, handles))} if handles else {}
    return tuple(found[h] for h in handles if h in found)


def line_in(session: Session, bin_: Bin, handle: int, seen: Seen, counter: int = 0) -> CountLineView | None:
    """The line of one handle, however much stands in the bin; of one counter their own figure."""
    lines = seen.know(CountLines(session.id, bin_.id, counter, (handle,)))
    return lines[0] if lines else None


def mine_in(session: Session, bin_: Bin, wanted: str, seen: Seen) -> CountLineView | None:
    """What the person has counted of the handle that a choice names."""
    known = wanted.isascii() and wanted.isdecimal() and len(wanted) < DIGITS_MAX
    line = line_in(session, bin_, int(wanted), seen, seen.person.id) if known else None
    return line if line is not None and line.entered else None
