"""Chinese, Japanese and Korean signs in a PDF: who shows or prints it has typefaces for them, which are named and not embedded."""

import unicodedata
from collections.abc import Container
from functools import cache, lru_cache
from itertools import groupby

FACES = {"STSong-Light": "gb2312", "MSung-Light": "cp950", "HeiseiKakuGo-W5": "cp932", "HYGothic-Medium": "cp949"}
"""By typeface the code of the signs that it surely has: simplified and traditional Chinese, Japanese, Korean."""
KANA, HANGUL = range(0x3040, 0x3100), range(0xAC00, 0xD7A4)
_NOT_SIGNS = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})


@lru_cache(maxsize=8192)
def _has(face: str, sign: str) -> bool:
    if unicodedata.category(sign) in _NOT_SIGNS:
        return False
    try:
        sign.encode(FACES[face])
    except UnicodeEncodeError:
        return False
    return True


def has(sign: str) -> bool:
    """Whether one of the typefaces has the sign."""
    return any(_has(face, sign) for face in FACES)


def faces(text: str) -> tuple[str, ...]:
    """The typefaces in the order that suits a text: the one of its own language, if it can be told, that has most of its signs."""
    own = next((sign for sign in text if ord(sign) in KANA or ord(sign) in HANGUL), "")
    first = "STSong-Light" if not own else "HeiseiKakuGo-W5" if ord(own) in KANA else "HYGothic-Medium"
    return tuple(sorted(FACES, key=lambda face: (-sum(_has(face, sign) for sign in set(text)), face != first)))


def parted(text: str, known: Container[int], usual: str) -> list[tuple[str, str]]:
    """The text in pieces of one typeface each: `usual` for what it has (`known`), and for what nobody has."""
    order = faces(text)

    def face_of(sign: str) -> str:
        if sign.isascii() or ord(sign) in known:
            return usual
        return next((face for face in order if _has(face, sign)), usual)

    pieces = [(face, "".join(signs)) for face, signs in groupby(text, face_of)]
    for face in {face for face, _ in pieces} - {usual}:
        _register(face)
    return pieces


@cache
def _register(face: str) -> None:
    from reportlab.lib.fonts import addMapping
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfbase.pdfmetrics import registerFont

    registerFont(UnicodeCIDFont(face))
    for bold in (0, 1):
        for italic in (0, 1):
            addMapping(face, bold, italic, face)
