"""A device of a simulation: the production ledger on a file of its own, a clock that goes wrong, and a process that dies."""

import shutil
from contextlib import ExitStack, nullcontext
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from unittest.mock import patch

from app.domain.operation import Operation
from app.ledger import device, overlay, rights
from app.ledger.ledger import Ledger
from app.ledger.post import Posted, Refused
from app.ledger.store import DRIVER_ERRORS
from app.sync.client import Client, Round
from tests.simulation import versions
from tests.simulation.acts import CARRYING, Doer, Doing, View, do_something, do_what_one_may_not, one_of
from tests.simulation.faults import CRASH, CRASH_AFTER, FULL, Crashed, fuse_of
from tests.simulation.network import Line
from tests.simulation.setting import SECOND, Site

if TYPE_CHECKING:
    from tests.simulation.world import World

DAY = 86_400 * 1_000_000
JUMPS = (-3653 * DAY, DAY, -DAY // 2, 20 * 60 * 1_000_000, -20 * 60 * 1_000_000)
"""How far a clock is put wrong, microseconds: ten years back, a day on, ..."""
DRIFTS = (0, 0, 200, -200, 5_000)
"""Microseconds a clock gains in a second."""
HEARD_OF = 12
MEANWHILE = 0.3
"""Chance that somebody acts while a page of the feed is on its way."""
EVADING = 0.03
"""Part of the acts that were posted without asking for rights."""


class SimDevice:
    """One tablet. `name` is who it says it is: a clone says the same as the one it was copied from."""

    def __init__(self, world: "World", name: str, site: Site, folder: Path) -> None:
        self.world = world
        self.name = name
        self.site = site
        self.folder = folder
        self.fuse = fuse_of(folder)
        self.line = Line(world.net, name)
        self.line.meanwhile = self._meanwhile
        self.skew = 0
        self.drift = world.chance.choice(DRIFTS)
        self.copies: list[Path] = []
        self.old = False
        """Whether its app is of the version before."""
        self.acknowledged: set[str] = set()
        """What it has told people it has, and not lost since with its disk."""
        self.open()

    def introduce(self) -> None:
        """A new tablet from the template: it gets its name."""
        with self.ledger.store.writing() as conn:
            device.put(conn, "device", self.name)
        self.ledger.close()
        self.open()

    def open(self) -> None:
        """Its process begins."""
        self.ledger = Ledger.open(self.folder)
        chance = self.world.chance
        self.client = Client(
            self.ledger.store, self.ledger.origin, self.line, clock=self.clock, folder=self.folder,
            push_max=chance.choice(self.world.regime.pushes), pull_max=chance.choice(self.world.regime.pages),
        )

    def clock(self) -> int:
        """What it believes to be the time, microseconds."""
        gone = self.world.now - self.world.began
        return self.world.now + self.skew + gone * self.drift // 1_000_000

    # --- what people do ----------------------------------------------------------------------------------------------

    def act(self, r: Random) -> bool:
        """Somebody does something. Returns whether it was accepted, and so acknowledged."""
        evading = r.random() < EVADING
        doing = self.think(r, do_what_one_may_not if evading else do_something)
        return doing is not None and self.post(doing, evading=evading)

    def carry(self, r: Random, glance: int) -> int:
        """Somebody carries a few things about that were seen at one look. Returns how many acts that was."""
        try:
            with self.ledger.store.looking() as conn:
                view = View(conn, self.site, self.world.heard_of[self.site.id])
                seen = [one_of(CARRYING, r)(view, r) for _ in range(r.randint(1, glance))]
        except Crashed:
            self.reopen()
            return 1
        for doing in seen:
            if doing is not None:
                self.world.now += r.randint(1, 20) * SECOND
                self.post(doing)
        return len(seen)

    def think(self, r: Random, doer: Doer, heard_of: list[str] | None = None) -> Doing | None:
        """What somebody would do who looks at this device, and has heard of these operations."""
        try:
            with self.ledger.store.looking() as conn:
                doing = doer(View(conn, self.site, self.world.heard_of[self.site.id] if heard_of is None else heard_of), r)
        except Crashed:
            self.reopen()
            return None
        return doing if doing is not None and doing.entries else None

    def post(self, doing: Doing, *, evading: bool = False) -> bool:
        """Post an act as the session does; `evading`: by an app that was tampered with, which asks for no rights."""
        world = self.world
        op = Operation(
            id=world.new_id(), kind=doing.kind, entries=doing.entries, actor=doing.actor, made_at=max(1, self.clock()),
        )
        try:
            outcome = self._posted(op, evading)
        except Crashed:
            world.may.add(op.id)
            world.tell("device died while posting")
            self.reopen()
            return False
        if isinstance(outcome, Refused):
            world.note(f"{self.folder.name} refused {doing.kind}")
            if self.fuse.blown:
                world.tell("device disk full")
                self.fuse.disarm()
                self.fuse.blown = ""
                self._knows_nothing_of(op.id)
            return False
        world.must[op.id] = self.folder.name
        self.acknowledged.add(op.id)
        world.made += 1
        heard = world.heard_of[self.site.id]
        heard.append(op.id)
        del heard[:-HEARD_OF]
        world.note(f"{self.folder.name} {doing.kind} {op.id[-6:]} {len(outcome[0].discrepancies)}")
        return True

    def _posted(self, op: Operation, evading: bool) -> tuple[Posted, ...] | Refused:
        with ExitStack() as stack:
            if self.old:
                stack.enter_context(versions.old())
            if evading:
                stack.enter_context(patch.object(rights, "check", lambda p: None))
            outcome = self.ledger.post([op])
        if not isinstance(outcome, Refused):
            if self.old:
                self.world.happened["acts of an old app"] += 1
            if evading:
                self.world.happened["acts that evade the rights"] += 1
                self.world.judgement(op)
        return outcome

    def _knows_nothing_of(self, which: str) -> None:
        with self.fuse.aside(), self.ledger.store.reading() as conn:
            found = conn.exec_driver_sql("SELECT 1 FROM operation WHERE id = ?", (which,)).first()
        self.world.expect(found is None, f"{which} was refused for want of room, and is in the journal of {self.folder.name}")

    # --- dealings with the server --------------------------------------------------------------------------------------

    def sync(self, *, compare: bool = True) -> Round | None:
        """One round of the production client; None where the device died in it."""
        before = self._cursor()
        self.line.asked = 0
        try:
            with versions.old() if self.old else nullcontext():
                done = self.client.round(compare=compare)
        except Crashed:
            self.world.tell("device died while syncing")
            self.reopen()
            return None
        except DRIVER_ERRORS:
            self.world.expect(bool(self.fuse.blown), f"{self.folder.name}: the database broke without a fault")
            self.world.tell("device disk full")
            return None
        finally:
            if self.fuse.blown:
                self.fuse.disarm()
                self.fuse.blown = ""
        if done.refetched:
            self.world.tell("book fetched again")
        self.world.note(
            f"{self.folder.name} sync {before}-{self._cursor()} handed {done.pushed} waiting {done.waiting}"
            f"{'' if done.online else ' offline'}{f' {done.problem}' if done.problem else ''} {done.sentence}"
        )
        return done

    def _meanwhile(self) -> None:
        """People do not wait for the network."""
        r = self.world.net.random
        if self.world.net.chaos and not self.fuse.left and r.random() < MEANWHILE:
            self.act(r)

    def _cursor(self) -> int:
        with self.fuse.aside():
            return self.client.cursor()

    # --- what goes wrong -----------------------------------------------------------------------------------------------

    def arm(self, r: Random) -> None:
        """It will die, or its disk be full, at one of the next statements."""
        self.fuse.arm(r.randint(1, 60) if r.random() < 0.7 else r.randint(60, 600), r.choice([CRASH, CRASH, CRASH_AFTER, FULL]))

    def reopen(self) -> None:
        """The process is started anew on what is on the disk; everything acknowledged is there."""
        self.fuse.disarm()
        self.fuse.blown = ""
        self.ledger.store.close()
        self.open()
        here = self.ids()
        lost = self.acknowledged - here
        self.world.expect(not lost, f"I1: {sorted(lost)} were acknowledged by {self.folder.name} and are lost")

    def recent(self) -> list[str]:
        """The last operations this device shows, but for what takes others back."""
        with self.fuse.aside(), self.ledger.store.reading() as conn:
            return list(conn.exec_driver_sql(
                "SELECT id FROM operation WHERE kind <> 'undo' AND home = site ORDER BY position DESC LIMIT 600"
            ).scalars())

    def ids(self) -> set[str]:
        """Operations this device has, in whatever table."""
        with self.fuse.aside(), self.ledger.store.reading() as conn:
            return set(conn.exec_driver_sql("SELECT id FROM operation").scalars()) | set(
                conn.exec_driver_sql("SELECT id FROM local_quarantine").scalars()
            )

    def keep_copy(self) -> None:
        """Somebody copies the folder."""
        self.fuse.disarm()
        self.ledger.store.close()
        self.world.copied += 1
        target = self.folder.with_name(f"{self.folder.name}-copy-{self.world.copied}")
        shutil.copytree(self.folder, target)
        self.copies.append(target)
        self.open()

    def restore(self, r: Random) -> None:
        """The folder is put back from an old copy: what was done since and is nowhere else is gone with it."""
        if not self.copies:
            return
        self.fuse.disarm()
        self.ledger.store.close()
        shutil.rmtree(self.folder)
        shutil.copytree(r.choice(self.copies), self.folder)
        self.open()
        self.world.tell("device restored from an old copy")
        self.world.doubled.add(self.name)
        gone = self.acknowledged - self.ids()
        self.acknowledged -= gone
        for which in sorted(gone - self.world.on_server()):
            del self.world.must[which]
            self.world.may.add(which)

    def waiting(self) -> int:
        """Own operations that are unsettled."""
        with self.ledger.store.reading() as conn:
            return overlay.size_of(conn)

    def close(self) -> None:
        """Switch it off."""
        self.fuse.disarm()
        self.ledger.store.close()
