"""The datasets as linked data: one DCAT catalogue for data portals, and schema.org on each page for search engines.

The vocabularies: https://www.w3.org/TR/vocab-dcat-3/ and https://schema.org/Dataset. Nothing that the office does not say
is claimed: there is a licence only where ``office.yml`` names one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import addresses, thai
from generator.library import Library
from generator.models.office import Office
from generator.render.open_data.datasets import Dataset
from generator.render.open_data.files import DataFile
from generator.render.open_data.writing import Json, json_of

_PREFIXES: Json = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_THAI = "http://publications.europa.eu/resource/authority/language/THA"
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_SCHEMA = "https://schema.org/"


@dataclass(frozen=True, slots=True)
class Published:
    """What the descriptions are made from: who publishes, and each dataset with its tables' files."""

    library: Library
    datasets: tuple[Dataset, ...]
    files: tuple[DataFile, ...]

    @property
    def office(self) -> Office:
        """Who publishes."""
        return self.library.office

    def url(self, address: str) -> str:
        """Give the full address under the site's own."""
        return addresses.public(self.office.site_url, address)

    def tables(self, dataset: Dataset) -> list[DataFile]:
        """Give the files of a dataset's tables over all records."""
        return [file for file in self.files if file.dataset is dataset and file.source is None]


def title(office: Office) -> str:
    """Give the name of the catalogue."""
    return f"ข้อมูลเปิดของ{office.name.th}"


def _about(office: Office) -> str:
    """Say in a sentence what the catalogue holds."""
    return f"ข้อมูลที่{office.name.th}เปิดเผยต่อสาธารณะตามการประเมิน OIT"


def description(dataset: Dataset, office: Office) -> str:
    """Say in a sentence what a dataset holds, of whom and of when."""
    span = years_words(dataset)
    of = f"{dataset.title} ของ{office.name.th}{f' {span}' if span else ''}"
    return (
        f"{of} รวม {len(dataset.sources):,} รายการ ใน {len(dataset.tables)} ตาราง อ่านได้ทั้ง CSV และ JSON ที่อยู่ของไฟล์ไม่เปลี่ยน"
    )


def years_words(dataset: Dataset) -> str:
    """Give the fiscal years of a dataset in words; nothing where it holds for all."""
    if not dataset.years:
        return ""
    first, last = dataset.years[0], dataset.years[-1]
    return f"ปีงบประมาณ พ.ศ. {first}" if first == last else f"ปีงบประมาณ พ.ศ. {first}–{last}"


# ── DCAT ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def catalogue(published: Published) -> bytes:
    """Write the DCAT catalogue as JSON-LD that needs no other document to be read."""
    office = published.office
    days = [day for dataset in published.datasets if (day := dataset.updated)]
    return json_of(
        {
            "@context": _PREFIXES,
            "@id": published.url(addresses.DATA_CATALOGUE),
            "@type": "dcat:Catalog",
            "dct:title": _in_thai(title(office)),
            "dct:description": _in_thai(_about(office)),
            "dct:publisher": {
                "@id": f"{published.url(addresses.HOME)}#office",
                "@type": ["foaf:Agent", "foaf:Organization"],
                "foaf:name": _in_thai(office.name.th),
            },
            "dct:language": _a("dct:LinguisticSystem", _THAI),
            "foaf:homepage": _a("foaf:Document", published.url(addresses.DATA)),
            **({"dct:modified": _day(max(days).isoformat())} if days else {}),
            "dcat:dataset": [_dcat_dataset(published, dataset) for dataset in published.datasets],
        }
    )


def _dcat_dataset(published: Published, dataset: Dataset) -> Json:
    page = published.url(addresses.dataset(dataset.name))
    told: dict[str, Json] = {
        "@id": f"{page}#dataset",
        "@type": "dcat:Dataset",
        "dct:identifier": f"{page}#dataset",
        "dct:title": _in_thai(dataset.title),
        "dct:description": _in_thai(description(dataset, published.office)),
        "dct:publisher": {"@id": f"{published.url(addresses.HOME)}#office"},
        "dct:language": _a("dct:LinguisticSystem", _THAI),
        "dcat:landingPage": _a("foaf:Document", page),
        "dcat:keyword": [_in_thai(word) for word in ("OIT", "ITA", dataset.title)],
    }
    if span := _span(dataset):
        first, last = span
        told["dct:temporal"] = {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _day(first),
            "dcat:endDate": _day(last),
        }
    if dataset.updated:
        told["dct:modified"] = _day(dataset.updated.isoformat())
    told["dcat:distribution"] = [_dcat_file(published, file) for file in published.tables(dataset)]
    return told


def _dcat_file(published: Published, file: DataFile) -> Json:
    url = published.url(file.address)
    return {
        "@id": f"{url}#file",
        "@type": "dcat:Distribution",
        "dct:title": _in_thai(file.title),
        "dcat:accessURL": {"@id": url},
        "dcat:downloadURL": {"@id": url},
        "dcat:mediaType": _a("dct:MediaType", f"{_MEDIA_TYPES}{file.format.media_type}"),
        "dcat:byteSize": {"@value": str(len(file.data)), "@type": "xsd:nonNegativeInteger"},
        **_licence(published.office),
    }


def _licence(office: Office) -> dict[str, Json]:
    known = office.data_licence
    return {"dct:license": _a("dct:LicenseDocument", known.url)} if known else {}


def _a(kind: str, url: str) -> Json:
    """Name a thing that stands elsewhere and say what it is: DCAT-AP asks it, and what is there does not tell."""
    return {"@id": url, "@type": kind}


def _in_thai(text: str) -> Json:
    return {"@value": text, "@language": "th"}


def _day(day: str) -> Json:
    return {"@value": day, "@type": "xsd:date"}


def _span(dataset: Dataset) -> tuple[str, str] | None:
    """Give the first and the last day of the fiscal years that a dataset covers."""
    if not dataset.years:
        return None
    first, last = thai.fiscal_year_span(dataset.years[0])[0], thai.fiscal_year_span(dataset.years[-1])[1]
    return first.isoformat(), last.isoformat()


# ── schema.org ────────────────────────────────────────────────────────────────────────────────────────────────────────


def schema_catalogue(published: Published) -> dict[str, Json]:
    """Describe the catalogue's page for search engines."""
    return {
        "@context": _SCHEMA,
        "@type": "DataCatalog",
        "@id": f"{published.url(addresses.DATA)}#catalog",
        "name": title(published.office),
        "description": _about(published.office),
        "url": published.url(addresses.DATA),
        "inLanguage": "th",
        "creator": _creator(published),
        "dataset": [
            {
                "@type": "Dataset",
                "@id": f"{published.url(addresses.dataset(dataset.name))}#dataset",
                "name": f"{dataset.title} {published.office.short_name}",
                "description": description(dataset, published.office),
                "url": published.url(addresses.dataset(dataset.name)),
            }
            for dataset in published.datasets
        ],
    }


def schema_dataset(published: Published, dataset: Dataset) -> dict[str, Json]:
    """Describe a dataset's page for search engines."""
    page, span = published.url(addresses.dataset(dataset.name)), _span(dataset)
    return {
        "@context": _SCHEMA,
        "@type": "Dataset",
        "@id": f"{page}#dataset",
        "name": f"{dataset.title} {published.office.short_name}",
        "description": description(dataset, published.office),
        "url": page,
        "identifier": f"{page}#dataset",
        "inLanguage": "th",
        "isAccessibleForFree": True,
        "keywords": ["OIT", "ITA", dataset.title],
        "creator": _creator(published),
        "includedInDataCatalog": {"@type": "DataCatalog", "@id": f"{published.url(addresses.DATA)}#catalog"},
        **({"license": licence.url} if (licence := published.office.data_licence) else {}),
        **({"temporalCoverage": "/".join(span)} if span else {}),
        **({"dateModified": dataset.updated.isoformat()} if dataset.updated else {}),
        "variableMeasured": _variables(dataset),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.title,
                "contentUrl": published.url(file.address),
                "encodingFormat": file.format.media_type,
                "contentSize": f"{len(file.data)} B",
            }
            for file in published.tables(dataset)
        ],
    }


def _creator(published: Published) -> Json:
    office = published.office
    return {"@type": "GovernmentOrganization", "name": office.name.th, "url": published.url(addresses.HOME)}


def _variables(dataset: Dataset) -> Json:
    """Name what the records themselves tell; the lists inside them are described on the page."""
    return _unique(column.title for column in dataset.columns(dataset.tables[0]))


def _unique(words: Iterable[str]) -> Json:
    return list(dict.fromkeys(words))
