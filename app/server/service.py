"""Everything a request does, in the messages of app.domain.wire; no HTTP in here, and no clock of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select

from app.domain import wire
from app.domain.catalogue import Place
from app.ledger.journal import clock_of
from app.ledger.judge import COMPANY
from app.ledger.sums import PLACES_MAX, place_sums
from app.ledger.tables import CATALOGUE
from app.server import codes, devices, files, granting, judging, photos, pushing, quarantine, tokens
from app.server.books import Books
from app.server.declined import (
    AHEAD,
    NO_FILE,
    NO_KEY,
    NO_TOKEN,
    NOT_READABLE,
    NOT_SIGNED,
    OTHER_SITE,
    REVOKED,
    UNKNOWN_CODE,
    declined,
)
from app.server.devices import Known
from app.server.gathering import Gathering
from app.server.hearing import Hearing
from app.server.registry import remembered, unhurried
from app.server.tokens import Signer

NAME_MAX = 100
_Page = TypeVar("_Page", wire.Page, judging.Told)
_TAKES_NUMBER = '"type":"take-number"'
_place = CATALOGUE[Place]


class Service:
    """The server, as its HTTP face and the tests call it. Calls block; each is safe to be made from several threads.

    `clock` is the server's time (microseconds since 1970 UTC); `news` hears of each book (its site) that has gone on. `folder`
    is for the files that devices begin from; `make_file` makes one of a site where there is none near enough.
    """

    def __init__(
        self, books: Books, clock: Callable[[], int], news: Callable[[int], None] = lambda site: None,
        *, folder: Path = Path(), make_file: Callable[[int, Path], wire.Snapshot] | None = None,
    ) -> None:
        self.books = books
        self._folder = folder
        self._make_file = make_file or (lambda site, folder: files.make(books, site, folder))
        self.registry = books.registry
        self.clock = clock
        self.news = news
        self._hearing = Hearing(books)
        self._gathering = Gathering()
        self._signer = Signer(remembered(self.registry, "token-secret", tokens.new_secret))

    # --- who is asking -----------------------------------------------------------------------------------------------

    def enrol(self, given: wire.Enrol) -> wire.Enrolled:
        """Know a device from now on, by a code that is used up with it; its lost answer can be asked for again."""
        now = self.clock()
        try:
            key = bytes.fromhex(given.public_key)
            which = tokens.device_of(key)
        except ValueError:
            raise declined("bad-request", NO_KEY) from None
        with self.registry.writing() as conn:
            site = codes.use(conn, given.code, which, now)
            if site is None:
                raise declined("unauthorised", UNKNOWN_CODE)
            known = devices.enrol(
                conn, which, name=given.name[:NAME_MAX] or which, site=site, public_key=key.hex(), version=given.version[:NAME_MAX],
                now=now,
            )
            if known is None:
                raise declined("forbidden", OTHER_SITE)
        self._grant(known, known.epoch)
        return wire.Enrolled(device=which, site=known.site, site_code=self.site_code(known.site), epoch=known.epoch, now=now)

    def challenge(self, given: wire.Ask) -> wire.Challenge:
        """Something to sign; who is not known hears no difference."""
        now = self.clock()
        return wire.Challenge(challenge=self._signer.challenge(given.device.replace(".", "")[:NAME_MAX], now), now=now)

    def token(self, given: wire.Proof) -> wire.Token:
        """A token for whoever has the key of the device; also for one that was revoked, which may still hand over what it holds."""
        now = self.clock()
        with self.registry.reading() as conn:
            known = devices.find(conn, given.device)
        if known is None or not self._signer.is_challenge(given.challenge, given.device, now) or not tokens.signed_by(
            known.public_key, given.challenge, given.signature
        ):
            raise declined("unauthorised", NOT_SIGNED)
        with self.registry.writing() as conn:
            devices.heard(conn, known, 0, now, given.version[:NAME_MAX])
        self._grant(known, known.epoch)
        token, expires = self._signer.token(known.id, now)
        return wire.Token(token=token, expires=expires, epoch=known.epoch, now=now)

    def bearer(self, token: str) -> str:
        """The device that brings the token, by its seal alone. Raises Declined."""
        bearer = self._signer.bearer(token, self.clock())
        if bearer is None:
            raise declined("unauthorised", NO_TOKEN)
        return bearer.device

    def known(self, device: str, *, revoked: bool = False) -> Known:
        """The device as it stands now: looked up at every request. Raises Declined, for a revoked one unless `revoked`."""
        with self.registry.reading() as conn:
            known = devices.find(conn, device)
        if known is None:
            raise declined("unauthorised", NO_TOKEN)
        if known.revoked and not revoked:
            raise declined("revoked", REVOKED)
        return known

    # --- the sync ----------------------------------------------------------------------------------------------------

    def push(self, who: Known, given: wire.Push) -> wire.Pushed:
        """See `pushing.take`."""
        if len(given.operations) > wire.PUSH_MAX:
            raise declined("too-large", NOT_READABLE, why=f"more than {wire.PUSH_MAX} operations")
        pushed = pushing.take(self.books, who, given, self.clock, self._gathering.enter)
        self.contact(who, given.cursor)
        if pushed.epoch != who.epoch or any(_TAKES_NUMBER in sent.entries for sent in given.operations):
            self._grant(who, pushed.epoch)
        if any(outcome.position for outcome in pushed.outcomes):
            self.news(who.site)
            if any(judging.for_company(sent) for sent in given.operations):
                self.news(COMPANY)
        return pushed

    def pull(self, who: Known, after: int, limit: int, until: int = 0) -> wire.Page:
        """A page of the feed of the device's site, with what the company has decided meanwhile; `until` as in `contact`."""
        self.contact(who, after, until)
        self.follow(who.site)
        return self._there(judging.pull(self.books, who.site, after, _limited(limit), self.clock()))

    def page(self, site: int, after: int, limit: int) -> judging.Told:
        """A page of a site's feed as it is now. Raises Declined where the position is beyond its end."""
        return self._there(judging.tell(self.books, site, after, _limited(limit), self.clock()))

    @staticmethod
    def _there(page: _Page) -> _Page:
        if page.after > page.head:
            raise declined("ahead", AHEAD, cursor=page.after, head=page.head)
        return page

    def follow(self, site: int) -> int:
        """Take into a site's book what the company's has that it has not. Returns its last position."""
        with self.books.book(COMPANY).reading() as conn:
            head = clock_of(conn, COMPANY).position
        book = self.books.book(site)
        with book.reading() as conn:
            clock = clock_of(conn, site)
        if clock.company >= head:
            return clock.position
        with book.writing() as conn:
            judging.follow_company(self.books, conn, site)
            clock = clock_of(conn, site)
        self.news(site)
        return clock.position

    def head(self, site: int) -> int:
        """The last position of a site's feed."""
        with self.books.book(site).reading() as conn:
            return clock_of(conn, site).position

    def sums(self, who: Known, given: wire.SumsAsked) -> wire.Sums:
        """Checksums of places, with the position and the seal they are true of."""
        if len(given.places) > PLACES_MAX:
            raise declined("too-large", NOT_READABLE, why=f"more than {PLACES_MAX} places")
        with self.books.book(who.site).reading() as conn:
            clock = clock_of(conn, who.site)
            found = wire.Sums(position=clock.position, seal=clock.seal, places=place_sums(conn, who.site, given.places))
        self.contact(who, min(given.cursor, clock.position))
        return found

    def settled(self, who: Known, given: wire.Kept) -> wire.Kept:
        """Which of the device's operations in quarantine somebody has posted or dropped."""
        if len(given.operations) > wire.KEPT_ASKED_MAX:
            raise declined("too-large", NOT_READABLE, why=f"more than {wire.KEPT_ASKED_MAX} operations")
        with self.registry.reading() as conn:
            return wire.Kept(operations=quarantine.settled(conn, who.id, given.operations))

    def snapshot(self, who: Known) -> wire.Snapshot:
        """A file to begin from, made where there is none near enough."""
        return files.near(self.books, who.site) or self._make_file(who.site, self._folder)

    def file(self, who: Known, name: str) -> Path:
        """The file of that name, of the device's own site. Raises Declined where there is none (any more)."""
        found = files.file_of(self.books, who.site, self._folder, name)
        if found is None:
            raise declined("unknown", NO_FILE)
        return found

    def photos(self, who: Known, given: wire.PhotosAsked) -> wire.Photos:
        """See `photos.asked`."""
        return photos.asked(self.books, who.site, given)

    def keep_photo(self, who: Known, digest: str, content: bytes) -> wire.PhotoKept:
        """See `photos.keep`."""
        return photos.keep(self.books, who.site, who.id, digest, content, self.clock())

    def photo(self, who: Known, digest: str) -> bytes:
        """See `photos.content_of`."""
        return photos.content_of(self.books, who.site, digest)

    def _grant(self, who: Known, epoch: int) -> None:
        if not who.revoked and granting.grant(self.books, who.site, who.id, epoch, self.clock()):
            self.news(who.site)

    def site_code(self, site: int) -> str:
        """What people call a site by, "" where nobody knows it."""
        with self.books.book(COMPANY).reading() as conn:
            found = conn.execute(select(_place.c.code).where(_place.c.id == site)).scalar()
        return str(found or "")

    def contact(self, who: Known, cursor: int, until: int = 0) -> None:
        """Write down that the device was in contact, where that is news.

        `until`: it has handed over all it did, and nothing it will do can have an evidence time before that (0: it did not say).
        """
        if until and self._hearing.note(who.site, who.id, until, self.clock()):
            self.news(who.site)
        now = self.clock()
        if devices.is_news(who, cursor, now):
            with self.registry.writing() as conn:
                unhurried(conn)
                devices.heard(conn, who, cursor, now)


def _limited(limit: int) -> int:
    return max(1, min(limit, wire.PULL_MAX))
