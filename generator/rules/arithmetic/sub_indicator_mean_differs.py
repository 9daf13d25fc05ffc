"""The score of an open-data indicator is not what its sub-indicators give."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator import scoring
from generator.catalogues.catalogue import Aggregation, Catalogue, Indicator
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.rules.arithmetic import scores
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    told = {sub.number: sub.score for sub in seen.it.sub_indicators}
    catalogue = seen.book.catalogue
    known = {indicator.number: indicator for _, indicator in scores.indicators(catalogue.scoring)}
    for place, row in enumerate(seen.it.indicators if told else ()):
        indicator = known.get(row.number)
        computed = _made_of(indicator, told, catalogue) if indicator else None
        if computed is not None and scores.differ(row.score, computed, seen.thresholds.score_tolerance):
            yield seen.fault(
                "indicators",
                place,
                "score",
                how=catalogue.scoring.aggregation.words,
                number=row.number,
                stated=row.score,
                computed=scoring.rounded(computed),
            )


def _made_of(indicator: Indicator, told: dict[str, Decimal], catalogue: Catalogue) -> Decimal | None:
    """Make an indicator from its sub-indicators; ``None`` where one of them has no score."""
    subs = [sub.number for sub in indicator.sub_indicators]
    if not subs or not all(number in told for number in subs):
        return None
    if catalogue.scoring.aggregation is Aggregation.ITEMS:  # a sub-indicator counts as often as it has items
        return scoring.mean(told[item.sub_indicator] for item in catalogue.items if item.sub_indicator in subs)
    return scoring.mean(told[number] for number in subs)


RULE = Rule(
    FindingKind(
        "D219",
        "sub-indicator-mean-differs",
        Severity.DOUBT,
        "ตัวชี้วัดที่ {number} ได้ {stated} แต่ตัวชี้วัดย่อยให้ {computed} ({how})",
        "indicator {number} has {stated}, its sub-indicators give {computed}",
        "ตรวจคะแนนของตัวชี้วัดและตัวชี้วัดย่อยกับเอกสารแจ้งผล",
    ),
    ItaResult,
    _look,
)
