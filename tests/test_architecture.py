"""The house keeps its order: every room may be entered first, one door to the builder, no plugin, everything small."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.rules import RULES
from tests import building

GENERATOR = building.PROJECT / "generator"
FILES = sorted(file for file in GENERATOR.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
MODULES = [file for file in FILES if file.suffix == ".py"]
BUILDER = GENERATOR / "builder.py"
LONGEST_MODULE, LONGEST_FUNCTION, LONGEST_RULE = 400, 50, 80


def _id(file: Path) -> str:
    return file.relative_to(building.PROJECT).as_posix()


every_module = pytest.mark.parametrize("file", MODULES, ids=_id)


# ── Rooms ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_rooms_import_only_from_rooms_below_them_and_never_in_a_circle() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run(
        [str(linter), "--no-cache"], cwd=building.PROJECT, capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert " 0 broken" in run.stdout


def test_every_rule_stands_in_a_file_of_its_own_within_its_size() -> None:
    rules = [rule.twin.with_suffix(".py") for rule in RULES]
    assert rules != []
    for file in rules:
        text = file.read_text(encoding="utf-8")
        assert text.count("\nRULE = Rule(") == 1, file.name
        assert text.count("\n") <= LONGEST_RULE, file.name


# ── The builder behind one door ───────────────────────────────────────────────────────────────────────────────────────


def test_only_one_module_says_which_builder_runs() -> None:
    saying = [_id(file) for file in FILES if b"mkdocs" in file.read_bytes().lower()]
    assert saying == [_id(BUILDER)]


def test_the_builder_has_no_plugin_but_its_search_and_no_hook() -> None:
    settings = yaml.safe_load((building.PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["plugins"] == ["search"]
    assert "hooks" not in settings


@every_module
def test_no_module_defines_a_plugin_or_an_event_of_the_builder(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    bases = [ast.unparse(base) for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for base in node.bases]
    assert [name for name in functions if name.startswith("on_")] == []
    assert [base for base in bases if "Plugin" in base] == []


def test_the_package_registers_no_entry_point_but_its_command() -> None:
    settings = (building.PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    assert "entry-points" not in settings
    assert settings.count("[project.scripts]") == 1


# ── Sizes ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@every_module
def test_a_module_is_no_longer_than_a_reader_can_hold(file: Path) -> None:
    assert file.read_text(encoding="utf-8").count("\n") <= LONGEST_MODULE


@every_module
def test_a_function_is_no_longer_than_a_page(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    lengths = {node.name: (node.end_lineno or node.lineno) - node.lineno + 1 for node in functions}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


@every_module
def test_a_module_says_in_its_first_line_what_it_is(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "core", "base"])
def test_no_room_has_a_name_that_says_nothing(name: str) -> None:
    assert [file.name for file in FILES if file.stem == name] == []
