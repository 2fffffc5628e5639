"""Papers in pictures: a transfer offered and accepted, a spillage report filed and closed, a return shipped, and who has what."""

from collections.abc import Callable

from app.commands.scenes_photos import drawn, touch_photo
from app.events import Input, Open, Pick, Press, Scan, Type
from app.ui.window import Window

Act = Input | Callable[[Window], object]
HOME = Press("home")


def _choice(text: str) -> Callable[[Window], object]:
    """Touch the first choice that says this."""

    def touch(window: Window) -> None:
        screen = window.screen_shown
        assert screen is not None, "a screen is shown"
        window.submit(Pick(next(c.id for c in screen.choices if text in str(c.label))))

    return touch


def _line(number: int) -> Callable[[Window], object]:
    """Touch a line of the list by its number."""

    def touch(window: Window) -> None:
        screen = window.screen_shown
        assert screen is not None and number < len(screen.lines), f"no line {number} on this screen"
        window.submit(Pick(screen.lines[number].id))

    return touch


PAPERS: tuple[tuple[str, tuple[Act, ...]], ...] = (
    ("transfer-offer", (
        HOME, Press("sign-out"), Scan("OPER"), Type("3333"), Open("transfer"), Scan("PST.1004"), Scan("PST.1005"),
        Scan("TECH"),
    )),
    ("transfer-offered", (Press("finish"),)),
    ("transfer-home", (HOME, Press("sign-out"), Scan("TECH"), Type("4444"))),
    ("transfer-list", (_choice("wait for you"),)),
    ("transfer-accept", (_line(0), Scan("PST.1004"))),
    ("transfer-reject", (_choice("Reject"),)),
    ("transfer-accepted", (Press("cancel"), Press("accept"))),
    ("spillage-reason", (HOME, Open("spillage"), Scan("PST.1004"))),
    ("spillage-condition", (_choice("Faulty"),)),
    ("spillage-file", (Type("Prints white stripes"),)),
    ("spillage-photo", (drawn(3),)),
    ("spillage-photo-large", (touch_photo,)),
    ("spillage-list", (Press("file"), HOME, Press("sign-out"), Scan("SUPER"), Type("2222"), Open("spillage"))),
    ("spillage-close", (_line(0), _line(0), _line(0), _line(0))),
    ("spillage-vendor", (Press("close"),)),
    ("rma-list", (Scan("LABELCO"), HOME, Open("rma"))),
    ("rma-vendor", (_choice("Return something"),)),
    ("rma-vendor-found", (Scan("suppl", source="keypad"),)),
    ("rma-draft", (Press("cancel"), Press("cancel"), _line(0))),
    ("rma-reference", (Press("ship"),)),
    ("rma-shipped", (Type("LC-R-2207"), HOME, Open("rma"), _line(0))),
    ("rma-outcome", (_line(0),)),
    ("rma-part", (
        Press("cancel"), Press("cancel"), _choice("Return something"), Scan("LABELCO"), Scan("ABC123"), Scan("B02-S01"), Type("10"),
        Press("ship"), Type("LC-R-2208"), _line(0), _line(0), _choice("Only for a part"),
    )),
    ("rma-part-outcome", (Type("4"),)),
    ("rma-bin", (_choice("Replaced"),)),
    ("onhand-recipients", (HOME, Open("onhand"))),
    ("onhand-page", (HOME, Press("sign-out"), Scan("TECH"), Type("4444"), Open("onhand"))),
    ("install-customer", (HOME, Open("install"), Scan("PST.1005"))),
    ("install-done", (_choice("Without"),)),
    ("ledger", (HOME, Press("sign-out"), Scan("SUPER"), Type("2222"), lambda w: w.pages.open_table("ledger"))),
)
