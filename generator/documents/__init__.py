"""Documents that an office attaches, read: how many pages, which words stand where, and what in them must not be public.

``read`` takes bytes and gives :class:`Contents`, whatever the bytes are. It runs the parsers of strangers' files, so the
site is only ever built through :class:`~generator.documents.reader.Reader`, which runs it in a process with limits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

# Of a link in a document: what runs something, brings its own page, or opens a file of the reader's machine.
HARMFUL_SCHEME = re.compile(r"\s*(?:javascript|vbscript|data|file)\s*:|\s*\\\\", re.IGNORECASE)


class Reason(StrEnum):
    """Why a document is refused."""

    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    NO_PAGES = "no-pages"
    TOO_MANY_PAGES = "too-many-pages"
    TOO_MUCH_TEXT = "too-much-text"
    TOO_MANY_OBJECTS = "too-many-objects"
    UNPACKS_TOO_LARGE = "unpacks-too-large"
    TOO_SLOW = "too-slow"  # it took longer than a document may
    TOO_HEAVY = "too-heavy"  # it took more memory, or brought the parser down
    JAVASCRIPT = "javascript"
    LAUNCH = "launch"
    EMBEDDED_FILES = "embedded-files"
    ADDITIONAL_ACTIONS = "additional-actions"
    XFA = "xfa"
    SUBMIT_FORM = "submit-form"
    IMPORT_DATA = "import-data"
    MULTIMEDIA = "multimedia"
    DANGEROUS_LINK = "dangerous-link"
    MACROS = "macros"
    ACTIVE_CONTROLS = "active-controls"
    EMBEDDED_OBJECTS = "embedded-objects"
    MACRO_SHEETS = "macro-sheets"
    LINKED_DATA = "linked-data"
    OUTSIDE_TEMPLATE = "outside-template"
    OUTSIDE_PART = "outside-part"
    DYNAMIC_DATA = "dynamic-data"
    RIBBON_CODE = "ribbon-code"
    UNSAFE_PART_NAME = "unsafe-part-name"
    REPEATED_PART = "repeated-part"
    TOO_MANY_PARTS = "too-many-parts"
    DOCUMENT_TYPE = "document-type"  # XML that defines its own entities
    MACRO_TYPE = "macro-type"
    FORMULA = "formula"  # in a list of plain text
    NOT_TEXT = "not-text"
    TOO_MANY_POINTS = "too-many-points"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A reason, and where in the document it stands, in the document's own terms: an object, a part; the line of a list."""

    reason: Reason
    where: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document, and where they stand: on a page, or in a part that readers do not see at once."""

    text: str
    part: str = ""  # "annotation", "info", "form", "word/comments.xml" …; empty for what is printed
    page: int = 0  # from 1; 0 where there are no pages
    line: int = 0  # from 1, in lists of plain text


@dataclass(frozen=True, slots=True)
class Contents:
    """What a document holds. Where it is refused, what was read before that is not to be relied on."""

    pages: int = 0
    passages: tuple[Passage, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    pictured: tuple[int, ...] = ()  # pages with a picture and without a letter: nobody can search them
    made: bytes = b""  # a picture, written anew; empty for other kinds

    @property
    def has_text_layer(self) -> bool:
        """Whether any page has words that can be searched."""
        return any(passage.page and not passage.part and passage.text.strip() for passage in self.passages)

    @property
    def words(self) -> str:
        """What is printed on its pages, page by page."""
        return "\n".join(passage.text for passage in self.passages if not passage.part)


def refused(reason: Reason, where: str = "", line: int = 1) -> Contents:
    """Give the contents of a document of which nothing else can be said."""
    return Contents(refusals=(Refusal(reason, where, line),))
