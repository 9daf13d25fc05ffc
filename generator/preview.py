"""``oit serve``: the site as it would be, with every gap and the editors' board; rebuilt when the content changes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from generator import builder, pipeline
from generator.findings import Finding

Report = Callable[[list[Finding]], None]


def serve(content: Path, host: str, port: int, report: Report, progress: pipeline.Progress) -> None:
    """Serve a preview until interrupted.

    A rebuild that cannot make a site leaves the last one in place; what is wrong is told through ``report``.

    Args:
        content: the content folder, watched for changes.
        host: the address to listen on; loopback unless the caller chose otherwise.
        port: the port to listen on.
        report: told the findings of every build.
        progress: told the stages of every build.
    """
    with tempfile.TemporaryDirectory(prefix="oit-preview-") as folder:
        out = Path(folder) / "site"

        def rebuild() -> None:
            report(pipeline.build(content, out, pipeline.Options(preview=True), progress))

        rebuild()
        builder.serve(rebuild, out, (content,), host, port)
