"""What the tests of dossiers share: the small country, a full example, and short ways to read."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
import yaml

from takeup.dossier import Dossier, DossierError, parse_dossier
from takeup.engine.law import load

LAW = load("tests.dossier.country")
TODAY = date(2026, 3, 10)

FULL = """\
takeup: 1
id: widow-forest
on: 2026-03-10
language: nl
household:
  everyone_listed: yes
  rent: unknown
persons:
  maria:
    name: Maria
    birth_date: 1947-05-02
    partner_of: jan
    parent_of: [lea]
    pension: 900
    net_wage: does not apply
    taxable_income: {2023: 18000, 2024: unknown}
    partnership: married
  jan:
    birth_date: 1945-01-31
    pregnant: no
    lives_here: yes
  lea:
    birth_date: 2010-07-01
    property_share: 0.125
    months_worked: 12
situations:
  - from: 2025-06-01
    why: Jan died
    persons:
      maria: {pension: 950, partnership: none, widowed_on: 2025-06-01, taxable_income: {2024: 17500}}
      jan: {lives_here: no}
    household: {energy_contract: yes}
  - from: 2025-09-01
    persons: {maria: {pension: unknown}}
claims:
  - id: c1
    right: IGO
    holder: maria
    date: 2025-04-02
    outcome: granted
    decided: 2025-05-02
    stopped: 2025-12-31
    amounts: [{from: 2025-05, to: 2025-06, amount: 500}, {from: 2025-07, amount: 510.5}]
  - right: sociaal_tarief
    date: 2025-02-01
    outcome: refused
    decided: 2025-02-20
    reason: |
      No contract in her own name.
      She may ask again.
payments:
  - {right: child_benefit, holder: lea, for: 2025-01, amount: 174.08, date: 2025-02-08}
  - {right: child_benefit, holder: lea, for: 2025-01, amount: 10, date: 2026-03-11}
  - {right: child_benefit, holder: lea, from: 2025-02, to: 2025-04, amount: 180}
  - {right: energy_tariff, from: 2026-01}
  - {right: income_guarantee, holder: maria, from: 2025-05, to: 2025-07, amount: 500, date: 2025-08-15}
payments_complete: [child_benefit]
contacts:
  - date: 2026-03-01
    place: home
    by: outreach team
    with: maria
    note: "Yes"
    statements:
      - {right: igo, holder: maria, awareness: does_not_know, causes: [poor_information, cost_dignity]}
"""

SMALL = "takeup: 1\nid: a\npersons: {maria: }\n"


def read(text: str, file: str = "dossier.yaml") -> Dossier:
    return parse_dossier(text, file, LAW)


def problems(text: str, file: str = "dossier.yaml") -> DossierError:
    with pytest.raises(DossierError) as caught:
        read(text, file)
    return caught.value


def as_json_data(text: str) -> Any:
    """A YAML text as an editor of today (YAML 1.2) hands it to a JSON Schema: dates, yes and no are texts."""
    root: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    return None if root is None else _data(root)


def as_json(text: str) -> str:
    return json.dumps(as_json_data(text), indent="\t")


def _data(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _data(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_data(each) for each in node.value]
    value = str(node.value)
    if isinstance(node, yaml.ScalarNode) and node.style is None:
        if value in ("", "null", "~"):
            return None
        if value in ("true", "false"):
            return value == "true"
        if re.fullmatch(r"-?[0-9]+", value):
            return int(value)
        if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?", value):
            return float(value)
    return value
