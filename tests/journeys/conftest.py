"""A stranger at the demo kiosk: events as lines of JSON, answers as JSON, stock as `export stock` has it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app import assembly, opening
from app.commands.drive import answers
from app.exchange.columns import KINDS
from app.exchange.exporting import rows_of
from app.ledger.store import FILE_NAME, open_sqlite
from app.ledger.verify import verify
from app.settings import Settings
from tests.journeys.soundness import Replayed

PINS = {"ADMIN": "1111", "SUPER": "2222", "OPER": "3333", "TECH": "4444"}
MINUTE = 60_000_000


class Shown:
    """One answer line, with short words for what the tests look at."""

    def __init__(self, answer: dict[str, Any]) -> None:
        assert set(answer) >= {"accepted", "reason", "screen", "operations"}
        assert answer["accepted"] or answer["reason"], "a refusal has its reason"
        self.answer = answer
        self.accepted: bool = answer["accepted"]
        self.reason: str | None = answer["reason"]
        self.operations: list[str] = answer["operations"]
        self.screen: dict[str, Any] = answer["screen"]
        self.at = f"{self.screen['workflow']}/{self.screen['step']}"
        self.says: str = self.screen["verdict"] or ""
        self.tone: str | None = self.screen["tone"]
        self.undo: str | None = self.screen["undo"]

    @property
    def choices(self) -> list[str]:
        """Labels of the choices."""
        return [choice["label"] for choice in self.screen["choices"]]

    @property
    def lines(self) -> dict[str, str]:
        """Marks of the lines by title; of several with one title the topmost."""
        return {line["title"]: line["mark"] for line in reversed(self.screen["lines"])}

    @property
    def done(self) -> bool:
        """Whether it was posted, with the tone of yes."""
        return self.accepted and bool(self.operations) and self.tone == "yes"

    @property
    def warned(self) -> bool:
        """Whether it waits for a confirmation: nothing is posted yet."""
        return self.accepted and not self.operations and self.tone == "careful"

    @property
    def refused(self) -> bool:
        """Whether it was refused and nothing changed."""
        return not self.accepted and not self.operations and self.tone == "no"

    def __repr__(self) -> str:
        return f"<{self.at} accepted={self.accepted} tone={self.tone} {self.says!r} {self.choices}>"


class Kiosk:
    """One kiosk over one data folder, which goes on from what is `replayed`."""

    def __init__(self, folder: Path, replayed: Replayed | None = None) -> None:
        self.folder = folder
        self.replayed = replayed
        self.settings = Settings()
        self.begin()

    def begin(self) -> None:
        """Switch the kiosk on."""
        ledger = opening.open_ledger(self.folder, demo=True)
        assert not isinstance(ledger, str)
        self.ledger: Any = ledger
        self.assembly = assembly.assemble(self.ledger, settings=lambda: self.settings)
        self.session = self.assembly.session
        self.session.start()

    def power_cut(self) -> None:
        """Everything in memory is gone; the kiosk comes up again on what is on the disk."""
        self.ledger.close()
        self.begin()

    # --- what a stranger types ----------------------------------------------------------------------------------------

    def line(self, line: bytes | str) -> Shown:
        """One line as it is."""
        data = line.encode() if isinstance(line, str) else line
        return Shown(json.loads(json.dumps(next(answers(self.session, iter([data]))))))

    def send(self, **event: Any) -> Shown:
        """One event."""
        return self.line(json.dumps(event))

    def scan(self, *codes: str, symbology: str = "") -> Shown:
        """Scan codes one after another; the answer to the last."""
        for code in codes:
            shown = self.send(scan=code, symbology=symbology) if symbology else self.send(scan=code)
        return shown

    def type(self, text: str) -> Shown:
        """The keypad."""
        return self.send(type=text)

    def key(self, *names: str) -> Shown:
        """Keys one after another; the answer to the last."""
        for name in names:
            shown = self.send(key=name)
        return shown

    def open(self, workflow: str) -> Shown:
        """Begin a job."""
        return self.send(workflow=workflow)

    def choose(self, *labels: str) -> Shown:
        """Choose by the words on the screen, one choice after another."""
        for label in labels:
            assert self.session.screen is not None
            offered = {str(c.label): c.id for c in self.session.screen.choices}
            fitting = [which for text, which in offered.items() if label.casefold() in text.casefold()]
            assert fitting, f"“{label}” is not offered: {list(offered)}"
            shown = self.send(choose=fitting[0])
        return shown

    def sign_in(self, badge: str) -> Shown:
        """Badge and PIN of the demo's card."""
        assert self.scan(badge).at == "sign_in/pin"
        shown = self.type(PINS[badge])
        assert shown.answer["user"] == badge, shown
        return shown

    # --- what the books say -------------------------------------------------------------------------------------------

    def export(self, kind: str, **where: str) -> list[dict[str, str]]:
        """Rows of an export by column, those with these values."""
        names = KINDS[kind].names
        wanted = [(names.index(column), value) for column, value in where.items()]
        with self.ledger.store.reading() as connection:
            return [
                dict(zip(names, map(str, row), strict=True)) for row in rows_of(kind, connection, self.ledger.site)
                if all(str(row[index]) == value for index, value in wanted)
            ]

    def stock(self, **where: str) -> list[dict[str, str]]:
        """Rows of `export stock` with these values."""
        return self.export("stock", **where)

    def where(self, handle: str) -> str:
        """Where a serial is: "" where it is nowhere in stock."""
        rows = self.stock(handle=handle)
        assert len(rows) <= 1, rows
        return f"{rows[0]['location']}/{rows[0]['container']}".rstrip("/") if rows else ""

    def amount(self, handle: str, location: str, **where: str) -> str:
        """How much of a handle stands in a bin under exactly these attributes; "" for none."""
        wanted = {"container": "", "custody": "", "project": "", "status": "available"} | where
        rows = self.stock(handle=handle, location=location, **wanted)
        assert len(rows) <= 1, "unit records with the same key merge"
        return rows[0]["quantity"] if rows else ""

    def sound(self) -> bool:
        """Whether verify finds nothing, the whole journal replayed."""
        store = self.ledger.store
        assert (self.replayed.unsound(store) if self.replayed else verify(store)) == []
        return True


@pytest.fixture(scope="session")
def replayed(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Replayed:
    """What the demo's journal makes."""
    store = open_sqlite(demo_folder / FILE_NAME)
    made = Replayed(store, tmp_path_factory.mktemp("replayed"))
    store.close()
    return made


@pytest.fixture
def kiosk(demo_folder: Path, replayed: Replayed, tmp_path: Path) -> Iterator[Kiosk]:
    """A kiosk on a copy of the demo, nobody signed in; after the test the chain, the sums and the invariants hold."""
    folder = tmp_path / "data"
    shutil.copytree(demo_folder, folder)
    one = Kiosk(folder, replayed)
    yield one
    assert verify(one.ledger.store, quick=True) == []
    one.ledger.close()


@pytest.fixture
def oper(kiosk: Kiosk) -> Kiosk:
    """The kiosk with the operator signed in."""
    kiosk.sign_in("OPER")
    return kiosk


@pytest.fixture
def supervisor(kiosk: Kiosk) -> Kiosk:
    """The kiosk with the supervisor signed in."""
    kiosk.sign_in("SUPER")
    return kiosk


class Clock:
    """The device clock, moved by hand."""

    def __init__(self) -> None:
        self.now = 1_900_000_000_000_000

    def __call__(self) -> int:
        self.now += 1_000
        return self.now

    def minutes(self, many: int) -> None:
        """Let time pass."""
        self.now += many * MINUTE


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock for kiosks switched on after this."""
    one = Clock()
    for room in (assembly, opening):
        monkeypatch.setattr(room, "clock", one)
    return one
