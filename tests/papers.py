"""Attached files made by the tests themselves: PDF, XLSX, DOCX and pictures, good ones and those of a stranger."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping
from xml.sax.saxutils import escape

import pikepdf
from openpyxl import Workbook
from pikepdf import Array, Dictionary, Name, Object, Pdf, String
from PIL import Image

# ── PDF ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

# The smallest that readers open, in letters that can stand among texts.
BLANK = (
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
_LINE = 40  # letters of a page's line


def pdf_of(*pages: str, change: Callable[[Pdf], object] | None = None, **saving: object) -> bytes:
    """Make a PDF whose pages hold these words, in a Thai font as far as a reader of text can tell.

    Args:
        pages: the words of each page; a page without any holds nothing.
        change: what else is done to the document.
        saving: how it is saved, in the library's own words.
    """
    pdf, pages = Pdf.new(), pages or ("เอกสาร",)
    letters = sorted(set("".join(pages)) - {"\n"})
    font = pdf.make_indirect(_font(pdf, letters))
    for words in pages:
        page = pdf.add_blank_page(page_size=(595, 842))
        page.Resources = Dictionary(Font=Dictionary(F1=font))
        page.Contents = pdf.make_stream(_drawn(words, letters))
    if change:
        change(pdf)
    written = io.BytesIO()
    pdf.save(written, **saving)  # type: ignore[arg-type]  # the tests say what the library knows
    return written.getvalue()


def _drawn(words: str, letters: list[str]) -> bytes:
    lines = [line[at : at + _LINE] for line in words.split("\n") for at in range(0, len(line) or 1, _LINE)]
    shown = "".join(f"<{coded(line, letters)}> Tj 0 -20 Td\n" for line in lines)
    return f"BT /F1 14 Tf 50 780 Td\n{shown}ET".encode()


def coded(words: str, letters: Iterable[str]) -> str:
    """Give the codes that a page of these letters shows words by, in hexadecimal."""
    codes = {letter: f"{code:02x}" for code, letter in enumerate(sorted(set(letters) - {"\n"}), start=1)}
    return "".join(codes[letter] for letter in words)


def _font(pdf: Pdf, letters: list[str]) -> Dictionary:
    """Make a font whose every letter is a box, but which says what each of them stands for."""
    told = "".join(f"<{code:02X}> <{ord(letter):04X}>\n" for code, letter in enumerate(letters, start=1))
    unicodes = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <FF> endcodespacerange\n{len(letters)} beginbfchar\n{told}endbfchar\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )
    box = pdf.make_indirect(pdf.make_stream(b"500 0 0 0 450 700 d1 0 0 450 700 re f"))
    names = [Name(f"/g{code}") for code in range(1, len(letters) + 1)]
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, -200, 1000, 900]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary({str(name): box for name in names}),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([1, *names])),
        FirstChar=1,
        LastChar=max(1, len(letters)),
        Widths=Array([500] * max(1, len(letters))),
        ToUnicode=pdf.make_stream(unicodes.encode()),
    )


def with_note(words: str) -> Callable[[Pdf], None]:
    """Write a note on the first page."""

    def change(pdf: Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 20, 20]), Contents=String(words))
        pdf.pages[0].Annots = Array([pdf.make_indirect(note)])

    return change


def with_info(words: str) -> Callable[[Pdf], None]:
    """Say something in what the document tells of itself."""

    def change(pdf: Pdf) -> None:
        pdf.docinfo["/Keywords"] = String(words)

    return change


def with_xmp(words: str) -> Callable[[Pdf], None]:
    """Say something in the document's XMP."""

    def change(pdf: Pdf) -> None:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as told:
            told["dc:description"] = words

    return change


def with_field(words: str) -> Callable[[Pdf], None]:
    """Put a form with one filled field on the first page."""

    def change(pdf: Pdf) -> None:
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=String("number"),
                V=String(words),
                Rect=Array([0, 0, 90, 20]),
            )
        )
        pdf.pages[0].Annots = Array([field])
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]))

    return change


def with_picture(pdf: Pdf) -> None:
    """Lay a picture over every page."""
    for page in pdf.pages:
        picture = pdf.make_stream(b"\xff" * 64)
        picture.stream_dict = Dictionary(
            Type=Name.XObject, Subtype=Name.Image, Width=8, Height=8, ColorSpace=Name.DeviceGray, BitsPerComponent=8
        )
        page.Resources.XObject = Dictionary(Im0=picture)
        page.Contents = pdf.make_stream(b"q 500 0 0 700 50 50 cm /Im0 Do Q")


def form_of(pdf: Pdf, drawn: bytes, inner: dict[str, Object]) -> Object:
    """Make a drawing that pages can draw, with the drawings that it draws itself."""
    form = pdf.make_stream(drawn)
    form.stream_dict = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    if inner:
        form.Resources = Dictionary(XObject=Dictionary({f"/{name}": one for name, one in inner.items()}))
    return pdf.make_indirect(form)


def with_root(**entries: pikepdf.Object) -> Callable[[Pdf], None]:
    """Put entries into the catalog of the document."""

    def change(pdf: Pdf) -> None:
        for name, value in entries.items():
            pdf.Root[f"/{name}"] = value

    return change


# ── Office ────────────────────────────────────────────────────────────────────────────────────────────────────────────

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE = f'xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def zip_of(parts: Mapping[str, str | bytes] | Iterable[tuple[str, str | bytes]]) -> bytes:
    """Make a zip of parts; given as pairs, a name may stand in it twice."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items() if isinstance(parts, Mapping) else parts:
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def runs(*words: str) -> str:
    """Write words as Word cuts them: a run each, in one paragraph."""
    return f"<w:p>{''.join(f'<w:r><w:rPr><w:b/></w:rPr><w:t>{escape(word)}</w:t></w:r>' for word in words)}</w:p>"


def core(words: str) -> str:
    """Say something in what an Office file tells of itself."""
    return f"<cp:coreProperties {_CORE}><dc:description>{escape(words)}</dc:description></cp:coreProperties>"


def comments(words: str) -> str:
    """Write a comment as Word keeps it."""
    return f'<w:comments {_W}><w:comment w:id="0" w:author="ผู้ตรวจ">{runs(words)}</w:comment></w:comments>'


def docx_parts(body: str = "", **parts: str) -> dict[str, str | bytes]:
    """Give the parts of a DOCX file: its body, and others by name (``__`` stands for a slash)."""
    types = f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
    main = f"<w:document {_W}><w:body>{body or runs('หนังสือราชการ')}</w:body></w:document>"
    return {
        "[Content_Types].xml": types,
        "word/document.xml": main,
        **{name.replace("__", "/") + ".xml": text for name, text in parts.items()},
    }


def docx_of(body: str = "", more: Mapping[str, str | bytes] | None = None, **parts: str) -> bytes:
    """Make a DOCX file; ``more`` are parts by their own names."""
    return zip_of({**docx_parts(body, **parts), **(more or {})})


def relations(kind: str, target: str, mode: str = "External") -> str:
    """Write what a part leads to."""
    url = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId9" Type="{url}/{kind}"'
        f' Target="{escape(target)}" TargetMode="{mode}"/></Relationships>'
    )


def xlsx_of(rows: Iterable[Iterable[object]], change: Callable[[Workbook], object] | None = None) -> bytes:
    """Make an XLSX file as a spreadsheet program does."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    if change:
        change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def parts_of(packed: bytes) -> dict[str, bytes]:
    """Give the parts of an Office file, unpacked."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_parts(packed: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """Add parts to an Office file, or put others in the place of its own."""
    return zip_of({**parts_of(packed), **parts})


# ── Pictures ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def picture_of(kind: str, size: tuple[int, int] = (8, 8), **saving: object) -> bytes:
    """Make a picture of one colour."""
    stream = io.BytesIO()
    Image.new("RGB", size, (0, 90, 110)).save(stream, kind, **saving)
    return stream.getvalue()
