"""What one page shows to a stranger, and whether everything on it is on the list of what a page may hold.

The list is of what is allowed, so whatever nobody thought of is a fault: an ``onclick``, a ``style``, an ``iframe``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import ClassVar

from generator import policy
from generator.audit import kinds, markup
from generator.findings import Finding, FindingKind, Location


@dataclass(frozen=True, slots=True)
class Reference:
    """An address that an element names: what it is to the page, and where it stands."""

    element: str
    rel: str
    target: str
    line: int
    column: int


@dataclass(slots=True)
class Look:
    """What one page shows."""

    path: str
    language: str = ""
    title: str = ""
    headings: int = 0
    refresh: str = ""  # where the page sends its reader
    scripts: set[str] = field(default_factory=set)  # that run, as a policy names them
    ids: set[str] = field(default_factory=set)
    references: list[Reference] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def look_at(path: str, html: str) -> Look:
    """Look at a page; what stands on it and may not is found at once, what it leads to by who knows all pages."""
    reader = _Reader(path)
    reader.feed(html)
    reader.close()
    reader.end()
    return reader.look


class _Reader(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self.look = Look(path)
        self._in_head = True
        self._in_title = False
        self._policy = ""
        self._script: tuple[str, Location] | None = None
        self._pieces: list[str] = []
        self._named: list[Reference] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag not in markup.ELEMENTS:
            self._found(kinds.FORBIDDEN_ELEMENT, element=tag)
            return
        if len(told) < len(attrs):
            self._found(kinds.FORBIDDEN_ATTRIBUTE, element=tag, name="สองค่าของชื่อเดียวกัน")
        for name in told:
            if name not in markup.ATTRIBUTES and not name.startswith(("data-", "aria-")):
                self._less_common(tag, name, told)
        if place := told.get("id"):
            if place in self.look.ids:
                self._found(kinds.REPEATED_PLACE, name=place)
            self.look.ids.add(place)
        for naming in markup.NAMES_PLACES:
            if naming in told:
                self._named += [self._reference(tag, naming, f"#{one}") for one in told[naming].split()]
        if special := self._SPECIAL.get(tag):
            special(self, told)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._in_title = False
        if self._script:  # a browser does not close it here
            self._script = None
            self._found(kinds.UNKNOWN_SCRIPT)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script:
            self._judge_script(*self._script, "".join(self._pieces))
            self._script = None
        elif tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._script:
            self._pieces.append(data)
        elif self._in_title:
            self.look.title += data

    def handle_comment(self, data: str) -> None:  # noqa: ARG002  the name that the parser gives it
        self._found(kinds.HIDDEN_REMARK)

    handle_pi = handle_comment
    unknown_decl = handle_comment

    def end(self) -> None:
        """Judge what only the whole page can tell."""
        whole = Location(self.look.path)
        if self._script:
            self.look.findings.append(kinds.UNKNOWN_SCRIPT.at(self._script[1]))
        if not self.look.language:
            self.look.findings.append(kinds.NO_LANGUAGE.at(whole))
        if self.look.headings != 1 or not self.look.title.strip():
            self.look.findings.append(kinds.NO_TITLE.at(whole))
        if self._policy != policy.words(self.look.scripts):
            self.look.findings.append(kinds.WRONG_POLICY.at(whole))
        for one in self._named:
            if one.target[1:] not in self.look.ids:
                place = Location(self.look.path, one.line, one.column)
                self.look.findings.append(kinds.BROKEN_ANCHOR.at(place, target=one.target))

    # ── Attributes and elements that may do more than stand there ─────────────────────────────────────────────────────

    @property
    def _nothing_yet(self) -> bool:
        """Whether nothing was loaded and nothing ran before."""
        return not self.look.references and not self.look.scripts and not self._policy

    def _less_common(self, tag: str, name: str, told: dict[str, str]) -> None:
        if tag not in markup.ONLY_ON.get(name, ()):
            self._found(kinds.FORBIDDEN_ATTRIBUTE, element=tag, name=name)
        elif name in {"href", "src", "action"}:
            self.look.references.append(self._reference(tag, told.get("rel", ""), told[name]))

    def _html(self, told: dict[str, str]) -> None:
        self.look.language = told.get("lang", "")

    def _body(self, _told: dict[str, str]) -> None:
        self._in_head = False

    def _title(self, _told: dict[str, str]) -> None:
        self._in_title = self._in_head  # a drawing has a title of its own

    def _heading(self, _told: dict[str, str]) -> None:
        self.look.headings += 1

    def _meta(self, told: dict[str, str]) -> None:
        means = told.get("http-equiv", "").lower()
        if means == "refresh":
            self.look.refresh = told.get("content", "").partition("=")[2].strip()
            self.look.references.append(self._reference("meta", "refresh", self.look.refresh))
        elif means == "content-security-policy" and self._nothing_yet:
            self._policy = told.get("content", "")
        elif means:
            self._found(kinds.FORBIDDEN_ATTRIBUTE, element="meta", name=f"http-equiv={means}")

    def _form(self, told: dict[str, str]) -> None:
        is_search = "search" in {told.get("role"), told.get("name")}
        is_palette = told.get("data-md-component") == "palette" and "action" not in told
        if not (is_search or is_palette) or told.get("method", "get").lower() != "get":
            self._found(kinds.FORBIDDEN_FORM)

    def _input(self, told: dict[str, str]) -> None:
        if told.get("type", "text").lower() not in markup.FIELDS:
            self._found(kinds.FORBIDDEN_FORM)

    def _script_begins(self, told: dict[str, str]) -> None:
        self._pieces = []
        kind = "src" if "src" in told else told.get("type", "")
        self._script = (kind, self._place())

    def _judge_script(self, kind: str, place: Location, script: str) -> None:
        if kind in markup.DATA_TYPES:
            try:
                json.loads(script)
            except json.JSONDecodeError:
                self.look.findings.append(kinds.BAD_JSON.at(place))
        elif script if kind == "src" else kind or not policy.is_known(script):
            self.look.findings.append(kinds.UNKNOWN_SCRIPT.at(place))
        elif kind != "src":
            self.look.scripts.add(policy.source(script))

    # ── Places ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _place(self) -> Location:
        line, column = self.getpos()
        return Location(self.look.path, line, column + 1)

    def _found(self, kind: FindingKind, **facts: str) -> None:
        self.look.findings.append(kind.at(self._place(), **facts))

    def _reference(self, element: str, rel: str, target: str) -> Reference:
        line, column = self.getpos()
        return Reference(element, rel, target, line, column + 1)

    _SPECIAL: ClassVar[Mapping[str, Callable[[_Reader, dict[str, str]], None]]] = {
        "html": _html,
        "body": _body,
        "title": _title,
        "h1": _heading,
        "meta": _meta,
        "form": _form,
        "input": _input,
        "script": _script_begins,
    }
