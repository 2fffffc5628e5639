"""The only place where objects are built and joined: over a ledger a session, and a queue before it."""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from app.barcode.habits import Habits
from app.documents import OUTBOX, PaperWriter
from app.domain.catalogue import LabelRule, Order
from app.domain.labels import LabelTemplate
from app.domain.operation import Operation, Put
from app.domain.purchasing import MAILED
from app.domain.questions import LabelRules, RecordOf, RecordsLike
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.intake import Intake
from app.labels import FOLDER, QUEUE, LabelWriter
from app.labels.spool import Handing, Spool
from app.ledger.ledger import Ledger
from app.ledger.post import Refused
from app.mailing import Letter, Mailing
from app.opening import clock
from app.session import Session
from app.settings import PrinterSettings, Settings
from app.workflows.printed import Send
from app.workflows.registry import WORKFLOWS

log = logging.getLogger(__name__)
MAILS = "mail"
SENT_BY_MAIL = QT_TRANSLATE_NOOP("say", "Mailed to {to}")


class Assembly(NamedTuple):
    """What a kiosk or a headless drive runs on."""

    ledger: Ledger
    session: Session
    intake: Intake
    labels: LabelWriter
    spool: Spool
    """What waits for a printer; it prints once it is started."""
    mailing: Mailing
    """Mails that wait for their server; they go once it is started."""


TEMPLATES_MAX = 500


def assemble(ledger: Ledger, *, settings: Callable[[], Settings] = Settings, speak: Callable[[Say], str] = str) -> Assembly:
    """Session and queue over an open ledger; labels go to the printers of the settings in force, else into its data folder.

    `speak` tells a sentence in the language that documents are written in.
    """
    folder = ledger.store.path.parent if ledger.store.path else Path()
    spool = Spool(folder / FOLDER / QUEUE, _send, clock)
    labels = LabelWriter(folder, clock, settings, spool, _templates(ledger))
    mailing = Mailing(folder / OUTBOX / MAILS, lambda: settings().mail, clock)
    mailing.took = partial(_note_sent, ledger, speak)
    papers = PaperWriter(folder, speak=speak, post=partial(_post_mail, mailing))
    session = Session(
        ledger, WORKFLOWS, clock=clock, rules=_rules(ledger), print_labels=labels, lay_out=papers,
        habits=lambda: Habits(settings().region, settings().separators),
    )
    return Assembly(ledger, session, Intake(session.handle, ledger.rest), labels, spool, mailing)


def _post_mail(mailing: Mailing, mail: bytes, send: Send, number: str) -> bool:
    if mailing.ready:
        mailing.add(mail, to=send.to, number=number, order=send.order, by=send.by)
    return mailing.ready


def _note_sent(ledger: Ledger, speak: Callable[[Say], str], letter: Letter) -> None:
    """Write into the order's history that it was mailed, when, and to whom; twice does no harm."""
    view = ledger.answer(RecordOf(Order, letter.order))
    if view is None or not isinstance(view.record, Order):
        return
    noted = ledger.post((Operation(
        id=letter.id, kind=MAILED, entries=(Put(record=view.record, base=view.version),), actor=letter.by, made_at=letter.sent,
        document=letter.number, note=speak(say(SENT_BY_MAIL, to=letter.to))[:200],
    ),))
    if isinstance(noted, Refused):
        log.warning("that %s was mailed could not be noted: %s", letter.number, noted.sentence)


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
