"""A foreign page as its reader sees it: what it says, what stands in it, where it sends its reader on. Pure.

Bytes become text as browsers read them, and a little beyond: Thai pages of the older sort say that they are Latin, or
UTF-8, and are in TIS-620.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urljoin

import lxml.html
from lxml import etree

from generator import thai

_THAI_BYTES = re.compile(rb"[\xa1-\xda\xdf-\xfb]")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_LATIN = {"iso-8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii"}
_THAI_NAMES = {"tis-620", "tis620", "windows-874", "cp874", "iso-8859-11", "x-windows-874"}
_KNOWN = re.compile(  # what browsers know: Python has other codecs, and some take a minute over a megabyte
    r"(?:iso-?8859-?\d{1,2}|windows-?\d{3,4}|cp\d{3,4}|utf-?16(?:-?[lb]e)?|koi8-[ru]|gbk|gb2312|gb18030|big5"
    r"|shift[_-]jis|euc-(?:jp|kr)|macintosh|latin-?1|(?:us-)?ascii|utf-?8)"
)
_START = 4096  # bytes in which a page names its charset

_SILENT = ("script", "style", "noscript", "template", "head")
_AROUND = ("nav", "header", "footer", "aside", "dialog")
_AROUND_ROLES = {"navigation", "banner", "contentinfo", "complementary", "dialog", "search"}
_AROUND_CLASSES = {"modal", "sidebar", "widget", "offcanvas", "moduletable", "navbar", "breadcrumb", "breadcrumbs"}
_BLOCKS = {
    *("address", "article", "blockquote", "body", "br", "button", "caption", "center", "dd", "div", "dl", "dt"),
    *("fieldset", "figcaption", "form", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "input", "label", "legend", "li"),
    *("main", "ol", "option", "p", "pre", "section", "select", "table", "tbody", "td", "textarea", "th", "tr", "ul"),
    *("nav", "header", "footer", "aside", "dialog"),
}
_MEDIA = {
    "img": "src",
    "iframe": "src",
    "frame": "src",
    "embed": "src",
    "object": "data",
    "video": "src",
    "canvas": "id",
}
_HEADINGS = {"h1", "h2", "h3"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ONWARD = re.compile(r"\s*(?P<seconds>\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?(?P<url>[^\"']+)", re.IGNORECASE)
_SCRIPTED = re.compile(
    r"(?:(?:window|document|top|self|parent)\.)?location(?:\.href)?\s*"
    r"(?:=\s*|\.(?:replace|assign)\s*\(\s*)[\"'](?P<url>[^\"']+)[\"']"
)
_ALERT = re.compile(r"\balert\s*\(\s*([\"'])(?P<words>.{1,300}?)\1")
_PATIENCE = 5  # seconds after which a page that sends its reader on still counts as doing so
_LITTLE = 200  # letters: a page that says less may be nothing but a way to another


_Test = Callable[[lxml.html.HtmlElement], bool]


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader sees of a page, before any script has run."""

    title: str = ""
    headings: tuple[str, ...] = ()  # of its own part, not of what stands around it
    lines: tuple[str, ...] = ()  # everything that can be read, block by block
    own: tuple[str, ...] = ()  # the lines without navigation, header, footer, side column
    places: frozenset[str] = frozenset()  # what a fragment may name
    media: frozenset[str] = frozenset()  # pictures, frames and the like
    passwords: int = 0  # fields of its own part that ask for one
    asks_who: bool = False  # whether its own part asks for a name or an address of mail
    scripts: int = 0
    links: tuple[str, ...] = ()  # where its own part leads, in order
    onward: str = ""  # where it sends its reader without being asked


def decoded(body: bytes, content_type: str) -> str:
    """Read bytes as text, by their mark, by what the server and the page say, and by what they look like."""
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(charset, "replace")
    said = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type, re.IGNORECASE)
    written = _CHARSET.search(body[:_START])
    named = (said[1] if said else written[1].decode("ascii") if written else "").lower()
    for charset, how in _guesses(body, named):
        try:
            return codecs.getincrementaldecoder(charset)(how).decode(
                body
            )  # our limit may have cut the last letter in two
        except (LookupError, UnicodeError):
            continue
    return body.decode("utf-8", "replace")


def _guesses(body: bytes, named: str) -> Iterator[tuple[str, str]]:
    """Give the charsets to try, each with what to do about bytes that do not fit."""
    if named in _THAI_NAMES:
        yield "cp874", "replace"
    yield "utf-8", "strict"
    if named in {"", "utf-8", "utf8", *_LATIN} and _looks_thai(body):
        yield "cp874", "replace"
    yield named if _KNOWN.fullmatch(named) else "utf-8", "replace"


def _looks_thai(body: bytes) -> bool:
    """Tell whether bytes beyond ASCII are nearly all such as Thai has in its one-byte charsets."""
    beyond = sum(byte >= 0x80 for byte in body)
    return beyond > 0 and len(_THAI_BYTES.findall(body)) >= beyond * 0.95


def parse(text: str) -> lxml.html.HtmlElement | None:
    """Parse a page, however broken; ``None`` where there is nothing in it."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = lxml.html.document_fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    return root if isinstance(root.tag, str) else None


def read(body: bytes, content_type: str, url: str) -> Page:
    """Read a page that came from an address."""
    root = parse(decoded(body, content_type))
    if root is None:
        return Page()
    url = base_of(root, url)
    title = next(iter(root.iter("title")), None)
    scripts = list(root.iter("script"))
    lines = tuple(_lines(root, _is_hidden)) or tuple(_alerts(scripts))
    meta = _sent_on(root)
    scripted = _scripted(scripts) if sum(map(len, lines)) < _LITTLE else ""
    onward = meta or scripted
    return Page(
        title=_plain(title.text_content()) if title is not None else "",
        headings=tuple(filter(None, (_plain(_text(one)) for one in _own(root) if one.tag in _HEADINGS))),
        lines=lines,
        own=tuple(_lines(root, _is_around)) or tuple(_alerts(scripts)),
        places=frozenset(_places(root)),
        media=frozenset(f"{one.tag} {one.get(_MEDIA[str(one.tag)], '')}" for one in root.iter(*_MEDIA)),
        passwords=sum(one.tag == "input" and one.get("type", "").lower() == "password" for one in _own(root)),
        asks_who=any(_asks_who(one) for one in _own(root)),
        scripts=len(scripts),
        links=tuple(dict.fromkeys(_joined(url, one.get("href") or "") for one in _own(root) if one.tag == "a")),
        onward=_joined(url, onward) if onward else "",
    )


def base_of(root: lxml.html.HtmlElement, url: str) -> str:
    """Give the address from which the links of a page lead on: its own, or the one that it names."""
    named = next((one.get("href") for one in root.iter("base") if one.get("href")), None)
    return _joined(url, named) if named else url


def _joined(url: str, written: str) -> str:
    try:
        return urljoin(url, written.strip())
    except ValueError:  # a bracket that is never closed; who asks for it will be told
        return written


def text_of(element: lxml.html.HtmlElement) -> str:
    """Give what an element says, on one line."""
    return _plain(_text(element))


def _asks_who(element: lxml.html.HtmlElement) -> bool:
    """Tell whether an element asks readers who they are."""
    if element.tag != "input":
        return False
    named = f"{element.get('name', '')} {element.get('id', '')} {element.get('autocomplete', '')}".lower()
    return element.get("type", "text").lower() in {"email", "text", "tel"} and any(
        word in named for word in ("user", "login", "email", "identifier", "account", "otp", "phone", "citizen")
    )


# ── What can be read ──────────────────────────────────────────────────────────────────────────────────────────────────


def _is_hidden(element: lxml.html.HtmlElement) -> bool:
    return (
        element.tag in _SILENT
        or element.get("hidden") is not None
        or (element.tag == "dialog" and element.get("open") is None)
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def _is_around(element: lxml.html.HtmlElement) -> bool:
    return (
        _is_hidden(element)
        or element.tag in _AROUND
        or element.get("role", "").lower() in _AROUND_ROLES
        or not _AROUND_CLASSES.isdisjoint(element.get("class", "").lower().split())
    )


def _own(root: lxml.html.HtmlElement) -> Iterator[lxml.html.HtmlElement]:
    """Give the elements of a page's own part, in order; pages are at most some hundreds of elements deep."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if isinstance(element.tag, str) and not (_is_around(element) and element.tag != "head"):
            yield element
            waiting.extend(reversed(element))


def _lines(root: lxml.html.HtmlElement, leaves_out: _Test) -> Iterator[str]:
    """Give what can be read, a line for every block."""
    line: list[str] = []
    for piece in _pieces(root, leaves_out):
        if piece is None:
            if told := _plain("".join(line)):
                yield told
            line = []
        else:
            line.append(piece)
    if told := _plain("".join(line)):
        yield told


def _pieces(root: lxml.html.HtmlElement, leaves_out: _Test) -> Iterator[str | None]:
    """Give pieces of text in order, and ``None`` where a block begins or ends."""
    waiting: list[lxml.html.HtmlElement | str | None] = [root]
    while waiting:
        found = waiting.pop()
        if found is None or isinstance(found, str):
            yield found
        elif isinstance(found.tag, str) and not leaves_out(found):
            block = found.tag in _BLOCKS
            after: list[lxml.html.HtmlElement | str | None] = [None] if block else []
            for child in reversed(found):
                after += [child.tail] if child.tail else []
                after.append(child)
            waiting += after
            if block:
                yield None
            yield _said_by(found) + (found.text or "")


def _said_by(element: lxml.html.HtmlElement) -> str:
    """Give the words of a button, which stand in an attribute."""
    if element.tag == "input" and element.get("type", "").lower() in {"submit", "button"}:
        return str(element.get("value", ""))
    return ""


def _text(element: lxml.html.HtmlElement) -> str:
    return " ".join(_lines(element, _is_hidden))


def _plain(text: str) -> str:
    return " ".join(thai.respelled(text).split())


# ── What stands in it ─────────────────────────────────────────────────────────────────────────────────────────────────


def _places(root: lxml.html.HtmlElement) -> Iterator[str]:
    for element in root.iter():
        if isinstance(element.tag, str):
            if name := element.get("id"):
                yield name
            if element.tag == "a" and (name := element.get("name")):
                yield unquote(name)


def _sent_on(root: lxml.html.HtmlElement) -> str:
    for element in root.iter("meta"):
        match = _ONWARD.match(element.get("content", ""))
        refreshes = element.get("http-equiv", "").strip().lower() == "refresh"
        if refreshes and match and int(match["seconds"][:4]) <= _PATIENCE:
            return match["url"]
    return ""


def _scripted(scripts: list[lxml.html.HtmlElement]) -> str:
    for script in scripts:
        if match := _SCRIPTED.search(script.text or ""):
            return match["url"]
    return ""


def _alerts(scripts: list[lxml.html.HtmlElement]) -> Iterator[str]:
    """Give what a page without words of its own says in a box before anything else."""
    for script in scripts:
        yield from (_plain(match["words"]) for match in _ALERT.finditer(script.text or ""))
