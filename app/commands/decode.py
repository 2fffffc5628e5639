"""`stockhand decode IMAGE...`: the codes in pictures, one JSON object per code, read as the camera reads them."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from time import perf_counter

from app.commands import SUMMARIES, Subparsers
from app.devices.decoder import decode
from app.devices.pictures import load
from app.devices.readers import Gray
from app.domain.words import Say


def add(subparsers: Subparsers) -> None:
    """Describe the command's arguments."""
    parser: ArgumentParser = subparsers.add_parser(
        "decode",
        help=SUMMARIES["decode"],
        description="Reads the codes in pictures. Each line of the output is a JSON object with file, text, symbology (AIM "
        "identifier), format, corners (four points x, y in pixels) and ms (milliseconds until the code was found). A picture "
        'without a code gives a line with "text": null. A file that cannot be read gives a line with "error", the others go '
        "on, and the command ends with 1.",
    )
    parser.add_argument("images", nargs="+", metavar="IMAGE", type=Path, help="a picture file (PNG, JPEG, WebP, TIFF, ...)")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Print the codes of each picture; 1 where any file was unreadable, else 0."""
    failed = False
    for path in args.images:
        picture = load(path)
        if isinstance(picture, Say):
            failed = True
            _print({"file": str(path), "text": None, "error": str(picture)})
            continue
        _show(path, picture.gray, picture.scale)
    return int(failed)


def _show(path: Path, gray: Gray, scale: float) -> None:
    began = perf_counter()
    codes = decode(gray)
    if not codes:
        ms = round((perf_counter() - began) * 1e3, 3)
        _print({"file": str(path), "text": None, "symbology": None, "format": None, "corners": None, "ms": ms})
    for code in codes:
        corners = [[round(x * scale, 1), round(y * scale, 1)] for x, y in code.corners]
        fields = {"text": code.text, "symbology": code.symbology, "format": code.format, "corners": corners, "ms": code.ms}
        _print({"file": str(path), **fields})


def _print(line: dict[str, object]) -> None:
    # ASCII only: whatever a label holds, the line survives every terminal, and a lone surrogate in a file name as well.
    print(json.dumps(line), file=sys.stdout, flush=True)
