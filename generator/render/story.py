"""The year against corruption in a few numbers, each with the page that tells the rest of it.

Only what the records tell becomes a number: a plan without a report tells what is planned, not that nothing was done.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from generator import addresses
from generator.fields import Status
from generator.library import Entry, YearBook
from generator.models.measures import MeasureSet
from generator.models.no_gift import NoGiftPolicy
from generator.models.plan import Plan, Subject
from generator.models.report import Report
from generator.models.risks import RiskRegister
from generator.render import text
from generator.render.blocks import Link
from generator.render.showing import Showing, link_title
from generator.render.views import StoryFigure


def of_year(showing: Showing, book: YearBook) -> tuple[StoryFigure, ...]:
    """Give the numbers of a year: the plan, its money, the measures, the risks, the gifts."""
    return (
        *_of_plan(showing, book),
        *_of_measures(book),
        *_of_risks(book),
        *_of_gifts(book),
    )


def _of_plan(showing: Showing, book: YearBook) -> Iterator[StoryFigure]:
    """Tell of the plan against corruption; of several of the first, as nobody could tell two of a number apart."""
    plans = (entry for entry in book.of_kind("plans") if cast("Plan", entry.record).subject is Subject.ANTI_CORRUPTION)
    entry = next(plans, None)
    if entry is None:
        return
    plan, reports = cast("Plan", entry.record), showing.library.reports_on(entry)
    last = reports[-1] if reports else None
    done = _done(cast("Report", last.record)) if last else None
    planned = len(plan.activities)
    if last and done is not None:
        yield _figure(last, str(done), f"กิจกรรมแล้วเสร็จ ในแผนมี {planned} กิจกรรม")
    else:
        yield _figure(entry, str(planned), "กิจกรรมในแผนของปีนี้")
    account = showing.library.account(entry, last)
    if account.spent is not None and account.budget:
        share = f"ร้อยละ {account.spent / account.budget * 100:.2f} ของงบ {text.baht(account.budget)} บาท"
        yield _figure(last or entry, text.baht(account.spent), f"บาทที่ใช้แล้ว คิดเป็น{share}")
    elif account.budget:
        yield _figure(entry, text.baht(account.budget), "บาท คืองบประมาณตามแผน")


def _done(report: Report) -> int | None:
    """Count what is done; ``None`` where the report does not say how far anything is."""
    told = [result.status for result in report.results if result.status]
    return told.count(Status.DONE) if told else None


def _of_measures(book: YearBook) -> Iterator[StoryFigure]:
    for entry in book.of_kind("measures"):
        record = cast("MeasureSet", entry.record)
        steps = [step for measure in record.measures for group in measure.groups for step in group.steps]
        told = sum(isinstance(step.progress, str) for step in steps)
        if told:
            yield _figure(entry, str(told), f"ขั้นตอนของมาตรการที่มีความก้าวหน้า ทั้งหมด {len(steps)} ขั้นตอน")
        elif steps:
            yield _figure(entry, str(len(steps)), "ขั้นตอนของมาตรการส่งเสริมความโปร่งใส")


def _of_risks(book: YearBook) -> Iterator[StoryFigure]:
    for entry in book.of_kind("risks"):
        events = cast("RiskRegister", entry.record).events
        handled = sum(isinstance(event.result, str) for event in events)
        after = f" มีผลการจัดการแล้ว {handled} เหตุการณ์" if handled else ""
        if events:
            yield _figure(entry, str(len(events)), f"ความเสี่ยงต่อการทุจริตที่ประเมินไว้{after}")


def _of_gifts(book: YearBook) -> Iterator[StoryFigure]:
    for entry in book.of_kind("no-gift"):
        rounds = [one for one in cast("NoGiftPolicy", entry.record).reports if one.outcome]
        if rounds:
            received = sum(len(one.received) for one in rounds)
            yield _figure(entry, str(received), f"รายการที่รายงานการรับของขวัญ จาก {len(rounds)} รอบรายงาน")


def _figure(entry: Entry, value: str, words: str) -> StoryFigure:
    return StoryFigure(value, words, Link(link_title(entry), addresses.relative(addresses.HOME, entry.address)))
