"""DCAT and schema.org: what catalogues and search engines read, judged by independent programs and vocabularies."""

from __future__ import annotations

import json
import re
from importlib.resources import files as files_of
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, RDFS, SH, Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, SDO, XSD, DefinedNamespace
from rdflib.plugins.parsers.jsonld import to_rdf

from generator import addresses, pipeline
from generator.render.open_data import datasets, files, linked, pages
from tests import building
from tests.conftest import ContentOf, Shipped

# What DCAT-AP 3 asks of a catalogue, a dataset and a distribution, and the kinds of values that DCAT 3 names.
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .

[] a sh:NodeShape ; sh:targetClass dcat:Catalog ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:datatype rdf:langString ; sh:uniqueLang true ] ;
  sh:property [ sh:path dct:description ; sh:minCount 1 ; sh:datatype rdf:langString ; sh:uniqueLang true ] ;
  sh:property [ sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Organization ] ;
  sh:property [ sh:path dct:language ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path foaf:homepage ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dct:modified ; sh:maxCount 1 ; sh:datatype xsd:date ] ;
  sh:property [ sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset ] .

[] a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:nodeKind sh:IRI ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:datatype rdf:langString ; sh:uniqueLang true ] ;
  sh:property [ sh:path dct:description ; sh:minCount 1 ; sh:datatype rdf:langString ; sh:uniqueLang true ] ;
  sh:property [ sh:path dct:identifier ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] ;
  sh:property [ sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Organization ] ;
  sh:property [ sh:path dct:modified ; sh:maxCount 1 ; sh:datatype xsd:date ] ;
  sh:property [ sh:path dct:temporal ; sh:class dct:PeriodOfTime ] ;
  sh:property [ sh:path dcat:landingPage ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:keyword ; sh:minCount 1 ; sh:datatype rdf:langString ] ;
  sh:property [ sh:path dcat:distribution ; sh:minCount 2 ; sh:class dcat:Distribution ] .

[] a sh:NodeShape ; sh:targetClass dct:PeriodOfTime ;
  sh:property [ sh:path dcat:startDate ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:date ;
                sh:lessThanOrEquals dcat:endDate ] ;
  sh:property [ sh:path dcat:endDate ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:date ] .

[] a sh:NodeShape ; sh:targetClass dcat:Distribution ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:datatype rdf:langString ; sh:uniqueLang true ] ;
  sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:downloadURL ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:mediaType ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
                sh:pattern "^https://www[.]iana[.]org/assignments/media-types/(text/csv|application/json)$" ] ;
  sh:property [ sh:path dcat:byteSize ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ] .

[] a sh:NodeShape ; sh:targetClass foaf:Organization ;
  sh:property [ sh:path foaf:name ; sh:minCount 1 ; sh:datatype rdf:langString ] .
"""

# What European data portals require, as its authors published it, and schema.org as SHACL, which comes with the judge.
PROFILE = building.PROJECT / "tests" / "schemas" / "dcat-ap-3.0.0.jsonld"
SCHEMA_ORG = files_of("pyshacl").joinpath("assets/schema.ttl")

VOCABULARIES: tuple[type[DefinedNamespace], ...] = (DCAT, DCTERMS, FOAF, SDO)
THAI = re.compile("[ก-๙]")


def read(text: str) -> Graph:
    """Read JSON-LD into a plain graph; rdflib's own door to its reader warns of itself."""
    graph = Graph()
    to_rdf(json.loads(text), graph)
    return graph


@pytest.fixture(scope="module")
def catalogue(shipped: Shipped) -> Graph:
    """Read the DCAT catalogue of the built site; what it needs to be read stands in it."""
    text = (shipped.folder / addresses.DATA_CATALOGUE).read_text(encoding="utf-8")
    assert isinstance(json.loads(text)["@context"], dict)
    return read(text)


def embedded(page: Path) -> Graph:
    """Read the schema.org description that stands in a page, with the context that the vocabulary publishes."""
    html = page.read_text(encoding="utf-8")
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    told = json.loads(text)
    assert told["@context"] == "https://schema.org/"
    told["@context"] = {
        "@vocab": str(SDO),
        "url": {"@type": "@id"},
        "contentUrl": {"@type": "@id"},
        "dateModified": {"@type": str(XSD.date)},
    }
    return read(json.dumps(told))


def portals_say(catalogue: Graph) -> list[str]:
    """Give what a data portal with the profile DCAT-AP has against a catalogue."""
    whole = Graph() + catalogue
    for thing in {*catalogue.subjects(), *catalogue.objects()}:
        if isinstance(thing, URIRef):
            whole.add((thing, RDF.type, RDFS.Resource))  # everything is one, which the profile leaves to a reasoner
    _, report, _ = pyshacl.validate(whole, shacl_graph=read(PROFILE.read_text(encoding="utf-8")))
    assert isinstance(report, Graph)
    return [
        f"{report.value(one, SH.resultPath)} {message}" for one, message in report.subject_objects(SH.resultMessage)
    ]


def unknown_terms(graph: Graph) -> list[str]:
    """Give the classes and properties that no vocabulary has."""
    used = {str(name) for _, name, _ in graph} | {str(kind) for kind in graph.objects(None, RDF.type)}
    return [
        name
        for name in sorted(used - {str(RDF.type)})
        if not any(name.startswith(str(one)) and name.removeprefix(str(one)) in one for one in VOCABULARIES)
    ]


# ── DCAT ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_catalogue_has_what_dcat_requires(catalogue: Graph) -> None:
    conforms, _, report = pyshacl.validate(catalogue, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))
    assert conforms, report


def test_data_portals_have_nothing_against_the_catalogue(catalogue: Graph, content_of: ContentOf) -> None:
    assert portals_say(catalogue) == []
    assert portals_say(licensed(content_of)[1]) == []
    broken = Graph() + catalogue
    broken.remove((None, FOAF.name, None))
    assert len(portals_say(broken)) == 1


@pytest.mark.parametrize("lost", [DCTERMS.title, DCTERMS.publisher, DCAT.accessURL, DCAT.dataset, DCAT.endDate])
def test_a_catalogue_that_lacks_something_does_not_pass(catalogue: Graph, lost: URIRef) -> None:
    broken = Graph() + catalogue
    broken.remove((None, lost, None))
    conforms, _, _ = pyshacl.validate(broken, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))
    assert not conforms


def test_every_term_of_the_catalogue_is_in_its_vocabulary(catalogue: Graph) -> None:
    assert unknown_terms(catalogue) == []
    assert unknown_terms(Graph().add((URIRef("x:a"), DCAT["dataset"], Literal(1)))) == []
    assert unknown_terms(Graph().add((URIRef("x:a"), URIRef(f"{DCAT}datasets"), Literal(1)))) != []


def test_every_file_of_the_catalogue_is_there_in_its_size(shipped: Shipped, catalogue: Graph) -> None:
    found = list(catalogue.subjects(RDF.type, DCAT.Distribution))
    assert found
    for file in found:
        address = str(catalogue.value(file, DCAT.downloadURL)).removeprefix(shipped.site.url)
        size = catalogue.value(file, DCAT.byteSize)
        assert size == Literal((shipped.folder / address).stat().st_size, datatype=XSD.nonNegativeInteger)
        kind = "csv" if address.endswith(".csv") else "json"
        assert str(catalogue.value(file, DCAT.mediaType)).endswith(f"/{kind}")


def test_the_catalogue_has_every_dataset_of_the_office_and_every_page_answers(
    shipped: Shipped, catalogue: Graph
) -> None:
    pages = {str(page).removeprefix(shipped.site.url) for page in catalogue.objects(None, DCAT.landingPage)}
    assert pages == {addresses.dataset(one.name) for one in datasets.of(shipped.showing)}
    assert all((shipped.folder / page / "index.html").is_file() for page in pages)


LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def licensed(content_of: ContentOf) -> tuple[linked.Published, Graph]:
    """Give what an office publishes that names a licence, and its catalogue."""
    office = f"{building.OFFICE}data_licence: {{title: CC BY 4.0, url: {LICENCE}}}\n"
    showing, _ = pipeline.check(content_of({**building.TINY, "office.yml": office}))
    assert showing is not None
    known = datasets.of(showing)
    published = linked.Published(showing.library, known, files.of(known))
    return published, read(linked.catalogue(published).decode())


def test_a_licence_is_claimed_only_where_the_office_names_one(catalogue: Graph, content_of: ContentOf) -> None:
    assert not list(catalogue.triples((None, DCTERMS.license, None)))
    published, graph = licensed(content_of)
    assert set(graph.objects(None, DCTERMS.license)) == {URIRef(LICENCE)}
    assert all((file, DCTERMS.license, None) in graph for file in graph.subjects(RDF.type, DCAT.Distribution))
    assert all(linked.schema_dataset(published, one)["license"] == LICENCE for one in published.datasets)
    assert any(LICENCE in str(section) for section in pages.index(published, with_feed=True).sections)


# ── schema.org ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def described(shipped: Shipped) -> dict[str, Graph]:
    """Give the description of every dataset, by its page."""
    pages = [addresses.dataset(one.name) for one in datasets.of(shipped.showing)]
    return {page: embedded(shipped.folder / page / "index.html") for page in pages}


def test_every_dataset_says_on_its_page_what_search_engines_require(
    shipped: Shipped, described: dict[str, Graph]
) -> None:
    for page, graph in described.items():
        assert unknown_terms(graph) == []
        (dataset,) = graph.subjects(RDF.type, SDO.Dataset)
        words = str(graph.value(dataset, SDO.description))
        assert 50 <= len(words) <= 5000  # what Google's dataset search asks
        assert THAI.search(words)
        assert THAI.search(str(graph.value(dataset, SDO.name)))
        assert str(graph.value(dataset, SDO.url)) == addresses.public(shipped.site.url, page)
        assert graph.value(dataset, SDO.creator) is not None
        files = list(graph.objects(dataset, SDO.distribution))
        assert len(files) >= 2
        for file in files:
            address = str(graph.value(file, SDO.contentUrl)).removeprefix(shipped.site.url)
            assert (shipped.folder / address).is_file()
            assert str(graph.value(file, SDO.encodingFormat)) in {"text/csv", "application/json"}


def test_every_value_is_of_a_kind_that_its_term_takes(shipped: Shipped, described: dict[str, Graph]) -> None:
    whole = embedded(shipped.folder / addresses.DATA / "index.html")
    for one in described.values():
        whole += one
    known = SCHEMA_ORG.read_text(encoding="utf-8").replace("http://schema.org/", str(SDO))
    shapes = Graph().parse(data=known, format="turtle")
    conforms, _, report = pyshacl.validate(whole, shacl_graph=shapes, ont_graph=shapes)
    assert conforms, report
    wrong = Graph().add((URIRef("x:a"), RDF.type, SDO.Dataset)).add((URIRef("x:a"), SDO.dateModified, Literal("ก")))
    assert not pyshacl.validate(wrong, shacl_graph=shapes, ont_graph=shapes)[0]


def test_the_catalogues_page_names_every_dataset(shipped: Shipped, described: dict[str, Graph]) -> None:
    graph = embedded(shipped.folder / addresses.DATA / "index.html")
    assert unknown_terms(graph) == []
    (whole,) = graph.subjects(RDF.type, SDO.DataCatalog)
    named = set(graph.objects(whole, SDO.dataset))
    assert named == {dataset for one in described.values() for dataset in one.subjects(RDF.type, SDO.Dataset)}
    for one in described.values():
        assert list(one.objects(None, SDO.includedInDataCatalog)) == [whole]


def test_only_pages_about_data_carry_a_description(shipped: Shipped) -> None:
    carrying = {
        page.parent.relative_to(shipped.folder).as_posix()
        for page in shipped.folder.rglob("*.html")
        if "application/ld+json" in page.read_text(encoding="utf-8")
    }
    assert carrying == {"data", *(f"data/{one.name}" for one in datasets.of(shipped.showing))}
