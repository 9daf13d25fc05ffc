"""The process that reads documents: ``python -m generator.documents.child``. It gets bytes, and opens no file.

For each document a line of JSON (kind and size) and its bytes come in, and a line of JSON goes out.
"""

from __future__ import annotations

import base64
import json
import logging
import sys
from contextlib import suppress
from dataclasses import asdict
from typing import IO

from generator.documents import Contents, Reason, office, pdf, picture, plain, refused

try:
    import resource
except ImportError:  # pragma: no cover  Windows knows no such limits; there the parent's clock is the only one
    resource = None  # type: ignore[assignment]  # the name must exist

MEMORY = 1_000_000_000  # bytes of address space, libraries included
SECONDS = 20  # of processor time for one document


def serve(asked: IO[bytes], told: IO[bytes]) -> None:
    """Answer until nothing more is asked."""
    while line := asked.readline():
        question = json.loads(line)
        _allow(SECONDS)
        contents = read(asked.read(question["size"]), question["kind"])
        told.write(json.dumps(asdict(contents), default=_as_text).encode() + b"\n")
        told.flush()


def read(data: bytes, kind: str) -> Contents:
    """Read a document of a kind; whatever a parser says of a damaged one becomes a refusal."""
    try:
        if kind == "PDF":
            return pdf.read(data)
        if kind == "CSV":
            return plain.read(data)
        return picture.read(data, kind) if kind in {"PNG", "JPG"} else office.read(data, kind)
    except MemoryError:
        return refused(Reason.TOO_HEAVY)
    except Exception as error:  # noqa: BLE001  parsers of strangers' files fail in ways that nobody has listed
        return refused(Reason.BROKEN, type(error).__name__)


def limit() -> None:
    """Take away what reading a document does not need: more memory, and files to write to."""
    if resource:
        _set(resource.RLIMIT_AS, MEMORY, MEMORY)
        _set(resource.RLIMIT_FSIZE, 0, 0)
        _set(resource.RLIMIT_CORE, 0, 0)


def _allow(seconds: int) -> None:
    """Give the next document its own time: a process is stopped that has used more."""
    if resource:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _set(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds, resource.RLIM_INFINITY)


def _set(what: int, soft: int, hard: int) -> None:
    with suppress(ValueError, OSError):  # macOS knows some of them by name only, and a host may set a lower one
        resource.setrlimit(what, (soft, hard))


def _as_text(value: object) -> str:
    assert isinstance(value, bytes)  # noqa: S101  all else in contents is JSON's own
    return base64.b64encode(value).decode("ascii")


if __name__ == "__main__":  # pragma: no cover  it runs in a process of its own, which tests ask
    logging.disable()  # what a parser finds odd is told in its answer or not at all
    limit()
    serve(sys.stdin.buffer, sys.stdout.buffer)
