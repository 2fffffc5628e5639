"""The shapes every workflow speaks: events in, a screen and acts out, questions as values."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar, cast

import msgspec

from app.domain.labels import Preview
from app.domain.meaning import Reading
from app.domain.operation import Act
from app.domain.permission import Permission
from app.domain.questions import Batch, Question
from app.domain.words import Say
from app.workflows.printed import Document, Label

T = TypeVar("T")


class Tone(StrEnum):
    """The three sounds; each has one meaning."""

    YES = "yes"
    CAREFUL = "careful"
    NO = "no"


class Mood(StrEnum):
    """What a verdict or a line tells, by icon, word and colour together."""

    DONE = "done"
    CONFIRM = "confirm"
    REFUSED = "refused"
    INFO = "info"


class Mark(StrEnum):
    """State of a line; each has a shape of its own."""

    OPEN = "open"
    DONE = "done"
    MISSING = "missing"
    UNEXPECTED = "unexpected"
    MISPLACED = "misplaced"
    REJECTED = "rejected"
    DISPUTED = "disputed"
    """A unit that is said to be in two places."""
    HELD = "held"
    """It waits for a supervisor and has no effect."""
    MISFIT = "misfit"
    """What a discrepancy is about."""
    URGENT = "urgent"
    """It waits for a person, and goes before the others."""
    INFO = "info"


class Wants(StrEnum):
    """What the step waits for; the keypad follows it."""

    CODE = "code"
    QUANTITY = "quantity"
    TEXT = "text"
    PIN = "pin"
    CHOICE = "choice"


class Verdict(msgspec.Struct, frozen=True):
    """The banner: what became of the last event. It stays until the next."""

    mood: Mood
    text: Say
    code: str = ""


class Line(msgspec.Struct, frozen=True):
    """One row of the list; newest on top. `title` is usually a code; `id` makes it a choice by touch."""

    title: str | Say
    detail: Say | None = None
    amount: str | Say = ""
    mark: Mark = Mark.INFO
    id: str = ""


class Choice(msgspec.Struct, frozen=True):
    """Something to choose by touch, by `{"choose": id}`, or by scanning it where it is a code."""

    id: str
    label: Say
    detail: Say | None = None
    danger: bool = False


class Progress(msgspec.Struct, frozen=True):
    """How far: shown as "4 of 9" and as a bar."""

    done: int
    total: int


class Button(msgspec.Struct, frozen=True):
    """A key of the bottom row. The main one stands bottom right and is the widest."""

    key: str
    label: Say
    danger: bool = False


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A photo as a screen shows it: touched, it is chosen by its id. Whoever shows it asks for its bytes by the hash."""

    id: str
    digest: str
    width: int
    height: int
    caption: str | Say = ""
    here: bool = True
    """False while its bytes have not reached this device: then a sentence stands in its place."""


WITH_CAMERA, FROM_FILE = "ui:camera", "ui:picture"
"""Choices that a window acts on itself: it sends the picture that comes of them."""


class FieldKind(StrEnum):
    """What is typed into a field, and how; every value is a text, kept as it was typed."""

    TEXT = "text"
    LONG = "long"
    """Several lines."""
    WHOLE = "whole"
    QUANTITY = "quantity"
    MONEY = "money"
    YES_NO = "yes-no"
    """The value is "yes", "no", or "" where nothing was said."""
    CHOICE = "choice"
    """The value is the id of one of the options."""
    DATE = "date"
    REFERENCE = "reference"
    """A record named by its code: typed, scanned, or found in the list that `Chosen("find:KEY")` opens."""
    CODE = "code"
    """A code as it is scanned."""
    FILE = "file"
    """The text of a file: chosen, or typed and pasted, a line below the other."""
    SECRET = "secret"
    """Never shown and never kept in plain: its value is always empty, `shown` says whether something was typed."""


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One field of a form. `key` is unique on its screen; what is wrong with the value is said in `error`, beside the field."""

    key: str
    label: Say
    kind: FieldKind = FieldKind.TEXT
    value: str = ""
    """As typed; the code of a reference, the id of a choice."""
    shown: str | Say = ""
    """What the value means where it does not say so itself: the name behind a code, a date in words."""
    options: tuple[Choice, ...] = ()
    required: bool = False
    error: Say | None = None
    help: Say | None = None
    """What belongs here, shown while nothing is wrong."""
    group: Say | None = None
    """The heading it stands under; fields of one group stand together."""
    fixed: bool = False
    """It is shown and cannot be changed; `help` says why."""


class Narrowed(msgspec.Struct, frozen=True):
    """How a table that is only read opens: with these filters on, and limited to what these conditions let through."""

    chips: tuple[str, ...] = ()
    where: tuple[tuple[str, str], ...] = ()
    """As `Query.where` takes them."""
    about: tuple[Say, ...] = ()
    """As `Query.about` takes it: on paper the table must say by itself what it shows."""


class Screen(msgspec.Struct, frozen=True, kw_only=True):
    """All a view needs to paint; no view asks anything else of a workflow."""

    workflow: str
    step: str
    title: Say
    prompt: Say
    hint: Say | None = None
    """What is in hand, under the prompt."""
    verdict: Verdict | None = None
    tone: Tone | None = None
    lines: tuple[Line, ...] = ()
    choices: tuple[Choice, ...] = ()
    progress: Progress | None = None
    wants: Wants = Wants.CODE
    main: Button | None = None
    buttons: tuple[Button, ...] = ()
    """At most one besides those the frame always has (undo, type, home)."""
    undo: Say | None = None
    """What "undo last" undoes now; the session fills it where the workflow leaves it."""
    table: str = ""
    """A supervisor table to show in place of lines: "review:COUNT-ID" (0: all)."""
    narrowed: Narrowed | None = None
    """Of a table that is only read: its rows are not ticked, and touching one shows all its cells."""
    table_opens: bool = False
    """A row of the table is opened by touching it (`Chosen` with its id), in place of being ticked."""
    barcode: str = ""
    """A text to show large as a QR code, for another device to scan."""
    label: Preview | None = None
    """A label to show as a picture beside what is told of it."""
    pictures: tuple[Picture, ...] = ()
    """Photos of what is shown, small and beside each other; a single one with `large` as large as there is room."""
    large: bool = False
    takes_picture: bool = False
    """A picture taken or chosen here belongs to what is shown (`Pictured`)."""
    form: tuple[Field, ...] = ()
    """Fields to fill in, in the order in which Enter goes through them."""
    focus: str = ""
    """The field that a scan or the keypad fills: the one filled or entered last. "" on a screen with no form."""
    every_scan: bool = False
    """Each reading counts here: the same code twice in a moment is two pieces, where else it is one pull of the trigger."""
    takes_badge: bool = False
    """A badge scanned here belongs to the task (a recipient, a supervisor's word): it does not switch the user."""


class Scanned(msgspec.Struct, frozen=True):
    """A code was scanned or typed as a code; the classifier has read it."""

    reading: Reading


class Typed(msgspec.Struct, frozen=True):
    """The keypad gave a quantity, a text or a PIN: only where the screen wants one."""

    text: str


class Key(msgspec.Struct, frozen=True):
    """A key or command: finish, cancel, undo, home, or one of the workflow's own buttons."""

    name: str


class Chosen(msgspec.Struct, frozen=True):
    """A choice or line was picked; `targets` are the selected rows of a table, as "count:place:handle"."""

    id: str
    targets: tuple[str, ...] = ()


class Filled(msgspec.Struct, frozen=True):
    """A field of the screen's form now holds this text; with the text it held before, it was only entered."""

    key: str
    text: str


class Declined(msgspec.Struct, frozen=True):
    """The books refused what the step before wanted posted, and nothing changed: a form says it at its field.

    It reaches only a workflow whose screen shows a form. `field` is the record's field that it is about, "" where none is.
    """

    sentence: Say
    field: str = ""


class Pictured(msgspec.Struct, frozen=True):
    """A picture was taken or chosen; its bytes are on the disk already, scaled down, by this hash."""

    digest: str
    width: int
    height: int
    size: int
    """Bytes."""


class Resumed(msgspec.Struct, frozen=True):
    """The task goes on after an interruption: show where it stands."""


Event = Scanned | Typed | Key | Chosen | Filled | Declined | Pictured | Resumed


class Person(NamedTuple):
    """Who is signed in."""

    id: int
    name: str
    badge: str
    role: str
    permissions: frozenset[Permission]
    recipient: int = 0

    def may(self, permission: Permission) -> bool:
        """Whether the role holds the permission."""
        return permission in self.permissions


class Need(Exception):  # noqa: N818 - not an error: it carries the question out of a step
    """Raised by `Seen.know`, caught by `stepping`: this step cannot go on without an answer."""

    def __init__(self, question: Question[Any]) -> None:
        self.question = question


class Seen(NamedTuple):
    """An event with everything a step may know: who, when, where, and the answers asked for so far."""

    event: Event | None
    """None where the workflow is started by touch, without a scan."""
    person: Person
    now: int
    """Microseconds since 1970 UTC."""
    site: int
    facts: Mapping[Question[Any], Any] = {}

    def know(self, question: Question[T]) -> T:
        """The answer to a question; where it is not there yet the step ends, to be taken again with it."""
        if question not in self.facts:
            raise Need(question)
        return cast(T, self.facts[question])

    def know_all(self, questions: Iterable[Question[T]]) -> tuple[T, ...]:
        """The answers to many questions; what is not there yet is asked in one go, so the step is taken again only once."""
        asked = tuple(questions)
        lacking = tuple(dict.fromkeys(question for question in asked if question not in self.facts))
        if lacking:
            raise Need(lacking[0] if len(lacking) == 1 else Batch(lacking))
        return tuple(cast(T, self.facts[question]) for question in asked)


class Step(NamedTuple):
    """What a step of a workflow comes to.

    `state` is a frozen msgspec Struct of the workflow (saved as the draft; adopted only after the commit), None when the
    task is over. `acts` are posted in one transaction with the draft. `go` names another workflow to enter with `carry`
    (and the same event again), e.g. from a scan on the home screen.
    """

    state: Any
    screen: Screen | None
    acts: tuple[Act, ...] = ()
    question: Question[Any] | None = None
    """What the step has to know; of a `Batch` each answer becomes a fact of its own."""
    accepted: bool = True
    """False where the event was refused: nothing changed. The receipt's reason is the verdict's sentence."""
    go: str = ""
    carry: tuple[Any, ...] = ()
    """What the next workflow starts with: readings, as if scanned there one after another."""
    signed_in: int = 0
    """The user who has just signed in; -1 where the person has just signed out."""
    labels: tuple[Label, ...] = ()
    """Labels to hand to the printer once the acts are durable: numbers just generated, or asked for again."""
    documents: tuple[Document, ...] = ()
    """Documents to print and send once the acts are durable."""
    actor: int = 0
    """Whose word the acts are, where not that of the person signed in: a supervisor who has just shown badge and PIN."""


def stepping(function: Callable[[Any, Seen], Step]) -> Callable[[Any, Seen], Step]:
    """Let a step end early in a question: whatever `Seen.know` lacks comes back as `Step.question`."""

    def wrapped(state: Any, seen: Seen) -> Step:
        try:
            return function(state, seen)
        except Need as need:
            return Step(state, None, question=need.question)

    wrapped.__doc__ = function.__doc__
    wrapped.__name__ = function.__name__
    return wrapped


def _never(_: Any) -> bool:
    return False


class Workflow(NamedTuple):
    """A job as the session runs it. `State` decodes its draft; `start` takes the first event (or None), `step` the others."""

    name: str
    title: Say
    State: type[Any]
    start: Callable[[Any, Seen], Step]
    """Called with None as state."""
    step: Callable[[Any, Seen], Step]
    needs: Permission = Permission.INV_VIEW
    command: str = ""
    """The printed command that starts it, e.g. "CMD-MOVE"."""
    at_home: bool = True
    """Whether the home screen shows a button for it."""
    leads: bool = False
    """Whether the code of an item that was replaced, and of which none is left, stands for what replaced it."""
    rests: Callable[[Any], bool] = _never
    """Whether nothing is begun in a state, though it may list what was done: such a task is not half done."""
    anew: frozenset[str] = frozenset()
    """Steps whose screens say what stands in the books: after an act they are read anew, for the step came before the act."""
