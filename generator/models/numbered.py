"""A line of a list, with the number that the document prints before it, where it prints one."""

from __future__ import annotations

from typing import Any

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from generator.fields import Number, RichText
from generator.shapes import Shape


class Numbered(Shape):
    """The words of a line and its number; the words alone will do."""

    number: Number | None = Field(None, title="ลำดับ", description="ลำดับตามเอกสาร", examples=["1"])
    title: RichText = Field(title="ข้อความ", description="ข้อความของข้อนี้")

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Say that text may stand here instead."""
        text = {"type": ["string", "number"]}
        return {"anyOf": [text, handler.resolve_ref_schema(handler(core))]}

    @model_validator(mode="before")
    @classmethod
    def _from_words(cls, value: Any) -> Any:  # noqa: ANN401  pydantic hands over whatever was typed
        return {"title": value} if isinstance(value, str) else value
