"""Lines of items, locations, users, orders and the small kinds: what they make, what they leave, what is refused."""

import pytest

ITEMS = "number,description,tracking"


@pytest.mark.parametrize(("columns", "values", "says"), [
    ("decimals", "7", "decimals is “7”, it must be a whole number from 0 to 6"),
    ("decimals", "-1", "decimals is “-1”"), ("decimals", "1.0", "decimals is “1.0”"), ("decimals", "٣", "decimals is “٣”"),
    ("price", "7.405", "price is “7.405”, it must be an amount such as 7.40"),
    ("price", "-1", "price is"),
    ("price", "nan", "price is"),
    ("price", "1e999", "price is"), ("price", "1e3", "price is"), ("minimum", "1e3", "minimum: “1e3” is not a quantity"),
    ("price", "1_0", "price is"), ("price", "9" * 30, "price is"),
    ("minimum", "2.5", "minimum: 2.5 has more decimals than EACH allows"), ("minimum", "many", "minimum: “many” is not a quantity"),
    ("asset", "maybe", "asset is “maybe”, it must be yes or no"), ("warranty_months", "2000", "warranty_months is"),
    ("default_location", "NOWHERE", "location NOWHERE is not known"), ("default_location", "A01", "A01 groups bins"),
    ("gtins", "09506000134315", "GTIN 09506000134315 has a wrong check digit or length"), ("gtins", "123", "GTIN 123"),
    ("packs", "19506000134311", "pack “19506000134311” must be a GTIN, = and the units"), ("packs", "19506000134311=1", "pack"),
])
def test_what_an_item_may_not_be(columns, values, says, basic):
    assert says in basic.bad("items", f"{ITEMS},{columns}\nA,one,quantity,{values}\n")[2]


@pytest.mark.parametrize(("kind", "text"), [
    ("items", f"{ITEMS},aliases\nA,one,quantity,old cmd-undo\n"), ("items", f"{ITEMS}\nCMD-7,one,quantity\n"),
    ("users", "badge,name,role\nCMD-HOME,Ann,operator\n"), ("locations", "code\nCMD-A1\n"),
])
def test_nothing_is_named_as_the_commands_are(kind, text, basic):
    assert "begins as commands of this app do" in basic.bad(kind, text)[2]


def test_an_item_that_contradicts_itself_is_refused_as_in_its_form(basic):
    columns = f"{ITEMS},decimals,minimum,maximum,asset,track_serials"
    lines = ("A,a,quantity,0,9,5,,", "B,b,serial,2,,,,", "C,c,lot,,,,yes,", "D,d,lot,,,,,yes", "E,e,quantity,,5,9,yes,")
    said = basic.bad("items", "\n".join((columns, *lines, "")))
    assert {line: text.partition(":")[0] for line, text in said.items()} == {
        2: "maximum", 3: "decimals", 4: "asset", 5: "track_serials",
    }
    basic.taken("items", f"{columns}\nE,e,quantity,,5,9,yes,\n")
    assert basic.rows("items", number="E")[0]["track_serials"] == "yes", "an asset item is serialized"


def test_codes_of_an_item_name_it_and_are_never_taken_from_another(basic):
    columns = f"{ITEMS},gtins,packs,vendor_parts,aliases"
    basic.taken("items", f"{columns}\nA,one,quantity,4006381333931 96385074,19506000134311=12,LC 100 150|,rolle | Rolle gross\n")
    row = basic.rows("items", number="A")[0]
    assert row["gtins"] == "00000096385074 04006381333931" and row["packs"] == "19506000134311=12"
    assert row["vendor_parts"] == "LC 100 150|" and row["aliases"] == "Rolle gross|rolle|"
    assert basic.bad("items", f"{columns}\nB,two,quantity,04006381333931,,,\nC,three,quantity,,,,rolle\n") == {
        2: "code 04006381333931 names item A already", 3: "code rolle names item A already",
    }
    again = f"{ITEMS},aliases\nB,two,quantity,new\nC,three,quantity,new\n"
    assert basic.bad("items", again) == {3: "code new stands on line 2 already"}
    assert basic.differences() == []


def test_an_empty_field_leaves_an_item_as_it_is(basic):
    columns = f"{ITEMS},uom,decimals,class,minimum,price,warranty_months,asset,serial_pattern,default_location"
    basic.taken("items", f"{columns}\nA,one,serial,PCS,0,C,5,7.40,24,yes,S-{{:04d}},A01-S01\n")
    before = basic.rows("items", number="A")[0]
    basic.taken("items", f"{ITEMS}\nA,other,serial\n")
    assert basic.rows("items", number="A")[0] == before | {"description": "other"}
    basic.taken("items", f"{ITEMS},price,asset\nA,other,serial,0,no\n")
    assert basic.rows("items", number="A")[0] == before | {"description": "other", "price": "0.00", "asset": "no"}


def test_an_item_that_moved_keeps_its_unit_of_measure_and_tracking(basic):
    basic.taken("stock", "handle,item,location,quantity\nROLL,ROLL,A01-S01,7\n")
    found = basic.bad("items", f"{ITEMS},decimals\nROLL,Label roll,lot,\nROLL2,x,lot,\n")
    assert found == {2: "ROLL has been moved, so its unit of measure, decimals and tracking stay."}


def test_places_may_stand_in_any_order(basic):
    basic.taken("locations", "code,parent,kind,name\nZ-1-1,Z-1,,\nZ-1,Z,area,\nZ,,area,Zone\nMAIN-X,MAIN,,\n")
    above = {row["code"]: row["parent"] for row in basic.rows("locations")}
    assert above | {"Z-1-1": "Z-1", "Z-1": "Z", "Z": "", "MAIN-X": ""} == above


def test_places_that_would_stand_in_themselves_are_refused(basic):
    found = basic.bad("locations", "code,parent,kind\nX,Y,area\nY,X,area\nS,S,area\nOK,,area\nX-1,X,\n")
    assert {line: found[line] for line in (2, 3, 4)} == dict.fromkeys((2, 3, 4), "it would stand inside itself")
    assert found[6] == "location X is not known" and 5 not in found
    assert basic.bad("locations", "code,parent,kind\nA01,A01-S01,area\n") == {2: "A01 would stand inside itself."}


@pytest.mark.parametrize(("line", "says"), [
    ("B,site,,", "kind is “site”"), ("B,virtual,,", "kind is"), ("B,,NONE,", "location NONE is not known"),
    ("B,,,perhaps", "blocked is “perhaps”"), ("MAIN,,,", "MAIN is the site itself"), (",,,", "code is empty"),
])
def test_what_a_place_may_not_be(line, says, basic):
    assert says in basic.bad("locations", f"code,kind,parent,blocked,name\n{line},x\n")[2]


def test_a_bin_with_stock_becomes_no_area_and_a_blocked_one_takes_nothing_in(basic):
    basic.taken("stock", "handle,item,location,quantity\nROLL,ROLL,A01-S01,7\n")
    assert "holds stock" in basic.bad("locations", "code,kind\nA01-S01,area\n")[2]
    basic.taken("locations", "code,blocked\nA01-S01,yes\n")
    assert basic.rows("locations", code="A01-S01")[0] | {"blocked": "yes", "parent": "A01", "kind": "storage"} == basic.rows(
        "locations", code="A01-S01")[0]


def test_people_their_pins_and_what_they_answer_for(basic):
    basic.taken("users", "badge,name,role,pin,recipient\nB-1,Ann,operator,8642,yes\nB-2,Ben,supervisor,,\n")
    assert [(r["badge"], r["pin"], r["recipient"]) for r in basic.rows("users")] == [
        ("ADMIN", "", "no"), ("B-1", "", "yes"), ("B-2", "", "no")]
    basic.taken("users", "badge,name,role\nB-1,Anna,technician\n")
    assert basic.rows("users", badge="B-1")[0] | {"name": "Anna", "role": "technician", "recipient": "yes"} == basic.rows(
        "users", badge="B-1")[0]
    assert basic.rows("recipients")[0].items() >= {"code": "B-1", "name": "Anna", "user": "B-1"}.items()
    basic.taken("users", "badge,name,role,recipient\nB-1,Anna,technician,no\n")
    assert basic.rows("recipients") == []


@pytest.mark.parametrize(("line", "says"), [
    ("B,Bo,boss,", "role is “boss”, it must be one of operator, technician, supervisor, administrator"),
    ("B,Bo,operator,12", "pin: A PIN has 4 to 12 digits."), ("B,Bo,operator,abcd", "pin:"),
    ("B,Bo,operator,1234", "pin: This PIN is easily guessed."),
    (",Bo,operator,", "badge is empty"),
    ("B,,operator,", "name is empty"),
])
def test_who_cannot_be_taken(line, says, basic):
    found = basic.bad("users", f"badge,name,role,pin\n{line}\n")[2]
    assert says in found and "Nothing changed" not in found


def test_orders_with_their_lines_and_announced_serials(basic):
    text = (
        "order,vendor,line,item,quantity,price,serials\nPO-1,ACME,1,PRT,2,429,P-1 P-2\nPO-1,ACME,2,CBL,12.5,0.95,\n"
        "PO-2,,1,ROLL,10,,\n"
    )
    assert basic.taken("orders", text).made == ("vendor ACME",)
    first = basic.rows("orders", order="PO-1", line="1")[0]
    assert (first["vendor"], first["serials"], first["received"]) == ("ACME", "P-1 P-2", "0")
    assert basic.rows("orders", order="PO-1", line="2")[0]["quantity"] == "12.5"
    assert [(row["code"], row["name"]) for row in basic.rows("vendors")] == [("ACME", "ACME")]


@pytest.mark.parametrize(("line", "says"), [
    ("PO-1,0,PRT,1,", "line is “0”, it must be a whole number from 1"), ("PO-1,x,PRT,1,", "line is “x”"),
    ("PO-1,1,NONE,1,", "item NONE is not known"), ("PO-1,1,PRT,0,", "quantity: The quantity must be more than zero."),
    ("PO-1,1,CBL,1.234,", "quantity: 1.234 has more decimals than M allows (2)."),
    ("PO-1,1,ROLL,5,S-1", "serials: item ROLL is not tracked by serial number"),
])
def test_what_an_order_line_may_not_be(line, says, basic):
    assert says in basic.bad("orders", f"order,line,item,quantity,serials\n{line}\n")[2]


def test_the_same_order_line_twice_is_named_however_it_is_written(basic):
    found = basic.bad("orders", "order,line,item,quantity\nPO-1,1,PRT,1\nPO-1,01,ROLL,1\n")
    assert found == {3: "order PO-1 line 1 stands on line 2 already"}


SMALL = {
    "projects": ("code,name\nP-1,Line 1\nP-2,\n", [{"code": "P-1", "name": "Line 1"}, {"code": "P-2", "name": "P-2"}]),
    "classes": ("code,name,tolerance_percent,tolerance_value\nC,Small,1,5.00\n",
                [{"code": "C", "name": "Small", "tolerance_percent": "1", "tolerance_value": "5.00"}]),
    "recipients": ("code,name\nOFF-1,Office\n", [
        {"code": "OFF-1", "name": "Office", "user": "", "location": "", "template": "", "vendor": ""},
    ]),
    "label-rules": ("order,pattern,kind\n1,^BIN:(?P<code>.+)$,location\n",
                    [{"order": "1", "pattern": "^BIN:(?P<code>.+)$", "kind": "location", "item": ""}]),
}


@pytest.mark.parametrize("kind", SMALL)
def test_small_kinds(kind, basic):
    text, rows = SMALL[kind]
    basic.taken(kind, text)
    assert basic.rows(kind) == rows
    basic.taken(kind, text)
    assert basic.rows(kind) == rows and basic.differences() == []


@pytest.mark.parametrize(("kind", "text", "says"), [
    ("classes", "code,tolerance_percent\nC,101\n", "tolerance_percent is “101”, it must be a whole number from 0 to 100"),
    ("reasons", "code,acts\nX,issue dance\n", "acts names “dance”"), ("statuses", "code,available\nX,sometimes\n", "available is"),
    ("recipients", "code,user\nX,NOBODY\n", "user NOBODY is not known"), ("container-types", "code,rank\nX,-3\n", "rank is “-3”"),
    ("label-rules", "order,pattern,kind\n1,(,location\n", "pattern:"),
    ("label-rules", "order,pattern,kind\n1,^x$,colour\n", "pattern:"),
    ("projects", "code\nP\nP\n", "P stands on line 2 already"),
])
def test_what_the_small_kinds_refuse(kind, text, says, basic):
    assert any(says in reason for reason in basic.bad(kind, text).values())


def test_the_rank_of_a_type_in_use_stays(basic):
    basic.taken("containers", "code,type,location\nT-1,TOTE,A01-S01\n")
    assert "so its rank stays" in basic.bad("container-types", "code,rank\nTOTE,99\n")[2]


def test_a_label_rule_from_a_file_reads_labels(basic):
    from app.assembly import assemble
    from app.events import Scan, Type

    basic.taken("users", "badge,name,role,pin\nB-1,Ann,operator,8642\n")
    basic.taken("label-rules", "order,pattern,kind\n1,^BIN:(?P<code>.+)$,location\n")
    session = assemble(basic.ledger).session
    session.handle(Scan("B-1"))
    session.handle(Type("8642"))
    assert str(session.handle(Scan("BIN:A01-S01")).screen.verdict.text) == "This is a bin"


def test_house_rules_are_settled_and_taken_back(basic):
    basic.taken("settings", "rule,scope,value\napprove-own-counts,,yes\napprove-own-counts,site,no\n")
    assert [tuple(row.values()) for row in basic.rows("settings")] == [
        ("approve-own-counts", "company", "yes"), ("approve-own-counts", "site", "no"),
    ]
    basic.taken("settings", "rule,scope,value\napprove-own-counts,site,default\n")
    assert [tuple(row.values()) for row in basic.rows("settings")] == [("approve-own-counts", "company", "yes")]
    assert basic.bad("settings", "rule,scope,value\nnap-time,,yes\napprove-own-counts,moon,yes\napprove-own-counts,,maybe\n") == {
        2: "rule is “nap-time”, it must be one of approve-own-counts, costing",
        3: "scope is “moon”, it must be one of company, site",
        4: "value is “maybe”, it must be one of no, yes, default",
    }
    assert basic.differences() == []


def test_what_is_new_has_an_end_and_what_an_older_book_holds_is_taken(basic, monkeypatch):
    """A book of an earlier version took numbers and descriptions of any length; its own export still goes in again."""
    number, text = "N" * 300, "d" * 5000
    file = ITEMS + "\n{0},{1},quantity\n"
    with monkeypatch.context() as earlier:
        earlier.setattr("app.exchange.meaning.too_long", lambda *_: None)
        basic.taken("items", file.format(number, text))
    assert basic.taken("items", file.format(number, text)).good == 1
    assert "5001 characters" in basic.bad("items", file.format(number, text + "x"))[2]
    assert basic.taken("items", file.format("M" * 80, "d" * 500)).good == 1
    assert basic.bad("items", file.format("M" * 81, "d"))[2].startswith("number: It has 81 characters, 80 are the most")
    assert basic.bad("items", file.format("M", "d" * 501))[2].startswith("description: It has 501 characters")
    assert basic.bad("vendors", f"code,name\nV,{'v' * 201}\n")[2].startswith("name: ")
