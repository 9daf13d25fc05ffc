"""Small content folders for tests, made from text that stands in the test itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator import disk, pipeline, rules
from generator.findings import Finding, blocking
from generator.pipeline import Options
from generator.render import site

Run: TypeAlias = "subprocess.CompletedProcess[str]"

PROJECT = Path(__file__).resolve().parents[1]
SHIPPED = PROJECT / "content"

BY_THE_RULES = site.Checked(rules=rules.documents())  # as a site is rendered that no board belongs to

OFFICE = """\
name: {th: สำนักงานตัวอย่าง, en: Example Office}
short_name: สพป.ตัวอย่าง
head: ผู้อำนวยการสำนักงาน
site_url: https://oit.example.go.th/
units:
  - {id: admin, name: กลุ่มอำนวยการ, staff: 17}
  - {id: finance, name: กลุ่มบริหารงานการเงินและสินทรัพย์, staff: 10}
updated: 1 ต.ค. 2565
"""

YEAR = """\
catalogue: obec-area-2566
updated: 1 ต.ค. 2565
"""

PLAN = """\
title: แผนปฏิบัติการป้องกันการทุจริต
subject: anti-corruption
groups:
  - id: g1
    number: 1
    title: กลุ่มกิจกรรม
    activities:
      - {id: a1, number: 1.1, title: ประชุม, period: ไตรมาส 1, budget: "5,000"}
      - {id: a2, number: 1.2, title: อบรม, period: ไตรมาส 2, budget: ไม่ใช้งบประมาณ}
updated: 1 ต.ค. 2565
"""


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files, given by path, into ``folder``, over what is there."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def content_of(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write a content folder with an office, one fiscal year, and ``files`` over them."""
    return write(folder / "content", {"office.yml": OFFICE, "2566/year.yml": YEAR, **files})


def copy_of_shipped(folder: Path) -> Path:
    """Copy the content that comes with the software, to be changed by the test."""
    return Path(shutil.copytree(SHIPPED, folder / "content"))


def replace(file: Path, old: str, new: str) -> None:
    """Change a text in a file, all places; it must be there, so that a test cannot pass by missing it."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


# ── Whole sites ───────────────────────────────────────────────────────────────────────────────────────────────────────

# An office's own short list of items, so that a site of it builds in a moment.
TINY_CATALOGUE = """\
title: บัญชีสั้น
family: tiny
fiscal_year: 2566
confidence: partial
scoring:
  confidence: partial
  instruments:
    - code: OIT
      title: แบบวัดการเปิดเผยข้อมูล
      weight: 100
      indicators:
        - number: 9
          title: การเปิดเผยข้อมูล
          sub_indicators:
            - {number: 9.1, title: ข้อมูลพื้นฐาน}
  levels:
    - {code: AA, least: 95, passes: ผ่าน}
    - {code: F, least: 0, passes: ไม่ผ่าน}
items:
  - code: O1
    title: โครงสร้าง
    sub_indicator: 9.1
    topic: structure
    confidence: partial
    elements:
      - {id: 1, text: แผนผังโครงสร้าง, confidence: partial}
      - {id: 2, text: กลุ่มและหน่วยภายใน, confidence: partial, met_by: [{record: office, has: units}]}
  - code: O2
    title: แผนป้องกันการทุจริต
    sub_indicator: 9.1
    topic: anti-corruption-plan
    confidence: partial
    elements:
      - id: 1
        text: กิจกรรม
        confidence: partial
        met_by: [{record: plans, where: {subject: anti-corruption}, has: groups.activities}]
"""

TINY: Mapping[str, str | bytes] = {
    "catalogues/tiny-2566.yml": TINY_CATALOGUE,
    "2566/year.yml": "catalogue: tiny-2566\npublic_gaps: ใช่\nupdated: 1 ต.ค. 2565\n",
    "2566/plans/anti-corruption.yml": PLAN,
}


_PATIENCE = 300  # seconds


def quietly(_stage: str) -> None:
    """Take the progress of a build that nobody watches."""


def built(content: Path, out: Path, options: Options | None = None) -> list[Finding]:
    """Build a site that must build: nothing may block, and it must stand at ``out`` afterwards."""
    findings = pipeline.build(content, out, options or Options(), quietly)
    assert not blocking(findings), findings
    assert (out / "index.html").is_file()
    return findings


@dataclass(frozen=True)
class Shelf:
    """Sites that tests only look at: each is built once in a run, by whichever of the processes asks first."""

    folder: Path

    def site(self, content: Path, *, preview: bool = False) -> Path:
        """Give the folder of the site of some content of ours."""
        name = "-".join(content.resolve().relative_to(PROJECT).parts)
        place = self.folder / f"{name}{'-preview' if preview else ''}"
        with disk.turn(place.with_suffix(".lock"), patience=_PATIENCE) as mine:
            assert mine, f"another process has built {name} for {_PATIENCE} seconds"
            if not place.exists():
                built(content, place, Options(preview=preview))
        return place


def commit(folder: Path, day: str = "2023-06-20T12:00:00+07:00") -> None:
    """Put a folder under git with everything in it, on a day that stays the same."""
    who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in _WHO.items()}
    dates = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
    for arguments in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "facts")):
        subprocess.run(["git", "-C", folder, *arguments], check=True, env=os.environ | who | dates)


_WHO = {"NAME": "Editor", "EMAIL": "editor@example.org"}


def command(*arguments: str | Path) -> list[str]:
    """Give the command line of ``oit`` with these arguments, for the interpreter that runs the tests."""
    return [sys.executable, "-m", "generator", *map(str, arguments)]


def oit(*arguments: str | Path, environment: Mapping[str, str] | None = None, project: Path = PROJECT) -> Run:
    """Run ``oit`` as a person does, in a process of its own."""
    surroundings = os.environ | dict(environment or {})
    return subprocess.run(
        command(*arguments), cwd=project, env=surroundings, capture_output=True, encoding="utf-8", check=False
    )


def pages_of(content: Path) -> dict[str, str]:
    """Give the text of every page of a site by its address, rendered in memory."""
    showing, findings = pipeline.check(content)
    assert showing is not None, findings
    return {page.address: page.text for page in site.render(showing, site.environment(pipeline.TEMPLATES)).pages}
