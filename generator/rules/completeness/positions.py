"""Whether words name the head of an office, in any of the forms that documents use."""

from __future__ import annotations

import re

from generator import thai
from generator.models.office import Office

_HEAD = "ผู้บริหารสูงสุด"
_IN_PLACE = re.compile(r"รักษาราชการแทน|รักษาการ|ปฏิบัติราชการแทน|ปฏิบัติหน้าที่|ทำการแทน|ในฐานะ|ลงนามแทน|แทน$")


def is_head(words: str, office: Office) -> bool:
    """Tell whether words name the office's head, or somebody who lawfully stands in the head's place."""
    told, head = _plain(words), _plain(office.head)
    if _HEAD in words or _IN_PLACE.search(words) or (told.endswith(head) and not told.startswith("รอง")):
        return True
    names = [_plain(office.name.th), _plain(office.short_name), _plain("สำนักงาน")]
    post = head
    for name in names:
        post = post.removesuffix(name)
    return told.startswith(post) and any(told.removeprefix(post) in name for name in names)


def _plain(words: str) -> str:
    spelled = re.sub(r"[\s.]", "", thai.fold(words))
    return re.sub(r"^ผอ(?!.*ผู้อำนวยการ)", "ผู้อำนวยการ", spelled)
