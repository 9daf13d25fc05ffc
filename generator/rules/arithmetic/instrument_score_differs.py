"""What a document prints for an instrument is not what its indicators give."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator import scoring
from generator.catalogues.catalogue import Instrument
from generator.findings import FindingKind, Severity
from generator.models.ita import ItaResult, StatedInstrument
from generator.rules.arithmetic import scores
from generator.rules.rule import Fault, Rule, Seen

_TITLES = {"percent": "ร้อยละ", "earned": "คะแนนที่ได้"}


def _look(seen: Seen[ItaResult]) -> Iterator[Fault]:
    instruments = {instrument.code: instrument for instrument in seen.book.catalogue.scoring.instruments}
    tolerance = seen.thresholds.score_tolerance
    for place, stated in enumerate(seen.it.stated.instruments):
        if stated.code not in instruments:
            continue
        for name, computed in _computed(seen.it, stated, instruments[stated.code]).items():
            value = getattr(stated, name)
            if value is not None and scores.differ(value, computed, tolerance):
                yield seen.fault(
                    "stated",
                    "instruments",
                    place,
                    name,
                    computed=scoring.rounded(computed),
                    code=stated.code,
                    title=_TITLES[name],
                    stated=value,
                )


def _computed(ita: ItaResult, stated: StatedInstrument, instrument: Instrument) -> dict[str, Decimal]:
    """Compute from the indicators; where one of them has no score, what is earned from the stated percentage."""
    score = scoring.instrument_score({one.number: one.score for one in ita.indicators}, instrument)
    if score is not None:
        return {"earned": score.earned, "percent": score.percent}
    return {} if stated.percent is None else {"earned": stated.percent * instrument.weight / 100}


RULE = Rule(
    FindingKind(
        "D217",
        "instrument-score-differs",
        Severity.DOUBT,
        "{code}: {title}ที่พิมพ์ไว้ {stated} แต่คำนวณได้ {computed}",
        "{code}: the stated score {stated} is not what its indicators give, {computed}",
        "ตรวจคะแนนรายตัวชี้วัดและคะแนนของเครื่องมือกับเอกสารแจ้งผล",
    ),
    ItaResult,
    _look,
)
