"""Rules of a few lines: what explore says, against every answer that the facts can give.

`answers` runs the plain rule over a grid of values of every unknown fact; explore must give exactly their lowest and
highest (where the rule asks one fact only once or narrows it, nothing may be lost either).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import product
from types import SimpleNamespace
from typing import Any

import pytest

from takeup import engine
from takeup.engine import (
    all_of,
    any_of,
    between,
    choice,
    count,
    date_fact,
    full_years,
    how_many,
    not_above,
    not_below,
    rule,
    total,
    unknowable,
    yes_no,
)
from takeup.engine.case import Case
from takeup.engine.explore import Asked, Explorer
from takeup.engine.facts import facts_of
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import Exploration, bounds

DAY = date(2024, 6, 1)


def text(words: str) -> dict[str, str]:
    return {"nl": words, "fr": words, "en": words}


def told(name: str) -> dict[str, Any]:
    return {"ask": text(name), "label": text(name)}


class Person(engine.Person):
    wage: float = engine.amount("EUR/month", 0, 1_000, **told("wage"))
    balance: float = engine.amount("EUR", -500, 500, **told("balance"))
    children: int = count("children", 0, 4, **told("children"))
    works: bool = yes_no(**told("works"))
    kind: str = choice({"a": text("a"), "b": text("b"), "c": text("c")}, **told("kind"), absent="a")
    since: date = date_fact(date(2020, 1, 1), date(2030, 1, 1), **told("since"), absent=date(2030, 1, 1))
    extra: float = engine.amount("EUR", 0, 100, **told("extra"), applies=lambda person: person.kind != "a")
    hours: float = engine.amount(
        "h", 0, 40, **told("hours"), applies=lambda person: 15 <= full_years(person.birth_date, person.day) < 65
    )


class Household(engine.Household):
    pass


LAW: Any = SimpleNamespace(
    person_class=Person,
    household_class=Household,
    facts={"person": facts_of(Person), HOUSEHOLD: facts_of(Household)},
    estimates={},
)
GRID: dict[str, tuple[Any, ...]] = {
    "wage": (0.0, 99.99, 100.0, 100.01, 1_000.0),
    "balance": (-500.0, -1.0, 0.0, 1.0, 500.0),
    "children": (0, 1, 2, 3, 4),
    "works": (True, False),
    "kind": ("a", "b", "c"),
    "since": (date(2020, 1, 1), date(2024, 5, 31), DAY, date(2024, 6, 2), date(2030, 1, 1)),
    "extra": (0.0, 100.0),
    "birth_date": (
        *(date(y, m, 1 if m == 6 else 2) for y in (1950, 2006, 2007) for m in (6, 7)),
        date(2006, 6, 2),
        DAY,
    ),
}


def ana(**facts: Any) -> Case:
    """Ana, born in 1984, of whom nothing else is known than these facts."""
    case = Case(LAW, ["ana"])
    case.set(HOUSEHOLD, "everyone_listed", True)
    for name, value in {"birth_date": date(1984, 1, 1), **facts}.items():
        if value is not None:
            case.set("ana", name, value)
    return case


def explored(law: Any, case: Case) -> tuple[float, float, set[str]]:
    """Lowest, highest and what matters."""
    reader = Explorer()
    low, high, taint = bounds(law(case.on(DAY, reader=reader).person("ana")))
    return low, high, {name.fact if isinstance(name, Asked) else name.what for name in reader.names(taint)}


def answers(law: Any, unknown: tuple[str, ...]) -> set[float]:
    return {
        law(ana(**dict(zip(unknown, values, strict=True))).on(DAY).person("ana"))
        for values in product(*(GRID[name] for name in unknown))
    }


@rule("age, from below")
def minor(person: Any) -> float:
    if full_years(person.birth_date, person.day) < 18:
        return 5.0 if full_years(person.birth_date, person.day) == 17 else 6.0
    return 0.0 if full_years(person.birth_date, person.day) == 17 else 7.0


@rule("age, from above")
def adult(person: Any) -> float:
    if full_years(person.birth_date, person.day) >= 18:
        return 5.0 if full_years(person.birth_date, person.day) == 18 else 6.0
    return 0.0 if full_years(person.birth_date, person.day) == 18 else 7.0


@rule("a count with half a one")
def halves(person: Any) -> float:
    if person.children < 2.5:
        return 10.0 if person.children == 2 else 20.0
    return 30.0 if person.children == 3 else 40.0


@rule("a count, whole")
def wholes(person: Any) -> float:
    if person.children <= 2:
        return 0.0 if person.children == 3 else 1.0
    return 0.0 if person.children == 2 else 2.0


@rule("a day")
def begun(person: Any) -> float:
    if person.since <= person.day:
        return 1.0 if person.since == person.day else 2.0
    return 0.0 if person.since == person.day else 3.0


@rule("less, and what is less than nothing")
def less(person: Any) -> float:
    return 1_000.0 - person.wage - (-person.balance) - 2 * person.children


@rule("a share of what may be nothing")
def share(person: Any) -> float:
    return 12.0 / person.children if person.children > 0 else 100.0


@rule("a product of signs")
def product_of(person: Any) -> float:
    return person.balance * person.children


@rule("the higher and the lower")
def kept_within(person: Any) -> float:
    return not_above(not_below(person.balance, -person.wage), 50.0)


@rule("one of three, one after the other")
def of_three(person: Any) -> float:
    if person.kind == "a":
        return 1.0
    if person.kind == "a":
        return 99.0
    return 2.0 if person.kind == "b" else 3.0


@rule("equal, and then not")
def equal(person: Any) -> float:
    if person.children == 2:
        return 1.0
    return 5.0 if person.children == 4 else 3.0


@rule("yes and no")
def yes_and_no(person: Any) -> float:
    return how_many([person.works, person.kind == "c"]) + (10.0 if all_of([person.works, person.wage > 100]) else 0.0)


@rule("a fact that need not apply")
def extra(person: Any) -> float:
    return person.extra


@rule("not yet born")
def unborn(person: Any) -> float:
    return 0.0 if full_years(person.birth_date, person.day) < 0 else 5.0


@rule("two ranges that touch")
def touching(person: Any) -> float:
    return 1.0 if person.children == person.wage + 4 else 2.0


@rule("two ranges that touch, from below")
def touching_below(person: Any) -> float:
    return 1.0 if person.children < person.wage + 4 else 2.0


@rule("two ranges that touch, the other way")
def touching_above(person: Any) -> float:
    return 1.0 if person.children >= person.wage + 4 else 2.0


@rule("one of one")
def any_of_one(person: Any) -> float:
    if any_of([person.children > 2]):
        return 0.0 if person.children == 2 else 1.0
    return 2.0


@rule("a group, on several ways")
def group(person: Any) -> str:
    if person.works:
        return "worker"
    return "saver" if person.balance > 0 else "other"


@rule("one group is one group")
def group_twice(person: Any) -> float:
    table = {"worker": 1.0, "saver": 20.0, "other": 300.0}
    return table[group(person)] - table[group(person)]


EXACT: list[tuple[Any, tuple[str, ...]]] = [
    (minor, ("birth_date",)),
    (adult, ("birth_date",)),
    (halves, ("children",)),
    (wholes, ("children",)),
    (begun, ("since",)),
    (less, ("wage", "balance", "children")),
    (product_of, ("balance", "children")),
    (kept_within, ("balance", "wage")),
    (of_three, ("kind",)),
    (equal, ("children",)),
    (yes_and_no, ("works", "kind", "wage")),
    (extra, ("kind", "extra")),
    (unborn, ("birth_date",)),
    (touching, ("wage", "children")),
    (touching_below, ("wage", "children")),
    (touching_above, ("wage", "children")),
    (any_of_one, ("children",)),
    (group_twice, ("works", "balance")),
]


@pytest.mark.parametrize(("law", "unknown"), EXACT, ids=[law.name for law, _ in EXACT])
def test_explore_gives_the_lowest_and_the_highest_answer(law: Any, unknown: tuple[str, ...]) -> None:
    found = answers(law, unknown)
    assert explored(law, ana(birth_date=None) if "birth_date" in unknown else ana())[:2] == (min(found), max(found))


def test_a_share_of_what_may_be_nothing_is_anything() -> None:
    low, high, matters = explored(share, ana())
    assert all(low <= found <= high for found in answers(share, ("children",)))
    assert matters == {"children"}


def test_anything_divided_by_anything_is_still_something() -> None:
    @rule("two shares")
    def of_shares(person: Any) -> float:
        return (1 / person.balance) / not_above(1 / (person.wage - 500), -0.001)

    @rule("nothing times anything")
    def none_of_anything(person: Any) -> float:
        return person.children * (1 / person.balance)

    @rule("a share that is not guarded")
    def unguarded(person: Any) -> float:
        return 12.0 / person.children

    known = ana(balance=-1.0, wage=100.0, children=1).on(DAY).person("ana")
    for law in (of_shares, none_of_anything, unguarded):
        low, high, _ = explored(law, ana())
        assert low <= law(known) <= high


# -- what matters ------------------------------------------------------------------------------------


def test_ways_that_end_the_same_leave_nothing_to_ask() -> None:
    @rule("the same")
    def same(person: Any) -> float:
        if person.works:
            return 4.0 if person.kind == "a" else 2.0 + 2.0
        return 7.0

    assert explored(same, ana()) == (4, 7, {"works"})


def test_ways_that_end_in_different_unknowns_are_both_asked() -> None:
    @rule("one or the other")
    def either(person: Any) -> float:
        return person.wage if person.works else person.wage + 0.0 * person.balance

    assert explored(either, ana())[2] == {"works", "wage", "balance"}


def test_all_the_questions_of_a_sum_matter() -> None:
    @rule("any of three")
    def of_three(person: Any) -> bool:
        return any_of([person.works, person.kind == "a", person.wage > 10])

    assert explored(of_three, ana())[2] == {"works", "kind", "wage"}


def test_the_lower_of_two_asks_only_what_can_win() -> None:
    @rule("capped")
    def capped(person: Any) -> float:
        return not_above(person.children, person.wage + 10)

    assert explored(capped, ana())[2] == {"children"}

    @rule("capped by what may be lower")
    def capped_lower(person: Any) -> float:
        return not_above(person.wage, person.balance + 1_000)

    assert explored(capped_lower, ana()) == (0, 1_000, {"wage", "balance"})


def test_a_rule_with_too_many_ways_is_anything_and_says_why() -> None:
    @rule("ways without end")
    def many(person: Any) -> float:
        found = 0.0
        for step in range(10):
            if person.wage - step > 10 * person.balance:
                found = found + 1
        return found

    low, high, matters = explored(many, ana())
    assert low <= 0 and high >= 10
    assert matters == {"wage", "balance"}


def test_an_open_question_keeps_the_facts_of_its_bounds() -> None:
    @rule("between two rules")
    def open_amount(person: Any) -> float:
        return between(person, 0.5 * person.wage, person.wage + 1, "what-counts")

    assert explored(open_amount, ana()) == (0, 1_001, {"wage", "what-counts"})
    assert explored(open_amount, ana(wage=100.0)) == (50, 101, {"what-counts"})


def test_an_open_question_is_named_beside_the_fact_that_leads_to_it() -> None:
    @rule("open for some")
    def open_for_some(person: Any) -> bool:
        return person.works and unknowable(person, "for-workers")

    assert explored(open_for_some, ana()) == (0, 1, {"works", "for-workers"})
    assert explored(open_for_some, ana(works=False)) == (0, 0, set())


def test_who_may_live_here_is_asked_where_it_matters() -> None:
    @rule("all wages")
    def wages(person: Any) -> float:
        return total(member.wage for member in person.household.members)

    case = Case(LAW, ["ana"])
    case.set("ana", "birth_date", date(1984, 1, 1))
    case.set("ana", "wage", 100.0)
    low, high, matters = explored(wages, case)
    assert low <= 100 and high >= 2_000
    assert matters == {"everyone_listed"}

    @rule("all wages of who works")
    def wages_of_workers(person: Any) -> float:
        return wages(person) if person.works else 5.0

    low, high, matters = explored(wages_of_workers, case)
    assert low <= 5 and high >= 2_000
    assert matters == {"works", "everyone_listed"}
    case.set(HOUSEHOLD, "everyone_listed", False)
    assert explored(wages, case)[2] == {"everyone_listed"}

    @rule("one who works is enough, whoever else lives here")
    def someone_works(person: Any) -> float:
        return 1.0 if any_of(member.works for member in person.household.members) else 0.0

    assert explored(someone_works, case)[2] == {"works", "everyone_listed"}
    case.set("ana", "works", True)
    assert explored(someone_works, case) == (1, 1, set())


# -- looking back, and facts that need not apply -------------------------------------------------------


def test_somebody_whose_birth_is_not_known_may_not_have_been_born_then() -> None:
    @rule("alone three months ago")
    def was_alone(person: Any) -> float:
        return 40.0 if any(True for _ in person.months_ago(3).household.others(person)) else 100.0

    def with_ben(born: date | None) -> Case:
        case = ana()
        case.members.append("ben")
        if born is not None:
            case.set("ben", "birth_date", born)
        return case

    assert was_alone(with_ben(date(2024, 5, 1)).on(DAY).person("ana")) == 100
    assert was_alone(with_ben(date(2024, 3, 1)).on(DAY).person("ana")) == 40
    low, high, matters = explored(was_alone, with_ben(None))
    assert low <= 40 and high >= 100
    assert matters == {"birth_date"}


def test_whether_a_fact_applies_is_looked_at_in_every_way() -> None:
    """`kind != 'a'` is no on the first way that is walked, and yes on another."""
    low, high, matters = explored(extra, ana())
    assert (low, high) == (0, 100)
    assert "extra" in matters
    assert explored(extra, ana(kind="a")) == (0, 0, set())


def test_asking_whether_a_question_applies_changes_no_answer() -> None:
    @rule("the age")
    def age(person: Any) -> float:
        return full_years(person.birth_date, person.day)

    exploration = Exploration(ana(birth_date=None), DAY, [])
    person = exploration.household.person("ana")
    before = bounds(age(person))
    assert not exploration.is_ready(Asked("ana", "hours"))
    assert bounds(age(person)) == before
    assert exploration.explorer.paths.now.choices == []


def test_a_rule_takes_its_arguments_by_place() -> None:
    """By name two calls would be taken for the same one."""

    @rule("so many times")
    def times(person: Any, by: int) -> float:
        return person.wage * by

    subject = ana(wage=1.0).on(DAY).person("ana")
    call: Callable[..., float] = times
    with pytest.raises(TypeError, match="by place"):
        call(subject, by=2)
