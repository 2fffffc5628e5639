"""The keyboard wedge in Qt: sees every key of the application before any widget does, and keeps those of a scanner."""

import sys
import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWindow
from shiboken6 import isValid

from app.devices.dead_keys import DEAD_KEYS, Dead, compose
from app.devices.key_time import stamp_ms
from app.devices.keymap import ALT, ALTGR, CAPS_LOCK, ENTER, KEYPAD_ENTER, LAYOUTS, MODIFIERS, TAB, from_windows
from app.devices.keypress import Caught, Key, Verdict
from app.devices.pairing import Proposal
from app.devices.raw_input import Claims
from app.devices.source import BROKEN, Emit, Link, State, off
from app.devices.wedge import Wedge, WedgeProfile
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Scan

NAME = "wedge"
LABEL = "Keyboard scanner"
_KEY_EVENTS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
_BY_QT_KEY = {
    int(Qt.Key.Key_Return): ENTER,
    int(Qt.Key.Key_Enter): KEYPAD_ENTER,
    int(Qt.Key.Key_Tab): TAB,
    int(Qt.Key.Key_Shift): 42,
    int(Qt.Key.Key_Control): 29,
    int(Qt.Key.Key_Alt): ALT,
    int(Qt.Key.Key_AltGr): ALTGR,
    int(Qt.Key.Key_CapsLock): CAPS_LOCK,
}
"""For events without a hardware number: remote desktops, on-screen keyboards."""


class WedgeFilter(QObject):
    """Catches scans wherever the focus is (see `app.devices.source.Source`). Lives in the thread of the windows."""

    def __init__(self, profile: WedgeProfile | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.name = NAME
        self.changed: Callable[[State], None] | None = None
        self.calibrated: Callable[[Proposal], None] | None = None
        """Called with how the scanner types when its calibration code (`keymap.CALIBRATION`) is scanned."""
        self.claims = Claims()
        """Keys that Windows has said to be those of a scanner, which reads them by itself: they are typed nowhere."""
        self._profile = profile or WedgeProfile()
        self._wedge = Wedge(self._profile)
        self._clock = clock
        self._emit: Emit | None = None
        self._state = off(LABEL)
        self._altgr = False
        self._replayed: QKeyEvent | None = None
        self._dead: Dead | None = None
        """The dead key a person has pressed, which the next one is put together with."""
        self._queue_seen = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timer)

    @property
    def state(self) -> State:
        """A keyboard never says whether it is a scanner, so this tells what the last scan showed."""
        return self._state

    def start(self, emit: Emit) -> None:
        """Watch all keys of the application."""
        assert self._emit is None, "the wedge runs already"
        application = QCoreApplication.instance()
        assert application is not None, "no application to watch"
        self._emit = emit
        application.installEventFilter(self)
        self._set(State(Link.CONNECTED, say(QT_TRANSLATE_NOOP("say", "Scanners that type like a keyboard are read."))))

    def stop(self) -> None:
        """Watch no more; what was held back goes where it was typed."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._timer.stop()
        self._carry_out(self._wedge.quiet())
        self._emit = None
        self._set(off(LABEL))

    def configure(self, profile: WedgeProfile) -> None:
        """Go on with another profile, e.g. with the layout that calibration found."""
        self._carry_out(self._wedge.quiet())
        self._profile = profile
        self._wedge = Wedge(profile)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt asks for every event; keys are taken at the window, before focus, buttons and short-cuts."""
        if event.type() not in _KEY_EVENTS:
            return False
        pressed = cast(QKeyEvent, event)
        if self._claimed(event, pressed, watched):
            return True
        if event.type() == QEvent.Type.ShortcutOverride:
            # Accepted, the key is no short-cut and comes as a press; whether it is typing is seen then.
            wanted = self._wedge.wants(self._key(None, pressed))
            event.setAccepted(wanted)
            return wanted
        if pressed is self._replayed or not watched.isWindowType():
            return False
        key = self._key(cast(QWindow, watched), pressed)
        if key.code == ALTGR:
            self._altgr = key.down
        verdict = self._wedge.feed(key)
        self._wait(restart=verdict.keep and key.down)
        self._carry_out(verdict)
        if key.down and not verdict.keep and key.code not in MODIFIERS:
            self._dead = None
        return verdict.keep

    def _claimed(self, event: QEvent, pressed: QKeyEvent, watched: QObject) -> bool:
        if not self.claims:
            return False
        code, at_ms = hardware_code(pressed), stamp_ms(pressed)
        if event.type() == QEvent.Type.ShortcutOverride:
            ours = self.claims.has(code, True, at_ms)
            event.setAccepted(event.isAccepted() or ours)
            return ours
        if pressed is self._replayed or not watched.isWindowType():
            return False
        return self.claims.take(code, event.type() == QEvent.Type.KeyPress, at_ms)

    def _key(self, window: QWindow | None, event: QKeyEvent) -> Key:
        held = event.modifiers()
        ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
        alt = bool(held & Qt.KeyboardModifier.AltModifier)
        dead = DEAD_KEYS.get(event.key())
        return Key(
            code=hardware_code(event),
            text=event.text() if dead is None else dead.alone,
            at_ms=stamp_ms(event) or self._clock() * 1000,
            down=event.type() != QEvent.Type.KeyRelease,
            shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
            ctrl=ctrl,
            alt=alt,
            # Windows reports AltGr as Ctrl and Alt together, X11 as a key of its own.
            altgr=self._altgr or (ctrl and alt and sys.platform == "win32"),
            repeat=event.isAutoRepeat(),
            dead=dead is not None,
            origin=None if window is None else (window, _copy(event)),
        )

    def _wait(self, restart: bool) -> None:
        due_ms = self._wedge.due_ms
        if due_ms is None:
            self._timer.stop()
        elif restart:
            self._queue_seen = False
            self._timer.start(round(due_ms))

    def _on_timer(self) -> None:
        # After a busy moment the timer is late and the next keys already wait in the queue: they are let in first.
        if not self._queue_seen:
            self._queue_seen = True
            self._timer.start(1)
            return
        self._carry_out(self._wedge.quiet())

    def _carry_out(self, verdict: Verdict) -> None:
        for key in verdict.replay:
            window, event = cast(tuple[QWindow, QKeyEvent], key.origin)
            if isValid(window):
                # The one event is let through and not all of them: what it opens may run an event loop of its own.
                self._replayed = event = self._composed(event)
                QCoreApplication.sendEvent(window, event)
                self._replayed = None
        if verdict.caught is not None or verdict.overlong:
            self._dead = None
        if verdict.overlong:
            text = QT_TRANSLATE_NOOP("say", "The scanner typed more than any code holds. It was dropped. Scan again.")
            self._set(State(Link.CONNECTED, say(text)))
            if self._emit is not None:
                self._emit(Scan(BROKEN, "", self.name))
        if verdict.caught is not None:
            self._report(verdict.caught)

    def _composed(self, event: QKeyEvent) -> QKeyEvent:
        """A person's key as typing, put together with the dead key before it (see `dead_keys.without_input_method`)."""
        if event.type() != QEvent.Type.KeyPress:
            return event
        dead, self._dead = self._dead, DEAD_KEYS.get(event.key())
        if dead is None:
            return event
        if event.text():
            return _copy(event, compose(dead, event.text()))
        self._dead = None
        return _copy(event, dead.alone)

    def _report(self, caught: Caught) -> None:
        if caught.calibrated is not None:
            text = QT_TRANSLATE_NOOP("say", "The scanner's keyboard layout is {layout}. Its codes are read that way.")
            self._set(State(Link.CONNECTED, say(text, layout=LAYOUTS[caught.calibrated.layout].title)))
            if self.calibrated is not None:
                self.calibrated(caught.calibrated)
            return
        self._set(State(Link.CONNECTED, self._judged(caught)))
        if self._emit is not None:
            self._emit(Scan(caught.text, caught.symbology, self.name, at=caught.at_ms / 1000))

    def _judged(self, caught: Caught) -> Say:
        if not caught.host:
            return say(QT_TRANSLATE_NOOP("say", "Scanners that type like a keyboard are read."))
        host = LAYOUTS[caught.host].title if caught.host in LAYOUTS else say(QT_TRANSLATE_NOOP("say", "unknown"))
        if self._profile.layout in LAYOUTS:
            text = QT_TRANSLATE_NOOP(
                "say", "The scanner's keyboard layout is {layout}, this computer's is {host}: codes are corrected."
            )
            return say(text, layout=LAYOUTS[self._profile.layout].title, host=host)
        text = QT_TRANSLATE_NOOP(
            "say", "This computer's keyboard layout is {host}. If signs come out mixed up, scan the calibration code once."
        )
        return say(text, host=host)

    def _set(self, state: State) -> None:
        if state != self._state:
            self._state = state
            if self.changed is not None:
                self.changed(state)


def hardware_code(event: QKeyEvent) -> int:
    """The key's number as in `keymap`; where the system gives none, a number of Qt's own that no key has."""
    native = event.nativeScanCode()
    if not native:
        return _BY_QT_KEY.get(event.key(), -event.key())
    return from_windows(native) if sys.platform == "win32" else native - 8


def _copy(event: QKeyEvent, text: str | None = None) -> QKeyEvent:
    """A copy that outlives the event, with its own text or another."""
    copy = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text() if text is None else text,
        event.isAutoRepeat(),
        event.count(),
    )
    copy.setTimestamp(event.timestamp())
    return copy
