"""A place was left empty, and nobody can tell whether there is nothing or it was forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator import shapes
from generator.fields import Status
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.ita import Analysis, Ranking
from generator.models.measures import Done, MeasureSet, Step
from generator.models.report import ActivityResult, Report
from generator.models.risks import RiskEvent
from generator.rules.rule import Fault, Rule, Seen
from generator.shapes import Shape
from generator.source import KeyPath

# What each of a list tells, and fields of which one was told beside the other.
_TELLING: Mapping[type, str] = {
    ActivityResult: "result",
    Step: "progress",
    Done: "result",
    RiskEvent: "result",
    Ranking: "text",
}
_TOGETHER: Mapping[type, tuple[str, ...]] = {
    Report: ("problems", "suggestions"),
    MeasureSet: ("problems", "suggestions"),
    Analysis: ("weaknesses", "improve", "strengths"),
}
_STATEMENTS = {"problems", "suggestions", "weaknesses"}
_KINDS = {"reports", "measures", "risks", "ita"}


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    if seen.it.kind.name not in _KINDS:
        return
    inside = list(shapes.walk(seen.it.record))
    told = {type(it) for _, it in inside if type(it) in _TELLING and _says(it)}
    for path, it in inside:
        if type(it) in told and not _says(it) and not _is_to_come(it):
            yield _fault(seen, path, it, _TELLING[type(it)], " ทั้งที่รายการอื่นบอกไว้")
        elif names := _TOGETHER.get(type(it)):
            empty = [name for name in names if not getattr(it, name)]
            if len(empty) < len(names):
                yield from (_fault(seen, path, it, name) for name in empty if name in _STATEMENTS)


def _fault(seen: Seen[Entry], path: KeyPath, it: Shape, name: str, beside: str = "") -> Fault:
    return seen.fault(*path, name, name=name, title=type(it).model_fields[name].title, beside=beside)


def _says(it: Shape) -> bool:
    return getattr(it, _TELLING[type(it)]) is not None


def _is_to_come(it: Shape) -> bool:
    return isinstance(it, ActivityResult) and it.status in {Status.WAITING, Status.CANCELLED}


RULE = Rule(
    FindingKind(
        "D109",
        "none-not-stated",
        Severity.GAP,
        "{title}: เว้นว่างไว้ อ่านไม่ได้ว่าไม่มีหรือยังไม่ได้กรอก{beside}",
        "{name} was left empty: it does not say whether there is none",
        "ถ้าไม่มีให้เขียนว่า ไม่มี ถ้ายังไม่ได้กรอกให้เติมข้อความ",
    ),
    Entry,
    _look,
)
