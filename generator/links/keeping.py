"""What is remembered of each outside address between runs, in a file that is committed with the content.

Servers have bad days: one that does not answer is called broken only after it failed on several days. What a page itself
shows, a door or an error, is told at once. The same states give the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from pydantic import TypeAdapter

from generator import addresses, opening
from generator.findings import Finding, FindingKind, Location, Severity
from generator.links.checking import Opened
from generator.links.verdicts import State
from generator.opening import ObstacleError

UNREADABLE_STATES = FindingKind(
    "W901",
    "unreadable-link-states",
    Severity.DOUBT,
    "อ่านผลตรวจลิงก์ที่เก็บไว้ไม่ได้ จึงถือว่ายังไม่เคยตรวจ",
    "what was remembered of outside links cannot be read",
    "ลบไฟล์นี้ แล้วตรวจใหม่ด้วยคำสั่ง oit links",
)

KINDS = (UNREADABLE_STATES,)

NOT_MODIFIED = 304  # the status of what has not changed since it was asked for last
FAILED_DAYS = 3  # on which an address has to fail before it is called broken
_PASSING = {State.BROKEN, State.TIMEOUT, State.TLS}  # what may be a bad day of a server


class Standing(StrEnum):
    """What to make of a state, with what is remembered."""

    OPEN = "open"
    DOUBTFUL = "doubtful"  # it fails, but not yet for long
    FAILING = "failing"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Reading:
    """What is in a PDF that stands behind an address."""

    text_layer: bool
    year: bool  # whether a fiscal year that it is evidence of stands in it
    office: bool  # whether the office's name does

    @property
    def lacking(self) -> list[tuple[str, str]]:
        """Say in both languages what its reader looks for in vain."""
        if not self.text_layer:
            return [("เป็นภาพสแกน ค้นหาข้อความไม่ได้", "has no text layer")]
        year = [] if self.year else [("ไม่มีปีงบประมาณ", "does not name the fiscal year")]
        return year + ([] if self.office else [("ไม่มีชื่อสำนักงาน", "does not name the office")])


@dataclass(frozen=True, slots=True)
class Kept:
    """What is remembered of an address."""

    url: str
    state: State
    reason: str
    reason_en: str
    status: int
    final_url: str
    attempts: int
    checked_at: datetime
    mentions: tuple[str, ...] = ()  # where the content names it, as ``path:line:column`` inside it
    failed_on: tuple[date, ...] = ()  # the days of the present failure, the first ones
    etag: str = ""
    last_modified: str = ""
    document: Reading | None = None

    @property
    def standing(self) -> Standing:
        """What to make of it."""
        if self.state.opens:
            return Standing.OPEN
        if self.state is State.UNSURE:
            return Standing.UNSURE
        patient = self.state in _PASSING and len(self.failed_on) < FAILED_DAYS
        return Standing.DOUBTFUL if patient else Standing.FAILING

    @property
    def since(self) -> date | None:
        """The first day of the present failure."""
        return self.failed_on[0] if self.failed_on else None


_KEPT = TypeAdapter(tuple[Kept, ...])


def read(content: Path, root: str) -> tuple[dict[str, Kept], list[Finding]]:
    """Read what is remembered; nothing where links were never checked.

    Args:
        content: the content folder.
        root: how to name it in findings.
    """
    whole = Location(f"{root}/{addresses.LINKS}")
    try:
        with opening.opened(content, addresses.LINKS, alone=True) as stream:
            rows = [{**row, "mentions": row.pop("from", ())} for row in json.load(stream)]
        return {kept.url: kept for kept in _KEPT.validate_python(rows)}, []
    except ObstacleError:  # nothing is kept yet; of what else stands there whoever reads the folder tells
        return {}, []
    except json.JSONDecodeError as error:
        return {}, [UNREADABLE_STATES.at(replace(whole, line=error.lineno, column=error.colno))]
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):  # what pydantic raises is a ``ValueError``
        return {}, [UNREADABLE_STATES.at(whole)]


def as_json(states: Iterable[Kept]) -> str:
    """Write states as they are kept and as programs get them, by address."""
    rows = [_row(kept) for kept in sorted(states, key=lambda one: one.url)]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _row(kept: Kept) -> dict[str, object]:
    row = {key: value for key, value in asdict(kept).items() if value not in ("", (), None)}
    row["from"] = list(row.pop("mentions", ()))
    row["checked_at"] = kept.checked_at.isoformat(timespec="seconds")
    if kept.failed_on:
        row["failed_on"] = [day.isoformat() for day in kept.failed_on]
        row["standing"] = str(kept.standing)
    return row


def after(before: Kept | None, opened: Opened, now: datetime, mentions: Iterable[str]) -> Kept:
    """Remember how an address was found, beside what was remembered of it.

    Args:
        before: what was remembered; ``None`` for a new address.
        opened: how it was found.
        now: the moment of the run, in the office's time.
        mentions: where the content names it.
    """
    answer, verdict = opened.answer, opened.verdict
    told = tuple(sorted(mentions))
    if before and answer.status == NOT_MODIFIED:  # it is what it was
        return replace(before, checked_at=now, attempts=answer.attempts, mentions=told)
    fails = not verdict.state.opens and verdict.state is not State.UNSURE
    earlier = before.failed_on if before and fails else ()
    days = tuple(sorted({*earlier, now.date()}))[:FAILED_DAYS] if fails else ()
    if verdict.state is State.UNSURE and before:
        days = before.failed_on  # a day on which nobody could tell ends no failure and makes none
    known = verdict.state.opens
    return Kept(
        url=opened.url,
        state=verdict.state,
        reason=verdict.reason,
        reason_en=verdict.reason_en,
        status=answer.status,
        final_url=answer.url,
        attempts=answer.attempts,
        checked_at=now,
        mentions=told,
        failed_on=days,
        etag=answer.headers.get("etag", "") if known else "",
        last_modified=answer.headers.get("last-modified", "") if known else "",
    )


def conditions(states: Mapping[str, Kept]) -> dict[str, dict[str, str]]:
    """Give what to say when asking again for what opened before, so that its server need not send it twice."""
    return {
        url: {
            **({"If-None-Match": kept.etag} if kept.etag else {}),
            **({"If-Modified-Since": kept.last_modified} if kept.last_modified else {}),
        }
        for url, kept in states.items()
        if kept.state.opens and (kept.etag or kept.last_modified)
    }


def closed(states: Mapping[str, Kept]) -> frozenset[str]:
    """Give the addresses that do not count as open: those of which a failure is recorded."""
    return frozenset(url for url, kept in states.items() if kept.standing is Standing.FAILING)
