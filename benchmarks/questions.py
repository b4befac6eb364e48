"""How many questions until everything is settled? `python -m benchmarks.questions [--households 1000]`

Random households, of which everything is known to one side, are asked by the other side until no question can change an
answer. Relations and who lives there are told beforehand, as they are the first thing at a kitchen table. A list of
rare facts of one person counts as one question, as `takeup ask` puts it, and so does one answer for several people.
Questions are taken in the order of their promise: trying answers out, as the command does, would take an hour here.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from takeup.cli.ask_rare import ALWAYS_ALONE, FEWEST, is_rare, same_of_others, together
from takeup.engine.case import Case
from takeup.engine.explore import Asked
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import load
from takeup.engine.questions import Exploration
from tests.households import complete_household

LAW = load("takeup.law.be")
DAY = date(2026, 6, 15)
MOST = 200
PLAINNESS = 0.9


def unknown(whole: Case) -> Case:
    """The same people and relations, with nothing else known; everything received is listed."""
    case = Case(LAW, list(whole.members))
    case.relations = dict(whole.relations)
    case.received_complete = True
    case.set(HOUSEHOLD, "everyone_listed", True)
    return case


def truth(whole: Case, asked: Asked) -> Any:
    """What the household answers."""
    line = whole.facts.get(asked.subject, {}).get(asked.fact)
    value: Any = DOES_NOT_APPLY if line is None else line.values[-1]
    fact = LAW.facts[HOUSEHOLD if asked.subject == HOUSEHOLD else "person"][asked.fact]
    if value is DOES_NOT_APPLY:
        return fact.absent
    return value.get(int(asked.detail), fact.absent) if asked.detail else value


def questions(seed: int) -> tuple[int, int, int]:
    """How many people, how many questions were put, and how many facts they brought."""
    random = Random(seed)
    people = random.choices((1, 2, 3, 4, 5), (46, 20, 14, 12, 8))[0]  # as households in Brussels are, roughly
    whole = complete_household(LAW, random, people, DAY, PLAINNESS)
    whole.received = {}
    exploration = Exploration(unknown(whole), DAY)
    put = brought = 0
    while put < MOST:
        left = list(exploration.still_matters())
        if not left:
            break
        ready = [asked for asked in left if exploration.is_ready(asked)] or left
        asked = exploration.in_order(ready)[0]
        put += 1
        listed = [asked]
        if is_rare(exploration, asked):
            found = together(exploration, asked, left)
            listed = found if len(found) >= FEWEST else listed
        alike = [] if asked.fact in ALWAYS_ALONE else [same for one in listed for same in same_of_others(one, left)]
        if len({truth(whole, one) for one in (*listed, *alike)} if len(listed) == 1 else {0, 1}) == 1:
            listed = [*listed, *alike]  # one answer, for everyone
        for one in listed:
            exploration.learn(one, truth(whole, one))
            brought += 1
    return people, put, brought


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.questions", description=__doc__)
    parser.add_argument("--households", type=int, default=1000)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "questions.json")
    given = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        found = list(pool.map(questions, range(given.households), chunksize=4))
    every = sorted(put for _, put, _ in found)
    facts = sum(len(f) for f in LAW.facts.values())
    quarters = statistics.quantiles(every, n=4)
    rows = {
        "households": len(every),
        "facts that exist (of a person and of a household)": facts,
        "questions: median": statistics.median(every),
        "questions: quartiles": [quarters[0], quarters[2]],
        "questions: 95th percentile": every[int(len(every) * 0.95)],
        "facts that they brought: median": statistics.median(brought for *_, brought in found),
    }
    for people in range(1, 6):
        some = [put for n, put, _ in found if n == people]
        if some:
            rows[f"questions: median with {people} people ({len(some)} households)"] = statistics.median(some)
    bars = Counter(put // 10 * 10 for put in every)
    rows["distribution"] = {f"{low}-{low + 9}": bars[low] for low in sorted(bars)}
    given.out.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(rows, indent=2))


if __name__ == "__main__":
    main()
