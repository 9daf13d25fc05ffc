"""A field of a model as columns: its key, its Thai title and meaning, its type, and how to read it from a record.

Most fields are one column. A period is three (words, first day, last day); a sum that may be "none" is two (the sum,
and the words that the office used for none). A group of fields inside a record lends its title to each of its columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TypeAlias, get_args, get_origin

from pydantic.fields import FieldInfo

from generator import addresses, shapes
from generator.fields import Doubt, ExplicitNone, Keys
from generator.library import Entry
from generator.models.evidence import Evidence
from generator.models.office import Colours
from generator.models.plan import money_of
from generator.models.printed import PrintedTable
from generator.periods import Period
from generator.render.drafts import Place, evidence_href
from generator.shapes import Shape
from generator.thresholds import Thresholds

Scalar: TypeAlias = str | int | Decimal | date | None  # a choice is a text, a yes or no a number to Python
Value: TypeAlias = Scalar | tuple[Scalar, ...]

_NOT_DATA = (PrintedTable, Thresholds, Colours)  # how a page looks and what rules compare with; no facts of the office
_TOLD_OTHERWISE = {"updated", "emblem"}  # every record has a date, typed or not: see `datasets`; an emblem is seen


class Type(StrEnum):
    """What a column holds, by the names of XML Schema."""

    TEXT = "string"
    NUMBER = "decimal"
    COUNT = "integer"
    DAY = "date"
    YES_NO = "boolean"

    @property
    def words(self) -> str:
        """Give the Thai words for it."""
        return {
            "string": "ข้อความ",
            "decimal": "ตัวเลข",
            "integer": "จำนวนเต็ม",
            "date": "วันที่ ค.ศ.",
            "boolean": "ใช่หรือไม่ใช่",
        }[self]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record comes from: its entry, and the place that its addresses are told for."""

    entry: Entry
    place: Place


@dataclass(frozen=True, slots=True)
class Item:
    """A thing with its number in the list that it stands in, counted from 1."""

    thing: object
    number: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table, or a value of a JSON document."""

    key: str  # the path of the field inside the thing: "stated.budget"
    title: str
    meaning: str
    type: Type
    read: Callable[[Item, Origin], Value]
    example: str = ""  # as the model gives it, for a text
    choices: tuple[tuple[str, str], ...] = ()  # each word that may stand here, with what it means
    many: bool = False  # a list: lines of one cell in CSV, an array in JSON

    def under(self, key: str, title: str, inner: Callable[[Item], Item | None]) -> Column:
        """Give the column as it stands under a field that holds its thing."""

        def read(item: Item, origin: Origin) -> Value:
            found = inner(item)
            return self.read(found, origin) if found else None

        return replace(self, key=f"{key}.{self.key}", title=f"{title}: {self.title}", read=read)


@cache
def of(shape: type[Shape]) -> tuple[Column, ...]:
    """Give the columns of a model: of all its fields but the lists of other models, which are tables of their own."""
    own = [column for name in shape.model_fields for column in of_field(shape, name)]
    return (*own, *derived(shape))


def derived(shape: type[Shape]) -> tuple[Column, ...]:
    """Give the columns of a model that no field of it holds: where evidence can be opened."""
    return (_ADDRESS,) if issubclass(shape, Evidence) else ()


@cache
def of_field(shape: type[Shape], name: str) -> tuple[Column, ...]:
    """Give the columns of one field; none for a list of models, a mapping, or what is no fact of the office."""
    field = shape.model_fields[name]
    held = shapes.models_in(field.annotation)
    if name in _TOLD_OTHERWISE or is_mapping(field) or any(issubclass(model, _NOT_DATA) for model in held):
        return ()
    if held:
        return () if name in shapes.lists(shape) else tuple(_nested(name, field, held[0]))
    return tuple(_columns(shape, name, field))


def is_mapping(field: FieldInfo) -> bool:
    """Tell whether a field holds values by keys of the office's own."""
    return get_origin(field.annotation) is Mapping


def keys_of(field: FieldInfo) -> tuple[tuple[str, str], ...]:
    """Give what the keys of a mapping stand for: English names and Thai titles, outer ones first."""
    return next((one.names for one in field.metadata if isinstance(one, Keys)), ())


def of_counts(name: str, field: FieldInfo) -> tuple[Column, ...]:
    """Give the columns of a mapping: one for each level of keys, and one for what stands under them all."""
    levels = keys_of(field)
    inner: object = field.annotation
    for _ in levels:
        inner = get_args(inner)[1]
    keys = [
        Column(key, title, f"รหัสของ{title}", Type.TEXT, _step(number)) for number, (key, title) in enumerate(levels)
    ]
    value = Column(name, field.title or name, field.description or "", _type(inner), _step(len(levels)))
    return (*keys, value)


def _step(number: int) -> Callable[[Item, Origin], Value]:
    return lambda item, _: item.thing[number] if isinstance(item.thing, tuple) else None


def _nested(name: str, field: FieldInfo, held: type[Shape]) -> Iterator[Column]:
    def inner(item: Item) -> Item | None:
        thing = getattr(item.thing, name)
        return None if thing is None else Item(thing)

    for column in of(held):
        yield column.under(name, field.title or name, inner)


def _columns(shape: type[Shape], name: str, field: FieldInfo) -> Iterator[Column]:
    """Give the columns of a field that holds no other model."""
    known = set(shapes.parts(field.annotation))
    title, meaning = field.title or name, field.description or ""
    example = str(field.examples[0]) if field.examples else ""
    if Period in known:
        yield Column(name, title, meaning, Type.TEXT, lambda item, _: _attribute(item, name, "words"), example)
        for end, words in (("first", "วันแรก"), ("last", "วันสุดท้าย")):
            yield Column(f"{name}_{end}", f"{title} ({words})", f"{words}ของ{title}", Type.DAY, _part(name, end))
    elif {Decimal, ExplicitNone} <= known:
        yield Column(name, title, meaning, Type.NUMBER, lambda item, _: money_of(getattr(item.thing, name)))
        told = f"คำที่สำนักงานใช้แทนจำนวนใน {title} เช่น ไม่ใช้งบประมาณ"
        yield Column(f"{name}_words", f"{title} (ถ้อยคำ)", told, Type.TEXT, _part(name, "words"))
    else:
        choices = tuple(
            (str(one), getattr(one, "words", str(one)))
            for choice in shapes.choices_in(field.annotation)
            for one in choice
        )
        kind, many = _type(field.annotation), name in shapes.lists(shape)
        yield Column(
            name,
            title,
            meaning,
            kind,
            lambda item, _: _plain(getattr(item.thing, name)),
            example if kind is Type.TEXT and not many else "",
            choices,
            many,
        )


def _part(name: str, part: str) -> Callable[[Item, Origin], Value]:
    return lambda item, _: _attribute(item, name, part)


def _attribute(item: Item, name: str, part: str) -> Scalar:
    found: Scalar = getattr(getattr(item.thing, name), part, None)
    return found


def _plain(value: Value | ExplicitNone | Doubt) -> Value:
    """Give a statement as its words, whether they tell something or that there is nothing."""
    return value.words if isinstance(value, (ExplicitNone, Doubt)) else value


def _type(annotation: object) -> Type:
    """Give the type of the plain values of a field; a field of several types is a text."""
    known = set(shapes.parts(annotation)) - {type(None)}
    for plain, kind in ((bool, Type.YES_NO), (Decimal, Type.NUMBER), (int, Type.COUNT), (date, Type.DAY)):
        if known == {plain}:
            return kind
    return Type.TEXT


def _address(item: Item, origin: Origin) -> Value:
    """Give the full address of what a piece of evidence leads to; nothing for evidence that is words."""
    evidence = item.thing
    if not isinstance(evidence, Evidence) or evidence.text:
        return None
    href = evidence_href(replace(origin.place, address=addresses.HOME), evidence)
    return href if evidence.url else addresses.public(origin.place.library.office.site_url, href)


_ADDRESS = Column(
    "address", "ที่อยู่เต็ม", "ที่อยู่เว็บที่เปิดหลักฐานนี้ได้ ไม่ว่าจะเป็นไฟล์แนบ ข้อมูลในเว็บนี้ หรือเว็บภายนอก", Type.TEXT, _address
)
