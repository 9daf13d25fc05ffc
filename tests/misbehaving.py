"""Hosts that answer in every way that offices' links meet, each on an address of loopback of its own.

What each is expected to be called stands only here: the addresses tell nothing, and each host has a home page and other
addresses that answer as such hosts do.
"""

from __future__ import annotations

import gzip
import io
import socket
import ssl
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import trustme

from tests import wire
from tests.wire import Asked, Reply, page, response

Send = Callable[[Asked, socket.socket], None]


@dataclass(frozen=True, slots=True)
class Case:
    """An address of a host, how the host answers, and what the address should be called."""

    name: str
    expected: str
    path: str  # what is asked for
    site: Reply
    tls: str = ""  # which certificate the host shows, where it speaks TLS


# ── What pages of offices look like ───────────────────────────────────────────────────────────────────────────────────

MENU = "".join(
    f'<li><a href="/m{n}">{word}</a></li>' for n, word in enumerate(("หน้าแรก", "เกี่ยวกับเรา", "ข่าว", "ITA", "ติดต่อเรา"))
)
HOME_TEXT = "<h2>ข่าวประชาสัมพันธ์</h2><p>ขอเชิญร่วมประชุมผู้บริหารสถานศึกษา ครั้งที่ 3/2566</p><p>ผลการประเมินคุณธรรมและความโปร่งใส</p>"
PLAN = (
    "<h1>แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2566</h1>"
    "<p>สำนักงานจัดทำแผนปฏิบัติการป้องกันการทุจริต มี 4 กลุ่มกิจกรรม 12 กิจกรรม งบประมาณรวม 120,000 บาท ระยะเวลาดำเนินการตั้งแต่เดือนตุลาคม 2565 "
    "ถึงเดือนกันยายน 2566 ผู้รับผิดชอบคือกลุ่มอำนวยการ และกลุ่มบริหารงานการเงินและสินทรัพย์</p>"
)


def framed(text: str, title: str = "สำนักงานตัวอย่าง") -> str:
    """Put text into the frame of a content system: header, menu, footer, marked as such."""
    return (
        f'<!doctype html><html lang="th"><head><meta charset="utf-8"><title>{title}</title><link rel="stylesheet" href="/s.css"></head>'
        f"<body><header><a href='/'>สำนักงานตัวอย่าง</a></header><nav><ul>{MENU}</ul></nav><main>{text}</main>"
        f"<footer>สำนักงานตัวอย่าง 1 ถนนราชดำเนิน โทร. 0 0000 0000 สงวนลิขสิทธิ์</footer></body></html>"
    )


def tabled(text: str, title: str = "ยินดีต้อนรับสู่เว็บไซต์สำนักงานตัวอย่าง") -> str:
    """Put text into the frame of an older site: tables, and nothing that says what is menu and what is not."""
    return (
        f"<html><head><title>{title}</title></head><body><table width=980><tr><td colspan=2><img src=/banner.jpg></td></tr>"
        f"<tr><td width=180><ul>{MENU}</ul><b>เว็บลิงก์</b><br>กระทรวงศึกษาธิการ<br>สพฐ.<br>ป.ป.ช.<br>ผู้เข้าชม 12345</td><td>{text}</td></tr>"
        f"<tr><td colspan=2>สำนักงานตัวอย่าง ตำบลตัวอย่าง อำเภอเมือง</td></tr></table></body></html>"
    )


Frame = Callable[[str, str], str]


def html(text: str, status: int = 200, **headers: str) -> bytes:
    return response(status, text.encode(), **headers)


def sending(data: bytes) -> Send:
    def send(_asked: Asked, line: socket.socket) -> None:
        line.sendall(data)

    return send


def site(
    at: str, answer: bytes | Send, frame: Frame = framed, elsewhere: bytes | Send | None = None, robots: str = ""
) -> Reply:
    """Make a host that answers one address in its way, has a home page, and does not know any other address."""
    special = sending(answer) if isinstance(answer, bytes) else answer
    other = sending(elsewhere) if isinstance(elsewhere, bytes) else elsewhere

    def reply(asked: Asked, line: socket.socket) -> None:
        if asked.path == "/robots.txt":
            line.sendall(response(200, robots.encode(), content_type="text/plain") if robots else response(404))
        elif at in {asked.target, asked.path}:
            special(asked, line)
        elif asked.path == "/":
            line.sendall(html(frame(HOME_TEXT, "สำนักงานตัวอย่าง")))
        elif other:
            other(asked, line)
        else:
            line.sendall(html(frame("<h1>404</h1><p>ไม่พบหน้า</p>", "404"), 404))

    return reply


def everywhere(text: str, title: str = "สำนักงานตัวอย่าง", frame: Frame = framed) -> Reply:
    """Make a host that answers 200 with the same words whatever it does not have."""
    data = html(frame(text, title))
    return site("/-", data, frame, data)


def echoing(asked: Asked, line: socket.socket) -> None:
    """Answer whatever is asked for with words that name it."""
    text = f"<p>{time.monotonic_ns()} ลองพิมพ์ใหม่อีกครั้งนะคะ: {asked.path}</p>"
    line.sendall(html(framed(HOME_TEXT if asked.path == "/" else text)))


def only_there(text: str, title: str = "สำนักงานตัวอย่าง", frame: Frame = framed) -> Reply:
    """Make a host that answers 200 with such words at one address, and 404 at those that it never had."""
    return site(AT, html(frame(text, title)), frame)


AT = "/files/2566/a17"  # where most cases stand: nothing can be told from it
NAMED = "/files/2566/a17.pdf"

# ── Files ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


def zipped(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return stream.getvalue()


def pdf(data: bytes = PDF, **headers: str) -> bytes:
    return response(200, data, **{"content_type": "application/pdf", **headers})


# ── Ways of answering ─────────────────────────────────────────────────────────────────────────────────────────────────


def to(where: str, status: int = 302, **headers: str) -> bytes:
    return response(status, b"", location=where, **headers)


def hang(_asked: Asked, _line: socket.socket) -> None:
    time.sleep(12)


def drip(start: bytes, part: bytes) -> Send:
    def send(_asked: Asked, line: socket.socket) -> None:
        line.sendall(start)
        for _ in range(120):
            line.sendall(part)
            time.sleep(0.1)

    return send


def slowly(data: bytes) -> Send:
    def send(_asked: Asked, line: socket.socket) -> None:
        time.sleep(0.5)
        for start in range(0, len(data), 400):
            line.sendall(data[start : start + 400])
            time.sleep(0.02)

    return send


def after(first: bytes, then: bytes, times: int) -> Send:
    """Answer badly some times, then well."""
    left = [times]

    def send(_asked: Asked, line: socket.socket) -> None:
        left[0] -= 1
        line.sendall(first if left[0] >= 0 else then)

    return send


def no_head(data: bytes) -> Send:
    def send(asked: Asked, line: socket.socket) -> None:
        line.sendall(data if asked.method == "GET" else response(405))

    return send


def along(*steps: bytes) -> Reply:
    """Lead from one address to the next."""

    def reply(asked: Asked, line: socket.socket) -> None:
        number = int(asked.path.removeprefix("/s") or 0) if asked.path.startswith("/s") else -1
        if asked.path == AT:
            number = 0
        if asked.path == "/":
            line.sendall(html(framed(HOME_TEXT)))
        else:
            line.sendall(steps[number] if 0 <= number < len(steps) else response(404))

    return reply


def only_with_cookies(asked: Asked, line: socket.socket) -> None:
    line.sendall(html(framed(PLAN)) if "cookie" in asked.headers else to(AT, set_cookie="seen=1"))


GOOD = html(framed(PLAN, "แผนป้องกันการทุจริต"))
CP874 = tabled(PLAN).encode("cp874")
LOGIN_BOX = '<form><h3>เข้าสู่ระบบ</h3><input name=username><input type=password name=passwd><input type=submit value="Log in"></form>'

# ── The cases ─────────────────────────────────────────────────────────────────────────────────────────────────────────

FINE = [
    Case("plain", "ok", AT, site(AT, GOOD)),
    Case("older frame", "ok", AT, site(AT, html(tabled(PLAN)), tabled)),
    Case("TIS-620, as it says", "ok", AT, site(AT, response(200, CP874, content_type="text/html; charset=tis-620"))),
    Case("TIS-620 that says UTF-8", "ok", AT, site(AT, response(200, CP874))),
    Case(
        "TIS-620 that says Latin",
        "ok",
        AT,
        site(AT, response(200, CP874, content_type="text/html; charset=iso-8859-1")),
    ),
    Case(
        "UTF-8 that says TIS-620 nowhere",
        "ok",
        AT,
        site(AT, response(200, framed(PLAN).encode(), content_type="text/html")),
    ),
    Case("UTF-16", "ok", AT, site(AT, response(200, framed(PLAN).encode("utf-16")))),
    Case("no type", "ok", AT, site(AT, response(200, framed(PLAN).encode(), content_type=""))),
    Case(
        "unknown charset",
        "ok",
        AT,
        site(AT, response(200, framed(PLAN).encode(), content_type="text/html; charset=thai")),
    ),
    Case("far too long", "ok", AT, site(AT, html(framed(PLAN + "<p>รายการ</p>" * 200_000)))),
    Case("packed", "ok", AT, site(AT, response(200, gzip.compress(framed(PLAN).encode()), content_encoding="gzip"))),
    Case(
        "chunks",
        "ok",
        AT,
        site(
            AT,
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            + b"%x\r\n%s\r\n0\r\n\r\n" % (len(framed(PLAN).encode()), framed(PLAN).encode()),
        ),
    ),
    Case(
        "no length", "ok", AT, site(AT, b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + framed(PLAN).encode())
    ),
    Case("shorter length", "ok", AT, site(AT, response(200, framed(PLAN).encode(), content_length="900"))),
    Case("HEAD refused", "ok", AT, site(AT, no_head(GOOD))),
    Case("503 twice", "ok", AT, site(AT, after(response(503), GOOD, 2))),
    Case("500 once", "ok", AT, site(AT, after(response(500), GOOD, 1))),
    Case("cut off once", "ok", AT, site(AT, after(b"", GOOD, 1))),
    Case("429 with Retry-After", "ok", AT, site(AT, after(response(429, retry_after="1"), GOOD, 1))),
    Case("slow, in time", "ok", AT, site(AT, slowly(GOOD))),
    Case("for now elsewhere", "ok", AT, along(to("/s1"), GOOD)),
    Case("page that leads on", "ok", AT, along(html('<meta http-equiv="refresh" content="0; url=/s1">'), GOOD)),
    Case("script that leads on", "ok", AT, along(html('<script>window.location.href = "/s1";</script>'), GOOD)),
    Case("page that reloads itself", "ok", AT, site(AT, html(framed(f'<meta http-equiv=refresh content="3">{PLAN}')))),
    Case("sign-in box at the side", "ok", AT, site(AT, html(framed(PLAN + f"<aside>{LOGIN_BOX}</aside>")))),
    Case(
        "sign-in box in the menu of an older frame",
        "ok",
        AT,
        site(AT, html(tabled(PLAN + LOGIN_BOX)), lambda t, n: tabled(t + LOGIN_BOX, n)),
    ),
    Case(
        "manual of signing in",
        "ok",
        AT,
        site(
            AT,
            html(
                framed(
                    '<h1>คู่มือการเข้าสู่ระบบ e-Service</h1><p>ดาวน์โหลดคู่มือ</p><a href="/g.pdf">คู่มือ.pdf</a>', "คู่มือการเข้าสู่ระบบ"
                )
            ),
        ),
    ),
    Case(
        "says that there was none",
        "ok",
        AT,
        site(
            AT, html(framed("<h1>สถิติเรื่องร้องเรียนการทุจริต ปีงบประมาณ 2566</h1><p>ไม่พบเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</p>"))
        ),
    ),
    Case("says that there is no cost", "ok", AT, site(AT, html(framed("<h1>การมีส่วนร่วม</h1><p>ไม่ใช้งบประมาณ</p>")))),
    Case(
        "frame with a document",
        "ok",
        AT,
        site(AT, html(framed('<h1>แผน</h1><iframe src="https://drive.example/preview"></iframe>'))),
    ),
    Case("picture of a document", "ok", AT, site(AT, html('<body><img src="/scan1.jpg"><img src="/scan2.jpg">'))),
    Case(
        "a place in Thai",
        "ok",
        f"{AT}#%E0%B9%81%E0%B8%9C%E0%B8%99",
        site(AT, html(framed(f'<h2 id="แผน">แผน</h2>{PLAN}'))),
    ),
    Case("an old name of a place", "ok", f"{AT}#b2", site(AT, html(framed(f'<a name="b2"></a>{PLAN}')))),
    Case("a page of a PDF", "ok", f"{NAMED}#page=3", site(NAMED, pdf())),
    Case("a PDF", "ok", NAMED, site(NAMED, pdf())),
    Case("a PDF to be saved", "ok", NAMED, site(NAMED, pdf(content_type="application/octet-stream"))),
    Case("a large PDF", "ok", NAMED, site(NAMED, pdf(PDF + bytes(6_000_000)))),
    Case(
        "a spreadsheet",
        "ok",
        "/f/a.xlsx",
        site("/f/a.xlsx", response(200, zipped("xl/workbook.xml"), content_type="application/octet-stream")),
    ),
    Case(
        "a text document",
        "ok",
        "/f/a.docx",
        site("/f/a.docx", response(200, zipped("word/document.xml"), content_type="application/zip")),
    ),
    Case("a picture", "ok", "/f/a.png", site("/f/a.png", response(200, PNG, content_type="image/png"))),
    Case(
        "a table of values",
        "ok",
        "/f/a.csv",
        site("/f/a.csv", response(200, "รหัส,ชื่อ\n1,แผน\n".encode(), content_type="text/csv")),
    ),
    Case("a download by name", "ok", "/d.php?f=a.pdf", site("/d.php?f=a.pdf", pdf())),
]
MOVED = [
    Case("301", "moved", AT, along(to("/s1", 301), GOOD)),
    Case("308", "moved", AT, along(to("/s1", 308), GOOD)),
    Case("301 twice", "moved", AT, along(to("/s1", 301), to("/s2", 301), GOOD)),
    Case(
        "301 with Thai letters",
        "moved",
        AT,
        along(b"HTTP/1.1 301 M\r\nLocation: /s1?\xe0\xb8\x81=\xe0\xb8\x82\r\nContent-Length: 0\r\n\r\n", GOOD),
    ),
]
BROKEN = [
    Case("404", "broken", AT, site("/-", b"")),
    Case("410", "broken", AT, site(AT, response(410))),
    Case("400", "broken", AT, site(AT, response(400))),
    Case("500", "broken", AT, site(AT, response(500))),
    Case("503 for ever", "broken", AT, site(AT, response(503))),
    Case("redirects that come back", "broken", AT, along(to("/s1"), to(AT))),
    Case("redirects without end", "broken", AT, along(*(to(f"/s{n}") for n in range(1, 30)))),
    Case("redirect to nowhere", "broken", AT, site(AT, response(302))),
    Case("redirect inside", "broken", AT, site(AT, to("http://10.0.0.1/admin"))),
    Case("redirect to metadata", "broken", AT, site(AT, to("http://169.254.169.254/latest/"))),
    Case("cut off", "broken", AT, site(AT, b"")),
    Case("no HTTP", "broken", AT, site(AT, b"220 ftp ready\r\n")),
    Case("cut short", "broken", AT, site(AT, response(200, framed(PLAN).encode(), content_length="90000"))),
    Case("a PDF cut short", "broken", NAMED, site(NAMED, pdf(PDF[:60]))),
    Case("a PDF shorter than it says", "broken", NAMED, site(NAMED, pdf(PDF, content_length="5000"))),
    Case(
        "a spreadsheet cut short",
        "broken",
        "/f/a.xlsx",
        site("/f/a.xlsx", response(200, zipped("xl/workbook.xml")[:40], content_type="application/octet-stream")),
    ),
]
OTHERS = [
    Case("a PDF that is a page", "wrong-kind", NAMED, site(NAMED, GOOD)),
    Case("a page called PDF", "wrong-kind", AT, site(AT, pdf(framed(PLAN).encode()))),
    Case(
        "a PDF that is a ZIP",
        "wrong-kind",
        NAMED,
        site(NAMED, response(200, zipped("a"), content_type="application/zip")),
    ),
    Case("a PDF called a page", "wrong-kind", NAMED, site(NAMED, response(200, PDF))),
    Case("a picture that is a page", "wrong-kind", "/f/a.png", site("/f/a.png", GOOD)),
    Case(
        "a document that is text",
        "wrong-kind",
        "/f/a.docx",
        site("/f/a.docx", response(200, b"hello", content_type="text/plain")),
    ),
    Case("nothing", "empty", AT, site(AT, response(200))),
    Case("an empty PDF", "empty", NAMED, site(NAMED, pdf(b""))),
    Case("204", "empty", AT, site(AT, response(204))),
    Case(
        "a page without words",
        "empty",
        AT,
        site(AT, html("<html><head><title>แผน</title></head><body>  &nbsp; </body></html>")),
    ),
    Case("redirect home", "home-page", AT, site(AT, to("/"))),
    Case("redirect home for good", "home-page", AT, site(AT, to("/index.php", 301), elsewhere=html(framed(HOME_TEXT)))),
    Case("home without a redirect", "home-page", AT, site(AT, html(framed(HOME_TEXT, "สำนักงานตัวอย่าง")))),
    Case("home for anything", "home-page", NAMED, site("/-", b"", elsewhere=html(framed(HOME_TEXT, "สำนักงานตัวอย่าง")))),
    Case("no such place", "anchor-missing", f"{AT}#o24", site(AT, GOOD)),
    Case("no such place in Thai", "anchor-missing", f"{AT}#แผน", site(AT, GOOD)),
    Case("silence", "timeout", AT, site(AT, hang)),
    Case("slow head", "timeout", AT, site(AT, drip(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"))),
    Case("slow body", "timeout", AT, site(AT, drip(b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n", b"x"))),
    Case("403", "unsure", AT, site(AT, html(framed("<h1>Forbidden</h1>"), 403))),
    Case("429 for ever", "unsure", AT, site(AT, response(429, retry_after="3600"))),
    Case("429 until a day", "unsure", AT, site(AT, response(429, retry_after="Fri, 31 Dec 2100 23:59:59 GMT"))),
    Case("999", "unsure", AT, site(AT, response(999))),
    Case("robots", "unsure", AT, site(AT, GOOD, robots="User-agent: *\nDisallow: /files/")),
    Case(
        "guard with 503",
        "unsure",
        AT,
        site(AT, html("<title>Just a moment...</title><p>Checking your browser before accessing</p>", 503)),
    ),
    Case(
        "guard with 200",
        "unsure",
        AT,
        site(AT, html("<title>กรุณารอสักครู่</title><h1>ยืนยันว่าท่านไม่ใช่โปรแกรมอัตโนมัติ</h1><p>กรุณากรอก captcha</p>")),
    ),
    Case("bomb", "unsure", AT, site(AT, response(200, gzip.compress(bytes(30_000_000)), content_encoding="gzip"))),
    Case("packed otherwise", "unsure", AT, site(AT, response(200, b"\x1b\x00\x00", content_encoding="br"))),
    Case(
        "only by script",
        "unsure",
        AT,
        site(AT, html('<title>App</title><body><div id="root"></div><script src="/app.js"></script>')),
    ),
    Case("only with cookies", "unsure", AT, site(AT, only_with_cookies)),
]
TLS = [
    Case("expired", "tls", AT, site(AT, GOOD), "expired"),
    Case("self-signed", "tls", AT, site(AT, GOOD), "self-signed"),
    Case("of another host", "tls", AT, site(AT, GOOD), "other"),
    Case("of nobody known", "tls", AT, site(AT, GOOD), "unknown"),
    Case("in order", "ok", AT, site(AT, GOOD), "fine"),
]
# The first half of doors and errors; the classifier was written beside these.
DOORS = [
    Case("401", "sign-in", AT, site(AT, response(401, www_authenticate="Basic"))),
    Case(
        "redirect to a door",
        "sign-in",
        AT,
        site(AT, to("/wp-login.php?redirect_to=x"), elsewhere=html(framed(LOGIN_BOX, "เข้าสู่ระบบ"))),
    ),
    Case(
        "redirect to a door elsewhere",
        "sign-in",
        AT,
        site(AT, to("https://accounts.google.com/v3/signin/identifier?continue=x")),
    ),
    Case("door in Thai", "sign-in", AT, site(AT, html(framed(LOGIN_BOX, "เข้าสู่ระบบ - สำนักงานตัวอย่าง")))),
    Case(
        "door in English",
        "sign-in",
        AT,
        site(
            AT,
            html(
                framed(
                    '<h1>Log in</h1><form><label>Username</label><input name="user"><label>Password</label><input type="password"></form>',
                    "Log in",
                )
            ),
        ),
    ),
    Case(
        "door of an older frame",
        "sign-in",
        AT,
        site(AT, html(tabled("<b>กรุณาเข้าสู่ระบบก่อนดาวน์โหลดเอกสาร</b>" + LOGIN_BOX)), tabled),
    ),
    Case(
        "file store in English",
        "sign-in",
        AT,
        site(
            AT,
            html(
                "<title>Google Drive: Access Denied</title><p>You need access</p><p>Request access, or switch to an account with access.</p><button>Request access</button>"
            ),
        ),
    ),
    Case(
        "file store in Thai",
        "sign-in",
        AT,
        site(AT, html("<title>Google ไดรฟ์</title><h1>คุณต้องได้รับสิทธิ์เข้าถึง</h1><p>ขอสิทธิ์เข้าถึงหรือสลับไปใช้บัญชีที่มีสิทธิ์</p>")),
    ),
]
ERRORS = [
    Case("error in Thai", "soft-404", AT, everywhere("<h1>ไม่พบหน้าที่คุณต้องการ</h1><p>ขออภัย</p>", "ไม่พบหน้า")),
    Case(
        "error in English",
        "soft-404",
        AT,
        everywhere(
            "<h1>Page not found</h1><p>Sorry, the page you are looking for does not exist.</p>", "Page not found"
        ),
    ),
    Case(
        "error of an older frame", "soft-404", AT, everywhere("<font color=red>ไม่พบข้อมูลที่ท่านต้องการ</font>", frame=tabled)
    ),
    Case("error of a number", "soft-404", AT, everywhere("<h1>404</h1>", "404")),
    Case("error that names what was asked", "soft-404", AT, echoing),
    Case("nothing of its own", "soft-404", AT, everywhere("<p></p>")),
    Case(
        "file that was deleted",
        "soft-404",
        AT,
        only_there(
            "<p>Sorry, the file you have requested does not exist.</p><p>Make sure that you have the correct URL and the file exists.</p>",
            "Drive",
        ),
    ),
    Case("document that was removed", "soft-404", AT, only_there("<p>เอกสารนี้ถูกลบแล้ว กรุณาติดต่อผู้ดูแล</p>")),
    Case(
        "data base that is away",
        "soft-404",
        AT,
        site(AT, html("<title>Database Error</title><h1>Error establishing a database connection</h1>")),
    ),
    Case(
        "program that fails",
        "soft-404",
        AT,
        site(
            AT,
            response(200, b"Fatal error: Uncaught Error in /var/www/index.php on line 12", content_type="text/plain"),
        ),
    ),
    Case("site that is closed", "soft-404", AT, everywhere("<h1>เว็บไซต์ปิดปรับปรุงชั่วคราว</h1><p>ขออภัยในความไม่สะดวก</p>")),
]

CASES = [*FINE, *MOVED, *BROKEN, *OTHERS, *TLS, *DOORS, *ERRORS]


# ── The hosts ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def certificates(authority: trustme.CA, folder: str, hosts: dict[str, str]) -> Iterator[tuple[str, ssl.SSLContext]]:
    """Make the certificate that each host shows, by what is wrong with it."""
    for host, fault in hosts.items():
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        if fault == "self-signed":
            own = trustme.CA()
            own.private_key_pem.write_to_path(f"{folder}/key.pem")
            own.cert_pem.write_to_path(f"{folder}/cert.pem")
            context.load_cert_chain(f"{folder}/cert.pem", f"{folder}/key.pem")
        elif fault == "expired":
            authority.issue_cert(host, not_after=datetime(2020, 1, 1, tzinfo=UTC)).configure_cert(context)
        else:
            issuer = trustme.CA() if fault == "unknown" else authority
            issuer.issue_cert("www.example.go.th" if fault == "other" else host).configure_cert(context)
        yield host, context


@contextmanager
def serving(cases: list[Case], folder: str) -> Iterator[tuple[dict[str, Case], ssl.SSLContext]]:
    """Serve every case on a host of its own; give the cases by address, and whom to trust."""
    authority, trust = trustme.CA(), ssl.create_default_context()
    authority.configure_trust(trust)
    hosts = {f"127.0.{2 + n // 250}.{1 + n % 250}": case for n, case in enumerate(cases)}
    shown = dict(certificates(authority, folder, {host: case.tls for host, case in hosts.items() if case.tls}))
    with wire.serving_many({host: (case.site, shown.get(host)) for host, case in hosts.items()}) as ports:
        yield (
            {
                f"{'https' if case.tls else 'http'}://{host}:{ports[host]}{case.path}": case
                for host, case in hosts.items()
            },
            trust,
        )


__all__ = ["CASES", "Case", "page", "serving"]
