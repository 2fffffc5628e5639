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
