"""Label rules: how this site reads its own labels, with a live try."""

from app.barcode.rules import RULE_KINDS, check_rule, cut
from app.domain.catalogue import Item, LabelRule, Record
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.records.editor import Editor, Part, Values, Wrong
from app.workflows.step import Choice, FieldKind, Seen

TRY = say(QT_TRANSLATE_NOOP("say", "Try it"))
KINDS: dict[str, Say] = {
    "location": say(QT_TRANSLATE_NOOP("say", "Location")),
    "container": say(QT_TRANSLATE_NOOP("say", "Container")),
    "serial": say(QT_TRANSLATE_NOOP("say", "Serial number")),
    "lot": say(QT_TRANSLATE_NOOP("say", "Lot")),
    "item": say(QT_TRANSLATE_NOOP("say", "Item")),
    "badge": say(QT_TRANSLATE_NOOP("say", "Badge")),
}
GIVES = QT_TRANSLATE_NOOP("say", "{kind}: {code}")
GIVES_MORE = QT_TRANSLATE_NOOP("say", "{kind}: {code} (besides: {more})")
GIVES_NOT = QT_TRANSLATE_NOOP("say", "The rule does not fit this code.")


def _check(values: Values, _: Record | None, __: Seen) -> Wrong:
    no = check_rule(values["pattern"], values["kind"]) if values["pattern"] and values["kind"] else None
    return {"pattern": no} if no is not None else {}


def _told(key: str, values: Values, seen: Seen) -> str | Say:
    """What the rule as it is typed makes of the code that is tried."""
    text = values.get("try", "")
    if key != "try" or not text or not values.get("pattern") or values.get("kind") not in RULE_KINDS:
        return ""
    rule = LabelRule(
        id=1, site=seen.site, order=0, pattern=values["pattern"], kind=values["kind"], item=values.get("item", 0) or 0
    )
    content = cut(text, (rule,))
    if content is None:
        return say(GIVES_NOT)
    said = content.gs1
    more = ", ".join(p for p in (*content.item_codes, said.serial, said.lot, said.expires, said.count) if p and p != content.code)
    kind = KINDS[values["kind"]]
    return say(GIVES_MORE, kind=kind, code=content.code, more=more) if more else say(GIVES, kind=kind, code=content.code)


EDITOR = Editor(
    name="label-rule", record=LabelRule, title=say(QT_TRANSLATE_NOOP("say", "Label rules")),
    one=say(QT_TRANSLATE_NOOP("say", "Label rule")), detail=say(QT_TRANSLATE_NOOP("say", "How this site reads its own labels")),
    check=_check, told=_told, made=lambda _, seen: {"site": seen.site}, own=("order",),
    identity=lambda values, seen: (str(seen.site), str(values["order"])),
    parts=(
        Part(
            "order", say(QT_TRANSLATE_NOOP("say", "Order")), FieldKind.WHOLE, required=True, least=1, most=10_000,
            help=say(QT_TRANSLATE_NOOP("say", "The first rule that fits a code counts.")),
        ),
        Part(
            "pattern", say(QT_TRANSLATE_NOOP("say", "Pattern")), required=True,
            help=say(QT_TRANSLATE_NOOP("say", "A regular expression with (?P<code>…) around the code, such as LOC:(?P<code>.+)")),
        ),
        Part(
            "kind", say(QT_TRANSLATE_NOOP("say", "What the code is")), FieldKind.CHOICE, required=True,
            options=tuple(Choice(kind, label) for kind, label in KINDS.items()),
        ),
        Part(
            "item", say(QT_TRANSLATE_NOOP("say", "Of the item")), FieldKind.REFERENCE, refers=Item,
            help=say(QT_TRANSLATE_NOOP("say", "Where such labels belong to one item alone.")),
        ),
        Part(
            "try", say(QT_TRANSLATE_NOOP("say", "Code to try")), FieldKind.CODE, group=TRY, beside=True,
            scanned=lambda reading: reading.text,
            help=say(QT_TRANSLATE_NOOP("say", "Scan a label: what the rule makes of it is said here, before it is saved.")),
        ),
    ),
)
