"""What a page may hold. The lists are of what is allowed, so whatever nobody thought of is a fault."""

from __future__ import annotations

_WORDS = """
    a article aside b blockquote body br button caption code col colgroup dd details div dl dt em figcaption figure footer form
    h1 h2 h3 h4 h5 h6 head header hr html i img input label li link main mark meta nav ol option p pre q s script section
    select small span strong sub summary sup table tbody td tfoot th thead time title tr ul wbr
"""
_DRAWINGS = "circle desc ellipse g line path polygon polyline rect svg text tspan"
ELEMENTS = frozenset(_WORDS.split()) | frozenset(_DRAWINGS.split())

_OF_WORDS = """
    abbr alt autocapitalize autocomplete charset class colspan content datetime dir disabled for hidden id lang name open
    placeholder rel required role rowspan scope selected spellcheck tabindex title type value
"""
_OF_DRAWINGS = """
    cx cy d dominant-baseline fill fill-opacity height opacity points r rx ry shape-rendering stroke stroke-dasharray
    stroke-linecap stroke-linejoin stroke-opacity stroke-width text-anchor transform viewbox width x x1 x2 xmlns y y1 y2
"""
ATTRIBUTES = frozenset(_OF_WORDS.split()) | frozenset(_OF_DRAWINGS.split())

ONLY_ON = {  # attributes that lead somewhere, and the elements that may have them
    "href": {"a", "link"},
    "src": {"img", "script"},
    "action": {"form"},
    "method": {"form"},
    "http-equiv": {"meta"},
}
FIELDS = frozenset({"checkbox", "radio", "search", "text"})
NAMES_PLACES = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
DATA_TYPES = frozenset({"application/json", "application/ld+json"})
