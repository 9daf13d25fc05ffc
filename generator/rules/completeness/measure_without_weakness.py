"""A measure comes from nothing that the analysis found: no weakness or remedy leads to it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import Measure, MeasureSet
from generator.rules.identity import likeness, titles
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[MeasureSet]) -> Iterator[Fault]:
    record = seen.it
    headings = {likeness.row(one.heading) for one in record.developments if one.heading}
    told = [one.indicator for one in record.weaknesses] + [one.indicator for one in record.developments]
    analysed = {indicator for indicator in told if indicator}
    for place, measure in enumerate(record.measures):
        indicator = measure.indicator or _indicator(measure, seen)
        if indicator:
            orphan = bool(analysed) and indicator not in analysed
        else:
            orphan = _is_numbered(measure) and bool(headings) and not _is_named(measure, headings)
        if orphan:
            yield seen.fault("measures", place, "title", title=measure.title)


def _indicator(measure: Measure, seen: Seen[MeasureSet]) -> str | None:
    """Give the indicator whose title is that of the measure."""
    known = seen.once(titles.indicators)
    return titles.owner(likeness.row(measure.title).removeprefix("ด้าน"), known)


def _is_numbered(measure: Measure) -> bool:
    """Tell whether it is one of the measures and not the notice that holds them all."""
    return measure.title[:1].isdigit()


def _is_named(measure: Measure, headings: set[str]) -> bool:
    title = likeness.row(measure.title)
    return any(likeness.slips(heading, title, len(heading) // 10) <= len(heading) // 10 for heading in headings)


RULE = Rule(
    FindingKind(
        "D172",
        "measure-without-weakness",
        Severity.GAP,
        "มาตรการ “{title}” ไม่ได้มาจากจุดอ่อนหรือแนวทางใดในการวิเคราะห์",
        "no weakness or remedy of the analysis leads to the measure '{title}'",
        "เพิ่มผลการวิเคราะห์ที่เป็นเหตุของมาตรการนี้ใน weaknesses: หรือ developments:",
    ),
    MeasureSet,
    _look,
)
