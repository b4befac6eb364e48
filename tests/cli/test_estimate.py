"""`takeup estimate`: what a person sees, gets as a file, and is told when something is wrong."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from takeup.cli.estimate_words import SAY
from takeup.nontakeup import Name
from tests.cli.conftest import Run
from tests.population.estimate.screens import NAMED, household_row, right_row, types, write_screen

YEARLY = {**NAMED["school_help"], "in_month": 9}
RIGHTS = {**NAMED, "school_help": YEARLY}
SPELLS: dict[str, Any] = {
    "rights": RIGHTS,
    "months": {"from": "2024-07", "to": "2026-06"},
    "on": "2026-07-31",
    "observed": {"received": True, "claims": True, "conduct": False},
}


def screen(folder: Path, *, sample: bool = False, shift: float = 0.0, spells: bool = False, **manifest: Any) -> Path:
    """1,200 households in six towns (the last small); those of higher income take rent help up less often."""
    draws = np.random.default_rng(3)
    households, rows = [], []
    for i in range(1200):
        town = i % 5 if i < 1188 else 5
        income = float(draws.gamma(3, 700))
        households.append(
            household_row(
                f"h{i}",
                territory=f"2100{town + 1}",
                stratum=f"s{i % 2}" if sample else None,
                weight=15.0 if sample else 1.0,
                members=1 + i % 4,
                income_month=income,
                gain_month=float(draws.choice([0, 150])),
            )
        )
        due = float(draws.choice([200, 250, 300])) if i % 3 else 0.0
        takes = draws.random() < (0.9 if income + shift < 1800 else 0.35) - 0.05 * town
        received = due if takes else 0.0
        more: dict[str, Any] = {"types": types(Name.FULL, Name.PRIMARY) if due > received else 0}
        if spells and due:
            late = int(draws.integers(0, 4))
            more |= {"spell_from": date(2025, 1 + i % 12, 1), "claim_delay": late if takes else None}
        rows.append(right_row(f"h{i}", due=due, received=received, **more))
    told = {"rights": RIGHTS, **(SPELLS if spells else {}), **manifest}
    return write_screen(folder, households, rows, parts=2, source="Six towns", **told)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return screen(tmp_path_factory.mktemp("register"))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return screen(tmp_path_factory.mktemp("sample"), sample=True)


@pytest.fixture(scope="module")
def spells(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return screen(tmp_path_factory.mktemp("spells"), spells=True)


@pytest.fixture(scope="module")
def richer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return screen(tmp_path_factory.mktemp("richer"), shift=300, incomes=1.1)


def found(output: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(output)
    return rows


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


class TestTable:
    def test_rates_euros_and_where_they_come_from(self, takeup: Run, register: Path) -> None:
        output = takeup("estimate", register).output
        assert "Rent allowance" in output and "Non-take-up" in output and "Beta error" in output
        assert "Source: Six towns; data of 2026-06-30, months 2026-06." in output
        assert "SYNTHETIC: nobody in these figures exists." in output

    def test_the_figures_are_those_of_the_json(self, takeup: Run, register: Path) -> None:
        rows = found(takeup("estimate", register, "--json").output)
        rate = next(row["value"] for row in rows if row["indicator"] == "non_take_up" and row["right"] == "rent_help")
        assert 0.3 < rate < 0.7
        assert f"{100 * rate:.1f}%" in takeup("estimate", register).output

    def test_a_right_outside_the_months_is_not_called_nobodys(self, takeup: Run, register: Path) -> None:
        output = takeup("estimate", register).output
        assert "Paid in September, a month that was not looked at: School allowance." in output
        assert "For these rights the computation finds nobody: Care help, Lower fees." in output
        rows = found(takeup("estimate", register, "--json").output)
        school = [row for row in rows if row["right"] == "school_help"]
        assert school and {row["withheld"] for row in school} == {"not_measurable"}
        assert "paid in September, which was not looked at" in school[0]["reason"]

    def test_a_yearly_right_whose_month_was_looked_at_is_counted(self, takeup: Run, tmp_path: Path) -> None:
        folder = screen(tmp_path / "s", months={"from": "2025-09", "to": "2026-06"})
        rows = found(takeup("estimate", folder, "--json").output)
        counts = {row["indicator"]: row["value"] for row in rows if row["right"] == "school_help"}
        assert counts["entitled_not_receiving"] == 0

    def test_places_by_name_and_ways(self, takeup: Run, register: Path, tmp_path: Path) -> None:
        (tmp_path / "names.csv").write_text("code,name\n21001,Anderlecht\n", encoding="utf-8")
        output = takeup("estimate", register, "--by", "territory", "--places", "names.csv").output
        assert "Anderlecht" in output and "21002" in output and "Together" in output
        assert "full" in takeup("estimate", register, "--by", "right,type").output

    def test_small_cells_are_hidden_and_the_setting_shows_them(self, takeup: Run, register: Path) -> None:
        def of_the_small_town(*more: str) -> set[str | None]:
            rows = found(takeup("estimate", register, "--by", "right,territory", "--json", *more).output)
            return {
                row["withheld"]
                for row in rows
                if row["territory"] == "21006" and row["right"] == "rent_help" and row["indicator"] == "non_take_up"
            }

        assert of_the_small_town() == {"suppressed"}
        assert of_the_small_town("--least-population", "0") == {None}

    def test_a_place_that_is_not_told(self, takeup: Run, register: Path) -> None:
        assert "(not told)" in takeup("estimate", register, "--by", "stratum").output

    def test_a_figure_is_never_cut(self, takeup: Run, register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        wide = takeup("estimate", register).output
        monkeypatch.setenv("COLUMNS", "60")
        narrow = takeup("estimate", register).output
        euros = next(word for word in wide.split() if word.startswith("€"))
        assert euros in narrow

    @pytest.mark.parametrize(
        ("language", "words"), [("nl", "Niet-gebruik"), ("fr", "Non-recours"), ("en", "Non-take-up")]
    )
    def test_in_three_languages(self, takeup: Run, register: Path, language: str, words: str) -> None:
        output = takeup("estimate", register, "--lang", language).output
        assert words in output
        assert SAY["synthetic"][language] in output

    def test_csv(self, takeup: Run, register: Path, tmp_path: Path) -> None:
        assert "Written: table.csv" in takeup("estimate", register, "--csv", "table.csv").output
        rows = rows_of(tmp_path / "table.csv")
        assert {row["right"] for row in rows} == set(NAMED)
        assert all(row["definition"] and row["source"] == "Six towns" for row in rows)


class TestMistakes:
    def of_rent(self, takeup: Run, register: Path, *more: str) -> dict[str, dict[str, Any]]:
        rows = found(takeup("estimate", register, "--json", *more).output)
        return {row["indicator"]: row for row in rows if row["right"] == "rent_help"}

    def test_intervals_over_stated_rates_are_always_in_the_data(self, takeup: Run, register: Path) -> None:
        rows = self.of_rent(takeup, register)
        rate = rows["non_take_up"]["value"]
        receipt, mistaken = rows["non_take_up_receipt"], rows["non_take_up_corrected"]
        # r = (r_obs - o) / (1 - u - o) at the ends of the default ranges
        assert receipt["bound_low"] == pytest.approx(1 - (1 - rate) / (1 - 0.086))
        assert receipt["bound_high"] == pytest.approx(1 - (1 - rate - 0.016) / (1 - 0.016))
        assert "0 to 8.6%" in receipt["definition"] and "0 to 2%" in mistaken["definition"]
        assert mistaken["bound_low"] < mistaken["bound_high"] <= rate + 1e-12

    def test_the_value_at_which_the_conclusion_turns(self, takeup: Run, register: Path) -> None:
        rows = self.of_rent(takeup, register, "--turns-at", "0.3")
        rate, under = rows["non_take_up"]["value"], rows["turns_at_under"]["value"]
        assert 1 - (1 - rate) / (1 - under) == pytest.approx(0.3)
        assert rows["turns_at_false_eligible"]["value"] > 0

    def test_already_under_it(self, takeup: Run, register: Path) -> None:
        rows = self.of_rent(takeup, register, "--turns-at", "0.95")
        assert rows["turns_at_under"]["reason"] == "Non-take-up is under it already."

    def test_asked_for_they_are_shown(self, takeup: Run, register: Path) -> None:
        output = takeup("estimate", register, "--false-eligible", "1..5%").output
        assert "If entitlement is mistaken" in output
        assert "if the computation counts 1 to 5% of those with no right by mistake" in output
        assert "If entitlement is mistaken" not in takeup("estimate", register).output

    @pytest.mark.parametrize("text", ["a lot", "0.5..0.1", "0..1.5", "0..0.1..0.2"])
    def test_a_range_that_is_none(self, takeup: Run, register: Path, text: str) -> None:
        output = takeup("estimate", register, "--under", text, code=2).output
        assert f"--under {text}: allowed is LOW..HIGH" in output

    def test_a_limit_that_is_none(self, takeup: Run, register: Path) -> None:
        assert "between 0 and 1" in takeup("estimate", register, "--turns-at", "20", code=2).output


class TestOtherIncomes:
    def test_one_table_with_the_spread(self, takeup: Run, register: Path, richer: Path) -> None:
        output = takeup("estimate", register, "--with", richer).output
        assert "+10 %" in output and "0 %" in output and "from – to" in output
        rows = found(takeup("estimate", register, "--with", richer, "--json").output)
        rent = {
            row["incomes"]: row["value"]
            for row in rows
            if row["right"] == "rent_help" and row["indicator"] == "non_take_up"
        }
        assert list(rent) == ["0 %", "+10 %"]
        assert rent["+10 %"] > rent["0 %"]
        assert f"{100 * rent['0 %']:.1f}% – {100 * rent['+10 %']:.1f}%" in output

    def test_the_first_has_incomes_as_they_are(self, takeup: Run, register: Path, richer: Path) -> None:
        assert "the first one has them as they are" in takeup("estimate", richer, "--with", register, code=1).output

    def test_a_factor_twice(self, takeup: Run, register: Path, richer: Path) -> None:
        output = takeup("estimate", register, "--with", richer, "--with", richer, code=1).output
        assert "each factor comes once" in " ".join(output.split())

    def test_another_source(self, takeup: Run, register: Path, tmp_path: Path) -> None:
        other = write_screen(tmp_path / "o", [household_row("a")], [], source="Elsewhere", incomes=1.1, rights=RIGHTS)
        assert "another source than" in takeup("estimate", register, "--with", other, code=1).output

    def test_other_months(self, takeup: Run, register: Path, tmp_path: Path) -> None:
        other = screen(tmp_path / "o", incomes=1.1, months={"from": "2026-05", "to": "2026-06"})
        assert "another months than" in takeup("estimate", register, "--with", other, code=1).output


class TestTimeToClaim:
    def test_one_month_says_nothing_of_it(self, takeup: Run, register: Path) -> None:
        output = takeup("estimate", register, "--time-to-claim", "rent_help").output
        assert "it shows one moment, and no beginning or end of a right" in output
        rows = json.loads(takeup("estimate", register, "--time-to-claim", "rent_help", "--json").output)
        assert rows["estimates"] and all(row["value"] is None for row in rows["estimates"])

    def test_without_claims_nothing_either(self, takeup: Run, tmp_path: Path) -> None:
        folder = screen(tmp_path / "s", spells=True, observed={"received": True, "claims": False})
        output = takeup("estimate", folder, "--time-to-claim", "rent_help").output
        assert "it does not say who made a claim" in output

    def test_shares_and_the_median(self, takeup: Run, spells: Path) -> None:
        told = json.loads(takeup("estimate", spells, "--time-to-claim", "rent_help", "--json").output)
        rows = {row.get("months"): row for row in told["estimates"]}
        assert 0 < rows["1"]["value"] < rows["3"]["value"] <= rows["12"]["value"] < 1
        assert rows["3"]["low"] < rows["3"]["value"] < rows["3"]["high"]
        assert told["left_out"] == 0 and told["log_rank"] is None
        output = takeup("estimate", spells, "--time-to-claim", "rent_help").output
        assert "Claimed within 3" in output and "counts until 31 July 2026" in output

    def test_by_place(self, takeup: Run, spells: Path) -> None:
        told = json.loads(
            takeup("estimate", spells, "--time-to-claim", "rent_help", "--by", "territory", "--json").output
        )
        assert {row["territory"] for row in told["estimates"]} == {"all", *(f"2100{k}" for k in range(1, 7))}
        small = [row for row in told["estimates"] if row["territory"] == "21006"]
        assert small and all(row["value"] is None for row in small)

    def test_by_what_it_cannot(self, takeup: Run, spells: Path) -> None:
        output = takeup("estimate", spells, "--time-to-claim", "rent_help", "--by", "right,type", code=2).output
        assert "allowed is one of territory, stratum" in output


class TestSmallAreas:
    def test_a_model_beside_each_place(self, takeup: Run, sample: Path) -> None:
        rows = found(takeup("estimate", sample, "--small-areas", "rent_help", "--json").output)
        direct = {row["territory"]: row for row in rows if row["indicator"] == "non_take_up"}
        modelled = {row["territory"]: row for row in rows if row["indicator"] == "non_take_up_model"}
        assert set(modelled) == set(direct) - {"all"} == {f"2100{k}" for k in range(1, 7)}
        assert all(row["model_based"] for row in modelled.values())
        assert not any(row["model_based"] for row in direct.values())
        assert direct["21006"]["value"] is None and modelled["21006"]["value"] is not None
        values = [row["value"] for row in modelled.values()]
        assert min(values) < direct["all"]["value"] < max(values)

    def test_the_terminal_says_that_it_is_a_model(self, takeup: Run, sample: Path) -> None:
        output = takeup("estimate", sample, "--small-areas", "rent_help").output
        assert "by a model" in output and "It is not a count." in output

    def test_with_numbers_from_elsewhere(self, takeup: Run, sample: Path, tmp_path: Path) -> None:
        text = "code,density\n" + "".join(f"2100{k},{k}\n" for k in range(1, 8))
        (tmp_path / "numbers.csv").write_text(text, encoding="utf-8")
        rows = found(
            takeup("estimate", sample, "--small-areas", "rent_help", "--covariates", "numbers.csv", "--json").output
        )
        assert {row["territory"] for row in rows if row["model_based"]} == {f"2100{k}" for k in range(1, 8)}

    @pytest.mark.parametrize(
        ("text", "told"), [("place\n1\n", "column code is missing"), ("code,x\n21001,many\n", "is not a number")]
    )
    def test_numbers_that_are_none(self, takeup: Run, sample: Path, tmp_path: Path, text: str, told: str) -> None:
        (tmp_path / "numbers.csv").write_text(text, encoding="utf-8")
        command = ("estimate", sample, "--small-areas", "rent_help", "--covariates", "numbers.csv")
        assert told in takeup(*command, code=2).output

    def test_a_register_needs_none(self, takeup: Run, register: Path) -> None:
        output = takeup("estimate", register, "--small-areas", "rent_help", code=2).output
        assert "this source counts every household" in output

    def test_nobody_there(self, takeup: Run, sample: Path) -> None:
        assert "no figure of this right" in takeup("estimate", sample, "--small-areas", "care_help", code=1).output


class TestModel:
    def test_in_plain_words(self, takeup: Run, register: Path) -> None:
        output = takeup("estimate", register, "--model", "rent_help").output
        assert "100 euros a month more of other income: the chance of take-up is" in output
        assert "percentage points lower (95% sure:" in output
        assert "A link, not a cause" in output

    def test_effects_with_intervals(self, takeup: Run, sample: Path) -> None:
        rows = found(takeup("estimate", sample, "--model", "rent_help", "--json").output)
        effects = {row["characteristic"]: row for row in rows}
        assert set(effects) == {"amount_due", "income", "members"}
        assert effects["income"]["high"] < 0
        assert all(row["model_based"] and row["low"] < row["value"] < row["high"] for row in rows)

    @pytest.mark.parametrize(
        ("right", "told"),
        [("care_help", "Too few are entitled"), ("school_help", "paid in September, which was not looked at")],
    )
    def test_where_there_can_be_none(self, takeup: Run, register: Path, right: str, told: str) -> None:
        assert told in takeup("estimate", register, "--model", right, code=1).output


class TestReport:
    def test_pages_tables_and_a_map(self, takeup: Run, register: Path, richer: Path, tmp_path: Path) -> None:
        (tmp_path / "names.csv").write_text("code,name\n21001,Anderlecht\n", encoding="utf-8")
        takeup("estimate", register, "--report", "out", "--with", richer, "--places", "names.csv")
        names = {path.name for path in (tmp_path / "out").iterdir()}
        assert names >= {"report.nl.html", "report.en.pdf", "map.csv", "rights.csv", "territories.csv"}
        page = (tmp_path / "out" / "report.en.html").read_text(encoding="utf-8")
        assert "What if incomes differ?" in page and "+10 %" in page
        assert "Paid in September, a month that was not looked at: School allowance." in page
        assert "10.1186/s12651-018-0250-z" in page

        rows = rows_of(tmp_path / "out" / "map.csv")
        assert [row["code"] for row in rows] == [f"2100{k}" for k in range(1, 7)]
        assert rows[0]["name"] == "Anderlecht"
        shown = found(takeup("estimate", register, "--by", "right,territory,type", "--json").output)
        rates = {
            row["territory"]: row["value"]
            for row in shown
            if row["indicator"] == "non_take_up" and row["right"] == "rent_help"
        }
        for row in rows:
            value = rates[row["code"]]
            assert row["non_take_up:rent_help"] == ("" if value is None else repr(value))
        assert rates["21006"] is None

    def test_lean_tables_and_their_texts(self, takeup: Run, register: Path, tmp_path: Path) -> None:
        takeup("estimate", register, "--report", "out")
        folder = tmp_path / "out"
        texts = {row["key"]: row for row in rows_of(folder / "definitions.csv")}
        for name in ("rights.csv", "territories.csv"):
            for row in rows_of(folder / name):
                assert texts[row["indicator"]]["text_nl"]
                assert not row["note"] or texts[row["note"]]["text_fr"]
                assert row["value"] or row["note"]
        assert texts["source"]["text_en"] == "Six towns" and texts["synthetic"]["text_en"] == "yes"
        assert "0 to 2%" in texts["non_take_up_corrected"]["text_en"]

    def test_a_file_is_no_folder(self, takeup: Run, register: Path, tmp_path: Path) -> None:
        (tmp_path / "out").write_text("", encoding="utf-8")
        for folder in ("out", "out/inside"):
            output = takeup("estimate", register, "--report", folder, "--lang", "fr", code=2).output
            assert "--report out\xa0: c'est un fichier. Donnez un dossier." in output


class TestErrors:
    """How the standard errors of a sample are made, and what is told of it."""

    METHODS = ("svy", "linearised", "bootstrap", "jackknife")

    def test_every_way_gives_the_same_figures(self, takeup: Run, sample: Path) -> None:
        tables = {way: found(takeup("estimate", sample, "--errors", way, "--json").output) for way in self.METHODS}
        values = {way: [row["value"] for row in rows] for way, rows in tables.items()}
        assert values["svy"] == values["linearised"] == values["bootstrap"] == values["jackknife"]
        for way, rows in tables.items():
            told = {row["errors_by"] for row in rows if row["standard_error"] is not None}
            assert told == {way}

    def test_svy_unless_asked_otherwise(self, takeup: Run, sample: Path) -> None:
        rows = found(takeup("estimate", sample, "--json").output)
        assert {row["errors_by"] for row in rows if row["standard_error"] is not None} == {"svy"}
        output = takeup("estimate", sample).output
        assert "Standard errors: from strata, clusters and weights, by linearisation with the library svy." in output

    def test_the_bootstrap_says_how_often_and_from_which_seed(self, takeup: Run, sample: Path) -> None:
        command = ("estimate", sample, "--errors", "bootstrap", "--replicates", "40", "--seed", "7")
        rows = found(takeup(*command, "--json").output)
        assert rows == found(takeup(*command, "--json").output)
        told = {(row["replicates"], row["seed"]) for row in rows if row["standard_error"] is not None}
        assert told == {(40, 7)}
        assert "drawing the sample again 40 times (bootstrap of Rao and Wu, seed 7)" in takeup(*command).output
        other = found(takeup(*command[:-1], "8", "--json").output)
        assert [row["value"] for row in other] == [row["value"] for row in rows]
        assert [row["standard_error"] for row in other] != [row["standard_error"] for row in rows]

    @pytest.mark.parametrize(
        ("language", "told"),
        [
            ("nl", "Standaardfouten van armoede en ongelijkheid: door de steekproef 500 keer opnieuw te trekken"),
            ("fr", "Erreurs types de la pauvreté et de l'inégalité : en tirant l'échantillon 500 fois"),
            ("en", "Standard errors of poverty and inequality: by drawing the sample again 500 times"),
        ],
    )
    def test_poverty_and_inequality_always_go_by_it(self, takeup: Run, sample: Path, language: str, told: str) -> None:
        output = takeup("estimate", sample, "--by", "territory", "--lang", language).output
        assert told in output.replace("\xa0", " ").replace("\u202f", " ")

    def test_how_sure_a_rate_is_stands_beside_it(self, takeup: Run, sample: Path) -> None:
        output = takeup("estimate", sample).output
        row = next(
            row
            for row in found(takeup("estimate", sample, "--json").output)
            if row["indicator"] == "non_take_up" and row["right"] == "rent_help"
        )
        assert f"{100 * row['low']:.1f} – {100 * row['high']:.1f}" in output
        assert f"{row['effective_n']:.0f}" in output
        assert row["effective_n"] == pytest.approx(row["n"] / row["design_effect"])

    def test_where_everyone_is_counted_nothing_is_said_of_it(self, takeup: Run, register: Path) -> None:
        output = takeup("estimate", register, "--errors", "bootstrap").output
        assert "Standard errors" not in output and "95% sure" not in output

    def test_inequality_beside_poverty(self, takeup: Run, sample: Path) -> None:
        output = " ".join(takeup("estimate", sample, "--by", "territory").output.split())
        rows = found(takeup("estimate", sample, "--by", "territory", "--json").output)
        whole = {row["indicator"]: row["value"] for row in rows if row["territory"] == "all"}
        assert f"{whole['gini_before']:.3f} {whole['gini_after']:.3f}" in output
        assert f"{whole['s80_s20_before']:.2f} {whole['s80_s20_after']:.2f}" in output

    def test_in_the_report(self, takeup: Run, sample: Path, tmp_path: Path) -> None:
        takeup("estimate", sample, "--report", "out", "--errors", "jackknife", "--replicates", "30", "--lang", "en")
        page = (tmp_path / "out" / "report.en.html").read_text(encoding="utf-8")
        assert "Standard errors: by leaving out one first-stage unit at a time (jackknife by stratum)." in page
        assert "Standard errors of poverty and inequality: by drawing the sample again 30 times" in page
        assert "How unequal are incomes?" in page and "Counts as a sample of" in page
        texts = {row["key"]: row for row in rows_of(tmp_path / "out" / "definitions.csv")}
        for name in ("gini_before", "s80_s20_after", "design_effect", "effective_n", "errors_by:jackknife"):
            assert texts[name]["text_nl"] and texts[name]["text_fr"] and texts[name]["text_en"]
        rows = rows_of(tmp_path / "out" / "rights.csv")
        assert {row["errors_by"] for row in rows if row["standard_error"]} == {"jackknife"}
        rates = [row for row in rows if row["indicator"] == "non_take_up" and row["value"]]
        assert rates and all(row["design_effect"] and row["effective_n"] for row in rates)
        assert all(row["gini_before"] for row in rows_of(tmp_path / "out" / "map.csv") if row["poverty_before"])

    @pytest.mark.parametrize(("option", "value", "least"), [("--replicates", 1, 2), ("--seed", -1, 0)])
    def test_a_number_that_cannot_be(self, takeup: Run, sample: Path, option: str, value: int, least: int) -> None:
        output = takeup("estimate", sample, option, value, code=2).output
        assert f"{option} {value}: allowed is a whole number of {least} or more" in output

    def test_a_way_that_is_none(self, takeup: Run, sample: Path) -> None:
        output = takeup("estimate", sample, "--errors", "magic", code=2).output
        assert "magic" in output and all(way in output for way in self.METHODS)

    @pytest.mark.parametrize("other", ["--model", "--time-to-claim"])
    def test_a_model_has_errors_of_its_own(self, takeup: Run, sample: Path, other: str) -> None:
        output = takeup("estimate", sample, other, "rent_help", "--errors", "svy", code=2).output
        assert f"--errors does not go with {other}" in output

    @pytest.mark.parametrize("way", ["bootstrap", "jackknife"])
    def test_strata_in_which_nothing_can_be_drawn(self, takeup: Run, tmp_path: Path, way: str) -> None:
        households = [household_row(f"h{i}", weight=10.0, stratum="a" if i else "alone") for i in range(40)]
        folder = write_screen(tmp_path / "s", households, [right_row(f"h{i}", due=10) for i in range(40)])
        command = ("estimate", folder, "--lonely", "centre", "--errors", way)
        output = " ".join(takeup(*command, code=1).output.split())
        assert "alone" in output and "give --errors svy or linearised, with --lonely centre" in output
        takeup("estimate", folder, "--lonely", "centre", "--by", "territory")  # poverty then has no error, and says so


class TestWrongUse:
    @pytest.mark.parametrize("language", ["nl", "fr", "en"])
    def test_a_folder_of_another_thing(self, takeup: Run, tmp_path: Path, language: str) -> None:
        output = takeup("estimate", tmp_path, "--lang", language, code=1).output
        assert "manifest.json" in output and "takeup screen --out" in output

    @pytest.mark.parametrize("text", ["[1, 2]", "{", '{"as_of": "2026-01-01"}'])
    def test_a_manifest_of_another_thing(self, takeup: Run, tmp_path: Path, text: str) -> None:
        (tmp_path / "manifest.json").write_text(text, encoding="utf-8")
        assert "manifest.json" in takeup("estimate", tmp_path, code=1).output

    def test_a_household_that_is_nowhere(self, takeup: Run, tmp_path: Path) -> None:
        folder = write_screen(tmp_path / "s", [household_row("a")], [right_row("b", due=10)])
        output = takeup("estimate", folder, code=1).output
        assert "a household in it is not in" in " ".join(output.split())

    def test_a_household_that_is_nowhere_has_no_spell(self, takeup: Run, tmp_path: Path) -> None:
        rows = [right_row("b", due=10, spell_from=date(2026, 1, 1))]
        folder = write_screen(tmp_path / "s", [household_row("a")], rows, **SPELLS)
        output = takeup("estimate", folder, "--time-to-claim", "rent_help", code=1).output
        assert "is not in its households" in " ".join(output.split())

    @pytest.mark.parametrize("by", ["sex", "right,right"])
    def test_keys(self, takeup: Run, register: Path, by: str) -> None:
        output = takeup("estimate", register, "--by", by, code=2).output
        assert f"--by {by}: allowed, each once: right, territory, type, stratum, holder" in output

    def test_keys_that_need_a_right(self, takeup: Run, register: Path) -> None:
        assert "add 'right'" in takeup("estimate", register, "--by", "type", code=2).output

    @pytest.mark.parametrize("option", ["--model", "--time-to-claim", "--small-areas"])
    def test_a_right_that_is_none(self, takeup: Run, register: Path, option: str) -> None:
        output = takeup("estimate", register, option, "rent_hlp", code=2).output
        assert f"{option} rent_hlp" in output and "rent_help" in output

    def test_one_thing_at_a_time(self, takeup: Run, register: Path) -> None:
        command = ("estimate", register, "--model", "rent_help", "--report", "out")
        assert "--report, --model: one at a time" in takeup(*command, code=2).output

    def test_a_lonely_stratum(self, takeup: Run, tmp_path: Path) -> None:
        households = [household_row(f"h{i}", weight=10.0, stratum="a" if i else "alone") for i in range(40)]
        folder = write_screen(tmp_path / "s", households, [right_row(f"h{i}", due=10) for i in range(40)])
        output = takeup("estimate", folder, code=1).output
        assert "alone" in output and "--lonely centre" in " ".join(output.split())
        assert "Rent allowance" in takeup("estimate", folder, "--lonely", "centre").output

    def test_a_csv_in_a_folder_that_is_not_there(self, takeup: Run, register: Path) -> None:
        output = takeup("estimate", register, "--csv", "no/table.csv", "--lang", "nl", code=2).output
        assert "no/table.csv: de map om dit in te bewaren is er niet." in output

    def test_names_that_are_not_there(self, takeup: Run, register: Path) -> None:
        output = takeup("estimate", register, "--places", "names.csv", code=1).output
        assert "names.csv: there is no such file" in output

    def test_a_number_below_0(self, takeup: Run, register: Path) -> None:
        output = takeup("estimate", register, "--least-population", "-1", code=2).output
        assert "--least-population -1.0: allowed is a number of 0 or more" in output

    def test_help_says_what_belongs_together(self, takeup: Run) -> None:
        text = " ".join(takeup("estimate", "--help").output.split())
        assert "together means made together" in text
        for option in (
            "--under",
            "--over",
            "--false-eligible",
            "--small-areas",
            "--time-to-claim",
            "--lonely",
            "--errors",
            "--seed",
        ):
            assert option in text


def test_nothing_heavy_is_loaded_at_the_start() -> None:
    heavy = ("numpy", "polars", "pyarrow", "scipy", "altair", "rich.table")
    code = f"import sys, takeup.cli; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
