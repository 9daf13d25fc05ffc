"""A word or a phrase is typed twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text

_LETTERS = "[ก-๎]"
_DOUBLED = (
    re.compile(f"({_LETTERS}{{6,}})\\1"),
    re.compile(f"(?<!{_LETTERS})({_LETTERS}{{4,}}) \\1(?!{_LETTERS})"),
    # Over a space only what is long: "ประธานกรรมการ กรรมการ" are two members of a list.
    re.compile(f"((?:{_LETTERS} ?){{10,}}{_LETTERS}) ?\\1"),
    re.compile(r"(และ|หรือ|โดย|เพื่อ|ซึ่ง|พ\.ศ\.|(?<![ก-๎])เขต|จำนวน|ร้อยละ) ?\1"),
    re.compile(r"\b([A-Za-z]{2,}) \1\b"),
    # The same word on both sides of "and": one of them was another word.
    re.compile(f"(?<!{_LETTERS})({_LETTERS}{{4,}})และ\\1"),
    # A year told before and after a name, with nothing joined to it in between.
    re.compile(r"(ประจำปี(?:งบประมาณ)? (?:พ\.ศ\. ?)?25\d\d)(?:(?!และ|หรือ|ตาม|กับ|ของแผน)[^,;\n()“”])+ \1"),
)


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    text = seen.it.value
    match = next(filter(None, (doubled.search(text) for doubled in _DOUBLED)), None) or _over_spaces(text)
    if match:
        yield seen.fault(word=match[0], title=seen.it.title, found=match[0])


def _over_spaces(text: str) -> re.Match[str] | None:
    """Find a phrase whose second half is spaced otherwise: "กำกับติดตามกำกับ ติดตาม"."""
    match = _CLOSE.search(text.replace(" ", ""))
    if not match:
        return None
    return re.search(" ?".join(map(re.escape, match[0])), text)


_CLOSE = re.compile(f"({_LETTERS}{{10,}})\\1")

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
