"""``python -m generator``: the same command as ``oit``, for machines where scripts are not on the path."""

from generator.cli import main

main()
