"""Opening many addresses at once, and judging each beside what its host says elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import chain, zip_longest
from typing import TypeVar
from urllib.parse import urlunsplit

from generator.links import places, states
from generator.links.answers import Answer
from generator.links.fetching import Visitor
from generator.links.pages import Page
from generator.links.states import Beside
from generator.links.verdicts import Verdict

Kept = TypeVar("Kept")

_AT_ONCE = 24  # addresses that are open at one time, over all hosts
_NOWHERE = "oit-no-such-page-7f3a"  # what no host has an address of


@dataclass(frozen=True, slots=True)
class Opened:
    """An address as it was found."""

    url: str
    answer: Answer
    verdict: Verdict
    page: Page | None = None


@dataclass(slots=True)
class Judge:
    """Opens addresses and judges them; asks each host once for its home, and once in each folder for what is nowhere."""

    visitor: Visitor
    _pages: dict[str, Page | None] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _asking: dict[str, threading.Lock] = field(default_factory=dict)

    def judge(self, url: str, headers: Mapping[str, str] | None = None) -> Opened:
        """Open an address and say how it stands."""
        answer = self.visitor.open(url, headers)
        page = states.page_of(answer) if answer.status == 200 else None
        beside = self._beside(answer.url) if page is not None else states.ALONE
        return Opened(url, answer, states.classify(answer, beside), page)

    def _beside(self, url: str) -> Beside:
        if states.is_home(url):
            return states.ALONE
        parts = places.parts_of(url)
        folder = parts.path.rstrip("/").rpartition("/")[0]
        home = urlunsplit((parts.scheme, parts.netloc, "/", "", ""))
        nowhere = urlunsplit((parts.scheme, parts.netloc, f"{folder}/{_NOWHERE}", "", ""))
        return Beside(self._once(home), self._once(nowhere))

    def _once(self, url: str) -> Page | None:
        """Open an address that many are laid beside, once."""
        with self._lock:
            turn = self._asking.setdefault(url, threading.Lock())
        with turn:
            if url not in self._pages:
                answer = self.visitor.open(url)
                came = answer.status == 200 and not (answer.hops and states.is_home(answer.url))
                self._pages[url] = states.page_of(answer) if came or states.is_home(url) else None
            return self._pages[url]


def judge_all(
    judge: Judge,
    urls: Iterable[str],
    keep: Callable[[Opened], Kept],
    headers: Mapping[str, Mapping[str, str]] | None = None,
) -> dict[str, Kept]:
    """Judge addresses, many at once, hosts in turn.

    Args:
        judge: who opens them.
        urls: the addresses; each is opened once.
        keep: makes of each, one at a time, what is to be kept of it: not all bodies fit into memory.
        headers: what to say besides when asking for one.
    """
    known: dict[str, Kept] = {}
    turn = threading.Lock()

    def one(url: str) -> None:
        opened = judge.judge(url, (headers or {}).get(url))
        with turn:
            known[url] = keep(opened)

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        list(pool.map(one, _interleaved(urls)))
    return dict(sorted(known.items()))


def _interleaved(urls: Iterable[str]) -> list[str]:
    """Order addresses so that hosts take turns."""
    by_host: dict[str, list[str]] = {}
    for url in sorted(set(urls)):
        by_host.setdefault(url.partition("://")[2].partition("/")[0], []).append(url)
    rows = zip_longest(*by_host.values())
    return [url for url in chain.from_iterable(rows) if url is not None]
