"""Scenes of what people see of the server: the chip and its page, a new device, the devices of a site."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from app.commands.first_start import DECLINED, Failed, FirstStart, Target
from app.domain.feed import Sent
from app.domain.permission import permissions_of
from app.domain.wire import Code, DeviceInfo, Devices, Quarantine, Quarantined
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.events import Answer, Input, Press, Scan
from app.ui.wiring import Kept, Sync
from app.workflows.devices_admin import MINUTE, Around, Came, State, step
from app.workflows.step import Chosen, Line, Mark, Person, Resumed

if TYPE_CHECKING:
    from app.ui.window import Window

NOON = 1_750_000_000_000_000
SERVER = "https://stock.example.com"
QR = f"{SERVER}/#AB3DE-GH4KL"
PERSON = Person(2, "Sam Supervisor", "SUPER", "supervisor", permissions_of("supervisor"))
IN_QUARANTINE = QT_TRANSLATE_NOOP(
    "say", "Acts of this device are in quarantine: {count}. A supervisor finds them on the server, and posts or drops them."
)
HELD_MOVE = QT_TRANSLATE_NOOP("say", "{when} · {who} · undone")
HELD_WHY = QT_TRANSLATE_NOOP("say", "moved nothing · held, has no effect · on this device")

_KNOWN = {"since": NOON, "server": SERVER, "site": "MAIN", "device": "d-7f3a91c2"}
SYNCED = Sync(online=True, **_KNOWN)  # type: ignore[arg-type]
SYNCING = SYNCED._replace(waiting=12)
NOT_SENT = SYNCED._replace(online=False, untried=True, waiting=12)
OFFLINE = SYNCED._replace(online=False, waiting=128)
ATTENTION = SYNCED._replace(attention=True, what=say(IN_QUARANTINE, count=2))
HELD = Kept((Line(say(HELD_MOVE, when="2025-06-15 14:02", who="Otto Operator"), say(HELD_WHY), mark=Mark.HELD),), 2)

DEVICES = Devices(now=NOON, devices=[
    DeviceInfo(
        device=f"d-{n}", name=name, site=7, version="1.4.0", enrolled=NOON - 90_000 * MINUTE, heard=NOON - ago * MINUTE, cursor=5,
        behind=behind, revoked=revoked, quarantined=kept,
    )
    for n, (name, ago, behind, revoked, kept) in enumerate((
        ("Kiosk 1, gate", 0, 0, False, 0), ("Kiosk 3, packing", 1, 0, False, 0), ("Tablet cellar north", 312, 1_204, False, 0),
        ("Tablet that was lost", 90_000, 0, True, 3),
    ))
])
QUARANTINE = Quarantine(now=NOON, operations=[
    Quarantined(key=f"k{n}", why=why, at=NOON, operation=Sent(
        id=f"o{n}", home=7, device="d-3", epoch=1, sequence=n, kind=kind, actor=0, made_at=NOON, claimed=NOON - n * MINUTE,
        entries="[]", previous="", hash="",
    ))
    for n, (kind, why) in enumerate((("move", "revoked"), ("count", "revoked"), ("issue", "follows")), 1)
])


class _Enroller:
    """Stands still where a picture is taken."""

    def __init__(self, failure: Failed | None = None) -> None:
        self._failure = failure

    def read(self, text: str) -> Target:
        return Target(SERVER, "AB3DE-GH4KL")

    def known(self) -> str | None:
        return None

    def enrol(self, target: Target) -> str:
        if self._failure is not None:
            raise self._failure
        return "MAIN"

    def load(self, progress: Callable[[int, int], None]) -> None:
        progress(31_400_000, 84_600_000)


def new_device(given: Input, failure: Failed | None = None) -> "Callable[[Window], None]":
    """The screen of a device's first start after an input."""

    def show(window: "Window") -> None:
        pushed: list[Answer] = []
        first = FirstStart(_Enroller(failure), "/var/lib/stockhand", pushed.append, lambda: None, run=lambda work: work())
        answer = first.handle(given)
        window.bridge.receive(pushed[-1] if pushed else answer)

    return show


def devices(*events: Any) -> "Callable[[Window], None]":
    """The screen of the devices after these events."""

    def show(window: "Window") -> None:
        state = State(view="list", devices=tuple(DEVICES.devices), pin="2222")
        around = Around(PERSON, NOON, lambda question: None)
        turn = step(state, Resumed(), around)
        for event in events:
            turn = step(state, event, around)
            assert turn.state is not None, "a scene stays there"
            state = turn.state
        assert turn.screen is not None, "there is something to show"
        window.bridge.receive(Answer(accepted=True, reason=None, screen=turn.screen, person=PERSON))

    return show


FIRST = (
    ("new-device", (new_device(Press("home")),)),
    ("new-device-loading", (new_device(Scan(QR)),)),
    ("new-device-refused", (new_device(Scan(QR), Failed(say(DECLINED, why="This enrolment code is not good (any more). Nothing "
        "changed; ask a supervisor for a new one, it holds 15 minutes."))),)),
)  # fmt: skip
ADMIN = (
    ("devices", (devices(),)),
    ("devices-one", (devices(Chosen("device:d-2"), Chosen("revoke")),)),
    ("devices-code", (devices(Chosen("code"), Came(Code(code="AB3DE-GH4KL", url=QR, expires=NOON + 15 * MINUTE, now=NOON))),)),
    ("devices-quarantine", (devices(Chosen("quarantine"), Came(QUARANTINE)),)),
)
