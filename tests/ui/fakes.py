"""A scripted session and a table of thousands of rows: what the window is shown in tests, without a ledger behind it."""

from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.permission import Permission, permissions_of
from app.domain.words import Say, say
from app.events import Answer, Input, Pick, Press
from app.settings import Settings
from app.ui.wiring import Alert, Badge, Card, Code, Job, Sync, Wiring
from app.workflows.step import Button, Choice, Line, Mark, Mood, Person, Progress, Screen, Tone, Verdict, Wants
from app.workflows.wording import common, handling, review

SUPERVISOR = Person(2, "S. Supervisor", "SUPER", "supervisor", permissions_of("supervisor"))
OPERATOR = Person(3, "A. Novak", "OPER", "operator", permissions_of("operator"))

LINES = (
    Line("PST.1001", say(common.FROM_TO, description="Barcode printer", source="A01-S01", target="?"), "1 EACH", Mark.OPEN),
    Line("ABC123", say(common.FROM_TO, description="Label roll", source="A01-S01", target="B02-S01"), "200 EACH", Mark.DONE),
    Line("PST.1003", say(common.FROM_TO, description="Thermal head", source="B02-S01", target="B02-S03"), "1 EACH", Mark.DONE),
    Line("SN-000-4711-99-ALPHA", say(common.PLAIN, text="Battery pack"), "1 EACH", Mark.MISSING),
    Line("PST.1005", say(common.PLAIN, text="Thermal head"), "1 EACH", Mark.MISPLACED),
    Line("PST.1006", say(common.PLAIN, text="Thermal head"), "1 EACH", Mark.UNEXPECTED),
    Line("PST.1007", say(common.PLAIN, text="Thermal head, box crushed"), "1 EACH", Mark.REJECTED),
    *(Line(f"PST.{n}", say(common.PLAIN, text="Thermal head"), "1 EACH", Mark.DONE) for n in range(1010, 1040)),
)
HOME = Screen(
    workflow="inspect", step="home", title=say("Stockhand"), prompt=say(handling.SCAN_HANDLE),
    verdict=Verdict(Mood.INFO, say(common.BACK)), undo=say(handling.MOVED, amount="1 EACH", description="Barcode printer", place="B02"),
)  # fmt: skip
SIGN_IN = Screen(workflow="sign_in", step="badge", title=say("Stockhand"), prompt=say(handling.SCAN_RECIPIENT))
PIN = msgspec.structs.replace(SIGN_IN, step="pin", wants=Wants.PIN, prompt=say(handling.HOW_MANY))
MOVE = Screen(
    workflow="move", step="hand", title=say(handling.MOVE), prompt=say(handling.SCAN_NEXT),
    hint=say(handling.IN_HAND_ONE, code="PST.1001", amount="1 EACH", description="Barcode printer", place="A01-S01"),
    verdict=Verdict(Mood.DONE, say(handling.TAKEN, amount="1 EACH", description="Barcode printer", place="A01-S01"), "PST.1001"),
    tone=Tone.YES, lines=LINES, progress=Progress(4, 9), main=Button("finish", say(common.FINISH)),
    buttons=(Button("cancel", say(common.CANCEL), danger=True),),
    undo=say(handling.MOVED, amount="200 EACH", description="Label roll", place="B02-S01"),
)  # fmt: skip
REFUSED = msgspec.structs.replace(
    MOVE, verdict=Verdict(Mood.REFUSED, say(common.WRONG_KIND, kind=say(common.KINDS["badge"]), wanted=say(
        common.OR, first=say(common.KINDS["location"]), second=say(common.KINDS["container"]))), "9X-00417"), tone=Tone.NO,
)  # fmt: skip
CONFIRM = msgspec.structs.replace(
    MOVE, verdict=Verdict(Mood.CONFIRM, say(handling.MORE_THAN_THERE, available="150 EACH", amount="200 EACH"), "ABC123"),
    tone=Tone.CAREFUL,
)  # fmt: skip
QUANTITY = msgspec.structs.replace(
    MOVE, step="quantity", wants=Wants.QUANTITY, prompt=say(handling.HOW_MANY), lines=LINES[:3], progress=None,
    hint=say(handling.PICKING_FROM, code="ABC123", description="Label roll", place="A01-S01", amount="200 EACH"),
    choices=(Choice("all", say(handling.TAKE_ALL, amount="200 EACH")),),
)  # fmt: skip
CHOOSE = msgspec.structs.replace(
    MOVE, step="from", wants=Wants.CHOICE, prompt=say(handling.CHOOSE_FROM), lines=(), progress=None,
    choices=(
        *(Choice(f"from:{n}", say(common.PLAIN, text=f"A01-S0{n}"), say(handling.PICKING_FROM, code="ABC123",
          description="Label roll", place=f"A01-S0{n}", amount=f"{n * 40} EACH")) for n in range(1, 6)),
        Choice("reject", say(review.REJECT), danger=True),
    ),
)  # fmt: skip
INSPECT = msgspec.structs.replace(
    MOVE, workflow="inspect", step="handle", prompt=say(handling.SCAN_HANDLE), progress=None, buttons=(), main=None,
    choices=tuple(Choice(f"go:{n}", say(t)) for n, t in enumerate(
        (handling.MOVE, handling.ISSUE, handling.RETURN, handling.ISOLATE, handling.CHANGE_CUSTODY)
    )),
)  # fmt: skip
EMPTY = msgspec.structs.replace(MOVE, verdict=None, tone=None, lines=(), progress=None, hint=None, undo=None, buttons=())
REVIEW = Screen(
    workflow="review", step="lines", title=say(review.TITLE), prompt=say(review.CHOOSE_LINES), wants=Wants.CHOICE,
    hint=say(review.IN_HAND, number="C-0001", scope="A01, A02"), table="review:0", lines=LINES[:5],
    choices=(Choice("approve-all", say(review.APPROVE_ALL, count=18)), Choice("close", say(review.CLOSE), danger=True)),
    main=Button("approve", say(review.APPROVE)), buttons=(Button("recount", say(review.RECOUNT)),),
    undo=say(handling.MOVED, amount="200 EACH", description="Label roll", place="B02-S01"),
)  # fmt: skip
SCREENS = {
    "home": (HOME, SUPERVISOR), "sign-in": (SIGN_IN, None), "pin": (PIN, None), "move": (MOVE, OPERATOR),
    "refused": (REFUSED, OPERATOR), "confirm": (CONFIRM, OPERATOR), "quantity": (QUANTITY, OPERATOR),
    "choose": (CHOOSE, OPERATOR), "inspect": (INSPECT, OPERATOR), "empty": (EMPTY, OPERATOR), "review": (REVIEW, SUPERVISOR),
}  # fmt: skip

JOBS = (
    Job("move", say(handling.MOVE)), Job("contain", say(common.KINDS["container"])), Job("receive", say("Receive")),
    Job("count", say("Count")), Job("review", say(review.TITLE), needs=Permission.INV_APPROVE_COUNT),
    Job("issue", say(handling.ISSUE)), Job("return", say(handling.RETURN)), Job("isolate", say(handling.ISOLATE)),
    Job("release", say(handling.RELEASE), needs=Permission.INV_RELEASE),
)  # fmt: skip
CARD = Card(
    (Code(say(common.KINDS["serial"]), "PST.1001"), Code(say(common.KINDS["location"]), "B02-S01"),
     Code(say(common.KINDS["lot"]), "(01)09506000134352(10)L42", "datamatrix"), Code(say(handling.MOVE), "CMD-MOVE")),
    (Badge("S. Supervisor", "SUPER", "2222"), Badge("O. Operator", "OPER", "3333")),
)  # fmt: skip

REVIEW_LISTING = Listing(
    "review", say(review.TITLE),
    (
        Column("place", say("Bin")), Column("item", say("Item")), Column("expected", say("Expected"), ColumnKind.NUMBER),
        Column("counted", say("Counted"), ColumnKind.NUMBER), Column("difference", say("Difference"), ColumnKind.SIGNED),
        Column("value", say("Value"), ColumnKind.MONEY), Column("who", say("Counted by")),
        Column("at", say("When"), ColumnKind.TIME), Column("status", say("Status"), ColumnKind.STATUS),
    ),
    (Chip("review", say("Needs review")), Chip("approved", say("Approved"))), sort="place",
)  # fmt: skip
STOCK_LISTING = Listing(
    "stock", say("Stock"), (Column("place", say("Bin")), Column("item", say("Item")), Column("n", say("On hand"), ColumnKind.NUMBER)),
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

    def __init__(self, rows: int = 5000) -> None:
        self.rows = [_review_row(n) for n in range(rows)]
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
        return Page(tuple(rows[query.offset : query.offset + query.limit]), len(rows))


@dataclass
class FakeState:
    link: str
    text: Say


@dataclass
class FakeDevice:
    name: str
    state: FakeState
    on_frame: Callable[[object, object], None] | None = None


@dataclass
class Script:
    """Answers every input with the screen it is set to, and keeps what was submitted."""

    name: str = "home"
    given: list[Input] = field(default_factory=list)
    sync: Sync = Sync(waiting=3)
    alerts: tuple[Alert, ...] = ()
    devices: tuple[FakeDevice, ...] = ()
    camera: FakeDevice | None = None
    saved: list[Settings] = field(default_factory=list)
    sounds: list[Tone] = field(default_factory=list)
    tables: FakeTables = field(default_factory=FakeTables)

    def answer(self) -> Answer:
        screen, person = SCREENS[self.name]
        refused = screen.verdict is not None and screen.verdict.mood is Mood.REFUSED
        return Answer(accepted=not refused, reason=screen.verdict.text if refused and screen.verdict else None, screen=screen, person=person)

    def submit(self, given: Input, receive: Callable[[Answer], None]) -> None:
        self.given.append(given)
        if given == Press("sign-out"):
            self.name = "sign-in"
        receive(self.answer())

    def picks(self) -> list[Pick]:
        return [g for g in self.given if isinstance(g, Pick)]

    def wiring(self, settings: Settings | None = None, *, px_per_mm: float = 4.6) -> Wiring:
        return Wiring(
            submit=self.submit, jobs=lambda: JOBS, settings=settings or Settings(language="en", kiosk_name="Kiosk 3"),
            save=lambda s: self.saved.append(s), tables=lambda: self.tables, card=lambda: CARD, sync=lambda: self.sync,
            alerts=lambda: self.alerts, devices=lambda: self.devices, camera=lambda: self.camera, sound=self.sounds.append,
            px_per_mm=px_per_mm,
        )  # fmt: skip
