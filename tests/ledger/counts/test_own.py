"""Nobody approves their own count, unless the house has settled that they may."""

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import ApproveLine, CloseBin, CountLine, OpenCount, Put, RejectLine
from app.ledger.counts.own import OWN_COUNT
from app.ledger.post import Refused
from tests.ledger import world
from tests.ledger.conftest import Opening
from tests.ledger.game import Game

COUNT, BIN, BOLT = derive("count", "C-1"), world.BINS["A-1"], world.HANDLES["BOLT"]
APPROVE = ApproveLine(count=COUNT, place=BIN, handle=BOLT, difference=-3)


def counted_by(game: Game, *roles: str) -> None:
    """Seven of the ten bolts were found, by the last of them; the others found nothing to count."""
    assert game.act("supervisor", OpenCount(number="C-1", kind="cycle"))
    for role in roles:
        if role == roles[-1]:
            assert game.act(role, CountLine(count=COUNT, place=BIN, handle=BOLT, quantity=7))
        assert game.act(role, CloseBin(count=COUNT, place=BIN))


def settles(game: Game, site: int, value: str) -> None:
    rule = c.Setting(id=derive("setting", str(site)), site=site, code=c.APPROVE_OWN_COUNTS, value=value)
    assert not isinstance(game.ledger.post([game.made("administrator", Put(record=rule))]), Refused)


def said(game: Game, role: str) -> str:
    """What the ledger says to an approval, "" where it is posted."""
    outcome = game.ledger.post([game.made(role, APPROVE)])
    return outcome.sentence.text if isinstance(outcome, Refused) else ""


def test_who_counted_does_not_approve_and_somebody_else_does(opening: Opening) -> None:
    with opening() as ledger:
        game = Game(ledger)
        counted_by(game, "supervisor")
        assert said(game, "supervisor") == OWN_COUNT
        assert game.act("administrator", APPROVE)


def test_nor_who_has_been_one_of_them(opening: Opening) -> None:
    with opening() as ledger:
        game = Game(ledger)
        counted_by(game, "supervisor", "operator")
        assert said(game, "supervisor") == OWN_COUNT


def test_they_may_reject_it(opening: Opening) -> None:
    with opening() as ledger:
        game = Game(ledger)
        counted_by(game, "supervisor")
        assert game.act("supervisor", RejectLine(count=COUNT, place=BIN, handle=BOLT))


def test_the_company_may_allow_it_and_a_site_goes_before(opening: Opening) -> None:
    with opening() as ledger:
        game = Game(ledger)
        counted_by(game, "supervisor")
        settles(game, 0, "yes")
        settles(game, world.SITE, "no")
        assert said(game, "supervisor") == OWN_COUNT
        settles(game, world.SITE, "yes")
        assert said(game, "supervisor") == ""


def test_another_sites_rule_is_not_ours(opening: Opening) -> None:
    with opening() as ledger:
        game = Game(ledger)
        counted_by(game, "supervisor")
        settles(game, 12345, "yes")
        assert said(game, "supervisor") == OWN_COUNT


def test_only_an_administrator_settles_that(opening: Opening) -> None:
    with opening() as ledger:
        game = Game(ledger)
        rule = c.Setting(id=1, site=0, code=c.APPROVE_OWN_COUNTS, value="yes")
        assert isinstance(ledger.post([game.made("supervisor", Put(record=rule))]), Refused)
