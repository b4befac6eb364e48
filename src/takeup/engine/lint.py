"""What is missing, stale or unsourced in the law of a jurisdiction: `lint(law)`.

Reads the files as they stand (YAML with line numbers, rules.py as a syntax tree), so that a folder that
cannot be loaded is told about like any other fault. Levels: an error is something that a reader or a program
would trip over; a warning should be mended; a note is good to know.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from string import Formatter
from typing import Any

import yaml

from takeup.engine.errors import LawError
from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import BY_DAY, BY_MONTH, MONEY, STATUS, Law, read_text
from takeup.engine.parameters import STATUSES
from takeup.engine.texts import LANGUAGES

ERROR, WARNING, NOTE = "error", "warning", "note"
LEVELS = (ERROR, WARNING, NOTE)
STALE_DAYS = 400

RIGHT_FILES = (
    "__init__.py",
    "rules.py",
    "parameters.yaml",
    "procedure.yaml",
    "cases.yaml",
    *(f"text.{language}.md" for language in LANGUAGES),
)
TEXT_KEYS = ("name", "official", "short", "next_step", "checked_on", "checked_by", "rules")
MAY_BE_EMPTY = ("checked_on", "checked_by", "rules")
PROCEDURE_KEYS = {
    "holder": ("person", HOUSEHOLD),
    "kind": (MONEY, STATUS),
    "situation": (BY_DAY, BY_MONTH),
    "per": ("month", "year"),
}
REQUIRED = (
    "holder",
    "kind",
    "situation",
    "grade",
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
OPTIONAL = ("aliases", "per", "what_ends", "open_questions", "worth", "note")
AUTOMATIC = ("always", "mostly", "partly", "never")
CHANNELS = ("counter", "post", "phone", "online", "organisation", "automatic")
FIRST_PAID = ("day", "month", "quarter", "next_month")
DAYS_OR_MONTHS = ("months_back", "decision_days", "appeal_days", "payment_days")
TERMS = ("first_paid", *DAYS_OR_MONTHS, "continues")
DOORS = ("passport", "passport_for", "in_payment", "in_payment_for", "received_amount", "already_in_payment")
UNEXPLORABLE = {"max": "not_below", "min": "not_above", "sum": "total", "round": "half_up or cents"}
PLAIN_NUMBERS = {0, 1, 2, 12, 18, 100}
COUNTS_MONTHS = ("months_ago", "passport_for", "in_payment_for")
_NO_LINE = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `file`: the path from the folder of all jurisdictions; `line`: 0 for a whole file."""

    level: str
    file: str
    line: int
    fault: str
    right: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.level}: {self.fault}"

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return asdict(self)


def lint(law: Law, today: date | None = None) -> list[Finding]:
    """Every finding about a law as of a day (default: the day of today), folder by folder, line by line."""
    return _Lint(law, today or date.today()).run()


@dataclass(slots=True)
class _RuleText:
    """A rule as its decorator and function say."""

    name: str
    kind: str  # rule | condition | concerns | since
    line: int
    article: str | None  # None: not a literal, so it cannot be judged here
    documented: bool
    returns: str
    subject: str


@dataclass(slots=True)
class _Code:
    """What the Python files of one folder say, without running them."""

    rules: list[_RuleText] = field(default_factory=list)
    parameters: dict[str, tuple[str, int]] = field(default_factory=dict)  # used: name -> (file, line)
    any_parameter: bool = False  # a name is computed: nobody can say what is used
    questions: dict[str, tuple[str, int]] = field(default_factory=dict)
    doors: dict[str, tuple[str, str, int]] = field(default_factory=dict)  # right -> (door, file, line)


@dataclass(slots=True)
class _Document:
    """A YAML file: its data, and the line of every key and item by path."""

    data: Any
    lines: dict[tuple[Any, ...], int]

    def line(self, *path: Any) -> int:
        """The line of a path, or of the nearest thing above it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _Lint:
    """One run over one law."""

    def __init__(self, law: Law, today: date) -> None:
        self.law = law
        self.today = today
        self.found: list[Finding] = []
        self.procedures: dict[str, _Document] = {}
        self.names: dict[tuple[str, str, str], str] = {}
        self.code: dict[str, _Code] = {}

    def run(self) -> list[Finding]:
        self._facts()
        shared = self._read_code(self.law.folder, "")
        self._parameters(self.law.folder / "parameters.yaml", "", shared)
        folders = list(_right_folders(self.law.folder))
        for folder in folders:
            self._right(folder)
        self._aliases()
        self._graph({f.name for f in folders})
        self._open_questions(shared)
        order = {level: place for place, level in enumerate(LEVELS)}
        return sorted(self.found, key=lambda f: (f.file.rsplit("/", 1)[0], f.file, f.line, order[f.level]))

    def say(self, level: str, file: Path, line: int, fault: str, right: str = "") -> None:
        try:
            shown = file.relative_to(self.law.folder.parent).as_posix()
        except ValueError:
            shown = file.name
        finding = Finding(level, shown, line, fault, right)
        if finding not in self.found:
            self.found.append(finding)

    # -- one right ---------------------------------------------------------------------------------

    def _right(self, folder: Path) -> None:
        name = folder.name
        for file in RIGHT_FILES:
            if not (folder / file).exists():
                self.say(ERROR, folder / file, _NO_LINE, "this file of the right is missing", name)
            elif file != "__init__.py":
                self._unfinished(folder / file, name)
        code = self.code[name] = self._read_code(folder, name)
        self._rules(folder, code)
        self._parameters(folder / "parameters.yaml", name, code)
        self._procedure(folder, code)
        self._texts(folder, code)
        self._cases(folder / "cases.yaml", name)

    def _unfinished(self, file: Path, right: str) -> None:
        """What `takeup new-right` wrote and nobody has filled yet."""
        for number, row in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if "TODO" in row:
                self.say(ERROR, file, number, f"still to be filled: {row.strip()}", right)

    def _rules(self, folder: Path, code: _Code) -> None:
        file, name = folder / "rules.py", folder.name
        if not file.exists():
            return
        for rule in code.rules:
            needs_article = rule.kind in ("condition", "since") or rule.name == "amount"
            if rule.kind != "concerns" and rule.article is not None and not rule.article.strip():
                self.say(
                    ERROR if needs_article else WARNING,
                    file,
                    rule.line,
                    f"{rule.kind} '{rule.name}' names no article of law",
                    name,
                )
            if not rule.documented:
                self.say(WARNING, file, rule.line, f"rule '{rule.name}' has no docstring", name)
            if not rule.returns:
                fault = f"rule '{rule.name}' does not say what it returns (-> bool)"
                self.say(ERROR, file, rule.line, fault, name)
            elif rule.kind in ("condition", "concerns") and rule.returns != "bool":
                fault = f"{rule.kind} '{rule.name}' returns {rule.returns}; it must return bool"
                self.say(ERROR, file, rule.line, fault, name)
        kinds = {rule.kind for rule in code.rules}
        if "condition" not in kinds:
            self.say(ERROR, file, _NO_LINE, "no condition: the right would be for everyone", name)
        self._loads(folder)

    def _loads(self, folder: Path) -> None:
        """Whether rules.py runs at all."""
        try:
            found = self.law.right(folder.name).rules
        except Exception as error:  # whatever a faulty file raises is what is to be told
            self.say(ERROR, folder / "rules.py", _NO_LINE, f"cannot be loaded: {error}", folder.name)
            return
        for rule in found.values():
            for one, later in zip(rule.versions, rule.versions[1:], strict=False):
                if one.until is not None and later.since is not None and (later.since - one.until).days > 1:
                    fault = f"rule '{rule.name}' has no text between {one.until} and {later.since}"
                    self.say(WARNING, folder / "rules.py", rule.line, fault, folder.name)

    # -- rules.py as a tree ------------------------------------------------------------------------

    def _read_code(self, folder: Path, right: str) -> _Code:
        code = _Code()
        for file in sorted(folder.glob("*.py")):
            try:
                tree = ast.parse(file.read_text(encoding="utf-8"))
            except SyntaxError as error:
                self.say(ERROR, file, error.lineno or _NO_LINE, f"not Python: {error.msg}", right)
                continue
            self._read_tree(tree, file, right, code)
        return code

    def _read_tree(self, tree: ast.Module, file: Path, right: str, code: _Code) -> None:
        series = _series_names(tree)
        for function in [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]:
            rule = _rule_text(function)
            if rule is None:
                continue
            code.rules.append(rule)
            self._numbers(function, file, right)
        helpers = {
            node
            for function in ast.walk(tree)
            if isinstance(function, ast.FunctionDef) and _rule_text(function) is None
            for node in ast.walk(function)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and _is_one_of(node.value, series):
                if node.attr != "all":
                    code.parameters.setdefault(node.attr, (file.name, node.lineno))
            elif isinstance(node, ast.Call):
                self._call(node, file, right, code, series, node in helpers)
            elif isinstance(node, ast.comprehension) and any(_asks_something(test) for test in node.ifs):
                fault = "a filter in a comprehension cannot be explored: use a rule that returns 0 or False"
                self.say(WARNING, file, node.ifs[0].lineno, fault, right)

    def _call(self, node: ast.Call, file: Path, right: str, code: _Code, series: set[str], in_helper: bool) -> None:
        for keyword in node.keywords:
            if keyword.arg == "uncertain" and (id := _literal(keyword.value)):
                code.questions.setdefault(id, (file.name, node.lineno))
        name = _called(node)
        if name in UNEXPLORABLE and isinstance(node.func, ast.Name):
            fault = f"{name}() cannot be explored where a fact is unknown; use {UNEXPLORABLE[name]}"
            self.say(WARNING if in_helper else ERROR, file, node.lineno, fault, right)
        if name in ("between", "unknowable") and node.args and (id := _literal(node.args[-1])):
            code.questions.setdefault(id, (file.name, node.lineno))
        if name in DOORS and len(node.args) > 1 and (id := _literal(node.args[1])):
            door = "already_in_payment" if name == "already_in_payment" else name
            if code.doors.get(id, ("already_in_payment",))[0] == "already_in_payment":
                code.doors[id] = (door, file.name, node.lineno)
        if name == "getattr" and node.args and _is_one_of(node.args[0], series):
            code.any_parameter = True

    def _numbers(self, function: ast.FunctionDef, file: Path, right: str) -> None:
        """Amounts belong in parameters.yaml, where they have a date and a source."""
        excused: set[ast.AST] = set()
        body = [node for statement in function.body for node in ast.walk(statement)]
        for node in body:
            counts = isinstance(node, ast.Call) and _called(node) in COUNTS_MONTHS
            if counts or isinstance(node, ast.Compare):
                excused |= {n for n in ast.walk(node) if isinstance(n, ast.Constant) and _is_small(n.value)}
        for node in body:
            if not isinstance(node, ast.Constant) or isinstance(node.value, bool) or node in excused:
                continue
            if not isinstance(node.value, (int, float)) or node.value in PLAIN_NUMBERS:
                continue
            amount_like = isinstance(node.value, float) or node.value > 100
            self.say(
                WARNING if amount_like else NOTE,
                file,
                node.lineno,
                f"the number {node.value!r} stands in a rule; a number of the law belongs in parameters.yaml",
                right,
            )

    # -- parameters.yaml ---------------------------------------------------------------------------

    def _parameters(self, file: Path, right: str, code: _Code) -> None:
        document = self._yaml(file, right)
        if document is None:
            return
        series = document.data or {}
        if not isinstance(series, dict):
            self.say(ERROR, file, 1, "must be a mapping of names to series", right)
            return
        for name, entry in series.items():
            self._series(file, right, document, name, entry)
            if name not in code.parameters and not code.any_parameter:
                fault = f"parameter '{name}' is defined and never used"
                self.say(WARNING, file, document.line(name), fault, right)
        for name, (used_in, line) in code.parameters.items():
            if name not in series:
                fault = f"parameter '{name}' is used and not defined in parameters.yaml"
                self.say(ERROR, file.parent / used_in, line, fault, right)

    def _series(self, file: Path, right: str, document: _Document, name: str, entry: Any) -> None:
        def fault(level: str, text: str, *path: Any) -> None:
            self.say(level, file, document.line(name, *path), f"parameter '{name}': {text}", right)

        if not isinstance(entry, dict):
            fault(ERROR, "needs 'unit' and a list 'values'")
            return
        if not entry.get("unit"):
            fault(ERROR, "has no unit, such as EUR/month")
        until = entry.get("known_until")
        if until is not None and not isinstance(until, date):
            fault(ERROR, "'known_until' must be a date such as 2026-09-30", "known_until")
        elif until is not None and until < self.today:
            fault(WARNING, f"is known until {until}: look for a newer value", "known_until")
        values = entry.get("values")
        if not isinstance(values, list) or not values:
            fault(ERROR, "has no values")
            return
        days: list[date] = []
        for place, row in enumerate(values):
            where = ("values", place)
            if not isinstance(row, dict):
                fault(ERROR, "a value must be {from, value, status, source, checked}", *where)
                continue
            start = row.get("from")
            if isinstance(start, date):
                days.append(start)
            else:
                fault(ERROR, "a value has no date in 'from'", *where)
            self._value(row, start, fault, where, newest=place == len(values) - 1)
        unverified = [str(r.get("from")) for r in values if isinstance(r, dict) and r.get("status") == "unverified"]
        if unverified:
            fault(NOTE, f"not verified in a source: the value from {', '.join(unverified)}", "values")
        if days != sorted(set(days)):
            fault(ERROR, "the values must stand in order of 'from', each date once", "values")

    def _value(self, row: Mapping[str, Any], start: Any, fault: Any, where: tuple[Any, ...], newest: bool) -> None:
        if row.get("value") is None:
            fault(ERROR, f"the value from {start} has no 'value'", *where)
        if not str(row.get("source") or "").strip():
            fault(ERROR, f"the value from {start} has no source", *where)
        status = row.get("status")
        if status not in STATUSES:
            allowed = ", ".join(STATUSES)
            fault(ERROR, f"the value from {start} has status {status!r}; allowed: {allowed}", *where)
        checked = row.get("checked")
        if not isinstance(checked, date):
            fault(ERROR, f"the value from {start} does not say when it was checked", *where)
        elif newest and (self.today - checked).days > STALE_DAYS:
            fault(WARNING, f"the newest value was last checked on {checked}", *where)

    # -- procedure.yaml ----------------------------------------------------------------------------

    def _procedure(self, folder: Path, code: _Code) -> None:
        file, right = folder / "procedure.yaml", folder.name
        document = self._yaml(file, right)
        if document is None:
            return
        data = document.data
        if not isinstance(data, dict):
            self.say(ERROR, file, 1, "must be a mapping", right)
            return
        self.procedures[right] = document

        def fault(level: str, text: str, *path: Any) -> None:
            self.say(level, file, document.line(*path), text, right)

        for key in REQUIRED:
            if data.get(key) in (None, "", [], {}):
                fault(ERROR, f"'{key}' is missing", key)
        for key in data:
            if key not in REQUIRED and key not in OPTIONAL:
                fault(WARNING, f"unknown key '{key}'; known are {', '.join((*REQUIRED, *OPTIONAL))}", key)
        for key, allowed in PROCEDURE_KEYS.items():
            if key in data and data[key] not in allowed:
                fault(ERROR, f"'{key}' is {data[key]!r}; allowed: {', '.join(allowed)}", key)
        for key in ("granted_by", "renewal", "appeal_at", "what_ends"):
            self._in_each_language(data.get(key), key, fault, key)
        for key in ("channels", "evidence", "sources", "open_questions", "aliases"):
            if key in data and not isinstance(data[key], list):
                fault(ERROR, f"'{key}' must be a list", key)
        for place, item in _items(data, "evidence"):
            self._in_each_language(item, f"evidence {place + 1}", fault, "evidence", place)
        checked = data.get("checked")
        if checked is not None and not isinstance(checked, date):
            fault(ERROR, "'checked' must be a date such as 2026-11-23", "checked")
        elif checked is not None and (self.today - checked).days > STALE_DAYS:
            fault(WARNING, f"the procedure was last checked on {checked}", "checked")
        self._automatic(data.get("automatic"), fault)
        self._channels(data, fault)
        self._terms(data.get("terms"), fault)
        self._worth(data.get("worth"), fault)
        self._money(data, code, fault)

    def _automatic(self, entry: Any, fault: Any) -> None:
        if entry is None:
            return
        if not isinstance(entry, dict) or entry.get("value") not in AUTOMATIC:
            fault(ERROR, f"'automatic' must have a value out of {', '.join(AUTOMATIC)}", "automatic")
            return
        self._sourced(entry, "automatic", fault, "automatic")

    def _channels(self, data: Mapping[str, Any], fault: Any) -> None:
        kinds = set()
        for place, channel in _items(data, "channels"):
            kind = channel.get("kind") if isinstance(channel, dict) else None
            if kind not in CHANNELS:
                fault(ERROR, f"a channel is {kind!r}; allowed: {', '.join(CHANNELS)}", "channels", place)
                continue
            kinds.add(kind)
            self._in_each_language(channel.get("text"), f"channel '{kind}'", fault, "channels", place)
        if kinds and kinds <= {"online"}:
            fault(ERROR, "the only way to ask is digital: name a counter, post, phone or other", "channels")

    def _terms(self, terms: Any, fault: Any) -> None:
        if not isinstance(terms, dict):
            if terms is not None:
                fault(ERROR, "'terms' must be a mapping", "terms")
            return
        for name, entry in terms.items():
            where = ("terms", name)
            if name not in TERMS:
                fault(ERROR, f"unknown term '{name}'; known are {', '.join(TERMS)}", *where)
                continue
            if not isinstance(entry, dict) or "value" not in entry:
                fault(ERROR, f"the term '{name}' must be {{value, status, source}}", *where)
                continue
            value = entry["value"]
            whole = isinstance(value, int) and not isinstance(value, bool) and value >= 0
            if name == "first_paid" and value not in FIRST_PAID:
                fault(ERROR, f"'first_paid' is {value!r}; allowed: {', '.join(FIRST_PAID)}", *where)
            if name in DAYS_OR_MONTHS and not whole:
                fault(ERROR, f"the term '{name}' is {value!r}; it must be a whole number from 0 on", *where)
            if name == "continues" and not isinstance(value, bool):
                fault(ERROR, f"the term 'continues' is {value!r}; it must be true or false", *where)
            self._sourced(entry, f"the term '{name}'", fault, *where)
        for name in TERMS:
            if name not in terms:
                level = WARNING if name == "first_paid" else NOTE
                fault(level, f"the term '{name}' is not known", "terms")

    def _sourced(self, entry: Mapping[str, Any], what: str, fault: Any, *where: Any) -> None:
        if not str(entry.get("source") or "").strip():
            fault(ERROR, f"{what} has no source", *where)
        if entry.get("status") not in STATUSES:
            fault(ERROR, f"{what} has status {entry.get('status')!r}; allowed: {', '.join(STATUSES)}", *where)
        elif entry["status"] == "unverified":
            fault(NOTE, f"{what} is not verified in a source", *where)

    def _worth(self, entry: Any, fault: Any) -> None:
        if entry is None:
            return
        given = entry if isinstance(entry, dict) else {}
        if not isinstance(given.get("value"), (int, float)) or not given.get("unit"):
            fault(ERROR, "'worth' must be {value, unit, source}", "worth")
        elif not entry.get("source"):
            fault(ERROR, "'worth' has no source", "worth")

    def _money(self, data: Mapping[str, Any], code: _Code, fault: Any) -> None:
        has_amount = any(rule.name == "amount" for rule in code.rules)
        if data.get("kind") == MONEY and not has_amount:
            fault(ERROR, "the right is about money, and rules.py has no rule named 'amount'", "kind")
        if data.get("kind") == STATUS and has_amount:
            fault(WARNING, "the right is a status, and rules.py has a rule named 'amount'", "kind")
        wanted = "Household" if data.get("holder") == HOUSEHOLD else "Person"
        for rule in code.rules:
            if rule.kind in ("condition", "concerns") and rule.subject and rule.subject != wanted:
                text = f"the holder is a {wanted}, and '{rule.name}' is asked about a {rule.subject}"
                fault(ERROR, text, "holder")

    # -- open questions ----------------------------------------------------------------------------

    def _open_questions(self, shared: _Code) -> None:
        used = dict(shared.questions)
        for code in self.code.values():
            used.update(code.questions)
        listed: set[str] = set()
        for right, document in self.procedures.items():
            listed |= self._listed_questions(right, document, used)
        for folder, code in [("", shared), *self.code.items()]:
            for id, (file, line) in code.questions.items():
                if id not in listed:
                    fault = f"the open question '{id}' is not listed under open_questions in procedure.yaml"
                    self.say(ERROR, self.law.folder / folder / file, line, fault, folder)

    def _listed_questions(self, right: str, document: _Document, used: Mapping[str, Any]) -> set[str]:
        file = self.law.folder / right / "procedure.yaml"
        found: set[str] = set()

        def fault(level: str, text: str, *path: Any) -> None:
            self.say(level, file, document.line(*path), text, right)

        for place, entry in _items(document.data, "open_questions"):
            where = ("open_questions", place)
            id = entry.get("id") if isinstance(entry, dict) else None
            if not id:
                fault(ERROR, "an open question has no id", *where)
                continue
            if id in found:
                fault(ERROR, f"the open question '{id}' is listed twice", *where)
            found.add(str(id))
            self._in_each_language(entry.get("text"), f"the open question '{id}'", fault, *where)
            for key in ("choice", "sources"):
                if not entry.get(key):
                    fault(WARNING, f"the open question '{id}' has no '{key}'", *where)
            if id not in used:
                fault(WARNING, f"the open question '{id}' is used by no rule", *where)
        return found

    # -- texts -------------------------------------------------------------------------------------

    def _texts(self, folder: Path, code: _Code) -> None:
        unchecked = []
        for language in LANGUAGES:
            file = folder / f"text.{language}.md"
            if not file.exists():
                continue
            try:
                text = read_text(file)
            except LawError as error:
                self.say(ERROR, file, 1, str(error).removeprefix(f"{file}: "), folder.name)
                continue
            if not text.get("checked_on"):
                unchecked.append(language)
            self._text(file, folder.name, text, code, language)
        if unchecked:
            fault = f"not yet checked by a person: {', '.join(unchecked)}"
            self.say(NOTE, folder / f"text.{unchecked[0]}.md", _NO_LINE, fault, folder.name)

    def _text(self, file: Path, right: str, text: Mapping[str, Any], code: _Code, language: str) -> None:
        source = file.read_text(encoding="utf-8").splitlines()

        def line(key: str) -> int:
            pattern = re.compile(rf"\s*{re.escape(key)}\s*:")
            return next((number for number, row in enumerate(source, 1) if pattern.match(row)), 1)

        for key in TEXT_KEYS:
            if key not in text:
                self.say(ERROR, file, 1, f"the front matter has no '{key}'", right)
            elif not text[key] and key not in MAY_BE_EMPTY:
                self.say(ERROR, file, line(key), f"'{key}' is empty", right)
        for key in text:
            if key not in (*TEXT_KEYS, "body"):
                self.say(WARNING, file, line(str(key)), f"unknown key '{key}' in the front matter", right)
        if not text.get("body"):
            self.say(ERROR, file, _NO_LINE, "there is no text after the front matter", right)
        rules = text.get("rules") or {}
        if not isinstance(rules, dict):
            self.say(ERROR, file, line("rules"), "'rules' must be a mapping", right)
            rules = {}
        for key, value in _strings({k: text.get(k) for k in ("name", "short", "next_step")} | dict(rules)):
            if wrong := _wrong_placeholders(value, {"person"}):
                self.say(ERROR, file, line(key), f"'{key}': {wrong}; only {{person}} is filled in", right)
        self._rule_texts(file, right, rules, code, line)
        name = str(text.get("name") or "").strip().lower()
        holder = self._holder(right)
        other = self.names.setdefault((language, holder, name), right) if name else right
        if other != right:
            self.say(ERROR, file, line("name"), f"'{other}' has the same name and holder", right)

    def _rule_texts(self, file: Path, right: str, rules: Mapping[str, Any], code: _Code, line: Any) -> None:
        known = {rule.name: rule for rule in code.rules if rule.kind != "since"}
        unlabelled = []
        for name, rule in known.items():
            entry = rules.get(name)
            given = entry if isinstance(entry, dict) else {"label": entry}
            if rule.kind == "rule" and not given.get("label"):
                unlabelled.append(name)
            missing = [key for key in ("label", "yes", "no") if not given.get(key)]
            if rule.kind == "condition" and missing:
                fault = f"the condition '{name}' has no {', '.join(missing)}"
                self.say(ERROR, file, line(name) if name in rules else line("rules"), fault, right)
        if unlabelled:
            self.say(WARNING, file, line("rules"), f"rules without label: {', '.join(unlabelled)}", right)
        for name in rules:
            if name not in known:
                self.say(WARNING, file, line(str(name)), f"'{name}' is no rule of this right", right)

    def _holder(self, right: str) -> str:
        document = self.procedures.get(right)
        return str(document.data.get("holder")) if document is not None else ""

    # -- cases -------------------------------------------------------------------------------------

    def _cases(self, file: Path, right: str) -> None:
        document = self._yaml(file, right)
        if document is None:
            return
        if not isinstance(document.data, list) or not document.data:
            self.say(ERROR, file, 1, "has no worked examples", right)
            return
        seen: set[str] = set()
        for place, case in enumerate(document.data):
            line = document.line(place)
            id = str(case.get("id") or "") if isinstance(case, dict) else ""
            if not id:
                self.say(ERROR, file, line, "an example has no id", right)
                continue
            if id in seen:
                self.say(ERROR, file, line, f"the example '{id}' stands here twice", right)
            seen.add(id)
            if not str(case.get("source") or "").strip():
                self.say(ERROR, file, line, f"the example '{id}' has no source", right)
            if not case.get("expect"):
                self.say(ERROR, file, line, f"the example '{id}' expects nothing", right)

    # -- facts -------------------------------------------------------------------------------------

    def _facts(self) -> None:
        owners = {"person": self.law.person_class, HOUSEHOLD: self.law.household_class}
        for of, facts in self.law.facts.items():
            for name, fact in facts.items():
                file, line = _declared_at(owners[of], name)
                self._fact(file, line, fact)

    def _fact(self, file: Path, line: int, fact: Fact) -> None:
        def fault(level: str, text: str, *_: Any) -> None:
            self.say(level, file, line, f"the fact '{fact.name}': {text}")

        texts = {"question": fact.ask, "label": fact.label}
        texts |= {f"label of '{choice}'": fact.choice_labels.get(choice) or {} for choice in fact.choices}
        if fact.evidence:
            texts["evidence"] = fact.evidence
        for what, text in texts.items():
            self._in_each_language(text, what, fault)
            for said in text.values():
                if wrong := _wrong_placeholders(said, {"person", "year", "other"}):
                    fault(ERROR, f"{what}: {wrong}")
        if fact.absent is not None and not _in_domain(fact, fact.absent):
            fault(ERROR, f"'absent' is {fact.absent!r}; allowed: {fact.domain_text()}")
        for value in fact.typical:
            if not _in_domain(fact, value):
                fault(ERROR, f"'typical' has {value!r}; allowed: {fact.domain_text()}")

    # -- all rights together -----------------------------------------------------------------------

    def _aliases(self) -> None:
        owner = {right: right for right in self.code}
        for right, document in self.procedures.items():
            for place, alias in _items(document.data, "aliases"):
                other = owner.setdefault(str(alias).lower(), right)
                if other != right:
                    file = self.law.folder / right / "procedure.yaml"
                    fault = f"'{alias}' is also a name of '{other}'"
                    self.say(ERROR, file, document.line("aliases", place), fault, right)

    def _graph(self, rights: set[str]) -> None:
        edges: dict[str, list[str]] = {}
        for right, code in self.code.items():
            for other, (door, file, line) in code.doors.items():
                if other not in rights:
                    fault = f"{door} names an unknown right '{other}'"
                    self.say(ERROR, self.law.folder / right / file, line, fault, right)
                elif door != "already_in_payment":
                    edges.setdefault(right, []).append(other)
        for circle in _circles(edges):
            fault = f"these rights depend on each other: {' -> '.join(circle)}"
            self.say(ERROR, self.law.folder / circle[0] / "rules.py", _NO_LINE, fault, circle[0])

    # -- small helps -------------------------------------------------------------------------------

    def _in_each_language(self, text: Any, what: str, fault: Any, *where: Any) -> None:
        """A text must be there in Dutch, French and English; None stands for one that may be left out."""
        if text is None and not what.startswith(("channel", "the open", "evidence")):
            return
        if not isinstance(text, Mapping):
            fault(ERROR, f"{what}: must have a text in {', '.join(LANGUAGES)}", *where)
            return
        missing = [language for language in LANGUAGES if not str(text.get(language) or "").strip()]
        if missing:
            fault(ERROR, f"{what}: no text in {', '.join(missing)}", *where)

    def _yaml(self, file: Path, right: str) -> _Document | None:
        if not file.exists():
            return None
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        content = file.read_text(encoding="utf-8")
        try:
            node = yaml.compose(content, Loader=loader)
            data = yaml.load(content, Loader=loader)
        except (yaml.YAMLError, ValueError) as error:
            mark = getattr(error, "problem_mark", None)
            line = mark.line + 1 if mark is not None else 1
            self.say(ERROR, file, line, f"cannot be read as YAML: {getattr(error, 'problem', error)}", right)
            return None
        lines: dict[tuple[Any, ...], int] = {}
        if node is not None:
            for key, place in _twice(node):
                self.say(ERROR, file, place, f"the key '{key}' stands here twice", right)
            _note_lines(node, (), lines)
        return _Document(data, lines)


def _right_folders(folder: Path) -> Iterator[Path]:
    """Folders that are, or try to be, a right."""
    telling = {"rules.py", "procedure.yaml", "cases.yaml", *(f"text.{language}.md" for language in LANGUAGES)}
    for one in sorted(folder.iterdir()):
        if one.is_dir() and any((one / name).exists() for name in telling):
            yield one


def _rule_text(function: ast.FunctionDef) -> _RuleText | None:
    for decorator in function.decorator_list:
        if not isinstance(decorator, ast.Call):
            continue
        name = _called(decorator)
        if name not in ("rule", "condition", "concerns", "since"):
            continue
        place = 1 if name == "since" else 0
        article: str | None = ""
        if len(decorator.args) > place:
            article = _literal(decorator.args[place])
        arguments = function.args.args
        return _RuleText(
            function.name,
            name,
            function.lineno,
            article,
            ast.get_docstring(function) is not None,
            ast.unparse(function.returns) if function.returns is not None else "",
            ast.unparse(arguments[0].annotation) if arguments and arguments[0].annotation is not None else "",
        )
    return None


def _series_names(tree: ast.Module) -> set[str]:
    """The names that stand for the parameters of the folder: `p = parameters(__file__)`."""
    found = set()
    for node in tree.body:
        if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Call):
            continue
        if _called(node.value) == "parameters":
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return found


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def _is_one_of(node: ast.expr, names: set[str]) -> bool:
    return isinstance(node, ast.Name) and node.id in names


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _asks_something(test: ast.expr) -> bool:
    """Whether a filter reads an attribute that may be a fact, or calls something."""
    return any(
        isinstance(node, ast.Call) or (isinstance(node, ast.Attribute) and node.attr not in ("id", "place"))
        for node in ast.walk(test)
    )


def _is_small(value: Any) -> bool:
    return isinstance(value, int) and abs(value) <= 120


def _items(data: Any, key: str) -> list[tuple[int, Any]]:
    found = data.get(key) if isinstance(data, dict) else None
    return list(enumerate(found)) if isinstance(found, list) else []


def _strings(entries: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in entries.items():
        for one in value.values() if isinstance(value, dict) else [value]:
            if isinstance(one, str):
                yield str(key), one


def _wrong_placeholders(text: str, allowed: set[str]) -> str:
    """What is wrong with the placeholders of a text; empty when nothing is."""
    try:
        names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as error:
        return f"a brace that does not close ({error})"
    wrong = sorted(names - allowed)
    return f"unknown placeholder {', '.join('{' + name + '}' for name in wrong)}" if wrong else ""


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
    return file, next((number for number, row in enumerate(source, 1) if pattern.match(row)), _NO_LINE)


def _note_lines(node: yaml.Node, path: tuple[Any, ...], lines: dict[tuple[Any, ...], int]) -> None:
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            lines[(*path, key.value)] = key.start_mark.line + 1
            _note_lines(value, (*path, key.value), lines)
    elif isinstance(node, yaml.SequenceNode):
        for place, value in enumerate(node.value):
            _note_lines(value, (*path, place), lines)


def _twice(node: yaml.Node) -> Iterator[tuple[str, int]]:
    """Keys that stand twice in one mapping: YAML would quietly keep the last."""
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if key.value in seen:
                yield str(key.value), key.start_mark.line + 1
            seen.add(key.value if isinstance(key.value, str) else str(key.value))
            yield from _twice(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _twice(value)


def _circles(edges: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Every circle once, from its alphabetically first right round to itself."""
    found: dict[tuple[str, ...], list[str]] = {}

    def walk(path: list[str]) -> None:
        for other in edges.get(path[-1], ()):
            if other == path[0]:
                if path[0] == min(path):
                    found.setdefault(tuple(path), [*path, path[0]])
            elif other not in path:
                walk([*path, other])

    for start in sorted(edges):
        walk([start])
    return list(found.values())


__all__ = ["ERROR", "LEVELS", "NOTE", "WARNING", "Finding", "lint"]
