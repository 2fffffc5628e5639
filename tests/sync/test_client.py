"""Rounds of the sync: what was done offline arrives once, whatever is lost on the way, and books that differ are put right."""

import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import text

from app.domain.operation import Put
from app.domain.wire import Page, Problem, Push, Pushed
from app.ledger import overlay, quarantine, sync_state
from app.ledger.follow import begin
from app.sync import status
from app.sync.standing import Standing, standing
from app.sync.transport import Rejected
from tests.ledger import world
from tests.sync.net import Host, Tablet, agree, bolts, book

Make = Callable[..., Tablet]


def test_a_new_device_takes_in_the_feed(host: Host, tablet: Make) -> None:
    one = tablet("one")
    done = one.round()
    assert done.in_step and done.online and done.pulled == 2 and done.problem is None
    agree(host, one)


def test_what_was_done_offline_reaches_the_others(host: Host, tablet: Make) -> None:
    one, two = tablet("one"), tablet("two")
    one.round(), two.round()
    one.line.cut = True
    for _ in range(3):
        one.act(bolts(1, "A-1", "A-2"))
    done = one.round()
    assert not done.online and not done.in_step and done.waiting == 3
    two.act(bolts(1, "A-1", "B-1"))
    one.line.cut = False
    agree(host, one, two)


def test_batches_and_pages_of_any_size(host: Host, tablet: Make) -> None:
    one, two = tablet("one"), tablet("two")
    one.round()
    for number in range(7):
        one.act(bolts(1, *(("A-1", "A-2") if number % 2 == 0 else ("A-2", "A-1"))))
    one.client = one.new_client(push_max=2, pull_max=1)
    one.line.pull_max = two.line.pull_max = 2
    done = one.round()
    assert (done.pushed, done.settled, done.waiting, done.in_step) == (7, 7, 0, True)
    assert one.line.calls.count("push") == 4
    agree(host, one, two)


def test_what_was_handed_over_counts_where_the_next_push_fails(host: Host, tablet: Make) -> None:
    one = tablet("one")
    one.round()
    for _ in range(3):
        one.act(bolts(1, "A-1", "A-2"))
    one.client = one.new_client(push_max=2)
    one.line.fault = lambda call, moment: one.line.calls[-1:] == ["push"]
    one.line.calls.clear()
    assert (done := one.round()).pushed == 0 and done.waiting == 3  # the answer itself was lost
    one.line.fault = lambda call, moment: (call, moment) == ("push", "before") and "push" in one.line.calls
    one.line.calls.clear()
    assert (done := one.round()).pushed == 2 and done.waiting == 1 and not done.online


@pytest.mark.parametrize("call", ["push", "pull", "sums"])
@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_call_that_breaks_off_is_gone_on_with(host: Host, tablet: Make, call: str, moment: str) -> None:
    one = tablet("one")
    one.round()
    for number in range(4):
        one.act(bolts(1, "A-1", "A-2"))
        one.line.fault = lambda c, m: (c, m) == (call, moment)
        assert one.round().online is ((call, moment) == ("sums", "after"))
        if number % 2:
            one.line.fault = lambda c, m: False
            one.round()
    one.line.fault = lambda c, m: False
    agree(host, one)
    with host.books.book(world.SITE).reading() as conn:
        assert conn.execute(text("SELECT count(*) FROM operation WHERE device = 'one'")).scalar() == 4


def test_a_catalogue_record_goes_round(host: Host, tablet: Make) -> None:
    one, two = tablet("one"), tablet("two")
    one.round(), two.round()
    one.act(Put(record=msgspec.structs.replace(world.ITEMS["GLUE"], description="Glue, strong")), role="administrator")
    one.act(bolts(2, "A-1", "A-2"))
    two.act(bolts(2, "A-1", "A-2"))
    agree(host, one, two)


def test_a_server_that_lost_operations_is_sent_them_again(host: Host, tablet: Make, tmp_path: Path) -> None:
    """The server was restored from a backup: everybody has what it lost, and it gets it back."""
    one, two = tablet("one"), tablet("two")
    agree(host, one, two)
    host.books.close()
    shutil.copytree(tmp_path / "server" / "books", tmp_path / "backup")
    one.act(bolts(1, "A-1", "A-2"))
    two.act(bolts(1, "A-1", "B-1"))
    agree(host, one, two)
    host.books.close()
    shutil.rmtree(tmp_path / "server")
    shutil.copytree(tmp_path / "backup", tmp_path / "server" / "books")
    one.act(bolts(2, "A-1", "A-2"))
    assert one.round().refetched >= 1
    agree(host, one, two)
    assert len(book(None, host)["operation"]) == 5


def test_a_place_that_differs_is_put_right_and_the_outbox_kept(host: Host, tablet: Make) -> None:
    one = tablet("one")
    one.round()
    one.line.cut = True
    one.act(bolts(1, "A-1", "A-2"))
    with one.ledger.store.writing() as conn:
        conn.execute(text("UPDATE local_sync SET recording = 0"))
        conn.execute(text("UPDATE unit SET quantity = 99 WHERE place = :p AND quantity > 0"), {"p": world.BINS["B-1"]})
        conn.execute(text("UPDATE local_sync SET recording = 1"))
    one.line.cut = False
    one.line.fault = lambda call, moment: call == "push"  # what waits stays: only the book is compared
    assert not one.round().online
    one.line.fault = lambda call, moment: False
    done = one.round()
    assert done.refetched == 1 and done.problem is None
    agree(host, one)


def test_unsettled_acts_are_no_difference(host: Host, tablet: Make) -> None:
    one = tablet("one")
    one.round()
    one.act(bolts(1, "A-1", "A-2"))
    places = [world.BINS["A-1"], world.BINS["A-2"]]
    sums = host.sums(places)
    assert one.client._comparing.agrees(sums)
    with one.ledger.store.writing() as conn:
        conn.execute(text("UPDATE local_sync SET recording = 0"))
        conn.execute(text("UPDATE unit SET quantity = quantity + 1 WHERE place = :p"), {"p": world.BINS["B-1"]})
        conn.execute(text("UPDATE local_sync SET recording = 1"))
    assert not one.client._comparing.agrees(host.sums([*places, world.BINS["B-1"]]))


# --- epochs and quarantine --------------------------------------------------------------------------------------------


def copy(one: Tablet, tmp_path: Path) -> Path:
    one.ledger.store.rest()
    saved = tmp_path / "copy"
    with one.ledger.store.writing() as conn:
        target = str(tmp_path / "copied.db")
    with one.ledger.store.engine.connect() as conn:
        conn.connection.dbapi_connection.execute("VACUUM INTO ?", (target,))  # type: ignore[union-attr]
    saved.mkdir()
    Path(target).rename(saved / "stockhand.db")
    return saved


def test_a_clone_goes_on_in_an_epoch_of_its_own(host: Host, tablet: Make, tmp_path: Path) -> None:
    one = tablet("one")
    one.round()
    copy(one, tmp_path)
    clone = tablet("one", new=False, folder="copy")
    kept = one.act(bolts(1, "A-1", "A-2"))
    lost = [clone.act(bolts(2, "A-1", "B-1")), clone.act(bolts(1, "B-1", "A-1"))]
    one.round()
    done = clone.round()
    assert done.problem is None and done.in_step
    assert set(host.quarantine) == set(lost)
    with clone.ledger.store.reading() as conn:
        assert sync_state.epoch_of(conn) == 2
        assert quarantine.counts(conn) == (2, 2)
        assert quarantine.untold(conn, 10) == []
    clone.act(bolts(1, "A-1", "B-1"))
    one.act(bolts(1, "A-2", "A-1"))
    agree(host, one, clone)
    with host.books.book(world.SITE).reading() as conn:
        found = conn.execute(text("SELECT epoch, sequence FROM operation WHERE device = 'one' ORDER BY epoch, sequence")).all()
        assert [tuple(row) for row in found] == [(1, 1), (1, 2), (2, 1)]
        assert conn.execute(text("SELECT count(*) FROM operation WHERE id = :i"), {"i": kept}).scalar() == 1


def stands(one: Tablet) -> Standing:
    with one.ledger.store.reading() as conn:
        return standing(conn)


def test_what_a_supervisor_has_settled_in_quarantine_needs_attention_no_longer(host: Host, tablet: Make, tmp_path: Path) -> None:
    one = tablet("one")
    one.round()
    copy(one, tmp_path)
    clone = tablet("one", new=False, folder="copy")
    one.act(bolts(1, "A-1", "A-2"))
    lost = [clone.act(bolts(2, "A-1", "B-1")), clone.act(bolts(1, "B-1", "A-1"))]
    one.round()
    clone.round()
    assert stands(clone).status.state == status.State.ATTENTION
    host.settled = {lost[0]}
    clone.round()
    assert (stands(clone).quarantined, stands(clone).unseen) == (1, 1)
    host.settled = set(lost)
    clone.round()
    assert stands(clone).quarantined == 0 and stands(clone).status.state == status.State.SYNCED
    clone.line.calls.clear()
    clone.round()
    assert "settled" not in clone.line.calls, "nothing is left to ask about"
    with clone.ledger.store.writing() as conn:  # a server that was restored from a backup is told of them again
        quarantine.tell_again(conn)
        assert [one.id for one in quarantine.untold(conn, 10)] == lost


def test_a_device_that_meets_acts_of_its_own_asks_for_an_epoch_before_it_acts(host: Host, tablet: Make, tmp_path: Path) -> None:
    one = tablet("one")
    one.round()
    copy(one, tmp_path)
    one.act(bolts(1, "A-1", "A-2"))
    one.round()
    clone = tablet("one", new=False, folder="copy")
    assert clone.round().in_step
    clone.act(bolts(1, "A-1", "B-1"))
    one.act(bolts(1, "A-1", "A-2"))
    agree(host, one, clone)
    assert host.quarantine == {}
    with clone.ledger.store.reading() as conn:
        assert sync_state.epoch_of(conn) == 2


def test_the_wish_for_an_epoch_survives_a_broken_line(host: Host, tablet: Make, tmp_path: Path) -> None:
    one = tablet("one")
    one.round()
    copy(one, tmp_path)
    one.act(bolts(1, "A-1", "A-2"))
    one.round()
    clone = tablet("one", new=False, folder="copy")
    clone.line.fault = lambda call, moment: (call, moment) == ("push", "before")
    assert not clone.round().online
    clone.line.fault = lambda call, moment: False
    clone.client = clone.new_client()
    assert clone.round().in_step
    with clone.ledger.store.reading() as conn:
        assert sync_state.epoch_of(conn) == 2


def test_a_device_restored_from_an_old_copy(host: Host, tablet: Make, tmp_path: Path) -> None:
    one, two = tablet("one"), tablet("two")
    one.round()
    one.act(bolts(1, "A-1", "A-2"))
    copy(one, tmp_path)
    one.act(bolts(2, "A-1", "A-2"))
    one.round()
    restored = tablet("one", new=False, folder="copy")
    gone = restored.act(bolts(4, "A-1", "B-1"))
    agree(host, restored, two)
    assert set(host.quarantine) == {gone}
    restored.act(bolts(1, "A-1", "B-1"))
    agree(host, restored, two)


def test_quarantined_acts_leave_the_screen(host: Host, tablet: Make, tmp_path: Path) -> None:
    one = tablet("one")
    one.round()
    before = book(one.ledger, host)["unit"]
    host.revoked.add("one")
    one.act(bolts(1, "A-1", "A-2"))
    assert book(one.ledger, host)["unit"] != before
    done = one.round()
    assert done.problem is not None and done.problem.text == status.REVOKED
    assert book(one.ledger, host)["unit"] == before
    assert len(host.quarantine) == 1
    one.act(bolts(1, "A-1", "A-2"))
    one.round()
    assert len(host.quarantine) == 2 and one.line.calls.count("sums") == 1


# --- what the server refuses ------------------------------------------------------------------------------------------


def test_a_revoked_device_says_so_at_the_first_answer_not_after_all_of_them(host: Host, tablet: Make) -> None:
    one = tablet("one")
    one.round()
    for _ in range(3):
        one.act(bolts(1, "A-1", "A-2"))
    host.revoked.add("one")
    said: list[tuple[str, int]] = []

    def heard() -> None:
        with one.ledger.store.reading() as conn:
            found = standing(conn)
        said.append((str(found.status.what), found.waiting))

    one.client = one.new_client(push_max=1)
    one.client.at_once = heard
    assert "revoked" in str(one.round().problem)
    assert "revoked" in said[0][0] and "new enrolment code" in said[0][0] and said[0][1] == 3


def test_too_old_for_the_feed_still_pushes(host: Host, tablet: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    one = tablet("one")
    one.round()

    def refuse(after: int, limit: int, wait: float, until: int = 0) -> Page:
        raise Rejected(Problem(code="upgrade", sentence="upgrade"))

    monkeypatch.setattr(one.line, "pull", refuse)
    one.act(bolts(1, "A-1", "A-2"))
    done = one.round()
    assert (done.pushed, done.waiting) == (1, 0)
    assert done.problem is not None and done.problem.text == status.UPGRADE


@pytest.mark.parametrize("code", ["too-large", "too-slow"])
def test_a_batch_too_large_for_the_server_or_the_network_is_halved(
    host: Host, tablet: Make, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    one = tablet("one")
    one.round()
    for _ in range(5):
        one.act(bolts(1, "A-1", "A-2"))
    real = one.line.push

    def small(given: Push) -> Pushed:
        if len(given.operations) > 2:
            raise Rejected(Problem(code=code, sentence="too much"))
        return real(given)

    monkeypatch.setattr(one.line, "push", small)
    assert one.round().pushed == 5
    agree(host, one)


@pytest.mark.parametrize(("code", "asks"), [
    ("busy", False), ("too-many", False), ("too-slow", False), ("unauthorised", True), ("bad-request", True),
    ("server-too-old", True),
])
def test_who_has_to_act_is_asked(host: Host, tablet: Make, monkeypatch: pytest.MonkeyPatch, code: str, asks: bool) -> None:
    one = tablet("one")

    def refuse(given: object) -> Pushed:
        raise Rejected(Problem(code=code, sentence="because"))

    one.round()
    one.act(bolts(1, "A-1", "A-2"))
    monkeypatch.setattr(one.line, "push", refuse)
    one.line.calls.clear()
    done = one.round()
    assert (done.problem is not None, done.waiting, done.sentence, done.in_step) == (asks, 1, "because", False)
    assert done.took is ("pull" in one.line.calls) is (code != "unauthorised"), "who is not known is not asked twice"


@pytest.mark.parametrize("code", ["server-too-old", "too-large", "busy", "too-many", "bad-request"])
def test_what_is_not_taken_waits_while_what_others_did_is_taken_in(
    host: Host, tablet: Make, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    one, two, sent = tablet("one"), tablet("two"), list[int]()
    one.round(), two.round()

    def refuse(given: Push) -> Pushed:
        sent.append(len(given.operations))
        raise Rejected(Problem(code=code, sentence="because"))

    for _ in range(3):
        one.act(bolts(1, "A-1", "A-2"))
    with monkeypatch.context() as patch:
        patch.setattr(one.line, "push", refuse)
        for pulled in (1, 1, 0):
            if pulled:
                two.act(bolts(1, "A-1", "B-1"))
                two.round()
            done = one.round()
            assert (done.pulled, done.waiting, done.took, done.in_step, done.online) == (pulled, 3, True, False, True)
        two.act(bolts(1, "A-1", "B-1"))
        two.round()
        sent_before = len(sent)
        done = one.client.round(hand=False)
        assert done.pulled == 1 and len(sent) == sent_before and done.sentence == "because", "still told"
    assert sent[0] == 3 and set(sent[1:]) == {1}, "what may be refused again is tried with one"
    assert one.round().pushed == 3
    agree(host, one, two)
    assert len(book(None, host)["operation"]) == 2 + 3 + 3


def test_what_fits_no_chain_reaches_the_quarantine_in_parts_as_small_as_the_server_wants(
    host: Host, tablet: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = tablet("one")
    one.round()
    copy(one, tmp_path)
    clone = tablet("one", new=False, folder="copy")
    one.act(bolts(1, "A-1", "A-2"))
    one.round()
    lost = [clone.act(bolts(1, "A-1", "B-1")) for _ in range(5)]
    real, small = clone.line.push, len(lost)

    def push(given: Push) -> Pushed:
        nonlocal small
        if len(given.operations) > small:
            raise Rejected(Problem(code="too-large", sentence="too large"))
        small = 1  # after the first, which finds out that the chains fork
        return real(given)

    clone.client = clone.new_client(push_max=2)
    monkeypatch.setattr(clone.line, "push", push)
    assert clone.round().in_step and set(host.quarantine) == set(lost)


# --- the clock --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("skew", [-3_600 * world.SECOND, 90 * world.SECOND])
def test_acts_are_dated_by_the_servers_clock(host: Host, tablet: Make, skew: int) -> None:
    one = tablet("one", skew=skew)
    one.round()
    true = host.clock.at
    which = one.act(bolts(1, "A-1", "A-2"))
    with one.ledger.store.reading() as conn:
        claimed = conn.execute(text("SELECT claimed FROM operation WHERE id = :i"), {"i": which}).scalar()
        assert sync_state.number(conn, sync_state.CONTACT) > 0
    assert claimed is not None and abs(claimed - true) <= 2 * world.SECOND
    agree(host, one)


def test_a_clock_set_back_dates_nothing_before_the_last_contact(host: Host, tablet: Make) -> None:
    one = tablet("one")
    one.round()
    heard = host.clock.at
    one.skew = -10 * 365 * 86_400 * world.SECOND
    which = one.act(bolts(1, "A-1", "A-2"))
    with one.ledger.store.reading() as conn:
        claimed = conn.execute(text("SELECT claimed FROM operation WHERE id = :i"), {"i": which}).scalar()
    assert claimed is not None and claimed > heard - world.SECOND
    agree(host, one)


YEARS = 10 * 365 * 86_400 * world.SECOND


def test_a_clock_that_was_years_behind_and_is_put_right_offline_dates_nothing_in_years_to_come(host: Host, tablet: Make) -> None:
    one = tablet("one", skew=-YEARS)
    one.round()
    one.skew = 0
    true = host.clock.at
    which = one.act(bolts(1, "A-1", "A-2"))
    with one.ledger.store.reading() as conn:
        claimed = conn.execute(text("SELECT claimed FROM operation WHERE id = :i"), {"i": which}).scalar()
    assert claimed is not None and abs(claimed - true) <= 2 * world.SECOND
    agree(host, one)


def claims_more_than_it_had_seen(one: Tablet) -> bool:
    with one.ledger.store.reading() as conn:
        seen = conn.execute(text("SELECT max(received) FROM operation")).scalar()
    which = one.act(bolts(1, "A-1", "A-2"))
    with one.ledger.store.reading() as conn:
        claimed = conn.execute(text("SELECT claimed FROM operation WHERE id = :i"), {"i": which}).scalar()
    return bool(claimed > seen > 0)


def test_nothing_is_dated_before_what_the_feed_brought_though_the_server_that_told_it_is_behind(
    host: Host, tablet: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = tablet("one", skew=-YEARS)
    real = one.line.pull
    monkeypatch.setattr(one.line, "pull", lambda *asked: msgspec.structs.replace(real(*asked), now=world.START))
    one.round()
    one.skew = -2 * YEARS
    assert claims_more_than_it_had_seen(one)


def test_nothing_is_dated_before_what_stood_in_the_file_a_device_began_with(host: Host, tablet: Make) -> None:
    """Its clock is years behind, and no page has told it the time yet."""
    one = tablet("one")
    one.round()
    with one.ledger.store.writing() as conn:
        conn.execute(text("DELETE FROM local_sync"))
        begin(conn, 1, 2)
    one.skew = -YEARS
    assert claims_more_than_it_had_seen(one)


def test_a_device_says_up_to_when_it_has_told_everything(host: Host, tablet: Make) -> None:
    one = tablet("one")
    one.round(), one.round()
    assert 0 < one.line.until <= host.clock.at
    until = one.line.until
    one.skew = -3_600 * world.SECOND
    which = one.act(bolts(1, "A-1", "A-2"))
    with one.ledger.store.reading() as conn:
        assert (conn.execute(text("SELECT claimed FROM operation WHERE id = :i"), {"i": which}).scalar() or 0) > until
    assert one.client.until() == 0


def test_the_outbox_is_marked_as_answered_before_it_comes_back(host: Host, tablet: Make) -> None:
    one = tablet("one")
    one.round()
    one.act(bolts(1, "A-1", "A-2"))
    one.line.fault = lambda call, moment: call == "pull"
    assert (done := one.round()).pushed == 1 and done.waiting == 0 and not done.in_step
    with one.ledger.store.reading() as conn:
        assert overlay.counts(conn) == (1, 0)
    one.line.fault = lambda call, moment: False
    agree(host, one)
