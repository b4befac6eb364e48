"""Time to claim: a textbook sample by hand, and what censoring must not do."""

from datetime import date

import numpy as np
import pytest

from takeup.population.estimate.duration import time_to_claim
from takeup.population.estimate.result import Source, Withheld

SOURCE = Source("Spells of Somewhere", date(2026, 6, 30))


def answer(found, indicator, **group):
    (match,) = [a for a in found.answers if a.indicator == indicator and group.items() <= dict(a.group).items()]
    return match


# Freireich's 6-MP group, the standard example of Kaplan and Meier's estimate
DAYS = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
CLAIMED = [1] * 9 + [0] * 12


def test_the_standard_example():
    found = time_to_claim(DAYS, CLAIMED, SOURCE, within=(6, 10, 23))
    (curve,) = found.curves
    steps = dict(zip(curve.days.tolist(), curve.waiting.tolist(), strict=True))
    expected = {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}
    assert {day: steps[day] for day in expected} == pytest.approx(expected, abs=6e-4)
    assert answer(found, "claimed_within", days="10").value == pytest.approx(1 - 0.753, abs=6e-4)
    assert answer(found, "median_days_to_claim").value == 23
    assert (curve.spells, curve.claimed) == (21, 9)
    assert found.log_rank is None


def test_between_two_steps_the_last_one_holds():
    found = time_to_claim(DAYS, CLAIMED, SOURCE, within=(12, 10))
    assert answer(found, "claimed_within", days="12").value == answer(found, "claimed_within", days="10").value


def test_who_has_not_claimed_yet_slows_the_curve():
    with_them = time_to_claim(DAYS, CLAIMED, SOURCE, within=(10,))
    without = time_to_claim(DAYS[:9], CLAIMED[:9], SOURCE, within=(10,))
    assert answer(with_them, "claimed_within").value < answer(without, "claimed_within").value


def test_groups_and_the_log_rank_test():
    # the placebo group of the same trial; published chi² of the log-rank test 16.79, one degree of freedom
    placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
    groups = ["treated"] * 21 + ["placebo"] * 21
    found = time_to_claim(DAYS + placebo, CLAIMED + [1] * 21, SOURCE, groups, within=(10,))
    assert [curve.group for curve in found.curves] == ["placebo", "treated"]
    assert found.log_rank == pytest.approx(4.17e-5, rel=2e-2)
    assert answer(found, "median_days_to_claim", group="placebo").value == 8


def test_what_nobody_was_followed_for_is_not_measurable():
    found = time_to_claim([5, 9], [1, 0], SOURCE, within=(30,))
    assert answer(found, "claimed_within").withheld is Withheld.NOT_MEASURABLE


def test_a_half_that_is_never_reached():
    found = time_to_claim([5, 9, 9, 9], [1, 0, 0, 0], SOURCE, within=())
    assert answer(found, "median_days_to_claim").value is None


def test_weights_count_the_population():
    weights = np.array([3.0, 1.0, 1.0])
    found = time_to_claim([5, 9, 9], [1, 0, 0], SOURCE, weights=weights, within=(5,))
    assert answer(found, "claimed_within").value == pytest.approx(3 / 5)


def test_bad_input_names_the_spell():
    with pytest.raises(ValueError, match=r"spell 1: days -3\.0"):
        time_to_claim([1, -3], [1, 1], SOURCE)
    with pytest.raises(ValueError, match=r"spell 0: .* claimed 2\.0"):
        time_to_claim([1], [2], SOURCE)
    with pytest.raises(ValueError, match="no spell"):
        time_to_claim([], [], SOURCE)
