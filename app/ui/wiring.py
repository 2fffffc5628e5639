"""What the window is given by the assembly: where inputs go, what tables and devices there are, how settings are kept."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from app.domain.listing import Listing, Page, Query
from app.domain.permission import Permission
from app.domain.words import Say
from app.events import Answer, Input
from app.settings import PrinterSettings, Settings
from app.workflows.step import Line, Mood, Tone

if TYPE_CHECKING:
    from app.labels.run import Aside  # no start of the window waits for what lays labels out

Submit = Callable[[Input, Callable[[Answer], None]], None]
"""`Intake.submit`: the answer comes on the session's thread."""


class Job(NamedTuple):
    """A workflow as the home screen offers it."""

    name: str
    title: Say
    command: str = ""
    needs: Permission = Permission.INV_VIEW


class Code(NamedTuple):
    """A code to try: shown as a barcode that a scanner reads from the screen. `symbology` as `barcode_image.FORMATS` has it."""

    label: Say
    text: str
    symbology: str = "code128"


class Badge(NamedTuple):
    """A person of the demo: the badge as a barcode, the PIN in plain sight. Only the demo has any."""

    name: str
    badge: str
    pin: str


class Card(NamedTuple):
    """The card of codes to try."""

    codes: tuple[Code, ...] = ()
    badges: tuple[Badge, ...] = ()


class Alert(NamedTuple):
    """Something that waits for a person, shown at home. `opens` names a workflow, `table` a listing to go to."""

    text: Say
    mood: Mood = Mood.CONFIRM
    opens: str = ""
    table: str = ""
    picks: str = ""
    """What is touched in that workflow, so that it opens with what the alert is about."""


class Waiting(NamedTuple):
    """Labels that wait for a printer. `why` is None until it has failed to take them; those of no printer could not be read."""

    id: str
    printer: str
    labels: int
    why: Say | None


class UnderWay(NamedTuple):
    """Something long that runs beside the work: how much of how much is done. `stopping`: it was asked to end."""

    what: Say
    done: int
    total: int
    stopping: bool = False


class Exported(NamedTuple):
    """What became of an export; `file` where one was written."""

    mood: Mood
    sentence: Say
    file: str = ""


Exporting = Callable[[Query, str, Callable[[int], None], Callable[[], bool]], Exported]
"""Writes all rows of a query as "csv" or "xlsx": told how many rows are read, asked whether it is to stop. On any thread."""


class FileKind(NamedTuple):
    """A kind of file that is read or written: the catalogue, stock, papers."""

    name: str
    title: Say
    columns: str
    """Its columns, as they stand in the first line of a file."""
    imports: bool = True


class FileJob(NamedTuple):
    """What is done with files: "check", "import" or "good" (its good lines alone) of a file, "csv" or "xlsx", "backup"."""

    what: str
    kind: str = ""
    file: str = ""
    person: int = 0


class FileDone(NamedTuple):
    """What became of it; `lines` are the lines of a file that cannot be taken, `good` and `bad` how many there are of each."""

    mood: Mood
    sentence: Say
    lines: tuple[Line, ...] = ()
    good: int = 0
    bad: int = 0


class Files(Protocol):
    """Files in and out; what runs long is called on a thread of its own."""

    def kinds(self) -> Sequence[FileKind]:
        """Every kind there is."""

    def run(self, job: FileJob, told: Callable[[int, int], None], stopped: Callable[[], bool]) -> FileDone:
        """Do it: `told` hears how much of how much is done (0: not known), `stopped` is asked whether to end. Raises nothing."""


class Printing(Protocol):
    """The label printers, as the settings show them."""

    def waiting(self) -> Sequence[Waiting]:
        """What no printer has taken yet."""

    def retry(self) -> None:
        """Try everything again now."""

    def cancel(self, id: str) -> None:
        """Drop these labels."""

    def attach(self, aside: "Aside", said: Callable[[Mood, Say], None]) -> None:
        """From now on long runs are handed to `aside`, and what becomes of stopped labels is told, both on any thread."""

    def under_way(self) -> UnderWay | None:
        """The many labels that are being sent to a printer; None where there are none."""

    def stop_sending(self) -> None:
        """The printer gets no further label of those that are being sent."""

    def test(self, printer: PrinterSettings) -> Say:
        """Print one label; the sentence says where it goes."""


class WaitingMail(NamedTuple):
    """A mail that the mail server has not taken yet; `why` its last try failed, None where it is on its way. One to nobody could
    not be read."""

    number: str
    to: str
    why: Say | None = None


class Mailing(Protocol):
    """The mails of this device, as the settings show them."""

    def waiting(self) -> Sequence[WaitingMail]:
        """What the server has not taken yet."""

    def retry(self) -> None:
        """Try everything again now."""

    def drop(self, number: str) -> None:
        """Do not send this mail."""

    def test(self, to: str) -> Say:
        """Send a mail to oneself; the sentence says what becomes of it."""


class Paired(NamedTuple):
    """A scanner that was heard while scanners are looked for."""

    name: str
    text: Say
    """How it sends its codes, or what is to be done to find out."""
    to: Callable[[Settings], Settings] | None = None
    """The settings that read it; None where there is nothing to take over."""


class Pairing(Protocol):
    """Finding a scanner by a printed sheet, as the settings show it."""

    def begin(self) -> None:
        """Listen to every device that is there."""

    def end(self) -> None:
        """Let go of those that are not set up."""

    def found(self) -> Sequence[Paired]:
        """What was heard so far."""

    def sheet(self) -> Say:
        """Write the sheet to be printed; the sentence says where it lies."""


class Sync(NamedTuple):
    """How this kiosk stands with the server."""

    online: bool = False
    waiting: int = 0
    attention: bool = False
    """Something is held or quarantined and a person has to look."""
    alone: bool = False
    """No server was ever named: nothing waits for one."""
    since: int = 0
    """Last contact, microseconds since 1970 UTC by the server's clock; 0 for never."""
    what: Say | None = None
    """What a person has to do, where one has to."""
    busy: bool = False
    """Acts are on their way, or what the others did is being taken in."""
    untried: bool = False
    """Nothing has tried to reach the server yet, since this kiosk was started: what waits is not on its way."""
    server: str = ""
    """Its address."""
    site: str = ""
    device: str = ""
    """What the server calls this device."""
    training: bool = False
    """Somebody practises here now: nothing of it is real stock, and nothing of it is sent."""
    photos: int = 0
    """Pictures taken here that the server does not have yet."""


class Kept(NamedTuple):
    """What of this device's acts has no effect yet."""

    held: tuple[Line, ...] = ()
    """Acts that wait for a supervisor."""
    unseen: int = 0
    """How many are in quarantine that no person has looked at."""


class Tables(Protocol):
    """The ledger's tables for supervisors; called on one thread that is neither the session's nor the window's."""

    def listings(self) -> tuple[Listing, ...]:
        """All tables."""

    def page(self, query: Query) -> Page:
        """One page, found, sorted and filtered in SQL."""

    def pages(self, query: Query, size: int, stopped: Callable[[], bool]) -> Generator[Page, None, None]:
        """All rows of a query, `size` at a time, in one state of the books; it ends early where it is stopped. On any thread."""


class DeviceState(Protocol):
    """How a device stands: `link` is "connected", "missing", "denied", "busy" or "off"."""

    @property
    def link(self) -> str:
        """One word."""

    @property
    def text(self) -> Say:
        """The sentence for the person."""


class Device(Protocol):
    """A source of scans as the settings show it."""

    @property
    def name(self) -> str:
        """As in `Scan.source`."""

    @property
    def state(self) -> DeviceState:
        """How it stands now."""


class Camera(Protocol):
    """The camera as the preview needs it."""

    name: str
    on_frame: Callable[[Any, Any], None] | None
    """Called on the camera's thread with a picture (height x width x 3 of uint8, BGR) and the codes found in it."""
    zoom: float
    """How many times the middle of its picture is enlarged."""

    @property
    def state(self) -> DeviceState:
        """How it stands now."""

    @property
    def torch(self) -> bool | None:
        """Whether its light is on; None where it has none."""

    def set_torch(self, *, on: bool) -> None:
        """Switch its light."""

    def tap(self, x: float, y: float) -> None:
        """Take the code at this point (shares of the picture's width and height) as scanned."""


def _no_picture(_: str) -> bytes | None:
    return None


def _no_devices() -> Sequence[Device]:
    return ()


def _no_ports() -> Sequence[str]:
    return ()


def _no_jobs() -> Sequence[Job]:
    return ()


def _no_tables() -> Tables | None:
    return None


def _no_card() -> Card:
    return Card()


def _no_camera() -> Camera | None:
    return None


def _alone() -> Sync:
    return Sync(alone=True)


def _nothing_kept() -> Kept:
    return Kept()


def _nothing() -> None:
    return None


def _no_alerts() -> Sequence[Alert]:
    return ()


def _silence(_: Tone) -> None:
    return None


def _keep(_: Settings) -> Say | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wiring:
    """Everything the window needs; it builds nothing of this itself."""

    submit: Submit
    settings: Settings
    save: Callable[[Settings], Say | None] = _keep
    """Keeps changed settings and puts them in force; the sentence says why it could not."""
    jobs: Callable[[], Sequence[Job]] = _no_jobs
    """Asked when the home screen is first shown, as are `tables` and `card`: the window opens before the warehouse does."""
    tables: Callable[[], Tables | None] = _no_tables
    export: Exporting | None = None
    """None where tables cannot be written to files."""
    card: Callable[[], Card] = _no_card
    sync: Callable[[], Sync] = _alone
    alerts: Callable[[], Sequence[Alert]] = _no_alerts
    kept: Callable[[], Kept] = _nothing_kept
    """Asked when the page of the sync is opened."""
    seen: Callable[[], None] = _nothing
    """A person has looked at what is in quarantine."""
    devices: Callable[[], Sequence[Device]] = _no_devices
    camera: Callable[[], Camera | None] = _no_camera
    picture: Callable[[str], bytes | None] = _no_picture
    """The bytes of a photo by its hash, None where it is not here; called on a thread that is not the window's."""
    printing: Printing | None = None
    """None where nothing is printed, such as in a picture."""
    mailing: Mailing | None = None
    files: Files | None = None
    pairing: Pairing | None = None
    """None where there are no devices, such as in a picture."""
    ports: Callable[[], Sequence[str]] = _no_ports
    """The serial ports that are there now, by name."""
    calibration: str = ""
    """A code that tells the layout of a keyboard scanner; "" has none."""
    sound: Callable[[Tone], None] = _silence
    px_per_mm: float = 0.0
    """Overrules what the screen says of its size; 0 asks the screen."""
