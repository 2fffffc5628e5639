"""The book that `stockhand bench --new-device` measures with can be written, however the tables have grown since."""

import pytest
from sqlalchemy import func, select

from app.bench import site_book
from app.ledger.tables import movement, operation, unit
from app.server import postgres as pg
from app.setup import company
from app.setup.demo.catalogue import SITE_ID
from tests.embedded import Postgres
from tests.ledger import world

pytestmark = [pytest.mark.postgres, pytest.mark.slow, pytest.mark.enable_socket]
UNITS, SCANS = 300, 50


def test_it_has_as_many_records_and_scans_as_were_asked_for(postgres: Postgres) -> None:
    with postgres.database() as address, pg.owned(address) as books:
        company.fill_demo(books, lambda: world.START)

        def rows() -> list[int]:
            with books.book(SITE_ID).reading() as conn:
                return [conn.execute(select(func.count()).select_from(table)).scalar_one() for table in (operation, movement, unit)]

        before = rows()
        assert site_book.fill(books, UNITS, SCANS, world.START + 1)
        acts, lines, records = (now - then for now, then in zip(rows(), before, strict=True))
        assert acts == SCANS + -(-UNITS // site_book.LINES) and lines == SCANS + UNITS and records > UNITS
        assert not site_book.fill(books, UNITS, SCANS, world.START + 2), "it is there already"
