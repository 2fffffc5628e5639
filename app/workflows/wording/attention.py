"""The sentences of what needs attention: each kind, what it means, and what is said when nothing waits."""

from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Attention")
PROMPT = QT_TRANSLATE_NOOP("say", "Touch what you want to see to")
ALL_WELL = QT_TRANSLATE_NOOP("say", "Nothing needs attention now")
TABLE = QT_TRANSLATE_NOOP("say", "Touch a row to see all of it")
BACK = QT_TRANSLATE_NOOP("say", "Back")
BACK_TO_ALL = QT_TRANSLATE_NOOP("say", "Everything that needs attention")
ORDER = QT_TRANSLATE_NOOP("say", "Order what is lacking")
SCAN_NOT = QT_TRANSLATE_NOOP("say", "Lists are touched here, not scanned. Nothing changed; touch a line, or go back.")
NOTHING = QT_TRANSLATE_NOOP("say", "Nothing")
MORE = "{count}+"
KINDS: dict[str, str] = {
    "discrepancies": QT_TRANSLATE_NOOP("say", "Discrepancies"),
    "review": QT_TRANSLATE_NOOP("say", "Counts to review"),
    "low": QT_TRANSLATE_NOOP("say", "Low stock"),
    "late": QT_TRANSLATE_NOOP("say", "Late orders"),
    "transfers": QT_TRANSLATE_NOOP("say", "Transfers pending"),
    "loans": QT_TRANSLATE_NOOP("say", "Checkouts overdue"),
    "expiring": QT_TRANSLATE_NOOP("say", "Lots to use up"),
    "merged": QT_TRANSLATE_NOOP("say", "Merged items not brought over"),
    "devices": QT_TRANSLATE_NOOP("say", "Devices behind"),
}
MEANING: dict[str, str] = {
    "discrepancies": QT_TRANSLATE_NOOP("say", "What was done and does not fit the books"),
    "review": QT_TRANSLATE_NOOP("say", "Counted lines that differ and wait for a decision"),
    "low": QT_TRANSLATE_NOOP("say", "Items below their minimum at this site"),
    "late": QT_TRANSLATE_NOOP("say", "Orders past their day of which something is still to come"),
    "transfers": QT_TRANSLATE_NOOP("say", "Offered to a recipient who has not decided yet"),
    "loans": QT_TRANSLATE_NOOP("say", "Checked out and not brought back in time"),
    "expiring": QT_TRANSLATE_NOOP("say", "Stock that expires within 30 days, or has"),
    "merged": QT_TRANSLATE_NOOP("say", "Stock or a line is still under an item that became another: bring it over"),
    "devices": QT_TRANSLATE_NOOP("say", "Not heard of for eight hours"),
}
