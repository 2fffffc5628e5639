"""What can be done next with what is open: the jobs that fit how it stands, for those whose role allows them."""

from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.stock import Standing
from app.domain.words import say
from app.workflows.step import Choice, Seen
from app.workflows.wording import inspect as words
from app.workflows.wording.labels import LABEL_IT


def jobs_for(standings: set[Standing], seen: Seen) -> tuple[Choice, ...]:
    """The jobs that fit stock standing like this."""
    real = {s for s in standings if s.place not in VIRTUAL_BY_PLACE}
    out = any(s.custody or s.status == "issued" for s in real) or len(real) < len(standings)
    held_back = any(s.status not in ("available", "issued", "reserved") for s in real)
    usable = any(s.status in ("available", "reserved") for s in real)
    return go(
        seen,
        *((("move", words.MOVE_IT, Permission.INV_MOVE),) if real else ()),
        *((("issue", words.ISSUE_IT, Permission.INV_ISSUE),) if usable else ()),
        *((("return", words.RETURN_IT, Permission.INV_ISSUE),) if out else ()),
        *((("isolate", words.ISOLATE_IT, Permission.INV_ISOLATE),) if any(s.status != "isolated" for s in real) else ()),
        *((("release", words.RELEASE_IT, Permission.INV_RELEASE),) if held_back else ()),
    )


def go(seen: Seen, *jobs: tuple[str, str, Permission]) -> tuple[Choice, ...]:
    """Choices that enter another workflow with what was scanned, for those whose role allows it."""
    return tuple(Choice(f"go:{name}", say(text)) for name, text, permission in jobs if seen.person.may(permission))


def look(seen: Seen, *, inside: bool, label: bool = True) -> tuple[Choice, ...]:
    """What can be seen of it, and its label."""
    printing = go(seen, ("labels", LABEL_IT, Permission.INV_VIEW)) if label else ()
    history = (Choice("history", say(words.HISTORY)), *printing)
    return (Choice("contents", say(words.CONTENTS)), *history) if inside else history
