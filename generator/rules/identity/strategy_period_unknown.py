"""The national anti-corruption strategy is cited with years that are of none of its phases: two documents are mixed up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.signs import matching

_PHASES = {(2551, 2555), (2556, 2560), (2560, 2564)}
_CITED = re.compile(
    r"ยุทธศาสตร์(?:ชาติ)?ว่าด้วยการป้องกัน(?:และปราบปราม)?การทุจริต(?! ?ระยะที่)[^0-9ก-ฮ]*(?:ระยะ ?[0-9]+ ?ปี)?"
    r"[ (]*(?:พ\.ศ\. ?)?(?P<first>25[0-9]{2}) ?[-–] ?(?:พ\.ศ\. ?)?(?P<last>25[0-9]{2})"
)


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    for match in _CITED.finditer(thai.arabic_digits(seen.it.value)):
        first, last = int(match["first"]), int(match["last"])
        if (first, last) not in _PHASES:
            yield seen.fault(word=seen.it.value[match.start() : match.end()], first=first, last=last)


RULE = Rule(
    FindingKind(
        "D577",
        "strategy-period-unknown",
        Severity.DOUBT,
        "ยุทธศาสตร์ชาติว่าด้วยการป้องกันและปราบปรามการทุจริตไม่มีช่วง พ.ศ. {first}–{last} น่าจะเป็นช่วงของแผนอื่น",
        "the anti-corruption strategy has no period {first}–{last}; the years may be another plan's",
        "ตรวจชื่อและช่วงปีของยุทธศาสตร์หรือแผนที่อ้าง",
    ),
    Text,
    _look,
    sign=matching("ยุทธศาสตร์(?:ชาติ)?ว่าด้วย"),
)
