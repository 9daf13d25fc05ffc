"""Asking politely: in turn at each host, again after a while, along redirects, and not where robots are not wanted."""

from __future__ import annotations

import threading
import time
import urllib.robotparser
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

from generator.links import pages, places, signs
from generator.links.answers import Answer, Hop, Trouble
from generator.links.connection import Stranger

ROBOT = "oit-links"  # what a host may call us in robots.txt
_REDIRECTS = {301, 302, 303, 307, 308}
_PASSING = {429, 500, 502, 503, 504}  # statuses that may be better in a moment
_PASSING_TROUBLES = {Trouble.CUT_OFF, Trouble.INCOMPLETE, Trouble.REFUSED, Trouble.TIMEOUT}


@dataclass(frozen=True, slots=True)
class Manners:
    """How often, how fast and how far we ask."""

    attempts: int = 3
    timeouts: int = 2  # attempts after which silence is believed
    pause: float = 0.5  # seconds before the second attempt; doubled before each further one
    patience: float = 5  # the longest wait that a server may ask for
    gap: float = 0.2  # seconds between two requests to one host
    at_once: int = 2  # requests to one host
    hops: int = 5


@dataclass(slots=True)
class _Host:
    """Whose turn it is at one host."""

    turns: threading.Semaphore
    lock: threading.Lock = field(default_factory=threading.Lock)
    free: float = 0


@dataclass(slots=True)
class Visitor:
    """Somebody who opens many addresses, many hosts at once, and each host gently. Safe to share between threads."""

    stranger: Stranger
    manners: Manners = field(default_factory=Manners)
    _hosts: dict[str, _Host] = field(default_factory=dict)
    _robots: dict[str, urllib.robotparser.RobotFileParser] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def open(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Open an address as a reader does: along redirects, again where a server has a bad moment."""
        address = url.partition("#")[0]
        attempts, answer = 0, Answer(address)
        while True:
            attempts += 1
            answer = self._follow(address, headers or {})
            wait = self._wait(answer, attempts)
            if wait is None:
                return replace(answer, asked=url, attempts=attempts)
            time.sleep(wait)

    def _wait(self, answer: Answer, attempts: int) -> float | None:
        """Give the seconds after which to try again; ``None`` to leave it at this answer."""
        passing = answer.status in _PASSING if answer.trouble is None else answer.trouble in _PASSING_TROUBLES
        most = self.manners.timeouts if answer.trouble is Trouble.TIMEOUT else self.manners.attempts
        if not passing or attempts >= most:
            return None
        asked = seconds_of(answer.headers.get("retry-after", ""))
        if asked is None:
            return float(self.manners.pause * 2 ** (attempts - 1))
        return asked if asked <= self.manners.patience else None

    def _follow(self, url: str, headers: Mapping[str, str]) -> Answer:
        """Ask for an address and for those that it leads to."""
        hops: list[Hop] = []
        seen = {url}
        while True:
            if not self._welcome(url):
                return Answer(url, trouble=Trouble.ROBOTS, hops=tuple(hops))
            answer = replace(self._ask(url, headers if not hops else {}), hops=tuple(hops))
            hop = onward(answer)
            if hop is None or (hop.url.partition("#")[0] == url and not hop.status):
                return answer
            url = hop.url.partition("#")[0]
            if url in seen:
                return replace(answer, trouble=Trouble.LOOP)
            if signs.is_door(url):  # what stands behind it is not for strangers
                return replace(answer, url=url, hops=(*hops, replace(hop, url=url)))
            if len(hops) >= self.manners.hops:
                return replace(answer, trouble=Trouble.TOO_MANY)
            seen.add(url)
            hops.append(replace(hop, url=url))

    def _ask(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        with self._turn(url.partition("://")[2].partition("/")[0]):
            return self.stranger.ask(url, headers)

    @contextmanager
    def _turn(self, netloc: str) -> Iterator[None]:
        """Wait for a turn at a host."""
        with self._lock:
            host = self._hosts.setdefault(netloc, _Host(threading.Semaphore(self.manners.at_once)))
        with host.turns:
            with host.lock:
                begin = max(time.monotonic(), host.free)
                host.free = begin + self.manners.gap
            time.sleep(max(0, begin - time.monotonic()))
            yield

    def _welcome(self, url: str) -> bool:
        """Tell whether a host lets programs open an address; a host that does not say lets them."""
        parts = places.parts_of(url)
        if parts.scheme not in {"http", "https"}:
            return True
        origin = f"{parts.scheme}://{parts.netloc}"
        rules = self._robots.get(origin)
        if rules is None:
            rules = urllib.robotparser.RobotFileParser()
            answer = self._ask(f"{origin}/robots.txt")
            told = answer.status == 200 and answer.trouble is None and answer.media_type != "text/html"
            rules.parse(pages.decoded(answer.body, "").splitlines() if told else [])
            self._robots[origin] = rules
        try:
            return rules.can_fetch(ROBOT, url)
        except ValueError:  # an address that cannot be split; asking will say so
            return True


def onward(answer: Answer) -> Hop | None:
    """Tell where an answer leads, by its status or by the page itself."""
    if answer.trouble is not None:
        return None
    if answer.status in _REDIRECTS and (written := answer.headers.get("location", "")):
        return Hop(answer.status, _joined(answer.url, _meant(written)))
    if answer.status == 200 and answer.media_type in {"text/html", "application/xhtml+xml", ""}:
        onward = pages.read(answer.body, answer.headers.get("content-type", ""), answer.url).onward
        return Hop(0, onward) if onward else None
    return None


def _meant(written: str) -> str:
    """Give a header as it was meant: Thai letters in it come as bytes of UTF-8, which the library takes for Latin."""
    try:
        return written.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return written


def _joined(url: str, onward: str) -> str:
    try:
        return urljoin(url, onward.strip())
    except ValueError:  # a bracket that is never closed; asking will say so
        return onward


def seconds_of(written: str) -> float | None:
    """Read ``Retry-After``: seconds, or a moment."""
    if written.strip().isdecimal():
        return float(written)
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, TypeError, OverflowError):  # whatever is wrong with a moment
        return None
    known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (known - datetime.now(tz=UTC)).total_seconds())
