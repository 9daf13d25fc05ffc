"""PDF: its pages and their words (pdfium), and everything else that is written in its objects (qpdf)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # it ships no types

from generator.documents import HARMFUL_SCHEME, Contents, Passage, Reason, Refusal, refused, streams
from generator.documents.streams import MAX_STREAM, MAX_WEIGHT, Scales

MAX_PAGES = 2_000
MAX_TEXT = 5_000_000  # characters of the whole document
MAX_OBJECTS = 500_000

_TABLES = re.compile(rb"/(?:ObjStm|XRef)\b[^\0]{0,600}?stream\r?\n")
_ACTIONS = {
    "/JavaScript": Reason.JAVASCRIPT,
    "/Launch": Reason.LAUNCH,
    "/SubmitForm": Reason.SUBMIT_FORM,
    "/ImportData": Reason.IMPORT_DATA,
    "/Rendition": Reason.MULTIMEDIA,
    "/Movie": Reason.MULTIMEDIA,
    "/Sound": Reason.MULTIMEDIA,
    "/RichMediaExecute": Reason.MULTIMEDIA,
}
_KEYS = {
    "/JS": Reason.JAVASCRIPT,
    "/JavaScript": Reason.JAVASCRIPT,
    "/EmbeddedFiles": Reason.EMBEDDED_FILES,
    "/EF": Reason.EMBEDDED_FILES,
    "/AA": Reason.ADDITIONAL_ACTIONS,
    "/XFA": Reason.XFA,
    "/RichMediaContent": Reason.MULTIMEDIA,
}
_OF_FIELDS = {"/V", "/DV", "/RV", "/TU", "/TM", "/Opt"}
_OF_NOBODY = {"/ID", "/Registry", "/Ordering", "/CharSet", "/Lang", "/ModDate", "/CreationDate", "/M"}
_OF_NOTES = {"/Contents", "/RC", "/Subj", "/T"}


def read(data: bytes) -> Contents:
    """Read a PDF."""
    if any(len(streams.inflated(data[match.end() :], MAX_STREAM)) > MAX_STREAM for match in _TABLES.finditer(data)):
        return refused(Reason.UNPACKS_TOO_LARGE)
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return _read(pdf, data)
    except pikepdf.PasswordError:
        return refused(Reason.ENCRYPTED)
    except (pikepdf.PdfError, pypdfium2.PdfiumError):
        return refused(Reason.BROKEN)


def _over(pdf: pikepdf.Pdf) -> Reason | None:
    """Tell what of the whole document is too much, before anything in it is looked at."""
    if pdf.is_encrypted:
        return Reason.ENCRYPTED
    if not pdf.pages:
        return Reason.NO_PAGES
    if len(pdf.pages) > MAX_PAGES:
        return Reason.TOO_MANY_PAGES
    return Reason.TOO_MANY_OBJECTS if len(pdf.objects) > MAX_OBJECTS else None


def _read(pdf: pikepdf.Pdf, data: bytes) -> Contents:
    if over := _over(pdf):
        return refused(over)
    pages = len(pdf.pages)
    scales = Scales()
    for number, page in enumerate(pdf.pages, start=1):
        if scales.weight(page) > MAX_WEIGHT:
            return refused(Reason.UNPACKS_TOO_LARGE, f"page {number}")
    seen = _Walk(pdf)
    seen.walk()
    if seen.refusals:
        return Contents(pages, tuple(seen.passages), tuple(dict.fromkeys(seen.refusals)))
    printed = list(_printed(_told_once(pdf, data)))
    passages = (*printed, *seen.passages, *_metadata(pdf))
    if sum(len(passage.text) for passage in passages) > MAX_TEXT:
        return refused(Reason.TOO_MUCH_TEXT)
    blank = {passage.page for passage in printed if not passage.text.strip()}
    pictured = tuple(number for number, page in enumerate(pdf.pages, start=1) if number in blank and page.get_images())
    return Contents(pages, tuple(passage for passage in passages if passage.text.strip()), (), pictured)


# ── Words ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

# A browser that prints says the letters of a Thai cluster beside its glyphs, and pdfium repeats them for each glyph.
_CLUSTER = re.compile(rb"(/ActualText\s*<[0-9A-Fa-f\s]*>\s*>>\s*BDC)(.*?)(\bEMC\b)", re.DOTALL)
_GLYPHS = re.compile(rb"<[0-9A-Fa-f\s]*>\s*Tj")
_GAP_AFTER_AM = re.compile("ำ (?=[ก-ฮเ-ไ])")  # the glyph of ำ is two, and the second is wider than its place


def _told_once(pdf: pikepdf.Pdf, data: bytes) -> bytes:
    """Give the document with one glyph for each cluster of letters that it spells out; as it is where it spells none."""
    changed = False
    for page in pdf.pages:
        drawn = b"\n".join(map(streams.read, streams.of_page(page)))
        if b"/ActualText" in drawn:
            page.Contents = pdf.make_stream(_CLUSTER.sub(_with_one_glyph, drawn))
            changed = True
    if not changed:
        return data
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


def _with_one_glyph(cluster: re.Match[bytes]) -> bytes:
    first = _GLYPHS.search(cluster[2])
    if first is None:
        return cluster[0]
    return cluster[1] + cluster[2][: first.end()] + _GLYPHS.sub(b"", cluster[2][first.end() :]) + cluster[3]


def _printed(data: bytes) -> Iterator[Passage]:
    """Give the words of every page, an empty text where it has none."""
    document = pypdfium2.PdfDocument(data)
    try:
        for index in range(len(document)):
            page = document[index]
            text = page.get_textpage()
            words = text.get_text_range().replace("\r\n", "\n").replace("\ufffe", "-")
            yield Passage(_GAP_AFTER_AM.sub("ำ", words), page=index + 1)
            text.close()
            page.close()
    finally:
        document.close()


def _metadata(pdf: pikepdf.Pdf) -> Iterator[Passage]:
    """Give what the document says of itself in XMP; its tags are left out by hand, as no XML parser is needed for that."""
    stream = pdf.Root.get("/Metadata")
    if isinstance(stream, pikepdf.Stream) and streams.size(stream) <= MAX_STREAM:
        xml = _decoded(stream)
        values = re.findall(r">([^<]+)<|=\s*\"([^\"]*)\"|=\s*'([^']*)'", xml)
        yield Passage("\n".join(unescape("".join(value)) for value in values), "info")


# ── Objects ───────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Walk:
    """Goes through every object once, and keeps what is forbidden and every text that stands outside the pages."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.passages: list[Passage] = []
        self.refusals: list[Refusal] = []
        self._page_of = {
            note.objgen: number
            for number, page in enumerate(pdf.pages, start=1)
            for note in page.get("/Annots", [])
            if note.is_indirect
        }
        self._info = pdf.trailer.get("/Info", pikepdf.Dictionary()).objgen

    def walk(self) -> None:
        """Look at all objects, and at those that stand inside them."""
        for known in self.pdf.objects:
            self._look(known, known.objgen, "")
        self._look(self.pdf.trailer, (0, 0), "")

    def _look(self, it: Any, at: tuple[int, int], key: str) -> None:  # noqa: ANN401  the library's objects have no common type
        inner: list[tuple[str, Any]] = []
        if isinstance(it, pikepdf.String):
            self._keep(str(it), at, key)
        elif isinstance(it, pikepdf.Array):
            inner = [(key, one) for one in it]
        elif isinstance(it, (pikepdf.Dictionary, pikepdf.Stream)):
            self._judge(it, at)
            inner = list(it.items())
            if isinstance(it, pikepdf.Stream):
                self._unpack(it, at, key)
        for name, one in inner:
            if isinstance(one, pikepdf.Object) and not one.is_indirect:
                self._look(one, at, name)
            elif name in {"/V", "/RC", "/RV"} and isinstance(one, pikepdf.Stream) and streams.size(one) <= MAX_STREAM:
                self._keep(_decoded(one), at, name)

    def _judge(self, it: Any, at: tuple[int, int]) -> None:  # noqa: ANN401  a dictionary or a stream
        action = _ACTIONS.get(str(it.get("/S")))
        found = [action] if action and it.get("/Type") in {None, "/Action"} else []
        found += [_KEYS[name] for name in it.keys() if name in _KEYS and _says_something(it[name])]  # noqa: SIM118  not a dict
        if str(it.get("/Subtype")) in {"/RichMedia", "/Movie", "/Sound", "/Screen", "/3D"}:
            found.append(Reason.MULTIMEDIA)
        if HARMFUL_SCHEME.match(str(it.get("/URI", ""))):
            found.append(Reason.DANGEROUS_LINK)
        self.refusals += [Refusal(reason, f"{at[0]} {at[1]} obj") for reason in found]

    def _unpack(self, stream: pikepdf.Stream, at: tuple[int, int], key: str) -> None:
        """Refuse a drawing that would be too large; pictures and fonts are not unpacked for their words."""
        drawn = str(stream.get("/Subtype")) == "/Form" or stream.keys() <= {"/Length", "/Filter", "/DecodeParms"}
        if (drawn or key == "/Contents") and streams.size(stream) > MAX_STREAM:
            self.refusals.append(Refusal(Reason.UNPACKS_TOO_LARGE, f"{at[0]} {at[1]} obj"))

    def _keep(self, text: str, at: tuple[int, int], key: str) -> None:
        if at == self._info and at != (0, 0):
            part = "info"
        elif at in self._page_of or key in _OF_NOTES:
            part = "annotation"
        else:
            part = "form" if key in _OF_FIELDS else "object"
        if key not in _OF_NOBODY:
            self.passages.append(Passage(text, part, self._page_of.get(at, 0)))


def _says_something(value: Any) -> bool:  # noqa: ANN401  any object of the library
    """Tell whether a forbidden entry holds anything; some programs write empty ones everywhere."""
    if isinstance(value, pikepdf.Dictionary) and set(value.keys()) <= {"/Names", "/Kids", "/Limits"}:
        return any(len(value[name]) for name in ("/Names", "/Kids") if name in value)
    return not isinstance(value, pikepdf.Array) or len(value) > 0


def _decoded(stream: pikepdf.Stream) -> str:
    data = streams.read(stream)
    return data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8", "replace")
