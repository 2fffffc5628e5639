"""Lines of containers, serials, lots and stock: where things come to stand, and what cannot be."""

import itertools

import pytest
from sqlalchemy import select

from app.ledger.tables import cost_layer

STOCK = "handle,item,location,container,custody,project,status,lot,serial,quantity"
PALLET = ("P-1,PALLET,A01-S01", "T-1,TOTE,P-1", "B-1,BOX,T-1")


@pytest.mark.parametrize("lines", list(itertools.permutations(PALLET)))
def test_containers_may_stand_in_any_order(lines, basic):
    outcome = basic.taken("containers", "code,type,location\n" + "\n".join(lines))
    assert outcome.good == 3 and outcome.discrepancies == 0
    assert [(r["code"], r["location"]) for r in basic.rows("containers")] == [("B-1", "T-1"), ("P-1", "A01-S01"), ("T-1", "P-1")]
    assert basic.differences() == []


@pytest.mark.parametrize(("lines", "says"), [
    (("P-1,PALLET,T-1", "T-1,TOTE,A01-S01"), {2: "PALLET cannot stand in T-1 (TOTE): only higher ranks hold other containers"}),
    (("T-1,TOTE,T-2", "T-2,TOTE,T-1"), {2: "it would stand inside itself", 3: "it would stand inside itself"}),
    (("T-1,CRATE,A01-S01",), {2: "container type CRATE is not known"}), (("T-1,TOTE,NONE",), {2: "location NONE is not known"}),
    (("T-1,TOTE,A01",), {2: "A01 groups bins and holds no stock itself"}),
    (("T-1,TOTE,A01-S01", "T-1,TOTE,A01-S02"), {3: "container T-1 stands on line 2 already"}),
])
def test_what_a_container_may_not_be(lines, says, basic):
    assert basic.bad("containers", "code,type,location\n" + "\n".join(lines)) == says


def test_a_container_that_stands_somewhere_is_not_put_elsewhere_by_a_file(basic):
    basic.taken("containers", "code,type,location\nT-1,TOTE,A01-S01\n")
    assert basic.bad("containers", "code,type,location\nT-1,TOTE,A01-S02\n") == {2: "container T-1 stands in A01-S01 already"}
    assert basic.bad("containers", "code,type,location\nT-1,BOX,A01-S02\n") == {2: "container T-1 is known with another type"}


def test_serials_come_to_stand_where_the_file_or_the_item_says(basic):
    basic.taken("items", "number,description,tracking,default_location\nPRT,Printer,serial,A01-S02\n")
    lines = ("S-1,PRT,A01-S01,T-1,scratch", "S-2,PRT,,,", "S-3,PRT,nowhere,,", "S-4,PRT,customer,,")
    basic.taken("serials", "serial,item,location,tag,notes\n" + "\n".join(lines))
    assert [(r["serial"], r["location"]) for r in basic.rows("serials")] == [
        ("S-1", "A01-S01"), ("S-2", "A01-S02"), ("S-3", "nowhere"), ("S-4", "customer")]
    assert [r["handle"] for r in basic.rows("stock")] == ["S-1", "S-2"]
    basic.taken("serials", "serial,item,location\nS-3,PRT,A01-S01\nS-4,PRT,A01-S01\n")
    assert len(basic.rows("stock")) == 4 and basic.differences() == []


@pytest.mark.parametrize(("line", "says"), [
    ("S-9,NONE,A01-S01,,", "item NONE is not known"), ("S-9,ROLL,A01-S01,,", "item ROLL is not tracked by serial number"),
    ("S-9,PRT,,,", "location is empty, and item PRT has no default location"), ("S-9,PRT,NONE,,", "location NONE is not known"),
    ("S-9,PRT,A01,,", "A01 groups bins"), ("S-1,PRT,A01-S02,,", "serial S-1 of PRT is in stock already, in A01-S01"),
    ("S-9,PRT,A01-S01,T-1,", "tag T-1 is on another unit already"), ("S-9,PRT,A01-S01,,03/04/2028", "two dates"),
    ("S" * 90 + ",PRT,A01-S01,,", "is no serial number: it takes letters, digits, dash and period, 64 at most."),
    ("S 9,PRT,A01-S01,,", "serial: “S 9” is no serial number"), ("S-9,PRT,A01-S01,T 9,", "tag: “T 9” is no tag"),
    ("S-9,PRT,A01-S01,S-9,", "tag: The tag is the serial number itself"),
    ("S-9,PRT,A01-S01,S-1,", "tag S-1 is on another unit already"),
    ("T-1,PRT,A01-S01,,", "serial T-1 of PRT is on another unit already"),
])
def test_what_a_serial_may_not_be(line, says, basic):
    basic.taken("serials", "serial,item,location,tag\nS-1,PRT,A01-S01,T-1\n")
    assert says in basic.bad("serials", f"serial,item,location,tag,expires\n{line}\n")[2]


def test_duplicates_in_the_file_and_in_the_database_are_named_and_the_good_lines_can_be_kept(basic):
    basic.taken("serials", "serial,item,location\nS-1,PRT,A01-S01\n")
    lines = ("S-1,PRT,A01-S01,", "S-2,PRT,A01-S01,T-2", "S-2,PRT,A01-S02,", "S-3,PRT,A01-S02,T-2", "S-4,PRT,A01-S02,")
    text = "serial,item,location,tag\n" + "\n".join(lines)
    assert basic.bad("serials", text) == {
        2: "serial S-1 of PRT is in stock already, in A01-S01", 4: "serial S-2 of PRT stands on line 3 already",
        5: "tag T-2 stands on line 3 already",
    }
    assert basic.take("serials", text, keep_good=True).good == 2
    assert [r["serial"] for r in basic.rows("serials")] == ["S-1", "S-2", "S-4"] and basic.differences() == []


def test_a_number_of_the_file_is_not_the_tag_of_another_line_of_the_item_and_good_lines_are_kept(basic):
    basic.taken("items", "number,description,tracking\nPRT2,Other printer,serial\n")
    lines = ("S-1,PRT,A01-S01,T-1", "T-1,PRT,A01-S01,", "S-2,PRT,A01-S01,S-1", "T-9,PRT2,A01-S01,S-1", "S-3,PRT,A01-S01,T-3")
    text = "serial,item,location,tag\n" + "\n".join(lines)
    assert basic.bad("serials", text) == {
        3: "serial T-1 of PRT stands on line 2 already", 4: "tag S-1 stands on line 2 already",
    }
    assert basic.take("serials", text, keep_good=True).good == 3
    assert [r["serial"] for r in basic.rows("serials")] == ["S-1", "S-3", "T-9"]


def test_the_same_number_on_two_items_is_two_units(basic):
    basic.taken("items", "number,description,tracking\nPRT2,Other printer,serial\nGRS2,Other grease,lot\n")
    basic.taken("serials", "serial,item,location\nS-1,PRT,A01-S01\nS-1,PRT2,A01-S02\n")
    basic.taken("lots", "lot,item,expires\nL1,GRS,2028-12-31\nL1,GRS2,2029-12-31\n")
    assert [(r["item"], r["location"]) for r in basic.rows("serials")] == [("PRT", "A01-S01"), ("PRT2", "A01-S02")]
    assert [(r["item"], r["expires"]) for r in basic.rows("lots")] == [("GRS", "2028-12-31"), ("GRS2", "2029-12-31")]


def test_lots(basic):
    basic.taken("lots", "lot,item,expires\nL1,GRS,2028-12-31\nL2,GRS,\n")
    basic.taken("lots", "lot,item,expires\nL1,GRS,31.12.2028\nL2,GRS,31.1.2027\n")
    assert [r["expires"] for r in basic.rows("lots")] == ["2028-12-31", "2027-01-31"]
    assert basic.bad("lots", "lot,item,expires\nL1,GRS,2030-01-01\nL3,ROLL,\nL4,GRS,31/12/28\nL5,GRS,\nL5,GRS,\n") == {
        2: "lot L1 of GRS is known to expire on 2028-12-31", 3: "item ROLL is not tracked by lot",
        4: "expires: “31/12/28” is not a date. Type it as 2028-12-31 or 31.12.2028.", 6: "lot L5 of GRS stands on line 5 already",
    }


def test_stock_of_every_tracking_under_every_attribute(basic):
    basic.taken("recipients", "code,name\nOFF-1,Office\n")
    basic.taken("containers", "code,type,location\nP-1,PALLET,A01-S01\nT-1,TOTE,P-1\n")
    basic.taken("lots", "lot,item,expires\nL1,GRS,2028-12-31\n")
    text = (
        f"{STOCK}\nROLL,ROLL,A01-S01,,,,,,,500\nROLL,ROLL,A01-S01,,,P-7,,,,200\nROLL,ROLL,A01-S01,,OFF-1,,reserved,,,3\n"
        "ROLL,ROLL,A01-S01,T-1,,,,,,60\nCBL,CBL,A01-S02,,,,,,,\"12,25\"\nL1,GRS,A01-S02,,,,,L1,,4\nL2,GRS,A01-S02,,,,,,,5\n"
        "S-1,PRT,A01-S01,T-1,,,isolated,,S-1,1\nS-2,PRT,Q-01,,,,,B7,,1\n"
    )
    outcome = basic.taken("stock", text)
    assert (outcome.good, outcome.made, outcome.discrepancies) == (9, ("project P-7",), 0)
    assert {tuple(r.values()) for r in basic.rows("stock", item="ROLL")} == {
        ("ROLL", "ROLL", "quantity", "A01-S01", "", "", "", "available", "", "", "500", ""),
        ("ROLL", "ROLL", "quantity", "A01-S01", "", "", "P-7", "available", "", "", "200", ""),
        ("ROLL", "ROLL", "quantity", "A01-S01", "", "OFF-1", "", "reserved", "", "", "3", ""),
        ("ROLL", "ROLL", "quantity", "A01-S01", "T-1", "", "", "available", "", "", "60", ""),
    }
    assert basic.rows("stock", item="CBL")[0]["quantity"] == "12.25"
    assert [(r["handle"], r["lot"], r["quantity"]) for r in basic.rows("stock", item="GRS")] == [("L1", "L1", "4"),
    ("L2", "L2", "5")]
    assert [(r["serial"], r["container"], r["status"], r["lot"]) for r in basic.rows("stock", item="PRT")] == [
        ("S-1", "T-1", "isolated", ""), ("S-2", "", "available", "B7")]
    assert basic.differences() == []


@pytest.mark.parametrize(("line", "says"), [
    ("ROLL,NONE,A01-S01,,,,,,,1", "item NONE is not known"), ("ROLL,ROLL,NONE,,,,,,,1", "location NONE is not known"),
    ("ROLL,ROLL,A01,,,,,,,1", "A01 groups bins and holds no stock itself"), ("ROLL,ROLL,MAIN,,,,,,,1", "MAIN groups bins"),
    ("ROLL,ROLL,A01-S01,NONE,,,,,,1", "container NONE is not known"),
    ("ROLL,ROLL,A01-S02,T-1,,,,,,1", "container T-1 does not stand in A01-S02 but in A01-S01"),
    ("ROLL,ROLL,A01-S01,,NOBODY,,,,,1", "recipient NOBODY is not known"),
    ("ROLL,ROLL,A01-S01,,,,odd,,,1", "status odd is not known"),
    ("ROLL,ROLL,A01-S01,,,,installed,,,1", "status installed follows from where stock is, it cannot be set"),
    ("OTHER,ROLL,A01-S01,,,,,,,1", "handle is OTHER, it must be ROLL"), ("L1,GRS,A01-S01,,,,,L2,,1", "handle is L1, it must be L2"),
    ("S-1,PRT,A01-S01,,,,,,S-2,1", "handle is S-1, it must be S-2"),
    ("X,ROLL,A01-S01,,,,,,X,1", "item ROLL is not tracked by serial number"),
    ("OIL,OIL,A01-S01,,,,,,,1", "item OIL is not kept in stock"),
    ("S-1,PRT,A01-S01,,,,,,,2", "serial S-1 is one unit, the quantity must be 1"),
    ("ROLL,ROLL,A01-S01,,,,,,,0", "quantity: The quantity must be more than zero."), ("ROLL,ROLL,A01-S01,,,,,,,-3", "quantity:"),
    ("ROLL,ROLL,A01-S01,,,,,,,1.5", "quantity: 1.5 has more decimals than EACH allows (0)."),
    ("ROLL,ROLL,A01-S01,,,,,,,many", "quantity: “many” is not a quantity."),
    ("ROLL,ROLL,A01-S01,,,,,,,1e30", "quantity: “1e30” is not a quantity"),
    ("S 1,PRT,A01-S01,,,,,,S 1,1", "serial: “S 1” is no serial number"),
])
def test_what_stock_may_not_be(line, says, basic):
    basic.taken("containers", "code,type,location\nT-1,TOTE,A01-S01\n")
    found = basic.bad("stock", f"{STOCK}\n{line}\n")[2]
    assert says in found and "Nothing changed" not in found


def test_tracking_must_agree_where_the_file_says_it(basic):
    found = basic.bad("stock", "handle,item,location,quantity,tracking\nROLL,ROLL,A01-S01,1,lot\nROLL,ROLL,A01-S01,1,quantity\n")
    assert found == {2: "tracking is lot, ROLL of ROLL is tracked by quantity"}


def test_the_same_unit_record_twice_in_a_file_is_named(basic):
    found = basic.bad("stock", (
        f"{STOCK}\nROLL,ROLL,A01-S01,,,,,,,1\nROLL,ROLL,A01-S01,,,,available,,,1\nROLL,ROLL,A01-S02,,,,,,,1\n"
        "S-1,PRT,A01-S01,,,,,,,1\nS-1,PRT,A01-S02,,,,,,,1\n"
    ))
    assert found == {3: "ROLL stands on line 2 already", 6: "S-1 stands on line 5 already"}


def test_stock_that_is_there_is_not_doubled_nor_overwritten(basic):
    basic.taken("stock", f"{STOCK}\nROLL,ROLL,A01-S01,,,,,,,5\nS-1,PRT,A01-S01,,,,,,,1\n")
    basic.taken("stock", f"{STOCK}\nROLL,ROLL,A01-S01,,,,,,,5\nS-1,PRT,A01-S01,,,,,,,1\n")
    assert [(r["handle"], r["quantity"]) for r in basic.rows("stock")] == [("S-1", "1"), ("ROLL", "5")]
    assert basic.bad("stock", f"{STOCK}\nROLL,ROLL,A01-S01,,,,,,,6\nS-1,PRT,A01-S02,,,,,,,1\n") == {
        2: "ROLL stands there already with another quantity; count it instead", 3: "serial S-1 is in stock already, in A01-S01",
    }
    basic.taken("stock", f"{STOCK}\nS-1,PRT,A01-S01,,,,isolated,,,1\n")
    assert basic.rows("stock", handle="S-1")[0]["status"] == "isolated"


def test_serials_beside_a_quantity(basic):
    basic.taken("items", "number,description,tracking,track_serials\nROLL,Label roll,quantity,yes\n")
    lines = ("ROLL,ROLL,quantity,A01-S01,,7", "R-1,ROLL,serial,A01-S01,R-1,1")
    basic.taken("stock", "handle,item,tracking,location,serial,quantity\n" + "\n".join(lines))
    assert [(r["handle"], r["tracking"], r["quantity"]) for r in basic.rows("stock")] == [("R-1", "serial", "1"),
    ("ROLL", "quantity", "7")]
    assert basic.differences() == []


def test_an_opening_stock_is_worth_what_the_file_says(basic):
    outcome = basic.taken("stock", f"{STOCK},value\nROLL,ROLL,A01-S01,,,,,,,40,123.45\nROLL,ROLL,A01-S02,,,,,,,10,\n")
    assert outcome.good == 2 and outcome.discrepancies == 0
    with basic.ledger.store.reading() as connection:
        layers = connection.execute(select(cost_layer.c.quantity, cost_layer.c.value).order_by(cost_layer.c.line)).all()
    assert [tuple(layer) for layer in layers] == [(40, 12345), (10, 3086)]  # what says nothing is worth the average


@pytest.mark.parametrize("value", ["-1", "1.234", "dear"])
def test_what_a_value_may_not_be(value, basic):
    assert "it must be an amount such as 7.40" in basic.bad("stock", f"{STOCK},value\nROLL,ROLL,A01-S01,,,,,,,40,{value}\n")[2]


def test_parts_stand_in_a_device_wherever_its_line_is(basic):
    """A unit may bear the code of a bin, which then is where things stand."""
    basic.taken("items", "number,description,tracking,device\nDEV,Device,serial,yes\nPART,Part,serial,\n")
    basic.taken("locations", "code,parent,kind\nD-7,A01,storage\n")
    basic.taken("serials", (
        "serial,item,location\nP-1,PART,D-1\nP-2,PART,D-7\nD-7,DEV,D-7\nD-1,DEV,A01-S01\n"
    ))
    where = {row["serial"]: row["location"] for row in basic.rows("serials")}
    assert where == {"P-1": "D-1", "D-1": "A01-S01", "P-2": "D-7", "D-7": "D-7"}
    assert basic.differences() == []
