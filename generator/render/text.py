"""Words for display: typeset Thai, money, lists of units; and the small safe subset of running text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from html import escape
from typing import TypeVar

import markdown
import nh3
from markupsafe import Markup

from generator import addresses
from generator.fields import Doubt, ExplicitNone

AnyFigure = TypeVar("AnyFigure")

# Words that browsers break in the wrong place, and pairs that must stay on one line.
_WHOLE_WORDS = (
    "งบประมาณ",
    "ประพฤติมิชอบ",
    "ทุจริต",
    "ธรรมาภิบาล",
    "เครื่องมือ",
    "ความเสี่ยง",
    "จัดซื้อจัดจ้าง",
    "ปฏิบัติการ",
    "ประจำปี",
    "ผู้มีส่วนได้ส่วนเสีย",
    "เผยแพร่",
    "ต่อต้าน",
    "ตัวชี้วัด",
    "ร้อยละ",
    "ติดต่อกัน",
    "องค์ประกอบ",
    "คำอธิบาย",
    "หัวข้อ",
    "ขั้นตอน",
)
_UNBREAKABLE = re.compile(
    "|".join(
        (
            *_WHOLE_WORDS,
            r"\bO\d{1,2}(?:-\d+)?\b",
            r"พ\.ศ\.\s?[\d๐-๙]{4}",
            r"\(?ปี\s[\d๐-๙]{4}\)?",
            r"เขต\s[\d๐-๙]+",
            r"ไตรมาส(?:ที่)?\s[\d๐-๙](?:\s?[-–]\s?[\d๐-๙])?",
            r"[\d๐-๙][\d๐-๙,.]{0,30}\s(?:บาท|คน|ข้อ|ปี|เดือน|กลุ่ม|กิจกรรม|รายการ)",
        )
    )
)

_TAGS = {"p", "br", "ul", "ol", "li", "strong", "em", "a"}
_SCHEMES = {"http", "https", "mailto", "tel"}
# Markdown takes time that grows with the square of its signs, and some for every block: what has more is shown as typed.
_SIGN = re.compile(r"[][()*_`!\\#<>&~=|+-]")
_MOST_SIGNS, _LONGEST_BLOCK = 200, 10_000  # of a block
# Lists in lists, for which it calls itself.
_TOO_DEEP = re.compile(r"^\s{40}|^[ \t]*(?:(?:[-+*]|\d+[.)])[ \t]+){6}", re.MULTILINE)
_MOST_MARKED = 2_000  # of a text, by the measure of :func:`_cost`
_MARKED = re.compile(r"[][*_`\\<&~|]|^ {0,3}(?:[-+#=>]|\d+[.)])|^(?: {4}|\t)|  $", re.MULTILINE)
# Markdown would make a list of "๑. …" and write its numbers anew; an office means them as printed.
_THAI_NUMBERING = re.compile(r"^(\s*[๐-๙]+)\.", re.MULTILINE)
# Of letters that browsers do not break between; an entity such as &amp; is left whole.
_LONG_RUN = re.compile(r"[^\s<>&;\u0e00-\u0e7f]{30,}")
_PLACE_TO_BREAK = re.compile(r"[/?=_.-]|[^/?=_.-]{20}")
_TAG = re.compile(r"(<[^>]*>)")
_SPAN = r'<span class="nb">\g<0></span>'


def thai(text: object) -> Markup:
    """Typeset text for display: escape it and keep together what a line must not break."""
    return _keep_together(escape(str(text), quote=False).replace("\n", "<br>"))


def rich(text: str) -> Markup:
    """Turn an editor's running text into clean HTML: paragraphs, lists, emphasis and links, nothing else.

    HTML that an editor types shows as typed.
    """
    html = "\n".join(_blocks(re.split(r"\n\s*\n", text.strip())))
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}},
        attribute_filter=lambda _tag, _name, value: addresses.encoded(value),
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    return _keep_together(clean)


def of_ours(words: str) -> Markup:
    """Turn a text that comes with the software into HTML, all of Markdown."""
    return _keep_together(markdown.markdown(words, extensions=["tables"]))


def lines(words: Iterable[str]) -> str:
    """Put texts that are not empty on lines of their own; :func:`thai` shows them so."""
    return joined(words, "\n")


def _keep_together(html: str) -> Markup:
    """Say where the words outside tags may break and where not. Takes only HTML that is already safe."""
    parts = (part if part.startswith("<") else _with_breaks(_UNBREAKABLE.sub(_SPAN, part)) for part in _TAG.split(html))
    return Markup("".join(parts))  # noqa: S704  escaped or cleaned by both callers


def _with_breaks(words: str) -> str:
    """Let a long run without spaces, such as an address, go on in the next line: else it widens its table and the page."""
    return _LONG_RUN.sub(lambda run: _PLACE_TO_BREAK.sub(r"\g<0><wbr>", run[0]), words)


def _blocks(blocks: Iterable[str]) -> Iterator[str]:
    """Turn blocks into HTML, with Markdown as long as there is time for it."""
    left = _MOST_MARKED
    for block in blocks:
        escaped = escape(block, quote=False)
        cost = _cost(block) if _MARKED.search(block) else 0
        left -= cost
        if 0 < cost <= _MOST_MARKED and left >= 0:
            yield markdown.markdown(_THAI_NUMBERING.sub(r"\1\\.", escaped))
        else:
            yield f"<p>{escaped}</p>"


def _cost(block: str) -> int:
    """Tell how long Markdown may take: for every sign, for every bracket that it follows to the end, and for the block."""
    signs = len(_SIGN.findall(block))
    if signs > _MOST_SIGNS or len(block) > _LONGEST_BLOCK or _TOO_DEEP.search(block):
        return _MOST_MARKED + 1
    return 20 + signs + block.count("[") * len(block) // 500


def statement(value: str | ExplicitNone | Doubt | None) -> Markup | None:
    """Give running text or an explicit none as HTML; a doubt or nothing gives ``None``."""
    if isinstance(value, ExplicitNone):
        return Markup("<p>{}</p>").format(value.words)
    return rich(value) if isinstance(value, str) else None


def plain(value: str | ExplicitNone | Doubt | None, *, unsaid: str = "") -> str:
    """Write a statement in a cell: its text, the words of an explicit none, a doubt as typed."""
    if value is None:
        return unsaid
    return value if isinstance(value, str) else value.words


def baht(amount: Decimal) -> str:
    """Write a sum: thousands by commas, satang only where there are any."""
    return f"{amount:,.2f}" if amount % 1 else f"{amount:,.0f}"


def money(value: Decimal | ExplicitNone | Doubt | None, *, unsaid: str = "") -> str:
    """Write a money cell: the sum, the words of an explicit none, a doubt as typed, or what stands for nothing said."""
    if value is None:
        return unsaid
    return baht(value) if isinstance(value, Decimal) else value.words


def printed(stated: AnyFigure | None, computed: AnyFigure | None, words: Callable[[AnyFigure], str] = str) -> str:
    """Say what the signed document prints, where that is not what is computed; ``words`` writes the figure."""
    return f"เอกสารพิมพ์ไว้ {words(stated)}" if stated is not None and stated != computed else ""


def joined(words: Iterable[str], between: str = " · ") -> str:
    """Join words that are not empty."""
    return between.join(word for word in words if word)
