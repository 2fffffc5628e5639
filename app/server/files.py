"""Which file a new device begins from, and handing it out: every worker of every host has what one of them has made.

The host that makes a file keeps it in its folder and, in parts, in the database; a host that is asked for a file it lacks takes it
from there into its own folder. So a download goes on anywhere, whichever worker said what there is.
"""

from pathlib import Path

from sqlalchemy import Connection, bindparam, delete, insert, select

from app.domain.wire import Snapshot
from app.ledger.journal import clock_of
from app.ledger.store import Store
from app.server.books import Books
from app.server.registry import snapshot as told_
from app.server.registry import snapshot_part, turn
from app.server.snapshot import SUFFIX, build, is_current, is_name, scratch

BEHIND_MAX = 2_000
"""Operations a file may be behind its book and still be handed out: the device pulls the rest."""
KEPT = 2
"""Files of a site that stay: the newest, and the one that somebody may be in the middle of."""
PART = 1 << 20
"""Bytes of a file in a row of the database."""
_FIELDS = ("name", "position", "size", "hash", "unpacked")
_TOLD = (
    select(*(told_.c[name] for name in _FIELDS)).where(told_.c.site == bindparam("b_site")).order_by(told_.c.position.desc())
)
_ONE = select(told_.c.size).where(told_.c.name == bindparam("b_name"), told_.c.site == bindparam("b_site"))
_PART = select(snapshot_part.c.content).where(
    snapshot_part.c.name == bindparam("b_name"), snapshot_part.c.number == bindparam("b_number")
)


def near(books: Books, site: int, behind_max: int = BEHIND_MAX) -> Snapshot | None:
    """The newest file of the site's book, None where there is none near enough to its end."""
    with books.registry.reading() as conn:
        return _near(conn, books.book(site), site, behind_max)


def make(books: Books, site: int, folder: Path, behind_max: int = BEHIND_MAX) -> Snapshot:
    """A file near enough: one that is there, else a new one. Workers and hosts that want one of the same site take turns."""
    with turn(books.registry, f"snapshot-{site}") as conn:
        found = _near(conn, books.book(site), site, behind_max)
        if found is None:
            found = build(books.book(site), site, folder)
            _keep(conn, site, found, folder / found.name)
            for old in _told(conn, site)[KEPT:]:
                _forget(conn, old.name)
    _tidy(books.registry, site, folder)
    return found


def file_of(books: Books, site: int, folder: Path, name: str) -> Path | None:
    """The file of that name, None where there is none or it is not of this site; `name` comes from outside."""
    if not is_name(site, name):
        return None
    file = folder / name
    if file.is_file():
        return file
    if not _fetched(books.registry, site, file):
        return None
    _tidy(books.registry, site, folder)
    return file


def _near(conn: Connection, book: Store, site: int, behind_max: int) -> Snapshot | None:
    with book.reading() as own:
        head = clock_of(own, site).position
    newest = [one for one in _told(conn, site) if is_current(one.name)][:1]
    return next((one for one in newest if head - behind_max <= one.position <= head), None)


def _told(conn: Connection, site: int) -> list[Snapshot]:
    """The site's files, the newest first."""
    return [Snapshot(**row) for row in conn.execute(_TOLD, {"b_site": site}).mappings()]


def _keep(conn: Connection, site: int, made: Snapshot, file: Path) -> None:
    """Put a file into the database, in place of what may be there of that name."""
    _forget(conn, made.name)
    with file.open("rb") as source:
        number = 0
        while part := source.read(PART):
            conn.execute(insert(snapshot_part), {"name": made.name, "number": number, "content": part})
            number += 1
    conn.execute(insert(told_), {"site": site} | {name: getattr(made, name) for name in _FIELDS})


def _forget(conn: Connection, name: str) -> None:
    for table in (told_, snapshot_part):
        conn.execute(delete(table).where(table.c.name == name))


def _fetched(registry: Store, site: int, file: Path) -> bool:
    """Take a file out of the database; whether it was there, whole."""
    with registry.reading() as conn:
        size = conn.execute(_ONE, {"b_name": file.name, "b_site": site}).scalar()
    if size is None:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    with scratch(file.parent, site, "zst") as packed:
        with packed.open("wb") as target:
            for number in range(-(-int(size) // PART)):
                # A part at a time: none holds the database while another waits for a slow disk, or much memory.
                with registry.reading() as conn:
                    part = conn.execute(_PART, {"b_name": file.name, "b_number": number}).scalar()
                if part is None:
                    return False
                target.write(part)
        if packed.stat().st_size != size:
            return False
        packed.replace(file)
    return True


def _tidy(registry: Store, site: int, folder: Path) -> None:
    """Remove this host's files of the site that are no longer told. Where one is in use (Windows), it goes the next time."""
    with registry.reading() as conn:
        kept = {one.name for one in _told(conn, site)}
    for old in folder.glob(f"{site}-*{SUFFIX}"):
        if old.name not in kept:
            try:
                old.unlink(missing_ok=True)
            except OSError:
                continue
