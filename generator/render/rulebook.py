"""The pages of the rule book: a list of all rules, and a page for each, written from its document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator import addresses
from generator.findings import Severity
from generator.render import text
from generator.render.blocks import Link
from generator.render.showing import home_link
from generator.render.views import RuleBookPage, RuleExample, RulePage, RuleSection
from generator.twins import HEADINGS, File, Part, RuleDocument

_WORDS = {
    Severity.ERROR: "ผิดพลาด ต้องแก้ก่อนเผยแพร่",
    Severity.GAP: "ยังไม่มีข้อมูล ไม่หยุดการเผยแพร่",
    Severity.DOUBT: "ควรดู ไม่หยุดการเผยแพร่",
}
_TITLE = "กฎที่ใช้ตรวจข้อมูล"


def pages(documents: Sequence[RuleDocument]) -> Iterator[tuple[str, RuleBookPage | RulePage]]:
    """Give the page of the rule book and that of each rule, with their addresses."""
    yield addresses.RULES, _book(documents)
    for document in documents:
        yield addresses.rule(document.kind.name), _page(document)


def _book(documents: Sequence[RuleDocument]) -> RuleBookPage:
    families = tuple(
        (family, tuple((one.kind.code, _link(addresses.RULES, one)) for one in of_family))
        for family, of_family in groupby(documents, key=lambda one: one.family)
    )
    lede = f"ระบบตรวจข้อมูลของสำนักงานด้วยกฎ {len(documents)} ข้อก่อนเผยแพร่ แต่ละข้อบอกว่าตรวจอะไร เพราะเหตุใด และแก้อย่างไร"
    return RuleBookPage(_TITLE, lede, (home_link(addresses.RULES),), families)


def _link(origin: str, document: RuleDocument) -> Link:
    return Link(document.twin.title, addresses.relative(origin, addresses.rule(document.kind.name)))


def _page(document: RuleDocument) -> RulePage:
    address = addresses.rule(document.kind.name)
    return RulePage(
        code=document.kind.code,
        name=document.kind.name,
        title=document.twin.title,
        breadcrumb=(home_link(address), Link(_TITLE, addresses.relative(address, addresses.RULES))),
        family=document.family,
        severity_words=_WORDS[document.kind.severity],
        scope=document.scope,
        sections=tuple(
            RuleSection(HEADINGS[heading], heading, tuple(_example(part) for part in parts))
            for heading, parts in groupby(document.twin.parts, key=lambda part: part.heading)
        ),
    )


def _example(part: Part) -> RuleExample:
    blocks = tuple(
        (block.path, block.text.rstrip()) if isinstance(block, File) else ("", text.of_ours(block))
        for block in part.blocks
    )
    return RuleExample(part.title, blocks)
