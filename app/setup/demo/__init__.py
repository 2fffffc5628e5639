"""The demo warehouse: believable places, items, people and stock, the published PanatrackerST examples among them."""

from app.setup.demo.card import CARD, PEOPLE, CardCode
from app.setup.demo.fill import fill

__all__ = ["CARD", "PEOPLE", "CardCode", "fill"]
