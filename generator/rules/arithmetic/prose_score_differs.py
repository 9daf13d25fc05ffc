"""Running text gives a year's ITA score otherwise than the result of that year does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator import scoring, shapes, thai
from generator.findings import FindingKind, Severity
from generator.models.ita import HistoryYear, IndicatorScore, ItaResult, National, RankedIndicator
from generator.rules.rule import Fault, Figures, Rule, Seen
from generator.rules.signs import one_of

_ABOUT = re.compile(r"ITA|คุณธรรมและความโปร่งใส")
_SCORE = re.compile(
    r"คะแนน(?:เฉลี่ย|รวม|การประเมิน|ประเมิน|ผล|ITA|\s)*(?:เท่ากับ|อยู่ที่|คือ|ได้|เป็น|ร้อยละ|\s)*(?P<score>\d{2,3}\.\d{1,2})(?!\d)"
)
_YEAR = re.compile(r"25\d\d")
_NOT_THE_TOTAL = re.compile(r"ตัวชี้วัด|IIT|EIT|OIT|ประเทศ|เฉลี่ยของ|เป้าหมาย|ไม่น้อยกว่า|ไม่ต่ำกว่า|เพิ่มขึ้น|ลดลง")


def _look(seen: Seen[Figures]) -> Iterator[Fault]:
    text = seen.it.value
    if not _ABOUT.search(text):
        return
    plain = thai.arabic_digits(text)
    years = {int(year) for year in _YEAR.findall(plain)} or {seen.book.number}
    year = min(years)
    for match in _SCORE.finditer(plain) if len(years) == 1 else ():
        if _NOT_THE_TOTAL.search(plain[: match.end()]):
            return
        score, (total, others) = Decimal(match["score"]), _known(seen, year)
        if total is not None and score not in {total, *others}:
            word = text[match.start("score") : match.end("score")]
            yield seen.fault(word=word, year=year, told=score, total=total)


def _known(seen: Seen[Figures], year: int) -> tuple[Decimal | None, set[Decimal]]:
    """Give a year's total and every other score that its result tells, which a text may mean as well."""
    book = seen.library.years.get(year)
    ita = book.find("ita", ItaResult) if book else None
    if book is None or ita is None:
        return None, set()
    inner = [one for _, one in shapes.walk(ita)]
    others = {one.score for one in inner if isinstance(one, (IndicatorScore, RankedIndicator, HistoryYear))}
    others |= {one.mean for one in inner if isinstance(one, National) and one.mean is not None}
    computed = scoring.result(ita, book.catalogue.scoring)
    made = scoring.rounded(computed.total) if computed else None
    return ita.stated.total or made, others | ({made} if made is not None else set())


RULE = Rule(
    FindingKind(
        "D241",
        "prose-score-differs",
        Severity.DOUBT,
        "ข้อความบอกคะแนนปี {year} เป็น {told} แต่ผลประเมินได้ {total}",
        "the text gives {year} a score of {told}, the result of that year {total}",
        "เทียบกับเอกสารแจ้งผลของปีนั้น แล้วแก้ข้อความหรือผลประเมิน",
    ),
    Figures,
    _look,
    sign=one_of("คะแนน"),
)
