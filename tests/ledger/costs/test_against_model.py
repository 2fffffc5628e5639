"""Whatever happens, in whatever order it arrives: costs are what the rules say, to the minor unit (I10)."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.operation import Entry, Revalue, Undo
from app.domain.place import Virtual
from app.ledger.verify import verify
from tests.ledger import world
from tests.ledger.conftest import Opening
from tests.ledger.costs.shop import A, B, Shop, away, moved

BULK, SERIALS = ("PUMP", "L2", "BOLT"), ("S1", "S2", "S3", "P1")
OUT = (Virtual.INSTALLED, Virtual.CUSTOMER, Virtual.SCRAP, Virtual.VENDOR, Virtual.COUNT_ADJUSTMENT)
VENDOR, CONVERTED = away(Virtual.VENDOR), away(Virtual.CONVERTED)
SMALL = st.integers(0, 11)
ACT = st.tuples(st.sampled_from([
    "receive", "receive", "issue", "issue", "return", "move", "gain", "unit", "unit", "undo", "undo", "price", "all", "convert",
    "kit", "apart",
]), SMALL, SMALL, SMALL, st.integers(0, 300))


def happens(shop: Shop, kind: str, a: int, b: int, n: int) -> tuple[Entry, ...]:
    """What people do; the numbers pick of what there is."""
    code, bin_ = BULK[a % len(BULK)], (A, B)[b % 2]
    match kind:
        case "receive":
            value = None if n % 3 == 0 else n * 7 + b
            line = 12 if code == "BOLT" and b % 3 == 0 else 0
            return (moved(code, n + 1, VENDOR, bin_, value=value, package=f"P{n}", order_line=line),)
        case "issue":
            return (moved(code, n + 1, bin_, away(OUT[b % len(OUT)])),)
        case "return":
            return (moved(code, n + 1, away(OUT[b % 3]), bin_),)
        case "move":
            return (moved(code, n + 1, A, B),)
        case "gain":
            return (moved(code, n + 1, away(Virtual.COUNT_ADJUSTMENT), bin_),)
        case "unit":
            source, target = [
                (VENDOR, A), (A, away(Virtual.INSTALLED)), (away(Virtual.INSTALLED), B), (B, away(Virtual.SCRAP)), (A, B),
                (VENDOR, B), (A, away(Virtual.COUNT_ADJUSTMENT)), (away(Virtual.COUNT_ADJUSTMENT), A),
            ][b % 8]
            line = 11 if source == VENDOR and a < 3 and n % 2 else 0
            value = n * 100 + 1 if source == VENDOR and n % 3 == 0 else None
            return (moved(SERIALS[a % len(SERIALS)], 1, source, target, scanned=n % 2 == 0, value=value, order_line=line),)
        case "undo":
            return (Undo(operation=shop.done[-1 - (a + n) % min(len(shop.done), 8)].id),)
        case "price":
            return (_price(shop, a * 12 + b, n * 41),)
        case "all":
            item = world.ITEMS[("BOLT", "GLUE", "PUMP", "DRILL")[a % 4]].id
            found: Any = shop.arrivals.ask(f"SELECT value FROM cost_item WHERE item = {item}")
            return (Revalue(item=item, value=n * 53, was=found[0][0] if found else 0),)
        case "convert":
            return (moved("PUMP", 100, A, CONVERTED), moved("P1", 1, CONVERTED, A))
        case "kit":
            return (moved("BOLT", n + 1, A, CONVERTED), moved("L1", n + 2, B, CONVERTED), moved("S3", 1, CONVERTED, A))
        case _:
            return (moved("S3", 1, A, CONVERTED), moved("BOLT", n + 1, CONVERTED, B), moved("L2", n + 2, CONVERTED, B))


def _price(shop: Shop, which: int, value: int) -> Revalue:
    """A delivery among those there are has cost something else."""
    layers: Any = shop.arrivals.ask(
        "SELECT l.item, l.value, o.id, l.line FROM cost_layer l JOIN operation o ON o.position = l.position "
        "WHERE l.quantity > 0 ORDER BY l.position, l.line"
    )
    item, was, id, line = layers[which % len(layers)]
    return Revalue(item=item, value=value, was=was, operation=id, line=line)


@settings(max_examples=60)
@given(acts=st.lists(ACT, max_size=30))
def test_costs_are_what_the_rules_say(sqlite_opening: Opening, acts: list[tuple[str, int, int, int, int]]) -> None:
    with sqlite_opening() as ledger:
        shop = Shop(ledger)
        shop.check()
        for kind, a, b, n, at in acts:
            shop.act(at, *happens(shop, kind, a, b, n), device=("one", "two", "three")[n % 3])
            shop.check()
        assert verify(ledger.store) == []
