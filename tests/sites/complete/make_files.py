"""Print the attached files of this office from ``files.yml``: ``python -m tests.sites.complete.make_files``.

The system's Chromium prints them, with the theme's own fonts, so that they hold real Thai text that a program can read.
"""

from __future__ import annotations

import re
import shutil
from html import escape
from pathlib import Path
from typing import TypedDict

import yaml
from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
FONTS = HERE.parents[2] / "theme/overrides/assets/fonts"
OFFICE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1"
NOTICE = "เอกสารสมมติ จัดทำขึ้นเพื่อเป็นตัวอย่าง"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]

_FACES = "".join(
    f"@font-face {{ font-family: Sarabun; unicode-range: {letters};"
    f" src: url({(FONTS / f'sarabun-{script}-400-normal.woff2').as_uri()}); }}\n"
    for script, letters in (("thai", "U+0E01-0E5B, U+200C-200D, U+25CC"), ("latin", "U+0000-00FF, U+2000-206F"))
)
_STYLE = f"""{_FACES}
@page {{ size: A4; margin: 25mm; }}
body {{ font: 14pt/1.6 Sarabun; }}
section + section {{ break-before: page; }}
h1 {{ font: inherit; font-size: 18pt; text-align: center; }}
header, footer {{ font-size: 11pt; text-align: center; }}
"""


class Sheet(TypedDict):
    """What a file prints: its title, and the paragraphs of each page."""

    title: str
    pages: list[list[str]]


def html_of(sheet: Sheet) -> str:
    """Lay a file out as a page that the browser can print."""
    title = escape(sheet["title"])
    sections = [
        f"<section><header>{OFFICE}</header>{f'<h1>{title}</h1>' if not number else ''}"
        + "".join(f"<p>{escape(paragraph)}</p>" for paragraph in page)
        + f"<footer>{NOTICE}</footer></section>"
        for number, page in enumerate(sheet["pages"])
    ]
    head = f'<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
    return f'<!doctype html><html lang="th"><head>{head}</head><body>{"".join(sections)}</body></html>'


def without_dates(printed: bytes) -> bytes:
    """Set the day of printing to one that stays the same; its length does too, so no place inside the file moves."""
    return re.sub(rb"\(D:\d{14}", b"(D:20230620120000", printed)


def main() -> None:
    """Print every file of ``files.yml`` into the content."""
    sheets: dict[str, Sheet] = yaml.safe_load((HERE / "files.yml").read_text(encoding="utf-8"))
    scratch = HERE / "sheet.html"  # a file, not a text in memory: only a file may load the fonts beside it
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page()
        for path, sheet in sheets.items():
            year, name = path.split("/")
            scratch.write_text(html_of(sheet), encoding="utf-8")
            page.goto(scratch.as_uri())
            page.evaluate("document.fonts.ready")
            printed = page.pdf(prefer_css_page_size=True)
            (HERE / "content" / year / "files" / name).write_bytes(without_dates(printed))
        browser.close()
    scratch.unlink()


if __name__ == "__main__":
    main()
