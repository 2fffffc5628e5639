"""Photos in pictures: on the card of a unit, all of them, one large, what it shows, taking one, and one that is not here yet."""

import io
from collections.abc import Callable

from app.events import Input, Open, Photograph, Pick, Press, Scan, Type
from app.ui.window import Window

Act = Input | Callable[[Window], object]
COLOURS = ("#7A8FA6", "#B9A27C", "#5E7F63", "#A65B52", "#8C8C94")


def drawn(number: int) -> Photograph:
    """A picture of a carton on a shelf, as a camera might have taken it."""
    from PIL import Image, ImageDraw

    wide, high = (1_600, 1_200) if number % 3 else (1_200, 1_600)
    image = Image.new("RGB", (wide, high), COLOURS[number % len(COLOURS)])
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, high * 0.72, wide, high), fill="#3B3F45")
    left, top = wide * (0.18 + 0.03 * number), high * 0.22
    draw.rectangle((left, top, left + wide * 0.5, high * 0.74), fill="#C79A5B", outline="#6E4E22", width=8)
    draw.rectangle((left + wide * 0.06, top + high * 0.1, left + wide * 0.26, top + high * 0.26), fill="#F7F7F2")
    for bar in range(14):
        x = left + wide * (0.075 + 0.012 * bar)
        draw.rectangle((x, top + high * 0.12, x + 4 + 6 * (bar % 3), top + high * 0.22), fill="#161616")
    draw.line((left + wide * 0.31, top + 30, left + wide * 0.37, top + high * 0.2, left + wide * 0.33, top + high * 0.36),
              fill="#2A1B0A", width=14)
    file = io.BytesIO()
    image.save(file, "JPEG", quality=88)
    return Photograph(file.getvalue())


def touch_photo(window: Window) -> None:
    """Touch the first photo."""
    screen = window.screen_shown
    assert screen is not None and screen.pictures, "a screen with photos is shown"
    window.submit(Pick(screen.pictures[0].id))


def _line(window: Window) -> None:
    """Touch the first line."""
    screen = window.screen_shown
    assert screen is not None and screen.lines, "a list is shown"
    window.submit(Pick(screen.lines[0].id))


def _gone(window: Window) -> None:
    """Have the picture of the first photo still be on its way, as after a sync."""
    import msgspec

    answer = window.answer
    assert answer is not None, "a screen is shown"
    first, *rest = answer.screen.pictures
    pictures = (msgspec.structs.replace(first, here=False), *rest)
    window.bridge.receive(msgspec.structs.replace(answer, screen=msgspec.structs.replace(answer.screen, pictures=pictures)))


PHOTOS: tuple[tuple[str, tuple[Act, ...]], ...] = (
    ("photos-none", (Press("home"), Press("sign-out"), Scan("OPER"), Type("3333"), Scan("PST.1002"), Pick("photos"))),
    ("photos-taken", (drawn(0), drawn(1), drawn(2))),
    ("photo-large", (touch_photo, Pick("next"))),
    ("photo-caption", (Pick("caption"),)),
    ("photo-described", (Type("Corner of the carton torn, label still reads"), Pick("previous"))),
    ("photos-on-card", (Press("cancel"), Press("cancel"))),
    ("photos-on-record", (Open("serials"), Scan("PST.1002"))),
    ("photos-missing", (Pick("photos"), _gone)),
    ("photos-camera", (Pick("back"), Pick("photos"), lambda w: w.shutter.take("ui:camera"))),
    ("photos-history", (lambda w: w.desk.row.camera_key.click(), Pick("history"))),
    ("photos-discrepancy", (
        Press("home"), Press("sign-out"), Scan("SUPER"), Type("2222"), Open("discrepancies"), _line, drawn(3),
        drawn(4), Press("back"),
    )),
)
