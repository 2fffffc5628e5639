"""Shape and word of each mark of a line, and of each mood of a table's status cell."""

from app.domain.words import QT_TRANSLATE_NOOP
from app.workflows.step import Mark, Mood

SHAPES = {mark: f"mark-{mark.value}" for mark in Mark}
"""Each a shape of its own: ring, full disc, broken ring, diamond, square, octagon, dot."""
WORDS = {
    Mark.OPEN: QT_TRANSLATE_NOOP("say", "Open"),
    Mark.DONE: QT_TRANSLATE_NOOP("say", "Done"),
    Mark.MISSING: QT_TRANSLATE_NOOP("say", "Missing"),
    Mark.UNEXPECTED: QT_TRANSLATE_NOOP("say", "Unexpected"),
    Mark.MISPLACED: QT_TRANSLATE_NOOP("say", "Wrong place"),
    Mark.REJECTED: QT_TRANSLATE_NOOP("say", "Rejected"),
    Mark.DISPUTED: QT_TRANSLATE_NOOP("say", "In dispute"),
    Mark.HELD: QT_TRANSLATE_NOOP("say", "Held"),
    Mark.MISFIT: QT_TRANSLATE_NOOP("say", "Does not fit"),
    Mark.URGENT: QT_TRANSLATE_NOOP("say", "Urgent"),
    Mark.INFO: "",
}
SPOKEN = (
    Mark.MISSING, Mark.UNEXPECTED, Mark.MISPLACED, Mark.REJECTED, Mark.DISPUTED, Mark.HELD, Mark.MISFIT, Mark.URGENT,
)
"""Marks whose word is painted as well: shape and colour alone do not say what to do about them."""
MOOD_SHAPES = {
    Mood.DONE.value: "mark-done", Mood.CONFIRM.value: "confirm", Mood.REFUSED.value: "mark-rejected", Mood.INFO.value: "info",
}  # fmt: skip
