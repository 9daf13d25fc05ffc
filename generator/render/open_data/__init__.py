"""The same facts for programs and spreadsheets: every record as JSON, every list in it as CSV and JSON, and what they mean.

:mod:`~generator.render.open_data.columns` turns a field of a model into columns, :mod:`~generator.render.open_data.tables`
the lists of a model into tables, :mod:`~generator.render.open_data.datasets` says what an office has of them,
:mod:`~generator.render.open_data.writing` writes cells, :mod:`~generator.render.open_data.files` puts every file at its
address, and :mod:`~generator.render.open_data.pages` and :mod:`~generator.render.open_data.linked` describe them to
people and to catalogues. Nothing here lists the fields of a record: names, types and meanings come from its model.
"""
