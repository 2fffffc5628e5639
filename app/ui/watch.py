"""Notices that a scanner or the camera has gone or come back, and says so once."""

from app.ui.wiring import Wiring
from app.workflows.step import Mood, Verdict

GONE = frozenset({"missing", "denied", "busy"})


class Watch:
    """Compares how the devices stand with how they stood a second ago."""

    def __init__(self, wiring: Wiring) -> None:
        self._wiring = wiring
        self._links: dict[str, str] = {}

    def look(self) -> Verdict | None:
        """The newest change worth saying: lost where it was connected, or connected where it was lost."""
        verdict = None
        for device in self._wiring.devices():
            before, now = self._links.get(device.name), str(device.state.link)
            self._links[device.name] = now
            if before == "connected" and now in GONE:
                verdict = Verdict(Mood.CONFIRM, device.state.text, device.name)
            elif before in GONE and now == "connected":
                verdict = Verdict(Mood.INFO, device.state.text, device.name)
        return verdict
