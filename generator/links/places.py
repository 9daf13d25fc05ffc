"""Which addresses may be opened at all, and at which addresses of the network their hosts really stand.

Python's own ``is_global`` is not trusted alone: it lets through ways into IPv4 (NAT64, 6to4) and multicast, and changes
between releases. What is public is named here after the registries of IANA, and ``is_global`` has to agree.
"""

from __future__ import annotations

import ipaddress
import queue
import re
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

from generator.links.answers import Trouble

# A host and a port → its addresses in the network; OSError where it has none.
Resolver = Callable[[str, int], list[str]]

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*")
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")  # a last label that makes resolvers read the whole host as an IPv4 address
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f\\]")
_LONGEST = 4000  # characters of an address
_KEPT = "/:?#[]@!$&'()*+,;=%~"  # what stands in an address as it is

_NOT_PUBLIC_4 = [
    ipaddress.IPv4Network(net)
    for net in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "168.63.129.16/32",  # answers as the metadata service of a cloud, although it looks public
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",  # multicast, reserved, broadcast
    )
]
_PUBLIC_6 = ipaddress.IPv6Network("2000::/3")  # all that is assigned to hosts; NAT64 and mapped IPv4 lie outside
_NOT_PUBLIC_6 = [
    ipaddress.IPv6Network(net)
    for net in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3ffe::/16", "3fff::/20")
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an address leads: a host that may be resolved, a port, and what to ask there."""

    scheme: str
    host: str  # in ASCII, lower case; an IPv6 address without brackets
    port: int
    target: str  # path and query, in ASCII

    @property
    def header(self) -> str:
        """What stands in the ``Host`` header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def parts_of(url: str) -> SplitResult:
    """Split an address; one that cannot be split has no parts."""
    try:
        return urlsplit(url)
    except ValueError:  # a bracket that is never closed, letters that mean a slash
        return SplitResult("", "", "", "", "")


def is_of_the_web(url: str) -> bool:
    """Tell whether an address is one that a reader may be sent to, and no command to the browser."""
    parts = parts_of(url)
    return parts.scheme in _PORTS and bool(parts.netloc)


class RefusedError(Exception):
    """An address that is not opened, with the reason. Never leaves the room of links."""

    def __init__(self, trouble: Trouble) -> None:
        """Keep the reason."""
        super().__init__(trouble)
        self.trouble = trouble


def place_of(url: str, *, loopback: bool = False) -> Place:
    """Read an address as a browser would, and refuse what is written to mislead.

    Args:
        url: the address; Thai letters and spaces in it are encoded.
        loopback: whether ports other than 80 and 443 may be named, as servers of tests do.

    Raises:
        RefusedError: no browser could open it, or we do not.
    """
    if len(url) > _LONGEST or _FORBIDDEN.search(url.strip()):
        raise RefusedError(Trouble.BAD_ADDRESS)
    try:
        parts = urlsplit(url.strip())
        named, host = parts.port, parts.hostname or ""
    except ValueError:
        raise RefusedError(Trouble.BAD_ADDRESS) from None
    if parts.scheme not in _PORTS:
        raise RefusedError(Trouble.SCHEME)
    if "@" in parts.netloc:
        raise RefusedError(Trouble.BAD_ADDRESS)
    port = _PORTS[parts.scheme] if named is None else named
    if port not in _PORTS.values() and not loopback:
        raise RefusedError(Trouble.PORT)
    return Place(parts.scheme, _host(host, bracketed="[" in parts.netloc), port, _target(parts))


def _host(written: str, *, bracketed: bool) -> str:
    try:
        if bracketed:
            return str(ipaddress.IPv6Address(written)) if "%" not in written else _refuse()
        host = written.encode("idna").decode("ascii").lower().removesuffix(".")
        if not _HOST.fullmatch(host):
            return _refuse()
        return str(ipaddress.IPv4Address(host)) if _NUMBER.fullmatch(host.rpartition(".")[2]) else host
    except (UnicodeError, ValueError):
        return _refuse()


def _refuse() -> str:
    raise RefusedError(Trouble.BAD_ADDRESS)


def _target(parts: SplitResult) -> str:
    path = quote(parts.path, safe=_KEPT) or "/"
    return f"{path}?{quote(parts.query, safe=_KEPT)}" if parts.query else path


def is_public(address: str) -> bool:
    """Tell whether an address of the network is one that any stranger can reach."""
    known = ipaddress.ip_address(address)
    if isinstance(known, ipaddress.IPv4Address):
        return known.is_global and not any(known in network for network in _NOT_PUBLIC_4)
    return known.is_global and known in _PUBLIC_6 and not any(known in network for network in _NOT_PUBLIC_6)


def is_loopback(address: str) -> bool:
    """Tell whether an address is that of this machine, plainly written."""
    return ipaddress.ip_address(address).is_loopback


def resolve(place: Place, resolver: Resolver, seconds: float, *, loopback: bool = False) -> list[str]:
    """Give the network addresses of a host; every one of them has to be public, or none is used.

    Args:
        place: where to go.
        resolver: who knows the addresses of hosts.
        seconds: how long it may take.
        loopback: whether this machine may be asked as well.

    Raises:
        RefusedError: the host is not known, or not public, or was not found in time.
    """
    known = _in_time(resolver, place, seconds)
    if not known:
        raise RefusedError(Trouble.NO_HOST)
    try:
        if loopback and all(is_loopback(address) for address in known):
            return known
        if not all(is_public(address) for address in known):
            raise RefusedError(Trouble.NOT_PUBLIC)
    except ValueError:  # an address with a zone, which only this machine's own networks have
        raise RefusedError(Trouble.NOT_PUBLIC) from None
    if place.port not in _PORTS.values():
        raise RefusedError(Trouble.PORT)
    return known


def system(host: str, port: int) -> list[str]:
    """Ask the machine for the addresses of a host, each once, in the order to try them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _in_time(resolver: Resolver, place: Place, seconds: float) -> list[str]:
    """Ask a resolver that may hang beyond all measure: whoever waits for it is left behind, and ends with the program."""
    told: queue.Queue[list[str]] = queue.Queue(1)

    def ask() -> None:
        try:
            told.put(resolver(place.host, place.port))
        except (OSError, UnicodeError):
            told.put([])

    threading.Thread(target=ask, daemon=True).start()
    try:
        return told.get(timeout=seconds)
    except queue.Empty:
        raise RefusedError(Trouble.TIMEOUT) from None
