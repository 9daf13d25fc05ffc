"""``oit serve``: the site as it would be, with every gap and the editors' board; rebuilt when the content changes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator import builder, pipeline
from generator.errors import FailureError
from generator.findings import Finding


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is told what happens: the stages of every build, its findings, and a builder that stopped."""

    stage: pipeline.Progress
    findings: Callable[[list[Finding]], None]
    failure: Callable[[FailureError], None]


def serve(content: Path, host: str, port: int, listener: Listener) -> None:
    """Serve a preview until interrupted.

    A rebuild that cannot make a site leaves the last one in place, and the next edit tries again.

    Args:
        content: the content folder, watched for changes.
        host: the address to listen on; loopback unless the caller chose otherwise.
        port: the port to listen on.
        listener: told of every build.
    """
    with tempfile.TemporaryDirectory(prefix="oit-preview-") as folder:
        out = Path(folder) / "site"

        def rebuild() -> None:
            try:
                listener.findings(
                    pipeline.build(content, out, pipeline.Options(preview=True, older=True), listener.stage)
                )
            except FailureError as error:
                listener.failure(error)

        rebuild()
        builder.serve(rebuild, out, (content,), host, port)
