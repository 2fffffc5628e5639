"""Administering the devices of a site over the server: a list, codes for new ones, revoking, and what lies in quarantine.

Pure as a workflow is, but what it asks is asked of the server, which may take its time or not be there: a step names what to ask,
and the answer comes in as an event of its own. Badge and PIN go with every question; they are kept nowhere but here.
"""

import msgspec

from app.domain.wire import Code, Devices, Quarantine
from app.domain.words import say
from app.workflows.common import careful, done, painted, refused
from app.workflows.devices_admin.screens import device_in_hand, screen_of
from app.workflows.devices_admin.state import MINUTE, NAME, Around, Ask, Came, Lost, State, Turn
from app.workflows.step import Chosen, Event, Key, Typed, Verdict
from app.workflows.wording import common
from app.workflows.wording import devices_admin as words

__all__ = ["MINUTE", "NAME", "Around", "Ask", "Came", "Lost", "State", "Turn", "start", "step"]


def start(around: Around) -> Turn:
    """Begin by asking for the PIN: the server wants to know who it is."""
    return _shown(State(), around)


def step(state: State, event: Event | Came | Lost, around: Around) -> Turn:
    """One event."""
    match event:
        case Came(answer):
            return _came(state, answer, around)
        case Lost(sentence, who):
            state = msgspec.structs.replace(state, asked=None, sure="")
            if who or not state.devices:
                state = State()
            return _shown(state, around, refused(sentence))
        case Typed(text) if state.view == "pin" and state.asked is None:
            return _ask(msgspec.structs.replace(state, pin=text), Ask(what="devices"), around)
        case Key("cancel" | "back" | "finish") | Chosen("cancel" | "back"):
            return _back(state, around)
        case Chosen() | Key() if state.asked is not None:
            return _shown(state, around, refused(say(words.WAIT)))
        case Chosen(id):
            return _chosen(state, id, around)
    return _shown(state, around)


def _back(state: State, around: Around) -> Turn:
    if state.view in ("pin", "list") or not state.devices:
        return Turn(None, None)
    view = "quarantine" if state.view == "kept" else "list"
    return _shown(msgspec.structs.replace(state, view=view, which="", sure="", asked=None), around)


def _ask(state: State, ask: Ask, around: Around) -> Turn:
    state = msgspec.structs.replace(state, asked=ask)
    return Turn(state, screen_of(state, around), ask)


def _came(state: State, answer: Devices | Code | Quarantine, around: Around) -> Turn:
    asked = state.asked
    if asked is None:
        return _shown(state, around)  # the person has gone back meanwhile
    state = msgspec.structs.replace(state, asked=None, sure="")
    match answer:
        case Devices(devices=found):
            name = next((d.name for d in found if d.device == asked.device), "")
            verdict = done(say(words.REVOKED, name=name), name) if asked.what == "revoke" else None
            return _shown(msgspec.structs.replace(state, view="list", devices=tuple(found), which=""), around, verdict)
        case Code(expires=expires, now=now):
            until = around.now + expires - now
            shown = msgspec.structs.replace(state, view="code", code=answer, good_until=until)
            return _shown(shown, around, done(say(words.CODE_MADE), answer.code))
        case Quarantine(operations=kept):
            verdict = done(say(words.POSTED if asked.post else words.DROPPED)) if asked.what == "settle" else None
            return _shown(msgspec.structs.replace(state, view="quarantine", kept=tuple(kept), which=""), around, verdict)


def _chosen(state: State, id: str, around: Around) -> Turn:
    screen = screen_of(state, around)
    if id not in {c.id for c in screen.choices} | {line.id for line in screen.lines if line.id}:
        return _shown(state, around, refused(say(common.NOT_OFFERED)))
    name, _, value = id.partition(":")
    match name:
        case "device":
            return _shown(msgspec.structs.replace(state, view="device", which=value, sure=""), around)
        case "kept":
            return _shown(msgspec.structs.replace(state, view="kept", which=value, sure=""), around)
        case "code":
            return _ask(state, Ask(what="codes"), around)
        case "again":
            return _ask(state, Ask(what="devices"), around)
        case "quarantine":
            return _ask(state, Ask(what="quarantine"), around)
        case "post":
            return _ask(state, Ask(what="settle", key=state.which, post=True), around)
    sure, warning = id, words.DROP_SURE if id == "drop" else words.REVOKE_SURE
    if state.sure != sure:
        told = careful(say(warning, **({} if id == "drop" else {"name": device_in_hand(state).name})))
        return _shown(msgspec.structs.replace(state, sure=sure), around, told)
    if id == "drop":
        return _ask(state, Ask(what="settle", key=state.which), around)
    return _ask(state, Ask(what="revoke", device=state.which), around)


def _shown(state: State, around: Around, verdict: Verdict | None = None) -> Turn:
    return Turn(state, painted(screen_of(state, around), verdict))
