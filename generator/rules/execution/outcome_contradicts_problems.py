"""Every phase is told as successful, and the problems say that the aim was not reached."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.report import Outcome, Report
from generator.rules.rule import Fault, Rule, Seen

_FAILED = re.compile(
    r"ไม่(?:สามารถ)?(?:บรรลุ|สำเร็จ|เป็นไปตาม(?:เป้าหมาย|แผน|กำหนด)|ครบตาม(?:เป้าหมาย|แผน)|แล้วเสร็จ)|ต่ำกว่าเป้าหมาย|เกินกำหนด"
)


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    outcomes = {phase.outcome for phase in seen.it.phases}
    if outcomes != {Outcome.ACHIEVED} or not isinstance(seen.it.problems, str):
        return
    failed = _FAILED.search(seen.it.problems)
    if failed:
        yield seen.fault("problems", word=failed[0], words=failed[0])


RULE = Rule(
    FindingKind(
        "D409",
        "outcome-contradicts-problems",
        Severity.DOUBT,
        "ทุกขั้นตอนบอกว่าบรรลุผล แต่ปัญหาและอุปสรรคบอกว่า “{words}”",
        "all phases are told as successful, but the problems say '{words}'",
        "ปรับผลของขั้นตอนให้ตรงกับความจริง หรืออธิบายว่าปัญหาแก้แล้วอย่างไร",
    ),
    Report,
    _look,
)
