"""Reads documents in a process of their own, so that a hostile one costs an answer and nothing else."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from generator.documents import Contents, Passage, Reason, Refusal, refused

SECONDS = 30.0  # on the clock, for one document


class Reader:
    """A process that reads documents, started with the first one and again after one that brought it down.

    Use it as a context: the process ends with it.

    Attributes:
        process: the process, while there is one.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        """Give each document so long."""
        self._seconds = seconds
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def read(self, data: bytes, kind: str) -> Contents:
        """Read a document.

        Args:
            data: its bytes; they may be anything.
            kind: "PDF", "XLSX", "DOCX", "CSV", "PNG" or "JPG".
        """
        process = self.process = self.process or _start()
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        clock = threading.Timer(self._seconds, stop)
        clock.start()
        try:
            answer = _ask(process, data, kind)
        finally:
            clock.cancel()
        if answer:
            return _contents(json.loads(answer))
        self._end()
        return refused(Reason.TOO_SLOW if late.is_set() or process.returncode in _OUT_OF_TIME else Reason.TOO_HEAVY)

    def _end(self) -> None:
        process, self.process = self.process, None
        if process:
            process.kill()
            process.communicate()


_OUT_OF_TIME = {-24}  # SIGXCPU
_PROJECT = Path(__file__).parents[2]  # from where the process finds this package, installed or not


def _start() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "generator.documents.child"]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=_PROJECT
    )


def _ask(process: subprocess.Popen[bytes], data: bytes, kind: str) -> bytes:
    """Send a document and wait for the answer; empty where the process did not live to give one."""
    assert process.stdin  # noqa: S101  it was started with pipes
    assert process.stdout  # noqa: S101  and so here
    try:
        process.stdin.write(json.dumps({"kind": kind, "size": len(data)}).encode() + b"\n" + data)
        process.stdin.flush()
        answer = process.stdout.readline()
    except OSError:
        return b""
    return answer if answer.endswith(b"\n") else b""


def _contents(told: dict[str, Any]) -> Contents:
    return Contents(
        pages=told["pages"],
        passages=tuple(Passage(**passage) for passage in told["passages"]),
        refusals=tuple(Refusal(Reason(one["reason"]), one["where"], one["line"]) for one in told["refusals"]),
        pictured=tuple(told["pictured"]),
        made=base64.b64decode(told["made"]),
    )
