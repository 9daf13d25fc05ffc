"""Ways of reaching an office, as they stand in texts: telephones, mail and web addresses."""

from __future__ import annotations

import re

from generator import thai
from generator.models.office import Office

_WAY = re.compile(
    r"(?P<url>(?:https?://|www\.)[^\s)\]>ก-๙]+)|(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?P<telephone>(?<!\d)0[\d -]{7,11}\d(?!\d)|(?<!\d)1\d{3}(?!\d))"
)


def told_in(text: str) -> frozenset[str]:
    """Give the ways that a text tells, each in one form."""
    return frozenset(_plain(match) for match in _WAY.finditer(thai.arabic_digits(text)))


def is_general(told: str, office: Office) -> bool:
    """Tell whether a text or address names only ways that the office gives for everything; a document has its own."""
    contact = office.contact
    general = told_in(" ".join(filter(None, (contact.telephone, contact.email, contact.website, office.site_url))))
    general |= {one.partition("/")[0] for one in general}
    ways = told_in(told)
    return bool(ways) and ways <= general


def _plain(match: re.Match[str]) -> str:
    if match["telephone"]:
        return re.sub(r"\D", "", match[0])
    return match[0].lower().rstrip("/.,").partition("://")[2] or match[0].lower().rstrip("/.,")
