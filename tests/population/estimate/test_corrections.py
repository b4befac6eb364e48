"""Reference H: what mistakes in receipt and in eligibility do to a rate."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takeup.population.estimate.cells import Cells
from takeup.population.estimate.corrections import (
    Range,
    corrected,
    corrected_non_take_up,
    non_take_up_range,
    receipt_range,
    true_receipt,
    turning_point,
)
from takeup.population.estimate.result import Source, Withheld

EXAMPLE = Cells(er=540, en=540, nr=60, nn=8_860)


class TestReferenceH:
    @pytest.mark.parametrize(
        ("f", "percent"), [(0, 50), (0.01, 45.51), (0.02, 40), (0.03, 33.08), (0.04, 24.12), (0.05, 12.07)]
    )
    def test_a_few_percent_of_false_eligibles_decide(self, f, percent):
        corrected = corrected_non_take_up(EXAMPLE, f)
        assert corrected is not None
        assert 100 * corrected == pytest.approx(percent, abs=5e-3)

    def test_naive(self):
        assert EXAMPLE.non_take_up == 0.5

    def test_misreported_receipt(self):
        assert true_receipt(0.50, under=0.086, over=0.016) == pytest.approx(0.53898, abs=5e-6)


class TestTruthIsFoundBack:
    @given(
        st.integers(1, 1000),
        st.integers(1, 1000),
        st.integers(0, 10_000),
        st.floats(0, 0.3),
        st.floats(0, 0.3),
    )
    def test_eligibility(self, takers, missing, others, a, f):
        """Simulate with known error rates, then correct: the truth comes back."""
        seen = Cells(
            er=takers * (1 - a),
            nr=takers * a,
            en=missing * (1 - a) + others * f,
            nn=missing * a + others * (1 - f),
        )
        assert corrected_non_take_up(seen, f) == pytest.approx(missing / (missing + takers), abs=1e-9)

    @given(st.floats(0.001, 0.999), st.floats(0, 0.4), st.floats(0, 0.4))
    def test_receipt(self, share, u, o):
        seen = share * (1 - u) + (1 - share) * o
        assert true_receipt(seen, u, o) == pytest.approx(share, abs=1e-9)


class TestRanges:
    def test_over_a_range_of_f(self):
        found = non_take_up_range(EXAMPLE, (0.01, 0.03))
        assert (found.low, found.high) == pytest.approx((0.330769, 0.455102), abs=1e-6)

    def test_down_to_0_where_the_high_end_cannot_be(self):
        assert corrected_non_take_up(EXAMPLE, 0.06) is None
        assert non_take_up_range(EXAMPLE, (0, 0.06)) == Range(0.0, 0.5)

    def test_nothing_where_no_end_can_be(self):
        assert non_take_up_range(EXAMPLE, (0.2, 0.3)) == Range(None, None)

    def test_receipt(self):
        found = receipt_range(0.5, under=(0, 0.086), over=(0, 0.016))
        assert found.low == true_receipt(0.5, 0, 0.016)
        assert found.high == true_receipt(0.5, 0.086, 0)

    def test_receipt_that_cannot_be(self):
        assert receipt_range(0.01, under=(0, 0.1), over=(0.05, 0.1)) == Range(None, None)


class TestTurning:
    @pytest.mark.parametrize(("rate", "f"), [(0.40, 0.02), (0.25, 0.0391304348)])
    def test_where_the_conclusion_turns(self, rate, f):
        assert turning_point(EXAMPLE, rate) == pytest.approx(f, abs=1e-9)

    @given(st.floats(0.01, 0.49))
    def test_the_rate_there_is_the_threshold(self, rate):
        f = turning_point(EXAMPLE, rate)
        assert f is not None
        assert corrected_non_take_up(EXAMPLE, f) == pytest.approx(rate, abs=1e-9)

    def test_no_f_brings_the_rate_up(self):
        assert turning_point(EXAMPLE, 0.6) is None


class TestAsAnAnswer:
    SOURCE = Source("An example", date(2026, 1, 1))

    def test_with_its_limits_and_why_it_has_no_error(self):
        found = corrected(EXAMPLE, self.SOURCE, (0.01, 0.03), {"right": "rent"})
        assert found.value == pytest.approx(0.4)
        assert found.bound_low == pytest.approx(0.330769, abs=1e-6)
        assert found.bound_high == pytest.approx(0.455102, abs=1e-6)
        assert found.model_based
        assert found.no_error is not None and "stated share of mistakes" in found.no_error.en
        assert found.group == (("right", "rent"),)

    def test_what_cannot_be_has_no_number(self):
        found = corrected(EXAMPLE, self.SOURCE, (0.2, 0.3))
        assert found.withheld is Withheld.NOT_MEASURABLE


class TestBadInput:
    def test_error_rates_that_tell_nothing(self):
        with pytest.raises(ValueError, match="the answers tell nothing"):
            true_receipt(0.5, 0.6, 0.5)

    def test_a_range_the_wrong_way_round(self):
        with pytest.raises(ValueError, match="from low to high"):
            non_take_up_range(EXAMPLE, (0.3, 0.1))

    def test_nobody_receives(self):
        with pytest.raises(ValueError, match="nobody receives"):
            corrected_non_take_up(Cells(0, 5, 0, 5), 0.01)
