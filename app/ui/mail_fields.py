"""The fields of the mail server: plain values as in `setting_fields`. The password is never shown, only whether there is one."""

from typing import Any

from msgspec.structs import replace

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.settings import NOT_TAKEN, RANGE, TEXT, Settings, with_values
from app.ui.setting_fields import NONE, Field, Option, Taken, Typed

WAYS = {
    "starttls": QT_TRANSLATE_NOOP("say", "Encrypted (STARTTLS)"),
    "tls": QT_TRANSLATE_NOOP("say", "Encrypted from the start (TLS)"),
    "none": QT_TRANSLATE_NOOP("say", "Not encrypted"),
}
PORTS = {"starttls": 587, "tls": 465, "none": 25}
LAID = QT_TRANSLATE_NOOP("say", "none: mails are laid into the outbox")
AS_USER = QT_TRANSLATE_NOOP("say", "the user")
SET = QT_TRANSLATE_NOOP("say", "set; type another")
TEXT_MAX = 200


def mail(s: Settings) -> list[Field]:
    """Server, connection, who signs in, and whom the mails are from."""
    now = s.mail
    ways = tuple(
        Option(say(text), _changed(s, security=way, port=PORTS[way] if now.port == PORTS[now.security] else now.port),
               now.security == way)
        for way, text in WAYS.items()
    )
    return [
        Field(say(QT_TRANSLATE_NOOP("say", "Mail server that orders are sent by")), (_text(s, "host", say(LAID)),)),
        Field(say(QT_TRANSLATE_NOOP("say", "Connection")), ways),
        Field(say(QT_TRANSLATE_NOOP("say", "Port")), (_port(s),)),
        Field(say(QT_TRANSLATE_NOOP("say", "User")), (_text(s, "user", say(NONE)),)),
        Field(say(QT_TRANSLATE_NOOP("say", "Password")), (_password(s),)),
        Field(say(QT_TRANSLATE_NOOP("say", "Mails are from")), (_text(s, "sender", say(AS_USER)),)),
    ]


def _changed(s: Settings, **values: Any) -> Settings:
    return with_values(s, mail=replace(s.mail, **values))


def _text(s: Settings, name: str, empty: Say) -> Typed:
    given = str(getattr(s.mail, name))

    def take(text: str) -> Taken:
        if len(text.strip()) > TEXT_MAX or not text.isprintable():
            return say(NOT_TAKEN, text=text[:60], wanted=say(TEXT, most=TEXT_MAX))
        # The password is for the server it was typed for: nobody has it sent to another.
        kept = {} if name != "host" or text.strip() == given else {"password": ""}
        return _changed(s, **{name: text.strip()}, **kept)

    return Typed(given or empty, given, take)


def _password(s: Settings) -> Typed:
    def take(text: str) -> Taken:
        return say(NOT_TAKEN, text="…", wanted=say(TEXT, most=TEXT_MAX)) if len(text) > TEXT_MAX else _changed(s, password=text)

    return Typed(say(SET if s.mail.password else NONE), "", take)


def _port(s: Settings) -> Typed:
    def take(text: str) -> Taken:
        digits = text.strip()
        if not (digits.isascii() and digits.isdecimal() and len(digits) < 6 and 1 <= int(digits) <= 65_535):
            return say(NOT_TAKEN, text=text[:60], wanted=say(RANGE, least=1, most=65_535))
        return _changed(s, port=int(digits))

    return Typed(str(s.mail.port), str(s.mail.port), take)
