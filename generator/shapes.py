"""Text tree → frozen record, or findings at the right line. The one way in which any YAML of ours becomes data.

A shape says what a record *is*: its fields, their types, what must be there. What a regulation demands of it is a rule.
"""

from __future__ import annotations

import difflib
import enum
import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, TypeAlias, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from generator import fields
from generator.findings import Finding, FindingKind, Location, Severity
from generator.source import Document, KeyPath, Tree


class Shape(BaseModel):
    """What all records share: frozen, and no key that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


AnyShape = TypeVar("AnyShape", bound=Shape)

UNKNOWN_KEY = FindingKind(
    "M201",
    "unknown-key",
    Severity.ERROR,
    "ไม่รู้จักช่อง “{key}”",
    "unknown key '{key}'",
    "{what_to_do}",
)
MISSING_KEY = FindingKind(
    "M202",
    "missing-key",
    Severity.ERROR,
    "ขาดช่อง “{key}” ({title})",
    "the key '{key}' is missing",
    "เพิ่มบรรทัด {key}: ตามด้วยข้อมูล{example}",
)
WRONG_VALUE = FindingKind(
    "M203",
    "wrong-value",
    Severity.ERROR,
    "{title}: {message}",
    "{key}: {message_en}",
    "{what_to_do}",
)
WRONG_SHAPE = FindingKind(
    "M204",
    "wrong-shape",
    Severity.ERROR,
    "ช่อง “{key}” ต้องเป็น{what}",
    "'{key}' must be {what_en}",
    "{what_to_do}",
)
TOO_FEW = FindingKind(
    "M205",
    "too-few",
    Severity.ERROR,
    "ช่อง “{key}” ({title}) ต้องมีอย่างน้อยหนึ่งรายการ",
    "'{key}' needs at least one entry",
    "เพิ่มรายการใต้ช่องนี้ หรือลบช่องนี้ออก",
)

KINDS = (UNKNOWN_KEY, MISSING_KEY, WRONG_VALUE, WRONG_SHAPE, TOO_FEW)


def read(
    shape: type[AnyShape], document: Document, context: Mapping[str, object] | None = None
) -> tuple[AnyShape | None, list[Finding]]:
    """Turn a document into a record of ``shape``.

    A key with nothing after it counts as not written. All faults of the document are found in one run.

    Args:
        shape: the model to read into.
        document: the text tree with its positions.
        context: what the place of the file tells (``fiscal_year``), for fields that need it.
    """
    try:
        return shape.model_validate(_without_blanks(document.tree), context=dict(context or {})), []
    except ValidationError as error:
        return None, [_finding(shape, document, details) for details in _own_faults(error)]


def _own_faults(error: ValidationError) -> Iterator[ErrorDetails]:
    """Leave out what pydantic only says because something inside failed: a list that lost its bad entries is "short"."""
    details = error.errors(include_url=False)
    for detail in details:
        path = detail["loc"]
        if detail["type"] != "too_short" or not any(
            other["loc"][: len(path)] == path for other in details if other is not detail
        ):
            yield detail


def _without_blanks(tree: Tree) -> Tree:
    if isinstance(tree, dict):
        return {key: _without_blanks(value) for key, value in tree.items() if value != ""}
    if isinstance(tree, list):
        return [_without_blanks(value) for value in tree]
    return tree


def _finding(shape: type[Shape], document: Document, details: ErrorDetails) -> Finding:
    path: KeyPath = tuple(step for step in details["loc"] if step != "[key]")
    named = _without_index(path)
    key = str(named[-1]) if named else document.path
    owner = _model_at(shape, named[:-1])
    title, example = _title(owner, key), _example(owner, key)
    match details["type"]:
        case "extra_forbidden":
            return UNKNOWN_KEY.at(document.locate(path, key=True), key=key, what_to_do=_nearest(owner, key))
        case "missing":
            place = document.locate(path, key=True)
            return MISSING_KEY.at(place, key=key, title=title, example=f" เช่น {example}" if example else "")
        case "too_short":
            return TOO_FEW.at(document.locate(path), key=key, title=title)
        case "list_type" | "tuple_type":
            return _wrong_shape(
                document.locate(path), key, "รายการ", "a list", "ขึ้นบรรทัดใหม่ ย่อหน้า แล้วขึ้นต้นแต่ละรายการด้วย - "
            )
        case "model_type" | "model_attributes_type" | "dict_type":
            return _wrong_shape(
                document.locate(path), key, "กลุ่มของช่องย่อย", "a group of keys", "ขึ้นบรรทัดใหม่ ย่อหน้า แล้วเขียน ช่องย่อย: ข้อมูล"
            )
        case _:
            message, message_en, what_to_do = _wording(details)
            return WRONG_VALUE.at(
                document.locate(path),
                key=key,
                title=title,
                message=message,
                message_en=message_en,
                what_to_do=what_to_do,
            )


def _without_index(path: KeyPath) -> KeyPath:
    """Give the path of the key that an entry of a list stands under: an entry has no name of its own."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return path


def _wrong_shape(place: Location, key: str, what: str, what_en: str, what_to_do: str) -> Finding:
    return WRONG_SHAPE.at(place, key=key, what=what, what_en=what_en, what_to_do=what_to_do)


def _wording(details: ErrorDetails) -> tuple[str, str, str]:
    """Give Thai, English and what to do for a value that a field refused."""
    facts = details.get("ctx", {})
    if details["type"] == fields.REFUSED:
        return facts["message"], facts["message_en"], facts["help"]
    typed = details["input"]
    if details["type"] in {"enum", "literal_error"}:
        choices = str(facts["expected"]).replace("'", "").replace(" or ", ", ")
        return f"“{typed}” ไม่อยู่ในคำที่ใช้ได้", f"'{typed}' is not one of: {choices}", f"เลือกหนึ่งคำ: {choices}"
    return f"“{typed}” ใช้ไม่ได้", details["msg"], "ดูตัวอย่างในเอกสารของช่องนี้"


def _nearest(owner: type[Shape] | None, key: str) -> str:
    names = list(owner.model_fields) if owner else []
    near = difflib.get_close_matches(key, names, n=1, cutoff=0.5)
    if near:
        return f"น่าจะเป็น “{near[0]}”"
    return f"ช่องที่ใช้ได้ตรงนี้: {', '.join(names)}"


def _title(owner: type[Shape] | None, key: str) -> str:
    field = owner.model_fields.get(key) if owner else None
    return (field.title if field else None) or key


def _example(owner: type[Shape] | None, key: str) -> str:
    field = owner.model_fields.get(key) if owner else None
    return str(field.examples[0]) if field and field.examples else ""


def walk(record: Shape, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Shape]]:
    """Give a record and every shape inside it that was typed, each with its key path in the document."""
    yield path, record
    for name in _holders(type(record)):
        value = getattr(record, name)
        if isinstance(value, Shape):
            if name in record.model_fields_set:  # else it is there by default only
                yield from walk(value, (*path, name))
        elif isinstance(value, (tuple, Mapping)):
            for step, inner in value.items() if isinstance(value, Mapping) else enumerate(value):
                if isinstance(inner, Shape):
                    yield from walk(inner, (*path, name, step))


@cache
def _holders(shape: type[Shape]) -> tuple[str, ...]:
    """Give the fields of a shape that may hold other shapes."""
    return tuple(name for name, field in shape.model_fields.items() if models_in(field.annotation))


Prose: TypeAlias = tuple[str, int | None, str, str]  # field, place in its list if any, words, Thai title of the field


def prose(record: Shape) -> Iterator[Prose]:
    """Give the words for a reader that stand in a shape itself."""
    for name, title in _prose_fields(type(record)):
        value = getattr(record, name)
        if isinstance(value, str):
            yield name, None, value, title
        elif isinstance(value, tuple):
            for index, inner in enumerate(value):
                if isinstance(inner, str):
                    yield name, index, inner, title


@cache
def lists(shape: type[Shape]) -> tuple[str, ...]:
    """Give the fields of a shape that hold lists."""
    return tuple(name for name, field in shape.model_fields.items() if _is_list(field.annotation))


def _is_list(annotation: object) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))


@cache
def _prose_fields(shape: type[Shape]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, field.title or name)
        for name, field in shape.model_fields.items()
        if fields.PROSE in field.metadata or _is_prose(field.annotation)
    )


def _is_prose(annotation: object) -> bool:
    return fields.PROSE in getattr(annotation, "__metadata__", ()) or any(map(_is_prose, get_args(annotation)))


# ── Following a path through the models ───────────────────────────────────────────────────────────────────────────────


def _model_at(shape: type[Shape], path: KeyPath) -> type[Shape] | None:
    """Give the model that a key path of a document leads to, or ``None`` where the path leaves the models."""
    annotation: object = shape
    for step in path:
        model = _model(annotation)
        if isinstance(step, str) and model is not None:
            if step not in model.model_fields:
                return None
            annotation = model.model_fields[step].annotation
        else:
            annotation = next(iter(_inner(annotation)), None)
    return _model(annotation)


def _model(annotation: object) -> type[Shape] | None:
    """Give the one model inside an annotation: itself, or what an ``Optional`` of it holds."""
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return annotation
    if get_origin(annotation) in {Union, types.UnionType, Annotated}:
        return next(filter(None, map(_model, get_args(annotation))), None)
    return None


def _inner(annotation: object) -> Iterator[Any]:
    """Give what a list or a mapping holds."""
    origin = get_origin(annotation)
    if origin in {list, tuple}:
        yield get_args(annotation)[0]
    elif origin in {dict, Mapping}:
        yield get_args(annotation)[1]
    elif origin in {Union, types.UnionType, Annotated}:
        for choice in get_args(annotation):
            yield from _inner(choice)


# ── What stands in an annotation ──────────────────────────────────────────────────────────────────────────────────────


def models_in(annotation: object) -> list[type[Shape]]:
    """Give the models that an annotation names, without those inside them."""
    return [part for part in parts(annotation) if issubclass(part, Shape)]


def choices_in(annotation: object) -> list[type[enum.StrEnum]]:
    """Give the sets of words to choose from that an annotation names."""
    return [part for part in parts(annotation) if issubclass(part, enum.StrEnum)]


def parts(annotation: object) -> Iterator[type]:
    """Give the plain types that an annotation is put together from: the values of lists and mappings, every choice."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from parts(get_args(annotation)[0])
    elif origin in {Union, types.UnionType, tuple, dict, Mapping}:
        for part in get_args(annotation):
            yield from parts(part)
    elif isinstance(annotation, type):
        yield annotation
