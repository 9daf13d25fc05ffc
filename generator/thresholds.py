"""Limits that the sources leave open: what is too much, too few, too late.

Each has a default; a catalogue may set its own for a family and year, and an office its own over that.
"""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field

from generator.fields import Count, Score
from generator.shapes import Shape


class Thresholds(Shape):
    """The limits that rules compare with."""

    lump_sum_percent: Score = Field(
        Decimal(50),
        title="สัดส่วนเงินก้อนเดียว (ร้อยละ)",
        description="รายการงบประมาณที่ไม่แจกแจงจำนวนและอัตรา ถ้าเกินสัดส่วนนี้ของทั้งแผนควรแจกแจง",
        examples=["50"],
    )
    items_per_address: Count = Field(
        3,
        title="จำนวนข้อที่ใช้ที่อยู่เดียวกันได้",
        description="ที่อยู่ภายนอกหนึ่งแห่งตอบได้ไม่เกินกี่ข้อ เกินนี้ผู้อ่านหาเรื่องที่ต้องการไม่พบ",
        examples=["3"],
    )
