"""The activity that follows from a way to improve only says the way again."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.measures import Development
from generator.rules.identity import likeness
from generator.rules.rule import Fault, Rule, Seen

_LONG = 30  # letters that a way and an activity do not share by chance
_MOST = 0.8  # of an activity, from which on it says nothing else


def _look(seen: Seen[Development]) -> Iterator[Fault]:
    ways = [likeness.row(way) for way in seen.it.ways]
    for place, words in enumerate(seen.it.activities):
        activity = likeness.row(words)
        alike = (likeness.shared(way, activity)[0] for way in ways)
        if len(activity) >= _LONG and max(alike, default=0) >= _MOST * len(activity):
            yield seen.fault("activities", place)


RULE = Rule(
    FindingKind(
        "D573",
        "activity-repeats-way",
        Severity.DOUBT,
        "กิจกรรมนี้พูดซ้ำแนวทางในแถวเดียวกัน ไม่บอกว่าจะทำอะไร",
        "the activity only repeats the way that it should carry out",
        "เขียนกิจกรรมที่จะทำตามแนวทาง พร้อมสิ่งที่จะได้และกำหนดเวลา",
    ),
    Development,
    _look,
)
