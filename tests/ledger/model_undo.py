"""Undo by the rules: the facts of the act are struck from the list, or it is refused because stock has moved on."""

from typing import TYPE_CHECKING

from app.domain.operation import Operation, Put, Resolve, Undo
from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.stock import HandleKind
from tests.ledger.model_books import ADJUSTMENT, No

if TYPE_CHECKING:
    from tests.ledger.model import Model


def undo(m: "Model", op: Operation, which: str) -> None:
    b = m.books
    done = b.acts.get(which)
    if done is None or which == op.id or which in b.undone:
        raise No("unknown, or undone")
    if done.actor != op.actor:
        m.must(op, Permission.INV_UNDO_ANY)
    for entry in reversed(done.entries):
        if isinstance(entry, Undo | Put | Resolve):
            raise No("cannot")
    b.undone[which] = op.id
    for i in reversed([i for i, f in enumerate(b.facts) if f.act == which and i not in b.struck]):
        if m.books.single(b.facts[i].handle):
            _strike_single(m, op, i)
        else:
            _strike_bulk(m, op, i)
    for entry in reversed(done.entries):
        m.undo_entry(op, entry, done)
    for i, misfit in enumerate(b.misfits):
        if misfit.act == which:
            b.misfits[i] = misfit._replace(open=False)
    for index, (act, one, did) in enumerate(list(b.use)):
        if act == which:
            _undo_use(m, op, index, one, did)


def _undo_use(m: "Model", op: Operation, index: int, one: int, did: str) -> None:
    """What an act did to the use of a container goes with it, unless later acts rest on it."""
    b, stands = m.books, m.books.stands(one)
    retired_later = any(c == one and d == "retire" and a not in b.undone for a, c, d in b.use[index + 1:])
    if did == "retire" and not retired_later:
        b.use.append((op.id, one, "open"))
        if stands is not None:
            _back_into(m, op, one, stands.place, must=False)
    elif (did == "new" and stands is None) or (did == "open" and not m.books.busy(one)):
        b.use.append((op.id, one, "shut"))


def _later(m: "Model", index: int, undo: str) -> tuple[str, ...]:
    """Acts after the fact's own that moved the handle and still hold, but for the undo in hand: it is being refused."""
    b, fact = m.books, m.books.facts[index]
    order = list(b.acts)
    later = {
        f.act for i, f in enumerate(b.facts)
        if f.handle == fact.handle and i not in b.struck and order.index(f.act) > order.index(fact.act) and f.act != undo
    }
    return tuple(act for act in order if act in later)


def _strike_single(m: "Model", op: Operation, index: int) -> None:
    b, fact = m.books, m.books.facts[index]
    later = _later(m, index, op.id)
    if later or m.books.standing_facts(fact.handle)[-1] is not fact:
        raise No("moved on", later)
    if any(b.fences.get((fact.handle, s.place), 0) > fact.at for s in (fact.source, fact.target)):
        raise No("counted since")
    box = b.handles[fact.handle].kind is HandleKind.CONTAINER
    if box and fact.source.place in VIRTUAL_BY_PLACE and m.books.busy(fact.handle):
        raise No("holds stock by now")
    _back_into(m, op, fact.handle, fact.source.place)
    b.struck.add(index)
    if m.books.stands(fact.handle) is None and m.books.contents(fact.handle):
        raise No("would leave its contents nowhere")


def _strike_bulk(m: "Model", op: Operation, index: int) -> None:
    b, fact = m.books, m.books.facts[index]
    open_ends = [b.fences.get((fact.handle, s.place), 0) <= fact.at for s in (fact.source, fact.target)]
    source, target = fact.source, fact.target
    if open_ends[1] and target.place not in VIRTUAL_BY_PLACE:
        # What it had paid back is owed again, also where it paid a debt that never was, and what it brought has since paid
        # another; the rest must still be there. Where something that had come before it never came, what it would have paid
        # and what it did pay differ: then the rules do not say which counts.
        owed_before = min(fact.quantity, max(0, -m.books.balance(fact.handle, before=index).get(target, 0)))
        again = max(owed_before, fact.paid) if m.lenient else 0 if _never_came(m, index) else min(owed_before, fact.paid)
        if max(0, m.books.balance(fact.handle).get(target, 0)) + again < fact.quantity:
            raise No("moved on", _later(m, index, op.id))
    held_before = m.books.balance(fact.handle).get(source, 0)
    b.struck.add(index)
    if open_ends[0] and m.books.balance(fact.handle).get(source, 0) > max(0, held_before):
        _back_into(m, op, fact.handle, source.place)
    # A counted end keeps what was counted: the difference is the count's.
    if not open_ends[0]:
        m.fact(op, fact.handle, fact.quantity, source, ADJUSTMENT, at=b.fences[fact.handle, source.place])
    if not open_ends[1]:
        m.fact(op, fact.handle, fact.quantity, ADJUSTMENT, target, at=b.fences[fact.handle, target.place])


def _never_came(m: "Model", index: int) -> bool:
    """Whether an act that brought something to the key before the fact did, was undone."""
    fact = m.books.facts[index]
    return any(
        i in m.books.struck and f.handle == fact.handle and fact.target == f.target
        for i, f in enumerate(m.books.facts[:index])
    )


def _back_into(m: "Model", op: Operation, handle: int, place: int, *, must: bool = True) -> None:
    """What goes back into a thing needs it to stand somewhere, outside itself, and in use."""
    if place not in m.books.handles:
        return
    way = m.books.path(place)
    if way is None:
        if must and (m.books.handles[place].kind is HandleKind.CONTAINER or m.books.stands(place) is None):
            raise No("what it was in has gone")
        return
    if handle in way:
        raise No("into itself")
    for one in way[:-1]:
        if m.books.handles[one].kind is HandleKind.CONTAINER and m.books.retired(one):
            m.books.use.append((op.id, one, "open"))
