"""The mean of the whole country is the office's own score to the last decimal: copied into the wrong row."""

from __future__ import annotations

from collections.abc import Iterator

from generator import scoring
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    national, computed = seen.it.national, scoring.result(seen.it, seen.book.catalogue.scoring)
    own = scoring.rounded(computed.total) if seen.it.stated.total is None and computed else seen.it.stated.total
    if national is None or national.mean is None or own is None or own % 1 == 0:  # whole numbers may well meet
        return
    if national.mean == own:
        yield seen.fault("national", "mean", mean=national.mean)


RULE = Rule(
    FindingKind(
        "D234",
        "mean-equals-score",
        Severity.DOUBT,
        "คะแนนเฉลี่ยทั้งประเทศ {mean} เท่ากับคะแนนของสำนักงานทุกตำแหน่ง",
        "the country's mean {mean} is the office's own score to the last decimal",
        "ตรวจคะแนนเฉลี่ยกับประกาศผลระดับประเทศ อาจคัดลอกคะแนนของสำนักงานมา",
    ),
    ItaResult,
    _look,
)
