"""The total row of a report leaves out one of budget, spent and left."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    stated = seen.it.stated
    missing = [name for name in _COLUMNS if getattr(stated, name) is None]
    tells_spending = any(result.spent is not None for result in seen.it.results)
    if tells_spending and 0 < len(missing) < len(_COLUMNS):
        titles = " ".join(_COLUMNS[name] for name in missing)
        yield seen.fault("stated", missing=titles, missing_en=", ".join(missing))


_COLUMNS = {"budget": "ยอดงบประมาณ", "spent": "ยอดใช้จ่าย", "left": "ยอดคงเหลือ"}


RULE = Rule(
    FindingKind(
        "D125",
        "stated-total-incomplete",
        Severity.GAP,
        "แถวรวมของรายงานไม่มี{missing}",
        "the total row of the report has no {missing_en}",
        "ตรวจแถวรวมในเอกสาร แล้วเติมใน stated:",
    ),
    Report,
    _look,
)
