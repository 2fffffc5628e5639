"""Numbers are granted to sites by the company, and to the epochs of devices by their site: nobody gives one that another has."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert

from app.domain.feed import COMPANY, Fed
from app.domain.operation import Grant, TakeNumber
from app.domain.questions import NextNumbers
from app.ledger import device
from app.ledger.lookup.numbers import next_numbers
from app.ledger.ranges import (
    DEVICE_LEFT_MIN,
    DEVICE_NUMBERS,
    SITE_NUMBERS,
    free_ranges,
    site_grant,
    wanted_above,
    wanted_grants,
)
from app.ledger.tables import local_device, local_sync
from tests.ledger import world
from tests.ledger.company import OTHER, SITES, Company, company_on
from tests.ledger.tablets import Tablet

TOTE = "C-{:06d}"


@pytest.fixture
def company(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Company]:
    """A company with two sites that have been granted nothing yet."""
    with company_on("sqlite", tmp_path, request) as made:
        yield made


def contact(company: Company, site: int, name: str, epoch: int = 1) -> list[Fed]:
    """What a server does about numbers when a device is in touch."""
    done = []
    with company.books[site].reading() as book, company.books[COMPANY].reading() as own:
        above = wanted_above(book, site)
        more = None if above is None else site_grant(own, site, above)
    if more is not None:
        done.append(company.own(more))
    with company.books[site].reading() as book:
        grants = wanted_grants(book, site, name, epoch)
    done += [company.own_of(site, grant) for grant in grants]
    assert all(fed.outcome == "" for fed in done)
    return done


def free(company: Company, site: int, name: str, epoch: int = 1, series: str = "C") -> list[tuple[int, int]]:
    with company.books[site].reading() as book:
        return [tuple(one) for one in free_ranges(book, site, name, epoch, series)]


def take(company: Company, tablet: Tablet, value: int, series: str = "C") -> None:
    fed = company.arrives(company.makes(tablet, TakeNumber(series=series, value=value), by="operator"))
    assert fed.outcome == ""


def test_no_two_devices_of_any_site_are_granted_the_same(company: Company) -> None:
    given: list[tuple[int, int]] = []
    for site in SITES:
        for name in ("t1", "t2"):
            contact(company, site, name)
            given += free(company, site, name)
    assert given == [
        (1, DEVICE_NUMBERS), (DEVICE_NUMBERS + 1, 2 * DEVICE_NUMBERS),
        (SITE_NUMBERS + 1, SITE_NUMBERS + DEVICE_NUMBERS), (SITE_NUMBERS + DEVICE_NUMBERS + 1, SITE_NUMBERS + 2 * DEVICE_NUMBERS),
    ]
    assert contact(company, OTHER, "t2") == []


def test_a_device_is_granted_more_in_time_and_each_series_counts_alone(company: Company) -> None:
    tablet = Tablet("t1", world.SITE)
    contact(company, world.SITE, "t1")
    enough = DEVICE_NUMBERS - DEVICE_LEFT_MIN
    take(company, tablet, enough)
    assert contact(company, world.SITE, "t1") == []
    take(company, tablet, enough + 1)
    take(company, tablet, 7, "count")
    assert len(contact(company, world.SITE, "t1")) == 1
    assert free(company, world.SITE, "t1") == [(enough + 2, DEVICE_NUMBERS), (DEVICE_NUMBERS + 1, 2 * DEVICE_NUMBERS)]
    assert free(company, world.SITE, "t1", series="count")[0] == (8, DEVICE_NUMBERS)


def test_a_restored_device_gets_numbers_of_its_own(company: Company) -> None:
    contact(company, world.SITE, "t1")
    contact(company, world.SITE, "t1", epoch=2)
    assert free(company, world.SITE, "t1", 2) == [(DEVICE_NUMBERS + 1, 2 * DEVICE_NUMBERS)]


def test_what_a_kiosk_used_while_it_stood_alone_is_not_given_again(company: Company) -> None:
    take(company, Tablet("kiosk", world.SITE), 4_711)
    contact(company, world.SITE, "t1")
    assert free(company, world.SITE, "t1")[0][0] == 4_712
    contact(company, OTHER, "t2")
    assert free(company, OTHER, "t2")[0][0] == 4_711 + SITE_NUMBERS + 1


def test_a_site_asks_for_more_before_it_has_given_all(company: Company) -> None:
    for number in range(SITE_NUMBERS // DEVICE_NUMBERS - 10):
        contact(company, world.SITE, f"t{number}")
    with company.books[world.SITE].reading() as book:
        assert wanted_above(book, world.SITE) is None
    contact(company, world.SITE, "next")
    done = contact(company, world.SITE, "last")
    assert [fed.home for fed in done] == [COMPANY, world.SITE]
    assert free(company, world.SITE, "last") == [(SITE_NUMBERS - 9 * DEVICE_NUMBERS + 1, SITE_NUMBERS - 8 * DEVICE_NUMBERS)]


@pytest.mark.parametrize("first", [1, 500, 1_500, SITE_NUMBERS, 0])
def test_numbers_that_are_somebodys_or_not_the_sites_cannot_be_granted(company: Company, first: int) -> None:
    contact(company, world.SITE, "t1")
    contact(company, world.SITE, "t2")
    grant = Grant(site=world.SITE, device="t3", epoch=1, first=first, last=first + 100)
    assert company.own_of(world.SITE, grant).outcome == "held"
    assert company.own(Grant(site=OTHER, first=first, last=first + 100)).outcome == "held"


def test_a_device_grants_itself_nothing(company: Company) -> None:
    contact(company, world.SITE, "t1")
    tablet = Tablet("t3", world.SITE)
    grant = Grant(site=world.SITE, device="t3", epoch=1, first=50_000, last=50_100)
    assert company.arrives(company.makes(tablet, grant)).outcome == "held"
    assert free(company, world.SITE, "t3") == []


def test_a_device_numbers_from_what_it_was_granted_until_that_is_used_up(company: Company) -> None:
    """The site's book stands for the device's own, which follows it."""
    contact(company, world.SITE, "t0")
    contact(company, world.SITE, "t1")
    tablet, store = Tablet("t1", world.SITE), company.books[world.SITE]
    with store.writing() as book:
        device.put(book, "device", "t1")
        book.execute(insert(local_sync), {
            "id": 1, "epoch": 1, "cursor": 0, "offset": 0, "floor": 0, "recording": 0,
        })

    def asked(many: int, series: str = "C") -> tuple[str, ...]:
        with store.reading() as book:
            return next_numbers(book, world.SITE, NextNumbers(series, TOTE, many))

    assert asked(2) == ("C-001001", "C-001002")
    take(company, tablet, 1_998)
    assert asked(1) == ("C-001999",) and asked(1, "other") == ("C-001001",)
    assert asked(5) == ("C-001999", "C-002000")
    take(company, tablet, 2_000)
    assert asked(1) == ()
    contact(company, world.SITE, "t1")
    assert asked(1) == ("C-002001",)
    with store.writing() as book:
        book.execute(local_sync.delete())
        book.execute(local_device.delete())
