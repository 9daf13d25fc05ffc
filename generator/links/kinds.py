"""What sort of file came, judged by its first bytes, beside what its address and its server claim. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from generator.links import pages, places, signs
from generator.links.answers import Answer
from generator.links.verdicts import State, Verdict

PAGE = "page"
_FEW = 600  # letters: a text that says no more may be an error
_HTML = {"text/html", "application/xhtml+xml"}
_DOCUMENTS = {"pdf", "docx", "xlsx", "pptx", "doc", "xls", "ppt", "zip", "rar", "jpg", "jpeg", "png", "gif", "csv"}
_SUFFIX = re.compile(r"\.([a-z0-9]{2,5})$")
_SIGNATURES = {
    "pdf": (b"%PDF-",),
    "png": (b"\x89PNG",),
    "jpg": (b"\xff\xd8\xff",),
    "gif": (b"GIF8",),
    "zip": (b"PK\x03\x04", b"PK\x05\x06"),
    "ole": (b"\xd0\xcf\x11\xe0",),
    "rar": (b"Rar!",),
}
_FOUND_AS = {"jpeg": "jpg", "docx": "zip", "xlsx": "zip", "pptx": "zip", "doc": "ole", "xls": "ole", "ppt": "ole"}
_ENDS = {"pdf": b"%%EOF", "zip": b"PK\x05\x06"}  # what stands near the end of a whole one
_WORDS = {
    PAGE: ("หน้าเว็บ", "a page"),
    "text": ("ข้อความ", "text"),
    "file": ("ข้อมูลอื่น", "something else"),
    "ole": ("ไฟล์ Office รุ่นเก่า", "an old Office file"),
    "zip": ("ไฟล์ ZIP หรือ Office", "a ZIP or Office file"),
}
_TYPES = {
    "application/pdf": "pdf",
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "application/zip": "zip",
}


def claimed(answer: Answer) -> str:
    """Give the sort of file that an address claims to be; nothing where it claims none."""
    for url in (answer.asked, answer.url):
        parts = places.parts_of(url)
        for part in (parts.path, parts.query):
            match = _SUFFIX.search(unquote(part).lower())
            if match and match[1] in _DOCUMENTS:
                return match[1]
    return ""


def found(answer: Answer) -> str:
    """Tell what sort of file came, by its first bytes."""
    start = answer.body[:1024].lstrip()
    for kind, signatures in _SIGNATURES.items():
        if start.startswith(signatures):
            return kind
    if answer.media_type in _HTML or re.match(
        rb"(?:\xef\xbb\xbf)?<(?:!doctype|html|head|body|\?xml|script|meta|title)", start, re.IGNORECASE
    ):
        return PAGE
    if answer.media_type in {"", "application/pdf"} and b"<" in start and b"\0" not in start:
        return PAGE
    return "text" if answer.media_type.startswith("text/") else "file"


def verdicts(answer: Answer, came: str) -> Iterator[Verdict]:
    """Give what is wrong with a file that came, the weightiest first."""
    yield from by_claim(answer, came)
    yield from by_type(answer, came)
    if came == "text" and _speaks_of_error(answer):
        yield Verdict(State.SOFT_404, "เปิดได้ แต่ข้อความบอกว่าไม่มีหรือขัดข้อง", "says that it is not there")
    if came in _SIGNATURES and answer.media_type in _HTML:
        yield Verdict(
            State.WRONG_KIND,
            f"เป็นไฟล์ {came.upper()} แต่เครื่องแม่ข่ายบอกว่าเป็นหน้าเว็บ เบราว์เซอร์จะแสดงเป็นอักขระที่อ่านไม่ได้",
            "a file that the server calls a page",
        )
    end = _ENDS.get(came)
    if end and answer.whole and end not in answer.body[-70_000:]:
        yield Verdict(State.BROKEN, "ไฟล์ไม่ครบหรือเสียหาย", "the file is damaged or cut short")


def by_claim(answer: Answer, came: str) -> Iterator[Verdict]:
    """Lay what came beside what the address claims."""
    wanted = claimed(answer)
    if wanted == "csv":  # anything but a page may be one
        fits = came != PAGE
    elif wanted in {"xls", "doc", "ppt"}:  # old names on new files, and on tables of HTML, are common
        fits = came in {"zip", "ole", PAGE}
    else:
        fits = came == _FOUND_AS.get(wanted, wanted)
    if wanted and not fits:
        yield _wrong_kind(wanted, came)


def by_type(answer: Answer, came: str) -> Iterator[Verdict]:
    """Lay what came beside what the server claims."""
    said = _TYPES.get(answer.media_type)
    if said and said != came:
        yield _wrong_kind(said, came)


def _speaks_of_error(answer: Answer) -> bool:
    text = pages.decoded(answer.body, answer.headers.get("content-type", ""))
    return len(text) < _FEW and bool(signs.GONE_WORDS.search(text))


def _wrong_kind(wanted: str, came: str) -> Verdict:
    told, told_en = _WORDS.get(came, (f"ไฟล์ {came.upper()}", f"a file ({came})"))
    return Verdict(
        State.WRONG_KIND,
        f"ควรเป็นไฟล์ {wanted.upper()} แต่ได้{told}",
        f"claims to be {wanted.upper()} and is {told_en}",
    )
