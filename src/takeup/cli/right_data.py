"""A right as plain data: for the pages about rights, and for JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from takeup.cli.figures import in_words
from takeup.cli.right_amounts import amounts_over_time
from takeup.cli.right_words import SAY, SOMEBODY
from takeup.engine.changes import users_of
from takeup.engine.explain import plain
from takeup.engine.law import Law, Right
from takeup.engine.lint.coverage import law_known_until
from takeup.engine.lint.rules import TOLD_BY_FACTS
from takeup.engine.parameters import Parameter, load_yaml
from takeup.engine.texts import say


def summary(right: Right, language: str) -> dict[str, Any]:
    """One right in a list."""
    automatic = right.procedure.get("automatic") or {}
    return {
        "id": right.id,
        "name": say(right.text("name"), language),
        "official": say(right.text("official"), language),
        "official_names": dict(right.text("official")),
        "short": say(right.text("short"), language),
        "aliases": [str(alias) for alias in right.procedure.get("aliases") or ()],
        "kind": right.kind,
        "holder": right.holder,
        "per": right.per,
        "grade": right.grade,
        "automatic": automatic.get("value"),
        "first_paid": right.term("first_paid"),
        "months_back": right.term("months_back"),
        "law_known_until": law_known_until(right).isoformat(),
        "opens": opened_by(right.law, right.id),
        "opened_by": list(right.opened_by),
        "looks_at": [other for other in right.looks_at if other not in (right.id, *right.passports)],
    }


def opened_by(law: Law, right: str) -> list[str]:
    """The rights that this one opens."""
    return [other.id for other in law if right in other.opened_by]


def shared_parameters(right: Right) -> list[Parameter]:
    """Series of the jurisdiction itself that the rules of a right read, such as an index."""
    return [series for series in right.law.shared_parameters.values() if right.id in users_of(right.law, series.name)]


def page(right: Right, language: str, on: date) -> dict[str, Any]:
    """Everything about one right, as it is on a day."""
    procedure = right.procedure
    text = right.texts[language] or next((t for t in right.texts.values() if t), {})
    return {
        **summary(right, language),
        "on": on.isoformat(),
        "in_language": bool(right.texts[language]),
        "text": say(right.text("body"), language),
        "checked_on": plain(text.get("checked_on")),
        "checked_by": text.get("checked_by"),
        "next_step": say(right.text("next_step"), language),
        "conditions": [_condition(right, rule, language, on) for rule in right.conditions],
        "rules": [
            {
                "rule": r.name,
                "label": _label(right, r.name, language),
                "article": _article(r, on),
                "about": r.doc,
            }
            for r in right.rules.values()
            if r.kind == "rule"
        ],
        "amounts": amounts_over_time(right, language, on),
        "parameters": [_parameter(p) for p in right.parameters.values()],
        "shared_parameters": [_parameter(p) for p in shared_parameters(right)],
        "granted_by": _said(procedure.get("granted_by"), language),
        "channels": [
            {"kind": c["kind"], "text": _said(c.get("text"), language)} for c in procedure.get("channels") or ()
        ],
        "evidence": [_said(one, language) for one in procedure.get("evidence") or ()],
        "terms": {name: plain_terms(entry) for name, entry in (procedure.get("terms") or {}).items()},
        "automatic_source": plain_terms(procedure.get("automatic") or {}),
        "renewal": _said(procedure.get("renewal"), language),
        "appeal_at": _said(procedure.get("appeal_at"), language),
        "what_ends": _said(procedure.get("what_ends"), language),
        "open_questions": [
            {
                "id": one["id"],
                "text": _said(one.get("text"), language),
                "choice": one.get("choice"),
                "sources": [str(source) for source in one.get("sources") or ()],
            }
            for one in procedure.get("open_questions") or ()
        ],
        "cases": [_case(one) for one in load_yaml(right.folder / "cases.yaml") or ()],
        "sources": [str(source) for source in procedure.get("sources") or ()],
        "checked": plain(procedure.get("checked")),
    }


def _case(example: dict[str, Any]) -> dict[str, str]:
    return {key: str(example.get(key) or "") for key in ("id", "why", "source")}


def plain_terms(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: plain(value) for key, value in entry.items()}


def _said(text: Any, language: str) -> str:
    return say(text, language) if text else ""


def _label(right: Right, rule: str, language: str) -> str:
    if text := right.rule_text(rule, "label"):
        return say(text, language)
    return SAY["told_by_facts"][language] if rule == TOLD_BY_FACTS else in_words(rule)


def _sentence(right: Right, condition: str, language: str) -> str:
    """What is true of somebody who meets a condition."""
    return _said(right.rule_text(condition, "yes"), language).format(person=SOMEBODY)


def _article(rule: Any, on: date) -> str:
    """The article in force on a day; the first one known where none is."""
    from takeup.engine.errors import LawError

    try:
        return str(rule.at(on).article)
    except LawError:
        return str(rule.versions[0].article)


def _condition(right: Right, rule: Any, language: str, on: date) -> dict[str, Any]:
    return {
        "condition": rule.name,
        "label": _label(right, rule.name, language),
        "sentence": _sentence(right, rule.name, language),
        "article": _article(rule, on),
        "about": rule.doc,
        "conduct": rule.conduct,
        "discretion": rule.discretion,
    }


def _parameter(parameter: Any) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "unit": parameter.unit,
        "note": parameter.note,
        "known_until": plain(parameter.known_until),
        "values": [
            {
                "from": value.start.isoformat(),
                "value": _table(value.value),
                "status": value.status,
                "source": value.source,
                "checked": value.checked.isoformat(),
                "note": value.note,
            }
            for value in parameter.values
        ],
    }


def _table(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    return plain(value)
