"""The ledger as the rest of the app sees it: post acts, answer questions, keep drafts; one object for one database."""

from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple, TypeVar

from sqlalchemy import Connection, select

from app.domain.catalogue import User
from app.domain.listing import Listing, Page, Query
from app.domain.operation import Operation, Put
from app.domain.questions import Question, SignInAnswer
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import balances, device, drafts, people, pictures
from app.ledger.lookup.answers import answer
from app.ledger.lookup.listing import LISTINGS, page, pages
from app.ledger.lookup.names import CatalogueNames
from app.ledger.migrate import Told, migrate, nobody
from app.ledger.post import Posted, Refused, post
from app.ledger.store import DRIVER_ERRORS, FILE_NAME, Store, open_sqlite, said_by
from app.ledger.sync_state import Origin
from app.ledger.tables import discrepancy

T = TypeVar("T")
NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "say", "The database could not be written ({why}). Nothing changed; make room on the disk or call for help, then do it again."
)


class Draft(NamedTuple):
    """A half-done task to put on the disk with the acts of its step; `state` None: the task is over."""

    person: int
    workflow: str
    state: str | None
    at: int


class _RolledBack(Exception):  # noqa: N818 - leaves the transaction so that nothing of a refused step stays
    def __init__(self, refused: Refused) -> None:
        self.refused = refused


class Ledger:
    """Posts operations and answers questions for one site on one device."""

    def __init__(self, store: Store, origin: Origin) -> None:
        self.store = store
        self.origin = origin

    @classmethod
    def open(cls, folder: Path, told: Told = nobody) -> "Ledger":
        """The ledger of a data folder, as this version has it (`told`: see `migrate`). Raises CannotOpen with a sentence."""
        store = open_sqlite(folder / FILE_NAME)
        migrate(store, told)
        with store.writing() as connection:
            origin = device.origin(connection)
        return cls(store, origin)

    @property
    def site(self) -> int:
        """The site this device belongs to."""
        return self.origin.site

    def post(self, operations: Sequence[Operation], draft: Draft | None = None) -> tuple[Posted, ...] | Refused:
        """Post operations and the draft in one durable transaction: all of it, or nothing and the reason."""
        try:
            with self.store.writing() as connection:
                done = tuple(_or_leave(post(connection, self.origin, one)) for one in operations)
                for person in _new_pins(operations):
                    people.forget_failures(connection, person)
                if draft is not None:
                    _keep(connection, draft)
                return done
        except _RolledBack as left:
            return left.refused
        except DRIVER_ERRORS as error:
            return Refused(say(NOT_WRITTEN, why=said_by(error)))

    def keep(self, draft: Draft) -> None:
        """Put a half-done task on the disk."""
        with self.store.writing() as connection:
            _keep(connection, draft)

    def keep_picture(self, content: bytes, at: int) -> bool | Refused:
        """Put a picture on the disk, before the act that names it. Returns whether it was not there yet."""
        try:
            with self.store.writing() as connection:
                return pictures.keep(connection, content, at)
        except DRIVER_ERRORS as error:
            return Refused(say(NOT_WRITTEN, why=said_by(error)))

    def drop_picture(self, digest: str) -> None:
        """The act that was to name a picture was refused: it goes, unless a photo names it."""
        with self.store.writing() as connection:
            pictures.drop(connection, digest)

    def picture(self, digest: str, at: int) -> bytes | None:
        """The bytes of a picture that somebody looks at; None where it is not here: then it is asked for. On any thread."""
        with self.store.reading() as connection:
            content = pictures.content_of(connection, digest)
            noted = content is not None and pictures.is_noted(connection, digest, at)
        if not noted:
            with self.store.writing() as connection:
                pictures.want(connection, digest, at)
        return content

    def drafts_of(self, person: int) -> tuple[tuple[str, str, int], ...]:
        """Half-done tasks of a person: (workflow, state as JSON, when), newest first."""
        with self.store.reading() as connection:
            return drafts.drafts_of(connection, person)

    def reading(self) -> AbstractContextManager[object]:
        """A block whose answers all come from one consistent state; for the thread that posts, which does not inside it."""
        return self.store.looking()

    def answer(self, question: Question[T]) -> T:
        """What a workflow asked, as the books stand now."""
        with self.store.reading() as connection:
            return answer(connection, self.site, question)

    def discrepancy_kinds(self, which: Collection[int]) -> list[str]:
        """The classes of these discrepancies."""
        with self.store.reading() as connection:
            return list(connection.scalars(select(discrepancy.c.kind).where(discrepancy.c.id.in_(which))))

    def sign_in(self, person: int, pin: str, now: int) -> SignInAnswer:
        """Check a PIN, counting failures durably."""
        with self.store.writing() as connection:
            return people.sign_in(connection, person, pin, now)

    @property
    def names(self) -> CatalogueNames:
        """The index of codes for the classifier."""
        return CatalogueNames(self.store.reading)

    def listings(self) -> tuple[Listing, ...]:
        """The supervisor tables there are."""
        return LISTINGS

    def page(self, query: Query) -> Page:
        """One page of a supervisor table."""
        with self.store.reading() as connection:
            return page(connection, self.site, query)

    def pages(
        self, query: Query, size: int, stopped: Callable[[], bool] = lambda: False
    ) -> Generator[Page, None, None]:
        """A whole supervisor table, so many rows at a time, as it stood at the first of them; it ends early where it is stopped."""
        with self.store.reading_whole(stopped) as connection:
            yield from pages(connection, self.site, query, size)

    def rest(self) -> None:
        """A pause between inputs: work that would lengthen a later one may be done now."""
        if self.store.rest():
            with self.store.writing() as connection:
                balances.catch_up(connection)

    def close(self) -> None:
        """Give up the database."""
        self.store.close()


def _new_pins(operations: Sequence[Operation]) -> list[int]:
    """People who may have got a new PIN: their lock-out on this device ends."""
    entries = (entry for one in operations for entry in one.entries if isinstance(entry, Put))
    return [entry.record.id for entry in entries if isinstance(entry.record, User)]


def _or_leave(outcome: Posted | Refused) -> Posted:
    if isinstance(outcome, Refused):
        raise _RolledBack(outcome)
    return outcome


def _keep(connection: Connection, draft: Draft) -> None:
    if draft.state is None:
        drafts.delete(connection, draft.person, draft.workflow)
    else:
        drafts.save(connection, draft.person, draft.workflow, draft.state, draft.at)
