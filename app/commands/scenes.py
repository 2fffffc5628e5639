"""The scenes of `stockhand pictures`: what a day at the demo warehouse shows, every screen in a state people meet."""

from collections.abc import Callable
from typing import NamedTuple

from app.commands.picture_parts import Link
from app.commands.scenes_buying import BUYING
from app.commands.scenes_files import FILES
from app.commands.scenes_papers import PAPERS
from app.commands.scenes_photos import PHOTOS
from app.commands.scenes_records import RECORDS
from app.commands.scenes_reports import REPORTS
from app.commands.scenes_serials import SERIALS
from app.commands.scenes_server import ADMIN, ATTENTION, FIRST, HELD, NOT_SENT, OFFLINE, SYNCED, SYNCING
from app.commands.scenes_units import UNITS
from app.domain.discrepancy import TITLES, DiscrepancyClass
from app.domain.listing import Query
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Input, Open, Pick, Press, Scan, Type
from app.ui.home import SETTINGS_ID
from app.ui.window import LEAVING, LOCKED, Window
from app.ui.wiring import Sync
from app.workflows.step import Mark, Mood

Touch = Callable[[Window], object]
Act = Input | Touch | Link
UNPLUGGED = QT_TRANSLATE_NOOP("say", "{device} is not there. Nothing was read. Plug it in: it is found by itself.")
OPER, SUPER = (Scan("OPER"), Type("3333")), (Scan("SUPER"), Type("2222"))
COUNTED = ("C04-S01", "C04-S02", "C04-S03")


class Scene(NamedTuple):
    """One picture, and what is done before it; a scene goes on where the one before it ended."""

    name: str
    acts: tuple[Act, ...] = ()
    later: tuple[Act, ...] = ()
    """What puts the window back in order after the picture."""


def first_open(window: Window) -> None:
    """Scan the code of the first line that is still open."""
    screen = window.screen_shown
    line = next(x for x in screen.lines if x.mark is Mark.OPEN) if screen is not None else None
    if line is not None:
        window.submit(Scan(str(line.title)))


def choice(number: int) -> Touch:
    """Touch a choice by its number."""

    def touch(window: Window) -> None:
        screen = window.screen_shown
        assert screen is not None and number < len(screen.choices), f"no choice {number} on this screen"
        window.submit(Pick(screen.choices[number].id))

    return touch


def typed(text: str) -> Touch:
    """Open the keypad and type, without sending it."""

    def press(window: Window) -> None:
        if window.desk.keypad is None:
            window.desk.row.type_key.click()
        assert window.desk.keypad is not None, "the key opens the keypad"
        window.desk.keypad.add(text)

    return press


def cleared(window: Window) -> None:
    """Empty the keypad's line."""
    if window.desk.keypad is not None:
        window.desk.keypad.clear()


def ticked(*rows: int) -> Touch:
    """Tick rows of the table."""

    def touch(window: Window) -> None:
        table = window.pages.records
        assert table is not None, "a table is shown"
        for row in rows:
            table.model.toggle(row)

    return touch


def line(number: int) -> Touch:
    """Touch a line of the list by its number."""

    def touch(window: Window) -> None:
        screen = window.screen_shown
        assert screen is not None and number < len(screen.lines), f"no line {number} on this screen"
        window.submit(Pick(screen.lines[number].id))

    return touch


def about(kind: str) -> Touch:
    """Touch the first line about a class of discrepancy."""

    def touch(window: Window) -> None:
        screen = window.screen_shown
        title = TITLES[DiscrepancyClass(kind)]
        assert screen is not None, "the list is shown"
        window.submit(Pick(next(x.id for x in screen.lines if isinstance(x.title, Say) and x.title.text == title)))

    return touch


def keeping(window: Window) -> None:
    """Touch the first unit that may keep a code."""
    screen = window.screen_shown
    assert screen is not None, "the discrepancy is shown"
    window.submit(Pick(next(x.id for x in screen.choices if x.id.startswith("keep:"))))


def disputed(window: Window) -> None:
    """Scan the unit that two tablets carried."""
    tables = window.tables_of()
    window.submit(Scan(str(tables.page(Query(listing="serials", chips=("disputed",))).rows[0].cells[0])))


def table(name: str) -> Touch:
    """Open a table."""
    return lambda window: window.pages.open_table(name)


def settings(window: Window) -> None:
    """Open the settings."""
    window.pages.opened.emit(SETTINGS_ID)


def printers(window: Window) -> None:
    """Two label printers, one of which is off."""
    from app.settings import LabelSettings, PrinterSettings, with_values

    two = (PrinterSettings(name="Office"), PrinterSettings(name="Roll", way="network", address="192.168.1.50"))
    window.change(with_values(window.settings, printers=two, labels=(LabelSettings(kind="bin", printer="Roll"),)))


def mail_server(window: Window) -> None:
    """A mail server, which is off."""
    from app.settings import MailSettings, with_values

    mail = MailSettings(host="mail.house.example", user="store@house.example", password="secret")
    window.change(with_values(window.settings, mail=mail))


def section(name: str) -> Touch:
    """Open a section of the settings."""

    def touch(window: Window) -> None:
        page = window.pages.settings_page
        assert page is not None, "the settings are open"
        page.open_section(name)

    return touch


def unplugged(window: Window) -> None:
    """What is said when a scanner goes."""
    window.notice(Mood.CONFIRM, say(UNPLUGGED, device="Honeywell Voyager"), "serial:/dev/ttyACM0")


def camera(window: Window) -> None:
    """Open or close the camera."""
    window.desk.row.camera_key.click()


def close_keypad(window: Window) -> None:
    """Put the keypad away."""
    window.desk.keypad_closed.emit()


HOME = Press("home")
SCENES = (
    Scene("sign-in", (HOME,)),
    Scene("sign-in-pin", (Scan("OPER"),)),
    Scene("sign-in-wrong-pin", (Type("0000"),)),
    Scene("home-operator", (Type("3333"),)),
    Scene("look-up-serial", (Scan("PST.1002"),)),
    Scene("look-up-bin", (Scan("A01-S01"),)),
    Scene("look-up-container", (Scan("B-000042"),)),
    Scene("look-up-item", (Scan("ABC123"),)),
    Scene("look-up-history", (Pick("history"),)),
    Scene("move-empty", (Open("move"),)),
    Scene("move-in-hand", (Scan("PST.1001"),)),
    Scene("move-unknown-code", (Scan("9X-00417"),)),
    Scene("move-wrong-code", (Scan("PO-001001"),)),
    Scene("move-done", (Scan("B02-S01"), Scan("PST.1002"), Scan("PST.1003"), Scan("A01-S02"))),
    Scene("move-choose-place", (Scan("ABC123"),)),
    Scene("move-choose-project", (Scan("A01-S01"),)),
    Scene("move-quantity", (choice(0), typed("200"))),
    Scene("move-too-much", (cleared, Type("5000"))),
    Scene("move-noted", (Type("5000"), Scan("B02-S01"))),
    Scene("type-letters", (typed("A01-S0"),), (close_keypad,)),
    Scene("camera", (camera,)),
    Scene("camera-missing", (lambda w: w.desk.show_camera(None),), (camera,)),
    Scene("containers", (HOME, Open("contain"))),
    Scene("container-open", (Scan("C-000001"),)),
    Scene("container-check", (Pick("check"), Scan("PST.1004"))),
    Scene("receive-order", (Press("cancel"), Press("cancel"), HOME, Open("receive"), Scan("IN-01"), Scan("PO-001001"))),
    Scene("receive-serials", (Scan("123456"), Scan("PST.2001"), Scan("PST.2002"), Scan("PST.2003"))),
    Scene("receive-unexpected", (Scan("PST.9001"),)),
    Scene("receive-tag", (Pick("tags:scan"), Scan("PST.2004"))),
    Scene("count-choose", (Press("cancel"), Press("finish"), HOME, Open("count"))),
    Scene("count-bins", (choice(0),)),
    Scene("count-bin", (Scan(COUNTED[0]),)),
    Scene("count-quantity", (Scan("ABC123"), typed("7"))),
    Scene("count-counting", (Type("7"), first_open, first_open, Scan("PST.1004"))),
    Scene("count-closing", (Press("finish"),)),
    Scene("issue", (Press("finish"), Press("finish"), Press("finish"), HOME, Open("issue"))),
    Scene("issue-quantity", (choice(1), choice(0), Scan("GRS-400"))),
    Scene("return", (Press("cancel"), Press("cancel"), HOME, Open("return"))),
    Scene("isolate", (HOME, Open("isolate"), Scan("PST.1005"))),
    Scene("signing-out", (Press("cancel"), Press("cancel"), HOME, lambda w: w.notice(Mood.CONFIRM, say(LEAVING, seconds=18)))),
    Scene("scanner-unplugged", (unplugged,)),
    Scene("sign-in-again", (Press("sign-out"),)),
    Scene("home-supervisor", SUPER),
    Scene("release", (Open("release"),)),
    Scene("review", (HOME, Open("review"))),
    Scene("review-chosen", (ticked(0, 1),)),
    Scene("review-more", (lambda w: w.pages.head_key("ui:more"),)),
    Scene("tables", (HOME, lambda w: w.pages.opened.emit("ui:records"))),
    Scene("table-stock", (table("stock"),)),
    Scene("table-history", (table("history"),)),
    Scene("table-items", (table("items"),)),
    Scene("table-serials", (table("serials"),)),
    Scene("table-places", (table("places"),)),
    Scene("table-users", (table("users"),)),
    Scene("table-counts", (table("counts"),)),
    Scene("table-discrepancies", (table("discrepancies"),)),
    Scene("discrepancies", (HOME, Open("discrepancies"))),
    *(Scene(f"discrepancy-{n}", (HOME, Open("discrepancies"), line(n))) for n in range(3)),
    Scene("discrepancy-clash", (HOME, Open("discrepancies"), about("code-clash"))),
    Scene("discrepancy-recode", (HOME, Open("discrepancies"), about("code-clash"), keeping)),
    Scene("discrepancy-note", (HOME, Open("discrepancies"), about("serial-dispute"), Pick("accept"))),
    Scene("discrepancy-here", (HOME, Open("discrepancies"), about("serial-dispute"), Pick("here"))),
    Scene("look-up-disputed", (HOME, disputed)),
    Scene("chip-synced", (Link(SYNCED), HOME)),
    Scene("chip-syncing", (Link(SYNCING), HOME)),
    Scene("chip-not-sent", (Link(NOT_SENT), HOME)),
    Scene("chip-offline", (Link(OFFLINE), HOME, Open("move"))),
    Scene("server", (HOME, lambda w: w.desk.bar.chip.click())),
    Scene("server-attention", (Link(ATTENTION, HELD), HOME, lambda w: w.desk.bar.chip.click()), (Link(Sync(alone=True)),)),
    *(Scene(name, acts) for name, acts in REPORTS),
    *(Scene(name, acts) for name, acts in ADMIN),
    *(Scene(name, acts) for name, acts in RECORDS),
    *(Scene(name, acts) for name, acts in BUYING),
    *(Scene(name, acts) for name, acts in PAPERS),
    *(Scene(name, acts) for name, acts in UNITS),
    *(Scene(name, acts) for name, acts in SERIALS),
    *(Scene(name, acts) for name, acts in PHOTOS),
    *(Scene(name, acts) for name, acts in FIRST),
    *(Scene(name, acts) for name, acts in FILES),
    Scene("settings", (HOME, settings)),
    Scene("settings-keyboard", (lambda w: w.scan(Scan("PST.1001", "]C0", "wedge")),)),
    Scene("settings-serial", (section("serial"),)),
    Scene("settings-usb", (section("others"),)),
    Scene("settings-pairing", (section("pairing"), lambda w: w.pages.refresh_devices())),
    Scene("settings-camera", (section("camera"),)),
    Scene("settings-printers", (printers, section("printers"))),
    Scene("settings-mail", (mail_server, section("mail"))),
    Scene("kiosk-locked", (HOME, lambda w: w.notice(Mood.REFUSED, say(LOCKED)))),
    Scene("training", (Link(Sync(alone=True, training=True)), Press("training"))),
    Scene("training-home", SUPER),
    Scene("training-move", (Open("move"), Scan("PST.1001"), Scan("C01-S01"))),
    Scene("training-server", (HOME, lambda w: w.desk.bar.chip.click()), (Press("training-end"), Link(Sync(alone=True)))),
)
