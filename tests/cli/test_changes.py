"""`takeup changes`: what changed in the law between two days, right by right."""

from __future__ import annotations

import itertools
import json

import pytest

from takeup.cli.figures import pairs, value_text
from takeup.reading.spelling import NO_BREAK
from tests.cli.conftest import Run

MARCH = ("--from", "2026-03-01", "--to", "2026-03-01")


def flat(page: str) -> str:
    return " ".join(page.replace(NO_BREAK, " ").split())


def test_a_number_stands_with_what_it_is_counted_in(belgium: Run) -> None:
    assert "waiting months: 12 → 6 months [" in flat(belgium("changes", *MARCH, "--lang", "en").stdout)
    assert "waiting months: 12 → 6 maanden [" in flat(belgium("changes", *MARCH, "--lang", "nl").stdout)


def test_of_a_table_only_what_changed_is_shown_a_line_each(belgium: Run) -> None:
    page = belgium("changes", *MARCH, "--lang", "en").stdout
    ceiling = page[page.index("  - current ceiling") :].replace(NO_BREAK, " ").splitlines()
    lines = [line for line in ceiling[:6] if line.startswith("      ")]
    assert lines == [
        "      base: 28,101.88 → 28,663.90 euros per year",
        "      person: 5,202.43 → 5,306.47 euros per year",
    ]


@pytest.mark.parametrize(
    ("language", "shared", "name"),
    [
        ("nl", "VOOR VERSCHILLENDE RECHTEN", "LEEFLOON"),
        ("fr", "POUR PLUSIEURS DROITS", "REVENU D'INTÉGRATION"),
        ("en", "SHARED BY SEVERAL RIGHTS", "INTEGRATION INCOME"),
    ],
)
def test_each_right_has_one_part_under_its_name(belgium: Run, language: str, shared: str, name: str) -> None:
    page = belgium("changes", "--from", "2025-01-01", "--to", "2026-05-01", "--lang", language).stdout
    lines = page.splitlines()
    heads = [line for line, under in itertools.pairwise(lines) if set(under) == {"-"}]
    assert heads[0] == shared and name in heads
    assert len(heads) == len(set(heads))


def test_the_rights_that_use_a_shared_figure_are_listed_once(belgium: Run) -> None:
    page = flat(belgium("changes", "--from", "2022-01-01", "--to", "2026-05-01", "--lang", "en").stdout)
    assert page.count("index coefficient: used by ") == 1
    (index,) = json.loads(belgium("changes", *MARCH, "--json").stdout)[:1]
    assert index["name"] == "index_coefficient"
    # one through its own rules, one through those of another right; not one that only its own index moves
    assert {"integration_income", "equivalent_integration_income"} <= set(index["used_by"])
    assert "child_benefit" not in index["used_by"]


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_no_value_is_shown_as_the_machine_writes_it(belgium: Run, language: str) -> None:
    page = belgium("changes", "--from", "2015-02-01", "--to", "2026-12-31", "--lang", language).stdout
    for raw in ("((", "datetime", "True", "False", "None", "{", "e+0"):
        assert raw not in page


def test_rows_are_told_by_their_first_column_and_a_scale_that_moved_step_by_step() -> None:
    assert list(pairs(((2023, 365.18),), ((2023, 365.18), (2024, 387.27)), "en")) == [("2024", None, 387.27)]
    moved = list(pairs(((100, 0.25), (200, 0.5)), ((110, 0.25), (220, 0.5)), "en"))
    assert [(label, value_text(old, "en"), value_text(new, "en")) for label, old, new in moved] == [
        ("", "100 / 0.25", "110 / 0.25"),
        ("", "200 / 0.50", "220 / 0.50"),
    ]


def test_of_a_table_with_other_names_each_value_goes_or_comes() -> None:
    assert list(pairs({"alone": 9.0}, {"single": 8.0}, "en")) == [("alone", 9.0, None), ("single", None, 8.0)]


def test_a_long_table_ends_with_where_the_rest_stands(belgium: Run) -> None:
    page = flat(belgium("changes", *MARCH, "--lang", "en").stdout)
    assert "and 5 more: takeup right unemployment_benefit --for jurist" in page


def test_a_bound_of_takeup_is_no_change_of_the_law(belgium: Run) -> None:
    page = flat(belgium("changes", "--from", "2026-01-01", "--to", "2026-01-01", "--lang", "en").stdout)
    assert "base most" not in page and "ceiling most" not in page
    assert "ceiling rise: 1.0111 (first known value) (a bound of takeup's own, not a figure of the law)" in page


def test_json_has_every_day_as_text_and_says_what_is_a_bound(belgium: Run) -> None:
    found = json.loads(belgium("changes", "--from", "2020-01-01", "--json").stdout)
    names = {key for change in found if isinstance(change["after"], dict) for key in change["after"]}
    assert "base" in names and "base_most" not in names
    bounds = {change["name"] for change in found if change["is_own_bound"]}
    assert "ceiling_rise" in bounds and "annual_ceiling" not in bounds
