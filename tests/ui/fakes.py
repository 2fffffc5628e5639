"""A scripted session and a table of thousands of rows: what the window is shown in tests, without a ledger behind it."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field

import msgspec

from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row, cut
from app.domain.permission import Permission, permissions_of
from app.domain.words import Say, say
from app.events import Answer, Input, Pick, Press
from app.settings import Settings
from app.ui.wiring import Alert, Badge, Card, Code, Job, Kept, Sync, Wiring
from app.workflows.step import Button, Choice, Line, Mark, Mood, Person, Progress, Screen, Tone, Verdict, Wants

SUPERVISOR = Person(2, "S. Supervisor", "SUPER", "supervisor", permissions_of("supervisor"))
OPERATOR = Person(3, "A. Novak", "OPER", "operator", permissions_of("operator"))

UNDO = say("200 EACH Label roll moved to B02-S01")
LINES = (
    Line("PST.1001", say("Barcode printer, A01-S01 → ?"), "1 EACH", Mark.OPEN),
    Line("ABC123", say("Label roll, A01-S01 → B02-S01"), "200 EACH", Mark.DONE),
    Line("PST.1003", say("Thermal head, B02-S01 → B02-S03"), "1 EACH", Mark.DONE),
    Line("SN-000-4711-99-ALPHA", say("Battery pack"), "1 EACH", Mark.MISSING),
    Line("PST.1005", say("Thermal head"), "1 EACH", Mark.MISPLACED),
    Line("PST.1006", say("Thermal head"), "1 EACH", Mark.UNEXPECTED),
    Line("PST.1007", say("Thermal head, box crushed"), "1 EACH", Mark.REJECTED),
    *(Line(f"PST.{n}", say("Thermal head"), "1 EACH", Mark.DONE) for n in range(1010, 1040)),
)
HOME = Screen(
    workflow="inspect", step="home", title=say("Home"), prompt=say("Scan anything"),
    verdict=Verdict(Mood.INFO, say("Ready")), undo=UNDO,
)  # fmt: skip
SIGN_IN = Screen(workflow="sign_in", step="badge", title=say("Sign in"), prompt=say("Scan your badge"))
PIN = msgspec.structs.replace(SIGN_IN, step="pin", wants=Wants.PIN, prompt=say("Type your PIN"))
MOVE = Screen(
    workflow="move", step="hand", title=say("Move"), prompt=say("Scan the destination"),
    hint=say("PST.1001 · Barcode printer · from A01-S01"),
    verdict=Verdict(Mood.DONE, say("In hand: Barcode printer, from A01-S01"), "PST.1001"), tone=Tone.YES, lines=LINES,
    progress=Progress(4, 9), main=Button("finish", say("Finish")), buttons=(Button("cancel", say("Cancel"), danger=True),),
    undo=UNDO,
)  # fmt: skip
REFUSED = msgspec.structs.replace(
    MOVE, verdict=Verdict(Mood.REFUSED, say("This is a badge. Nothing changed; scan a location."), "9X-00417"), tone=Tone.NO
)
QUANTITY = msgspec.structs.replace(
    MOVE, step="quantity", wants=Wants.QUANTITY, prompt=say("Type the quantity"), lines=LINES[:3], progress=None,
    hint=say("ABC123 · Label roll · 200 EACH available"), choices=(Choice("all", say("Take all: 200 EACH")),),
)  # fmt: skip
CHOOSE = msgspec.structs.replace(
    MOVE, step="from", wants=Wants.CHOICE, prompt=say("Choose where you take it from"), lines=(), progress=None,
    choices=(
        *(Choice(f"from:{n}", say(f"A01-S0{n}"), say(f"{n * 40} EACH")) for n in range(1, 6)),
        Choice("reject", say("Reject"), danger=True),
    ),
)  # fmt: skip
EMPTY = msgspec.structs.replace(MOVE, verdict=None, tone=None, lines=(), progress=None, hint=None, undo=None, buttons=())
REVIEW = Screen(
    workflow="review", step="lines", title=say("Review counts"), prompt=say("Choose lines to approve"), wants=Wants.CHOICE,
    hint=say("Count C-0001"), table="review:0", lines=LINES[:5],
    choices=(Choice("approve-all", say("Approve all 18")), Choice("close", say("Close this count"), danger=True)),
    main=Button("approve", say("Approve")), buttons=(Button("recount", say("Recount by someone else")),), undo=UNDO,
)  # fmt: skip
SCREENS = {
    "home": (HOME, SUPERVISOR), "sign-in": (SIGN_IN, None), "pin": (PIN, None), "move": (MOVE, OPERATOR),
    "refused": (REFUSED, OPERATOR), "quantity": (QUANTITY, OPERATOR), "choose": (CHOOSE, OPERATOR), "empty": (EMPTY, OPERATOR),
    "review": (REVIEW, SUPERVISOR),
}  # fmt: skip

JOBS = (
    Job("move", say("Move")), Job("contain", say("Containers")), Job("receive", say("Receive")), Job("count", say("Count")),
    Job("review", say("Review counts"), needs=Permission.INV_APPROVE_COUNT), Job("issue", say("Issue")),
    Job("release", say("Release"), needs=Permission.INV_RELEASE),
)  # fmt: skip
CARD = Card(
    (Code(say("A serial"), "PST.1001"), Code(say("A bin"), "B02-S01"),
     Code(say("A lot"), "(01)09506000134352(10)L42", "datamatrix"), Code(say("Move"), "CMD-MOVE", "qr")),
    (Badge("S. Supervisor", "SUPER", "2222"), Badge("O. Operator", "OPER", "3333")),
)  # fmt: skip

REVIEW_LISTING = Listing(
    "review", say("Review counts"),
    (
        Column("place", say("Bin")), Column("item", say("Item")), Column("expected", say("Expected"), ColumnKind.NUMBER),
        Column("counted", say("Counted"), ColumnKind.NUMBER), Column("difference", say("Difference"), ColumnKind.SIGNED),
        Column("value", say("Value"), ColumnKind.MONEY), Column("who", say("Counted by")),
        Column("at", say("When"), ColumnKind.TIME), Column("status", say("Status"), ColumnKind.STATUS),
    ),
    (Chip("review", say("Needs review")), Chip("approved", say("Approved"))), sort="place",
)  # fmt: skip
STOCK_LISTING = Listing(
    "stock", say("Stock"),
    (Column("place", say("Bin")), Column("item", say("Item")), Column("n", say("On hand"), ColumnKind.NUMBER)),
    sort="place",
)  # fmt: skip
STATES = (("Needs review", "confirm"), ("Approved", "done"), ("Rejected", "refused"))


def _review_row(n: int) -> Row:
    state, mood = STATES[n % 3]
    return Row(
        f"1:{n}:7",
        (f"A{n % 97:02}-S{n % 31:02}", f"{123456 + n} Label roll", "240", str(240 + n % 25 - 12), str(n % 25 - 12),
         str((n % 25 - 12) * 125), ("A. Novak", "M. Ilić", "J. Ortiz")[n % 3], f"2026-03-04T09:{n % 60:02}:00+00:00", state),
        mood,
    )  # fmt: skip


class FakeTables:
    """Thousands of rows; sorts, filters and pages as the ledger does in SQL. Counts the queries."""

    def __init__(self, rows: int = 5000, counted: int = 1_000_000) -> None:
        self.rows = [_review_row(n) for n in range(rows)]
        self.counted = counted
        self.queries: list[Query] = []

    def listings(self) -> tuple[Listing, ...]:
        return (REVIEW_LISTING, STOCK_LISTING)

    def page(self, query: Query) -> Page:
        self.queries.append(query)
        if query.listing == "stock":
            return Page((), 0)
        rows = [r for r in self.rows if query.search.lower() in " ".join(r.cells).lower()]
        if "review" in query.chips:
            rows = [r for r in rows if r.mood == "confirm"]
        if query.sort:
            at = [c.key for c in REVIEW_LISTING.columns].index(query.sort)
            rows.sort(key=lambda r: r.cells[at], reverse=query.descending)
        most = max(self.counted, query.most)
        shown = rows[query.offset : min(most, query.offset + query.limit)]
        return cut(Page(tuple(shown), min(len(rows), most), len(rows) > most), REVIEW_LISTING, query.without)

    def pages(self, query: Query, size: int, stopped: Callable[[], bool]) -> Generator[Page, None, None]:
        """Pages that are told by `page`, until the last or until it is stopped."""
        most = query.most or 1_000_000
        for offset in range(0, most, size):
            page = self.page(msgspec.structs.replace(query, offset=offset, limit=size, most=most))
            yield page
            if stopped() or len(page.rows) < size:
                return


@dataclass
class FakeState:
    link: str
    text: Say


@dataclass
class FakeDevice:
    name: str
    state: FakeState
    on_frame: Callable[[object, object], None] | None = None
    zoom: float = 1.0
    torch: bool | None = None
    tapped: list[tuple[float, float]] = field(default_factory=list)

    def set_torch(self, *, on: bool) -> None:
        self.torch = on

    def tap(self, x: float, y: float) -> None:
        self.tapped.append((x, y))


@dataclass
class Script:
    """Answers every input with the screen it is set to, and keeps what was submitted."""

    name: str = "home"
    given: list[Input] = field(default_factory=list)
    sync: Sync = Sync(waiting=3)
    kept: Kept = Kept()
    seen: int = 0
    alerts: tuple[Alert, ...] = ()
    devices: tuple[FakeDevice, ...] = ()
    camera: FakeDevice | None = None
    saved: list[Settings] = field(default_factory=list)
    sounds: list[Tone] = field(default_factory=list)
    tables: FakeTables = field(default_factory=FakeTables)

    def answer(self) -> Answer:
        screen, person = SCREENS[self.name]
        refused = screen.verdict is not None and screen.verdict.mood is Mood.REFUSED
        reason = screen.verdict.text if refused and screen.verdict else None
        return Answer(accepted=not refused, reason=reason, screen=screen, person=person)

    def submit(self, given: Input, receive: Callable[[Answer], None]) -> None:
        self.given.append(given)
        if given == Press("sign-out"):
            self.name = "sign-in"
        receive(self.answer())

    def see(self) -> None:
        self.seen += 1

    def picks(self) -> list[Pick]:
        return [g for g in self.given if isinstance(g, Pick)]

    def wiring(self, settings: Settings | None = None, *, px_per_mm: float = 4.6) -> Wiring:
        return Wiring(
            submit=self.submit, jobs=lambda: JOBS, settings=settings or Settings(language="en", kiosk_name="Kiosk 3"),
            save=self.saved.append, tables=lambda: self.tables, card=lambda: CARD, sync=lambda: self.sync, kept=lambda: self.kept,
            seen=self.see,
            alerts=lambda: self.alerts, devices=lambda: self.devices, camera=lambda: self.camera, sound=self.sounds.append,
            px_per_mm=px_per_mm,
        )  # fmt: skip
