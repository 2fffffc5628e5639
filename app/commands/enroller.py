"""Enrolling this device from its window: the client's functions behind what `first_start` asks for."""

import platform
import re
from collections.abc import Callable
from pathlib import Path

from app.commands.first_start import DECLINED, NOT_LOADED, NOT_WRITTEN, UNREACHED, Failed, Target
from app.domain.words import Say, say

CODE = re.compile(r"[A-Za-z0-9]{4,12}-?[A-Za-z0-9]{0,12}")
"""What a code looks like that was typed by itself."""
HOST = re.compile(r"[A-Za-z0-9.-]+(:\d{1,5})?(/\S*)?")


class FolderEnroller:
    """`first_start.Enroller` for a data folder. `name` is what people call the device."""

    def __init__(self, folder: Path, name: str = "") -> None:
        self._folder, self._name = folder, name or platform.node() or "device"

    def read(self, text: str) -> Target:
        """See `Enroller`. An address typed without its scheme is taken for one that is encrypted."""
        from app.sync import enrolment

        if "://" in text:
            both = enrolment.target(text)
            if not isinstance(both, Say):
                return Target(*both)
            alone = enrolment.target(text, "none")
            return Target() if isinstance(alone, Say) else Target(alone.server, "")
        if CODE.fullmatch(text) and "." not in text:
            return Target("", text.upper())
        if HOST.fullmatch(text) and ("." in text or ":" in text):
            return self.read(f"https://{text}")
        return Target()

    def known(self) -> str | None:
        """See `Enroller`."""
        from app.sync import enrolment

        found = enrolment.load(self._folder)
        return found.site_code or str(found.site) if found is not None and not isinstance(found, Say) and found.device else None

    def enrol(self, target: Target) -> str:
        """See `Enroller`."""
        from app.sync import enrolment
        from app.sync.keys import system_store
        from app.sync.transport import Rejected, Unreachable

        try:
            made = enrolment.enrol(
                self._folder, enrolment.Target(*target), self._name, store=system_store(), connect=enrolment.connect
            )
        except Unreachable as error:
            raise Failed(say(UNREACHED, server=target.server, why=str(error))) from error
        except Rejected as rejected:
            raise Failed(say(DECLINED, why=rejected.problem.said)) from rejected
        except OSError as error:
            raise Failed(say(NOT_WRITTEN, why=error.strerror or str(error))) from error
        return made.site_code or str(made.site)

    def load(self, progress: Callable[[int, int], None]) -> None:
        """See `Enroller`."""
        from app.sync import enrolment
        from app.sync.fetching import Unsound
        from app.sync.keys import system_store
        from app.sync.transport import Rejected, Unreachable

        found = enrolment.load(self._folder)
        if found is None or isinstance(found, Say):
            raise Failed(found if isinstance(found, Say) else say(NOT_LOADED, why=""))
        server = enrolment.server_of(self._folder, found, system_store(), enrolment.connect)
        if isinstance(server, Say):
            raise Failed(server)
        try:
            enrolment.begin(self._folder, found, server, progress)
        except Rejected as rejected:
            raise Failed(say(DECLINED, why=rejected.problem.said)) from rejected
        except (Unreachable, Unsound, OSError) as error:
            raise Failed(say(NOT_LOADED, why=str(error))) from error
        finally:
            server.close()
