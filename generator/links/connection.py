"""One request to one public address, within limits of time and size. Nothing is remembered between two requests.

The host is resolved once, every address that it has must be public, and the connection goes to one of exactly these, so
that an answer of the name service that changes in between changes nothing. Redirects are not followed here: whoever
follows one asks again, and is checked again. There are no cookies and no proxies.
"""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import certifi

from generator.links import places
from generator.links.answers import Answer, Trouble
from generator.links.places import Place, RefusedError, Resolver

AGENT = "Mozilla/5.0 (compatible; oit-links/1.0)"  # a stranger's browser, and honest about being a program
_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html,application/xhtml+xml,application/pdf,*/*;q=0.8",
    "Accept-Language": "th,en;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_PART = 65_536  # bytes read at once
_HEAD = 200_000  # bytes that the head of an answer and the marks between its chunks may take
_TRIED = 4  # addresses of one host
_PACKED_MOST = 100  # times that a page shrinks, at the very most
_TLS = {
    9: Trouble.TLS_EXPIRED,  # not valid yet
    10: Trouble.TLS_EXPIRED,
    18: Trouble.TLS_SELF_SIGNED,
    19: Trouble.TLS_UNKNOWN_ISSUER,
    20: Trouble.TLS_UNKNOWN_ISSUER,
    21: Trouble.TLS_UNKNOWN_ISSUER,
    62: Trouble.TLS_OTHER_HOST,
    64: Trouble.TLS_OTHER_HOST,
}


def trust() -> ssl.SSLContext:
    """Give the authorities that browsers trust, and those that this machine trusts besides."""
    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()
    return context


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may cost."""

    seconds: float = 10  # from the first question to the name service to the last byte
    page: int = 1_000_000  # bytes, packed and unpacked
    document: int = 5_000_000  # bytes of a PDF
    loopback: bool = False  # whether this machine may be asked, on any port: for tests


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody without an account, outside of every network but the public one."""

    limits: Limits = field(default_factory=Limits)
    resolver: Resolver = places.system
    trust: ssl.SSLContext = field(default_factory=trust)

    def ask(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Ask for an address once and read what comes, or tell what stood in the way. Never raises."""
        deadline = time.monotonic() + self.limits.seconds
        try:
            place = places.place_of(url, loopback=self.limits.loopback)
            known = places.resolve(place, self.resolver, self.limits.seconds, loopback=self.limits.loopback)
            with self._connected(place, known, deadline) as line:
                return self._exchange(url, place, _Line(line, deadline, self._most()), dict(headers or {}))
        except RefusedError as error:
            return Answer(url, trouble=error.trouble, asked=url)
        except Exception as error:  # noqa: BLE001  whatever a foreign server makes the library raise is an answer too
            return Answer(url, trouble=_trouble(error), asked=url)

    def _most(self) -> int:
        return max(self.limits.page, self.limits.document) + _HEAD

    def _connected(self, place: Place, known: list[str], deadline: float) -> socket.socket:
        """Connect to one of the addresses that were checked; the certificate has to be that of the host."""
        failure: OSError = TimeoutError()
        for address in known[:_TRIED]:
            try:
                line = socket.create_connection((address, place.port), timeout=_left(deadline))
            except OSError as error:
                failure = error
                continue
            if place.scheme == "http":
                return line
            try:
                line.settimeout(_left(deadline))
                return self.trust.wrap_socket(line, server_hostname=place.host)
            except BaseException:
                line.close()
                raise
        raise failure

    def _exchange(self, url: str, place: Place, line: _Line, headers: dict[str, str]) -> Answer:
        connection = http.client.HTTPConnection(place.host, place.port)
        connection.auto_open = 0  # it has the line that it gets, and makes none of its own
        connection.sock = line  # it has all of a socket that is used
        connection.putrequest("GET", place.target, skip_host=True, skip_accept_encoding=True)
        for name, value in {"Host": place.header, **_HEADERS, **headers}.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        told = {name.lower(): value for name, value in response.headers.items()}
        body, whole, trouble = self._body(url, response, told)
        return Answer(url, response.status, told, body, whole=whole, trouble=trouble, asked=url)

    def _body(
        self, url: str, response: http.client.HTTPResponse, headers: Mapping[str, str]
    ) -> tuple[bytes, bool, Trouble | None]:
        """Read up to the limit, then unpack up to the limit."""
        pdf = "pdf" in headers.get("content-type", "").lower() or url.lower().partition("?")[0].endswith(".pdf")
        most = self.limits.document if pdf else self.limits.page
        data, trouble = bytearray(), None
        try:
            while len(data) <= most and (part := response.read(min(_PART, most + 1 - len(data)))):
                data += part
        except (http.client.HTTPException, ConnectionError) as error:
            data += error.partial if isinstance(error, http.client.IncompleteRead) else b""
            trouble = Trouble.INCOMPLETE
        if len(data) <= most and response.length:  # the server closed before what it had announced
            trouble = Trouble.INCOMPLETE
        whole, coding = len(data) <= most, headers.get("content-encoding", "").strip().lower()
        if coding in {"", "identity"}:
            return bytes(data[:most]), whole, trouble
        return _unpacked(bytes(data), coding, most, trouble)


def _unpacked(packed: bytes, coding: str, most: int, trouble: Trouble | None) -> tuple[bytes, bool, Trouble | None]:
    """Unpack no more than the limit, however much there is."""
    if coding not in {"gzip", "x-gzip", "deflate"}:
        return b"", True, Trouble.UNREADABLE
    raw = coding == "deflate" and packed[:1] != b"\x78"
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS if raw else zlib.MAX_WBITS | 32)
    try:
        body = unpacker.decompress(packed, most)
    except zlib.error:
        return b"", True, Trouble.UNREADABLE
    used = len(packed) - len(unpacker.unconsumed_tail)
    if len(body) >= most and used * _PACKED_MOST < most:
        return b"", False, Trouble.BOMB
    return body, len(body) < most, trouble


def _left(deadline: float) -> float:
    """Give the seconds that are left.

    Raises:
        TimeoutError: none are.
    """
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _trouble(error: Exception) -> Trouble:
    """Name what a connection ended with."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return _TLS.get(error.verify_code, Trouble.TLS_FAILED)
    if isinstance(error, TimeoutError):
        return Trouble.TIMEOUT
    if isinstance(error, ssl.SSLError):
        return Trouble.TLS_FAILED
    if isinstance(error, ConnectionRefusedError):
        return Trouble.REFUSED
    if isinstance(error, ConnectionError):
        return Trouble.CUT_OFF
    return Trouble.REFUSED if isinstance(error, OSError) else Trouble.NOT_HTTP


class _Line:
    """What an HTTP connection needs of a socket, where everything has to end by one moment and within one size."""

    def __init__(self, line: socket.socket, deadline: float, most: int) -> None:
        self._line, self._deadline, self._most = line, deadline, most

    def sendall(self, data: bytes) -> None:
        self._line.settimeout(_left(self._deadline))
        self._line.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Bytes(self._line, self._deadline, self._most))

    def close(self) -> None:
        """Leave the socket to whoever opened it: the connection closes early what it hands on to its answer."""


class _Bytes(io.RawIOBase):
    """The bytes that come over a socket; a slow drip ends at the same moment as silence."""

    def __init__(self, line: socket.socket, deadline: float, most: int) -> None:
        super().__init__()
        self._line, self._deadline, self._left = line, deadline, most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # all that its one caller gives
        self._line.settimeout(_left(self._deadline))
        count = self._line.recv_into(buffer[: max(0, self._left)]) if self._left > 0 else 0
        self._left -= count
        return count
