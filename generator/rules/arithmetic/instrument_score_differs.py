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


def _look(seen: Seen[StatedInstrument]) -> Iterator[Fault]:
    ita, code = seen.entry.record, seen.it.code
    instrument = next((one for one in seen.book.catalogue.scoring.instruments if one.code == code), None)
    if instrument is None or not isinstance(ita, ItaResult):
        return
    for name, computed in _computed(ita, seen.it, instrument).items():
        stated = getattr(seen.it, name)
        # indicators are rounded themselves; of what is earned, they are only a part of the weight
        share = 1 if name == "percent" else (1 + instrument.weight / 100) / 2
        if stated is not None and scores.differ(stated, computed, seen.thresholds.score_tolerance * share):
            yield seen.fault(name, code=code, title=_TITLES[name], stated=stated, computed=scoring.rounded(computed))
            return  # the two figures of an instrument have one cause


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
    StatedInstrument,
    _look,
)
