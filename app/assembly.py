"""The only place where objects are built and joined: over a ledger a session, and a queue before it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from app.barcode.habits import Habits
from app.documents import PaperWriter
from app.domain.catalogue import LabelRule
from app.domain.labels import LabelTemplate
from app.domain.questions import LabelRules, RecordsLike
from app.domain.words import Say
from app.intake import Intake
from app.labels import FOLDER, QUEUE, LabelWriter
from app.labels.spool import Handing, Spool
from app.ledger.ledger import Ledger
from app.opening import clock
from app.session import Session
from app.settings import PrinterSettings, Settings
from app.workflows.registry import WORKFLOWS


class Assembly(NamedTuple):
    """What a kiosk or a headless drive runs on."""

    ledger: Ledger
    session: Session
    intake: Intake
    labels: LabelWriter
    spool: Spool
    """What waits for a printer; it prints once it is started."""


TEMPLATES_MAX = 500


def assemble(ledger: Ledger, *, settings: Callable[[], Settings] = Settings, speak: Callable[[Say], str] = str) -> Assembly:
    """Session and queue over an open ledger; labels go to the printers of the settings in force, else into its data folder.

    `speak` tells a sentence in the language that documents are written in.
    """
    folder = ledger.store.path.parent if ledger.store.path else Path()
    spool = Spool(folder / FOLDER / QUEUE, _send, clock)
    labels = LabelWriter(folder, clock, settings, spool, _templates(ledger))
    papers = PaperWriter(folder, speak=speak)
    session = Session(
        ledger, WORKFLOWS, clock=clock, rules=_rules(ledger), print_labels=labels, lay_out=papers,
        habits=lambda: Habits(settings().region, settings().separators),
    )
    return Assembly(ledger, session, Intake(session.handle, ledger.rest), labels, spool)


def _send(printer: PrinterSettings, file: Path, handing: Handing) -> Say | None:
    from app.devices.label_printers import send  # no start waits for what drives serial ports

    return send(printer, file, handing)


def _templates(ledger: Ledger) -> Callable[[], dict[str, LabelTemplate]]:
    def read() -> dict[str, LabelTemplate]:
        found = ledger.answer(RecordsLike(LabelTemplate, "", None, TEMPLATES_MAX))
        return {view.record.code: view.record for view in found if isinstance(view.record, LabelTemplate)}

    return read


def _rules(ledger: Ledger) -> Callable[[], Sequence[LabelRule]]:
    return lambda: ledger.answer(LabelRules())
