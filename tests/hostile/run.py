"""The process that meets the corpus, under a limit of memory: ``python -m tests.hostile.run``.

It prints for each case a line of JSON: what it was told, in what time and with how much memory over that of an idle
process. The cases were laid by another process, so that what it takes to make them does not hide what it takes to read.
"""

from __future__ import annotations

import json
import os
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

    def spent(self) -> float:
        """Give the seconds of the processor that reading has taken, here and there; other programs take their own."""
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        seconds = sum(one.ru_utime + one.ru_stime for one in used)
        if self.process:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            seconds += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        return seconds

    def peak(self) -> int:
        """Give the most that it has held since; nothing where the last document brought it down."""
        return _peak(self.process.pid) if self.process else 0


def _meet(name: str, path: str, content: Path, reader: _Watched) -> dict[str, Any]:
    idle, own = reader.idle(), (_peak("self"), _peak("self"))[1]
    findings, seconds, waited = _read(path, content, reader)
    growth = max(_peak("self") - own, reader.peak() - idle)
    told = [asdict(finding) for finding in findings if finding.name != "no-history"]
    return {"name": name, "seconds": seconds, "waited": waited, "growth": growth, "findings": told}


def _read(path: str, content: Path, reader: _Watched) -> tuple[list[Finding], float, float]:
    """Read what is attached, or the whole folder; give what was told, the processor's seconds and the clock's."""
    began, spent = time.perf_counter(), reader.spent()
    if path.startswith("2566/files/"):
        _, findings = attachments.look(content, "2566/files", "content", reader)
    else:
        known, findings = reading.read(content, "content")
        findings += references.check(known) if known else []
    return findings, reader.spent() - spent, time.perf_counter() - began


def main() -> None:
    """Meet the cases that are asked for, a line each: name, path, content folder."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with _Watched() as reader:
        for line in sys.stdin:
            name, path, content = json.loads(line)
            print(json.dumps(_meet(name, path, Path(content), reader)), flush=True)  # noqa: T201  the answer


if __name__ == "__main__":
    main()
