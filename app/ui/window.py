"""The kiosk's window: shows what the session answers, takes scans and typing, and keeps time, colours and the lock."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.permission import Permission
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Answer, Fill, Input, Press, Scan
from app.settings import Settings
from app.ui import typeface
from app.ui.bridge import Bridge
from app.ui.desk import Desk
from app.ui.guard import Guard, lock
from app.ui.idle import Idle
from app.ui.keypad import Mode
from app.ui.label_work import LabelWork
from app.ui.look import Look
from app.ui.pages import Pages
from app.ui.shutter import Shutter
from app.ui.steering import Steering
from app.ui.typist import Then, Typist
from app.ui.views import Views
from app.ui.watch import Watch
from app.ui.wiring import Tables, Wiring
from app.ui.wording import Language, words
from app.workflows.step import Mood, Person, Screen, Verdict

LEAVING = QT_TRANSLATE_NOOP("say", "Signing out in {seconds} s. Scan or touch anything to stay.")
LOCKED = QT_TRANSLATE_NOOP(
    "say", "The kiosk is locked to this program. Nothing was closed; a supervisor leaves it from the settings."
)
RESIZED_MS = 80
"""A window being pulled larger is built anew once it rests."""


class Window(QWidget):
    """One window for everything. `bridge.receive` takes answers and `scan` takes scans, both on any thread."""

    settled = Signal()
    """The newest answer is shown and painted."""

    def __init__(self, wiring: Wiring, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        typeface.load()
        self._wiring, self.settings = wiring, wiring.settings
        self.bridge = Bridge(self)
        self.bridge.answered.connect(self._answered)
        self.bridge.burst_over.connect(self._burst_over)
        self.bridge.tested.connect(self._tested)
        self.bridge.scanned.connect(self._scan_of_form)
        self._language = Language()
        self._language.use(self.settings.language)
        self.answer: Answer | None = None
        self._notice: Verdict | None = None
        """Said by the window itself, in place of the last verdict, until the next answer."""
        self.typist = Typist(self.submit)
        self.shutter = Shutter(
            self, submit=self.submit, notice=self.notice, there=lambda: wiring.camera() is not None,
            opened=lambda: self._camera_on, open_camera=self._turn_camera,
            preview=lambda: self.desk.camera.preview.frame if self.desk.camera is not None else None,
        )
        self.steering = Steering(
            wiring, self.submit, self.typist, show=self._show, uncover=self._uncover, shutter=self.shutter.take
        )
        self.label_work = LabelWork(wiring.printing, self)
        self.label_work.progressed.connect(self._show_work)
        self.label_work.said.connect(self.notice)
        self._may_close = False
        self._testing = self._filling = False
        self._undisturbed = False
        """What the sync brought last is not shown: somebody was typing."""
        self._camera_on = False
        self._idle = Idle(clock, self)
        self._idle.announced.connect(lambda s: self.notice(Mood.CONFIRM, say(LEAVING, seconds=s)))
        self._idle.calmed.connect(lambda: self._set_notice(None))
        self._idle.due.connect(lambda: self.submit(Press("sign-out")))
        self._watch = Watch(wiring)
        self._ticks = QTimer(self)
        self._ticks.setInterval(1000)
        self._ticks.timeout.connect(self.tick)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(RESIZED_MS)
        self._resting.timeout.connect(self.rebuild)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._views = Views(self, wiring)
        self._guard: Guard | None = None

    # --- opening, size, colours, language -----------------------------------------------------------------------------

    def open(self) -> None:
        """Show the views, and ask the session for its first screen."""
        if self.isWindow():
            self.show()
        self._ticks.start()
        self.submit(Press("home"))

    def look_now(self) -> Look:
        """Colours and sizes for the window as it is."""
        return self._views.look_now(self.settings)

    @property
    def desk(self) -> Desk:
        """The frame, once the window was shown."""
        return self._views.desk

    @property
    def pages(self) -> Pages:
        """What stands in it."""
        return self._views.pages

    def rebuild(self) -> None:
        """Build all views for the present size, theme and language, and show in them what was shown before."""
        self._resting.stop()
        typed = self._views.build(self.settings, self._language.code)
        desk, pages = self.desk, self.pages
        self.typist.desk = desk
        self.steering.join(desk, pages)
        desk.row.type.connect(self._type)
        desk.typed.connect(self.typist.typed)
        pages.filled.connect(lambda key, text: self.submit(Fill(key, text)))
        pages.typing_field.connect(self._type_field)
        desk.row.camera.connect(self._turn_camera)
        desk.entered.connect(self.typist.take)
        desk.keypad_closed.connect(self.typist.close)
        pages.scanned.connect(lambda text: self.scan(Scan(text, source="card")))
        pages.renamed.connect(self._frame)
        pages.typing.connect(self.typist.ask)
        pages.changed.connect(self.change)
        pages.refused.connect(lambda why: self.notice(Mood.REFUSED, why))
        pages.exported.connect(lambda one: self.notice(one.mood, one.sentence))
        pages.leaving.connect(self.leave)
        desk.show_sync(self._wiring.sync())
        desk.work.stopped.connect(self.label_work.stop)
        self._show_work()
        if self._camera_on:
            desk.show_camera(self._wiring.camera())
        self._show()
        if typed is not None and self.typist.own:
            if pages.form is None:
                desk.open_keypad(*typed)
            else:  # the field is another one now; it holds what was typed into the one before
                self.typist.close()
                self._type()

    def change(self, settings: Settings) -> None:
        """Take changed settings: into force at once, and to the disk."""
        leaving = self.settings.full_screen and not settings.full_screen
        if leaving and not self._may(Permission.ADM_LEAVE_KIOSK):
            self.notice(Mood.REFUSED, say(LOCKED))
            return
        problem = self._wiring.save(settings)
        locked = settings.full_screen != self.settings.full_screen
        self.settings = settings
        self._language.use(settings.language)
        self._notice = Verdict(Mood.REFUSED, problem) if problem is not None else None
        if locked:
            lock(self.window(), on=settings.full_screen)
        self._set_times()
        self.rebuild()

    def showEvent(self, event: QShowEvent) -> None:
        """Build the views for the size the window has come to."""
        super().showEvent(event)
        if self._views.look is None:
            self._set_times()
            self.rebuild()
            self._guard = Guard(self.window(), lambda: self.settings.full_screen and not self._may_close)
            if (handle := self.window().windowHandle()) is not None:
                # At the window, not at the application: one look at each touch or key, none at a thousand other events.
                handle.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size, other views, once the window rests."""
        super().resizeEvent(event)
        if self._views.outgrown(self.settings):
            self._resting.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any touch or key says that somebody is there."""
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.Wheel):
            self._idle.touch()
        return False

    # --- what comes in ------------------------------------------------------------------------------------------------

    def scan(self, scan: Scan) -> None:
        """Take a scan, on any thread: to the session, or to the test while the settings are open."""
        if self._testing:
            self.bridge.test(scan, time.perf_counter())
        elif self.shutter.aiming and scan.source.startswith("camera:"):
            return  # a photo is being taken: what stands in the picture is not scanned
        elif self._filling or self.bridge.bringing:
            self.bridge.bring(scan)  # what was typed a moment ago comes before it
        else:
            self._wiring.submit(scan, self.bridge.receive)

    def _scan_of_form(self, scan: Scan) -> None:
        self.submit(scan)
        if self.pages.form is not None and self.typist.own:
            self.typist.close()  # its line is handed on, and is no longer what the field holds

    def submit(self, given: Input) -> None:
        """Hand the session an input; its answer comes back over the bridge."""
        self._idle.touch()
        if not isinstance(given, Fill) and self._views.look is not None and (form := self.pages.form) is not None:
            form.flush()  # what was typed comes before what is pressed
        self._wiring.submit(given, self.bridge.receive)

    def _type(self) -> None:
        """The key of the keypad: for the field that is being filled in, else for a code or what the screen wants."""
        form = self.pages.form
        if form is None or self.desk.keypad is not None or self.screen_shown is None:
            self.typist.toggle(self._wanting)
        else:
            form.open_keypad(self.screen_shown.focus)

    def _type_field(self, mode: Mode, label: str, given: str, live: Then, then: Then) -> None:
        self.typist.ask_field(mode, label, given, live, then)
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # a keyboard types into the same line

    def _answered(self, answer: Answer) -> None:
        """Take one answer of the session: its sound now, its screen once the burst is over."""
        self._undisturbed = answer.refreshed and (self._views.look is None or self.desk.keypad is not None)
        if self._undisturbed:  # who is typing is not disturbed: the next answer shows what others did
            return
        if answer.refreshed:
            self.answer = answer
            self.pages.refresh()
            return
        self._idle.touch()
        if answer.screen.tone is not None and self.settings.tones:
            self._wiring.sound(answer.screen.tone)
        self.answer, self._notice = answer, None
        self._uncover()

    def _burst_over(self) -> None:
        if not self._undisturbed:
            self._show()

    def _tested(self, scan: Scan, at: float) -> None:
        self._idle.touch()
        self.pages.tested(scan, at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Slow typing goes to the keypad's line; Escape goes a step back. No key presses a button from here."""
        undo = event.key() == Qt.Key.Key_Z and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.steering.back()
        elif undo:
            self.submit(Press("undo"))
        elif self.typist.key(event, self._wanting, self._typed_into()):
            # What is typed is ended by Enter: it must not press a key that Tab had led to before.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            event.ignore()

    def _typed_into(self) -> Callable[[], None] | None:
        """What opens the keypad for who types now: the search of a table, a field of a form; None: the screen says it."""
        if (table := self.pages.records_shown) is not None:
            return table.search_key.click
        return self._type if self.pages.form is not None else None

    # --- what is shown ------------------------------------------------------------------------------------------------

    @property
    def screen_shown(self) -> Screen | None:
        """The session's screen, None before its first answer."""
        return self.answer.screen if self.answer is not None else None

    @property
    def _wanting(self) -> Screen | None:
        """The session's screen, where it is what is shown: a page of the window's own wants nothing typed."""
        return None if self.pages.own else self.screen_shown

    @property
    def person(self) -> Person | None:
        """Who is signed in."""
        return self.answer.person if self.answer is not None else None

    def tables_of(self) -> Tables:
        """The tables behind the window, for scenes that look something up."""
        tables = self._wiring.tables()
        assert tables is not None, "the warehouse is open"
        return tables

    def notice(self, mood: Mood, sentence: Say, code: str = "") -> None:
        """Say something of the window's own in the banner."""
        self._set_notice(Verdict(mood, sentence, code))

    def _set_notice(self, verdict: Verdict | None) -> None:
        self._notice = verdict
        self._banner()

    def _banner(self) -> None:
        last = self.answer.screen.verdict if self.answer is not None else None
        self.desk.banner.show_verdict(self._notice or last)

    def _show(self) -> None:
        """Paint the newest answer."""
        if self._views.look is None:
            return
        self.pages.show(self.answer)
        self._frame()
        if self.screen_shown is None or not self.screen_shown.takes_picture:
            self.shutter.left()
        self.typist.follow(self._wanting)
        if (form := self.pages.form) is not None and self.desk.keypad is None:
            form.take_focus()
        else:
            # The keyboard's focus goes back to the window: the next Enter belongs to a scan, not to the key pressed before.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self.settled.emit)

    def _frame(self) -> None:
        """Bar, banner and bottom row around the page that is shown."""
        desk, screen, person = self.desk, self.screen_shown, self.person
        shown = self.pages.shown
        self._testing, self._filling = self.pages.testing, self.pages.form is not None
        desk.bar.show_place(words(shown.title), self.pages.part, at_home=self.pages.at_home, back=self.pages.can_cancel)
        desk.show_sync(self._wiring.sync())
        desk.bar.show_person(person.name if person is not None else "")
        desk.head.show_screen(shown)
        desk.row.show_undo(screen.undo if screen is not None else None)
        desk.row.show_second(self.pages.second_words)
        desk.row.show_camera(there=True, on=self._camera_on)
        desk.row.show_main(self.pages.main_words)
        self._banner()

    def tick(self) -> None:
        """About once a second: the time that passes, the server, the devices."""
        if self._views.look is None:
            return
        self._idle.tick(signed_in=self.person is not None)
        if self._guard is not None:
            self._guard.look()
        self.desk.show_sync(self._wiring.sync())
        self._show_work()
        change = self._watch.look()
        if change is not None:
            self._set_notice(change)
        self.pages.refresh_devices()
        self.pages.refresh_sync()
        if self.desk.camera is not None:
            self.desk.camera.refresh()

    def _show_work(self) -> None:
        """What runs long."""
        if self._views.look is not None:
            self.desk.show_work(self.label_work.under_way)

    def _uncover(self) -> None:
        """The page of the window's own that is open is left: scans are the session's again."""
        self.pages.leave_own_page()
        self._testing = False

    def _turn_camera(self) -> None:
        self._camera_on = not self._camera_on
        if self._camera_on:
            self.desk.show_camera(self._wiring.camera())
        else:
            self.desk.close_camera()
        self._frame()

    # --- leaving ------------------------------------------------------------------------------------------------------

    def _may(self, permission: Permission) -> bool:
        return self.person is not None and self.person.may(permission)

    def leave(self) -> None:
        """Close the window: what the settings offer, and the only way out of a locked kiosk."""
        if self.settings.full_screen and not self._may(Permission.ADM_LEAVE_KIOSK):
            self.notice(Mood.REFUSED, say(LOCKED))
            return
        self._may_close = True
        self.window().close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A locked kiosk is closed from the settings alone: neither Alt+F4 nor a window manager closes it."""
        if self.settings.full_screen and not self._may_close:
            event.ignore()
            self.notice(Mood.REFUSED, say(LOCKED))
            return
        self.end()
        event.accept()
        QApplication.quit()

    def end(self) -> None:
        """Let go of the camera, the tables and the clock; nothing is shown any more."""
        self._may_close = True  # nothing brings the window back
        self._ticks.stop()
        self._resting.stop()
        self.label_work.close()
        self._views.stop()
        self.hide()

    def _set_times(self) -> None:
        self._idle.set_times(self.settings.sign_out_minutes * 60, self.settings.sign_out_warning_seconds)
