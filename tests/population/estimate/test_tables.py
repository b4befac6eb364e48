"""From the folder of a screen to tables: the numbers, their errors, what is hidden, and bad folders."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from scipy import optimize

from takeup.nontakeup import Name
from takeup.population.estimate import poverty, sums
from takeup.population.estimate.design import Design, LonelyStratumError, ratio, total
from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.indicators import indicators
from takeup.population.estimate.manifest import ScreenError
from takeup.population.estimate.measurable import Observed
from takeup.population.estimate.mistakes import INDICATORS as OVER_MISTAKES
from takeup.population.estimate.result import Source, Unit, Withheld
from takeup.population.estimate.tables import estimate
from tests.population.estimate.screens import household_row, right_row, types, write_screen

OPEN = Rules(least_population=0, least_sample=0, protection=0)
NAN = float("nan")


def population(seed=1, size=600, sample=False, clusters=False) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Households with one right at random; a few unknown."""
    draws = np.random.default_rng(seed)
    households, rights = [], []
    for i in range(size):
        stratum = f"s{i % 3}"
        households.append(
            household_row(
                f"h{i}",
                weight=float(draws.integers(50, 200)) if sample else 1.0,
                stratum=stratum if sample else None,
                cluster=f"c{draws.integers(0, 8)}" if clusters else None,
                territory=f"t{draws.integers(0, 4)}",
                members=int(draws.integers(1, 5)),
                income_month=float(draws.gamma(4, 500)),
                gain_month=float(draws.choice([0, 0, 150])),
                equivalence=float(draws.choice([1.0, 1.5, 2.1])),
            )
        )
        if draws.random() < 0.7:
            due = float(draws.choice([0, 200, 300, 500]))
            received = float(draws.choice([0, 0, due, due / 2, due + 20]))
            unknown = draws.random() < 0.1
            rights.append(
                right_row(
                    f"h{i}", due=None if unknown else due, received=received, cannot_say="fact:x" if unknown else None
                )
            )
    return households, rights


def columns(households, rights):
    """Due and received of each household, as arrays: who has no row is due and receives nothing."""
    told = {row["household"]: row for row in rights}
    pairs = [
        (
            NAN if told[h["household"]]["month_due"] is None else told[h["household"]]["month_due"],
            told[h["household"]]["month_received"],
        )
        if h["household"] in told
        else (0.0, 0.0)
        for h in households
    ]
    return np.array([p[0] for p in pairs]), np.array([p[1] for p in pairs])


def design_of(households):
    clusters = [h["cluster"] for h in households]
    return Design.of(
        [h["weight"] for h in households],
        [h["stratum"] or "" for h in households],
        clusters if clusters[0] is not None else None,
    )


SAME = (
    "entitled_receiving",
    "entitled_not_receiving",
    "not_entitled_receiving",
    "cannot_say",
    "non_take_up",
    "take_up",
    "non_take_up_all_entitled",
    "beta_error",
    "expenditure_take_up",
    "expenditure_non_take_up",
    "average_loss",
    "full",
    "partial",
    "unclaimed",
)


class TestAsTheArraysSay:
    @pytest.mark.parametrize(("sample", "clusters"), [(False, False), (True, False), (True, True)])
    def test_every_indicator(self, tmp_path, sample, clusters):
        households, rights = population(sample=sample, clusters=clusters)
        e, r = columns(households, rights)
        expected = indicators(e, r, design_of(households), Source("x", date(2026, 6, 30)), sample=sample)
        found = estimate(write_screen(tmp_path, households, rights, parts=3), rules=OPEN)
        for indicator in SAME:
            ours, theirs = found.one(indicator, right="rent_help"), expected[indicator]
            assert ours.value == pytest.approx(theirs.value), indicator
            assert (ours.error or 0) == pytest.approx(theirs.error or 0, rel=1e-6), indicator
            assert (ours.low is None) == (theirs.low is None)
            if ours.low is not None:
                assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), rel=1e-6), indicator
            assert ours.definition == theirs.definition
        rate = found.one("non_take_up", right="rent_help")
        assert (rate.bound_low, rate.bound_high) == pytest.approx(
            (expected["non_take_up"].bound_low, expected["non_take_up"].bound_high)
        )
        assert rate.n == int((e > 0).sum())
        assert rate.cannot_say == int(np.isnan(e).sum())

    @pytest.mark.parametrize("clusters", [False, True])
    def test_a_territory_is_a_domain_of_the_whole_sample(self, tmp_path, clusters):
        households, rights = population(sample=True, clusters=clusters)
        e, r = columns(households, rights)
        inside = np.array([h["territory"] == "t2" for h in households])
        design = design_of(households)
        rate = ratio(design, inside * (e > 0) * (r == 0), inside * (e > 0))
        missing = total(design, inside * (e > 0) * (r == 0))
        found = estimate(write_screen(tmp_path, households, rights, parts=2), ("right", "territory"), rules=OPEN)
        ours = found.one("non_take_up", right="rent_help", territory="t2")
        assert (ours.value, ours.error) == pytest.approx((rate.value, rate.error))
        counted = found.one("entitled_not_receiving", right="rent_help", territory="t2")
        assert (counted.value, counted.error) == pytest.approx((missing.value, missing.error))

    def test_parts_and_slices_change_nothing(self, tmp_path, monkeypatch):
        households, rights = population(sample=True, clusters=True)
        by = ("right", "territory", "type", "stratum")
        whole = estimate(write_screen(tmp_path / "one", households, rights), by, rules=OPEN)
        monkeypatch.setattr(sums, "ROWS_A_SLICE", 40)
        sliced = estimate(write_screen(tmp_path / "many", households, rights, parts=4), by, rules=OPEN)
        assert [e.group for e in whole] == [e.group for e in sliced]
        for one, other in zip(whole, sliced, strict=True):
            assert (other.value or 0, other.error or 0) == pytest.approx((one.value or 0, one.error or 0), abs=1e-9)
            assert (one.n, one.withheld) == (other.n, other.withheld)

    def test_totals_are_the_sums_of_their_parts(self, tmp_path):
        found = estimate(write_screen(tmp_path, *population()), ("right", "territory"), rules=OPEN)
        parts = [
            e.value or 0 for e in found.select("unclaimed", right="rent_help") if dict(e.group)["territory"] != "all"
        ]
        assert len(parts) == 4
        assert found.one("unclaimed", right="rent_help", territory="all").value == pytest.approx(sum(parts))


class TestWhoCannotBePlaced:
    def of(self, tmp_path, *rows, **settings):
        households = [household_row(f"h{i}", members=2) for i in range(20)]
        return estimate(write_screen(tmp_path, households, rows), rules=OPEN, **settings)

    def test_own_receipt_unknown_is_entitled(self, tmp_path):
        found = self.of(
            tmp_path,
            right_row("h1", due=100.0, received=0.0),
            right_row("h2", due=100.0, received=None, cannot_say="received:rent_help"),
        )
        rate = found.one("non_take_up", right="rent_help")
        assert (rate.value, rate.bound_low, rate.bound_high, rate.cannot_say) == (1.0, 0.5, 1.0, 1)
        unclaimed = found.one("unclaimed", right="rent_help")
        assert (unclaimed.value, unclaimed.bound_low, unclaimed.bound_high) == (100, 100, 200)

    def test_anothers_receipt_unknown_is_not_decided(self, tmp_path):
        found = self.of(
            tmp_path,
            right_row("h1", due=100.0, received=0.0),
            right_row("h2", due=100.0, received=0.0, cannot_say="received:care_help"),
        )
        assert found.one("non_take_up", right="rent_help").n == 1
        assert found.one("cannot_say", right="rent_help").value == 1

    def test_bounds_of_what_is_due_place_some(self, tmp_path):
        unknown: Any = {"due": None, "received": 0.0, "cannot_say": "fact:rent"}
        found = self.of(
            tmp_path,
            right_row("h1", **unknown, due_low=50.0, due_high=80.0),
            right_row("h2", **unknown, due_low=0.0, due_high=0.0),
            right_row("h3", **unknown, due_low=0.0, due_high=90.0),
        )
        assert found.one("entitled_not_receiving", right="rent_help").value == 1
        assert found.one("cannot_say", right="rent_help").value == 1
        unclaimed = found.one("unclaimed", right="rent_help")
        assert (unclaimed.value, unclaimed.bound_low, unclaimed.bound_high) == (0, 50, 170)

    def test_no_upper_bound_no_bounds(self, tmp_path):
        found = self.of(
            tmp_path, right_row("h1", due=None, received=0.0, cannot_say="fact:rent"), right_row("h2", due=100.0)
        )
        unclaimed = found.one("unclaimed", right="rent_help")
        assert (unclaimed.value, unclaimed.bound_low, unclaimed.cannot_say) == (100, None, 1)

    def test_nobody_placed_is_not_nobody_entitled(self, tmp_path):
        found = self.of(tmp_path, right_row("h1", due=None, received=0.0, cannot_say="fact:rent"))
        rate = found.one("non_take_up", right="rent_help")
        assert rate.withheld is Withheld.NOT_MEASURABLE

    def test_a_right_without_rows_has_nobody(self, tmp_path):
        found = self.of(tmp_path, right_row("h1", due=100.0))
        assert found.one("entitled_receiving", right="school_help").value == 0
        assert found.one("non_take_up", right="school_help").withheld is Withheld.EMPTY

    def test_persons_and_households(self, tmp_path):
        found = self.of(
            tmp_path,
            right_row("h1", "care_help", 50.0, 50.0, member=0),
            right_row("h1", "care_help", 50.0, 0.0, member=1),
            right_row("h1", "rent_help", 50.0, 0.0),
        )
        care = found.one("not_entitled_not_receiving", right="care_help")
        assert (care.value, care.unit) == (38, Unit.PERSONS)
        rent = found.one("not_entitled_not_receiving", right="rent_help")
        assert (rent.value, rent.unit) == (19, Unit.HOUSEHOLDS)
        assert found.one("non_take_up", right="care_help").value == 0.5

    def test_a_status_has_no_euros(self, tmp_path):
        found = self.of(tmp_path, right_row("h1", "lower_fees", 1.0, 0.0, member=0))
        assert found.one("non_take_up", right="lower_fees").value == 1
        euros = found.one("unclaimed", right="lower_fees")
        assert euros.withheld is Withheld.NOT_MEASURABLE
        assert euros.reason is not None and "without an amount" in euros.reason.en

    def test_yearly_rights_go_by_the_period(self, tmp_path):
        row = right_row("h1", "school_help", 90.0, 0.0, month_due=0.0, month_received=0.0)
        assert self.of(tmp_path, row).one("entitled_not_receiving", right="school_help").value == 1
        last_month = self.of(tmp_path, row, basis="month")
        assert last_month.one("entitled_not_receiving", right="school_help").value == 0


class TestTypes:
    def screen(self, folder, **manifest):
        households = [household_row(f"h{i}") for i in range(40)]
        named = (
            [(Name.PRIMARY, Name.FULL, Name.REVERSIBLE)] * 3 + [(Name.SECONDARY, Name.PARTIAL)] + [(Name.QUASI,)] * 2
        )
        rows = [
            right_row(
                f"h{i}", due=0.0 if Name.QUASI in names else 100.0, types=types(*names), recoverable=60.0, lost=40.0
            )
            for i, names in enumerate(named)
        ]
        return write_screen(folder, households, rows, **manifest)

    def test_a_cross_section_shows_few_names(self, tmp_path):
        found = estimate(self.screen(tmp_path), ("right", "type"), rules=OPEN)
        assert found.one("share_in_this_way", right="rent_help", type="full").value == pytest.approx(3 / 4)
        primary = found.one("missing_in_this_way", right="rent_help", type="primary")
        assert primary.withheld is Withheld.NOT_MEASURABLE
        with pytest.raises(KeyError):
            found.one("share_in_this_way", right="rent_help", type="primary")

    def test_a_source_with_claims_shows_all(self, tmp_path):
        seen = {"received": True, "claims": True, "conduct": True}
        folder = self.screen(tmp_path, observed=seen, months={"from": "2025-07", "to": "2026-06"})
        found = estimate(folder, ("right", "type"), rules=OPEN)
        assert found.one("missing_in_this_way", right="rent_help", type="primary").value == 3
        assert found.one("euros_in_this_way", right="rent_help", type="reversible").value == 180
        assert found.one("missing_in_this_way", right="rent_help", type="quasi").value == 2
        of_rent = [e for e in found if dict(e.group)["right"] == "rent_help" and e.indicator not in OVER_MISTAKES]
        assert not [e for e in of_rent if e.withheld is Withheld.NOT_MEASURABLE]
        assert found.manifest.source.period == "2025-07..2026-06"

    def test_what_the_caller_knows_of_the_source_goes_first(self, tmp_path):
        found = estimate(self.screen(tmp_path), ("right", "type"), rules=OPEN, observed=Observed(claims=True))
        assert found.one("missing_in_this_way", right="rent_help", type="secondary").value == 1
        assert found.one("missing_in_this_way", right="rent_help", type="temporary").value is None


class TestAllRightsTogether:
    def test_by_household(self, tmp_path):
        households = [household_row(f"h{i}", gain_month=10.0 if i < 2 else 0.0) for i in range(10)]
        rows = [
            right_row("h0", "rent_help", 100.0),
            right_row("h0", "school_help", 100.0),
            right_row("h1", "care_help", 100.0, 0.0, member=0),
            right_row("h1", "care_help", 100.0, 0.0, member=1),
            right_row("h1", "rent_help", 100.0, 100.0),
            right_row("h2", "rent_help", 100.0, 100.0),
            right_row("h3", "rent_help", None, 0.0, cannot_say="fact:x"),
        ]
        found = estimate(write_screen(tmp_path, households, rows), (), rules=OPEN)
        assert found.one("entitled_any").value == 3
        assert found.one("missing_any").value == 2
        assert found.one("missing_any_share").value == pytest.approx(2 / 3)
        # of h0 and h1, entitled to two rights, only h0 misses two; the same right of two persons is one right
        assert found.one("cumulative").value == pytest.approx(1 / 2)
        assert found.one("gain_everything_claimed").value == 20
        assert found.one("missing_any").cannot_say == 1

    @pytest.mark.parametrize("sample", [False, True])
    def test_poverty(self, tmp_path, sample):
        households, rights = population(sample=sample)
        households[0]["income_month"] = None
        found = estimate(write_screen(tmp_path, households, rights, parts=2), ("territory",), rules=OPEN)
        known = households[1:]
        income = np.array([h["income_month"] / h["equivalence"] for h in known])
        gain = np.array([h["gain_month"] / h["equivalence"] for h in known])
        weights = np.array([h["weight"] * h["members"] for h in known])
        expected = poverty.full_take_up(income, gain, weights)
        assert found.one("poverty_before", territory="all").value == pytest.approx(expected.before.rate)
        assert found.one("poverty_after", territory="all").value == pytest.approx(expected.after.rate)
        # a household at half the threshold needs half of it times its equivalence scale
        lacking = np.maximum(expected.before.threshold - income, 0)
        euros = sum(h["weight"] * h["equivalence"] * gap for h, gap in zip(known, lacking, strict=True))
        assert found.one("poverty_gap_before", territory="all").value == pytest.approx(euros)
        assert found.one("poverty_threshold", territory="all").value == pytest.approx(expected.before.threshold)
        assert found.one("poverty_before", territory="all").cannot_say == 1
        there = np.array([h["territory"] == "t1" for h in known])
        assert found.one("poverty_before", territory="t1").value == pytest.approx(
            poverty.rate(income[there], expected.before.threshold, weights[there])
        )
        error = found.one("poverty_before", territory="all").error
        assert (error is not None) == sample
        if error is not None:
            assert 0.5 < error / (expected.before.rate * (1 - expected.before.rate) / 600) ** 0.5 < 2.5

    def test_a_threshold_from_elsewhere(self, tmp_path):
        found = estimate(write_screen(tmp_path, *population()), (), rules=OPEN, poverty_line=1500)
        line = found.one("poverty_threshold")
        assert line.value == 1500
        assert line.no_error is not None and "from elsewhere" in line.no_error.en


class TestSmallCells:
    def screen(self, folder):
        """Four towns; in t0 only 3 households miss it, in the others dozens."""
        households, rows = [], []
        for town, (receive, miss) in {"t0": (40, 3), "t1": (50, 30), "t2": (60, 45), "t3": (80, 52)}.items():
            for i in range(200):
                households.append(household_row(f"{town}-{i}", territory=town))
                if i < receive + miss:
                    rows.append(right_row(f"{town}-{i}", due=100.0, received=100.0 if i < receive else 0.0))
        return write_screen(folder, households, rows)

    def test_the_small_one_and_a_complement_are_hidden(self, tmp_path):
        found = estimate(self.screen(tmp_path), ("right", "territory"))
        shown = {dict(e.group)["territory"]: e.value for e in found.select("entitled_not_receiving", right="rent_help")}
        assert shown["t0"] is None
        assert shown["all"] == 130
        assert sum(value is None for value in shown.values()) == 2

    def test_nothing_that_is_shown_gives_it_back(self, tmp_path):
        found = estimate(self.screen(tmp_path), ("right", "territory"))
        told = {}
        for e in found.select("entitled_not_receiving", right="rent_help"):
            town = dict(e.group)["territory"]
            others = {
                indicator: found.one(indicator, right="rent_help", territory=town)
                for indicator in ("non_take_up", "take_up", "unclaimed", "average_loss", "expenditure_non_take_up")
            }
            if e.value is None:
                assert all(each.value is None and each.n is None for each in others.values()), town
            told[town] = e.value
        missing = [town for town, value in told.items() if value is None]
        assert len(missing) >= 2  # subtraction from the total leaves two unknown

    @pytest.mark.parametrize("seed", range(6))
    def test_no_use_of_all_that_is_shown_gives_a_small_cell_back(self, tmp_path, seed):
        """An outsider knows how many households live where, and reads every count, total and rate of the table."""
        draws = np.random.default_rng(seed)
        households, rows, truth = [], [], {}
        for town in ("t0", "t1", "t2", "t3", "t4"):
            counts = {"er": draws.integers(0, 40), "en": draws.integers(0, 25), "nr": draws.integers(0, 12)}
            truth[town] = {**counts, "nn": 100 - sum(counts.values())}
            cases = [(100.0, 100.0)] * counts["er"] + [(100.0, 0.0)] * counts["en"] + [(0.0, 100.0)] * counts["nr"]
            for i in range(100):
                households.append(household_row(f"{town}-{i}", territory=town))
                if i < len(cases):
                    rows.append(right_row(f"{town}-{i}", due=cases[i][0], received=cases[i][1]))
        found = estimate(write_screen(tmp_path, households, rows), ("right", "territory"))
        names = {
            "er": "entitled_receiving",
            "en": "entitled_not_receiving",
            "nr": "not_entitled_receiving",
            "nn": "not_entitled_not_receiving",
        }
        places, cells = list(truth), list(names)
        equations, sums = [], []

        def know(coefficients, value):
            equations.append([coefficients.get((place, cell), 0.0) for place in places for cell in cells])
            sums.append(value)

        for place in places:
            know({(place, cell): 1.0 for cell in cells}, 100.0)
        for place in [*places, "all"]:
            where = places if place == "all" else [place]
            told = {cell: found.one(name, right="rent_help", territory=place) for cell, name in names.items()}
            for cell, answer in told.items():
                if answer.value is not None:
                    know({(town, cell): 1.0 for town in where}, answer.value)
            for rate, top, below in (
                ("non_take_up", ("en",), ("er", "en")),
                ("non_take_up_all_entitled", ("en",), ("er", "en", "nr")),
                ("beta_error", ("nr",), ("er", "nr")),
                ("expenditure_take_up", ("er",), ("er", "en")),
            ):
                answer = found.one(rate, right="rent_help", territory=place)
                if answer.value is not None:
                    assert answer.n is not None
                    know({(town, cell): 1.0 for town in where for cell in below}, answer.n)
                    know({(town, cell): 1.0 for town in where for cell in top}, answer.value * answer.n)
            unclaimed = found.one("unclaimed", right="rent_help", territory=place)
            if unclaimed.value is not None:
                know({(town, "en"): 1.0 for town in where}, unclaimed.value / 100)
        small = [(place, cell) for place in places for cell in cells if 0 < truth[place][cell] < 10]
        assert small
        for place, cell in small:
            goal = np.array([float((p, c) == (place, cell)) for p in places for c in cells])
            ends = [
                optimize.linprog(sign * goal, A_eq=np.array(equations), b_eq=np.array(sums), bounds=(0, None))
                for sign in (1, -1)
            ]
            assert all(end.status == 0 for end in ends)
            assert -ends[1].fun - ends[0].fun >= 10 - 1e-6, (place, cell)

    def test_the_settings_are_settings(self, tmp_path):
        found = estimate(self.screen(tmp_path), ("right", "territory"), rules=Rules(least_population=3, protection=3))
        assert found.one("entitled_not_receiving", right="rent_help", territory="t0").value == 3

    def test_few_of_a_sample(self, tmp_path):
        households = [household_row(f"h{i}", weight=100.0) for i in range(200)]
        rows = [right_row(f"h{i}", due=100.0, received=0.0 if i < 19 else 100.0) for i in range(100)]
        found = estimate(write_screen(tmp_path, households, rows))
        rate = found.one("non_take_up", right="rent_help")
        assert rate.withheld is Withheld.SUPPRESSED
        assert rate.reason is not None and rate.reason.en.startswith("Not shown: too few households")


class TestOut:
    @pytest.fixture
    def found(self, tmp_path):
        return estimate(write_screen(tmp_path / "screen", *population()), ("territory", "right", "holder"))

    def test_a_data_frame(self, found):
        frame = found.to_polars("fr")
        assert frame.columns[:4] == ["right", "territory", "holder", "indicator"]
        assert frame["synthetic"].all()
        assert set(frame.filter(pl.col("right") == "care_help")["holder"]) == {"person"}
        row = frame.filter(pl.col("indicator") == "take_up").row(0, named=True)
        assert row["definition"] == "Parmi ceux qui ont droit : la part qui reçoit quelque chose."
        assert row["source"] == "Households by hand"

    def test_files(self, found, tmp_path):
        found.to_csv(tmp_path / "t.csv")
        found.to_json(tmp_path / "t.json", "nl")
        rows = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
        assert len(rows) == len(pl.read_csv(tmp_path / "t.csv")) == len(found.estimates)
        assert rows[0]["as_of"] == "2026-06-30"


class TestBadInput:
    def test_unknown_keys(self, tmp_path):
        with pytest.raises(ValueError, match="by: right, colour; allowed, each once: right, territory"):
            estimate(tmp_path, ("right", "colour"))
        with pytest.raises(ValueError, match="add 'right'"):
            estimate(tmp_path, ("type",))

    def test_no_manifest(self, tmp_path):
        with pytest.raises(ScreenError, match=r"no manifest\.json"):
            estimate(tmp_path)

    def test_an_unfinished_screen(self, tmp_path):
        folder = write_screen(tmp_path, *population(), parts=2)
        (folder / "rights" / "part-00001.parquet").unlink()
        with pytest.raises(ScreenError, match=r"part-00001\.parquet is in rights or households alone"):
            estimate(folder)

    def test_a_household_that_is_nowhere(self, tmp_path):
        folder = write_screen(tmp_path, [household_row("h0")], [right_row("h0"), right_row("stranger")])
        with pytest.raises(Exception, match="a household in it is not in"):
            estimate(folder)

    def test_a_right_that_the_manifest_does_not_know(self, tmp_path):
        folder = write_screen(tmp_path, [household_row("h0")], [right_row("h0", "moon_help")])
        with pytest.raises(ScreenError, match="'moon_help' has rows, but is not in manifest"):
            estimate(folder)

    def test_a_manifest_that_lacks_something(self, tmp_path):
        folder: Path = write_screen(tmp_path, *population())
        told = json.loads((folder / "manifest.json").read_text())
        del told["synthetic"]
        (folder / "manifest.json").write_text(json.dumps(told))
        with pytest.raises(ScreenError, match="'synthetic' is missing"):
            estimate(folder)

    def test_a_missing_column(self, tmp_path):
        folder = write_screen(tmp_path, *population())
        path = folder / "rights" / "part-00000.parquet"
        pl.read_parquet(path).drop("month_due").write_parquet(path)
        with pytest.raises(ScreenError, match="column 'month_due' is missing"):
            estimate(folder)

    def test_a_lonely_stratum(self, tmp_path):
        households, rights = population(sample=True)
        households[0]["stratum"] = "island"
        folder = write_screen(tmp_path, households, rights)
        with pytest.raises(LonelyStratumError, match="'island'"):
            estimate(folder)
        centred = estimate(folder, lonely="centre", rules=OPEN).one("entitled_not_receiving", right="rent_help")
        e, r = columns(households, rights)
        design = Design.of([h["weight"] for h in households], [h["stratum"] for h in households], lonely="centre")
        expected = total(design, (e > 0) * (r == 0))
        assert (centred.value, centred.error) == pytest.approx((expected.value, expected.error))
