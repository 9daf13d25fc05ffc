"""What changed, for those who follow: an Atom feed of every record with the day of its last change (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from generator import addresses
from generator.library import Entry, YearBook
from generator.render import text
from generator.render.showing import Showing, record_title

_NEWEST = 100  # entries in the feed; older changes stand on the pages themselves
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="th">\n'


@dataclass(frozen=True, slots=True)
class Change:
    """A record that changed: its page, what it is called, what kind it is, and what items it answers."""

    address: str
    title: str
    kind: str
    day: date
    summary: str


def feed(showing: Showing) -> bytes | None:
    """Write the feed, newest first; ``None`` where no record has a known date, as a feed must say when it changed."""
    known = sorted(_changes(showing), key=lambda change: (-change.day.toordinal(), change.address))[:_NEWEST]
    if not known:
        return None
    office = showing.library.office
    here, home = (addresses.public(office.site_url, address) for address in (addresses.FEED, addresses.HOME))
    head = [
        _element("id", here),
        _element("title", f"ข้อมูลที่เปลี่ยนแปลงของ{office.name.th}"),
        _element("updated", _moment(known[0].day)),
        f"<author>{_element('name', office.name.th)}</author>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(here)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(home)}/>',
    ]
    entries = [_entry(office.site_url, change) for change in known]
    return f"{_HEAD}  {f'{chr(10)}  '.join([*head, *entries])}\n</feed>\n".encode()


def _entry(site_url: str, change: Change) -> str:
    page = addresses.public(site_url, change.address)
    parts = (
        _element("id", page),
        _element("title", change.title),
        _element("updated", _moment(change.day)),
        f'<link rel="alternate" type="text/html" href={quoteattr(page)}/>',
        f"<category term={quoteattr(change.kind)}/>",
        _element("summary", change.summary),
    )
    return f"<entry>\n    {f'{chr(10)}    '.join(parts)}\n  </entry>"


def _element(name: str, words: str) -> str:
    return f"<{name}>{escape(words)}</{name}>"


def _moment(day: date) -> str:
    """Give the start of a day in Thailand; content knows days, not hours."""
    return f"{day.isoformat()}T00:00:00+07:00"


def _changes(showing: Showing) -> Iterator[Change]:
    """Give every record whose last change is known, each under the page that shows it."""
    office = showing.library.office_entry
    if office.updated:
        yield Change(addresses.HOME, "ข้อมูลสำนักงาน", office.kind.title, office.updated, showing.library.office.name.th)
    for book in showing.library.years.values():
        for entry in (book.entry, *book.entries.values()):
            if entry.updated and (change := _change(showing, book, entry, entry.updated)):
                yield change


def _change(showing: Showing, book: YearBook, entry: Entry, day: date) -> Change | None:
    """Give the change of one record; ``None`` for words on an item that the year's list does not have."""
    year = f"ปีงบประมาณ พ.ศ. {book.number}"
    if entry is book.entry:
        return Change(addresses.year(book.number), f"ตาราง OIT ปี {book.number}", entry.kind.title, day, year)
    if entry.kind.name == "items":
        item = book.catalogue.item((entry.id or "").upper())
        if item is None:
            return None
        title = f"{item.code} {item.title} ปี {book.number}"
        return Change(addresses.item(book.number, item.code), title, entry.kind.title, day, year)
    served = text.joined((f"{state.item.code} ปี {of.number}" for of, state in showing.served(entry)), ", ")
    summary = text.joined([entry.kind.title, year, f"ใช้ตอบข้อ {served}" if served else ""])
    return Change(entry.address, record_title(entry), entry.kind.title, day, summary)
