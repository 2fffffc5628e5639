"""A label held before a camera by hand, made from a seed: one second, twelve frames, moving, hunting for focus, with glare.

Magnitudes: a label at 25 to 40 cm fills a tenth to a half of a 1280 x 720 picture; a hand that aims drifts up to 200 pixels a
second and trembles at 4 to 9 Hz; the shutter is open 5 to 25 ms; autofocus swings past the sharp point for half a second.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from app.barcode.gtin import check_digit
from app.devices.frames import Frame
from app.devices.readers import Gray
from tests.devices.labels import symbol

FRAMES, SECONDS = 12, 1.0
WIDTH, HEIGHT = 1280, 720
SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"
KINDS = ("location", "sscc", "ean", "badge", "case", "unit", "gs1", "link", "serials", "nothing")
LINEAR = ("location", "sscc", "ean", "badge", "case")


@dataclass(frozen=True, slots=True)
class Sequence:
    """What the camera sees in one second."""

    kind: str
    text: str | None
    """What the label says; None where there is none."""
    frames: Iterator[Frame]
    """Made one by one as they are asked for: who has read the label needs no more."""


def sequence(seed: int, number: int) -> Sequence:
    """Sequence `number` of a seed: the same at any time and on any machine with the same libraries."""
    chance = np.random.default_rng((seed, number))
    kind = KINDS[int(chance.integers(len(KINDS)))]
    text, label = _label(kind, chance)
    return Sequence(kind, text, _frames(label, kind, chance))


def _label(kind: str, chance: np.random.Generator) -> tuple[str | None, Gray | None]:
    def digits(n: int) -> str:
        return "".join(map(str, chance.integers(0, 10, n)))

    def signs(n: int) -> str:
        return "".join(SIGNS[int(at)] for at in chance.integers(0, len(SIGNS), n))

    def checked(payload: str) -> str:
        return payload + check_digit(payload)

    match kind:
        case "location":
            text = f"LOC-{signs(2)}-{digits(2)}-{digits(2)}"
            return text, _bars("Code128", text)
        case "sscc":
            text = checked("3" + digits(16))
            return "00" + text, _bars("Code128", f"(00){text}", gs1=True)
        case "ean":
            text = checked("4" + digits(11))
            return text, _bars("EAN13", text)
        case "badge":
            text = f"EMP{digits(5)}"
            return text, _bars("Code39", text)
        case "case":
            text = checked("1" + digits(12))
            return text, _bars("ITF", text)
        case "unit":
            text = f"HND-{signs(10)}"
            return text, symbol("DataMatrix", text, 8, forceSquare=True)
        case "gs1":
            gtin, lot, serial = checked("0" + digits(12)), signs(6), signs(8)
            elements = f"(01){gtin}(10){lot}(21){serial}"
            return f"01{gtin}10{lot}\x1d21{serial}", symbol("DataMatrix", elements, 8, gs1=True, forceSquare=True)
        case "link":
            text = f"https://id.example.com/01/{checked('0' + digits(12))}/21/{signs(8)}"
            return text, symbol("QRCode", text, 8)
        case "serials":
            text = ";".join("SN" + signs(9) for _ in range(6))
            return text, symbol("QRCode", text, 8)
    return None, None


def _bars(kind: str, text: str, **options: object) -> Gray:
    """Bars 8 pixels a module with the text below, as labels have it."""
    plain = symbol(kind, text, 8, **options)
    row = plain[plain.shape[0] // 3]
    bars = np.repeat(row[None], max(160, row.size // 4), axis=0)
    label = np.pad(bars, ((40, 110), (0, 0)), constant_values=255)
    cv2.putText(label, text[:20], (100, label.shape[0] - 30), cv2.FONT_HERSHEY_SIMPLEX, 2.0, 0, 4)
    return label


def _frames(label: Gray | None, kind: str, chance: np.random.Generator) -> Iterator[Frame]:
    ground = _ground(chance)
    light, noise = float(chance.uniform(0.3, 1.0)), float(chance.uniform(1.5, 4.5))
    shutter_s = float(chance.uniform(0.005, 0.025))
    module = float(chance.uniform(2.0, 4.0) if kind in LINEAR else chance.uniform(3.2, 6.0))
    if label is not None:
        module = min(module, 0.8 * WIDTH / (label.shape[1] / 8), 0.8 * HEIGHT / (label.shape[0] / 8))
    tilt = float(chance.uniform(0, 360) if chance.random() < 0.15 else chance.normal(0, 7))
    at, drift = chance.normal(0, (90, 50)), chance.normal(0, 80, 2)
    tremor, pace, phase = float(chance.uniform(1, 7)), float(chance.uniform(4, 9)), chance.uniform(0, 6.3, 2)
    blur, calm_s, swing = float(chance.uniform(0, 1.1)), float(chance.uniform(0.1, 0.5)), float(chance.uniform(4, 12))
    lean = chance.uniform(-0.12, 0.12, 2)
    glare = chance.random() < 0.25
    spot, spot_drift, spot_size = chance.normal(0, 120, 2), chance.normal(0, 150, 2), float(chance.uniform(30, 90))

    def place(t: float) -> NDArray[np.float64]:
        shake = tremor * np.sin(2 * np.pi * pace * t + phase)
        return np.array([WIDTH / 2, HEIGHT / 2]) + at + drift * t + shake

    for number in range(FRAMES):
        t = number * SECONDS / FRAMES
        view = ground.copy()
        if label is not None:
            _laid(view, label, place(t), module / 8, tilt + 3 * np.sin(4 * t), lean)
        moved = (place(t + shutter_s) - place(t)) if label is not None else drift * shutter_s
        view = _smeared(view, moved)
        defocus = module * blur * np.exp(-t / calm_s) * abs(np.cos(swing * t))
        if defocus > 0.4:
            view = cv2.GaussianBlur(view, (0, 0), float(defocus))
        lit = view * np.float32(light)
        if glare:
            x, y = np.array([WIDTH / 2, HEIGHT / 2]) + at + spot + spot_drift * t
            across = np.exp(-((np.arange(WIDTH, dtype=np.float32) - x) ** 2) / (2 * (2 * spot_size) ** 2))
            along = np.exp(-((np.arange(HEIGHT, dtype=np.float32) - y) ** 2) / (2 * spot_size**2))
            lit += 240 * np.outer(along, across).astype(np.float32)
        cv2.setRNGSeed(int(chance.integers(2**31)))
        grain = cv2.randn(np.empty((HEIGHT, WIDTH), np.float32), 0, noise)
        grey = np.clip(lit + grain, 0, 255).astype(np.uint8)
        yield Frame(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR).astype(np.uint8, copy=False), t)


def _ground(chance: np.random.Generator) -> NDArray[np.float32]:
    """A shelf: boxes, lettering, slats that look like bars."""
    coarse = chance.normal(0, 18, (HEIGHT // 40, WIDTH // 40)).astype(np.float32)
    ground = cv2.resize(coarse, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC) + float(chance.uniform(60, 190))
    plain = np.clip(ground, 0, 255).astype(np.uint8)
    for _ in range(int(chance.integers(3, 9))):
        x, y, w, h = (int(v) for v in chance.integers((0, 0, 40, 30), (WIDTH, HEIGHT, 500, 300)))
        cv2.rectangle(plain, (x, y), (x + w, y + h), int(chance.integers(20, 230)), -1)
    for _ in range(int(chance.integers(4, 14))):
        text = "".join(SIGNS[int(at)] for at in chance.integers(0, len(SIGNS), 8))
        where = int(chance.integers(0, WIDTH)), int(chance.integers(0, HEIGHT))
        cv2.putText(plain, text, where, cv2.FONT_HERSHEY_SIMPLEX, float(chance.uniform(0.5, 2)), int(chance.integers(0, 255)), 2)
    if chance.random() < 0.5:
        left, top = int(chance.integers(0, WIDTH - 300)), int(chance.integers(0, HEIGHT - 150))
        for at in range(int(chance.integers(10, 30))):
            wide = int(chance.integers(2, 6))
            cv2.line(plain, (left + at * 9, top), (left + at * 9, top + 140), int(chance.integers(20, 230)), wide)
    return plain.astype(np.float32)


def _laid(
    view: NDArray[np.float32], label: Gray, place: NDArray[np.float64], scale: float, tilt: float, lean: NDArray[np.float64]
) -> None:
    """Put the label into the view, turned and leaning away."""
    high, wide = (side * scale / 2 for side in label.shape)
    corners = np.array([[-wide, -high], [wide, -high], [wide, high], [-wide, high]])
    c, s = np.cos(np.radians(tilt)), np.sin(np.radians(tilt))
    turned = corners @ np.array([[c, s], [-s, c]])
    far = 1 + turned @ lean / max(high, wide)
    there = (turned / far[:, None] + place).astype(np.float32)
    here = np.array([[0, 0], [label.shape[1], 0], [label.shape[1], label.shape[0]], [0, label.shape[0]]], np.float32)
    fine = cv2.GaussianBlur(label, (0, 0), 0.35 / scale) if scale < 0.7 else label
    way = cv2.getPerspectiveTransform(here, there)
    printed = 30 + cv2.warpPerspective(fine, way, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR).astype(np.float32) * (205 / 255)
    share = cv2.warpPerspective(np.full(label.shape, 255, np.uint8), way, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
    mask = share.astype(np.float32) / 255
    view += (printed - view) * mask


def _smeared(view: NDArray[np.float32], moved: NDArray[np.float64]) -> NDArray[np.float32]:
    """The picture as it moves while the shutter is open, in pixels."""
    length = float(np.hypot(*moved))
    if length < 0.7:
        return view
    side = int(np.ceil(length)) * 2 + 1
    kernel = np.zeros((side, side), np.float32)
    for share in np.linspace(-0.5, 0.5, 16):
        x, y = moved * share + side // 2
        kernel[round(float(y)), round(float(x))] += 1
    return cv2.filter2D(view, -1, kernel / kernel.sum()).astype(np.float32, copy=False)
