"""Whatever a person does with handles in whatever order: no step raises, states survive, refused steps change nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.questions import CountOf, OrderOf
from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.isolate import WORKFLOW as ISOLATE
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.move import WORKFLOW as MOVE
from app.workflows.release import WORKFLOW as RELEASE
from app.workflows.return_ import WORKFLOW as RETURN
from app.workflows.sign_in import WORKFLOW as SIGN_IN
from app.workflows.step import Workflow
from tests.workflows.demo import demo
from tests.workflows.harness import Desk
from tests.workflows.test_sign_in import NOBODY

CODES = (
    "PST.1001", "PST.1002", "PST.1003", "PST.2001", "ABC123", "PACK12", "CABLE", "GLUE", "L41", "L42", "OIL", "RADIO", "NEVER",
    "123456", "A01", "A01-S01", "A01-S02", "B02-S01", "BLOCKED", "OLD", "QUAR", "REPAIR", "IN", "VAN-T", "C-1", "C-2", "C-9",
    "C-OLD", "OPER", "TECH", "SUPER", "R-77", "9X 00417", "PST.1001;PST.1002", "PST.1001;PST.9999", "CMD-ADD", "\x00",
    "(01)04006381333948(10)L42(30)15", "(01)04006381333955(21)R-99", "(01)04006381333962(10)X1",
)
TYPED = ("1", "2,5", "0", "300", "99999999", "x", "", "2222", "4711", "1e9", "٣")
KEYS = ("finish", "undo", "cancel", "home", "add", "here", "forgotten", "skip", "back")
IDS = ("", "quantity:1", "place:1", "item:1", "match:9", "match:²", "unknown:keep||R-77", "unknown:serial||R-77", "change:status",
       "reason:0", "go:move", "kept:R-77", "handle:1", "stock:0", "condition:sold", "way:sold", "recipient:x")
EVENT = st.one_of(
    st.tuples(st.just("scan"), st.sampled_from(CODES)),
    st.tuples(st.just("type"), st.sampled_from(TYPED)),
    st.tuples(st.just("key"), st.sampled_from(KEYS)),
    st.tuples(st.just("offered"), st.integers(0, 6)),
    st.tuples(st.just("line"), st.integers(0, 3)),
    st.tuples(st.just("id"), st.sampled_from(IDS)),
    st.tuples(st.just("resume"), st.none()),
)


def act(desk: Desk, kind: str, what: Any) -> None:
    """Give one event to the desk; an offered choice or line is one that is on the screen."""
    give: dict[str, Callable[[], Any]] = {
        "scan": lambda: desk.scan(what),
        "type": lambda: desk.type(what),
        "key": lambda: desk.key(what),
        "id": lambda: desk.pick(what),
        "resume": desk.resume,
        "offered": lambda: desk.pick(desk.screen.choices[what].id) if what < len(desk.screen.choices) else None,
        "line": lambda: desk.pick(desk.screen.lines[what].id) if what < len(desk.screen.lines) else None,
    }
    give[kind]()


@pytest.mark.parametrize("workflow", [MOVE, ISSUE, RETURN, ISOLATE, RELEASE, INSPECT, SIGN_IN], ids=lambda w: w.name)
@settings(max_examples=120)
@given(events=st.lists(EVENT, max_size=25), badge=st.sampled_from(["ADMIN", "SUPER", "OPER", "TECH"]))
def test_any_sequence_of_events_keeps_the_contract(workflow: Workflow, events: list[tuple[str, Any]], badge: str) -> None:
    house = demo()
    house.answers = {OrderOf: lambda q: None, CountOf: lambda q: None}
    before = {h: sum(q for k, q in house.units.items() if k.handle == h) for h in house.handles}
    desk = Desk(house, workflow, badge, person=NOBODY if workflow is SIGN_IN else None)
    for kind, what in events:
        act(desk, kind, what)
        if desk.over:
            desk = Desk(house, workflow, badge, person=NOBODY if workflow is SIGN_IN else None)
    assert all(q >= 0 for k, q in house.units.items() if house.place(k.place) is not None and k.place in house.records)
    for handle, quantity in before.items():
        if house.handles[handle].kind.single:
            standing = [q for k, q in house.units.items() if k.handle == handle and q > 0]
            assert standing == [quantity], "a single thing stands in one place"
