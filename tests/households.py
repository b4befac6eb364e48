"""Random households from the declared domains of the facts, for property-based tests and benchmarks."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from takeup.engine.case import Case, Received
from takeup.engine.facts import DOES_NOT_APPLY, Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law

NAMES = ("ana", "ben", "carl", "dora", "eve", "fay", "gus", "hal", "ina")
YEARS = range(2009, 2028)


def value_of(fact: Fact, random: Random, plainness: float = 0.5) -> Any:
    """A value inside the domain.

    `plainness`: the chance of an ordinary answer (a typical one, an amount of nothing), without which hardly any
    random household would have a right. Other amounts crowd near zero and near the sizes that laws care about.
    """
    if random.random() < plainness:
        if fact.kind in ("amount", "count"):
            return fact.absent
        if fact.typical and fact.kind != "yearly":
            return random.choice(fact.typical)
    if fact.kind == "yes_no":
        return random.random() < 0.5
    if fact.kind == "choice":
        return random.choice(fact.choices)
    if fact.kind == "date":
        return fact.low + timedelta(days=random.randrange((fact.high - fact.low).days))
    if fact.kind == "count":
        return random.choice((fact.low, fact.high, random.randint(fact.low, min(fact.high, fact.low + 20))))
    if fact.kind == "yearly":
        incomes = (0.0, *fact.typical, random.uniform(0, min(fact.high, 60_000)))
        return {year: round(min(random.choice(incomes), fact.high), 2) for year in YEARS}
    sizes = [
        fact.low,
        *fact.typical,
        random.uniform(fact.low, min(fact.high, 2_500)),
        random.uniform(fact.low, fact.high),
    ]
    return round(min(max(random.choice((fact.low, *sizes)), fact.low), fact.high), 2)


def complete_household(law: Law, random: Random, people: int, day: date, plainness: float | None = None) -> Case:
    """A household of which every fact, relation and payment is known."""
    ids = list(NAMES[:people])
    case = Case(law, ids)
    case.received_complete = True
    plainness = random.choice((0.2, 0.7, 0.95)) if plainness is None else plainness
    for id in ids:
        born = day - timedelta(days=int(random.triangular(0, 95, 30) * 365.25) + 1)
        for name, fact in law.facts["person"].items():
            if name == "birth_date":
                case.set(id, name, born)
            else:
                case.set(id, name, DOES_NOT_APPLY if random.random() < 0.15 else value_of(fact, random, plainness))
    for name, fact in law.facts[HOUSEHOLD].items():
        case.set(HOUSEHOLD, name, True if name == "everyone_listed" else value_of(fact, random, plainness))
    _leave_out_what_does_not_apply(case, day)
    family(case, ids, random)
    month = day.year * 12 + day.month - 1
    for right in [right for right in law if right.received is None]:  # of the others the facts tell what is received
        for holder in [HOUSEHOLD] if right.holder == HOUSEHOLD else ids:
            if random.random() < 0.3:
                euros = 1.0 if right.kind == "status" else round(random.uniform(1, 1_500), 2)
                months = range(month - random.randint(0, 6), month + 1)
                case.received[(right.id, holder)] = Received(dict.fromkeys(months, euros))
    return case


def _leave_out_what_does_not_apply(case: Case, day: date) -> None:
    """A fact whose declaration says that it cannot apply, does not: nobody under 15 has a wage.

    Twice, as one fact may hang on another (the hours of a job).
    """
    for _ in range(2):
        household = case.on(day)
        for subject in (household, *household.known_members):
            for name, fact in case.law.facts[HOUSEHOLD if subject.id == HOUSEHOLD else "person"].items():
                if fact.applies is not None and not fact.applies(subject):
                    case.facts[subject.id][name].values[0] = DOES_NOT_APPLY
        case._views.clear()
        case._snapshots.clear()


def family(case: Case, ids: list[str], random: Random) -> None:
    """Some family: a couple or not, children of one or both, a relative or a housemate."""
    head, *rest = ids
    couple = bool(rest) and random.random() < 0.5
    parents = [head, rest[0]] if couple else [head]
    if couple:
        case.relations[(rest[0], head)] = "partner"
    for id in rest[1:] if couple else rest:
        kind = random.choice(("child", "child", "parent", "sibling", "other_relative", "unrelated"))
        case.relations[(id, head)] = kind
        if kind == "child" and couple and random.random() < 0.7:
            case.relations[(id, parents[1])] = "child"
    for one in ids:
        for other in ids:
            if one < other:
                case._kin = None
                if case.relation(one, other) is None:
                    case.relations[(one, other)] = "unrelated"
    case._kin = None


def forget(case: Case, random: Random, share: float) -> Case:
    """The same household, with each fact, relation and payment record forgotten with this chance."""
    left = Case(case.law, list(case.members))
    left.received_complete = None if random.random() < share else True
    for subject, facts in case.facts.items():
        for name, line in facts.items():
            if random.random() >= share:
                for day, value in zip(line.days, line.values, strict=True):
                    left.set(subject, name, value, day)
    for (
        id
    ) in case.members:  # an estimate need not be the truth: where it would stand in, what it needs is forgotten too
        for name, estimate in case.law.estimates.items():
            if name not in left.facts.get(id, {}):
                left.facts.get(id, {}).pop(estimate.needs[0], None)
    left.relations = {pair: what for pair, what in case.relations.items() if random.random() >= share}
    if left.received_complete:
        left.received = dict(case.received)
    else:
        left.received = {key: record for key, record in case.received.items() if random.random() >= share}
    return left
