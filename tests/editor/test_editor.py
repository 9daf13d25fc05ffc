"""An editor's YAML help with our settings and schemas: no complaint on a good record, and Thai help while typing."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pytest

from generator.models.plan import Activity, Plan
from tests import building

pytestmark = pytest.mark.editor

SERVER = (
    building.PROJECT / ".venv" / "editor" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
)
SETTINGS: dict[str, Any] = json.loads((building.PROJECT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
PATIENCE = 60  # seconds until a server that says nothing is ended
GOOD = building.PLAN
BAD = GOOD.replace("period: ไตรมาส 1", "perido: ไตรมาส 1").replace(
    "subject: anti-corruption", "subject: anti-coruption"
)


class Editor:
    """As much of an editor as the language server needs: it opens the project with the settings that we ship."""

    def __init__(self, server: list[str]) -> None:
        self._process = subprocess.Popen(server, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._patience = threading.Timer(PATIENCE, self._process.kill)
        self._numbers = itertools.count(1)
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}

    def __enter__(self) -> Self:
        self._patience.start()
        root = building.PROJECT.as_uri()
        folders = [{"uri": root, "name": "project"}]
        self.ask("initialize", processId=None, rootUri=root, workspaceFolders=folders, capabilities=_CAPABILITIES)
        self.tell("initialized")
        self.tell("workspace/didChangeConfiguration", settings={})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._patience.cancel()
        self._process.kill()
        self._process.communicate()

    def tell(self, method: str, **params: object) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def ask(self, method: str, **params: object) -> Any:  # noqa: ANN401  each method answers in its own shape
        """Send a request and wait for its answer."""
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": params})
        for message in self._heard():
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
        raise AssertionError(f"the server ended without an answer to {method}")

    def open(self, path: str, text: str) -> str:
        """Open a file with this text, as if it stood at ``path`` of the project, and give its address."""
        address = (building.PROJECT / path).as_uri()
        self.tell(
            "textDocument/didOpen", textDocument={"uri": address, "languageId": "yaml", "version": 1, "text": text}
        )
        return address

    def complaints(self, address: str) -> list[dict[str, Any]]:
        """Wait for what the server finds wrong in an open file."""
        for _ in self._heard():
            if address in self.diagnostics:
                return self.diagnostics[address]
        raise AssertionError("the server ended without a word on the file")

    def _heard(self) -> Iterator[dict[str, Any]]:
        """Read messages until the server ends; what it asks of an editor is answered on the way."""
        assert self._process.stdout is not None
        while header := self._process.stdout.readline():
            if not header.lower().startswith(b"content-length:"):
                continue
            while self._process.stdout.readline().strip():
                pass
            message = json.loads(self._process.stdout.read(int(header.partition(b":")[2])))
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": _answer(message)})
            if message.get("method") == "textDocument/publishDiagnostics":
                self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
            yield message

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()


_CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown", "plaintext"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
}


def _answer(asked: dict[str, Any]) -> object:
    """Answer what the server asks: our settings by section; nothing to anything else."""
    if asked["method"] != "workspace/configuration":
        return None
    return [_section(wanted["section"]) for wanted in asked["params"]["items"]]


def _section(name: str) -> object:
    """Give a section of the settings in ``.vscode``; a dot in a name is a level."""
    section: dict[str, Any] = {}
    for key, value in SETTINGS.items():
        if key.startswith(f"{name}."):
            *levels, last = key.removeprefix(f"{name}.").split(".")
            inner = section
            for level in levels:
                inner = inner.setdefault(level, {})
            inner[last] = value
    return section or SETTINGS.get(name)


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    """Give an editor with the project open."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        pytest.skip("node and npm are not on this machine")
    if not SERVER.is_file():
        pytest.skip("the language server is not installed: sh tests/npm.sh editor")
    with Editor([node, str(SERVER), "--stdio"]) as opened:
        yield opened


def place_of(text: str, word: str) -> dict[str, int]:
    """Give where a word begins, as the server counts: from zero."""
    before = text[: text.index(word)]
    return {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}


def test_a_good_record_brings_no_complaint(editor: Editor) -> None:
    assert editor.complaints(editor.open("content/2566/plans/good.yml", GOOD)) == []


def test_a_misspelt_key_and_a_wrong_word_are_marked_where_they_stand(editor: Editor) -> None:
    told = editor.complaints(editor.open("content/2566/plans/bad.yml", BAD))
    places = {(one["range"]["start"]["line"], one["range"]["start"]["character"]) for one in told}
    wanted = [place_of(BAD, word) for word in ("perido", "anti-coruption")]
    assert places == {(place["line"], place["character"]) for place in wanted}
    assert any("perido" in one["message"] for one in told)
    assert any('"anti-corruption"' in one["message"] for one in told)


@pytest.mark.parametrize("path", sorted(building.SHIPPED.rglob("*.yml")), ids=lambda path: path.name)
def test_no_shipped_file_brings_a_complaint(path: Path, editor: Editor) -> None:
    name = path.relative_to(building.PROJECT).as_posix()
    assert editor.complaints(editor.open(name, path.read_text(encoding="utf-8"))) == []


def test_a_key_is_completed_with_its_description_in_thai(editor: Editor) -> None:
    typed = "title: แผน\nfun"
    address = editor.open("content/2566/plans/typing.yml", typed)
    answer = editor.ask("textDocument/completion", textDocument={"uri": address}, position={"line": 1, "character": 3})
    entries = answer["items"] if isinstance(answer, dict) else answer
    documentation = {entry["label"]: entry.get("documentation") for entry in entries}
    assert str(Plan.model_fields["funded_by"].description) in json.dumps(documentation["funded_by"], ensure_ascii=False)


def test_the_words_of_a_choice_are_offered(editor: Editor) -> None:
    address = editor.open("content/2566/plans/choosing.yml", "subject: ")
    answer = editor.ask(
        "textDocument/completion", textDocument={"uri": address}, position={"line": 0, "character": len("subject: ")}
    )
    entries = answer["items"] if isinstance(answer, dict) else answer
    assert {"anti-corruption", "procurement"} <= {entry["label"] for entry in entries}


def test_a_key_under_the_pointer_shows_its_title_in_thai(editor: Editor) -> None:
    address = editor.open("content/2566/plans/pointing.yml", GOOD)
    told = editor.ask("textDocument/hover", textDocument={"uri": address}, position=place_of(GOOD, "period"))
    words = json.dumps(told, ensure_ascii=False)
    assert str(Activity.model_fields["period"].title) in words
    assert str(Activity.model_fields["period"].description) in words
