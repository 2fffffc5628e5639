"""Dividing money: a part of a value, to the nearest minor unit."""


def share(value: int, part: int, whole: int) -> int:
    """`part` of `whole` units that are worth `value`; a half goes to the even minor unit. Of nothing it is nothing."""
    if not whole:
        return 0
    if whole < 0:
        value, whole = -value, -whole
    down, rest = divmod(value * part, whole)
    twice = 2 * rest
    return down + (twice > whole or (twice == whole and down % 2 == 1))
