"""What the search finds beside the theme's own search of the same pages, and how long a large site makes a reader wait.

Run it with ``python -m benchmarks.search``; it needs Chromium. The pages of the five offices of the tests are built once and
asked twice: as the builder leaves them, with the theme's worker and what it does for ``lang: th``, and finished by us.
"""

from __future__ import annotations

import json
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator import builder, finish, pipeline, search
from generator.render import site
from tests import building, plain_scan
from tests.browser.asking import Asker, Way
from tests.browser.conftest import SWITCHES
from tests.browser.queries import OFFICES, QUERIES, Query, Sort
from tests.served import serving

OURS, THEIRS = "ours", "the theme's own"


@dataclass(frozen=True, slots=True)
class Answer:
    """What one query found on one site, against what a plain scan finds."""

    query: Query
    wanted: int
    found: int
    right: int


def main() -> None:
    """Print what is found, by sort of query, and the waiting time."""
    with tempfile.TemporaryDirectory() as name, started() as browser:
        folder = Path(name)
        answers: dict[str, list[Answer]] = {OURS: [], THEIRS: []}
        for office, content in OFFICES.items():
            theirs, ours = built(content, folder / office)
            pages = plain_scan.shown(ours)
            answers[OURS] += asked(browser, ours, pages)
            answers[THEIRS] += asked(browser, theirs, pages)
        print(found_table(answers))
        print(waiting_table(browser, large(folder / "chumphon-1" / "ours")))


@contextmanager
def started() -> Iterator[Browser]:
    """Start the system's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=SWITCHES)
        yield browser
        browser.close()


# ── What is found ─────────────────────────────────────────────────────────────────────────────────────────────────────


def built(content: Path, folder: Path) -> tuple[Path, Path]:
    """Build an office's pages; give them as the builder leaves them, and finished."""
    showing, findings = pipeline.check(content)
    if showing is None:
        raise SystemExit(str(findings))
    made = site.render(showing, site.environment(pipeline.TEMPLATES), building.BY_THE_RULES)
    folder.mkdir()
    theirs = builder.build(made, folder)
    ours = Path(shutil.copytree(theirs, folder / "ours"))
    finish.finish(ours, made.url, made.dates)
    return theirs, ours


def asked(browser: Browser, folder: Path, pages: plain_scan.Shown) -> list[Answer]:
    """Ask every query in the box of a site."""
    answers = []
    with serving(folder) as url:
        page = browser.new_page()
        asker = Asker(page, url)
        for query in QUERIES:
            wanted, found = plain_scan.standing(pages, query.text), asker.ask(query.text, Way.PASTED)
            answers.append(Answer(query, len(wanted), len(found), len(wanted & found)))
        page.close()
    return answers


def found_table(answers: dict[str, list[Answer]]) -> str:
    """Set recall and precision side by side, for each sort of query and for all."""
    lines = ["| Sort | Queries | Pages that show it | Recall: ours | the theme's | Precision: ours | the theme's |"]
    lines.append("|---|---|---|---|---|---|---|")
    for sort in (*Sort, None):
        ours, theirs = (
            [answer for answer in answers[whose] if sort in {None, answer.query.sort}] for whose in (OURS, THEIRS)
        )
        figures = [recall(ours), recall(theirs), precision(ours), precision(theirs)]
        queries = len({answer.query for answer in ours})
        cells = [sort or "all", str(queries), f"{sum(answer.wanted for answer in ours):,}", *figures]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def recall(answers: list[Answer]) -> str:
    """Give the share of what is there that was found."""
    return _share(sum(answer.right for answer in answers), sum(answer.wanted for answer in answers))


def precision(answers: list[Answer]) -> str:
    """Give the share of what was found that is there."""
    return _share(sum(answer.right for answer in answers), sum(answer.found for answer in answers))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "–"


# ── How long a large site makes one wait ──────────────────────────────────────────────────────────────────────────────

YEARS, COPIES = range(2566, 2554, -1), 6  # of the pages of fiscal year 2566
WAITING_FOR = ("ทุจริต", "งบประมาณ", "O24", "เขาปูน")
TURNS = 3

_TIMED = """
([texts, query]) => new Promise(done => {
    const settings = JSON.parse(document.getElementById("__config").textContent)
    const worker = new Worker(new URL(settings.search, location.href))
    let asked
    const answers = [], ask = () => { asked = performance.now(); worker.postMessage({type: 2, data: query}) }
    worker.onmessage = ({data}) => {
        if (data.type === 3) answers.push(performance.now() - asked)
    }
    worker.postMessage({type: 0, data: {config: {texts}}})
    ask()
    setTimeout(() => { const first = answers.splice(0); ask(); setTimeout(() => {
        worker.terminate()
        done([first[0], first.at(-1), answers.at(-1)])
    }, 2000) }, 5000)
})
"""


def large(folder: Path) -> Path:
    """Give a site above the limit: the pages of one year under many addresses, each year as large as the other."""
    index = folder / "search" / "search_index.json"
    rows = json.loads((folder / "search" / "texts.json").read_text(encoding="utf-8"))
    docs = [{"location": "", "title": "หน้าแรก"}]
    for year in YEARS:
        (folder / str(year)).mkdir(exist_ok=True)
        for copy in range(COPIES):
            (folder / str(year) / f"copy-{copy}").symlink_to(folder / "2566", target_is_directory=True)
            docs += [
                {"location": location.replace("2566/", f"{year}/copy-{copy}/", 1), "title": title}
                for location, title, _ in rows
                if location.startswith("2566/") and "#" not in location
            ]
    found = json.loads(index.read_text(encoding="utf-8"))
    index.write_text(json.dumps(found | {"docs": docs}), encoding="utf-8")
    return folder


def waiting_table(browser: Browser, folder: Path) -> str:
    """Tell the waiting time, with the texts in one file and by year."""
    index = folder / "search" / "search_index.json"
    whole = index.read_text(encoding="utf-8")
    pages = len(json.loads(whole)["docs"])
    lines = [f"| {pages:,} pages | First results | All results | A later question | Bytes of a page view for search |"]
    lines.append("|---|---|---|---|---|")
    for title, most_pages in (("in one file", pages), ("by year", search.MOST_PAGES)):
        index.write_text(whole, encoding="utf-8")
        search.write_texts(folder, most_pages)
        figures = " | ".join(f"{seconds:.2f} s" for seconds in waited(browser, folder))
        lines.append(f"| {title} | {figures} | {index.stat().st_size} |")
    return "\n".join(lines)


def waited(browser: Browser, folder: Path) -> list[float]:
    """Give the seconds to the first answer, to the last, and to that of the next question; the middle of several turns."""
    texts = json.loads((folder / "search" / "search_index.json").read_text(encoding="utf-8"))["config"]["texts"]
    with serving(folder) as url:
        page = browser.new_page()
        page.goto(url)
        turns = [page.evaluate(_TIMED, [texts, query]) for query in WAITING_FOR for _ in range(TURNS)]
        page.close()
    return [statistics.median(turn[column] for turn in turns) / 1000 for column in range(3)]


if __name__ == "__main__":
    main()
