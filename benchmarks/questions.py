"""How many questions until everything is settled? `python -m benchmarks.questions [--households 1000]`

Random households, of which everything is known to one side, are asked by the other side until no question can change an
answer. Relations and who lives there are told beforehand, as they are the first thing at a kitchen table. What is put
to people at once counts once, as in `takeup ask`: a list of rare facts, or one answer for several people. The amount or
day of a fact that is ticked in a list counts as a question of its own. Some ten minutes on two cores.
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

from takeup.engine.case import Case
from takeup.engine.explore import Asked
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import load
from takeup.engine.questions import Exploration
from takeup.interview.rare import ALWAYS_ALONE, FEWEST, fact_of, is_rare, is_yes_or_no, same_of_others, together
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


def holds(whole: Case, asked: Asked) -> bool:
    """Whether a fact of a list is to be ticked."""
    fact = fact_of(LAW, asked)
    assert fact is not None
    return bool(truth(whole, asked) != fact.absent)


def questions(seed: int) -> tuple[int, int, int]:
    """How many people, how many questions were put, and how many facts they brought."""
    random = Random(seed)
    people = random.choices((1, 2, 3, 4, 5), (46, 20, 14, 12, 8))[0]  # as households in Brussels are, roughly
    whole = complete_household(LAW, random, people, DAY, PLAINNESS)
    whole.received = {}
    exploration = Exploration(unknown(whole), DAY)
    put = brought = 0
    while put < MOST and (question := exploration.next_question()):
        asked, left = question.asked, list(exploration.still_matters())
        rows = together(exploration, asked, left) if is_rare(exploration, asked) else []
        put += 1
        if len(rows) >= FEWEST:
            learnt = [one for row in rows for one in row]
            ticked = [one for one in learnt if holds(whole, one)]
            put += sum(not is_yes_or_no(LAW, one) for one in ticked)  # how much, since when?
        else:
            others = [] if asked.fact in ALWAYS_ALONE else same_of_others(asked, left)
            learnt = [asked, *(one for one in others if truth(whole, one) == truth(whole, asked))]  # with a star
        for one in learnt:
            exploration.learn(one, truth(whole, one))
        brought += len(learnt)
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
