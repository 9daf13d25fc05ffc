"""A visitor of the site cannot tell how to reach the office."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import FindingKind, Severity
from generator.models.office import Contact, Office
from generator.rules.rule import Fault, Rule, Seen


def _look(seen: Seen[Office]) -> Iterator[Fault]:
    missing = [name for name in ("address", "telephone", "email") if not getattr(seen.it.contact, name)]
    if missing:
        titles = " ".join(str(Contact.model_fields[name].title) for name in missing)
        yield seen.fault(
            "contact" if seen.it.contact.model_fields_set else "name", missing=titles, missing_en=", ".join(missing)
        )


RULE = Rule(
    FindingKind(
        "D121",
        "public-contact-missing",
        Severity.GAP,
        "สำนักงานยังไม่บอก{missing}",
        "the office gives no {missing_en}",
        "เพิ่มใน contact: ของ office.yml",
    ),
    Office,
    _look,
)
