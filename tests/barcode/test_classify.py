"""A text and the catalogue together: what is found, what is asked about, what is refused."""

from collections.abc import Sequence

import pytest
from biip.checksums import gs1_price_weight_check_digit

from app.barcode.classify import classify
from app.barcode.commands import COMMANDS, barcode_of
from app.barcode.gtin import check_digit
from app.barcode.habits import REGIONS, SEPARATORS, Habits
from app.barcode.names import DictNames
from app.domain.catalogue import LabelRule
from app.domain.meaning import MatchKind, Name, Reading

WIDGET, BOLT, CABLE = 7, 8, 9
G, PACK, SSCC = "09501101530003", "19501101530000", "106141412345678908"
OTHER_GTIN, OTHER_PACK = "04006381333931", "14006381333938"

CATALOGUE = [
    Name("WIDGET", "item", WIDGET, WIDGET, "Widget"),
    Name(G, "gtin", WIDGET, WIDGET, "Widget"),
    Name(PACK, "gtin", WIDGET, WIDGET, "Widget", 12),
    Name("S1", "serial", 11, WIDGET),
    Name("S2", "serial", 12, BOLT),
    Name("TAG-1", "tag", 11, WIDGET),
    Name("LOT7", "lot", 21, WIDGET),
    Name("LOT7", "lot", 22, CABLE),
    Name("ABC123", "item", BOLT, BOLT, "Bolt"),
    Name(OTHER_GTIN, "gtin", BOLT, BOLT, "Bolt"),
    Name("VP-9", "vendor-part", BOLT, BOLT),
    Name("VP-9", "vendor-part", CABLE, CABLE),
    Name("CABLE", "item", CABLE, CABLE),
    Name("036000291452", "alias", CABLE, CABLE),
    Name("A01-S01", "location", 31),
    Name("123456", "item", 41, 41),
    Name("123456", "serial", 42, BOLT),
    Name("C-000001", "container", 51),
    Name(SSCC, "container", 52),
    Name("OPER", "badge", 61),
    Name("PO-1", "order", 71),
    Name("CC-1", "count", 72),
    Name("A,B1,C2", "alias", BOLT, BOLT),
    Name("95011015ASSET7", "tag", 81, CABLE),
    Name("9501101530003ASSET1", "container", 53),
    Name("00042100005264", "gtin", CABLE, CABLE),
    Name("8801", "location", 32),
]


class Counted(DictNames):
    """Counts the look-ups: a classification has one."""

    calls = 0

    def find(self, codes: Sequence[str]) -> Sequence[Name]:
        self.calls += 1
        return super().find(codes)


def read(text: str, symbology: str = "", rules: Sequence[LabelRule] = (), region: str = "") -> Reading:
    names = Counted(CATALOGUE)
    reading = classify(text, symbology, names, rules, source="test", habits=Habits(region))
    assert names.calls <= 1
    assert reading.source == "test"
    assert [bool(reading.refusal), bool(reading.command), bool(reading.serials), bool(reading.matches)].count(True) <= 1
    return reading


def found(reading: Reading) -> list[tuple[str, int]]:
    return [(match.kind.value, match.id) for match in reading.matches]


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("A01-S01", [("location", 31)]),
        ("a01-s01", [("location", 31)]),
        (" A01-S01\r\n", [("location", 31)]),
        ("C-000001", [("container", 51)]),
        ("S1", [("serial", 11)]),
        ("TAG-1", [("serial", 11)]),
        ("OPER", [("badge", 61)]),
        ("ABC123", [("item", BOLT)]),
        ("PO-1", [("document", 71)]),
        ("CC-1", [("document", 72)]),
        ("LOT7", [("lot", 21), ("lot", 22)]),
        ("VP-9", [("item", BOLT), ("item", CABLE)]),
        ("123456", [("item", 41), ("serial", 42)]),
        ("UNHEARD-OF", []),
        ("A,B1,C2", [("item", BOLT)]),  # known whole: not a list
    ],
)
def test_plain_codes(text: str, matches: list[tuple[str, int]]) -> None:
    assert found(read(text)) == matches


def test_a_match_says_by_which_of_its_names_the_thing_was_found() -> None:
    (tag,) = read("TAG-1").matches
    assert (tag.as_, tag.item, tag.code) == ("tag", WIDGET, "TAG-1")
    (order,) = read("PO-1").matches
    assert (order.kind, order.as_) == (MatchKind.DOCUMENT, "order")


@pytest.mark.parametrize(
    ("text", "symbology", "matches"),
    [
        ("9501101530003", "", [("item", WIDGET)]),
        ("9501101530003", "]E0", [("item", WIDGET)]),
        (G, "]I1", [("item", WIDGET)]),
        (f"01{G}", "]C1", [("item", WIDGET)]),
        ("0036000291452", "]E0", [("item", CABLE)]),  # filed as twelve digits
        (f"01{'36000291452'.zfill(14)}", "]C1", [("item", CABLE)]),
        ("04252614", "]E0", [("item", CABLE)]),  # UPC-E of 042100005264
        ("042100005264", "", [("item", CABLE)]),
        (PACK, "", [("item", WIDGET)]),
        ("4006381333931", "]E0", [("item", BOLT)]),
    ],
)
def test_all_spellings_of_a_gtin_meet(text: str, symbology: str, matches: list[tuple[str, int]]) -> None:
    assert found(read(text, symbology)) == matches


def test_a_pack_has_its_own_quantity() -> None:
    assert [m.quantity for m in read(f"01{PACK}", "]C1").matches] == [12]
    assert [m.quantity for m in read(f"01{G}", "]C1").matches] == [0]


def test_the_pack_of_a_known_item_is_not_taken_for_one_unit() -> None:
    reading = read(OTHER_PACK)
    assert found(reading) == []
    assert "pack of Bolt" in " ".join(map(str, reading.warnings))
    assert reading.gtin == OTHER_PACK


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        (f"(01){G}(21)S1", [("serial", 11)]),
        (f"(01){G}(21)S2", [("item", WIDGET)]),  # S2 is a bolt's
        (f"(01){G}(21)NEW(10)L9", [("item", WIDGET)]),
        (f"(01){G}(10)LOT7", [("lot", 21)]),
        (f"(01){G}(10)LOT7(21)S1", [("serial", 11)]),
        (f"(01){G}(10)LOT7(21)NEW", [("lot", 21)]),
        (f"(01){G}(10)NEWLOT", [("item", WIDGET)]),
        (f"(01){G}(10)lot7", [("lot", 21)]),
        ("(01)00614141123452(21)S1", []),  # serial known, item not: no guess
        ("(01)00614141123452(240)ABC123", [("item", BOLT)]),
        (f"(00){SSCC}", [("container", 52)]),
        (SSCC, [("container", 52)]),
        (f"(00){SSCC}(02){G}(37)5", [("container", 52)]),
        (f"(00)395011015300000011(02){G}(37)5", []),  # an unknown pallet is not its content
        (f"(02){G}(37)5", [("item", WIDGET)]),
        ("(8004)95011015ASSET7", [("serial", 81)]),
        ("(8003)09501101530003ASSET1", [("container", 53)]),
        (f"https://id.gs1.org/01/{G}/10/LOT7/21/S1", [("serial", 11)]),
    ],
)
def test_gs1_labels(text: str, matches: list[tuple[str, int]]) -> None:
    assert found(read(text)) == matches


def test_a_serial_without_an_item_is_looked_for_everywhere() -> None:
    assert found(read("21S2", "]C1")) == [("serial", 12)]


def test_a_new_serial_of_a_known_item_says_the_rest() -> None:
    said = read(f"(01){G}(21)NEW(10)L9(17)251200").gs1
    assert said is not None
    assert (said.gtin, said.serial, said.lot, said.expires) == (G, "NEW", "L9", "2025-12-31")


def test_a_text_known_whole_counts_beside_its_structure() -> None:
    names = DictNames([*CATALOGUE, Name(f"01{G}", "location", 33)])
    reading = classify(f"01{G}", "", names, ())
    assert {(m.kind, m.id) for m in reading.matches} == {(MatchKind.ITEM, WIDGET), (MatchKind.LOCATION, 33)}


@pytest.mark.parametrize("text", ["106141412345678909", f"01{G[:-1]}417251231"])
def test_a_text_known_whole_outweighs_a_wrong_check_digit(text: str) -> None:
    assert read(text).refusal is not None
    reading = classify(text, "", DictNames([Name(text, "serial", 99, BOLT)]), ())
    assert found(reading) == [("serial", 99)]
    assert "check digit" in " ".join(map(str, reading.warnings))


def test_a_scanner_that_calls_every_code_128_a_gs1_label_is_no_reason_to_doubt_a_known_code() -> None:
    reading = classify("PST.1001", "]C1", DictNames([Name("PST.1001", "serial", 99, BOLT)]), ())
    assert found(reading) == [("serial", 99)]
    assert reading.warnings == ()


def test_an_ean_symbol_that_is_known_otherwise_is_still_no_element_string() -> None:
    assert found(read(f"01{G}", "]E0")) == []
    assert read(f"01{G}", "]E0").refusal is not None


# --- A label whose separators the scanner left out ---

def test_lost_separators_a_known_serial_settles_it() -> None:
    reading = read(f"01{G}10LOT721S1")
    assert found(reading) == [("serial", 11)]
    assert reading.gs1 is not None
    assert (reading.gs1.lot, reading.gs1.serial) == ("LOT7", "S1")
    assert "separators" in str(reading.warnings[0])


def test_lost_separators_a_known_lot_with_a_date_behind_it_settles_it() -> None:
    reading = read(f"01{G}10LOT717251231")
    assert found(reading) == [("lot", 21)]
    assert reading.gs1 is not None
    assert reading.gs1.expires == "2025-12-31"
    assert [other.lot for other in reading.alternatives] == ["LOT717251231"]


def test_lost_separators_lots_that_begin_alike_are_not_confused() -> None:
    reading = read(f"01{G}10LOT73012")
    assert found(reading) == [("item", WIDGET)]
    assert reading.gs1 is not None
    assert reading.gs1.lot == "LOT73012"


def test_lost_separators_a_hidden_date_is_pointed_out() -> None:
    reading = read(f"01{G}21NEW917251231")
    assert reading.gs1 is not None
    assert reading.gs1.serial == "NEW917251231"
    assert [(other.serial, other.expires) for other in reading.alternatives] == [("NEW9", "2025-12-31")]
    assert "date" in str(reading.warnings[0])


def test_lost_separators_one_way_to_repair_it_is_taken() -> None:
    reading = read(f"01{G}10ABCDEFGHIJKLMN21SERIALXYZ")
    assert reading.gs1 is not None
    assert (reading.gs1.lot, reading.gs1.serial) == ("ABCDEFGHIJKLMN", "SERIALXYZ")
    assert reading.alternatives == ()
    assert reading.warnings


def test_lost_separators_of_several_ways_only_what_they_share_is_believed() -> None:
    reading = read(f"01{G}10ABC21DEFGHIJ21KLMNOPQRST")
    assert found(reading) == [("item", WIDGET)]
    assert reading.gs1 is not None
    assert (reading.gs1.gtin, reading.gs1.lot, reading.gs1.serial) == (G, "", "")
    assert {(other.lot, other.serial) for other in reading.alternatives} == {
        ("ABC", "DEFGHIJ21KLMNOPQRST"),
        ("ABC21DEFGHIJ", "KLMNOPQRST"),
    }


def test_lost_separators_a_label_with_separators_is_read_by_the_standard() -> None:
    reading = read(f"01{G}10LOT721S1\x1d30" + "5")
    assert reading.gs1 is not None
    assert (reading.gs1.lot, reading.alternatives) == ("LOT721S1", ())


def test_lost_separators_a_short_lot_number_is_no_remark_worth() -> None:
    reading = read(f"01{G}10A2105")
    assert (reading.warnings, reading.alternatives) == ((), ())


# --- Texts that neither symbology nor FNC1 marks as GS1 ---

@pytest.mark.parametrize("text", ["10ABC", "21SERIAL", "17251231", "0109501101530004", "3012", "8004ASSET", "240X"])
def test_unmarked_texts_are_not_taken_for_it_on_a_chance(text: str) -> None:
    reading = read(text)
    assert (reading.gs1, reading.refusal, reading.form) == (None, None, "plain")


@pytest.mark.parametrize("symbology", ["", "]C0", "]Q1", "]d1", "]A0"])
def test_unmarked_texts_are_taken_for_it_where_a_gtin_leads(symbology: str) -> None:
    assert found(read(f"01{G}21S1", symbology)) == [("serial", 11)]


@pytest.mark.parametrize("text", ["1001\x1d1002", "2101\x1d2102\x1d2103", "SN01\x1dSN02"])
def test_unmarked_texts_serials_with_gs_between_stay_serials(text: str) -> None:
    assert read(text).serials == tuple(text.split("\x1d"))


# --- Several serials in one code ---

def test_serials_are_listed() -> None:
    reading = read("PST.1001\r\nPST.1002\r\nPST.1001")
    assert (reading.serials, reading.form) == (("PST.1001", "PST.1002", "PST.1001"), "serials")


def test_serials_many() -> None:
    serials = tuple(f"SN{i:05}" for i in range(800))
    assert read(";".join(serials)).serials == serials


def test_serials_known_ones_too() -> None:
    assert read("123456,777777").serials == ("123456", "777777")  # an item, but also a serial


@pytest.mark.parametrize(("text", "part"), [("ABC123;PST.1001", "ABC123"), ("A01-S01,PST.1001", "A01-S01")])
def test_serials_not_where_a_part_is_something_else(text: str, part: str) -> None:
    reading = read(text)
    assert (reading.serials, reading.matches, reading.refusal) == ((), (), None)
    assert part in str(reading.warnings[0])


SN_RULE = LabelRule(id=1, site=1, order=1, pattern="(?P<code>SN[0-9]{4})", kind="serial")


@pytest.mark.parametrize(("text", "rules"), [
    ("S1 S2", ()), ("S1  TAG-1", ()), ("SN0001 SN0002 SN0003", (SN_RULE,)), ("S1 SN0002", (SN_RULE,)), ("123456 S1", ()),
])
def test_blanks_separate_what_stands_as_a_serial_by_itself(text: str, rules: tuple[LabelRule, ...]) -> None:
    reading = read(text, rules=rules)
    assert (reading.serials, reading.form, reading.maybe) == (tuple(text.split()), "serials", ())


@pytest.mark.parametrize("text", ["PST.1001 PST.1002", "SN1 PST.1002 X-7", "123456 PST.9999"])
def test_blanks_between_what_may_be_serials_are_asked_about(text: str) -> None:
    reading = read(text)
    assert (reading.serials, reading.maybe, reading.matches) == ((), tuple(text.split()), ())


@pytest.mark.parametrize("text", ["LOT 42", "Label roll 57mm", "A01-S01 PST.1001", "S1 LOT7", "ABC123 S1", "S1", "S1 ", "OPER S1"])
def test_blanks_separate_nothing_else(text: str) -> None:
    reading = read(text)
    assert (reading.serials, reading.maybe) == ((), ())


def test_a_code_with_blanks_that_is_known_stays_one() -> None:
    names = DictNames([*CATALOGUE, Name("S1 S2", "location", 33)])
    reading = classify("S1 S2", "", names, ())
    assert (found(reading), reading.serials, reading.maybe) == ([("location", 33)], (), ())


def test_more_parts_between_blanks_than_are_looked_up_are_asked_about() -> None:
    serials = tuple(f"SN{i:04}" for i in range(501))
    assert read(" ".join(serials), rules=(SN_RULE,)).maybe == serials
    assert read(" ".join(serials[1:]), rules=(SN_RULE,)).serials == serials[1:]


def test_serials_other_texts_of_several_lines_are_refused() -> None:
    assert "U+000A" in str(read("BEGIN:VCARD\nN:Smith\nEND:VCARD").refusal)


# --- Printed command barcodes ---

@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_commands_each_is_read(name: str) -> None:
    assert read(barcode_of(name)).command == name
    assert read(barcode_of(name).lower() + "\r").command == name


@pytest.mark.parametrize("text", ["CMD-", "CMD-EXPLODE", "CMD-MOVE-IT", "CMD-" + "X" * 5000])
def test_commands_unknown_ones_are_refused(text: str) -> None:
    reading = read(text)
    assert "no command" in str(reading.refusal)
    assert len(str(reading.refusal)) < 300


def test_commands_the_prefix_alone_makes_a_command() -> None:
    assert read("CMDR-1").command == ""


def rule(pattern: str, kind: str, order: int = 1, item: int = 0) -> LabelRule:
    return LabelRule(id=order, site=1, order=order, pattern=pattern, kind=kind, item=item)


# --- Label rules of the site ---

def test_rules_a_location() -> None:
    reading = read("LOC:A01-S01", rules=[rule("LOC:(?P<code>.+)", "location")])
    assert (found(reading), reading.form) == ([("location", 31)], "rule")


def test_rules_an_unknown_one_keeps_its_code() -> None:
    reading = read("LPN:0007", rules=[rule("LPN:(?P<code>.+)", "container")])
    assert (found(reading), reading.code, reading.gs1) == ([], "0007", None)


def test_rules_the_kind_is_binding() -> None:
    assert found(read("X:123456", rules=[rule("X:(?P<code>.+)", "serial")])) == [("serial", 42)]
    assert found(read("X:123456", rules=[rule("X:(?P<code>.+)", "item")])) == [("item", 41)]
    assert found(read("X:123456", rules=[rule("X:(?P<code>.+)", "location")])) == []


def test_rules_item_and_serial() -> None:
    pattern = "(?P<item>[^;]+);(?P<code>.+)"
    assert found(read("WIDGET;S1", rules=[rule(pattern, "serial")])) == [("serial", 11)]
    new = read("WIDGET;S99", rules=[rule(pattern, "serial")])
    assert found(new) == [("item", WIDGET)]
    assert new.gs1 is not None and new.gs1.serial == "S99"


def test_rules_a_rule_for_one_item() -> None:
    only_cables = [rule("L(?P<code>LOT.+)", "lot", item=CABLE)]
    assert found(read("LLOT7", rules=only_cables)) == [("lot", 22)]
    new = read("LLOT8", rules=only_cables)
    assert (found(new), new.gs1 and new.gs1.lot) == ([("item", CABLE)], "LOT8")


def test_rules_a_rule_outweighs_what_digits_claim() -> None:
    reading = read("106141412345678909", rules=[rule(r"(?P<code>\d{18})", "serial")])
    assert (reading.refusal, reading.gs1 and reading.gs1.serial) == (None, "106141412345678909")


def test_rules_the_whole_text_counts_beside_a_rule() -> None:
    assert found(read("8801", rules=[rule(r"(?P<code>\d\d)01", "lot")])) == [("location", 32)]


# --- ISO/IEC 15434 ---

def test_messages_data_identifiers() -> None:
    reading = read("[)>\x1e06\x1dPABC123\x1dSS2\x1d1TL4\x1dQ25PCE\x1d14D20251231\x1e\x04", "]d1")
    assert found(reading) == [("serial", 12)]
    said = reading.gs1
    assert said is not None
    assert (said.serial, said.lot, said.count, said.expires) == ("S2", "L4", "25", "2025-12-31")
    assert said.elements[0] == ("P", "ABC123")


def test_messages_gs1_elements() -> None:
    assert found(read(f"[)>\x1e05\x1d01{G}\x1d21S1\x1e\x04")) == [("serial", 11)]
    assert "check digit" in str(read(f"[)>\x1e05\x1d01{G[:-1]}4\x1e\x04").refusal)


@pytest.mark.parametrize(
    ("rs", "gs", "eot"), [("<RS>", "<GS>", "<EOT>"), ("{RS}", "{GS}", "{EOT}"), ("^^", "^]", "^D"), ("\x1e", "|", "")]
)
def test_messages_with_their_control_characters_written_out(rs: str, gs: str, eot: str) -> None:
    assert found(read(f"[)>{rs}06{gs}PABC123{gs}SS2{rs}{eot}", "]d1")) == [("serial", 12)]
    assert found(read(f"[)>{rs}05{gs}01{G}{gs}21S1{rs}{eot}")) == [("serial", 11)]


def test_messages_others_are_unknown_codes() -> None:
    reading = read("[)>\x1e12\x1dX\x1e\x04")
    assert (found(reading), reading.refusal) == ([], None)


# --- Numbers with a measure inside, by the rules of a country ---

def test_in_store_numbers_weight() -> None:


    def number(grams: str) -> str:
        payload = "291234" + str(gs1_price_weight_check_digit(grams)) + grams
        return payload + check_digit(payload)

    names = DictNames([Name(number("00000").zfill(14), "gtin", BOLT, BOLT)])
    reading = classify(number("00750"), "]E0", names, (), habits=Habits("de"))
    assert found(reading) == [("item", BOLT)]
    assert reading.gs1 is not None and reading.gs1.count == "0.75"
    assert found(classify(number("00750"), "]E0", names, ())) == []


def test_in_store_numbers_are_linked_by_what_all_their_labels_share() -> None:
    weights = [classify("23123450" + tail, "]E0", DictNames(), (), habits=Habits("se")) for tail in ("12500", "20000")]
    assert [reading.gtin for reading in weights] == ["02312345000002", "02312345000002"]
    price = classify("2012345012509", "]E0", DictNames(), (), habits=Habits("se"))
    assert (price.gtin, price.gs1) == ("02012345000001", None)


def test_in_store_numbers_no_region_no_measure() -> None:
    assert read("9501101530003", "]E0", region="xx").gs1 is None


def test_eight_digits_that_may_be_two_numbers() -> None:
    names = DictNames([Name("00000001234558", "gtin", 1, 1), Name("00012345000058", "gtin", 2, 2)])
    assert found(classify("01234558", "", names, ())) == [("item", 1), ("item", 2)]
    assert found(classify("01234558", "]E4", names, ())) == [("item", 1)]
    assert classify("01234558", "", names, ()).gtin == ""


def test_plain_digits_with_a_wrong_check_digit_may_be_a_serial() -> None:
    reading = read("4006381333932")
    assert (reading.refusal, reading.code) == (None, "4006381333932")
    assert "last digit would have to be 1" in str(reading.warnings[0])


@pytest.mark.parametrize("separator", ["<GS>", "{GS}", "~1", "|", "#", "$$"])
def test_only_what_is_configured_stands_for_a_separator(separator: str) -> None:
    text = f"]C1010950110153000310L1{separator}21S1"
    read_as = {
        configured: classify(text, "", DictNames(), (), habits=Habits(separators=configured)).gs1
        for configured in ((separator,), SEPARATORS, ())
    }
    own, usual, none = read_as.values()
    assert own is not None and (own.lot, own.serial) == ("L1", "S1")
    assert (usual is not None and usual.serial == "S1") is (separator in SEPARATORS)
    assert none is None or none.serial != "S1"
    plain = classify("]C1010950110153000310L1\x1d21S1", "", DictNames(), (), habits=Habits(separators=()))
    assert plain.gs1 is not None and plain.gs1.serial == "S1", "the separator itself always counts"


def test_the_regions_are_those_of_the_library() -> None:
    from biip.rcn import RcnRegion

    assert {region.value for region in RcnRegion} == set(REGIONS) - {""}


def test_the_pairing_sheet_is_no_unknown_code() -> None:
    from app.devices.keymap import CALIBRATION

    for text in (CALIBRATION, f"]C0{CALIBRATION}", f"~{CALIBRATION}#"):
        reading = classify(text, "", DictNames(), (), source="serial:/dev/ttyACM0")
        assert "serial:/dev/ttyACM0, which is read already" in str(reading.refusal) and not reading.matches
