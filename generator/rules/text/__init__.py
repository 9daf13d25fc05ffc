"""Letters and words that are not what they look like."""

from __future__ import annotations

from generator.rules.rule import Family
from generator.rules.text import (
    bracket_unclosed,
    choice_unlike_others,
    foreign_letters,
    item_code_misspelled,
    known_slip,
    link_text_empty,
    look_alike_spelling,
    mark_doubled,
    mark_misplaced,
    numerals_mixed,
    phrase_repeated,
    picture_undescribed,
    placeholder_left,
    punctuation_doubled,
    sentence_cut,
    stray_letter_spacing,
    told_twice,
    words_doubled,
    writing_uneven,
)

FAMILY = Family(
    "text",
    "ตัวอักษรและข้อความ",
    (
        foreign_letters.RULE,
        mark_doubled.RULE,
        mark_misplaced.RULE,
        look_alike_spelling.RULE,
        numerals_mixed.RULE,
        words_doubled.RULE,
        bracket_unclosed.RULE,
        punctuation_doubled.RULE,
        known_slip.RULE,
        link_text_empty.RULE,
        picture_undescribed.RULE,
        placeholder_left.RULE,
        sentence_cut.RULE,
        item_code_misspelled.RULE,
        stray_letter_spacing.RULE,
        phrase_repeated.RULE,
        choice_unlike_others.RULE,
        writing_uneven.RULE,
        told_twice.RULE,
    ),
)
