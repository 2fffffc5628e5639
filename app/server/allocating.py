"""What a process has freed goes back to the system: glibc would keep it for each of a worker's forty threads apart."""

import ctypes
import sys
from contextlib import suppress

ARENAS = 2
MAPPED_FROM = 256 << 10
"""Bytes from which a block is mapped by itself, and unmapped when it is freed: bodies, pages, what a batch reads. Left alone, glibc
raises this up to 32 MB with the blocks it sees."""
_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8


def give_back() -> None:
    """Have it so in this process, where it runs on glibc; elsewhere nothing is done."""
    if sys.platform.startswith("linux"):
        with suppress(OSError, AttributeError):  # another C library
            mallopt = ctypes.CDLL(None).mallopt
            mallopt(_M_ARENA_MAX, ARENAS)
            mallopt(_M_MMAP_THRESHOLD, MAPPED_FROM)
