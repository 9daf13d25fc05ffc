"""A risk has no likelihood or impact, though the register rates risks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.risks import RiskEvent, RiskRegister
from generator.rules.completeness import alike
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[RiskRegister]) -> Iterator[Fault]:
    register = seen.it
    rated = any(event.likelihood or event.impact for event in register.events)
    if not (rated or register.bands or "scale" in register.model_fields_set):
        return
    for index, event in enumerate(register.events):
        missing = [name for name in ("likelihood", "impact") if getattr(event, name) is None]
        if missing:
            titles = "และ".join(str(RiskEvent.model_fields[name].title) for name in missing)
            yield seen.fault(
                "events", index, event=alike.short(event.event), missing=titles, missing_en=", ".join(missing)
            )


RULE = Rule(
    FindingKind(
        "D113",
        "risk-unrated",
        Severity.GAP,
        "ความเสี่ยง “{event}” ไม่มีระดับ{missing}",
        "the risk is not rated: no {missing_en}",
        "เพิ่มระดับตามเกณฑ์ของสำนักงาน",
    ),
    RiskRegister,
    _look,
)
