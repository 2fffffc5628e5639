"""Questions a workflow returns as values; the session has the ledger answer them and steps again with the answers.

Each question names the type of its answer as its type argument.
"""

from typing import Any, Generic, TypeVar

import msgspec

from app.domain import views
from app.domain.catalogue import ContainerType, Item, LabelRule, Record, User
from app.domain.happenings import Happening, Misfit
from app.domain.meaning import Reading
from app.domain.paper_views import RmaView, SpillageView, TransferView
from app.domain.records import Edition, RecordView
from app.domain.stock import Standing, UnitKey

T = TypeVar("T")


class Question(msgspec.Struct, Generic[T], frozen=True):
    """A question whose answer is a `T`; equal questions have equal answers within one event."""


class Batch(Question[tuple[Any, ...]], frozen=True):
    """Several questions at once, answered in their order: a step with many things asks about all of them in one go."""

    questions: tuple[Question[Any], ...]


class HandleOf(Question[views.HandleView | None], frozen=True):
    """The handle with this identity."""

    handle: int


class ItemOf(Question[Item | None], frozen=True):
    """The item master with this identity."""

    item: int


class PlaceOf(Question[views.PlaceView | None], frozen=True):
    """The place with this identity: of the tree, virtual, or a container."""

    place: int


class UnitsOf(Question[tuple[views.Unit, ...]], frozen=True):
    """Unit records of a handle in real places, most plausible first; `place` limits to that bin and what it contains."""

    handle: int
    place: int = 0


class UnitsOfItem(Question[tuple[views.Unit, ...]], frozen=True):
    """Unit records of an item in real places, at most `limit`; `place` limits to that bin and what it contains."""

    item: int
    place: int = 0
    limit: int = 50


class ContentsOf(Question[tuple[views.Unit, ...]], frozen=True):
    """Unit records in a place, containers first, then in the order of their codes, at most `limit`; for display.

    Containers out of use are left out. `deep` adds what the containers hold, of 2,000 records that come first to hand.
    """

    place: int
    deep: bool = False
    limit: int = 200


class StockIn(Question[dict[int, int]], frozen=True):
    """All handles directly in a place with their smallest steps, containers first, then in the order of their codes.

    Containers out of use are left out.
    """

    place: int


class KindsIn(Question[frozenset[tuple[int, Standing]]], frozen=True):
    """Which items stand under which custody, project and status in a place and all it contains: (item, standing, its place 0).

    Containers themselves are left out; so are these `handles` with what stands in them, and unit records with these `keys`.
    """

    place: int
    handles: tuple[int, ...] = ()
    keys: tuple[UnitKey, ...] = ()


class OnHand(Question[views.OnHandView], frozen=True):
    """How much of an item stands in real places."""

    item: int


class UnitsAmong(Question[tuple[views.Unit, ...]], frozen=True):
    """Unit records of these handles, at most 500, directly in a place."""

    place: int
    handles: tuple[int, ...]


class Holding(Question[frozenset[int]], frozen=True):
    """Which of these places (mostly containers) hold anything: units, or containers that are in use."""

    places: tuple[int, ...]


class HeldBy(Question[tuple[views.Unit, ...]], frozen=True):
    """Unit records in the custody of a recipient, at most `limit`."""

    recipient: int
    limit: int = 200


class RecentHistory(Question[tuple[views.HistoryLine, ...]], frozen=True):
    """Newest movements of a handle, an item, a place, or under a document (whichever is given)."""

    handle: int = 0
    item: int = 0
    place: int = 0
    limit: int = 20
    document: str = ""


class Read(Question[Reading], frozen=True):
    """The classifier's reading of a text: for codes inside a code."""

    text: str
    symbology: str = ""


class CodesTaken(Question[dict[str, int]], frozen=True):
    """Which of these codes already name a unit (serial or tag) of `item` standing in a real place: code -> handle."""

    item: int
    codes: tuple[str, ...]


class NextNumbers(Question[tuple[str, ...]], frozen=True):
    """The next `many` free numbers of a series, made by `pattern` ("C-{:06d}"); post `TakeNumber` to use them up.

    Fewer, or none, where a device has used up what its server has granted it.
    """

    series: str
    pattern: str
    many: int = 1


class SeriesAt(Question[int], frozen=True):
    """The highest value of a series that is used up."""

    series: str


class Recipients(Question[tuple[views.Named, ...]], frozen=True):
    """All inventory recipients."""


class Projects(Question[tuple[views.Named, ...]], frozen=True):
    """All projects."""


class Statuses(Question[tuple[views.Named, ...]], frozen=True):
    """All statuses a person may set: those that follow from a place are left out."""


class Reasons(Question[tuple[views.Named, ...]], frozen=True):
    """Reason codes offered for an act."""

    act: str


class ContainerTypes(Question[tuple[ContainerType, ...]], frozen=True):
    """All container types, by rank."""


class PersonOf(Question[User | None], frozen=True):
    """The user with this identity."""

    user: int


class VersionOf(Question[int], frozen=True):
    """The version in which a catalogue record stands, which an edit of it rests on (`Put.base`); 0 where there is none."""

    kind: type[Record]
    id: int


class RecordOf(Question[RecordView | None], frozen=True):
    """The catalogue record of this type with this identity, in use or not."""

    kind: type[Record]
    id: int


class RecordsNamed(Question[tuple[RecordView, ...]], frozen=True):
    """Records in use that are known by exactly this code, in either letter case where none is in this one.

    Of what belongs to a site, those of this site.
    """

    kind: type[Record]
    code: str


class RecordsLike(Question[tuple[RecordView, ...]], frozen=True):
    """Records in use and out of it whose code or name holds the text, by code; of what belongs to a site, those of this site.

    `where` limits to records with this value in a field: ("item", 17), ("state", "open").
    """

    kind: type[Record]
    text: str = ""
    where: tuple[str, int | str] | None = None
    limit: int = 50


class RecordHistory(Question[tuple[Edition, ...]], frozen=True):
    """All editions of a record that this book knows, newest first."""

    kind: type[Record]
    id: int
    limit: int = 50


class HouseRules(Question[views.RulesView], frozen=True):
    """What the company and this site have settled."""


class RecipientOfUser(Question[int], frozen=True):
    """The recipient a user is, 0 where the user is none."""

    user: int


class OpenOrders(Question[tuple[views.Named, ...]], frozen=True):
    """Orders with something still to come, newest first, at most 50."""


class OrderOf(Question[views.OrderView | None], frozen=True):
    """An order with its lines, what has come of each, and the serials announced."""

    order: int


class OpenTransfers(Question[tuple[TransferView, ...]], frozen=True):
    """Transfers that concern a recipient (0: anybody's) and are not over, newest first, at most 50.

    Not over: the receiver has yet to decide, or what they left is still on the way back to this site.
    """

    recipient: int = 0
    by: int = 0
    """Also those that this person has written."""


class TransferOf(Question[TransferView | None], frozen=True):
    """A transfer with its lines."""

    transfer: int


class OpenSpillages(Question[tuple[SpillageView, ...]], frozen=True):
    """Spillage reports of this site that are not closed, of a recipient or (0) all, newest first, at most 50."""

    recipient: int = 0


class SpillageOf(Question[SpillageView | None], frozen=True):
    """A spillage report with its lines."""

    spillage: int


class OpenRmas(Question[tuple[RmaView, ...]], frozen=True):
    """Returns to vendors from this site that are not closed, newest first, at most 50."""


class RmaOf(Question[RmaView | None], frozen=True):
    """A return to the vendor with its lines."""

    rma: int


class OpenCounts(Question[tuple[views.CountView, ...]], frozen=True):
    """Count sessions not closed, and closed ones with lines to review."""


class CountOf(Question[views.CountView | None], frozen=True):
    """A count session."""

    count: int


class CountBins(Question[tuple[views.CountBinView, ...]], frozen=True):
    """Bins of a session in the order of their codes, at most `limit`; `place` asks for one bin alone."""

    count: int
    place: int = 0
    limit: int = 200


class CountLines(Question[tuple[views.CountLineView, ...]], frozen=True):
    """Lines of a bin as the ledger sees them now: what is expected there and what was counted (by `counter`, 0: anyone).

    `handles`, at most 500, asks for these alone: what a scan needs to know, however much stands in the bin.
    """

    count: int
    place: int
    counter: int = 0
    handles: tuple[int, ...] = ()


class CountTally(Question[views.CountTallyView], frozen=True):
    """How far a bin is counted, with the handles to list: the newest counted and the next expected, at most `limit` of each."""

    count: int
    place: int
    limit: int = 50


class LinesToReview(Question[tuple[views.CountLineView, ...]], frozen=True):
    """Counted lines that wait for a decision, largest value first, at most 5,000.

    Those of a count, a bin, a handle or an item alone, where these are not 0.
    """

    count: int = 0
    limit: int = 200
    place: int = 0
    handle: int = 0
    item: int = 0


class LastAct(Question[views.UndoView | None], frozen=True):
    """What "undo last" would undo for this user."""

    user: int


class UndoOf(Question[views.UndoView], frozen=True):
    """What undoes an act on stock, with the records that go with it."""

    operation: str


class DiscrepancyOf(Question[Misfit | None], frozen=True):
    """A discrepancy, open or settled, with its time line."""

    discrepancy: int


class OpenDiscrepancies(Question[tuple[Misfit, ...]], frozen=True):
    """Discrepancies that wait for a supervisor, newest first, without their time lines: of a handle or a place, or (0) all."""

    about: int = 0
    limit: int = 50


class HeldHere(Question[tuple[Happening, ...]], frozen=True):
    """Acts of this device that are held and wait for a supervisor, newest first, at most 50."""


class LabelRules(Question[tuple[LabelRule, ...]], frozen=True):
    """The label rules of this site, in their order."""


class KeptCodes(Question[tuple[str, ...]], frozen=True):
    """Unknown codes put aside for later, newest first, at most 50."""


class SignIn(Question["SignInAnswer"], frozen=True):
    """Whether the PIN is the user's; counts failures, and locks out after several."""

    user: int
    pin: str


class SignInAnswer(msgspec.Struct, frozen=True):
    """`ok`, or how many tries are left, or until when (microseconds since 1970) the badge is locked out."""

    ok: bool
    tries_left: int = 0
    locked_until: int = 0


class PinHash(Question[str], frozen=True):
    """The argon2id hash of a new PIN."""

    pin: str
