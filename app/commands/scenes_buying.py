"""Purchasing in pictures: what there is to do, an order being written with what there is, sent, replenishment, low stock."""

from app.commands.scenes_papers import HOME, Act
from app.events import Open, Pick, Press, Scan, Type

BUYING: tuple[tuple[str, tuple[Act, ...]], ...] = (
    ("buying", (HOME, Press("sign-out"), Scan("SUPER"), Type("2222"), Open("buying"))),
    ("buying-orders", (Pick("orders"),)),
    ("buying-vendor", (Press("new"),)),
    ("buying-order", (Scan("LABELCO"),)),
    ("buying-quantity", (Scan("ABC123"),)),
    ("buying-lines", (Type("240"), Scan("200100"), Type("3"))),
    ("buying-sent", (Press("send"),)),
    ("buying-history", (Pick("history"),)),
    ("buying-replenish", (Press("cancel"), Press("cancel"), Press("cancel"), Pick("replenish"))),
    ("buying-low", (Press("cancel"), Pick("low"))),
    ("buying-requisitions", (Press("cancel"), Pick("requests"))),
)
