"""The channel for complaints about corruption is the one for everything else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator.checklist import ItemState
from generator.findings import FindingKind, Severity
from generator.models.item import ItemStatement
from generator.rules.completeness import channels, topics
from generator.rules.rule import Fault, Rule, Seen
from generator.source import KeyPath


def _look(seen: Seen[ItemState]) -> Iterator[Fault]:
    if seen.it.item.topic != topics.COMPLAINT_CHANNEL or seen.it.statement is None:
        return
    statement = cast("ItemStatement", seen.it.statement.record)
    ways = list(_ways(statement))
    general = [path for path, told in ways if channels.is_general(told, seen.library.office)]
    if general and len(general) == len(ways):
        yield Fault(seen.it.statement, general[0], {"code": seen.it.item.code}, subject=seen.it.item.code)


def _ways(statement: ItemStatement) -> Iterator[tuple[KeyPath, str]]:
    """Give what answers the item, as far as it says how to reach anyone: a text without an address or number does not."""
    for index, answer in enumerate(statement.elements):
        if isinstance(answer.text, str) and channels.told_in(answer.text):
            yield ("elements", index, "text"), answer.text
    for index, evidence in enumerate(statement.evidence):
        if evidence.url:
            yield ("evidence", index, "url"), evidence.url
        elif evidence.file or evidence.record or channels.told_in(evidence.text or ""):
            yield ("evidence", index), evidence.text or ""


RULE = Rule(
    FindingKind(
        "D108",
        "complaint-channel-general",
        Severity.DOUBT,
        "ข้อ {code}: ช่องทางแจ้งเรื่องร้องเรียนเป็นช่องทางทั่วไปของสำนักงาน ไม่ได้แยกไว้เพื่อคุ้มครองผู้แจ้ง",
        "{code}: complaints go to the office's general telephone, mail or website",
        "ใส่ที่อยู่ หมายเลข หรืออีเมลที่รับเรื่องร้องเรียนการทุจริตโดยเฉพาะ",
    ),
    ItemState,
    _look,
)
