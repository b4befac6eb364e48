"""Random households through time, all of which the schema of a population can hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from hypothesis import strategies as st

from takeup.engine.case import Case, Received, Timeline
from takeup.engine.facts import DOES_NOT_APPLY, UNKNOWN
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.engine.time import month_index
from tests.households import complete_household, forget, value_of
from tests.population.cases import GOES_ON

MOST_PEOPLE = 9


@dataclass(frozen=True)
class Recipe:
    """What makes a random household: `share` of facts forgotten, `changes` of facts and of who lives here."""

    seed: int
    people: int
    plainness: float
    share: float
    knows_kin: bool
    changes: int

    def made(self, law: Law, day: date) -> Case:
        """The household; its facts are typical for `day`."""
        random = Random(self.seed)
        case = _complete(law, random, self.people, day, self.plainness)
        case = _forgotten(case, random, self.share, self.knows_kin) if self.share else case
        for _ in range(self.changes):
            random.choice((_change_a_fact, _change_a_fact, _move, _be_born, _be_paid))(case, random, day)
        case._kin = None
        return case


def recipes(share: st.SearchStrategy[float] | None = None) -> st.SearchStrategy[Recipe]:
    """Households of 0 to 9 people, mostly small; `share`: of what is forgotten, by default often nothing."""
    return st.builds(
        Recipe,
        seed=st.integers(0, 2**48),
        people=st.sampled_from((0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6, MOST_PEOPLE)),
        plainness=st.sampled_from((0.2, 0.7, 0.95)),
        share=share or st.one_of(st.just(0.0), st.floats(0.01, 0.5), st.floats(0.5, 1.0)),
        knows_kin=st.sampled_from((True, True, False)),
        changes=st.sampled_from((0, 0, 1, 4, 10)),
    )


def _complete(law: Law, random: Random, people: int, day: date, plainness: float) -> Case:
    if people:
        return complete_household(law, random, people, day, plainness)
    case = Case(law, [], received_complete=True)
    for name, fact in law.facts[HOUSEHOLD].items():
        case.set(HOUSEHOLD, name, True if name == "everyone_listed" else value_of(fact, random, plainness))
    return case


def _forgotten(case: Case, random: Random, share: float, knows_kin: bool) -> Case:
    left = forget(case, random, share)
    left.relations = dict(case.relations) if knows_kin else {}
    left._kin = None
    return left


def _some_day(random: Random, day: date) -> date:
    return day + timedelta(days=random.choice((-900, -400, -62, -31, -5, -1, 0, 1, 20, 45)) + random.randint(-3, 3))


def _change_a_fact(case: Case, random: Random, day: date) -> None:
    """From some day on another value, no meaning, or nobody knows."""
    subject = random.choice([HOUSEHOLD, *case.members])
    facts = case.law.facts[HOUSEHOLD if subject == HOUSEHOLD else "person"]
    name = random.choice(sorted(facts.keys() - {"birth_date"}))
    kinds = (value_of(facts[name], random), DOES_NOT_APPLY, UNKNOWN)
    value = random.choices(kinds, (8, 1, 0 if facts[name].kind == "yearly" else 1))[0]
    line = case.facts.get(subject, {}).get(name)
    since = _some_day(random, day)
    if line is None or since not in line.days:
        case.set(subject, name, value, since)


def _move(case: Case, random: Random, day: date) -> None:
    """Someone comes to live here or leaves; perhaps never lived here at all."""
    if not case.members:
        return
    line = case.lives_here.setdefault(random.choice(case.members), Timeline([date.min], [random.random() < 0.7]))
    since = _some_day(random, day)
    if since not in line.days:
        line.add(since, not line.on(since))
    case._views.clear()
    case._snapshots.clear()
    case._changes = None


def _be_born(case: Case, random: Random, day: date) -> None:
    """Someone was born not long ago, or will be soon."""
    if case.members:
        id = random.choice(case.members[1:] or case.members)
        case.facts.setdefault(id, {})["birth_date"] = Timeline([date.min], [_some_day(random, day)])
        case._views.clear()
        case._snapshots.clear()


def _be_paid(case: Case, random: Random, day: date) -> None:
    """Something listed: in the past, around the month, from now on without an end, or for several spells."""
    right = random.choice([right for right in case.law if right.received is None])
    if right.holder != HOUSEHOLD and not case.members:
        return
    holder = HOUSEHOLD if right.holder == HOUSEHOLD else random.choice(case.members)
    now = month_index(day)
    record = case.received.setdefault((right.id, holder), Received())
    for _ in range(random.randint(1, 2)):
        first = now + random.choice((-40, -12, -3, -1, 0, 0, 1))
        last = random.choice((first, first + 2, now, GOES_ON))
        euros = 1.0 if right.kind == "status" else random.choice((0.0, 0.01, round(random.uniform(1, 1_500), 2)))
        for month in range(first, last + 1):
            record.months.setdefault(month, euros)
    if not record.months:
        del case.received[right.id, holder]
