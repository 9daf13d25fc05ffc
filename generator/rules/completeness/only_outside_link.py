"""An item's answer is only to be seen on a website of others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast
from urllib.parse import urlsplit

from generator.checklist import ElementState, ItemState
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.models.item import ItemStatement
from generator.models.office import Office
from generator.rules.completeness import topics
from generator.rules.links import hosts
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[ItemState]) -> Iterator[Fault]:
    state = seen.it
    if state.item.topic in topics.ELSEWHERE:
        return
    leading = [
        element for element in state.elements if element.outside and _all_of_others(element, seen.library.office)
    ]
    if leading:
        entry, index = _first_place(leading[0])
        numbers = ", ".join(str(element.element.id) for element in leading)
        yield Fault(
            entry, ("evidence", index, "url"), {"code": state.item.code, "numbers": numbers}, subject=state.item.code
        )


def _all_of_others(element: ElementState, office: Office) -> bool:
    """Tell whether no answer is under the office's own care: what stands on its main website it keeps itself."""
    return not any(
        hosts.is_own(urlsplit(proof.evidence.url or "").hostname or "", office)
        for proof in element.proofs
        if proof.evidence
    )


def _first_place(element: ElementState) -> tuple[Entry, int]:
    proof = element.proofs[0]
    evidence = cast("ItemStatement", proof.entry.record).evidence
    return proof.entry, next(index for index, one in enumerate(evidence) if one is proof.evidence)


RULE = Rule(
    FindingKind(
        "D103",
        "only-outside-link",
        Severity.DOUBT,
        "ข้อ {code}: องค์ประกอบที่ {numbers} มีเพียงลิงก์ไปเว็บของหน่วยงานอื่น ถ้าเว็บนั้นเปลี่ยน คำตอบจะหายไป",
        "element {numbers} of {code} is met only on a website of others",
        "เพิ่มเอกสารเป็นไฟล์แนบ หรือพิมพ์ข้อมูลไว้ในเว็บนี้ แล้วคงลิงก์ไว้เป็นที่มา",
    ),
    ItemState,
    _look,
)
