"""Charts as shapes: figures and words in, places on a sheet out. No chart knows a record, a page or a colour.

One module per chart; each gives a :class:`~generator.charts.drawing.Chart`, drawn twice: for a wide room and for a phone.
``drawing`` says what a chart is made of, ``sheet`` how much room it has, ``lettering`` how wide words are and where a line
of Thai may break, ``axis`` where a value stands, ``bars`` how rows of bars are laid out. Templates turn shapes into SVG,
the theme colours them.
"""
