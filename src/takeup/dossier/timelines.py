"""The facts of persons and household as timelines: what holds always, then what each situation changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from takeup.dossier.records import PersonRecord, Situation
from takeup.engine.case import Timeline
from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law

Change = tuple[date, str, str, Any]


def fact_timelines(
    law: Law, persons: Iterable[PersonRecord], household: dict[str, Any], situations: Iterable[Situation]
) -> dict[str, dict[str, Timeline]]:
    """Per subject and fact its timeline. Years that a situation gives come on top of those known before."""
    lines: dict[str, dict[str, Timeline]] = {}
    for day, subject, name, value in changes(persons, household, situations):
        line = lines.setdefault(subject, {}).setdefault(name, Timeline())
        if law.facts[kind_of(subject)][name].kind == "yearly":
            value = with_years(line.on(day), value)
        set_on(line, day, value)
    return lines


def changes(
    persons: Iterable[PersonRecord], household: dict[str, Any], situations: Iterable[Situation]
) -> Iterator[Change]:
    """Every (day, subject, fact, value) by date; date.min for what holds always."""
    for person in persons:
        yield from ((date.min, person.id, name, value) for name, value in person.facts.items())
    yield from ((date.min, HOUSEHOLD, name, value) for name, value in household.items())
    for situation in sorted(situations, key=lambda each: each.since):
        for subject, facts in (*situation.persons.items(), (HOUSEHOLD, situation.household)):
            yield from ((situation.since, subject, name, value) for name, value in facts.items())


def presence(persons: Iterable[PersonRecord], situations: Iterable[Situation]) -> dict[str, Timeline]:
    """Per person of whom it was said, whether the person lives here, by date."""
    lines: dict[str, Timeline] = {}
    for person in persons:
        if person.lives_here is not None:
            lines[person.id] = Timeline([date.min], [person.lives_here])
    for situation in sorted(situations, key=lambda each: each.since):
        for id, here in situation.lives_here.items():
            set_on(lines.setdefault(id, Timeline()), situation.since, here)
    return lines


def with_years(before: Any, value: Any) -> Any:
    """Years on top of the years before; any other state replaces what was known."""
    return {**before, **value} if isinstance(before, dict) and isinstance(value, dict) else value


def set_on(line: Timeline, day: date, value: Any) -> None:
    """Set the value from a day on that is the last one of the line, or comes after it."""
    if line.days and line.days[-1] == day:
        line.values[-1] = value
    else:
        line.add(day, value)


def kind_of(subject: str) -> str:
    """The key of the facts of a subject in a law: 'person' or 'household'."""
    return HOUSEHOLD if subject == HOUSEHOLD else "person"


def facts_for(law: Law, subject: str) -> dict[str, Fact]:
    """The facts that a subject (a person id, or 'household') can have."""
    return law.facts[kind_of(subject)]
