"""Operations on the way between books: as their device made them, and as a server's feed brings them."""

import msgspec

FORM = 3
"""The version of the entries' JSON that this app writes, and of the rules by which it judges them; older entries are brought up to
it as they are read. An app that knows less would come to other books: it is asked to be updated, and may push. 1 has `recode`, the
records of buying and papers, and what goods have cost. 2 puts records back with an undo, and keeps in use what is needed. 3
disputes a unit that two have given out."""
COMPANY = 0
"""The site of the company's own book: catalogue and people."""
SERVER = "server"
"""The device that a server's own operations name."""
HELD = "held"
"""The outcome of an operation that could not be posted: it is kept, has no effect, and waits for a supervisor."""
HELD_HERE = "held-here"
"""The outcome of one whose records the company has taken, while its site holds the rest of it."""
HOLDS = (HELD, HELD_HERE)
BESIDE = "company/"
"""Stands before the identity of an operation of the company's feed in a site's book that has another one of that identity: so
it is entered there all the same, and stops nobody. No device may begin an identity with it."""


def said_id(id: str) -> str:
    """The identity that its device gave an operation, of the one it has in a book."""
    return id.removeprefix(BESIDE)


class Sent(msgspec.Struct, frozen=True, kw_only=True):
    """An operation as its device made it: never changed on the way (DESIGN.md section 5)."""

    id: str
    home: int
    """The site it was done in."""
    device: str
    epoch: int
    sequence: int
    """Dense from 1 within the epoch of the device."""
    kind: str
    actor: int
    made_at: int
    """Device clock, microseconds since 1970 UTC."""
    claimed: int
    """Evidence time by the device: its clock corrected by the offset to its server."""
    seen: int = 0
    """Position of the server's feed that the device had taken in when it acted."""
    form: int = FORM
    document: str = ""
    reason: int = 0
    note: str = ""
    entries: str
    """JSON of the entries, as it is hashed."""
    previous: str
    hash: str


class Fed(Sent, frozen=True, kw_only=True):
    """An operation in a feed: what the server made of it."""

    position: int
    """Dense from 1 within the book."""
    at: int
    """Evidence time that counts: never after its receipt, never before the device's previous one."""
    received: int
    """When the server got it."""
    company: int = 0
    """Position in the company's own feed where it came from there, else 0."""
    outcome: str = ""
    """Empty: posted; one of `HOLDS`: not, or not all of it."""
    seal: str
    """Chains the rows of the book: equal seals are equal books up to there."""


SENT_FIELDS = tuple(name for name in Sent.__struct_fields__)
FED_FIELDS = tuple(name for name in Fed.__struct_fields__)
