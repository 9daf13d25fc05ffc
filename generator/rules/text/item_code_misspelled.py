"""The code of an item is typed with a zero, a space or a small letter, or names an item that is not in the list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import thai
from generator.findings import FindingKind, Severity
from generator.rules.rule import Fault, Figures, Rule, Seen
from generator.rules.signs import matching

_ZERO = re.compile(r"(?:ข้อ|ตัวชี้วัด(?:ย่อย)?|OIT|รายการ)\s*(?:ที่\s*)?(?P<code>[0๐][0-9๐-๙]{1,2})(?![0-9๐-๙./])")
_BENT = re.compile(
    r"(?<![A-Za-z0-9๐-๙/=?#.-])(?P<code>O [0-9]{1,2}|o [0-9]{1,2}|o[0-9]{1,2}|[0๐][-. ]?[Oo][0-9]{1,2}|โอ ?[0-9]{1,2})(?![A-Za-z0-9๐-๙./])"
)
_CODE = re.compile(r"(?<![A-Za-z0-9/])O(?P<number>[0-9]{1,3})(?![0-9A-Za-z])")

_SIGNS = ("[Oo] ?[0-9]", "[0๐][-. ]?[Oo]", "โอ ?[0-9]", r"[0๐](?<=[ก-๎T\s][0๐])")


def _look(seen: Seen[Figures]) -> Iterator[Fault]:
    text = seen.it.value
    if match := _ZERO.search(text) or _BENT.search(text):
        number = thai.arabic_digits(re.sub("[^0-9๐-๙]", "", match["code"])).lstrip("0")
        yield seen.fault(word=match["code"], title=seen.it.title, found=match["code"], right=f"O{number}")
    elif "O" in text:
        last = max(len(book.catalogue.items) for book in seen.library.years.values())
        for match in _CODE.finditer(text):
            if int(match["number"]) > last or match["number"] == "0":
                yield seen.fault(word=match[0], title=seen.it.title, found=match[0], right=f"O1–O{last}")


RULE = Rule(
    FindingKind(
        "D614",
        "item-code-misspelled",
        Severity.DOUBT,
        "{title}: รหัสข้อ “{found}” น่าจะเป็น {right}",
        "the item code '{found}' should be {right}",
        "เขียนด้วยตัวอักษร O ติดกับเลขอารบิก เช่น O24",
    ),
    Figures,
    _look,
    sign=matching(*_SIGNS),
)
