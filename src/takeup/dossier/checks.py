"""What cannot be true together: relations, ages, partners, situations and payments that contradict each other.

Each check looks at a dossier that was read, and writes what it finds at the field (and so the line) at fault.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from takeup.dossier.model import Dossier
from takeup.dossier.records import RELATION_KEYS, PaymentRecord
from takeup.dossier.timelines import changes, fact_timelines, presence
from takeup.dossier.tree import Tree
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.household import (
    CHILD,
    GRANDCHILD,
    GRANDPARENT,
    HOUSEHOLD,
    INVERSE,
    PARENT,
    PARTNER,
    Timeline,
)
from takeup.nontakeup.months import format_month, last_day, month_of

PARTNERSHIP, NO_PARTNER = "partnership", "none"
_KEY_OF = {relation: key for key, relation in RELATION_KEYS.items()}

Given = dict[tuple[str, str], tuple[str, str]]


def check(dossier: Dossier, tree: Tree, sources: dict[str, list[str]]) -> None:
    """All checks. `sources`: per situation, claim and payment of the dossier the field it was read from."""
    births = {p.id: day for p in dossier.persons if isinstance(day := p.facts.get("birth_date"), date)}
    given = _relations(dossier, tree)
    _own_ancestors(given, tree)
    _ages(given, births, tree)
    _situations(dossier, births, tree, sources["situations"])
    if not any(problem.field.endswith((".lives_here", f".{PARTNERSHIP}")) for problem in tree.problems):
        _moving_in(dossier, tree, sources["situations"])
        _partners(dossier, given, tree, sources["situations"])
    _claim_ids(dossier, tree, sources["claims"])
    _payments(dossier, births, tree, sources["payments"])


# -- relations ---------------------------------------------------------------------------------


def _relations(dossier: Dossier, tree: Tree) -> Given:
    """What each is to each, both ways, with the field that says so. Two that contradict: the later one is told."""
    kin: Given = {}
    for field, one, relation, other in sorted(_stated(dossier, tree), key=lambda each: tree.lines.get(each[0], 0)):
        if one == other:
            tree.add_at(field, f"'{other}', the same person", "someone else")
            continue
        for pair, what in (((one, other), relation), ((other, one), INVERSE[relation])):
            before, where = kin.setdefault(pair, (what, field))
            if before != what:
                found = f"{one} as {relation} of {other}"
                tree.add_at(field, found, f"one relation between two persons; {where} says otherwise")
                break
    return kin


def _stated(dossier: Dossier, tree: Tree) -> Iterator[tuple[str, str, str, str]]:
    for person in dossier.persons:
        for relation, others in person.relations.items():
            field = f"persons.{person.id}.{_KEY_OF[relation]}"
            for place, other in enumerate(others):
                listed = f"{field}[{place}]"
                yield (listed if listed in tree.lines else field), person.id, relation, other


def _own_ancestors(given: Given, tree: Tree) -> None:
    parents: dict[str, list[str]] = defaultdict(list)
    for (one, other), (relation, _) in given.items():
        if relation == PARENT:
            parents[other].append(one)
    told: set[str] = set()
    for start in parents:
        above, waiting = set[str](), list(parents[start])
        while waiting:
            parent = waiting.pop()
            if parent not in above:
                above.add(parent)
                waiting += parents.get(parent, [])
        if start in above and start not in told:
            told |= {each for each in above if _is_above(start, each, parents)}
            _, field = given[(parents[start][0], start)]
            tree.add_at(field, f"{start} as parent, over others, of {start}", "nobody is their own ancestor")


def _is_above(one: str, other: str, parents: dict[str, list[str]]) -> bool:
    seen, waiting = set[str](), [other]
    while waiting:
        for parent in parents.get(waiting.pop(), []):
            if parent == one:
                return True
            if parent not in seen:
                seen.add(parent)
                waiting.append(parent)
    return False


def _ages(given: Given, births: dict[str, date], tree: Tree) -> None:
    names = {CHILD: PARENT, GRANDCHILD: GRANDPARENT}
    for (one, other), (relation, field) in given.items():
        if relation in names and one in births and other in births and births[one] <= births[other]:
            found = f"{one} born on {births[one]} as {relation} of {other}, born on {births[other]}"
            tree.add_at(field, found, f"a {relation} is born after the {names[relation]}")


# -- situations --------------------------------------------------------------------------------


def _situations(dossier: Dossier, births: dict[str, date], tree: Tree, fields: list[str]) -> None:
    """A situation of someone not yet born, and two of one day that say different things."""
    seen: dict[tuple[date, str, str], tuple[Any, str]] = {}
    for situation, field in zip(dossier.situations, fields, strict=True):
        here = {id: {"lives_here": value} for id, value in situation.lives_here.items()}
        for subject in dict.fromkeys((*situation.persons, *here, HOUSEHOLD)):
            is_household = subject == HOUSEHOLD
            place = f"{field}.household" if is_household else f"{field}.persons.{subject}"
            said = situation.household if is_household else situation.persons.get(subject, {})
            if subject in births and situation.since < births[subject]:
                found = f"a situation from {situation.since} of {subject}, born on {births[subject]}"
                tree.add_at(place, found, f"a day from {births[subject]} on")
            for name, value in {**said, **here.get(subject, {})}.items():
                before, where = seen.setdefault((situation.since, subject, name), (value, f"{place}.{name}"))
                if _contradict(before, value):
                    allowed = f"one value from {situation.since} on; {where} has another"
                    tree.add_at(f"{place}.{name}", "a second value", allowed)


def _contradict(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return any(one[year] != other[year] for year in one.keys() & other.keys())
    return bool(one != other)


def _moving_in(dossier: Dossier, tree: Tree, fields: list[str]) -> None:
    """Who comes to live here from a day on did not live here before: that must be said too."""
    first: dict[str, tuple[date, bool, str]] = {}
    for situation, field in zip(dossier.situations, fields, strict=True):
        for id, here in situation.lives_here.items():
            if id not in first or situation.since < first[id][0]:
                first[id] = (situation.since, here, f"{field}.persons.{id}.lives_here")
    for person in dossier.persons:
        if person.id in first and person.lives_here is None and first[person.id][1]:
            since, _, field = first[person.id]
            found = f"yes from {since} on, and nothing about before"
            tree.add_at(field, found, f"also lives_here under persons.{person.id}: no, or yes where nothing changed")


# -- partners ----------------------------------------------------------------------------------


def _partners(dossier: Dossier, given: Given, tree: Tree, fields: list[str]) -> None:
    """Two partners who live here on the same day, or a partner who lives here of someone who has none."""
    partners: dict[str, dict[str, str]] = defaultdict(dict)
    for (one, other), (relation, field) in given.items():
        if relation == PARTNER:
            partners[one][other] = field
    here = presence(dossier.persons, dossier.situations)
    lines = fact_timelines(dossier.law, dossier.persons, dossier.household, dossier.situations)
    for person, others in partners.items():
        single = lines.get(person, {}).get(PARTNERSHIP, Timeline())
        days = {day for line in (single, *here.values()) for day in line.days} | {date.min}
        two_told = False
        for day in sorted(days):
            if _absent(here, person, day):
                continue
            present = [other for other in others if not _absent(here, other, day)]
            if len(present) > 1 and not two_told:
                two_told = True
                field = max((others[each] for each in present), key=lambda each: tree.lines.get(each, 0))
                tree.add_at(field, f"{' and '.join(present)} as partners of {person} at once", "one partner at a time")
            if present and single.on(day) in (NO_PARTNER, DOES_NOT_APPLY):
                place = _place_of(dossier, fields, person, day)
                found = f"no partner, while {present[0]}, the partner of {person}, lives here"
                tree.add_at(place, found, f"another {PARTNERSHIP}, no partner_of, or lives_here: no")
                break


def _absent(here: dict[str, Timeline], person: str, day: date) -> bool:
    return person in here and here[person].on(day) is False


def _place_of(dossier: Dossier, fields: list[str], person: str, day: date) -> str:
    """The field that gave the partnership which holds on a day."""
    spans = [(date.min, f"persons.{person}.{PARTNERSHIP}")]
    for situation, field in zip(dossier.situations, fields, strict=True):
        if PARTNERSHIP in situation.persons.get(person, {}) and situation.since <= day:
            spans.append((situation.since, f"{field}.persons.{person}.{PARTNERSHIP}"))
    return max(spans)[1]


# -- claims and payments -----------------------------------------------------------------------


def _claim_ids(dossier: Dossier, tree: Tree, fields: list[str]) -> None:
    seen: dict[str, str] = {}
    for each, field in zip(dossier.claims, fields, strict=True):
        if each.id is not None and (before := seen.setdefault(each.id, field)) != field:
            tree.add_at(f"{field}.id", f"'{each.id}'", f"an id of its own; {before} has it too")


def _payments(dossier: Dossier, births: dict[str, date], tree: Tree, fields: list[str]) -> None:
    """A payment for a month before birth, and one that is listed twice."""
    seen: dict[tuple[str, str], list[tuple[PaymentRecord, str]]] = defaultdict(list)
    for payment, field in zip(dossier.payments, fields, strict=True):
        month_field = f"{field}.for" if f"{field}.for" in tree.lines else f"{field}.from"
        birth = births.get(payment.holder)
        if birth is not None and payment.first < month_of(birth):
            found = f"{format_month(payment.first)}, before {payment.holder} was born"
            tree.add_at(month_field, found, f"a month from {birth.isoformat()[:7]} on")
        same = seen[(payment.right, payment.holder)]
        for other, where in same:
            month = _paid_twice(payment, other)
            if month is not None:
                found = f"{format_month(month)} paid a second time on {payment.paid_on(month)}"
                allowed = f"each payment once, as {where} lists it; several on different days add up"
                tree.add_at(month_field, found, allowed)
                break
        same.append((payment, field))


def _paid_twice(one: PaymentRecord, other: PaymentRecord) -> int | None:
    """A month that two payments pay on the same day; None where there is none."""
    first = max(one.first, other.first)
    last = min((each.last for each in (one, other) if each.last is not None), default=None)
    if last is not None and last < first:
        return None
    if one.paid == other.paid:
        return first
    dated = one.paid or other.paid
    if dated is None or (one.paid is not None and other.paid is not None):
        return None
    month = month_of(dated)
    in_both = first <= month and (last is None or month <= last)
    return month if in_both and dated == last_day(month) else None


__all__ = ["changes", "check"]
