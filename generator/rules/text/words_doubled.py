"""A word or a phrase is typed twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.text import repeating

_LETTERS = "[ก-๎]"
# Never meant twice in a row.
_SHORT_DENSE = tuple(word * 2 for word in ("และ", "หรือ", "โดย", "เพื่อ", "ซึ่ง", "พ.ศ.", "เขต", "จำนวน", "ร้อยละ"))
_SHORT_TWICE = re.compile(r"(และ|หรือ|โดย|เพื่อ|ซึ่ง|พ\.ศ\.|(?<![ก-๎])เขต|จำนวน|ร้อยละ) ?\1")
_LONG_TWICE = (
    re.compile(f"({_LETTERS}{{6,}})\\1"),
    # Over a space only what is long: "ประธานกรรมการ กรรมการ" are two members of a list.
    re.compile(f"((?:{_LETTERS} ?){{10,}}{_LETTERS}) ?\\1"),
)
_BESIDE = (
    re.compile(f"(?<!{_LETTERS})({_LETTERS}{{4,}}) \\1(?!{_LETTERS})"),
    re.compile(r"\b([A-Za-z]{2,}) \1\b"),
)
_CLOSE = re.compile(f"({_LETTERS}{{10,}})\\1")


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    if match := _doubled(seen.it.value):
        yield seen.fault(word=match[0], title=seen.it.title, found=match[0])


def _doubled(text: str) -> re.Match[str] | None:
    """Find the first doubling; the patterns are slow, so what each of them needs is asked first."""
    dense = text.replace(" ", "")
    patterns: list[re.Pattern[str]] = []
    repeats = repeating.has_double(dense)
    if repeats:
        patterns += _LONG_TWICE
    if " " in text and any(after[:4] in before for before, after in pairwise(text.split(" ")) if len(after) > 1):
        patterns += _BESIDE
    if any(map(dense.__contains__, _SHORT_DENSE)):
        patterns.append(_SHORT_TWICE)
    match = next(filter(None, (pattern.search(text) for pattern in patterns)), None)
    return match or (_over_spaces(text, dense) if repeats else None)


def _over_spaces(text: str, dense: str) -> re.Match[str] | None:
    """Find a phrase whose second half is spaced otherwise: "กำกับติดตามกำกับ ติดตาม"."""
    match = _CLOSE.search(dense)
    return re.search(" ?".join(map(re.escape, match[0])), text) if match else None


RULE = Rule(
    FindingKind(
        "D606",
        "words-doubled",
        Severity.DOUBT,
        "{title}: คำซ้ำ “{found}”",
        "words are doubled: '{found}'",
        "ลบคำที่พิมพ์ซ้ำให้เหลือครั้งเดียว",
    ),
    Text,
    _look,
)
