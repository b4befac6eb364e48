"""Time to claim: which spells count as claimed, which are censored, and a curve worked out by hand."""

from datetime import date

import pytest

from takeup.nontakeup import Claim, Line, Run, Span, Terms, classify, parse_month
from takeup.nontakeup.survival import SpellTime, kaplan_meier, median_time, spell_times

JANUARY = parse_month("2025-01")
TODAY = date(2025, 6, 15)


def line(name, first, last=None, claimed=None, before=0.0, unknown=()):
    runs = (Run(first - 1, first - 1, before), Run(first, last, 100.0))
    claims = () if claimed is None else (Claim(claimed),)
    return Line(name, Terms("month"), runs, claims, received_unknown=unknown)


def test_spells_as_times():
    answers = classify(
        [
            line("claimed", JANUARY, claimed=date(2025, 4, 1)),
            line("at once", JANUARY, claimed=date(2024, 12, 1)),
            line("open", JANUARY + 1),
            line("permanent", JANUARY, JANUARY + 1),
            line("begun this month", JANUARY + 5),
            line("not begun", JANUARY + 6),
            line("begin unknown", JANUARY + 1, before=None),
            line("receipt unknown", JANUARY, unknown=(Span(0),)),
        ],
        TODAY,
    )
    assert spell_times(answers) == [
        SpellTime("claimed", 3, True),
        SpellTime("at once", 0, True),
        SpellTime("open", 4, False),
        SpellTime("permanent", 5, False, permanent=True),
        SpellTime("begun this month", 0, False),
    ]


def test_curve_by_hand():
    rows = [
        SpellTime("a", 0, True),
        SpellTime("b", 1, True),
        SpellTime("c", 1, False),
        SpellTime("d", 3, True),
        SpellTime("e", 2, False, permanent=True),
    ]
    steps = kaplan_meier(rows)
    # Of 5 at risk 1 claims: 4/5. Of 4, 1 claims and 1 is censored: 3/5. Of 2 (d and e), 1 claims: 3/10.
    assert [(s.time, s.at_risk, s.events, s.censored) for s in steps] == [
        (0, 5, 1, 0),
        (1, 4, 1, 1),
        (3, 2, 1, 0),
    ]
    assert [s.survival for s in steps] == pytest.approx([0.8, 0.6, 0.3])
    assert median_time(steps) == 3


def test_a_permanent_spell_is_never_claimed():
    """Half was claimed at once, half never will be: the curve stays at one half."""
    rows = [SpellTime("a", 0, True), SpellTime("b", 2, False, permanent=True)]
    assert [step.survival for step in kaplan_meier(rows)] == [0.5]


def test_no_spells():
    assert kaplan_meier([]) == []
    assert median_time([]) is None
