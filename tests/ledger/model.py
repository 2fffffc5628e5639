"""The ledger's rules told once more, slowly, from DOMAIN.md and DESIGN.md and nothing of the ledger's code.

Whatever people do adds facts to one flat list, see model_books; undoing strikes them from it, see model_undo; an approved
count adds a fact that makes the sum right at its moment, see model_counts.
"""

from datetime import UTC, datetime

from app.domain.catalogue import CatalogueRecord, ContainerType, Item, OrderLine, Place, Status, User
from app.domain.discrepancy import DiscrepancyClass as Kind
from app.domain.identity import handle_id
from app.domain.operation import Entry, Move, NewHandle, Operation, Put, Resolve, Retire, TakeNumber, Undo
from app.domain.permission import Permission, permissions_of
from app.domain.place import VIRTUAL_BY_PLACE, PlaceKind, Virtual
from app.domain.stock import HandleKind, Standing, Tracking
from tests.ledger.model_books import UNEXPLAINED, Books, Fact, Misfit, No, booked
from tests.ledger.model_rights import needs
from tests.ledger.model_undo import undo

P = Permission
MINUTE = 60_000_000
SYSTEM = 0
ORIGINS = {Virtual.VENDOR.place, Virtual.CONVERTED.place, Virtual.COUNT_ADJUSTMENT.place, Virtual.IN_TRANSIT.place}
USED = {v.place for v in (Virtual.INSTALLED, Virtual.CUSTOMER, Virtual.CONSUMED, Virtual.IN_TRANSIT)}
DERIVED = {"installed", "sold", "lost", "transferred"}


class Model:
    """Posts operations by the rules alone; `books` is what it then believes."""

    def __init__(self) -> None:
        self.books = Books()
        self.lenient = False
        """How to answer where the rules leave it open, see `_strike_bulk`."""

    # --- posting -----------------------------------------------------------------------------------------------------

    def post(self, op: Operation) -> No | None:
        """None where the operation stands in the books afterwards, else why it cannot."""
        known = self.books.acts.get(op.id)
        if known is not None:
            return None if known == op else No("the same id with other content")
        before = self.books.copy()
        try:
            self._post(op)
        except No as no:
            self.books = before
            return no
        return None

    def _post(self, op: Operation) -> None:
        b = self.books
        if not op.entries:
            raise No("nothing to post")
        if op.actor != SYSTEM:
            held = self._held(op.actor)
            for entry in op.entries:
                for enough in self.needs(entry):
                    if not held & enough:
                        raise No(f"needs {enough}")
        at = max(op.made_at, b.at + 1)
        skew = at - op.made_at
        if skew > 5 * MINUTE >= b.skew:
            self.misfit(op, Kind.CLOCK_SKEW, quantity=skew // 1_000_000)
        b.at, b.skew = at, skew
        b.acts[op.id] = op
        b.times[op.id] = at
        for entry in op.entries:
            self.apply(op, entry)

    def apply(self, op: Operation, entry: Entry) -> None:
        match entry:
            case Move():
                self.move(op, entry)
            case NewHandle():
                self._new_handle(op, entry)
            case Retire():
                self._retire(op, entry.handle)
            case Put():
                self._put(entry.record)
            case Resolve():
                self._resolve(op, entry.discrepancy)
            case Undo():
                undo(self, op, entry.operation)
            case TakeNumber():
                pass
            case _:
                raise AssertionError(f"the model has no rule for {entry}")

    def misfit(self, op: Operation, kind: Kind, handle: int = 0, place: int = 0, quantity: int = 0) -> None:
        self.books.misfits.append(Misfit(op.id, kind, handle, place, quantity))

    # --- rights ------------------------------------------------------------------------------------------------------

    def _held(self, actor: int) -> frozenset[P]:
        user = self.books.records.get((User, actor))
        if not isinstance(user, User) or user.retired:
            raise No("nobody known")
        return permissions_of(user.role)

    def must(self, op: Operation, *enough: P) -> None:
        if op.actor != SYSTEM and not self._held(op.actor) & set(enough):
            raise No(f"needs {enough}")

    # --- moves -------------------------------------------------------------------------------------------------------

    def move(self, op: Operation, m: Move) -> None:
        b = self.books
        known = b.handles.get(m.handle)
        if known is None:
            raise No("unknown handle")
        item = b.records.get((Item, known.item))
        if isinstance(item, Item) and item.tracking is Tracking.NON_INVENTORY:
            raise No("not stocked")
        if m.quantity < 1 or (known.kind.single and m.quantity != 1):
            raise No("quantity")
        if UNEXPLAINED in (m.source.place, m.target.place):
            raise No("only the ledger itself explains")
        self.holds_stock(m.target.place)
        if m.target.place not in VIRTUAL_BY_PLACE:
            statuses = {r.code for r in b.records.values() if isinstance(r, Status)} | {"available"}
            if m.target.status in DERIVED or m.target.status not in statuses:
                raise No("status")
        wanted = booked(m.target)
        self._may_use(op, known, m.source, wanted)
        if known.kind.single:
            self._move_single(op, m, known, wanted)
        else:
            self.holds_stock(m.source.place)
            start = booked(m.source)
            if start != wanted:
                self.into(op, m.handle, start, wanted, m.quantity)
                held = self.books.balance(m.handle).get(start, 0)
                if start.place not in VIRTUAL_BY_PLACE and held < m.quantity:
                    self.misfit(op, Kind.SHORTAGE, m.handle, start.place, m.quantity - max(held, 0))
                self.fact(op, m.handle, m.quantity, start, wanted, m.order_line)
            self._check_line(op, m.order_line, m.handle, start.place)

    def _may_use(self, op: Operation, known: NewHandle, start: Standing, wanted: Standing) -> None:
        """What has expired is used up, handed to a recipient or fitted only by whoever may release stock."""
        day = datetime.fromtimestamp(self.books.times[op.id] / 1_000_000, UTC).date().isoformat()
        if not known.expires or known.expires >= day or start.place in VIRTUAL_BY_PLACE:
            return
        device = wanted.place in self.books.handles and self.books.handles[wanted.place].kind is HandleKind.SERIAL
        if (
            wanted.place in USED or (device and start.place != wanted.place)
            or (wanted.place not in VIRTUAL_BY_PLACE and wanted.custody and wanted.custody != start.custody)
            or (wanted.status == "issued" and start.status != "issued")
        ):
            self.must(op, P.INV_RELEASE)

    def holds_stock(self, place: int) -> None:
        b = self.books
        if place in VIRTUAL_BY_PLACE:
            return
        node = b.records.get((Place, place))
        if isinstance(node, Place):
            if node.kind in (PlaceKind.SITE, PlaceKind.AREA):
                raise No("holds no stock")
        elif place not in b.handles or not self.books.single(place):
            raise No("unknown place")

    def fact(
        self, op: Operation, handle: int, quantity: int, start: Standing, wanted: Standing, order_line: int = 0, at: int = 0
    ) -> None:
        owed = 0 if wanted.place in VIRTUAL_BY_PLACE else max(0, -self.books.balance(handle).get(wanted, 0))
        when = at or self.books.times[op.id]
        self.books.facts.append(Fact(op.id, when, handle, quantity, start, wanted, order_line, min(owed, quantity)))

    def _move_single(self, op: Operation, m: Move, known: NewHandle, wanted: Standing) -> None:
        stands, line = self.books.stands(m.handle), m.order_line
        if m.target.place in self.books.handles:
            self._check_circle(m.handle, known, m.target.place)
        if stands is None:
            start = booked(m.source)
            self.holds_stock(m.source.place)
            if start.place not in ORIGINS:
                self.misfit(op, Kind.SHORTAGE, m.handle, start.place, 1)
                start = start._replace(place=UNEXPLAINED)
        else:
            start = stands
            if not {start.place, wanted.place} & VIRTUAL_BY_PLACE.keys():
                # What the person did not ask to change stays as it really is.
                wanted = Standing(wanted.place, *(
                    real if claimed == asked else asked
                    for real, claimed, asked in zip(stands[1:], m.source[1:], m.target[1:], strict=True)
                ))
                self._may_change(op, start, wanted)
            if m.source.place != stands.place:
                if m.source.place == Virtual.VENDOR.place:
                    if stands.place not in VIRTUAL_BY_PLACE:
                        self.misfit(op, Kind.REPEATED_RECEIPT, m.handle, stands.place, 1)
                        line = 0
                elif m.scanned:
                    self.misfit(op, Kind.SERIAL_ELSEWHERE, m.handle, stands.place, 1)
        if start != wanted:
            wanted = self.into(op, m.handle, start, wanted, 1)
        if known.kind is HandleKind.CONTAINER:
            if m.target.place in VIRTUAL_BY_PLACE and self.books.busy(m.handle):
                raise No("not empty")
            changes = {n: v for n, v in wanted._asdict().items() if n != "place" and v != getattr(start, n)}
            if changes:
                real = not {start.place, wanted.place} & VIRTUAL_BY_PLACE.keys()
                self._carry(op, m.handle, changes, real)
        elif self.books.device(m.handle) and wanted.custody != start.custody:
            self._carry(op, m.handle, {"custody": wanted.custody}, False)
        if start != wanted:
            self.fact(op, m.handle, 1, start, wanted, line)
        if self.books.stands(m.handle) is None and self.books.contents(m.handle):
            raise No("not empty")
        if m.order_line:
            if (OrderLine, m.order_line) not in self.books.records:
                raise No("unknown order line")
            self._check_line(op, line, m.handle, start.place)

    def _may_change(self, op: Operation, start: Standing, wanted: Standing) -> None:
        """Releasing is a right of its own, whatever the unit was claimed to be."""
        if start.status == "isolated" != wanted.status:
            self.must(op, P.INV_RELEASE)

    def _check_line(self, op: Operation, line: int, handle: int, source: int) -> None:
        if not line:
            return
        ordered = self.books.records.get((OrderLine, line))
        if not isinstance(ordered, OrderLine):
            raise No("unknown order line")
        beyond = self.books.received(line) - ordered.ordered
        if beyond > 0 and source == Virtual.VENDOR.place:
            self.misfit(op, Kind.OVER_RECEIPT, handle, 0, beyond)

    def _check_circle(self, handle: int, known: NewHandle, holder: int) -> None:
        outer = self.books.handles[holder]
        if known.kind is HandleKind.CONTAINER and outer.kind is HandleKind.SERIAL:
            raise No("a container in a device")
        inside = holder
        while inside in self.books.handles:
            if inside == handle:
                raise No("into itself")
            stands = self.books.stands(inside)
            inside = stands.place if stands else 0

    # --- containers --------------------------------------------------------------------------------------------------

    def into(self, op: Operation, handle: int, start: Standing, wanted: Standing, quantity: int) -> Standing:
        """Where a thing put into a container or device comes to stand."""
        holder = wanted.place
        if holder not in self.books.handles:
            return wanted
        way = self.books.path(holder)
        outer = self.books.handles[holder]
        if outer.kind is HandleKind.SERIAL:
            if self.books.stands(holder) is None:
                raise No("the device stands nowhere")
            return wanted
        if way is None:
            raise No("the container stands nowhere")
        for one in way[:-1]:  # a container that holds something is in use, and so is what that one stands in
            if self.books.handles[one].kind is HandleKind.CONTAINER and self.books.retired(one):
                self.misfit(op, Kind.REOPENED_CONTAINER, one, way[way.index(one) + 1])
                self.books.use.append((op.id, one, "open"))
        if self.books.handles[handle].kind is HandleKind.CONTAINER and self.books.rank(handle) >= self.books.rank(holder):
            self.misfit(op, Kind.NESTED_AGAINST_RANK, handle, holder)
            beside = next(p for p in way[1:] if p not in self.books.handles or self.books.rank(p) > self.books.rank(handle))
            return wanted._replace(place=beside)
        if not self._fits(handle, start, wanted, quantity, outer.container_type):
            self.misfit(op, Kind.MIXED_CONTENT, handle, holder)
        return wanted

    def _fits(self, handle: int, start: Standing, wanted: Standing, quantity: int, type_: int) -> bool:
        """Whether what comes in is like all that will be beside it, as far as the type asks."""
        rules = self.books.records[ContainerType, type_]
        assert isinstance(rules, ContainerType)
        item = self.books.handles[handle].item
        for other, s, q in self.books.contents(wanted.place):
            if (other, s) == (handle, start) and q <= quantity:
                continue
            if rules.single_item and (self.books.handles[other].item, *s[1:]) != (item, *wanted[1:]):
                return False
            if not rules.mix_custody and s.custody != wanted.custody:
                return False
            if not rules.mix_projects and s.project != wanted.project:
                return False
        return True

    def _carry(self, op: Operation, box: int, changes: dict[str, int | str], real: bool) -> None:
        """Attributes of a container that change are those of all its contents too (I6); of a device its custody alone."""
        for handle, s, q in self.books.contents(box):
            wanted = s._replace(**changes)
            if real:
                self._may_change(op, s, wanted)
                self._may_use(op, self.books.handles[handle], s, wanted)
            if s != wanted:
                self.fact(op, handle, q, s, wanted)
            if self.books.handles[handle].kind is HandleKind.CONTAINER:
                self._carry(op, handle, changes, real)
            elif self.books.device(handle) and wanted.custody != s.custody:
                self._carry(op, handle, {"custody": wanted.custody}, False)

    def _retire(self, op: Operation, which: int) -> None:
        known = self.books.handles.get(which)
        if known is None or known.kind is not HandleKind.CONTAINER or self.books.retired(which) or self.books.busy(which):
            raise No("retire")
        self.books.use.append((op.id, which, "retire"))

    # --- handles and records -----------------------------------------------------------------------------------------

    def _new_handle(self, op: Operation, new: NewHandle) -> None:
        b = self.books
        if not 1 <= len(new.code) <= 80:
            raise No("code")
        which = handle_id(new.kind, new.item, new.code)
        known = b.handles.get(which)
        if known is None:
            self._check_kind(new)
        tagged = bool(new.tag) and (known is None or not known.tag)
        units = [(h, n) for h, n in b.handles.items() if h != which and n.kind is not HandleKind.CONTAINER]
        clash = tagged and any(n.tag == new.tag or (n.kind is HandleKind.SERIAL and n.code == new.tag) for _, n in units)
        if clash:
            self.misfit(op, Kind.CODE_CLASH, which)
        if known is None and new.kind is HandleKind.SERIAL and any(n.tag == new.code for _, n in units):
            self.misfit(op, Kind.CODE_CLASH, which)
        if new.kind is HandleKind.CONTAINER and (known is None or (self.books.retired(which) and self.books.stands(which) is None)):
            b.use.append((op.id, which, "new"))
        if known is None:
            b.handles[which] = new
        elif tagged:
            b.handles[which] = NewHandle(
                kind=known.kind, code=known.code, item=known.item, tag=new.tag, container_type=known.container_type
            )

    def _check_kind(self, new: NewHandle) -> None:
        if new.kind is HandleKind.CONTAINER:
            if (ContainerType, new.container_type) not in self.books.records:
                raise No("type")
            return
        item = self.books.records.get((Item, new.item))
        if not isinstance(item, Item):
            raise No("item")
        if new.kind.value != item.tracking.value and not (new.kind is HandleKind.SERIAL and item.tracks_serials):
            raise No("tracking")

    def _put(self, record: CatalogueRecord) -> None:
        b = self.books
        before = b.records.get((type(record), record.id))
        match record, before:
            case Item(), Item():
                fixed = (before.uom, before.decimals, before.tracking) != (record.uom, record.decimals, record.tracking)
                if fixed and any(b.handles[f.handle].item == record.id for f in b.facts):
                    raise No("moved before")
            case ContainerType(), ContainerType() if before.rank != record.rank:
                if any(n.container_type == record.id for n in b.handles.values()):
                    raise No("rank in use")
            case Place(), Place() if record.retired and self.books.contents(record.id):
                raise No("holds stock")
            case _:
                pass
        b.records[type(record), record.id] = record

    def _resolve(self, op: Operation, index: int) -> None:
        """A discrepancy, here known by its place in the list, is closed by hand: a debt only by a count."""
        if not 0 <= index < len(self.books.misfits):
            raise No("unknown discrepancy")
        misfit = self.books.misfits[index]
        if not misfit.open or (misfit.kind is Kind.SHORTAGE and not self.books.single(misfit.handle)):
            raise No("closed, or owed")
        self.books.misfits[index] = misfit._replace(open=False)

    # --- what a model with more entries adds ---------------------------------------------------------------------------

    def needs(self, entry: Entry) -> list[set[P]]:
        """For each thing an entry does, the permissions of which one is enough."""
        return needs(entry)

    def undo_entry(self, op: Operation, entry: Entry, done: Operation) -> None:
        """What an entry did beside moving stock."""
