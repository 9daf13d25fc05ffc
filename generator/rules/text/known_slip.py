"""A wrong form that Thai offices often type, found in a list kept as data."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Rule, Seen, Text
from generator.rules.text import slips


def _look(seen: Seen[Text]) -> Iterator[Fault]:
    text = seen.it.value
    for slip in slips.SLIPS:
        if match := slip.stands_in(text):
            yield seen.fault(word=match[0], title=seen.it.title, found=match[0], right=slip.right)


RULE = Rule(
    FindingKind(
        "D609",
        "known-slip",
        Severity.DOUBT,
        "{title}: “{found}” น่าจะเป็น “{right}”",
        "'{found}' is probably '{right}'",
        "เทียบกับเอกสาร แล้วพิมพ์เป็น {right}",
    ),
    Text,
    _look,
    sign=lambda _: slips.find,
)
