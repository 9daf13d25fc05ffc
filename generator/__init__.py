"""The generator: from an office's facts in YAML to its disclosure site.

An office types each fact once, under ``content/``. :mod:`~generator.source` reads a file as text with the place of
every value; :mod:`~generator.shapes` turns that text into a frozen record of one of the kinds in
:mod:`~generator.models`; :mod:`~generator.library` holds all records of all fiscal years, and
:mod:`~generator.references` follows what they say of each other.

What the assessment asks for stands in :mod:`~generator.catalogues`: one list of items and elements per family of
offices and year. :mod:`~generator.checklist` lays the records beside the list and finds which element is met, by what,
and where; :mod:`~generator.scoring` makes the scores. :mod:`~generator.rules` is the rule book: what an attentive
auditor would notice.

:mod:`~generator.render` turns all this into pages and data, in memory. :mod:`~generator.builder` gives the pages to the
site builder, :mod:`~generator.finish` mends its HTML, :mod:`~generator.audit` looks at the finished folder as a stranger
would, and :mod:`~generator.publish` swaps it in, all or nothing.

:mod:`~generator.pipeline` tells this story in order, and :mod:`~generator.cli` is where a person enters it. Everything
that is wrong with content is a value (:mod:`~generator.findings`), collected on the way and worded once.

Each module may import only what stands below it; ``pyproject.toml`` holds the order, and the tests enforce it.
"""
