"""Servers on loopback that may do wrong whatever can be done wrong: what they send is bytes, not answers of a library."""

from __future__ import annotations

import selectors
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from typing import cast


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came."""

    method: str
    target: str
    headers: Mapping[str, str]  # names in lower case

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


Reply = Callable[[Asked, socket.socket], None]


def response(status: int = 200, body: bytes = b"", **headers: str) -> bytes:
    """Put an answer on the wire as it should be; ``content_type="text/html"`` becomes ``Content-Type``."""
    told = {"Content-Length": str(len(body)), "Content-Type": "text/html; charset=utf-8", "Connection": "close"}
    told |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value)
    return f"HTTP/1.1 {status} {'-'}\r\n{head}\r\n".encode() + body


def page(text: str, title: str = "", **headers: str) -> bytes:
    """Put a page on the wire, as text in UTF-8."""
    return response(200, f"<!doctype html><html><head><title>{title}</title></head><body>{text}".encode(), **headers)


@contextmanager
def serving(reply: Reply, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None, port: int = 0) -> Iterator[int]:
    """Serve on a port of loopback until the block ends; give the port."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=64)
    with listener, _accepting({listener: (reply, tls)}):
        yield listener.getsockname()[1]


@contextmanager
def serving_many(replies: Mapping[str, tuple[Reply, ssl.SSLContext | None]]) -> Iterator[Mapping[str, int]]:
    """Serve each host of loopback in its own way until the block ends; give their ports."""
    with ExitStack() as opened:
        listeners = {host: opened.enter_context(socket.create_server((host, 0), backlog=64)) for host in replies}
        with _accepting({listeners[host]: how for host, how in replies.items()}):
            yield {host: listener.getsockname()[1] for host, listener in listeners.items()}


@contextmanager
def _accepting(listeners: Mapping[socket.socket, tuple[Reply, ssl.SSLContext | None]]) -> Iterator[None]:
    done = threading.Event()
    thread = threading.Thread(target=_accept, args=(listeners, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _accept(listeners: Mapping[socket.socket, tuple[Reply, ssl.SSLContext | None]], done: threading.Event) -> None:
    with selectors.DefaultSelector() as waiting:
        for listener in listeners:
            listener.settimeout(0)
            waiting.register(listener, selectors.EVENT_READ)
        while not done.is_set():
            for key, _ in waiting.select(0.1):
                with suppress(OSError):
                    line, _ = cast("socket.socket", key.fileobj).accept()
                    reply, tls = listeners[cast("socket.socket", key.fileobj)]
                    threading.Thread(target=_answer, args=(line, reply, tls), daemon=True).start()


def _answer(line: socket.socket, reply: Reply, tls: ssl.SSLContext | None) -> None:
    line.settimeout(30)
    with suppress(OSError, ssl.SSLError), line:
        talk = tls.wrap_socket(line, server_side=True) if tls else line
        with talk:
            asked = _read(talk)
            if asked:
                reply(asked, talk)


def _read(line: socket.socket) -> Asked | None:
    data = b""
    while b"\r\n\r\n" not in data:
        part = line.recv(65_536)
        if not part:
            return None
        data += part
        if data.startswith(b"\x16"):  # somebody speaks TLS to a server that does not
            return Asked("", "/", {})
    head, *rows = data.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    method, target, _ = head.split(" ", 2)
    pairs = (row.partition(":") for row in rows)
    return Asked(method, target, {name.strip().lower(): value.strip() for name, _, value in pairs})
