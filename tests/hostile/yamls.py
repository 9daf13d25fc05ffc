"""Hostile YAML: encodings, characters that nobody sees, syntax, what makes a file mean more than it says, and size."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.hostile import Case

PLACE = "2566/risks.yml"
BEFORE = "title: การประเมินความเสี่ยง\n"
WORDS = "title: สำนักงานเขตพื้นที่การศึกษา “ตัวอย่าง” …\ntext: ผู้อำนวยการ\n"

UNSEEN = [
    *(point for point in range(0x20) if point not in {0x0A, 0x0D}),
    *range(0x7F, 0xA0),
    0xAD,
    *range(0x200B, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
    0xFFF9,
    0xFFFB,
    0xFFFE,
]
ENCODINGS = (
    "tis-620",
    "cp874",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "shift-jis",
    "gbk",
    "cp1252",
    "utf-7",
    "cp037",
)
RAW = {
    "overlong slash": b"title: \xc0\xaf\n",
    "overlong NUL": b"title: \xc0\x80\n",
    "surrogate": b"title: \xed\xa0\x80\n",
    "pair of surrogates": b"title: \xed\xa0\xbd\xed\xb8\x80\n",
    "beyond Unicode": b"title: \xf4\x90\x80\x80\n",
    "five bytes": b"title: \xf8\x88\x80\x80\x80\n",
    "cut letter": "title: ก".encode()[:-1],
    "continuation alone": b"title: \x80\n",
    "NULs": b"\0" * 4096,
    "compressed": b"\x1f\x8b\x08\x00" + bytes(range(256)),
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "a zip": b"PK\x03\x04" + b"\0" * 40,
    "two byte order marks": b"\xef\xbb\xbf\xef\xbb\xbftitle: x\n",
    "only a byte order mark": b"\xef\xbb\xbf",
    "old Mac line ends": BEFORE.encode().replace(b"\n", b"\r") * 3,
}
MEANING_MORE = {
    "anchor": "a: &x 1\n",
    "anchor on a key": "&x a: 1\n",
    "anchor on a list": "a: &x [1]\n",
    "alias": "a: *x\n",
    "alias as a key": "*x : 1\n",
    "merge": "a: {<<: {b: 1}}\n",
    "merge of many": "<<: [{a: 1}, {b: 2}]\n",
    "second document": "a: 1\n---\nb: 2\n",
    "third document after an end": "a: 1\n...\n---\nb: 2\n",
    "directive": "%YAML 1.1\n---\na: 1\n",
    "directive of the future": "%YAML 9.9\n---\na: 1\n",
    "directive for tags": "%TAG !e! tag:example.org,2000:\n---\na: !e!b 1\n",
    "unknown directive": "%PAUSE\n---\na: 1\n",
    "key of a list": "[a, b]: 1\n",
    "key of a group": "{a: 1}: 2\n",
    "key asked": "? [a]\n: 1\n",
    "laughs": "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]\n" for n in range(1, 10)),
    "merge bomb": "m0: &m0 {a: 1}\n" + "".join(f"m{n}: &m{n} {{<<: [{f'*m{n - 1},' * 9}]}}\n" for n in range(1, 9)),
    "the same key": "a: 1\na: 2\n",
    "the same key far apart": "a: 1\n" + "".join(f"k{n}: x\n" for n in range(2000)) + "a: 2\n",
    "keys alike in Thai": "ทำงาน: 1\nทํางาน: 2\n",
    "keys alike in numerals": "ปี 1: ก\nปี ๑: ข\n",
    "keys alike in vowels": "แผน: 1\nเเผน: 2\n",
    "thousand twin keys": "".join(f"k{n}: 1\nk{n}: 2\n" for n in range(1000)),
}
TAGS = (
    "!!python/object/apply:os.system",
    "!!python/name:os.system",
    "!!python/module:subprocess",
    "!!python/object/new:tuple",
    "!!binary",
    "!!timestamp",
    "!!set",
    "!!omap",
    "!!int",
    "!!null",
    "!<tag:yaml.org,2002:str>",
    "!ruby/object:Gem",
    "!!javax.script.ScriptEngineManager",
    "!",
)
SYNTAX = {
    "colon inside": "a: b: c\n",
    "no colon": "a: 1\nb\nc: 2\n",
    "pushed out": "a: 1\n b: 2\n",
    "pushed in": "a:\n   b: 1\n  c: 2\n",
    "list pushed": "a:\n  - 1\n - 2\n",
    "list for a value": "a: - 1\n",
    "quote open": "a: '1\n",
    "double quote open": 'a: "1\n',
    "escape unknown": 'a: "C:\\q"\n',
    "escape cut": 'a: "\\u12"\n',
    "escape beyond Unicode": 'a: "\\UFFFFFFFF"\n',
    "escaped surrogate": 'a: "\\ud800"\n',
    "at sign": "a: @b\n",
    "backtick": "a: `b`\n",
    "percent": "a: %b\n",
    "star alone": "a: * b\n",
    "ampersand alone": "a: & b\n",
    "bracket open": "a: [1, 2\n",
    "brace open": "a: {b: 1\n",
    "bracket closed twice": "a: [1]]\n",
    "brace for bracket": "a: [1}\n",
    "comma alone": "a: [,]\n",
    "commas": "a: [1,,2]\n",
    "block without a line": "a: |x\n",
    "block of no depth": "a: |0\n",
    "block of great depth": "a: |10\n  x\n",
    "text after a quote": "a: 'b' c\n",
    "questions": "? ? ?\n",
    "dashes": "- - - - -\n",
    "only marks": "---\n...\n---\n",
    "only comments": "# ก\n# ข\n",
    "nothing": "",
    "blank": "   \n \n",
    "a word": "ข้อความ",
    "a list": "- a\n- b\n",
    "tab before a key": "\ta: 1\n",
    "tab after a colon": "a:\t1\n",
    "document end with words": "... x\n",
    "tag never ends": "a: !<tag:x 1\n",
    "HTML": "<html><body onload=alert(1)></html>\n",
    "JSON": '{"a": [1, 2, {"b": null}]}\n',
    "template": "a: {{ 7 * 7 }}\n",
    "statement": "a: {% raw %}\n",
    "include": '--8<-- "/etc/passwd"\n',
}
DEEP = ("[", "{a: ", "- ", "? ", "a: {b: ", "[[{c: ", "- - ? ")
DEPTHS = (33, 500, 20_000, 60_000)


def cases() -> Iterator[Case]:
    """Give the cases."""
    for point in UNSEEN:
        yield _case(f"character U+{point:04X}", f"{BEFORE}text: ก{chr(point)}ข\n".encode())
    for point in (0, 1, 8, 9, 0x1B, 0x7F, 0x85, 0xA0, 0x200B, 0x2028, 0x202E, 0x2066, 0xFEFF, 0xFFFF):
        yield _case(f"escape U+{point:04X}", f'{BEFORE}text: "ก\\u{point:04x}ข"\n'.encode())
        yield _case(f"escape in a key U+{point:04X}", f'{BEFORE}"te\\u{point:04x}xt": ข\n'.encode())
    for encoding in ENCODINGS:
        yield _case(f"encoding {encoding}", WORDS.encode(encoding, "replace"))
    for table in (RAW, MEANING_MORE, SYNTAX):
        for name, text in table.items():
            yield _case(name, text if isinstance(text, bytes) else text.encode())
    for tag in TAGS:
        yield _case(f"tag {tag}", f"{BEFORE}text: {tag} x\n".encode())
    for opening in DEEP:
        for depth in DEPTHS:
            yield _case(f"depth {depth} of {opening}", (opening * depth).encode()[:999_000])
    yield from _large()
    yield from _damaged()


def _large() -> Iterator[Case]:
    yield _case("bytes over the limit", b"#" * 1_000_001)
    yield _case("ten million bytes", b"a: '" + b"x" * 10_000_000)
    yield _case("comment as large as may be", b"#" * 999_999)
    yield _case("blank lines", b"\n" * 999_999)
    yield _case("spaces", b" " * 999_999)
    yield _case("letters over the limit", f"text: {'ก' * 100_001}\n".encode())
    yield _case("letters over the limit in lines", f"text: |\n{'  กกกก' * 30_000}\n".encode())
    yield _case("key as large as may be", b"? " + b"k" * 900_000 + b"\n: 1\n")
    yield _case("nodes over the limit", b"- x\n" * 50_001)
    yield _case("nodes in one line", b"[" + b"1," * 400_000 + b"]")
    yield _case("keys over the limit", "".join(f"k{n}: \n" for n in range(60_000)).encode())
    yield _case("empty groups", b"- {}\n" * 60_000)
    yield _case("quotes", b"'" * 900_000)
    yield _case("backslashes", b'a: "' + b"\\\\" * 400_000 + b'"')
    yield _case("line feeds as escapes", b'a: "' + b"\\n" * 400_000 + b'"')
    yield _case("colons", b": " * 300_000)
    yield _case("exclamation marks", b"!" * 500_000)
    yield _case("percent signs", b"%" * 500_000)
    yield _case("folded lines", b"a: >\n" + b"  x\n" * 200_000)


def _damaged() -> Iterator[Case]:
    chance = random.Random(2566)  # noqa: S311  the same in every run
    for number in range(60):
        data = bytearray(WORDS.encode() * 3)
        data[chance.randrange(len(data))] = chance.choice([0x00, 0x80, 0xA1, 0xC0, 0xF5, 0xFF])
        yield _case(f"one byte damaged {number}", bytes(data))
    marks = "-:?[]{},#&*!|>'\"%@` \n\t\\ก"
    for number in range(60):
        yield _case(f"marks {number}", "".join(chance.choices(marks, k=400)).encode())


def _case(name: str, data: bytes) -> Case:
    return Case(f"yaml: {name}", PLACE, data)
