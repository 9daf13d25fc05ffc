"""An item has a score that the sub-indicator or indicator above it rules out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator import scoring
from generator.catalogues.catalogue import Catalogue
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.rules.arithmetic import scores
from generator.rules.rule import Fault, Rule, Seen

_FULL = Decimal(100)


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    ita, catalogue = seen.it, seen.book.catalogue
    stated = {one.number: one.score for one in (*ita.indicators, *ita.sub_indicators)}
    if not ita.items or not stated:
        return
    most = _most({item.code: item.score for item in ita.items}, catalogue)
    told: set[str] = set()  # one finding for each sub-indicator
    for place, item in enumerate(ita.items):
        known = catalogue.item(item.code)
        if known is None or item.score >= _FULL or known.sub_indicator in told:
            continue
        for number in (known.sub_indicator, _indicator_of(known.sub_indicator, catalogue)):
            if stated.get(number, Decimal(0)) > most[number] + seen.thresholds.score_tolerance:
                told.add(known.sub_indicator)
                yield seen.fault(
                    "items",
                    place,
                    "score",
                    code=item.code,
                    score=item.score,
                    number=number,
                    stated=stated[number],
                    most=scoring.rounded(most[number]),
                )
                break


def _most(told: Mapping[str, Decimal], catalogue: Catalogue) -> dict[str, Decimal]:
    """Give the most that each sub-indicator and indicator can have, with full marks where nothing is told."""
    full = {item.code: told.get(item.code, _FULL) for item in catalogue.items}
    by_sub: dict[str, list[Decimal]] = {}
    for item in catalogue.items:
        by_sub.setdefault(item.sub_indicator, []).append(full[item.code])
    means = {number: scoring.mean(items) for number, items in by_sub.items()}
    return {**means, **scoring.open_data(full, catalogue).indicators}


def _indicator_of(sub_indicator: str, catalogue: Catalogue) -> str:
    return next(
        indicator.number
        for _, indicator in scores.indicators(catalogue.scoring)
        if any(sub.number == sub_indicator for sub in indicator.sub_indicators)
    )


RULE = Rule(
    FindingKind(
        "D220",
        "item-score-contradicts",
        Severity.DOUBT,
        "{code} ได้ {score} คะแนน แต่ {number} ซึ่งรวมข้อนี้ได้ {stated} (ได้ไม่เกิน {most})",
        "{code} has {score}, but {number}, which it is part of, has {stated}; at most {most} is possible",
        "ตรวจคะแนนรายข้อและคะแนนตัวชี้วัดกับเอกสารแจ้งผล",
    ),
    ItaResult,
    _look,
)
