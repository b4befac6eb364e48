"""procedure.yaml: who grants a right, how it is asked for, and its terms with their sources."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import BY_DAY, BY_MONTH, EXACT, GRADES, LEVELS, MONEY, ONCE, PERIODS, STATUS, WORTH_ASKING
from takeup.engine.lint.code import Code
from takeup.engine.lint.documents import Document, read_document
from takeup.engine.lint.findings import ERROR, NOTE, WARNING, Fault, Findings
from takeup.engine.lint.wording import in_each_language, whole_sources
from takeup.engine.parameters import STATUSES

ALLOWED = {
    "holder": ("person", HOUSEHOLD),
    "kind": (MONEY, STATUS),
    "situation": (BY_DAY, BY_MONTH),
    "per": PERIODS,
    "in_month": range(1, 13),
    "grade": GRADES,
    "level": LEVELS,
}
REQUIRED = (
    "holder",
    "kind",
    "situation",
    "grade",
    "level",
    "granted_by",
    "automatic",
    "channels",
    "terms",
    "evidence",
    "renewal",
    "appeal_at",
    "sources",
    "checked",
)
OPTIONAL = (
    "aliases",
    "counters",
    "per",
    "in_month",
    "what_ends",
    "open_questions",
    "worth",
    "amounts",
    "draft",
    "no_longer_opened_by",
    "note",
)
TEXTS = ("granted_by", "renewal", "appeal_at", "what_ends")
LISTS = ("channels", "evidence", "sources", "open_questions", "aliases")
AUTOMATIC = ("always", "mostly", "partly", "never")
CHANNELS = ("counter", "post", "phone", "online", "organisation", "automatic")
UNKNOWN = "unknown"  # no source says it: `source` tells what was looked for
FIRST_PAID = ("day", "month", "quarter", "next_month", UNKNOWN)
DAYS_OR_MONTHS = ("months_back", "decision_days", "appeal_days", "payment_days", "valid_months")
TERMS = ("first_paid", *DAYS_OR_MONTHS, "continues", "withheld")
NOT_OF_ALL = ("valid_months", "withheld")  # most rights are granted without an end, and no tax is held back


def check_procedure(folder: Path, code: Code, findings: Findings) -> Document | None:
    """The procedure of a right; gives it for the checks over all rights, None where it is no mapping."""
    file, right = folder / "procedure.yaml", folder.name
    document = read_document(file, right, findings)
    if document is None:
        return None
    data = document.data
    if not isinstance(data, dict):
        findings.say(ERROR, file, 1, "must be a mapping", right)
        return None

    def fault(level: str, text: str, *path: Any) -> None:
        findings.say(level, file, document.line(*path), text, right)

    _check_keys(data, fault)
    for place, item in document.items("evidence"):
        in_each_language(item, f"evidence {place + 1}", fault, "evidence", place)
    for place, item in document.items("amounts"):
        label = item.get("label") if isinstance(item, dict) else None
        in_each_language(label, f"amount {place + 1}", fault, "amounts", place)
    whole_sources(data.get("sources"), "sources", fault, "sources")
    checked = data.get("checked")
    if checked is not None and not isinstance(checked, date):
        fault(ERROR, "'checked' must be a date such as 2026-11-23", "checked")
    elif checked is not None and findings.is_stale(checked):
        fault(WARNING, f"the procedure was last checked on {checked}", "checked")
    _check_automatic(data.get("automatic"), fault)
    _check_channels(document, fault)
    _check_terms(data.get("terms"), fault)
    _check_worth(data.get("worth"), fault)
    _check_against_rules(data, code, fault)
    return document


def _check_keys(data: Mapping[str, Any], fault: Fault) -> None:
    for key in REQUIRED:
        if data.get(key) in (None, "", [], {}):
            fault(ERROR, f"'{key}' is missing", key)
    for key in data:
        if key not in REQUIRED and key not in OPTIONAL:
            fault(WARNING, f"unknown key '{key}'; known are {', '.join((*REQUIRED, *OPTIONAL))}", key)
    for key, allowed in ALLOWED.items():
        if key in data and data[key] not in allowed:
            fault(ERROR, f"'{key}' is {data[key]!r}; allowed: {', '.join(map(str, allowed))}", key)
    for key in TEXTS:
        if data.get(key) is not None:
            in_each_language(data[key], key, fault, key)
    for key in LISTS:
        if key in data and not isinstance(data[key], list):
            fault(ERROR, f"'{key}' must be a list", key)


def _check_automatic(entry: Any, fault: Fault) -> None:
    if entry is None:
        return
    if not isinstance(entry, dict) or entry.get("value") not in AUTOMATIC:
        fault(ERROR, f"'automatic' must have a value out of {', '.join(AUTOMATIC)}", "automatic")
        return
    _check_source(entry, "automatic", fault, "automatic")


def _check_channels(document: Document, fault: Fault) -> None:
    kinds = set()
    for place, channel in document.items("channels"):
        kind = channel.get("kind") if isinstance(channel, dict) else None
        if kind not in CHANNELS:
            fault(ERROR, f"a channel is {kind!r}; allowed: {', '.join(CHANNELS)}", "channels", place)
            continue
        kinds.add(kind)
        in_each_language(channel.get("text"), f"channel '{kind}'", fault, "channels", place)
    if kinds and kinds <= {"online"}:
        fault(ERROR, "the only way to ask is digital: name a counter, post, phone or other", "channels")


def _check_terms(terms: Any, fault: Fault) -> None:
    if not isinstance(terms, dict):
        if terms is not None:
            fault(ERROR, "'terms' must be a mapping", "terms")
        return
    for name, entry in terms.items():
        where = ("terms", name)
        if name not in TERMS:
            fault(ERROR, f"unknown term '{name}'; known are {', '.join(TERMS)}", *where)
        elif not isinstance(entry, dict) or "value" not in entry:
            fault(ERROR, f"the term '{name}' must be {{value, status, source}}", *where)
        else:
            _check_term(name, entry["value"], fault, where)
            _check_source(entry, f"the term '{name}'", fault, *where)
    for name in TERMS:
        if name not in terms and name not in NOT_OF_ALL:
            fault(ERROR if name == "first_paid" else NOTE, f"the term '{name}' is not known", "terms")


def _check_term(name: str, value: Any, fault: Fault, where: tuple[Any, ...]) -> None:
    whole = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if name == "first_paid" and value not in FIRST_PAID:
        fault(ERROR, f"'first_paid' is {value!r}; allowed: {', '.join(FIRST_PAID)}", *where)
    if name in DAYS_OR_MONTHS and not whole:
        fault(ERROR, f"the term '{name}' is {value!r}; it must be a whole number from 0 on", *where)
    if name == "withheld" and not (isinstance(value, float) and 0 < value < 1):
        fault(ERROR, f"the term 'withheld' is {value!r}; it must be a share between 0 and 1", *where)
    if name == "continues" and not isinstance(value, bool):
        fault(ERROR, f"the term 'continues' is {value!r}; it must be true or false", *where)


def _check_source(entry: Mapping[str, Any], what: str, fault: Fault, *where: Any) -> None:
    if not str(entry.get("source") or "").strip():
        fault(ERROR, f"{what} has no source", *where)
    if entry.get("status") not in STATUSES:
        fault(ERROR, f"{what} has status {entry.get('status')!r}; allowed: {', '.join(STATUSES)}", *where)
    elif entry["status"] == "unverified":
        fault(NOTE, f"{what} is not verified in a source", *where)


def _check_worth(entry: Any, fault: Fault) -> None:
    if entry is None:
        return
    given = entry if isinstance(entry, dict) else {}
    if not isinstance(given.get("value"), (int, float)) or not given.get("unit"):
        fault(ERROR, "'worth' must be {value, unit, source}", "worth")
    elif not given.get("source"):
        fault(ERROR, "'worth' has no source", "worth")


def _check_against_rules(data: Mapping[str, Any], code: Code, fault: Fault) -> None:
    """The kind and the holder of a right, against what its rules return and whom they are asked about."""
    has_amount = any(rule.name == "amount" for rule in code.rules)
    if data.get("kind") == MONEY and not has_amount:
        fault(ERROR, "the right is about money, and rules.py has no rule named 'amount'", "kind")
    if data.get("kind") == STATUS and has_amount:
        fault(WARNING, "the right is a status, and rules.py has a rule named 'amount'", "kind")
    if data.get("grade") in GRADES and data["grade"] != EXACT and data.get("kind") == MONEY:
        fault(ERROR, "only a right of grade exact has an amount: give it 'kind: status'", "grade")
    if data.get("grade") == WORTH_ASKING and not any(rule.discretion for rule in code.rules):
        fault(ERROR, "a right worth asking has a condition that an office weighs (discretion=True)", "grade")
    has_event = any(rule.name == "event" for rule in code.rules)
    if (data.get("per") == ONCE) is not has_event:
        fault(ERROR, "a right has a rule named 'event' where it is paid once ('per: once'), and only there", "per")
    wanted = "Household" if data.get("holder") == HOUSEHOLD else "Person"
    for rule in code.rules:
        if rule.kind in ("condition", "concerns") and rule.subject and rule.subject != wanted:
            fault(ERROR, f"the holder is a {wanted}, and '{rule.name}' is asked about a {rule.subject}", "holder")
