"""Nobody, nothing or no time is set against a risk."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.risks import RiskEvent, RiskRegister
from generator.rules.completeness import alike
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[RiskRegister]) -> Iterator[Fault]:
    for index, event in enumerate(seen.it.events):
        missing = [name for name in ("treatment", "units", "due") if not getattr(event, name)]
        if seen.it.treatments and "treatment" in missing:  # one treatment for all risks is one
            missing.remove("treatment")
        if missing:
            titles = " ".join(str(RiskEvent.model_fields[name].title) for name in missing)
            yield seen.fault(
                "events", index, event=alike.short(event.event), missing=titles, missing_en=", ".join(missing)
            )


RULE = Rule(
    FindingKind(
        "D114",
        "risk-untended",
        Severity.GAP,
        "ความเสี่ยง “{event}” ไม่บอก{missing}",
        "the risk has no {missing_en}",
        "เติมมาตรการ ผู้รับผิดชอบ และกำหนดเสร็จของความเสี่ยงนี้",
    ),
    RiskRegister,
    _look,
)
