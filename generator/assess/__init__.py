"""Any office's OIT table, ours or not, as an assessor meets it: what is listed, what opens, and what it would score.

``tables`` finds items and links on pages of any make; ``gathering`` opens the pages of a list; ``judging`` lays what was
found beside a catalogue; ``assessment`` tells the whole, and ``telling`` writes it down.
"""
