"""The sentences of the review: what a supervisor is told and asked about counted lines."""

from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Review counts")
CHOOSE_LINES = QT_TRANSLATE_NOOP("say", "Choose lines to approve or have recounted")
NOTHING = QT_TRANSLATE_NOOP("say", "No counted line waits for a decision")
DECIDE_EARLY = QT_TRANSLATE_NOOP(
    "say", "{code} in {place} may still change: {devices} not yet reported. Approve it all the same, or have it recounted"
)
DECIDE = QT_TRANSLATE_NOOP("say", "Approve {code} in {place}, or have it recounted")
TWO_FIGURES = QT_TRANSLATE_NOOP("say", "Two people counted {code} in {place}: add their figures, or does the later one hold?")

LINE = QT_TRANSLATE_NOOP("say", "{place}: expected {expected}, counted {counted}; value {value}; {who}, {when}{sure}")
SURE = QT_TRANSLATE_NOOP("say", ", nothing moved since")
MOVED = QT_TRANSLATE_NOOP("say", ", {amount} moved since")
EXPLAINED = QT_TRANSLATE_NOOP("say", ", {amount} explained by a late movement{sure}")
SILENT = QT_TRANSLATE_NOOP("say", ", provisional: {devices} not yet reported{sure}")
TWO_PEOPLE = QT_TRANSLATE_NOOP("say", ", two people's figures differ")
FIGURE = QT_TRANSLATE_NOOP("say", "counted by {who}, {when}")
SESSION = QT_TRANSLATE_NOOP("say", "{kind}: {done} of {bins} bins done, lines to review: {lines}")
SESSION_NAME = QT_TRANSLATE_NOOP("say", "Count {number}")
IN_HAND = QT_TRANSLATE_NOOP("say", "Count {number}: {scope}")

APPROVE = QT_TRANSLATE_NOOP("say", "Approve")
APPROVE_ALL = QT_TRANSLATE_NOOP("say", "Approve all {count}")
APPROVE_EVERY = QT_TRANSLATE_NOOP("say", "Approve all that are ready")
RECOUNT = QT_TRANSLATE_NOOP("say", "Recount by someone else")
REJECT = QT_TRANSLATE_NOOP("say", "Reject the count")
ADD = QT_TRANSLATE_NOOP("say", "Add the figures")
COMPARE = QT_TRANSLATE_NOOP("say", "The later figure holds")
CLOSE = QT_TRANSLATE_NOOP("say", "Close this count")
ALL_COUNTS = QT_TRANSLATE_NOOP("say", "Show all counts")
HANDED_OUT = QT_TRANSLATE_NOOP(
    "say", "Issued to {who}, who has no place of their own. Approving takes it out of stock; rejecting leaves it with them."
)
BACK = QT_TRANSLATE_NOOP("say", "Back to the lines")

APPROVED = QT_TRANSLATE_NOOP("say", "Lines approved: {count}. Stock now says what was counted.")
APPROVED_SOME = QT_TRANSLATE_NOOP(
    "say", "Lines approved: {count}. Still waiting: {left}. Approve again; what then stays needs a look of its own: "
    "two figures, or something missing that still holds stock."
)
RECOUNTED = QT_TRANSLATE_NOOP("say", "Bins to be counted again by someone else: {count}.")
REJECTED = QT_TRANSLATE_NOOP("say", "Lines rejected: {count}. Stock stays as it was.")
ADDED = QT_TRANSLATE_NOOP("say", "The figures of {place} now add up. Review the lines.")
COMPARED = QT_TRANSLATE_NOOP("say", "The later figures of {place} hold. Review the lines.")
CLOSED = QT_TRANSLATE_NOOP("say", "Count {number} is closed. Its undecided lines stay here.")
CLOSE_SURE = QT_TRANSLATE_NOOP(
    "say", "{open} of {bins} bins are not counted. Nothing changed; choose to close again if they are to stay uncounted."
)

NONE_READY = QT_TRANSLATE_NOOP("say", "No line is ready to be approved. Nothing changed; choose a line to decide.")
NO_LINE = QT_TRANSLATE_NOOP("say", "No line is chosen. Nothing changed; choose one or more lines first.")
NOT_WAITING = QT_TRANSLATE_NOOP("say", "This line no longer waits for a decision. Nothing changed; choose another.")
COMBINE_FIRST = QT_TRANSLATE_NOOP(
    "say", "Two people counted {code} in {place} and their figures differ. Nothing changed; add or compare them first."
)
NOT_TWO = QT_TRANSLATE_NOOP("say", "One person counted {code}. Nothing changed; approve, recount or reject the line.")
NO_COUNT = QT_TRANSLATE_NOOP("say", "No count is chosen. Nothing changed; choose the count to close first.")
NOT_HERE = QT_TRANSLATE_NOOP("say", "“{code}” has no line to review. Nothing changed; scan a counted unit, a bin or a count.")
