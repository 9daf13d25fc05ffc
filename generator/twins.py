"""The document of a rule, beside its code: published as its page, told by ``oit explain``, executed by the tests.

It is Markdown with a fixed order of headings; an example is one or more fenced blocks, each a file of a small office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.findings import FindingKind

BAD, GOOD = "ไม่ถูก", "ถูก"
HEADINGS = {"อะไร": "what", "ทำไม": "why", BAD: "bad", GOOD: "good", "แก้อย่างไร": "mend"}  # with their anchors

_FILE = re.compile(r"```(?:yaml|csv) (\S+)")
_HEADING = re.compile(r"(###?) (.+)")


@dataclass(frozen=True, slots=True)
class File:
    """A file of an example: its path inside a content folder, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading: running text in Markdown and files, in order."""

    heading: str  # of the section that it belongs to
    title: str  # of its own; empty for what stands straight under the section's heading
    blocks: tuple[str | File, ...]

    @property
    def files(self) -> dict[str, str]:
        """The files of the example, by path; empty where it is none."""
        return {block.path: block.text for block in self.blocks if isinstance(block, File)}


@dataclass(frozen=True, slots=True)
class Twin:
    """A rule's document."""

    title: str
    parts: tuple[Part, ...]
    text: str  # all of it, as it is written


@dataclass(frozen=True, slots=True)
class RuleDocument:
    """What a reader may want to know of a rule."""

    kind: FindingKind
    family: str  # Thai title of its family
    scope: str  # in which years and for which offices it holds; empty for all
    twin: Twin


def read(path: Path) -> Twin:
    """Read a rule's document."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    return Twin(lines[0].removeprefix("# ").strip(), tuple(_parts(lines[1:])), text)


def _parts(lines: list[str]) -> Iterator[Part]:
    heading, title, own = "", "", list[str]()
    fenced = False
    for line in lines:
        starts = None if fenced else _HEADING.fullmatch(line)
        fenced ^= line.startswith("```")
        if not starts:
            own.append(line)
            continue
        if heading and any(own):
            yield Part(heading, title, tuple(_blocks(own)))
        heading, title = (starts[2].strip(), "") if starts[1] == "##" else (heading, starts[2].strip())
        own = []
    yield Part(heading, title, tuple(_blocks(own)))


def _blocks(lines: list[str]) -> Iterator[str | File]:
    """Part running text from files."""
    path, held = "", list[str]()
    for line in lines:
        opened = _FILE.fullmatch(line)
        if opened or (path and line == "```"):
            if path:
                yield File(path, "".join(f"{one}\n" for one in held))
            elif any(held):
                yield "\n".join(held).strip()
            path, held = opened[1] if opened else "", []
        else:
            held.append(line)
    if any(held):
        yield "\n".join(held).strip()
