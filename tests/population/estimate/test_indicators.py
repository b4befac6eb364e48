"""Indicators by hand on a few households, and what a source cannot show."""

from datetime import date

import numpy as np
import pytest

from takeup.nontakeup import Name
from takeup.population.estimate.design import Design
from takeup.population.estimate.indicators import cumulative, indicators, permanent, unsupported
from takeup.population.estimate.measurable import Observed, why_not
from takeup.population.estimate.result import Source, Unit, Withheld

SOURCE = Source("Six households", date(2026, 6, 30))
NAN = float("nan")

# due, received, weight:   full     partial   all of it  overpaid  not entitled   neither  unknown
DUE = [400, 300, 200, 100, 0, 0, NAN]
RECEIVED = [0, 100, 200, 150, 50, 0, 0]
WEIGHTS = [10.0, 20, 30, 40, 50, 60, 5]


def six(**settings):
    return indicators(DUE, RECEIVED, Design.of(WEIGHTS), SOURCE, **settings)


class TestByHand:
    def test_cells(self):
        found = six()
        assert found["entitled_receiving"].value == 90
        assert found["entitled_not_receiving"].value == 10
        assert found["not_entitled_receiving"].value == 50
        assert found["not_entitled_not_receiving"].value == 60
        assert found["cannot_say"].value == 5
        assert found["entitled_receiving"].unit is Unit.HOUSEHOLDS

    def test_rates(self):
        found = six()
        assert found["non_take_up"].value == pytest.approx(0.1)
        assert found["take_up"].value == pytest.approx(0.9)
        assert found["beta_error"].value == pytest.approx(50 / 140)
        assert found["non_take_up_all_entitled"].value == pytest.approx(10 / 150)

    def test_bounds_and_count_of_who_cannot_be_placed(self):
        rate = six()["non_take_up"]
        assert rate.cannot_say == 1
        assert (rate.bound_low, rate.bound_high) == pytest.approx((10 / 100, 15 / 105))
        taking = six()["take_up"]
        assert (taking.bound_low, taking.bound_high) == pytest.approx((90 / 105, 90 / 100))

    def test_euros_and_overpayment_that_offsets_nothing(self):
        found = six()
        due, paid = 10 * 400 + 20 * 300 + 30 * 200 + 40 * 100, 20 * 100 + 30 * 200 + 40 * 100
        assert found["expenditure_take_up"].value == pytest.approx(paid / due)
        assert found["unclaimed"].value == pytest.approx(due - paid)
        assert found["average_loss"].value == pytest.approx(400)

    def test_ways(self):
        found = six()
        assert found["full"].value == pytest.approx(10 / 30)
        assert found["partial"].value == pytest.approx(20 / 30)

    @pytest.mark.parametrize(("received", "partial"), [(299.0, 0), (297.1, 0), (296.9, 1)])
    def test_rounding_is_not_partial(self, received, partial):
        found = indicators([300, 300], [received, 0], Design.of([1.0, 1]), SOURCE)
        assert found["partial"].value == pytest.approx(partial / (partial + 1))

    def test_a_sample_has_errors_and_a_register_says_why_not(self):
        assert six()["non_take_up"].error is not None
        whole = six(sample=False)["non_take_up"]
        assert (whole.error, whole.low) == (None, None)
        assert whole.no_error is not None and "everyone" in whole.no_error.en

    def test_nobody_entitled(self):
        found = indicators([0, 0], [0, 0], Design.of([1.0, 1]), SOURCE)
        assert found["non_take_up"].withheld is Withheld.EMPTY
        assert found["entitled_receiving"].value == 0


class TestPermanent:
    DUE = np.array([[1, 1, 1], [1, 1, 1], [1, 1, 0], [1, NAN, 1], [0, 1, 1], [1, NAN, 0.0]])
    PAID = np.array([[0, 0, 0], [0, 1, 1], [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0.0]])

    def test_among_those_entitled_throughout(self):
        found = permanent(self.DUE, self.PAID, Design.of(np.ones(6)), SOURCE)
        assert found.value == pytest.approx(1 / 2)
        assert found.cannot_say == 1
        assert found.indicator == "permanent_throughout"

    def test_among_those_entitled_first(self):
        found = permanent(self.DUE, self.PAID, Design.of(np.ones(6)), SOURCE, among="first")
        assert found.value == pytest.approx(1 / 4)
        assert found.cannot_say == 1

    def test_one_period_is_a_cross_section(self):
        with pytest.raises(ValueError, match="K at least 2"):
            permanent(np.ones((3, 1)), np.ones((3, 1)), Design.of(np.ones(3)), SOURCE)


def test_cumulative():
    due = np.array([[1, 1, 0], [1, 1, 1], [1, 0, 0], [1, 1, 0], [1, 1, NAN], [1, NAN, 0]])
    paid = np.array([[0, 0, 0], [1, 1, 0], [0, 0, 0], [0, NAN, 0], [0, 0, 0], [0, 0, 0.0]])
    found = cumulative(due, paid, Design.of(np.ones(6)), SOURCE)
    # two or more due: 1, 2, 5 (whatever the third right is, two are missed); 4 and 6 cannot be said
    assert found.value == pytest.approx(2 / 3)
    assert found.cannot_say == 2


class TestWhatASourceCannotShow:
    def test_a_cross_section(self):
        missing = unsupported(SOURCE)
        assert set(missing) == set(map(str, Name)) - {"full", "partial", "cumulative"}
        assert all(a.value is None and a.withheld is Withheld.NOT_MEASURABLE for a in missing.values())
        told = missing["primary"].reason
        assert told is not None and told.en.startswith(
            "Not measurable with this source: it does not say who made a claim"
        )

    def test_a_register_with_claims_over_a_year(self):
        assert unsupported(SOURCE, Observed(12, True, True, True)) == {}

    def test_claims_at_one_moment(self):
        reason = why_not(Name.TEMPORARY, Observed(1, claims=True))
        assert reason is not None and "one moment" in reason.en
        assert why_not(Name.SECONDARY, Observed(1, claims=True)) is None

    def test_no_receipt_nothing_but_quasi(self):
        nothing = Observed(12, received=False, claims=True, conduct=True)
        assert [name for name in Name if why_not(name, nothing) is None] == [Name.QUASI]
