"""What is covered, right by right: for `takeup lint-law` and the docs."""

from __future__ import annotations

from collections import Counter
from datetime import date

from takeup.engine.law import Law, Right
from takeup.engine.parameters import STATUSES, load_yaml

HEAD = ("right", "grade", "conditions", "rules", "figures", "known until", "examples", "open", "paid from", "texts")


def coverage(law: Law) -> list[tuple[str, ...]]:
    """One row a right under `HEAD`, and a last row with the sums."""
    rows = [_row(right) for right in law]
    sums = Counter[str]()
    for right in law:
        sums["conditions"] += len(right.conditions)
        sums["rules"] += len(right.rules)
        sums["examples"] += _examples(right)
        sums["open"] += len(right.procedure.get("open_questions") or ())
        sums.update(f"figure {value.status}" for series in right.parameters.values() for value in series.values)
    figures = " / ".join(str(sums[f"figure {status}"]) for status in STATUSES)
    total = ("all", f"{len(rows)} rights", str(sums["conditions"]), str(sums["rules"]), figures, "")
    return [*rows, (*total, str(sums["examples"]), str(sums["open"]), "", "")]


def _row(right: Right) -> tuple[str, ...]:
    statuses = Counter(value.status for series in right.parameters.values() for value in series.values)
    return (
        right.id,
        right.grade,
        str(len(right.conditions)),
        str(len(right.rules)),
        " / ".join(str(statuses[status]) for status in STATUSES),
        law_known_until(right).isoformat(),
        str(_examples(right)),
        str(len(right.procedure.get("open_questions") or ())),
        str(right.term("first_paid", "unknown")),
        " ".join(language for language, text in right.texts.items() if text),
    )


def law_known_until(right: Right) -> date:
    """The last day for which every series of a right is known; where none ends, the day it was last checked."""
    ends = [series.known_until for series in right.parameters.values() if series.known_until is not None]
    checked = right.procedure.get("checked")
    return min(ends) if ends else checked if isinstance(checked, date) else date.min


def _examples(right: Right) -> int:
    file = right.folder / "cases.yaml"
    return len(load_yaml(file) or ()) if file.exists() else 0
