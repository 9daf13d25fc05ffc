"""Letters of one word with a space between each two: what scanning leaves of letter-spaced headings."""

from __future__ import annotations

import re

from generator.rules.signs import matching

# Three or more in a row; a vowel or mark among them tells letters of a word from a list such as "ก ข ค".
SPACED_OUT = re.compile("(?<![^ ])(?=(?:[ก-๎] ){0,99}[ะ-ฺ็-๎](?: |$))[ก-๎](?: [ก-๎]){2,}(?![^ ])")
SIGN = matching(" (?<=[ก-๎] )[ก-๎] [ก-๎]")
