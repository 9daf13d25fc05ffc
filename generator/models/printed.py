"""What a document prints over a table and its columns, where a page would use words of its own."""

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


# By the field that the table shows: ``diary``, ``groups``, ``results.result``.
PrintedTables: TypeAlias = Mapping[str, PrintedTable]
PRINTED = "ชื่อตารางและหัวช่องตามที่เอกสารพิมพ์ ตามชื่อช่องที่ตารางนั้นแสดง"
