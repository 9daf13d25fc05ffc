"""The states of an address, and the words for what stood in the way of an answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.links.answers import Trouble


class State(StrEnum):
    """How an address stands."""

    OK = "ok"
    MOVED = "moved"  # opens, but has a new address for good
    BROKEN = "broken"
    SIGN_IN = "sign-in"  # asks who the reader is
    SOFT_404 = "soft-404"  # says "here it is" and shows that it is not
    WRONG_KIND = "wrong-kind"  # not the sort of file that it claims to be
    EMPTY = "empty"
    HOME_PAGE = "home-page"  # the site's home in place of what was asked
    ANCHOR_MISSING = "anchor-missing"  # the page is there, the place in it is not
    TLS = "tls"
    TIMEOUT = "timeout"
    UNSURE = "unsure"  # only a person can tell

    @property
    def opens(self) -> bool:
        """Whether a stranger gets to see what was meant."""
        return self in {State.OK, State.MOVED}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A state with its reason, in both languages."""

    state: State
    reason: str
    reason_en: str


TROUBLES: dict[Trouble, tuple[State, str, str]] = {
    Trouble.BAD_ADDRESS: (State.BROKEN, "เขียนที่อยู่ไม่ถูกรูปแบบ", "the address is malformed"),
    Trouble.SCHEME: (State.UNSURE, "ไม่ใช่ที่อยู่ http หรือ https จึงไม่เปิด", "neither http nor https, so it was not opened"),
    Trouble.PORT: (State.UNSURE, "ใช้พอร์ตพิเศษ จึงไม่เปิด", "an unusual port, so it was not opened"),
    Trouble.NOT_PUBLIC: (
        State.BROKEN,
        "เป็นที่อยู่ในเครือข่ายภายใน คนนอกเปิดไม่ได้",
        "inside a private network; strangers cannot reach it",
    ),
    Trouble.NO_HOST: (State.BROKEN, "ไม่มีชื่อเว็บนี้", "there is no such host"),
    Trouble.REFUSED: (State.BROKEN, "เชื่อมต่อเครื่องแม่ข่ายไม่ได้", "the server refuses connections"),
    Trouble.CUT_OFF: (State.BROKEN, "เครื่องแม่ข่ายตัดการเชื่อมต่อก่อนตอบ", "the server hangs up without an answer"),
    Trouble.TIMEOUT: (State.TIMEOUT, "รอนานเกินกำหนด", "no full answer in time"),
    Trouble.TLS_EXPIRED: (State.TLS, "ใบรับรองความปลอดภัยหมดอายุ", "the certificate is expired"),
    Trouble.TLS_SELF_SIGNED: (State.TLS, "ใบรับรองความปลอดภัยออกเอง เบราว์เซอร์จะเตือน", "the certificate is self-signed"),
    Trouble.TLS_OTHER_HOST: (State.TLS, "ใบรับรองความปลอดภัยเป็นของเว็บอื่น", "the certificate is that of another host"),
    Trouble.TLS_UNKNOWN_ISSUER: (
        State.TLS,
        "ไม่รู้จักผู้ออกใบรับรองความปลอดภัย หรือติดตั้งใบรับรองไม่ครบชุด",
        "the issuer of the certificate is unknown, or its chain is incomplete",
    ),
    Trouble.TLS_FAILED: (State.TLS, "เชื่อมต่ออย่างปลอดภัยไม่สำเร็จ", "no secure connection could be made"),
    Trouble.NOT_HTTP: (State.BROKEN, "คำตอบของเครื่องแม่ข่ายอ่านไม่ได้", "the answer is not HTTP"),
    Trouble.INCOMPLETE: (State.BROKEN, "ได้ไฟล์มาไม่ครบ เครื่องแม่ข่ายหยุดส่งกลางทาง", "the answer stops before its end"),
    Trouble.UNREADABLE: (State.UNSURE, "เครื่องแม่ข่ายส่งข้อมูลที่บีบอัดแบบที่เปิดไม่ได้", "packed in a way that cannot be read"),
    Trouble.BOMB: (State.UNSURE, "ข้อมูลที่บีบอัดขยายใหญ่ผิดปกติ จึงไม่เปิด", "unpacks to far more than any page"),
    Trouble.LOOP: (State.BROKEN, "ส่งต่อวนกลับมาที่เดิม", "redirects come back to where they were"),
    Trouble.TOO_MANY: (State.BROKEN, "ส่งต่อหลายทอดเกินไป", "too many redirects"),
    Trouble.ROBOTS: (
        State.UNSURE,
        "เว็บนี้ขอไม่ให้โปรแกรมเปิด ต้องให้คนเปิดดู",
        "the host asks programs not to open it (robots.txt)",
    ),
}
