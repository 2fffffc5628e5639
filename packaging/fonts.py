"""Makes the TrueType files that PDFs embed of the bundled OpenType ones: reportlab embeds no other outlines.

    python -m venv /tmp/fonts && /tmp/fonts/bin/pip install fonttools && /tmp/fonts/bin/python packaging/fonts.py

Only needed anew where the typeface itself is another; the files it makes are in the repository. Every character stays, what
only a text shaper uses (alternates, kerning) is left out.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FACES = ("Inter-Regular", "Inter-Bold")
ERROR_MAX = 1.0
"""How far an outline may be off, in units of the face (2816 to the em)."""
TABLES = ("head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "name", "post", "loca", "glyf")


def convert(source: Path, target: Path) -> None:
    """Write the face with quadratic outlines."""
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont, newTable

    font: Any = TTFont(source)
    options = Options(layout_features=[], hinting=False, notdef_outline=True, glyph_names=False, name_IDs=[1, 2, 4, 6, 13, 14])
    shrunk = Subsetter(options)
    shrunk.populate(unicodes=sorted(font.getBestCmap()))
    shrunk.subset(font)
    order, shapes = font.getGlyphOrder(), font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(shapes)
        shapes[name].draw(Cu2QuPen(pen, ERROR_MAX, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, glyphs
    for name in order:
        glyphs[name].recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyphs[name], "xMin", 0))
    top = font["maxp"] = newTable("maxp")
    top.tableVersion, top.numGlyphs = 0x00010000, len(order)
    zero = ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements", "maxSizeOfInstructions")
    for field in (*zero, "maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours", "maxComponentElements",
                  "maxComponentDepth"):
        setattr(top, field, 0)
    top.maxZones = 1
    font["post"].formatType = 3.0
    for tag in set(font.keys()) - {*TABLES, "GlyphOrder"}:
        del font[tag]
    font.sfntVersion = "\x00\x01\x00\x00"
    font["head"].created = font["head"].modified = 0  # the same file each time
    font.recalcTimestamp = False
    font.save(target)


if __name__ == "__main__":
    for face in FACES:
        convert(FOLDER / f"{face}.otf", FOLDER / f"{face}.ttf")
        print(FOLDER / f"{face}.ttf")
