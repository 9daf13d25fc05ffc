"""What helps an editor while typing: nothing is stale, and the schemas judge records as our own reader does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator import models, schema, shapes, source
from generator.models import Kind
from generator.shapes import Shape
from tests import building

FILES = schema.files()
SETTINGS = schema.editor_settings()


def json_types(value: object) -> Any:  # noqa: ANN401  whatever a YAML file holds
    """Give what YAML read as the types of JSON, as a YAML language server sees it: a day is text, a key is text."""
    if isinstance(value, dict):
        return {str(key): json_types(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [json_types(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def seen(text: str) -> Any:  # noqa: ANN401  whatever the schema admits
    return json_types(yaml.safe_load(text))


def judge(kind: Kind) -> jsonschema.Draft7Validator:
    """Give an independent judge with the schema that stands in the repository."""
    known = json.loads((building.PROJECT / f"docs/schema/{kind.name}.json").read_text(encoding="utf-8"))
    return jsonschema.Draft7Validator(known)


def content_files() -> Iterator[tuple[Kind, Path]]:
    """Give every record of the shipped content and of the whole-site fixtures, with its kind."""
    for content in (building.SHIPPED, *sorted(building.PROJECT.glob("tests/sites/*/content"))):
        for path in sorted(content.rglob("*.yml")):
            found = models.kind_of(path.relative_to(content).as_posix())
            assert found is not None, path
            yield found[0], path


CONTENT = list(content_files())
KINDS = pytest.mark.parametrize("kind", models.KINDS, ids=lambda kind: kind.name)


def first_of(kind: Kind) -> Path | None:
    return next((path for known, path in CONTENT if known is kind), None)


# ── Nothing is stale ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("path", FILES)
def test_a_generated_file_stands_in_the_repository_as_oit_schema_writes_it(path: str) -> None:
    assert (building.PROJECT / path).read_text(encoding="utf-8") == FILES[path], "run: oit schema"


@pytest.mark.parametrize("folder", ["docs/schema", "docs/fields"])
def test_no_generated_folder_holds_a_file_of_a_kind_that_is_gone(folder: str) -> None:
    there = {file.relative_to(building.PROJECT).as_posix() for file in (building.PROJECT / folder).iterdir()}
    assert there == {path for path in FILES if path.startswith(f"{folder}/")}


# ── The schemas ───────────────────────────────────────────────────────────────────────────────────────────────────────


# The schema of schemas, with nothing let through that it does not know: it looks into every part by itself.
STRICT = jsonschema.Draft7Validator(jsonschema.Draft7Validator.META_SCHEMA | {"additionalProperties": False})
FOR_EDITORS = {"enumDescriptions"}  # what editors show beside a choice; no word of the standard


def without_words_for_editors(part: Any) -> Any:  # noqa: ANN401  any part of a schema
    """Give a schema without what only editors read."""
    if isinstance(part, dict):
        return {key: without_words_for_editors(inner) for key, inner in part.items() if key not in FOR_EDITORS}
    return [without_words_for_editors(inner) for inner in part] if isinstance(part, list) else part


@KINDS
def test_a_schema_has_only_words_of_the_standard_that_it_names(kind: Kind) -> None:
    known = json.loads(FILES[f"docs/schema/{kind.name}.json"])
    assert known["$schema"] == jsonschema.Draft7Validator.META_SCHEMA["$schema"]
    assert list(STRICT.iter_errors(without_words_for_editors(known))) == []
    assert not STRICT.is_valid(known | {"requierd": []})
    assert not STRICT.is_valid({"definitions": {"x": {"type": "txt"}}})


@pytest.mark.parametrize(("kind", "path"), CONTENT, ids=lambda one: one.name if isinstance(one, Kind) else one.stem)
def test_every_content_file_validates_against_the_schema_of_its_kind(kind: Kind, path: Path) -> None:
    assert list(judge(kind).iter_errors(seen(path.read_text(encoding="utf-8")))) == []


@KINDS
def test_a_misspelt_key_does_not_validate(kind: Kind) -> None:
    path = first_of(kind)
    assert path is not None
    record = seen(path.read_text(encoding="utf-8"))
    name = next(iter(record))
    record[f"{name}x"] = record[name]
    (fault,) = judge(kind).iter_errors(record)
    assert fault.validator == "additionalProperties"
    assert f"{name}x" in fault.message


REQUIRED = [(kind, name) for kind in models.KINDS for name, one in kind.model.model_fields.items() if one.is_required()]


@pytest.mark.parametrize(("kind", "name"), REQUIRED, ids=lambda one: getattr(one, "name", one))
def test_a_record_without_a_key_that_must_be_there_does_not_validate(kind: Kind, name: str) -> None:
    path = first_of(kind)
    assert path is not None
    record = seen(path.read_text(encoding="utf-8"))
    del record[name]
    (fault,) = judge(kind).iter_errors(record)
    assert (fault.validator, name in fault.message) == ("required", True)


def test_every_kind_but_the_free_item_has_a_key_that_must_be_there() -> None:
    assert {kind.name for kind in models.KINDS} - {kind.name for kind, _ in REQUIRED} == {"items"}


@pytest.mark.parametrize(
    ("path", "right", "wrong"),
    [
        ("2566/plans/anti-corruption.yml", "subject: anti-corruption", "subject: anti-coruption"),
        ("2566/reports/anti-corruption-q3.yml", "round: q3", "round: q5"),
        ("2566/reports/anti-corruption-q3.yml", "status: done", "status: เสร็จสิ้น"),
    ],
)
def test_a_word_that_is_no_choice_does_not_validate(path: str, right: str, wrong: str) -> None:
    found = models.kind_of(path)
    text = (building.SHIPPED / path).read_text(encoding="utf-8")
    assert found is not None
    assert right in text
    assert not judge(found[0]).is_valid(seen(text.replace(right, wrong)))


@KINDS
def test_schema_and_reader_agree_on_an_empty_record(kind: Kind) -> None:
    document, _ = source.parse("{}", "x.yml")
    assert document is not None
    record, _ = shapes.read(kind.model, document)
    assert judge(kind).is_valid({}) == (record is not None)


@KINDS
def test_every_field_has_a_thai_title_and_description_in_the_schema(kind: Kind) -> None:
    known = json.loads(FILES[f"docs/schema/{kind.name}.json"])
    assert known["title"] == kind.title
    parts = [known, *(part for part in known["definitions"].values() if "properties" in part)]
    fields = [field for part in parts for field in part.get("properties", {}).values()]
    assert fields
    for field in fields:
        for told in (field["title"], field["description"]):
            assert any("\u0e01" <= letter <= "\u0e5b" for letter in told), field


# ── The field reference ───────────────────────────────────────────────────────────────────────────────────────────────


def shapes_in(annotation: object) -> Iterator[type[Shape]]:
    """Give every model that an annotation leads to."""
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        yield annotation
        for field in annotation.model_fields.values():
            yield from shapes_in(field.annotation)
    for inner in getattr(annotation, "__args__", ()):
        yield from shapes_in(inner)


@KINDS
def test_every_field_of_a_kind_stands_in_its_reference_with_its_words(kind: Kind) -> None:
    rows = (building.PROJECT / f"docs/fields/{kind.name}.md").read_text(encoding="utf-8").splitlines()
    for model in set(shapes_in(kind.model)):
        for name, field in model.model_fields.items():
            row = f"| `{name}` | {field.title}: {field.description}".replace("|", "\\|").replace("\\|", "|", 2)
            assert any(line.startswith(row) for line in rows), f"{model.__name__}.{name}"


# ── The editor's settings ─────────────────────────────────────────────────────────────────────────────────────────────


@KINDS
def test_the_settings_map_exactly_the_files_of_a_kind(kind: Kind) -> None:
    glob = SETTINGS["yaml.schemas"][f"./docs/schema/{kind.name}.json"]
    matched = set(building.PROJECT.glob(glob))
    assert matched == {path for known, path in CONTENT if known is kind and path.is_relative_to(building.SHIPPED)}


def test_every_kind_is_mapped_once_and_no_schema_comes_from_outside() -> None:
    shipped = json.loads((building.PROJECT / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert shipped == SETTINGS
    assert len(SETTINGS["yaml.schemas"]) == len(models.KINDS) == len(set(SETTINGS["yaml.schemas"].values()))
    assert all((building.PROJECT / path).is_file() for path in SETTINGS["yaml.schemas"])
    assert SETTINGS["yaml.schemaStore.enable"] is False
