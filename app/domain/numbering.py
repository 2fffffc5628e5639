"""Numbers of a series as codes, by a pattern such as "C-{:06d}"."""

import re

_PLACE_FOR_NUMBER = re.compile(r"\{(?::0?([1-9]\d?)?d?)?\}")


def numbered(pattern: str, number: int) -> str:
    """The code of a number: "{}", "{:d}" or "{:06d}" in the pattern becomes the number, with zeros up to its width.

    A pattern without such a place gets the number at its end, so that two numbers never give one code.
    """
    found = _PLACE_FOR_NUMBER.search(pattern)
    if found is None:
        return f"{pattern}{number}"
    return pattern[:found.start()] + str(number).zfill(int(found[1] or 0)) + pattern[found.end():]


def number_of(pattern: str, code: str) -> int:
    """The number that gives this code by the pattern: `numbered` the other way round. The code must be one of the pattern's."""
    found = _PLACE_FOR_NUMBER.search(pattern)
    before, after = (pattern, "") if found is None else (pattern[:found.start()], pattern[found.end():])
    assert code.startswith(before) and code.endswith(after), (pattern, code)
    return int(code[len(before):len(code) - len(after)])
