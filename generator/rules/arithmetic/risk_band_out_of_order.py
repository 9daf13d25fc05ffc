"""The bands of risk levels are repeated, fall, or begin beyond the highest level that there is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.risks import RiskRegister
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[RiskRegister]) -> Iterator[Fault]:
    highest, last = seen.it.scale**2, -1
    for place, band in enumerate(seen.it.bands):
        why = ""
        if band.least > highest:
            why = f"เกินระดับสูงสุด {highest}"
        elif band.least <= last:
            why = f"ไม่สูงกว่าช่วงก่อนหน้า ({last})"
        if why:
            yield seen.fault("bands", place, "least", title=band.title, least=band.least, why=why, highest=highest)
        last = band.least


RULE = Rule(
    FindingKind(
        "D232",
        "risk-band-out-of-order",
        Severity.DOUBT,
        "ช่วง “{title}” เริ่มที่ {least} ซึ่ง{why}",
        "a band of risk levels begins at {least}; bands rise from low to high, up to {highest}",
        "เรียงช่วงระดับจากต่ำไปสูง ไม่ซ้ำกัน และไม่เกินเกณฑ์คูณเกณฑ์",
    ),
    RiskRegister,
    _look,
)
