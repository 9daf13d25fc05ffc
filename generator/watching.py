"""The published site beside what was published: every file by its SHA-256, and every address that was ever given out."""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote

from generator import addresses
from generator.errors import UsageError
from generator.links.answers import Answer
from generator.links.connection import Stranger
from generator.links.verdicts import TROUBLES

_PAUSE = 2  # seconds
_AT_ONCE = 4  # requests; it is the office's own host
_LINE = re.compile(r"(?P<sum>[0-9a-f]{64}) [ *](?P<path>.+)")
_PAGE = "index.html"
_FOR_SERVERS = re.compile(r"^_headers$|^headers\.\w+\.conf$|(?:^|/)\.")  # what servers read, and may show to nobody


class Kind(StrEnum):
    """What is not as it was published."""

    GONE = "gone"  # does not answer 200
    CHANGED = "changed"  # other bytes
    UNREACHED = "unreached"  # no answer at all
    UNSURE = "unsure"  # larger than what is read


@dataclass(frozen=True, slots=True)
class Change:
    """One address that is not as it was published."""

    kind: Kind
    url: str
    reason: str
    reason_en: str

    @property
    def alarms(self) -> bool:
        """Whether somebody has to be woken."""
        return self.kind is not Kind.UNSURE


def sums_of(file: Path) -> dict[str, str]:
    """Read ``SHA256SUMS`` as ``sha256sum`` writes it: sums by path inside the site.

    Raises:
        UsageError: it is no such file.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise UsageError(f"อ่าน {file} ไม่ได้", f"cannot read {file}") from None
    matches = [_LINE.fullmatch(line) for line in lines]
    if not matches or not all(matches):
        raise UsageError(f"{file} ไม่ใช่รายการผลรวม SHA-256", f"{file} is no list of SHA-256 sums")
    return {match["path"].removeprefix("./"): match["sum"] for match in matches if match}


def lock_of(file: Path) -> list[str]:
    """Read the addresses that were ever published; none where there is no list yet."""
    return list(addresses.read_lock(file.read_text(encoding="utf-8"))) if file.is_file() else []


def wanted(sums: Mapping[str, str], lock: Iterable[str]) -> dict[str, str]:
    """Give every address that has to answer, with the sum of what it has to answer; none where only that is known.

    Args:
        sums: the sums of the files of the site, by path.
        lock: the addresses that were ever published.
    """
    known = {_address(path): told for path, told in sums.items() if not _FOR_SERVERS.search(path)}
    # A file that was withdrawn has a page in a folder of its name; that page is known, and the web server leads there.
    return known | {address: "" for address in lock if address not in known and f"{address}/" not in known}


def watch(base: str, published: Mapping[str, str], stranger: Stranger, done: Callable[[], None]) -> list[Change]:
    """Open everything that was published and tell what is not as it was.

    Args:
        base: where the site stands.
        published: what has to answer there, from :func:`wanted`.
        stranger: who opens them; no redirect is followed, as what is published answers itself.
        done: told of each address that was opened.
    """

    def look(address: str) -> Change | None:
        url = addresses.public(base, quote(address, safe="/%"))
        change = _compare(url, _ask(url, stranger), published[address])
        done()
        return change

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return [change for change in pool.map(look, sorted(published)) if change]


def _ask(url: str, stranger: Stranger) -> Answer:
    """Ask for an address, and once more where the server has a bad moment: nobody is woken for that."""
    answer = stranger.ask(url)
    if answer.trouble is None and answer.status < 500:
        return answer
    time.sleep(_PAUSE)
    return stranger.ask(url)


def _address(path: str) -> str:
    """Give the address at which a file of the site answers."""
    return path.removesuffix(_PAGE) if path == _PAGE or path.endswith(f"/{_PAGE}") else path


def _compare(url: str, answer: Answer, told: str) -> Change | None:
    if answer.trouble is not None:
        _, reason, reason_en = TROUBLES[answer.trouble]
        return Change(Kind.UNREACHED, url, reason, reason_en)
    if answer.status != 200:
        return Change(Kind.GONE, url, f"เปิดไม่ได้ (สถานะ {answer.status})", f"does not open (status {answer.status})")
    if told and not answer.whole:
        return Change(Kind.UNSURE, url, "ไฟล์ใหญ่เกินที่จะเทียบ", "too large to compare")
    if told and hashlib.sha256(answer.body).hexdigest() != told:
        return Change(Kind.CHANGED, url, "เนื้อหาไม่ตรงกับที่เผยแพร่", "not the bytes that were published")
    return None


def as_text(changes: Iterable[Change], count: int) -> str:
    """Word what is not as it was published."""
    known = list(changes)
    lines = [f"{change.kind}  {change.url}\n  {change.reason} ({change.reason_en})" for change in known]
    if not known:
        lines = [f"ทุกแห่งตรงกับที่เผยแพร่ {count} แห่ง (all {count} addresses are as they were published)"]
    else:
        lines.append(f"ไม่ตรงกับที่เผยแพร่ {len(known)} จาก {count} แห่ง ({len(known)} of {count} differ)")
    return "\n".join(lines) + "\n"


def as_json(changes: Iterable[Change], _count: int) -> str:
    """Give what is not as it was published as a list of objects."""
    return json.dumps([asdict(change) for change in changes], ensure_ascii=False, indent=1) + "\n"


FORMATS: dict[str, Callable[[Iterable[Change], int], str]] = {"text": as_text, "json": as_json}
