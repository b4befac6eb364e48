"""Poverty and inequality: the values of R's laeken, and what Spain published for 2019."""

import numpy as np
import pytest

from takeup.population.estimate import poverty
from tests.population.estimate.data import austria, spain


@pytest.fixture(scope="module")
def persons(shared):
    return austria(shared)


@pytest.fixture(scope="module")
def spaniards(shared):
    return spain(shared)


class TestReferenceA:
    def test_the_country(self, persons):
        income, weight = persons["eqIncome"].to_numpy(), persons["rb050"].to_numpy()
        found = poverty.poverty(income, weight)
        assert found.rate == pytest.approx(0.14444218, rel=1e-6)
        assert found.threshold == pytest.approx(10_859.236, rel=1e-6)
        assert found.relative_gap == pytest.approx(0.18928597, rel=1e-6)
        assert poverty.weighted_quantile(income, 0.5, weight) == pytest.approx(18_098.727, rel=1e-6)
        assert np.average(income, weights=weight) == pytest.approx(19_890.807, rel=1e-6)
        assert weight.sum() == pytest.approx(8_182_222, rel=1e-6)
        assert poverty.gini(income, weight) == pytest.approx(0.26489619, rel=1e-6)
        assert poverty.s80_s20(income, weight) == pytest.approx(3.9700043, rel=1e-6)

    @pytest.mark.parametrize(
        ("region", "rate"),
        [("Burgenland", 0.19539837), ("Vienna", 0.17234683), ("Tyrol", 0.15308190), ("Upper Austria", 0.10889773)],
    )
    def test_regions_on_the_threshold_of_the_country(self, persons, region, rate):
        line = poverty.threshold(persons["eqIncome"], persons["rb050"])
        there = persons.filter(persons["db040"] == region)
        assert poverty.rate(there["eqIncome"], line, there["rb050"]) == pytest.approx(rate, rel=1e-6)


class TestReferenceB:
    def test_as_published(self, spaniards):
        income, weight = spaniards
        assert round(100 * poverty.poverty(income, weight).rate, 1) == 20.7
        assert round(100 * poverty.gini(income, weight), 1) == 33.0
        assert round(poverty.s80_s20(income, weight), 1) == 5.9

    def test_from_the_file(self, spaniards):
        income, weight = spaniards
        all_of_it = poverty.poverty(income, weight)
        assert all_of_it.rate == pytest.approx(0.20657, abs=5e-6)
        assert all_of_it.threshold == pytest.approx(9_009.2, rel=1e-6)
        assert poverty.weighted_quantile(income, 0.5, weight) == pytest.approx(15_015.33, rel=1e-6)
        assert poverty.gini(income, weight) == pytest.approx(0.32975, abs=5e-6)
        assert poverty.s80_s20(income, weight) == pytest.approx(5.931, abs=5e-4)


class TestFullTakeUp:
    def test_a_small_case_by_hand(self):
        # median 1,000, threshold 600; 400 and 500 are poor and lack 200 and 100 euros; weights count persons
        change = poverty.full_take_up([400, 500, 1000, 2000, 3000], [250, 50, 0, 0, 0], [2, 1, 3, 1, 1])
        assert (change.before.threshold, change.before.rate, change.before.gap) == (600, 3 / 8, 2 * 200 + 100)
        assert (change.after.threshold, change.after.rate, change.after.gap) == (600, 1 / 8, 50)
        assert change.before.relative_gap == pytest.approx((600 - 400) / 600)

    def test_the_threshold_moves_when_it_is_made_anew(self):
        change = poverty.full_take_up([500, 900, 1000], [0, 200, 0])
        assert change.after.threshold == pytest.approx(540)
        assert change.after_new_threshold.threshold == pytest.approx(600)

    def test_a_threshold_from_elsewhere_stays(self):
        change = poverty.full_take_up([500, 900, 1000], [0, 200, 0], line=1_200)
        assert change.after_new_threshold == change.after
        assert change.before.rate == 1
        assert change.after.rate == 1

    def test_more_income_makes_nobody_poor_on_the_same_threshold(self):
        draws = np.random.default_rng(5)
        income, gain = draws.gamma(2, 700, 500), draws.gamma(1, 50, 500)
        change = poverty.full_take_up(income, gain)
        assert change.after.rate <= change.before.rate
        assert change.after.gap < change.before.gap


class TestMeasures:
    def test_everyone_the_same(self):
        assert poverty.gini([7, 7, 7]) == pytest.approx(0)
        assert poverty.poverty([7, 7, 7]).relative_gap is None

    def test_a_weight_of_two_is_two_persons(self):
        once = [3, 3, 5, 8, 13, 21]
        assert poverty.gini([3, 5, 8, 13, 21], [2, 1, 1, 1, 1]) == pytest.approx(poverty.gini(once))
        assert poverty.s80_s20([3, 5, 8, 13, 21], [2, 1, 1, 1, 1]) == pytest.approx(poverty.s80_s20(once))

    def test_a_quantile_between_two_values(self):
        assert poverty.weighted_quantile([1, 2, 3, 4], 0.5) == 2.5
        assert poverty.weighted_quantile([1, 2, 3], 0.5) == 2

    def test_an_unknown_income_is_not_an_income(self):
        with pytest.raises(ValueError, match="row 1 has nan"):
            poverty.gini([1.0, float("nan")])

    def test_nobody(self):
        with pytest.raises(ValueError, match="nobody is described"):
            poverty.gini([])
