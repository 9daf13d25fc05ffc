"""Words by which pages tell that they are not what was asked for, in Thai and in English; patterns over folded text.

Each was gathered from how content systems, file stores and web servers word such pages. What a page says about itself
stands in its title, its headings, or in a few lines with nothing else; a long page may mention anything.
"""

from __future__ import annotations

import re

from generator.links import places


def _any_of(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE)


SIGN_IN_HOSTS = (
    "accounts.google.com",
    "login.microsoftonline.com",
    "login.live.com",
    "login.yahoo.com",
    "appleid.apple.com",
    "imauth.bora.dopa.go.th",
    "thaid.go.th",
)
SIGN_IN_PATH = re.compile(
    r"/(?:wp-login(?:\.php)?|(?:user|account|member|admin|auth|users|site|home|index\.php)?[/_-]?"
    r"(?:log-?in|sign-?in|sign_in|logon|signon)(?:[./?_-]\w*)?|sso|oauth2?(?:/\w+)?|adfs/ls|saml2?|cas/login|servicelogin)"
    r"(?:/|\?|$)",
    re.IGNORECASE,
)

# What a title or a heading says of a page whose whole purpose is to let somebody in.
SIGN_IN_NAME = _any_of(
    r"เข้าสู่ระบบ",
    r"ลงชื่อเข้า",
    r"ลงทะเบียนเข้าใช้",
    r"ล็อ[กค]\s?อิน",
    r"เข้าใช้(?:งาน)?ระบบ",
    r"ระบบสมาชิก",
    r"ยืนยันตัวตน",
    r"พิสูจน์ตัวตน",
    r"(?:ต้อง|จึง)\s?(?:มี|ได้รับ|ขอ)\s?สิทธิ",
    r"ขอ\s?(?:รับ\s?)?สิทธิ",
    r"ไม่มีสิทธิ",
    r"ไม่ได้รับ(?:อนุญาต|สิทธิ)",
    r"(?:ปฏิเสธ|ไม่อนุญาต)(?:ให้|การ)?\s?เข้า",
    r"เฉพาะ(?:สมาชิก|เจ้าหน้าที่|บุคลากร|ผู้ใช้)",
    r"ป้องกันด้วยรหัส",
    r"ใส่รหัสผ่าน",
    r"รหัสผ่าน",
    r"\b(?:log|sign)\s?-?(?:in|on)\b",
    r"\blogin\b",
    r"\bsignin\b",
    r"authenticat",
    r"\baccess (?:denied|required|restricted)",
    r"(?:need|request|without|no) (?:access|permission)",
    r"permission (?:denied|required)",
    r"not authori[sz]ed",
    r"unauthori[sz]ed",
    r"password",
    r"members only",
    r"restricted",
    r"protected:",
)
# What such a page asks of its reader, wherever it stands in a few lines.
SIGN_IN_DEMAND = _any_of(
    r"สงวน(?:ไว้|สิทธิ์?)?\s?(?:เฉพาะ|สำหรับ|ให้)",
    r"รหัส\s?otp",
    r"(?:กรุณา|โปรด|ต้อง|จำเป็นต้อง|ให้)\s?(?:ทำการ\s?)?(?:เข้าสู่ระบบ|ลงชื่อ|ล็อ[กค]\s?อิน|login|log in|sign in|ยืนยันตัวตน|พิสูจน์ตัวตน|ใส่รหัส|กรอกรหัส|ป้อนรหัส|เป็นสมาชิก|สมัครสมาชิก|ระบุรหัส)",
    r"(?:ต้อง|จึง)\s?(?:มี|ได้รับ|ขอ)\s?(?:บัญชี|สิทธิ|อนุญาต|การอนุญาต|อนุมัติ)",
    r"ขอ\s?(?:รับ\s?)?สิทธิ",
    r"ไม่มีสิทธิ",
    r"ไม่ได้รับ(?:อนุญาต|สิทธิ)",
    r"เฉพาะ\s?(?:สมาชิก|เจ้าหน้าที่|บุคลากร|บุคคล|ผู้มีสิทธิ|ผู้ที่(?:ได้รับ|มี)|บัญชี|ผู้ใช้(?:งาน)?ที่)",
    r"ขอ(?:อนุญาต|การ)?เข้าถึง",
    r"(?:สลับ|เปลี่ยน)(?:ไปใช้)?บัญชี",
    r"(?:เข้าสู่ระบบ|ลงชื่อเข้าใช้|เข้าใช้งาน)\s?(?:ด้วย|ผ่าน)",
    r"ลืมรหัสผ่าน",
    r"จดจำรหัส",
    r"(?:sign in|log in|continue) with ",
    r"verify your identity",
    r"for specific people",
    r"you are signed out",
    r"(?:please|must|need to|have to|required to) (?:be )?(?:log|sign)(?:ged)?[ -]?(?:in|on)",
    r"(?:you|first) need (?:access|permission|to)",
    r"request (?:access|permission)",
    r"ask (?:the owner )?for access",
    r"switch accounts?",
    r"(?:do not|don.t) have (?:access|permission)",
    r"(?:not|un)[ -]?authori[sz]ed",
    r"members? only",
    r"forgot(?:ten)? (?:your )?password",
    r"remember me",
    r"log in to (?:continue|view)",
    r"sign in to (?:continue|view)",
)
# Titles that only speak about signing in: a manual, a guide.
ABOUT = _any_of(
    r"คู่มือ",
    r"วิธี(?:การ)?\s?(?:ใช้|สมัคร|ลงทะเบียน|เข้าสู่|ล็อ)",
    r"ขั้นตอน",
    r"แนวทาง",
    r"แนวปฏิบัติ",
    r"นโยบาย",
    r"ประกาศ",
    r"การใช้งาน",
    r"รายงาน",
    r"สถิติ",
    r"manual",
    r"guide",
    r"how to",
    r"policy",
    r"report",
)

# What a title or a heading says of a page that is there in place of one that is not.
GONE_NAME = _any_of(
    r"ไม่\s?(?:พบ|เจอ|ปรากฏ)",
    r"หา\S{0,30}ไม่\s?(?:พบ|เจอ)",
    r"(?:ไม่มี|ไม่ได้มี)\s?(?:หน้า|ไฟล์|เอกสาร|บทความ|เนื้อหา|ข้อมูลที่)",
    r"ไม่มีอยู่",
    r"ถูก\s?(?:ลบ|ย้าย|ระงับ|ยกเลิก|ปิด|นำออก|ถอด)",
    r"(?:หมด|สิ้น)\s?อายุ",
    r"ปิด\s?(?:ปรับปรุง|ให้บริการ|ใช้งาน)",
    r"(?:กำลัง|อยู่ระหว่าง|อยู่ในระหว่าง)\s?(?:การ)?\s?(?:ปรับปรุง|พัฒนา|ก่อสร้าง|แก้ไข|จัดทำ)",
    r"เกิดข้อผิดพลาด(?!ใน|จาก|ที่)",
    r"ขออภัย",
    r"ขอโทษ",
    r"ข้อผิดพลาด",
    r"\b(?:404|410|500|503)\b",
    r"not\s?found",
    r"is(?:n.t| not) here",
    r"any\s?more\b",
    r"can(?:no|.)t (?:be )?(?:find|found|open|display)",
    r"(?:could|can)\s?(?:n.t|not) (?:be )?(?:find|found|open)",
    r"does(?:n.t| not) exist",
    r"no longer (?:available|exists?|here)",
    r"(?:has|have|was|been) (?:been )?(?:removed|deleted|moved|suspended|disabled|expired)",
    r"(?:is|are)(?:n.t| not|) (?:unavailable|available|missing|gone|expired)",
    r"nothing (?:was )?(?:found|here)",
    r"no such (?:page|file)",
    r"(?:link|domain|account)\S* (?:has )?expired",
    r"under (?:construction|maintenance)",
    r"coming soon",
    r"suspended",
    r"for sale",
    r"\bsorry\b",
    r"\boops\b",
    r"\berror\b",
    r"fatal",
    r"bandwidth limit",
    r"service unavailable",
    r"default (?:web )?page",
    r"it works!",
)
# What such a page says in a few lines with nothing else.
GONE_WORDS = _any_of(
    r"ไม่พร้อม(?:ใช้งาน|ให้บริการ)",
    r"ปิด(?:ให้)?บริการแล้ว",
    r"welcome to (?:nginx|centos|apache|iis)",
    r"successfully installed and working",
    r"ไม่\s?(?:พบ|เจอ|ปรากฏ)\s?(?:หน้า|ไฟล์|เอกสาร|ข้อมูล|เนื้อหา|รายการ|บทความ|เว็บ|ไซต์|วิดีโอ|โพสต์|กระทู้|ลิงก์|สิ่งที่|ที่อยู่|url|page|file)",
    r"หา\S{0,30}ไม่\s?(?:พบ|เจอ)",
    r"(?:หน้า|ไฟล์|เอกสาร|บทความ|เนื้อหา|ลิงก์|ลิงค์|เว็บไซต์|ข้อมูล|โฟลเดอร์|รายการ)\S{0,40}\s?(?:ไม่มี(?:อยู่|แล้ว|ใน)|ถูก\s?(?:ลบ|ย้าย|ระงับ|ยกเลิก|ปิด|นำออก|ถอด)|หมดอายุ|ไม่สามารถ|ยังไม่พร้อม|ปิดปรับปรุง)",
    r"ไม่สามารถ\s?(?:เปิด|แสดง|เข้าถึง|ดาวน์โหลด|เชื่อมต่อ|ค้นหา|เรียก)",
    r"(?:ไม่มี|ไม่ได้มี)\s?(?:หน้า|ไฟล์|เอกสาร|บทความ|เนื้อหา)\s?(?:นี้|ดังกล่าว|ที่)",
    r"ไม่มี\s?(?:หน้า|ไฟล์|เอกสาร|บทความ|เนื้อหา|ข้อมูล|รายการ)\s?(?:ใน|แสดง|ให้แสดง)",
    r"ไม่(?:เปิด)?รับ\s?(?:การตอบ|คำตอบ)",
    r"เกิดข้อผิดพลาด(?!ใน|จาก|ที่)",
    r"ปิดปรับปรุง",
    r"อยู่(?:ใน)?ระหว่าง\s?(?:การ)?\s?ปรับปรุง",
    r"กำลังปรับปรุง",
    r"\b404\b",
    r"not\s?found",
    r"(?:could|can)\s?(?:n.t|not) (?:be )?(?:find|found|open)",
    r"can.t (?:be )?(?:find|found|reach|open)",
    r"does(?:n.t| not) (?:seem to )?exist",
    r"(?:no longer|not) (?:available|exists?)",
    r"(?:has|have|was|been) (?:been )?(?:removed|deleted|suspended|disabled)",
    r"link (?:has )?(?:expired|is invalid)",
    r"is(?:n.t| not) here",
    r"(?:deleted|disabled|removed) (?:the|this) (?:file|link|page|item)",
    r"no longer accepting",
    r"(?:buy|purchase) this domain",
    r"for sale for",
    r"offer\w* (?:it|this domain) for sale",
    r"no such (?:page|file)",
    r"nothing (?:was )?(?:found|here)",
    r"fatal error",
    r"parse error",
    r"error establishing",
    r"database (?:connection|error)",
    r"under (?:construction|maintenance)",
    r"coming soon",
    r"domain (?:name )?is (?:for sale|parked|expired)",
    r"bandwidth limit",
    r"temporarily unavailable",
    r"internal server error",
    r"warning: (?:mysql|include|require)",
)
# Words of a page that answers a question with "none", which is an answer.
NONE_THERE = re.compile(r"ไม่\s?(?:พบ|มี|ปรากฏ)\s?(?:เรื่อง|การ|ข้อ(?!มูล|ความ)|ผู้|กรณี|เหตุ|ปัญหา)")

# A guard that lets browsers through after a test, and programs never.
GUARDED = _any_of(
    r"ไม่ใช่(?:โปรแกรม)?(?:หุ่นยนต์|บอ[ทต]|โรบ[อ็]ต)",
    r"(?:เป็น|ว่าเป็น)มนุษย์",
    r"ตรวจสอบเบราว์เซอร์",
    r"กำลังตรวจสอบความปลอดภัย",
    r"เปิด(?:ใช้งาน|ใช้)?\s?(?:javascript|จาวาสคริปต์)",
    r"just a moment",
    r"attention required",
    r"checking your browser",
    r"verify(?:ing)? (?:that )?you are (?:a )?human",
    r"are you a robot",
    r"captcha",
    r"ddos protection",
    r"security check",
    r"unusual traffic",
    r"(?:enable|requires?|turn on) javascript",
    r"incident id",
    r"request blocked",
)


def is_door(url: str) -> bool:
    """Tell whether an address is that of a sign-in page."""
    parts = places.parts_of(url)
    return (parts.hostname or "") in SIGN_IN_HOSTS or bool(SIGN_IN_PATH.search(parts.path))
