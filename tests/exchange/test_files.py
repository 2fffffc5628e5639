"""Files as they come: encodings, separators, headers, quotes, sizes."""

import random
import string

import pytest

from app.domain.words import Say
from app.exchange.reading import FIELD_MAX

HEAD = "number,description,tracking"
ROW = "X-1,Thing,quantity"


@pytest.mark.parametrize("text", [
    f"{HEAD}\n{ROW}\n", f"{HEAD}\n{ROW}", f"{HEAD}\r\n{ROW}\r\n", f"\n\n{HEAD}\n\n{ROW}\n\n", f"\ufeff{HEAD}\n{ROW}\n",
    f"{HEAD}\n{ROW}\n".replace(",", ";"), f"{HEAD}\n{ROW}\n".replace(",", "\t"),
    "Tracking , NUMBER,description\nquantity,X-1,Thing\n",
    f"{HEAD},,\n{ROW},,\n,,,,\n", '"number","description","tracking"\n"X-1","Thing","quantity"\n',
    f"{HEAD}\n  X-1 ,Thing  ,quantity \n",
])
def test_a_file_is_read_however_a_program_writes_it(text, fresh):
    assert fresh.taken("items", text).good == 1
    assert fresh.rows("items")[0] | {"number": "X-1", "description": "Thing"} == fresh.rows("items")[0]


@pytest.mark.parametrize(("text", "says"), [
    ("", "is empty"), ("\n\n  \n", "is empty"), ("\ufeff", "is empty"), (",,,\n", "is empty"),
    ("number,description\nX,Y\n", "lacks the column tracking"),
    (f"{HEAD},colour\n{ROW},red\n", "column colour that items do not have"),
    (f"{HEAD},,price\n{ROW},,1\n", 'column "" that items do not have'),
    (f"{HEAD},number\n{ROW},Y\n", "names the column number twice"),
    ('"number,description\n', "quotation mark is opened and never closed"),
    (f"{HEAD}\n{ROW}\n".encode("utf-16"), "is no UTF-8 text (byte 0)"),
    (f"{HEAD}\n{ROW}".encode() + b"\xff\xfe\n", "is no UTF-8 text (byte 46)"),
    ("number,description,tracking\nX-1,Größe,quantity\n".encode("latin-1"), "is no UTF-8 text (byte 34)"),
])
def test_a_file_that_cannot_be_used_is_refused_whole_and_says_why(text, says, fresh):
    before = fresh.everything()
    refused = fresh.take("items", text)
    assert isinstance(refused, Say) and says in str(refused)
    assert "Nothing changed;" in str(refused)
    assert fresh.everything() == before


def test_a_file_that_is_not_there_or_a_folder_is_told(fresh, run):
    for path in (fresh.folder / "none.csv", fresh.folder):
        told = run(fresh.folder, "import", "items", path)
        assert told.code == 2 and "cannot be read" in told.err and not told.out


def test_lines_without_data_are_no_lines(fresh):
    assert fresh.taken("items", f"{HEAD}\n\n , ,\n{ROW}\n").good == 1
    assert fresh.taken("items", f"{HEAD}\n").good == 0


def test_a_line_is_named_by_its_number_in_the_file_even_after_fields_of_several_lines(fresh):
    text = f'{HEAD}\nA,ok,quantity\n\nB,"two\nlines",quantity\nC,,quantity\nD,ok,quantity,more\nE,ok\n'
    assert fresh.bad("items", text) == {
        4: "description holds a line break or a control character", 6: "description is empty",
        7: "it has 4 fields, the header names 3", 8: "tracking is empty",
    }


def test_quotes_are_read_as_spreadsheets_write_them(fresh):
    fresh.taken("items", f'{HEAD}\nA,"3"" pipe, black; long",quantity\nB,"say ""hi""",quantity\n')
    assert [row["description"] for row in fresh.rows("items")] == ['3" pipe, black; long', 'say "hi"']


def test_a_quote_that_is_never_closed_spoils_the_rest_of_the_file_and_says_where_it_begins(fresh):
    found = fresh.bad("items", f'{HEAD}\nA,ok,quantity\nB,"open,quantity\nC,ok,quantity\n')
    assert found == {3: "a quotation mark is opened and never closed"}


def test_text_after_a_quote_is_told_and_the_lines_after_it_are_read(fresh):
    found = fresh.bad("items", f'{HEAD}\nA,"x" y,quantity\nB,ok,nothing\n')
    assert found[2].startswith("there is text after a closing quotation mark")
    assert found[3].startswith("tracking is “nothing”")


@pytest.mark.parametrize("size", [FIELD_MAX + 1, 10_000_000])
def test_a_huge_field_is_one_bad_line(size, fresh):
    found = fresh.bad("items", f"{HEAD}\nA,{'x' * size},quantity\nB,ok,nothing\n")
    assert found[2] in (f"description is longer than {FIELD_MAX} characters", f"a field is longer than {FIELD_MAX} characters")
    assert found[3].startswith("tracking is “nothing”")
    assert fresh.take("items", f"{HEAD}\nA,{'x' * size},quantity\nB,ok,quantity\n", keep_good=True).good == 1


def test_control_characters_never_get_in(fresh):
    found = fresh.bad("items", f"{HEAD}\nA\x00,x,quantity\nB,x\x1b[2J,quantity\nC,a\x1dzb,quantity\nD,\u202ex,quantity\n")
    assert set(found) == {2, 3, 4, 5}


SPREADSHEET = (
    "=1+1", "+49 89", "-5", "@SUM(A1)", "0012", "1e5", "2028-12-31", "TRUE", "'quoted", "=HYPERLINK(\"x\")", "٣", "Ω 1/2\"",
)


def test_texts_that_spreadsheets_take_for_formulas_or_numbers_stay_as_they_are(fresh):
    import csv
    import io

    import openpyxl

    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEAD.split(","))
    writer.writerows([f"N{i}", text, "quantity"] for i, text in enumerate(SPREADSHEET))
    fresh.taken("items", out.getvalue())
    assert {row["description"] for row in fresh.rows("items")} == set(SPREADSHEET)
    sheet = openpyxl.load_workbook(io.BytesIO(fresh.export("items", "xlsx")))["items"]
    for row in sheet.iter_rows(min_row=2):
        assert row[1].data_type == "s" and row[1].value in SPREADSHEET


def test_no_bytes_at_all_make_it_fail(fresh):
    chance = random.Random(7)
    pieces = [HEAD, ROW, "\n", "\r", ",", ";", '"', "\t", "\x00", "é", "\ufeff", "=", "x" * 50, "9" * 30, *string.punctuation]
    for _ in range(150):
        text = HEAD * chance.randrange(2) + "\n" * chance.randrange(2) + "".join(chance.choices(pieces, k=chance.randrange(40)))
        data = text.encode()
        if chance.random() < 0.3:
            data = data[:chance.randrange(len(data) + 1)] + chance.randbytes(3) + data
        outcome = fresh.take("items", data, dry_run=True)
        assert isinstance(outcome, Say) or not outcome.kept
