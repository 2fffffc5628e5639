"""Mails reach the mail server with their attachments; what fails waits and is told; what was sent is told once."""

import datetime
import ssl
from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.domain.words import Say, say
from app.mailing import Letter, Mailing, deliver
from app.settings import MailSettings


class Inbox:
    """What a mail server has taken; it takes nothing for "nobody@"."""

    def __init__(self) -> None:
        self.mails: list[tuple[str, list[str], EmailMessage]] = []

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:
        if address.startswith("nobody@"):
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        message = BytesParser(policy=SMTP).parsebytes(envelope.content)
        assert isinstance(message, EmailMessage)
        self.mails.append((envelope.mail_from, envelope.rcpt_tos, message))
        return "250 OK"


class AnyPort(Controller):
    """A server at a port that the system chooses."""

    def _trigger_server(self) -> None:
        assert self.server is not None
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@pytest.fixture
def inbox() -> Iterator[tuple[Inbox, MailSettings]]:
    box = Inbox()
    server = AnyPort(box, hostname="127.0.0.1", port=0)
    server.start()
    yield box, MailSettings(host="127.0.0.1", port=server.port, security="none", sender="Store <store@house.example>")
    server.stop()


def mail(to: str = "orders@supplier.example") -> bytes:
    message = EmailMessage(policy=SMTP)
    message["To"], message["Subject"] = to, "Purchase order PO-00001 – Größe"
    message.set_content("Schrauben: 5\n")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="PO-00001.pdf")
    return message.as_bytes()


class Clock:
    now = 1_000_000

    def __call__(self) -> int:
        return self.now


@pytest.mark.enable_socket
def test_a_mail_is_sent_with_its_attachment_and_told_once(tmp_path: Path, inbox: tuple[Inbox, MailSettings]) -> None:
    box, settings = inbox
    told: list[Letter] = []
    mailing = Mailing(tmp_path / "mail", lambda: settings, Clock())
    mailing.took = told.append
    mailing.add(mail(), to="orders@supplier.example", number="PO-00001", order=7, by=3)
    assert [one.number for one in mailing.letters()] == ["PO-00001"] and mailing.send_due() == -1
    ((sender, to, message),) = box.mails
    assert sender == "store@house.example" and to == ["orders@supplier.example"] and message["Date"] and message["Message-ID"]
    assert message["Subject"] == "Purchase order PO-00001 – Größe"
    assert [part.get_filename() for part in message.iter_attachments()] == ["PO-00001.pdf"]
    assert [(one.order, one.by, one.to, one.sent) for one in told] == [(7, 3, "orders@supplier.example", 1_000_000)]
    assert not mailing.letters() and not list((tmp_path / "mail").iterdir()) and mailing.send_due() == -1 and len(told) == 1


@pytest.mark.enable_socket
def test_a_wrong_address_and_a_server_that_is_off_are_told(tmp_path: Path, inbox: tuple[Inbox, MailSettings]) -> None:
    box, settings = inbox
    said = deliver(settings, mail("nobody@supplier.example"))
    assert "does not take mail to nobody@supplier.example (no such mailbox)" in str(said) and not box.mails
    off = deliver(MailSettings(host="127.0.0.1", port=9, security="none"), mail())
    assert "127.0.0.1 does not answer" in str(off)
    assert "never sent without encryption" in str(deliver(MailSettings(host="h", user="me", security="none"), mail()))
    assert "offers no safe connection" in str(deliver(MailSettings(**{**_as_dict(settings), "security": "starttls"}), mail()))


def _as_dict(settings: MailSettings) -> dict[str, Any]:
    return {name: getattr(settings, name) for name in settings.__struct_fields__}


def _certificate(folder: Path) -> ssl.SSLContext:
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    begin = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
        .not_valid_before(begin).not_valid_after(begin + datetime.timedelta(days=36_500))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False).sign(key, hashes.SHA256())
    )
    (folder / "c.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "k.pem").write_bytes(key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption(),
    ))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "c.pem", folder / "k.pem")
    return context


@pytest.mark.enable_socket
def test_the_password_goes_over_starttls_and_a_certificate_nobody_trusts_stops_it(tmp_path: Path) -> None:
    box, seen = Inbox(), list[bytes]()

    def authenticate(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
        seen.append(data.password)
        return AuthResult(success=data.password == b"secret", handled=False)

    server = AnyPort(
        box, hostname="localhost", port=0, tls_context=_certificate(tmp_path), require_starttls=True, auth_required=True,
        authenticator=authenticate,
    )
    server.start()
    settings = MailSettings(host="localhost", port=server.port, user="store@house.example", password="secret")
    trusting = ssl.create_default_context(cafile=str(tmp_path / "c.pem"))
    try:
        assert "offers no safe connection" in str(deliver(settings, mail())) and not seen
        assert deliver(settings, mail(), trusting) is None and len(box.mails) == 1
        wrong = MailSettings(**{**_as_dict(settings), "password": "guess"})
        assert "does not know this user or password" in str(deliver(wrong, mail(), trusting)) and len(box.mails) == 1
    finally:
        server.stop()


def test_what_fails_waits_survives_a_new_start_and_can_be_repeated_or_dropped(tmp_path: Path) -> None:
    clock, sent, fails = Clock(), list[bytes](), [True]

    def send(_: MailSettings, raw: bytes) -> Say | None:
        if fails[0]:
            return say("off")
        sent.append(raw)
        return None

    def begin() -> Mailing:
        return Mailing(tmp_path, lambda: MailSettings(host="h", user="me@h.example"), clock, send)

    mailing = begin()
    mailing.add(mail(), to="a@b.example", number="PO 1/7", order=7, by=3)
    mailing.add(mail(), to="a@b.example", number="PO-2", order=8, by=3)
    assert mailing.send_due() == 5_000_000 and [str(one.why) for one in mailing.letters()] == ["off", "off"]
    assert mailing.send_due() == 5_000_000, "not before its time"
    mailing = begin()
    mailing.drop("PO-2")
    fails[0] = False
    mailing.retry()
    assert mailing.send_due() == -1 and len(sent) == 1 and not list(tmp_path.iterdir())


def test_a_mail_the_server_has_is_told_after_a_power_cut_but_not_sent_again(tmp_path: Path) -> None:
    sent, told = list[bytes](), list[str]()

    def send(_: MailSettings, raw: bytes) -> Say | None:
        sent.append(raw)
        return None

    def cut(_: Letter) -> None:
        raise RuntimeError("power")

    mailing = Mailing(tmp_path, lambda: MailSettings(host="h", user="me@h.example"), Clock(), send)
    mailing.add(mail(), to="a@b.example", number="PO-1", order=7, by=3)
    mailing.took = cut
    with pytest.raises(RuntimeError):
        mailing.send_due()
    again = Mailing(tmp_path, lambda: MailSettings(host="h", user="me@h.example"), Clock(), send)
    again.took = lambda letter: told.append(letter.id)
    assert not again.letters() and again.send_due() == -1 and len(sent) == 1 and len(told) == 1


def test_without_a_server_nothing_is_taken(tmp_path: Path) -> None:
    assert not Mailing(tmp_path, MailSettings, Clock()).ready


def of_house() -> MailSettings:
    return MailSettings(host="h", user="me@h.example")


def test_a_letter_that_cannot_be_read_is_told_and_holds_up_no_other(tmp_path: Path) -> None:
    sent = list[bytes]()
    mailing = Mailing(tmp_path, of_house, Clock(), lambda _, raw: sent.append(raw))
    for number in ("PO-1", "PO-2", "PO-3"):
        mailing.add(mail(), to="a@b.example", number=number)
    (tmp_path / "PO-1.json").write_bytes(b"")
    (tmp_path / "PO-2.eml").unlink()
    again = Mailing(tmp_path, of_house, Clock(), lambda _, raw: sent.append(raw))
    assert again.send_due() == 5_000_000 and len(sent) == 1
    assert again.unread() == (("PO-1", tmp_path / "PO-1.json.bad"),)
    (letter,) = again.letters()
    assert letter.number == "PO-2" and "PO-2.eml" in str(letter.why) and "send it again from its order" in str(letter.why)
    again.drop("PO-1"), again.drop("PO-2")
    assert not again.unread() and not again.letters() and not list(tmp_path.iterdir())


def test_a_person_who_has_all_tried_again_while_one_is_sent_has_it_sent_once(tmp_path: Path) -> None:
    sent = list[bytes]()

    def send(_: MailSettings, raw: bytes) -> Say | None:
        sent.append(raw)
        mailing.retry()
        return None

    mailing = Mailing(tmp_path, of_house, Clock(), send)
    mailing.add(mail(), to="a@b.example", number="PO-1")
    assert mailing.send_due() == mailing.send_due() == -1 and len(sent) == 1
