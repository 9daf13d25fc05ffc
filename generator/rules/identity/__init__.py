"""Names, numbers and titles that belong to something else."""

from __future__ import annotations

from generator.rules.identity import (
    assessment_of_another,
    claim_beyond_office,
    indicator_title_differs,
    item_title_differs,
    law_year_wrong,
    number_in_title_differs,
    number_of_another_parent,
    number_with_two_titles,
    numbering_jumps,
    office_name_differs,
    other_office_named,
    position_not_head,
    project_name_differs,
    reason_repeated,
    row_nearly_repeated,
    row_repeated,
    strategy_phase_differs,
    target_group_differs,
    title_repeated_inside,
    unit_name_differs,
    year_in_title_differs,
    year_label_differs,
)
from generator.rules.rule import Family

FAMILY = Family(
    "identity",
    "ความถูกต้องของชื่อและเลข",
    (
        other_office_named.RULE,
        claim_beyond_office.RULE,
        indicator_title_differs.RULE,
        item_title_differs.RULE,
        row_repeated.RULE,
        row_nearly_repeated.RULE,
        numbering_jumps.RULE,
        number_of_another_parent.RULE,
        number_in_title_differs.RULE,
        year_in_title_differs.RULE,
        unit_name_differs.RULE,
        position_not_head.RULE,
        law_year_wrong.RULE,
        strategy_phase_differs.RULE,
        office_name_differs.RULE,
        reason_repeated.RULE,
        title_repeated_inside.RULE,
        number_with_two_titles.RULE,
        project_name_differs.RULE,
        target_group_differs.RULE,
        year_label_differs.RULE,
        assessment_of_another.RULE,
    ),
)
