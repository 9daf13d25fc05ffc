"""OIT lists as data: one YAML file per family of offices and year, read into :class:`~generator.catalogues.catalogue.Catalogue`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator import shapes, source
from generator.catalogues.catalogue import Catalogue
from generator.errors import FailureError
from generator.findings import Finding
from generator.source import Document

_FOLDER = Path(__file__).parent


def names() -> list[str]:
    """Give the ids of the catalogues that come with the software, in order."""
    return sorted(file.stem for file in _FOLDER.glob("*.yml"))


def families() -> list[str]:
    """Give the families of offices that a catalogue is known for, in order."""
    return sorted({name.rpartition("-")[0] for name in names()})


@cache
def shipped(catalogue_id: str) -> Catalogue:
    """Give a catalogue that comes with the software.

    Raises:
        FailureError: the catalogue itself is at fault, which is ours to mend.
    """
    catalogue, _, findings = read(_FOLDER / f"{catalogue_id}.yml", f"{catalogue_id}.yml")
    if catalogue is None or findings:
        told = "; ".join(f"{finding.location} {finding.message}" for finding in findings)
        raise FailureError(f"บัญชีรายการ {catalogue_id} มีข้อผิดพลาด: {told}", f"catalogue {catalogue_id} is at fault")
    return catalogue


def read(file: Path, shown: str) -> tuple[Catalogue | None, Document | None, list[Finding]]:
    """Read a catalogue file; an office may keep its own in its content.

    Returns:
        The catalogue, the document that it stands in, and what is wrong.
    """
    document, findings = source.read(file, shown)
    if document is None:
        return None, None, findings
    catalogue, faults = shapes.read(Catalogue, document)
    return catalogue, document, findings + faults
