"""Something is said to be done, and nothing shows it, though others of the list are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from generator.fields import Status
from generator.findings import FindingKind, Severity
from generator.models.measures import Done, MeasureSet, Step
from generator.models.plan import Plan
from generator.models.report import ActivityResult, Report
from generator.rules.completeness import alike
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath

Doing = ActivityResult | Step | Done


def _look(seen: Seen[Report | MeasureSet]) -> Iterator[Fault]:
    if isinstance(seen.it, Report):
        faults = list(_unshown(seen, [(("results", index), result) for index, result in enumerate(seen.it.results)]))
        shown = sum(bool(result.evidence) for result in seen.it.results)
        # The report's own evidence may show all of it; one left out where the rest are shown by themselves stands out.
        if not seen.it.evidence or (len(faults) == 1 and shown > 1):
            yield from faults
    else:
        yield from _unshown(seen, list(_steps(seen.it)))
        yield from _unshown(seen, [(("done", index), done) for index, done in enumerate(seen.it.done)])


def _steps(record: MeasureSet) -> Iterator[tuple[KeyPath, Step]]:
    for number, measure in enumerate(record.measures):
        for place, group in enumerate(measure.groups):
            for index, step in enumerate(group.steps):
                yield ("measures", number, "groups", place, "steps", index), step


def _unshown(seen: Seen[Report | MeasureSet], doings: Sequence[tuple[KeyPath, Doing]]) -> Iterator[Fault]:
    if any(doing.evidence for _, doing in doings):
        for path, doing in doings:
            if _is_done(doing) and not doing.evidence:
                yield seen.fault(*path, title=alike.short(_name(doing, seen)))


def _is_done(doing: Doing) -> bool:
    """Tell whether something counts as done: by its status, or by what is told of it where no status is."""
    if isinstance(doing, ActivityResult):
        return doing.status is Status.DONE or (doing.status is None and isinstance(doing.result, str))
    return isinstance(doing, Done) or isinstance(doing.progress, str)


def _name(doing: Doing, seen: Seen[Report | MeasureSet]) -> str:
    if isinstance(doing, ActivityResult):
        plan = seen.library.report_plan(cast("Report", seen.it), seen.book.number)
        activities = cast("Plan", plan.record).activities if plan else ()
        return next((one.title for one in activities if one.id == doing.activity), doing.activity)
    return doing.title


RULE = Rule(
    FindingKind(
        "D117",
        "done-without-evidence",
        Severity.GAP,
        "“{title}” ทำแล้วแต่ไม่มีหลักฐาน ทั้งที่รายการอื่นมี",
        "this is said to be done, and nothing shows it",
        "เพิ่มหลักฐานที่ evidence: ของรายการนี้ เช่น ข่าว ภาพ หรือเอกสาร",
    ),
    Report | MeasureSet,
    _look,
)
