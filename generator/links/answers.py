"""What asking one address gave: an answer of a server, or what stood in the way of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Trouble(StrEnum):
    """Why there is no answer to judge, or not all of it."""

    BAD_ADDRESS = "bad-address"  # no browser could tell what is meant, or it is written to mislead
    SCHEME = "scheme"  # not http or https
    PORT = "port"  # neither 80 nor 443
    NOT_PUBLIC = "not-public"  # the host is inside a network of somebody's own
    NO_HOST = "no-host"
    REFUSED = "refused"
    CUT_OFF = "cut-off"  # closed before an answer
    TIMEOUT = "timeout"
    TLS_EXPIRED = "tls-expired"
    TLS_SELF_SIGNED = "tls-self-signed"
    TLS_OTHER_HOST = "tls-other-host"
    TLS_UNKNOWN_ISSUER = "tls-unknown-issuer"
    TLS_FAILED = "tls-failed"
    NOT_HTTP = "not-http"
    INCOMPLETE = "incomplete"  # fewer bytes than announced
    UNREADABLE = "unreadable"  # packed in a way that we did not ask for
    BOMB = "bomb"  # unpacks to far more than any page
    LOOP = "loop"  # redirects come back to where they were
    TOO_MANY = "too-many"  # redirects
    ROBOTS = "robots"  # the host asks programs not to open it


@dataclass(frozen=True, slots=True)
class Hop:
    """One step from the address that was asked towards the one that answered."""

    status: int  # 0 where the page itself sends readers on
    url: str  # where it led


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said, within the limits of size and time."""

    url: str  # the address that answered, after all hops
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
    body: bytes = b""
    whole: bool = True  # whether the body ends before our limit
    trouble: Trouble | None = None
    asked: str = ""  # the address before all hops
    hops: tuple[Hop, ...] = ()
    attempts: int = 1

    @property
    def media_type(self) -> str:
        """The type that the server claims, in lower case, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()
