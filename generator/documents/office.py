"""XLSX and DOCX: zips of XML parts. What their parts say, and which of them must not be there."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from generator.documents import HARMFUL_SCHEME, Contents, Passage, Reason, Refusal, refused

MAX_PARTS = 5_000
MAX_UNPACKED = 50_000_000  # bytes of all parts together
MAX_PART = 20_000_000  # bytes of a part that is read
MAX_TEXT = 5_000_000  # characters

_MAIN = {"XLSX": "xl/workbook.xml", "DOCX": "word/document.xml"}
_FORBIDDEN_PARTS = (
    (re.compile(r"vbaproject|vbadata|\.bas$|\.cls$", re.IGNORECASE), Reason.MACROS),
    (re.compile(r"/activex/|/ctrlprops/", re.IGNORECASE), Reason.ACTIVE_CONTROLS),
    (re.compile(r"/(?:macrosheets|dialogsheets)/", re.IGNORECASE), Reason.MACRO_SHEETS),
    (
        re.compile(r"/embeddings/|oleobject|\.(?:exe|dll|js|vbs|hta|ps1|bat|jar|svg)$", re.IGNORECASE),
        Reason.EMBEDDED_OBJECTS,
    ),
    (re.compile(r"/externallinks/|/querytables/|(?:^|/)connections\.xml$", re.IGNORECASE), Reason.LINKED_DATA),
    (re.compile(r"(?:^|/)customui", re.IGNORECASE), Reason.RIBBON_CODE),
)
_UNSAFE_NAME = re.compile(r"^[/\\]|^[A-Za-z]:|\\|(?:^|/)\.\.(?:/|$)|[\0-\x1f]")
_LINK_TYPES = ("/hyperlink",)  # what may lead outside: an address that a reader clicks
_FIELD_CODE = re.compile(r"\bDDE(?:AUTO)?\b|\bINCLUDETEXT\b|\bINCLUDEPICTURE\b", re.IGNORECASE)
_SHEET_COMMAND = re.compile(r"^[a-z]+\|'?[^'!]*'?!", re.IGNORECASE)  # =cmd|'/c calc'!A1
_GLUED = {"t", "delText", "instrText"}  # a word may be cut into several of these
_ENDS_LINE = {"p", "si", "is", "c", "tc", "tr", "row", "br", "cr", "tab", "text", "comment"}
_TOLD = {"descr", "title", "name", "author", "displayName", "userId", "prompt", "promptTitle", "tooltip", "Target"}


def read(data: bytes, kind: str) -> Contents:
    """Read an XLSX or DOCX file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive, data, kind)
    # ``NotImplementedError`` is what the library says of a way of packing that it does not know.
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, ET.ParseError) as error:
        return refused(Reason.BROKEN, str(error))


def _read(archive: zipfile.ZipFile, data: bytes, kind: str) -> Contents:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if not data.startswith(b"PK\x03\x04") or _MAIN[kind] not in names:
        return refused(Reason.BROKEN, f"no {_MAIN[kind]}")
    if len(parts) > MAX_PARTS:
        return refused(Reason.TOO_MANY_PARTS, str(len(parts)))
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        return refused(Reason.UNPACKS_TOO_LARGE)
    if refusals := [*_bad_names(parts), *_forbidden(names)]:
        return Contents(refusals=tuple(refusals))
    return _judged_and_read(archive, kind)


def _judged_and_read(archive: zipfile.ZipFile, kind: str) -> Contents:
    """Go through the parts of XML until one cannot be read."""
    refusals, passages = list[Refusal](), list[Passage]()
    for part in archive.infolist():
        if not part.filename.endswith((".xml", ".rels")):
            continue
        xml = unpacked(archive, part)
        if isinstance(xml, Reason):
            return refused(xml, part.filename)
        root = ET.fromstring(xml)  # noqa: S314  no document type, and so no entity, gets here
        refusals += [Refusal(reason, part.filename) for reason in _judged(root, part.filename)]
        passages.append(Passage(_words(root), "" if part.filename == _MAIN[kind] else part.filename))
    if sum(len(passage.text) for passage in passages) > MAX_TEXT:
        return refused(Reason.TOO_MUCH_TEXT)
    return Contents(0, tuple(one for one in passages if one.text.strip()), tuple(dict.fromkeys(refusals)))


def unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes | Reason:
    """Unpack a part, but no more of it than may be, whatever size it says of itself."""
    with archive.open(part) as stream:
        xml = stream.read(MAX_PART + 1)
    if len(xml) > MAX_PART:
        return Reason.UNPACKS_TOO_LARGE
    # In another encoding its words would hide from the last line.
    in_utf_8 = xml[:2] not in {b"\xff\xfe", b"\xfe\xff"} and b"\0" not in xml[:4]
    return xml if in_utf_8 and b"<!DOCTYPE" not in xml and b"<!ENTITY" not in xml else Reason.DOCUMENT_TYPE


# ── What must not be there ────────────────────────────────────────────────────────────────────────────────────────────


def _bad_names(parts: list[zipfile.ZipInfo]) -> Iterator[Refusal]:
    seen = set[str]()
    for part in parts:
        name = part.orig_filename
        if _UNSAFE_NAME.search(name):
            yield Refusal(Reason.UNSAFE_PART_NAME, ascii(name))
        if name.casefold() in seen:
            yield Refusal(Reason.REPEATED_PART, ascii(name))
        if part.flag_bits & 1:
            yield Refusal(Reason.ENCRYPTED, ascii(name))
        seen.add(name.casefold())


def _forbidden(names: list[str]) -> Iterator[Refusal]:
    for name in names:
        for pattern, reason in _FORBIDDEN_PARTS:
            if pattern.search(name):
                yield Refusal(reason, name)
                break


def _judged(root: ET.Element, name: str) -> Iterator[Reason]:
    """Find what a part fetches or runs."""
    if name == "[Content_Types].xml":
        if any("macroenabled" in (inner.get("ContentType") or "").lower() for inner in root):
            yield Reason.MACRO_TYPE
    elif name.endswith(".rels"):
        for inner in root:
            yield from _led_to(inner)
    elif any(_runs(inner) for inner in root.iter()):
        yield Reason.DYNAMIC_DATA


def _led_to(relation: ET.Element) -> Iterator[Reason]:
    kind, target = relation.get("Type") or "", relation.get("Target") or ""
    if HARMFUL_SCHEME.match(target):
        yield Reason.DANGEROUS_LINK
    elif (relation.get("TargetMode") or "").lower() == "external" and not kind.endswith(_LINK_TYPES):
        yield Reason.OUTSIDE_TEMPLATE if kind.endswith("/attachedTemplate") else Reason.OUTSIDE_PART


def _runs(element: ET.Element) -> bool:
    """Tell whether a field or a formula asks another program for its value."""
    name = _local(element.tag)
    if name == "instrText":
        return bool(_FIELD_CODE.search(element.text or ""))
    if name == "fldSimple":
        return any(_FIELD_CODE.search(value) for value in element.attrib.values())
    return name == "ddeLink" or (name == "f" and bool(_SHEET_COMMAND.match(element.text or "")))


# ── Words ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _words(root: ET.Element) -> str:
    """Give the words of a part: a paragraph or a cell a line, though its words are cut into runs; then what is told aside."""
    written = list(_pieces(root))
    aside = [value for inner in root.iter() for name, value in inner.attrib.items() if _local(name) in _TOLD]
    return "".join(written) + "\n" + "\n".join(aside)


def _pieces(element: ET.Element) -> Iterator[str]:
    name = _local(element.tag)
    if element.text and element.text.strip():
        yield _number(element.text) if name == "v" else element.text
    for inner in element:
        yield from _pieces(inner)
        if inner.tail and inner.tail.strip():
            yield inner.tail
    if name in _ENDS_LINE or (name not in _GLUED and element.text and element.text.strip()):
        yield "\n"


def _number(text: str) -> str:
    """Write out a whole number that a sheet keeps with an exponent."""
    try:
        value = float(text)
    except ValueError:
        return text
    return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else text


def _local(name: str) -> str:
    return name.rpartition("}")[2]
