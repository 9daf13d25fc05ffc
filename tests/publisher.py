"""A publisher in a process of its own: each line it reads is a swap to make, and it answers each when that is done.

A line is ``BUILT OUT NEWEST``, or ``back OUT RELEASE``; the answer is ``done``, or the name of what refused it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from generator import publish
from generator.errors import OitError

BEGINS = "publishing-begins"  # looked up before each swap, so that who watches the system calls knows where it starts


def swap(line: str) -> str:
    """Make one swap, and say how it ended."""
    first, out, last = line.split()
    os.access(BEGINS, os.F_OK)
    try:
        if first == "back":
            publish.rollback(Path(out), last)
        else:
            publish.release(Path(first), Path(out), int(last))
    except OitError as error:
        return type(error).__name__
    return "done"


if __name__ == "__main__":
    for told in sys.stdin:
        print(swap(told), flush=True)  # noqa: T201  the answer to who asked
