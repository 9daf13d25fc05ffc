"""Hostile values: well-formed YAML whose fields hold what no field wants."""

from __future__ import annotations

from collections.abc import Iterator

from tests import building
from tests.hostile import Case

SCALARS = {
    "digits": "9" * 5000,
    "far future": "99999999999999999999",
    "exponent": "1e999999999",
    "not a number": ".nan",
    "infinity": ".inf",
    "negative": "-5",
    "superscript": "²",
    "Arabic-Indic digits": "٥٠٠",
    "full-width digits": "５００",
    "fraction": "½",
    "Thai and Arabic": "๕5๕",
    "underscores": "1_000",
    "impossible day": "31 ก.พ. 2566",
    "impossible month": "2566-13-45",
    "year nought": "1 ม.ค. 0",
    "long date": "1 " + "ม" * 5000,
    "script address": "javascript:alert(1)",
    "data address": "data:text/html,<script>alert(1)</script>",
    "address with a name": "https://a:b@example.org/",
    "address of many dots": "https://" + "a." * 20_000,
    "address in brackets": "http://[::1",
    "path above": "../../etc/passwd",
    "path from the root": "/etc/passwd",
    "NUL address": "https://example.org/%00",
    "tag": "<script>alert(1)</script>",
    "template": "'{{ 7*7 }}'",
    "format": "'{0.__class__} {x} {{'",
    "percent": "'%s%n%d'",
    "slashes": "/" * 9000,
    "spaces inside": "'a" + " " * 9000 + "b'",
    "brackets": "'" + "[" * 9000 + "'",
    "commas": "'" + "," * 9000 + "'",
    "nothing": "",
    "list": "[a, b]",
    "group": "{a: b}",
}
OWN = "catalogues/tiny-2566.yml"
FIELDS = {
    "site_url": ("office.yml", building.OFFICE.replace("https://oit.example.go.th/", "{}")),
    "staff": ("office.yml", building.OFFICE.replace("staff: 17", 'staff: "{}"')),
    "catalogue": ("2566/year.yml", "catalogue: {}\n"),
    "updated": ("2566/year.yml", "catalogue: tiny-2566\nupdated: {}\n"),
    "budget": ("2566/plans/p.yml", building.PLAN.replace('budget: "5,000"', "budget: {}")),
    "period": ("2566/plans/p.yml", building.PLAN.replace("period: ไตรมาส 1", "period: {}")),
    "id": ("2566/plans/p.yml", building.PLAN.replace("id: a1,", "id: {},")),
    "url": ("2566/items/o1.yml", "evidence: [{{title: ก, url: {}, elements: [1]}}]\n"),
    "file": ("2566/items/o1.yml", "evidence: [{{title: ก, file: {}, elements: [1]}}]\n"),
    "elements": ("2566/items/o1.yml", "evidence: [{{title: ก, text: ข, elements: [{}]}}]\n"),
    "text": ("2566/items/o1.yml", "elements: [{{element: 1, text: {}}}]\n"),
    "what answers": (
        OWN,
        building.TINY_CATALOGUE.replace("{record: office, has: units}", "{{record: office, has: {}}}"),
    ),
    "kind that answers": (OWN, building.TINY_CATALOGUE.replace("{record: office, has: units}", "{{record: {}}}")),
    "weight": (OWN, building.TINY_CATALOGUE.replace("weight: 100", "weight: {}")),
}
SHAPES = {
    "office of a list": ("office.yml", "- a\n- b\n"),
    "office of a word": ("office.yml", "ข้อความ\n"),
    "office without a name": ("office.yml", "site_url: https://example.org/\n"),
    "unknown keys": ("office.yml", building.OFFICE + "".join(f"key{number}: x\n" for number in range(3000))),
    "key of the language": ("office.yml", building.OFFICE + "__class__: x\nmodel_config: y\n"),
    "units of a word": ("office.yml", building.OFFICE.split("units:")[0] + "units: ก\n"),
    "no units": ("office.yml", building.OFFICE.split("units:")[0] + "units: []\n"),
    "thousands of units": (
        "office.yml",
        building.OFFICE.split("units:", maxsplit=1)[0] + "units:\n" + "  - {id: a, name: ก}\n" * 3000,
    ),
    "evidence of two places": (
        "2566/items/o1.yml",
        "evidence: [{title: ก, url: https://a.example, text: ข, elements: [1]}]\n",
    ),
    "evidence of no place": ("2566/items/o1.yml", "evidence: [{title: ก, elements: [1]}]\n"),
    "plan without groups": ("2566/plans/p.yml", "title: ก\nsubject: anti-corruption\ngroups: []\n"),
    "thousand faults": ("2566/plans/p.yml", "title: ก\nsubject: x\ngroups:\n" + "  - {id: '..'}\n" * 1000),
    "own catalogue of nothing": (OWN, "title: ก\n"),
    "own catalogue of words": (OWN, "ก\n"),
}


def cases() -> Iterator[Case]:
    """Give the cases."""
    for field, (path, text) in FIELDS.items():
        for name, value in SCALARS.items():
            whole = text.replace("{}", value).replace("{{", "{").replace("}}", "}")
            yield Case(f"{field}: {name}", path, whole.encode())
    for name, (path, text) in SHAPES.items():
        yield Case(f"shape: {name}", path, text.encode())
