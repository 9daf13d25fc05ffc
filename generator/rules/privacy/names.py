"""How a person is named in Thai text: a title, then a name. Many posts begin with the same letters as a title."""

from __future__ import annotations

import re

# นายอำเภอ, นายทะเบียน, นางพยาบาล … are posts, ทนาย and เจ้านาย are other words.
_ENDS = r"(?=\s|$|[).,])"
_POST = (
    r"กรัฐมนตรี|กเทศมนตรี|ก(?:องค์การ|อบ[จต]|สภา|สมาคม|เมือง|เทศบาล|สโมสร|เหล่า|พุทธ|ยุว)|กฯ|ก(?=\s|$)|อำเภอ|ทะเบียน|แพทย์|ช่าง|ด่าน|สถานี"
    r"|ตรวจ|ทหาร|ตำรวจ|หน้า|จ้าง|เรือ(?!ง)|ไปรษณีย์|ท่า(?:เรือ|อากาศ)|สัตว|เวร|ยาม|สนาม|พยาบาล|สาวไทย|แบบ"
    rf"|(?:ประกัน|ทุน|คลัง|งาม|ฟ้า|หมู่|กอง|ธง|หนัง|ท่า){_ENDS}"
)
_TITLE = (
    rf"(?<![ทเ])(?<!เจ้า)(?<!ขุน)(?:นางสาว(?!ไทย)|นาย|นาง)(?!{_POST})|(?<![ก-๙])(?:น\.\s?ส\.|ด\.[ชญ]\.|ดร\.|ผศ\.|รศ\.)"
    r"|ว่าที่\s?(?:ร้อย(?:ตรี|โท|เอก)|พัน(?:ตรี|โท|เอก)|ร\.\s?[ตทอ]\.|พ\.\s?[ตทอ]\.)\s?(?:หญิง)?|(?<![ก-๙])(?:พ\.?ต\.?[ทอ]\.|ร\.ต\.[ทอต]\.)"
)
_THAI_NAME = re.compile(rf"(?:{_TITLE})\s?[ก-ฮเ-ไ][ก-๎]+(?:\s+(?:ณ\s)?[ก-ฮเ-ไ][ก-๎]+)?")
_ENGLISH_NAME = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][a-z]+\b")


def named_in(words: str) -> str:
    """Give the first name of a person in a text with its title; empty where nobody is named."""
    found = _THAI_NAME.search(words) or _ENGLISH_NAME.search(words)
    return found[0] if found else ""
