"""Something to start from: whatever the commands write builds at once, and nothing is written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import catalogues, pipeline, scaffold
from generator.errors import UsageError
from generator.findings import blocking
from generator.models import Kind
from tests import building
from tests.looking import look_at, tree_of

FAMILY = "obec-area"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Start a new office, with a name that YAML would read as something else."""
    folder = tmp_path / "office"
    scaffold.new_office(folder, "สำนักงาน: 'ตัวอย่าง' #1", "สพป.", FAMILY, 2565)
    return folder


def test_a_new_office_with_every_kind_of_record_builds_at_once(office: Path, tmp_path: Path) -> None:
    scaffold.new_year(office, 2566, FAMILY)
    for kind in scaffold.RECORD_KINDS:
        scaffold.new_record(office, kind.name, 2566, "o1" if "{id}" in kind.path else None)
    building.built(office, tmp_path / "site")
    assert "สำนักงาน: 'ตัวอย่าง' #1" in look_at(tmp_path / "site/index.html").words
    plan = next(kind for kind in scaffold.RECORD_KINDS if kind.name == "plans")
    assert (tmp_path / "site" / plan.path.format(year=2566, id="o1").removesuffix(".yml") / "index.html").is_file()


@pytest.mark.parametrize("family", catalogues.families())
def test_every_family_of_offices_can_start(family: str, tmp_path: Path) -> None:
    years = [int(name.rpartition("-")[2]) for name in catalogues.names() if name.startswith(family)]
    for year in years:
        scaffold.new_office(tmp_path / str(year), "ก", "ข", family, year)
        _, findings = pipeline.check(tmp_path / str(year))
        assert not blocking(findings)


def test_a_year_after_the_newest_list_starts_with_that_list(office: Path) -> None:
    newest = max(name for name in catalogues.names() if name.startswith(FAMILY))
    file = scaffold.new_year(office, 2599, FAMILY)
    assert f"\ncatalogue: {newest}\n" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", scaffold.RECORD_KINDS, ids=lambda kind: kind.name)
def test_a_skeleton_names_every_field_of_its_kind(kind: Kind) -> None:
    text = scaffold.skeleton(kind, {})
    for name, field in kind.model.model_fields.items():
        assert f"\n{name}:" in text
        assert str(field.title) in text


def test_a_skeleton_refers_to_what_the_office_has(office: Path) -> None:
    scaffold.new_record(office, "plans", 2565, "anti-corruption")
    report = scaffold.new_record(office, "reports", 2565, "q1").read_text(encoding="utf-8")
    assert "plan: anti-corruption" in report


def test_nothing_is_ever_written_over(office: Path) -> None:
    scaffold.new_record(office, "risks", 2565, None)
    before = tree_of(office)
    with pytest.raises(UsageError, match="not empty"):
        scaffold.new_office(office, "ก", "ข", FAMILY, 2565)
    with pytest.raises(UsageError, match="already there"):
        scaffold.new_year(office, 2565, FAMILY)
    with pytest.raises(UsageError, match="already there"):
        scaffold.new_record(office, "risks", 2565, None)
    assert tree_of(office) == before


@pytest.mark.parametrize(
    ("kind", "year", "record_id", "told"),
    [
        ("budgets", 2565, "a", "unknown kind"),
        ("plans", 2564, "a", "no year 2564"),
        ("plans", 2565, None, "needs --id"),
        ("risks", 2565, "a", "takes no --id"),
        ("reports", 2565, "a", "needs a plan"),
    ],
)
def test_a_record_that_cannot_be_is_refused_in_words(
    kind: str, year: int, record_id: str | None, told: str, office: Path
) -> None:
    before = tree_of(office)
    with pytest.raises(UsageError, match=told):
        scaffold.new_record(office, kind, year, record_id)
    assert tree_of(office) == before


@pytest.mark.parametrize(("family", "year"), [("moon-base", 2566), (FAMILY, 2560)])
def test_an_office_without_a_known_list_is_refused(family: str, year: int, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no catalogue"):
        scaffold.new_office(tmp_path / "office", "ก", "ข", family, year)
    assert not (tmp_path / "office").exists()


@pytest.mark.parametrize("record_id", ["../../outside", "Über", "a b", "แผน", "a/b", ""])
def test_an_id_that_cannot_be_an_address_is_refused(record_id: str, office: Path) -> None:
    before = tree_of(office.parent)
    with pytest.raises(UsageError):
        scaffold.new_record(office, "plans", 2565, record_id)
    assert tree_of(office.parent) == before


def test_the_commands_say_what_they_wrote(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    answers = ["--name", "ก", "--short-name", "ข", "--family", FAMILY, "--year", "๒๕๖๕"]
    runs = [
        building.oit("init", folder, *answers),
        building.oit("new", "year", "2566", "--content", folder),
        building.oit("new", "plans", "--year", "2566", "--id", "annual", "--content", folder),
    ]
    assert [run.returncode for run in runs] == [0, 0, 0]
    written = [Path(line.split()[1]) for run in runs for line in run.stdout.splitlines() if line.startswith("สร้าง ")]
    assert {file.relative_to(folder).as_posix() for file in written} == set(tree_of(folder))
