"""CSV: lists of plain text in UTF-8, without cells that a spreadsheet program would run."""

from __future__ import annotations

import re

from generator.documents import Contents, Passage, Reason, refused

MAX_TEXT = 10_000_000  # characters

# A cell that begins like a formula; a number with a sign, a dash alone and a mention are none.
_FORMULA = re.compile(r'(?:^|[,;\t])[ \t]*"?[ \t]*(?:=|@[A-Za-z]+\(|[+-](?=[^\n,;"]*[A-Za-z]+[(|!]))', re.MULTILINE)


def read(data: bytes) -> Contents:
    """Read a list of plain text."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return refused(Reason.NOT_TEXT, line=data.count(b"\n", 0, error.start) + 1)
    if "\0" in text:
        return refused(Reason.NOT_TEXT, line=_line(text, text.index("\0")))
    if len(text) > MAX_TEXT:
        return refused(Reason.TOO_MUCH_TEXT)
    if formula := _FORMULA.search(text):
        return refused(Reason.FORMULA, line=_line(text, formula.end()))
    lines = enumerate(text.split("\n"), start=1)
    return Contents(passages=tuple(Passage(line, line=number) for number, line in lines if line.strip()))


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
