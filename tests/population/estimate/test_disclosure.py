"""Small cells: hidden, and not to be had back by subtraction or by any other use of the published sums."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy import optimize

from takeup.population.estimate.disclosure import Rules, _at_least, intervals, suppressed


def with_totals(inside):
    table = np.asarray(inside, float)
    for axis in range(table.ndim):
        table = np.concatenate([table, table.sum(axis=axis, keepdims=True)], axis=axis)
    return table


def by_subtraction(table, hidden):
    """An outsider who fills in every line in which one cell is missing, again and again."""
    known = np.where(hidden, np.nan, table)
    found = True
    while found:
        found = False
        for axis in range(table.ndim):
            moved = np.moveaxis(known, axis, -1)
            for place in np.ndindex(moved.shape[:-1]):
                line = moved[place]
                missing = np.flatnonzero(np.isnan(line))
                if len(missing) == 1:
                    k = missing[0]
                    line[k] = (
                        np.nansum(line[:-1]) if k == len(line) - 1 else line[-1] - np.nansum(np.delete(line[:-1], k))
                    )
                    found = True
    return known


def by_programming(table, hidden, cell):
    """The least and the most that a cell can be, by an independent formulation: unknown parts only, totals as
    sums."""
    last = [size - 1 for size in table.shape]
    parts = [tuple(map(int, place)) for place in np.ndindex(*last)]

    def inside(place):
        """Which parts add up to the cell at this place: a total takes all of its line."""
        return [all(p in (i, end) for i, p, end in zip(part, place, last, strict=True)) for part in parts]

    shown = [place for place in np.ndindex(table.shape) if not hidden[place]]
    rows, sums = [inside(place) for place in shown], [table[place] for place in shown]
    goal = np.array(inside(cell), float)
    ends = []
    for sign in (1, -1):
        answer = optimize.linprog(
            sign * goal,
            A_eq=np.array(rows, float) if rows else None,
            b_eq=np.array(sums) if rows else None,
            bounds=(0, None),
            method="highs",
        )
        ends.append(np.inf if answer.status == 3 else sign * answer.fun)
    return ends


TABLE = with_totals([[40, 7, 90], [55, 120, 30], [80, 60, 25]])


class TestATable:
    def test_one_small_cell_takes_three_others_along(self):
        hidden = suppressed(TABLE)
        assert hidden[0, 1]
        assert hidden.sum() == 4
        assert not hidden[-1].any() and not hidden[:, -1].any()

    def test_nothing_small_nothing_hidden(self):
        assert not suppressed(with_totals([[40, 70], [55, 120]])).any()

    def test_a_line_of_parts(self):
        assert suppressed(with_totals([500, 3, 80, 60])).tolist() == [False, True, False, True, False]

    def test_a_total_that_is_small_is_hidden_with_its_parts(self):
        hidden = suppressed(with_totals([[2, 3], [400, 300]]))
        assert hidden[0].all()

    def test_few_of_the_sample_hide_a_large_cell(self):
        counts = with_totals([[4_000, 9_000], [5_500, 12_000]])
        sampled = with_totals([[19, 90], [55, 120]])
        assert suppressed(counts, sampled)[0, 0]
        assert not suppressed(counts, with_totals([[20, 90], [55, 120]])).any()

    def test_a_pair_of_small_cells_gives_too_little_cover(self):
        # 3 and 4 in one line: each is between 0 and 7, less than 10 wide; a third cell must go
        hidden = suppressed(with_totals([3, 4, 50, 80]))
        assert hidden.sum() == 3

    def test_an_empty_cell_is_a_small_one_unless_the_rules_say_otherwise(self):
        table = with_totals([0, 40, 80])
        assert suppressed(table)[0]
        assert not suppressed(table, rules=Rules(hide_empty=False)).any()


small_tables = arrays.arrays(
    np.int64, st.sampled_from([(3,), (5,), (2, 2), (3, 4), (4, 3), (2, 3, 2)]), elements=st.integers(0, 60)
)


class TestNobodyGetsThemBack:
    @given(small_tables)
    @settings(max_examples=60, deadline=None)
    def test_by_subtraction(self, inside):
        table = with_totals(inside)
        hidden = suppressed(table)
        if hidden.all():
            return
        assert np.isnan(by_subtraction(table, hidden)[table < 10]).all()

    @given(small_tables)
    @settings(max_examples=40, deadline=None)
    def test_by_linear_programming(self, inside):
        table = with_totals(inside)
        hidden = suppressed(table)
        if hidden.all():
            return
        for found in np.argwhere(table < 10):
            cell = tuple(int(i) for i in found)
            low, high = by_programming(table, hidden, cell)
            assert low <= table[cell] + 1e-6
            assert high >= table[cell] - 1e-6
            assert high - low >= 10 - 1e-6

    @given(small_tables)
    @settings(max_examples=20, deadline=None)
    def test_our_own_intervals_are_those_of_the_outsider(self, inside):
        table = with_totals(inside)
        hidden = suppressed(table, rules=Rules(least_population=20, protection=5))
        low, high = intervals(table, hidden)
        assert (low[~hidden] == table[~hidden]).all()
        for found in np.argwhere(hidden)[:4]:
            cell = tuple(int(i) for i in found)
            assert by_programming(table, hidden, cell) == pytest.approx([low[cell], high[cell]], abs=1e-6)

    @given(arrays.arrays(np.int64, st.sampled_from([(3, 3), (2, 4), (5, 2)]), elements=st.integers(0, 40)), st.data())
    @settings(max_examples=60, deadline=None)
    def test_the_quick_sign_never_promises_too_much(self, inside, data):
        table = with_totals(inside)
        hidden = data.draw(arrays.arrays(np.bool_, table.shape))
        low, high = intervals(table, hidden)
        for i, j in np.argwhere(hidden):
            assert _at_least(table, hidden, (int(i), int(j))) <= high[i, j] - low[i, j] + 1e-6

    def test_a_careless_outsider_would_succeed_without_complements(self):
        """That the attack works at all: hide the small cell alone, and it is back."""
        alone = TABLE < 10
        assert by_subtraction(TABLE, alone)[0, 1] == 7
        assert by_programming(TABLE, alone, (0, 1)) == pytest.approx([7, 7])


class TestBadInput:
    def test_totals_that_are_not_sums(self):
        with pytest.raises(ValueError, match="along dimension 0 the last place is not the sum"):
            suppressed([1.0, 2.0, 4.0])

    def test_no_total(self):
        with pytest.raises(ValueError, match="a total in each dimension"):
            suppressed([[5.0]])

    def test_a_threshold_below_0(self):
        with pytest.raises(ValueError, match="protection: -1"):
            Rules(protection=-1)
