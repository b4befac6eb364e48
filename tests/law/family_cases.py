"""Families for the shared cases on child benefit: the child that is asked about is the youngest, `kid`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from takeup.engine.case import CLAIMED
from takeup.engine.explain import Tracer
from takeup.engine.law import Right
from takeup.engine.questions import Exploration
from tests.law.worked import LAW, answers, build, shared_cases

HIGH = 400_000.0
FAMILY = "family_benefits_"
ENTITIES = f"{FAMILY}2025_four_entities"
ROUTING = f"{FAMILY}routing"
POINTS = {0: (0, 0), 1: (4, 4), 2: (7, 0), 3: (10, 0), 4: (13, 0), 5: (16, 0), 6: (19, 0), 7: (22, 0)}  # of a tier


def of_sources(folder: Path | None, sources: tuple[tuple[str, str], ...]) -> list[dict[str, Any]]:
    return [case for file, right in sources for case in shared_cases(folder, file, right)] if folder else []


def of_region(folder: Path | None, region: int, routing: int) -> list[dict[str, Any]]:
    """The cases of one entity in the two sets that mix all four."""
    if folder is None:
        return []
    mixed = shared_cases(folder, "third_party.yaml", ENTITIES)
    routed = shared_cases(folder, "third_party.yaml", ROUTING)
    of_entity = [case for case in mixed if case["inputs"]["region"] == region]
    return of_entity + [case for case in routed if case["inputs"]["region"] == routing]


def family(
    domicile: str, born: date, children: int = 1, couple: bool = False, income: float = HIGH, **facts: Any
) -> dict[str, Any]:
    """A parent (or two) who is not insured, with `children` children; `parent` in the facts: facts of the parent."""
    given = {"health_insured": False, **facts.pop("parent", {})}
    persons: dict[str, Any] = {"parent": {"taxable_income": dict.fromkeys(range(2015, 2030), income), **given}}
    parents = ["parent"]
    if couple:
        persons["partner"] = {"partner_of": "parent", "health_insured": False}
        parents.append("partner")
    for place in range(1, children):
        elder = date(born.year - 1, 1, place + 1)
        persons[f"elder{place}"] = {"birth_date": elder, "child_of": parents, "domicile": domicile}
        persons[f"elder{place}"]["studies"] = "school_or_training"
    persons["kid"] = {"birth_date": born, "child_of": parents, "domicile": domicile, "health_insured": False, **facts}
    return persons


def tier_facts(tier: int) -> dict[str, Any]:
    points, pillar = POINTS[tier]
    return {"care_need_points": points, "care_need_pillar_1": pillar} if tier else {}


def ask(right: str | Right, day: date, persons: dict[str, Any], entry: str, **changes: Any) -> Any:
    """What a rule answers for `kid`. Keywords: parameters of the right; `received`, `index`."""
    found = LAW.right(right) if isinstance(right, str) else right
    received = changes.pop("received", {})
    index = changes.pop("index", None)
    replaced = {f"{found.id}.{name}": value for name, value in changes.items()}
    if index is not None:
        replaced["be.index_coefficient"] = index
    example = {"id": "shared", "on": day, "ask": "kid", "unlisted": "absent", "persons": persons}
    example |= {"parameters": replaced, "receives": received, "expect": {entry: 0}}
    return answers(found, example)[entry]


def check(found: Any, expected: Any, where: str, tolerance: float = 0.0051) -> None:
    if isinstance(expected, bool) or not isinstance(expected, (int, float)):
        assert found == expected, where
    else:
        assert found == pytest.approx(expected, abs=tolerance), where


def span(right: str, day: date, persons: dict[str, Any]) -> tuple[float, float]:
    """The lowest and highest amount of `kid`."""
    case = build({"id": "span", "on": day, "unlisted": "absent", "persons": persons}, LAW)
    found = Exploration(case, day, [LAW.right(right)], CLAIMED).range_of(right, "kid")
    return found.low, found.high


def doubts(right: str, day: date, persons: dict[str, Any], who: str = "kid") -> set[str]:
    """The open questions on which the amount rests."""
    tracer = Tracer()
    case = build({"id": "doubts", "on": day, "unlisted": "absent", "persons": persons}, LAW)
    LAW.right(right).due(case.on(day, CLAIMED, tracer).person(who))
    return {node.uncertain for root in tracer.roots for node in root.walk()} - {""}
