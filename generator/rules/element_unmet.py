"""An element that the catalogue asks for is answered by nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checklist import ElementState, ItemState
from generator.findings import Finding, FindingKind, Location, Severity
from generator.library import YearBook
from generator.rules.rule import Case, Rule


def _look(case: Case, kind: FindingKind) -> Iterator[Finding]:
    for number, states in case.checklists.items():
        book = case.library.years[number]
        for state in states:
            for element in state.elements:
                if not element.met:
                    yield kind.at(
                        _place(book, state, element),
                        subject=state.item.code,
                        code=state.item.code,
                        year=number,
                        number=element.element.id,
                        text=element.element.text,
                        what_to_do=_what_to_do(state, element),
                    )


def _place(book: YearBook, state: ItemState, element: ElementState) -> Location:
    """Point where the answer belongs: into the record that has most of it, the item's own file, or the year's list."""
    if element.gap:
        return element.gap.place
    if state.statement:
        return Location(state.statement.document.path)
    for index, people in enumerate(book.year.items):
        if people.code == state.item.code:
            return book.entry.document.locate(("items", index))
    return Location(book.entry.document.path)


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
    _look,
)
