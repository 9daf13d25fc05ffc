"""The year in a few numbers on the home page: only what the records tell, each with its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline
from generator.render import story
from generator.render.views import StoryFigure
from tests import building

PLAN = """\
title: แผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2566
short_title: แผนป้องกันการทุจริต
subject: anti-corruption
period: 1 ต.ค. 2565 – 30 ก.ย. 2566
groups:
  - id: g1
    number: "1"
    title: กิจกรรมหลัก
    activities:
      - {id: a1, number: "1", title: ประชุมชี้แจงแนวทาง, budget: 12000, units: [admin]}
      - {id: a2, number: "2", title: อบรมบุคลากร, budget: 8000, units: [finance]}
updated: 1 ต.ค. 2565
"""
REPORT = """\
title: รายงานผลตามแผน ไตรมาส 1
short_title: ผลไตรมาส 1
plan: corruption
round: q1
as_of: 31 ธ.ค. 2565
results:
  - {activity: a1, status: done, result: มีผู้เข้าประชุม 30 คน, spent: 11400}
  - {activity: a2, status: waiting, spent: 0}
updated: 5 ม.ค. 2566
"""
NO_GIFT = """\
title: นโยบายไม่รับของขวัญ
reports:
  - {number: 1, summary: ไม่มี}
  - {number: 2, received: [{giver: ภาคเอกชน, receiver: ในนามหน่วยงาน, item: กระเช้าผลไม้}]}
  - {number: 3, due: ต.ค. 2566}
updated: 1 เม.ย. 2566
"""


def told(folder: Path, files: dict[str, str]) -> tuple[StoryFigure, ...]:
    showing, findings = pipeline.check(building.content_of(folder, files))
    assert showing is not None, findings
    return story.of_year(showing, next(iter(showing.library.years.values())))


def words(figures: tuple[StoryFigure, ...]) -> list[tuple[str, str, str]]:
    return [(figure.value, figure.words, figure.link.title) for figure in figures]


def test_a_plan_without_a_report_tells_what_is_planned(tmp_path: Path) -> None:
    assert words(told(tmp_path, {"2566/plans/corruption.yml": PLAN})) == [
        ("2", "กิจกรรมในแผนของปีนี้", "แผนป้องกันการทุจริต"),
        ("20,000", "บาท คืองบประมาณตามแผน", "แผนป้องกันการทุจริต"),
    ]


def test_a_report_tells_what_is_done_and_spent(tmp_path: Path) -> None:
    files = {"2566/plans/corruption.yml": PLAN, "2566/reports/corruption-q1.yml": REPORT}
    figures = told(tmp_path, files)
    assert words(figures) == [
        ("1", "กิจกรรมแล้วเสร็จ ในแผนมี 2 กิจกรรม", "ผลไตรมาส 1"),
        ("11,400", "บาทที่ใช้แล้ว คิดเป็นร้อยละ 57.00 ของงบ 20,000 บาท", "ผลไตรมาส 1"),
    ]
    assert {figure.link.href for figure in figures} == {"2566/reports/corruption-q1/"}


def test_a_report_that_does_not_say_how_far_anything_is_counts_nothing_as_done(tmp_path: Path) -> None:
    silent = REPORT.replace("status: done, ", "").replace("status: waiting, ", "")
    files = {"2566/plans/corruption.yml": PLAN, "2566/reports/corruption-q1.yml": silent}
    assert words(told(tmp_path, files))[0] == ("2", "กิจกรรมในแผนของปีนี้", "แผนป้องกันการทุจริต")


def test_gifts_are_counted_over_the_rounds_that_have_reported(tmp_path: Path) -> None:
    figures = told(tmp_path, {"2566/no-gift.yml": NO_GIFT})
    assert words(figures) == [("1", "รายการที่รายงานการรับของขวัญ จาก 2 รอบรายงาน", "นโยบายไม่รับของขวัญ")]


def test_an_office_with_nothing_yet_tells_no_story(tmp_path: Path) -> None:
    assert told(tmp_path, {}) == ()


@pytest.mark.parametrize("office", ["nakhonsawan-1", "phetchabun", "chiangmai-6", "samutsakhon", "complete"])
def test_every_number_of_the_story_leads_to_its_page(office: str) -> None:
    showing, _ = pipeline.check(building.PROJECT / "tests" / "sites" / office / "content")
    assert showing is not None
    pages = {entry.address for book in showing.library.years.values() for entry in book.entries.values()}
    for book in showing.library.years.values():
        for figure in story.of_year(showing, book):
            assert figure.value
            assert figure.link.href in pages
