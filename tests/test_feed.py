"""The feed of changes keeps the rules of RFC 4287, and has the dates of the facts."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from lxml import etree

from generator import pipeline
from generator.render import feed, site
from generator.render.showing import Showing
from tests import building
from tests.conftest import ContentOf, Shipped

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})")  # RFC 3339
ONCE = {"id", "title", "updated"}
AT_MOST_ONCE = {"generator", "icon", "logo", "rights", "subtitle", "content", "published", "source", "summary"}
OF_A_FEED = ONCE | {
    "author",
    "category",
    "contributor",
    "generator",
    "icon",
    "link",
    "logo",
    "rights",
    "subtitle",
    "entry",
}
OF_AN_ENTRY = ONCE | {
    "author",
    "category",
    "content",
    "contributor",
    "link",
    "published",
    "rights",
    "source",
    "summary",
}


def faults(text: str) -> Iterator[str]:
    """Judge a feed by the rules of sections 3 and 4 of RFC 4287 that a feed of ours can break."""
    root = ET.fromstring(text)  # noqa: S314  we wrote it
    if root.tag != f"{ATOM}feed":
        yield "the document is no feed"
    yield from element_faults(root, OF_A_FEED)
    entries = root.findall(f"{ATOM}entry")
    for entry in entries:
        yield from element_faults(entry, OF_AN_ENTRY)
        if not entry.findall(f"{ATOM}author") and not root.findall(f"{ATOM}author"):
            yield "an entry without an author"
        if entry.find(f"{ATOM}content") is None and not links(entry, "alternate"):
            yield "an entry with neither content nor an alternate link"
    if len(links(root, "self")) != 1:
        yield "a feed should lead to itself"
    told = [(entry.findtext(f"{ATOM}id"), entry.findtext(f"{ATOM}updated")) for entry in entries]
    if len(set(told)) != len(told):
        yield "two entries of one id and one moment"


def element_faults(element: ET.Element, allowed: set[str]) -> Iterator[str]:
    """Judge what a feed or an entry holds."""
    names = [child.tag.removeprefix(ATOM) for child in element]
    yield from (f"{name} does not belong here" for name in names if name not in allowed)
    yield from (f"not exactly one {name}" for name in sorted(ONCE) if names.count(name) != 1)
    yield from (f"more than one {name}" for name in sorted(AT_MOST_ONCE) if names.count(name) > 1)
    yield from (f"{child.tag} is empty" for child in element.findall(f"{ATOM}title") if not (child.text or "").strip())
    if not is_absolute(element.findtext(f"{ATOM}id") or ""):
        yield "an id that is no absolute IRI"
    if not MOMENT.fullmatch(element.findtext(f"{ATOM}updated") or ""):
        yield "a date that is not of RFC 3339"
    yield from (
        "an author without a name" for one in element.findall(f"{ATOM}author") if not one.findtext(f"{ATOM}name")
    )
    yield from ("a category without a term" for one in element.findall(f"{ATOM}category") if not one.get("term"))
    alternates = [(one.get("type"), one.get("hreflang")) for one in links(element, "alternate")]
    if len(set(alternates)) != len(alternates):
        yield "two alternate links of one type and language"
    yield from (
        "a link that leads nowhere" for one in element.findall(f"{ATOM}link") if not is_absolute(one.get("href", ""))
    )


def links(element: ET.Element, rel: str) -> list[ET.Element]:
    return [one for one in element.findall(f"{ATOM}link") if one.get("rel", "alternate") == rel]


def is_absolute(address: str) -> bool:
    return bool(urlsplit(address).scheme and urlsplit(address).netloc)


@pytest.fixture(scope="module")
def text(shipped: Shipped) -> str:
    """Give the feed of the built site."""
    return (shipped.folder / "feed.xml").read_text(encoding="utf-8")


def entries(text: str) -> list[ET.Element]:
    return ET.fromstring(text).findall(f"{ATOM}entry")  # noqa: S314  we wrote it


def test_the_feed_keeps_the_rules(text: str) -> None:
    assert list(faults(text)) == []
    assert entries(text)


GRAMMAR = etree.RelaxNG(file=building.PROJECT / "tests" / "schemas" / "atom.rng")


def test_the_feed_is_of_the_grammar_of_the_standard(text: str) -> None:
    GRAMMAR.assertValid(etree.fromstring(text.encode()))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<id>https://", "<id>"),
        ("T00:00:00+07:00", ""),
        ("<author><name>", "<author><uri>"),
        ('rel="self"', 'rel="alternate"'),
        ("<entry>", "<item>"),
        ("<title>", "<title>x</title><title>"),
        (' term="', ' label="'),
    ],
)
def test_a_feed_that_breaks_a_rule_does_not_pass(text: str, old: str, new: str) -> None:
    broken = text.replace(old, new)
    for tag in ("name", "uri"), ("entry", "item"):
        if new.endswith(f"<{tag[1]}>"):
            broken = broken.replace(f"</{tag[0]}>", f"</{tag[1]}>")
    assert broken != text
    assert list(faults(broken)) != []
    if old != 'rel="self"':  # a grammar does not count links
        assert not GRAMMAR.validate(etree.fromstring(broken.encode()))


def test_every_entry_leads_to_a_page_and_has_the_date_of_its_facts(shipped: Shipped, text: str) -> None:
    dates = {
        entry.address: entry.updated
        for book in shipped.showing.library.years.values()
        for entry in book.entries.values()
    }
    for entry in entries(text):
        address = str(entry.findtext(f"{ATOM}id")).removeprefix(shipped.site.url)
        assert (shipped.folder / address / "index.html").is_file()
        if day := dates.get(address):
            assert str(entry.findtext(f"{ATOM}updated")) == f"{day.isoformat()}T00:00:00+07:00"


def test_every_record_with_a_date_is_in_the_feed_newest_first(shipped: Shipped, text: str) -> None:
    library = shipped.showing.library
    records = [
        library.office_entry,
        *(one for book in library.years.values() for one in (book.entry, *book.entries.values())),
    ]
    assert len(entries(text)) == sum(record.updated is not None for record in records)
    days = [str(entry.findtext(f"{ATOM}updated")) for entry in entries(text)]
    assert days == sorted(days, reverse=True)
    assert ET.fromstring(text).findtext(f"{ATOM}updated") == days[0]  # noqa: S314  we wrote it


def test_every_page_tells_where_the_feed_is(shipped: Shipped) -> None:
    for page in ("index.html", "2566/o36/index.html", "404.html"):
        assert 'type="application/atom+xml"' in (shipped.folder / page).read_text(encoding="utf-8")


def showing_of(content: Path) -> Showing:
    showing, _ = pipeline.check(content)
    assert showing is not None
    return showing


def test_typed_text_stays_text(content_of: ContentOf) -> None:
    hostile = "</title><script>&\"']]>"
    plan = building.PLAN.replace("title: แผนปฏิบัติการป้องกันการทุจริต", f"title: {hostile!r}".replace("\\'", "''"))
    made = feed.feed(showing_of(content_of({**building.TINY, "2566/plans/anti-corruption.yml": plan})))
    assert made is not None
    titles = [entry.findtext(f"{ATOM}title") for entry in entries(made.decode())]
    assert any(title and title.startswith("</title><script>&") for title in titles)
    GRAMMAR.assertValid(etree.fromstring(made))


def test_where_no_date_is_known_there_is_no_feed_and_no_page_leads_to_one(content_of: ContentOf) -> None:
    content = content_of(building.TINY)
    for file in content.rglob("*.yml"):
        file.write_text(
            re.sub("^updated:.*\n", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE), encoding="utf-8"
        )
    showing = showing_of(content)
    assert feed.feed(showing) is None
    made = site.render(showing, site.environment(pipeline.TEMPLATES))
    assert "feed.xml" not in made.files
    assert made.frame["feed"] == ""
    assert not any("feed.xml" in page.text for page in made.pages)


def test_the_feed_is_no_longer_than_a_reader_can_take(shipped: Shipped, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "_NEWEST", 3)
    made = feed.feed(dataclasses.replace(shipped.showing))
    assert made is not None
    assert len(entries(made.decode())) == 3
