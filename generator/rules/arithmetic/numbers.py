"""How numbers stand in running text: so many of a thing, so many in a hundred."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.rules.signs import one_of

NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
UNIT = r"คน|ราย|โรงเรียน|โรง|แห่ง|บาท|กิจกรรม|โครงการ|ครั้ง|ข้อ|เรื่อง|ตัวชี้วัด"
PEOPLE = (
    r"บุคลากร|ผู้เข้าร่วม|ผู้เข้าอบรม|ผู้เข้ารับการอบรม|ผู้รับบริการ|ผู้ตอบ|ข้าราชการ|เจ้าหน้าที่|ครู|นักเรียน|กลุ่มเป้าหมาย|ผู้บริหาร|ผู้มีส่วนได้ส่วนเสีย"
)
PERCENTAGE = one_of("ร้อยละ", "%", "เปอร์เซ็นต์")


def percent(name: str = "percent") -> str:
    """Give the pattern of a percentage, its number in the group ``name``."""
    return rf"(?:ร้อยละ\s*(?P<{name}>{NUMBER})|(?P<{name}_sign>{NUMBER})\s*(?:%|เปอร์เซ็นต์))"


def span_of(match: re.Match[str], name: str = "percent") -> tuple[int, int]:
    """Give where the number of a percentage stands."""
    return match.span(name) if match[name] else match.span(f"{name}_sign")


def value(typed: str) -> Decimal:
    """Read a number as it stands in prose."""
    return Decimal(typed.replace(",", ""))


def fits(typed: str, exact: Decimal) -> bool:
    """Tell whether a printed number can be the exact one: within its last place, as some round up and some cut off."""
    places = len(typed.partition(".")[2])
    return abs(value(typed) - exact) < Decimal(1).scaleb(-places)
