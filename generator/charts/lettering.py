"""How wide words are, and where a line of Thai may break without harm.

Drawings cannot ask a browser, so widths come from the font: each character has the width of its letter in the theme's
Sarabun at weight 600, rounded up to the next 20 thousandths of the letter size, so words need less room than is
reckoned. Thai writes no spaces between words; a line breaks at a space, or else where a word of this domain begins or
ends, and only in a stretch of unknown words between two clusters. A mark is never torn from its letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_WIDTHS = {
    0: "ัิีึืฺุู็่้๊๋์ํ๎",
    220: "'",
    240: " ",
    260: "!|",
    280: ",.:;ij·",
    300: "l",
    320: "Iๅ",
    340: "[]เ",
    360: "()-_{}",
    380: "f",
    400: '"\\rโ',
    420: "`tใ",
    440: "sไ",
    460: "*/",
    480: "?Jzง",
    500: "cyร",
    520: "kvxาำ",
    540: "$aeว",
    560: "LSbdgnpquะ–“”",
    580: "0123456789EFhoจฐธฮฯ",
    600: "PRTZ^กฉถยฤลสอ฿",
    620: "+<=>BCY~ขคฎฏดฦศแ−×",
    640: "ADKVXฃฅชตภม๏",
    660: "Gซนบผฝหๆ",
    680: "Uฆทป๐๖",
    700: "&HNOQw๑๔๕๘๙",
    720: "#ษ๒๓",
    740: "พฟฬ",
    760: "ฑ",
    780: "๗…",
    820: "@M",
    840: "ฌ",
    860: "mญ",
    880: "Wฒณ",
    960: "%",
}
_WIDTH_OF = {character: width for width, characters in _WIDTHS.items() for character in characters}
_UNKNOWN = 1060  # the widest letter that the font has

# A letter with what cannot stand without it: vowels before, marks above and below, vowels after.
_CLUSTER = re.compile(r"[เ-ไ]?[ก-ฮ](?:[ัิีึืฺุู็่้๊๋์ํ๎]|[ะาำๅ])*(?:[ก-ฮ][ิุ]?์)?[ะ-ฺๅๆฯ็-๎]*|\S[ะ-ฺๅๆฯ็-๎]*")
# Words that names of activities, answers and indicators are made of; the longest that fits is taken.
_VOCABULARY = """
กรรมการ กระบวนการ กระบวนงาน กลาง กลุ่ม กลุ่มงาน กับ การ การใช้ กำกับ กำหนด กิจกรรม ก่อน แก้ไข เขต
เขตพื้นที่ ของ ของขวัญ ขององค์กร ขับเคลื่อน ข้อ ข้อมูล เข้าถึง ข้าราชการ เข้าร่วม คณะ คณะกรรมการ
คณะทำงาน โครงการ เครือข่าย เครื่อง เครื่องมือ ครู ความ ความเสี่ยง ความโปร่งใส คะแนน คิดเป็น คุณธรรม
คุณภาพ ค่านิยม งดรับ งบประมาณ งาน เงิน ง่าย เจตนารมณ์ จริยธรรม จัด จัดการ จัดจ้าง จัดซื้อ
จัดซื้อจัดจ้าง จัดทำ จาก จำนวน จิตสำนึก จิตอาสา เจ้าหน้าที่ เชิง เชิงปฏิบัติการ เชิงสร้างสรรค์
ชี้แจง ช่องทาง ใช้ ใช้จ่าย ซึ่ง โดย ดัชนี ดำเนินการ ดำเนินงาน ได้ ได้รับ ด้าน ตรวจ ตรวจสอบ ตัวชี้วัด
ตาม ติดตาม แต่งตั้ง แต่ละ ต่อ ต่อต้าน ต้อง ถึง ถือปฏิบัติ เทคโนโลยี ทรัพยากร ทรัพยากรบุคคล ทรัพย์สิน
ทราบ ทั้ง ทาง ทำ ทำงาน ที่ ที่สุด ทุก ทุกคน ทุจริต ธรรมาภิบาล ใน แนวทาง นักเรียน นำ นิเทศ นโยบาย
น่าสนใจ น้อย บทบาท แบบ บริการ บริหาร บังคับ บุคลากร ปฏิบัติ ปฏิบัติการ ปฏิบัติงาน ปฏิบัติราชการ
ปฏิบัติหน้าที่ ประกาศ ประจำปี ประชาชน ประชาสัมพันธ์ ประชุม ประถมศึกษา ประพฤติมิชอบ ประสิทธิภาพ
ประเมิน ประโยชน์ ปรับปรุง ปรากฏ ปราบปราม ปลูกฝัง ปัญหา เปิดเผย เปิดโอกาส ปี ปีงบประมาณ เป็น ป้องกัน
แผน แผนงาน แผนปฏิบัติการ เผยแพร่ ผล ผลการ ผลประโยชน์ ผู้ ผู้บริหาร ผู้ปกครอง ผู้มีส่วนได้ส่วนเสีย
ผู้รับ ผ่าน พฤติกรรม พอเพียง พัฒนา พิจารณา เพียงพอ เพื่อ พื้นที่ ภาคี ภาพลักษณ์ ภายนอก ภายใน ภารกิจ
มอบ มัธยมศึกษา มาก มาตรการ มาตรฐาน มี มีส่วนร่วม ไม่ ยกระดับ ยั่งยืน ยุทธศาสตร์ โรงเรียน รณรงค์
ระดับ ระบบ ระหว่าง รับ รับทราบ รับผิดชอบ รับรู้ ราชการ รายการ รายงาน เรียนรู้ เรื่อง ร่วม ร้องเรียน
ร้อยละ ลงโทษ ลด และ วัฒนธรรม วัสดุ วางแผน วิธี วินัย วิเคราะห์ เว็บไซต์ ศึกษา สถานศึกษา สมรรถนะ
เสริมสร้าง สร้าง สังคม สาธารณะ สำนักงาน สำหรับ เสีย สื่อ สื่อสาร สุจริต ส่งเสริม ส่วน เหตุการณ์
หน่วย หน่วยงาน หน้าที่ หรือ หลัก หลักสูตร หลักเกณฑ์ แห่ง ให้ เอกสาร โอกาส องค์กร อบรม อบายมุข อย่าง
อาจ อำนวยการ อำนาจ อื่น
"""
_WORDS = re.compile("|".join(sorted(_VOCABULARY.split(), key=len, reverse=True)))


def width(text: str, letter: float) -> float:
    """Give how much room words take at most, at a letter size, in the units of that size."""
    return sum(_WIDTH_OF.get(character, _UNKNOWN) for character in text) * letter / 1000


def clusters(text: str) -> list[str]:
    """Split words into what must stay together; spaces go."""
    return _CLUSTER.findall(text)


def wrapped(text: str, letter: float, room: float) -> tuple[str, ...]:
    """Break words into lines that fit.

    Args:
        text: the words.
        letter: the letter size.
        room: the width of a line, in the units of the letter size. A single cluster wider than that stands alone.
    """
    pieces = list(_pieces(text, letter, room))
    lines = _filled(pieces, letter, room)
    while len(lines) > 1:  # as even as they can be in as many lines, so that no word stands alone in the last
        widest = max(width(line, letter) for line in lines)
        evener = _filled(pieces, letter, widest - letter / 4)
        if len(evener) > len(lines) or max(width(line, letter) for line in evener) >= widest:
            break
        lines = evener
    return lines


def _filled(pieces: Sequence[tuple[str, bool]], letter: float, room: float) -> tuple[str, ...]:
    """Put as much on each line as fits."""
    lines: list[str] = []
    line = ""
    for piece, spaced in pieces:
        longer = f"{line} {piece}" if spaced and line else line + piece
        if line and width(longer, letter) > room:
            lines.append(line)
            line = piece
        else:
            line = longer
    return (*lines, line) if line else tuple(lines)


def _pieces(text: str, letter: float, room: float) -> Iterator[tuple[str, bool]]:
    """Give what a line may break between, and whether a space stands before it; what is too wide comes in clusters."""
    for word in text.split():
        spaced = True
        for piece in _words(word):
            parts = [piece] if width(piece, letter) <= room else clusters(piece)
            for part in parts:
                yield part, spaced
                spaced = False


def _words(run: str) -> Iterator[str]:
    """Split a run without spaces at words that are known; what lies between two of them stays whole."""
    unknown, at = "", 0
    while at < len(run):
        known = _WORDS.match(run, at)
        if known and _ends_a_cluster(run, known.end()) and (not unknown or not _needs_more(unknown)):
            if unknown:
                yield unknown
            yield known[0]
            unknown, at = "", known.end()
        else:
            cluster = _CLUSTER.match(run, at)
            step = cluster[0] if cluster else run[at]
            unknown, at = unknown + step, at + len(step)
    if unknown:
        yield unknown


def _ends_a_cluster(run: str, at: int) -> bool:
    """Whether nothing that follows belongs to the letter before: a mark, a vowel, a sign of repetition, a silent letter."""
    return at >= len(run) or (not re.match(r"[ะัาำิ-ฺๅๆฯ็-๎]|[ก-ฮ][ิุ]?์", run[at:]) and run[at - 1] not in "(“'\"")


def _needs_more(unknown: str) -> bool:
    """Whether a line would end with something that opens what follows."""
    return unknown[-1] in "(“/'\"" or unknown[-1] in "เแโใไ"
