"""What an address gives to a stranger, in one word and a reason. Pure: it judges an answer and asks nothing.

A page that answers 200 may still be a door, an error, or the home page. It is judged by what it says in its title, its
headings and its own lines: those that do not stand on the host's home page and on a page that cannot exist as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from generator import thai
from generator.links import kinds, pages, places, signs
from generator.links.answers import Answer, Trouble
from generator.links.pages import Page
from generator.links.verdicts import TROUBLES, State, Verdict


@dataclass(frozen=True, slots=True)
class Beside:
    """What the same host answers elsewhere, to be laid beside a page; ``None`` where it was not asked or gave no page."""

    home: Page | None = None
    nowhere: Page | None = None  # at an address next to the page that cannot exist


ALONE = Beside()

_FEW = 600  # letters of a page's own: a door or an error says no more
_VERY_FEW = 400
_LEAST = 200
_SAME = 8  # letters in which two pages may differ and still say the same
_PASSING = re.compile(r"[\w%./?=&:-]*[./?=-][\w%./?=&:-]*|[\d\s]+", re.ASCII)  # clocks, counters, the address itself
_NAME = 90  # letters of a title that names its page; a longer one is a headline
_ROOT = re.compile(r"/*(?:(?:index|default|home|main)(?:\.\w{2,5})?|(?:th|en)|home/(?:index|th|en))?/*", re.IGNORECASE)
_UNSURE = {202, 402, 403, 405, 406, 418, 423, 425, 429, 430, 451, 999}


def page_of(answer: Answer) -> Page | None:
    """Give the page that an answer is; ``None`` where it is a file, or none."""
    if answer.trouble is not None or not answer.body.strip() or kinds.found(answer) != kinds.PAGE:
        return None
    return pages.read(answer.body, answer.headers.get("content-type", ""), answer.url)


def is_home(url: str) -> bool:
    """Tell whether an address is that of a site as a whole."""
    parts = places.parts_of(url)
    return bool(_ROOT.fullmatch(parts.path)) and not parts.query


def classify(answer: Answer, beside: Beside = ALONE) -> Verdict:
    """Say how an address stands.

    Args:
        answer: what asking for it gave.
        beside: what its host answers elsewhere.
    """
    return next(_judge(answer, beside))


def _judge(answer: Answer, beside: Beside) -> Iterator[Verdict]:
    """Give verdicts, the first of which holds."""
    yield from _by_hops(answer)
    yield from _by_trouble(answer)
    yield from _by_status(answer)
    if not answer.body.strip():
        yield Verdict(State.EMPTY, "เปิดได้แต่ไม่มีข้อมูลเลย", "there is nothing in it")
    found = kinds.found(answer)
    page = page_of(answer)
    if page:
        yield from _Reading(answer, page, beside).verdicts()
    else:
        yield from kinds.verdicts(answer, found)
    yield from _by_place(answer, page)
    yield from _by_move(answer)
    yield Verdict(State.OK, "เปิดได้", "opens")


# ── Before there is a page ────────────────────────────────────────────────────────────────────────────────────────────


def _by_hops(answer: Answer) -> Iterator[Verdict]:
    """A stranger who is led to a door needs no look at what stands behind it."""
    if any(signs.is_door(hop.url) for hop in answer.hops):
        yield Verdict(State.SIGN_IN, "ส่งต่อไปหน้าเข้าสู่ระบบ", "leads to a sign-in page")


def _by_trouble(answer: Answer) -> Iterator[Verdict]:
    if answer.trouble is None:
        return
    if answer.trouble is Trouble.LOOP and "set-cookie" in answer.headers:
        yield Verdict(State.UNSURE, "เว็บนี้เปิดได้เฉพาะเบราว์เซอร์ที่รับคุกกี้ ต้องให้คนเปิดดู", "opens only with cookies")
    yield Verdict(*TROUBLES[answer.trouble])


def _by_status(answer: Answer) -> Iterator[Verdict]:
    status = answer.status
    if status in {401, 407, 511}:
        yield Verdict(State.SIGN_IN, "ต้องเข้าสู่ระบบก่อน", "asks for a name and a password")
    if status in {204, 205}:
        yield Verdict(State.EMPTY, "เปิดได้แต่ไม่มีข้อมูลเลย", "there is nothing in it")
    if status in _UNSURE or (status >= 400 and _is_guarded(answer)):
        page = page_of(answer)
        if status == 403 and page and _Reading(answer, page, ALONE).asks_to_sign_in():
            yield Verdict(State.SIGN_IN, "ต้องขอสิทธิ์หรือเข้าสู่ระบบก่อน", "asks readers to sign in")
        yield Verdict(
            State.UNSURE,
            f"เว็บนี้ไม่ให้โปรแกรมเปิด (สถานะ {status}) ต้องให้คนเปิดดู",
            f"the host turns programs away (status {status})",
        )
    if status in {404, 410}:
        yield Verdict(State.BROKEN, f"ไม่มีหน้านี้แล้ว (สถานะ {status})", f"not there (status {status})")
    if status >= 500:
        yield Verdict(State.BROKEN, f"เครื่องแม่ข่ายขัดข้อง (สถานะ {status})", f"the server fails (status {status})")
    if status not in {200, 203, 206}:
        yield Verdict(State.BROKEN, f"เปิดไม่ได้ (สถานะ {status})", f"does not open (status {status})")


def _is_guarded(answer: Answer) -> bool:
    page = page_of(answer)
    return "cf-mitigated" in answer.headers or bool(page and signs.GUARDED.search(f"{page.title} {' '.join(page.own)}"))


# ── A page ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class _Reading:
    """A page, with what is its own: what the host's other pages do not say as well."""

    answer: Answer
    page: Page
    beside: Beside
    own: list[str] = field(init=False)

    def __post_init__(self) -> None:
        common = set(self.beside.home.lines) if self.beside.home and not is_home(self.answer.url) else set()
        self.own = [line for line in self.page.own if line not in common]

    def verdicts(self) -> Iterator[Verdict]:
        """Give what the page says against itself."""
        if self.is_guarded():
            yield Verdict(State.UNSURE, "มีด่านตรวจว่าเป็นคน ต้องให้คนเปิดดู", "a guard lets only people through")
        if self.asks_to_sign_in():
            yield Verdict(State.SIGN_IN, "เปิดได้ แต่ต้องเข้าสู่ระบบหรือขอสิทธิ์ก่อน", "answers 200 and asks readers to sign in")
        if self.is_home_instead():
            yield Verdict(State.HOME_PAGE, "ได้หน้าแรกของเว็บแทนหน้าที่ขอ", "the home page in place of what was asked")
        if self.says_it_is_gone() or self.answers_anything():
            yield Verdict(State.SOFT_404, "เปิดได้ แต่หน้าบอกว่าไม่มีหรือใช้ไม่ได้", "answers 200 and says that it is not there")
        yield from kinds.by_claim(self.answer, kinds.PAGE)
        yield from kinds.by_type(self.answer, kinds.PAGE)
        if not self.page.lines and not self.page.media:
            if self.page.scripts:
                yield Verdict(State.UNSURE, "เนื้อหามาจากสคริปต์ ต้องให้คนเปิดดู", "shown by scripts, which we do not run")
            yield Verdict(State.EMPTY, "เปิดได้แต่หน้าไม่มีเนื้อหา", "the page shows nothing")

    @property
    def _letters(self) -> int:
        return sum(map(len, self.own))

    def _names(self) -> Iterator[str]:
        """Give title and headings, where they are the page's own and no headline."""
        home = self.beside.home
        same = home is not None and not is_home(self.answer.url)
        for name in (self.page.title, *self.page.headings[:4]):
            known = same and home is not None and name in {home.title, *home.headings}
            if name and len(name) <= _NAME and not known:
                yield thai.fold(name)

    def is_guarded(self) -> bool:
        """Tell whether something stands before the page that wants to see a person."""
        few = self._letters < _VERY_FEW
        return few and bool(signs.GUARDED.search(f"{self.page.title} {' '.join(self.own)}"))

    def asks_to_sign_in(self) -> bool:
        """Tell whether the page is a door."""
        names = list(self._names())
        about = any(signs.ABOUT.search(name) for name in names)
        named = any(signs.SIGN_IN_NAME.search(name) and not signs.ABOUT.search(name) for name in names)
        few = self._letters < _FEW
        usual = self.beside.home.passwords if self.beside.home else 0  # a box that stands on every page
        if self.page.passwords > usual:
            return few or named
        demanded = bool(signs.SIGN_IN_DEMAND.search(thai.fold(" ".join(self.own))))
        if named:
            return few and (demanded or self.page.asks_who or self._letters < _LEAST)
        return demanded and not about and self._letters < _VERY_FEW

    def says_it_is_gone(self) -> bool:
        """Tell whether the page says of itself that it is an error."""
        text = thai.fold(" ".join(self.own))
        if signs.NONE_THERE.search(text) or self._letters >= _FEW * 2:
            return False
        named = any(signs.GONE_NAME.search(name) and not signs.ABOUT.search(name) for name in self._names())
        return named or (self._letters < _VERY_FEW and bool(signs.GONE_WORDS.search(text)))

    def is_home_instead(self) -> bool:
        """Tell whether the home page came although something else was asked."""
        if is_home(self.answer.asked):
            return False
        if self.answer.hops and is_home(self.answer.url):
            return True
        return self.beside.home is not None and _say_the_same(self.page, self.beside.home)

    def answers_anything(self) -> bool:
        """Tell whether the host says the same at an address that cannot exist."""
        if is_home(self.answer.url) or self.beside.nowhere is None or not self.page.lines:
            return False
        return _say_the_same(self.page, self.beside.nowhere)


def _say_the_same(page: Page, other: Page) -> bool:
    """Tell whether two pages differ in no more than a clock, a counter or their address, and show the same."""
    one, two = ({_PASSING.sub("", line) for line in known.lines} for known in (page, other))
    if not one or not two or page.media - other.media:
        return False
    differing = sum(map(len, one ^ two))
    return differing <= _SAME and _PASSING.sub("", page.title) == _PASSING.sub("", other.title)


# ── Within a page, and on the way to it ───────────────────────────────────────────────────────────────────────────────


def _by_place(answer: Answer, page: Page | None) -> Iterator[Verdict]:
    place = unquote(places.parts_of(answer.asked).fragment)
    if page is None or not place or place == "top" or place.startswith((":~:", "/", "!")) or "=" in place:
        return
    if place not in page.places:
        yield Verdict(State.ANCHOR_MISSING, f"ไม่มีตำแหน่ง #{place} ในหน้า", f"there is no place #{place} on the page")


def _by_move(answer: Answer) -> Iterator[Verdict]:
    moved = ""
    for hop in answer.hops:
        if hop.status not in {301, 308}:
            break
        moved = hop.url
    if moved:
        yield Verdict(State.MOVED, f"ย้ายถาวรไปที่ {moved}", f"moved for good to {moved}")
