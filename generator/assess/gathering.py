"""From the address of a table, or a list of codes and addresses, to what a stranger finds behind every item."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote

from generator import characters, thai
from generator.assess import tables
from generator.assess.judging import Seen
from generator.assess.tables import Listed, Way
from generator.documents.reader import Reader
from generator.errors import UsageError
from generator.fields import read_item_code
from generator.links import checking, kinds, pages, papers, places, states
from generator.links.answers import Answer
from generator.links.checking import Judge, Opened
from generator.links.pages import Page
from generator.links.verdicts import Verdict

Progress = Callable[[int], None]  # told how many more addresses are known to be opened; -1 for each that was

_MOST_PARTS = 20  # pages that a table may be spread over
_MOST_DOCUMENTS = 3  # files that are opened behind one page
_MOST_TEXT = 200_000  # letters that are looked through of one document
_TITLE = 300  # letters in which a document says what it is
_MOST_LINES = 80  # of a page that only leads to files; a longer one speaks for itself
_FILES = (".pdf", ".docx", ".xlsx", ".doc", ".xls")
_COLUMNS = ("code", "url")


@dataclass(frozen=True, slots=True)
class Source:
    """A page that lists items, and how it was found."""

    url: str
    verdict: Verdict
    items: int


@dataclass(slots=True)
class Listing:
    """All items that an office lists, by code, and the pages that list them."""

    items: dict[str, Listed] = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)
    words: str = ""  # the titles of those pages, which name the year

    def take(self, listed: Iterable[Listed]) -> int:
        """Take the items of a page; what is listed again gains its links there."""
        items = list(listed)
        for one in items:
            known = self.items.setdefault(one.code, one)
            if known is not one:
                known.join(one)
        return len(items)


def of_table(url: str, judge: Judge) -> Listing:
    """Read the items of a table, and of the pages for parts of it that it leads to on the same host."""
    listing = Listing()
    waiting, seen = [url], {url}
    while waiting and len(listing.sources) <= _MOST_PARTS:
        opened = judge.judge(waiting.pop(0))
        answer = opened.answer
        root = pages.parse(pages.decoded(answer.body, answer.headers.get("content-type", ""))) if opened.page else None
        opens = opened.verdict.state.opens and root is not None
        count = listing.take(tables.items(root, answer.url)) if opens and root is not None else 0
        listing.sources.append(Source(opened.url, opened.verdict, count))
        listing.words += f" {opened.page.title} {' '.join(opened.page.headings)}" if opened.page else ""
        if opens and root is not None and opened.url == url:
            there = [part.url for part in tables.parts(root, answer.url)]
            waiting += [one for one in there if _same_host(one, answer.url) and one not in seen]
    return listing


def of_list(file: Path) -> Listing:
    """Read a list of codes and addresses.

    Raises:
        UsageError: it is no such list.
    """
    text, findings = characters.read(file, str(file))
    if text is None or findings:
        told = findings[0] if findings else None
        raise UsageError(
            told.message if told else f"อ่าน {file} ไม่ได้", told.message_en if told else f"cannot read {file}"
        )
    rows = csv.DictReader(io.StringIO(text))
    if not set(_COLUMNS) <= set(rows.fieldnames or ()):
        raise UsageError(f"แถวแรกของ {file} ต้องเป็น code,url", f"the first row of {file} has to be code,url")
    listing = Listing()
    for number, row in enumerate(rows, start=2):
        listing.take([_listed(file, number, row)])
    return listing


def _listed(file: Path, number: int, row: Mapping[str, str | None]) -> Listed:
    try:
        code = read_item_code((row["code"] or "").strip())
    except ValueError:
        raise UsageError(
            f"{file} บรรทัดที่ {number}: “{row['code']}” ไม่ใช่รหัสข้อ เขียนเช่น O24", f"{file}:{number}: no item code"
        ) from None
    url = (row["url"] or "").strip()
    return Listed(code, "", f"{file}:{number}", [Way(url, "")] if url else [])


def open_all(listing: Listing, judge: Judge, reader: Reader, progress: Progress) -> dict[str, Seen]:
    """Open everything that the items lead to, then the files that these pages offer.

    Args:
        listing: the items.
        judge: who opens addresses.
        reader: who reads documents.
        progress: told how many are to be opened, and of each that is.
    """

    def keep(opened: Opened) -> Seen:
        progress(-1)
        return _seen(opened, reader)

    first = {way.url for listed in listing.items.values() for way in listed.ways}
    progress(len(first))
    known = checking.judge_all(judge, first, keep)
    second = {url for seen in known.values() for url in seen.documents} - first
    progress(len(second))
    return known | checking.judge_all(judge, second, keep)


def behind(listed: Listed | None, known: Mapping[str, Seen]) -> tuple[Seen, ...]:
    """Give what is behind the links of an item, and behind the files that these offer."""
    first = [known[way.url] for way in listed.ways] if listed else []
    offered = [known[url] for seen in first for url in seen.documents if url in known]
    return tuple({seen.url: seen for seen in (*first, *offered)}.values())


# ── One address ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _seen(opened: Opened, reader: Reader) -> Seen:
    answer, verdict = opened.answer, opened.verdict
    seen = Seen(opened.url, verdict.state, verdict.reason, verdict.reason_en, home=states.is_home(answer.url))
    name = unquote(places.parts_of(answer.url).path.rpartition("/")[2])
    if not verdict.state.opens:
        return seen
    if opened.page:
        return _with_page(replace(seen, claims=name), opened.page, answer)
    if kinds.found(answer) == "pdf" and answer.whole:
        paper = papers.read(answer.body, reader)
        claims = f"{name} {paper.words.strip()[:_TITLE]}"
        text = thai.fold(paper.words)[:_MOST_TEXT]
        return replace(seen, claims=claims, text=text, scanned=paper.scanned, unreadable=paper.fault)
    return replace(seen, claims=name)


def _with_page(seen: Seen, page: Page, answer: Answer) -> Seen:
    offered = (
        [url for url in page.links if places.parts_of(url).path.lower().endswith(_FILES)]
        if len(page.own) < _MOST_LINES
        else []
    )
    return replace(
        seen,
        claims=" ".join((seen.claims, page.title, *page.headings[:3])),
        text=thai.fold(" ".join(page.own))[:_MOST_TEXT],
        documents=tuple(dict.fromkeys(url for url in offered if url != answer.url))[:_MOST_DOCUMENTS],
    )


def _same_host(one: str, other: str) -> bool:
    return places.parts_of(one).netloc.removeprefix("www.") == places.parts_of(other).netloc.removeprefix("www.")
