"""All or nothing, dry runs, good lines kept, and the time it takes."""


import pytest

from app.exchange import importing
from app.exchange.columns import KINDS
from app.ledger import store

GOOD_AND_BAD = "number,description,tracking\nA,one,quantity\nB,two,wrong\nC,three,quantity\nA,again,quantity\n"


def test_a_dry_run_changes_nothing_and_says_what_it_would(fresh, run):
    before = fresh.everything()
    told = run(fresh.folder, "import", "items", fresh.file(GOOD_AND_BAD), "--dry-run")
    assert told.code == 1
    assert told.err.splitlines() == [
        "line 3: tracking is “wrong”, it must be one of serial, quantity, lot, non-inventory", "line 5: A stands on line 2 already",
    ]
    assert told.out == "Dry run: 2 lines can be imported, 2 lines cannot. Nothing changed.\n"
    assert fresh.everything() == before and fresh.differences() == []
    assert run(fresh.folder, "import", "items", fresh.file("number,description,tracking\nA,one,lot\n"), "--dry-run").code == 0
    assert fresh.everything() == before


def test_bad_lines_stop_it_all(fresh, run):
    before = fresh.everything()
    told = run(fresh.folder, "import", "items", fresh.file(GOOD_AND_BAD))
    assert told.code == 1 and len(told.err.splitlines()) == 2
    assert told.out == "2 lines cannot be imported, 2 lines could. Nothing changed; correct the file, or add --keep-good.\n"
    assert fresh.everything() == before


def test_unless_the_good_ones_are_to_be_kept(fresh, run):
    told = run(fresh.folder, "import", "items", fresh.file(GOOD_AND_BAD), "--keep-good")
    assert told.code == 1 and told.out == "2 lines imported, 2 lines left out.\n"
    assert [row["number"] for row in fresh.rows("items")] == ["A", "C"]
    assert fresh.rows("items")[0]["description"] == "one"
    assert fresh.differences() == []


def test_a_good_file_is_told_in_one_line(fresh, run):
    told = run(fresh.folder, "import", "items", fresh.file("number,description,tracking\nA,one,quantity\n"))
    assert (told.code, told.out, told.err) == (0, "1 line imported.\n", "")


@pytest.mark.parametrize(("kind", "says"), [
    ("history", "History is made by what people do, it cannot be imported. Nothing changed; "
                "import stock as an opening balance instead."),
    ("counts", "Counts are made by counting, they cannot be imported. Nothing changed; count the bins, or import stock."),
])
def test_what_people_did_cannot_be_imported(kind, says, demo, run):
    told = run(demo.folder, "import", kind, demo.file(demo.export(kind)))
    assert (told.code, told.err.strip(), told.out) == (2, says, "")


def test_a_folder_without_an_installation_is_told_and_none_is_made(tmp_path, run):
    for words in (("import", "items", "x.csv"), ("export", "items")):
        told = run(tmp_path / "none", *words)
        assert told.code == 2 and "There is no warehouse" in told.err and not (tmp_path / "none").exists()


def test_an_unknown_kind_or_format_is_a_wrong_line(fresh, run):
    for words in (("import", "things", "x.csv"), ("export", "things"), ("export", "items", "--format", "pdf")):
        with pytest.raises(SystemExit) as end:
            run(fresh.folder, *words)
        assert end.value.code == 2


def test_a_line_the_ledger_refuses_is_found_among_hundreds_and_the_others_are_good(fresh, monkeypatch):
    """Such a line reads well and is refused only when it is posted: here a place that holds stock and shall become an area."""
    monkeypatch.setattr(importing, "BATCH", 64)
    codes = [f"B{n:03}" for n in range(300)]
    fresh.taken("locations", "code\n" + "\n".join(codes))
    fresh.taken("items", "number,description,tracking\nR,Roll,quantity\n")
    fresh.taken("stock", "handle,item,location,quantity\nR,R,B077,1\nR,R,B201,1\n")
    text = "code,kind\n" + "".join(f"{code},area\n" for code in codes)
    assert fresh.bad("locations", text) == {79: "B077 still holds stock.", 203: "B201 still holds stock."}
    assert fresh.take("locations", text, keep_good=True).good == 298
    assert {row["code"] for row in fresh.rows("locations", kind="storage")} == {"B077", "B201"}
    assert fresh.differences() == []


def test_a_line_that_builds_on_a_bad_one_is_bad_itself(fresh):
    assert fresh.bad("locations", "code,kind,parent\nA,nonsense,\nA-1,,A\nB,,\n") == {
        2: "kind is “nonsense”, it must be one of area, storage, incoming, quarantine, vehicle, office, repair",
        3: "location A is not known",
    }


def test_an_import_that_is_broken_off_leaves_nothing(fresh, monkeypatch):
    monkeypatch.setattr(importing, "BATCH", 2)
    text = "number,description,tracking\n" + "".join(f"N{n},x,quantity\n" for n in range(6))
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 4:
            raise KeyboardInterrupt

    before = fresh.everything()
    with pytest.raises(KeyboardInterrupt):
        fresh.take("items", text, progress=stop)
    assert seen == [(0, 6), (2, 6), (4, 6)]
    assert fresh.everything() == before and fresh.differences() == []


def test_a_database_somebody_else_writes_to_is_told(fresh, monkeypatch, run):
    impatient = tuple("busy_timeout=1" if one.startswith("busy_timeout") else one for one in store.PRAGMAS)
    monkeypatch.setattr(store, "PRAGMAS", impatient)
    second = type(fresh)(fresh.folder)
    with fresh.ledger.store.writing() as other:
        other.exec_driver_sql("DELETE FROM local_draft")
        refused = second.take("items", "number,description,tracking\nA,one,quantity\n")
        told = run(fresh.folder, "export", "items")
    second.ledger.close()
    assert told.code == 2 and "could not be opened" in told.err
    assert "could not be written" in str(refused) and "Nothing changed;" in str(refused)
    assert fresh.rows("items") == []


def test_the_import_is_an_act_of_the_journal_with_the_name_of_its_file(basic):
    basic.taken("stock", "handle,item,location,quantity\nROLL,ROLL,A01-S01,7\n")
    row = basic.rows("history")[-1]
    assert row | {"kind": "import", "who": "", "handle": "ROLL", "quantity": "7", "from": "count-adjustment", "to": "A01-S01",
                  "note": "stock: file.csv"} == row


@pytest.mark.parametrize(("kind", "heading", "line", "bad"), [
    ("items", "number,description,tracking", "{0},x,quantity", ""),
    ("serials", "serial,item,location", "{0},PRT,A01-S01", "x" * 90),  # the ledger takes no handle as long as this
])
def test_time_grows_with_the_lines_and_not_with_their_square(basic, monkeypatch, kind, heading, line, bad):
    """Ten times the lines are about ten times the postings, also where some lines are bad; their square would be a hundred."""
    def asked(many: int, prefix: str) -> int:
        calls = 0
        run = importing.post

        def counted(*args):
            nonlocal calls
            calls += 1
            return run(*args)

        monkeypatch.setattr(importing, "post", counted)
        lines = (line.format(f"{prefix}{n}{bad if n % 100 == 50 else ''}") for n in range(many))
        assert basic.take(kind, f"{heading}\n" + "\n".join(lines), keep_good=True).good == many - (many // 100 if bad else 0)
        monkeypatch.setattr(importing, "post", run)
        return calls

    assert asked(1000, "B") <= 20 * asked(100, "A")


def test_every_kind_has_its_documentation_in_the_help_and_in_the_readme(capsys):
    from pathlib import Path

    from app.exchange.columns import documentation

    readme = (Path(__file__).parents[2] / "README.md").read_text()
    for kind in KINDS.values():
        note = " (export only)" if kind.closed else ""
        assert f"| {kind.name}{note} | {', '.join(kind.names)} |" in readme
        assert f"\n{kind.name}: {kind.about}" in documentation()
        assert all(column.about for column in kind.columns)


def test_a_line_that_would_take_away_what_is_needed_is_named_and_the_others_kept(fresh, run):
    users = fresh.file("badge,name,role\nADMIN,A. Novak,operator\nEVA,Eva,operator\n")
    told = run(fresh.folder, "import", "users", users, "--keep-good")
    assert (told.code, told.err) == (1, "line 2: A. Novak is the last administrator.\n")
    assert [(row["badge"], row["role"]) for row in fresh.rows("users")] == [("ADMIN", "administrator"), ("EVA", "operator")]
    handed_over = fresh.file("badge,name,role\nADMIN,A. Novak,operator\nEVA,Eva,administrator\n")
    assert run(fresh.folder, "import", "users", handed_over).code == 0
    assert fresh.bad("statuses", "code,name,available\navailable,Available,no\n") == {2: "What is available counts as available."}
    assert fresh.differences() == []
