"""A state among the serials with its screen."""

from msgspec.structs import replace

from app.domain.operation import Act
from app.workflows.common import Refuse
from app.workflows.serials.screens import show
from app.workflows.serials.state import Serials
from app.workflows.step import Seen, Step, Verdict


def shown(state: Serials, seen: Seen, verdict: Verdict | None = None, acts: tuple[Act, ...] = ()) -> Step:
    """The state with its screen, and what is to be posted."""
    return Step(state, show(state, verdict, seen, acts), acts)


def resumed(state: Serials, seen: Seen) -> Step:
    """The state with its screen; what is gone meanwhile gives way to what it belongs to."""
    for up in (state, replace(state, draft=None, moving=False, album=None), Serials(item=state.item), Serials()):
        try:
            return shown(up, seen)
        except Refuse:
            continue
    raise AssertionError("to scan an item is always possible")
