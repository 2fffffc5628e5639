"""One game of a ledger against the model: every act is posted to both, and both must say the same."""

from collections import Counter
from typing import Any

from app.domain.discrepancy import DiscrepancyClass
from app.domain.operation import Entry, Operation, Resolve
from app.domain.questions import LastAct
from app.domain.stock import HandleKind, Standing
from app.ledger.ledger import Ledger
from app.ledger.post import Refused
from app.ledger.verify import verify
from tests.ledger import world
from tests.ledger.model_books import Misfit
from tests.ledger.model_counts import CountingModel
from tests.ledger.soundness import rows, unsound

UNITS = "SELECT handle, place, custody, project, status, quantity FROM unit"
DEBTS = "SELECT handle, place, custody, project, status, quantity FROM shortfall"
MISFITS = ("SELECT d.id, o.id AS act, d.kind, d.handle, d.place, d.quantity, d.open FROM discrepancy d "
           "JOIN operation o ON o.site = d.site AND o.position = d.position")
RESULTS = ("SELECT r.count, r.place, r.handle, r.state, r.expected, r.counted, r.difference, r.moment, r.by "
           "FROM count_result r JOIN count_bin b ON b.count = r.count AND b.place = r.place AND b.round = r.round")
REVERSALS = ("SELECT a.id, b.id FROM reversal r JOIN operation a ON a.position = r.undone "
             "JOIN operation b ON b.position = r.position")


class Game:
    """A small warehouse, the model of it, and a clock that goes on a second with every act."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.model = CountingModel(self.peek)
        for op in world.beginnings():
            assert self.model.post(op) is None
        self.clock = world.START + 100 * world.SECOND
        self.number = 0
        self.sent: list[Operation] = []
        """Operations that were accepted, in their order."""

    def end(self) -> None:
        """The books replay."""
        assert verify(self.ledger.store) == []

    def made(self, role: str, *entries: Entry, kind: str = "move", made_at: int = 0) -> Operation:
        self.number += 1
        self.clock += world.SECOND
        actor = world.ACTORS.get(role, world.GONE)
        return Operation(id=f"op-{self.number}", kind=kind, entries=entries, actor=actor, made_at=made_at or self.clock)

    def act(self, role: str, *entries: Entry, kind: str = "move", made_at: int = 0) -> bool:
        return self.send(self.made(role, *entries, kind=kind, made_at=made_at))

    def send(self, op: Operation) -> bool:
        """Post to the model and to the ledger; both must accept or refuse. Returns whether they accepted."""
        told = self.translated(op)
        before = len(self.model.books.misfits)
        outcome = self.ledger.post([told])
        self.model.lenient = not isinstance(outcome, Refused)
        no = self.model.post(op)
        if isinstance(outcome, Refused):
            assert no is not None, f"the ledger refuses: {outcome.sentence}"
            if no.later:
                assert outcome.later == no.later[:5]
            return False
        assert no is None, f"the ledger accepts, the rules say no: {no}"
        assert len(outcome[0].discrepancies) == (0 if outcome[0].repeated else len(self.model.books.misfits) - before)
        if outcome[0].name is not None:
            last = self.ledger.answer(LastAct(op.actor))
            assert last is not None and last.what == outcome[0].name, "what undo will undo, told without asking"
        self.sent.append(op)
        return True

    def translated(self, op: Operation) -> Operation:
        """The model knows discrepancies by their place in its list, the ledger by identity."""
        if not any(isinstance(e, Resolve) for e in op.entries):
            return op
        entries: list[Entry] = []
        with self.ledger.store.reading() as connection:
            found = rows(connection, MISFITS)
        for e in op.entries:
            if isinstance(e, Resolve) and e.discrepancy < len(self.model.books.misfits):
                wanted = self.model.books.misfits[e.discrepancy]
                which = [r.id for r in found if as_misfit(r) == wanted]
                e = Resolve(discrepancy=which[0] if which else 1)
            entries.append(e)
        return Operation(id=op.id, kind=op.kind, entries=tuple(entries), actor=op.actor, made_at=op.made_at)

    def peek(self, handle: int, place: int) -> dict[Standing, int]:
        """What the ledger has for a handle in a place: held less owed, by standing."""
        found = Counter[Standing]()
        with self.ledger.store.reading() as connection:
            for statement, sign in ((UNITS, 1), (DEBTS, -1)):
                for r in rows(connection, f"{statement} WHERE handle = {handle} AND place = {place}"):
                    found[Standing(*r[1:5])] += sign * r[5]
        return found

    def compare(self) -> None:
        """The same units, debts, containers, discrepancies, journal, undos and counts; and every invariant holds."""
        with self.ledger.store.reading() as connection:
            assert unsound(connection) == []
            units = {(r[0], Standing(*r[1:5])): r[5] for r in rows(connection, UNITS)}
            debts = Counter[tuple[int, Standing]]()
            for r in rows(connection, DEBTS):
                debts[r[0], Standing(*r[1:5])] += r[5]
            retired = {r[0]: bool(r[1]) for r in rows(connection, "SELECT id, retired FROM handle WHERE kind = 'container'")}
            misfits = Counter(self.told(r) for r in rows(connection, MISFITS))
            journal = [r[0] for r in rows(connection, "SELECT id FROM operation ORDER BY position")]
            reversals = {r[0]: r[1] for r in rows(connection, REVERSALS)}
            fences = {(r[0], r[1]): r[2] for r in rows(connection, "SELECT handle, place, moment FROM fence")}
            results = {(r[0], r[1], r[2]): r[3:] for r in rows(connection, RESULTS)}
        assert units == self.model.books.units()
        assert debts == self.model.books.debts()
        assert retired == {
            h: self.model.books.retired(h) for h, n in self.model.books.handles.items() if n.kind is HandleKind.CONTAINER
        }
        assert misfits == Counter(self.told(m) for m in self.model.books.misfits)
        assert journal == list(self.model.books.acts)
        assert reversals == self.model.books.undone
        assert fences == self.model.books.fences
        assert results == {
            (*key, handle): (r.state, r.expected, r.counted, r.difference, r.moment, r.by)
            for key, b in self.model.books.bins.items() for handle, r in b.results.items()
        }

    def told(self, m: object) -> Misfit:
        """A discrepancy as both tell it. A debt's closing is compared by what is owed, see `soundness`."""
        told = m if isinstance(m, Misfit) else as_misfit(m)
        bulk = told.kind is DiscrepancyClass.SHORTAGE and not self.model.books.single(told.handle)
        return told._replace(open=False) if bulk else told


def as_misfit(row: Any) -> Misfit:
    return Misfit(row.act, DiscrepancyClass(row.kind), row.handle, row.place, row.quantity, bool(row.open))
