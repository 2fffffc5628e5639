"""The files of purchasing: what comes out goes in again, and what cannot be is told line by line."""

import pytest

FILES = {
    "vendors": "code,name,email,connector,lead_days\nACME,Acme,orders@acme.example,email,5\n",
    "master-items": "code,name,manufacturer,category,gtin\nM-1,Panel,Maker,Panels,09506000134352\n",
    "items": "number,description,tracking,kit\nPANEL,Panel,quantity,\nKEY,Keypad,quantity,\nKIT,Start kit,quantity,yes\n",
    "vendor-items": "vendor,item,part_number,price,lead_days,pack,priority\nACME,PANEL,A-1,12.50,3,10,1\n",
    "kit-lines": "kit,part,quantity\nKIT,PANEL,1\nKIT,KEY,2\n",
    "templates": "code,name,vendor\nVAN,Service van,ACME\n",
    "template-lines": "template,item,base,minimum,vendor\nVAN,PANEL,4,2,ACME\n",
    "recipients": "code,name,template\nOFF-9,Office,VAN\n",
    "recipient-levels": "recipient,item,adjustment,auto\nOFF-9,PANEL,-1,no\n",
    "site-items": "item,storeroom,bin,minimum,maximum\nCBL,,A01-S02,2.50,10\nPANEL,,,4,\nPANEL,A01,A01-S01,0,9\n",
}


def test_what_comes_out_goes_in_again(basic):
    for kind, text in FILES.items():
        basic.taken(kind, text)
    before = {kind: basic.export(kind) for kind in FILES}
    for kind in FILES:
        basic.taken(kind, before[kind])
    assert {kind: basic.export(kind) for kind in FILES} == before
    assert basic.rows("vendor-items") == [{
        "vendor": "ACME", "item": "PANEL", "part_number": "A-1", "price": "12.50", "lead_days": "3", "pack": "10", "priority": "1",
    }]
    assert [(row["part"], row["quantity"]) for row in basic.rows("kit-lines")] == [("KEY", "2"), ("PANEL", "1")]
    assert (basic.rows("recipient-levels")[0]["adjustment"], basic.rows("recipient-levels")[0]["auto"]) == ("-1", "no")
    assert [tuple(row.values()) for row in basic.rows("site-items")] == [
        ("CBL", "", "A01-S02", "2.5", "10"), ("PANEL", "", "", "4", ""), ("PANEL", "A01", "A01-S01", "0", "9"),
    ]
    assert basic.rows("recipients", code="OFF-9")[0]["template"] == "VAN"


def test_an_old_file_of_vendors_or_items_takes_nothing_away(basic):
    for kind in ("vendors", "items"):
        basic.taken(kind, FILES[kind])
    basic.taken("vendors", "code,name\nACME,Acme Ltd\n")
    basic.taken("items", "number,description,tracking\nKIT,Kit to start with,quantity\n")
    vendor, kit = basic.rows("vendors", code="ACME")[0], basic.rows("items", number="KIT")[0]
    assert (vendor["name"], vendor["email"], vendor["lead_days"]) == ("Acme Ltd", "orders@acme.example", "5")
    assert (kit["description"], kit["kit"]) == ("Kit to start with", "yes")


@pytest.mark.parametrize(("kind", "text", "reason"), (
    ("kit-lines", "kit,part,quantity\nPANEL,KEY,1\n", "neither a kit"),
    ("kit-lines", "kit,part,quantity\nKIT,KIT,1\n", "a kit itself"),
    ("template-lines", "template,item,base,minimum\nVAN,PANEL,1,2\n", "above the base"),
    ("vendors", "code,name,connector\nACME,Acme,pigeon\n", "must be one of printed"),
    ("site-items", "item,minimum,maximum\nPANEL,5,4\n", "below the minimum"),
    ("site-items", "item,maximum\nPANEL,3\n", "below the minimum"),
    ("site-items", "item,storeroom\nPANEL,A01-S01\n", "no storeroom"),
    ("site-items", "item,storeroom,bin\nPANEL,A01,Q-01\n", "not in storeroom"),
    ("site-items", "item,bin\nPANEL,A01\n", "groups bins"),
    ("site-items", "item,minimum\nCBL,1.234\n", "minimum"),
    ("site-items", "item,storeroom\nNONE,\n", "not known"),
    ("master-items", "code,name,gtin\nM-2,Panel,123\n", "check digit"),
))
def test_what_cannot_be_is_told(basic, kind, text, reason):
    for known, lines in FILES.items():
        basic.taken(known, lines)
    (bad,) = basic.take(kind, text).bad
    assert reason in str(bad.reason)


def test_an_empty_field_of_an_item_at_a_site_leaves_what_is_known(basic):
    for kind in ("items", "site-items"):
        basic.taken(kind, FILES[kind])
    basic.taken("site-items", "item,storeroom,maximum\nPANEL,A01,12\nPANEL,,\n")
    assert [(row["storeroom"], row["bin"], row["minimum"], row["maximum"]) for row in basic.rows("site-items", item="PANEL")] == [
        ("", "", "4", ""), ("A01", "A01-S01", "0", "12"),
    ]
    twice = basic.take("site-items", "item,minimum\nPANEL,1\nPANEL,2\n")
    assert "stands on line 2 already" in str(twice.bad[0].reason)
