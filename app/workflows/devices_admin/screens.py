"""The screens of administering devices: the list, one device, a code for a new one, and what lies in quarantine."""

import msgspec

from app.domain.feed import FORM
from app.domain.moments import moment_of
from app.domain.naming import place_name
from app.domain.operation import CountLine, Entry, Move
from app.domain.permission import Permission
from app.domain.questions import HandleOf, PersonOf, PlaceOf
from app.domain.wire import DeviceInfo, Quarantined
from app.domain.words import Say, say
from app.workflows.devices_admin.state import MINUTE, NAME, Around, State
from app.workflows.discrepancies.timeline import act_said
from app.workflows.step import Button, Choice, Line, Mark, Screen, Wants
from app.workflows.wording import common
from app.workflows.wording import devices_admin as words

QUIET = 10 * MINUTE
"""Without contact for so long a device's mark is open."""
LINES_MAX = 200


def screen_of(state: State, around: Around) -> Screen:
    """The screen of a state."""
    if state.asked is not None:
        return _made("asking", say(words.ASKING), wants=Wants.CHOICE)
    match state.view:
        case "list":
            return _list(state, around)
        case "device":
            return _one(state, around)
        case "code":
            return _code(state, around)
        case "quarantine":
            lines = tuple(_kept_line(k, state, around) for k in state.kept[:LINES_MAX])
            return _made("quarantine", say(words.KEPT_LIST if lines else words.KEPT_NOTHING), say(words.KEPT_HINT), lines)
        case "kept":
            found = tuple(_kept_line(k, state, around, whole=True) for k in state.kept if k.key == state.which)
            choices = (
                Choice("post", say(words.POST), say(words.POST_MORE)),
                Choice("drop", say(words.DROP), say(words.DROP_MORE), danger=True),
            )
            return _made("kept", say(words.KEPT_LIST), say(words.KEPT_HINT), found, choices if found else ())
    return _made("pin", say(words.TYPE_PIN), say(words.PIN_HINT), wants=Wants.PIN)


def _made(
    step: str, prompt: Say, hint: Say | None = None, lines: tuple[Line, ...] = (), choices: tuple[Choice, ...] = (),
    wants: Wants = Wants.CHOICE, barcode: str = "",
) -> Screen:
    return Screen(
        workflow=NAME, step=step, title=say(words.TITLE), prompt=prompt, hint=hint, lines=lines, choices=choices, wants=wants,
        main=Button("cancel", say(words.BACK)), barcode=barcode,
    )


def _list(state: State, around: Around) -> Screen:
    lines = tuple(
        Line(d.name, _standing(d), mark=_mark(d, around.now), id=f"device:{d.device}")
        for d in sorted(state.devices, key=lambda d: (d.revoked, d.name.casefold(), d.device))[:LINES_MAX]
    )
    kept = sum(d.quarantined for d in state.devices)
    choices = [Choice("code", say(words.NEW_CODE), say(words.NEW_CODE_MORE))]
    if kept and around.person.may(Permission.INV_RESOLVE):
        choices.append(Choice("quarantine", say(words.QUARANTINE, count=kept), say(words.QUARANTINE_MORE)))
    choices.append(Choice("again", say(words.LOOK_AGAIN)))
    return _made(
        "list", say(words.LIST), say(words.LIST_HINT, count=len(state.devices)), lines or (Line(say(words.NONE)),), tuple(choices)
    )


def _contact(device: DeviceInfo) -> Say:
    return say(words.CONTACT, when=moment_of(device.heard)) if device.heard else say(words.NO_CONTACT)


def _standing(device: DeviceInfo) -> Say:
    contact = _contact(device)
    if device.revoked:
        standing = say(words.REVOKED_AT, contact=contact)
    elif not device.cursor:  # what it is behind by would be the whole book, of which it gets a file
        standing = say(words.EMPTY, contact=contact)
    elif device.behind:
        standing = say(words.BEHIND, contact=contact, count=device.behind)
    else:
        standing = say(words.UP_TO_DATE, contact=contact)
    return say(words.WITH_QUARANTINE, standing=standing, count=device.quarantined) if device.quarantined else standing


def _mark(device: DeviceInfo, now: int) -> Mark:
    if device.revoked:
        return Mark.INFO
    return Mark.DONE if device.cursor and not device.behind and now - device.heard < QUIET else Mark.OPEN


def _one(state: State, around: Around) -> Screen:
    d = device_in_hand(state)
    behind = say(words.WHOLLY_BEHIND if not d.cursor else words.ACTS if d.behind else words.NOT_BEHIND, count=d.behind)
    facts = [
        Line(say(words.FACT_CONTACT), _contact(d), mark=_mark(d, around.now)), Line(say(words.FACT_BEHIND), behind),
        Line(say(words.FACT_ENROLLED), _text(moment_of(d.enrolled) if d.enrolled else "–")),
        Line(say(words.FACT_VERSION), _text(d.version or "–")), Line(say(words.FACT_ID), _text(d.device)),
    ]
    choices = []
    if d.quarantined and around.person.may(Permission.INV_RESOLVE):
        choices.append(Choice("quarantine", say(words.ITS_QUARANTINE, count=d.quarantined)))
    if d.revoked:
        facts.insert(0, Line(say(words.IS_REVOKED), mark=Mark.OPEN))
    else:
        choices.append(Choice("revoke", say(words.REVOKE), say(words.REVOKE_MORE), danger=True))
    return _made("device", say(words.DEVICE, name=d.name), _standing(d), tuple(facts), tuple(choices))


def _code(state: State, around: Around) -> Screen:
    assert state.code is not None, "a code is shown"
    left = -(-(state.good_until - around.now) // MINUTE)
    new = (Choice("code", say(words.NEW_CODE), say(words.NEW_CODE_MORE)),)
    if left <= 0:
        return _made("code", say(words.CODE_OVER), None, (), new)
    server = state.code.url.partition("#")[0].rstrip("/")
    hint = say(words.CODE_HINT, server=server, code=state.code.code, minutes=left)
    return _made("code", say(words.SHOW_CODE), hint, (Line(state.code.code, _text(server)),), barcode=state.code.url)


def _kept_line(kept: Quarantined, state: State, around: Around, *, whole: bool = False) -> Line:
    sent = kept.operation
    person = around.answer(PersonOf(sent.actor))
    device = next((d.name for d in state.devices if d.device == sent.device), sent.device)
    title = say(
        words.KEPT_EVENT, when=moment_of(sent.claimed), who=person.name if person is not None else say(words.SOMEBODY),
        act=act_said(sent.kind),
    )
    why = say(words.WHY[kept.why]) if kept.why in words.WHY else kept.why
    detail = say(words.KEPT_ON, what=_entries_said(sent.entries, sent.form, around), device=device, why=why)
    return Line(title, detail, mark=Mark.HELD, id="" if whole else f"kept:{kept.key}")


def _entries_said(text: str, form: int, around: Around) -> Say:
    """What an act says, as far as this app can read it: the first thing it moved or counted, and how many more there are."""
    try:
        entries = msgspec.json.decode(text, type=tuple[Entry, ...]) if form == FORM else ()
    except msgspec.MsgspecError:
        entries = ()
    told = [e for e in entries if isinstance(e, Move | CountLine)]
    if not told:
        return say(words.KEPT_OTHER, count=len(entries))
    first = told[0]
    handle = around.answer(HandleOf(first.handle))
    code = handle.code if handle is not None else "?"
    if isinstance(first, Move):
        source, target = _place(first.source.place, around), _place(first.target.place, around)
        what = say(words.KEPT_MOVE, code=code, source=source, target=target)
    else:
        what = say(words.KEPT_COUNT, code=code, target=_place(first.place, around))
    return say(words.MORE, what=what, count=len(told) - 1) if len(told) > 1 else what


def _place(place: int, around: Around) -> str | Say:
    found = around.answer(PlaceOf(place))
    return place_name(place, found.code if found is not None else "?")


def _text(text: str) -> Say:
    return say(common.PLAIN, text=text)


def device_in_hand(state: State) -> DeviceInfo:
    """The device that is looked at."""
    return next(d for d in state.devices if d.device == state.which)
