"""Codes out of the keys of one scanner among the keyboards of a Windows computer; no Windows in it."""

from collections.abc import Callable

from app.devices.evdev_decode import DOWN, EV_KEY, EV_SYN, SYN_DROPPED, SYN_REPORT, Code, EvdevDecoder, InputEvent
from app.devices.evdev_reader import EvdevProfile
from app.devices.raw_input import Claims, Name, RawKey

KEPT = 64
"""Keyboards that are remembered: handles of plugged-out ones are never used again."""


class RawKeyboard:
    """Takes the keys of all keyboards; gives the codes of those that fit the profile, and claims their keys."""

    def __init__(self, profile: EvdevProfile, name_of: Callable[[int], Name | None], claims: Claims) -> None:
        self._profile, self._name_of, self._claims = profile, name_of, claims
        self._decoders: dict[int, EvdevDecoder | None] = {}
        """By handle; None for keyboards that are no scanner of this profile."""
        self._held: set[tuple[int, int]] = set()

    @property
    def lost(self) -> int:
        """Codes thrown away because keys of them were lost."""
        return sum(decoder.lost for decoder in self._decoders.values() if decoder is not None)

    @property
    def open(self) -> bool:
        """Whether a code has begun and not ended."""
        return any(decoder.open for decoder in self._decoders.values() if decoder is not None)

    def feed(self, key: RawKey, at_ms: float) -> list[Code]:
        """The codes that this key completes; `at_ms` is the time stamp of its message."""
        decoder = self._decoder(key.device)
        if decoder is None:
            return []
        at_s = at_ms / 1000
        if key.lost:
            decoder.feed(InputEvent(at_s, EV_SYN, SYN_DROPPED, 0))
            decoder.feed(InputEvent(at_s, EV_SYN, SYN_REPORT, 0))
            decoder.resync(set())
            self._held = {held for held in self._held if held[0] != key.device}
            return []
        self._claims.claim(key.code, key.down, at_ms)
        held = (key.device, key.code)
        repeated = key.down and held in self._held
        (self._held.add if key.down else self._held.discard)(held)
        return decoder.feed(InputEvent(at_s, EV_KEY, key.code, 2 if repeated else DOWN if key.down else 0))

    def silence(self) -> list[Code]:
        """Nothing comes any more: what stands is whole."""
        return [code for decoder in self._decoders.values() if decoder is not None for code in decoder.silence()]

    def fits(self, name: Name) -> bool:
        """Whether a device of this name is the scanner of the profile."""
        profile = self._profile
        wanted = (profile.path or profile.name).casefold()
        return (
            wanted in name.path.casefold()
            and profile.vendor in (None, name.vendor)
            and profile.product in (None, name.product)
        )

    def _decoder(self, device: int) -> EvdevDecoder | None:
        if device not in self._decoders:
            if len(self._decoders) >= KEPT:
                self._decoders.pop(next(iter(self._decoders)))
            name = self._name_of(device) if device else None
            profile = self._profile
            ours = name is not None and self.fits(name)
            self._decoders[device] = (
                EvdevDecoder(profile.layout, profile.silence_ms / 1000, profile.prefix, profile.suffix) if ours else None
            )
        return self._decoders[device]
