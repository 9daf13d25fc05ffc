"""What a document prints where a page would use words of its own: over tables and columns, and for who answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from pydantic import Field

from generator.fields import Line
from generator.shapes import Shape


class PrintedTable(Shape):
    """The title of one table, and the heads of its columns."""

    title: Line | None = Field(None, title="ชื่อตาราง", description="ชื่อที่เอกสารพิมพ์เหนือตาราง")
    heads: Mapping[str, Line] = Field(
        {}, title="หัวช่อง", description="หัวช่องของหน้าเว็บ คู่กับหัวช่องที่เอกสารพิมพ์", examples=["{คงเหลือ: งบประมาณคงเหลือ}"]
    )


class StatedResponsible(Shape):
    """Who answers, by the names that the document prints; ids still say which units they are."""

    responsible: tuple[Line, ...] = Field(
        (), title="ผู้รับผิดชอบที่พิมพ์ไว้", description="ชื่อผู้รับผิดชอบทุกรายตามที่พิมพ์ ถ้าต่างจากชื่อในข้อมูลสำนักงาน"
    )


# By the field that the table shows: ``diary``, ``groups``, ``results.result``.
PrintedTables: TypeAlias = Mapping[str, PrintedTable]
PRINTED = "ชื่อตารางและหัวช่องตามที่เอกสารพิมพ์ ตามชื่อช่องที่ตารางนั้นแสดง"
