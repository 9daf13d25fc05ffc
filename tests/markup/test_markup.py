"""The markup of the built pages is that of the standard: the Nu HTML Checker finds nothing to say, no warning either.

It is the checker that the W3C itself runs, and knows nothing of us; of lighter ones none reads the standard's own schema.
It comes through npm, locked, and needs Java 17; where one of them is missing, the tests are skipped. Our style sheets
are not shown to it: what it knows of CSS ends before container queries.

A test run looks at the fewest pages on which every sort of tag of a site stands: an element with its class and the names
of its attributes. The soak looks at every page of every site among the tests, in public and in the preview.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import errands
from generator.render import text
from tests import building, soak
from tests.building import Shelf
from tests.conftest import Shipped
from tests.served import serving

CHECKER = building.PROJECT / ".venv" / "markup" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SITES = building.PROJECT / "tests" / "sites"
CONTENTS = (building.SHIPPED, SITES / "attached", *sorted(SITES.glob("*/content")))

Judge = Callable[..., list[str]]  # of a folder, and of some of its pages

_ASKS_US = ("-Dnu.validator.servlet.allow-forbidden-hosts=true", "-Dnu.validator.servlet.allowed-address-type=all")

# The one thing that is not its to say: a policy is about scripts that run, and a block of data never does.
_TAKES_DATA_FOR_A_SCRIPT = re.compile(r'<script (?:id="__config" )?type="application/(?:ld\+)?json">')

_TAG = re.compile(r"<[a-z][^<>]*>")
_VALUE = re.compile(r'(?<! class)="[^"]*"')

# What editors type into running text, well meant or not.
TYPED = (
    "บรรทัด *เอน* **หนา *ซ้อน* ** `รหัส` ~~ขีด~~ \\* &amp; &copy; &#0;",
    "# หัวข้อ\n\nก\n\nข\n===",
    "- ก\n    - ข\n        1. ค\n\n    ต่อ\n- ง\n\n1. จ\n2. ฉ\n\n๑. ช\n๒. ซ",
    "> อ้าง\n\n---\n\n```yaml\na: 1\n```\n\n    ย่อหน้า",
    "| ก | ข |\n|---|---|\n| 1 | 2 |",
    "<b>ก</b> <script>1</script> <!-- ก --> <p><div>a < b",
    "![ก](https://example.org/a.png) [ก [ข](https://example.org/)](https://example.org/ค)",
    "[ก](https://example.org/ก ข?q=[1]|{2}#^`) [ก](<https://example.org/a b>) [ก](https://example.org/100%\\)",
    "[ก](mailto:a b@example.org) [ก](tel:0 7757 6253) [ก](http://) [ก](http://x:99999/) [ก]() [](#) [ก][1]",
)


@pytest.fixture(scope="module")
def judge() -> Judge:
    """Give the function that has pages of a folder checked, or all, and gives what is said of them."""
    java = shutil.which("java")
    if java is None or not CHECKER.is_file():
        pytest.skip("no Java or no checker on this machine: sh tests/npm.sh markup")
    # It needs a deep stack, and ends before thorough compiling would pay.
    command: list[str | Path] = [java, "-Xss4m", "-XX:TieredStopAtLevel=1", *_ASKS_US, "-jar", CHECKER]
    if subprocess.run([*command, "--version"], capture_output=True, check=False).returncode:
        pytest.skip("this Java is too old for the checker: it needs 17")

    def said(folder: Path, pages: list[Path] | None = None) -> list[str]:
        with serving(folder) as base:  # to a file, a policy that lets a page load what is of its site lets nothing
            urls = [base + page.relative_to(folder).as_posix() for page in pages or sorted(folder.rglob("*.html"))]
            asked = [*command, "--format", "json", "--stdout", "--exit-zero-always", *urls]
            told = json.loads(subprocess.run(asked, capture_output=True, check=True).stdout)
        remarks = [one for one in told["messages"] if not _TAKES_DATA_FOR_A_SCRIPT.search(one.get("extract", ""))]
        return [f"{one.get('url')}:{one.get('lastLine')}: {one['message']}" for one in remarks]

    return said


def telling(folder: Path) -> list[Path]:
    """Give the longest page, and each next one that has a sort of tag that none before it has."""
    seen: set[str] = set()
    chosen = []
    for page in sorted(folder.rglob("*.html"), key=lambda page: (-page.stat().st_size, page)):
        sorts = {_VALUE.sub("", tag) for tag in _TAG.findall(page.read_text(encoding="utf-8"))}
        if not sorts <= seen:
            chosen.append(page)
            seen |= sorts
    return chosen


def test_nothing_is_said_of_the_public_pages(judge: Judge, shipped: Shipped) -> None:
    chosen = telling(shipped.folder.resolve())
    assert len(chosen) > 10
    assert judge(shipped.folder.resolve(), chosen) == []


def test_nothing_is_said_of_a_preview_full_of_gaps(judge: Judge, shelf: Shelf) -> None:
    folder = shelf.site(SITES / "attached", preview=True).resolve()
    chosen = telling(folder)
    assert any(page.parent.name == "board" for page in chosen)
    assert judge(folder, chosen) == []


def test_nothing_is_said_of_the_sheet_that_is_handed_in(judge: Judge, shipped: Shipped, tmp_path: Path) -> None:
    files = errands.pack(shipped.showing, 2566)
    building.write(tmp_path, {name: data for name, data in files.items() if name.endswith(".html")})
    assert len(list(tmp_path.iterdir())) == 1
    assert judge(tmp_path) == []


def page_of(*bodies: str) -> str:
    """Write a page with nothing else on it."""
    head = '<!doctype html>\n<html lang="th"><head><meta charset="utf-8"><title>ข้อความ</title></head>'
    return f"{head}<body><h1>ข้อความ</h1>{''.join(f'<div>{body}</div>' for body in bodies)}</body></html>"


def test_nothing_is_said_of_running_text_whatever_is_typed(judge: Judge, tmp_path: Path) -> None:
    building.write(tmp_path, {"text.html": page_of(*(text.rich(typed) for typed in TYPED))})
    assert judge(tmp_path) == []


def test_no_page_with_a_fault_passes(judge: Judge, tmp_path: Path) -> None:
    faults = ("<p><div>ก</div></p>", '<a href="http://a b">ก</a>', "<h2></h2>", "<li>ก</li>", '<p foo="ก">')
    building.write(tmp_path, {f"{number}.html": page_of(fault) for number, fault in enumerate(faults)})
    said = judge(tmp_path)
    assert all(any(f"/{number}.html" in one for one in said) for number in range(len(faults)))


@pytest.mark.skipif(not soak.SOAK, reason="every page of every site is looked at in the soak")
@pytest.mark.parametrize("preview", [False, True], ids=["public", "preview"])
def test_nothing_is_said_of_any_page(judge: Judge, shelf: Shelf, *, preview: bool) -> None:
    sites = [shelf.site(content, preview=preview).resolve() for content in CONTENTS]
    assert [said for site in sites for said in judge(site)] == []
    pages = sum(len(list(site.rglob("*.html"))) for site in sites)
    which = "previews" if preview else "public sites"
    soak.tell(f"pages under the checker of markup, {which}", f"{pages:,} of {len(sites)} offices: 0 remarks")
