"""A small warehouse in memory: answers what workflows ask and takes what they post, by the plainest reading of the rules."""

from collections.abc import Callable
from typing import Any

import msgspec
from argon2 import PasswordHasher

from app.barcode.classify import classify
from app.barcode.names import DictNames
from app.domain import catalogue, questions, views
from app.domain.identity import handle_id
from app.domain.meaning import Name
from app.domain.operation import Act, KeepCode, Move, NewHandle, Put, Retire, Undo
from app.domain.permission import permissions_of
from app.domain.photo_views import PhotosOf
from app.domain.pin import same
from app.domain.place import UNAVAILABLE_KINDS, VIRTUAL_BY_PLACE, PlaceKind
from app.domain.records import RecordView
from app.domain.reserving import InForce
from app.domain.stock import HandleKind, Standing, Tracking, UnitKey
from app.domain.words import say
from app.workflows.step import Person

HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""As cheap as argon2id goes: tests are not attacked."""
RULING = {PlaceKind.QUARANTINE, PlaceKind.REPAIR, PlaceKind.INCOMING, PlaceKind.VEHICLE, PlaceKind.OFFICE}


class Warehouse:
    """Catalogue and stock as dictionaries. `answers` may be extended by the tests of a workflow with questions of its own."""

    def __init__(self) -> None:
        self.records: dict[int, Any] = {}
        self.handles: dict[int, NewHandle] = {}
        self.retired: set[int] = set()
        self.units: dict[UnitKey, int] = {}
        self.names: list[Name] = []
        self.kept: list[str] = []
        self.posted: list[Act] = []
        self.undone: list[list[tuple[UnitKey, int]]] = []
        self.pins: dict[int, str] = {}
        self.locked_until: dict[int, int] = {}
        self.answers: dict[type, Callable[[Any], Any]] = {}

    # What stands in it

    def put(self, record: Any) -> int:
        """A catalogue record, with its code in the index."""
        self.records[record.id] = record
        match record:
            case catalogue.Item():
                self.name(record.number, "item", record.id, record.id)
                if record.tracking is Tracking.QUANTITY:
                    self.handle(HandleKind.QUANTITY, record.number, record.id)
            case catalogue.Barcode():
                self.names.append(Name(record.code, record.kind, record.item, record.item, quantity=record.quantity))
            case catalogue.Place():
                self.name(record.code, "location", record.id)
            case catalogue.User():
                self.name(record.badge, "badge", record.id)
            case catalogue.Order():
                self.name(record.number, "order", record.id)
        return int(record.id)

    def name(self, code: str, kind: str, target: int, item: int = 0) -> None:
        """A row of the index of codes."""
        row = Name(code, kind, target, item)
        if row not in self.names:
            self.names.append(row)

    def handle(self, kind: HandleKind, code: str, item: int = 0, **more: Any) -> int:
        """A handle, with its code (and tag) in the index."""
        return self.new_handle(NewHandle(kind=kind, code=code, item=item, **more))

    def new_handle(self, new: NewHandle) -> int:
        """As `handle`, from the entry of an act."""
        which = handle_id(new.kind, new.item, new.code)
        self.handles.setdefault(which, new)
        if new.kind is not HandleKind.QUANTITY:
            self.name(new.code, new.kind.value, which, new.item)
        if new.tag:
            self.name(new.tag, "tag", which, new.item)
        return which

    def stand(self, handle: int, quantity: int, place: int, **attributes: Any) -> UnitKey:
        """Stock in a place."""
        key = UnitKey(handle, place, **attributes)
        self.units[key] = self.units.get(key, 0) + quantity
        return key

    def person(self, badge: str) -> Person:
        """The user with this badge, signed in."""
        user = next(r for r in self.records.values() if isinstance(r, catalogue.User) and r.badge == badge)
        return Person(user.id, user.name, user.badge, user.role, permissions_of(user.role), self.recipient_of(user.id))

    def find(self, code: str, kind: str = "") -> int:
        """The identity a code names."""
        return next(n.target for n in self.names if n.code == code and kind in ("", n.kind))

    def find_handle(self, code: str) -> int:
        """The handle with this code."""
        return next(h for h, new in self.handles.items() if new.code == code)

    def named_id(self, code: str) -> int:
        """The record with this code."""
        return next(r.id for r in self.records.values() if getattr(r, "code", "") == code)

    def stock(self, code: str) -> dict[tuple[str, str, str, str], int]:
        """(place, custody, project, status) -> quantity of the handle with this code, empty records left out."""
        return {
            (self.code_of(k.place), self.code_of(k.custody), self.code_of(k.project), k.status): q
            for k, q in self.units.items() if q and self.handles[k.handle].code == code and k.place not in VIRTUAL_BY_PLACE
        }

    def code_of(self, which: int) -> str:
        """The code of a record, container or virtual place."""
        if which in self.handles:
            return self.handles[which].code
        if which in VIRTUAL_BY_PLACE:
            return VIRTUAL_BY_PLACE[which].value
        return self.records[which].code if which else ""

    # What is asked

    def answer(self, question: Any) -> Any:
        """The answer to any question."""
        if type(question) in self.answers:
            return self.answers[type(question)](question)
        q = questions
        match question:
            case q.Read():
                return self.read(question.text, question.symbology)
            case q.HandleOf():
                return self.view(question.handle)
            case q.ItemOf():
                found = self.records.get(question.item)
                return found if isinstance(found, catalogue.Item) else None
            case q.PlaceOf():
                return self.place(question.place)
            case q.UnitsOf():
                units = [u for u in self.all_units() if u.key.handle == question.handle]
                units = [u for u in units if not question.place or question.place in self.chain(u.key.place)]
                return tuple(sorted(units, key=lambda u: (not u.available, -u.quantity, u.place_path, u.key)))
            case q.UnitsOfItem():
                units = [u for u in self.all_units() if u.item == question.item]
                inside = [u for u in units if not question.place or question.place in self.chain(u.key.place)]
                return tuple(inside[:question.limit])
            case q.ContentsOf():
                inside = [
                    u for u in self.all_units()
                    if (question.place in self.chain(u.key.place) if question.deep else u.key.place == question.place)
                ]
                return tuple(sorted(inside, key=lambda u: (u.kind is not HandleKind.CONTAINER, u.code)))[:question.limit]
            case q.KindsIn(place, handles, keys):
                return frozenset(
                    (u.item, u.key.standing._replace(place=0)) for u in self.all_units()
                    if place in self.chain(u.key.place) and u.kind is not HandleKind.CONTAINER and u.key not in keys
                    and not {u.key.handle, u.key.place} & set(handles)
                )
            case q.OnHand(item):
                units = [u for u in self.all_units() if u.item == item]
                return views.OnHandView(
                    bulk=sum(u.quantity for u in units if u.kind is not HandleKind.SERIAL),
                    serials=sum(u.kind is HandleKind.SERIAL for u in units),
                )
            case q.HeldBy():
                return tuple(u for u in self.all_units() if u.key.custody == question.recipient)
            case q.Recipients():
                return self.named(catalogue.Recipient)
            case q.Projects():
                return self.named(catalogue.Project)
            case q.Statuses():
                return self.named(catalogue.Status)
            case q.Reasons():
                return tuple(n for n in self.named(catalogue.Reason) if question.act in self.records[n.id].acts)
            case q.ContainerTypes():
                types = [r for r in self.records.values() if isinstance(r, catalogue.ContainerType)]
                return tuple(sorted(types, key=lambda t: t.rank))
            case q.PersonOf():
                found = self.records.get(question.user)
                return found if isinstance(found, catalogue.User) else None
            case q.VersionOf():
                return int(question.id in self.records)
            case q.RecipientOfUser():
                return self.recipient_of(question.user)
            case q.KeptCodes():
                return tuple(reversed(self.kept))
            case q.LastAct():
                return views.UndoView(operation=str(len(self.undone)), what=say("last act")) if self.undone else None
            case q.RecordOf(kind, which):
                one = self.records.get(which)
                return RecordView(record=one, version=1) if isinstance(one, kind) else None
            case q.RecordsNamed(catalogue.Recipient as kind, code):
                found = [r for r in self.records.values() if isinstance(r, kind) and r.code == code]
                return tuple(RecordView(record=r, version=1) for r in found)
            case q.RecordsLike(kind, where=where) if where is not None:
                return tuple(
                    RecordView(record=r, version=1) for r in self.records.values()
                    if isinstance(r, kind) and getattr(r, where[0]) == where[1]
                )
            case InForce(item, day):
                kept = (r for r in self.records.values() if isinstance(r, catalogue.Reservation))
                return tuple(r for r in kept if r.item == item and not r.retired and not "" < r.until < day)
            case q.RecentHistory():
                return self.history(question)
            case q.SignIn():
                return self.sign_in(question.user, question.pin)
            case q.PinHash():
                return HASHER.hash(question.pin)
            case q.OpenDiscrepancies() | q.HeldHere() | q.OpenTransfers() | PhotosOf():
                return ()
            case q.CodesTaken():
                return {c: h for c in question.codes if (h := self.taken(question.item, c))}
        raise AssertionError(f"this warehouse has no answer to {question!r}")

    def read(self, text: str, symbology: str = "") -> Any:
        """The real classifier over this warehouse's codes."""
        return classify(text, symbology, DictNames(self.names), ())

    def taken(self, item: int, code: str) -> int:
        """The unit of the item that bears the serial and is in stock, 0 for none."""
        which = handle_id(HandleKind.SERIAL, item, code)
        return which if any(u.key.handle == which for u in self.all_units()) else 0

    def named(self, kind: type) -> tuple[views.Named, ...]:
        """Records of a kind as choices."""
        found = [r for r in self.records.values() if isinstance(r, kind) and not r.retired]
        return tuple(views.Named(id=r.id, code=r.code, name=r.name) for r in sorted(found, key=lambda r: r.code))

    def recipient_of(self, user: int) -> int:
        """The recipient a user is."""
        return next((r.id for r in self.records.values() if isinstance(r, catalogue.Recipient) and user and r.user == user), 0)

    def sign_in(self, user: int, pin: str) -> questions.SignInAnswer:
        """Whether the PIN is right."""
        if self.locked_until.get(user):
            return questions.SignInAnswer(False, locked_until=self.locked_until[user])
        right = pin == self.pins.get(user) or same(pin, self.records[user].pin_hash)
        return questions.SignInAnswer(right, tries_left=0 if right else 4)

    def standing(self, handle: int) -> Standing | None:
        """Where a single thing stands, in a real or a virtual place."""
        return next((k.standing for k, q in self.units.items() if k.handle == handle and q > 0), None)

    def chain(self, place: int) -> tuple[int, ...]:
        """The place and everything it stands in, innermost first."""
        found = [place]
        while place:
            record = self.records.get(place)
            stands = self.standing(place) if place in self.handles else None
            place = record.parent if isinstance(record, catalogue.Place) else stands.place if stands else 0
            if place:
                found.append(place)
        return tuple(found)

    def place(self, which: int) -> views.PlaceView | None:
        """A place with what follows from the tree."""
        if which in VIRTUAL_BY_PLACE:
            kind = PlaceKind.VIRTUAL
            return views.PlaceView(id=which, code=VIRTUAL_BY_PLACE[which].value, kind=kind, effective=kind, holds_stock=False)
        if which not in self.handles and not isinstance(self.records.get(which), catalogue.Place):
            return None
        chain = self.chain(which)
        above = [r for p in chain if isinstance(r := self.records.get(p), catalogue.Place)]
        kind = PlaceKind.CONTAINER if which in self.handles else self.records[which].kind
        effective = next((r.kind for r in above if r.kind in RULING), above[0].kind if above else kind)
        return views.PlaceView(
            id=which, code=self.code_of(which), kind=kind, effective=effective,
            holds_stock=kind not in (PlaceKind.SITE, PlaceKind.AREA), path=tuple(self.code_of(p) for p in reversed(chain)),
            blocked=which in self.records and self.records[which].blocked,
            retired=which in self.retired or (which in self.records and self.records[which].retired),
            recipient=next((r.recipient for r in above if r.recipient), 0),
        )

    def all_units(self) -> list[views.Unit]:
        """Unit records in real places."""
        return [self.unit(k, q) for k, q in self.units.items() if q > 0 and k.place not in VIRTUAL_BY_PLACE]

    def unit(self, key: UnitKey, quantity: int) -> views.Unit:
        """A unit record with its names."""
        handle, item = self.handles[key.handle], self.records.get(self.handles[key.handle].item)
        place = self.place(key.place)
        assert place is not None
        status = next((r for r in self.records.values() if isinstance(r, catalogue.Status) and r.code == key.status), None)
        box = self.records.get(handle.container_type)
        return views.Unit(
            key=key, quantity=quantity, kind=handle.kind, code=handle.code, item=handle.item,
            item_number=item.number if item else "", description=item.description if item else box.name,
            uom=item.uom if item else "", decimals=item.decimals if item and not handle.kind.single else 0,
            place_code=place.code, place_path=place.path,
            custody_name=self.records[key.custody].name if key.custody else "", project_code=self.code_of(key.project),
            status_name=status.name if status else key.status, lot=handle.lot or (handle.code if handle.kind == "lot" else ""),
            available=(status is None or status.available) and place.effective not in UNAVAILABLE_KINDS,
            expires=handle.expires, tag=handle.tag,
        )

    def view(self, which: int) -> views.HandleView | None:
        """A handle and what is known of it."""
        if which not in self.handles:
            return None
        handle = self.handles[which]
        standing = self.standing(which) if handle.kind.single else None
        return views.HandleView(
            id=which, kind=handle.kind, code=handle.code, item=self.records.get(handle.item), tag=handle.tag, lot=handle.lot,
            expires=handle.expires, container=self.records.get(handle.container_type), retired=which in self.retired,
            standing=standing, place=self.place(standing.place) if standing else None,
        )

    def history(self, question: questions.RecentHistory) -> tuple[views.HistoryLine, ...]:
        """Newest movements first."""
        lines = [
            views.HistoryLine(
                operation=str(n), position=n, kind=act.kind, at=n * 60_000_000, who="A. Novak",
                code=self.handles[e.handle].code, amount=str(e.quantity), source=self.code_of(e.source.place),
                target=self.code_of(e.target.place), note=act.note,
            )
            for n, act in enumerate(self.posted) for e in act.entries if isinstance(e, Move)
            and (e.handle == question.handle or self.handles[e.handle].item == question.item
                 or question.place in (e.source.place, e.target.place))
        ]
        return tuple(reversed(lines))[:question.limit]

    # What is posted

    def post(self, act: Act) -> None:
        """Take an act."""
        self.posted.append(act)
        changes: list[tuple[UnitKey, int]] = []
        for entry in act.entries:
            match entry:
                case NewHandle():
                    self.new_handle(entry)
                case Move():
                    changes += self.move(entry)
                case Put(record=record):
                    self.put(record)
                case Retire(handle=handle):
                    self.retired.add(handle)
                case KeepCode():
                    self.kept = [c for c in self.kept if c != entry.code] + ([] if entry.done else [entry.code])
                case Undo():
                    for key, quantity in self.undone.pop():
                        self.units[key] = self.units.get(key, 0) - quantity
        if changes:
            self.undone.append(changes)

    def move(self, move: Move) -> list[tuple[UnitKey, int]]:
        """The one primitive; what was not there is not noted, only left at zero in real places."""
        source, target = (_normal(s) for s in (move.source, move.target))
        changes = [(UnitKey(move.handle, *source), -move.quantity), (UnitKey(move.handle, *target), move.quantity)]
        if self.handles[move.handle].kind is HandleKind.CONTAINER and source[1:] != target[1:]:
            for unit in self.answer(questions.ContentsOf(move.handle, deep=True)):
                carried = unit.key._replace(custody=target.custody, project=target.project, status=target.status)
                changes += [(unit.key, -unit.quantity), (carried, unit.quantity)]
        for key, quantity in changes:
            self.units[key] = self.units.get(key, 0) + quantity
            if self.units[key] < 0 and key.place not in VIRTUAL_BY_PLACE:
                self.units[key] = 0
        return changes


def _normal(standing: Standing) -> Standing:
    virtual = VIRTUAL_BY_PLACE.get(standing.place)
    return Standing(standing.place, status=virtual.status) if virtual else standing


def copied(record: Any, **changes: Any) -> Any:
    """A record with some fields changed."""
    return msgspec.structs.replace(record, **changes)
