"""The wrong forms that offices often type, as data: a new one is a line here.

A slip must not stand inside a right word: where it could, its pattern says what may not stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Slip:
    """A wrong form: a sign that is quickly looked for, the pattern that makes sure, and the right form."""

    sign: str
    pattern: re.Pattern[str]
    right: str

    def stands_in(self, text: str) -> re.Match[str] | None:
        """Give the first place where it stands in a text."""
        return self.pattern.search(text) if self.sign in text else None


def _words(wrong: str, right: str) -> list[Slip]:
    """Make slips from plain wrong forms, parted by spaces."""
    return [Slip(one, re.compile(re.escape(one)), right) for one in wrong.split()]


def _phrase(pattern: str, right: str, sign: str) -> Slip:
    return Slip(sign, re.compile(pattern), right)


# Wrong forms → right form. None of them is part of a right word.
_SPELLING = (
    # offices and duties
    ("กะทรวง กระทวง", "กระทรวง"),
    ("บุคคลากร บุคลากรณ์ บุคลาการ", "บุคลากร"),
    ("มาตราการ มาตการ", "มาตรการ"),
    ("มาตราฐาน มาตรฐาณ", "มาตรฐาน"),
    ("สํานกงาน", "สำนักงาน"),
    ("ข้าราชกาณ ข้ารายการ", "ข้าราชการ"),
    ("ผู้บังคับบันชา บังคับบันชา", "บังคับบัญชา"),
    ("คณะกรรมกร คณะกรรรมการ", "คณะกรรมการ"),
    ("อนุญาติ", "อนุญาต"),
    ("ลายเซ็นต์ ลายเซนต์", "ลายเซ็น"),
    ("เซ็นต์ชื่อ", "เซ็นชื่อ"),
    ("ประกาศณียบัตร ประกาศนีย์บัตร", "ประกาศนียบัตร"),
    ("เกียติบัตร เกียรติบัติ", "เกียรติบัตร"),
    ("สัมนา สัมมณา สัมนาเชิง", "สัมมนา"),
    ("วิเคราะห้ วิเคราห์ วิเคาระห์", "วิเคราะห์"),
    ("ประเมิณ ประเมืน", "ประเมิน"),
    ("หลักถาน หลักฐาณ", "หลักฐาน"),
    ("ผลลัพท์ ผลลัพย์ ผลลัพธุ์", "ผลลัพธ์"),
    ("ประสิทธภาพ ประสิธิภาพ ประสิทธิ์ภาพ", "ประสิทธิภาพ"),
    ("โอกาศ", "โอกาส"),
    ("สังเกตุ", "สังเกต"),
    ("สมำเสมอ", "สม่ำเสมอ"),
    ("ผาสุข", "ผาสุก"),
    ("เอนกประสงค์", "อเนกประสงค์"),
    ("ศรีษะ", "ศีรษะ"),
    ("ทะนุบำรุงศาสนา", "ทำนุบำรุงศาสนา"),
    ("ปฎิ", "ปฏิ"),
    ("มงกุฏ", "มงกุฎ"),
    ("ทรัพยากรณ์ ทรัพยากกร", "ทรัพยากร"),
    ("ข่าวสาน", "ข่าวสาร"),
    ("ภายไต้", "ภายใต้"),
    ("กระทัดรัด", "กะทัดรัด"),
    ("อัตโนมัต์", "อัตโนมัติ"),
    ("คำปรีกษา ที่ปรีกษา", "ปรึกษา"),
    ("สสำรวจ", "สำรวจ"),
    ("ยกกระดับ", "ยกระดับ"),
    ("ดำเดินการ ดำเนิณการ เนิมนการ ดำเนิการ", "ดำเนินการ"),
    ("เผยแผร่ เผยแพ่ร", "เผยแพร่"),
    ("ประชาสัมพันธุ์ ประชาสัมพันท์", "ประชาสัมพันธ์"),
    # money and things
    ("งบประมาน", "งบประมาณ"),
    ("พัศดุ", "พัสดุ"),
    ("คุรุภัณฑ์ ครุภันฑ์ ครุภัณท์", "ครุภัณฑ์"),
    ("ไตรมาศ", "ไตรมาส"),
    ("ค่าใช้สร้อย", "ค่าใช้สอย"),
    ("เบี้ยเลื้ยง", "เบี้ยเลี้ยง"),
    ("ขดเขย ชดเขย", "ชดเชย"),
    # corruption and integrity
    ("ทุจริด ทุจจริต ทุตริจ ทุรจิต ทุจิต", "ทุจริต"),
    ("ประพฤตินิชอบ ประพจน์มิชอบ ประพฤตินิยมชอบ ประพฤตินิคมอบ ประพฤติมิซอบ ประพฤติมิชอม", "ประพฤติมิชอบ"),
    ("สิบบน สินบล", "สินบน"),
    ("ปราบปราบ", "ปราบปราม"),
    ("ธรรมาธิบาล ธรรมภิบาล ธรรมาภิบาน บริหารมาภิบาล ธรรมมาภิบาล", "ธรรมาภิบาล"),
    ("เจตนารมย์ เจตนารมน์", "เจตนารมณ์"),
    ("เจตจำนงค์", "เจตจำนง"),
    ("ทับช้อน", "ทับซ้อน"),
    ("การชดกัน", "การขัดกัน"),
    ("ของกำนัน", "ของกำนัล"),
    ("ของขวัน", "ของขวัญ"),
    ("โปร่งไส โปรงใส", "โปร่งใส"),
    ("คุณธรรรม ความคุณธรรม", "คุณธรรม"),
    ("จริธรรม", "จริยธรรม"),
    # screens
    ("อิเล็คทรอนิกส์ อิเลคทรอนิกส์ อิเลกทรอนิกส์ อิเล็กทรอนิค อิเล็กโทรนิกส์", "อิเล็กทรอนิกส์"),
    ("เว็ปไซต์ เว็ปไซด์ เว็บไซด์ เวปไซต์ เวบไซต์ เว็บไซท์ เว๊ปไซต์ เว็ปไชต์ เวปไซด์ เวบไซด์", "เว็บไซต์"),
    ("เฟสบุ๊ก เฟสบุ๊ค เฟสบุค เฟซบุ๊ค เฟซบุค", "เฟซบุ๊ก"),
    ("ลิงค์ ลิ้งค์ ลิ้งก์", "ลิงก์"),
    ("คลิ๊ก คลิ้ก", "คลิก"),
    ("วีดีโอ วิดิโอ", "วิดีโอ"),
    ("อีเมล์", "อีเมล"),
    ("อินเตอร์เน็ต อินเตอร์เนต อินเทอร์เนต", "อินเทอร์เน็ต"),
    ("แอพพลิเคชั่น แอพพลิเคชัน แอปพลิเคชั่น", "แอปพลิเคชัน"),
    # months
    ("พฤษจิกายน พฤศจิกานยน พฤศจิการยน", "พฤศจิกายน"),
    ("พฤศภาคม พฤษภคม", "พฤษภาคม"),
    ("มิถุนานยน มิถุณายน", "มิถุนายน"),
    ("กรกฏาคม กรกฎคม", "กรกฎาคม"),
    ("กันยานยน กันยายยน", "กันยายน"),
    ("เมษยน เมษาน", "เมษายน"),
)

# What only a pattern can tell from right words, or from a right phrase that holds the same letters.
_PHRASES = (
    _phrase("(?<!ปรา)กฏ", "กฎ", "กฏ"),
    _phrase("ปรากฎ(?!หมาย)", "ปรากฏ", "ปรากฎ"),
    _phrase("วิเคราะ(?!ห)", "วิเคราะห์", "วิเคราะ"),
    _phrase("เจตนารมณ(?!์)", "เจตนารมณ์", "เจตนารมณ"),
    _phrase("กุมภาพันธ(?!์)|กุมภาพัน(?!ธ)", "กุมภาพันธ์", "กุมภาพัน"),
    _phrase("(?<!การ)ศึกษานิเทศ(?!ก)", "ศึกษานิเทศก์", "ศึกษานิเทศ"),
    _phrase("เปอร์เซ็น(?!ต)|เปอร์เซนต์", "เปอร์เซ็นต์", "เปอร์เซ"),
    _phrase("ความเสียง", "ความเสี่ยง", "ความเสียง"),
    # "In the field of corruption" where "against corruption" is meant; risks and cases may well be of that field.
    _phrase("ด้าน(?<!เสี่ยงด้าน)(?<!คดีด้าน)(?<!ร้องเรียนด้าน)(?<!ความผิดด้าน)(?<!สถานการณ์ด้าน) ?ทุจริต", "ต้านทุจริต", "ด้าน"),
    _phrase("(?<!ผลประโยชน์)(?<!ประโยชน์)มีส่วนรวม", "มีส่วนร่วม", "มีส่วนรวม"),
    _phrase("เขามามีส่วน", "เข้ามามีส่วน", "เขามามี"),
    _phrase("(?:ดำเนิน|ปฏิบัติ)การกิจ(?!การ|กรรม)", "ดำเนินภารกิจ", "การกิจ"),
    _phrase("เขตพื้นที่ศึกษา", "เขตพื้นที่การศึกษา", "เขตพื้นที่ศึกษา"),
    _phrase("กระบวนการการ(?!ณ|ุ)", "กระบวนการ", "กระบวนการการ"),
    _phrase(r"ใน ?งบประมาณ พ\.ศ\.", "ในปีงบประมาณ พ.ศ.", "งบประมาณ พ.ศ."),
    _phrase("(?:แผนปฏิบัติการ|มาตรการ)การทุจริต", "แผนปฏิบัติการป้องกันการทุจริต", "การการทุจริต"),
    _phrase("ในป้องกัน", "ในการป้องกัน", "ในป้องกัน"),
    _phrase("ป้องกันในการทุจริต", "ป้องกันการทุจริต", "ป้องกันในการ"),
    _phrase("ส่งเสริมและป้องกันการทุจริต", "ส่งเสริมความโปร่งใสและป้องกันการทุจริต", "ส่งเสริมและป้องกัน"),
    _phrase("ไม่พบว่าไม่มี", "ไม่พบว่ามี", "ไม่พบว่าไม่มี"),
    _phrase("ความเสี่ยงทุจริต", "ความเสี่ยงการทุจริต", "ความเสี่ยงทุจริต"),
    _phrase("ประพฤติมิชอบส่งเสริม", "ประพฤติมิชอบและส่งเสริม", "มิชอบส่งเสริม"),
    _phrase("บุคลากรภายนอก", "บุคคลภายนอก", "บุคลากรภายนอก"),
    _phrase("จัดแผน(?=ปฏิบัติ|บริหาร|งาน|ป้องกัน)", "จัดทำแผน", "จัดแผน"),
    _phrase("ประชุมเชิงปฏิบัติ(?!การ)", "ประชุมเชิงปฏิบัติการ", "เชิงปฏิบัติ"),
    _phrase("ความสัมพันธ์ภาพ", "สัมพันธภาพ", "ความสัมพันธ์ภาพ"),
    _phrase("ความสัมพันธ์ ดี", "ความสัมพันธ์ที่ดี", "ความสัมพันธ์ ดี"),
    _phrase("ผู้ใช้บริการมีส่วนเสีย", "ผู้มีส่วนได้ส่วนเสีย", "บริการมีส่วนเสีย"),
    _phrase("ให้มีเป็นธรรม", "ให้มีความเป็นธรรม", "มีเป็นธรรม"),
    _phrase("มีเคารพธงชาติ", "มีการเคารพธงชาติ", "มีเคารพธง"),
    _phrase("กล่าวคำปฏิญญา", "กล่าวคำปฏิญาณ", "คำปฏิญญา"),
    _phrase("สดุดีจอมราชาชัย", "สดุดีจอมราชา", "จอมราชาชัย"),
    _phrase("ที่สาธารณชนที่ควร", "ที่สาธารณชนควร", "ที่สาธารณชนที่"),
    _phrase("ผลประโยชน์ส่วนตัวกับ", "ผลประโยชน์ส่วนตนกับ", "ประโยชน์ส่วนตัว"),
    _phrase(r"(?<![^\0])ตัวชี้วัด (?=\d+ (?!ตัว|ข้อ|ด้าน|รายการ)[ก-๎])", "ตัวชี้วัดที่ ", "ตัวชี้วัด "),
    _phrase("ดำเนินประชุม", "ดำเนินการประชุม", "ดำเนินประชุม"),
    _phrase("ไม่รับของขวัญของรางวัล", "ไม่รับของขวัญและของกำนัล", "ของขวัญของรางวัล"),
    _phrase("ตามหน้าที่อำนาจ", "ตามหน้าที่และอำนาจ", "หน้าที่อำนาจ"),
    _phrase("การกับ ?ติดตาม", "การกำกับ ติดตาม", "การกับ"),
    _phrase("มีความละเอียดต่อการกระทำ", "มีความละอายต่อการกระทำ", "ความละเอียดต่อ"),
    _phrase("เกิดความควบคุม", "เกินความควบคุม", "เกิดความควบคุม"),
    _phrase("แจก(?=(?:ผู้บริหาร|บุคลากร)[^ ]*ถือปฏิบัติ)", "แจ้ง", "แจก"),
    _phrase("ศูนย์ปราบปรามการทุจริต", "ศูนย์ปฏิบัติการต่อต้านการทุจริต", "ศูนย์ปราบปราม"),
    _phrase(r"(?:พระราชบัญญัติ|พ\.ร\.บ\. ?)ข้อมูลข่าวสาร (?=พ)", "พระราชบัญญัติข้อมูลข่าวสารของราชการ", "ข้อมูลข่าวสาร พ"),
    _phrase("Open Data Integrity(?! [Aa]nd)", "Open Data Integrity and Transparency Assessment", "Open Data Integrity"),
    # The name of the national strategy, of which the older one has no "national" and no "suppression".
    _phrase(
        "(?<!ชาติ)ยุทธศาสตร์(?:ชาติ)?ว่าด้วยการป้องกันการทุจริต",
        "ยุทธศาสตร์ชาติว่าด้วยการป้องกันและปราบปรามการทุจริต",
        "ว่าด้วยการป้องกันการทุจริต",
    ),
    # Names that are written with capitals: in all other mixtures they were typed in haste.
    _phrase(
        "(?!Integrity and Transparency|INTEGRITY AND TRANSPARENCY)(?i:integrity and transparency)",
        "Integrity and Transparency",
        "ransparency",
    ),
    _phrase("(?!No Gift Policy|NO GIFT POLICY)(?i:no gift policy)", "No Gift Policy", "olicy"),
    _phrase("(?!Open Data|OPEN DATA)(?i:open data)(?= (?i:integrity))", "Open Data", "ata"),
    _phrase("(?<![A-Za-z])MOT (?=Transparency)|(?<![A-Za-z])MOT(?= ?OIT)", "MOE หรือ MOIT", "MOT"),
)

SLIPS = (*(slip for wrong, right in _SPELLING for slip in _words(wrong, right)), *_PHRASES)


_Letters: TypeAlias = "dict[str, _Letters]"  # what may follow, letter by letter


def _tree(words: Iterable[str]) -> _Letters:
    tree: _Letters = {}
    for word in words:
        inner = tree
        for letter in word:
            inner = inner.setdefault(letter, {})
        inner[""] = {}
    return tree


def _pattern(tree: _Letters) -> str:
    """Write words as a pattern that reads each letter once, and the shortest of words that begin alike."""
    if "" in tree:
        return ""
    ways = [re.escape(letter) + _pattern(inner) for letter, inner in sorted(tree.items())]
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


_BY_SIGN = {sign: [slip for slip in SLIPS if slip.sign.startswith(sign)] for sign in {slip.sign for slip in SLIPS}}
# All signs sought at once, each before what follows it is passed over: another may begin inside it.
_ANY = re.compile(
    f"(?=[{re.escape(''.join(sorted({sign[0] for sign in _BY_SIGN})))}])(?=({_pattern(_tree(_BY_SIGN))}))"
)


def find(words: str, start: int) -> int:
    """Give where the first of all slips stands from a place on; −1 where there is none."""
    near = {slip.pattern for sign in set(_ANY.findall(words, start)) for slip in _BY_SIGN[sign]}
    found = (pattern.search(words, start) for pattern in near)
    return min((match.start() for match in found if match), default=-1)
