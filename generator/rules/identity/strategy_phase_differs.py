"""A phase of the national anti-corruption strategy is cited in a year that is not its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.library import Entry
from generator.rules.identity import names_in
from generator.rules.rule import Fault, Rule, Seen
from generator.rules.signs import one_of
from generator.source import KeyPath

_PHASES = {1: (2551, 2555), 2: (2556, 2560), 3: (2560, 2564)}
_CITED = re.compile(
    r"ยุทธศาสตร์(?:ชาติ)?(?:ว่าด้วย)?การ(?:ป้องกัน)?(?: ?และ ?ปราบปราม)?การทุจริต[^0-9ก-ฮ]*ระยะที่ ?(?P<phase>[1-3])(?:[ (]*(?:พ\.ศ\. ?)?(?P<first>25[0-9]{2}) ?[-–] ?(?P<last>25[0-9]{2}))?"
)
# The strategies of phase 3, by which plans cite it without naming it.
_OF_PHASE_3 = re.compile(
    "ยุทธศาสตร์ที่ ?[1-6] ?(?:สร้างสังคมที่ไม่ทนต่อการทุจริต|ยกระดับเจตจำนงทางการเมือง|สกัดกั้นการทุจริตเชิงนโยบาย|พัฒนาระบบป้องกันการทุจริตเชิงรุก)"
)


def _look(seen: Seen[Entry]) -> Iterator[Fault]:
    if seen.it.kind.name == "targets":  # laid down for several years
        return
    titles = []
    for path, value in names_in.words_of(seen.it.record):
        if "ยุทธศาสตร์" in value:
            text = thai.arabic_digits(value)
            yield from (_fault(seen, path, value, match) for match in _CITED.finditer(text) if not _fits(match, seen))
            titles += [(path, value, match) for match in _OF_PHASE_3.finditer(text)]
    if titles and seen.book.number > _PHASES[3][1]:
        yield _fault(seen, *titles[0])


def _fits(match: re.Match[str], seen: Seen[Entry]) -> bool:
    first, last = _PHASES[int(match["phase"])]
    stated = (match["first"] or str(first), match["last"] or str(last))
    return first <= seen.book.number <= last and stated == (str(first), str(last))


def _fault(seen: Seen[Entry], path: KeyPath, value: str, match: re.Match[str]) -> Fault:
    phase = int(match.groupdict().get("phase") or 3)
    first, last = _PHASES[phase]
    word = value[match.start() : match.end()]
    return seen.fault(*path, word=word, phase=phase, first=first, last=last, year=seen.book.number)


RULE = Rule(
    FindingKind(
        "D514",
        "strategy-phase-differs",
        Severity.DOUBT,
        "ยุทธศาสตร์ชาติว่าด้วยการป้องกันและปราบปรามการทุจริต ระยะที่ {phase} ใช้ พ.ศ. {first}–{last} แต่ระเบียนนี้เป็นของปี {year}",
        "phase {phase} of the strategy is of {first}–{last}, the record is of {year}",
        "อ้างยุทธศาสตร์หรือแผนแม่บทของช่วงปีนี้ หรือแก้เลขระยะและช่วงปี",
    ),
    Entry,
    _look,
    sign=one_of("ยุทธศาสตร์"),
)
