"""The kinds of fault that offices make, as they are planted into the finished office; in the order of the rule book."""

from __future__ import annotations

import re
from random import Random

from generator import thai
from tests.planting import Change, Kind, Value, left_out, row_left_out, row_repeated, typed

ANY = "*"
OWN_NAME = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง"

# ── Numbers ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _other_amount(random: Random, value: Value) -> str:
    """Give another whole sum, off by little or by much, as a slip of the finger makes it."""
    amount = int(value.text.replace(",", "").split(".")[0])
    others = {amount + sign * step for step in (1, 10, 90, 100, 1000) for sign in (-1, 1)} | {amount * 10}
    return f"{random.choice(sorted(other for other in others if other >= 0 and other != amount)):,}"


def _other_decimal(random: Random, value: Value) -> str:
    sign = "+" if value.text.startswith("+") else ""
    return f"{sign}{float(value.text) + random.choice([-0.5, -0.1, -0.05, 0.05, 0.1, 0.5, 1]):.2f}"


def _other_level(random: Random, value: Value) -> str:
    return random.choice([level for level in ("AA", "A", "B", "C", "D", "E", "F") if level != value.text])


def _other_percentage(random: Random, value: Value) -> str | None:
    found = re.search(r"ร้อยละ (\d+\.\d\d)", value.text)
    if found is None:
        return None
    told = float(found[1])
    return value.text.replace(found[1], f"{random.choice([told - 1.5, told - 0.3, told - 10, 100 - told]):.2f}")


def _more_spent(random: Random, value: Value) -> str:
    return f"{int(value.text.replace(',', '')) * random.choice([2, 3, 10]):,}"


def _is_sum_of_a_year(value: Value) -> bool:
    """Whether it is a sum in the report of a whole year, where twice as much is more than was given."""
    return (
        re.fullmatch(r"[1-9][\d,]*", value.text) is not None
        and re.search(r"^round: annual$", "\n".join(value.document.lines), re.MULTILINE) is not None
    )


# ── Time ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _other_period(random: Random, value: Value) -> str:
    year = int(value.document.path[:4]) + random.choice([-2, 1, 2])
    return random.choice([f"พ.ค. {year}", f"15 ก.พ. {year}", f"มี.ค. {year} – ก.ค. {year}"])


_DAY = re.compile(rf"(?P<day>\d{{1,2}}) (?P<month>{thai.MONTH}) (?P<year>25\d\d)")


def _day_of_another_year(random: Random, value: Value) -> str | None:
    found = _DAY.search(value.text)
    if found is None or value.text[: found.start()].endswith("–"):
        return None
    year = int(found["year"]) + random.choice([-1, 1])
    return value.text[: found.start("year")] + str(year) + value.text[found.end("year") :]


def _impossible_day(_: Random, value: Value) -> str | None:
    found = _DAY.search(value.text)
    if found is None:
        return None
    day = "31" if (thai.month_number(found["month"]) or 1) in {2, 4, 6, 9, 11} else "32"
    return value.text[: found.start("day")] + day + value.text[found.end("day") :]


# ── Names and numbers of things ───────────────────────────────────────────────────────────────────────────────────────


def _other_indicator(random: Random, value: Value) -> str:
    titles = ["การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "การป้องกันการทุจริต"]
    return random.choice([title for title in titles if title != value.text])


def _other_office(random: Random, value: Value) -> str:
    return value.text.replace("ศึกษาตัวอย่าง", f"ศึกษา{random.choice(['ขอนแก่น', 'น่าน', 'สุราษฎร์ธานี', 'ตาก', 'ชลบุรี'])}")


def _other_number(random: Random, value: Value) -> str:
    *parents, own = value.text.split(".")
    return ".".join([*parents, str(int(own) + random.choice([2, 3, 10]))])


def _other_year(random: Random, value: Value) -> str | None:
    year = value.document.path[:4]
    other = str(int(year) + random.choice([-1, 1]))
    return value.text.replace(year, other) if re.search(rf"(?:ปี|พ\.ศ\.) {year}$", value.text) else None


# ── Letters and words ─────────────────────────────────────────────────────────────────────────────────────────────────


def _at(pattern: str, new: Change) -> Change:
    """Give the change of one random place that a pattern fits; ``new`` makes what to type from what stands there."""

    def change(random: Random, value: Value) -> str | None:
        places = list(re.finditer(pattern, value.text))
        if not places:
            return None
        place = random.choice(places)
        inner = new(random, Value(value.document, value.keys, place[0]))
        return value.text[: place.start()] + str(inner) + value.text[place.end() :]

    return change


_WORDS = "สำนักงาน|กิจกรรม|บุคลากร|งบประมาณ|ดำเนินการ|รายงาน|ประเมิน|โปร่งใส|ทุจริต|มาตรการ"
# A letter of Laos, India, Korea or Cambodia.
_foreign_letter = _at(
    "(?<=[ก-ฮ])[ก-ฮ](?=[ก-ฮ])",
    lambda random, _: random.choice(["\u0e81", "\u0e84", "\u0935", "\u0924", "\ud55c", "\u1780"]),
)
_mark_twice = _at("[ิ-ู่-์](?![ิ-ู่-์])", lambda _, value: value.text * 2)
_look_alike = _at("แ|ำ", lambda _, value: {"แ": "เเ", "ำ": "ํา"}[value.text])
_word_twice = _at(_WORDS, lambda _, value: value.text * 2)
_bracket_lost = _at(r"[()]", lambda _, __: "")
_thai_numeral = _at(r"(?<![\w.,/-])\d{1,4}(?![\w.,/:-])", lambda _, value: thai.thai_digits(value.text))
_blank_left = _at("$", lambda random, _: random.choice([" ........", " (ระบุ)", " xxx"]))

# ── Addresses and persons ─────────────────────────────────────────────────────────────────────────────────────────────


def _home_page(random: Random, value: Value) -> str:
    return "/".join(value.text.split("/")[:3]) + random.choice(["", "/", "/index.php", "/home"])


def _test_host(random: Random, value: Value) -> str:
    host = random.choice(["localhost:8080", "192.168.1.20", "127.0.0.1", "test.example.go.th", "demo.example.go.th"])
    return re.sub("(?<=://)[^/]+", host, value.text)


def _drive_folder(random: Random, _: Value) -> str:
    key = "".join(random.choices("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=33))
    return random.choice(
        [f"https://drive.google.com/drive/folders/{key}", f"https://drive.google.com/file/d/{key}/view?usp=sharing"]
    )


def _person_number(random: Random, value: Value) -> str:
    digits = [random.randint(1, 8), *(random.randint(0, 9) for _ in range(11))]
    digits.append((11 - sum(digit * (13 - place) for place, digit in enumerate(digits)) % 11) % 10)
    text = "".join(map(str, digits))
    grouped = f"{text[0]}-{text[1:5]}-{text[5:10]}-{text[10:12]}-{text[12]}"
    return f"{value.text} {random.choice([text, grouped])}"


def _mobile(random: Random, value: Value) -> str:
    start, rest = random.choice(["06", "08", "09"]), "".join(random.choices("0123456789", k=8))
    plain = start + rest
    return f"{value.text} โทร. {random.choice([plain, f'{plain[:3]}-{plain[3:6]}-{plain[6:]}', f'{plain[:3]} {plain[3:6]} {plain[6:]}'])}"


def _mail(random: Random, value: Value) -> str:
    provider = random.choice(["gmail.com", "hotmail.com", "outlook.co.th", "yahoo.com"])
    return f"{value.text} {random.choice(['somying', 'prasert.k', 'kru_noi99'])}@{provider}"


def _is_told_nowhere_else(value: Value) -> bool:
    """Whether no evidence of an item is said to answer the same element."""
    return not any(
        other == value.beside("element")
        for row in value.document.tree.get("evidence", ())  # type: ignore[union-attr]  # an item's file is a mapping
        for other in row.get("elements", ())  # type: ignore[union-attr]  # and so is each row of evidence
    )


def _is_no_item(value: Value) -> bool:
    """Whether it stands outside the items, of which some ask for the very address or telephone."""
    return "/items/" not in value.document.path


_PLANNED = "*/plans/[!s]*.yml"  # the strategic plan reaches over several years
_SIGNED = ("signed_by", "declared_by", "certifier", "chair", "place", "position")

KINDS = (
    Kind(
        "element dropped",
        "D101 D113 D114",
        "*/risks.yml",
        "events.*.treatment events.*.likelihood events.*.impact",
        left_out,
    ),
    Kind(
        "element's place dropped", "D101", "*/items/*.yml", "elements.*.text", row_left_out, fits=_is_told_nowhere_else
    ),
    Kind(
        "dash for an answer",
        "D102",
        ANY,
        "problems suggestions results.*.result results.*.spent",
        typed(lambda *_: '"-"'),
    ),
    Kind("plan's total", "D201", "*/plans/*.yml", "stated.budget", typed(_other_amount)),
    Kind("report's total", "D202", "*/reports/*.yml", "stated.*", typed(_other_amount)),
    Kind(
        "line's amount",
        "D204",
        ANY,
        "*budget_lines.*.amount",
        typed(_other_amount),
        fits=lambda value: value.beside("rate"),
    ),
    Kind("sum left", "D211", "*/reports/*.yml", "results.*.stated.left", typed(_other_amount)),
    Kind("difference of years", "D212", "*/ita.yml", "history.*.stated.difference", typed(_other_decimal)),
    Kind(
        "level of a score",
        "D214",
        "*/ita.yml",
        "indicators.*.stated.level rankings.*.level stated.level",
        typed(_other_level),
    ),
    Kind("points of an instrument", "D217", "*/ita.yml", "stated.instruments.*.earned", typed(_other_decimal)),
    Kind("total of answers", "D222", "*/surveys/*.yml", "stated.*", typed(_other_amount)),
    Kind(
        "percentage in words",
        "D225",
        ANY,
        ANY,
        typed(_other_percentage),
        prose=True,
        fits=lambda value: re.search(r"\d+ คน จาก", value.text),
    ),
    Kind("period outside the year", "D301", _PLANNED, "groups.*.period", typed(_other_period)),
    Kind("impossible day", "D306", ANY, ANY, typed(_impossible_day), prose=True),
    Kind("day of another year", "D308 D318 D321", "*/reports/*.yml", "results.*.result", typed(_day_of_another_year)),
    Kind(
        "more spent than given",
        "D401",
        "*/reports/*.yml",
        "results.*.spent",
        typed(_more_spent),
        fits=_is_sum_of_a_year,
    ),
    Kind("activity not reported", "D402", "*/reports/*-annual.yml", "results.*.activity", row_left_out),
    Kind(
        "done without a result",
        "D403 D109",
        "*/reports/*.yml",
        "results.*.result",
        left_out,
        fits=lambda value: value.beside("status") not in {"waiting", "cancelled"},  # of what is to come none is due
    ),
    Kind(
        "another office's name",
        "D501 D512 D106",
        ANY,
        ANY,
        typed(_other_office),
        prose=True,
        fits=lambda value: OWN_NAME in value.text and value.keys[-1] != "place",
    ),
    Kind("indicator's title", "D503", "*/ita.yml", "rankings.*.title", typed(_other_indicator)),
    Kind(
        "row typed twice",
        "D505",
        ANY,
        "objectives.? expected.? *.steps.? *.reasons.? *.principles.? *.contents.? *.issues.? aligned_with.?",
        row_repeated,
    ),
    Kind("number that jumps", "D507", "*/plans/*.yml", "groups.*.activities.*.number", typed(_other_number)),
    Kind("year in a title", "D510", ANY, "title short_title", typed(_other_year)),
    Kind("foreign letter", "D601", ANY, ANY, typed(_foreign_letter), prose=True),
    Kind("mark typed twice", "D602", ANY, ANY, typed(_mark_twice), prose=True),
    Kind("look-alike letters", "D604", ANY, ANY, typed(_look_alike), prose=True),
    Kind("numeral of the other script", "D605", ANY, ANY, typed(_thai_numeral), prose=True),
    Kind("word typed twice", "D606", ANY, ANY, typed(_word_twice), prose=True),
    Kind("bracket lost", "D607", ANY, ANY, typed(_bracket_lost), prose=True),
    Kind("blank of a form", "D612", ANY, ANY, typed(_blank_left), prose=True),
    Kind("home page for a document", "D701", ANY, "*evidence.*.url", typed(_home_page), fits=_is_no_item),
    Kind("address of a trial", "D703", ANY, "*evidence.*.url", typed(_test_host)),
    Kind("shared folder", "D706", ANY, "*evidence.*.url", typed(_drive_folder)),
    Kind("person's number", "D801", ANY, ANY, typed(_person_number), prose=True),
    Kind("mobile telephone", "D802", ANY, ANY, typed(_mobile), prose=True, fits=_is_no_item),
    Kind("personal mail", "D803", ANY, ANY, typed(_mail), prose=True, fits=_is_no_item),
)
