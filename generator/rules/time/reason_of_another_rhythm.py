"""An activity that is done once a year is founded on a duty that returns every month or quarter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.models.plan import Activity
from generator.rules.rule import Fault, Rule, Seen

_YEARLY = re.compile(r"ประจำปี(?:งบประมาณ)?|รายปี|รอบ ?12 ?เดือน")
_OFTENER = re.compile(r"รายเดือน|ทุกเดือน|รายไตรมาส|ทุกไตรมาส")


def _look(seen: Seen[Activity]) -> Iterator[Fault]:
    title = thai.arabic_digits(seen.it.title)
    if not _YEARLY.search(title) or _OFTENER.search(title):
        return
    for place, reason in enumerate(seen.it.reasons):
        often = _OFTENER.search(reason)
        if often and not _YEARLY.search(thai.arabic_digits(reason)):
            yield seen.fault("reasons", place, word=often[0], often=often[0])


RULE = Rule(
    FindingKind(
        "D373",
        "reason-of-another-rhythm",
        Severity.DOUBT,
        "กิจกรรมทำปีละครั้ง แต่เหตุผลพูดถึงงานที่ทำ{often}",
        "the activity is yearly, its reason speaks of what is done oftener ({often})",
        "ตรวจว่าเหตุผลนี้เป็นของกิจกรรมนี้หรือของกิจกรรมอื่น",
    ),
    Activity,
    _look,
)
