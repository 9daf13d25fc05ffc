"""Whose a host is, what sort it is, and where addresses stand in texts."""

from __future__ import annotations

import pytest

from generator.models.office import Contact, Office, OfficeName
from generator.rules import web
from generator.rules.completeness import channels, positions
from generator.rules.links import hosts
from generator.rules.web import Link


def office(website: str | None = None, **contact: str) -> Office:
    """Make an office with a main website."""
    return Office.model_validate(
        {
            "name": OfficeName.model_validate({"th": "สำนักงานตัวอย่าง เขต 1"}),
            "short_name": "สพป.ตัวอย่าง เขต 1",
            "head": "ผู้อำนวยการสำนักงานตัวอย่าง เขต 1",
            "site_url": "https://oit.example.go.th/",
            "contact": Contact.model_validate({**({"website": website} if website else {}), **contact}),
        }
    )


@pytest.mark.parametrize("host", ["www.example.go.th", "oit.example.go.th", "example.go.th", "e.example.go.th"])
def test_every_host_of_the_office_s_domain_is_its_own(host: str) -> None:
    assert hosts.is_own(host, office())


@pytest.mark.parametrize("host", ["www.other.go.th", "go.th", "notexample.go.th", "example.go.th.evil.com"])
def test_another_domain_of_the_same_ending_is_not(host: str) -> None:
    assert not hosts.is_own(host, office())


def test_a_platform_that_an_office_uses_does_not_become_its_own() -> None:
    assert not hosts.is_own("drive.google.com", office("https://sites.google.com/view/tuayang"))


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "192.168.1.5",
        "10.0.0.3",
        "172.20.1.1",
        "127.0.0.1",
        "server",
        "nas.local",
        "abc.ngrok.io",
        "test.example.go.th",
        "example.com",
    ],
)
def test_hosts_of_trials_and_inner_networks_are_known(host: str) -> None:
    assert hosts.is_trial(host)


@pytest.mark.parametrize(
    "host", ["www.example.go.th", "172.99.1.1", "testing.example.go.th", "demonstration.go.th", "localhost.go.th"]
)
def test_hosts_that_only_look_like_trials_are_not(host: str) -> None:
    assert not hosts.is_trial(host)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.go.th",
        "https://www.example.go.th/",
        "https://www.example.go.th/index.php",
        "https://www.example.go.th/th/home",
        "https://www.example.go.th/2021/",
        "https://www.facebook.com/office",
        "https://sites.google.com/view/office/home",
    ],
)
def test_first_pages_are_known(address: str) -> None:
    assert hosts.is_home(Link((), address), office("https://www.example.go.th/2021"))


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.go.th/?p=5",
        "https://www.example.go.th/#contact",
        "https://www.example.go.th/news",
        "https://www.example.go.th/home/o14",
        "https://www.facebook.com/office/posts/1",
        "https://sites.google.com/view/office/home/o14",
    ],
)
def test_pages_below_the_first_are_not(address: str) -> None:
    assert not hosts.is_home(Link((), address), office("https://www.example.go.th/2021"))


def test_addresses_in_a_text_are_found_with_their_words() -> None:
    text = "อ่าน[รายงาน](https://a.go.th/x_(1)) และ https://b.go.th/y. กับ [ว่าง]() และ [ใน](#ab)"
    assert [(link.words, link.address) for link in web.in_text(text)] == [
        ("รายงาน", "https://a.go.th/x_(1)"),
        ("ว่าง", ""),
        ("ใน", "#ab"),
        ("", "https://b.go.th/y"),
    ]


def test_an_address_that_cannot_be_taken_apart_has_no_host() -> None:
    assert Link((), "https://[abc").host == ""


@pytest.mark.parametrize(
    "words",
    [
        "ผู้อำนวยการสำนักงานตัวอย่าง เขต 1",
        "ผู้อำนวยการ",
        "ผอ.สพป.ตัวอย่าง เขต 1",
        "ผู้อำนวยการ สพป.ตัวอย่าง เขต ๑",
        "รองผู้อำนวยการสำนักงานตัวอย่าง เขต 1 รักษาราชการแทน ผู้อำนวยการสำนักงานตัวอย่าง เขต 1",
        "ผู้บริหารสูงสุดของหน่วยงาน",
    ],
)
def test_the_head_is_known_by_every_form_of_the_position(words: str) -> None:
    assert positions.is_head(words, office())


@pytest.mark.parametrize(
    "words",
    [
        "รองผู้อำนวยการสำนักงานตัวอย่าง เขต 1",
        "ผู้อำนวยการกลุ่มอำนวยการ",
        "ผู้อำนวยการสำนักงานตัวอย่าง เขต 2",
        "นิติกร",
        "ผู้ช่วยผู้อำนวยการ",
    ],
)
def test_other_positions_are_not_the_head(words: str) -> None:
    assert not positions.is_head(words, office())


def test_a_way_of_its_own_makes_a_channel_more_than_general() -> None:
    known = office("https://www.example.go.th/home", telephone="02-000-1100", email="saraban@example.go.th")
    general = [
        "โทร 02 000 1100",
        "saraban@example.go.th",
        "https://www.example.go.th/home/",
        "https://www.example.go.th",
    ]
    assert [text for text in general if not channels.is_general(text, known)] == []
    own = ["โทร 02-000-1100 หรือ 02-000-1199", "https://www.example.go.th/complaint", "สายด่วน 1205", "แจ้งด้วยตนเอง"]
    assert [text for text in own if channels.is_general(text, known)] == []
