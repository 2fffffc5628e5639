"""Site inventory: an item at this site, by storeroom and bin, and how much there shall be (Calem). Made from the item, or here."""

from app.domain.catalogue import Item, Place, Record, SiteItem
from app.domain.place import PlaceKind
from app.domain.questions import PlaceOf
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.records.editor import Editor, Part, Values, Wrong
from app.workflows.records.kinds.lines import ITEM, always, called, decimals, stays
from app.workflows.step import FieldKind, Seen

CROSSED = QT_TRANSLATE_NOOP("say", "The maximum is below the minimum. Correct one of the two.")
NOT_A_STORE = QT_TRANSLATE_NOOP("say", "A storeroom groups bins of this site. Choose an area of it.")
NOT_A_BIN = QT_TRANSLATE_NOOP("say", "Nothing can stand there. Choose a bin of this site.")
NOT_IN_STORE = QT_TRANSLATE_NOOP("say", "This bin is not in the storeroom named above. Choose another one.")


def _check(values: Values, _: Record | None, seen: Seen) -> Wrong:
    wrong: dict[str, Say] = {}
    least, most = values["minimum"], values["maximum"]
    if least is not None and most is not None and most < least:
        wrong["maximum"] = say(CROSSED)
    site = seen.know(PlaceOf(seen.site))
    store = seen.know(PlaceOf(values["store"])) if values["store"] else None
    bin_ = seen.know(PlaceOf(values["bin"])) if values["bin"] else None
    here = site.code if site is not None else ""
    if store is not None and (store.kind is not PlaceKind.AREA or store.path[:1] != (here,)):
        wrong["store"] = say(NOT_A_STORE)
    if bin_ is not None:
        if not bin_.holds_stock or bin_.path[:1] != (here,):
            wrong["bin"] = say(NOT_A_BIN)
        elif store is not None and store.code not in bin_.path:
            wrong["bin"] = say(NOT_IN_STORE)
    return wrong


_LEVEL = Part("minimum", say(QT_TRANSLATE_NOOP("say", "Minimum")), FieldKind.QUANTITY, may_lack=True, decimals=decimals)
_PARTS = (
    Part("store", say(QT_TRANSLATE_NOOP("say", "Storeroom")), FieldKind.REFERENCE, refers=Place, fixed=stays,
         help=say(QT_TRANSLATE_NOOP("say", "Empty: the whole site."))),
    Part("bin", say(QT_TRANSLATE_NOOP("say", "Bin")), FieldKind.REFERENCE, refers=Place,
         help=say(QT_TRANSLATE_NOOP("say", "Where it stands by default. Scan it, or choose it."))),
    _LEVEL,
    _LEVEL._replace(key="maximum", label=say(QT_TRANSLATE_NOOP("say", "Maximum"))),
)
EDITOR = Editor(
    name="site-item", record=SiteItem, title=say(QT_TRANSLATE_NOOP("say", "Site inventory")),
    one=say(QT_TRANSLATE_NOOP("say", "Site inventory")), called=called, listing="site-items", check=_check,
    detail=say(QT_TRANSLATE_NOOP("say", "Items by storeroom and bin, with what there shall be")),
    identity=lambda values, seen: (str(seen.site), str(values["item"]), str(values["store"])),
    made=lambda _, seen: {"site": seen.site}, own=("item",), parts=(ITEM._replace(fixed=stays), *_PARTS),
)
OF_ITEM = EDITOR._replace(
    name="item-site", within="item",
    parts=(Part("item", ITEM.label, FieldKind.REFERENCE, refers=Item, fixed=always), *_PARTS),
)
"""The same from the item's own card."""
