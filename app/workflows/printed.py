"""What a step hands out to be printed, kept or sent: labels and documents."""

import msgspec

from app.domain.words import Say


class Label(msgspec.Struct, frozen=True):
    """A label to print: its code, what people read under it, and what else a template may name (app.domain.labels)."""

    code: str
    title: str
    detail: str = ""
    kind: str = "handle"
    """What it is for: handle, bin, container, badge or command; printer and template are chosen by it."""
    item: str = ""
    lot: str = ""
    expires: str = ""
    gs1: str = ""
    """The element string with its identifiers in brackets, where it has one."""
    copies: int = 0
    """How many are printed; 0: as many as is settled for its kind."""

    @property
    def values(self) -> dict[str, str]:
        """By field of a template."""
        return {name: getattr(self, name) for name in ("code", "title", "detail", "item", "lot", "expires", "gs1")}


class Send(msgspec.Struct, frozen=True, kw_only=True):
    """How a document reaches its partner electronically: `connector` is that of the vendor, "" where it is only printed."""

    connector: str
    to: str
    """E-mail address, folder or web address."""
    partner: str
    """Code of the vendor."""
    account: str
    subject: Say
    about: tuple[tuple[str, str], ...]
    """Facts of the whole, by name."""
    fields: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The lines as a computer reads them, in the order of `fields`."""
    order: int = 0
    """The paper that is to tell that it was sent, and who sent it."""
    by: int = 0


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A document to print and keep: under which number, to whom, what stands above, in and below its table."""

    number: str
    title: Say
    address: str = ""
    head: tuple[tuple[Say, str], ...] = ()
    columns: tuple[Say, ...] = ()
    numbers: frozenset[int] = frozenset()
    """Columns that stand to the right."""
    rows: tuple[tuple[str | Say, ...], ...] = ()
    foot: tuple[tuple[Say, str | Say], ...] = ()
    send: Send | None = None
    form: str = "pdf"
    """"csv" or "xlsx": only its table is written, as a file for other programs."""
