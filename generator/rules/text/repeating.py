"""Letters that are followed by themselves, found without the patience of a pattern."""

from __future__ import annotations

_LEAST = 6  # letters of a doubled word
_STEP, _PART = 3, 4  # every doubled word holds a part of so many letters that begins at such a step


def has_double(dense: str) -> bool:
    """Tell whether any six letters or more are followed by themselves."""
    for start in range(0, len(dense) - 2 * _LEAST + 3, _STEP):
        part = dense[start : start + _PART]
        other = dense.find(part, start + _LEAST)
        while other >= 0:
            if _meet(dense, start, other):
                return True
            other = dense.find(part, other + 1)
    return False


def _meet(dense: str, first: int, second: int) -> bool:
    """Tell whether what two places have in common before and behind them reaches from the one to the other."""
    before = behind = 0
    while before < first and dense[first - before - 1] == dense[second - before - 1]:
        before += 1
    while second + behind < len(dense) and dense[first + behind] == dense[second + behind]:
        behind += 1
    return before + behind >= second - first
