"""What must not be public."""

from __future__ import annotations

from generator.rules.privacy import bank_account, person_named, person_number, personal_mail, personal_telephone
from generator.rules.rule import Family

FAMILY = Family(
    "privacy",
    "ข้อมูลส่วนบุคคล",
    (
        person_number.RULE,
        personal_telephone.RULE,
        personal_mail.RULE,
        bank_account.RULE,
        person_named.RULE,
    ),
)
