"""The status of an activity says one thing and the words of its result another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.fields import Status
from generator.findings import FindingKind, Severity
from generator.models.report import Report
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen

_OPEN = re.compile(
    r"อยู่ระหว่าง(?:การ)?(?:ดำเนินการ|ดำเนินงาน|รอ|จัดทำ|จัดหา|จัดซื้อ|ปรับปรุง|พัฒนา|เสนอ|ขอ|เตรียม|รวบรวม|ตรวจสอบ|สรุป)"
    r"|ยังไม่(?:ได้)?(?:แล้วเสร็จ|เสร็จ|ดำเนินการ|เริ่ม|จัด)|รอ(?:ข้อมูล|อนุมัติ|การอนุมัติ|ดำเนินการ|จัดสรร|การจัดสรร|งบประมาณ)|กำลังดำเนินการ"
)
_DONE = re.compile(r"(?:ดำเนินการ|จัดทำ|จัดประชุม|จัดอบรม)(?:แล้ว)?เสร็จสิ้น|แล้วเสร็จ|ดำเนินการแล้ว|เรียบร้อยแล้ว")
_NOT = re.compile(r"(?:ไม่|ยัง|จะ|คาด|ให้|กำหนด|เรื่อง\S*|ภายใน)\S*$")  # before the words: no statement about the activity


def _look(seen: Seen[Report]) -> Iterator[Fault]:
    report = seen.it
    for index, result in enumerate(report.results):
        if isinstance(result.result, str) and result.status:
            words = _contradicts(result.status, result.result)
            if words:
                yield seen.fault("results", index, "result", word=words, words=words, status=result.status.words)
    if pairing.finished(report):
        for index, achievement in enumerate(report.achievements):
            for place, text in enumerate(achievement.results):
                words = _contradicts(Status.DONE, text)
                if words:
                    path = ("achievements", index, "results", place)
                    yield seen.fault(*path, word=words, words=words, status=Status.DONE.words)


def _contradicts(status: Status, text: str) -> str:
    if status is Status.DOING:
        return ""
    found = (_OPEN if status is Status.DONE else _DONE).search(text)
    return found[0] if found and not _NOT.search(text[max(0, found.start() - 20) : found.start()]) else ""


RULE = Rule(
    FindingKind(
        "D410",
        "done-though-waiting",
        Severity.DOUBT,
        "สถานะเป็น {status} แต่ผลบอกว่า “{words}”",
        "the status and the words '{words}' contradict each other",
        "แก้สถานะหรือข้อความผลให้ตรงกัน",
    ),
    Report,
    _look,
)
