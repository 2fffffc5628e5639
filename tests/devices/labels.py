"""Pictures of labels for tests, written by zxing-cpp's own writer."""

import cv2
import numpy as np
import zxingcpp

from app.devices.readers import Gray


def symbol(kind: str, text: str, scale: int = 3, **options: object) -> Gray:
    """A clean symbol with its quiet zone, height x width; GS1 text is given in brackets with `gs1=True`."""
    barcode = zxingcpp.create_barcode(text, zxingcpp.barcode_format_from_str(kind), **options)
    image = np.array(zxingcpp.write_barcode_to_image(barcode, scale=scale, add_quiet_zones=True))
    image = image[..., 0] if image.ndim == 3 else image
    return np.pad(image, 12, constant_values=255)


def scene(*placed: tuple[Gray, int, int], size: tuple[int, int] = (480, 640), paper: int = 200) -> Gray:
    """Symbols on a grey ground, each with its left and top."""
    picture = np.full(size, paper, np.uint8)
    for image, left, top in placed:
        picture[top : top + image.shape[0], left : left + image.shape[1]] = image
    return picture


def turned(picture: Gray, degrees: float) -> Gray:
    """Turned about the middle on a ground that is large enough."""
    side = int(np.hypot(*picture.shape)) + 20
    ground = np.full((side, side), 200, np.uint8)
    top, left = (side - picture.shape[0]) // 2, (side - picture.shape[1]) // 2
    ground[top : top + picture.shape[0], left : left + picture.shape[1]] = picture
    turn = cv2.getRotationMatrix2D((side / 2, side / 2), degrees, 1.0)
    return cv2.warpAffine(ground, turn, (side, side), flags=cv2.INTER_LINEAR, borderValue=200).astype(np.uint8)


def noisy(picture: Gray, level: float, seed: int) -> Gray:
    """With the noise of a dim camera."""
    noise = np.random.default_rng(seed).normal(0, level, picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)
