"""Errors from the design: published values (R survey), our own computation and svy, three that must agree."""

from typing import Any

import numpy as np
import pytest

from takeup.population.estimate import intervals
from takeup.population.estimate.design import Design, LonelyStratumError, design_effect, mean, ratio, total
from takeup.population.estimate.library import Library
from takeup.population.estimate.replicates import bootstrap, jackknife
from tests.population.estimate.data import austrian_families, table


@pytest.fixture(scope="module")
def clusters(shared):
    return table(shared, "survey_apiclus1")


@pytest.fixture(scope="module")
def strata(shared):
    return table(shared, "survey_apistrat")


@pytest.fixture(scope="module")
def families(shared):
    return austrian_families(shared)


def of_clusters(data):
    return {"weights": data["pw"], "clusters": data["dnum"], "population": data["fpc"]}


def of_strata(data):
    return {"weights": data["pw"], "strata": data["stype"], "population": data["fpc"]}


def of_families(data):
    return {"weights": data["weight"], "strata": data["region"]}


class TestReferenceF:
    def test_a_cluster_sample(self, clusters):
        design = Design.of(**of_clusters(clusters))
        score = mean(design, clusters["api00"])
        assert score.value == pytest.approx(644.1694, rel=1e-6)
        assert score.error == pytest.approx(23.5422, rel=2e-6)  # published to six figures
        assert design_effect(design, clusters["api00"]) == pytest.approx(9.34587, rel=1e-6)
        pupils = total(design, clusters["enroll"])
        assert (pupils.value, pupils.error) == pytest.approx((3_404_940, 932_235), rel=1e-6)

    def test_a_stratified_sample(self, strata):
        design = Design.of(**of_strata(strata))
        score, tested = mean(design, strata["api00"]), ratio(design, strata["api.stu"], strata["enroll"])
        assert (score.value, score.error) == pytest.approx((662.28736, 9.40894), rel=1e-6)
        assert tested.value == pytest.approx(0.83695689, rel=1e-6)
        assert tested.error == pytest.approx(0.0077571, rel=1e-6)

    def test_intervals_of_a_small_share(self, clusters):
        design = Design.of(**of_clusters(clusters))
        share = mean(design, clusters["ell"] == 0)
        given = {"freedom": share.freedom}
        assert share.value == pytest.approx(0.0218579, rel=2e-6)
        assert intervals.logit(share.value, share.error, **given) == pytest.approx((0.0023, 0.178), rel=3e-3)
        assert intervals.beta(share.value, share.error, 183, **given) == pytest.approx((0.00022, 0.138), rel=2e-2)
        normal = intervals.around(share.value, share.error, **given)
        assert normal == pytest.approx((-0.027, 0.07), rel=2e-2)
        assert normal[0] < 0  # why it must not be used


class TestReferenceC:
    def test_a_rate_shaped_like_non_take_up(self, families):
        design = Design.of(**of_families(families))
        rate = ratio(design, families["receives"], families["child"])
        assert rate.n == 1878
        assert len(families) == 6000
        assert (rate.value, rate.error) == pytest.approx((0.967877713, 0.004102512), rel=1e-6)
        low, high = intervals.logit(rate.value, rate.error, freedom=rate.freedom)
        assert (low, high) == pytest.approx((0.958781, 0.97502), abs=5e-6)
        assert (rate.value, low, high) == pytest.approx((0.967878, 0.958781, 0.97502), rel=5e-6)
        receiving = total(design, families["receives"])
        assert (receiving.value, receiving.error) == pytest.approx((961_029.39, 18_963.055), rel=1e-6)

    @pytest.mark.parametrize(
        ("region", "value", "error"), [("Vienna", 0.9545844, 0.0128169), ("Tyrol", 0.9898923, 0.0071194)]
    )
    def test_regions_are_domains_of_the_same_sample(self, families, region, value, error):
        inside = (families["region"] == region).to_numpy()
        found = ratio(
            Design.of(**of_families(families)), families["receives"] * inside, families["child"].to_numpy() * inside
        )
        assert found.value == pytest.approx(value, rel=1e-6)
        assert found.error == pytest.approx(error, rel=5e-6)  # published to six figures

    def test_drawing_again_gives_the_same_error(self, families):
        design = Design.of(**of_families(families))
        top, below = families["receives"].to_numpy(), families["child"].to_numpy()

        def rate(weights):
            return float(np.sum(weights * top) / np.sum(weights * below))

        again = bootstrap(design, rate, 2000, seed=20)
        assert again.error == pytest.approx(0.0041, rel=0.03)
        assert again.percentiles() == pytest.approx((0.9596, 0.9757), abs=1e-3)
        assert bootstrap(design, rate, 20, seed=3).error == bootstrap(design, rate, 20, seed=3).error
        assert jackknife(design, rate).error == pytest.approx(0.004104, rel=1e-4)


class TestTwoRoads:
    """svy and our own computation, on every design of the reference data."""

    def test_the_cluster_sample(self, clusters):
        ours, theirs = Design.of(**of_clusters(clusters)), Library(**of_clusters(clusters))
        agree(mean(ours, clusters["api00"]), theirs.mean(clusters["api00"]))
        agree(total(ours, clusters["enroll"]), theirs.total(clusters["enroll"]))
        share = mean(ours, clusters["ell"] == 0)
        low, high = intervals.logit(share.value, share.error, freedom=share.freedom)
        assert theirs.share(clusters["ell"] == 0) == pytest.approx((share.value, low, high), rel=1e-9)

    def test_the_stratified_sample(self, strata):
        ours, theirs = Design.of(**of_strata(strata)), Library(**of_strata(strata))
        agree(mean(ours, strata["api00"]), theirs.mean(strata["api00"]))
        agree(ratio(ours, strata["api.stu"], strata["enroll"]), theirs.ratio(strata["api.stu"], strata["enroll"]))

    def test_the_rate(self, families):
        ours, theirs = Design.of(**of_families(families)), Library(**of_families(families))
        agree(
            ratio(ours, families["receives"], families["child"]), theirs.ratio(families["receives"], families["child"])
        )
        agree(total(ours, families["receives"]), theirs.total(families["receives"]))

    def test_weights_alone(self):
        weights, y = np.array([1.0, 2.0, 3.0, 4.0]), np.array([3.0, 1.0, 4.0, 1.5])
        agree(mean(Design.of(weights), y), Library(weights).mean(y))


LONELY: Any = {
    "weights": np.array([10.0, 10, 20, 20, 30]),
    "strata": np.array(["north", "north", "south", "south", "island"]),
}
Y = np.array([1.0, 3, 2, 5, 4])


class TestLonelyStrata:
    def test_the_error_names_them(self):
        with pytest.raises(LonelyStratumError, match="'island'") as caught:
            mean(Design.of(**LONELY), Y)
        assert caught.value.strata == ("island",)

    def test_centred_as_svy_does(self):
        agree(total(Design.of(**LONELY, lonely="centre"), Y), Library(**LONELY, lonely="centre").total(Y))
        agree(mean(Design.of(**LONELY, lonely="centre"), Y), Library(**LONELY, lonely="centre").mean(Y))

    def test_drawing_again_cannot_centre(self):
        design = Design.of(**LONELY, lonely="centre")
        for road in (bootstrap, jackknife):
            with pytest.raises(LonelyStratumError, match="island"):
                road(design, lambda weights: float(weights.sum()))

    def test_a_stratum_counted_in_full_has_no_error(self):
        design = Design.of(**LONELY, population=np.array([20.0, 20, 40, 40, 1]))
        assert design.lonely_strata() == []
        without = Design.of(LONELY["weights"][:4], LONELY["strata"][:4], population=np.array([20.0, 20, 40, 40]))
        assert total(design, Y).error == pytest.approx(total(without, Y[:4]).error)


class TestProperties:
    def test_scaling_all_weights_changes_no_rate_and_no_error_of_it(self, families):
        given = of_families(families)
        x, y = families["child"], families["receives"]
        one, ten = (
            ratio(Design.of(**given), y, x),
            ratio(Design.of(**{**given, "weights": given["weights"] * 10}), y, x),
        )
        assert (ten.value, ten.error) == pytest.approx((one.value, one.error))

    def test_clusters_are_counted_within_strata(self):
        design = Design.of(np.ones(4), strata=["a", "a", "b", "b"], clusters=[1, 2, 1, 2])
        assert design.psus.tolist() == [2, 2]

    def test_one_unit_a_cluster_is_no_cluster(self):
        weights, y = np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0, 9.0])
        assert mean(Design.of(weights, clusters=[7, 8, 9]), y) == mean(Design.of(weights), y)


class TestBadInput:
    def test_a_negative_weight(self):
        with pytest.raises(ValueError, match=r"row 1 has -2\.0"):
            Design.of([1.0, -2.0])

    def test_a_missing_stratum(self):
        with pytest.raises(ValueError, match="strata: row 1 has none"):
            Design.of([1.0, 2.0], strata=np.array(["a", None], object))

    def test_a_population_smaller_than_its_sample(self):
        with pytest.raises(ValueError, match="'a' has 2 first-stage units of 1"):
            Design.of([1.0, 1.0], strata=["a", "a"], population=[1, 1])

    def test_several_populations_in_a_stratum(self):
        with pytest.raises(ValueError, match="'a' has several sizes"):
            Design.of([1.0, 1.0], strata=["a", "a"], population=[5, 6])

    def test_a_ratio_to_nothing(self):
        with pytest.raises(ValueError, match="other than 0"):
            ratio(Design.of([1.0, 1.0]), [1, 1], [0, 0])

    def test_an_interval_stays_inside_0_and_1(self):
        assert intervals.logit(1.0, 0.0) == (1.0, 1.0)
        assert intervals.beta(0.0, 0.0, 30) == pytest.approx((0, 0.1157), abs=1e-4)
        with pytest.raises(ValueError, match=r"between 0 and 1, not 1\.2"):
            intervals.logit(1.2, 0.1)


def agree(ours, theirs):
    assert (theirs.value, theirs.error) == pytest.approx((ours.value, ours.error), rel=1e-9)
