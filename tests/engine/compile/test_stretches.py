"""How long an answer holds: every way in which a rule may look at the day, over days on which it is kept.

An answer that is kept too long is wrong without a word. So each rule below is asked on many days of households that
change: in one run that keeps answers, on each day alone, and in Python.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from takeup.engine.case import CLAIMED, Case
from takeup.engine.compile.doors import WORLDS
from takeup.population.batch import Batch
from takeup.population.kernel import Kernel, Question
from tests.engine.compile.day_by_day import (
    EVERYTHING,
    FIGURES,
    NOTHING,
    assert_same_on_days,
    months,
    moving,
    some_days,
    that_keep,
)
from tests.engine.compile.tinyland import Land, encoded, household, land, people, rule_text

FIRST, LAST = date(2023, 7, 1), date(2025, 9, 1)

# what rules use besides: each of them may be kept
BEFORE = '''
from takeup.engine.time import full_years as years_between, months_after as moved
import takeup.engine.time as clock
from datetime import date as Day

LATER = date(2024, 11, 11)


@rule("a")
def age(person: Person) -> int:
    """Just that."""
    return full_years(person.birth_date, person.day)


@rule("a")
def age_by_hand(human: Person) -> int:
    return years_between(human.birth_date, human.day)


@rule("a", until="2024-05-05")
def age_of_two_texts(person: Person) -> int:
    return full_years(person.birth_date, person.day)


@age_of_two_texts.since("2024-05-06", "b")
def age_of_two_texts_2024(person: Person) -> int:
    return 1 + full_years(person.birth_date, person.day)


@rule("a")
def age_of_the_first(person: Person) -> int:
    result = 0
    for other in person.household.members:
        result = 100 * result + full_years(other.birth_date, person.day)
    return result


def plain_age(person: Person) -> int:
    return full_years(person.birth_date, person.day)


@rule("a", until="2024-02-28")
def text(person: Person) -> float:
    return 1.0


@text.since("2024-02-29", "b", until="2024-08-14")
def text_2024(person: Person) -> float:
    return person.wage


@text.since("2024-12-31", "c")
def text_2025(person: Person) -> float:
    return p.inside(person)


@rule("a")
def today(person: Person) -> date:
    return person.day


@rule("a")
def next_month(person: Person) -> date:
    return add_months(person.day, 1)


@rule("a")
def month(person: Person) -> int:
    return person.day.month


@rule("a")
def home(person: Person) -> Household:
    return person.household


@rule("a")
def home_by_then(person: Person) -> Household:
    return person.household.months_ago(person.day.month - 1)


@rule("a")
def home_of_either(person: Person) -> Household:
    if person.works:
        return person.household
    return person.household.months_ago(2)


@rule("a")
def home_of(household: Household) -> Household:
    return household


@rule("a")
def day_of_home(household: Household) -> date:
    return household.day


@rule("a")
def figure_of_home(household: Household) -> float:
    return p.inside(household) + household.day.month


@rule("a")
def stove(household: Household) -> bool:
    return household.has_stove


@rule("a")
def older(person: Person, other: Person) -> bool:
    return age(person) > age(other)


@rule("a")
def later(person: Person, other: Person) -> float:
    return p.inside(person) * 1000 + p.inside(other) + 10 * (person.day > other.day)


@rule("a")
def seen_together(person: Person, other: Person) -> float:
    return later(person, other) + later(other, person) * 3 + later(other, other) * 7


@rule("a")
def wage_and_figure(person: Person) -> float:
    return person.wage + p.inside(person) * 0.5


@rule("a")
def month_and_wage(person: Person) -> float:
    return person.wage + 1000 * person.month


@rule("a")
def everyone(person: Person) -> float:
    return total(m.wage * 2 + 1 for m in person.household.members)


@rule("a")
def grown_ups(person: Person) -> int:
    return how_many(age(m) >= 18 for m in person.household.members)


def between_days(first: date, x: date, last: date) -> bool:
    return first <= x < last


def is_before(person: Person, day: date) -> bool:
    return person.day < day


def is_in(person: Person, number: int) -> bool:
    return person.day.month == number


@rule("a")
def weighed(person: Person, weight: float) -> float:
    return person.wage * weight if person.day < date(2024, 7, 15) else weight + p.inside(person)


@rule("a")
def by_itself(person: Person) -> float:
    """Asks itself about the month before, down to a day in the past."""
    if person.day < date(2023, 5, 20):
        return 1.0
    return p.inside(person) + 0.5 * by_itself(person.months_ago(1))


@rule("a")
def chicken(person: Person) -> bool:
    return person.day.month > 6 and egg(person)


@rule("a")
def egg(person: Person) -> bool:
    return person.day.month < 9 and chicken(person)
'''

# name: what the rule gives, its lines
RULES: dict[str, tuple[str, str]] = {
    # -- the day as it is
    "day": ("date", "return person.day"),
    "day_by_alias": ("int", "now = person.day\nreturn now.month * 100 + now.year"),
    "day_of_the_household": ("bool", "return person.household.day < date(2024, 4, 10)"),
    "day_of_a_variable": ("bool", "home = person.household\nreturn home.day >= date(2024, 4, 10)"),
    "day_of_month": ("int", "return person.day.day"),
    "day_of_month_compared": ("bool", "return person.day.day <= 15"),
    "day_of_another_rule": ("date", "return today(person)"),
    "day_of_another_rule_compared": ("bool", "return today(person) < date(2024, 4, 10)"),
    "day_handed_over": ("bool", "return between_days(date(2024, 1, 10), person.day, date(2024, 9, 9))"),
    "person_handed_over": ("bool", "return is_before(person, date(2024, 9, 9)) or is_in(person, 11)"),
    "weekday": ("int", "return person.day.toordinal() % 7"),
    "days_since": ("int", "return (person.day - date(2024, 1, 1)).days"),
    "days_later": ("bool", "return person.day + timedelta(days=40) > date(2024, 6, 1)"),
    "replaced": ("date", "return person.day.replace(day=1)"),
    "days_in_this_month": ("int", "return days_in_month(person.day)"),
    "month_counted": ("int", "return month_index(person.day)"),
    # -- years and months
    "year": ("int", "return person.year"),
    "year_compared": ("bool", "return person.year >= 2024"),
    "year_of_the_day": ("int", "return person.day.year * 2"),
    "month_since_0": ("int", "return person.month"),
    "month_of_the_household": ("int", "return person.household.month - person.household.year"),
    "month_of_the_day": ("int", "return person.day.month"),
    "month_of_another_rule": ("int", "return month(person)"),
    "month_from": ("bool", "return person.day.month >= 9"),
    "month_after": ("bool", "return person.day.month > 9"),
    "month_before": ("bool", "return person.day.month < 3"),
    "month_to": ("bool", "return person.day.month <= 3"),
    "month_is": ("bool", "return person.day.month == 2"),
    "month_is_not": ("bool", "return person.day.month != 12"),
    "month_is_january": ("bool", "return person.day.month == 1"),
    "month_mirrored": ("bool", "return 9 <= person.day.month"),
    "month_mirrored_is": ("bool", "return 7 == person.day.month"),
    "month_outside": ("bool", "return person.day.month >= 13 or person.day.month < 0 or person.day.month <= 100"),
    "month_far_outside": ("bool", "return person.day.month < 100000000000000000000"),
    "month_true": ("bool", "return person.day.month <= True"),
    "month_of_fraction": ("bool", "return person.day.month > 6.5"),
    "month_of_expression": ("bool", "return person.day.month < person.number"),
    "month_chain": ("bool", "return 3 <= person.day.month < 10"),
    "month_among": ("bool", "return person.day.month in (1, 4, 7)"),
    "month_of_household": ("bool", "home = person.household\nreturn home.day.month > 8"),
    "month_of_figure": ("bool", "return person.day.month <= p.back(person)"),
    "half_year": ("date", "return date(person.year, 7, 1)"),
    "half_year_compared": ("bool", "return person.day >= date(person.year, 7, 1)"),
    "half_year_mirrored": ("bool", "return date(person.day.year, 7, 15) < person.day"),
    "half_year_from": ("int", "return person.year if person.day >= date(person.year, 7, 1) else person.year - 1"),
    # -- comparisons with a day
    "before": ("bool", "return person.day < date(2024, 4, 10)"),
    "up_to": ("bool", "return person.day <= date(2024, 4, 10)"),
    "after": ("bool", "return person.day > date(2024, 4, 30)"),
    "from": ("bool", "return person.day >= date(2024, 4, 30)"),
    "is": ("bool", "return person.day == date(2024, 5, 1)"),
    "is_not": ("bool", "return person.day != date(2024, 5, 1)"),
    "before_mirrored": ("bool", "return date(2024, 4, 10) > person.day"),
    "up_to_mirrored": ("bool", "return date(2024, 4, 30) >= person.day"),
    "after_mirrored": ("bool", "return date(2024, 4, 30) < person.day"),
    "from_mirrored": ("bool", "return person.since <= person.day"),
    "is_mirrored": ("bool", "return date(2024, 5, 1) == person.day or date(2024, 6, 1) != person.day"),
    "before_a_fact": ("bool", "return person.day < person.since"),
    "up_to_a_fact": ("bool", "return person.day <= person.until"),
    "before_a_global": ("bool", "return person.day < LATER"),
    "before_a_figure": ("bool", "return p.dated(person) < person.day"),
    "before_itself": ("bool", "return person.day < person.day"),
    "before_next_month": ("bool", "return person.day < next_month(person)"),
    "before_moved": ("bool", "return person.day < months_after(person.day, -1)"),
    "before_a_day_of_this_month": ("bool", "return person.day < date(person.year, person.day.month, 10)"),
    "before_a_day_some_days_on": ("bool", "return person.since + timedelta(days=100) <= person.day"),
    "before_a_day_months_on": ("bool", "return person.day < months_after(person.since, 6)"),
    "chain": ("bool", "return person.since <= person.day < person.until"),
    "chain_from_the_day": ("bool", "return person.day < person.since < date(2024, 9, 9)"),
    "long_chain": ("bool", "return date(2024, 1, 1) <= person.day < person.since <= date(2025, 1, 1)"),
    "chain_with_is": ("bool", "return person.since < person.day == date(2024, 5, 1)"),
    "not_before": ("bool", "return not person.day < date(2024, 4, 10)"),
    "both_sides": ("bool", "return date(2024, 2, 10) < person.day and person.day < date(2024, 10, 10)"),
    "behind_a_fact": ("bool", "return person.works and person.day < date(2024, 4, 10)"),
    "in_a_branch": (
        "float",
        "if person.day < date(2024, 4, 10):\n    return person.wage\n"
        "if person.day.month == 6:\n    return 1.0\nreturn p.inside(person)",
    ),
    "of_others": ("int", "return how_many(m.since <= m.day for m in person.household.members)"),
    "of_others_by_mine": ("int", "return how_many(m.since <= person.day for m in person.household.members)"),
    "of_a_changing_name": (
        "bool",
        "one = person\nfor m in person.household.members:\n    if m.wage > one.wage:\n        one = m\n"
        "return one.since < one.day",
    ),
    "day_or_fact": ("bool", "day = person.since if person.works else person.day\nreturn day < date(2024, 4, 10)"),
    # -- ages
    "age": ("int", "return age(person)"),
    "age_twice": ("int", "return age(person) * 2 + age(person)"),
    "age_below": ("bool", "return age(person) < 18"),
    "age_up_to": ("bool", "return age(person) <= 18"),
    "age_from": ("bool", "return age(person) >= 18"),
    "age_above": ("bool", "return age(person) > 17"),
    "age_is": ("bool", "return age(person) == 18"),
    "age_is_not": ("bool", "return age(person) != 18"),
    "age_mirrored": ("bool", "return 18 <= age(person)"),
    "age_mirrored_is": ("bool", "return 0 == age(person)"),
    "age_of_fraction": ("bool", "return age(person) >= 17.5"),
    "age_of_negative_fraction": ("bool", "return age(person) > -0.5"),
    "age_negative": ("bool", "return age(person) < -1"),
    "age_far_away": ("bool", "return age(person) < 1e30 and age(person) < math.inf and not age(person) < -math.inf"),
    "age_far_away_and_a_day": ("bool", "return age(person) < math.inf and person.day < date(2024, 4, 10)"),
    "age_no_number_and_a_day": ("bool", "return not age(person) < math.nan and person.day < date(2024, 4, 10)"),
    "age_of_nothing": ("bool", "return age(person) < math.nan or age(person) >= math.nan"),
    "age_of_a_number": ("bool", "return age(person) < person.number"),
    "age_of_a_wage": ("bool", "return age(person) < person.wage / 100"),
    "age_of_a_figure": ("bool", "return age(person) < p.inside(person)"),
    "age_of_a_yes": ("bool", "return age(person) <= person.works"),
    "age_chain": ("bool", "return 15 <= age(person) < 67"),
    "age_chain_of_ages": ("bool", "return 0 < age(person) <= 1"),
    "age_chain_is": ("bool", "return 0 <= age(person) != 1"),
    "age_long_chain": ("bool", "return 0 <= age(person) < 18 < person.number + 100"),
    "age_chain_of_two": ("bool", "return 1 < age(person) < how_many(m.works for m in person.household.members) + 17"),
    "age_beside_age": ("int", "return how_many(age(m) < age(person) for m in person.household.members)"),
    "age_beside_age_and_more": ("int", "return how_many(age(m) + 1 < age(person) for m in person.household.members)"),
    "age_among": ("bool", "return age(person) in (0, 1, 18)"),
    "age_by_name": ("int", "return age_by_hand(person)"),
    "age_by_name_compared": ("bool", "return age_by_hand(person) >= 18"),
    "age_of_two_texts": ("bool", "return age_of_two_texts(person) < 18"),
    "age_of_a_function": ("bool", "return plain_age(person) < 18"),
    "age_written_out": ("bool", "return full_years(person.birth_date, person.day) < 18"),
    "age_under_another_name": ("bool", "return years_between(person.birth_date, person.day) < 18"),
    "age_of_a_module": ("bool", "return clock.full_years(person.birth_date, person.day) < 18"),
    "age_in_a_variable": ("bool", "years = age(person)\nreturn years < 18 or years == 65"),
    "age_of_everyone": ("int", "return age_of_the_first(person) % 1000003"),
    "age_with_a_hidden_name": ("bool", "age_ = age(person) + 1\nreturn age_ < 18"),
    "age_of_the_oldest": (
        "int",
        "one = person\nfor m in person.household.members:\n    if m.birth_date < one.birth_date:\n        one = m\n"
        "return 100 if age(one) >= 65 else age(one)",
    ),
    "age_behind_a_fact": ("bool", "return person.works and age(person) < 18"),
    "age_a_month_ago": ("bool", "return age(person.months_ago(1)) < 18"),
    "grown_ups": ("int", "return grown_ups(person)"),
    "years_since": ("int", "return full_years(person.since, person.day)"),
    "years_since_compared": ("bool", "return full_years(person.since, person.day) >= 2"),
    "years_until": ("int", "return full_years(person.day, person.until)"),
    "years_to_a_day": ("int", "return full_years(person.birth_date, date(person.year, 12, 31))"),
    "years_to_next_month": ("int", "return full_years(person.birth_date, add_months(person.day, 1))"),
    "years_of_another": (
        "bool",
        "return any_of(full_years(m.since, person.day) > 0 for m in person.household.members)",
    ),
    "years_from_today": ("int", "return full_years(person.day, person.day)"),
    "born_before": ("bool", "return person.birth_date <= months_after(person.day, -12 * 18)"),
    "born_years_before": ("bool", "return person.birth_date <= years_before(person.day, 18)"),
    # -- a day so many months away
    "months_on": ("bool", "return person.since <= months_after(person.day, -6)"),
    "months_on_mirrored": ("bool", "return months_after(person.day, -6) > person.since"),
    "months_on_up_to": ("bool", "return months_after(person.day, 3) <= person.until"),
    "months_on_is": ("bool", "return months_after(person.day, 1) == date(2024, 2, 29)"),
    "months_on_31": ("bool", "return months_after(person.day, 1) <= date(2024, 2, 29)"),
    "months_on_31_before": ("bool", "return months_after(person.day, 1) < date(2024, 2, 29)"),
    "months_on_29": ("bool", "return months_after(person.day, 12) > date(2025, 2, 28)"),
    "months_on_29_from": ("bool", "return months_after(person.day, -12) >= date(2023, 2, 28)"),
    "months_on_0": ("bool", "return months_after(person.day, 0) > date(2024, 2, 15)"),
    "months_on_number": ("bool", "return months_after(person.day, person.number) < date(2024, 6, 6)"),
    "months_on_month": ("bool", "return months_after(person.day, -person.day.month) < date(2023, 12, 15)"),
    "months_on_figure": ("bool", "return person.since <= months_after(person.day, -p.back(person))"),
    "months_on_far": ("bool", "return months_after(person.day, -30000) <= date(1, 1, 1)"),
    "months_on_far_later": ("bool", "return months_after(person.day, 200000) < date(9999, 12, 31)"),
    "months_on_beside_the_day": ("bool", "return months_after(person.day, -1) < person.day"),
    "months_on_beside_months": ("bool", "return months_after(person.day, 1) < months_after(person.since, 7)"),
    "months_on_of_alias": ("bool", "now = person.day\nreturn months_after(now, 1) < date(2024, 6, 6)"),
    "months_on_by_name": ("bool", "return moved(person.day, 1) < date(2024, 6, 6)"),
    "months_on_of_module": ("bool", "return clock.months_after(person.day, 1) < date(2024, 6, 6)"),
    "months_on_twice": ("bool", "return months_after(months_after(person.day, 1), 1) < date(2024, 6, 6)"),
    "months_on_chain": ("bool", "return date(2024, 1, 9) <= months_after(person.day, -2) < date(2024, 9, 9)"),
    "months_on_itself": ("date", "return months_after(person.day, 5)"),
    "first_of_months_on": ("bool", "return add_months(person.day, -2) >= person.since"),
    "first_of_months_on_mirrored": ("bool", "return date(2024, 6, 1) < add_months(person.day, 2)"),
    "first_of_months_on_is": ("bool", "return add_months(person.day, 2) == date(2024, 6, 1)"),
    "first_of_month": ("date", "return first_of_month(person.day)"),
    "first_of_month_compared": ("bool", "return first_of_month(person.day) <= date(2024, 4, 1)"),
    "first_of_next_month": ("date", "return add_months(person.day, 1)"),
    "first_of_month_of_number": ("date", "return add_months(person.day, person.number)"),
    "years_back": ("bool", "return date(person.year - 2, person.day.month, 1) <= person.since"),
    "years_back_mirrored": ("bool", "return person.since < date(person.year - 1, person.day.month, 1)"),
    "years_back_by_number": (
        "bool",
        "return date(2000, 3, 15) < date(person.year - (person.number + 60), person.day.month, 1)",
    ),
    "years_back_negative": ("bool", "return date(person.year - -2, person.day.month, 1) < date(2026, 5, 5)"),
    "years_back_is": ("bool", "return date(person.year - 2, person.day.month, 1) == date(2022, 5, 1)"),
    "years_back_on_2": ("bool", "return date(person.year - 2, person.day.month, 2) < date(2022, 5, 2)"),
    "years_back_true": ("bool", "return date(person.year - 2, person.day.month, True) < date(2022, 5, 2)"),
    "years_on": ("bool", "return date(person.year + 2, person.day.month, 1) < date(2026, 5, 2)"),
    "years_back_of_the_day": ("bool", "return date(person.day.year - 2, person.day.month, 1) < date(2022, 5, 2)"),
    "years_back_by_name": ("bool", "return Day(person.year - 2, person.day.month, 1) < date(2022, 5, 2)"),
    "years_back_of_home": (
        "bool",
        "home = person.household\nreturn date(home.year - 2, home.day.month, 1) < date(2022, 5, 2)",
    ),
    "years_back_of_two": (
        "bool",
        "home = person.household\nreturn date(home.year - 2, person.day.month, 1) < date(2022, 5, 2)",
    ),
    # -- figures and texts
    "figure": ("float", "return p.inside(person)"),
    "figure_of_the_household": ("float", "return p.inside(person.household)"),
    "figure_of_another": ("float", "return total(p.inside(m) for m in person.household.members)"),
    "figure_not_yet": ("float", "return p.late(person)"),
    "figure_on_a_day": ("float", "return p.inside.of_day(person, person.since)"),
    "figure_on_the_day": ("float", "return p.inside.of_day(person, person.day)"),
    "figure_on_the_first": ("float", "return p.inside.of_day(person, first_of_month(person.day))"),
    "figure_on_next_first": ("float", "return p.inside.of_day(person, add_months(person.day, 1))"),
    "figure_on_new_year": ("float", "return p.inside.of_day(person, date(person.year, 3, 20))"),
    "figure_start": ("date", "return p.inside.on(person.day).start"),
    "figure_start_of_month": ("date", "return p.inside.on(first_of_month(person.day)).start"),
    "flag": ("float", "return person.wage if p.flag(person) else 0.0"),
    "flag_behind": ("bool", "return person.works and p.flag(person)"),
    "table": ("float", "return p.table(person, person.kind) if person.kind == 'b' else 0.0"),
    "table_as_a_whole": ("float", "table = p.table(person)\nreturn table['b']"),
    "rows": ("float", "return total(rate for start, rate in p.rows(person) if start <= person.wage)"),
    "rows_of_a_day": ("float", "return total(rate for _, rate in p.rows.of_day(person, person.until))"),
    "several_texts": ("float", "return text(person)"),
    "several_texts_guarded": ("float", "return text(person) if person.day.year != 2024 else 0.0"),
    "figure_handed_over": ("float", "return weighed(person, 2.5) + weighed(person, 3.5)"),
    "figure_weight_at_run_time": ("float", "return weighed(person, person.other)"),
    # -- facts that change
    "wage": ("float", "return person.wage"),
    "wage_and_figure": ("float", "return wage_and_figure(person)"),
    "everyone": ("float", "return everyone(person)"),
    "everyone_of_everyone": ("float", "return total(everyone(m) + m.wage for m in person.household.others(person))"),
    "how_many_here": ("int", "return how_many(True for m in person.household.members)"),
    "how_many_known": ("int", "return how_many(True for m in person.household.known_members)"),
    "stove": ("bool", "return stove(person.household)"),
    "bonus": ("float", "return person.bonus"),
    "born": ("date", "return person.birth_date"),
    "this_year": ("float", "return person.taxed[person.year]"),
    "last_year": ("float", "return person.taxed[person.day.year - 1]"),
    "a_year": ("float", "return person.taxed[2024]"),
    "saved_this_year": ("float", "return person.saved[person.year]"),
    "saved_in_2024": ("float", "return person.saved[2024] + 1.0"),
    "estimated": ("float", "return person.other"),
    # -- earlier months
    "ago": ("float", "return person.months_ago(1).wage"),
    "ago_figure": ("float", "return p.inside(person.months_ago(2))"),
    "ago_0": ("date", "return person.months_ago(0).day"),
    "ago_negative": ("float", "return p.inside(person.months_ago(-1))"),
    "ago_number": ("float", "return p.inside(person.household.months_ago(person.number))"),
    "ago_in_a_loop": ("float", "return total(wage_and_figure(person.months_ago(n)) for n in range(1, 9))"),
    "ago_kept": ("float", "return month_and_wage(person.months_ago(3)) - month_and_wage(person)"),
    "ago_of_ago": ("float", "return month_and_wage(person.months_ago(1).months_ago(2))"),
    "ago_of_others": ("float", "return total(wage_and_figure(m) for m in person.household.months_ago(2).members)"),
    "ago_of_january": ("float", "return everyone(person.months_ago(person.day.month - 1))"),
    "ago_in_a_variable": ("bool", "then = person.months_ago(2)\nreturn then.day < date(2024, 4, 10)"),
    "ago_in_a_changing_name": (
        "bool",
        "then = person\nfor n in range(4):\n    then = then.months_ago(1)\nreturn then.day.month < 5",
    ),
    "ago_where_it_matters": (
        "bool",
        "return person.day < date(2024, 2, 2) or any_of(person.months_ago(n).works for n in range(1, 4))",
    ),
    "ago_far": ("float", "return total(p.inside(person.household.months_ago(n)) for n in range(1, 100))"),
    "by_itself": ("float", "return by_itself(person)"),
    # -- households and people that rules give or are asked for
    "home": ("date", "return home(person).day"),
    "home_figure": ("float", "return p.inside(home(person)) + home(person).day.month"),
    "home_compared": ("bool", "house = home(person)\nreturn house.day < date(2024, 4, 10)"),
    "home_members": ("float", "return total(m.wage + p.inside(m) for m in home(person).members)"),
    "home_rule": ("float", "return figure_of_home(home(person)) * 2 + figure_of_home(person.household)"),
    "home_day": ("date", "return day_of_home(home(person))"),
    "home_ago": ("float", "return figure_of_home(home(person).months_ago(1))"),
    "home_in_january": ("float", "return figure_of_home(home_by_then(person)) + home_by_then(person).month"),
    "home_in_january_of_then": ("float", "return figure_of_home(home_by_then(person.months_ago(4)))"),
    "home_of_either": ("float", "return figure_of_home(home_of_either(person)) + home_of_either(person).month"),
    "home_of_home": ("float", "return figure_of_home(home_of(home_of(person.household)))"),
    "pair": ("int", "return how_many(older(person, m) for m in person.household.members)"),
    "pair_of_figures": ("float", "return total(later(person, m) for m in person.household.members)"),
    "pair_on_two_days": ("float", "return later(person, person.months_ago(1)) + later(person.months_ago(2), person)"),
    "pair_on_one_day_ago": (
        "float",
        "then = person.months_ago(1)\nreturn total(later(then, m) for m in then.household.members)",
    ),
    "pair_in_pair": (
        "float",
        "return total(seen_together(person, m) for m in person.household.others(person)) "
        "+ seen_together(person, person.months_ago(3))",
    ),
    # -- rules that need themselves: Python stops, so only that nothing is kept too long
    "chicken": ("bool", "return chicken(person)"),
    "egg": ("bool", "return egg(person)"),
    "chicken_or_egg": ("bool", "return person.works or egg(person) or chicken(person)"),
}

ESTIMATES = """
from takeup.engine import rule
from takeup.engine.law import Estimate
from {law}.facts import Person


@rule("e")
def from_wage(person: Person) -> float:
    return person.wage / 2 + person.day.month


@rule("e")
def of_this_year(person: Person) -> float:
    return person.wage * 12 + person.number


ESTIMATES = {"other": Estimate(("wage",), from_wage), "saved": Estimate(("wage", "number"), of_this_year)}
"""

# -- other rights --------------------------------------------------------------------------------------

PROCEDURE = "holder: {holder}\nkind: {kind}\nsituation: month\ngrade: exact\nper: {per}\n"


def right(rules: str, holder: str = "person", kind: str = "money", per: str = "month") -> tuple[str, str]:
    return rules, PROCEDURE.format(holder=holder, kind=kind, per=per)


RIGHTS = {
    # what is due changes with a figure alone, in the middle of a month
    "by_figure": right(
        '''
@condition("a")
def is_enough(person: Person) -> bool:
    """More than a figure."""
    return person.number + 20 >= p.inside(person)


@rule("b")
def amount(person: Person) -> float:
    """A figure."""
    return p.plain(person)
'''
    ),
    "by_text": right(
        '''
@condition("a", until="2024-06-30")
def is_so(person: Person) -> bool:
    """One text."""
    return person.works


@is_so.since("2024-07-01", "b")
def is_so_now(person: Person) -> bool:
    """Another."""
    return person.studies
''',
        kind="status",
    ),
    "by_age": right(
        '''
@concerns("a")
def is_young(person: Person) -> bool:
    """Not yet 18."""
    return full_years(person.birth_date, person.day) < 18


@condition("a")
def works(person: Person) -> bool:
    """Works, from a day on."""
    return person.works and person.day >= date(2024, 1, 15)


@rule("b")
def amount(person: Person) -> float:
    """A figure."""
    return 10.0 + person.day.month
'''
    ),
    "of_home": right(
        '''
@condition("a")
def has_stove(household: Household) -> bool:
    """A stove."""
    return household.has_stove


@rule("b")
def amount(household: Household) -> float:
    """A figure."""
    return p.inside(household) + total(m.wage for m in household.members if m.works)
''',
        holder="household",
    ),
    "told": right(
        '''
@condition("a")
def is_so(person: Person) -> bool:
    """A word."""
    return person.kind != "a"


@rule("b")
def amount(person: Person) -> float:
    """A figure."""
    return p.inside(person)


@rule("c")
def received(person: Person) -> float:
    """What facts tell."""
    return person.bonus if person.since <= person.day else p.inside(person) - 10
'''
    ),
    "paid_once": right(
        '''
@condition("a")
def is_so(person: Person) -> bool:
    """From an age on."""
    return 1 <= full_years(person.birth_date, person.day) <= 64


@rule("b")
def amount(person: Person) -> float:
    """A figure."""
    return 1000.0
''',
        per="once",
    ),
}
EACH_MONTH = ("by_figure", "by_text", "by_age", "of_home", "told")

DOORS: dict[str, tuple[str, str]] = {
    **{f"passport_{name}": ("bool", f"return passport(person, '{name}')") for name in RIGHTS},
    **{f"in_payment_{name}": ("bool", f"return in_payment(person, '{name}')") for name in RIGHTS},
    **{f"amount_{name}": ("float", f"return received_amount(person, '{name}')") for name in RIGHTS},
    **{f"already_{name}": ("bool", f"return already_in_payment(person, '{name}')") for name in RIGHTS},
    **{f"passport_for_{name}": ("bool", f"return passport_for(person, '{name}', 2)") for name in EACH_MONTH},
    **{f"in_payment_for_{name}": ("bool", f"return in_payment_for(person, '{name}', 3)") for name in EACH_MONTH},
    **{
        f"for_a_figure_{name}": ("bool", f"return passport_for(person, '{name}', p.back(person))")
        for name in EACH_MONTH
    },
    "for_a_number": ("bool", "return passport_for(person, 'by_figure', person.number)"),
    "for_months_of_the_year": ("bool", "return in_payment_for(person, 'of_home', person.day.month - 1)"),
    "for_a_month": ("bool", "return passport_for(person, 'by_figure', 1) or in_payment_for(person, 'by_text', 1)"),
    "for_the_household": ("bool", "return passport_for(person.household, 'of_home', 1)"),
    "for_long": ("bool", "return passport_for(person, 'by_figure', 70) or person.works"),
    "for_then": ("bool", "return passport_for(person.months_ago(2), 'by_figure', 2)"),
    "for_everyone": ("int", "return how_many(passport_for(m, 'by_text', 1) for m in person.household.members)"),
    "not_for": ("bool", "return not passport_for(person, 'by_figure', 1) and in_payment_for(person, 'told', 2)"),
    "paid_in_a_year": ("bool", "return paid_between(person, 'paid_once', date(2024, 1, 1), date(2024, 12, 31))"),
    "paid_lately": ("bool", "return paid_between(person, 'by_figure', months_after(person.day, -6), person.day)"),
    "paid_by_month": (
        "bool",
        "return paid_between(person, 'by_figure', add_months(person.day, -3), first_of_month(person.day))",
    ),
    "paid_by_year": (
        "bool",
        "return paid_between(person, 'of_home', date(person.year, 1, 1), date(person.year, 5, 9))",
    ),
    "paid_since": ("bool", "return paid_between(person, 'by_text', person.since, person.until)"),
    "amount_beside_figure": ("float", "return received_amount(person, 'told') * p.inside(person)"),
}


@dataclass
class Setting:
    """A law with these rules, as two programs: one keeps all that can be kept, one nothing."""

    tiny: Land
    names: list[str]
    kernels: list[Kernel]
    cases: list[Case]
    batches: list[Batch]


def setting(tiny: Land, names: list[str], cases: list[Case]) -> Setting:
    """Each rule is asked twice, so that its answer is one that can be kept."""
    with that_keep(EVERYTHING):
        kernels = [Kernel(tiny.compiled(*names, *names), threads=1)]
    with that_keep(NOTHING):
        kernels.append(Kernel(tiny.compiled(*names), threads=1))
    return Setting(tiny, names, kernels, cases, [encoded(kernel.program, cases) for kernel in kernels])


def written(rules: dict[str, tuple[str, str]]) -> str:
    return "".join(rule_text(f"it_{name}", body, returns) for name, (returns, body) in rules.items())


def crowd(law: Any, seed: int) -> list[Case]:
    return [
        *moving(law, seed, FIRST, LAST, 14),
        *moving(law, seed + 1, FIRST, LAST, 8, unknown=0.15),
        *moving(law, seed + 2, FIRST, LAST, 2, most=9),
    ]


def names_of(rules: dict[str, tuple[str, str]]) -> list[str]:
    return [f"it_{name}" for name in rules]


@pytest.fixture(scope="module")
def by_rules(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Setting]:
    text = BEFORE + written(RULES)
    with land(tmp_path_factory.mktemp("days"), text, FIGURES, estimates=ESTIMATES) as tiny:
        yield setting(tiny, names_of(RULES), crowd(tiny.law, 41))


@pytest.fixture(scope="module")
def by_doors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Setting]:
    text = written(DOORS)
    with land(tmp_path_factory.mktemp("doors"), text, FIGURES, RIGHTS) as tiny:
        yield setting(tiny, names_of(DOORS), crowd(tiny.law, 51))


DAYS = {
    "firsts of months": months(FIRST, 27),
    "ends of months": [day - timedelta(days=1) for day in months(date(2023, 12, 1), 18)],
    "any days": some_days(7, FIRST, LAST, 30),
    "every day of a while": [date(2024, 2, 25) + timedelta(days=n) for n in range(12)],
}


KEPT = ("everything", "nothing")


@pytest.mark.parametrize("kept", KEPT)
@pytest.mark.parametrize("which", DAYS)
def test_rules_on_many_days(by_rules: Setting, which: str, kept: str) -> None:
    check(by_rules, DAYS[which], kept, (CLAIMED,), python=kept == "everything")


@pytest.mark.parametrize("kept", KEPT)
@pytest.mark.parametrize("which", DAYS)
def test_doors_on_many_days(by_doors: Setting, which: str, kept: str) -> None:
    check(by_doors, DAYS[which], kept, WORLDS, python=kept == "everything")


def check(given: Setting, days: list[date], kept: str, worlds: Sequence[str], python: bool) -> None:
    place = KEPT.index(kept)
    for asked_on in (days[-1], days[-1] + timedelta(days=33)):
        assert_same_on_days(
            given.tiny,
            given.kernels[place],
            given.batches[place],
            given.cases,
            given.names,
            days,
            worlds,
            asked_on,
            python,
            sure=len(worlds) > 1,
        )
        python = False


# -- what was found wrong, as small as can be ----------------------------------------------------------


def small(
    folder: Path,
    rules: dict[str, tuple[str, str]],
    days: Sequence[date],
    before: str = "",
    cases: Callable[[Land], list[Case]] | None = None,
    size: int = NOTHING,
    python: bool = True,
) -> None:
    """These rules on these days, with and without what is kept."""
    with land(folder, before + written(rules), FIGURES, RIGHTS) as tiny:
        given = cases(tiny) if cases is not None else people(tiny.law, 8, 6)
        names = names_of(rules)
        with that_keep(size):
            kernel = Kernel(tiny.compiled(*names, *names), threads=1)
        batch = encoded(kernel.program, given)
        assert_same_on_days(tiny, kernel, batch, given, names, days, (CLAIMED,), python=python)


def test_a_figure_of_the_month_before_that_nobody_else_reads(tmp_path: Path) -> None:
    """A door that is asked about an earlier month changes with the figures of that month, not with those of now."""
    rules = {"door": ("bool", "return passport_for(person, 'by_figure', 1)")}
    small(tmp_path, rules, [date(2024, 4, 10), date(2024, 4, 30), date(2024, 5, 1), date(2024, 5, 31)])


def test_a_text_of_the_month_before(tmp_path: Path) -> None:
    rules = {"door": ("bool", "return passport_for(person, 'by_text', 1)")}
    small(tmp_path, rules, [date(2024, 6, 30), date(2024, 7, 1), date(2024, 7, 31), date(2024, 8, 1)])


def test_a_household_that_a_rule_gives_is_that_of_the_day(tmp_path: Path) -> None:
    """Nothing in it changed, but its day and its figures are others."""
    rules = {"day": ("date", "return home(person).day"), "figure": ("float", "return p.inside(home(person))")}
    home = '\n\n@rule("a")\ndef home(person: Person) -> Household:\n    return person.household\n'
    small(tmp_path, rules, months(FIRST, 24), home, size=EVERYTHING)


@pytest.mark.parametrize("size", [EVERYTHING, NOTHING])
def test_rules_that_need_themselves_come_to_an_end(tmp_path: Path, size: int) -> None:
    """However short they are. Python stops with an error; the compiled rule gives no answer."""
    before = (
        '\n\n@rule("a")\ndef selfish(person: Person) -> float:\n    return person.wage + selfish(person)\n'
        '\n\n@rule("a")\ndef one(person: Person) -> bool:\n    return other(person)\n'
        '\n\n@rule("a")\ndef other(person: Person) -> bool:\n    return person.day.month > 6 and one(person)\n'
    )
    rules = {
        "selfish": ("float", "return selfish(person)"),
        "one": ("bool", "return one(person)"),
        "other": ("bool", "return other(person)"),
    }
    small(tmp_path, rules, months(FIRST, 3), before, lambda tiny: people(tiny.law, 8, 1), size)


def test_ages_beside_what_is_no_age(tmp_path: Path) -> None:
    """A bound that is no number of years, or further away than any, does not make an answer hold for ever."""
    rules = {
        name: ("bool", f"return {text} and person.day < date(2024, 4, 10)")
        for name, text in {
            "far": "age(person) < math.inf",
            "far_below": "age(person) > -math.inf",
            "none": "not age(person) <= math.nan",
            "more": "age(person) != 1e300",
            "long": "age(person) < 300000",
            "long_ago": "age(person) > -300000",
        }.items()
    }
    age = '\n\n@rule("a")\ndef age(person: Person) -> int:\n    return full_years(person.birth_date, person.day)\n'
    small(tmp_path, rules, some_days(3, date(2024, 3, 1), date(2024, 5, 20), 20), age, size=EVERYTHING)


def test_looking_far_back_behind_many_days(tmp_path: Path) -> None:
    """More than a hundred earlier months, after more than sixty other days: there is room for both."""
    rules = {
        "far": (
            "float",
            "if person.day < date(2025, 8, 1):\n    return 0.0\n"
            "return total(p.inside(person.household.months_ago(n)) for n in range(1, 110))",
        ),
        "door": ("bool", "return person.day < date(2025, 8, 1) or passport_for(person, 'by_figure', 110)"),
    }
    days = [date(2023, 8, 3) + timedelta(days=12 * n) for n in range(62)]
    small(tmp_path, rules, [*days, date(2025, 9, 20), date(2025, 12, 2)])


def test_payments_with_gaps_and_without_an_amount(by_doors: Setting) -> None:
    """What is received in a month holds to the end of the payment; where nobody said how much, it stays open."""
    cases = moving(by_doors.tiny.law, 77, FIRST, LAST, 12)
    for kernel in by_doors.kernels:
        batch = encoded(kernel.program, cases)
        assert any(len(payments.euros) for payments in batch.received.values())
        for payments in batch.received.values():
            payments.euros[::3] = np.nan
        assert_same_on_days(by_doors.tiny, kernel, batch, cases, [], DAYS["any days"], WORLDS, python=False)


def test_households_of_one_to_nine(tmp_path: Path) -> None:
    """Wide and narrow ones in turn, and nobody at all: what is kept of one is not that of the next."""
    rules = {name: RULES[name] for name in ("pair", "pair_of_figures", "everyone", "grown_ups", "age_is", "stove")}

    def cases(tiny: Land) -> list[Case]:
        return [
            *(case for most in (9, 1, 9, 2, 9) for case in moving(tiny.law, most, FIRST, LAST, 3, most=most)),
            household(tiny.law),
        ]

    small(tmp_path, rules, months(FIRST, 26), BEFORE, cases, EVERYTHING)


@pytest.mark.parametrize("days", [[], [date(2024, 2, 1), date(2024, 1, 1)]])
def test_days_in_no_order_are_refused(tmp_path: Path, days: list[date]) -> None:
    with land(tmp_path, written({"day": RULES["day"]})) as tiny:
        kernel = Kernel(tiny.compiled("it_day"), threads=1)
        batch = encoded(kernel.program, people(tiny.law, 1, 2))
        with pytest.raises(ValueError, match="in order"):
            kernel.ask(batch, [Question(CLAIMED, days)], date(2024, 3, 1))
