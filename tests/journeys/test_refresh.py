"""What others did appears on the screen that is open, without a sound and without disturbing who works."""

import time

import msgspec

from app.assembly import assemble
from app.commands.drive import as_json
from app.domain.catalogue import User
from app.domain.identity import new_operation_id
from app.domain.operation import Operation, Put
from app.domain.questions import PersonOf, VersionOf
from app.events import Answer, Press, Refresh, Scan, Type
from app.ledger.post import Refused
from tests.journeys.conftest import Kiosk


def refreshed(kiosk: Kiosk) -> Answer:
    return kiosk.session.handle(Refresh())


def another_moves(kiosk: Kiosk, handle: str, bin_: str) -> None:
    """Somebody else, over a session of their own on the same books."""
    other = assemble(kiosk.ledger).session
    other.start()
    for given in (Scan("OPER"), Type("3333"), Scan("CMD-MOVE"), Scan(handle), Scan(bin_)):
        assert other.handle(given).accepted


def test_a_card_that_is_open_shows_where_the_thing_is_now(oper: Kiosk) -> None:
    before = as_json(oper.session.handle(Scan("PST.1001")).screen)
    another_moves(oper, "PST.1001", "B02-S01")
    answer = refreshed(oper)
    after = as_json(answer.screen)
    assert answer.refreshed and answer.accepted and not answer.operations and answer.screen.tone is None
    assert after != before and "B02-S01" in str(after["lines"]) + str(after["hint"]) + str(after["prompt"])
    assert after["verdict"] == before["verdict"]


def test_a_task_in_hand_goes_on_where_it_was(oper: Kiosk) -> None:
    oper.open("move")
    held = oper.session.handle(Scan("PST.1001")).screen
    again = refreshed(oper).screen
    assert (again.workflow, again.step, again.verdict, again.undo) == (held.workflow, held.step, held.verdict, held.undo)
    done = oper.session.handle(Scan("B02-S01"))
    assert done.accepted and len(done.operations) == 1


def test_nobody_who_types_is_disturbed(oper: Kiosk) -> None:
    oper.session.handle(Press("sign-out"))
    asked = oper.session.handle(Scan("OPER")).screen
    assert refreshed(oper).screen == msgspec.structs.replace(asked, tone=None)
    assert oper.session.handle(Type("3333")).accepted


def another_puts(kiosk: Kiosk, **changes: object) -> None:
    """What a sync brings: somebody has changed the person who is signed in here."""
    person = kiosk.session.person
    user = kiosk.ledger.answer(PersonOf(person.id))
    base = kiosk.ledger.answer(VersionOf(User, person.id))
    assert user is not None
    edited = msgspec.structs.replace(user, **changes)
    outcome = kiosk.ledger.post([Operation(
        id=new_operation_id(), kind="edit", entries=(Put(record=edited, base=base),), actor=0, made_at=time.time_ns() // 1000,
    )])
    assert not isinstance(outcome, Refused), outcome


def test_who_is_taken_out_of_service_is_signed_out_by_the_next_event_whatever_it_is(oper: Kiosk) -> None:
    oper.open("move")
    assert oper.session.handle(Scan("PST.1001")).accepted
    another_puts(oper, retired=True)
    answer = oper.session.handle(Scan("B02-S01"))
    assert not answer.accepted and not answer.operations and answer.person is None
    assert answer.screen.workflow == "sign_in" and "out of service" in str(answer.reason)
    assert not oper.session.handle(Scan("OPER")).accepted


def test_a_refresh_after_the_sync_is_enough(oper: Kiosk) -> None:
    oper.open("move")
    another_puts(oper, retired=True)
    answer = refreshed(oper)
    assert answer.refreshed and answer.person is None and answer.screen.workflow == "sign_in"


def test_a_lowered_role_ends_what_it_may_not_do_and_leaves_the_rest(supervisor: Kiosk) -> None:
    supervisor.open("discrepancies")
    another_puts(supervisor, role="operator")
    answer = refreshed(supervisor)
    assert answer.refreshed and answer.screen.workflow == "inspect" and "role has changed" in str(answer.reason)
    assert answer.person is not None and answer.person.role == "operator"
    assert "may not open" in str(supervisor.session.handle(Scan("CMD-DISCREPANCIES")).reason)
    assert supervisor.session.handle(Scan("CMD-MOVE")).accepted


def test_a_raised_role_and_a_new_name_hold_at_once(oper: Kiosk) -> None:
    another_puts(oper, role="supervisor", name="Olga")
    answer = oper.session.handle(Scan("CMD-DISCREPANCIES"))
    assert answer.accepted and answer.screen.workflow == "discrepancies"
    assert answer.person is not None and answer.person.name == "Olga"
