"""Whatever a foreign server sends, and however an address is written, there is a verdict and never an exception."""

from __future__ import annotations

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from generator.assess import tables
from generator.links import fetching, pages, states
from generator.links.answers import Answer, Hop, Trouble
from generator.links.connection import Limits, Stranger
from generator.links.fetching import Manners, Visitor
from generator.links.states import Beside
from generator.links.verdicts import State
from tests.misbehaving import CASES, HOME_TEXT, LOGIN_BOX, PDF, PLAN, framed, tabled, zipped

PIECES = [
    *(
        "<",
        ">",
        "</",
        "<!--",
        "<![CDATA[",
        "<?xml version='1.0' encoding='x'?>",
        "\0",
        "\ud800",
        "&#xD800;",
        "&#0;",
        "%",
    ),
    *(
        "<html>",
        "<head>",
        "<body>",
        "<table>",
        "<tr>",
        "<td rowspan=99>",
        "<a href='",
        "<a href='http://[x'>",
        "<base href='http://['>",
    ),
    *(
        "<meta charset=utf-7>",
        "<meta charset='\u0e01'>",
        "<meta http-equiv=refresh content='0;url=http://['>",
        "<script>location='//['</script>",
    ),
    *(
        "<input type=password>",
        "<svg><title>",
        "<math>",
        "<template>",
        "<frameset>",
        "<select><option>",
        "O1 ",
        "ข้อ ๐๒ ",
        "O0",
        "O99999",
        "\u0e33",
    ),
]
BODIES = st.one_of(
    st.binary(max_size=400),
    st.lists(st.sampled_from(PIECES), max_size=30).map(lambda pieces: "".join(pieces).encode("utf-8", "surrogatepass")),
    st.sampled_from([framed(PLAN), tabled(HOME_TEXT), framed(LOGIN_BOX)]).map(
        lambda page: page.encode("cp874", "replace")
    ),
    st.sampled_from([PDF, PDF[:40], zipped("a"), b"\xff\xfe", b"\xef\xbb\xbf", b"\x1f\x8b", b""]),
)
TYPES = st.sampled_from(
    [
        "",
        "text/html",
        "text/html; charset=",
        "text/html; charset=utf-16",
        "text/html; charset=idna",
        "text/html; charset=base64",
        "application/pdf",
        "image/png",
        "text/plain; charset=tis-620",
        ";",
        "TEXT/HTML;charset='x'",
        "text/html; charset=undefined",
    ]
)
ADDRESSES = st.one_of(
    st.sampled_from([f"http://a.example{case.path}" for case in CASES]),
    st.sampled_from(
        [
            "",
            "http://",
            "http://[",
            "http://[::1",
            "http://a:b/",
            "http://a:99999999/",
            "//",
            "http://%5b/",
            "http://a℀.th/",
            "http://ก.ไทย/",
            "http://" + "a" * 300,
            "http://xn--/",
            "http://a..b/",
            "http://a/#%",
            "http://a/?%00",
            "mailto:a",
            "http://a/�",
        ]
    ),
    st.text(max_size=40),
    st.text(max_size=30).map("http://".__add__),
)
VALUES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "5",
            "-1",
            "9" * 400,
            "Fri, 99 Dec 9999999 00:00:00",
            "Mon, 1 Jan 1 0:0:0 +9999",
            "Fri, 31 Dec 2100 23:59:59 GMT",
            "²",
        ]
    ),
)


@given(ADDRESSES, ADDRESSES, st.integers(0, 999), TYPES, BODIES, BODIES, st.sampled_from([None, *Trouble]))
def test_every_answer_has_a_verdict(  # noqa: PLR0917  each is drawn apart
    asked: str, url: str, status: int, media_type: str, body: bytes, home: bytes, trouble: Trouble | None
) -> None:
    answer = Answer(
        url, status, {"content-type": media_type}, body, trouble=trouble, asked=asked, hops=(Hop(301, url),)
    )
    beside = Beside(pages.read(home, media_type, url), pages.read(body, media_type, url))
    assert states.classify(answer, beside).state in State
    assert states.classify(answer).reason


@given(BODIES, ADDRESSES)
def test_items_are_sought_on_any_page(body: bytes, url: str) -> None:
    root = pages.parse(pages.decoded(body, ""))
    assert root is None or isinstance(root, lxml.html.HtmlElement)
    if root is not None:
        assert all(one.code.startswith("O") for one in tables.items(root, url))
        assert isinstance(tables.parts(root, url), list)


@given(ADDRESSES)
def test_every_address_is_opened_or_refused(url: str) -> None:
    visitor = Visitor(Stranger(Limits(seconds=1), lambda _host, _port: []), Manners(gap=0, attempts=1))
    assert visitor.open(url).trouble is not None


@given(VALUES, VALUES, st.sampled_from([200, 301, 302, 429, 503]))
def test_every_header_is_read_or_passed_over(location: str, after: str, status: int) -> None:
    answer = Answer("http://a.example/", status, {"location": location, "retry-after": after, "content-type": after})
    hop = fetching.onward(answer)
    assert hop is None or isinstance(hop.url, str)
    wait = fetching.seconds_of(after)
    assert wait is None or wait >= 0
