"""Mails in the settings: a trial, what waits, tried again or dropped; at home what cannot be sent; the password is never shown."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from pytestqt.qtbot import QtBot

from app.assembly import Assembly
from app.commands.kiosk_mailing import KioskMailing
from app.domain.words import Say, say
from app.mailing import Mailing
from app.settings import MailSettings, Settings
from app.ui import mail_fields
from app.ui.key import Key
from app.ui.look import Look
from app.ui.mail_desk import MailDesk
from app.ui.palette import DAY
from app.ui.prose import Prose
from app.ui.scale import Scale
from app.ui.setting_fields import Typed

LOOK = Look(DAY, Scale(5, 1024, 600), 1.0)
SERVER = MailSettings(host="mail.example", sender="store@house.example")


def begun(folder: Path, why: Say | None, changed: Callable[[], None] = lambda: None) -> tuple[KioskMailing, Mailing]:
    mailing = Mailing(folder, lambda: SERVER, lambda: 1, lambda *_: why)
    mailing.start = lambda: None  # type: ignore[method-assign]  # the test sends by itself
    kiosk = KioskMailing(changed, lambda: None)
    kiosk.begin(cast(Assembly, SimpleNamespace(mailing=mailing)))
    return kiosk, mailing


def test_every_key_does_what_it_says(qtbot: QtBot, tmp_path: Path) -> None:
    news: list[int] = []
    kiosk, mailing = begun(tmp_path, say("It is off"), lambda: news.append(1))
    mailing.add(b"To: a@b.example\r\n\r\nx", to="a@b.example", number="PO-7", order=7, by=3)
    mailing.send_due()
    assert [str(one.text) for one in kiosk.alerts()] == ["Mails wait: 1. It is off"] and len(news) == 1
    said: list[Say | None] = []
    desk = MailDesk(LOOK, SERVER, kiosk, said.append, None)
    qtbot.addWidget(desk)
    for key in desk.findChildren(Key):
        key.click()
    assert [str(one) for one in said] == [
        "A mail to store@house.example is on its way. Look whether it arrives.", "None", "None",
    ]
    assert [one.number for one in kiosk.waiting()] == ["trial"] and not kiosk.alerts()


def test_a_mail_that_cannot_be_read_is_told_at_home_and_in_the_settings_until_it_is_dropped(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "PO-7.json").write_bytes(b"{")
    kiosk, _ = begun(tmp_path, None)
    (alert,) = kiosk.alerts()
    assert "from the disk (PO-7.json.bad) and was not sent" in str(alert.text)
    desk = MailDesk(LOOK, SERVER, kiosk, lambda _: None, None)
    qtbot.addWidget(desk)
    assert [one.accessibleName() for one in desk.findChildren(Prose)] == [str(alert.text)]
    desk.findChildren(Key)[-1].click()
    assert not kiosk.alerts() and not kiosk.waiting() and not list(tmp_path.iterdir())


def test_without_a_server_there_is_nothing_to_touch(qtbot: QtBot, tmp_path: Path) -> None:
    desk = MailDesk(LOOK, MailSettings(), begun(tmp_path, None)[0], lambda _: None, None)
    qtbot.addWidget(desk)
    assert desk.findChildren(Key) == []


def test_the_password_is_set_and_never_shown() -> None:
    fields: dict[str, Any] = {str(field.name): field.keys[0] for field in mail_fields.mail(Settings())}
    taken = cast(Typed, fields["Password"]).take("pass-word")
    assert isinstance(taken, Settings) and taken.mail.password == "pass-word"
    assert "pass-word" not in str(mail_fields.mail(taken)[4].keys[0]._replace(take=None))  # type: ignore[union-attr,arg-type]
    elsewhere = cast(Typed, mail_fields.mail(taken)[0].keys[0]).take("other.example")
    assert isinstance(elsewhere, Settings) and not elsewhere.mail.password, "it is for the server it was typed for"
    tls = mail_fields.mail(taken)[1].keys[1]
    assert tls.to.mail.port == 465  # type: ignore[union-attr]
