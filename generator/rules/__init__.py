"""The rule book. To add a rule: write its file and its ``.md`` twin, then add it to :data:`RULES`.

A code is never used again for something else.
"""

from __future__ import annotations

from generator.findings import Finding
from generator.rules import (
    bare_dash,
    element_unmet,
    period_outside_year,
    report_total_differs,
    score_differs,
    total_differs,
)
from generator.rules.rule import Case, Rule

RULES: tuple[Rule, ...] = (
    element_unmet.RULE,
    bare_dash.RULE,
    total_differs.RULE,
    report_total_differs.RULE,
    score_differs.RULE,
    period_outside_year.RULE,
)


def run(case: Case) -> list[Finding]:
    """Run every rule over a case and give what they found, in the order of the rule book."""
    return [finding for rule in RULES for finding in rule.look(case, rule.kind)]
