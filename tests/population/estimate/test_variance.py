"""By whichever method the errors are made: the same figures, and errors that agree as far as the methods do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from takeup.engine.law import load
from takeup.population.estimate.design import Design, LonelyStratumError, mean, ratio, total
from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.library import Library
from takeup.population.estimate.method import SVY_UP_TO, Errors, Method
from takeup.population.estimate.poverty import Ranked
from takeup.population.estimate.replicates import CannotDrawError, bootstrap, jackknife
from takeup.population.estimate.result import Withheld
from takeup.population.estimate.tables import Table, estimate
from takeup.population.run import Job, screen_file
from takeup.population.screen import period_of
from takeup.population.synthetic import Population
from tests.population.estimate.data import austria, austrian_families, table
from tests.population.estimate.screens import household_row, right_row, write_screen
from tests.population.estimate.test_tables import columns, population

OPEN = Rules(least_population=0, least_sample=0, protection=0)
METHODS = tuple(Method)


def by(method: Method, folder: Path, keys: tuple[str, ...] = ("right",), **more: int) -> Table:
    return estimate(folder, keys, rules=OPEN, errors=Errors(method, **more))


class TestOnTheHouseholdsThemselves:
    """A folder is read as totals of first-stage units; each method must give what it gives household by household."""

    @pytest.mark.parametrize("clusters", [False, True])
    def test_to_the_last_digits(self, tmp_path, clusters):
        households, rights = population(sample=True, clusters=clusters)
        households.sort(key=lambda row: (row["stratum"], row["household"]))  # the order in which the bootstrap draws
        e, r = columns(households, rights)
        inside = np.array([row["territory"] == "t2" for row in households])
        below = (inside & (e > 0)).astype(float)
        above = below * (r == 0)
        of_design: dict[str, Any] = {
            "weights": np.array([row["weight"] for row in households]),
            "strata": np.array([row["stratum"] for row in households]),
            "clusters": np.array([row["cluster"] for row in households]) if clusters else None,
        }
        design, library = Design.of(**of_design), Library(**of_design)

        def rate(weights):
            return float(np.sum(weights * above) / np.sum(weights * below))

        def missing(weights):
            return float(np.sum(weights * above))

        expected = {
            Method.SVY: (library.ratio(above, below).error, library.total(above).error),
            Method.LINEARISED: (ratio(design, above, below).error, total(design, above).error),
            Method.BOOTSTRAP: (bootstrap(design, rate, 50, 9).error, bootstrap(design, missing, 50, 9).error),
            Method.JACKKNIFE: (jackknife(design, rate).error, jackknife(design, missing).error),
        }
        folder = write_screen(tmp_path, households, rights, parts=3)
        place = {"right": "rent_help", "territory": "t2"}
        for method in METHODS:
            found = by(method, folder, ("right", "territory"), replicates=50, seed=9)
            errors = [found.one(name, **place).error for name in ("non_take_up", "entitled_not_receiving")]
            assert errors == pytest.approx(expected[method], rel=1e-9), method

    def test_the_files_may_be_cut_in_any_way(self, tmp_path):
        households, rights = population(sample=True)
        one, many = (
            by(Method.BOOTSTRAP, write_screen(tmp_path / str(parts), households, rights, parts=parts), replicates=20)
            for parts in (1, 4)
        )
        assert [each.error or 0.0 for each in one] == pytest.approx([each.error or 0.0 for each in many], rel=1e-9)


@pytest.fixture(scope="module")
def families(shared, tmp_path_factory):
    rows = austrian_families(shared).with_row_index().to_dicts()
    households = [household_row(f"h{r['index']:04d}", weight=r["weight"], stratum=r["region"]) for r in rows]
    rights = [right_row(f"h{r['index']:04d}", due=100.0, received=100.0 * r["receives"]) for r in rows if r["child"]]
    return write_screen(tmp_path_factory.mktemp("austria"), households, rights)


class TestReferenceC:
    """Households with a child and who of them receives: published values of R's survey, through the folder."""

    @pytest.mark.parametrize(
        ("method", "error", "within"),
        [
            (Method.SVY, 0.004102512, 1e-6),
            (Method.LINEARISED, 0.004102512, 1e-6),
            (Method.BOOTSTRAP, 0.0041, 0.03),
            (Method.JACKKNIFE, 0.004104, 1e-4),
        ],
    )
    def test_the_rate(self, families, method, error, within):
        found = by(method, families, replicates=2000, seed=20).one("take_up", right="rent_help")
        assert found.value == pytest.approx(0.967877713, rel=1e-8)
        assert found.error == pytest.approx(error, rel=within)
        assert found.n == 1878

    @pytest.mark.parametrize("method", [Method.SVY, Method.LINEARISED])
    def test_the_total(self, families, method):
        found = by(method, families).one("entitled_receiving", right="rent_help")
        assert (found.value, found.error) == pytest.approx((961_029.39, 18_963.055), rel=1e-6)


@pytest.fixture(scope="module")
def surveyed(tmp_path_factory):
    """The real law over a sample of synthetic households: municipalities as strata, weights that differ."""
    folder = tmp_path_factory.mktemp("surveyed")
    law = load("takeup.law.be")
    people = pa.Table.from_batches(Population(law, 3_000, seed=6).batches())
    territory = people.column("territory").to_pylist()
    told = {"weight": [float(10 + 5 * (int(code) % 3)) for code in territory], "stratum": territory}
    for name, values in told.items():
        place = people.schema.get_field_index(name)
        people = people.set_column(place, people.schema.field(place), pa.array(values, people.schema.field(place).type))
    pq.write_table(people, folder / "sample-synthetic.parquet")
    rights = [law.right(id) for id in ("integration_income", "energy_social_tariff", "child_benefit")]
    month = 2026 * 12 + 10
    screen_file(
        Job(law, folder / "sample-synthetic.parquet", folder / "result", rights, period_of(month, month, rights))
    )
    return folder / "result"


@pytest.fixture(scope="module")
def screened(surveyed):
    return {method: by(method, surveyed) for method in METHODS}


class TestAScreenedPopulation:
    def test_the_figures_are_the_same(self, screened):
        for method in METHODS:
            assert [each.value for each in screened[method]] == [each.value for each in screened[Method.LINEARISED]], (
                method
            )
        assert sum(each.error is not None for each in screened[Method.SVY]) > 20

    def test_svy_and_our_own_linearisation_are_one(self, screened):
        for ours, theirs in zip(screened[Method.LINEARISED], screened[Method.SVY], strict=True):
            assert (theirs.error is None) == (ours.error is None)
            if ours.error is not None and ours.value is not None:
                assert theirs.error == pytest.approx(ours.error, rel=1e-9, abs=1e-8 * ours.value), ours.indicator
                assert (theirs.low, theirs.high) == pytest.approx((ours.low, ours.high), rel=1e-6)

    @pytest.mark.parametrize(("method", "within"), [(Method.JACKKNIFE, 0.02), (Method.BOOTSTRAP, 0.15)])
    def test_drawing_again_comes_near(self, screened, method, within):
        compared = 0
        for ours, theirs in zip(screened[Method.LINEARISED], screened[method], strict=True):
            if ours.error and ours.n is not None and ours.n >= 100 and ours.value not in (0.0, 1.0):
                compared += 1
                assert theirs.error == pytest.approx(ours.error, rel=within), (ours.indicator, ours.group)
        assert compared >= 10

    def test_each_number_says_how(self, screened):
        for method in METHODS:
            told = [each.to_dict() for each in screened[method] if each.error is not None]
            assert {row["errors_by"] for row in told} == {str(method)}
            again = (500, 1) if method is Method.BOOTSTRAP else (None, None)
            assert {(row["replicates"], row["seed"]) for row in told} == {again}
        assert all(each.errors is None for each in screened[Method.SVY] if each.error is None)

    def test_poverty_and_inequality_go_by_the_bootstrap(self, surveyed):
        for method in METHODS:
            found = by(method, surveyed, (), replicates=30, seed=4)
            for name in ("poverty_before", "poverty_gap_after", "gini_before", "s80_s20_after", "poverty_threshold"):
                told = found.one(name).to_dict()
                assert (told["errors_by"], told["replicates"], told["seed"]) == ("bootstrap", 30, 4)
            assert found.one("missing_any_share").to_dict()["errors_by"] == str(method)

    def test_the_same_seed_gives_the_same_errors(self, surveyed):
        one, again, other = (
            by(Method.BOOTSTRAP, surveyed, replicates=20, seed=seed)
            .one("non_take_up", right="integration_income")
            .error
            for seed in (2, 2, 3)
        )
        assert one == again != other


class TestWhatIsNotAsked:
    def test_svy_for_samples_of_the_usual_size(self):
        assert Errors().of(8_000).method is Method.SVY
        assert Errors().of(SVY_UP_TO + 1).method is Method.LINEARISED
        assert Errors(Method.JACKKNIFE).of(8_000).method is Method.JACKKNIFE

    def test_where_everyone_is_counted_no_method_is_named(self, tmp_path):
        found = by(Method.BOOTSTRAP, write_screen(tmp_path, *population()))
        assert {each.to_dict()["errors_by"] for each in found} == {None}
        assert {each.design_effect for each in found} == {None}


class TestLonelyStrata:
    @pytest.fixture
    def folder(self, tmp_path):
        households, rights = population(sample=True)
        households[0]["stratum"] = "island"
        return write_screen(tmp_path, households, rights)

    @pytest.mark.parametrize("method", METHODS)
    def test_each_method_names_them(self, folder, method):
        with pytest.raises(LonelyStratumError, match="'island'"):
            by(method, folder)

    def test_svy_and_linearisation_can_centre(self, folder):
        ours, theirs = (
            estimate(folder, rules=OPEN, lonely="centre", errors=Errors(method))
            for method in (Method.LINEARISED, Method.SVY)
        )
        for one, other in zip(ours, theirs, strict=True):
            assert (other.error is None) == (one.error is None)
            assert (other.error or 0.0) == pytest.approx(one.error or 0.0, rel=1e-6, abs=1e-9), one.indicator

    @pytest.mark.parametrize("method", [Method.BOOTSTRAP, Method.JACKKNIFE])
    def test_what_draws_again_cannot(self, folder, method):
        with pytest.raises(CannotDrawError, match="'island'"):
            estimate(folder, lonely="centre", errors=Errors(method))

    def test_poverty_then_has_no_error_and_says_why(self, folder):
        found = estimate(folder, (), rules=OPEN, lonely="centre").one("gini_before")
        assert found.value is not None and found.error is None
        assert found.no_error is not None and "one first-stage unit" in found.no_error.en


class TestDesignEffect:
    def test_a_simple_random_sample_has_none(self):
        found = mean(Design.of(np.full(200, 5.0)), np.arange(200) % 4 == 0)
        assert found.effect == pytest.approx(1.0)

    def test_clusters_of_the_same_four_count_once(self):
        y = np.repeat(np.random.default_rng(1).random(500) < 0.3, 4)
        found = mean(Design.of(np.ones(2000), clusters=np.repeat(np.arange(500), 4)), y)
        assert found.effect == pytest.approx(4, rel=5e-3)

    def test_weights_that_differ_cost_what_kish_says(self):
        draws = np.random.default_rng(2)
        weights, y = draws.choice([1.0, 9.0], 4000), draws.random(4000) < 0.4
        effect = mean(Design.of(weights), y).effect
        assert effect == pytest.approx(4000 * np.sum(weights**2) / np.sum(weights) ** 2, rel=0.03)

    def test_as_svy_makes_it(self, shared):
        data = table(shared, "survey_apistrat")
        ours = ratio(Design.of(data["pw"], data["stype"]), data["api.stu"], data["enroll"])
        sample = Library(data["pw"], data["stype"])._sample(y=data["api.stu"], x=data["enroll"])
        theirs = sample.estimation.ratio("y", "x", deff="wr").to_polars()
        assert ours.effect == pytest.approx(theirs["deff"][0], rel=1e-9)

    @pytest.mark.parametrize("clusters", [False, True])
    @pytest.mark.parametrize("method", METHODS)
    def test_beside_each_rate_of_a_sample(self, tmp_path, clusters, method):
        households, rights = population(sample=True, clusters=clusters)
        e, r = columns(households, rights)
        design = Design.of(
            [row["weight"] for row in households],
            [row["stratum"] for row in households],
            [row["cluster"] for row in households] if clusters else None,
        )
        expected = ratio(design, (e > 0) * (r == 0), e > 0)
        found = by(method, write_screen(tmp_path, households, rights, parts=2)).one("non_take_up", right="rent_help")
        assert found.error is not None and found.n is not None and expected.simple is not None
        assert found.design_effect == pytest.approx(found.error**2 / expected.simple, rel=1e-6)
        told = found.to_dict()
        assert told["effective_n"] == pytest.approx(found.n / told["design_effect"])
        # so many households of a simple random sample would have this error
        assert found.value is not None
        simple = (found.value * (1 - found.value) / (told["effective_n"] - 1)) ** 0.5
        assert simple == pytest.approx(found.error, rel=0.02)

    def test_what_does_not_vary_has_none(self, tmp_path):
        households = [household_row(f"h{i}", weight=10.0) for i in range(300)]
        rights = [right_row(f"h{i}", due=100.0, received=100.0) for i in range(100)]
        found = by(Method.SVY, write_screen(tmp_path, households, rights)).one("take_up", right="rent_help")
        assert (found.value, found.error, found.design_effect) == (1.0, 0.0, None)

    def test_a_hidden_rate_does_not_tell_it(self, tmp_path):
        households = [household_row(f"h{i}", weight=100.0) for i in range(200)]
        rights = [right_row(f"h{i}", due=100.0, received=0.0 if i < 19 else 100.0) for i in range(100)]
        found = estimate(write_screen(tmp_path, households, rights)).one("non_take_up", right="rent_help")
        assert found.withheld is Withheld.SUPPRESSED
        told = found.to_dict()
        assert [told[name] for name in ("design_effect", "effective_n", "errors_by")] == [None, None, None]


@pytest.fixture(scope="module")
def persons(shared):
    return austria(shared)


@pytest.fixture(scope="module")
def inequality(persons, tmp_path_factory):
    homes = persons.group_by("db030", maintain_order=True).agg(
        pl.col("db040").first(), pl.col("rb050").first(), pl.col("eqIncome").first(), pl.len().alias("members")
    )
    households = [
        household_row(
            f"h{row['db030']:05d}",
            weight=row["rb050"],
            stratum=row["db040"],
            members=row["members"],
            income_month=row["eqIncome"],
        )
        for row in homes.to_dicts()
    ]
    folder = write_screen(tmp_path_factory.mktemp("incomes"), households, [])
    return estimate(folder, (), rules=OPEN)


class TestInequality:
    def test_reference_a_through_the_folder(self, inequality):
        assert inequality.one("poverty_before").value == pytest.approx(0.14444218, rel=1e-6)
        assert inequality.one("poverty_threshold").value == pytest.approx(10_859.236, rel=1e-6)
        assert inequality.one("gini_before").value == pytest.approx(0.26489619, rel=1e-6)
        assert inequality.one("s80_s20_before").value == pytest.approx(3.9700043, rel=1e-6)
        assert inequality.one("gini_after").value == inequality.one("gini_before").value  # nobody gains anything here

    def test_errors_are_those_of_the_linearised_measures(self, persons, inequality):
        """The influence of each person on both measures, after Deville (1999) and Osier (2009)."""
        data = persons.sort("eqIncome")
        x, w = data["eqIncome"].to_numpy(), data["rb050"].to_numpy()
        ranked = Ranked(x, w)
        people, euros = w.sum(), np.sum(w * x)
        together = np.sum(w * x * ranked.reached)
        above = euros - ranked.euros + w * x
        one = 2 * together / (people * euros)
        gini = one * ((x * ranked.reached + above) / together - 1 / people - x / euros)
        low, high = ranked.quantile(0.2), ranked.quantile(0.8)
        rich, poor = np.sum((w * x)[x > high]), np.sum((w * x)[x <= low])
        of_rich = x * (x > high) + high * ((x <= high) - 0.8)
        of_poor = x * (x <= low) - low * ((x <= low) - 0.2)
        share = of_rich / poor - rich / poor**2 * of_poor
        design = Design.of(w, data["db040"], data["db030"])
        for name, influence in (("gini_before", gini), ("s80_s20_before", share)):
            assert inequality.one(name).error == pytest.approx(total(design, influence).error, rel=0.12), name

    def test_full_take_up_makes_incomes_more_equal(self, surveyed):
        found = estimate(surveyed, (), rules=OPEN)
        for measure in ("gini", "s80_s20", "poverty"):
            before, after = (found.one(f"{measure}_{when}") for when in ("before", "after"))
            assert before.value is not None and after.value is not None and before.error is not None
            assert after.value < before.value and 0 < before.error < before.value

    def test_a_fifth_of_too_few_is_not_told(self, tmp_path):
        incomes = [600.0 + i if i < 30 else 2000.0 + 10 * i for i in range(95)]
        households = [household_row(f"h{i}", weight=50.0, income_month=each) for i, each in enumerate(incomes)]
        found = estimate(write_screen(tmp_path, households, []), (), rules=Rules(protection=0))
        assert found.one("s80_s20_before").withheld is Withheld.SUPPRESSED  # 19 households in the poorest fifth
        assert found.one("gini_before").withheld is None

    def test_no_income_is_no_ratio(self, tmp_path):
        households = [household_row(f"h{i}", income_month=0.0 if i < 120 else 2000.0) for i in range(400)]
        found = estimate(write_screen(tmp_path, households, []), (), rules=OPEN)
        ratio_of_fifths = found.one("s80_s20_before")
        assert ratio_of_fifths.withheld is Withheld.NOT_MEASURABLE
        assert ratio_of_fifths.reason is not None and "not above 0 euros" in ratio_of_fifths.reason.en
        assert found.one("gini_before").value == pytest.approx(0.3)

    def test_an_unknown_income_leaves_its_household_in_the_design(self, tmp_path):
        """A stratum of two, of one of which the income is unknown, is no stratum of one."""
        households, rights = population(sample=True)
        for row, income in zip(households[:2], (None, 1500.0), strict=True):
            row.update(stratum="island", income_month=income)
        found = estimate(write_screen(tmp_path, households, rights), (), rules=OPEN).one("gini_before")
        assert found.error is not None and found.cannot_say == 1


class TestBadInput:
    def test_replicates(self):
        with pytest.raises(ValueError, match="replicates: 1; at least 2"):
            Errors(replicates=1)

    def test_a_seed(self):
        with pytest.raises(ValueError, match="seed: -1"):
            Errors(seed=-1)

    def test_incomes_that_cannot_be_compared(self):
        assert Ranked.of([0.0, 0.0]).gini() is None
        with pytest.raises(ValueError, match="row 1 has nan"):
            Ranked.of([1.0, float("nan")])
