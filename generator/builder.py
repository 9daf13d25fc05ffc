"""The site builder, behind one door: a site in memory goes in, a folder of HTML comes out.

This is the only module that knows which engine runs. The engine gets plain pages in a fresh folder, a short navigation
and no plugin of ours, so that it can be replaced (``docs/decisions/0001``).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path

from generator.errors import FailureError
from generator.render.site import Site

PROJECT = Path(__file__).parent.parent
SETTINGS = PROJECT / "mkdocs.yml"
OVERRIDES = PROJECT / "theme" / "overrides"


class Engine(StrEnum):
    """The engines that build the same pages: the one we ship with, and its living fork as insurance."""

    MKDOCS = "mkdocs"
    PROPERDOCS = "properdocs"


DEFAULT_ENGINE = Engine.MKDOCS


def build(site: Site, workspace: Path, *, today: int = 0, engine: Engine = DEFAULT_ENGINE) -> Path:
    """Build a site.

    Args:
        site: the pages and files.
        workspace: an empty folder to work in.
        today: what "now" is, in seconds since 1970, so that the same commit gives the same bytes.
        engine: which builder to run.

    Returns:
        The folder with the finished HTML, inside ``workspace``.

    Raises:
        FailureError: the builder stopped; its last words are in the message.
    """
    workspace = workspace.resolve()  # the engine reads relative paths from its settings' folder
    tree, out = workspace / "pages", workspace / "site"
    write_tree(site, tree)
    settings = workspace / "settings.yml"
    settings.write_text(json.dumps(_settings(site, tree, out), ensure_ascii=False, indent=1), encoding="utf-8")
    command = [sys.executable, "-m", str(engine), "build", "--strict", "--config-file", str(settings)]
    run = subprocess.run(command, env=_environment(today), capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        told = "\n".join(run.stderr.strip().splitlines()[-5:])
        raise FailureError(f"โปรแกรมสร้างเว็บหยุดทำงาน:\n{told}", f"{engine} stopped with exit code {run.returncode}")
    return out


def write_tree(site: Site, tree: Path) -> None:
    """Write the pages and files of a site as the engine expects them."""
    for page in site.pages:
        _write(tree / page.address / "index.md", page.text.encode())
    for address, data in {**site.files, **site.worn}.items():
        _write(tree / address, data)
    for address, attachment in site.copies.items():
        _write(tree / address, attachment.read())


def serve(rebuild: Callable[[], None], folder: Path, watched: Iterable[Path], host: str, port: int) -> None:
    """Serve a folder, rebuild when something under ``watched`` changes, and reload the browser; until interrupted."""
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415  only a preview needs it

    server = LiveReloadServer(rebuild, host, port, str(folder))
    for path in watched:
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # the engine ships no types
    except KeyboardInterrupt:
        server.shutdown()


def _settings(site: Site, tree: Path, out: Path) -> dict[str, object]:
    """Give the engine's settings: ours for every office, and what this site adds. JSON is YAML too."""
    return {
        "INHERIT": str(SETTINGS),
        "site_name": site.name,
        "site_url": site.url,
        "docs_dir": str(tree),
        "site_dir": str(out),
        "theme": {"custom_dir": str(OVERRIDES)},
        "nav": [{title: f"{address}index.md"} for title, address in site.navigation],
        "extra": dict(site.frame),
    }


def _environment(today: int) -> dict[str, str]:
    """Give the engine the same surroundings on every machine and day."""
    fixed = {"SOURCE_DATE_EPOCH": str(today), "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "TZ": "UTC"}
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return os.environ | fixed | quiet


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
