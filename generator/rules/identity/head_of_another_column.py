"""A document prints the same head over two columns that hold different things."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    first: dict[str, str] = {}  # what the page calls the column over which a head is first printed
    for table, printed in getattr(seen.it.record, "printed", {}).items():
        for column, head in printed.heads.items():
            known = first.setdefault(likeness.row(head), column)
            if known != column:
                yield seen.fault("printed", table, "heads", column, head=head, column=column, other=known)


RULE = Rule(
    FindingKind(
        "D574",
        "head-of-another-column",
        Severity.DOUBT,
        "หัวช่อง “{head}” พิมพ์ไว้เหนือทั้งช่อง {other} และช่อง {column}",
        "the head '{head}' stands over two columns that hold different things",
        "ตรวจกับเอกสาร แล้วตั้งหัวช่องตามสิ่งที่อยู่ในช่อง",
    ),
    Entry,
    _look,
)
