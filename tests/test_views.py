"""The contract between views and templates: what a view has its template shows, and nothing else is asked for."""

from __future__ import annotations

import itertools
import re
import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from jinja2 import Environment
from markupsafe import Markup

from generator import pipeline
from generator.charts import drawing
from generator.render import blocks, leaving_views, pack_views, site, views

TEMPLATES = {
    "home": views.HomePage,
    "year": views.YearPage,
    "item": views.ItemPage,
    "pack": pack_views.PackPage,
    "ita": views.ItaPage,
    "record": views.RecordPage,
    "catalogue": views.CataloguePage,
    "rules": views.RuleBookPage,
    "rule": views.RulePage,
    "board": views.BoardPage,
    "data": views.DataPage,
    "farewell": leaving_views.FarewellPage,
    "departures": leaving_views.DeparturesPage,
}

# Fields that choose a class or an icon: the words that they may hold.
KEYWORDS: dict[tuple[str, str], tuple[str | int, ...]] = {
    ("Door", "icon"): ("assessor", "citizen", "data"),
    ("Cell", "status"): ("done", "doing", "waiting"),
    ("Row", "role"): ("body", "group", "sum"),
    ("Section", "level"): (2, 3),
    ("BoardFinding", "severity"): ("error", "gap", "doubt"),
    ("Words", "anchor"): ("start", "middle", "end"),
    ("Instrument", "weight"): ("30", "40"),  # a figure that the bar computes with
}
SHOWN_TWICE = 3  # entries of each list in a sample: a first, a middle and a last one

Seen = set[tuple[str, str]]


class Sampler:
    """Makes views from their types alone, so that a new field is in the samples without being typed here."""

    def __init__(self, *, full: bool) -> None:
        self.full = full
        self.seen: Seen = set()  # class and field, for each field that a template read
        self.words: Seen = set()  # class and field, for each text that was put into a sample
        self._keywords = {key: itertools.cycle(values) for key, values in KEYWORDS.items()}
        self._enums: dict[type[StrEnum], Iterator[StrEnum]] = {}
        self._watched: dict[type[Any], type[Any]] = {}

    def view(self, kind: type[Any]) -> Any:  # noqa: ANN401  a view of any kind
        """Make a view: with something in every field, or with nothing in any that may be empty."""
        hints = get_type_hints(kind)
        given = {name.name: self._value(hints[name.name], kind.__name__, name.name) for name in fields(kind)}
        return self._watch(kind)(**given)

    def _watch(self, kind: type[Any]) -> type[Any]:
        """Give the class itself, except that it remembers which of its fields were read."""
        if kind not in self._watched:
            names, seen = {field.name for field in fields(kind)}, self.seen

            def read(self: object, name: str) -> object:
                if name in names:
                    seen.add((kind.__name__, name))
                return object.__getattribute__(self, name)

            self._watched[kind] = type(kind.__name__, (kind,), {"__slots__": (), "__getattribute__": read})
        return self._watched[kind]

    def _value(self, hint: Any, owner: str, name: str) -> Any:  # noqa: ANN401  annotations are of any type
        if (owner, name) in self._keywords:
            return next(self._keywords[owner, name])
        if get_origin(hint) in {Union, types.UnionType}:
            choices = [choice for choice in get_args(hint) if choice is not type(None)]
            nothing = type(None) in get_args(hint) and not self.full
            return None if nothing else self._value(choices[0], owner, name)
        if get_origin(hint) is tuple:
            return self._tuple(get_args(hint), owner, name)
        return self._single(hint, owner, name)

    def _tuple(self, inner: tuple[Any, ...], owner: str, name: str) -> tuple[Any, ...]:
        if inner[-1] is not Ellipsis:
            return tuple(self._value(hint, owner, name) for hint in inner)
        if not self.full:
            return ()
        choices = get_args(inner[0]) if get_origin(inner[0]) in {Union, types.UnionType} else (inner[0],)
        return tuple(self._value(choice, owner, name) for choice in choices for _ in range(SHOWN_TWICE))

    def _single(self, kind: Any, owner: str, name: str) -> Any:  # noqa: ANN401  annotations are of any type
        if is_dataclass(kind) and isinstance(kind, type):
            return self.view(kind)
        if issubclass(kind, StrEnum):
            return next(self._enums.setdefault(kind, itertools.cycle(kind)))
        if kind is bool:
            return self.full
        if kind in {int, float}:
            return kind(3 if self.full else 0)
        if not self.full:
            return kind("")
        self.words.add((owner, name))
        return Markup(f"<p>{owner}.{name}</p>") if kind is Markup else f"{owner}.{name}"  # noqa: S704  our own words


@pytest.fixture(scope="module")
def templates() -> Environment:
    """Make the environment that pages are rendered in; what is undefined raises."""
    return site.environment(pipeline.TEMPLATES)


def render(templates: Environment, name: str, sampler: Sampler) -> str:
    """Render a template with a view made by ``sampler``."""
    return templates.get_template(f"{name}.md.j2").render(page=sampler.view(TEMPLATES[name]))


def every_view() -> Iterator[type[Any]]:
    """Give every class that stands in the modules of views."""
    for module in (views, pack_views, leaving_views, blocks, drawing):
        for kind in vars(module).values():
            if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == module.__name__:
                yield kind


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("full", [True, False], ids=["full", "empty"])
def test_a_template_asks_for_nothing_that_its_view_lacks(templates: Environment, name: str, *, full: bool) -> None:
    assert "<h1" in render(templates, name, Sampler(full=full))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_names_exactly_the_fields_of_its_view(name: str) -> None:
    text = (pipeline.TEMPLATES / f"{name}.md.j2").read_text(encoding="utf-8")
    assert set(re.findall(r"\bpage\.(\w+)", text)) == set(site.template_fields()[name])


def test_every_field_of_every_view_is_read_by_a_template(templates: Environment) -> None:
    sampler = Sampler(full=True)
    for name in TEMPLATES:
        render(templates, name, sampler)
    assert sampler.seen == {(kind.__name__, field.name) for kind in every_view() for field in fields(kind)}


def test_every_text_of_every_view_is_shown(templates: Environment) -> None:
    sampler = Sampler(full=True)
    pages = "".join(render(templates, name, sampler) for name in TEMPLATES)
    assert sampler.words
    assert not [f"{owner}.{name}" for owner, name in sampler.words if f"{owner}.{name}" not in pages]


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_page_has_one_heading_and_no_style_or_script_of_its_own(templates: Environment, name: str) -> None:
    page = render(templates, name, Sampler(full=True))
    assert page.count("<h1") == 1
    assert not re.search(r"<script|\sstyle=|\son\w+=", page)
