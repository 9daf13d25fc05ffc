"""What a browser may run on our pages: the theme's few inline scripts, known by their hashes, and nothing that content brings.

A script is known when somebody has read it: its hash stands here. A new release of the theme that changes one of them fails
the audit of its first build, until that script has been read too.
"""

from __future__ import annotations

import hashlib
import re

# The way to the site's root is the one thing that differs between pages: "..", "../..", or a path on the page of the 404.
_ROOT = re.compile(r'(?<=^__md_scope=new URL\(")[\w./~%-]*(?=",location\),)')

_KNOWN = frozenset(
    {
        # __md_scope, __md_hash, __md_get, __md_set: what the reader chose, kept in the browser
        "7eb3684fdacd2881f67b9428983273a29d8774d8bc82622af9b65a8ec1032a90",
        # puts on the palette that the reader chose before anything is drawn
        "0eb10c249dbdb0beef225a10ce5cbe55418cc4a7014cc208f8e7d6ed8f00906e",
        # opens the tab of a page that its address names
        "ffcc0f7735fdab434d257c80e65cec2e88d716991e69757185b7e450e41a5b2f",
    }
)


def is_known(script: str) -> bool:
    """Tell whether an inline script is one of the theme's, whatever the depth of its page."""
    return hashlib.sha256(_ROOT.sub("", script).encode()).hexdigest() in _KNOWN
