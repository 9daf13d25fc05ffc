"""Findings for programs: a list of objects, workflow commands of a code host, and SARIF."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import Any

from generator.findings import Finding, Location, Severity
from generator.report.told import Told

_ANNOTATIONS = {Severity.ERROR: "error", Severity.GAP: "notice", Severity.DOUBT: "warning"}
_QUALITIES = {Severity.ERROR: "blocker", Severity.GAP: "info", Severity.DOUBT: "minor"}
_LEVELS = {Severity.ERROR: "error", Severity.GAP: "note", Severity.DOUBT: "warning"}


def as_json(told: Told) -> str:
    """Give a list of objects: code, name, severity, path, line, column, length (0: unknown), message, message_en, help, subject, keepers."""
    return json.dumps([_row(finding, told) for finding in told.findings], ensure_ascii=False, indent=1) + "\n"


def _row(finding: Finding, told: Told) -> dict[str, Any]:
    row: dict[str, Any] = asdict(finding)
    place = row.pop("location")
    first = {key: row[key] for key in ("code", "name", "severity")}
    return {**first, **place, **row, "keepers": list(told.keepers.of(finding))}


def as_github(told: Told) -> str:
    """Give workflow commands, which the code host shows beside the lines of a proposed change."""
    return "".join(
        f"::{_ANNOTATIONS[finding.severity]} file={place.path},line={place.line},col={place.column}{_end(place)},"
        f"title={finding.code} {finding.name}::{_one_line(f'{finding.message} — {finding.help}')}\n"
        for finding in told.findings
        for place in [finding.location]
    )


def _end(place: Location) -> str:
    return f",endColumn={place.column + place.length}" if place.length else ""


def _one_line(text: str) -> str:
    """Escape as workflow commands ask."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def as_gitlab(told: Told) -> str:
    """Give a code-quality report, which the code host shows beside the lines of a proposed change."""
    return json.dumps([_quality(finding) for finding in told.findings], ensure_ascii=False, indent=1) + "\n"


def _quality(finding: Finding) -> dict[str, Any]:
    place = finding.location
    mark = f"{finding.code} {place.path} {finding.subject} {finding.message}"  # a line that moves is no new finding
    return {
        "description": f"{finding.message} — {finding.help}",
        "check_name": finding.name,
        "fingerprint": hashlib.sha256(mark.encode()).hexdigest(),
        "severity": _QUALITIES[finding.severity],
        "location": {"path": place.path, "lines": {"begin": place.line}},
    }


def as_sarif(told: Told) -> str:
    """Give a log of the Static Analysis Results Interchange Format, version 2.1.0 (OASIS standard)."""
    kinds = {finding.code: finding for finding in told.findings}
    order = {code: index for index, code in enumerate(sorted(kinds))}
    driver = {
        "name": "oit",
        "language": "th",
        "rules": [_described(kinds[code], told) for code in order],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, order[finding.code]) for finding in told.findings],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _described(finding: Finding, told: Told) -> dict[str, Any]:
    described: dict[str, Any] = {
        "id": finding.code,
        "name": finding.name,
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
    }
    url = told.help_urls.get(finding.code)
    return described | ({"helpUri": url} if url else {})


def _region(place: Location) -> dict[str, int]:
    region = {"startLine": place.line, "startColumn": place.column}
    return region | ({"endColumn": place.column + place.length} if place.length else {})


def _result(finding: Finding, index: int) -> dict[str, Any]:
    place = finding.location
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} — {finding.help}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": place.path},
                    "region": _region(place),
                }
            }
        ],
    }
