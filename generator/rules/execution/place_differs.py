"""The list of activities holds an activity here, and the calendar at another office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.plan import Plan
from generator.rules.execution import pairing
from generator.rules.rule import Fault, Rule, Seen

# Only offices are compared: a room, a temple or a park may well stand in for the office that leads there.
_OFFICE = re.compile(r"(?P<kind>สพ[ปม]|ศธจ)\. ?(?P<name>[ก-๎.]{2,}?)\.?(?: ?(?:เขต ?)?(?P<area>[0-9๐-๙]+))?$")


def _look(seen: Seen[Plan]) -> Iterator[Fault]:
    own = pairing.plain(seen.library.office.short_name)
    planned = {pairing.plain(activity.title): activity for activity in seen.it.activities if activity.place}
    for index, line in enumerate(seen.it.diary):
        activity = planned.get(pairing.plain(line.title))
        if not activity or not activity.place or not _OFFICE.match(activity.place):
            continue
        for number, place in enumerate(line.place):
            # The list may shorten our own name: it is another's where the calendar's place is neither.
            elsewhere = _OFFICE.match(place) and pairing.plain(place) not in {own, pairing.plain(activity.place)}
            if elsewhere and len(line.place) == 1:
                yield seen.fault("diary", index, "place", number, place=place, planned=activity.place)


RULE = Rule(
    FindingKind(
        "D485",
        "place-differs",
        Severity.DOUBT,
        "ปฏิทินจัดที่ “{place}” แต่ตารางกิจกรรมว่า “{planned}”",
        "held at {place} by the calendar, at {planned} by the list of activities",
        "ตรวจสถานที่ทั้งสองแห่งให้ตรงกัน",
    ),
    Plan,
    _look,
)
