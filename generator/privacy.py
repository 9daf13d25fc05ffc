"""Personal data inside a text: numbers of persons, of their telephones and of bank accounts, and addresses of their mail.

Pure functions over text. They lean on what such data *is* (a checksum, a dialling prefix, a provider) and not on words
around it, except for bank accounts, which have no mark of their own. What is found is only ever shown masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator import thai


class Sort(StrEnum):
    """What sort of personal data it is."""

    PERSON_NUMBER = "person-number"
    TELEPHONE = "telephone"
    MAIL = "mail"
    BANK_ACCOUNT = "bank-account"


@dataclass(frozen=True, slots=True)
class Personal:
    """A piece of personal data: its sort, where it stands in the text, and the form in which it may be told."""

    sort: Sort
    start: int
    end: int
    masked: str


def find(text: str, sort: Sort) -> Iterator[Personal]:
    """Give every piece of personal data of a sort, in the order of the text."""
    if _MARKS[sort].search(text) is None:
        return
    # Digits become Arabic one for one, so places stay; an address on the web has numbers that are nobody's.
    plain = thai.arabic_digits(text)
    plain = plain if sort is Sort.MAIL else _WEB_ADDRESS.sub(lambda match: " " * len(match[0]), plain)
    for start, end in _FINDERS[sort](plain):
        yield Personal(sort, start, end, masked(text[start:end]))


def masked_all(text: str) -> str:
    """Give a text with every piece of personal data in it hidden, for messages that must quote it."""
    for sort in Sort:
        for found in reversed(list(find(text, sort))):
            text = text[: found.start] + found.masked + text[found.end :]
    return text


def masked(text: str) -> str:
    """Hide a piece of personal data: its first letter or digit and its separators stay, and the provider of a mail."""
    name, at, provider = text.partition("@")
    return name[:1] + re.sub(r"[^\W_]", "x", name[1:]) + at + provider


_MARKS = {
    Sort.PERSON_NUMBER: re.compile(r"[1-8๑-๘]"),
    Sort.TELEPHONE: re.compile(r"[0๐][ -]?[689๖๘๙]|66|๖๖"),
    Sort.MAIL: re.compile("@"),
    Sort.BANK_ACCOUNT: re.compile("บัญชี|ธนาคาร"),
}
_WEB_ADDRESS = re.compile(r"https?://[^\s)\]>]+")
_APART = r"[ \u00a0.‐‑–—-]{0,3}"  # what people put between the groups of a number


# ── Numbers of persons ────────────────────────────────────────────────────────────────────────────────────────────────

_PERSON_NUMBER = re.compile(rf"(?<!\d)(?<!\d[-.])[1-8](?:{_APART}\d){{12}}(?!\d)(?![-.]\d)")
_GAPS = {0, 1, 2, 3, 4, 12}  # in one piece, in groups, or one digit a box as on forms


def is_person_number(digits: str) -> bool:
    """Tell whether 13 digits are the number of a person: the first is 1–8 (0 is a company), the last checks the rest."""
    if len(digits) != 13 or digits[0] not in "12345678":
        return False
    weighed = sum(int(digit) * (13 - place) for place, digit in enumerate(digits[:12]))
    return (11 - weighed % 11) % 10 == int(digits[12])


def _person_numbers(plain: str) -> Iterator[tuple[int, int]]:
    match = _PERSON_NUMBER.search(plain)
    while match:
        found = is_person_number(re.sub(r"\D", "", match[0])) and len(re.findall(r"\D+", match[0])) in _GAPS
        if found:
            yield match.span()
        # A number before it may have been taken for its start, so only one digit is passed over.
        match = _PERSON_NUMBER.search(plain, match.end() if found else match.start() + 1)


# ── Telephones ────────────────────────────────────────────────────────────────────────────────────────────────────────

# Prefixes 06, 08 and 09 are mobile; an office has a line of its place (02, 03x, 04x, 05x, 07x).
_MOBILE = re.compile(
    r"(?<![\d-])(?:\(?0[689]\d\)?[ -]?\d{3}[ -]?\d{4}|0[689]\d[ -]\d{4}[ -]\d{3}|0[689]-\d{4}-\d{4}"
    r"|\+?66[ -]?[689]\d?[ -]?\d{3,4}[ -]?\d{4})(?![\d-]|/\d)"
)
_OTHER_NUMBER = re.compile(r"(?:เลขที่|เลขบัญชี|บัญชี|โครงการ|สัญญา|e-?GP)[^\d]{0,12}$", re.IGNORECASE)


def _telephones(plain: str) -> Iterator[tuple[int, int]]:
    for match in _MOBILE.finditer(plain):
        if not _OTHER_NUMBER.search(plain, max(0, match.start() - 30), match.start()):
            yield match.span()


# ── Mail ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

_MAIL = re.compile(r"(?<![\w.+-])([A-Za-z0-9][\w.+-]*)@([\w-]+(?:\.[\w-]+)+)")
_FREE_PROVIDER = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|proton|protonmail|windowslive)\.",
    re.IGNORECASE,
)
_FUNCTION = re.compile(  # a mailbox of a task, whoever reads it today; whole words, as names of people hold short ones
    r"(?:^|[\W\d_])(?:saraban\w*|office\w*|admin\w*|contact\w*|support|services?|web\w*|complain\w*|school\w*|cent(?:er|re)"
    r"|information|info|ita|oit|group|team|personnel|finance|account\w*|procure\w*|supply|plan|policy|audit\w*|legal|law|staff"
    r"|supervis\w*|director|secretar\w*|news|pr|hr|ict|it|dpo|pdpa|help\w*|mail|esa\w*|spm\w*|obec\w*|moe|edu|gov)(?=$|[\W\d_])",
    re.IGNORECASE,
)
_PERSONAL_NAME = re.compile(r"[A-Za-z]{3,}[._][A-Za-z]{1,}\d{0,4}$")


def _mails(plain: str) -> Iterator[tuple[int, int]]:
    for match in _MAIL.finditer(plain):
        name, provider = match.groups()
        named = _FREE_PROVIDER.match(provider) or _PERSONAL_NAME.match(name)
        if named and not _FUNCTION.search(name):
            yield match.span()


# ── Bank accounts ─────────────────────────────────────────────────────────────────────────────────────────────────────

_ACCOUNT = re.compile(
    rf"(?:เลขที่บัญชี|บัญชีเลขที่|เลขบัญชี|ธนาคาร|บัญชี)[^\n\d]{{0,60}}(?<!\d)"
    rf"(\d{{3}}{_APART}\d{_APART}\d{{5}}{_APART}\d|\d{{3}}{_APART}\d{_APART}\d{{4,6}}{_APART}\d{{1,2}}|\d{{10,12}})(?![\d/])"
)


def _bank_accounts(plain: str) -> Iterator[tuple[int, int]]:
    for match in _ACCOUNT.finditer(plain):
        if not re.search(r"โทร|e-?GP|โครงการ|สัญญา|ผู้เสียภาษี", match[0], re.IGNORECASE):
            yield match.span(1)


_FINDERS = {
    Sort.PERSON_NUMBER: _person_numbers,
    Sort.TELEPHONE: _telephones,
    Sort.MAIL: _mails,
    Sort.BANK_ACCOUNT: _bank_accounts,
}
