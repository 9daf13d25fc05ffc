"""A step, a detail or a result only says the title again: what was done is missing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.findings import FindingKind, Severity
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape

_FIELDS = ("steps", "details", "reasons", "contents", "result", "progress", "text")
_FRONT = ("เพื่อ", "ได้", "ดำเนินการ")
_LONG = 15  # a title shorter than this may well be all there is to say


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    title = getattr(seen.it, "title", None)
    if not isinstance(title, str) or len(title) < _LONG:
        return
    for name in _fields(type(seen.it)):
        value = getattr(seen.it, name)
        rows = value if isinstance(value, tuple) else (value,)
        for place, words in enumerate(rows):
            if isinstance(words, str) and _plain(words) == _plain(title):
                yield seen.fault(*((name, place) if isinstance(value, tuple) else (name,)), words=words)


@cache
def _fields(shape: type[Shape]) -> tuple[str, ...]:
    return tuple(name for name in _FIELDS if name in shape.model_fields)


def _plain(words: str) -> str:
    plain = likeness.row(words)
    for front in _FRONT:
        plain = plain.removeprefix(front)
    for front in ("กิจกรรม", "การ"):
        plain = plain.removeprefix(front)
    return plain


RULE = Rule(
    FindingKind(
        "D517",
        "title-repeated-inside",
        Severity.DOUBT,
        "“{words}” ซ้ำกับชื่อของรายการเอง",
        "'{words}' only repeats its title",
        "เขียนสิ่งที่ทำหรือผลที่ได้ ไม่ใช่ชื่อรายการซ้ำ",
    ),
    Shape,
    _look,
    having=_FIELDS,
)
