"""The process that meets the corpus, under a limit of memory: ``python -m tests.hostile.run``.

It prints for each case a line of JSON: what it was told, in what time and with how much memory over that of an idle
process. The cases were laid by another process, so that what it takes to make them does not hide what it takes to read.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from generator import attachments, reading, references
from generator.documents.reader import Reader
from generator.findings import Finding

MEMORY = 1_000_000_000  # bytes of address space
LONG, TRIES = 0.4, 3  # seconds from which on a case is met again, and how often at most


def _peak(process: int | str) -> int:
    """Give the most memory that a process has held since it was asked last, in bytes."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    held = int(status.split("VmHWM:")[1].split()[0]) * 1024
    Path(f"/proc/{process}/clear_refs").write_text("5", encoding="utf-8")
    return held


class _Watched(Reader):
    """A reader whose process is watched; what it takes to start one is nobody's fault."""

    def idle(self) -> int:
        """Give what the process holds when it reads nothing, in bytes."""
        self.read(b"", "CSV")
        assert self.process
        _peak(self.process.pid)
        return _peak(self.process.pid)

    def peak(self) -> int:
        """Give the most that it has held since; nothing where the last document brought it down."""
        return _peak(self.process.pid) if self.process else 0


def _meet(name: str, path: str, content: Path, reader: _Watched) -> dict[str, Any]:
    idle, own = reader.idle(), (_peak("self"), _peak("self"))[1]
    findings, seconds = _read(path, content, reader)
    growth = max(_peak("self") - own, reader.peak() - idle)
    for _ in range(TRIES - 1):  # another program may have had the processor
        if seconds > LONG:
            seconds = min(seconds, _read(path, content, reader)[1])
    told = [asdict(finding) for finding in findings if finding.name != "no-history"]
    return {"name": name, "seconds": seconds, "growth": growth, "findings": told}


def _read(path: str, content: Path, reader: Reader) -> tuple[list[Finding], float]:
    """Read what is attached, or the whole folder; give what was told and how long it took."""
    began = time.perf_counter()
    if path.startswith("2566/files/"):
        _, findings = attachments.look(content, "2566/files", "content", reader)
    else:
        known, findings = reading.read(content, "content")
        findings += references.check(known) if known else []
    return findings, time.perf_counter() - began


def main() -> None:
    """Meet the cases that are asked for, a line each: name, path, content folder."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with _Watched() as reader:
        for line in sys.stdin:
            name, path, content = json.loads(line)
            print(json.dumps(_meet(name, path, Path(content), reader)), flush=True)  # noqa: T201  the answer


if __name__ == "__main__":
    main()
