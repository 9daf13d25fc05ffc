"""How the tests run: how many examples Hypothesis tries, and the one fixture that most tests need."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from generator import pipeline
from generator.render import site
from generator.render.showing import Showing
from generator.render.site import Site
from tests import building, soak
from tests.building import Shelf

_EXAMPLES = 30
_SOAK = 100  # times as many in `make soak`

settings.register_profile(
    "slice",
    max_examples=_EXAMPLES * (_SOAK if soak.SOAK else 1),
    derandomize=True,  # the same slice of cases on every machine
    deadline=None,  # a busy machine is no fault of ours
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("slice")

ContentOf = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def content_of(tmp_path: Path) -> ContentOf:
    """Give the function that writes a content folder into this test's own folder."""
    return lambda files: building.content_of(tmp_path, files)


@dataclass(frozen=True)
class Shipped:
    """The content that comes with the software, as a site in memory and as a built folder."""

    showing: Showing
    site: Site
    folder: Path


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Give the shelf of built sites, which all processes of this run share."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shelf"
    folder.mkdir(exist_ok=True)
    return Shelf(folder)


@pytest.fixture(scope="session")
def shipped(shelf: Shelf) -> Shipped:
    """Build the shipped content once for all tests; they only look at it."""
    showing, _ = pipeline.check(building.SHIPPED)
    assert showing is not None
    rendered = site.render(showing, site.environment(pipeline.TEMPLATES), building.BY_THE_RULES)
    return Shipped(showing, rendered, shelf.site(building.SHIPPED))
