"""`stockhand drive`: the kiosk's session over lines of JSON, one answer for each line, after the commit is durable."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from app.assembly import assemble
from app.commands import Subparsers
from app.commands.opening import stop, with_ledger
from app.commands.training import BEGIN, Ground, NotReady, Practising
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Answer, Fill, Input, Open, Photograph, Pick, Press, Scan, Type
from app.folders import is_training
from app.ledger.ledger import Ledger
from app.ledger.store import FILE_NAME
from app.pictures import INPUT_MAX
from app.session import Session
from app.workflows.registry import WORKFLOWS
from app.workflows.step import Choice, Field, Line, Person, Picture, Screen

LINE_MAX = 1_000_000
"""Longest line that is read as an event; a longer one is refused whole."""

NOT_JSON = QT_TRANSLATE_NOOP("say", "This line is no JSON object. Nothing changed; send one object to a line.")
TOO_LONG = QT_TRANSLATE_NOOP("say", "This line is longer than {most} bytes. Nothing changed; send a shorter one.")
NO_EVENT = QT_TRANSLATE_NOOP(
    "say", "This object is no event. Nothing changed; send scan, type, key, choose, field, photo or workflow, each with a text."
)
NO_FILE = QT_TRANSLATE_NOOP("say", "{file} cannot be read ({why}). Nothing changed; name a picture file.")
NOT_SIGNED_IN = QT_TRANSLATE_NOOP("say", "{badge} could not sign in: {reason}")


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser: ArgumentParser = subparsers.add_parser(
        "drive", help="run the same session over lines of JSON, without a window",
        description='Events: {"scan": TEXT, "symbology": "]C1"}, {"type": TEXT}, {"key": NAME}, {"choose": ID, "targets": [ID]}, '
        '{"field": KEY, "text": VALUE}, {"photo": FILE}, {"workflow": NAME}. '
        "Each input line is answered by one output line, in order.",
    )
    parser.add_argument(
        "--demo", nargs="?", const="large", choices=("large", "small"), default="", metavar="small",
        help="fill an empty data folder with the demo warehouse; the small one has one storeroom and no past",
    )
    parser.add_argument("--training", action="store_true", help="practise: a copy beside the data, nothing of it is real stock")
    parser.add_argument("--user", metavar="BADGE", help="sign in with this badge first")
    parser.add_argument("--pin", metavar="PIN", help="the PIN of --user")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Answer lines until the input ends. Exit 0; 2 where the database or the sign-in was refused."""
    if is_training(args.data):  # who names the folder of the training itself practises as well
        args.data, args.training = args.data.parent, True
    if args.training and not args.demo and not (args.data / FILE_NAME).exists():
        return _driven(args, None)
    return with_ledger(args.data, partial(_driven, args), demo=args.demo)


def _driven(args: Namespace, ledger: Ledger | None) -> int:
    real = None if ledger is None else (ledger, assemble(ledger).session)
    ground = Ground(args.data, lambda: real)
    session = Practising(ground, real[1] if real is not None else None)
    try:
        session.handle(Press(BEGIN if args.training else "home"))
        return _answered(args, session)
    except NotReady as left:
        return stop(left.sentence)
    finally:
        ground.close()


def _answered(args: Namespace, session: Practising) -> int:
    if args.user:
        session.handle(Scan(args.user, source="drive"))
        answer = session.handle(Type(args.pin or ""))
        if not session.person.id:
            return stop(say(NOT_SIGNED_IN, badge=args.user, reason=answer.reason or say("?")))
    encoder = msgspec.json.Encoder()
    for line in answers(session, _lines(sys.stdin.buffer)):
        sys.stdout.buffer.write(encoder.encode(line) + b"\n")
        sys.stdout.buffer.flush()
    return 0


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Lines as they come, None in place of one that is too long: its rest is read past, never kept."""
    while line := stream.readline(LINE_MAX + 1):
        if len(line) <= LINE_MAX or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LINE_MAX)
        yield None


def answers(session: Session | Practising, lines: Iterable[bytes | None]) -> Iterator[dict[str, Any]]:
    """The answer to each line as a JSON object."""
    for line in lines:
        given = say(TOO_LONG, most=LINE_MAX) if line is None else event(line)
        yield answer_json(session.refuse(given) if isinstance(given, Say) else session.handle(given))


def event(line: bytes) -> Input | Say:
    """The event a line of JSON stands for, or the sentence that refuses the line."""
    try:
        given = msgspec.json.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return say(NOT_JSON)
    match given:
        case {"scan": str(text), **rest} if not rest:
            return Scan(text, source="drive")
        case {"scan": str(text), "symbology": str() | None as symbology, **rest} if not rest:
            return Scan(text, symbology or "", "drive")
        case {"type": str(text), **rest} if not rest:
            return Type(text)
        case {"type": int() | float() as number, **rest} if not rest and not isinstance(number, bool):
            return Type(str(number))
        case {"key": str(key), **rest} if not rest:
            return Press(key)
        case {"choose": str(which), **rest} if not rest:
            return Pick(which)
        case {"choose": str(which), "targets": [*targets], **rest} if not rest and all(isinstance(t, str) for t in targets):
            return Pick(which, tuple(targets))
        case {"field": str(key), "text": str(text), **rest} if not rest:
            return Fill(key, text)
        case {"workflow": str(name), **rest} if not rest:
            return Open(name)
        case {"photo": str(file), **rest} if not rest:
            return photograph(Path(file))
        case dict():
            return say(NO_EVENT)
        case _:
            return say(NOT_JSON)


def photograph(file: Path) -> Photograph | Say:
    """The picture in a file; of one that is too large no more than shows that."""
    try:
        with file.open("rb") as source:
            return Photograph(source.read(INPUT_MAX + 1))
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        return say(NO_FILE, file=str(file)[:200], why=getattr(error, "strerror", None) or str(error))


def answer_json(answer: Answer) -> dict[str, Any]:
    """A receipt as the documented JSON object."""
    return {
        "accepted": answer.accepted,
        "reason": None if answer.reason is None else str(answer.reason),
        "screen": as_json(answer.screen),
        "operations": list(answer.operations),
        "user": answer.person.badge if answer.person else None,
        "training": answer.training,
        "jobs": _jobs(answer.person) if answer.person and answer.screen.step == "home" else [],
    }


def _jobs(person: Person) -> list[dict[str, str]]:
    """What the person may begin from the home screen, by `{"workflow": NAME}` or by scanning its printed command."""
    return [
        {"workflow": w.name, "title": str(w.title), "command": w.command} for w in WORKFLOWS if w.at_home and person.may(w.needs)
    ]


def as_json(screen: Screen) -> dict[str, Any]:
    """A screen in plain JSON, its sentences in English."""
    return {
        "workflow": screen.workflow,
        "step": screen.step,
        "title": str(screen.title),
        "prompt": str(screen.prompt),
        "hint": _text(screen.hint),
        "verdict": _text(screen.verdict.text) if screen.verdict else None,
        "mood": screen.verdict.mood.value if screen.verdict else None,
        "code": screen.verdict.code if screen.verdict else None,
        "tone": screen.tone.value if screen.tone else None,
        "lines": [_line(line) for line in screen.lines],
        "choices": [_choice(choice) for choice in screen.choices],
        "progress": {"done": screen.progress.done, "total": screen.progress.total} if screen.progress else None,
        "wants": screen.wants.value,
        "keys": [button.key for button in (*screen.buttons, *((screen.main,) if screen.main else ()))],
        "undo": _text(screen.undo),
        "form": [_field(field) for field in screen.form],
        "focus": screen.focus,
        "pictures": [_picture(picture) for picture in screen.pictures],
        "takes_picture": screen.takes_picture,
    }


def _text(sentence: Say | None) -> str | None:
    return None if sentence is None else str(sentence)


def _line(line: Line) -> dict[str, Any]:
    return {
        "title": str(line.title), "detail": _text(line.detail), "amount": str(line.amount), "mark": line.mark.value, "id": line.id,
    }


def _field(field: Field) -> dict[str, Any]:
    return {
        "key": field.key, "label": str(field.label), "kind": field.kind.value, "value": field.value, "shown": str(field.shown),
        "options": [_choice(option) for option in field.options], "required": field.required, "fixed": field.fixed,
        "error": _text(field.error), "help": _text(field.help), "group": _text(field.group),
    }


def _picture(picture: Picture) -> dict[str, Any]:
    return {
        "id": picture.id, "sha256": picture.digest, "width": picture.width, "height": picture.height,
        "caption": str(picture.caption), "here": picture.here,
    }


def _choice(choice: Choice) -> dict[str, Any]:
    return {"id": choice.id, "label": str(choice.label), "detail": _text(choice.detail)}
