"""The editors' board of the preview: every finding at its line, with what to do. Never part of a published site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby

from generator import addresses
from generator.findings import Finding, Severity
from generator.keepers import OTHER_ROOMS, Keepers
from generator.render.views import BoardFile, BoardFinding, BoardPage
from generator.twins import RuleDocument

_WORDS = {Severity.ERROR: "ผิดพลาด ต้องแก้", Severity.GAP: "ยังไม่มีข้อมูล", Severity.DOUBT: "ควรดู"}
_SHOWN = 300  # findings on one page; a new office has one for every element
_AROUND = 1  # lines shown before and after the line of a finding


def board_page(
    findings: Iterable[Finding],
    lines: Mapping[str, tuple[str, ...]],
    keepers: Keepers,
    documents: Iterable[RuleDocument],
) -> BoardPage:
    """Make the board.

    Args:
        findings: everything that is wrong.
        lines: the text of each file, by the path that findings use.
        keepers: who keeps the data of which file.
        documents: the rules, which have pages of their own.
    """
    known = sorted(findings, key=lambda finding: finding.order)
    weight = {severity: index for index, severity in enumerate(Severity)}
    shown = sorted(known, key=lambda finding: weight[finding.severity])[:_SHOWN]
    worst: dict[str, int] = {}
    for finding in shown:
        worst.setdefault(finding.location.path, weight[finding.severity])
    shown.sort(key=lambda finding: (worst[finding.location.path], finding.order))  # files with errors first
    rules = {document.kind.code: document for document in documents}
    files = [
        BoardFile(
            path,
            ", ".join(keepers.names.get(unit, unit) for unit in keepers.by_path.get(path, ())),
            tuple(_finding(one, lines.get(path, ()), rules) for one in of_file),
        )
        for path, of_file in groupby(shown, key=lambda finding: finding.location.path)
    ]
    counts = tuple((str(level), _WORDS[level], sum(one.severity is level for one in known)) for level in Severity)
    limit = f"แสดง {len(shown)} เรื่องแรกจาก {len(known)} เรื่อง" if len(known) > len(shown) else ""
    tallies = (
        ("ตามเรื่อง", _tally(rules[one.code].family if one.code in rules else OTHER_ROOMS for one in known)),
        ("ตามผู้จัดเก็บ", _tally(name for one in known for name in keepers.names_of(one))),
    )
    return BoardPage(f"พบ {len(known)} เรื่อง ใน {len(files)} ไฟล์", counts, tuple(files), tallies, limit)


def _tally(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(names).items(), key=lambda one: (-one[1], one[0])))


def _finding(finding: Finding, lines: tuple[str, ...], rules: Mapping[str, RuleDocument]) -> BoardFinding:
    number, column = finding.location.line, finding.location.column
    here = lines[number - 1] if number <= len(lines) else None
    start, end = finding.location.part_of(here or "")
    return BoardFinding(
        severity=str(finding.severity),
        severity_words=_WORDS[finding.severity],
        code=finding.code,
        name=finding.name,
        explained=addresses.relative(addresses.BOARD, addresses.rule(finding.name)) if finding.code in rules else "",
        place=f"บรรทัด {number} คอลัมน์ {column}",
        message=finding.message,
        help=finding.help,
        before=tuple((n, lines[n - 1]) for n in range(max(1, number - _AROUND), number) if n <= len(lines)),
        line=(number, here[:start], here[start:end], here[end:]) if here is not None else None,
        after=tuple((n, lines[n - 1]) for n in range(number + 1, number + 1 + _AROUND) if n <= len(lines)),
    )
