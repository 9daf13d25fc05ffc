"""Why a document is refused, in words: each reason in Thai and in English, and what an editor can do about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from generator.documents import Reason

Words: TypeAlias = tuple[str, str, str]  # the reason in Thai and in English, and what to do

_SAVE_ANEW = "เปิดไฟล์ตรวจ แล้วบันทึกหรือส่งออกใหม่จากต้นฉบับ"
_PRINT_ANEW = "พิมพ์เป็น PDF ใหม่จากต้นฉบับ (Print to PDF) แล้วแนบไฟล์ใหม่"
_WITHOUT_MACROS = "บันทึกใหม่เป็นไฟล์ธรรมดาที่ไม่มีมาโคร (.docx หรือ .xlsx) หรือส่งออกเป็น PDF"
_AS_VALUES = "คัดลอกแล้ววางเฉพาะค่า (Paste values) ในไฟล์ใหม่ หรือส่งออกเป็น PDF"
_SMALLER = "แบ่งเป็นหลายไฟล์ หรือลดความละเอียดของภาพในไฟล์"

REASONS: Mapping[Reason, Words] = {
    Reason.BROKEN: ("ไฟล์เสียหายหรือไม่ครบ", "it is damaged or cut short", _SAVE_ANEW),
    Reason.ENCRYPTED: ("ไฟล์ถูกล็อกหรือเข้ารหัสไว้", "it is locked or encrypted", "ปลดรหัสผ่านและข้อจำกัดของไฟล์ แล้วบันทึกใหม่"),
    Reason.NO_PAGES: ("ไม่มีหน้าเลย", "it has no pages", _PRINT_ANEW),
    Reason.TOO_MANY_PAGES: ("มีหน้ามากเกินไป", "it has too many pages", _SMALLER),
    Reason.TOO_MUCH_TEXT: ("มีข้อความมากเกินกว่าจะตรวจได้", "it has more text than can be checked", _SMALLER),
    Reason.TOO_MANY_OBJECTS: ("มีชิ้นส่วนภายในมากเกินไป", "it has too many objects", _PRINT_ANEW),
    Reason.UNPACKS_TOO_LARGE: ("เนื้อในขยายใหญ่ผิดปกติเมื่อคลายออก", "it unpacks to far more than it seems", _SAVE_ANEW),
    Reason.TOO_SLOW: ("ใช้เวลาอ่านนานเกินกำหนด", "it takes too long to read", _PRINT_ANEW),
    Reason.TOO_HEAVY: (
        "ใช้หน่วยความจำอ่านเกินกำหนด หรือทำให้ตัวอ่านหยุด",
        "it takes too much memory to read, or stops the reader",
        _PRINT_ANEW,
    ),
    Reason.JAVASCRIPT: ("มีโปรแกรม JavaScript ฝังอยู่", "it holds JavaScript", _PRINT_ANEW),
    Reason.LAUNCH: ("สั่งเปิดโปรแกรมอื่นในเครื่องผู้อ่าน", "it launches other programs", _PRINT_ANEW),
    Reason.EMBEDDED_FILES: ("มีไฟล์อื่นซ่อนอยู่ข้างใน", "it carries other files", "แนบไฟล์เหล่านั้นแยกต่างหาก แล้วพิมพ์เป็น PDF ใหม่"),
    Reason.ADDITIONAL_ACTIONS: (
        "มีคำสั่งที่ทำงานเองเมื่อเปิดหรือเลื่อนหน้า",
        "it does things by itself when opened or turned",
        _PRINT_ANEW,
    ),
    Reason.XFA: ("เป็นแบบฟอร์ม XFA ซึ่งเบราว์เซอร์เปิดไม่ได้", "it is an XFA form, which browsers cannot show", _PRINT_ANEW),
    Reason.SUBMIT_FORM: ("มีปุ่มส่งข้อมูลออกไปที่อื่น", "it sends a form elsewhere", _PRINT_ANEW),
    Reason.IMPORT_DATA: ("ดึงข้อมูลจากไฟล์อื่นในเครื่องผู้อ่าน", "it imports data from the reader's disk", _PRINT_ANEW),
    Reason.MULTIMEDIA: ("มีเสียง วิดีโอ หรือสื่อสามมิติฝังอยู่", "it holds sound, video or 3D media", _PRINT_ANEW),
    Reason.DANGEROUS_LINK: (
        "มีลิงก์ที่รันคำสั่งหรือเปิดไฟล์ในเครื่องผู้อ่าน",
        "it links to a script or to a local file",
        "แก้ลิงก์เป็นที่อยู่เว็บ https:// แล้วบันทึกใหม่",
    ),
    Reason.MACROS: ("มีมาโคร", "it holds macros", _WITHOUT_MACROS),
    Reason.ACTIVE_CONTROLS: ("มีปุ่มหรือช่อง ActiveX", "it holds ActiveX or form controls", _WITHOUT_MACROS),
    Reason.EMBEDDED_OBJECTS: (
        "มีวัตถุหรือไฟล์อื่นฝังอยู่",
        "it embeds objects or other files",
        "แนบไฟล์เหล่านั้นแยกต่างหาก หรือวางเป็นภาพแทน",
    ),
    Reason.MACRO_SHEETS: ("มีแผ่นงานมาโครแบบเก่า", "it holds macro or dialog sheets", _WITHOUT_MACROS),
    Reason.LINKED_DATA: ("เชื่อมข้อมูลกับไฟล์หรือฐานข้อมูลอื่น", "it links to data in other files or databases", _AS_VALUES),
    Reason.OUTSIDE_TEMPLATE: ("ใช้แม่แบบจากที่อื่น", "it loads a template from elsewhere", _SAVE_ANEW),
    Reason.OUTSIDE_PART: (
        "ดึงภาพหรือชิ้นส่วนจากที่อื่นเมื่อเปิด",
        "it loads a part from elsewhere when opened",
        "ฝังภาพไว้ในไฟล์แทนการเชื่อมโยง",
    ),
    Reason.DYNAMIC_DATA: (
        "มีช่องหรือสูตรที่ถามโปรแกรมอื่น (DDE)",
        "a field or a formula asks another program (DDE)",
        _AS_VALUES,
    ),
    Reason.RIBBON_CODE: ("เปลี่ยนแถบคำสั่งของโปรแกรมผู้อ่าน", "it changes the reader's ribbon", _WITHOUT_MACROS),
    Reason.UNSAFE_PART_NAME: ("มีชิ้นส่วนที่ชื่อชี้ออกไปนอกไฟล์", "a part has a name that leads out of the file", _SAVE_ANEW),
    Reason.REPEATED_PART: ("มีชิ้นส่วนชื่อซ้ำกัน จึงอ่านได้หลายความหมาย", "two parts share a name", _SAVE_ANEW),
    Reason.TOO_MANY_PARTS: ("มีชิ้นส่วนมากเกินไป", "it has too many parts", _SAVE_ANEW),
    Reason.DOCUMENT_TYPE: (
        "มี XML ที่นิยามคำของตัวเอง หรือไม่ใช่ UTF-8",
        "its XML defines entities of its own, or is not UTF-8",
        _SAVE_ANEW,
    ),
    Reason.MACRO_TYPE: ("บอกชนิดว่าเป็นไฟล์มาโคร", "it says that it is a macro file", _WITHOUT_MACROS),
    Reason.FORMULA: (
        "มีช่องที่โปรแกรมตารางจะรันเป็นสูตร",
        "a cell would run as a formula",
        "ใส่ค่าแทนสูตร หรือขึ้นต้นช่องด้วยตัวอักษรอื่นที่ไม่ใช่ = + - @",
    ),
    Reason.NOT_TEXT: ("ไม่ได้บันทึกเป็น UTF-8", "it is not UTF-8 text", "บันทึกใหม่เป็น CSV UTF-8"),
    Reason.TOO_MANY_POINTS: ("ภาพใหญ่เกินไป", "it has too many points", "ย่อภาพให้ด้านยาวไม่เกิน 10,000 จุด แล้วบันทึกใหม่"),
}
