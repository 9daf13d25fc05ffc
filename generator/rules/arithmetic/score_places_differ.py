"""A score is printed to fewer decimal places than the others of its table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.rules.rule import Fault, Rule, Seen

_WHOLE = {Decimal(0), Decimal(100)}  # printed plainly everywhere
_TABLES = ("indicators", "sub_indicators", "history")


def _places(score: Decimal) -> int:
    return -int(score.as_tuple().exponent)


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    yield from _shares(seen)
    for table in _TABLES:
        told = [(place, row.score) for place, row in enumerate(getattr(seen.it, table)) if row.score not in _WHOLE]
        usual = max((_places(score) for _, score in told), default=0)
        if 2 * sum(_places(score) == usual for _, score in told) <= len(told):  # no one way is the usual one
            continue
        for place, score in told:
            if _places(score) < usual:
                yield seen.fault(table, place, "score", score=score, shown=f"{score:.{usual}f}", usual=usual)


def _shares(seen: Seen[ItaResult]) -> Iterator[Fault]:
    """Compare the shares of the instruments, few as they are, whole ones too: 99.30, 97.93 and 100."""
    shares = [(place, row.percent) for place, row in enumerate(seen.it.stated.instruments) if row.percent is not None]
    usual = max((_places(share) for _, share in shares), default=0)
    if 2 * sum(_places(share) == usual for _, share in shares) > len(shares):
        for place, share in shares:
            if _places(share) < usual:
                path = ("stated", "instruments", place, "percent")
                yield seen.fault(*path, score=share, shown=f"{share:.{usual}f}", usual=usual)


RULE = Rule(
    FindingKind(
        "D238",
        "score-places-differ",
        Severity.DOUBT,
        "คะแนน {score} มีทศนิยมไม่เท่าคะแนนอื่นในตาราง ซึ่งมี {usual} ตำแหน่ง",
        "the score {score} has fewer decimal places than the others, {usual}",
        "ตรวจคะแนนกับเอกสารแจ้งผล แล้วเขียนเป็น {shown} หรือเติมเลขที่ตกไป",
    ),
    ItaResult,
    _look,
)
