"""Whose a host is, and what sort of host: the office's own, a public body's, a platform, a store, a shortener, a trial."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from generator.models.office import Office
from generator.rules.web import Link

_UNDER_COUNTRY = frozenset({"go", "ac", "or", "mi", "co", "in", "net", "com", "org", "gov", "edu"})
_OFFICIAL = re.compile(
    r"(?:^|\.)(?:go|ac|or|mi|net)\.th$|(?:^|\.)(?:gov|edu|int)$|(?:^|\.)xn--o3cw4h$"
)  # the last is .ไทย

# Many offices share these; a page there tells nothing of who stands behind it.
_PLATFORMS = (
    *(
        "sites.google.com",
        "forms.gle",
        "docs.google.com",
        "google.com",
        "maps.app.goo.gl",
        "facebook.com",
        "fb.com",
        "fb.watch",
    ),
    *(
        "youtube.com",
        "youtu.be",
        "line.me",
        "lin.ee",
        "tiktok.com",
        "instagram.com",
        "x.com",
        "twitter.com",
    ),
    *(
        "canva.com",
        "anyflip.com",
        "fliphtml5.com",
        "pubhtml5.com",
        "heyzine.com",
    ),
    *("issuu.com", "padlet.com", "zoom.us", "app.box.com"),
)
# Anyone may have a website below these for nothing; it is no office's domain.
_FREE_SITES = (
    "blogspot.com",
    "wordpress.com",
    "wixsite.com",
    "weebly.com",
    "github.io",
    "web.app",
    "vercel.app",
    "netlify.app",
)
_STORES = {
    "Google Drive": ("drive.google.com", "docs.google.com"),
    "OneDrive": ("onedrive.live.com", "1drv.ms", "sharepoint.com"),
    "Dropbox": ("dropbox.com", "db.tt"),
    "iCloud": ("icloud.com",),
    "MEGA": ("mega.nz", "mega.io"),
    "MediaFire": ("mediafire.com",),
    "Box": ("app.box.com",),
}
_PUBLISHED = re.compile(r"^/forms/|/pub(?:html)?$|/d/e/")  # a form, or what its owner made public
_SHORTENERS = (
    *("bit.ly", "bitly.com", "bitly.ws", "shorturl.at", "shorturl.asia", "tinyurl.com", "goo.gl", "t.co", "cutt.ly"),
    *("ow.ly", "is.gd", "v.gd", "rebrand.ly", "t.ly", "rb.gy", "url.in.th", "lnkd.in", "buff.ly", "adf.ly", "tiny.cc"),
    *("short.gy", "s.id", "qr.page", "qrco.de", "me-qr.com", "q-r.to", "kku.world", "shorter.me", "soo.gd", "u.to"),
)
_NOT_SHORT = ("maps.app.goo.gl",)  # a shared map has no longer address to copy
_TRIAL = re.compile(
    r"^localhost$|^[^.:]+$|\.(?:local|localhost|lan|internal|intranet|test|invalid|home|corp)$"
    r"|^(?:127|10|0)\.\d|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^(?:::1$|f[cd][0-9a-f]{2}:)"
    r"|(?:^|\.)example\.(?:com|org|net)$|(?:^|\.)(?:ngrok(?:-free)?\.(?:io|app|dev)|loca\.lt|serveo\.net|trycloudflare\.com)$"
    r"|^(?:dev|test|staging|stage|uat|demo|sandbox|preprod)[-\d]*\.|\.(?:staging|uat|sandbox)\."
)


def at(host: str, *known: str) -> bool:
    """Tell whether a host is one of these or lies below one."""
    return any(host == one or host.endswith(f".{one}") for one in known)


def is_trial(host: str) -> bool:
    """Tell whether a host is of one's own machine, an inner network, or for testing."""
    return bool(_TRIAL.search(host))


def is_short(host: str) -> bool:
    """Tell whether a host makes addresses short."""
    return at(host, *_SHORTENERS) and host not in _NOT_SHORT


def store_of(link: Link) -> str:
    """Give the cloud storage in which an address stands; empty where its owner has published it, or it is elsewhere."""
    if _PUBLISHED.search(link.route):
        return ""
    return next((name for name, hosts in _STORES.items() if at(link.host, *hosts)), "")


def is_platform(host: str) -> bool:
    """Tell whether many share a host, each with pages of their own."""
    return at(host, *_PLATFORMS)


def is_official(host: str) -> bool:
    """Tell whether a host's domain is of a kind that only public bodies, schools and registered organisations get."""
    return bool(_OFFICIAL.search(host))


def domain(host: str) -> str:
    """Give the domain that somebody registered: ``www.example.go.th`` → ``example.go.th``."""
    labels = host.split(".")
    kept = 3 if len(labels) >= 3 and len(labels[-1]) == 2 and labels[-2] in _UNDER_COUNTRY else 2
    return ".".join(labels[-kept:])


def is_own(host: str, office: Office) -> bool:
    """Tell whether a host belongs to the office: its own site, its main website, or another host of their domains."""
    known = [urlsplit(url).hostname or "" for url in (office.site_url, office.contact.website) if url]
    return any(host == one or (not at(one, *_PLATFORMS, *_FREE_SITES) and domain(host) == domain(one)) for one in known)


# ── First pages ───────────────────────────────────────────────────────────────────────────────────────────────────────

_FIRST = re.compile(r"(?:/(?:th|thai|home|main|web|site|www|index|default)(?:\.(?:php|html?|aspx?|jsp))?)*")
_FIRST_ON_PLATFORM = re.compile(r"/(?:view/|@|channel/|c/|user/|p/)?[^/]+(?:/home|/หน้าแรก)?")


def is_home(link: Link, office: Office) -> bool:
    """Tell whether an address is the first page of a website, or of what somebody keeps on a platform."""
    if link.parts.query or link.parts.fragment:
        return False
    if is_platform(link.host):
        return bool(_FIRST_ON_PLATFORM.fullmatch(link.route)) and at(
            link.host, "facebook.com", "sites.google.com", "youtube.com"
        )
    return bool(_FIRST.fullmatch(link.route)) or _plain(link.address) == _plain(office.contact.website or "")


def is_main(link: Link, office: Office) -> bool:
    """Tell whether an address is on the office's main website, not on a system of its own beside it."""
    main = urlsplit(office.contact.website or "").hostname
    return link.host == main or (
        is_own(link.host, office) and link.host in {domain(link.host), f"www.{domain(link.host)}"}
    )


def _plain(address: str) -> str:
    return address.partition("://")[2].rstrip("/").lower()
