"""Photos, as somebody takes them with the headless kiosk: of a unit, a spillage report and a discrepancy."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.domain.catalogue import Photo
from app.ledger.tables import CATALOGUE


@pytest.fixture
def shoot(tmp_path):
    """Makes a picture file, each another one."""
    def shot(number: int = 0, side: int = 1_800) -> str:
        file = tmp_path / f"shot-{number}.jpg"
        grain = np.random.default_rng(number).integers(0, 255, (8, 8, 3), dtype=np.uint8)
        Image.fromarray(grain).resize((side, side)).save(file)
        return str(file)

    return shot


def test_a_unit_is_photographed_from_a_file_and_the_photo_taken_off_again(oper, shoot):
    oper.scan("PST.1001")
    shown = oper.send(photo=shoot())
    assert shown.done and shown.says == "The photo is with PST.1001" and shown.undo == "Photo of PST.1001"
    (picture,) = shown.screen["pictures"]
    assert picture["here"] and (picture["width"], picture["height"]) == (1_600, 1_600)
    content = oper.ledger.picture(picture["sha256"], 0)
    assert content is not None and Image.open(io.BytesIO(content)).size == (1_600, 1_600) and len(content) < 400_000
    oper.power_cut()
    oper.sign_in("OPER")
    card = oper.scan("PST.1001")
    assert [p["sha256"] for p in card.screen["pictures"]] == [picture["sha256"]] and "Photos: 1" in card.choices
    oper.send(choose=picture["id"])
    oper.choose("Say what it shows")
    assert oper.type("Cracked on the left").done
    assert oper.choose("Take it off").warned
    gone = oper.choose("Take it off")
    assert gone.done and gone.screen["pictures"] == []
    oper.choose("What was done")
    assert oper.session.screen.lines[0].title.text == "Photo taken off"
    oper.key("back", "back")
    oper.choose("The whole record")
    assert any("Cracked on the left" in str(line) for line in oper.session.screen.lines), "the unit's own history has it"
    assert oper.sound()


def test_what_is_no_picture_is_refused_and_nothing_is_kept(oper, shoot, tmp_path):
    text = tmp_path / "text.jpg"
    text.write_text("no picture at all")
    home = oper.send(photo=shoot())
    assert home.refused and "belongs to a unit" in home.reason
    oper.scan("PST.1001")
    for file, why in ((text, "no picture the app can read"), (tmp_path / "none.jpg", "cannot be read"), ("a\0b", "cannot be read")):
        refused = oper.send(photo=str(file))
        assert refused.refused and why in refused.reason, refused
    whole = tmp_path / "half.jpg"
    data = Path(shoot()).read_bytes()
    whole.write_bytes(data[: len(data) // 2])
    assert "breaks off" in oper.send(photo=str(whole)).reason
    assert oper.send(photo=shoot()).done
    again = oper.send(photo=shoot())
    assert again.refused and "already" in again.reason
    with oper.ledger.store.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM local_photo").scalar() == 1
        assert conn.exec_driver_sql(f"SELECT count(*) FROM {CATALOGUE[Photo].name}").scalar() == 1


def test_a_discrepancy_is_photographed_by_who_settles_it(supervisor, shoot):
    supervisor.open("move")
    supervisor.scan("ABC123", "B02-S01")
    for _ in range(2):
        supervisor.type("5000")
    assert supervisor.scan("C03-S03").operations
    supervisor.open("discrepancies")
    supervisor.send(choose=supervisor.session.screen.lines[0].id)
    assert supervisor.send(photo=shoot()).done
    supervisor.key("back")
    assert len(supervisor.session.screen.pictures) == 1 and supervisor.sound()


def kept(person) -> int:
    """Pictures that this device has bytes of."""
    with person.ledger.store.reading() as conn:
        return conn.exec_driver_sql("SELECT count(*) FROM local_photo WHERE content IS NOT NULL").scalar()


def test_a_report_is_photographed_while_it_is_written_and_nothing_is_lost_or_left_over(supervisor, shoot):
    supervisor.open("spillage")
    supervisor.choose("Report for somebody else")
    supervisor.send(choose=supervisor.session.screen.choices[0].id)
    taken = supervisor.send(photo=shoot())
    assert taken.accepted and taken.operations == [] and kept(supervisor) == 1
    (picture,) = taken.screen["pictures"]
    supervisor.power_cut()
    supervisor.sign_in("SUPER")
    resumed = supervisor.send(workflow="spillage")
    assert [p["sha256"] for p in resumed.screen["pictures"]] == [picture["sha256"]], "half a report survives with its photo"
    assert supervisor.ledger.picture(picture["sha256"], 0) is not None
    second = supervisor.send(photo=shoot(1)).screen["pictures"][1]
    supervisor.send(choose=second["id"])
    off = supervisor.choose("Take it off")
    assert len(off.screen["pictures"]) == 1 and kept(supervisor) == 1, "what is taken off before it is filed leaves nothing behind"
    supervisor.scan("PST.1001")
    while supervisor.session.screen.step == "reason":
        supervisor.send(choose=supervisor.session.screen.choices[0].id)
    supervisor.key("finish")
    filed = supervisor.key("file")
    assert filed.done and len(filed.operations) == 1 and "Photos with it: 1." in filed.says
    with supervisor.ledger.store.reading() as conn:
        (row,) = conn.exec_driver_sql(f"SELECT kind, digest FROM {CATALOGUE[Photo].name}").all()
    assert tuple(row) == ("spillage", picture["sha256"]) and kept(supervisor) == 1
    supervisor.open("spillage")
    supervisor.choose("Report for somebody else")
    supervisor.send(choose=supervisor.session.screen.choices[0].id)
    assert supervisor.send(photo=shoot(2)).accepted and kept(supervisor) == 2
    assert supervisor.key("cancel").warned
    supervisor.key("cancel")
    assert kept(supervisor) == 1 and supervisor.sound()
