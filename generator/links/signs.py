"""Words by which pages tell that they are not what was asked for, in Thai and in English; patterns over folded text.

Each was gathered from how content systems, file stores and web servers word such pages. What a page says about itself
stands in its title, its headings, or in a few lines with nothing else; a long page may mention anything.
"""

from __future__ import annotations

import re

from generator.links import places

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
SIGN_IN_NAME = re.compile(
    r"เข้าสู่ระบบ|ลงชื่อเข้า|ลงทะเบียนเข้าใช้|ล็อ[กค]\s?อิน|เข้าใช้(?:งาน)?ระบบ|ระบบสมาชิก|ยืนยันตัวตน|พิสูจน์ตัวตน|(?:ต้อง|จึง)\s?(?:มี|ได้รับ|ขอ)\s?สิทธิ|ขอ\s?(?:รับ\s?)?สิทธิ"
    r"|ไม่มีสิทธิ|ไม่ได้รับ(?:อนุญาต|สิทธิ)|(?:ปฏิเสธ|ไม่อนุญาต)(?:ให้|การ)?\s?เข้า|เฉพาะ(?:สมาชิก|เจ้าหน้าที่|บุคลากร|ผู้ใช้)|ป้องกันด้วยรหัส|ใส่รหัสผ่าน|รหัสผ่าน"
    r"|\b(?:log|sign)\s?-?(?:in|on)\b|\blogin\b|\bsignin\b|authenticat|\baccess (?:denied|required|restricted)|"
    r"(?:need|request|without|no) (?:access|permission)|permission (?:denied|required)|not authori[sz]ed|unauthori[sz]ed"
    r"|password|members only|restricted|protected:",
    re.IGNORECASE,
)
# What such a page asks of its reader, wherever it stands in a few lines.
SIGN_IN_DEMAND = re.compile(
    r"(?:กรุณา|โปรด|ต้อง|จำเป็นต้อง|ให้)\s?(?:ทำการ\s?)?(?:เข้าสู่ระบบ|ลงชื่อ|ล็อ[กค]\s?อิน|login|log in|sign in|ยืนยันตัวตน|พิสูจน์ตัวตน|ใส่รหัส|กรอกรหัส|ป้อนรหัส|เป็นสมาชิก|สมัครสมาชิก|ระบุรหัส)"
    r"|(?:ต้อง|จึง)\s?(?:มี|ได้รับ|ขอ)\s?(?:บัญชี|สิทธิ|อนุญาต|การอนุญาต|อนุมัติ)|ขอ\s?(?:รับ\s?)?สิทธิ|ไม่มีสิทธิ|ไม่ได้รับ(?:อนุญาต|สิทธิ)"
    r"|เฉพาะ\s?(?:สมาชิก|เจ้าหน้าที่|บุคลากร|บุคคล|ผู้มีสิทธิ|ผู้ที่(?:ได้รับ|มี)|บัญชี|ผู้ใช้(?:งาน)?ที่)|ขอ(?:อนุญาต|การ)?เข้าถึง|(?:สลับ|เปลี่ยน)(?:ไปใช้)?บัญชี|(?:เข้าสู่ระบบ|ลงชื่อเข้าใช้|เข้าใช้งาน)\s?(?:ด้วย|ผ่าน)|(?:sign in|log in|continue) with |ลืมรหัสผ่าน|จดจำรหัส"
    r"|(?:please|must|need to|have to|required to) (?:be )?(?:log|sign)(?:ged)?[ -]?(?:in|on)|(?:you|first) need (?:access|permission|to)|"
    r"request (?:access|permission)|ask (?:the owner )?for access|switch accounts?|(?:do not|don.t) have (?:access|permission)"
    r"|(?:not|un)[ -]?authori[sz]ed|members? only|forgot(?:ten)? (?:your )?password|remember me|log in to (?:continue|view)|sign in to (?:continue|view)",
    re.IGNORECASE,
)
# Titles that only speak about signing in: a manual, a guide.
ABOUT = re.compile(
    r"คู่มือ|วิธี(?:การ)?|ขั้นตอน|แนวทาง|แนวปฏิบัติ|นโยบาย|ประกาศ|การใช้งาน|รายงาน|สถิติ|manual|guide|how to|policy|report",
    re.IGNORECASE,
)

# What a title or a heading says of a page that is there in place of one that is not.
GONE_NAME = re.compile(
    r"ไม่\s?(?:พบ|เจอ|ปรากฏ)|หา\S{0,30}ไม่\s?(?:พบ|เจอ)|(?:ไม่มี|ไม่ได้มี)\s?(?:หน้า|ไฟล์|เอกสาร|บทความ|เนื้อหา|ข้อมูลที่)|ไม่มีอยู่|ถูก\s?(?:ลบ|ย้าย|ระงับ|ยกเลิก|ปิด|นำออก|ถอด)|(?:หมด|สิ้น)\s?อายุ"
    r"|ปิด\s?(?:ปรับปรุง|ให้บริการ|ใช้งาน)|(?:กำลัง|อยู่ระหว่าง|อยู่ในระหว่าง)\s?(?:การ)?\s?(?:ปรับปรุง|พัฒนา|ก่อสร้าง|แก้ไข|จัดทำ)|เกิดข้อผิดพลาด|ขออภัย|ขอโทษ|ข้อผิดพลาด"
    r"|\b(?:404|410|500|503)\b|not\s?found|is(?:n.t| not) here|any\s?more\b|can(?:no|.)t (?:be )?(?:find|found|open|display)|(?:could|can)\s?(?:n.t|not) (?:be )?(?:find|found|open)"
    r"|does(?:n.t| not) exist|no longer (?:available|exists?|here)|(?:has|have|was|been) (?:been )?(?:removed|deleted|moved|suspended|disabled|expired)"
    r"|(?:is|are)(?:n.t| not|) (?:unavailable|available|missing|gone|expired)|nothing (?:was )?(?:found|here)|no such (?:page|file)|(?:link|domain|account)\S* (?:has )?expired"
    r"|under (?:construction|maintenance)|coming soon|suspended|for sale|\bsorry\b|\boops\b|\berror\b|fatal|bandwidth limit|service unavailable|default (?:web )?page|it works!",
    re.IGNORECASE,
)
# What such a page says in a few lines with nothing else.
GONE_WORDS = re.compile(
    r"ไม่\s?(?:พบ|เจอ|ปรากฏ)\s?(?:หน้า|ไฟล์|เอกสาร|ข้อมูล|เนื้อหา|รายการ|บทความ|เว็บ|ลิงก์|สิ่งที่|ที่อยู่|url|page|file)|หา\S{0,30}ไม่\s?(?:พบ|เจอ)"
    r"|(?:หน้า|ไฟล์|เอกสาร|บทความ|เนื้อหา|ลิงก์|ลิงค์|เว็บไซต์|ข้อมูล|โฟลเดอร์|รายการ)\S{0,40}\s?(?:ไม่มี(?:อยู่|แล้ว|ใน)|ถูก\s?(?:ลบ|ย้าย|ระงับ|ยกเลิก|ปิด|นำออก|ถอด)|หมดอายุ|ไม่สามารถ|ยังไม่พร้อม|ปิดปรับปรุง)"
    r"|ไม่สามารถ\s?(?:เปิด|แสดง|เข้าถึง|ดาวน์โหลด|เชื่อมต่อ|ค้นหา|เรียก)|(?:ไม่มี|ไม่ได้มี)\s?(?:หน้า|ไฟล์|เอกสาร|บทความ|เนื้อหา)\s?(?:นี้|ดังกล่าว|ที่)|ไม่มี\s?(?:หน้า|ไฟล์|เอกสาร|บทความ|เนื้อหา|ข้อมูล|รายการ)\s?(?:ใน|แสดง|ให้แสดง)|ไม่(?:เปิด)?รับ\s?(?:การตอบ|คำตอบ)|เกิดข้อผิดพลาด|ปิดปรับปรุง|อยู่(?:ใน)?ระหว่าง\s?(?:การ)?\s?ปรับปรุง|กำลังปรับปรุง"
    r"|\b404\b|not\s?found|(?:could|can)\s?(?:n.t|not) (?:be )?(?:find|found|open)|can.t (?:be )?(?:find|found|reach|open)"
    r"|does(?:n.t| not) (?:seem to )?exist|(?:no longer|not) (?:available|exists?)|(?:has|have|was|been) (?:been )?(?:removed|deleted|suspended|disabled)|link (?:has )?(?:expired|is invalid)"
    r"|is(?:n.t| not) here|(?:deleted|disabled|removed) (?:the|this) (?:file|link|page|item)|no longer accepting|(?:buy|purchase) this domain|for sale for|offer\w* (?:it|this domain) for sale|no such (?:page|file)|nothing (?:was )?(?:found|here)|fatal error|parse error|error establishing|database (?:connection|error)|under (?:construction|maintenance)"
    r"|coming soon|domain (?:name )?is (?:for sale|parked|expired)|bandwidth limit|temporarily unavailable|internal server error|warning: (?:mysql|include|require)",
    re.IGNORECASE,
)
# Words of a page that answers a question with "none", which is an answer.
NONE_THERE = re.compile(r"ไม่\s?(?:พบ|มี|ปรากฏ)\s?(?:เรื่อง|การ|ข้อ(?!มูล|ความ)|ผู้|กรณี|เหตุ|ปัญหา)")

# A guard that lets browsers through after a test, and programs never.
GUARDED = re.compile(
    r"just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|captcha|"
    r"ddos protection|security check|unusual traffic|ไม่ใช่(?:โปรแกรม)?(?:หุ่นยนต์|บอ[ทต]|โรบ[อ็]ต)|(?:เป็น|ว่าเป็น)มนุษย์|ตรวจสอบเบราว์เซอร์|กำลังตรวจสอบความปลอดภัย|"
    r"(?:enable|requires?|turn on) javascript|เปิด(?:ใช้งาน|ใช้)?\s?(?:javascript|จาวาสคริปต์)|incident id|request blocked",
    re.IGNORECASE,
)


def is_door(url: str) -> bool:
    """Tell whether an address is that of a sign-in page."""
    parts = places.parts_of(url)
    return (parts.hostname or "") in SIGN_IN_HOSTS or bool(SIGN_IN_PATH.search(parts.path))
