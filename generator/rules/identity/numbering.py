"""Numbers that things bear: in their own field, or typed at the start of their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator import thai

# "1. ", "1) ", "(1) ", "1.1 ", "๓.๒.๑ "; a bare "17 " is a quantity or a day, and "08.30 " a time.
_TYPED = re.compile(
    r"[\s-]*\(?(?P<parts>[1-9][0-9]{0,3}(?:\.[1-9][0-9]?)*)(?P<mark>\.+(?![0-9])|\)|(?<=\.[0-9])\s|(?<=\.[0-9]{2})\s)\s*\D"
)
_COUNTED = re.compile(
    r"(?P<word>กิจกรรม|โครงการ|ยุทธศาสตร์|กลยุทธ์|ขั้นตอน|มาตรการ|ประเด็น|ข้อ|ด้าน|ครั้ง|คณะ|แผนงาน|เป้าหมาย)(?:หลัก|ย่อย|การติดตาม)?ที่ ?(?P<number>[1-9][0-9]{0,3}(?:\.[1-9][0-9]?)*)(?![0-9])"
)

_MAY_LEAD = re.compile(r"[\s-]*\(?[1-9๑-๙]|[ก-ฮโเ][ก-๙]{1,14}ที่")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number with where it stands in its list, and how it is written: ``1.``, ``1)``, "กิจกรรมที่ 1"."""

    place: int
    parts: tuple[int, ...]
    style: str

    @property
    def words(self) -> str:
        """Give the number as a reader knows it."""
        return ".".join(map(str, self.parts))


def parsed(number: str | None) -> tuple[int, ...] | None:
    """Read a number such as ``10.3``; ``None`` for what is none."""
    plain = (number or "").rstrip(".)")
    return tuple(map(int, plain.split("."))) if re.fullmatch(r"[0-9]+(?:\.[0-9]+)*", plain) else None


def leading(text: str, place: int = 0) -> Numbered | None:
    """Read the number that a text begins with."""
    if not _MAY_LEAD.match(text):
        return None
    plain = thai.arabic_digits(text)
    if match := _COUNTED.match(plain):
        return Numbered(place, tuple(map(int, match["number"].split("."))), match["word"])
    if match := _TYPED.match(plain):
        return Numbered(place, tuple(map(int, match["parts"].split("."))), match["mark"].strip(" .") or ".")
    return None


def typed(texts: Iterable[str]) -> list[Numbered]:
    """Read the numbers that the texts of a list begin with."""
    return [found for place, text in enumerate(texts) if (found := leading(text, place))]


def series(numbers: Sequence[Numbered]) -> Iterator[tuple[list[Numbered], bool]]:
    """Part the numbers of a list into those that count together, and tell whether the first of them must be 1.

    Together are the same depth, style and parent. Beside another parent none need be 1: there the parent may be wrong.
    """
    depths: dict[tuple[int, str], list[Numbered]] = {}
    for number in numbers:
        depths.setdefault((len(number.parts), "" if len(number.parts) > 1 else number.style), []).append(number)
    for together in depths.values():
        alone = len({number.parts[:-1] for number in together}) == 1
        for _, one in groupby(together, key=lambda number: number.parts[:-1]):
            yield list(one), alone


def first_stray(numbers: Sequence[Numbered]) -> tuple[Numbered, Numbered] | None:
    """Give the first sub-number under another parent than the one before it, with that one."""
    deep = [number for number in numbers if len(number.parts) > 1]
    return next(
        (
            (number, before)
            for before, number in pairwise(deep)
            if len(number.parts) == len(before.parts)
            and number.parts[:-1] != before.parts[:-1]
            and number.parts[-1] != 1  # there another heading begins
        ),
        None,
    )


def breaks(values: Sequence[int], starts: Iterable[int]) -> Iterator[int]:
    """Give the places where a count is not the next; after one it may go on from either side."""
    allowed = set(starts)
    for place, value in enumerate(values):
        if value in allowed:
            allowed = {value + 1}
        else:
            yield place
            allowed = {value + 1} | {other + 1 for other in allowed}
