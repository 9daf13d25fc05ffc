"""The number in a title is not the one that the row bears, or is called otherwise than in the other rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.identity import numbering
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape

_FEW = 5  # one row in so many may be called otherwise by mistake; more is a way of naming


def _look(seen: Seen[Shape]) -> Iterator[Fault]:
    if isinstance(seen.it, Plan):
        yield from _other_words(seen, seen.it)
    title, number = getattr(seen.it, "title", None), getattr(seen.it, "number", None)
    parts = (number,) if isinstance(number, int) else numbering.parsed(number)
    typed = numbering.leading(title) if isinstance(title, str) and parts else None
    if typed and parts and typed.parts not in (parts, parts[-1:]):
        yield seen.fault("title", found=_named(typed), fact=f"ลำดับคือ {number}", fact_en=f"its number is {number}")


def _named(typed: numbering.Numbered) -> str:
    return f"{typed.style}ที่ {typed.words}" if typed.style[0].isalpha() else typed.words


def _other_words(seen: Seen[Shape], plan: Plan) -> Iterator[Fault]:
    rows = [
        (("groups", place, "activities", inner, "title"), typed)
        for place, group in enumerate(plan.groups)
        for inner, activity in enumerate(group.activities)
        if (typed := numbering.leading(activity.title)) and typed.style[0].isalpha()
    ]
    words = Counter(typed.style for _, typed in rows)
    usual = words.most_common(1)[0][0] if words else ""
    for path, typed in rows:
        if typed.style != usual and words[typed.style] * _FEW <= words[usual]:
            fact = f"แถวอื่นเรียก {usual}ที่"
            yield seen.fault(*path, found=_named(typed), fact=fact, fact_en="the other rows are called otherwise")


RULE = Rule(
    FindingKind(
        "D509",
        "number-in-title-differs",
        Severity.DOUBT,
        "ชื่อขึ้นต้นว่า “{found}” แต่{fact}",
        "the title begins with '{found}', but {fact_en}",
        "แก้เลขหรือคำนำหน้าในชื่อให้ตรงกับลำดับและกับแถวอื่น",
    ),
    Shape,
    _look,
    having=("number", "groups"),
)
