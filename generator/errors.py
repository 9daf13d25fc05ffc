"""Exceptions: our program or the machine failed, or the command was misused. Bad content is a finding, never raised.

::

    OitError
    ├── UsageError      the command cannot mean anything: no such folder, a name that is taken (exit code 2)
    └── FailureError    we or the machine failed: the builder stopped, the disk is full (exit code 3)
"""

from __future__ import annotations


class OitError(Exception):
    """Something stopped the command; the message says what, in Thai and then in English."""

    def __init__(self, message: str, message_en: str) -> None:
        """Keep both wordings; ``str()`` gives the Thai one first."""
        super().__init__(f"{message} ({message_en})")
        self.message = message
        self.message_en = message_en


class UsageError(OitError):
    """The command was misused; nothing was done."""


class FailureError(OitError):
    """Our program or the machine failed; nothing was published."""
