"""Models → what helps an editor while typing: a JSON Schema per kind, the editor's settings, and a field reference.

All of it is written from the models by ``oit schema``; a test fails when a file is stale.
"""

from __future__ import annotations

import enum
import json
from collections.abc import Iterator
from typing import Any

from pydantic.fields import FieldInfo

from generator import models, shapes
from generator.models import Kind
from generator.shapes import Shape

_SCHEMAS, _REFERENCE = "docs/schema", "docs/fields"


def files() -> dict[str, str]:
    """Give every generated file by its path in the project, with its text."""
    made = {f"{_SCHEMAS}/{kind.name}.json": _json(schema_of(kind)) for kind in models.KINDS}
    made |= {f"{_REFERENCE}/{kind.name}.md": reference_of(kind) for kind in models.KINDS}
    made[f"{_REFERENCE}/README.md"] = _index()
    made[".vscode/settings.json"] = _json(editor_settings())
    made[".vscode/extensions.json"] = _json({"recommendations": ["redhat.vscode-yaml"]})
    return made


def schema_of(kind: Kind) -> dict[str, Any]:
    """Give the JSON Schema of a kind: Thai titles and descriptions, and what each choice means."""
    made = kind.model.model_json_schema(ref_template="#/definitions/{model}")
    made["title"] = kind.title
    meanings = {choice.__name__: choice for choice in _choices(kind.model)}
    parts = made.pop("$defs", {})  # a word of later drafts; what stands under it is no schema to draft 7
    for name, part in parts.items():
        if name in meanings:
            part["enumDescriptions"] = [getattr(one, "words", str(one)) for one in meanings[name]]
        part.pop("description", None)  # docstrings speak to developers; the fields' own descriptions to editors
    made.pop("description", None)
    return {"$schema": "http://json-schema.org/draft-07/schema#", "definitions": parts} | made


def editor_settings() -> dict[str, Any]:
    """Give the settings that map each schema to the files of its kind."""
    return {
        "yaml.schemas": {f"./{_SCHEMAS}/{kind.name}.json": f"content/{_glob(kind)}" for kind in models.KINDS},
        "yaml.schemaStore.enable": False,
        "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True},
    }


def _glob(kind: Kind) -> str:
    return kind.path.replace("{year}", "*").replace("{id}", "*")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


# ── The field reference ───────────────────────────────────────────────────────────────────────────────────────────────


def _index() -> str:
    rows = "".join(f"| [{kind.title}]({kind.name}.md) | `content/{kind.path}` |\n" for kind in models.KINDS)
    return f"# ช่องข้อมูลทุกชนิด\n\nหน้าเหล่านี้เขียนจากโปรแกรมด้วยคำสั่ง `oit schema`\n\n| ข้อมูล | ไฟล์ |\n|---|---|\n{rows}"


def reference_of(kind: Kind) -> str:
    """Give the reference page of a kind, in Thai: every field with its meaning, an example, and whether it must be there."""
    known = list(dict.fromkeys(_shapes(kind.model)))
    parts = [f"# {kind.title}\n\nไฟล์: `content/{kind.path}`\n"]
    for shape in known:
        head = "" if shape is kind.model else f"\n## {_name(shape, known)}\n"
        rows = "".join(_row(name, field) for name, field in shape.model_fields.items())
        parts.append(f"{head}\n| ช่อง | ความหมาย | ตัวอย่าง | ต้องมี |\n|---|---|---|---|\n{rows}")
    return "".join(parts)


def _row(name: str, field: FieldInfo) -> str:
    example = f"`{field.examples[0]}`" if field.examples else ""
    choices = ", ".join(f"`{one}`" for choice in shapes.choices_in(field.annotation) for one in choice)
    meaning = f"{field.title}: {field.description}" + (f" เลือกจาก {choices}" if choices else "")
    cells = (f"`{name}`", meaning, example, "ต้องมี" if field.is_required() else "")
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _name(shape: type[Shape], known: list[type[Shape]]) -> str:
    """Name a group of fields by the field that holds it."""
    for owner in known:
        for name, field in owner.model_fields.items():
            if shape in shapes.models_in(field.annotation):
                return f"{field.title} (`{name}`)"
    return shape.__name__


# ── Walking annotations ───────────────────────────────────────────────────────────────────────────────────────────────


def _shapes(model: type[Shape]) -> Iterator[type[Shape]]:
    """Give a model and every model inside it, outer ones first."""
    yield model
    for field in model.model_fields.values():
        for inner in shapes.models_in(field.annotation):
            yield from _shapes(inner)


def _choices(model: type[Shape]) -> Iterator[type[enum.StrEnum]]:
    for shape in _shapes(model):
        for field in shape.model_fields.values():
            yield from shapes.choices_in(field.annotation)
