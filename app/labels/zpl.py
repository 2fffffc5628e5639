"""Labels in ZPL II, the language of Zebra's label printers and of most others that print on rolls."""

import re
from collections.abc import Iterable, Sequence

from app.barcode.brackets import read_bracketed
from app.domain.words import Say
from app.labels.layout import Code, Layout, Rule, Words
from app.symbols import GS1

DOTS = {203: 25_400 / 203.2, 300: 25_400 / 300}
"""Micrometres of a dot, by the printer's resolution in dots per inch."""
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;!?()[]{}<>/+-*=%&$#@'\"|")
_FNC1, _TO_A, _TO_B, _TO_C = 102, 101, 100, 99
_INVOKED = {
    30: ">0", 62: "><", 94: ">=", 95: ">1", 96: ">2", 97: ">3", 98: ">4", _TO_C: ">5", _TO_B: ">6", _TO_A: ">7", _FNC1: ">8",
    103: ">9", 104: ">:", 105: ">;",
}
"""How ^BC writes the values that are no plain letters."""
_FIXED = frozenset({"00", "01", "02", "03", "04", *map(str, range(11, 21)), *map(str, range(31, 37)), "41"})
"""First two digits of the identifiers whose length is known: no separator stands behind them (GS1 General Specifications 7.8)."""


def document(layouts: Iterable[Layout], dpi: int, copies: int = 1) -> bytes:
    """All labels for a printer of this resolution, in UTF-8; `copies` of each are the printer's to make."""
    dot = DOTS[dpi]
    return "".join(_label(layout, dot, copies) for layout in layouts).encode("utf-8")


def parts(data: bytes) -> list[bytes]:
    """A document label by label: what a printer can be given one after another."""
    return re.findall(rb".*?\^XZ\s*|.+\Z", data, re.DOTALL)


def _label(layout: Layout, dot: float, copies: int) -> str:
    lines = ["^XA", "^CI28", f"^PW{round(layout.width / dot)}", f"^LL{round(layout.height / dot)}", "^LH0,0"]
    for part in layout.parts:
        match part:
            case Words():
                size = round(part.size / dot)
                lines.append(f"{_at(part.x, part.y, dot)}^A0N,{size},{size}{field(part.text)}")
            case Rule():
                width, height = max(1, round(part.width / dot)), max(1, round(part.height / dot))
                lines.append(f"{_at(part.x, part.y, dot)}^GB{width},{height},{min(width, height)}^FS")
            case Code():
                lines.append(_code(part, dot))
    return "\n".join((*lines, f"^PQ{copies}", "^XZ", ""))


def _at(x: float, y: float, dot: float) -> str:
    return f"^FO{round(x / dot)},{round(y / dot)}"


def field(text: str) -> str:
    """A field's data; whatever could be a command or is no plain letter stands as its bytes in hexadecimal."""
    written = "".join(c if c in _PLAIN else "".join(f"_{byte:02X}" for byte in c.encode("utf-8")) for c in text)
    return f"^FH_^FD{written}^FS"


def _code(code: Code, dot: float) -> str:
    module, height = round(code.module / dot), round(code.height / dot)
    at = _at(code.x, code.y, dot)
    match code.symbology:
        case "code128" | "gs1-128":
            return f"{at}^BY{module}^BCN,{height},N,N,N,N{field(code128_data(code.rows[0]))}"
        case "code39":
            return f"{at}^BY{module},2.0^B3N,N,{height},N,N{field(code.text)}"
        case "ean13":
            return f"{at}^BY{module}^BEN,{height},N,N{field(code.text[:12])}"
        case "itf14":
            return f"{at}^BY{module},3.0^B2N,{height},N,N,N{field(code.text)}"
        case "qr":
            return f"{at}^BQN,2,{module}{field('MA,' + code.text)}"
        case _:
            sign = next(s for s in "#|$@!*" if s not in code.text)
            text = _with_fnc1(code.text, sign) if code.symbology in GS1 else code.text
            return f"{at}^BXN,{module},200,{len(code.rows[0])},{len(code.rows)},6,{sign}{field(text)}"


def _with_fnc1(text: str, sign: str) -> str:
    """An element string as ^BX takes it: FNC1 first and behind every element that another follows and whose length varies."""
    elements = read_bracketed(text)
    assert not isinstance(elements, Say), "what a symbol was made of is an element string"
    parts = [ai + value + ("" if ai[:2] in _FIXED else f"{sign}1") for ai, value in elements]
    return f"{sign}1" + "".join(parts).removesuffix(f"{sign}1")


def code128_data(row: Sequence[bool]) -> str:
    """The very symbol of these modules as ^BC writes it: start, changes of the code set and FNC1 as they stand in it.

    The printer's own choice of code sets could be longer than what was laid out; so it is told every one.
    """
    values = _values(row)
    made, c_set = [_INVOKED[values[0]]], values[0] == 105
    for value in values[1:-1]:  # without start and check value
        if c_set and value < 100:
            made.append(f"{value:02d}")
        elif value in _INVOKED:
            made.append(_INVOKED[value])
            c_set = (value == _TO_C) if value in (_TO_A, _TO_B, _TO_C) else c_set
        else:
            made.append(chr(value + 32))
    return "".join(made)


def _values(row: Sequence[bool]) -> list[int]:
    """The values of a Code 128 symbol, with its start and its check value, without the stop."""
    made = []
    for at in range(0, len(row) - 13, 11):
        pattern = row[at : at + 11]
        widths, last = [1], pattern[0]
        for one in pattern[1:]:
            if one == last:
                widths[-1] += 1
            else:
                widths.append(1)
                last = one
        made.append(_BY_WIDTHS["".join(map(str, widths))])
    return made


_WIDTHS = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221"
    "223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321"
    "112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131"
    "311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114"
    "122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141"
    "214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232"
)
"""Widths of bars and spaces of each value, six digits for each (ISO/IEC 15417)."""
_BY_WIDTHS = {_WIDTHS[6 * value : 6 * value + 6]: value for value in range(len(_WIDTHS) // 6)}
