"""What records say of each other, and of their own lists and scales, followed: all that a record names must be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator import shapes
from generator.findings import Finding, FindingKind, Location, Severity
from generator.library import Entry, Library, YearBook
from generator.models.evidence import Evidence, ItemEvidence
from generator.models.ita import IndicatorScore, ItemScore, Strength
from generator.models.item import ElementStatement
from generator.models.measures import Development, FollowUp, Measure, MeasureSet, Step, Weakness
from generator.models.plan import Plan
from generator.models.report import ActivityResult, Report
from generator.models.risks import RiskRegister
from generator.models.survey import Survey
from generator.models.year import ALL_UNITS, ItemPart, ItemPeople, Year
from generator.shapes import Shape
from generator.source import KeyPath

UNKNOWN_REFERENCE = FindingKind(
    "L311",
    "unknown-reference",
    Severity.ERROR,
    "ไม่พบ{what} “{name}”",
    "there is no {what_en} '{name}'",
    "{what_to_do}",
)
REPEATED_ID = FindingKind(
    "L312",
    "repeated-id",
    Severity.ERROR,
    "รหัส “{name}” ซ้ำกับรายการก่อนหน้าในชุดเดียวกัน",
    "the id '{name}' is used twice",
    "ตั้งรหัสให้ต่างกัน เพราะรหัสเป็นส่วนหนึ่งของที่อยู่",
)
MISSING_FILE = FindingKind(
    "L313",
    "missing-file",
    Severity.ERROR,
    "ไม่พบไฟล์แนบ “{name}”",
    "the attached file '{name}' is not there",
    "วางไฟล์ไว้ในโฟลเดอร์ {year}/files หรือแก้ชื่อให้ตรงกับไฟล์",
)
WRONG_ITEM = FindingKind(
    "L314",
    "unknown-item",
    Severity.ERROR,
    "บัญชีรายการ {catalogue} ไม่มีข้อ “{name}”",
    "the catalogue {catalogue} has no item '{name}'",
    "ใช้รหัสข้อตั้งแต่ {first} ถึง {last}",
)

OUT_OF_SCALE = FindingKind(
    "L315",
    "out-of-scale",
    Severity.ERROR,
    "{title} {level} ไม่อยู่ในเกณฑ์ 1 ถึง {scale}",
    "{key} {level} is not on the scale of 1 to {scale}",
    "แก้ระดับ หรือแก้ช่อง scale ให้ตรงกับเกณฑ์ของสำนักงาน",
)

KINDS = (UNKNOWN_REFERENCE, REPEATED_ID, MISSING_FILE, WRONG_ITEM, OUT_OF_SCALE)


def check(library: Library) -> list[Finding]:
    """Follow every reference of every record; each that leads nowhere is a finding at its line."""
    findings = list(_repeated_ids(library.office_entry))
    for book in library.years.values():
        for entry in (book.entry, *book.entries.values()):
            findings += _Follower(library, book, entry).follow()
    return findings


def anchors(record: Shape) -> set[str]:
    """Give the ids inside a record that evidence may name after ``#``."""
    ids = {str(inner.id) for _, inner in shapes.walk(record) if hasattr(inner, "id")}
    return ids | {inner.activity for _, inner in shapes.walk(record) if isinstance(inner, ActivityResult)}


def connected(library: Library, changed: frozenset[str]) -> frozenset[str]:
    """Give the files that a change may give findings in: those that changed, and those that name them or are named.

    Args:
        library: everything that the office keeps.
        changed: the paths that changed, as findings name them. The office's own file, a year's, and a catalogue concern
            every record.
    """
    entries = {(entry.fiscal_year, entry.key): entry for book in library.years.values() for entry in _entries(book)}
    paths = {entry.document.path for entry in entries.values()} | {library.office_entry.document.path}
    touched = {key for key, entry in entries.items() if entry.document.path in changed}
    if any(key[1] == "year" for key in touched) or not changed <= {entries[key].document.path for key in touched}:
        return frozenset(paths) | changed
    named = {key: set(_named(entry)) for key, entry in entries.items()}
    near = touched | {key for key, names in named.items() if names & touched}
    near |= {name for key in touched for name in named[key] if name in entries}
    return changed | {entries[key].document.path for key in near}


def _entries(book: YearBook) -> Iterator[Entry]:
    yield book.entry
    yield from book.entries.values()


def _named(entry: Entry) -> Iterator[tuple[int | None, str]]:
    """Give the year and key of every record that a record names."""
    for _, inner in shapes.walk(entry.record):
        if isinstance(inner, Report):
            yield inner.plan_year or entry.fiscal_year, f"plans/{inner.plan}"
        elif isinstance(inner, Evidence) and inner.record:
            yield entry.fiscal_year, inner.record.partition("#")[0]
        elif isinstance(inner, Step):
            yield from ((entry.fiscal_year, name.partition("#")[0]) for name in inner.activities)


def _repeated_ids(entry: Entry) -> Iterator[Finding]:
    """Find ids and codes that stand twice among things of one sort, in one list or in several of a record."""
    seen: set[tuple[KeyPath, str, str]] = set()
    for path, inner in shapes.walk(entry.record):
        for name in ("id", "code"):
            value = getattr(inner, name, None)
            if isinstance(value, str) and path and isinstance(path[-1], int):
                mark = (tuple(step for step in path if isinstance(step, str)), name, value)
                if mark in seen:
                    yield REPEATED_ID.at(entry.document.locate((*path, name)), name=value)
                seen.add(mark)


_ENDINGS = (".yml", ".csv", ".xlsx")  # of the files that a record may stand in


class _Follower:
    """Follows the references of one entry."""

    def __init__(self, library: Library, book: YearBook, entry: Entry) -> None:
        self.library = library
        self.book = book
        self.entry = entry
        self.units = {unit.id for unit in library.office.units} | {ALL_UNITS}
        self.indicators = {
            indicator.number for instrument in book.catalogue.scoring.instruments for indicator in instrument.indicators
        }
        self.sub_indicators = {sub.number for sub in book.catalogue.sub_indicators}

    def follow(self) -> Iterator[Finding]:
        yield from _repeated_ids(self.entry)
        yield from self._printed()
        for path, inner in shapes.walk(self.entry.record):
            yield from self._units(path, inner)
            yield from self._by_type(path, inner)
        record = self.entry.record
        if self.entry.kind.name == "items":
            yield from self._item_file()
        if isinstance(record, Year):
            yield from self._year(record)
        elif isinstance(record, Report):
            yield from self._report(record)
        elif isinstance(record, Survey):
            yield from self._survey(record)
        elif isinstance(record, RiskRegister):
            yield from self._risks(record)

    def _place(self, *path: str | int) -> Location:
        return self.entry.document.locate(path)

    def _unknown(self, path: KeyPath, what: str, what_en: str, name: str, known: set[str]) -> Iterator[Finding]:
        if name not in known:
            choices = ", ".join(sorted(known)) or "ยังไม่มี"
            yield UNKNOWN_REFERENCE.at(
                self._place(*path), what=what, what_en=what_en, name=name, what_to_do=f"ที่มีอยู่: {choices}"
            )

    def _printed(self) -> Iterator[Finding]:
        """Find words for a table that stand under no field of the record."""
        known = set(type(self.entry.record).model_fields)
        for key in getattr(self.entry.record, "printed", {}):
            if key.partition(".")[0] not in known:
                yield from self._unknown(("printed", key), "ช่อง", "field", key, known)

    def _units(self, path: KeyPath, inner: Shape) -> Iterator[Finding]:
        if unit := getattr(inner, "unit", None):
            yield from self._unknown((*path, "unit"), "กลุ่ม/หน่วย", "unit", unit, self.units)
        units = getattr(inner, "units", ())
        if self.entry.kind.name != "office":
            for index, unit in enumerate(units):
                yield from self._unknown((*path, "units", index), "กลุ่ม/หน่วย", "unit", unit, self.units)

    def _by_type(self, path: KeyPath, inner: Shape) -> Iterator[Finding]:
        if isinstance(inner, Evidence):
            yield from self._evidence(path, inner)
        if isinstance(inner, Step):
            for index, reference in enumerate(inner.activities):
                yield from self._record((*path, "activities", index), reference)
        if isinstance(inner, (ItemEvidence, ElementStatement)):
            yield from self._elements(path, inner)
        if isinstance(inner, (Development, Measure, Strength, Weakness)) and inner.indicator:
            yield from self._unknown((*path, "indicator"), "ตัวชี้วัด", "indicator", inner.indicator, self.indicators)
        if isinstance(inner, IndicatorScore):
            known = self.sub_indicators if "sub_indicators" in path else self.indicators
            yield from self._unknown((*path, "number"), "ตัวชี้วัด", "indicator", inner.number, known)
        if isinstance(inner, ItemScore) and not self.book.catalogue.item(inner.code):
            yield self._wrong_item(self._place(*path, "code"), inner.code)
        if isinstance(inner, FollowUp) and isinstance(self.entry.record, MeasureSet):
            known = {measure.id for measure in self.entry.record.measures}
            for index, measure in enumerate(inner.measures):
                yield from self._unknown((*path, "measures", index), "มาตรการ", "measure", measure, known)

    def _evidence(self, path: KeyPath, evidence: Evidence) -> Iterator[Finding]:
        if evidence.file and evidence.file not in self.book.attachments:
            place = self._place(*path, "file")
            yield MISSING_FILE.at(place, name=evidence.file, year=f"{self.library.root}/{self.book.number}")
        if evidence.record:
            yield from self._record((*path, "record"), evidence.record)

    def _record(self, path: KeyPath, reference: str) -> Iterator[Finding]:
        """Follow a reference to a record of the same year, or to something inside one."""
        key, _, anchor = reference.partition("#")
        if self.library.unread & {f"{self.library.root}/{self.book.number}/{key}{end}" for end in _ENDINGS}:
            return
        target = self.book.entries.get(key)
        known = anchors(target.record) if target else set(self.book.entries)
        if not target or anchor:
            yield from self._unknown(path, "ข้อมูล", "record", anchor if target else key, known)

    def _elements(self, path: KeyPath, inner: ItemEvidence | ElementStatement) -> Iterator[Finding]:
        item = self.book.catalogue.item((self.entry.id or "").upper())
        known = {str(element.id) for element in item.elements} if item else set()
        if isinstance(inner, ElementStatement):
            yield from self._unknown((*path, "element"), "องค์ประกอบ", "element", str(inner.element), known)
        else:
            for index, number in enumerate(inner.elements):
                yield from self._unknown((*path, "elements", index), "องค์ประกอบ", "element", str(number), known)

    def _item_file(self) -> Iterator[Finding]:
        if not self.book.catalogue.item((self.entry.id or "").upper()):
            yield self._wrong_item(Location(self.entry.document.path), self.entry.id or "")

    def _wrong_item(self, place: Location, name: str) -> Finding:
        items = self.book.catalogue.items
        catalogue = self.book.year.catalogue
        return WRONG_ITEM.at(place, name=name, catalogue=catalogue, first=items[0].code, last=items[-1].code)

    def _year(self, year: Year) -> Iterator[Finding]:
        if year.order and f"{self.library.root}/{self.book.number}/orders/{year.order}.yml" not in self.library.unread:
            orders = {entry.id or "" for entry in self.book.of_kind("orders")}
            yield from self._unknown(("order",), "คำสั่ง", "order", year.order, orders)
        supervisors = {supervisor.id for supervisor in year.supervisors}
        for index, people in enumerate(year.items):
            path: KeyPath = ("items", index)
            owners: list[tuple[KeyPath, ItemPeople | ItemPart]] = [(path, people)]
            owners += [((*path, "parts", n), part) for n, part in enumerate(people.parts)]
            if not self.book.catalogue.item(people.code):
                yield self._wrong_item(self._place(*path, "code"), people.code)
            for at, part in owners:
                if part.supervisor:
                    yield from self._unknown(
                        (*at, "supervisor"), "ผู้กำกับดูแล", "supervisor", part.supervisor, supervisors
                    )

    def _report(self, report: Report) -> Iterator[Finding]:
        year = report.plan_year or self.book.number
        folder = f"{self.library.root}/{year}"
        if self.library.unread & {f"{folder}/year.yml", f"{folder}/plans/{report.plan}.yml"}:
            return
        plan = self.library.report_plan(report, self.book.number)
        if plan is None or not isinstance(plan.record, Plan):
            book = self.library.years.get(year)
            known = {entry.id or "" for entry in book.of_kind("plans")} if book else set()
            yield from self._unknown(("plan",), f"แผนปี {year}", f"plan of {year}", report.plan, known)
            return
        activities = {activity.id for activity in plan.record.activities}
        named = [(("results", index), result.activity) for index, result in enumerate(report.results)]
        named += [(("phases", index), phase.activity) for index, phase in enumerate(report.phases) if phase.activity]
        for path, activity in named:
            yield from self._unknown((*path, "activity"), "กิจกรรมในแผน", "activity", activity, activities)

    def _risks(self, register: RiskRegister) -> Iterator[Finding]:
        for index, event in enumerate(register.events):
            for key, title in (("likelihood", "โอกาส"), ("impact", "ผลกระทบ")):
                level = getattr(event, key)
                if level is not None and not 1 <= level <= register.scale:
                    place = self._place("events", index, key)
                    yield OUT_OF_SCALE.at(place, title=title, key=key, level=level, scale=register.scale)

    def _survey(self, survey: Survey) -> Iterator[Finding]:
        tables: list[tuple[KeyPath, Mapping[str, Mapping[str, int]]]] = [(("stated",), survey.stated)]
        tables += [(("answers", n, "counts"), answers.counts) for n, answers in enumerate(survey.answers)]
        aspects = {aspect.id for aspect in survey.aspects}
        choices = {choice.id for choice in survey.choices}
        for path, counts in tables:
            for aspect, by_choice in counts.items():
                yield from self._unknown((*path, aspect), "ประเด็น", "aspect", aspect, aspects)
                for choice in by_choice:
                    yield from self._unknown((*path, aspect, choice), "คำตอบ", "choice", choice, choices)
