"""Random rows of a population, all of them without a fault, and files of them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from takeup.engine.facts import Fact
from takeup.engine.law import Law
from takeup.population.schema import describe, schema, yearly_column

YEARS = (2023, 2024)
AS_OF = date(2026, 3, 10)
OUTCOMES = ("pending", "granted", "refused", "withdrawn")


def row(law: Law, random: Random, id: str, known: float = 0.5) -> dict[str, Any]:
    """A household. `known`: the chance that a fact is known."""
    born = sorted(date(1930, 1, 1) + timedelta(random.randrange(34_000)) for _ in range(random.randint(1, 6)))
    members = [{**facts(law.facts["person"], random, known), "birth_date": day} for day in born]
    relations(members, random)
    count = len(members)
    rights = list(law)
    return {
        "id": id,
        "weight": random.choice((1.0, random.uniform(0.1, 2_000))),
        "territory": random.choice((None, "21001", "21013")),
        "stratum": random.choice((None, "s1")),
        "cluster": random.choice((None, "c7")),
        "kin_complete": random.choice((None, True, False)),
        "received_complete": random.choice((None, True, False)),
        "household": random.choice((None, facts(law.facts["household"], random, known))),
        "members": members,
        "changes": random.choice((None, [], [change(law, random, count)])),
        "received": random.choice((None, [], received(random, random.choice(rights), count))),
        "claims": random.choice((None, [], [claim(random, random.choice(rights), count) for _ in range(3)])),
    }


def facts(declared: dict[str, Fact], random: Random, known: float) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, fact in declared.items():
        columns = [yearly_column(name, year) for year in YEARS] if fact.kind == "yearly" else [name]
        found |= {column: value(fact, random) for column in columns if random.random() < known}
    return found


def value(fact: Fact, random: Random) -> Any:
    """A value inside the domain, quite often on its edge."""
    if fact.kind == "yes_no":
        return random.random() < 0.5
    if fact.kind == "choice":
        return random.choice(fact.choices)
    if fact.kind == "date":
        return random.choice(
            (fact.low, fact.high, fact.low + timedelta(random.randint(0, (fact.high - fact.low).days)))
        )
    if fact.kind == "count":
        return random.choice((fact.low, fact.high, random.randint(fact.low, fact.high)))
    return random.choice((float(fact.low), float(fact.high), random.uniform(fact.low, fact.high)))


def relations(members: list[dict[str, Any]], random: Random) -> None:
    """The first two are a couple or not, the youngest a child of one of them or of both."""
    if len(members) > 1 and random.random() < 0.5:
        members[0]["partner"], members[1]["partner"] = 1, 0
        members[1]["relation_to_first"] = random.choice((None, "partner"))
    for place, member in enumerate(members[2:], 2):
        member["id"] = random.choice((None, f"child{place}"))
        member["lives_here"] = random.choice((None, True, False))
        if random.random() < 0.7 and member["birth_date"] > members[1]["birth_date"]:
            member["parent_1"] = 0
            member["parent_2"] = random.choice((None, 1))
            member["relation_to_first"] = random.choice((None, "child"))
        else:
            member["relation_to_first"] = random.choice((None, "sibling", "unrelated", "other_relative"))


def change(law: Law, random: Random, count: int) -> dict[str, Any]:
    member = random.choice((None, random.randrange(count)))
    declared = law.facts["household" if member is None else "person"]
    name = random.choice([name for name, fact in declared.items() if fact.kind != "yearly"])
    what = random.choice((None, value(declared[name], random)))
    if isinstance(what, date):
        what = (what - date(1970, 1, 1)).days
    is_word = isinstance(what, str)
    number = None if is_word or what is None else float(what)
    return {"day": day(random), "member": member, "fact": name, "number": number, "word": what if is_word else None}


def received(random: Random, right: Any, count: int) -> list[dict[str, Any]]:
    """Two spells of one right and holder, one after the other."""
    first = day(random)
    euros = 1.0 if right.kind == "status" else random.uniform(0, 2_000)
    who = {"right": right.id, "member": holder(random, right, count), "euros": euros}
    later = first + timedelta(random.randint(32, 900))
    return [
        {**who, "from": first, "to": random.choice((first, first.replace(day=1)))},
        {**who, "from": later, "to": random.choice((None, later))},
    ]


def claim(random: Random, right: Any, count: int) -> dict[str, Any]:
    claimed, outcome = day(random), random.choice(OUTCOMES)
    later = claimed + timedelta(random.randrange(200))
    decided = later if outcome in ("granted", "refused") else None
    granted = outcome == "granted"
    amount = 1.0 if right.kind == "status" else random.uniform(0, 900)
    return {
        "right": right.id,
        "member": holder(random, right, count),
        "claimed": claimed,
        "outcome": outcome,
        "decided": decided,
        "withdrawn": later + timedelta(3) if outcome == "withdrawn" else None,
        "stopped": random.choice((None, later)) if granted else None,
        "amount": random.choice((None, amount)) if granted else None,
    }


def holder(random: Random, right: Any, count: int) -> int | None:
    return None if right.holder == "household" else random.randrange(count)


def day(random: Random) -> date:
    return date(2015, 1, 1) + timedelta(random.randrange(4_000))


def table(law: Law, rows: list[dict[str, Any]]) -> pa.Table:
    """Rows as a table in the schema of the law."""
    return pa.Table.from_pylist(rows, schema(law, YEARS, describe(law, AS_OF, "random rows of a test", synthetic=True)))


def write(path: Path, law: Law, rows: list[dict[str, Any]], row_group: int = 1_000) -> Path:
    """Rows as a Parquet file."""
    pq.write_table(table(law, rows), path, row_group_size=row_group)
    return path
