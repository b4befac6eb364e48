"""The four cells, and what the rate can be when some could not be placed."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from takeup.population.estimate.cells import Cells, four_cells, places

NAN = float("nan")


def test_each_unit_is_in_its_cell():
    entitled = [100, 100, 0, 0, 100, NAN, NAN, NAN, 0]
    received = [80, 0, 50, 0, NAN, 30, 0, NAN, NAN]
    found = four_cells(entitled, received, [1, 2, 4, 8, 16, 32, 64, 128, 256])
    assert found == Cells(er=1, en=2, nr=4, nn=8 + 256, e_unknown=16, unknown_r=32, unknown_n=64, unknown=128)


def test_rates():
    cells = Cells(er=540, en=360, nr=60, nn=9_000)
    assert cells.non_take_up == pytest.approx(0.4)
    assert cells.take_up == pytest.approx(0.6)
    assert cells.beta_error == pytest.approx(0.1)
    assert cells.non_take_up_all_entitled == pytest.approx(360 / 960)
    assert cells.non_take_up_bounds is not None
    assert cells.non_take_up_bounds == pytest.approx((0.4, 0.4))


def test_nobody_entitled_is_no_rate():
    cells = Cells(0, 0, 0, 5)
    assert (cells.non_take_up, cells.take_up, cells.beta_error, cells.non_take_up_bounds) == (None, None, None, None)


@given(st.lists(st.sampled_from([0.0, 1.0, NAN]), min_size=1, max_size=5), st.data())
def test_bounds_are_the_least_and_the_most_that_can_be(entitled, data):
    received = data.draw(st.lists(st.sampled_from([0.0, 1.0, NAN]), min_size=len(entitled), max_size=len(entitled)))
    found = []
    for e in itertools.product(*([v] if v == v else [0.0, 1.0] for v in entitled)):
        for r in itertools.product(*([v] if v == v else [0.0, 1.0] for v in received)):
            rate = four_cells(e, r).non_take_up
            if rate is not None:
                found.append(rate)
    bounds = four_cells(entitled, received).non_take_up_bounds
    if not found:
        assert bounds is None
    else:
        assert bounds is not None
        assert bounds == pytest.approx((min(found), max(found)))


@given(st.lists(st.tuples(*[st.sampled_from([0.0, 0.01, 500.0, NAN])] * 2)))
def test_everyone_is_in_exactly_one_cell(units):
    e, r = (np.array([unit[i] for unit in units], float) for i in (0, 1))
    assert (np.sum(list(places(e, r).values()), axis=0) == 1).all()


def test_negative_euros():
    with pytest.raises(ValueError, match=r"received: row 1 has -5\.0"):
        four_cells([1, 1], [0, -5])


def test_columns_of_different_lengths():
    with pytest.raises(ValueError, match="received: 1 values, where 2 units"):
        four_cells([1, 1], [0])


def test_a_count_is_not_negative():
    with pytest.raises(ValueError, match="cell nr: -1"):
        Cells(1, 1, -1, 1)
