"""What the audit may find: each kind with its wording. Their codes begin with A; that of a lost address with R."""

from __future__ import annotations

from generator.findings import FindingKind, Severity

_OURS = "แจ้งผู้ดูแลระบบ พร้อมข้อความนี้ เพราะเป็นข้อผิดพลาดของหน้าเว็บที่สร้างขึ้น"
_BY_HAND = "สร้างเว็บใหม่ด้วย oit build ถ้ายังพบอีก แจ้งผู้ดูแลระบบพร้อมข้อความนี้"


def _error(code: str, name: str, message: str, message_en: str, mend: str = _OURS) -> FindingKind:
    return FindingKind(code, name, Severity.ERROR, message, message_en, mend)


# ── Where things lead ─────────────────────────────────────────────────────────────────────────────────────────────────

BROKEN_LINK = _error(
    "A701",
    "broken-link",
    "ลิงก์ “{target}” ไม่มีปลายทางในเว็บ",
    "the link '{target}' leads nowhere",
    "แก้ที่อยู่ในข้อมูล หรือแจ้งผู้ดูแลระบบ",
)
BROKEN_ANCHOR = _error(
    "A702",
    "broken-anchor",
    "ลิงก์ “{target}” ชี้ไปยังตำแหน่งที่ไม่มีในหน้า",
    "there is no such place on the page: '{target}'",
)
FOREIGN_REQUEST = _error(
    "A705",
    "foreign-request",
    "หน้าเรียกไฟล์จากเว็บอื่น “{target}”",
    "the page loads something from another host: '{target}'",
)
UNSAFE_ADDRESS = _error(
    "A708",
    "unsafe-address",
    "ที่อยู่ “{target}” ไม่ใช่ที่อยู่เว็บ อีเมล หรือโทรศัพท์ เบราว์เซอร์อาจทำงานตามคำสั่งที่ซ่อนไว้",
    "the address '{target}' is not one of the web, of mail or of a telephone",
    "แก้ที่อยู่ในข้อมูลให้ขึ้นต้นด้วย https:// หรือแจ้งผู้ดูแลระบบ",
)
BROKEN_ENTRY = _error(
    "A709",
    "broken-entry",
    "ไฟล์นี้บอกที่อยู่ “{target}” ซึ่งไม่มีในเว็บ",
    "the file names '{target}', which is not there",
)
WRONG_CANONICAL = _error(
    "A710",
    "wrong-canonical",
    "หน้าบอกที่อยู่ถาวรของตนเป็น “{target}” ซึ่งเป็นของหน้าอื่น",
    "the page gives '{target}' as its own address",
)
NOT_ON_THE_MAP = _error("A711", "not-on-the-map", "หน้านี้ไม่อยู่ใน sitemap.xml", "the page is not in the site map", _BY_HAND)
ORPHAN = _error(
    "A712",
    "orphan",
    "ไม่มีทางไปถึงหน้านี้จากหน้าแรก",
    "no way leads to this page from the home page",
)
UNNAMED_FILE = FindingKind(
    "A725",
    "unnamed-file",
    Severity.DOUBT,
    "ไฟล์นี้เผยแพร่อยู่ แต่ไม่มีหน้าใดบอกถึง",
    "the file is published, and no page names it",
    "อ้างถึงไฟล์นี้ในหลักฐานของรายการ หรือย้ายออกจาก files/ ถ้ายังไม่เคยเผยแพร่",
)
LOST_ADDRESS = _error(
    "R801",
    "lost-address",
    "ที่อยู่ {address} เคยเผยแพร่แล้ว แต่เว็บที่สร้างใหม่ไม่มี",
    "the published address {address} would stop answering",
    "คืนไฟล์ข้อมูลของหน้านี้ หรือบอกว่าย้ายไปไหนด้วย oit move {address} ที่อยู่ใหม่ "
    "หรือถอนออกด้วย oit withdraw {address} --reason เหตุผล ที่อยู่ที่เผยแพร่แล้วต้องเปิดได้ตลอดไป",
)

# ── What stands on a page ─────────────────────────────────────────────────────────────────────────────────────────────

REPEATED_PLACE = _error(
    "A703", "repeated-place", "รหัสตำแหน่ง “{name}” ซ้ำในหน้าเดียวกัน", "the id '{name}' stands twice on the page"
)
NO_LANGUAGE = _error("A704", "no-language", "หน้าไม่ได้บอกภาษา", "the page does not say its language")
NO_TITLE = _error("A707", "no-title", "หน้าไม่มีชื่อ", "the page has no title or heading")
FORBIDDEN_ELEMENT = _error(
    "A713",
    "forbidden-element",
    "หน้ามี <{element}> ซึ่งไม่อยู่ในรายการที่อนุญาต",
    "<{element}> is not on the list of what a page may hold",
)
FORBIDDEN_ATTRIBUTE = _error(
    "A714",
    "forbidden-attribute",
    "<{element}> มี {name} ซึ่งไม่อยู่ในรายการที่อนุญาต",
    "<{element}> has '{name}', which is not on the list of what a page may hold",
)
UNKNOWN_SCRIPT = _error(
    "A715",
    "unknown-script",
    "หน้ามีสคริปต์ที่ไม่ใช่ของโปรแกรม",
    "the page holds a script that is not ours",
)
FORBIDDEN_FORM = _error(
    "A716",
    "forbidden-form",
    "หน้ามีแบบกรอกที่ไม่ใช่ช่องค้นหา",
    "the page has a form that is not a search box",
)
FORBIDDEN_REFRESH = _error(
    "A717",
    "forbidden-refresh",
    "หน้าพาผู้อ่านไปที่อื่นเองโดยไม่ใช่หน้าที่ย้ายที่อยู่",
    "the page sends its reader away, and is not one that has moved",
)
HIDDEN_REMARK = _error(
    "A718",
    "hidden-remark",
    "หน้ามีหมายเหตุที่ผู้อ่านไม่เห็น",
    "the page holds a remark that no reader sees",
)
WRONG_POLICY = _error(
    "A726",
    "wrong-policy",
    "หน้าไม่มีนโยบายความปลอดภัย (CSP) หรือไม่ตรงกับสคริปต์ของหน้า",
    "the page has no content security policy, or one that does not fit its scripts",
    _BY_HAND,
)

# ── Files ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

BAD_JSON = _error("A706", "bad-json", "ไฟล์ข้อมูลอ่านไม่ได้", "the data file is not valid JSON")
BAD_XML = _error("A719", "bad-xml", "ไฟล์ XML อ่านไม่ได้", "the file is not well-formed XML")
WRONG_MODE = _error(
    "A720",
    "wrong-mode",
    "สิทธิ์ของไฟล์เป็น {mode} เว็บเซิร์ฟเวอร์อาจอ่านไม่ได้หรือผู้อื่นแก้ได้",
    "the mode {mode} is not what a web server needs",
    _BY_HAND,
)
HIDDEN_FILE = _error("A721", "hidden-file", "เว็บมีไฟล์ซ่อนที่ขึ้นต้นด้วยจุด", "a file whose name begins with a dot", _BY_HAND)
NO_PLAIN_FILE = _error(
    "A722",
    "no-plain-file",
    "สิ่งนี้เป็นลิงก์หรือไฟล์พิเศษ ไม่ใช่ไฟล์ธรรมดา",
    "a link or a special file, not a plain one",
    _BY_HAND,
)
NOTHING_INSIDE = _error("A723", "nothing-inside", "ไฟล์ว่างเปล่า", "the file is empty", "ใส่ไฟล์ที่มีเนื้อหา หรือแจ้งผู้ดูแลระบบ")
SAME_LETTERS = _error(
    "A724",
    "same-letters",
    "ชื่อไฟล์ต่างจาก “{other}” เพียงตัวพิมพ์เล็กใหญ่ บางเครื่องเก็บได้เพียงไฟล์เดียว",
    "the name differs from '{other}' by letter case only",
    "ตั้งชื่อไฟล์ใหม่ให้ต่างกันจริง",
)
WRONG_HEADERS = _error(
    "A727",
    "wrong-headers",
    "ไฟล์ส่วนหัวสำหรับเว็บเซิร์ฟเวอร์ไม่มี หรือไม่ตรงกับเว็บ",
    "the file of headers for web servers is not there, or does not fit the site",
    _BY_HAND,
)
WRONG_SUM = _error(
    "A728",
    "wrong-sum",
    "ค่าตรวจสอบของ {name} ใน SHA256SUMS ไม่ตรงกับไฟล์",
    "SHA256SUMS does not fit {name}",
    _BY_HAND,
)

ALL = (
    BROKEN_LINK,
    BROKEN_ANCHOR,
    REPEATED_PLACE,
    NO_LANGUAGE,
    FOREIGN_REQUEST,
    BAD_JSON,
    NO_TITLE,
    UNSAFE_ADDRESS,
    BROKEN_ENTRY,
    WRONG_CANONICAL,
    NOT_ON_THE_MAP,
    ORPHAN,
    UNNAMED_FILE,
    FORBIDDEN_ELEMENT,
    FORBIDDEN_ATTRIBUTE,
    UNKNOWN_SCRIPT,
    FORBIDDEN_FORM,
    FORBIDDEN_REFRESH,
    HIDDEN_REMARK,
    BAD_XML,
    WRONG_MODE,
    HIDDEN_FILE,
    NO_PLAIN_FILE,
    NOTHING_INSIDE,
    SAME_LETTERS,
    WRONG_POLICY,
    WRONG_HEADERS,
    WRONG_SUM,
    LOST_ADDRESS,
)
