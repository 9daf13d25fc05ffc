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
    score_tolerance: Score = Field(
        Decimal("0.01"),
        title="ผลต่างคะแนนที่ยอมรับ",
        description="คะแนนที่พิมพ์ไว้ต่างจากที่คำนวณได้ไม่เกินเท่านี้ ถือว่าเกิดจากการปัดเศษ",
        examples=["0.01"],
    )
    whole_staff_percent: Score = Field(
        Decimal(50),
        title="สัดส่วนที่ถือว่าเป็นกิจกรรมของทุกคน (ร้อยละ)",
        description="กิจกรรมที่บุคลากรเข้าร่วมตั้งแต่สัดส่วนนี้ของทั้งสำนักงาน ถือว่าจัดให้ทุกคน",
        examples=["50"],
    )
    unanimous_people: Count = Field(
        50,
        title="จำนวนผู้ตอบที่ไม่ควรตอบเหมือนกันหมด (คน)",
        description="แบบสำรวจที่มีผู้ตอบตั้งแต่จำนวนนี้ และทุกคนตอบเหมือนกันทุกประเด็น ควรตรวจว่าได้สอบถามจริง",
        examples=["50"],
    )
    least_spent_percent: Score = Field(
        Decimal(50),
        title="สัดส่วนเงินที่ควรใช้ไปแล้ว (ร้อยละ)",
        description="ตั้งแต่ไตรมาสที่ 3 เงินที่ใช้ไปต่ำกว่าสัดส่วนนี้ของที่ควรใช้ตามเวลาที่ผ่านไป ถือว่าช้า",
        examples=["50"],
    )
