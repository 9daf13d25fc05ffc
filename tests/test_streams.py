"""Streams of a PDF are measured before they are unpacked or drawn, whatever packs them."""

from __future__ import annotations

import base64
import io
import zlib
from collections.abc import Sequence

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from generator.documents import streams
from generator.documents.streams import Scales
from tests import papers

DATA = b"0 0 m 9 9 l S\n" * 200


def stream_of(pdf: Pdf, data: bytes, filters: Sequence[str] | str = ()) -> pikepdf.Object:
    """Make a stream that says of itself how it is packed."""
    made = pdf.make_stream(data)
    if filters:
        named = Name(filters) if isinstance(filters, str) else Array([Name(one) for one in filters])
        made.stream_dict = Dictionary(Filter=named)
    return pdf.make_indirect(made)


@pytest.mark.parametrize(
    ("packed", "filters", "size"),
    [
        (DATA, (), len(DATA)),
        (zlib.compress(DATA), "/FlateDecode", len(DATA)),
        (zlib.compress(zlib.compress(DATA)), ("/FlateDecode", "/FlateDecode"), len(DATA)),
        (base64.a85encode(zlib.compress(DATA)) + b"~>", ("/ASCII85Decode", "/FlateDecode"), len(DATA)),
        (DATA.hex().encode() + b">", "/ASCIIHexDecode", len(DATA)),
        (b"zz>", "/ASCIIHexDecode", 0),
        (b"no deflate", "/FlateDecode", 0),
        (b"x" * 100, "/LZWDecode", 6400),
        (zlib.compress(b" " * 9_000_000), "/FlateDecode", streams.MAX_STREAM + 1),
    ],
)
def test_the_size_is_that_of_what_it_unpacks_to(packed: bytes, filters: Sequence[str] | str, size: int) -> None:
    with Pdf.new() as pdf:
        stream = stream_of(pdf, packed, filters)
        assert isinstance(stream, pikepdf.Stream)
        assert streams.size(stream) == size


def weight_of(data: bytes) -> int:
    """Weigh the first page of a document."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        return Scales().weight(pdf.pages[0])


def test_words_and_drawings_weigh_more_than_their_bytes() -> None:
    def with_drawing(pdf: Pdf) -> None:
        form = papers.form_of(pdf, DATA, {})
        pdf.pages[0].Resources.XObject = Dictionary(X=form)
        pdf.pages[0].Contents = pdf.make_stream(b"/X Do /X Do /Absent Do")

    plain = weight_of(papers.pdf_of(""))
    assert weight_of(papers.pdf_of("ก" * 40)) > plain
    twice = weight_of(papers.pdf_of("", change=with_drawing))
    assert 2 * len(DATA) < twice < 2 * len(DATA) + 3_000


def test_a_page_without_resources_or_drawing_weighs_nothing() -> None:
    def bare(pdf: Pdf) -> None:
        del pdf.pages[0].Resources
        del pdf.pages[0].Contents

    assert weight_of(papers.pdf_of("ก", change=bare)) == 0


def test_a_drawing_without_resources_of_its_own_draws_with_those_around_it() -> None:
    def change(pdf: Pdf) -> None:
        inner, outer = papers.form_of(pdf, DATA, {}), papers.form_of(pdf, b"/Y Do", {})
        pdf.pages[0].Resources.XObject = Dictionary(X=outer, Y=inner)
        pdf.pages[0].Contents = pdf.make_stream(b"/X Do")

    assert weight_of(papers.pdf_of("", change=change)) > len(DATA)
