"""Addresses: computed from year, code and id only; relative ways; a lock that only grows."""

from __future__ import annotations

import inspect
import re
from urllib.parse import urljoin

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import addresses, catalogues, models
from generator.models.no_gift import Language

SITE = "https://oit.example.go.th/folder/"
YEARS = st.integers(2540, 2640)
CODES = st.integers(1, 99).map(lambda number: f"O{number}")
IDS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
KIND_NAMES = st.sampled_from([kind.name for kind in models.KINDS])
PAGES = st.one_of(
    st.just(addresses.HOME),
    st.just(addresses.BOARD),
    st.builds(addresses.year, YEARS),
    st.builds(addresses.item, YEARS, CODES),
    st.builds(addresses.record, YEARS, KIND_NAMES, st.none() | IDS),
    st.builds(addresses.declaration, YEARS, st.sampled_from(list(Language))),
    st.sampled_from([addresses.catalogue(name) for name in catalogues.names()]),
)
FILES = st.one_of(
    st.builds(addresses.item_data, YEARS, CODES),
    st.builds(addresses.attachment, YEARS, IDS.map(lambda name: f"{name}.pdf")),
)
ANCHORS = st.just("") | st.builds(addresses.element_anchor, CODES, st.integers(1, 9)).map(lambda anchor: f"#{anchor}")


# ── Addresses that an editor types ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("https://a.go.th/ก ข?q=[1]|{2}^`", "https://a.go.th/ก%20ข?q=%5B1%5D%7C%7B2%7D%5E%60"),
        ("https://a.go.th/100%/%e0%b8%81", "https://a.go.th/100%25/%e0%b8%81"),
        ("http://[::1]:80/a\\b", "http://[::1]:80/a/b"),
        ("../o1/#o1-2", "../o1/#o1-2"),
    ],
)
def test_what_a_browser_forgives_is_encoded_and_nothing_else(typed: str, written: str) -> None:
    assert addresses.encoded(typed) == written
    assert addresses.encoded(written) == written


# ── The addresses ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_addresses_have_the_form_that_the_office_hands_in() -> None:
    assert addresses.year(2566) == "2566/"
    assert addresses.item(2566, "O24") == "2566/o24/"
    assert addresses.item_data(2566, "O24") == "2566/o24/data.json"
    assert addresses.element_anchor("O24", 2) == "o24-2"
    assert addresses.record(2566, "plans", "anti-corruption") == "2566/plans/anti-corruption/"
    assert addresses.record(2566, "no-gift", None) == "2566/no-gift/"
    assert addresses.declaration(2566, "en") == "2566/no-gift/en/"
    assert addresses.attachment(2566, "order-127.pdf") == "2566/files/order-127.pdf"
    assert addresses.catalogue("obec-area-2566") == "catalogues/obec-area-2566/"


@given(YEARS, CODES)
def test_an_address_tells_the_year_that_it_stands_under(year: int, code: str) -> None:
    assert {addresses.year_of(address) for address in (addresses.year(year), addresses.item(year, code))} == {year}
    assert addresses.year_of(addresses.catalogue(f"obec-area-{year}")) is None
    assert addresses.year_of(addresses.HOME) is None


@given(PAGES | FILES)
def test_an_address_is_lower_case_ascii_below_the_root(address: str) -> None:
    assert re.fullmatch(r"[a-z0-9./-]*", address)
    assert not address.startswith("/")
    assert ".." not in address
    assert "//" not in address


ALLOWED = {"fiscal_year", "code", "number", "kind", "record_id", "language", "catalogue_id", "name"}
MAKERS = (
    addresses.year,
    addresses.item,
    addresses.item_data,
    addresses.element_anchor,
    addresses.record,
    addresses.declaration,
    addresses.attachment,
    addresses.catalogue,
)


def test_no_address_can_change_with_a_title_a_unit_or_an_order_because_none_is_taken() -> None:
    taken = {name for make in MAKERS for name in inspect.signature(make).parameters}
    assert taken == ALLOWED
    assert list(inspect.signature(addresses.attachment).parameters) == ["fiscal_year", "name"]  # a file name, no title


@given(st.lists(st.tuples(YEARS, CODES), min_size=2, unique=True))
def test_different_items_never_share_an_address(items: list[tuple[int, str]]) -> None:
    assert len({addresses.item(year, code) for year, code in items}) == len(items)


@given(YEARS, CODES, st.integers(1, 9), CODES, st.integers(1, 9))
def test_different_elements_never_share_an_anchor(year: int, code: str, number: int, other: str, another: int) -> None:
    same = (code, number) == (other, another)
    assert (addresses.element_anchor(code, number) == addresses.element_anchor(other, another)) is same
    assert addresses.item(year, code) != addresses.record(year, "plans", code.lower())


def test_no_record_of_its_own_can_take_the_address_of_an_item() -> None:
    codes = {item.code.lower() for name in catalogues.names() for item in catalogues.shipped(name).items}
    assert codes.isdisjoint({kind.name for kind in models.KINDS} | {"files"})


@pytest.mark.parametrize("site", [SITE, SITE.rstrip("/")])
def test_the_public_address_stands_under_the_address_of_the_site(site: str) -> None:
    assert addresses.public(site, addresses.item(2566, "O24")) == f"{SITE}2566/o24/"
    assert addresses.public(site, addresses.HOME) == SITE


# ── From page to page ─────────────────────────────────────────────────────────────────────────────────────────────────


@given(PAGES, PAGES | FILES, ANCHORS)
@example("", "", "")
@example("2566/", "2566/", "#o1-1")
@example("2566/o1/", "", "#o1-1")
def test_the_relative_way_leads_to_the_target_as_a_browser_follows_it(origin: str, target: str, anchor: str) -> None:
    way = addresses.relative(origin, target + anchor)
    assert urljoin(SITE + origin, way) == SITE + target + anchor
    assert not way.startswith("/")


def test_a_place_on_the_same_page_is_reached_without_leaving_it() -> None:
    assert addresses.relative("2566/o24/", "2566/o24/#o24-2") == "#o24-2"
    assert addresses.relative("2566/o24/", "2566/o25/#o25-2") == "../o25/#o25-2"
    assert addresses.relative("2566/o24/", "2566/o24/") == "./"


# ── The lock ──────────────────────────────────────────────────────────────────────────────────────────────────────────

PUBLISHED = st.lists(PAGES | FILES)


@given(PUBLISHED, PUBLISHED)
def test_the_lock_only_grows_and_holds_everything_ever_published(first: list[str], second: list[str]) -> None:
    once = addresses.extend_lock("", first)
    twice = addresses.extend_lock(once, second)
    assert once.startswith(addresses.LOCK_HEADER)
    assert twice.startswith(once)
    assert addresses.read_lock(twice).keys() == {*first, *second} - {addresses.HOME}  # no site is without its home page


@given(PUBLISHED)
def test_publishing_the_same_again_leaves_the_lock_byte_for_byte(published: list[str]) -> None:
    lock = addresses.extend_lock("", published)
    assert addresses.extend_lock(lock, reversed(published)) == lock
    assert addresses.extend_lock(lock, []) == lock


def test_a_lock_is_read_with_the_line_of_each_address() -> None:
    assert addresses.read_lock("# หมายเหตุ\n\n2566/\n  2566/o1/  \n") == {"2566/": 3, "2566/o1/": 4}


def test_a_lock_whose_last_line_lost_its_end_is_not_joined_to_the_next_address() -> None:
    assert addresses.extend_lock("2566/", ["2566/o1/"]) == "2566/\n2566/o1/\n"


@pytest.mark.parametrize(
    "words",
    [
        "2566/o24/",
        "/2566/o24",
        " https://oit.example.go.th/2566/o24/index.html ",
        "https://oit.example.go.th/2566/o24/#o24-2",
    ],
)
def test_an_address_may_be_given_as_somebody_copies_it(words: str) -> None:
    assert addresses.typed(words, "https://oit.example.go.th/", {"2566/o24/"}) == "2566/o24/"
