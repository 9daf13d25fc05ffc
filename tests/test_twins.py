"""A rule's document is parted into sections, running text and the files of its examples."""

from __future__ import annotations

from pathlib import Path

from generator import twins
from generator.twins import File

DOCUMENT = """\
# ยอดไม่ตรงกัน

## อะไร

D299 `sum-differs` ย่อหน้าแรก

ย่อหน้าที่สอง

## ทำไม

เพราะเหตุนี้

## ไม่ถูก

นำเรื่อง

```yaml 2566/year.yml
# ไม่ใช่หัวข้อ
## ไม่ใช่หัวข้อ
catalogue: x
```

ตามด้วย

```csv 2566/tables/a.csv
ก,ข
```

### อีกตัวอย่าง (ตรวจ ณ 1 ม.ค. 2566)

```yaml office.yml
name: ก
```

## ถูก

```yaml office.yml
name: ข
```

## แก้อย่างไร

1. แก้
"""


def test_a_document_is_read_as_its_title_its_sections_and_its_examples(tmp_path: Path) -> None:
    (tmp_path / "rule.md").write_text(DOCUMENT, encoding="utf-8")
    twin = twins.read(tmp_path / "rule.md")
    assert twin.title == "ยอดไม่ตรงกัน"
    assert twin.text == DOCUMENT
    assert [(part.heading, part.title) for part in twin.parts] == [
        ("อะไร", ""),
        ("ทำไม", ""),
        ("ไม่ถูก", ""),
        ("ไม่ถูก", "อีกตัวอย่าง (ตรวจ ณ 1 ม.ค. 2566)"),
        ("ถูก", ""),
        ("แก้อย่างไร", ""),
    ]
    assert twin.parts[0].blocks == ("D299 `sum-differs` ย่อหน้าแรก\n\nย่อหน้าที่สอง",)
    assert twin.parts[2].blocks == (
        "นำเรื่อง",
        File("2566/year.yml", "# ไม่ใช่หัวข้อ\n## ไม่ใช่หัวข้อ\ncatalogue: x\n"),
        "ตามด้วย",
        File("2566/tables/a.csv", "ก,ข\n"),
    )
    assert twin.parts[3].files == {"office.yml": "name: ก\n"}
    assert twin.parts[0].files == {}
