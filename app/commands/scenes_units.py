"""Units in pictures: a device with its bill of parts, maintenance with what was used, lots that expire, reservations."""

from collections.abc import Callable

from app.events import Fill, Input, Open, Pick, Press, Scan, Type
from app.ui.window import Window

Act = Input | Callable[[Window], object]
HOME = Press("home")


def _choice(text: str) -> Callable[[Window], object]:
    """Touch the first choice that says this; where none does, nothing."""

    def touch(window: Window) -> None:
        screen = window.screen_shown
        assert screen is not None, "a screen is shown"
        which = next((c.id for c in screen.choices if text in str(c.label)), "")
        if which:
            window.submit(Pick(which))

    return touch


def _while_asked(window: Window) -> None:
    """Take the first choice as long as a receipt asks for one."""
    for _ in range(3):
        screen = window.screen_shown
        if screen is not None and screen.workflow == "receive" and screen.choices and screen.step != "goods":
            window.submit(Pick(screen.choices[0].id))


def _part(number: str, quantity: str) -> tuple[Act, ...]:
    """A line of the station's bill of parts."""
    return (
        HOME, Open("records"), Pick("kind:item"), Scan("STATION-1"), Pick("do:parts"), Press("new"), Fill("part", number),
        Fill("quantity", quantity), Press("save"),
    )


UNITS: tuple[tuple[str, tuple[Act, ...]], ...] = (
    ("device-bill", (
        HOME, Press("sign-out"), Scan("SUPER"), Type("2222"), Open("records"), Pick("kind:item"), Press("new"),
        Fill("number", "STATION-1"), Fill("description", "Packing station"), Fill("tracking", "serial"), Fill("uom", "EACH"),
        Fill("device", "yes"), Press("save"), *_part("123456", "1"), *_part("ABC123", "2"), *_part("CBL-3G15", "1.50"),
    )),
    ("assemble", (
        HOME, Open("receive"), Scan("A01-S01"), Scan("STATION-1"), Scan("WS.1"), _while_asked, HOME, Open("assemble"), Scan("WS.1"),
        Scan("PST.1001"),
    )),
    ("assemble-beside", (Scan("200100-0001"),)),
    ("assemble-complete", (
        Scan("ABC123"), Scan("B02-S01"), _choice("Take 2"), Scan("CBL-3G15"), Scan("B03-S02"), _choice("Take 1.5"),
    )),
    ("disassemble", (_choice("Take parts out"), Scan("PST.1001"))),
    ("device-card", (HOME, HOME, Scan("WS.1"))),
    ("maintain", (
        HOME, Open("maintain"), Scan("PST.1002"), _choice("Open a"), Type("Print head cleaned"), Scan("ABC123"), Scan("B02-S01"),
        Type("2"), Scan("OIL-10W40"), Type("1.5"),
    )),
    ("maintain-orders", (Press("finish"),)),
    ("lot-first", (HOME, Open("issue"), Scan("TECH"), _choice("Consumed"), _choice("Job"), Scan("GRS-400"))),
    ("lot-other", (_choice("L43"),)),
    ("reserve", (HOME, HOME, Open("reserve"), Scan("ABC123"), Type("100"))),
    ("reserve-until", (_choice("Field office"),)),
    ("reserved", (_choice("30 days"),)),
    ("reserved-card", (HOME, Scan("ABC123"))),
)
