"""An element that the catalogue asks for is answered by nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checklist import ElementState, ItemState
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath


def _look(seen: Seen[ItemState]) -> Iterator[Fault]:
    state, year = seen.it, seen.book.number
    for element in state.elements:
        if not element.met:
            entry, path = _where_it_belongs(seen, element)
            yield Fault(
                entry,
                path,
                {
                    "code": state.item.code,
                    "year": year,
                    "number": element.element.id,
                    "text": element.element.text,
                    "what_to_do": _what_to_do(state, element),
                },
                subject=state.item.code,
            )


def _where_it_belongs(seen: Seen[ItemState], element: ElementState) -> tuple[Entry, KeyPath]:
    """Point into the record that has most of the answer, else at the item's own file, else into the year's list."""
    if element.gap:
        return element.gap.entry, element.gap.path
    if seen.it.statement:
        return seen.it.statement, ("elements",)
    for index, people in enumerate(seen.book.year.items):
        if people.code == seen.it.item.code:
            return seen.book.entry, ("items", index)
    return seen.book.entry, ()


def _what_to_do(state: ItemState, element: ElementState) -> str:
    gap = element.gap
    if gap and gap.total:
        return f"เติมข้อมูลให้ครบ (ยังไม่มี {gap.missing} จาก {gap.total} แห่ง) ถ้าไม่มีจริงให้เขียนว่า ไม่มี"
    own = f"items/{state.item.code.lower()}.yml"
    return f"เติมข้อมูลในระเบียนที่เกี่ยวข้อง หรือใส่หลักฐานใน {own} โดยระบุ elements: [{element.element.id}]"


RULE = Rule(
    FindingKind(
        "D101",
        "element-unmet",
        Severity.GAP,
        "{code} ปี {year}: ยังไม่มีองค์ประกอบที่ {number} {text}",
        "{code} of {year}: element {number} is not met",
        "{what_to_do}",
    ),
    ItemState,
    _look,
)
