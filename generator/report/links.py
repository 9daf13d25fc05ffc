"""Outside links for a person: what fails first, with its reason and where the content names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from generator import thai
from generator.links import keeping
from generator.links.keeping import Kept, Standing

_WORDS = {
    Standing.FAILING: "ใช้ไม่ได้",
    Standing.DOUBTFUL: "น่าสงสัย",
    Standing.UNSURE: "ต้องให้คนเปิดดู",
    Standing.OPEN: "เปิดได้",
}


def as_text(states: Iterable[Kept]) -> str:
    """Word states, the worst first; what opens and has not moved is only counted."""
    known = sorted(states, key=lambda one: (list(_WORDS).index(one.standing), one.url))
    if not known:
        return "ไม่มีหลักฐานที่อยู่นอกเว็บนี้ (no outside evidence)\n"
    entries = [_entry(kept) for kept in known if kept.state != "ok" or _remarks(kept)]
    counted = Counter(kept.standing for kept in known)
    summary = " · ".join(f"{words} {counted[standing]}" for standing, words in _WORDS.items())
    return "\n".join([*entries, f"ลิงก์ภายนอก {len(known)} แห่ง: {summary} ({len(known)} outside links)\n"])


def _entry(kept: Kept) -> str:
    since = f" ตั้งแต่ {thai.short_date(kept.since)}" if kept.standing is Standing.DOUBTFUL and kept.since else ""
    lines = [
        f"{kept.state}  {_WORDS[kept.standing]}{since}  {kept.url}",
        f"  {kept.reason} ({kept.reason_en})",
        *(f"  {remark}" for remark in _remarks(kept)),
        *(f"  {place}" for place in kept.mentions),
    ]
    return "\n".join(lines) + "\n"


def _remarks(kept: Kept) -> list[str]:
    """Say what a PDF does not hold that its reader looks for."""
    return [f"เอกสาร{told} (it {told_en})" for told, told_en in kept.document.lacking] if kept.document else []


FORMATS: dict[str, Callable[[Iterable[Kept]], str]] = {"text": as_text, "json": keeping.as_json}
