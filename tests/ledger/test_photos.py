"""Photos in the books: who may put, describe and take them off, what never changes, and the pictures beside the journal."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from app.domain.catalogue import Photo
from app.domain.identity import derive
from app.domain.operation import Operation, Put
from app.domain.photo_views import PhotoHistory, PhotosOf
from app.ledger import pictures
from app.ledger.ledger import Ledger
from app.ledger.migrate import backup
from app.ledger.post import Refused
from app.ledger.store import open_sqlite
from app.ledger.verify import verify
from tests.ledger import world
from tests.ledger.conftest import Opening

S1 = world.HANDLES["S1"]
PICTURES = tuple(b"picture %d" % n * 50 for n in range(4))


class Album:
    """The small warehouse, where people take photos of the drill S1."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger, self.now = ledger, world.START + 1_000 * world.SECOND

    def put(self, role: str, record: Photo, base: int = 0) -> Any:
        self.now += world.SECOND
        act = Operation(id=f"photo-{self.now}", kind="photo", entries=(Put(record=record, base=base),),
                        actor=world.ACTORS[role], made_at=self.now)
        return self.ledger.post([act])

    def take(self, role: str, picture: bytes = PICTURES[0], **other: Any) -> Any:
        digest, by = pictures.digest_of(picture), world.ACTORS[role]
        fields = {
            "id": derive("photo", digest, str(self.now)), "site": world.SITE, "kind": "serial", "subject": S1, "digest": digest,
            "width": 800, "height": 600, "size": len(picture), "by": by, "edited_by": by, "at": self.now,
        }
        self.ledger.keep_picture(picture, self.now)
        return self.put(role, Photo(**fields | other))

    def edit(self, role: str, **changes: Any) -> Any:
        (view,) = self.ledger.answer(PhotosOf("serial", S1))
        record = msgspec.structs.replace(view.record, **{"edited_by": world.ACTORS[role]} | changes)
        return self.put(role, record, view.version)

    @property
    def shown(self) -> list[tuple[str, str, bool]]:
        return [(v.record.caption, v.who, v.here) for v in self.ledger.answer(PhotosOf("serial", S1))]

    @property
    def history(self) -> list[tuple[str, str]]:
        return [(event.what, event.who) for event in self.ledger.answer(PhotoHistory("serial", S1))]


@pytest.fixture
def album(sqlite_opening: Opening) -> Iterator[Album]:
    with sqlite_opening() as ledger:
        yield Album(ledger)


def test_a_photo_is_taken_described_taken_off_and_stays_in_the_journal(album: Album) -> None:
    assert not isinstance(album.take("technician"), Refused)
    assert not isinstance(album.edit("technician", caption="Cracked"), Refused)
    assert album.shown == [("Cracked", "technician", True)]
    assert not isinstance(album.edit("supervisor", retired=True), Refused)
    assert album.shown == []
    assert album.history == [("taken-off", "supervisor"), ("described", "technician"), ("added", "technician")]
    with album.ledger.store.reading() as conn:
        assert pictures.content_of(conn, pictures.digest_of(PICTURES[0])) == PICTURES[0], "shown no more, and not erased"
    assert verify(album.ledger.store) == []


def test_who_took_a_photo_or_a_supervisor_takes_it_off(album: Album) -> None:
    album.take("operator")
    refused = album.edit("technician", retired=True)
    assert isinstance(refused, Refused) and "Somebody else took" in str(refused.sentence)
    assert album.shown == [("", "operator", True)]
    assert not isinstance(album.edit("operator", retired=True), Refused)


@pytest.mark.parametrize("wrong", [
    {"kind": "item"}, {"subject": 0}, {"digest": "../../x"}, {"digest": "A" * 64}, {"media": "image/svg+xml"}, {"width": 0},
    {"height": 1 << 40}, {"size": 1 << 30}, {"caption": "x" * 201}, {"by": 1}, {"edited_by": 1},
])
def test_what_no_device_makes_is_refused(album: Album, wrong: dict[str, Any]) -> None:
    assert isinstance(album.take("operator", **wrong), Refused)
    assert album.shown == []


def test_a_photo_never_shows_something_else(album: Album) -> None:
    album.take("operator")
    for change in ({"digest": "0" * 64}, {"subject": S1 + 1}, {"at": 1}, {"by": world.ACTORS["supervisor"]}):
        assert isinstance(album.edit("operator", **change), Refused)


def test_a_picture_whose_act_was_refused_goes_and_one_that_is_named_stays(album: Album) -> None:
    assert album.ledger.keep_picture(PICTURES[0], 1) is True
    album.take("operator", PICTURES[1])
    assert album.ledger.keep_picture(PICTURES[1], 2) is False
    for picture in PICTURES[:2]:
        album.ledger.drop_picture(pictures.digest_of(picture))
    assert album.ledger.picture(pictures.digest_of(PICTURES[0]), 3) is None
    assert album.ledger.picture(pictures.digest_of(PICTURES[1]), 3) == PICTURES[1]


def test_what_is_damaged_on_the_disk_is_not_shown_as_the_picture(album: Album) -> None:
    album.take("operator")
    with album.ledger.store.writing() as conn:
        conn.exec_driver_sql("UPDATE local_photo SET content = x'FFD8'")
    assert len(verify(album.ledger.store)) == 1 and verify(album.ledger.store, quick=True) == []
    assert album.ledger.picture(pictures.digest_of(PICTURES[0]), 3) is None


def test_the_longest_unseen_gives_way_and_what_is_asked_for_comes_first(album: Album) -> None:
    for picture in PICTURES:
        album.take("operator", picture)
    digests, size = [pictures.digest_of(p) for p in PICTURES], len(PICTURES[0])
    with album.ledger.store.writing() as conn:
        assert pictures.unsent(conn, 10) == digests and pictures.waiting(conn) == 4
        assert pictures.make_room(conn, 0) == 0, "what the server has not got is never let go of"
        pictures.is_sent(conn, digests)
    album.ledger.picture(digests[0], album.now + 2 * pictures.LOOKED_US)
    with album.ledger.store.writing() as conn:
        assert pictures.make_room(conn, 2 * size) == 2
        assert [pictures.content_of(conn, d) is not None for d in digests] == [True, False, False, True]
        assert pictures.missing(conn) == 2 and pictures.waiting(conn) == 0
        assert pictures.lacking(conn, world.SITE, 10) == [digests[2], digests[1]], "the newest first"
        assert pictures.lacking(conn, world.SITE, 10, kept_max=1) == [], "there is no room for more"
        assert pictures.lacking(conn, world.SITE + 1, 10) == [], "another site's are not fetched unasked"
    album.ledger.picture(digests[1], album.now + 2)
    with album.ledger.store.writing() as conn:
        assert pictures.lacking(conn, world.SITE, 10) == [digests[1], digests[2]], "what somebody asked for first"
        assert pictures.lacking(conn, world.SITE + 1, 10, kept_max=1) == [digests[1]]
        assert pictures.keep(conn, PICTURES[1], 9, sent=True) and pictures.waiting(conn) == 0
    album.ledger.picture("0" * 64, 5)
    with album.ledger.store.reading() as conn:
        assert "0" * 64 not in pictures.lacking(conn, world.SITE, 10), "what no photo names is asked of nobody"


def test_a_backup_has_the_pictures(album: Album, tmp_path: Any) -> None:
    album.take("operator")
    backup(album.ledger.store, tmp_path / "copy.db")
    copy = open_sqlite(tmp_path / "copy.db")
    with copy.reading() as conn:
        assert pictures.content_of(conn, pictures.digest_of(PICTURES[0])) == PICTURES[0]
    copy.close()
