"""The printers behind the window: what waits is told at home once, with why."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from app.commands.kiosk_printing import Printing
from app.domain.words import Say, say
from app.labels import LabelWriter
from app.labels.spool import Spool
from app.settings import PrinterSettings, Settings
from app.workflows.printed import Label

ROLL = PrinterSettings(name="Roll", way="network", address="printer.local")
NOW = 1_700_000_000_000_000


class Still(Spool):
    """A spool that prints when the test says so."""

    def start(self) -> None:
        """No thread."""


def test_labels_that_wait_are_told_at_home_until_they_are_printed(tmp_path: Path) -> None:
    off: list[Say | None] = [say("Roll is off.")]
    spool = Still(tmp_path / "labels" / "queue", lambda *_: off[0], lambda: NOW)
    settings = Settings(printers=(ROLL,))
    labels = LabelWriter(tmp_path, lambda: NOW, lambda: settings, spool)
    news: list[int] = []
    printing = Printing(lambda: news.append(1))
    assert printing.alerts() == () and printing.waiting() == () and "not open yet" in str(printing.test(ROLL))
    printing.begin(cast(Any, SimpleNamespace(spool=spool, labels=labels)))
    labels((Label("A", "B"), Label("C", "D")))
    assert printing.alerts() == (), "nothing has failed yet"
    spool.print_due()
    (alert,) = printing.alerts()
    assert str(alert.text) == "Labels wait for the printer: 2. Roll is off." and alert.opens == "ui:settings"
    printing.retry()
    spool.print_due()
    assert news == [1], "the same is told once"
    off[0] = None
    printing.retry()
    spool.print_due()
    assert printing.alerts() == () and news == [1, 1]
    printing.test(ROLL)
    (job,) = printing.waiting()
    printing.cancel(job.id)
    assert printing.waiting() == ()
    printing.stop()


def test_labels_that_cannot_be_read_are_told_at_home_until_a_person_drops_them(tmp_path: Path) -> None:
    (tmp_path / "17.json").write_bytes(b"")
    spool = Still(tmp_path, lambda *_: None, lambda: NOW)
    printing = Printing(lambda: None)
    printing.begin(cast(Any, SimpleNamespace(spool=spool, labels=SimpleNamespace())))
    (alert,) = printing.alerts()
    assert "(17.json.bad) and were not printed. Print them again" in str(alert.text)
    (one,) = printing.waiting()
    assert (one.printer, one.why) == ("", alert.text)
    printing.cancel(one.id)
    assert printing.alerts() == () and printing.waiting() == () and not list(tmp_path.iterdir())
