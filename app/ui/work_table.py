"""A workflow's table: which listing its screen names, its keys among the chips, and keys that say how many rows they are about."""

import msgspec

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui.table_pages import TablePages
from app.ui.wording import words
from app.workflows.step import Button, Screen

MORE = QT_TRANSLATE_NOOP("say", "More …")
TO_TABLE = QT_TRANSLATE_NOOP("say", "Back to the table")
COUNTED = {
    "approve": QT_TRANSLATE_NOOP("say", "Approve {n}"),
    "recount": QT_TRANSLATE_NOOP("say", "Recount {n}"),
    "reject": QT_TRANSLATE_NOOP("say", "Reject {n}"),
}
"""Keys of a table that say how many rows they are about."""
ONE_BY_ONE = frozenset({"discrepancies"})
"""Tables of a workflow whose rows are opened, not ticked."""
MORE_KEY = "ui:more"
"""The key of the head between the table and the lines of the same screen."""


class WorkTable:
    """Shows the table of a screen, and words for the frame around it."""

    def __init__(self, tables: TablePages) -> None:
        self._tables = tables
        self.turned = False
        """Whether the screen's lines and choices are shown in place of its table."""

    def show(self, screen: Screen) -> None:
        """Put the table on the desk that the screen names, as "listing" or "listing:scope"."""
        name, _, scope = screen.table.partition(":")
        listing = self._tables.named(name)
        assert listing is not None, f"a workflow shows a table that is not there: {name}"
        opens = screen.table_opens
        choosing = not opens and screen.narrowed is None and name not in ONE_BY_ONE
        self._tables.show(listing, int(scope or 0), choosing=choosing, opens=opens, again=True, narrowed=screen.narrowed)

    def framed(self, screen: Screen) -> Screen:
        """The screen for the head: the table takes the room of the hint, and further keys stand among its chips."""
        table = self._tables.shown
        if self.turned or table is None:
            back = (Button(MORE_KEY, say(TO_TABLE)),) if self.turned else ()
            return msgspec.structs.replace(screen, buttons=back)
        keys, chosen = list(screen.buttons[1:]), len(table.targets())
        if chosen and screen.main is not None and screen.main.key == "approve":
            keys.append(Button("reject", say(COUNTED["reject"], n=chosen), danger=True))
        table.set_extra(tuple(keys))
        more = (Button(MORE_KEY, say(MORE)),) if screen.choices else ()
        return msgspec.structs.replace(screen, buttons=more, hint=None)

    def label(self, button: Button, *, chosen: int) -> str:
        """What a key says; how many rows it is about, where some are chosen."""
        if chosen and button.key in COUNTED:
            return words(say(COUNTED[button.key], n=chosen))
        return words(button.label)
