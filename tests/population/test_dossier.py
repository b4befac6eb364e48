"""A row of a population as a dossier is the same household: each right of each holder comes out alike."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyarrow.parquet as pq

from takeup.dossier import parse_dossier, write_dossier
from takeup.engine.law import load
from takeup.engine.questions import Exploration
from takeup.engine.time import month_index
from takeup.population.case import case_of
from takeup.population.dossier import plain_of_row
from takeup.population.synthetic import Population, write

LAW = load("takeup.law.be")
DAY = date(2026, 11, 1)


def test_a_row_as_a_dossier_has_the_rights_of_the_row(tmp_path: Path) -> None:
    file = tmp_path / "some-synthetic.parquet"
    write(Population(LAW, 40, 5, "brussels", DAY, 24), file)
    seen: set[str] = set()
    for number, row in enumerate(pq.read_table(file).to_pylist()):
        dossier = parse_dossier(write_dossier(plain_of_row(LAW, row, f"row-{number}")), "row", LAW)
        ranges = Exploration(dossier.to_case(DAY), DAY).ranges
        expected = Exploration(case_of(LAW, row, month_index(DAY)), DAY).ranges
        assert [(r.right.id, r.low, r.high) for r in ranges] == [(r.right.id, r.low, r.high) for r in expected]
        assert len(dossier.claims) == len(row["claims"] or ())
        assert len(dossier.payments) == len(row["received"] or ())
        seen.update(name for name in ("changes", "claims", "received") if row[name])
        seen.add(f"{min(len(row['members']), 3)} people")
    assert seen == {"changes", "claims", "received", "1 people", "2 people", "3 people"}
