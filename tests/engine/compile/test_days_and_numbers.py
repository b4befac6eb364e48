"""Days and numbers at their edges: the functions of the engine, compiled, for values that hypothesis thinks of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from takeup.population.kernel import Kernel
from tests.engine.compile.tinyland import FAULT, Land, encoded, household, land, plain, rule_text, run

OF_DAYS = {
    "age": ("int", "return full_years(person.since, person.until)"),
    "age_other_way": ("int", "return full_years(person.until, person.since)"),
    "later": ("date", "return months_after(person.since, person.number)"),
    "much_later": ("date", "return months_after(person.since, person.number * 30)"),
    "far_beyond": ("date", "return months_after(person.since, person.number * 5_000)"),
    "month_later": ("date", "return add_months(person.since, person.number)"),
    "first": ("date", "return first_of_month(person.since)"),
    "index": ("int", "return month_index(person.since) - month_index(person.until)"),
    "index_and_back": ("date", "return month_start(month_index(person.since) + person.number)"),
    "length": ("int", "return days_in_month(person.since) + 100 * days_in_month(person.until)"),
    "years_back": ("date", "return years_before(person.since, person.number)"),
    "parts": ("int", "return person.since.year * 7 + person.since.month * 5 + person.since.day"),
    "days_between": ("int", "return (person.since - person.until).days"),
    "days_later": ("date", "return person.since + timedelta(days=person.number)"),
    "days_earlier": ("date", "return person.since - timedelta(days=person.number * 40)"),
    "constant_days": ("date", "return person.since + timedelta(days=1) - timedelta(days=29)"),
    "ordinal": ("int", "return person.since.toordinal() % 1_000"),
    "from_ordinal": ("date", "return date.fromordinal(person.since.toordinal() + person.number)"),
    "same_day_first": ("date", "return person.since.replace(day=1)"),
    "christmas": ("date", "return person.since.replace(month=12, day=25)"),
    "made": ("date", "return date(person.since.year, person.until.month, 1)"),
    "order": ("bool", "return person.since < person.until <= person.day != person.since"),
    "constant_order": ("bool", "return date(2024, 2, 29) <= person.since < date(2025, 1, 1)"),
    "ago": ("date", "return person.months_ago(13).day"),
    "days_that_pass": ("int", "return (months_after(person.since, 1) - person.since).days"),
}
OF_NUMBERS = {
    "cents_of": ("float", "return cents(person.wage)"),
    "whole": ("float", "return half_up(person.wage, 0)"),
    "four_decimals": ("float", "return half_up(person.other, 4)"),
    "tens": ("float", "return half_up(person.wage, -1)"),
    "cents_of_product": ("float", "return cents(person.wage * person.other)"),
    "quotient": ("float", "return person.wage / person.other if person.other != 0 else 0.0"),
    "rest": ("float", "return person.wage % person.other if person.other != 0 else 0.0"),
    "rest_of_whole": ("int", "return person.number % 7 - person.number % -7"),
    "times_in": ("int", "return person.number // 7 - person.number // -7"),
    "to_int": ("int", "return int(person.wage)"),
    "to_floor": ("int", "return math.floor(person.wage)"),
    "size": ("float", "return abs(person.wage) - abs(person.other)"),
    "sums": ("float", "return total((person.wage, person.other, person.number, 0.1, person.wage))"),
    "at_least": ("float", "return not_below(person.wage - person.other, person.number)"),
    "at_most": ("float", "return not_above(person.wage - person.other, person.number)"),
    "order_of_numbers": ("int", "return how_many((person.wage < person.other, person.wage == person.other))"),
}
WHOLE_TIMES = {"times_in_fractions": ("float", "return person.wage // person.other if person.other != 0 else 0.0")}

DAYS = st.one_of(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.builds(
        lambda year, day: date(year, *day), st.integers(1900, 2099), st.sampled_from(((1, 31), (2, 28), (12, 31)))
    ),
    st.sampled_from([date(year, 2, 29) for year in range(1904, 2097, 4)]),
)
AMOUNTS = st.one_of(
    st.floats(-5_000, 5_000, allow_nan=False),
    st.integers(-500_000, 500_000).map(lambda cents: cents / 100),
    st.integers(-5_000_000, 5_000_000).map(lambda mills: mills / 1000),
    st.sampled_from((0.0, 0.005, -0.005, 1.005, -1.005, 2.675, 1.115, 0.1, 0.3, 5e-324, 4_999.995, -0.5, 0.5, 1.5)),
)
PEOPLE = st.lists(st.tuples(DAYS, DAYS, st.integers(-50, 50), AMOUNTS, AMOUNTS), min_size=30, max_size=60)
RULES = OF_DAYS | OF_NUMBERS | WHOLE_TIMES


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Land, Kernel]]:
    rules = "".join(rule_text(name, body, returns) for name, (returns, body) in RULES.items())
    with land(tmp_path_factory.mktemp("days"), rules) as found:
        yield found, Kernel(found.compiled(*RULES), threads=1)


def compare(tiny: tuple[Land, Kernel], names: dict[str, tuple[str, str]], told: list[tuple], day: date) -> None:
    """Each of these people alone: what Python says of every rule, the compiled rule says too.

    Where Python stops (a day before the year 1, the 30th of February) nothing is compared.
    """
    place, kernel = tiny
    facts = ("since", "until", "number", "wage", "other")
    cases = [household(place.law, dict(zip(facts, one, strict=True))) for one in told]
    answers = run(kernel, encoded(kernel.program, cases), day)
    for name, got in zip(RULES, answers, strict=True):
        if name not in names:
            continue
        for one, case, compiled in zip(told, cases, got, strict=True):
            (python,) = plain(place.rule(name), case, day)
            assert python in (compiled, FAULT), (name, day, one, python, compiled)


SETTINGS = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@SETTINGS
@given(told=PEOPLE, day=DAYS)
def test_days(tiny: tuple[Land, Kernel], told: list[tuple], day: date) -> None:
    compare(tiny, OF_DAYS, told, day)


@SETTINGS
@given(told=PEOPLE)
def test_numbers(tiny: tuple[Land, Kernel], told: list[tuple]) -> None:
    compare(tiny, OF_NUMBERS, told, date(2024, 6, 1))


def test_a_birthday_on_a_leap_day(tiny: tuple[Land, Kernel]) -> None:
    """Born on 29 February: a year older on 1 March of an ordinary year."""
    leap = date(2004, 2, 29)
    told = [(leap, date(2022, 2, 28), 216, 0.0, 0.0), (leap, date(2022, 3, 1), 216, 0.0, 0.0)]
    place, kernel = tiny
    cases = [household(place.law, {"since": a, "until": b, "number": n}) for a, b, n, *_ in told]
    answers = dict(zip(RULES, run(kernel, encoded(kernel.program, cases)), strict=True))
    assert answers["age"] == [17.0, 18.0]
    assert answers["later"] == [20220228.0, 20220228.0]
    assert answers["years_back"] == [float(date(2004 - 216, 2, 29).strftime("%Y%m%d"))] * 2


@pytest.mark.parametrize(
    ("one", "other", "times"), [(528.6, 0.3, 1762.0), (4364.406, 1.54, 2834.0), (-1295.0, 0.7, -1851.0)]
)
def test_how_many_times_a_fraction_goes_in_an_amount(
    tiny: tuple[Land, Kernel], one: float, other: float, times: float
) -> None:
    place, kernel = tiny
    case = household(place.law, {"wage": one, "other": other})
    assert plain(place.rule("times_in_fractions"), case) == [times]
    answers = dict(zip(RULES, run(kernel, encoded(kernel.program, [case])), strict=True))
    assert answers["times_in_fractions"] == [times]


@pytest.mark.parametrize(
    ("value", "rounded"),
    [(1.005, 1.01), (-1.005, -1.0), (2.675, 2.68), (0.015, 0.02), (-0.015, -0.01), (1234.565, 1234.57), (0.0049, 0.0)],
)
def test_cents_go_half_up(tiny: tuple[Land, Kernel], value: float, rounded: float) -> None:
    """Also below zero: -1.005 goes up, to -1.00."""
    place, kernel = tiny
    answers = dict(
        zip(RULES, run(kernel, encoded(kernel.program, [household(place.law, {"wage": value})])), strict=True)
    )
    assert answers["cents_of"] == [rounded]
