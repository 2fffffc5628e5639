"""Labels: the printer and template of their kind, a queue that loses nothing, sentences for what cannot be printed."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
import zxingcpp

from app.domain.labels import LabelTemplate
from app.domain.words import Say, say
from app.labels import LabelWriter
from app.labels.run import LONG, Run
from app.labels.spool import Handing, Sending, Spool
from app.labels.zpl import parts
from app.settings import LabelSettings, PrinterSettings, Settings
from app.symbols import FLAT, modules
from app.workflows.printed import Label
from app.workflows.step import Mood

MOMENT = 1_700_000_000_000_000
PDF = PrinterSettings(name="Office", way="system")
ROLL = PrinterSettings(name="Roll", way="network", address="printer.local")


class Desk:
    """A writer with a spool whose printers are switched on and off by the test."""

    def __init__(self, folder: Path, **settings: object) -> None:
        self.now = MOMENT
        self.settings = Settings(**settings)  # type: ignore[arg-type]
        self.templates: dict[str, LabelTemplate] = {}
        self.off: Say | None = None
        self.printed: list[tuple[str, bytes]] = []
        self.folder = folder
        self.told = 0
        self.spool = self.opened()
        self.write = LabelWriter(folder, lambda: self.now, lambda: self.settings, self.spool, lambda: self.templates)

    def opened(self) -> Spool:
        return Spool(self.folder / "labels" / "queue", self.send, lambda: self.now, self.tell)

    def tell(self) -> None:
        self.told += 1

    def send(self, printer: PrinterSettings, file: Path, handing: Handing) -> Say | None:
        if self.off is None:
            self.printed.append((printer.name, file.read_bytes()))
        return self.off

    def files(self) -> list[str]:
        return sorted(path.name for path in (self.folder / "labels").rglob("*") if path.is_file())


@pytest.mark.parametrize("code", ["C-000042", "PST.1001", "00340123450000000018", "S" * 80])
@pytest.mark.parametrize("symbology", ["code128", "datamatrix"])
def test_modules_read_back(code: str, symbology: str) -> None:
    rows = modules(code, symbology)
    high = 60 if symbology in FLAT else 6
    picture = np.repeat(np.repeat(np.array(rows), high, axis=0), 6 if symbology not in FLAT else 3, axis=1)
    gray = np.pad(np.where(picture, 0, 255).astype(np.uint8), 40, constant_values=255)
    assert [found.text for found in zxingcpp.read_barcodes(gray)] == [code]


def test_without_a_printer_a_page_for_each_label_is_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    said = desk.write((Label("C-000042", "Tote"), Label("S" * 80, "Long", "detail")))
    (file,) = (tmp_path / "labels").iterdir()
    assert file.name in str(said)
    content = file.read_bytes()
    assert content.startswith(b"%PDF") and b"/Count 2" in content


def test_the_print_command_of_the_settings_is_a_printer(tmp_path: Path) -> None:
    desk = Desk(tmp_path, label_command="lpr {file}")
    assert str(desk.write((Label("A", "B"),))) == "Labels for Print command: 1"
    (job,) = desk.spool.jobs()
    assert (job.printer.way, job.printer.address) == ("command", "lpr {file}")


def test_each_kind_goes_to_its_printer_with_its_template_and_copies(tmp_path: Path) -> None:
    own = LabelTemplate(
        id=1, code="MINE", name="Mine", purpose="bin", width=50_000, height=20_000, elements="qr 1 1 18 18 {code}",
    )
    chosen = (LabelSettings(kind="bin", printer="Roll", template="MINE", copies=3),)
    desk = Desk(tmp_path, printers=(PDF, ROLL), labels=chosen)
    desk.templates["MINE"] = own
    said = desk.write((Label("A-1", "Bin", kind="bin"), Label("P-1", "Unit"), Label("A-2", "Bin", kind="bin")))
    assert str(said) == "Labels for Roll: 6 · Labels for Office: 1"
    assert desk.spool.print_due() == -1
    (roll, zpl), (office, pdf) = desk.printed
    assert (roll, office) == ("Roll", "Office") and pdf.startswith(b"%PDF")
    assert zpl.count(b"^XA") == 2 and zpl.count(b"^PQ3") == 2 and zpl.count(b"^BQN") == 2
    assert desk.files() == [], "what is printed is gone"


def test_a_label_that_says_how_many_goes_before_the_settings(tmp_path: Path) -> None:
    desk = Desk(tmp_path, printers=(ROLL,), labels=(LabelSettings(kind="bin", copies=3),))
    assert str(desk.write((Label("A-1", "Bin", kind="bin", copies=2),))) == "Labels for Roll: 2"
    desk.spool.print_due()
    assert desk.printed[0][1].count(b"^PQ2") == 1


def test_a_template_that_is_retired_or_gone_gives_way_to_the_first_built_in_one(tmp_path: Path) -> None:
    own = LabelTemplate(
        id=1, code="MINE", name="Mine", purpose="bin", width=50_000, height=20_000, elements="qr 1 1 18 18 {code}", retired=True,
    )
    desk = Desk(tmp_path, printers=(ROLL,), labels=(LabelSettings(kind="bin", template="MINE"),))
    desk.templates["MINE"] = own
    desk.write((Label("A-1", "Bin", kind="bin"),))
    desk.spool.print_due()
    assert b"^BC" in desk.printed[0][1]


def test_what_cannot_be_printed_is_said_and_the_rest_is_printed(tmp_path: Path) -> None:
    own = LabelTemplate(
        id=1, code="MINE", name="Mine", purpose="bin", width=30_000, height=20_000, elements="code39 1 1 28 18 {code}",
    )
    desk = Desk(tmp_path, printers=(PDF,), labels=(LabelSettings(kind="bin", template="MINE"),))
    desk.templates["MINE"] = own
    said = str(desk.write((Label("A-1-LONG-CODE", "Bin", kind="bin"), Label("P-1", "Unit"))))
    assert "too fine to be read" in said and said.endswith("Labels for Office: 1")
    assert len(desk.spool.jobs()) == 1


def test_a_printer_that_is_off_loses_nothing_and_is_tried_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path, printers=(ROLL,))
    desk.off = say("off")
    desk.write((Label("A", "B"),))
    desk.write((Label("C", "D"),))
    due = desk.spool.print_due()
    assert desk.printed == [] and desk.told == 1, "the second job is not tried at a printer that has just failed"
    first, second = desk.spool.jobs()
    assert (first.tries, first.why, second.tries) == (1, say("off"), 0) and due == 0
    desk.off = None
    assert desk.spool.print_due() > 0, "the first is not due yet"
    desk.now += 2_000_000
    assert desk.spool.print_due() == -1
    assert len(desk.printed) == 2 and desk.files() == []


def test_waiting_labels_outlive_the_program(tmp_path: Path) -> None:
    desk = Desk(tmp_path, printers=(ROLL,))
    desk.off = say("off")
    desk.write((Label("A", "B"),))
    desk.spool.print_due()
    again = desk.opened()
    assert [(job.printer, job.count) for job in again.jobs()] == [(ROLL, 1)]
    desk.off = None
    assert again.print_due() == -1, "a start tries at once"
    assert len(desk.printed) == 1 and desk.files() == []


def test_a_person_cancels_or_has_it_tried_at_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path, printers=(ROLL,))
    desk.off = say("off")
    desk.write((Label("A", "B"),))
    desk.write((Label("C", "D"),))
    desk.spool.print_due()
    first, second = desk.spool.jobs()
    assert desk.spool.cancel(first.id) and not desk.spool.cancel(first.id)
    desk.off = None
    desk.spool.retry()
    assert desk.spool.print_due() == -1
    assert len(desk.printed) == 1 and b"C" in desk.printed[0][1] and desk.files() == []
    assert second.id != first.id


def test_a_job_that_cannot_be_read_stands_in_nobodys_way(tmp_path: Path) -> None:
    desk = Desk(tmp_path, printers=(ROLL,))
    desk.write((Label("A", "B"),))
    (tmp_path / "labels" / "queue" / "0.json").write_bytes(b"{")
    again = desk.opened()
    assert len(again.jobs()) == 1 and [(key, file.name) for key, file in again.unread()] == [("0", "0.json.bad")]
    assert again.cancel("0") and not again.unread() and not again.cancel("0")


def test_a_fault_with_some_labels_is_told_and_the_others_are_printed(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    send = desk.send

    def faulty(printer: PrinterSettings, file: Path, handing: Handing) -> Say | None:
        return send(printer, file, handing) if printer == ROLL else say(1 // 0)  # type: ignore[arg-type]

    desk.send = faulty  # type: ignore[method-assign]
    desk.spool = desk.opened()
    desk.spool.add(PDF, _file(tmp_path, "0.pdf"), 1)
    desk.spool.add(ROLL, _file(tmp_path, "1.zpl"), 1)
    assert desk.spool.print_due() == 2_000_000 and desk.printed == [("Roll", b"1")]
    (job,) = desk.spool.jobs()
    assert "by a fault inside the app (integer" in str(job.why)


def _file(folder: Path, name: str) -> Path:
    file = folder / "labels" / "queue" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"1")
    return file


def test_a_disk_that_takes_nothing_is_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path, printers=(ROLL,))
    (tmp_path / "labels").write_text("a file where the folder should be")
    said = str(desk.write((Label("A", "B"),)))
    assert said.startswith("The labels were not printed") and desk.spool.jobs() == ()


def test_a_test_label_goes_to_the_printer_that_is_tested(tmp_path: Path) -> None:
    desk = Desk(tmp_path, printers=(PDF, ROLL))
    assert str(desk.write.test(ROLL)) == "Labels for Roll: 1"
    desk.spool.print_due()
    assert desk.printed[0][0] == "Roll" and b"^XA" in desk.printed[0][1]


def test_the_spool_prints_on_a_thread_of_its_own(tmp_path: Path) -> None:
    from threading import Event

    desk, done = Desk(tmp_path, printers=(ROLL,)), Event()
    desk.spool.changed = done.set
    desk.spool.start()
    desk.write((Label("A", "B"),))
    assert done.wait(20)
    desk.spool.stop()
    assert len(desk.printed) == 1


def test_names_of_settings_are_those_a_printer_has() -> None:
    assert not PDF.zpl and ROLL.zpl and msgspec.structs.replace(PDF, way="serial").zpl


# --- long runs -------------------------------------------------------------------------------------------------------------


def many(count: int, kind: str = "bin", copies: int = 0) -> tuple[Label, ...]:
    return tuple(Label(f"B{n:03d}", "Bin", kind=kind, copies=copies) for n in range(count))  # type: ignore[arg-type]


@pytest.mark.parametrize("printers", [(), (PDF,), (ROLL,)])
def test_a_long_run_is_laid_out_aside_and_tells_how_far_it_is(tmp_path: Path, printers: tuple[PrinterSettings, ...]) -> None:
    desk, runs, told = Desk(tmp_path, printers=printers), list[Run](), list[tuple[int, int]]()
    desk.write.aside = runs.append
    assert str(desk.write(many(30, copies=3))) == "Labels that are being laid out: 90"
    assert desk.files() == [] and desk.spool.jobs() == (), "nothing is there before it is laid out"
    done = runs[0].work(lambda *far: told.append(far), lambda: False)
    assert (runs[0].many, done.mood) == (90, Mood.DONE)
    assert told[0] == (0, 90) and told[-1] == (87, 90) and len(told) == 30
    assert [name.rpartition(".")[2] for name in desk.files()] in (["pdf"], ["json", "pdf"], ["json", "zpl"])
    assert [job.count for job in desk.spool.jobs()] == [90] * len(printers)


@pytest.mark.parametrize("printers", [(), (PDF, ROLL)])
def test_a_run_that_is_stopped_leaves_no_file_and_prints_nothing(tmp_path: Path, printers: tuple[PrinterSettings, ...]) -> None:
    chosen = (LabelSettings(kind="bin", printer="Roll"),)
    desk, runs = Desk(tmp_path, printers=printers, labels=chosen), list[Run]()
    desk.write.aside = runs.append
    desk.write((*many(50), *many(50, "badge")))
    asked = iter([False] * 70 + [True] * 100)
    done = runs[0].work(lambda _, __: None, lambda: next(asked))  # stopped in the second kind, when the first is laid out
    assert done.mood is Mood.INFO and str(done.sentence).startswith("The labels were stopped: none of 100 is printed")
    assert desk.files() == [] and desk.spool.jobs() == ()


def test_stopped_after_the_last_label_is_stopped(tmp_path: Path) -> None:
    desk, runs = Desk(tmp_path, printers=(ROLL,)), list[Run]()
    desk.write.aside = runs.append
    desk.write(many(LONG + 1))
    asked = iter([False] * (LONG + 1) + [True])
    assert runs[0].work(lambda _, __: None, lambda: next(asked)).mood is Mood.INFO
    assert desk.files() == [] and desk.spool.jobs() == ()


def test_a_fault_of_a_long_run_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    desk, runs = Desk(tmp_path, printers=(ROLL,)), list[Run]()
    desk.write.aside = runs.append
    desk.write(many(LONG + 1))

    def told(done: int, _: int) -> None:
        if done == 5:
            raise RuntimeError("a fault")

    done = runs[0].work(told, lambda: False)
    assert done.mood is Mood.REFUSED and "a fault" in str(done.sentence) and desk.files() == []


def test_a_few_labels_are_there_at_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path, printers=(ROLL,))
    desk.write.aside = lambda _: pytest.fail("few labels wait for nobody")
    assert str(desk.write(many(LONG))) == f"Labels for Roll: {LONG}"


# --- handed over label by label --------------------------------------------------------------------------------------------


class Paper:
    """A printer that runs out of labels, or is stopped by a person, after so many."""

    def __init__(self, desk: Desk, fails_after: int = 1000, stops_after: int = 1000) -> None:
        self.desk, self.fails_after, self.stops_after, self.got = desk, fails_after, stops_after, list[bytes]()
        desk.send = self.send  # type: ignore[method-assign]
        desk.spool = desk.opened()
        desk.write = LabelWriter(desk.folder, lambda: desk.now, lambda: desk.settings, desk.spool)

    def send(self, _: PrinterSettings, file: Path, handing: Handing) -> Say | None:
        labels = parts(file.read_bytes())
        for number, label in enumerate(labels[handing.taken :], handing.taken + 1):
            if handing.stopped():
                return None
            if number > self.fails_after:
                return say("out of labels")
            self.got.append(label)
            handing.told(number, len(labels))
            if number == self.stops_after:
                self.desk.spool.cancel(self.desk.spool.jobs()[0].id)
        return None


def test_what_a_printer_has_taken_is_not_sent_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path, printers=(ROLL,))
    paper = Paper(desk, fails_after=7)
    desk.write(many(20, copies=2))
    desk.spool.print_due()
    (job,) = desk.spool.jobs()
    assert (job.taken, job.why) == (7, say("out of labels")) and len(paper.got) == 7
    paper.fails_after = 1000
    assert desk.opened().print_due() == -1, "the rest goes on after a new start, too"
    assert len(paper.got) == len(set(paper.got)) == 20 and desk.files() == []


def test_what_is_being_sent_is_stopped_between_two_labels_and_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path, printers=(ROLL,))
    paper, halted = Paper(desk, stops_after=5), list[Sending]()
    desk.spool.halted = halted.append
    desk.write(many(20, copies=2))
    assert desk.spool.print_due() == -1
    assert len(paper.got) == 5 and desk.files() == [] and desk.spool.jobs() == () and desk.spool.sending is None
    assert [(one.done, one.job.count) for one in halted] == [(10, 40)]
    assert desk.opened().print_due() == -1 and len(paper.got) == 5, "dropped for good"


def test_a_program_that_ends_while_it_sends_goes_on_with_the_rest(tmp_path: Path) -> None:
    desk = Desk(tmp_path, printers=(ROLL,))
    paper, told = Paper(desk), list[int]()
    send = paper.send

    def ending(printer: PrinterSettings, file: Path, handing: Handing) -> Say | None:
        def heard(done: int, total: int) -> None:
            handing.told(done, total)
            told.append(done)
            if done == 3:
                desk.spool.stop()

        return send(printer, file, handing._replace(told=heard))

    desk.send = ending  # type: ignore[method-assign]
    desk.spool = desk.opened()
    desk.write = LabelWriter(desk.folder, lambda: desk.now, lambda: desk.settings, desk.spool)
    desk.write(many(9))
    desk.spool.print_due()
    assert len(paper.got) == 3
    desk.send = send  # type: ignore[method-assign]
    assert desk.opened().print_due() == -1
    assert len(paper.got) == len(set(paper.got)) == 9
