"""Faults that are planted into a built site, each in a page or a file of its own, with what must be found of each."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from generator import policy, releases
from generator.audit import kinds
from generator.findings import FindingKind, Location
from tests import building

Found: TypeAlias = "tuple[str, Location]"  # the code of a finding and its place

OURS = "https://oit.example.go.th/"

# What is written into the words of a page, and what that is.
WRITTEN: tuple[tuple[str, FindingKind], ...] = (
    ('<p onclick="alert(1)">ก</p>', kinds.FORBIDDEN_ATTRIBUTE),
    ('<p style="color:red">ก</p>', kinds.FORBIDDEN_ATTRIBUTE),
    ('<svg onload="alert(1)"></svg>', kinds.FORBIDDEN_ATTRIBUTE),
    ('<img alt="" srcset="https://a.example/a.png 2x">', kinds.FORBIDDEN_ATTRIBUTE),
    ('<a href="../" ping="https://a.example/">ก</a>', kinds.FORBIDDEN_ATTRIBUTE),
    ('<a href="../" target="_blank">ก</a>', kinds.FORBIDDEN_ATTRIBUTE),
    ('<a href="../" href="../../">ก</a>', kinds.FORBIDDEN_ATTRIBUTE),
    ('<p src="a.png">ก</p>', kinds.FORBIDDEN_ATTRIBUTE),
    ('<meta http-equiv="set-cookie" content="a=b">', kinds.FORBIDDEN_ATTRIBUTE),
    ('<meta http-equiv="refresh" content="0; url=https://a.example/">', kinds.FORBIDDEN_REFRESH),
    ('<iframe src="https://a.example/"></iframe>', kinds.FORBIDDEN_ELEMENT),
    ('<object data="a.swf"></object>', kinds.FORBIDDEN_ELEMENT),
    ('<embed src="a.swf">', kinds.FORBIDDEN_ELEMENT),
    ('<base href="https://a.example/">', kinds.FORBIDDEN_ELEMENT),
    ("<style>*{display:none}</style>", kinds.FORBIDDEN_ELEMENT),
    ('<use href="#a">', kinds.FORBIDDEN_ELEMENT),
    ("<math></math>", kinds.FORBIDDEN_ELEMENT),
    ('<video src="a.mp4"></video>', kinds.FORBIDDEN_ELEMENT),
    ("<blink>ก</blink>", kinds.FORBIDDEN_ELEMENT),
    ('<form role="search" action="https://a.example/"></form>', kinds.FORBIDDEN_FORM),
    ('<form action="../"></form>', kinds.FORBIDDEN_FORM),
    ('<form role="search" method="post"></form>', kinds.FORBIDDEN_FORM),
    ('<input type="password">', kinds.FORBIDDEN_FORM),
    ("<script>alert(1)</script>", kinds.UNKNOWN_SCRIPT),
    ('<script src="../../assets/page.js">alert(1)</script>', kinds.UNKNOWN_SCRIPT),
    ('<script type="module">alert(1)</script>', kinds.UNKNOWN_SCRIPT),
    ('<script src="https://a.example/a.js"></script>', kinds.FOREIGN_REQUEST),
    ('<link rel="stylesheet" href="//a.example/a.css">', kinds.FOREIGN_REQUEST),
    ('<img alt="" src="https://a.example/a.png">', kinds.FOREIGN_REQUEST),
    ('<script type="application/ld+json">{</script>', kinds.BAD_JSON),
    ('<a href="javascript:alert(1)">ก</a>', kinds.UNSAFE_ADDRESS),
    ('<a href="Java&#10;Script:alert(1)">ก</a>', kinds.UNSAFE_ADDRESS),
    ('<a href="data:text/html,x">ก</a>', kinds.UNSAFE_ADDRESS),
    ('<a href="vbscript:x">ก</a>', kinds.UNSAFE_ADDRESS),
    ('<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', kinds.UNSAFE_ADDRESS),
    ('<img alt="" src="../../nothing.png">', kinds.BROKEN_LINK),
    ('<a href="../../2599/">ก</a>', kinds.BROKEN_LINK),
    ('<a href="../../2566/files/nothing.pdf">ก</a>', kinds.BROKEN_LINK),
    ('<a href="../../2566/o36/#o36-99">ก</a>', kinds.BROKEN_ANCHOR),
    ('<a href="#nowhere">ก</a>', kinds.BROKEN_ANCHOR),
    ('<label for="nothing">ก</label>', kinds.BROKEN_ANCHOR),
    ('<p id="content">ก</p>', kinds.REPEATED_PLACE),
    ("<!-- ก -->", kinds.HIDDEN_REMARK),
    ("<![CDATA[ก]]>", kinds.HIDDEN_REMARK),
)


# What is changed in a page, and what that is; the fault is found where the change begins, or of the page as a whole.
CHANGED: tuple[tuple[str, str, FindingKind], ...] = (
    ('<html lang="th"', '<html lang=""', kinds.NO_LANGUAGE),
    ("</main>", "<h1>ก</h1></main>", kinds.NO_TITLE),
    ("<title>", "<title></title><p>", kinds.NO_TITLE),
    ("script-src 'self'", "script-src 'self' 'unsafe-inline'", kinds.WRONG_POLICY),
    ("object-src 'none'\">", '">', kinds.WRONG_POLICY),
    ('http-equiv="Content-Security-Policy"', 'name="policy"', kinds.WRONG_POLICY),
    ('<link rel="canonical" href="', '<link rel="canonical" href="https://a.example/', kinds.WRONG_CANONICAL),
    (f'<link rel="canonical" href="{OURS}', f'<link rel="canonical" href="{OURS}2566/?', kinds.WRONG_CANONICAL),
)

# What is changed in a file.
TOLD: tuple[tuple[str, str, str, FindingKind], ...] = (
    ("2566/o4/index.html", '<a href="data.json"', '<a href="lost.json"', kinds.BROKEN_LINK),
    ("2566/o5/data.json", f"{OURS}2566/o5/", f"{OURS}2566/o99/", kinds.BROKEN_ENTRY),
    ("2566/o6/data.json", '"office"', "office", kinds.BAD_JSON),
    ("assets/css/site.css", "", '@import "https://a.example/a.css";', kinds.FOREIGN_REQUEST),
    ("assets/css/site.css", 'url("../fonts/sarabun-thai-400', 'url("../fonts/sarabun-4', kinds.BROKEN_LINK),
    ("_headers", "; frame-ancestors 'none'", "", kinds.WRONG_HEADERS),
    ("sitemap.xml", f"{OURS}2566/o7/", f"{OURS}2566/o97/", kinds.BROKEN_ENTRY),
    ("feed.xml", f'href="{OURS}2565/"', f'href="{OURS}2599/"', kinds.BROKEN_ENTRY),
    ("search/texts.json", "2566/o36/#gaps", "2566/o36/#gap", kinds.BROKEN_ENTRY),
)
_WHOLE_KINDS = {kinds.NO_LANGUAGE, kinds.NO_TITLE, kinds.WRONG_POLICY}
_WHOLE_FILES = {"_headers", "sitemap.xml", "feed.xml", "search/texts.json"}


def spoil(site: Path) -> Iterator[Found]:
    """Plant every fault into a built site, each where no other one is, and tell what must be found of it."""
    pages = iter(sorted(page.relative_to(site).as_posix() for page in (site / "rules").glob("*/index.html")))
    for html, kind in WRITTEN:
        yield _replace(site, next(pages), "</main>", f"{html}</main>", kind)
    for old, new, kind in CHANGED:
        yield _replace(site, next(pages), old, new, kind)
    for path, old, new, kind in TOLD:
        yield _replace(site, path, old, new, kind)
    yield from _lay_down(site)
    sums = site / releases.CHECKSUMS  # those of the site as it is now, but for one file
    sums.write_text(releases.checksums(site).replace("  404.html", "  405.html"), encoding="utf-8")
    lines = [line.partition("  ")[2] for line in sums.read_text(encoding="utf-8").splitlines()]
    yield kinds.WRONG_SUM.code, Location(releases.CHECKSUMS, lines.index("405.html") + 1)
    yield kinds.WRONG_SUM.code, Location(releases.CHECKSUMS)


def _replace(site: Path, path: str, old: str, new: str, kind: FindingKind) -> Found:
    text = (site / path).read_text(encoding="utf-8")
    start = text.index(old)
    (site / path).write_text(text[:start] + new + text[start + len(old) :], encoding="utf-8")
    if kind in _WHOLE_KINDS or path in _WHOLE_FILES:
        return kind.code, Location(path)
    before = text[:start]
    return kind.code, Location(path, before.count("\n") + 1, start - before.rfind("\n"))


def _lay_down(site: Path) -> Iterator[Found]:
    """Change what lies on the disk: modes, links, and files that nobody made."""
    (site / "2566/o1/index.html").chmod(0o600)
    (site / "2566/o2").chmod(0o777)
    (site / "2566/passwords.csv").symlink_to("/etc/passwd")
    (site / "2566/all").symlink_to("/etc", target_is_directory=True)
    os.mkfifo(site / "2566/pipe.csv")
    meta = f'<meta http-equiv="content-security-policy" content="{policy.words([])}">'
    page = f'<html lang="th"><head>{meta}<title>ก</title></head><body><h1>ก</h1></body></html>'
    (site / "headers.apache.conf").unlink()
    files = {
        "2566/.htaccess": "Options",
        "2566/lost.json": "{}",
        "2566/O3/index.html": page,
        "data/ita/records.csv": "",
    }
    building.write(site, files)
    for made in ("2566/.htaccess", "2566/lost.json", "2566/O3/index.html"):
        (site / made).chmod(0o644)
    (site / "2566/O3").chmod(0o755)
    for kind, *paths in _LAID_DOWN:
        yield from ((kind.code, Location(path)) for path in paths)


_LAID_DOWN: tuple[tuple[FindingKind, *tuple[str, ...]], ...] = (
    (kinds.WRONG_MODE, "2566/o1/index.html", "2566/o2"),
    (kinds.NO_PLAIN_FILE, "2566/passwords.csv", "2566/all", "2566/pipe.csv"),
    (kinds.HIDDEN_FILE, "2566/.htaccess"),
    (kinds.ORPHAN, "2566/O3/index.html"),
    (kinds.UNNAMED_FILE, "2566/.htaccess", "2566/lost.json"),
    (kinds.NOT_ON_THE_MAP, "2566/O3/index.html", "2566/o7/index.html"),
    (kinds.SAME_LETTERS, "2566/o3/index.html", "2566/o3"),
    (kinds.WRONG_HEADERS, "headers.apache.conf"),
    (kinds.NOTHING_INSIDE, "data/ita/records.csv"),
)
