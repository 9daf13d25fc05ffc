"""The pages that answer where no record does any more: what moved leads on, what was withdrawn says why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator import addresses, thai
from generator.departures import Farewell
from generator.render.blocks import Cell, Column, Link, Row, Table
from generator.render.drafts import facts
from generator.render.leaving_views import DeparturesPage, FarewellPage
from generator.render.showing import home_link

LIST_TITLE = "ที่อยู่ที่ย้ายหรือถอนออก"


def pages(
    farewells: Sequence[Farewell], titles: Mapping[str, str]
) -> Iterator[tuple[str, FarewellPage | DeparturesPage]]:
    """Give the page of each farewell and the list of them all, with their addresses.

    Args:
        farewells: what has departed.
        titles: the titles of the pages that are there, by address, to name where to look.
    """
    for one in farewells:
        yield one.page, _page(one, titles)
    if farewells:
        yield addresses.DEPARTED, _list(farewells, titles)


def _page(one: Farewell, titles: Mapping[str, str]) -> FarewellPage:
    moved = one.departure.moved
    back = Link(LIST_TITLE, addresses.relative(one.page, addresses.DEPARTED))
    return FarewellPage(
        title="หน้านี้ย้ายที่อยู่แล้ว" if moved else "สำนักงานถอนข้อมูลนี้ออกแล้ว",
        lede="เบราว์เซอร์จะพาไปที่อยู่ใหม่เอง" if moved else "ที่อยู่นี้เคยเผยแพร่ข้อมูลของสำนักงาน ปัจจุบันไม่มีข้อมูลแล้ว",
        breadcrumb=(home_link(one.page), back),
        facts=facts(
            ("ที่อยู่ใหม่" if moved else "ดูแทนที่", _way(one, one.page, titles)),
            ("เหตุผล", one.departure.reason or None),
            ("ตั้งแต่วันที่", thai.short_date(one.departure.day)),
            ("ที่อยู่เดิม", f"/{one.address}"),
        ),
    )


def _way(one: Farewell, origin: str, titles: Mapping[str, str]) -> Link | None:
    """Give the way to where to look now, under the title of what is there."""
    return None if one.to is None else Link(titles.get(one.to, f"/{one.to}"), addresses.relative(origin, one.to))


def _list(farewells: Sequence[Farewell], titles: Mapping[str, str]) -> DeparturesPage:
    columns = ("ที่อยู่เดิม", "สถานะ", "ตั้งแต่วันที่", "เหตุผล", "ดูแทนที่")
    return DeparturesPage(
        title=LIST_TITLE,
        lede="ที่อยู่ที่เคยเผยแพร่ยังเปิดได้ทุกแห่ง หน้าที่ย้ายพาไปที่อยู่ใหม่ หน้าที่ถอนออกบอกเหตุผล",
        breadcrumb=(home_link(addresses.DEPARTED),),
        table=Table(LIST_TITLE, tuple(map(Column, columns)), tuple(_row(one, titles) for one in farewells)),
    )


def _row(one: Farewell, titles: Mapping[str, str]) -> Row:
    way = _way(one, addresses.DEPARTED, titles)
    return Row(
        (
            Cell(f"/{one.address}", href=addresses.relative(addresses.DEPARTED, one.page)),
            Cell("ย้าย" if one.departure.moved else "ถอนออก"),
            Cell(thai.short_date(one.departure.day)),
            Cell(one.departure.reason),
            Cell(way.title, href=way.href) if way else Cell(""),
        )
    )
