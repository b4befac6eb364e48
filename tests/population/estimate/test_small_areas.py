"""Fay-Herriot: the published example of R's sae, and what must hold for any data."""

from datetime import date

import numpy as np
import pytest

from takeup.population.estimate.result import Estimate, Source, Unit
from takeup.population.estimate.small_areas import MODEL_BASED, benchmarked, estimates, fay_herriot, of_territories
from tests.population.estimate.data import table


@pytest.fixture(scope="module")
def milk(shared):
    """Direct estimates, their variances, and the covariates."""
    data = table(shared, "milk_small_areas")
    areas = [(data["MajorArea"] == area).cast(float).to_numpy() for area in (2, 3, 4)]
    return data["yi"], data["SD"] ** 2, np.stack([np.ones(len(data)), *areas], axis=1)


class TestReferenceG:
    def test_stopping_where_r_stops(self, milk):
        y, psi, x = milk
        fit = fay_herriot(y, psi, x, tolerance=1e-4)
        assert fit.model_variance == pytest.approx(0.018550222, rel=1e-6)
        assert fit.coefficients == pytest.approx([0.96818897, 0.13278014, 0.22694622, -0.24130108], rel=1e-6)
        assert fit.prediction[0] == pytest.approx(1.02197034, rel=1e-6)
        assert fit.error[0] ** 2 == pytest.approx(0.0134602202, rel=1e-6)

    def test_going_on_to_the_maximum_changes_the_sixth_figure(self, milk):
        y, psi, x = milk
        fit = fay_herriot(y, psi, x)
        assert fit.model_variance == pytest.approx(0.018550222, rel=1e-5)
        assert restricted_likelihood(y, psi, x, fit.model_variance) >= restricted_likelihood(y, psi, x, 0.018550222)


def restricted_likelihood(y, psi, x, variance):
    v = np.asarray(psi) + variance
    information = x.T @ (x / v[:, None])
    rest = y - x @ np.linalg.solve(information, x.T @ (np.asarray(y) / v))
    return -0.5 * (np.log(v).sum() + np.linalg.slogdet(information)[1] + (rest**2 / v).sum())


ONES = np.ones((6, 1))
DIRECT, VARIANCE = np.array([1.0, 2, 3, 4, 5, 6]), np.array([0.1, 0.1, 0.1, 0.1, 0.1, 50.0])


class TestProperties:
    def test_a_sure_estimate_is_kept_and_a_shaky_one_is_drawn_in(self):
        fit = fay_herriot(DIRECT, VARIANCE, ONES)
        assert abs(fit.prediction[0] - 1) < 0.2
        assert fit.prediction[5] < 4
        assert fit.own_share[0] > 0.9 > 0.1 > fit.own_share[5]

    def test_an_area_with_no_sample_gets_the_model_alone(self):
        fit = fay_herriot([1.0, 2, 3, 4, float("nan")], [0.1] * 4 + [float("nan")], ONES[:5])
        assert fit.prediction[4] == pytest.approx(fit.coefficients[0])
        assert fit.own_share[4] == 0
        assert fit.error[4] > fit.error[0]

    def test_no_differences_no_model_variance(self):
        fit = fay_herriot([2.0, 2.01, 1.99, 2.0, 2.0, 2.0], np.ones(6), ONES)
        assert fit.model_variance == 0
        assert fit.prediction == pytest.approx(np.full(6, 2.0), abs=0.01)

    def test_benchmarked_predictions_add_up(self):
        sizes = np.array([10.0, 20, 30])
        found = benchmarked([0.2, 0.4, 0.6], sizes, 30)
        assert np.sum(found * sizes) == pytest.approx(30)
        assert found[1] / found[0] == pytest.approx(2)


def test_answers_say_that_they_are_of_a_model():
    fit = fay_herriot([0.1, 0.2, 0.3, 0.25], [0.01] * 4, np.ones((4, 1)))
    answers = estimates(
        fit, ["a", "b", "c", "d"], "non_take_up", Unit.SHARE, Source("Survey", date(2026, 1, 1)), sampled=[5, 6, 7, 8]
    )
    assert all(answer.model_based for answer in answers)
    assert [answer.n for answer in answers] == [5, 6, 7, 8]
    assert answers[0].group == (("territory", "a"),)
    for answer in answers:
        assert answer.low is not None and answer.value is not None and answer.high is not None
        assert 0 <= answer.low <= answer.value <= answer.high <= 1
    assert "not a count" in answers[0].definition.en


class TestTerritories:
    SOURCE = Source("Survey", date(2026, 1, 1))

    def direct(self, **values):
        return [
            Estimate(
                "non_take_up", value, Unit.SHARE, MODEL_BASED, self.SOURCE, (("territory", place),), error=0.05, n=40
            )
            for place, value in values.items()
        ]

    def test_each_is_drawn_in_and_one_without_sample_is_predicted(self):
        poor = {"a": [0.1], "b": [0.2], "c": [0.3], "d": [0.4], "e": [0.5]}
        found = of_territories(self.direct(a=0.2, b=0.45, c=0.35, d=0.6, all=0.4), poor)
        assert [dict(each.group)["territory"] for each in found] == list(poor)
        assert all(each.model_based for each in found)
        assert [each.n for each in found] == [40, 40, 40, 40, 0]
        last = found[-1].value
        assert last is not None and 0.5 < last < 0.8

    def test_a_territory_with_no_covariates(self):
        with pytest.raises(ValueError, match="none for territory 'b'"):
            of_territories(self.direct(a=0.2, b=0.3), {"a": [0.1]})


class TestBadInput:
    def test_too_few_areas(self):
        with pytest.raises(ValueError, match="1 areas with an estimate cannot carry 1"):
            fay_herriot([1.0, float("nan")], [0.1, 0.1], np.ones((2, 1)))

    def test_a_variance_of_0(self):
        with pytest.raises(ValueError, match=r"area 1 has 0\.0"):
            fay_herriot([1.0, 2, 3], [0.1, 0, 0.1], np.ones((3, 1)))

    def test_a_covariate_twice(self):
        with pytest.raises(ValueError, match="follows from the others"):
            fay_herriot([1.0, 2, 3, 4], [0.1] * 4, np.ones((4, 2)))
