"""Every way of answering is called what it is, without being told."""

from __future__ import annotations

import time
from pathlib import Path

from generator.links import checking
from generator.links.checking import Judge
from generator.links.connection import Limits, Stranger
from generator.links.fetching import Manners, Visitor
from tests import misbehaving, soak, unseen, unseen_later

QUICK = Limits(seconds=4, loopback=True)
CASES = [*misbehaving.CASES, *unseen.CASES, *unseen_later.CASES]


def test_every_way_of_answering_is_called_what_it_is_in_one_run(tmp_path: Path) -> None:
    began = time.monotonic()
    # In the soak with the limits that users have.
    limits, manners = (Limits(loopback=True), Manners()) if soak.SOAK else (QUICK, Manners(pause=0.2))
    with misbehaving.serving(CASES, str(tmp_path)) as (cases, trust):
        opened = checking.judge_all(Judge(Visitor(Stranger(limits, trust=trust), manners)), cases, lambda one: one)
    took = time.monotonic() - began
    wrong = {
        case.name: (case.expected, str(opened[url].verdict.state), opened[url].verdict.reason_en)
        for url, case in cases.items()
        if opened[url].verdict.state != case.expected
    }
    assert wrong == {}
    assert len(cases) >= 60
    assert took < 30
    soak.tell(
        "hosts that misbehave", f"{len(cases)}, with the limits that users have: 0 called by a wrong name, {took:.1f} s"
    )
