"""`stockhand sync`: hand over what was done here and take in what others did, once or for as long as it runs."""

import signal
import sys
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path

from app.commands import SUMMARIES, Subparsers
from app.commands.enrol import client_of, loaded
from app.commands.opening import stop, with_ledger
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.ledger import Ledger
from app.sync import enrolment
from app.sync.client import Round
from app.sync.enrolment import Connect, Enrolment
from app.sync.http import HttpServer
from app.sync.keys import KeyStore, system_store

ROUNDS_MAX = 20
"""Rounds of one call: each but the last must have got something done."""
ALONE = QT_TRANSLATE_NOOP("say", "{folder} follows no server. Nothing was changed; “stockhand enrol” makes it known to one.")
OFFLINE = QT_TRANSLATE_NOOP(
    "say", "The server does not answer ({why}). What was done here is kept ({waiting} waiting); try again later."
)
BUSY = QT_TRANSLATE_NOOP("say", "The server cannot take it now: {why} What was done here is kept ({waiting} waiting).")
BEHIND = QT_TRANSLATE_NOOP("say", "Not everything has come back yet ({waiting} waiting). Nothing is lost; run it again.")


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser: ArgumentParser = subparsers.add_parser("sync", help=SUMMARIES["sync"])
    parser.add_argument("--once", action="store_true", help="end when everything is in step, or cannot be now")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Exit 0 when in step, 1 with a sentence when not, 2 where there is nothing to sync."""
    return synced(args.data, once=args.once, store=system_store(), connect=enrolment.connect)


def synced(folder: Path, *, once: bool, store: KeyStore | None, connect: Connect) -> int:
    """See `run`."""
    found = enrolment.load(folder)
    if isinstance(found, Say):
        return stop(found)
    if found is None or not found.device:
        return stop(say(ALONE, folder=str(folder)))
    if not enrolment.is_ready(folder):
        status = loaded(folder, found, store, connect)
        if status:
            return status
    server = enrolment.server_of(folder, found, store, connect)
    if isinstance(server, Say):
        return stop(server)
    try:
        return with_ledger(folder, partial(_once if once else _on_and_on, folder, found, server))
    finally:
        server.close()


def _once(folder: Path, enrolled: Enrolment, server: HttpServer, ledger: Ledger) -> int:
    client = client_of(folder, ledger, server)
    done = [client.round()]
    while not done[-1].in_step and len(done) < ROUNDS_MAX and _moved(done[-1]):
        done.append(client.round())
    if done[-1].in_step and (told := client.round(compare=False)).in_step:
        done.append(told)  # that it has handed over all until now is heard with the next question: a count may wait for that
    print(counts(done))
    sentence = outcome(done[-1])
    if sentence is None:
        return 0
    print(sentence, file=sys.stderr)
    return 1


def _moved(done: Round) -> bool:
    """Whether it did anything: then another one may do the rest."""
    return bool(done.pushed or done.pulled or done.sent or done.fetched)


def _on_and_on(folder: Path, enrolled: Enrolment, server: HttpServer, ledger: Ledger) -> int:
    from app.sync.worker import Worker

    def told(done: Round) -> None:
        if _moved(done):
            print(counts([done]), flush=True)

    worker = Worker(client_of(folder, ledger, server), server, ledger.store, told=told)
    for asked_to_end in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked_to_end, lambda *_: worker.end())
    worker.start()
    worker.join()
    worker.stop()
    return 0


def counts(done: list[Round]) -> str:
    """What the rounds did, in one line."""
    pushed, pulled = sum(one.pushed for one in done), sum(one.pulled for one in done)
    sent, fetched = sum(one.sent for one in done), sum(one.fetched for one in done)
    photos = f", photos sent {sent}, fetched {fetched}" if sent or fetched else ""
    return f"pushed {pushed}, pulled {pulled}, settled {sum(one.settled for one in done)}, waiting {done[-1].waiting}{photos}"


def outcome(done: Round) -> Say | None:
    """Why a round has not left everything in step, None where it has."""
    if done.problem is not None:
        return done.problem
    if done.in_step:
        return None
    if not done.online:
        return say(OFFLINE, why=done.why or "–", waiting=done.waiting)
    if done.sentence:
        return say(BUSY, why=done.sentence, waiting=done.waiting)
    return say(BEHIND, waiting=done.waiting)
