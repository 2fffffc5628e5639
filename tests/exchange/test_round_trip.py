import io
import json
from collections.abc import Iterable

import openpyxl
import pytest

from app.assembly import assemble
from app.events import Scan, Type
from app.exchange.columns import KINDS

ORDER = ("users", "recipients", "locations", "items", "lots", "containers", "serials", "stock", "orders")
"""The order in which a fresh installation takes its files."""
SMALL = (
    "projects", "vendors", "classes", "statuses", "reasons", "container-types", "label-rules", "label-templates", "settings",
    "kit-lines",
)
EXPORTED_ONLY = {"history", "counts"}


def carry(source, target, kinds: Iterable[str]) -> None:
    for kind in kinds:
        target.taken(kind, source.export(kind))


def test_everything_of_the_demo_goes_into_a_fresh_installation_and_comes_out_the_same(demo, fresh):
    carry(demo, fresh, ORDER)
    carry(demo, fresh, SMALL)
    for kind in set(KINDS) - EXPORTED_ONLY:
        assert fresh.export(kind) == demo.export(kind), kind
    assert fresh.differences() == []


def test_the_ten_kinds_alone_are_enough(demo, fresh):
    carry(demo, fresh, ("locations", "items", "users", "lots", "containers", "serials", "stock", "orders"))
    for kind in ("items", "locations", "containers", "users", "serials", "lots", "stock", "orders"):
        assert fresh.export(kind) == demo.export(kind), kind


def test_what_people_have_done_since_goes_along(demo, fresh):
    """Custody, status, a lot on a serial, a tag, a container nested anew, units out of stock and units never received."""
    demo.taken("serials", (
        "serial,item,location,tag,notes,lot,expires\nX-1,123456,B-000042,TAG-9,scratched,B7,2030-01-31\n"
        "X-2,123456,installed,,,,\nX-3,123456,nowhere,,,,\n"
    ))
    demo.taken("stock", (
        "handle,item,location,container,custody,project,status,quantity\nPST.1001,123456,A01-S01,,TECH,P-300,isolated,1\n"
        "CBL-3G15,CBL-3G15,B03-S03,,OFF-1,,reserved,12.34\n"
    ))
    carry(demo, fresh, ORDER)
    for kind in ORDER:
        assert fresh.export(kind) == demo.export(kind), kind
    units = {row["serial"]: row for row in fresh.rows("serials", item="123456")}
    assert [units[s]["location"] for s in ("X-1", "X-2", "X-3")] == ["B-000042", "installed", "nowhere"]
    assert (units["X-1"]["tag"], units["X-1"]["lot"], units["X-1"]["expires"]) == ("TAG-9", "B7", "2030-01-31")
    assert fresh.rows("stock", handle="PST.1001")[0] | {"custody": "TECH", "status": "isolated"} == fresh.rows(
        "stock", handle="PST.1001")[0]
    assert fresh.rows("stock", status="reserved")[0]["quantity"] == "12.34"


def test_the_same_files_again_change_no_stock_and_double_nothing(demo, fresh):
    carry(demo, fresh, ORDER)
    before = {kind: fresh.export(kind) for kind in KINDS}
    for kind in ("users", "recipients", "locations", "items", "lots", "stock", "orders"):
        fresh.taken(kind, demo.export(kind))
    assert {kind: fresh.export(kind) for kind in KINDS} == before
    serials = fresh.take("serials", demo.export("serials"))
    assert serials.good == 0 and "in stock already" in str(serials.bad[0].reason)
    containers = fresh.take("containers", demo.export("containers"))
    assert containers.good == 0 and all("stands in" in str(bad.reason) for bad in containers.bad)


@pytest.mark.parametrize("kind", KINDS)
def test_csv_json_and_xlsx_say_the_same(kind, demo):
    rows = demo.rows(kind)
    objects = json.loads(demo.export(kind, "json"))
    assert [{k: str(v) for k, v in row.items()} for row in objects] == rows
    sheet = openpyxl.load_workbook(io.BytesIO(demo.export(kind, "xlsx")), read_only=True)[kind]
    cells = [["" if value is None else value for value in row] for row in sheet.iter_rows(values_only=True)]
    assert tuple(cells[0]) == KINDS[kind].names
    assert len(cells) == len(rows) + 1
    for row, line in zip(rows, cells[1:], strict=True):
        for text, value in zip(row.values(), line, strict=True):
            assert text == value or float(text) == float(value), (kind, row)


def test_a_person_can_sign_in_and_scan_what_was_imported(basic):
    basic.taken("users", "badge,name,role,pin\nB-77,Bo,operator,8642\n")
    basic.taken("serials", "serial,item,location\nU-1,PRT,A01-S01\n")
    session = assemble(basic.ledger).session
    session.handle(Scan("B-77"))
    assert session.handle(Type("8642")).person.name == "Bo"
    assert session.handle(Scan("U-1")).screen.step == "card"


def test_a_pin_from_a_file_ends_a_lock_out(basic):
    basic.taken("users", "badge,name,role,pin\nB-77,Bo,operator,8642\n")
    session = assemble(basic.ledger).session
    session.handle(Scan("B-77"))
    for _ in range(6):
        session.handle(Type("0000"))
    assert not session.handle(Type("8642")).accepted
    basic.taken("users", "badge,name,role,pin\nB-77,Bo,operator,9753\n")
    assert session.handle(Type("9753")).person.name == "Bo"
