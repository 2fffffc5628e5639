"""Documents for people and partners: a PDF kept in the data folder and printed, and a file in the outbox of the vendor's connector.

Mails go to the house's mail server where one is set up (`app.mailing`); else sending is the partner's own software or a mail
program that watches the outbox: nothing here waits for a network.
"""

import csv
import io
import json
import logging
import shlex
import subprocess
from collections.abc import Callable, Collection, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.folders import make, put, write
from app.letters import BOLD, PLAIN, Letters, marked, runs, width_of, words_of
from app.workflows.printed import Document, Send

log = logging.getLogger(__name__)

PAPERS, OUTBOX, EXPORTS = "documents", "outbox", "exports"
PRINT_SECONDS_MAX = 30
MARGIN_MM, ROW_MM = 18.0, 6.0
A4_MM = (210.0, 297.0)
TEXT_PT, HEAD_PT, PAD_PT = 10.0, 7.0, 13.0
"""Of a table: its letters, those of its titles, and what stays free left and right of a cell together."""
TITLE_MAX = 31
"""Characters of a sheet's name."""

SAVED = QT_TRANSLATE_NOOP("say", "Document: {file}")
MAILED = QT_TRANSLATE_NOOP("say", "Document: {file}. The mail to {to} is on its way")
LAID = QT_TRANSLATE_NOOP("say", "Document: {file}. For the vendor: {sent}")
NOT_SAVED = QT_TRANSLATE_NOOP("say", "The document could not be written ({why}). What was recorded stays; print it again later.")


class PaperWriter:
    """Writes documents into a folder. `command` prints a file: it is split like a shell's and gets its path for {file}.

    `post` takes a mail to be sent; False where no mail server is set up, then the mail is laid into the outbox.
    """

    def __init__(
        self, folder: Path, command: str = "", speak: Callable[[Say], str] = str,
        post: Callable[[bytes, Send, str], bool] = lambda *_: False,
    ) -> None:
        self._folder, self._command, self._speak, self._post = folder, command, speak, post

    def __call__(self, documents: Sequence[Document]) -> Say:
        """Write, print and lay out all of them; says where the last one is. What was posted stays either way."""
        told = say(SAVED, file="")
        try:
            for document in documents:
                if document.form != "pdf":
                    file = write_table(self._folder / EXPORTS, document, self._speak)
                    told = say(SAVED, file=f"{EXPORTS}/{file.name}")
                    continue
                file = self._folder / PAPERS / f"{_name(document.number)}.pdf"
                file.parent.mkdir(parents=True, exist_ok=True)
                letters = write_pdf(file, document, self._speak)
                told = letters.told(say(SAVED, file=f"{PAPERS}/{file.name}"))
                send = document.send
                if (
                    send is not None and send.connector == "email"
                    and self._post(mail(document, send, file, self._speak), send, document.number)
                ):
                    told = letters.told(say(MAILED, file=f"{PAPERS}/{file.name}", to=send.to))
                elif send is not None and send.connector:
                    laid = lay_for(self._folder, document, send, file, self._speak)
                    told = letters.told(say(LAID, file=f"{PAPERS}/{file.name}", sent=str(laid)))
                if self._command:
                    words = [word.replace("{file}", str(file)) for word in shlex.split(self._command)]
                    subprocess.run(words, check=True, capture_output=True, timeout=PRINT_SECONDS_MAX)
        except (OSError, ValueError, subprocess.SubprocessError) as error:
            log.warning("a document could not be written: %s", error)
            return say(NOT_SAVED, why=str(error)[:120])
        return told


def _name(number: str) -> str:
    """A number as the name of a file: nothing in it leads out of the folder."""
    return "".join(c if c.isalnum() or c in "-_" else "_" for c in number)[:80] or "_"


def lay_for(folder: Path, document: Document, send: Send, pdf: Path, speak: Callable[[Say], str]) -> Path:
    """The file that the vendor's connector takes: a mail, a CSV file, or JSON to be posted. Returns where it lies.

    Raises OSError where the folder cannot be written, ValueError for a connector that is not known.
    """
    outbox = Path(send.to) if send.connector == "folder" else folder / OUTBOX / _name(send.partner)
    outbox.mkdir(parents=True, exist_ok=True)
    match send.connector:
        case "email":
            ending, content = "eml", mail(document, send, pdf, speak)
        case "folder":
            ending, content = "csv", table(send).encode("utf-8-sig")
        case "http":
            ending, content = "json", json.dumps(
                {"to": send.to, **dict(send.about), "account": send.account, "lines": _dicts(send)}, ensure_ascii=False, indent=1,
            ).encode()
        case other:
            raise ValueError(f"connector {other!r} is not known")
    whole = outbox / f"{_name(document.number)}.{ending}"
    write(whole, content)  # who watches the folder never finds half a file
    return whole


def _dicts(send: Send) -> list[dict[str, str]]:
    return [dict(zip(send.fields, row, strict=True)) for row in send.rows]


def table(send: Send) -> str:
    """The lines as CSV, with the facts of the whole before each: those that the lines do not tell themselves."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    about = [(name, value) for name, value in send.about if name not in send.fields]
    writer.writerow([*(name for name, _ in about), *send.fields])
    for row in send.rows:
        writer.writerow([*(value for _, value in about), *row])
    return text.getvalue()


def mail(document: Document, send: Send, pdf: Path, speak: Callable[[Say], str]) -> bytes:
    """A mail with the order as text, and its PDF and CSV attached; its sender is set by who sends it."""
    message = EmailMessage(policy=SMTP)
    message["To"], message["Subject"] = send.to, speak(document.title)
    lines = [f"{speak(label)}: {value}" for label, value in document.head]
    lines += ["", *("  ".join(row) for row in rows_in(document, speak)), "", *foot_in(document, speak)]
    message.set_content("\n".join([speak(document.title), "", *lines]))
    message.add_attachment(pdf.read_bytes(), maintype="application", subtype="pdf", filename=pdf.name)
    message.add_attachment(table(send).encode(), maintype="text", subtype="csv", filename=f"{pdf.stem}.csv")
    return message.as_bytes()


def write_table(folder: Path, document: Document, speak: Callable[[Say], str] = str) -> Path:
    """Its table as CSV or XLSX, whole or not at all. Returns where it lies. Raises OSError."""
    from app.writing import write as write_rows

    make(folder)
    file = folder / f"{_name(document.number)}.{document.form}"
    part = file.with_name(file.name + ".part")
    try:
        with part.open("wb") as out:
            title = speak(document.title)[:TITLE_MAX].translate({ord(c): " " for c in "[]:*?/\\"})
            write_rows(document.form, [speak(column) for column in document.columns], rows_in(document, speak), out, title)
        put(part, file)
    finally:
        part.unlink(missing_ok=True)
    return file


def rows_in(document: Document, speak: Callable[[Say], str]) -> list[list[str]]:
    """The cells of its table in the reader's language: amounts have its comma or point."""
    return [[cell if isinstance(cell, str) else speak(cell) for cell in row] for row in document.rows]


def foot_in(document: Document, speak: Callable[[Say], str]) -> list[str]:
    """What stands below the table, a line each."""
    return [f"{speak(label)}: {value if isinstance(value, str) else speak(value)}" for label, value in document.foot]


def write_pdf(file: Path, document: Document, speak: Callable[[Say], str] = str) -> Letters:
    """The document on A4: title, address, facts, its table over as many pages as it needs, and what stands below.

    Returns the letters it is written with, which know what could not be shown.
    """
    from reportlab.lib import colors
    from reportlab.lib.enums import TA_RIGHT
    from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
    from reportlab.lib.units import mm
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

    letters, styles = Letters(), getSampleStyleSheet()
    for name, face in (("BodyText", PLAIN), ("Title", BOLD), ("Heading4", BOLD), ("Heading6", BOLD)):
        styles[name].fontName = face
    right = ParagraphStyle("Right", styles["BodyText"], alignment=TA_RIGHT)

    def text(value: str, style: str = "BodyText") -> Paragraph:
        return Paragraph(marked(letters.lines(value)), styles[style])

    def number(value: str) -> object:
        made = letters(value)
        return made if len(runs(made)) < 2 else Paragraph(marked(made), right)

    page = SimpleDocTemplate(
        str(file), pagesize=(A4_MM[0] * mm, A4_MM[1] * mm), leftMargin=MARGIN_MM * mm, rightMargin=MARGIN_MM * mm,
        topMargin=MARGIN_MM * mm, bottomMargin=MARGIN_MM * mm, title=speak(document.title), invariant=1,
    )
    story: list[object] = [text(speak(document.title), "Title"), text(document.address), Spacer(0, ROW_MM * mm)]
    if document.head:
        story.append(Table([[text(speak(label)), text(value)] for label, value in document.head], colWidths=(45 * mm, None)))
        story.append(Spacer(0, ROW_MM * mm))
    cells = rows_in(document, speak)
    rows = [[text(speak(column), "Heading6") for column in document.columns]]
    rows += [[number(value) if i in document.numbers else text(value) for i, value in enumerate(row)] for row in cells]
    if document.columns:
        titles = [speak(column) for column in document.columns]
        grid = Table(rows, repeatRows=1, colWidths=_widths(titles, cells, document.numbers, (A4_MM[0] - 2 * MARGIN_MM) * mm))
        grid.setStyle(TableStyle([
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("FONT", (0, 0), (-1, -1), PLAIN),
            *(("ALIGN", (i, 0), (i, -1), "RIGHT") for i in document.numbers),
        ]))
        story.append(grid)
    story += [Spacer(0, ROW_MM * mm), *(text(line, "Heading4") for line in foot_in(document, speak))]
    page.build(story)
    return letters


def _widths(titles: Sequence[str], cells: Sequence[Sequence[str]], numbers: Collection[int], room: float) -> list[float]:
    """Widths of the columns in points: no word is broken while there is room for all, longer texts share what is left."""
    least, wanted = [], []
    for i, title in enumerate(titles):
        texts = [row[i] for row in cells]
        words = texts if i in numbers else [word for text in texts for word in words_of(text)]  # figures stand on one line
        heads = [width_of(word, HEAD_PT, bold=True) for word in title.split()]
        least.append(PAD_PT + max([width_of(word, TEXT_PT) for word in words] + heads, default=0.0))
        wanted.append(max(least[-1], PAD_PT + max((width_of(text, TEXT_PT) for text in texts), default=0.0)))
    if (narrow := sum(least)) >= room:
        return [room * width / narrow for width in least]
    if (wide := sum(wanted)) <= room:
        return [room * width / wide for width in wanted]
    share = (room - narrow) / (wide - narrow)
    return [low + share * (high - low) for low, high in zip(least, wanted, strict=True)]
