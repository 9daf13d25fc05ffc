"""Addresses that were published once: whatever becomes of the records, each answers, or the build says that it would not."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date

import pytest

from generator import addresses, departures
from generator.departures import Departure
from tests import soak

DAY = date(2026, 11, 21)
HISTORIES = 1_000 if soak.SOAK else 60
EDITS = 25


def moved(old: str, new: str) -> Departure:
    return Departure(old, DAY, new, "เปลี่ยนรหัส", moved=True)


def withdrawn(address: str, to: str | None = None) -> Departure:
    return Departure(address, DAY, to, "ไม่ใช้แล้ว", moved=False)


def lock_of(published: list[str], *known: Departure) -> str:
    return addresses.extend_lock("", published) + "".join(f"{one.line}\n" for one in known)


def ends(lock: str, answered: set[str]) -> dict[str, str | None]:
    """Give where each farewell leads."""
    return {one.address: one.to for one in departures.farewells(lock, answered)}


# ── Lines of the lock ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "one", [moved("2566/plans/a/", ""), moved("a/", "b/"), withdrawn("a.pdf"), withdrawn("a/", "b/")]
)
def test_a_departure_is_written_on_a_line_and_read_again(one: Departure) -> None:
    assert departures.read(f"# x\na/\n{one.line}\n") == {one.address: one}
    assert addresses.read_lock(f"a/\n{one.line}\n") == {"a/": 1}


def test_the_last_line_about_an_address_counts_and_a_reason_stays_on_its_line() -> None:
    first, last = moved("a/", "b/"), Departure("a/", DAY, None, "สองบรรทัด\nmoved 2026-01-01 b/ c/", moved=False)
    assert departures.read(f"{first.line}\n{last.line}\n").keys() == {"a/"}
    assert not departures.read(f"{first.line}\n{last.line}\n")["a/"].moved


@pytest.mark.parametrize(
    "line", ["moved", "moved 2026-02-31 a/ b/", "moved 2026-11-21 a/", "moved 2026-11-21 a/ -", "gone x"]
)
def test_a_line_that_says_nothing_is_no_departure(line: str) -> None:
    assert departures.read(line) == {}


# ── Where they lead ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_moved_leads_to_what_answers_and_the_files_beside_a_page_to_those_beside_the_new_one() -> None:
    lock = lock_of(["a/", "a/data.json", "a/old.csv"], moved("a/", "b/"))
    assert ends(lock, {"b/", "b/data.json"}) == {"a/": "b/", "a/data.json": "b/data.json", "a/old.csv": "b/"}


def test_a_chain_of_moves_leads_to_its_end_and_a_circle_nowhere() -> None:
    lock = lock_of(["a/", "b/"], moved("a/", "b/"), moved("b/", "c/"))
    assert ends(lock, {"c/"}) == {"a/": "c/", "b/": "c/"}
    assert ends(lock_of(["a/", "b/"], moved("a/", "b/"), moved("b/", "a/")), set()) == {}
    assert ends(lock_of(["a/"], moved("a/", "a/")), set()) == {}


def test_what_is_withdrawn_answers_with_or_without_something_to_see_instead() -> None:
    assert ends(lock_of(["a/", "a/x.csv"], withdrawn("a/")), set()) == {"a/": None, "a/x.csv": None}
    assert ends(lock_of(["a/"], withdrawn("a/", "b/")), {"b/"}) == {"a/": "b/"}
    assert ends(lock_of(["a/"], withdrawn("a/", "b/")), set()) == {"a/": None}  # what was to be seen is gone too


def test_what_moved_to_something_that_was_withdrawn_leads_to_its_reason() -> None:
    lock = lock_of(["a/", "b/"], moved("a/", "b/"), withdrawn("b/"))
    assert ends(lock, set()) == {"a/": "b/", "b/": None}


def test_a_record_that_comes_back_answers_itself_and_what_was_never_published_says_no_farewell() -> None:
    lock = lock_of(["a/"], withdrawn("a/"), moved("never/", "b/"))
    assert ends(lock, {"a/", "b/"}) == {}
    assert ends(lock, {"b/"}) == {"a/": None}


def test_what_has_not_departed_is_lost() -> None:
    assert ends(lock_of(["a/", "ab/", "b/"], withdrawn("a/")), set()) == {"a/": None}


def test_a_file_answers_with_a_page_in_a_folder_of_its_name() -> None:
    pages = {
        one.page for one in departures.farewells(lock_of(["a/x.pdf", "b/"], withdrawn("a/"), withdrawn("b/")), set())
    }
    assert pages == {"a/x.pdf/", "b/"}


# ── Histories of edits ────────────────────────────────────────────────────────────────────────────────────────────────

KINDS = ["plans", "reports", "measures", "surveys"]


@dataclass
class Office:
    """An office whose records come, go and change their names, and whose editor does as the build tells."""

    chance: random.Random
    years: list[int] = field(default_factory=lambda: [2566])
    records: dict[tuple[int, str, str], list[str]] = field(default_factory=dict)  # its tables, by year, kind and id
    files: set[tuple[int, str]] = field(default_factory=set)
    items: dict[int, int] = field(default_factory=lambda: {2566: 5})  # how many, numbered from 1
    lock: str = ""
    ever: set[str] = field(default_factory=set)

    def answered(self) -> set[str]:
        """Give the addresses that records stand behind, as the generator computes them."""
        found = {addresses.HOME, *map(addresses.year, self.years)}
        for year, count in self.items.items():
            for number in range(1, count + 1):
                found |= {addresses.item(year, f"O{number}"), addresses.item_data(year, f"O{number}")}
        for (year, kind, record), tables in self.records.items():
            page = addresses.record(year, kind, record)
            found |= {page, addresses.record_data(page), *(addresses.record_table(page, one) for one in tables)}
            found.add(addresses.dataset(kind))
        return found | {addresses.attachment(year, name) for year, name in self.files}

    def edit(self) -> dict[str, str]:
        """Make one edit; give the addresses that it gave another name, as the editor remembers them."""
        edits = [
            self._add,
            self._add,
            self._rename,
            self._delete,
            self._renumber,
            self._reorder,
            self._new_year,
            self._replace,
        ]
        return self.chance.choice(edits)() or {}

    def publish(self, renamed: dict[str, str]) -> None:
        """Publish; before that move or withdraw whatever would be lost, as the finding says."""
        answered = self.answered()
        while lost := self._lost(answered):
            one = min(lost)
            to = renamed.get(one)
            departed = (
                moved(one, to) if to in answered else withdrawn(one, self.chance.choice([None, *sorted(answered)]))
            )
            self.lock += f"{departed.line}\n"
        before = self.lock
        self.lock = addresses.extend_lock(before, answered)
        assert self.lock.startswith(before)
        self.ever |= answered

    def _lost(self, answered: set[str]) -> set[str]:
        """Give what the build would tell of."""
        farewells = {one.address for one in departures.farewells(self.lock, answered)}
        return addresses.read_lock(self.lock).keys() - answered - farewells

    def _add(self) -> None:
        tables = self.chance.sample(["budget", "diary", "evidence"], 2)
        year, kind = self.chance.choice(self.years), self.chance.choice(KINDS)
        self.records[year, kind, self.chance.choice("abcd")] = tables
        self.files.add((year, f"order-{self.chance.randrange(4)}.pdf"))

    def _rename(self) -> dict[str, str]:
        if not self.records:
            return {}
        old = self.chance.choice(sorted(self.records))
        new = (*old[:2], self.chance.choice("abcdef"))
        self.records[new] = self.records.pop(old)
        return {addresses.record(*old): addresses.record(*new)}

    def _delete(self) -> None:
        if self.records:
            del self.records[self.chance.choice(sorted(self.records))]
        if self.files and self.chance.random() < 0.5:
            self.files.remove(self.chance.choice(sorted(self.files)))

    def _renumber(self) -> None:
        self.items[self.chance.choice(self.years)] = self.chance.randrange(1, 9)

    def _reorder(self) -> None:
        shuffled = self.chance.sample(sorted(self.records), len(self.records))
        self.records = {key: self.records[key][: self.chance.randrange(3)] for key in shuffled}

    def _new_year(self) -> None:
        year = max(self.years) + 1
        self.years.append(year)
        self.items[year] = 5
        if self.chance.random() < 0.3:  # an office that thinks the oldest year is no longer needed
            gone = self.years.pop(0)
            del self.items[gone]
            self.records = {key: tables for key, tables in self.records.items() if key[0] != gone}
            self.files = {one for one in self.files if one[0] != gone}

    def _replace(self) -> dict[str, str]:
        if not self.files:
            return {}
        year, name = self.chance.choice(sorted(self.files))
        new = name.replace(".pdf", "-v2.pdf") if "-v2" not in name else name.replace("-v2", "")
        self.files = self.files - {(year, name)} | {(year, new)}
        return {addresses.attachment(year, name): addresses.attachment(year, new)}


def test_no_address_that_was_ever_published_is_lost_through_any_history_of_edits() -> None:
    published = 0
    for seed in range(HISTORIES):
        office = Office(random.Random(seed))  # noqa: S311  the same histories in every run
        for _ in range(EDITS):
            renamed = office.edit()
            if office.chance.random() < 0.7:  # some edits are published together
                office.publish(renamed)
                holds(office, seed)
        published += len(office.ever)
    soak.tell("histories of edits", f"{HISTORIES:,} of {EDITS} edits: {published:,} addresses published, 0 lost")


def holds(office: Office, seed: int) -> None:
    """Look whether all that was ever published answers, and leads only to what answers."""
    answered = office.answered()
    farewells = {one.address: one for one in departures.farewells(office.lock, answered)}
    assert office.ever <= answered | farewells.keys(), seed
    assert {one.to for one in farewells.values() if one.to is not None} <= answered | farewells.keys(), seed
    assert all(one.to is not None for one in farewells.values() if one.departure.moved), seed
    assert answered.isdisjoint(farewells), seed
