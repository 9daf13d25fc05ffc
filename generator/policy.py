"""What a browser may do on our pages, as a Content Security Policy: load what is ours, run the theme's few inline scripts, no more.

It stands in each page, and in files that make a web server send it with everything, with what only a header can say. A
script is known when somebody has read it: its hash stands here. A new release of the theme that changes one of them fails
the audit of its first build, until that script has been read too.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

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


# ── The policy ────────────────────────────────────────────────────────────────────────────────────────────────────────

_RULES = (
    "style-src 'self'",
    "img-src 'self' data:",  # the theme's sheets draw icons so
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",  # the search boxes of the home page and of the 404, which lead home with the words
    "object-src 'none'",
)
_NO_FRAME = "frame-ancestors 'none'"  # a browser hears this from a header only

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_CHARSET = '<meta charset="utf-8">'  # must come first, and soon


def sources(html: str) -> frozenset[str]:
    """Give the inline scripts of a page that may run, as a policy names them."""
    return frozenset(source(script) for script in _INLINE.findall(html) if is_known(script))


def source(script: str) -> str:
    """Give what a policy calls an inline script: the hash of its bytes."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def words(scripts: Iterable[str]) -> str:
    """Give the policy under which these inline scripts may run."""
    return "; ".join(("default-src 'none'", " ".join(["script-src 'self'", *sorted(scripts)]), *_RULES))


def with_policy(html: str) -> str:
    """Give a page that carries its own policy, before anything that it loads or runs."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{words(sources(html))}">'
    return html.replace(_CHARSET, f"{_CHARSET}\n  {meta}", 1)


def header_files(scripts: Iterable[str]) -> dict[str, str]:
    """Give the files by which web servers send the policy of a whole site, and the other headers that keep readers safe.

    Netlify and Cloudflare Pages read ``_headers`` by themselves; nginx and Apache include theirs.
    """
    headers = {
        "Content-Security-Policy": f"{words(scripts)}; {_NO_FRAME}",
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }
    nginx = [f'add_header {name} "{value}" always;' for name, value in headers.items()]
    apache = [f'Header always set {name} "{value}"' for name, value in headers.items()]
    return {
        "_headers": "\n".join(["/*", *(f"  {name}: {value}" for name, value in headers.items()), ""]),
        "headers.nginx.conf": "\n".join(["# server { include …/site/headers.nginx.conf; }", *nginx, ""]),
        "headers.apache.conf": "\n".join(["# Include …/site/headers.apache.conf", *apache, ""]),
    }
