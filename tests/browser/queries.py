"""What people search for in five offices: words drawn from their documents, each with the sort of question it is.

The offices are those whose documents the sites of the tests were typed from. Which pages must answer is nowhere written:
:mod:`tests.plain_scan` finds out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tests import building

SITES = building.PROJECT / "tests" / "sites"
OFFICES: dict[str, Path] = {
    "chumphon-1": building.SHIPPED,
    **{name: SITES / name / "content" for name in ("nakhonsawan-1", "phetchabun", "chiangmai-6", "samutsakhon")},
}


class Sort(StrEnum):
    """What makes a query hard, or common."""

    MIDDLE = "inside running text"  # no space stands before it, or none after it
    PART = "part of a word"  # as it stands there while somebody still types
    PHRASE = "phrase in quotes"
    WORDS = "words that must all stand"
    CODE = "code"
    ARABIC = "Arabic numerals"
    THAI = "Thai numerals"
    LATIN = "Latin letters"
    ALIKE = "look-alike spelling"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed or pasted, and the office from whose documents it is drawn."""

    text: str
    sort: Sort
    office: str


QUERIES = (
    Query("ทุจริต", Sort.MIDDLE, "chumphon-1"),
    Query("ความเสี่ยง", Sort.MIDDLE, "chumphon-1"),
    Query("ของขวัญ", Sort.MIDDLE, "chumphon-1"),
    Query("งบประมาณ", Sort.MIDDLE, "chumphon-1"),  # a dictionary of words hides it in ประจำปีงบประมาณ
    Query("ภาพลักษณ์", Sort.MIDDLE, "chumphon-1"),
    Query("สโมสร", Sort.MIDDLE, "chumphon-1"),
    Query("ค่านิยม", Sort.MIDDLE, "nakhonsawan-1"),
    Query("เคารพธงชาติ", Sort.MIDDLE, "nakhonsawan-1"),
    Query("ญาติสนิท", Sort.MIDDLE, "nakhonsawan-1"),
    Query("ผลประโยชน์ทับซ้อน", Sort.MIDDLE, "nakhonsawan-1"),
    Query("คดีอาญา", Sort.MIDDLE, "nakhonsawan-1"),
    Query("ข้อตกลง", Sort.MIDDLE, "phetchabun"),
    Query("วัฒนธรรมองค์กร", Sort.MIDDLE, "phetchabun"),
    Query("ประพฤติมิชอบ", Sort.MIDDLE, "phetchabun"),
    Query("ดุลพินิจ", Sort.MIDDLE, "chiangmai-6"),
    Query("ผู้มีส่วนได้ส่วนเสีย", Sort.MIDDLE, "chiangmai-6"),
    Query("เบี้ยเลี้ยง", Sort.MIDDLE, "chiangmai-6"),
    Query("จัดซื้อจัดจ้าง", Sort.MIDDLE, "chiangmai-6"),
    Query("ของกำนัล", Sort.MIDDLE, "samutsakhon"),
    Query("ทรัพยากรบุคคล", Sort.MIDDLE, "samutsakhon"),
    Query("จริต", Sort.PART, "chumphon-1"),
    Query("ร้องเรี", Sort.PART, "chumphon-1"),
    Query("โปร่งใ", Sort.PART, "chumphon-1"),
    Query("นครสวร", Sort.PART, "nakhonsawan-1"),
    Query("พลเมือ", Sort.PART, "nakhonsawan-1"),
    Query("ศึกษาธิก", Sort.PART, "phetchabun"),
    Query("ธรรมาภิ", Sort.PART, "chiangmai-6"),
    Query("เบาะแ", Sort.PART, "samutsakhon"),
    Query('"No Gift Policy"', Sort.PHRASE, "chumphon-1"),
    Query('"ข้อบกพร่อง/จุดอ่อน"', Sort.PHRASE, "chumphon-1"),
    Query('"ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาชุมพร เขต 1"', Sort.PHRASE, "chumphon-1"),
    Query('"ห้องประชุมศรีนครสวรรค์"', Sort.PHRASE, "nakhonsawan-1"),
    Query('"เป้าหมายและตัวชี้วัด"', Sort.PHRASE, "nakhonsawan-1"),
    Query('"มาตรการส่งเสริมคุณธรรมและความโปร่งใส"', Sort.PHRASE, "phetchabun"),
    Query('"ขอถัวจ่ายทุกรายการ ทุกกิจกรรม"', Sort.PHRASE, "chiangmai-6"),
    Query('"โรงเรียนสุจริต"', Sort.PHRASE, "chiangmai-6"),
    Query('"ก่อน ขณะ และหลังปฏิบัติหน้าที่"', Sort.PHRASE, "samutsakhon"),
    Query("งบประมาณ คงเหลือ", Sort.WORDS, "chumphon-1"),
    Query("ประชุม เขาปูน", Sort.WORDS, "chumphon-1"),
    Query("ป.ป.ช. วิทยากร", Sort.WORDS, "nakhonsawan-1"),
    Query("คุณธรรม เพชรบูรณ์", Sort.WORDS, "phetchabun"),
    Query("ร้องเรียน ทุจริต มาตรการ", Sort.WORDS, "chiangmai-6"),
    Query("แผน รายเดือน", Sort.WORDS, "samutsakhon"),
    Query("O24", Sort.CODE, "samutsakhon"),
    Query("o36", Sort.CODE, "chumphon-1"),
    Query("O39", Sort.CODE, "chiangmai-6"),
    Query("O๔๒", Sort.CODE, "samutsakhon"),  # the code itself is never printed so
    Query("2,415", Sort.ARABIC, "chumphon-1"),
    Query("99.17", Sort.ARABIC, "chumphon-1"),
    Query("127", Sort.ARABIC, "chumphon-1"),  # the order's number is printed ๑๒๗
    Query("2563", Sort.ARABIC, "chiangmai-6"),  # printed ๒๕๖๓ in titles
    Query("20 มิ.ย. 2565", Sort.ARABIC, "nakhonsawan-1"),
    Query("มีนาคม 2563", Sort.ARABIC, "chiangmai-6"),
    Query("๔๗,๕๘๕", Sort.THAI, "chumphon-1"),  # printed 47,585
    Query("๒๕๖๖", Sort.THAI, "samutsakhon"),
    Query("เขต ๑", Sort.THAI, "nakhonsawan-1"),  # printed both ways
    Query("๑๒๗ / ๒๕๖๕", Sort.THAI, "chumphon-1"),
    Query("ยุทธศาสตร์ที่ ๑", Sort.THAI, "phetchabun"),
    Query("No Gift Policy", Sort.LATIN, "chumphon-1"),
    Query("ita online", Sort.LATIN, "chumphon-1"),
    Query("Integrity and Transparency", Sort.LATIN, "nakhonsawan-1"),
    Query("amss", Sort.LATIN, "samutsakhon"),
    Query("Q&A", Sort.LATIN, "chiangmai-6"),
    Query("ดําเนินการ", Sort.ALIKE, "chumphon-1"),  # sara am in two parts
    Query("เเผนปฏิบัติการ", Sort.ALIKE, "chumphon-1"),  # sara ae as two letters
    Query("เเละเเผน", Sort.ALIKE, "nakhonsawan-1"),
    Query("สํานักงาน", Sort.ALIKE, "phetchabun"),
    Query("ท่ีปรึกษา", Sort.ALIKE, "chumphon-1"),  # the tone mark before its vowel
    Query("นํ้า", Sort.ALIKE, "nakhonsawan-1"),  # sara am in two parts, the tone mark between them
    Query("อาหาร\u200bว่าง", Sort.ALIKE, "chiangmai-6"),  # with a space of no width, as copied from elsewhere
    Query("2415", Sort.NOWHERE, "chumphon-1"),  # printed 2,415: not found, and not claimed
    Query("ภาษีที่ดินและสิ่งปลูกสร้าง", Sort.NOWHERE, "samutsakhon"),
)
