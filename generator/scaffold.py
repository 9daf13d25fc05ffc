"""Something to start from: a new office, a new year, a new record; each builds at once.

Skeletons are written from the models, so that they always have the fields that there are: required ones filled with an
example, the others left blank with their Thai title and what belongs there (a blank field counts as not written).
"""

from __future__ import annotations

import re
import types
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator import addresses, catalogues, models, reading
from generator.errors import UsageError
from generator.fields import RECORD_ID
from generator.models import Kind
from generator.models.plan import Plan
from generator.models.report import Report
from generator.shapes import Shape

RECORD_KINDS = tuple(kind for kind in models.KINDS if kind.name not in {"office", "year"})


def new_office(folder: Path, name: str, short_name: str, family: str, fiscal_year: int) -> list[Path]:
    """Write a new office: who it is, one year, and an empty list of addresses.

    Args:
        folder: the content folder to make.
        name: the office's full Thai name.
        short_name: its short name.
        family: the family of offices whose catalogue it follows.
        fiscal_year: its first year (B.E.).

    Raises:
        UsageError: the folder has something in it, or no catalogue is known for that family and year.
    """
    if folder.exists() and any(folder.iterdir()):
        raise UsageError(f"โฟลเดอร์ {folder} มีไฟล์อยู่แล้ว เลือกโฟลเดอร์ใหม่", f"{folder} is not empty")
    catalogue = _catalogue(family, fiscal_year)
    office = (
        f"# ข้อมูลของสำนักงาน: ใช้ร่วมกันทุกปี\n"
        f"name:\n  th: {_quoted(name)}\nshort_name: {_quoted(short_name)}\n"
        f"head: {_quoted('ผู้อำนวยการ' + name)}\n"
        "# เปลี่ยนเป็นที่อยู่จริงของเว็บก่อนเผยแพร่\nsite_url: https://oit.example.go.th/\n"
        "# emblem: emblem.png  # ตราสำนักงาน PNG หรือ JPEG ในโฟลเดอร์ files ข้างไฟล์นี้\n"
        '# colours: {main: "1B5E20"}  # สีหลักของสำนักงาน\n'
        "contact:\n  # address:    # ที่อยู่ทางไปรษณีย์\n  # telephone:  # หมายเลขกลาง\n  # email:      # อีเมลกลาง\n"
        "units:\n  - id: admin\n    name: กลุ่มอำนวยการ\n    # staff:    # จำนวนคน\n"
    )
    written = [_write(folder / "office.yml", office), _write(folder / addresses.LOCK, addresses.LOCK_HEADER)]
    return [*written, _write(folder / str(fiscal_year) / "year.yml", _year(catalogue))]


def new_year(content: Path, fiscal_year: int, family: str) -> Path:
    """Write ``year.yml`` of another fiscal year.

    Raises:
        UsageError: the year is there already, or no catalogue is known for it.
    """
    file = content / str(fiscal_year) / "year.yml"
    _refuse_existing(file)
    return _write(file, _year(_catalogue(family, fiscal_year)))


def new_record(content: Path, kind_name: str, fiscal_year: int, record_id: str | None) -> Path:
    """Write the skeleton of a record.

    Raises:
        UsageError: there is no such kind, the year is not there, the file is, or an id is needed, not allowed or none.
    """
    kind = next((kind for kind in RECORD_KINDS if kind.name == kind_name), None)
    if kind is None:
        known = ", ".join(kind.name for kind in RECORD_KINDS)
        raise UsageError(f"ไม่รู้จักชนิดข้อมูล {kind_name} ที่มีคือ {known}", f"unknown kind '{kind_name}': {known}")
    if not (content / str(fiscal_year) / "year.yml").is_file():
        raise UsageError(f"ยังไม่มีปี {fiscal_year} ให้ใช้ oit new year {fiscal_year}", f"there is no year {fiscal_year} yet")
    needs_id = "{id}" in kind.path
    if needs_id != bool(record_id):
        asked = "ต้องระบุ --id" if needs_id else "ไม่ใช้ --id"
        raise UsageError(f"ข้อมูลชนิด {kind_name} {asked}", f"'{kind_name}' {'needs' if needs_id else 'takes no'} --id")
    if record_id and not re.fullmatch(RECORD_ID, record_id):
        raise UsageError(
            f"รหัส “{record_id}” ใช้ไม่ได้ ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลาง เช่น anti-corruption",
            f"'{record_id}' is not an id: lower-case letters, digits and hyphens",
        )
    file = content / kind.path.format(year=fiscal_year, id=record_id)
    _refuse_existing(file)
    referable = _known_ids(content, fiscal_year)
    if kind.model is Report and "plan" not in referable:
        raise UsageError(
            f"รายงานต้องมีแผนก่อน ให้ใช้ oit new plans --year {fiscal_year} --id ...",
            f"a report needs a plan: oit new plans --year {fiscal_year} --id ...",
        )
    return _write(file, skeleton(kind, referable))


def skeleton(kind: Kind, known: Mapping[str, str]) -> str:
    """Give a record of a kind to start from, as YAML that can be read at once.

    Args:
        kind: the kind of record.
        known: an id that exists for each field that refers to one (``unit``, ``plan``, ``activity``).
    """
    head = f"# {kind.title}: เติมข้อมูลหลังเครื่องหมาย : ช่องที่ว่างคือช่องที่ไม่ใช้\n"
    return head + "".join(_lines(kind.model, "", known))


def _known_ids(content: Path, fiscal_year: int) -> dict[str, str]:
    """Find what a new record can refer to, so that it builds at once."""
    office, _ = reading.read(content, str(content))
    if office is None:
        return {}
    units = office.office.units
    known = {"unit": units[0].id} if units else {}
    book = office.years.get(fiscal_year)
    for plan in book.of_kind("plans") if book else ():
        if plan.id and isinstance(plan.record, Plan):
            return known | {"plan": plan.id, "activity": plan.record.activities[0].id}
    return known


# ── YAML from models ──────────────────────────────────────────────────────────────────────────────────────────────────


def _lines(model: type[Shape], indent: str, known: Mapping[str, str]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if field.is_required():
            yield from _required(name, field, indent, known)
        else:
            yield f"{indent}{name}:  # {field.title}: {field.description}\n"


def _required(name: str, field: FieldInfo, indent: str, known: Mapping[str, str]) -> Iterator[str]:
    inner, many = _inner(field.annotation)
    comment = f"  # {field.title}"
    if inner is not None and many:
        yield f"{indent}{name}:{comment}\n"
        first, *rest = _lines(inner, f"{indent}    ", known)
        yield f"{indent}  - {first.lstrip()}"
        yield from rest
    elif inner is not None:
        yield f"{indent}{name}:{comment}\n"
        yield from _lines(inner, f"{indent}  ", known)
    else:
        example = known.get(name) or (str(field.examples[0]) if field.examples else f"({field.title})")
        yield f"{indent}{name}: {f'[{example}]' if many and not example.startswith('[') else example}{comment}\n"


def _inner(annotation: Any) -> tuple[type[Shape] | None, bool]:  # noqa: ANN401  annotations are of any type
    """Give the model inside a field, and whether the field is a list."""
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return annotation, False
    origin = get_origin(annotation)
    if origin is tuple:
        return _inner(get_args(annotation)[0])[0], True
    if origin in {Union, types.UnionType}:
        return next((found for choice in get_args(annotation) if (found := _inner(choice))[0]), (None, False))
    return None, False


def _year(catalogue: str) -> str:
    return (
        f"# รายการ OIT ที่ใช้ในปีนี้ และผู้รับผิดชอบแต่ละข้อ\ncatalogue: {catalogue}\n"
        "# assessment:     # ช่วงที่ผู้ตรวจเปิดดู เช่น 1 มี.ค. 2566 – 30 เม.ย. 2566\n"
        "# public_gaps: ใช่  # แสดงข้อที่ยังไม่ครบต่อสาธารณะ (ถ้าไม่เขียน จะแสดงเฉพาะสิ่งที่มี)\n"
        "# supervisors:\n#   - id: deputy-1\n#     position: รองผู้อำนวยการ\n"
        "# items:\n#   - code: O1\n#     supervisor: deputy-1\n#     keepers: [admin]\n"
    )


def _catalogue(family: str, fiscal_year: int) -> str:
    """Give the catalogue of that year, or the family's newest one before it."""
    years = {int(name.rpartition("-")[2]): name for name in catalogues.names() if name.rpartition("-")[0] == family}
    known = [year for year in years if year <= fiscal_year]
    if not known:
        choices = ", ".join(catalogues.names())
        raise UsageError(
            f"ยังไม่มีบัญชีรายการของ {family} ปี {fiscal_year} ที่มีคือ {choices}",
            f"no catalogue for {family} {fiscal_year}: {choices}",
        )
    return years[max(known)]


def _quoted(text: str) -> str:
    """Quote a text for YAML."""
    return "'" + text.replace("'", "''") + "'"


def _refuse_existing(file: Path) -> None:
    if file.exists():
        raise UsageError(f"มีไฟล์ {file} อยู่แล้ว", f"{file} is already there")


def _write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file
