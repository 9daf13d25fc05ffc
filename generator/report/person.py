"""Findings for a person at a terminal: by file, each with its line and a caret, then how many of what and whose."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from generator import privacy, rules
from generator.findings import Finding, Severity
from generator.keepers import OTHER_ROOMS
from generator.report.told import Told

_WORDS = {Severity.ERROR: "ผิดพลาด", Severity.GAP: "ยังไม่มี", Severity.DOUBT: "ควรดู"}
_WIDEST = 110  # columns of a shown line; a longer one is cut around its fault
_BEFORE = 40


def as_text(told: Told) -> str:
    """Group findings by file, each with its place, its line, its sentence in Thai and English, and what to do."""
    parts = [
        f"{path}\n{''.join(_entry(finding, told) for finding in of_file)}"
        for path, of_file in groupby(told.findings, lambda one: one.location.path)
    ]
    return "\n".join([*parts, f"{_summary(told)}\n"])


def _entry(finding: Finding, told: Told) -> str:
    return (
        f"  {finding.location}  {_WORDS[finding.severity]}  {finding.code} {finding.name}\n"
        f"{_excerpt(finding, told)}"
        f"    {finding.message}\n"
        f"    ({finding.message_en})\n"
        f"    วิธีแก้: {finding.help}\n"
    )


# ── The line, with a caret ────────────────────────────────────────────────────────────────────────────────────────────


def _excerpt(finding: Finding, told: Told) -> str:
    """Show the line of a finding with its fault underlined and personal data hidden; nothing where the file has no such line."""
    number = finding.location.line
    lines = told.lines(finding.location.path)
    if not 0 < number <= len(lines) or not lines[number - 1].strip():
        return ""
    start, end = finding.location.part_of(lines[number - 1])
    hidden = privacy.masked_all(lines[number - 1])  # as long as the line itself
    line, first = _cut(hidden.replace("\t", " ").rstrip(), start)
    marked = max(1, _width(line[first : first + end - start]))
    gutter = " " * len(str(number))
    return f"    {number} │ {line}\n    {gutter} │ {' ' * _width(line[:first])}{'^' * marked}\n"


def _cut(line: str, start: int) -> tuple[str, int]:
    """Cut a long line around its fault; give it with the fault's new column."""
    first = max(0, start - _BEFORE) if _width(line) > _WIDEST else 0
    head, rest = ("…" if first else ""), line[first:]
    while _width(rest) > _WIDEST:
        rest = rest[: _WIDEST - _width(rest)]
    tail = "…" if first + len(rest) < len(line) else ""
    return f"{head}{rest}{tail}", min(start, len(line)) - first + len(head)


def _width(text: str) -> int:
    """Count columns of a terminal: marks above and below a Thai letter take none."""
    return sum(unicodedata.category(letter) not in {"Mn", "Me", "Cf"} for letter in text)


# ── What it comes to ──────────────────────────────────────────────────────────────────────────────────────────────────


def _summary(told: Told) -> str:
    findings = told.findings
    if not findings:
        return "ไม่พบสิ่งที่ต้องแก้ (nothing found)"
    counted = Counter(finding.severity for finding in findings)
    weights = ", ".join(f"{words} {counted[level]}" for level, words in _WORDS.items())
    blocks = "ต้องแก้ข้อที่ผิดพลาดก่อนเผยแพร่" if counted[Severity.ERROR] else "เผยแพร่ได้"
    rows = [
        ("ตามเรื่อง", _tally(_family(finding) for finding in findings)),
        ("ตามผู้จัดเก็บ", _tally(name for finding in findings for name in told.keepers.names_of(finding))),
    ]
    lines = [f"พบ {len(findings)} เรื่อง: {weights} · {blocks} ({len(findings)} findings)"]
    return "\n".join([*lines, *(f"{title}: {tally}" for title, tally in rows if tally)])


def _family(finding: Finding) -> str:
    family = rules.family_of(finding.code)
    return family.title if family else OTHER_ROOMS


def _tally(names: Iterable[str]) -> str:
    """Count names, the most frequent first."""
    counted = sorted(Counter(names).items(), key=lambda one: (-one[1], one[0]))
    return " · ".join(f"{name} {count}" for name, count in counted)
