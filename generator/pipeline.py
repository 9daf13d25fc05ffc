"""The story: read, follow, check, render, build, audit, swap. The only module that knows all the rooms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator import (
    addresses,
    audit,
    builder,
    checklist,
    finish,
    keepers,
    privacy,
    publish,
    reading,
    references,
    rules,
)
from generator.findings import Finding, blocking
from generator.keepers import Keepers
from generator.library import Library
from generator.links import evidence, keeping
from generator.render import site
from generator.render.showing import Showing
from generator.rules.rule import Case

TEMPLATES = builder.PROJECT / "theme" / "pages"
STAGES = ("อ่านและตรวจข้อมูล", "เรียบเรียงหน้า", "สร้างเว็บ", "ตรวจเว็บที่สร้าง", "สลับเว็บใหม่ขึ้นใช้")

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What a command may choose."""

    strict: bool = False
    preview: bool = False
    lock: bool = False
    older: bool = False  # whether it may replace what was made from newer content
    engine: builder.Engine = builder.DEFAULT_ENGINE


def check(content: Path, as_of: date | None = None) -> tuple[Showing | None, list[Finding]]:
    """Read a content folder, follow its references, recall its outside links, fill the checklists and run the rules.

    Args:
        content: the content folder.
        as_of: the day to check for; without one, the day of the last change, so that a commit always checks the same.
    """
    known, findings = reading.read(content, str(content))
    if known is None:
        return None, _tellable(findings)
    findings += references.check(known)
    remembered, faults = keeping.read(content, str(content))
    findings += [*faults, *evidence.findings(known, remembered)]
    closed = keeping.closed(remembered)
    checklists = {number: checklist.check_year(known, book, closed) for number, book in known.years.items()}
    findings += rules.run(Case(known, checklists, as_of or known.history.today))
    return Showing(known, checklists), sorted(_tellable(findings), key=lambda finding: finding.order)


def _tellable(findings: list[Finding]) -> list[Finding]:
    """Hide personal data that a finding quotes or that is the name of its file, whichever room found it."""
    return [
        replace(
            finding,
            location=replace(finding.location, path=_hidden_name(finding.location.path)),
            message=privacy.masked_all(finding.message),
            message_en=privacy.masked_all(finding.message_en),
        )
        for finding in findings
    ]


def _hidden_name(path: str) -> str:
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}{privacy.masked_all(name)}"


def keepers_of(showing: Showing | None) -> Keepers:
    """Tell who keeps what; nobody where there is no office to speak of."""
    return keepers.find(showing.library, showing.checklists) if showing else Keepers()


def build(content: Path, out: Path, options: Options, progress: Progress) -> list[Finding]:
    """Make the site and swap it in; where something blocks, nothing that readers see has changed."""
    publish.refuse_foreign(out)
    progress(STAGES[0])
    showing, findings = check(content)
    if (
        showing is None
        or not showing.library.years
        or (blocking(findings, strict=options.strict) and not options.preview)
    ):
        return findings
    newest = showing.library.history.newest
    if not options.older:
        publish.refuse_older(out, newest)
    progress(STAGES[1])
    made = rendered(Showing(showing.library, showing.checklists, options.preview), findings)
    out.parent.mkdir(parents=True, exist_ok=True)
    with publish.workspace(out) as workspace:
        progress(STAGES[2])
        built = builder.build(made, workspace, today=newest, engine=options.engine)
        finish.finish(built, made.url, made.dates)
        progress(STAGES[3])
        findings += audit.audit(built, made.url) + _lost(built, showing.library)
        if blocking(findings, strict=options.strict) and not options.preview:
            return findings
        progress(STAGES[4])
        publish.release(built, out, newest, older=options.older)
    if options.lock:
        publish.lock(content, made.published)
    return findings


def rendered(showing: Showing, findings: list[Finding]) -> site.Site:
    """Make every page and file of a site in memory."""
    checked = site.Checked(tuple(findings), rules.documents(), keepers_of(showing))
    return site.render(showing, site.environment(TEMPLATES), checked)


def _lost(built: Path, known: Library) -> list[Finding]:
    lock = addresses.read_lock(known.lock)
    return audit.lost(built, lock, f"{known.root}/{addresses.LOCK}")
