"""Library → pages and data: pure, in memory.

:mod:`~generator.render.views` declares what each template receives. A record of any kind becomes sections
(:mod:`~generator.render.sections` lists one function per kind), and pages arrange sections:
:mod:`~generator.render.items` for items, :mod:`~generator.render.years` for home and year tables,
:mod:`~generator.render.records` for records on their own, :mod:`~generator.render.board` for editors.
:mod:`~generator.render.site` puts the site together.
"""
