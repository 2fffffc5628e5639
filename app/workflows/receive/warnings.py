"""Warnings that are confirmed by scanning or typing the same again; the goods are there, so nothing is forbidden for good."""

from msgspec.structs import replace

from app.domain.words import Say
from app.workflows.common import careful
from app.workflows.receive.state import State
from app.workflows.step import Verdict


class Warned(Exception):  # noqa: N818 - carries a warning out of a step, as Refuse carries a refusal
    """Leaves the step: the person is warned, and the state remembers of what."""

    def __init__(self, state: State, verdict: Verdict) -> None:
        self.state = state
        self.verdict = verdict


def confirmed(state: State, key: str, sentence: Say, code: str) -> State:
    """The state with the warning confirmed; leaves the step where it is given for the first time."""
    if key in state.agreed:
        return state
    if state.warned != key:
        raise Warned(replace(state, warned=key), careful(sentence, code))
    return replace(state, warned="", agreed=(*state.agreed, key))
