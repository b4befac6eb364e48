"""rules.py: every rule with its article, its docstring and what it returns; and the file runs."""

from __future__ import annotations

from pathlib import Path

from takeup.engine.law import Law
from takeup.engine.lint.code import Code, RuleText
from takeup.engine.lint.findings import ERROR, WARNING, WHOLE_FILE, Findings

TOLD_BY_FACTS = "received"  # the rule that says which facts tell what is received: no article speaks of it


def check_rules(law: Law, folder: Path, code: Code, findings: Findings) -> None:
    """The rules of a right."""
    file = folder / "rules.py"
    if not file.exists():
        return
    for rule in code.rules:
        _check_rule(rule, file, folder.name, findings)
    if not any(rule.kind == "condition" for rule in code.rules):
        findings.say(ERROR, file, WHOLE_FILE, "no condition: the right would be for everyone", folder.name)
    _check_loads(law, file, folder.name, findings)


def _check_rule(rule: RuleText, file: Path, right: str, findings: Findings) -> None:
    if rule.kind != "concerns" and rule.name != TOLD_BY_FACTS and rule.article is not None and not rule.article.strip():
        needs_article = rule.kind in ("condition", "since") or rule.name == "amount"
        fault = f"{rule.kind} '{rule.name}' names no article of law"
        findings.say(ERROR if needs_article else WARNING, file, rule.line, fault, right)
    if not rule.documented:
        findings.say(WARNING, file, rule.line, f"rule '{rule.name}' has no docstring", right)
    if not rule.returns:
        findings.say(ERROR, file, rule.line, f"rule '{rule.name}' does not say what it returns (-> bool)", right)
    elif rule.kind in ("condition", "concerns") and rule.returns != "bool":
        fault = f"{rule.kind} '{rule.name}' returns {rule.returns}; it must return bool"
        findings.say(ERROR, file, rule.line, fault, right)


def _check_loads(law: Law, file: Path, right: str, findings: Findings) -> None:
    """Whether rules.py runs at all, and whether the versions of a rule follow on each other."""
    try:
        found = law.right(right).rules
    except Exception as error:  # whatever a faulty file raises is what is to be told
        findings.say(ERROR, file, WHOLE_FILE, f"cannot be loaded: {error}", right)
        return
    for rule in found.values():
        for one, later in zip(rule.versions, rule.versions[1:], strict=False):
            if one.until is not None and later.since is not None and (later.since - one.until).days > 1:
                fault = f"rule '{rule.name}' has no text between {one.until} and {later.since}"
                findings.say(WARNING, file, rule.line, fault, right)
