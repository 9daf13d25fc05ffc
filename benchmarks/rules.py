"""What the rule book costs beside reading: all rules over some 5,000 records, and the reading of those records.

Run it with ``python -m benchmarks.rules``. Both are timed in turn in one process, so that a busy machine slows both; the
figure that counts is their ratio. The office is the finished one of the tests, its records copied under other ids.
"""

from __future__ import annotations

import itertools
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from generator import checklist, reading, rules
from generator.rules.rule import Case

COMPLETE = Path(__file__).resolve().parents[1] / "tests" / "sites" / "complete" / "content"
RECORDS, TURNS = 5_000, 3
_COPIED = ("plans", "reports", "measures", "surveys", "targets", "orders")
_NAMED = re.compile(
    r"(?P<folder>plans|reports|measures|surveys|targets|orders)/(?P<id>[a-z0-9-]+)|^plan: (?P<plan>\S+)", re.MULTILINE
)


def grow(content: Path, records: int) -> int:
    """Copy the records of the newest year under other ids, references with them, until there are so many files."""
    year = max(path for path in content.iterdir() if path.name.isdigit())
    originals = [file for folder in _COPIED for file in sorted((year / folder).glob("*.yml"))]
    count = len(list(content.rglob("*.yml")))
    for copy in itertools.count(1):
        if count >= records:
            return count
        for file in originals:
            text = _NAMED.sub(rf"\g<0>-copy-{copy}", file.read_text(encoding="utf-8"))
            file.with_name(f"{file.stem}-copy-{copy}.yml").write_text(text, encoding="utf-8")
        count += len(originals)
    raise AssertionError


def measure(content: Path) -> tuple[float, float]:
    """Time one reading and one run of all rules, in seconds of the processor, which other work on the machine disturbs least."""
    start = time.process_time()
    library, _ = reading.read(content, "content")
    read = time.process_time() - start
    if library is None:
        raise SystemExit("the office of the benchmark cannot be read")
    case = Case(library, {number: checklist.check_year(library, book) for number, book in library.years.items()})
    start = time.process_time()
    rules.run(case)
    return read, time.process_time() - start


def main() -> None:
    """Print the records, the fastest of each, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(shutil.copytree(COMPLETE, Path(folder) / "content"))
        records = grow(content, RECORDS)
        turns = [measure(content) for _ in range(TURNS)]
    read, ruled = (min(column) for column in zip(*turns, strict=True))
    print(
        f"records {records}  rules {len(rules.RULES)}  reading {read:.2f} s  rules {ruled:.2f} s  ratio {ruled / read:.2f}"
    )
    sys.exit(ruled >= read)


if __name__ == "__main__":
    main()
