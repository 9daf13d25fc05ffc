"""YAML as text: every scalar stays as typed, every node keeps its place, every fault is a finding.

The loaders that everyone uses change ordinary values (``0123`` becomes 83, ``no`` becomes false), drop duplicate keys
and hang or crash on small hostile files. So we take libyaml's events and build a tree of plain text ourselves, without
anchors, aliases, tags or merge keys, and within stated limits (``docs/decisions/0003``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import yaml

from generator import characters, thai
from generator.findings import Finding, FindingKind, Location, Severity

if TYPE_CHECKING:
    from pathlib import Path

MAX_DEPTH = 32
MAX_NODES = 50_000
MAX_TEXT = 100_000

Tree: TypeAlias = str | list["Tree"] | dict[str, "Tree"]
KeyPath: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file as a tree of text, and where each value and each key of it stands."""

    path: str
    tree: Tree
    values: Mapping[KeyPath, Location]
    keys: Mapping[KeyPath, Location]
    lines: tuple[str, ...]

    def locate(self, key_path: KeyPath, *, key: bool = False) -> Location:
        """Give the place of a value (or of its key), or of the nearest ancestor that is written in the file."""
        if key and key_path in self.keys:
            return self.keys[key_path]
        while key_path and key_path not in self.values:
            key_path = key_path[:-1]
        return self.values.get(key_path, Location(self.path))

    def words(self) -> str:
        """Give all that is typed in it, a line for each value."""
        return "\n".join(_scalars(self.tree))


def _scalars(tree: Tree) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    else:
        for inner in tree.values() if isinstance(tree, dict) else tree:
            yield from _scalars(inner)


BAD_SYNTAX = FindingKind(
    "S104",
    "bad-syntax",
    Severity.ERROR,
    "อ่านบรรทัดนี้ไม่ได้: {what}",
    "cannot read this line: {what_en}",
    "{what_to_do}",
)
NOT_PLAIN = FindingKind(
    "S105",
    "not-plain-yaml",
    Severity.ERROR,
    "ใช้{what} ในไฟล์ของสำนักงานไม่ได้",
    "{what_en} is not allowed in content",
    "พิมพ์ข้อมูลลงไปตรง ๆ โดยไม่ใช้เครื่องหมายนี้ ถ้าเป็นส่วนของข้อความ ให้ครอบข้อความด้วยเครื่องหมายคำพูด",
)
DUPLICATE_KEY = FindingKind(
    "S106",
    "duplicate-key",
    Severity.ERROR,
    "คำว่า “{key}” ซ้ำกับบรรทัด {line}",
    "the key '{key}' was already given on line {line}",
    "เหลือไว้แห่งเดียว หรือแก้ชื่อให้ต่างกัน",
)
EMPTY_FILE = FindingKind(
    "S107",
    "empty-file",
    Severity.ERROR,
    "ไฟล์นี้ว่าง หรือมีแต่หมายเหตุ",
    "the file is empty",
    "เขียนข้อมูลลงไป หรือลบไฟล์นี้",
)

KINDS = (BAD_SYNTAX, NOT_PLAIN, DUPLICATE_KEY, EMPTY_FILE)


class _Refused(Exception):  # noqa: N818  carries findings out of the event loop; never leaves this module
    def __init__(self, *findings: Finding) -> None:
        super().__init__()
        self.findings = list(findings)


def read(file: Path, path: str) -> tuple[Document | None, list[Finding]]:
    """Read one YAML file into a tree of text.

    Args:
        file: where the file is.
        path: how to name it in findings (``content/2566/year.yml``).

    Returns:
        The document, or ``None`` where nothing usable could be read, and every fault found on the way.
    """
    text, findings = characters.read(file, path)
    return (None, findings) if text is None else parse(text, path)


def parse(text: str, path: str) -> tuple[Document | None, list[Finding]]:
    """Turn YAML text into a document; see :func:`read`."""
    if findings := characters.forbidden(text, path):
        return None, findings
    builder = _Builder(path)
    try:
        tree = builder.build(text)
    except _Refused as refused:
        return None, builder.findings + refused.findings
    except yaml.YAMLError as error:
        return None, [*builder.findings, _bad_syntax(error, path)]
    document = Document(path, tree, builder.values, builder.keys, tuple(text.split("\n")))
    return document, builder.findings


# ── Syntax ────────────────────────────────────────────────────────────────────────────────────────────────────────────

_GLUED_NOTE = re.compile("[|>][-+0-9]*#")  # libyaml takes it for a note, YAML and its other readers do not
# libyaml's own words → what an editor can do about it.
_SYNTAX = (
    (
        "mapping values are not allowed",
        "มีเครื่องหมาย : เกินมา หรือย่อหน้าไม่ตรงกัน",
        "ตรวจการย่อหน้าของบรรทัดนี้ ถ้า : เป็นส่วนของข้อความ ให้ครอบข้อความด้วยเครื่องหมายคำพูด",
    ),
    ("could not find expected ':'", "ขาดเครื่องหมาย : หลังชื่อช่อง", "เขียนเป็น ชื่อช่อง: ข้อมูล โดยเว้นวรรคหนึ่งครั้งหลัง :"),
    ("did not find expected key", "ย่อหน้าไม่ตรงกับบรรทัดก่อนหน้า", "จัดย่อหน้าให้ตรงกับช่องอื่นในระดับเดียวกัน"),
    ("did not find expected '-' indicator", "ย่อหน้าของรายการไม่ตรงกัน", "จัดเครื่องหมาย - ของทุกรายการให้ตรงกัน"),
    (
        "block sequence entries are not allowed",
        "เริ่มรายการด้วย - ตรงนี้ไม่ได้",
        "ถ้าหมายความว่าไม่มี ให้เขียนคำว่า ไม่มี ถ้าเป็นรายการ ให้ขึ้นบรรทัดใหม่แล้วย่อหน้าก่อนเครื่องหมาย -",
    ),
    ("found unexpected end of stream", "เครื่องหมายคำพูดไม่ได้ปิด", "เติมเครื่องหมายคำพูดปิดท้ายข้อความ"),
    ("found unknown escape character", 'มีเครื่องหมาย \\ ในข้อความที่ครอบด้วย "', "ใช้เครื่องหมายคำพูดเดี่ยว ' ครอบข้อความแทน"),
    (
        "did not find expected alphabetic or numeric character",
        "ขึ้นต้นข้อความด้วยเครื่องหมาย & หรือ *",
        "ครอบข้อความด้วยเครื่องหมายคำพูด",
    ),
    ("found character that cannot start any token", "ขึ้นต้นข้อความด้วยเครื่องหมายที่ใช้ไม่ได้", "ครอบข้อความด้วยเครื่องหมายคำพูด"),
)


def _bad_syntax(error: yaml.YAMLError, path: str) -> Finding:
    problem = str(getattr(error, "problem", None) or error)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path)
    what, what_to_do = next(
        ((said, do) for start, said, do in _SYNTAX if problem.startswith(start)),
        ("รูปแบบไม่ถูกต้อง", "เทียบกับบรรทัดอื่นที่เขียนถูก แล้วจัดย่อหน้าและเครื่องหมาย : ให้เหมือนกัน"),
    )
    return BAD_SYNTAX.at(place, what=what, what_en=problem, what_to_do=what_to_do)


# ── Events → tree ─────────────────────────────────────────────────────────────────────────────────────────────────────


class _Builder:
    """Builds the tree from events with a stack of its own, so that no depth of nesting can exhaust Python's."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.values: dict[KeyPath, Location] = {}
        self.keys: dict[KeyPath, Location] = {}
        self.findings: list[Finding] = []
        self._first_written: dict[tuple[KeyPath, str], Location] = {}
        self._lines: list[str] = []
        self._nodes = 0
        self._documents = 0

    def build(self, text: str) -> Tree:
        """Follow the events of ``text``; raises what :func:`parse` turns into findings."""
        self._lines = text.split("\n")
        root: list[Tree] = []
        open_nodes: list[tuple[list[Tree] | dict[str, Tree], KeyPath]] = [(root, ())]
        key: str | None = None
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            place = self._place(event)
            self._refuse_extras(event, place)
            if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                open_nodes.pop()
                continue
            if not isinstance(event, yaml.NodeEvent):
                continue
            self._refuse_glued_note(event, place)
            parent, at = open_nodes[-1]
            if isinstance(parent, dict) and key is None:
                key = self._key(event, place, at)
                continue
            step = key if isinstance(parent, dict) else len(parent)
            here = at if parent is root else (*at, step if step is not None else "")
            node = self._node(event, place)
            self.values[here] = place
            _attach(parent, key, node)
            key = None
            if isinstance(node, (dict, list)):
                open_nodes.append((node, here))
                if len(open_nodes) > MAX_DEPTH + 1:
                    raise _Refused(characters.too_large(place, "ชั้นย่อหน้า", "depth", len(open_nodes) - 1, MAX_DEPTH))
        if not root or root[0] == "":
            raise _Refused(EMPTY_FILE.at(Location(self.path)))
        return root[0]

    def _place(self, event: yaml.Event) -> Location:
        mark = event.start_mark
        return Location(self.path, mark.line + 1, mark.column + 1) if mark else Location(self.path)

    def _refuse_glued_note(self, event: yaml.NodeEvent, place: Location) -> None:
        """Stop at a block whose mark a note touches: its text would be another to another reader."""
        is_block = getattr(event, "style", None) in {"|", ">"}
        if is_block and _GLUED_NOTE.match(self._lines[place.line - 1], place.column - 1):
            what = {"what": "เครื่องหมาย # ติดกับ | หรือ >", "what_en": "a note touches the mark of a block"}
            raise _Refused(BAD_SYNTAX.at(place, **what, what_to_do="เว้นวรรคหนึ่งครั้งหน้า #"))

    def _refuse_extras(self, event: yaml.Event, place: Location) -> None:
        """Stop at anything that makes a file mean more than it says."""
        extra: tuple[str, str] | None = None
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                extra = ("เครื่องหมาย --- ขึ้นเอกสารที่สอง", "a second document")
            elif event.version or event.tags:
                extra = ("คำสั่ง %", "a directive")
        elif isinstance(event, yaml.AliasEvent):
            extra = (f"เครื่องหมายอ้างอิง *{event.anchor}", f"the alias *{event.anchor}")
        elif isinstance(event, yaml.NodeEvent) and event.anchor:
            extra = (f"เครื่องหมายตั้งชื่อ &{event.anchor}", f"the anchor &{event.anchor}")
        elif tag := getattr(event, "tag", None):
            extra = (f"เครื่องหมายชนิด {tag}", f"the tag {tag}")
        if extra:
            raise _Refused(NOT_PLAIN.at(place, what=extra[0], what_en=extra[1]))

    def _key(self, event: yaml.NodeEvent, place: Location, at: KeyPath) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise _Refused(NOT_PLAIN.at(place, what="ชื่อช่องที่ไม่ใช่คำเดียว", what_en="a key that is not plain text"))
        if event.value == "<<":
            raise _Refused(NOT_PLAIN.at(place, what="เครื่องหมาย <<", what_en="the merge key <<"))
        self._count(place)
        _refuse_escaped(event.value, place)
        twin = self._first_written.setdefault((at, thai.fold(event.value)), place)
        if twin is not place:
            self.findings.append(DUPLICATE_KEY.at(place, key=event.value, line=twin.line))
        self.keys[*at, event.value] = place
        return str(event.value)

    def _node(self, event: yaml.NodeEvent, place: Location) -> Tree:
        self._count(place)
        if isinstance(event, yaml.MappingStartEvent):
            return {}
        if isinstance(event, yaml.SequenceStartEvent):
            return []
        text = event.value if isinstance(event, yaml.ScalarEvent) else ""
        if len(text) > MAX_TEXT:
            raise _Refused(characters.too_large(place, "ตัวอักษร", "characters", len(text), MAX_TEXT))
        _refuse_escaped(text, place)
        return text

    def _count(self, place: Location) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _Refused(characters.too_large(place, "จำนวนช่องข้อมูล", "nodes", self._nodes, MAX_NODES))


def _refuse_escaped(text: str, place: Location) -> None:
    r"""Stop at a forbidden character that stands in the file as an escape: ``"\u202e"``."""
    if finding := characters.forbidden_at(text, place):
        raise _Refused(finding)


def _attach(parent: list[Tree] | dict[str, Tree], key: str | None, node: Tree) -> None:
    if isinstance(parent, dict):
        parent[key or ""] = node
    else:
        parent.append(node)
