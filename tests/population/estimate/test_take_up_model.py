"""Reference D and E: a model of take-up on real data, and what must hold for any."""

from datetime import date

import numpy as np
import pytest

from takeup.population.estimate.cells import four_cells
from takeup.population.estimate.design import Design, mean
from takeup.population.estimate.result import Source
from takeup.population.estimate.take_up_model import take_up_model
from tests.population.estimate.data import table

SOURCE = Source("Claims for unemployment insurance, United States (McCall 1995)", date(1991, 1, 1))

LOGIT = {
    "constant": -2.8005,
    "replacement rate": 3.0681,
    "replacement rate²": -4.8906,
    "age": 0.0677,
    "age²/10": -0.0060,
    "tenure": 0.0312,
    "slack work": 0.6248,
    "abolished position": -0.0362,
    "seasonal": 0.2709,
    "head": -0.2107,
    "married": 0.2423,
    "children": -0.1579,
    "young children": 0.2059,
    "SMSA": -0.1704,
    "non-white": 0.0741,
    "year": -0.0637,
    "more than 12 years of school": -0.0653,
    "male": -0.1798,
    "state maximum": 0.0060,
    "state unemployment": 0.0956,
}


@pytest.fixture(scope="module")
def claims(shared):
    data = table(shared, "unemployment_claims_us")

    def said(column, answer="yes"):
        return (data[column] == answer).cast(float).to_numpy()

    columns = {
        "replacement rate": data["rr"].to_numpy(),
        "replacement rate²": data["rr"].to_numpy() ** 2,
        "age": data["age"].to_numpy(),
        "age²/10": data["age"].to_numpy() ** 2 / 10,
        "tenure": data["tenure"].to_numpy(),
        "slack work": said("joblost", "slack_work"),
        "abolished position": said("joblost", "position_abolished"),
        "seasonal": said("joblost", "seasonal_job_ended"),
        "head": said("head"),
        "married": said("married"),
        "children": said("dkids"),
        "young children": said("dykids"),
        "SMSA": said("smsa"),
        "non-white": said("nwhite"),
        "year": data["yrdispl"].to_numpy(),
        "more than 12 years of school": said("school12"),
        "male": said("sex", "male"),
        "state maximum": data["statemb"].to_numpy(),
        "state unemployment": data["stateur"].to_numpy(),
    }
    return said("ui"), columns


class TestReferenceD:
    def test_take_up(self, claims):
        received, _ = claims
        assert len(received) == 4_877
        assert received.sum() == 3_335
        assert received.mean() == pytest.approx(0.683822, rel=1e-6)

    def test_logit(self, claims):
        received, columns = claims
        fit = take_up_model(received, columns, SOURCE)
        assert fit.log_likelihood == pytest.approx(-2873.1965, rel=1e-7)
        assert fit.log_likelihood_constant == pytest.approx(-3043.0280, rel=1e-7)
        assert dict(fit.coefficients) == pytest.approx(LOGIT, abs=5.1e-5)  # as published, to four decimals

    def test_probit(self, claims):
        received, columns = claims
        fit = take_up_model(received, columns, SOURCE, "probit")
        assert fit.log_likelihood == pytest.approx(-2874.0708, rel=1e-7)

    @pytest.mark.parametrize("kind", ["logit", "probit"])
    def test_marginal_effects_are_those_of_statsmodels(self, claims, kind):
        import statsmodels.api as sm

        received, columns = claims
        x = np.column_stack([np.ones(len(received)), *columns.values()])
        model = sm.Logit if kind == "logit" else sm.Probit
        theirs = model(received, x).fit(disp=0).get_margeff(dummy=True)
        ours = take_up_model(received, columns, SOURCE, kind).effects
        assert [effect.value for effect in ours] == pytest.approx(theirs.margeff, rel=1e-6)
        assert [effect.error for effect in ours] == pytest.approx(theirs.margeff_se, rel=1e-5)
        assert all(effect.model_based and effect.n == 4_877 for effect in ours)


class TestReferenceE:
    def test_eligible_and_participating(self, shared):
        data = table(shared, "pension_takeup_us_1991")
        cells = four_cells(data["e401"], data["p401"])
        assert len(data) == 9_915
        assert cells.er + cells.en == 3_682
        assert cells.take_up == pytest.approx(0.70451, abs=5e-6)
        assert cells.beta_error == 0


class TestWeights:
    def test_a_weight_of_two_is_two_units_for_the_coefficients(self):
        y, x = np.array([1.0, 0, 1, 0, 1, 1, 0, 0]), np.arange(8.0)
        twice = take_up_model(np.append(y, y[:3]), {"x": np.append(x, x[:3])}, SOURCE)
        weighted = take_up_model(y, {"x": x}, SOURCE, design=Design.of([2.0, 2, 2, 1, 1, 1, 1, 1]))
        assert dict(weighted.coefficients) == pytest.approx(dict(twice.coefficients))

    def test_a_constant_alone_has_the_error_of_the_share(self):
        """With one column that halves the sample, the model is two shares; the effect's error is that of their
        difference."""
        draws = np.random.default_rng(3)
        y, x = draws.integers(0, 2, 200).astype(float), np.repeat([0.0, 1.0], 100)
        design = Design.of(np.ones(200), strata=x)
        effect = take_up_model(y, {"x": x}, SOURCE, design=design).effects[0]
        one, other = mean(design, y, x), mean(design, y, 1 - x)
        assert effect.value == pytest.approx(one.value - other.value)
        assert effect.error == pytest.approx((one.error**2 + other.error**2) ** 0.5)


class TestBadInput:
    def test_received_is_yes_or_no(self):
        with pytest.raises(ValueError, match="1 or 0 for each"):
            take_up_model([1.0, 0.5], {}, SOURCE)

    def test_an_unknown_value(self):
        with pytest.raises(ValueError, match="age: some values are unknown"):
            take_up_model([1.0, 0.0], {"age": [1.0, float("nan")]}, SOURCE)

    def test_a_column_twice(self):
        with pytest.raises(ValueError, match="follows from the others"):
            take_up_model([1.0, 0, 1, 0], {"a": [1.0, 2, 3, 5], "b": [2.0, 4, 6, 10]}, SOURCE)
