"""Keyboard scanners on Windows told from keyboards by their handle (see `raw_input`); lives in the thread of the windows."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from app.devices.evdev_decode import Code
from app.devices.evdev_reader import EvdevProfile
from app.devices.keymap import STROKES
from app.devices.raw_input import Claims, Name, parse, parse_name
from app.devices.raw_keyboard import RawKeyboard
from app.devices.source import BROKEN, Emit, Link, State, connected, missing, off, part_lost, unsupported
from app.events import Scan

LOOK_MS = 2000
"""How often it is looked whether the scanner is plugged in: Windows reads it by itself as soon as it is."""

Watch = Callable[[Callable[[bytes, float], None]], Callable[[], None]]
"""Has every RAWINPUT with its time stamp in milliseconds handed on until the function it returns is called. Raises OSError."""
NameOf = Callable[[int], Name | None]
Names = Callable[[], list[Name]]
"""The keyboards that are plugged in."""


class RawInputSource(QObject):
    """The scanner of a profile as a source named "raw:DEVICE" (see `app.devices.source.Source`)."""

    def __init__(self, profile: EvdevProfile, claims: Claims, watch: Watch, name_of: NameOf, names: Names) -> None:
        super().__init__()
        self.name = f"raw:{profile.label}"
        self.changed: Callable[[State], None] | None = None
        self._profile, self._watch, self._names = profile, watch, names
        self._keys = RawKeyboard(profile, name_of, claims)
        self._lost = 0
        self._at_ms = 0.0
        self._emit: Emit | None = None
        self._unwatch: Callable[[], None] | None = None
        self._state = off(profile.label)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setTimerType(Qt.TimerType.PreciseTimer)
        self._silence.timeout.connect(self._on_silence)
        self._look = QTimer(self)
        self._look.timeout.connect(self._on_look)

    @property
    def state(self) -> State:
        """How it stands now."""
        return self._state

    def start(self, emit: Emit) -> None:
        """Read the scanner whenever a window of this program has the focus."""
        assert self._emit is None, f"{self.name} runs already"
        self._emit = emit
        try:
            self._unwatch = self._watch(self._on_input)
        except OSError:
            self._set(unsupported(self._profile.label, "Raw Input"))
            return
        self._on_look()
        self._look.start(LOOK_MS)

    def stop(self) -> None:
        """Let its keys be typed again."""
        self._look.stop()
        self._silence.stop()
        if self._unwatch is not None:
            self._unwatch()
        self._emit = self._unwatch = None
        self._set(off(self._profile.label))

    def _on_input(self, data: bytes, at_ms: float) -> None:
        key = parse(data)
        if key is None:
            return
        codes = self._keys.feed(key, at_ms)
        self._at_ms = at_ms
        if self._keys.open:
            self._silence.start(round(self._profile.silence_ms))
        if self._keys.lost != self._lost:
            self._lost = self._keys.lost
            if self._emit is not None:
                self._emit(Scan(BROKEN, "", self.name, at=at_ms / 1000))
            self._set(part_lost(self._profile.label))
        self._hand_on(codes)

    def _on_silence(self) -> None:
        self._hand_on(self._keys.silence())

    def _hand_on(self, codes: list[Code]) -> None:
        for code in codes:
            if self._emit is not None:
                self._emit(Scan(code.text, code.symbology, self.name, at=self._at_ms / 1000))
            self._set(connected(self._profile.label))

    def _on_look(self) -> None:
        there = any(map(self._keys.fits, self._names()))
        if not there:
            self._set(missing(self._profile.label))
        elif self._state.link is not Link.CONNECTED:
            self._set(connected(self._profile.label))

    def _set(self, state: State) -> None:
        if state != self._state:
            self._state = state
            if self.changed is not None:
                self.changed(state)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

    _WM_INPUT = 0x00FF
    _RID_INPUT = 0x10000003
    _RIDI_DEVICENAME = 0x20000007
    _FAILED = 0xFFFFFFFF

    class _RawInputDevice(ctypes.Structure):
        _fields_ = (
            ("usUsagePage", wintypes.USHORT),
            ("usUsage", wintypes.USHORT),
            ("dwFlags", wintypes.DWORD),
            ("hwndTarget", wintypes.HWND),
        )

    class _RawInputDeviceList(ctypes.Structure):
        _fields_ = (("hDevice", wintypes.HANDLE), ("dwType", wintypes.DWORD))

    _user = ctypes.WinDLL("user32", use_last_error=True)
    _HEADER_BYTES = 8 + 2 * ctypes.sizeof(ctypes.c_void_p)

    class _Filter(QAbstractNativeEventFilter):
        """Sees every message of the windows; keeps none."""

        def __init__(self, take: Callable[[bytes, float], None]) -> None:
            super().__init__()
            self._take = take

        def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
            """Qt asks for every native event."""
            if (kind.data() if isinstance(kind, QByteArray) else bytes(kind)) == b"windows_generic_MSG":
                told = wintypes.MSG.from_address(int(message))
                if told.message == _WM_INPUT:
                    data = _input(told.lParam)
                    if data:
                        self._take(data, float(told.time))
            return False, 0

    def _input(handle: int) -> bytes:
        """The bytes of one RAWINPUT, empty where Windows gives none."""
        size = wintypes.UINT(0)
        where = ctypes.c_void_p(handle)
        _user.GetRawInputData(where, _RID_INPUT, None, ctypes.byref(size), _HEADER_BYTES)
        if not 0 < size.value <= 4096:
            return b""
        data = ctypes.create_string_buffer(size.value)
        got = _user.GetRawInputData(where, _RID_INPUT, data, ctypes.byref(size), _HEADER_BYTES)
        return b"" if got in (-1, _FAILED) else data.raw

    def watch(take: Callable[[bytes, float], None]) -> Callable[[], None]:
        """Register for the keys of all keyboards (usage 1:6), which go on to the focus as ever."""
        keyboards = _RawInputDevice(1, 6, 0, None)
        if not _user.RegisterRawInputDevices(ctypes.byref(keyboards), 1, ctypes.sizeof(keyboards)):
            raise OSError(ctypes.get_last_error(), "RegisterRawInputDevices")
        application = QCoreApplication.instance()
        assert application is not None, "there is an application before there are devices"
        seen = _Filter(take)
        application.installNativeEventFilter(seen)
        return lambda: application.removeNativeEventFilter(seen)

    def name_of(handle: int) -> Name | None:
        """The name of a device, None where it has none (any more)."""
        size = wintypes.UINT(0)
        where = ctypes.c_void_p(handle)
        _user.GetRawInputDeviceInfoW(where, _RIDI_DEVICENAME, None, ctypes.byref(size))
        if not 0 < size.value <= 4096:
            return None
        text = ctypes.create_unicode_buffer(size.value + 1)
        got = _user.GetRawInputDeviceInfoW(where, _RIDI_DEVICENAME, text, ctypes.byref(size))
        return None if got in (-1, _FAILED) else parse_name(text.value)

    def names() -> list[Name]:
        """The keyboards that are plugged in."""
        count = wintypes.UINT(0)
        entry = ctypes.sizeof(_RawInputDeviceList)
        _user.GetRawInputDeviceList(None, ctypes.byref(count), entry)
        devices = (_RawInputDeviceList * min(count.value + 8, 256))()
        count = wintypes.UINT(len(devices))
        got = _user.GetRawInputDeviceList(devices, ctypes.byref(count), entry)
        found = [name_of(int(device.hDevice or 0)) for device in devices[: max(0, got)] if device.dwType == 1]
        return [name for name in found if name is not None]

    def typing_devices() -> list[EvdevProfile]:
        """A profile for each keyboard that is plugged in, which tells its keys as they are."""
        return [EvdevProfile(path=name.path, layout=STROKES) for name in names()]

    def raw_input_source(profile: EvdevProfile, claims: Claims) -> RawInputSource:
        """The scanner of this profile."""
        return RawInputSource(profile, claims, watch, name_of, names)
