"""The editors' board of the preview: every finding at its line, with what to do. Never part of a published site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from generator.findings import Finding, Severity
from generator.render.showing import Showing
from generator.render.views import BoardFile, BoardFinding, BoardPage

_WORDS = {Severity.ERROR: "ผิดพลาด ต้องแก้", Severity.GAP: "ยังไม่มีข้อมูล", Severity.DOUBT: "ควรดู"}
_SHOWN = 300  # findings on one page; a new office has one for every element
_AROUND = 1  # lines shown before and after the line of a finding


def board_page(findings: Iterable[Finding], lines: Mapping[str, tuple[str, ...]], showing: Showing | None) -> BoardPage:
    """Make the board.

    Args:
        findings: everything that is wrong.
        lines: the text of each file, by the path that findings use.
        showing: the site, where there is one; it knows who keeps which item.
    """
    known = sorted(findings, key=lambda finding: finding.order)
    weight = {severity: index for index, severity in enumerate(Severity)}
    shown = sorted(known, key=lambda finding: weight[finding.severity])[:_SHOWN]
    worst: dict[str, int] = {}
    for finding in shown:
        worst.setdefault(finding.location.path, weight[finding.severity])
    shown.sort(key=lambda finding: (worst[finding.location.path], finding.order))  # files with errors first
    files = [
        BoardFile(path, _keeper(path, showing), tuple(_finding(one, lines.get(path, ())) for one in of_file))
        for path, of_file in groupby(shown, key=lambda finding: finding.location.path)
    ]
    counts = tuple((str(level), _WORDS[level], sum(one.severity is level for one in known)) for level in Severity)
    limit = f"แสดง {len(shown)} เรื่องแรกจาก {len(known)} เรื่อง" if len(known) > len(shown) else ""
    return BoardPage(f"พบ {len(known)} เรื่อง ใน {len(files)} ไฟล์", counts, tuple(files), limit)


def _finding(finding: Finding, lines: tuple[str, ...]) -> BoardFinding:
    number, column = finding.location.line, finding.location.column
    here = lines[number - 1] if number <= len(lines) else None
    start = min(column - 1, len(here)) if here is not None else 0
    end = start + len((here or "")[start:].rstrip()) if here is not None else 0
    return BoardFinding(
        severity=str(finding.severity),
        severity_words=_WORDS[finding.severity],
        code=finding.code,
        name=finding.name,
        place=f"บรรทัด {number} คอลัมน์ {column}",
        message=finding.message,
        help=finding.help,
        before=tuple((n, lines[n - 1]) for n in range(max(1, number - _AROUND), number) if n <= len(lines)),
        line=(number, here[:start], here[start:end], here[end:]) if here is not None else None,
        after=tuple((n, lines[n - 1]) for n in range(number + 1, number + 1 + _AROUND) if n <= len(lines)),
    )


def _keeper(path: str, showing: Showing | None) -> str:
    """Name the units that keep the items which a file answers."""
    if showing is None:
        return ""
    for book in showing.library.years.values():
        for entry in book.entries.values():
            if entry.document.path == path:
                units = {
                    keeper.unit for _, state in showing.served(entry) for keeper in state.people.keepers if keeper.unit
                }
                return ", ".join(sorted(showing.library.unit_name(unit) for unit in units))
    return ""
