"""Training: all of the app to try, on a copy; what is real hears nothing of it."""

import hashlib
import shutil
from pathlib import Path
from typing import Any

import pytest

from app import assembly, folders, opening
from app.commands.drive import answers
from app.commands.training import Ground, NotReady, Practising
from app.ledger.ledger import Ledger
from app.ledger.store import FILE_NAME
from app.ledger.verify import verify
from app.session import Session
from app.setup import training


class Trainee:
    """A person at a kiosk whose session has the training before it."""

    def __init__(self, folder: Path) -> None:
        opened = opening.open_ledger(folder)
        assert isinstance(opened, Ledger)
        self.folder, self.real = folder, opened
        self.session: Session = assembly.assemble(opened).session
        self.ground = Ground(folder, lambda: (self.real, self.session))
        self.before = Practising(self.ground, self.session)

    def does(self, *lines: str) -> dict[str, Any]:
        """The answer to the last of these lines of JSON."""
        return list(answers(self.before, [line.encode() for line in lines]))[-1]

    def sign_in(self) -> None:
        assert self.does('{"scan": "OPER"}', '{"type": "3333"}')["user"] == "OPER"

    def close(self) -> None:
        self.ground.close()
        self.real.close()


def contents(ledger: Ledger) -> str:
    """The hash of every row of every table."""
    digest = hashlib.sha256()
    with ledger.store.reading() as conn:
        names = [name for (name,) in conn.exec_driver_sql("select name from sqlite_master where type = 'table' order by name")]
        for name in names:
            digest.update(name.encode())
            for row in sorted(repr(tuple(row)) for row in conn.exec_driver_sql(f'select * from "{name}"')):
                digest.update(row.encode())
    assert names
    return digest.hexdigest()


@pytest.fixture
def trainee(demo_folder: Path, tmp_path: Path):
    folder = tmp_path / "data"
    shutil.copytree(demo_folder, folder)
    person = Trainee(folder)
    yield person
    person.close()


MOVE = ('{"workflow": "move"}', '{"scan": "PST.1001"}', '{"scan": "B02-S01"}')


def test_nothing_of_a_training_reaches_the_real_database(trainee):
    before = contents(trainee.real)
    begun = trainee.does('{"scan": "CMD-TRAINING"}')
    assert begun["training"] and begun["accepted"]
    trainee.sign_in()
    moved = trainee.does(*MOVE)
    assert moved["training"] and moved["operations"] and moved["screen"]["tone"] == "yes"
    assert trainee.does('{"workflow": "receive"}', '{"scan": "TRAINING-1"}')["accepted"], "an order to practise with"
    assert trainee.does('{"scan": "CMD-TRAINING-NEW"}')["training"]
    left = trainee.does('{"scan": "CMD-TRAINING-END"}')
    assert not left["training"] and left["user"] is None
    assert contents(trainee.real) == before
    file = trainee.folder / FILE_NAME
    trainee.close()
    whole = hashlib.sha256(file.read_bytes()).hexdigest()
    again = Trainee(trainee.folder)
    again.does('{"key": "training"}', '{"scan": "OPER"}', '{"type": "3333"}', *MOVE, '{"key": "training-end"}')
    again.close()
    assert hashlib.sha256(file.read_bytes()).hexdigest() == whole


def test_it_is_begun_and_left_by_touch_too_and_offered_where_one_signs_in(trainee):
    assert "training" in trainee.does('{"key": "home"}')["screen"]["keys"]
    begun = trainee.does('{"key": "training"}')
    assert begun["training"] and "training-end" in begun["screen"]["keys"]
    trainee.sign_in()
    home = trainee.does('{"key": "home"}')
    assert home["training"] and {"training-end", "training-new"} <= set(home["screen"]["keys"])
    left = trainee.does('{"key": "training-end"}')
    assert not left["training"] and "training" in left["screen"]["keys"] and "counts" in left["screen"]["verdict"]


def test_every_answer_of_it_is_marked_and_refused_ones_too(trainee):
    trainee.does('{"key": "training"}')
    trainee.sign_in()
    lines = (*MOVE, '{"scan": "NO-SUCH-CODE"}', "no json", '{"key": "undo"}', '{"workflow": "no"}', '{"scan": "CMD-TRAINING"}')
    answered = list(answers(trainee.before, [line.encode() for line in lines]))
    assert all(one["training"] for one in answered)
    assert not answered[-1]["accepted"] and "already" in answered[-1]["reason"]


def test_outside_of_it_its_end_is_refused_in_words(trainee):
    for command in ("CMD-TRAINING-END", "CMD-TRAINING-NEW"):
        refused = trainee.does(f'{{"scan": "{command}"}}')
        assert not refused["accepted"] and not refused["training"] and "CMD-TRAINING" in refused["reason"]


def test_who_was_signed_in_is_signed_out_and_finds_the_half_done_task_again(trainee):
    trainee.sign_in()
    trainee.does('{"workflow": "move"}', '{"scan": "PST.1001"}')
    assert trainee.does('{"scan": "CMD-TRAINING"}')["user"] is None
    trainee.does('{"scan": "CMD-TRAINING-END"}')
    trainee.sign_in()
    assert any(c["id"] == "resume:move" for c in trainee.does('{"key": "home"}')["screen"]["choices"])


def test_its_books_verify_hold_the_catalogue_and_are_kept_until_they_are_renewed(trainee):
    trainee.does('{"key": "training"}')
    trainee.sign_in()
    trainee.does(*MOVE, '{"key": "training-end"}', '{"key": "training"}')
    trainee.sign_in()
    stands = trainee.does('{"key": "home"}', '{"scan": "PST.1001"}')
    assert "B02-S01" in str(stands["screen"]), "what was practised is still there"
    trainee.does('{"key": "training-new"}')
    trainee.sign_in()
    assert "A01-S01" in str(trainee.does('{"key": "home"}', '{"scan": "PST.1001"}')["screen"])
    books = trainee.ground.ledger
    assert books is not None and verify(books.store) == []
    real = {(type(r), r.id) for r in training.catalogue_of(trainee.real)}
    assert real and real == {(type(r), r.id) for r in training.catalogue_of(books)}


def test_a_training_cut_off_while_it_is_made_leaves_the_one_before(trainee, monkeypatch):
    trainee.does('{"key": "training"}', '{"key": "training-end"}')
    made = (training.folder_of(trainee.folder) / FILE_NAME).read_bytes()
    monkeypatch.setattr(training, "post_records", lambda *_, **__: (_ for _ in ()).throw(OSError("no room")))
    trainee.does('{"key": "training"}')
    refused = trainee.does('{"key": "training-new"}')
    assert not refused["accepted"] and "no room" in refused["reason"] and not refused["training"]
    assert (training.folder_of(trainee.folder) / FILE_NAME).read_bytes() == made


def test_a_warehouse_without_stock_has_one_invented(trainee):
    records = training.catalogue_of(trainee.real)
    assert len(training.invented(records)) > 50
    assert training.invented(records) == training.invented(records)


def test_where_nothing_real_is_it_has_the_demos_catalogue_and_its_end_is_the_end(tmp_path):
    ground = Ground(tmp_path, lambda: None)
    before = Practising(ground, None)
    first = next(iter(answers(before, [b'{"key": "training"}'])))
    assert first["training"] and not (tmp_path / FILE_NAME).exists()
    assert folders.is_training(training.folder_of(tmp_path))
    with pytest.raises(NotReady):
        list(answers(before, [b'{"key": "training-end"}']))
    ground.close()
