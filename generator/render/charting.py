"""Records as charts: which of their figures are drawn, and in which row of a table each of them stands.

Each function gives one chart, or none where there is too little to draw, so that it can be laid among blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.accounts import Account
from generator.charts import answers as answers_chart
from generator.charts import history as history_chart
from generator.charts import indicators as indicators_chart
from generator.charts import risks as risks_chart
from generator.charts import spending as spending_chart
from generator.charts.drawing import Chart
from generator.models.ita import ItaResult
from generator.models.report import Report
from generator.models.risks import RiskRegister
from generator.models.survey import Survey
from generator.render.drafts import Place
from generator.render.measures import indicator_title


def history(ita: ItaResult, place: Place, href: Callable[[int], str], *, steps: bool) -> tuple[Chart, ...]:
    """Draw the scores of a result's history; ``href`` leads to the row of a year, ``steps`` adds the differences."""
    best = place.book.catalogue.scoring.levels[0]
    words = f"เกณฑ์ระดับ {best.code} ปี {place.book.number}"
    years = [history_chart.Year(known.year, known.score, href(known.year)) for known in ita.history]
    return _drawn(history_chart.chart(years, history_chart.Threshold(best.code, words, best.least), steps=steps))


def indicators(ita: ItaResult, place: Place) -> tuple[Chart, ...]:
    """Draw the scores of the indicators, each under its instrument."""
    instruments = place.book.catalogue.scoring.instruments
    code = {indicator.number: one.code for one in instruments for indicator in one.indicators}
    known = [
        indicators_chart.Indicator(
            indicator_title(place, one.number),
            one.score,
            code.get(one.number, ""),
            f"#{place.anchor(f'indicator-{one.number}')}",
        )
        for one in ita.indicators
    ]
    return _drawn(indicators_chart.chart(known, [(one.code, one.title) for one in instruments]))


def spending(report: Report, account: Account, anchor: Callable[[str], str]) -> tuple[Chart, ...]:
    """Draw a plan's money beside what a report says was spent; ``anchor`` gives the id of an activity's row."""
    activities = [
        spending_chart.Activity(
            f"{line.activity.number} {line.activity.title}", line.budget, line.spent, f"#{anchor(line.activity.id)}"
        )
        for line in account.lines
    ]
    return _drawn(spending_chart.chart(activities, report.round.words))


def risks(register: RiskRegister, labels: Sequence[str], anchor: Callable[[str], str]) -> tuple[Chart, ...]:
    """Draw the events whose likelihood and impact are told; ``labels`` are those of the table's rows."""
    events = [
        risks_chart.Event(label, event.event, event.likelihood, event.impact, f"#{anchor(event.id)}")
        for label, event in zip(labels, register.events, strict=True)
        if event.likelihood is not None and event.impact is not None
    ]
    bands = [risks_chart.Band(band.title, band.least) for band in register.bands]
    return _drawn(risks_chart.chart(events, register.scale, bands))


def answers(survey: Survey, aspect: str, href: str) -> tuple[Chart, ...]:
    """Draw what everybody answered on an aspect; ``href`` leads to the answers of each unit."""
    told = [answers_chart.Answer(choice.title, survey.total(aspect, choice.id)) for choice in survey.choices]
    return _drawn(answers_chart.chart(told, href))


def _drawn(chart: Chart | None) -> tuple[Chart, ...]:
    return () if chart is None else (chart,)
