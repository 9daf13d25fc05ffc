"""What was done, beside what was planned."""

from __future__ import annotations

from generator.rules.execution import (
    activity_renamed,
    activity_unreported,
    date_differs,
    done_though_waiting,
    done_without_result,
    fewer_came_all_spent,
    gift_none_and_list,
    held_outside_plan,
    money_moved_silently,
    outcome_contradicts_problems,
    periods_differ,
    result_of_another_year,
    result_repeated,
    result_repeats_title,
    result_without_fact,
    spending_untold,
    spent_over_budget,
    spent_to_the_baht,
    spent_without_doing,
    step_without_progress,
    target_differs,
    unfinished_without_problem,
)
from generator.rules.rule import Family

FAMILY = Family(
    "execution",
    "แผนเทียบกับผล",
    (
        spent_over_budget.RULE,
        activity_unreported.RULE,
        done_without_result.RULE,
        spent_without_doing.RULE,
        spending_untold.RULE,
        spent_to_the_baht.RULE,
        money_moved_silently.RULE,
        activity_renamed.RULE,
        outcome_contradicts_problems.RULE,
        done_though_waiting.RULE,
        result_without_fact.RULE,
        fewer_came_all_spent.RULE,
        result_repeated.RULE,
        periods_differ.RULE,
        target_differs.RULE,
        gift_none_and_list.RULE,
        step_without_progress.RULE,
        date_differs.RULE,
        unfinished_without_problem.RULE,
        held_outside_plan.RULE,
        result_of_another_year.RULE,
        result_repeats_title.RULE,
    ),
)
