"""The content security policy: which scripts are known, and the same words in the page and for every web server."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import finish, policy
from tests import building
from tests.conftest import Shipped
from tests.looking import tree_of

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


@pytest.fixture(scope="module")
def scripts(shipped: Shipped) -> list[str]:
    """Give the inline scripts of a page of the shipped site."""
    return _INLINE.findall((shipped.folder / "2566/o36/index.html").read_text(encoding="utf-8"))


def test_the_inline_scripts_of_the_theme_are_known_at_every_depth(scripts: list[str]) -> None:
    assert len(scripts) == 3
    assert all(map(policy.is_known, scripts))
    for root in (".", "..", "../../..", "/", "/folder%20a/b-c/"):
        assert policy.is_known(scripts[0].replace('"../.."', f'"{root}"'))


def test_no_other_script_is_known_and_none_hides_in_the_way_to_the_root(scripts: list[str]) -> None:
    for script in scripts:
        assert not policy.is_known(f"{script} ")
        assert not policy.is_known(f"{script};alert(1)")
    for root in ('"+alert(1)+"', '");alert(1);new URL("', "a b", "javascript:alert(1)", "\\u0022", "//a.example/\n"):
        assert not policy.is_known(scripts[0].replace("../..", root))


def test_a_policy_allows_what_is_ours_and_the_known_scripts_in_order() -> None:
    words = policy.words({policy.source("b"), policy.source("a")})
    assert words.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert words == policy.words([policy.source("a"), policy.source("b")])
    assert "unsafe" not in words
    assert "//" not in words.replace("sha256-", "").split("; ", 2)[2]  # no host of anybody's
    assert policy.source("alert(1)") == "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"  # as browsers say it


def test_a_page_carries_the_policy_of_its_own_scripts_before_anything_else(scripts: list[str]) -> None:
    page = f'<meta charset="utf-8"><title>ก</title><script>{scripts[1]}</script><script>alert(1)</script>'
    mended = policy.with_policy(page)
    meta = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', mended)
    assert meta == [policy.words([policy.source(scripts[1])])]
    assert mended.index("Content-Security-Policy") < mended.index("<title>")
    assert policy.source("alert(1)") not in mended
    assert "frame-ancestors" not in mended  # browsers hear it from a header only, and complain elsewhere


def test_every_web_server_is_told_the_same_headers() -> None:
    told = policy.header_files([policy.source("a")])
    netlify = dict(line.strip().split(": ", 1) for line in told["_headers"].splitlines()[1:])
    nginx = dict(re.findall(r'^add_header ([\w-]+) "([^"$]*)" always;$', told["headers.nginx.conf"], re.MULTILINE))
    apache = dict(re.findall(r'^Header always set ([\w-]+) "([^"%]*)"$', told["headers.apache.conf"], re.MULTILINE))
    assert netlify == nginx == apache
    assert netlify["Content-Security-Policy"] == f"{policy.words([policy.source('a')])}; frame-ancestors 'none'"
    assert netlify["X-Content-Type-Options"] == "nosniff"
    assert told["_headers"].startswith("/*\n")


def test_the_headers_of_a_site_allow_the_scripts_of_all_its_pages(scripts: list[str], tmp_path: Path) -> None:
    head = '<meta charset="utf-8">'
    pages = {
        "index.html": f"{head}<script>{scripts[1]}</script>",
        "2566/index.html": f"{head}<script>{scripts[2]}</script>",
    }
    building.write(tmp_path, pages)
    finish.finish(tmp_path, "https://example.org/", {})
    wanted = policy.header_files([policy.source(script) for script in scripts[1:]])
    files = tree_of(tmp_path)
    assert {name: files[name].decode() for name in wanted} == wanted
