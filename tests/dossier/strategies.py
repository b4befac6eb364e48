"""Random dossiers in their plain form: facts from the declared domains, texts of all kinds."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from takeup.engine.facts import Fact
from takeup.nontakeup.causes import Awareness, Cause
from tests.dossier.land import LAW

LIVING = (date(1900, 1, 1), date(2020, 12, 31))
LATER = (date(2021, 1, 1), date(2099, 12, 31))

ids = st.sampled_from(["maria", "no", "on", "1", "null", "2024-01-01", "-", "Jan_2", "true", "0x1F", "1e3"])
texts = st.one_of(
    st.sampled_from(["yes", "null", "~", "1.5", "2025-01-01", "a: b", "# x", "- x", "[a", "'", '"', "a\n b\n", " a"]),
    st.text(min_size=1).filter(str.strip),
)
days = st.dates(*LATER)
months = st.builds("{:04d}-{:02d}".format, st.integers(2021, 2099), st.integers(1, 12))
euros = st.one_of(
    st.floats(0, 10_000), st.integers(0, 10_000), st.decimals(0, 10_000, places=2).map(float), st.just(1.234)
)


def values(fact: Fact) -> st.SearchStrategy[Any]:
    """Known values of a fact, unknown, and where possible 'does not apply'."""
    known: st.SearchStrategy[Any]
    if fact.kind == "yes_no":
        known = st.booleans()
    elif fact.kind == "choice":
        known = st.sampled_from([choice for choice in fact.choices if choice != "none"])
    elif fact.kind == "count":
        known = st.integers(fact.low, fact.high)
    elif fact.kind == "date":
        known = st.dates(*LIVING) if fact.name == "birth_date" else st.dates(fact.low, fact.high)
    elif fact.kind == "yearly":
        amounts = st.one_of(st.floats(fact.low, fact.high), st.just("unknown"))
        known = st.dictionaries(st.integers(1990, 2030), amounts, max_size=3)
    else:
        known = st.floats(fact.low, fact.high)
    states = ["unknown"] if fact.name == "birth_date" else ["unknown", "does not apply"]
    if fact.name == "partnership":
        states = ["unknown"]
    return st.one_of(known, st.sampled_from(states))


def facts(kind: str, without: tuple[str, ...] = ()) -> st.SearchStrategy[dict[str, Any]]:
    some = {name: values(fact) for name, fact in LAW.facts[kind].items() if name not in without}
    return st.fixed_dictionaries({}, optional=some)


@st.composite
def dossiers(draw: st.DrawFn) -> dict[str, Any]:
    people = draw(st.lists(ids, min_size=1, max_size=3, unique=True))
    persons: dict[str, Any] = {id: draw(facts("person")) for id in people}
    for person in persons.values():
        person.update(draw(st.fixed_dictionaries({}, optional={"name": texts, "lives_here": st.booleans()})))
    if len(people) > 1:
        key = st.sampled_from(["partner_of", "sibling_of", "unrelated_to", "other_relative_of"])
        persons[people[0]][draw(key)] = people[1]
    holder = st.sampled_from(people)
    plain: dict[str, Any] = {"takeup": 1, "id": draw(ids), "persons": persons}
    optional = {
        "on": days,
        "language": st.sampled_from(["nl", "fr", "en"]),
        "household": facts("household"),
        "payments_complete": st.one_of(st.booleans(), st.lists(st.sampled_from(["child_benefit"]), max_size=1)),
    }
    plain.update(draw(st.fixed_dictionaries({}, optional=optional)))
    since = draw(st.lists(days, max_size=3, unique=True))
    plain["situations"] = [
        {
            "from": day,
            **draw(st.fixed_dictionaries({}, optional={"why": texts, "household": facts("household")})),
            "persons": {id: draw(facts("person", ("birth_date",))) for id in people[:1]},
        }
        for day in since
    ]
    plain["claims"] = [draw(claims(holder)) for _ in range(draw(st.integers(0, 2)))]
    first = draw(st.lists(months, max_size=4, unique=True))
    plain["payments"] = [
        {"right": "child_benefit", "holder": draw(holder), "for": month, "amount": draw(euros)} for month in first
    ]
    plain["contacts"] = [draw(contacts(holder)) for _ in range(draw(st.integers(0, 2)))]
    return {key: value for key, value in plain.items() if value != [] or key == "payments_complete"}


def claims(holder: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    who = {"right": st.sampled_from(["igo", "child_benefit"]), "holder": holder}
    date_fixed = {"date": st.dates(date(2021, 1, 1), date(2021, 12, 31))}
    later = st.dates(date(2022, 1, 1), date(2022, 12, 31))
    runs = st.lists(st.fixed_dictionaries({"from": months, "amount": euros}), min_size=1, max_size=1)
    pending = st.fixed_dictionaries({**who, **date_fixed, "outcome": st.just("pending")}, optional={"reason": texts})
    granted = {**who, **date_fixed, "outcome": st.just("granted"), "decided": later}
    return st.one_of(
        pending,
        st.fixed_dictionaries({**granted, "amount": euros}, optional={"reason": texts}),
        st.fixed_dictionaries({**granted, "amounts": runs}),
    )


def contacts(holder: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    statement = st.fixed_dictionaries(
        {
            "right": st.just("igo"),
            "holder": holder,
            "awareness": st.sampled_from([a.value for a in Awareness]),
        },
        optional={"causes": st.lists(st.sampled_from([c.value for c in Cause]), max_size=3, unique=True)},
    )
    return st.fixed_dictionaries(
        {"date": days, "place": st.sampled_from(["home", "street"])},
        optional={"by": texts, "with": holder, "note": texts, "statements": st.lists(statement, max_size=2)},
    )
