"""The facts of a jurisdiction: questions in every language, and values that are allowed."""

from __future__ import annotations

import inspect
import re
from datetime import date
from pathlib import Path
from typing import Any

from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.engine.lint.findings import ERROR, WHOLE_FILE, Findings
from takeup.engine.lint.wording import in_each_language, wrong_placeholders


def check_facts(law: Law, findings: Findings) -> None:
    """Every fact that the jurisdiction declares."""
    owners = {"person": law.person_class, HOUSEHOLD: law.household_class}
    for of, facts in law.facts.items():
        for name, fact in facts.items():
            file, line = _declared_at(owners[of], name)
            _check_fact(file, line, fact, findings)


def _check_fact(file: Path, line: int, fact: Fact, findings: Findings) -> None:
    def fault(level: str, text: str, *_: Any) -> None:
        findings.say(level, file, line, f"the fact '{fact.name}': {text}")

    texts = {"question": fact.ask, "label": fact.label}
    texts |= {f"label of '{choice}'": fact.choice_labels.get(choice) or {} for choice in fact.choices}
    if fact.evidence:
        texts["evidence"] = fact.evidence
    for what, text in texts.items():
        in_each_language(text, what, fault)
        for said in text.values():
            if wrong := wrong_placeholders(said, {"person", "year", "other"}):
                fault(ERROR, f"{what}: {wrong}")
    if fact.absent is None and fact.name != "birth_date":
        fault(ERROR, "'absent' is missing: what a rule reads when the fact does not apply")
    elif fact.absent is not None and not _in_domain(fact, fact.absent):
        fault(ERROR, f"'absent' is {fact.absent!r}; allowed: {fact.domain_text()}")
    for value in fact.typical:
        if not _in_domain(fact, value):
            fault(ERROR, f"'typical' has {value!r}; allowed: {fact.domain_text()}")


def _in_domain(fact: Fact, value: Any) -> bool:
    if fact.kind == "yes_no":
        return isinstance(value, bool)
    if fact.kind == "choice":
        return value in fact.choices
    if isinstance(value, bool):
        return False
    kind = date if fact.kind == "date" else (int, float)
    return isinstance(value, kind) and bool(fact.low <= value <= fact.high)


def _declared_at(owner: type, name: str) -> tuple[Path, int]:
    """File and line of a fact."""
    base = next((b for b in owner.__mro__ if name in vars(b)), owner)
    file = Path(inspect.getsourcefile(base) or "?")
    pattern = re.compile(rf"\s+{re.escape(name)}\b\s*[:=]")
    source = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return file, next((number for number, row in enumerate(source, 1) if pattern.match(row)), WHOLE_FILE)
