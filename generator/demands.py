"""Whether what a catalogue demands can be answered at all: every kind, field, source and group that it names is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import get_type_hints

from generator import models, shapes
from generator.catalogues.catalogue import NO_SOURCE, Catalogue, Element, Indicator, Item, MetBy, Scoring, SubIndicator
from generator.catalogues.catalogue import Source as Origin
from generator.findings import Finding, FindingKind, Severity
from generator.models import listing
from generator.models.plan import Subject
from generator.periods import Round
from generator.shapes import Shape
from generator.source import Document, KeyPath

UNKNOWN_IN_CATALOGUE = FindingKind(
    "L321",
    "unknown-in-catalogue",
    Severity.ERROR,
    "บัญชีรายการอ้างถึง{what} “{name}” ที่ไม่มี",
    "the catalogue names a {what_en} '{name}' that does not exist",
    "{what_to_do}",
)
REPEATED_IN_CATALOGUE = FindingKind(
    "L322",
    "repeated-in-catalogue",
    Severity.ERROR,
    "{what} “{name}” ซ้ำกับที่มีอยู่ก่อนหน้าในบัญชีรายการ",
    "the {what_en} '{name}' stands twice in the catalogue",
    "ตั้งให้ต่างกัน เพราะที่อยู่และการอ้างถึงใช้ค่านี้",
)

WEIGHTS_OFF = FindingKind(
    "L323",
    "weights-not-a-whole",
    Severity.ERROR,
    "น้ำหนักของเครื่องมือรวมกันได้ {sum} ไม่ใช่ {whole}",
    "the weights of the instruments add up to {sum}, not {whole}",
    "แก้ weight ให้รวมกันได้ {whole}",
)
LEVELS_OUT_OF_ORDER = FindingKind(
    "L324",
    "levels-out-of-order",
    Severity.ERROR,
    "ระดับ {code} ต้องใช้คะแนนต่ำกว่าระดับก่อนหน้า และระดับสุดท้ายต้องเป็น 0",
    "the level {code} does not ask for less than the one before, or is the last and asks for something",
    "เรียง levels จากคะแนนสูงไปต่ำ ระดับสุดท้ายมี least: 0",
)

KINDS = (UNKNOWN_IN_CATALOGUE, REPEATED_IN_CATALOGUE, WEIGHTS_OFF, LEVELS_OUT_OF_ORDER)

_WHOLE = 100  # per cent
# What a record of a kind may be: the heading of a table tells which list it is.
_MODELS: Mapping[str, tuple[type[Shape], ...]] = {kind.name: (kind.model,) for kind in models.KINDS} | {
    kind.name: tuple(known.model for known in listing.LISTS) for kind in models.TABLE_KINDS
}
# What a catalogue may ask of a record besides its kind; see :meth:`generator.library.Library.traits`.
_TRAITS: Mapping[str, Mapping[str, Iterable[str]]] = {
    "plans": {"subject": Subject},
    "reports": {"subject": Subject, "round": Round},
    "tables": {"list": [known.id for known in listing.LISTS]},
}
# What must not stand twice: in which shape, under which key, and what it is called.
_OWN: Mapping[type[Shape], tuple[tuple[str, str, str], ...]] = {
    Item: (("code", "รหัสข้อ", "item"), ("topic", "เรื่อง", "topic")),
    Element: (("id", "ลำดับองค์ประกอบ", "element"),),
    Origin: (("id", "แหล่งที่มา", "source"),),
    Indicator: (("number", "ตัวชี้วัด", "indicator"),),
    SubIndicator: (("number", "ตัวชี้วัดย่อย", "sub-indicator"),),
}


def check(catalogue: Catalogue, document: Document) -> list[Finding]:
    """Follow every name of a catalogue, and see that a score can be made; each fault is a finding at its line."""
    follower = _Follower(catalogue, document)
    return [*_repeated(catalogue, document), *follower.follow(), *_scoring(catalogue.scoring, document)]


def _repeated(catalogue: Catalogue, document: Document) -> Iterator[Finding]:
    seen: set[tuple[KeyPath, str, object]] = set()
    for path, inner in shapes.walk(catalogue):
        for key, what, what_en in _OWN.get(type(inner), ()):
            value = getattr(inner, key)
            among = path[:-1] if isinstance(inner, Element) else path[:1]  # an element's number is its item's own
            if (among, what, value) in seen:
                yield REPEATED_IN_CATALOGUE.at(document.locate((*path, key)), what=what, what_en=what_en, name=value)
            seen.add((among, what, value))


def _scoring(scoring: Scoring, document: Document) -> Iterator[Finding]:
    """Find weights that make no whole, and levels that do not descend to nothing."""
    whole = sum(instrument.weight for instrument in scoring.instruments)
    if whole != _WHOLE:
        place = document.locate(("scoring", "instruments", len(scoring.instruments) - 1, "weight"))
        yield WEIGHTS_OFF.at(place, sum=whole, whole=_WHOLE)
    asked = [(level.least, level.least_each or 0) for level in scoring.levels]
    for index, level in enumerate(scoring.levels):
        is_last = index == len(asked) - 1
        if (index and asked[index] >= asked[index - 1]) or (is_last and any(asked[index])):
            yield LEVELS_OUT_OF_ORDER.at(document.locate(("scoring", "levels", index, "least")), code=level.code)


class _Follower:
    """Follows the names that one catalogue uses."""

    def __init__(self, catalogue: Catalogue, document: Document) -> None:
        self.catalogue = catalogue
        self.document = document
        self.sources = [NO_SOURCE, *(known.id for known in catalogue.sources)]
        self.sub_indicators = [sub.number for sub in catalogue.sub_indicators]

    def follow(self) -> Iterator[Finding]:
        for path, inner in shapes.walk(self.catalogue):
            if isinstance(inner, (Item, Element, Scoring)):
                yield from self._known((*path, "source"), "แหล่งที่มา", "source", inner.source, self.sources)
            if isinstance(inner, Item):
                at = (*path, "sub_indicator")
                yield from self._known(at, "ตัวชี้วัดย่อย", "sub-indicator", inner.sub_indicator, self.sub_indicators)
            if isinstance(inner, MetBy):
                yield from self._met_by(path, inner)

    def _met_by(self, path: KeyPath, wanted: MetBy) -> Iterator[Finding]:
        if wanted.record not in _MODELS:
            yield from self._known((*path, "record"), "ชนิดข้อมูล", "kind of record", wanted.record, _MODELS)
            return
        traits = _TRAITS.get(wanted.record, {})
        for name, value in wanted.where.items():
            at = (*path, "where", name)
            if name in traits:
                yield from self._known(at, "ลักษณะ", "trait", value, [str(choice) for choice in traits[name]])
            else:
                yield from self._known(at, "ลักษณะ", "trait", name, traits)
        for key in ("has", "every"):
            yield from self._field((*path, key), _MODELS[wanted.record], getattr(wanted, key) or "")

    def _field(self, path: KeyPath, at: tuple[type[Shape], ...], dotted: str) -> Iterator[Finding]:
        """Walk a dotted path over the fields of a model, as the checklist will over a record."""
        for step in dotted.split(".") if dotted else ():
            steps = sorted({name for shape in at for name in shape.model_fields})
            annotations = [found for shape in at if (found := _annotation(shape, step)) is not None]
            if not annotations:
                yield from self._known(path, "ช่อง", "field", step, steps)
                return
            at = tuple(shape for annotation in annotations for shape in shapes.models_in(annotation))

    def _known(self, path: KeyPath, what: str, what_en: str, name: str, known: Iterable[str]) -> Iterator[Finding]:
        choices = list(known)
        if name not in choices:
            told = f"ที่ใช้ได้: {', '.join(choices)}" if choices else "ลบออก ตรงนี้ไม่มีให้เลือก"
            place = self.document.locate(path)
            yield UNKNOWN_IN_CATALOGUE.at(place, what=what, what_en=what_en, name=name, what_to_do=told)


def _annotation(shape: type[Shape], step: str) -> object:
    """Give the type of a field, or of what a shape computes under that name."""
    if field := shape.model_fields.get(step):
        return field.annotation
    computed = getattr(shape, step, None)
    made_by = computed.fget if isinstance(computed, property) else getattr(computed, "func", None)  # kept once computed
    return get_type_hints(made_by).get("return") if made_by else None
