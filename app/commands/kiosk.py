"""`stockhand kiosk`: the window, with the warehouse and the devices behind it."""

import os
import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands import SUMMARIES, Subparsers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.commands.kiosk_pairing import Pairing
    from app.commands.kiosk_parts import Warehouse
    from app.domain.words import Say
    from app.intake import Intake
    from app.settings import Settings
    from app.ui.shell import Shell
    from app.ui.window import Window

SIZES = (1280, 800)
PX_PER_MM = 5.9
"""Of a picture taken without a screen: a tablet of 10 inches."""


def size(text: str) -> tuple[int, int]:
    """A window's size as written on the command line, in pixels: "1280x800"."""
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and 320 <= int(width) <= 8000 and 320 <= int(height) <= 8000):
        raise ValueError(text)
    return int(width), int(height)


def add(subparsers: Subparsers) -> None:
    """Describe the command's arguments."""
    parser: ArgumentParser = subparsers.add_parser("kiosk", help=SUMMARIES["kiosk"])
    parser.add_argument(
        "--demo", nargs="?", const="large", choices=("large", "small"), default="", metavar="small",
        help="fill an empty data folder with the demo warehouse, and show its card; the small one has one storeroom and no past",
    )
    parser.add_argument("--training", action="store_true", help="practise: a copy beside the data, nothing of it is real stock")
    parser.add_argument("--size", type=size, metavar="WxH", help="size of the window in pixels (1280x800)")
    parser.add_argument("--full-screen", action="store_true", help="the whole screen, left by a supervisor only")
    parser.add_argument("--theme", choices=("day", "night", "contrast"), help="colours, in place of those of the settings")
    parser.add_argument("--language", choices=("system", "en", "de"), help="language, in place of that of the settings")
    parser.add_argument("--offscreen", action="store_true", help="needs no display: nothing is seen, pictures can be taken")
    parser.add_argument("--picture", type=Path, metavar="FILE.png", help="take a picture of the first screen and end")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Open the window and stay until it is closed. 2 where no window can be opened."""
    from app.folders import is_training  # of all that trains no more is loaded here

    if is_training(args.data):  # who names the folder of the training itself practises as well
        args.data, args.training = args.data.parent, True
    if args.offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif no_display():
        from app.commands.kiosk_parts import NO_DISPLAY
        from app.domain.words import say

        print(say(NO_DISPLAY), file=sys.stderr)
        return 2
    return Kiosk(args).run()


def at_first(folder: Path, environment: Mapping[str, str] = os.environ) -> tuple[str, bool]:
    """Theme and full screen for the first frame; the settings as a whole are loaded once it is seen.

    Takes a line such as `theme = "night"` as it stands, because loading a TOML reader takes longer than the frame.
    """
    found = {"theme": environment.get("STOCKHAND_THEME", ""), "full_screen": environment.get("STOCKHAND_FULL_SCREEN", "")}
    try:
        lines = (folder / "settings.toml").read_text("utf-8").splitlines()
    except (OSError, ValueError):
        lines = []
    for line in lines:
        key, _, value = line.partition("=")
        if found.get(key.strip()) == "":
            found[key.strip()] = value.partition("#")[0].strip().strip("\"'")
    return found["theme"], found["full_screen"].lower() in ("true", "1", "yes", "on")


def no_display() -> bool:
    """Whether Qt would find no screen: it ends the process then, without a word that helps."""
    if sys.platform == "linux" and not os.environ.get("QT_QPA_PLATFORM"):
        return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return False


def application() -> "QApplication":
    """The one application object, in Qt's own plain style: everything that matters paints itself."""
    from PySide6.QtWidgets import QApplication

    made = QApplication.instance() or QApplication(["stockhand"])
    assert isinstance(made, QApplication)
    made.setStyle("Fusion")
    return made


def _end(*_: object) -> None:
    """The system shuts down, or Ctrl+C: leave the loop, also of a locked kiosk, which `quit` would ask for its consent."""
    from PySide6.QtWidgets import QApplication

    QApplication.exit(0)


class Kiosk:
    """Window, session and devices of one run."""

    def __init__(self, args: Namespace) -> None:
        self._args = args
        self._settings: Settings
        self._shell: Shell
        self.window: Window
        self._for_this_run: dict[str, tuple[Any, Any]] = {}
        """Settings of the command line: what it asks for, and what the file says."""
        self._intake: Intake | None = None
        self._warehouse: Warehouse | None = None
        self._camera: Any = None
        self._wedge: Any = None
        self._hub: Any = None
        self._tones: Any = None
        self._pairing: Pairing | None = None

    def run(self) -> int:
        """Show the window and stay until it is closed, or until the system asks to end."""
        from app.devices.dead_keys import without_input_method

        without_input_method(os.environ)
        qt = application()
        for asked_to_end in (signal.SIGTERM, signal.SIGINT):
            signal.signal(asked_to_end, _end)
        self.open()
        try:
            return qt.exec()
        finally:
            self.close()

    def open(self) -> None:
        """Show an empty window first; what belongs in it is loaded when it has been seen, and the warehouse after that."""
        from app.ui.palette import DAY, PALETTES
        from app.ui.shell import Shell

        theme, full_screen = at_first(self._args.data)
        self._shell = Shell(PALETTES.get(self._args.theme or theme, DAY), self._fill)
        self._shell.resize(*(self._args.size or SIZES))
        self._shell.open(full_screen=full_screen or self._args.full_screen)

    def close(self) -> None:
        """Let go of devices and warehouse, once what was scanned is answered."""
        if self._intake is not None:
            self.window.end()
        self._stop_devices()
        if self._intake is not None:
            self._intake.stop()
        if self._warehouse is not None:
            self._warehouse.close()

    def _fill(self) -> None:
        """The views, with the session behind them; the devices come when its first screen is painted."""
        from app import settings_file
        from app.commands import kiosk_devices
        from app.commands.kiosk_parts import Warehouse
        from app.devices.keymap import CALIBRATION
        from app.events import Refresh
        from app.intake import Intake
        from app.ui.window import Window
        from app.ui.wiring import Wiring

        args = self._args
        loaded = settings_file.load(args.data / settings_file.FILE)
        for problem in loaded.problems:
            print(problem, file=sys.stderr)
        asked = {"theme": args.theme, "language": args.language, "full_screen": args.full_screen or None}
        asked = {k: v for k, v in asked.items() if v is not None}
        self._for_this_run = {key: (value, getattr(loaded.settings, key)) for key, value in asked.items()}
        self._settings = settings = replace(loaded.settings, **asked)
        practise = getattr(args, "training", False)
        self._warehouse = warehouse = Warehouse(
            args.data, demo=args.demo, settings=lambda: self._settings, practise=practise
        )
        intake = Intake(warehouse.handle, warehouse.rest)
        self.window = Window(
            Wiring(
                submit=self._submit, settings=settings, save=self._save, jobs=warehouse.jobs, tables=warehouse.tables,
                export=self._export, card=warehouse.card, sync=warehouse.sync, kept=warehouse.kept, seen=warehouse.seen,
                alerts=warehouse.alerts, devices=self._devices, picture=warehouse.picture,
                camera=lambda: self._camera, printing=warehouse.printing, mailing=warehouse.mailing,
                files=self._files(warehouse), pairing=self._pair(),
                ports=kiosk_devices.ports, calibration=CALIBRATION, sound=self._sound,
                px_per_mm=PX_PER_MM if args.offscreen else 0.0,
            )
        )  # fmt: skip
        self._intake = intake
        self.window.settled.connect(self._start_devices if args.picture is None else self._picture)
        warehouse.changed = lambda: intake.submit(Refresh(), self.window.bridge.receive)
        if args.picture is None:
            warehouse.pushed = self.window.bridge.receive
        self._shell.fill(self.window)
        self.window.open()
        intake.start()

    def _files(self, warehouse: Any) -> Any:
        """Files in and out; not while somebody practises: the training's books are no place for what is real."""
        from app.commands.kiosk_files import KioskFiles
        from app.opening import clock

        def changed() -> None:
            warehouse.changed()  # what it does is said later, once the window is there

        def real() -> Any:
            return None if warehouse.sync().training else warehouse.ledger

        return KioskFiles(self._args.data, real, changed, clock)

    def _export(self, query: Any, form: str, told: Any, stopped: Any) -> Any:
        """Write a table to a file in the data folder, on whatever thread asks for it."""
        from datetime import datetime

        from app.commands import kiosk_export

        assert self._warehouse is not None, "a table is shown"
        folder = self._args.data / kiosk_export.FOLDER
        currency = self._settings.currency
        return kiosk_export.export(self._warehouse.tables(), folder, datetime.now(), query, form, told, stopped, currency)

    def _picture(self) -> None:
        """Take the picture once the first answer is painted, and end."""
        from PySide6.QtWidgets import QApplication

        from app.commands.kiosk_parts import NO_PICTURE
        from app.domain.words import say

        if self.window.answer is None or self._warehouse is None:
            return
        status = 0
        if not self.window.grab().save(str(self._args.picture)):
            print(say(NO_PICTURE, file=str(self._args.picture)), file=sys.stderr)
            status = 2
        elif self._warehouse.problem is not None:
            print(self._warehouse.problem, file=sys.stderr)
            status = 2
        QApplication.exit(status)

    # --- devices ------------------------------------------------------------------------------------------------------

    def _start_devices(self) -> None:
        """Once the first answer is painted: loading what cameras need takes as long as all before it."""
        if self.window.answer is None:
            return
        self.window.settled.disconnect(self._start_devices)
        import threading

        from app.barcode.elements import warm_up
        from app.commands import kiosk_devices
        from app.devices.hub import Hub
        from app.devices.repeat import RepeatGuard
        from app.devices.tones import Tones
        from app.devices.wedge_filter import WedgeFilter

        threading.Thread(target=warm_up, name="warm-up", daemon=True).start()
        self._wedge = WedgeFilter(kiosk_devices.wedge_profile(self._settings))
        self._wedge.calibrated = self._calibrated
        self._camera = kiosk_devices.camera(self._settings, self._ledger)
        found = [self._wedge, *kiosk_devices.sources(self._settings, self._wedge.claims)]
        self._hub = Hub([*found, self._camera] if self._camera is not None else found, self.window.scan, RepeatGuard())
        self._hub.on_scan = self._pair().known
        self._hub.start()
        self._tones = Tones(on=self._settings.tones)
        self._tones.start()

    def _stop_devices(self) -> None:
        if self._pairing is not None:
            self._pairing.end()
        if self._hub is not None:
            self._hub.stop()
        if self._tones is not None:
            self._tones.stop()

    def _submit(self, given: Any, receive: Any) -> None:
        """Hand the session an input. A scanner that can be told what became of its scan is told before the window is."""
        from app.events import Scan

        assert self._intake is not None, "there is a window to give inputs"
        if not isinstance(given, Scan) or self._hub is None:
            self._intake.submit(given, receive)
            return

        def told(answer: Any) -> None:
            self._hub.acknowledge(given, answer.accepted)
            receive(answer)

        self._intake.submit(given, told)

    def _devices(self) -> Sequence[Any]:
        return self._hub.sources if self._hub is not None else ()

    def _pair(self) -> "Pairing":
        """Finding scanners by their sheet: nothing is listened to before its page is open."""
        from app.commands.kiosk_pairing import Pairing

        if self._pairing is None:
            self._pairing = Pairing(self._args.data, lambda: self._settings)
        return self._pairing

    def _calibrated(self, proposal: Any) -> None:
        """The calibration code has told how the keyboard scanner types: from now on its codes are read that way."""
        from app.commands.kiosk_pairing import of_wedge
        from app.workflows.step import Mood

        self._pair().typed(proposal)
        self.window.change(of_wedge(self.window.settings, proposal))
        self.window.notice(Mood.DONE, self._wedge.state.text)

    def _sound(self, tone: str) -> None:
        if self._tones is not None:
            self._tones.play(tone)

    def _save(self, settings: "Settings") -> "Say | None":
        """Keep changed settings and put into force what is not the window's own."""
        from dataclasses import replace

        from app import settings_file
        from app.commands import kiosk_devices

        before, self._settings = self._settings, settings
        if self._hub is not None:
            self._tones.on = settings.tones
            if settings.wedge != before.wedge:
                self._wedge.configure(kiosk_devices.wedge_profile(settings))
            self._change_sources(before, settings)
            if (settings.camera, settings.camera_repeat_ms) != (before.camera, before.camera_repeat_ms):
                self._change_camera(kiosk_devices.camera(settings, self._ledger))
        # What the command line asked for holds for this run; it is kept only where the person changed it since.
        lasting = {key: kept for key, (asked, kept) in self._for_this_run.items() if getattr(settings, key) == asked}
        return settings_file.save(replace(settings, **lasting), self._args.data / settings_file.FILE)

    def _change_sources(self, before: "Settings", settings: "Settings") -> None:
        """Stop the scanners that are no longer set as they were, start those that are new; the others read on."""
        from app.commands import kiosk_devices

        for gone in kiosk_devices.sources(kiosk_devices.without(before, settings), self._wedge.claims):
            if any(source.name == gone.name for source in self._hub.sources):
                self._hub.remove(gone.name)
        for new in kiosk_devices.sources(kiosk_devices.without(settings, before), self._wedge.claims):
            self._hub.replace(new)

    def _ledger(self) -> Any:
        return None if self._warehouse is None else self._warehouse.ledger

    def _change_camera(self, camera: Any) -> None:
        if self._camera is not None:
            self._hub.remove(self._camera.name)
        self._camera = camera
        if camera is not None:
            self._hub.replace(camera)
