"""What others did appears on the screen that is open, without a sound and without disturbing who works."""

import msgspec

from app.assembly import assemble
from app.commands.drive import as_json
from app.events import Answer, Press, Refresh, Scan, Type
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
