"""Two indicators are told of in the same words: what is said of one belongs to the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult, Strength
from generator.rules.identity import likeness, titles
from generator.rules.rule import Fault, Rule, Seen

_LONG = 40  # letters from which on likeness is no chance


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    strengths = seen.it.analysis.strengths
    known = seen.once(titles.indicators)
    for place, strength in enumerate(strengths):
        told = likeness.unspaced(strength.text)
        twins = [(at, other) for at, other in enumerate(strengths) if at != place and _same(told, other)]
        if not twins or _names(told, known.get(strength.indicator, ())):
            continue
        at, other = twins[0]
        if at < place or _names(told, known.get(other.indicator, ())):
            yield seen.fault("analysis", "strengths", place, "text", number=strength.indicator, other=other.indicator)


def _same(told: str, other: Strength) -> bool:
    return len(told) >= _LONG and likeness.unspaced(other.text) == told


def _names(told: str, own: Iterable[str]) -> bool:
    """Tell whether words name an indicator by one of its titles."""
    return any(likeness.unspaced(title) in told for title in own)


RULE = Rule(
    FindingKind(
        "D569",
        "text-of-another-indicator",
        Severity.DOUBT,
        "คำวิเคราะห์ตัวชี้วัดที่ {number} เป็นข้อความเดียวกับของตัวชี้วัดที่ {other}",
        "indicator {number} is told of in the words of indicator {other}",
        "เขียนคำวิเคราะห์ของตัวชี้วัดนี้เอง มักเกิดจากคัดลอกแล้วไม่ได้แก้",
    ),
    ItaResult,
    _look,
)
