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
    approval_days: Count = Field(
        183,
        title="วันที่เห็นชอบมาตรการ (วันนับจากต้นปี)",
        description="มาตรการที่เห็นชอบช้ากว่านี้นับจากวันเริ่มปีงบประมาณ ถือว่าช้าเกินไป",
        examples=["183"],
    )
    window_days: Count = Field(
        30,
        title="เตือนก่อนช่วงประเมิน (วัน)",
        description="เตือนข้อที่ยังไม่พร้อมเมื่อเหลือไม่เกินจำนวนวันนี้ก่อนช่วงประเมินเปิด",
        examples=["30"],
    )
    idle_days: Count = Field(
        183,
        title="ช่วงว่างต้นแผน (วัน)",
        description="ถ้ากิจกรรมแรกเริ่มช้ากว่าวันเริ่มแผนเกินจำนวนวันนี้ ช่วงเวลาของแผนอาจผิด",
        examples=["183"],
    )
    exact_spending_percent: Score = Field(
        Decimal(75),
        title="สัดส่วนกิจกรรมที่ใช้เงินเท่าแผนทุกบาท (ร้อยละ)",
        description="ถ้ากิจกรรมที่มีงบประมาณใช้เงินเท่าแผนทุกบาทถึงสัดส่วนนี้ อาจเป็นตัวเลขที่คัดลอกจากแผน",
        examples=["75"],
    )
    items_per_address: Count = Field(
        3,
        title="จำนวนข้อที่ใช้ที่อยู่เดียวกันได้",
        description="ที่อยู่ภายนอกหนึ่งแห่งตอบได้ไม่เกินกี่ข้อ เกินนี้ผู้อ่านหาเรื่องที่ต้องการไม่พบ",
        examples=["3"],
    )
