"""The worker beside a kiosk: when it makes a round, what it tells meanwhile, and that it ends."""

import errno
import threading
from collections.abc import Callable

import pytest

from app.domain.wire import Page, Problem, Push, Pushed
from app.ledger import faults
from app.sync import status, worker
from app.sync.client import Round
from app.sync.pace import AT_LEAST_S, COMPARE_S, FIRST_S, LONGEST_S, Pace
from app.sync.status import State
from app.sync.transport import Rejected, Unreachable, Untrusted
from app.sync.worker import Worker
from tests.sync.net import Host, Tablet, agree, bolts

Make = Callable[..., Tablet]


class Seconds:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def beside(one: Tablet, seconds: Seconds) -> tuple[Worker, list[Round]]:
    """A worker whose threads were not started: the test turns it by hand."""
    done: list[Round] = []
    return Worker(one.client, one.line, one.ledger.store, told=done.append, jitter=lambda: 1.0, seconds=seconds), done


def test_what_is_posted_goes_out_at_the_next_turn(host: Host, tablet: Make) -> None:
    one, seconds = tablet("one"), Seconds()
    made, done = beside(one, seconds)
    assert made.status().state is State.WAITING
    made.turn()
    assert (len(done), made.status().state) == (1, State.SYNCED)
    seconds.now += 0.2
    made.turn()
    assert len(done) == 1
    one.act(bolts(1, "A-1", "A-2"))
    made.wake()
    made.turn()
    assert (len(done), done[-1].pushed, made.status().state) == (2, 1, State.SYNCED)
    assert made.status().since > 0


def told_meanwhile(made: Worker, one: Tablet) -> list[tuple[str, State]]:
    """What is told before each call, as the calls are made."""
    told: list[tuple[str, State]] = []

    def note(call: str, moment: str) -> bool:
        if moment == "before":
            told.append((call, made.status().state))
        return False

    one.line.fault = note
    return told


def test_until_the_server_has_answered_nothing_is_said_to_be_in_step_or_on_its_way(host: Host, tablet: Make) -> None:
    """A program that starts anew knows how things stood when it last ran, and no more."""
    one, seconds = tablet("one"), Seconds()
    one.round()
    one.act(bolts(1, "A-1", "A-2"))
    one.client = one.new_client()
    made, _ = beside(one, seconds)
    told = told_meanwhile(made, one)
    made.turn()
    assert told[:2] == [("push", State.WAITING), ("pull", State.SYNCING)] and made.status().state is State.SYNCED
    one.client = one.new_client()
    made, _ = beside(one, seconds)
    told = told_meanwhile(made, one)
    made.turn()
    assert told[0] == ("pull", State.WAITING), "nothing waits, but whether others did something is not known"


def test_after_hours_offline_it_says_that_it_syncs_as_soon_as_the_first_part_is_handed_over(host: Host, tablet: Make) -> None:
    one, seconds = tablet("one"), Seconds()
    one.round()
    one.client = one.new_client(push_max=1)
    made, _ = beside(one, seconds)
    one.line.cut = True
    one.act(bolts(1, "A-1", "A-2")), one.act(bolts(1, "A-1", "A-2"))
    made.turn()
    assert made.status().state is State.OFFLINE
    one.line.cut = False
    told = told_meanwhile(made, one)
    seconds.now += LONGEST_S
    made.turn()
    assert told[:3] == [("push", State.OFFLINE), ("push", State.SYNCING), ("pull", State.SYNCING)]


def test_what_another_process_posted_goes_out_too(host: Host, tablet: Make) -> None:
    one, seconds = tablet("one"), Seconds()
    made, done = beside(one, seconds)
    made.turn()
    one.act(bolts(1, "A-1", "A-2"))
    seconds.now += worker.LOOK_S
    assert made.turn() <= worker.LOOK_S
    assert done[-1].pushed == 1


def test_offline_it_backs_off_and_starts_again_by_itself(host: Host, tablet: Make) -> None:
    one, seconds = tablet("one"), Seconds()
    made, done = beside(one, seconds)
    made.turn()
    one.line.cut = True
    one.act(bolts(1, "A-1", "A-2"))
    made.turn()
    told = made.status()
    assert (told.state, told.waiting) == (State.OFFLINE, 1) and told.since > 0
    tries = len(done)
    seconds.now += FIRST_S / 2
    made.wake()
    made.turn()
    assert len(done) == tries  # who goes on scanning does not try at every scan
    seconds.now += AT_LEAST_S
    made.turn()
    assert len(done) == tries + 1
    one.line.cut = False
    seconds.now += LONGEST_S
    made.turn()
    assert made.status().state is State.SYNCED
    agree(host, one)


def test_news_of_others_are_taken_in(host: Host, tablet: Make) -> None:
    one, two, seconds = tablet("one"), tablet("two"), Seconds()
    made, done = beside(one, seconds)
    made.turn(), two.round()
    two.act(bolts(1, "A-1", "A-2"))
    two.round()
    pulls = one.line.calls.count("pull")
    made.listen()
    made.turn()
    assert done[-1].pulled == 1
    assert one.line.calls.count("pull") == pulls + 1  # the page that brought the news is the one taken in
    made.listen()
    made.turn()
    assert len(done) == 2  # nothing new: no round


def test_why_there_is_no_answer_is_in_the_log_once_and_a_certificate_that_is_not_trusted_needs_a_person(
    host: Host, tablet: Make, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    one, seconds = tablet("one"), Seconds()
    made, done = beside(one, seconds)
    made.turn()

    def fail(error: Unreachable) -> None:
        def pull(after: int, limit: int, wait: float, until: int = 0) -> Page:
            raise error

        with monkeypatch.context() as patch:
            patch.setattr(one.line, "pull", pull)
            seconds.now += COMPARE_S
            made.turn()

    fail(Unreachable("refused")), fail(Unreachable("refused"))
    assert made.status().state is State.OFFLINE and done[-1].why == "refused"
    assert [record.getMessage() for record in caplog.records] == ["the server does not answer: refused"]
    fail(Untrusted("certificate has expired"))
    told = made.status()
    assert told.state is State.ATTENTION and told.what is not None and told.what.text == status.UNTRUSTED
    assert "(certificate has expired)" in str(told.what)
    seconds.now += COMPARE_S
    made.turn()
    assert made.status().state is State.SYNCED


def test_while_the_server_takes_nothing_what_others_do_arrives_and_little_is_sent_again(
    host: Host, tablet: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with an app that is newer than its server: that can last for days."""
    one, two, seconds, sent = tablet("one"), tablet("two"), Seconds(), list[int]()
    made, done = beside(one, seconds)
    made.turn(), two.round()

    def refuse(given: Push) -> Pushed:
        sent.append(len(given.operations))
        raise Rejected(Problem(code="server-too-old", sentence="too old"))

    with monkeypatch.context() as patch:
        patch.setattr(one.line, "push", refuse)
        for _ in range(3):
            one.act(bolts(1, "A-1", "A-2"))
        for _ in range(8):  # the back-off has reached its longest
            made.turn()
            seconds.now += LONGEST_S
        made.turn()
        assert sent == [3, *[1] * 8]
        for many in range(1, 4):
            made._may_poll.clear()
            two.act(bolts(1, "B-1", "A-1") if many % 2 == 0 else bolts(1, "A-1", "B-1"))
            two.round()
            made.listen()
            one.act(bolts(1, "A-1", "A-2"))
            made.wake()
            seconds.now += AT_LEAST_S
            made.turn()
            assert done[-1].pulled == 1 and made._may_poll.is_set(), "it waits for more news"
        assert len(sent) == 9, "neither news nor acts of its own have it sent again"
        told = made.status()
        assert (told.state, told.waiting) == (State.ATTENTION, 6) and told.what is not None and told.what.text == status.SERVER_OLD
    seconds.now += LONGEST_S
    made.turn()
    assert (made.status().state, done[-1].pushed) == (State.SYNCED, 6)
    agree(host, one, two)


def test_a_server_that_asks_to_be_left_alone_is(host: Host, tablet: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    one, seconds, asked = tablet("one"), Seconds(), list[float]()
    made, _ = beside(one, seconds)
    made.turn()

    def refuse(*_: object) -> Page:
        asked.append(seconds.now)
        raise Rejected(Problem(code="too-many", sentence="too many"), 60.0)

    with monkeypatch.context() as patch:
        patch.setattr(one.line, "pull", refuse)
        seconds.now += COMPARE_S
        began = seconds.now
        made._may_poll.clear()
        made.turn()
        for _ in range(10):  # a person goes on scanning
            one.act(bolts(1, "A-1", "A-2"))
            made.wake()
            seconds.now += 2 * AT_LEAST_S
            made.turn()
        assert asked == [began] and not made._may_poll.is_set()
        made.listen()  # nor does a long poll that is refused bring the next round
        made.turn()
        assert len(asked) == 2 and asked[1] == seconds.now
    seconds.now = began + 60.0
    made.turn()
    assert made.status().state is State.SYNCED and made._may_poll.is_set()
    agree(host, one)


def test_a_long_poll_that_fails_is_found_out_by_a_round(host: Host, tablet: Make) -> None:
    one, seconds = tablet("one"), Seconds()
    made, _ = beside(one, seconds)
    made.turn()
    one.line.cut = True
    made.listen()
    seconds.now += 0.01
    made.turn()
    assert made.status().state is State.OFFLINE


def test_checksums_are_compared_now_and_then(host: Host, tablet: Make) -> None:
    one, seconds = tablet("one"), Seconds()
    made, _ = beside(one, seconds)
    made.turn()
    for _ in range(3):
        one.act(bolts(1, "A-1", "A-2"))
        made.turn()
    assert one.line.calls.count("sums") == 1
    seconds.now += COMPARE_S
    made.turn()
    assert one.line.calls.count("sums") == 2


def full(*_: object, **__: object) -> Round:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_fault_is_told_and_survived(host: Host, tablet: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    one, seconds = tablet("one"), Seconds()
    made, _ = beside(one, seconds)
    made.turn()
    with monkeypatch.context() as patch:
        patch.setattr(one.line, "push", lambda given: 1 // 0)
        one.act(bolts(1, "A-1", "A-2"))
        made.turn()
        told = made.status()
        assert told.state is State.ATTENTION and told.what is not None and told.what.text == worker.FAULT
        patch.setattr(one.client, "round", full)
        seconds.now += LONGEST_S
        made.turn()
        told = made.status()
        assert told.state is State.ATTENTION and told.what is not None and told.what.text == faults.FULL
    seconds.now += LONGEST_S
    made.turn()
    assert made.status().state is State.SYNCED


def test_threads_bring_news_and_end(host: Host, tablet: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """With threads: the long poll holds until there is something, a round takes it in, and stopping ends both."""
    one, two = tablet("one"), tablet("two")
    begun, news, taken, real = threading.Event(), threading.Event(), threading.Event(), one.line.pull

    def pull(after: int, limit: int, wait: float, until: int = 0) -> Page:
        if wait:
            news.wait(30)
        return real(after, limit, wait, until)

    monkeypatch.setattr(one.line, "pull", pull)
    made = Worker(one.client, one.line, one.ledger.store, told=lambda done: (taken if done.pulled == 1 else begun).set())
    two.round()
    two.act(bolts(1, "A-1", "A-2"))
    made.start()
    assert begun.wait(30)
    two.round()
    news.set()
    assert taken.wait(30)
    made.stop()
    assert not any(thread.is_alive() for thread in made._threads)


@pytest.mark.parametrize("jitter", [0.0, 0.5, 1.0])
def test_the_pace(jitter: float) -> None:
    pace = Pace(lambda: jitter)
    offline, fine = Round(online=False), Round(in_step=True)
    waits = [pace.after(offline) for _ in range(8)]
    assert waits == sorted(waits) and waits[-1] <= LONGEST_S and waits[0] == FIRST_S * (0.5 + jitter / 2)
    assert pace.failing and pace.after(fine) == COMPARE_S and not pace.failing
    assert pace.after(Round(pushed=1, waiting=1)) == 0.0
    assert pace.after(None) > 0 and pace.failing
    assert 60.0 <= pace.after(Round(sentence="too many", wait_s=60.0)) <= 75.0
