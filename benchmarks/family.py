"""The household of five that is measured: a couple, two children and a grandmother; with all facts, or with none."""

from __future__ import annotations

from datetime import date

from takeup.engine.case import Case
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law

MEMBERS = ["ana", "ben", "carl", "dora", "eve"]
BORN = {
    "ana": date(1988, 3, 4),
    "ben": date(1985, 7, 8),
    "carl": date(2014, 9, 1),
    "dora": date(2019, 2, 3),
    "eve": date(1951, 11, 30),
}
KIN = {
    ("ben", "ana"): "partner",
    ("carl", "ana"): "child",
    ("carl", "ben"): "child",
    ("dora", "ana"): "child",
    ("dora", "ben"): "child",
    ("eve", "ana"): "parent",
}


def five_unknown(law: Law) -> Case:
    """Five people who live here, nobody else, and nothing more is known of them."""
    case = Case(law, list(MEMBERS))
    case.set(HOUSEHOLD, "everyone_listed", True)
    return case


def five_known(law: Law, day: date) -> Case:
    """The same five with every fact, living on a low wage and a small pension, receiving nothing else."""
    case = Case(law, list(MEMBERS), relations=dict(KIN), received_complete=True)
    given: dict[str, dict[str, object]] = {
        "ana": {"net_wage": 900.0, "gross_wage": 1_000.0, "partnership": "married"},
        "ben": {"unemployment_benefit": 0.0, "partnership": "married"},
        "eve": {"pension": 700.0},
    }
    for id in MEMBERS:
        for name, fact in law.facts["person"].items():
            case.set(id, name, given.get(id, {}).get(name, _ordinary(fact.kind, fact.typical)))
        case.facts[id]["birth_date"].values[0] = BORN[id]
        case.facts[id]["residence_status"].values[0] = "belgian"
        case.facts[id]["taxable_income"].values[0] = dict.fromkeys(range(2014, day.year + 1), 10_000.0)
    for name, fact in law.facts[HOUSEHOLD].items():
        case.set(HOUSEHOLD, name, True if name == "everyone_listed" else _ordinary(fact.kind, fact.typical))
    return case


def _ordinary(kind: str, typical: tuple[object, ...]) -> object:
    return typical[0] if typical and kind in ("yes_no", "choice") else DOES_NOT_APPLY
