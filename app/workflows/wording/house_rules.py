"""The sentences of the house rules: what may be settled, for whom, and what was."""

from app.domain.catalogue import APPROVE_OWN_COUNTS, COSTING
from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "House rules")
PROMPT = QT_TRANSLATE_NOOP("say", "Choose what holds from now on")
HINT = QT_TRANSLATE_NOOP("say", "The company's rules hold at every site that has none of its own.")
EVERYWHERE = QT_TRANSLATE_NOOP("say", "In the whole company")
HERE = QT_TRANSLATE_NOOP("say", "At this site")
AS_COMPANY = QT_TRANSLATE_NOOP("say", "as in the whole company")
BY_ITSELF = QT_TRANSLATE_NOOP("say", "{rule} (nobody has settled it)")
SETTLED = QT_TRANSLATE_NOOP("say", "Settled. {scope}: {rule}")
HOLDS = QT_TRANSLATE_NOOP("say", "This holds already. Nothing changed; choose another rule, or go back.")
RULE = QT_TRANSLATE_NOOP("say", "{rule}")
SCAN_NOT = QT_TRANSLATE_NOOP("say", "Rules are chosen, not scanned. Nothing changed; touch what is to hold, or go back.")
VALUES: dict[str, dict[str, str]] = {
    APPROVE_OWN_COUNTS: {
        "no": QT_TRANSLATE_NOOP("say", "nobody approves their own count"),
        "yes": QT_TRANSLATE_NOOP("say", "who has counted may approve it"),
    },
    COSTING: {
        "average": QT_TRANSLATE_NOOP("say", "stock is worth its average price"),
        "fifo": QT_TRANSLATE_NOOP("say", "stock is worth what its latest deliveries have cost"),
    },
}
"""What each value of a rule says."""
