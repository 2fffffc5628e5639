"""Choosing a container and making a new one: by its own next number, or by a pre-printed label or SSCC."""

import re

from msgspec.structs import replace

from app.barcode.gtin import is_sscc
from app.domain.catalogue import ContainerType
from app.domain.identity import handle_id
from app.domain.meaning import MatchKind, Reading
from app.domain.operation import Act, Entry, Move, NewHandle
from app.domain.place import Virtual
from app.domain.questions import ContainerTypes, HandleOf
from app.domain.rules import against_rank, forbidden_place
from app.domain.stock import HandleKind, Standing
from app.domain.views import PlaceView
from app.domain.words import say
from app.workflows.common import Refuse, done, expect, info, not_here
from app.workflows.contain.screens import containers_at, show, type_of
from app.workflows.contain.state import New, State
from app.workflows.numbers import next_numbers
from app.workflows.places import place_of
from app.workflows.printed import Label
from app.workflows.step import Chosen, Key, Scanned, Seen, Step
from app.workflows.unknown import offers
from app.workflows.wording import common as common_words
from app.workflows.wording import contain as words

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9./_-]{0,63}")
"""What a licence plate may consist of: anything a Code 128 label can show without being mistaken for text."""


def series_of(kind: ContainerType) -> str:
    """The series a type's numbers come from."""
    return f"container:{kind.code}"


def label_of(code: str, kind: ContainerType) -> Label:
    """The label of a container."""
    return Label(code, kind.name, kind="container", gs1=f"(00){code}" if is_sscc(code) else "")


def choose(state: State, seen: Seen) -> Step:
    """An event while no container is in hand."""
    match seen.event:
        case Scanned(reading):
            return _scan(state, reading, seen)
        case Chosen("new") | Key("new"):
            return begin(New(), seen)
        case Chosen(id) if state.place and id.startswith("container:"):
            for unit in containers_at(state.place, seen):
                if id == f"container:{unit.key.handle}":
                    return show(State(container=unit.key.handle, code=unit.code), seen)
            raise Refuse(say(common_words.NOT_OFFERED))
        case Key("cancel") if state.place:
            return show(State(), seen)
        case Key("finish" | "cancel" | "home"):
            return show(State(), seen)._replace(state=None)
        case _:
            raise not_here(seen.event)


def _scan(state: State, reading: Reading, seen: Seen) -> Step:
    """A container comes to hand, a bin offers its containers, an unknown label begins a new container."""
    if (code := _new_code(reading)) is not None:
        step = begin(New(code=code), seen)
        if step.screen is None:
            return step
        return step._replace(screen=replace(step.screen, choices=(*step.screen.choices, *offers(reading, seen))))
    match = expect(reading, MatchKind.CONTAINER, MatchKind.LOCATION)
    if match.kind is MatchKind.CONTAINER:
        return show(State(container=match.id, code=match.code), seen)
    place = place_of(match.id, seen)
    if not containers_at(place.id, seen):
        raise Refuse(say(words.NO_CONTAINERS, place=place.code), place.code)
    return show(State(place=place.id), seen)


def _new_code(reading: Reading) -> str | None:
    """The code of a label that names nothing yet and can name a container, else None."""
    if reading.matches or reading.refusal is not None or reading.command or reading.serials:
        return None
    if reading.gs1 is not None and not reading.gs1.sscc:
        return None
    code = (reading.gs1.sscc if reading.gs1 is not None else "") or reading.code or reading.text
    return code if CODE.fullmatch(code) else None


def begin(new: New, seen: Seen) -> Step:
    """A new container: its type is asked where there are several."""
    types = tuple(t for t in seen.know(ContainerTypes()) if not t.retired)
    if not types:
        raise Refuse(say(words.NO_TYPES))
    if len(types) == 1:
        return _typed(new, types[0], seen)
    return show(State(new=new), seen)


def _typed(new: New, kind: ContainerType, seen: Seen) -> Step:
    """The type is known; where no label was scanned the container gets its type's next number."""
    if new.code:
        return show(State(new=replace(new, type=kind.id)), seen)
    (number,), _ = next_numbers(series_of(kind), kind.pattern, 1, seen)
    return show(State(new=New(code=number, type=kind.id, own=True)), seen)


def making(new: New, seen: Seen) -> Step:
    """An event while a container is being made."""
    kind = type_of(new.type, seen)
    match seen.event:
        case Key("cancel"):
            return show(State(), seen, info(say(common_words.CANCELLED)))
        case Chosen(id) if kind is None:
            for offered in seen.know(ContainerTypes()):
                if id == f"type:{offered.id}" and not offered.retired:
                    return _typed(new, offered, seen)
            raise Refuse(say(common_words.NOT_OFFERED))
        case Scanned(reading) if kind is None and not new.code and (code := _new_code(reading)) is not None:
            return show(State(new=replace(new, code=code)), seen)
        case Scanned(reading) if kind is None:
            raise Refuse(say(words.TYPE_FIRST, code=new.code or say(words.NEW)), reading.text[:40])
        case Scanned(reading) if kind is not None:
            if (code := _new_code(reading)) is not None:
                return show(State(new=replace(new, code=code, own=False)), seen)
            match = expect(reading, MatchKind.LOCATION, MatchKind.CONTAINER)
            return _stand(new, kind, place_of(match.id, seen), seen)
        case _:
            raise not_here(seen.event)


def _stand(new: New, kind: ContainerType, place: PlaceView, seen: Seen) -> Step:
    """Where it stands was scanned: the container comes to be, and is ready to be filled."""
    if (no := forbidden_place(place)) is not None:
        raise Refuse(no, place.code)
    outer = seen.know(HandleOf(place.id))
    if outer is not None and outer.container is not None:
        no = against_rank(new.code, kind, outer.code, outer.container)
        if no is not None:
            raise Refuse(no, place.code)
    handle = handle_id(HandleKind.CONTAINER, 0, new.code)
    if seen.know(HandleOf(handle)) is not None:
        raise Refuse(say(words.CODE_TAKEN, code=new.code), new.code)
    entries: tuple[Entry, ...] = (
        NewHandle(kind=HandleKind.CONTAINER, code=new.code, container_type=kind.id),
        Move(handle=handle, quantity=1, source=Standing(Virtual.VENDOR.place), target=Standing(place.id), scanned=True),
    )
    if new.own:
        _, take = next_numbers(series_of(kind), kind.pattern, 1, seen)
        entries = (*entries, take)
    verdict = done(say(words.MADE, code=new.code, place=place.code), new.code)
    step = show(State(container=handle, code=new.code, job="put"), seen, verdict)
    labels = (label_of(new.code, kind),) if new.own else ()
    return step._replace(acts=(Act(kind="contain", entries=entries),), labels=labels)
