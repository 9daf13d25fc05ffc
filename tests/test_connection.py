"""Nothing is opened but what is public, at the address that was checked, within limits of time and size."""

from __future__ import annotations

import gzip
import socket
import ssl
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest
import trustme

from generator.links import places
from generator.links.answers import Trouble
from generator.links.connection import Limits, Stranger
from generator.links.fetching import Manners, Visitor
from tests import wire
from tests.wire import Asked, page, response

Attempts = list[tuple[object, ...]]

# Each is meant to lead to this machine, to another inside the network, or to the metadata of a cloud.
HOSTILE = {
    "this machine": [
        "http://127.0.0.1/",
        "http://127.0.0.1:443/",
        "https://127.0.0.1/",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://127.1/",
        "http://127.0.1/",
        "http://127.255.255.254/",
        "http://0.0.0.0/",
        "http://0/",
        "http://[::1]/",
        "http://[::]/",
        "http://[0:0:0:0:0:0:0:1]/",
    ],
    "numbers in other forms": [
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0x7f.1/",
        "http://017700000001/",
        "http://0177.0.0.01/",
        "http://00127.0.0.1/",
        "http://127.0.0.1./",
        "http://4294967297/",
        "http://１２７.０.０.１/",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "http://๑๒๗.๐.๐.๑/",
        "http://127%2e0%2e0%2e1/",
    ],
    "IPv4 inside IPv6": [
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b::127.0.0.1]/",
        "http://[64:ff9b:1::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2002:c0a8:101::1]/",
        "http://[2001:0:7f00:1::]/",
    ],
    "inner networks": [
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://198.18.0.1/",
        "http://192.0.0.192/",
        "http://[fc00::1]/",
        "http://[fd00:ec2::254]/",
        "http://[fe80::1]/",
        "http://[fe80::1%25lo]/",
        "http://[fec0::1]/",
    ],
    "metadata of clouds": [
        "http://169.254.169.254/latest/meta-data/",
        "http://2852039166/",
        "http://0xa9fea9fe/",
        "http://[::ffff:169.254.169.254]/",
        "http://168.63.129.16/",
        "http://100.100.100.200/",
    ],
    "nobody's and everybody's": [
        "http://224.0.0.1/",
        "http://239.255.255.250/",
        "http://255.255.255.255/",
        "http://240.0.0.1/",
        "http://192.0.2.1/",
        "http://203.0.113.5/",
        "http://192.88.99.1/",
        "http://[ff02::1]/",
        "http://[2001:db8::1]/",
        "http://[3fff::1]/",
        "http://[100::1]/",
    ],
    "written to mislead": [
        "http://www.example.go.th@127.0.0.1/",
        "http://127.0.0.1\\@www.example.go.th/",
        "http://127.0.0.1\t/",
        "http://[127.0.0.1]/",
        "http://127.0.0.1:80:80/",
        "http://:80/",
        "http:///etc/passwd",
        "http://[::1",
        "//127.0.0.1/",
    ],
    "other ways in": [
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1:6379/_INFO",
        "data:text/html,x",
        "javascript:alert(1)",
        "http://127.0.0.1:22/",
        "http://127.0.0.1:6379/",
        "http://127.0.0.1:8080/",
        "http://127.0.0.1:0/",
        "http://127.0.0.1:99999/",
    ],
}
NAMES = {  # a name service that answers with what an attacker wants; the outside, so it is imitated
    "inner.attacker.example": ["10.0.0.1"],
    "here.attacker.example": ["127.0.0.1"],
    "here6.attacker.example": ["::1"],
    "mapped.attacker.example": ["::ffff:127.0.0.1"],
    "nat64.attacker.example": ["64:ff9b::7f00:1"],
    "metadata.attacker.example": ["169.254.169.254"],
    "both.attacker.example": ["93.184.215.14", "127.0.0.1"],
    "both6.attacker.example": ["2606:2800:21f:cb07::1", "fe80::1%eth0"],
    "nowhere.attacker.example": [],
}


def named(host: str, _port: int) -> list[str]:
    """Answer for the names above; the machine itself answers for numbers and for its own name, without asking anybody."""
    if host in NAMES or host.startswith("xn--"):
        return NAMES.get(host, [])
    return places.system(host, 80)


_watch: list[Attempts] = []


def _notice(event: str, details: tuple[object, ...]) -> None:
    """Note every connection that this process begins, and let none of those begin that leave the machine."""
    if event == "socket.connect" and _watch:
        address = details[1]
        assert isinstance(address, tuple)
        _watch[-1].append(address[:2])
        if not places.is_loopback(str(address[0])):
            raise ConnectionRefusedError


sys.addaudithook(_notice)  # it cannot be taken back, so it looks only while a test watches


@pytest.fixture
def attempts() -> Iterator[Attempts]:
    _watch.append([])
    yield _watch[-1]
    _watch.pop()


@pytest.fixture
def canary() -> Iterator[list[Asked]]:
    """Listen where hostile addresses want to get to: at 80 and 443, as far as the machine lets us."""
    asked: list[Asked] = []

    def reply(request: Asked, line: socket.socket) -> None:
        asked.append(request)
        line.sendall(page("canary"))

    with ExitStack() as open_ports:
        for host in ("127.0.0.1", "::1"):
            for port in (80, 443):
                try:
                    open_ports.enter_context(wire.serving(reply, host, port=port))
                except OSError:  # a port that is not ours to have, or no IPv6: the noted attempts still tell
                    continue
        yield asked


# ── Nothing that is not public ────────────────────────────────────────────────────────────────────────────────────────


def test_no_hostile_address_comes_to_a_connection(attempts: Attempts, canary: list[Asked]) -> None:
    hostile = [url for urls in HOSTILE.values() for url in urls] + [f"http://{name}/" for name in NAMES]
    stranger = Stranger(resolver=named)
    answers = {url: stranger.ask(url) for url in hostile}
    assert len(hostile) >= 80
    assert {url for url, answer in answers.items() if answer.trouble is None} == set()
    assert attempts == []
    assert canary == []


def test_the_attempts_that_are_noted_would_have_been_seen(attempts: Attempts) -> None:
    with wire.serving(_welcome) as port:
        answer = Stranger(Limits(loopback=True)).ask(f"http://127.0.0.1:{port}/")
    assert (answer.status, attempts) == (200, [("127.0.0.1", port)])


@pytest.mark.parametrize("answers", [["127.0.0.1"], ["::1"], ["93.184.215.14", "127.0.0.1"], ["169.254.169.254"]])
def test_a_name_that_changes_its_address_after_the_check_gains_nothing(answers: list[str], attempts: Attempts) -> None:
    asked: list[str] = []

    def rebinding(host: str, _port: int) -> list[str]:
        asked.append(host)
        return ["93.184.215.14"] if len(asked) == 1 else answers

    answer = Stranger(resolver=rebinding).ask("http://rebind.attacker.example/")
    assert asked == ["rebind.attacker.example"]
    assert attempts == [("93.184.215.14", 80)]
    assert answer.trouble is Trouble.REFUSED  # the noting let nothing leave the machine


def test_leave_to_ask_this_machine_opens_no_other_network(attempts: Attempts) -> None:
    inner = [
        "http://10.0.0.1/",
        "http://169.254.169.254:8080/",
        "http://[64:ff9b::7f00:1]:8080/",
        "http://192.168.1.1/",
    ]
    troubles = {Stranger(Limits(loopback=True)).ask(url).trouble for url in inner}
    assert troubles == {Trouble.NOT_PUBLIC}
    assert attempts == []


def test_another_port_of_a_public_host_stays_closed_even_then(attempts: Attempts) -> None:
    answer = Stranger(Limits(loopback=True), lambda _host, _port: ["93.184.215.14"]).ask("http://a.example:8080/")
    assert (answer.trouble, attempts) == (Trouble.PORT, [])


def test_no_redirect_leads_where_nothing_is_opened(attempts: Attempts) -> None:
    sorts = ("IPv4 inside IPv6", "inner networks", "metadata of clouds", "nobody's and everybody's")
    inner = [url for sort in sorts for url in HOSTILE[sort]]

    def reply(asked: Asked, line: socket.socket) -> None:
        number = asked.path.removeprefix("/")
        line.sendall(response(302, location=inner[int(number)]) if number.isdigit() else response(404))

    with wire.serving(reply) as port:
        visitor = Visitor(Stranger(Limits(loopback=True)), Manners(gap=0, attempts=1))
        answers = [visitor.open(f"http://127.0.0.1:{port}/{number}") for number in range(len(inner))]
    assert len(inner) >= 25
    assert {answer.trouble for answer in answers} <= {Trouble.NOT_PUBLIC, Trouble.BAD_ADDRESS}
    assert set(attempts) == {("127.0.0.1", port)}


@pytest.mark.parametrize("address", ["8.8.8.8", "203.150.0.1", "2606:4700::1111", "2404:6800:4001::1"])
def test_what_is_public_is_told_from_what_is_not(address: str) -> None:
    assert places.is_public(address)


@pytest.mark.parametrize(
    ("url", "host", "target"),
    [
        ("https://www.example.go.th/แผน ปี 2566.pdf?ก=ข", "www.example.go.th", "/%E0%B9%81%E0%B8%9C%E0%B8%99"),
        ("https://ไทย.ไทย/", "xn--o3cw4h.xn--o3cw4h", "/"),
        ("HTTPS://Www.Example.GO.TH:443", "www.example.go.th", "/"),
        ("http://8.8.8.8/a%20b", "8.8.8.8", "/a%20b"),
    ],
)
def test_an_address_is_read_as_a_browser_reads_it(url: str, host: str, target: str) -> None:
    place = places.place_of(url)
    assert place.host == host
    assert place.target.startswith(target)
    assert place.target.isascii()


# ── Within limits ─────────────────────────────────────────────────────────────────────────────────────────────────────

SHORT = Limits(seconds=0.6, loopback=True)


def _welcome(_asked: Asked, line: socket.socket) -> None:
    line.sendall(page("สวัสดี"))


def _hang(_asked: Asked, _line: socket.socket) -> None:
    time.sleep(10)


def _drip(part: bytes, start: bytes = b"") -> wire.Reply:
    def reply(_asked: Asked, line: socket.socket) -> None:
        line.sendall(start)
        for _ in range(100):
            line.sendall(part)
            time.sleep(0.1)

    return reply


@pytest.mark.parametrize(
    "reply",
    [
        _hang,
        _drip(b"H"),
        _drip(b"X-A: b\r\n", b"HTTP/1.1 200 OK\r\n"),
        _drip(b"HTTP/1.1 100 Continue\r\n\r\n"),
        _drip(b"x", b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"),
        _drip(b"1\r\nx\r\n", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
    ],
    ids=["silence", "status", "headers", "continue", "body", "chunks"],
)
def test_silence_and_a_slow_drip_end_at_the_same_moment(reply: wire.Reply) -> None:
    with wire.serving(reply) as port:
        began = time.monotonic()
        answer = Stranger(SHORT).ask(f"http://127.0.0.1:{port}/")
        assert answer.trouble is Trouble.TIMEOUT
        assert time.monotonic() - began < 5


def test_a_name_service_that_hangs_is_not_waited_for() -> None:
    def hanging(_host: str, _port: int) -> list[str]:
        time.sleep(10)
        return ["93.184.215.14"]

    began = time.monotonic()
    assert Stranger(SHORT, hanging).ask("http://a.example/").trouble is Trouble.TIMEOUT
    assert time.monotonic() - began < 5


def _sending(data: bytes) -> wire.Reply:
    def reply(_asked: Asked, line: socket.socket) -> None:
        line.sendall(data)

    return reply


BOMB = gzip.compress(bytes(30_000_000))


@pytest.mark.parametrize(
    ("data", "length", "whole", "trouble"),
    [
        (response(200, b"x" * 2_000_000), 1_000_000, False, None),
        (response(200, b"x" * 1_000_000), 1_000_000, True, None),
        (response(200, b"%PDF" * 2_000_000, content_type="application/pdf"), 5_000_000, False, None),
        (response(200, gzip.compress(b"<p>ok"), content_encoding="gzip"), 5, True, None),
        (response(200, BOMB, content_encoding="gzip"), 0, False, Trouble.BOMB),
        (response(200, b"???", content_encoding="gzip"), 0, True, Trouble.UNREADABLE),
        (response(200, b"???", content_encoding="br"), 0, True, Trouble.UNREADABLE),
        (response(200, b"abc", content_length="10"), 3, True, Trouble.INCOMPLETE),
        (response(200, b"abcdef", content_length="3"), 3, True, None),
    ],
    ids=["long", "just", "document", "packed", "bomb", "mispacked", "other-packing", "short", "announced-short"],
)
def test_an_answer_takes_no_more_than_its_limit(data: bytes, length: int, *, whole: bool, trouble: Trouble) -> None:
    with wire.serving(_sending(data)) as port:
        answer = Stranger(Limits(loopback=True)).ask(f"http://127.0.0.1:{port}/")
    assert (len(answer.body), answer.whole, answer.trouble) == (length, whole, trouble)


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"", Trouble.CUT_OFF),
        (b"hello", Trouble.NOT_HTTP),
        (b"HTTP/1.1 abc OK\r\n\r\n", Trouble.NOT_HTTP),
        (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n", Trouble.NOT_HTTP),
        (b"HTTP/1.1 200 OK\r\nA: " + b"b" * 70_000 + b"\r\n\r\n", Trouble.NOT_HTTP),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", Trouble.INCOMPLETE),
    ],
    ids=["nothing", "words", "status", "many-headers", "long-header", "chunks"],
)
def test_what_is_no_answer_is_named(data: bytes, trouble: Trouble) -> None:
    with wire.serving(_sending(data)) as port:
        assert Stranger(Limits(loopback=True)).ask(f"http://127.0.0.1:{port}/").trouble is trouble


def test_neither_cookies_nor_a_proxy_nor_a_password_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Asked] = []

    def reply(asked: Asked, line: socket.socket) -> None:
        seen.append(asked)
        line.sendall(page("ok", set_cookie="a=b"))

    with wire.serving(reply) as port, wire.serving(_welcome) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy}")
        stranger = Stranger(Limits(loopback=True))
        for _ in range(2):
            stranger.ask(f"http://127.0.0.1:{port}/")
    assert len(seen) == 2
    assert not {"cookie", "authorization", "proxy-authorization", "referer"} & seen[1].headers.keys()
    assert seen[0].headers["host"] == f"127.0.0.1:{port}"


# ── TLS ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def _server(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(context)
    return context


def test_the_certificate_is_that_of_the_name_while_the_connection_goes_to_the_address(authority: trustme.CA) -> None:
    names: list[str] = []
    server = _server(authority.issue_cert("www.example.go.th"))
    server.sni_callback = lambda _line, name, _context: names.append(name)
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    with wire.serving(_welcome, tls=server) as port:
        stranger = Stranger(Limits(loopback=True), lambda _host, _port: ["127.0.0.1"], trust)
        assert stranger.ask(f"https://www.example.go.th:{port}/").status == 200
        assert stranger.ask(f"https://other.example.go.th:{port}/").trouble is Trouble.TLS_OTHER_HOST
    assert names == ["www.example.go.th", "other.example.go.th"]


def _self_signed(_authority: trustme.CA, folder: str) -> ssl.SSLContext:
    own = trustme.CA()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    own.private_key_pem.write_to_path(f"{folder}/key.pem")
    own.cert_pem.write_to_path(f"{folder}/cert.pem")
    context.load_cert_chain(f"{folder}/cert.pem", f"{folder}/key.pem")
    return context


def _expired(authority: trustme.CA, _folder: str) -> ssl.SSLContext:
    return _server(authority.issue_cert("127.0.0.1", not_after=datetime(2020, 1, 1, tzinfo=UTC)))


def _unknown(_authority: trustme.CA, _folder: str) -> ssl.SSLContext:
    return _server(trustme.CA().issue_cert("127.0.0.1"))


@pytest.mark.parametrize(
    ("make", "trouble"),
    [
        (_expired, Trouble.TLS_EXPIRED),
        (_self_signed, Trouble.TLS_SELF_SIGNED),
        (_unknown, Trouble.TLS_UNKNOWN_ISSUER),
        (lambda *_: None, Trouble.TLS_FAILED),  # plain HTTP where TLS is expected
    ],
    ids=["expired", "self-signed", "unknown", "none"],
)
def test_the_fault_of_a_certificate_is_named(
    make: Callable[[trustme.CA, str], ssl.SSLContext | None], trouble: Trouble, authority: trustme.CA, tmp_path: str
) -> None:
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    with wire.serving(_welcome, tls=make(authority, str(tmp_path))) as port:
        assert (
            Stranger(Limits(seconds=3, loopback=True), trust=trust).ask(f"https://127.0.0.1:{port}/").trouble is trouble
        )
