"""Text and bytes that a fuzzer makes, read by the loader: ``python -m tests.fuzz.loader -runs=N [-seed=S] FOLDER``.

Whatever comes, the loader must give a document or a reason why not, each at a place inside the file; anything it raises
stops the fuzzer and the process.
"""

from __future__ import annotations

import sys

import atheris  # type: ignore[import-untyped]  # it ships no types

with atheris.instrument_imports(include=["generator"]):
    from generator import characters, source

PATH = "content/2566/risks.yml"


def read(data: bytes) -> None:
    """Read bytes as a file would be read, and check what must be so of any answer."""
    text, findings = characters.decoded(data, PATH)
    if text is None:
        assert findings
        return
    document, findings = source.parse(text, PATH)
    assert document or findings
    lines = text.split("\n")
    for finding in findings:
        assert 1 <= finding.location.line <= len(lines) + 1
        assert finding.location.column >= 1
    if document:
        for place in document.values.values():
            assert 1 <= place.line <= len(lines) + 1


def main() -> None:
    """Fuzz."""
    atheris.Setup(sys.argv, read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
