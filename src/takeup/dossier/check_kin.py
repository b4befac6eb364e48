"""Relations that cannot be true together: contradictions, circles, ages, two partners at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from takeup.dossier.model import Dossier
from takeup.dossier.records import RELATION_KEYS
from takeup.dossier.timelines import fact_timelines, presence
from takeup.dossier.tree import Tree
from takeup.engine.case import Timeline
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.kin import CHILD, GRANDCHILD, GRANDPARENT, INVERSE, PARENT, PARTNER

PARTNERSHIP, NO_PARTNER = "partnership", "none"
_KEY_OF = {relation: key for key, relation in RELATION_KEYS.items()}

Given = dict[tuple[str, str], tuple[str, str]]


def relations(dossier: Dossier, tree: Tree) -> Given:
    """What each is to each, both ways, and the field that says so. Of a contradiction the later is told."""
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


def own_ancestors(given: Given, tree: Tree) -> None:
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
            parent = next(each for each in parents[start] if _is_above(start, each, parents))
            found = f"{parent} as parent of {start}, and {start} as parent or more of {parent}"
            tree.add_at(given[(parent, start)][1], found, "nobody is their own ancestor")


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


def ages(given: Given, births: dict[str, date], tree: Tree) -> None:
    names = {CHILD: PARENT, GRANDCHILD: GRANDPARENT}
    for (one, other), (relation, field) in given.items():
        if relation in names and one in births and other in births and births[one] <= births[other]:
            found = f"{one} born on {births[one]} as {relation} of {other}, born on {births[other]}"
            tree.add_at(field, found, f"a {relation} is born after the {names[relation]}")


def partners(dossier: Dossier, given: Given, tree: Tree, fields: list[str]) -> None:
    """Two partners who live here on the same day, or a partner who lives here of someone who has none."""
    couples: dict[str, dict[str, str]] = defaultdict(dict)
    for (one, other), (relation, field) in given.items():
        if relation == PARTNER:
            couples[one][other] = field
    here = presence(dossier.persons, dossier.situations)
    lines = fact_timelines(dossier.law, dossier.persons, dossier.household, dossier.situations)
    for person, others in couples.items():
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
