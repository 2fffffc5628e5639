"""A supervisor keeps the catalogue at the kiosk: makes, changes, loses power in the middle, and finds all as it was typed."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from app.domain.catalogue import Item, Vendor
from app.domain.questions import RecordsNamed
from tests.journeys.conftest import PINS, Kiosk, Shown


def fields(shown: Shown) -> dict[str, dict[str, Any]]:
    return {field["key"]: field for field in shown.screen["form"]}


def fill(kiosk: Kiosk, **texts: str) -> Shown:
    for key, text in texts.items():
        shown = kiosk.send(field=key, text=text)
    return shown


def test_an_item_is_made_moved_and_then_keeps_its_unit(kiosk: Kiosk) -> None:
    kiosk.sign_in("SUPER")
    assert kiosk.open("records").at == "records/kinds"
    kiosk.choose("Items")
    assert kiosk.key("new").at == "records/form"
    fill(kiosk, number="BOLT-M8", description="Bolt M8 x 40", tracking="quantity", uom="EACH", minimum="100", price_minor="0,35")
    kiosk.send(field="default_place", text="")
    shown = kiosk.scan("A01-S01")
    assert fields(shown)["default_place"]["value"] == "A01-S01" and shown.screen["focus"] == "minimum"
    assert kiosk.key("save").done
    made = kiosk.ledger.answer(RecordsNamed(Item, "BOLT-M8"))[0].record
    assert (made.minimum, made.price_minor, made.tracking) == (100, 35, "quantity")
    assert kiosk.scan("200100").at == "records/record"  # an item of the demo that has been moved
    kiosk.key("edit")
    shown = kiosk.send(field="uom", text="BOX")
    shown = kiosk.key("save")
    assert shown.refused and "has been moved" in (shown.reason or "")
    assert "has been moved" in fields(shown)["uom"]["error"] and fields(shown)["uom"]["value"] == "BOX"
    assert shown.screen["focus"] == "uom"
    fill(kiosk, uom="EACH", warranty_months="12")
    assert kiosk.key("save").done


def test_a_half_filled_form_survives_sign_out_another_user_and_a_power_cut(kiosk: Kiosk) -> None:
    kiosk.sign_in("SUPER")
    kiosk.open("records")
    kiosk.choose("Vendors")
    kiosk.key("new")
    fill(kiosk, code="V-55", name="Half a na")
    kiosk.key("sign-out")
    kiosk.sign_in("ADMIN")
    kiosk.open("records")
    kiosk.choose("Projects")
    fill_other = kiosk.key("new")
    assert fields(fill_other)["code"]["value"] == ""
    kiosk.send(field="code", text="P-77")
    kiosk.power_cut()
    kiosk.sign_in("SUPER")
    shown = kiosk.choose("Go on: Catalogue")
    assert (fields(shown)["code"]["value"], fields(shown)["name"]["value"]) == ("V-55", "Half a na")
    fill(kiosk, name="Half a name")
    assert kiosk.key("save").done
    kiosk.key("home")
    assert kiosk.sign_in("ADMIN").screen["choices"][0]["label"] == "Go on: Catalogue"
    assert fields(kiosk.open("records"))["code"]["value"] == "P-77"


def test_what_was_answered_is_there_after_kill_9(demo_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "killed"
    shutil.copytree(demo_folder, folder)
    command = [sys.executable, "-m", "app", "drive", "--data", str(folder), "--user", "SUPER", "--pin", PINS["SUPER"]]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None and process.stdout is not None
        for event in (
            {"workflow": "records"}, {"choose": "kind:item"}, {"key": "new"}, {"field": "number", "text": "LOST?"},
            {"field": "price_minor", "text": "12,505"},
        ):
            process.stdin.write(json.dumps(event).encode() + b"\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
            assert answer["accepted"], answer
        process.kill()
    after = Kiosk(folder)
    after.sign_in("SUPER")
    shown = fields(after.open("records"))
    after.ledger.close()
    assert shown["number"]["value"] == "LOST?" and shown["price_minor"]["value"] == "12,505"
    assert "two decimals" in shown["price_minor"]["error"]


def test_only_who_may_sees_the_catalogue(kiosk: Kiosk) -> None:
    assert "records" not in [job["workflow"] for job in kiosk.sign_in("OPER").answer["jobs"]]
    assert kiosk.open("records").refused
    assert "records" in [job["workflow"] for job in kiosk.sign_in("SUPER").answer["jobs"]]


def test_a_new_user_signs_in_with_the_pin_that_was_given(kiosk: Kiosk) -> None:
    kiosk.sign_in("ADMIN")
    kiosk.open("records")
    kiosk.choose("Users")
    kiosk.key("new")
    fill(kiosk, name="Nia New", role="supervisor", pin_hash="4071", pin_again="4071", badge="")
    shown = kiosk.scan("OPER")  # a badge scanned here fills the field: nobody is signed out
    assert fields(shown)["badge"]["value"] == "OPER" and shown.answer["user"] == "ADMIN"
    shown = kiosk.key("save")
    assert shown.refused and "OPER" in fields(shown)["badge"]["error"]
    fill(kiosk, badge="NIA-7")
    assert kiosk.key("save").done
    kiosk.key("home")
    kiosk.scan("NIA-7")
    assert kiosk.type("4071").answer["user"] == "NIA-7"


def test_the_history_of_a_record_is_told_in_words(kiosk: Kiosk) -> None:
    kiosk.sign_in("SUPER")
    kiosk.open("records")
    kiosk.choose("Vendors")
    kiosk.key("new")
    fill(kiosk, code="V-9", name="Nuts")
    kiosk.key("save")
    kiosk.scan("V-9")
    kiosk.key("edit")
    fill(kiosk, name="Nuts and Bolts")
    kiosk.key("save")
    kiosk.scan("V-9")
    shown = kiosk.choose("History")
    assert [line["title"] for line in shown.screen["lines"]] == ["Name: Nuts → Nuts and Bolts", "Made"]
    assert all("M. Ili" in line["detail"] for line in shown.screen["lines"])
    assert kiosk.sound()


def test_an_edit_is_undone_by_the_undo_key_like_any_act(kiosk: Kiosk) -> None:
    kiosk.sign_in("SUPER")
    kiosk.open("records")
    kiosk.choose("Vendors")
    kiosk.key("new")
    fill(kiosk, code="V-77", name="First name")
    assert kiosk.key("save").done
    assert kiosk.scan("V-77").at == "records/record"
    kiosk.key("edit")
    fill(kiosk, name="Second name")
    assert kiosk.key("save").done
    kiosk.scan("V-77")
    shown = kiosk.key("undo")
    assert shown.done and "V-77" in str(shown.screen["verdict"]) and "First name" in str(shown.screen)
    assert kiosk.key("undo").done
    assert kiosk.ledger.answer(RecordsNamed(Vendor, "V-77")) == ()
