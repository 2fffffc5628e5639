"""A code scanned again confirms the question it was answered with, but only once the question can have been read."""

from app.domain.words import QT_TRANSLATE_NOOP, Say
from app.events import Answer, Scan
from app.workflows.step import Mood

TOO_SOON = QT_TRANSLATE_NOOP("say", "Repeat, not acted on: the same code came before the question could be read. {question}")
CONFIRM_S = 0.7
"""A code that was answered with a question confirms it only after so long: by then the question was seen and heard."""


class Confirming:
    """Remembers the last scan, where it was answered with a question."""

    def __init__(self) -> None:
        self._asked: tuple[Scan, Say] | None = None

    def answered(self, scan: Scan, answer: Answer) -> None:
        """Hear what a scan was answered with."""
        verdict = answer.screen.verdict
        asks = verdict is not None and verdict.mood is Mood.CONFIRM and not answer.operations
        self._asked = (scan, verdict.text) if asks and verdict is not None else None

    def too_soon(self, scan: Scan) -> Say | None:
        """The question that this scan would confirm before a person can have read it; None for any other scan."""
        if self._asked is None or not scan.at:
            return None
        asked, question = self._asked
        same = (scan.source, scan.text) == (asked.source, asked.text)
        return question if same and 0 <= scan.at - asked.at < CONFIRM_S else None
