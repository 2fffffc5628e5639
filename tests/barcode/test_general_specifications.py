"""What the GS1 General Specifications ask of a reader, case by case; each names its section.

Sections as in release 20 and later. Between releases the last number moves where an AI comes in: there the section above is
named (3.5 for the AIs that begin with 2, 3.7 with 4, 3.8 with 7, 3.9 with 8, 7.8 for separators, 2.1 for trade items).
"""

from typing import Any

import pytest

from app.barcode.classify import classify
from app.barcode.names import DictNames

G = "09501101530003"
PACK = "19501101530000"
VARIABLE = "99501101530006"
SSCC = "106141412345678908"
GLN = "9501101020016"
FNC1 = "\x1d"

Case = tuple[str, str, str, dict[str, Any]]

KEYS: list[Case] = [
    ("3.3.1", f"00{SSCC}", "]C1", {"sscc": SSCC}),
    ("3.3.1", f"00{SSCC}", "", {"sscc": SSCC}),
    ("3.3.1", SSCC, "", {"sscc": SSCC}),
    ("3.3.1", "395011015300000011", "", {"sscc": "395011015300000011"}),
    ("3.3.1", f"(00){SSCC}", "", {"sscc": SSCC}),
    ("3.3.1", f"(00) {SSCC}", "", {"sscc": SSCC}),
    ("3.3.1", "00106141412345678909", "]C1", {"refusal": "check digit"}),
    ("3.3.1", "106141412345678909", "", {"refusal": "check digit"}),
    ("3.3.1", "0010614141234567890", "]C1", {"refusal": "SSCC"}),
    ("3.3.1", "(00)10614141234567890A", "", {"refusal": "SSCC"}),
    ("3.3.2", f"01{G}", "]C1", {"gtin": G}),
    ("3.3.2", f"01{G}", "]e0", {"gtin": G}),
    ("3.3.2", f"01{G}", "]d2", {"gtin": G}),
    ("3.3.2", f"01{G}", "]Q3", {"gtin": G}),
    ("3.3.2", f"01{G}", "]J1", {"gtin": G}),
    ("3.3.2", f"01{G}", "", {"gtin": G}),
    ("3.3.2", f"01{PACK}", "]C1", {"gtin": PACK}),
    ("3.3.2", "0109501101530004", "]C1", {"refusal": "check digit"}),
    ("3.3.2", "(01)09501101530004", "", {"refusal": "check digit"}),
    ("3.3.2", "010950110153000417251231", "", {"refusal": "check digit"}),
    ("3.3.2", "(01)9501101530003", "", {"gtin": G}),
    ("3.3.2", "(01)036000291452", "", {"gtin": "00036000291452"}),
    ("3.3.2", "(01)95012346", "", {"gtin": "00000095012346"}),
    ("3.3.2", "01950110153000", "]C1", {"refusal": "GTIN"}),
    ("3.3.2", "010950110153000A", "]C1", {"refusal": "GTIN"}),
    ("3.3.3", f"02{G}3724", "]C1", {"gtin": G, "count": "24"}),
    ("3.3.3", f"00{SSCC}02{PACK}3712", "]C1", {"sscc": SSCC, "gtin": PACK, "count": "12"}),
    ("3.3.3", f"02{G}", "]C1", {"gtin": G, "warning": "37"}),
    ("3.3.3", "02095011015300043724", "]C1", {"refusal": "check digit"}),
    ("3.3.4", f"03{G}21S1", "]C1", {"gtin": G, "serial": "S1"}),
]

DATES: list[Case] = [
    ("3.4.1", f"01{G}10ABC123", "]C1", {"lot": "ABC123"}),
    ("3.4.1", f"01{G}10" + "L" * 20, "]C1", {"lot": "L" * 20}),
    ("3.4.1", f"01{G}10" + "L" * 21, "]C1", {"refusal": "BATCH"}),
    ("3.4.1", f"01{G}10", "]C1", {"refusal": "BATCH"}),
    ("3.4.1", f"01{G}10A B", "]C1", {"refusal": "BATCH"}),
    ("3.4.1", f"01{G}10A%2/-_(\"x", "]C1", {"lot": "A%2/-_(\"x"}),
    ("3.4.1", f"01{G}10A#B", "]C1", {"refusal": "BATCH"}),
    ("3.4.1", "10ABC123", "]C1", {"lot": "ABC123", "warning": "without AI (01"}),
    ("3.4.2", f"01{G}11240229", "]C1", {"elements": (("01", G), ("11", "240229"))}),
    ("3.4.2", f"01{G}11230229", "]C1", {"refusal": "PROD DATE"}),
    ("3.4.2", f"01{G}11240230", "]C1", {"refusal": "PROD DATE"}),
    ("3.4.2", f"01{G}11241301", "]C1", {"refusal": "PROD DATE"}),
    ("3.4.3", f"01{G}12251231", "]C1", {"warning": "8020"}),
    ("3.4.4", f"01{G}13251231", "]C1", {"elements": (("01", G), ("13", "251231"))}),
    ("3.4.5", f"01{G}15251231", "]C1", {"best_before": "2025-12-31", "expires": ""}),
    ("3.4.5", f"01{G}15250200", "]C1", {"best_before": "2025-02-28"}),
    ("3.4.6", f"01{G}16251231", "]C1", {"best_before": "", "expires": ""}),
    ("3.4.7", f"01{G}17251231", "]C1", {"expires": "2025-12-31"}),
    ("3.4.7", f"01{G}17251200", "]C1", {"expires": "2025-12-31"}),
    ("3.4.7", f"01{G}17240200", "]C1", {"expires": "2024-02-29"}),
    ("3.4.7", f"01{G}17250200", "]C1", {"expires": "2025-02-28"}),
    ("3.4.7", f"01{G}17250631", "]C1", {"refusal": "EXPIRY"}),
    ("3.4.7", f"01{G}17250001", "]C1", {"refusal": "EXPIRY"}),
    ("3.4.7", f"01{G}1725123", "]C1", {"refusal": "EXPIRY"}),
    ("3.4.7", f"01{G}1725AB31", "]C1", {"refusal": "EXPIRY"}),
    ("7.12", f"01{G}17000101", "]C1", {"expires": "2000-01-01"}),
    ("7.12", f"01{G}17990101", "]C1", {"expires": "1999-01-01"}),
    ("3.8", f"01{G}70032512312359", "]C1", {"expires": "2025-12-31"}),
    ("3.8", f"01{G}70032512312460", "]C1", {"refusal": "EXPIRY TIME"}),
]

SERIALS: list[Case] = [
    ("3.5.2", f"01{G}21SN1", "]C1", {"serial": "SN1"}),
    ("3.5.2", f"01{G}21" + "9" * 20, "]C1", {"serial": "9" * 20}),
    ("3.5.2", f"01{G}21" + "9" * 21, "]C1", {"refusal": "SERIAL"}),
    ("3.5.2", "21SN1", "]C1", {"serial": "SN1", "warning": "without AI (01"}),
    ("3.5.2", f"01{G}21SN1{FNC1}10L1", "]C1", {"serial": "SN1", "lot": "L1"}),
    ("3.5.2", f"01{G}10L1{FNC1}21SN1", "]d2", {"serial": "SN1", "lot": "L1"}),
    ("3.5.2", f"8006{G}010221SN1", "]C1", {"gtin": G, "refusal": None}),
    ("3.5.1", f"01{G}2042", "]C1", {"elements": (("01", G), ("20", "42"))}),
    ("3.5.1", f"01{G}204", "]C1", {"refusal": "VARIANT"}),
    ("3.5", f"01{G}22CPV{FNC1}21S1", "]C1", {"serial": "S1"}),
    ("3.5", f"01{G}235TPX1", "]C1", {"serial": ""}),
    ("3.5", f"01{G}235TPX1{FNC1}21S1", "]C1", {"warning": "together with"}),
    ("3.5", f"01{G}240ADD{FNC1}241CUST{FNC1}2427", "]C1", {"gtin": G}),
    ("3.5", f"01{G}242ABC", "]C1", {"refusal": "MTO"}),
    ("3.5", f"01{G}21S1{FNC1}250SEC{FNC1}251SRC", "]C1", {"serial": "S1"}),
    ("3.5", f"01{G}250SEC", "]C1", {"warning": "AI (21)"}),
    ("3.5", "2539501101530003DOC1", "]C1", {"elements": (("253", "9501101530003DOC1"),)}),
    ("3.5", "2539501101530004DOC1", "]C1", {"refusal": "check digit"}),
    ("3.5", f"414{GLN}254A1", "]C1", {"elements": (("414", GLN), ("254", "A1"))}),
    ("3.5", f"01{G}254A1", "]C1", {"warning": "414"}),
    ("3.5", "2559501101530003123", "]C1", {"elements": (("255", "9501101530003123"),)}),
    ("3.5", "2559501101530004", "]C1", {"refusal": "check digit"}),
]

AMOUNTS: list[Case] = [
    ("3.6.1", f"01{VARIABLE}3012", "]C1", {"count": "12"}),
    ("3.6.1", f"01{VARIABLE}30012", "]C1", {"count": "12"}),
    ("3.6.1", f"01{VARIABLE}30", "]C1", {"refusal": "COUNT"}),
    ("3.6.1", f"01{VARIABLE}30123456789", "]C1", {"refusal": "COUNT"}),
    ("3.6.2", f"01{VARIABLE}3103001750", "]C1", {"count": "1.75"}),
    ("3.6.2", f"01{VARIABLE}3100001750", "]C1", {"count": "1750"}),
    ("3.6.2", f"01{VARIABLE}3105001750", "]C1", {"count": "0.0175"}),
    ("3.6.2", f"01{VARIABLE}3106001750", "]C1", {"refusal": "3106001750"}),
    ("3.6.2", f"01{VARIABLE}310300175", "]C1", {"refusal": "NET WEIGHT"}),
    ("3.6.2", f"01{VARIABLE}3112000250", "]C1", {"count": "2.5"}),
    ("3.6.2", f"01{VARIABLE}3202000250", "]C1", {"count": "2.5"}),
    ("3.6.2", f"01{VARIABLE}3152000250", "]C1", {"count": "2.5"}),
    ("3.6.3", f"00{SSCC}3302000250", "]C1", {"sscc": SSCC, "count": ""}),
    ("3.6.3", f"02{G}37103302000250", "]C1", {"count": "", "gtin": G, "note": "separators"}),
    ("3.6.5", f"00{SSCC}02{G}3700000024", "]C1", {"count": "24"}),
    ("3.6.5", f"01{G}3724", "]C1", {"warning": "AI (37)"}),
    ("3.6", f"01{VARIABLE}3103001750" + "39221234", "]C1", {"count": "1.75"}),
    ("3.6", f"01{VARIABLE}3103001750" + "39329781234", "]C1", {"count": "1.75"}),
    ("3.6", f"01{G}39221234", "]C1", {"warning": "3922"}),
    ("2.1", f"01{VARIABLE}10L1", "]C1", {"warning": "measure"}),
    ("3.6.2", f"01{VARIABLE}3103001750{FNC1}310200175", "]C1", {"refusal": "NET WEIGHT"}),
]

LOGISTICS: list[Case] = [
    ("3.7", f"00{SSCC}400PO-17", "]C1", {"sscc": SSCC}),
    ("3.7", "401CONSIGN1", "]C1", {"elements": (("401", "CONSIGN1"),)}),
    ("3.7", "40295011015300000003", "]C1", {"elements": (("402", "95011015300000003"),)}),
    ("3.7", "40295011015300000004", "]C1", {"refusal": "check digit"}),
    ("3.7", f"410{GLN}", "]C1", {"elements": (("410", GLN),)}),
    ("3.7", "4109501101020017", "]C1", {"refusal": "check digit"}),
    ("3.7", f"00{SSCC}410{GLN}400PO1", "]C1", {"sscc": SSCC}),
    ("3.7", f"414{GLN}", "]C1", {"elements": (("414", GLN),)}),
    ("3.7", "4149501101020017", "]C1", {"refusal": "check digit"}),
    ("3.7", "420SW1A1AA", "]C1", {"elements": (("420", "SW1A1AA"),)}),
    ("3.7", "42182612345", "]C1", {"elements": (("421", "82612345"),)}),
    ("3.7", f"01{G}422276", "]C1", {"elements": (("01", G), ("422", "276"))}),
    ("3.7", f"01{G}42227", "]C1", {"refusal": "ORIGIN"}),
    ("3.7", f"01{G}422276{FNC1}10L1", "]C1", {"lot": "L1"}),
    ("3.7", f"01{G}422276" + "10L1", "]C1", {"lot": "L1"}),
    ("3.7", f"00{SSCC}43078DE", "]C1", {"refusal": "no such application identifier"}),
    ("3.7", f"00{SSCC}4307DE", "]C1", {"sscc": SSCC}),
    ("3.7", f"00{SSCC}4331000020-", "]C1", {"sscc": SSCC}),
]

OTHERS: list[Case] = [
    ("3.8", f"01{G}7001" + "1234567890123", "]C1", {"gtin": G}),
    ("3.8", f"01{G}10L1{FNC1}70040123", "]C1", {"lot": "L1"}),
    ("3.8", f"01{G}7004", "]C1", {"refusal": "POTENCY"}),
    ("3.8", f"01{G}7007250101250131", "]C1", {"gtin": G}),
    ("3.8", f"01{G}710PZN1", "]C1", {"gtin": G}),
    ("3.8", f"01{G}7030276ABC", "]C1", {"gtin": G}),
    ("3.9", f"01{G}8001" + "12341234512310", "]C1", {"gtin": G}),
    ("3.9", "8003" + "09501101530003" + "ASSET1", "]C1", {"elements": (("8003", "09501101530003ASSET1"),)}),
    ("3.9", "8003" + "09501101530003", "]C1", {"elements": (("8003", "09501101530003"),)}),
    ("3.9", "8003" + "09501101530004" + "ASSET1", "]C1", {"refusal": "check digit"}),
    ("3.9", "8003" + "19501101530003", "]C1", {"refusal": "GRAI"}),
    ("3.9", "8004" + "95011015ASSET7", "]C1", {"elements": (("8004", "95011015ASSET7"),)}),
    ("3.9", f"8006{G}0102", "]C1", {"gtin": G}),
    ("3.9", "8006095011015300040102", "]C1", {"refusal": "check digit"}),
    ("3.9", f"00{SSCC}8026{G}0102" + "3710", "]C1", {"refusal": None, "count": "10"}),
    ("3.9", "8017950110153000000014", "]C1", {"elements": (("8017", "950110153000000014"),)}),
    ("3.9", "8018950110153000000015", "]C1", {"refusal": "check digit"}),
    ("3.9", "8018950110153000000014" + "80191", "]C1", {"refusal": None}),
    ("3.9", "80191", "]C1", {"warning": "8017, 8018"}),
    ("3.9", f"415{GLN}8020REF1", "]C1", {"refusal": None}),
    ("3.9", f"415{GLN}", "]C1", {"warning": "8020"}),
    ("3.9", f"01{G}8005001234", "]C1", {"gtin": G}),
    ("3.9", f"01{G}8008" + "25123123", "]C1", {"gtin": G}),
    ("3.9", f"01{G}8008" + "25123124", "]C1", {"refusal": "PROD TIME"}),
    ("3.9", f"01{G}8200https://example.com/a", "]Q3", {"gtin": G}),
    ("3.10", f"01{G}90ANY{FNC1}99" + "x" * 90, "]C1", {"gtin": G}),
    ("3.10", f"01{G}99" + "x" * 91, "]C1", {"refusal": "INTERNAL"}),
    ("3.1", f"01{G}0499", "]C1", {"refusal": "no such application identifier"}),
    ("3.1", "8999123", "]C1", {"refusal": "no such application identifier"}),
    ("3.1", "ABC", "]C1", {"refusal": "no such application identifier"}),
]

SEPARATORS: list[Case] = [
    ("7.8", f"{FNC1}01{G}21S1", "", {"serial": "S1"}),
    ("7.8", f"{FNC1}{FNC1}01{G}21S1", "", {"serial": "S1"}),
    ("7.8", f"{FNC1}01{G}21S1", "]C1", {"serial": "S1"}),
    ("7.8", f"]C101{G}21S1", "", {"serial": "S1"}),
    ("7.8", f"]C1{FNC1}01{G}21S1", "]C1", {"serial": "S1"}),
    ("7.8", f"<GS>01{G}21S1<GS>10L1", "", {"serial": "S1", "lot": "L1"}),
    ("7.8", f"{{GS}}01{G}21S1{{GS}}10L1", "", {"serial": "S1", "lot": "L1"}),
    ("7.8", f"~101{G}21S1~110L1", "", {"serial": "S1", "lot": "L1"}),
    ("7.8", f"|01{G}21S1|10L1", "", {"serial": "S1", "lot": "L1"}),
    ("7.8", f"^]01{G}21S1^]10L1", "", {"serial": "S1", "lot": "L1"}),
    ("7.8", f"{{FNC1}}01{G}21S1{{FNC1}}10L1", "", {"serial": "S1", "lot": "L1"}),
    ("7.8", f"\\x1d01{G}21S1\\x1d10L1", "", {"serial": "S1", "lot": "L1"}),
    ("7.8", f"01{G}21S1{FNC1}10L1", "", {"serial": "S1", "lot": "L1"}),
    ("7.8", f"01{G}21S1<GS>10L1", "", {"serial": "S1", "lot": "L1"}),
    ("7.8", f"01{G}21S1|10L1", "", {"serial": "S1", "lot": "L1"}),
    ("7.8", f"01{G}21S1~110L1", "]Q1", {"serial": "S1", "lot": "L1"}),
    ("7.8", f"01{G}{FNC1}21S1", "]C1", {"serial": "S1"}),
    ("7.8", f"01{G}{FNC1}{FNC1}21S1{FNC1}{FNC1}10L1{FNC1}", "]C1", {"serial": "S1", "lot": "L1"}),
    ("7.8", f"01{G}17251231{FNC1}10L1", "]C1", {"expires": "2025-12-31", "lot": "L1"}),
    ("7.8", f"01{G}1725123110L1{FNC1}21S1", "", {"expires": "2025-12-31", "lot": "L1", "serial": "S1"}),
    ("7.8", f"1725123101{G}10L1", "", {"expires": "2025-12-31", "lot": "L1", "gtin": G}),
    ("7.8", f"21S1{FNC1}01{G}", "", {"serial": "S1", "gtin": G}),
    ("4.14.1", f"01{G}21S1{FNC1}21S2", "]C1", {"refusal": "two different values"}),
    ("4.14.1", f"01{G}21S1{FNC1}21S1", "]C1", {"serial": "S1"}),
    ("4.14.1", f"01{G}01{PACK}", "]C1", {"refusal": "two different values"}),
    ("4.14.1", f"01{G}02{G}3710", "]C1", {"warning": "together with"}),
    ("4.14.1", f"2559501101530003{FNC1}01{G}", "]C1", {"warning": "together with"}),
    ("4.14.2", f"01{G}8200HTTP", "]C1", {"refusal": None}),
    ("4.14.2", "8200HTTP", "]C1", {"warning": "AI (01)"}),
]

WRITTEN: list[Case] = [
    ("4.15", f"(01){G}(17)251231(10)ABC(21)S1(30)5", "", {"expires": "2025-12-31", "lot": "ABC", "serial": "S1", "count": "5"}),
    ("4.15", f"(01) {G} (10) ABC (21) S1", "", {"lot": "ABC", "serial": "S1"}),
    ("4.15", f"[01]{G}[10]ABC[21]S1", "", {"lot": "ABC", "serial": "S1"}),
    ("4.15", f"(01){G}(10)ABC{FNC1}(21)S1", "]Q1", {"lot": "ABC", "serial": "S1"}),
    ("4.15", f"(01){G}(10)AB(C)D", "", {"lot": "AB(C)D"}),
    ("4.15", f"(01){G}(10)AB(5)D", "", {"lot": "AB(5)D"}),
    ("4.15", f"(01){G}(17)251331", "", {"refusal": "EXPIRY"}),
    ("4.15", f"(01){G}(10)L1(17)251399", "", {"refusal": "EXPIRY"}),
    ("4.15", f"(01){G}(04)X", "", {"refusal": "04"}),
    ("4.15", f"(01){G}(21)", "", {"refusal": "SERIAL"}),
    ("4.15", f"(01){G}(21)S1(21)S2", "", {"refusal": "two different values"}),
    ("4.15", f"(3103)001750(01){VARIABLE}", "", {"gtin": VARIABLE, "count": "1.75"}),
    ("4.15", "(8003)09501101530003ASSET1", "", {"elements": (("8003", "09501101530003ASSET1"),)}),
]  # fmt: skip

ALL_THREE = {"lot": "L1", "serial": "S1", "expires": "2025-12-31"}

LINKS: list[Case] = [
    ("Digital Link 4.3", f"https://id.gs1.org/01/{G}", "]Q1", {"gtin": G}),
    ("Digital Link 4.3", "https://id.gs1.org/01/9501101530003", "", {"gtin": G}),
    ("Digital Link 4.3", f"HTTPS://ID.GS1.ORG/01/{G}/21/S1", "", {"serial": "S1"}),
    ("Digital Link 4.3", f"http://example.com/a/b/01/{G}/10/L1/21/S1?17=251231", "", ALL_THREE),
    ("Digital Link 4.3", f"https://example.com/gtin/{G}/lot/L1/ser/S1?exp=251231", "", ALL_THREE),
    ("Digital Link 4.3", f"https://example.com/01/{G}/22/2A/10/L1", "", {"lot": "L1"}),
    ("Digital Link 4.3", f"https://example.com/01/{G}/21/A%2FB", "", {"serial": "A/B"}),
    ("Digital Link 4.3", f"https://example.com/01/{G}/", "", {"gtin": G}),
    ("Digital Link 4.3", f"https://example.com/01/{G}?linkType=all&utm=7", "", {"gtin": G}),
    ("Digital Link 4.3", f"https://example.com/00/{SSCC}?02={PACK}&37=12", "", {"sscc": SSCC, "count": "12"}),
    ("Digital Link 4.3", f"https://example.com/party/{GLN}", "", {"elements": (("417", GLN),)}),
    ("Digital Link 4.3", f"https://example.com/01/{G}?10=A+B", "", {"lot": "A+B"}),
    ("Digital Link 4.3", f"https://example.com/414/{GLN}/254/A1", "", {"elements": (("414", GLN), ("254", "A1"))}),
    ("Digital Link 4.3", "https://example.com/8004/95011015ASSET7", "", {"elements": (("8004", "95011015ASSET7"),)}),
    ("Digital Link 4.3", "https://example.com/01/09501101530004", "", {"refusal": "check digit"}),
    ("Digital Link 4.3", f"https://example.com/01/{G}/10", "", {"refusal": "BATCH"}),
    ("Digital Link 4.3", f"https://example.com/01/{G}/10/" + "x" * 21, "", {"refusal": "BATCH"}),
    ("Digital Link 4.3", f"https://example.com/01/{G}?17=251331", "", {"refusal": "EXPIRY"}),
    ("Digital Link 4.3", f"https://example.com/01/{G}/21/%00", "", {"refusal": "SERIAL"}),
]  # fmt: skip

CASES = [*KEYS, *DATES, *SERIALS, *AMOUNTS, *LOGISTICS, *OTHERS, *SEPARATORS, *WRITTEN, *LINKS]


def test_there_are_enough() -> None:
    assert len(CASES) >= 150
    assert len({(text, symbology) for _, text, symbology, _ in CASES}) == len(CASES)


@pytest.mark.parametrize(("section", "text", "symbology", "expected"), CASES)
def test_case(section: str, text: str, symbology: str, expected: dict[str, Any]) -> None:
    reading = classify(text, symbology, DictNames(), ())
    refused = expected.get("refusal")
    if refused:
        assert reading.refusal is not None, reading
        assert refused in str(reading.refusal)
        assert reading.gs1 is None and not reading.matches and not reading.serials
        return
    assert reading.refusal is None, str(reading.refusal)
    said = reading.gs1
    assert said is not None
    for field in set(expected) - {"refusal", "warning", "note"}:
        assert getattr(said, field) == expected[field], field
    warnings = " ".join(map(str, said.warnings))
    if "warning" in expected:
        assert expected["warning"] in warnings
    assert expected.get("note", "") in " ".join(map(str, reading.warnings))


PLAIN = [
    ("2.1", "9501101530003", "]E0", "09501101530003"),
    ("2.1", "9501101530003", "", "09501101530003"),
    ("2.1", "036000291452", "]E0", "00036000291452"),
    ("2.1", "0036000291452", "]E0", "00036000291452"),
    ("2.1", "95012346", "]E4", "00000095012346"),
    ("2.1", "04252614", "]E0", "00042100005264"),
    ("2.1", "04252614", "", "00042100005264"),
    ("2.1", "425261", "]E0", "00042100005264"),
    ("2.1", "9501101530003" + "12", "]E3", "09501101530003"),
    ("2.1", "9501101530003" + "12345", "]E3", "09501101530003"),
    ("2.1", "9501101530003" + " 12", "]E3", "09501101530003"),
    ("2.1", "036000291452" + "12", "]E3", "00036000291452"),
    ("2.1", PACK, "]I1", PACK),
    ("2.1", PACK, "]I0", PACK),
    ("2.1", PACK, "", PACK),
    ("2.1", G, "]I1", G),
    ("5.2", "0109501101534", "]E0", "00109501101534"),
]


@pytest.mark.parametrize(("section", "text", "symbology", "gtin"), PLAIN)
def test_plain_numbers_are_never_element_strings(section: str, text: str, symbology: str, gtin: str) -> None:
    reading = classify(text, symbology, DictNames(), ())
    assert reading.refusal is None
    assert (reading.gtin, reading.gs1, reading.form) == (gtin, None, "gtin")


@pytest.mark.parametrize(
    ("text", "symbology"),
    [
        ("9501101530004", "]E0"),
        ("95012347", "]E4"),
        ("04252614", "]E4"),  # an EAN-8 is not a UPC-E
        ("950110153000", "]E0"),
        ("01" + G, "]E0"),
        ("ABC", "]E0"),
        ("12", "]E1"),
        ("12345", "]E2"),
        ("19501101530001", "]I1"),
    ],
)
def test_a_number_that_breaks_the_promise_of_its_symbol_is_refused(text: str, symbology: str) -> None:
    reading = classify(text, symbology, DictNames(), ())
    assert reading.refusal is not None
    assert "Nothing changed" in str(reading.refusal)
