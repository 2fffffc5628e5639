"""Pictures over a server: handed over after the acts, fetched by the others, gone on with after any break."""

from collections.abc import Callable

import msgspec
import pytest

from app.domain.identity import derive
from app.domain.operation import Put
from app.domain.papers import Spillage
from app.domain.photo_views import PhotosOf
from app.domain.photos import Photo
from app.ledger import pictures
from app.ledger.verify import verify
from app.server.photos import damaged
from app.sync.client import Round
from app.sync.pace import COMPARE_S, Pace
from app.sync.photos import LATE_S, SOON_S
from app.sync.standing import standing
from app.sync.status import State
from tests.ledger import world
from tests.sync.net import Host, Tablet, agree, bolts

Make = Callable[..., Tablet]
S1 = world.HANDLES["S1"]


@pytest.fixture
def make(tablet: Make) -> Make:
    """A device that has taken in what there is."""
    def made(name: str) -> Tablet:
        one = tablet(name)
        one.round()
        one.line.calls.clear()
        return one

    return made


def shot(number: int) -> bytes:
    return b"\xff\xd8\xff" + b"picture %d" % number * 40


def take(one: Tablet, number: int, role: str = "operator") -> str:
    """A photo of S1, as a session takes it: the picture is on the disk before the act."""
    content, by = shot(number), world.ACTORS[role]
    digest = pictures.digest_of(content)
    one.ledger.keep_picture(content, one.clock())
    one.act(Put(record=Photo(
        id=derive("photo", digest, one.name), site=world.SITE, kind="serial", subject=S1, digest=digest, width=8, height=6,
        size=len(content), by=by, edited_by=by, at=one.clock(),
    )), role=role)
    return digest


def here(one: Tablet) -> list[bool]:
    return [view.here for view in one.ledger.answer(PhotosOf("serial", S1))]


def waiting(one: Tablet) -> int:
    with one.ledger.store.reading() as conn:
        return pictures.waiting(conn)


def content(one: Tablet, digest: str) -> bytes | None:
    with one.ledger.store.reading() as conn:
        return pictures.content_of(conn, digest)


def state(one: Tablet) -> tuple[State, int]:
    with one.ledger.store.reading() as conn:
        told = standing(conn).status
    return told.state, told.photos


def test_a_photo_taken_offline_reaches_the_others_with_its_picture(host: Host, make: Make) -> None:
    one, two = make("one"), make("two")
    one.line.cut = True
    digest = take(one, 1)
    assert not one.round().in_step and here(one) == [True] and state(one) == (State.OFFLINE, 1)
    one.line.cut = False
    done = one.round()
    assert (done.pushed, done.sent, done.in_step) == (1, 1, True) and state(one) == (State.SYNCED, 0)
    assert one.line.calls.index("push") < one.line.calls.index("put-photo"), "the acts go first"
    done = two.round()
    assert done.fetched == 1 and here(two) == [True] and content(two, digest) == shot(1)
    agree(host, one, two)
    calls = [len(t.line.calls) for t in (one, two)]
    for t in (one, two):
        t.round()
    assert not {"photos", "put-photo", "get-photo"} & {c for t, n in zip((one, two), calls, strict=True) for c in t.line.calls[n:]}
    assert list(damaged(host.books)) == []


def test_what_breaks_off_is_gone_on_with_and_sent_once(host: Host, make: Make) -> None:
    one = make("one")
    digests = [take(one, n) for n in range(5)]
    times = iter(range(99))
    one.line.fault = lambda call, moment: call == "put-photo" and next(times) in (3, 6)
    sent = []
    for _ in range(4):
        sent.append(one.round())
    assert waiting(one) == 0 and sent[-1].in_step and not sent[0].online
    assert one.line.calls.count("put-photo") <= 5 + 1, "one answer was lost: the server is asked before it is sent again"
    assert all(content(one, d) for d in digests)


def test_a_picture_that_is_still_where_it_was_taken_is_asked_for_less_and_less_often(host: Host, make: Make) -> None:
    one, two = make("one"), make("two")
    one.line.fault = lambda call, moment: call == "photos"
    digest = take(one, 1)
    assert not one.round().in_step
    waits = [two.round().again_s for _ in range(8)]
    assert here(two) == [False] and waits[:3] == [SOON_S, 2 * SOON_S, 4 * SOON_S] and waits[-1] == LATE_S
    pace = Pace(lambda: 0.5)
    assert pace.after(Round(in_step=True, again_s=SOON_S)) == SOON_S and pace.after(Round(in_step=True)) == COMPARE_S
    one.line.fault = lambda call, moment: False
    one.round()
    assert two.round().fetched == 1 and here(two) == [True] and content(two, digest) == shot(1)


def test_an_act_that_waits_goes_before_the_next_picture(host: Host, make: Make) -> None:
    one = make("one")
    for n in range(4):
        take(one, n)
    one.round = lambda: one.client.round(compare=False)  # type: ignore[method-assign]
    hand_over, acted = one.line.put_photo, iter((True, False, False, False, False))

    def put_photo(digest: str, content: bytes) -> None:
        hand_over(digest, content)
        if next(acted):
            one.act(bolts(1, "A-1", "A-2"))

    one.line.put_photo = put_photo  # type: ignore[method-assign]
    first = one.round()
    assert (first.sent, first.waiting) == (1, 1) and 0 < first.again_s < 1
    second = one.round()
    assert (second.pushed, second.sent) == (1, 3) and second.in_step


def test_a_held_photo_is_not_sent_until_it_is_released(host: Host, make: Make) -> None:
    one, two = make("one"), make("two")
    take(one, 1, role="technician")
    user = next(r for r in world.records() if getattr(r, "badge", "") == "technician")
    two.act(Put(record=msgspec.structs.replace(user, retired=True), base=0), role="administrator")
    two.round()
    done = one.round()
    assert done.sent == 0 and here(one) == [] and waiting(one) == 0, "it is held: no photo names the picture"
    assert content(one, pictures.digest_of(shot(1))) == shot(1), "and nothing is lost"
    agree(host, one, two)


def test_a_revoked_device_hands_over_no_picture(host: Host, make: Make) -> None:
    one = make("one")
    take(one, 1)
    host.revoked.add("one")
    done = one.round()
    assert "put-photo" not in one.line.calls and done.problem is not None


def test_a_server_restored_from_a_backup_gets_its_pictures_back(host: Host, make: Make) -> None:
    one, two = make("one"), make("two")
    digest = take(one, 1)
    one.round()
    two.round()
    with host.books.registry.writing() as conn:
        conn.exec_driver_sql("DELETE FROM photo")
    two.client.fetch_again()
    assert two.round().sent == 1
    assert one.line.get_photo(digest) == shot(1)
    agree(host, one, two)


def test_a_snapshot_carries_the_records_and_the_pictures_come_after_it(host: Host, make: Make) -> None:
    one, new = make("one"), make("new")
    take(one, 1)
    one.round()
    new.client.fetch_again()
    assert here(new) == [False]
    assert new.round().fetched == 1 and here(new) == [True] and verify(new.ledger.store) == []


def test_what_is_not_the_picture_is_not_kept(host: Host, make: Make) -> None:
    one, two = make("one"), make("two")
    digest = take(one, 1)
    one.round()
    for sent in (b"", b"\xff\xd8\xffanother", shot(1) * 10_000):
        two.line.get_photo = lambda _, sent=sent: sent  # type: ignore[method-assign, misc]
        assert two.round().fetched == 0 and here(two) == [False] and content(two, digest) is None


def test_photos_that_are_filed_with_their_report_reach_the_others_in_one_act(host: Host, make: Make) -> None:
    one, two = make("one"), make("two")
    one.line.cut = True
    content_, by = shot(7), world.ACTORS["supervisor"]
    digest, report = pictures.digest_of(content_), derive("spillage", "SP-00001")
    one.ledger.keep_picture(content_, one.clock())  # while the report is written nothing names it
    assert waiting(one) == 0
    one.act(
        Put(record=Spillage(id=report, number="SP-00001", site=world.SITE, by=by, recipient=0)),
        Put(record=Photo(
            id=derive("photo", digest), site=world.SITE, kind="spillage", subject=report, digest=digest, width=8, height=6,
            size=len(content_), by=by, edited_by=by, at=one.clock(),
        )), role="supervisor",
    )
    assert waiting(one) == 1
    one.line.cut = False
    done = one.round()
    assert (done.pushed, done.sent, done.in_step) == (1, 1, True)
    assert two.round().fetched == 1 and content(two, digest) == shot(7)
    (view,) = two.ledger.answer(PhotosOf("spillage", report))
    assert view.here and view.record.digest == digest
    agree(host, one, two)
