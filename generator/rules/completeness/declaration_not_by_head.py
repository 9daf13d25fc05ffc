"""A declaration that is the head's to make was declared or signed by another."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.no_gift import Declaration, Language
from generator.rules.completeness import positions
from generator.rules.rule import Fault, Rule, Seen

_DONE = {"declared_by": ("ประกาศ", "declared"), "signed_by": ("ลงนาม", "signed")}


def _look(seen: Seen[Declaration]) -> Iterator[Fault]:
    office = seen.library.office
    for name, (what, what_en) in _DONE.items():
        who = getattr(seen.it, name)
        if who and not positions.is_head(who, office):
            yield seen.fault(name, what=what, what_en=what_en, who=who, head=office.head)
            return
    for index, text in enumerate(seen.it.texts):
        if text.language is Language.THAI and text.signed_by and not positions.is_head(text.signed_by, office):
            yield seen.fault(
                "texts", index, "signed_by", what="ลงนาม", what_en="signed", who=text.signed_by, head=office.head
            )


RULE = Rule(
    FindingKind(
        "D106",
        "declaration-not-by-head",
        Severity.DOUBT,
        "ประกาศเจตนารมณ์{what}โดย “{who}” ไม่ใช่ “{head}”",
        "the declaration is {what_en} by another than the head of the office",
        "ตรวจกับประกาศฉบับลงนาม ถ้าลงนามแทนให้เขียน รักษาราชการแทน ต่อท้ายตำแหน่ง",
    ),
    Declaration,
    _look,
)
