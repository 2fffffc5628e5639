"""`stockhand pictures DIR`: a picture of every screen, from the demo warehouse driven by the real session; needs no display."""

import itertools
import os
import shutil
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from app.commands import SUMMARIES, Subparsers
from app.commands.kiosk import PX_PER_MM, application, size
from app.commands.kiosk_parts import NO_PICTURE, Warehouse
from app.commands.picture_parts import Heard, Keyboard, Link, MailOff, PictureCamera, PrinterOff
from app.devices.keymap import CALIBRATION
from app.domain.words import say
from app.events import Answer, Input, Press
from app.settings import SerialSettings, Settings, with_values
from app.workflows.step import Tone

if TYPE_CHECKING:
    from app.commands.scenes import Scene
    from app.ui.window import Window
    from app.ui.wiring import Exported

SIZES = ("1024x600", "1280x800", "800x1280", "1920x1080")
DENSITIES = {(1024, 600): 4.6, (1280, 800): PX_PER_MM, (800, 1280): PX_PER_MM, (1920, 1080): 5.57}
"""Pixels per millimetre of the tablets and screens of these sizes: 10, 10, 10 and 15.6 inches."""
THEMES, LANGUAGES = ("day", "night", "contrast"), ("en", "de")
PORT = "/dev/ttyACM0"
WAIT_S_MAX = 20.0
"""For a table to be read: the demo is small, a machine may be slow."""
TABLE_UNREAD = "the table was not read in time"
PHOTO_UNREAD = "the photo was not read in time"


class Stage(NamedTuple):
    """How the pictures of one round look."""

    width: int
    height: int
    theme: str
    language: str
    px_per_mm: float

    @property
    def name(self) -> str:
        """As in the file names: "1280x800_day_en"."""
        return f"{self.width}x{self.height}_{self.theme}_{self.language}"


def add(subparsers: Subparsers) -> None:
    """Describe the command's arguments."""
    parser: ArgumentParser = subparsers.add_parser(
        "pictures", help=SUMMARIES["pictures"],
        description="Without further arguments every screen is taken in every size, theme and language.",
    )  # fmt: skip
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the PNG files go; made where it is missing")
    parser.add_argument("--size", action="append", type=size, metavar="WxH", help=f"any of {', '.join(SIZES)}, or another")
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--scene", action="append", metavar="NAME", help="this screen only; all before it are gone through")
    parser.add_argument("--px-per-mm", type=float, metavar="N", help="density of the screen, in place of the usual of its size")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Take the pictures. 2 where they cannot be written."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        args.folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        print(say(NO_PICTURE, file=str(args.folder)), file=sys.stderr)
        return 2
    sizes = args.size or [size(s) for s in SIZES]
    stages = [
        Stage(width, height, theme, language, args.px_per_mm or DENSITIES.get((width, height), PX_PER_MM))
        for (width, height), theme, language in itertools.product(sizes, args.theme or THEMES, args.language or LANGUAGES)
    ]
    with tempfile.TemporaryDirectory() as temporary:
        demo = Path(temporary) / "demo"
        _filled(demo)
        for number, stage in enumerate(stages):
            folder = Path(temporary) / str(number)
            shutil.copytree(demo, folder)
            left = set(args.scene or ())
            for scene, window in shown(stage, folder):
                if args.scene and scene.name not in args.scene:
                    continue
                left.discard(scene.name)
                file = args.folder / f"{scene.name}_{stage.name}.png"
                if not window.grab().save(str(file)):
                    print(say(NO_PICTURE, file=str(file)), file=sys.stderr)
                    return 2
                print(file)
                if args.scene and not left:
                    break
    return 0


def _filled(folder: Path) -> None:
    """A demo warehouse, made once and copied for each round."""
    from app.commands.scenes_arrivals import arrive
    from app.opening import clock

    folder.mkdir()
    warehouse = Warehouse(folder, demo=True)
    warehouse.handle(Press("home"))
    assert warehouse.ledger is not None, "the demo opens"
    arrive(warehouse.ledger, clock())
    warehouse.close()


def shown(stage: Stage, folder: Path, scenes: "Sequence[Scene] | None" = None) -> "Iterator[tuple[Scene, Window]]":
    """Go through the scenes on the demo in `folder`; yields each with the window as it is then."""
    from app.commands.kiosk_files import KioskFiles
    from app.commands.scenes import SCENES
    from app.opening import clock
    from app.ui.window import Window
    from app.ui.wiring import Wiring

    application()
    warehouse = Warehouse(folder, demo=True)
    settings = with_values(
        Settings(kiosk_name="Kiosk 3", sign_out_minutes=0, serial_ports=(SerialSettings(port=PORT),), camera="0"),
        theme=stage.theme, language=stage.language,
    )  # fmt: skip

    def submit(given: Input, receive: Callable[[Answer], None]) -> None:
        receive(warehouse.handle(given))  # on this one thread: a picture shows what was done before it and nothing later

    camera, standing = PictureCamera(), Link(warehouse.sync())
    window = Window(Wiring(
        submit=submit, settings=settings, jobs=warehouse.jobs, tables=warehouse.tables, export=_not_exported, card=warehouse.card,
        sync=lambda: standing.sync, kept=lambda: standing.kept, alerts=warehouse.alerts, devices=lambda: (Keyboard(),),
        camera=lambda: camera, printing=PrinterOff(), mailing=MailOff(), picture=warehouse.picture,
        files=KioskFiles(folder, lambda: warehouse.ledger, lambda: None, clock),
        ports=lambda: (PORT, "/dev/ttyUSB0"), pairing=Heard(), calibration=CALIBRATION,
        sound=_silence, px_per_mm=stage.px_per_mm,
    ))  # fmt: skip
    window.resize(stage.width, stage.height)
    window.open()
    try:
        for scene in scenes if scenes is not None else SCENES:
            for act in scene.acts:
                standing = _do(window, act, standing)
            if window.desk.camera is not None:
                camera.look()
            _settle(window)
            yield scene, window
            for act in scene.later:
                standing = _do(window, act, standing)
    finally:
        window.end()
        warehouse.close()


def _do(window: "Window", act: Any, standing: Link) -> Link:
    """Do one thing of a scene. Returns how the device stands to its server from then on."""
    if isinstance(act, Link):
        return act
    act(window) if callable(act) else window.submit(act)
    window.tick()
    _settle(window)
    return standing


def _settle(window: "Window") -> None:
    """Let Qt show what was done, and wait for the rows of a table."""
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + WAIT_S_MAX
    for _ in range(3):
        QApplication.processEvents()
    while (table := window.pages.records_shown) is not None and table.model.total < 0:
        assert table.model.problem is None, str(table.model.problem)
        assert time.monotonic() < until, TABLE_UNREAD
        QApplication.processEvents()
        time.sleep(0.001)
    for _ in range(3):
        QApplication.processEvents()
    while window.pages.loading:
        assert time.monotonic() < until, PHOTO_UNREAD
        QApplication.processEvents()
        time.sleep(0.001)


def _not_exported(*_: object) -> "Exported":
    raise AssertionError("no picture writes a file")


def _silence(_: Tone) -> None:
    return None
