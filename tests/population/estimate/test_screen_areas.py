"""Small areas on a screen: brought to the total, labelled, and nothing of a hidden place told."""

from __future__ import annotations

import numpy as np
import pytest

from takeup.population.estimate.screen_areas import NotNeededError, areas_of
from takeup.population.estimate.tables import estimate
from tests.population.estimate.screens import household_row, right_row, write_screen


def screen(folder, weight=20.0, towns=8, each=120):
    draws = np.random.default_rng(5)
    households, rows = [], []
    for i in range(towns * each):
        town = i % towns
        households.append(household_row(f"h{i}", territory=f"t{town}", stratum=f"s{i % 3}", weight=weight))
        rows.append(right_row(f"h{i}", due=100, received=100 * float(draws.random() < 0.3 + 0.05 * town)))
    return write_screen(folder, households, rows)


def test_the_predictions_give_the_whole(tmp_path):
    table = areas_of(screen(tmp_path), "rent_help")
    counts = estimate(tmp_path, ("right", "territory"))
    sizes, values = [], []
    for found in table.select("non_take_up_model"):
        place = dict(found.group)["territory"]
        told = [
            counts.one(name, right="rent_help", territory=place).value
            for name in ("entitled_receiving", "entitled_not_receiving")
        ]
        sizes.append(sum(value for value in told if value is not None))
        values.append(found.value)
    whole = counts.one("non_take_up", right="rent_help", territory="all").value
    assert np.average(np.array(values, float), weights=sizes) == pytest.approx(whole)


def test_each_is_drawn_towards_the_others(tmp_path):
    table = areas_of(screen(tmp_path), "rent_help")
    own = [found.value for found in table.select("non_take_up") if dict(found.group)["territory"] != "all"]
    model = [found.value for found in table.select("non_take_up_model")]
    assert np.std(np.array(model, float)) < np.std(np.array(own, float))
    assert all(
        found.model_based and "not a count" in found.definition.en for found in table.select("non_take_up_model")
    )


def test_a_register_needs_none(tmp_path):
    with pytest.raises(NotNeededError, match="counts every household"):
        areas_of(screen(tmp_path, weight=1.0), "rent_help")


def test_numbers_for_every_place(tmp_path):
    with pytest.raises(ValueError, match="covariates: none for territory 't1'"):
        areas_of(screen(tmp_path), "rent_help", {"t0": [1.0], **{f"t{k}": [float(k)] for k in range(2, 8)}})
