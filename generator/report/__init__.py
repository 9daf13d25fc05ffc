"""Findings, worded for whoever reads them: a person at a terminal, a program, a code host that annotates lines."""

from __future__ import annotations

from collections.abc import Callable

from generator.report import machine, person
from generator.report.told import Told, Wanted, choose, known_names

__all__ = ["FORMATS", "Told", "Wanted", "choose", "known_names"]

FORMATS: dict[str, Callable[[Told], str]] = {
    "text": person.as_text,
    "json": machine.as_json,
    "github": machine.as_github,
    "gitlab": machine.as_gitlab,
    "sarif": machine.as_sarif,
}
