"""A jurisdiction: its facts and its rights, found in its folders.

A right is a folder with rules.py, parameters.yaml, procedure.yaml, cases.yaml and text.{nl,fr,en}.md.
"""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml

from takeup.engine.errors import LawError
from takeup.engine.facts import Fact, facts_of
from takeup.engine.household import HOUSEHOLD
from takeup.engine.logic import all_of
from takeup.engine.parameters import Parameter, Parameters, load_yaml, parameters
from takeup.engine.rules import Rule
from takeup.engine.texts import EVERY_LANGUAGE, Text

MONEY, STATUS = "money", "status"
BY_DAY, BY_MONTH = "day", "month"
PER_MONTH, PER_YEAR, ONCE = PERIODS = ("month", "year", "once")
EXACT, CONDITIONS, WORTH_ASKING = GRADES = ("exact", "conditions", "worth_asking")
FEDERAL = "federal"
LEVELS = (FEDERAL, "region", "community", "municipality")
DECEMBER = 12
_DOORS = ("passport", "passport_for")
_OTHERS = ("in_payment", "in_payment_for", "received_amount", "already_in_payment", "paid_between")


@dataclass(frozen=True)
class Estimate:
    """A rule that stands in for an unknown fact of a person, where the facts that it `needs` are known."""

    needs: tuple[str, ...]
    rule: Rule[Any, Any, float]


class Door(NamedTuple):
    """A rule that asks about a right: `name` is passport, received_amount, ...; `owner` the right whose rule it is."""

    name: str
    right: str
    rule: str
    owner: str


class Right:
    """One right: its conditions in order, its amount (euros per month; none for a status), its procedure."""

    def __init__(self, law: Law, folder: Path) -> None:
        self.law = law
        self.folder = folder
        self.id = folder.name

    def __repr__(self) -> str:
        return f"<right {self.id}>"

    @cached_property
    def module(self) -> Any:
        return importlib.import_module(f"{self.law.package}.{self.id}.rules")

    @cached_property
    def rules(self) -> dict[str, Rule[Any, Any, Any]]:
        """Every rule that this folder declares, by name."""
        found = [v for v in vars(self.module).values() if isinstance(v, Rule) and v.module == self.module.__name__]
        return {r.name: r for r in sorted(found, key=lambda r: r.line)}

    @cached_property
    def conditions(self) -> list[Rule[Any, Any, bool]]:
        return [r for r in self.rules.values() if r.kind == "condition"]

    @cached_property
    def amount(self) -> Rule[Any, Any, float] | None:
        return self.rules.get("amount")

    @cached_property
    def concerns(self) -> Rule[Any, Any, bool] | None:
        return next((r for r in self.rules.values() if r.kind == "concerns"), None)

    @cached_property
    def event(self) -> Rule[Any, Any, date] | None:
        """For a right that is paid once: the day of what it is paid for."""
        return self.rules.get("event")

    @cached_property
    def received(self) -> Rule[Any, Any, float] | None:
        """Euros of the month that are received (1 for a status), where facts tell it and not a list of payments."""
        return self.rules.get("received")

    @cached_property
    def due(self) -> Rule[Any, Any, float]:
        """Euros of the month (1.0 for a status) when every condition holds, else 0."""

        def due(holder: Any) -> float:
            if self.concerns is not None and not self.concerns(holder):
                return 0.0
            if not all_of(condition(holder) for condition in self.conditions):
                return 0.0
            return 1.0 if self.amount is None else self.amount(holder)

        due.__module__ = self.module.__name__
        due.__annotations__ = {"return": "float"}
        return Rule(due, "", kind="right")

    @cached_property
    def due_but_for_conduct(self) -> Rule[Any, Any, float]:
        """The same as `due`, as if every condition about conduct were met (quasi non-take-up)."""

        def due_but_for_conduct(holder: Any) -> float:
            if self.concerns is not None and not self.concerns(holder):
                return 0.0
            if not all_of(condition(holder) for condition in self.conditions if not condition.conduct):
                return 0.0
            return 1.0 if self.amount is None else self.amount(holder)

        due_but_for_conduct.__module__ = self.module.__name__
        due_but_for_conduct.__annotations__ = {"return": "float"}
        return Rule(due_but_for_conduct, "", kind="right")

    # -- procedure -----------------------------------------------------------------------------

    @cached_property
    def procedure(self) -> dict[str, Any]:
        """procedure.yaml as plain data. Raises LawError when it is missing or not YAML."""
        data = load_yaml(self.folder / "procedure.yaml")
        if not isinstance(data, dict):
            raise LawError(f"{self.folder / 'procedure.yaml'} must be a mapping")
        return data

    @property
    def is_draft(self) -> bool:
        """Still being written: `draft: true` in procedure.yaml."""
        return self.procedure.get("draft") is True

    @property
    def holder(self) -> str:
        """'person' or 'household': the beneficiary unit."""
        return self._header["holder"]

    @property
    def kind(self) -> str:
        """MONEY or STATUS."""
        return self._header["kind"]

    @property
    def situation(self) -> str:
        """BY_DAY: a month is weighed by its days; BY_MONTH: the situation on the first day counts."""
        return self._header["situation"]

    @cached_property
    def per(self) -> str:
        """PER_MONTH, PER_YEAR or ONCE: what an amount is for."""
        return str(self._one_of("per", PERIODS, PER_MONTH))

    @cached_property
    def in_month(self) -> int:
        """The month (1 to 12) in which the amount of a year is placed."""
        return int(self._one_of("in_month", range(1, 13), DECEMBER))

    @cached_property
    def level(self) -> str:
        """Whose law it is: one of LEVELS."""
        return str(self._one_of("level", LEVELS, FEDERAL))

    @cached_property
    def grade(self) -> str:
        """EXACT: conditions and amount; CONDITIONS: yes, no, cannot say; WORTH_ASKING: only an office can weigh it."""
        return str(self._one_of("grade", GRADES))

    def _one_of(self, key: str, allowed: Iterable[Any], default: Any = None) -> Any:
        found = self.procedure.get(key, default)
        if found not in allowed:
            said = ", ".join(map(str, allowed))
            raise LawError(f"{self.folder / 'procedure.yaml'}: '{key}' is {found!r}, allowed are {said}")
        return found

    @cached_property
    def _header(self) -> dict[str, str]:
        allowed = {
            "holder": ("person", HOUSEHOLD),
            "kind": (MONEY, STATUS),
            "situation": (BY_DAY, BY_MONTH),
        }
        for key, values in allowed.items():
            found = self.procedure.get(key)
            if found not in values:
                raise LawError(
                    f"{self.folder / 'procedure.yaml'}: '{key}' is {found!r}, allowed are {', '.join(values)}"
                )
        return {key: self.procedure[key] for key in allowed}

    def term(self, name: str, default: Any = None) -> Any:
        """A term of the procedure (`first_paid`, `decision_days`, ...), without its source."""
        entry = (self.procedure.get("terms") or {}).get(name)
        return default if entry is None else entry["value"]

    def last_day(self, name: str, begin: date) -> date | None:
        """The last day of a term in days (`decision_days`, `appeal_days`) that begins on a day; None for no term."""
        days = self.term(name)
        return None if days is None else begin + min(timedelta(days=int(days)), date.max - begin)

    @property
    def first_paid(self) -> Literal["day", "month", "quarter", "next_month"] | None:
        """From when a claim is paid; None where no source says."""
        found: Any = self.term("first_paid")
        return None if found == "unknown" else found

    @property
    def open_start(self) -> str:
        """The open question that leaves the first paid month of a late claim undecided; '' where there is none."""
        return str(self._first_paid.get("open", ""))

    @property
    def start_is_unverified(self) -> bool:
        """Whether the first paid month of a claim has no better source than memory."""
        return self._first_paid.get("status") == "unverified"

    @property
    def _first_paid(self) -> dict[str, Any]:
        return (self.procedure.get("terms") or {}).get("first_paid") or {}

    # -- parameters and texts ------------------------------------------------------------------

    @cached_property
    def parameters(self) -> dict[str, Parameter]:
        if not (self.folder / "parameters.yaml").exists():
            raise LawError(f"{self.folder / 'parameters.yaml'} is missing")
        return parameters(str(self.folder / "rules.py")).all()

    @cached_property
    def texts(self) -> dict[str, dict[str, Any]]:
        """Per language the front matter of text.XX.md with its body under 'body'; {} where there is none."""
        return {language: read_text(self.folder / f"text.{language}.md") for language in EVERY_LANGUAGE}

    def text(self, key: str) -> Text:
        """A text of the right ('name', 'short', 'body', 'next_step', ...) in each language that has it."""
        return {language: str(text[key]) for language, text in self.texts.items() if text.get(key)}

    def rule_text(self, name: str, key: str) -> Text:
        """A text of one rule: 'label', or for a condition 'yes' and 'no'."""
        found = {}
        for language, text in self.texts.items():
            entry = (text.get("rules") or {}).get(name)
            value = entry.get(key) if isinstance(entry, dict) else entry if key == "label" else None
            if value:
                found[language] = str(value)
        return found

    # -- the graph of rights -------------------------------------------------------------------

    @cached_property
    def passports(self) -> tuple[str, ...]:
        """Rights that open this one, on any day that the rules know."""
        return self._called(_DOORS)

    @cached_property
    def opened_by(self) -> tuple[str, ...]:
        """Rights that open this one today: the passports less those that only did in the past."""
        closed = self.procedure.get("no_longer_opened_by") or {}
        return tuple(right for right in self.passports if right not in closed)

    @cached_property
    def looks_at(self) -> tuple[str, ...]:
        """Other rights whose payment this one takes into account."""
        return self._called(_OTHERS)

    def article_of_door(self, other: str) -> str:
        """The article by which another right opens this one, or counts in it: that of the rule which asks for it."""
        for door in self._doors:
            if door.right == other:
                return self.law.right(door.owner).rules[door.rule].versions[-1].article
        return ""

    def _called(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(door.right for door in self._doors if door.name in names))

    @cached_property
    def _doors(self) -> list[Door]:
        """Every place where a rule of this right, or one of another right that it uses, asks about a right."""
        found: dict[Door, None] = {}
        for name in self._functions:
            self._follow(name, set(), found)
        return [door for door in found if door.right != self.id or door.owner == self.id]

    @cached_property
    def _functions(self) -> dict[str, ast.FunctionDef]:
        tree = ast.parse((self.folder / "rules.py").read_text(encoding="utf-8"))
        return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}

    def _follow(self, name: str, seen: set[tuple[str, str]], found: dict[Door, None]) -> None:
        """Collects the doors of a function, and of the rules of other rights that it uses."""
        if (self.id, name) in seen or name not in self._functions:
            return
        seen.add((self.id, name))
        for node in ast.walk(self._functions[name]):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            called = node.func.id
            if called in (*_DOORS, *_OTHERS):
                right = node.args[1] if len(node.args) > 1 else None
                if isinstance(right, ast.Constant) and isinstance(right.value, str) and name in self.rules:
                    found[Door(called, right.value, name, self.id)] = None
                continue
            rule = vars(self.module).get(called)
            if isinstance(rule, Rule) and rule.module.endswith(".rules"):
                self.law.right(rule.module.split(".")[-2])._follow(rule.name, seen, found)


class Law:
    """All rights of one jurisdiction: `Law('takeup.law.be')`."""

    def __init__(self, package: str) -> None:
        self.package = package
        facts = importlib.import_module(f"{package}.facts")
        self.person_class: type = facts.Person
        self.household_class: type = facts.Household
        self.facts: dict[str, dict[str, Fact]] = {
            "person": facts_of(facts.Person),
            HOUSEHOLD: facts_of(facts.Household),
        }
        module_file = importlib.import_module(package).__file__
        assert module_file is not None
        self.folder = Path(module_file).parent
        self._rights = {f.name: Right(self, f) for f in sorted(self.folder.iterdir()) if (f / "rules.py").exists()}

    def __iter__(self) -> Iterator[Right]:
        """The rights that are in use; one that is still being written (`draft: true`) is not."""
        return (right for right in self._rights.values() if not right.is_draft)

    @property
    def with_drafts(self) -> list[Right]:
        """All rights, those that are still being written too."""
        return list(self._rights.values())

    def right(self, name: str) -> Right:
        """A right by its id or by one of its other names. Raises LawError for an unknown one."""
        found = self._rights.get(name)
        if found is not None:
            return found
        wanted = name.strip().lower().removeprefix(f"{self.folder.name}/")
        for right in self:
            if wanted in (right.id, *(a.lower() for a in right.procedure.get("aliases") or ())):
                return right
        raise LawError(f"unknown right '{name}'; known are: {', '.join(right.id for right in self)}")

    @cached_property
    def estimates(self) -> dict[str, Estimate]:
        """Facts that can be estimated from others, by name: `ESTIMATES` of estimates.py beside the facts."""
        if not (self.folder / "estimates.py").exists():
            return {}
        found: dict[str, Estimate] = importlib.import_module(f"{self.package}.estimates").ESTIMATES
        return found

    @cached_property
    def income_facts(self) -> tuple[str, ...]:
        """Facts of a person that are incomes, which surveys measure with error: `INCOMES` of disposable.py."""
        if self.told_income is None:
            return ()
        return tuple(importlib.import_module(f"{self.package}.disposable").INCOMES)

    @cached_property
    def told_income(self) -> Rule[Any, Any, float] | None:
        """What a person lives on as facts tell it, in euros a month (disposable.py); None where the law has no such."""
        if not (self.folder / "disposable.py").exists():
            return None
        found: Rule[Any, Any, float] = importlib.import_module(f"{self.package}.disposable").told_income
        return found

    @cached_property
    def shared_open_questions(self) -> list[dict[str, Any]]:
        """Points that the sources leave open and that no single right owns (open_questions.yaml)."""
        file = self.folder / "open_questions.yaml"
        return list(load_yaml(file)["open_questions"]) if file.exists() else []

    @cached_property
    def shared_rule_labels(self) -> dict[str, dict[str, Text]]:
        """What rules are called that no single right owns, by file and rule (rule_labels.yaml)."""
        file = self.folder / "rule_labels.yaml"
        return dict(load_yaml(file)) if file.exists() else {}

    def rule_label(self, rule: Rule[Any, Any, Any]) -> Text:
        """What a rule is called: in the text of its right, or among the shared ones. Empty where nobody has said."""
        parts = rule.module.removeprefix(f"{self.package}.").split(".")
        if parts[0] in self._rights:
            return self._rights[parts[0]].rule_text(rule.name, "label")
        return self.shared_rule_labels.get(parts[-1], {}).get(rule.name, {})

    @cached_property
    def shared_parameters(self) -> dict[str, Parameter]:
        """Series that several rights use (the index), in the folder of the jurisdiction itself."""
        file = self.folder / "parameters.yaml"
        return parameters(str(file)).all() if file.exists() else {}


@cache
def load(package: str) -> Law:
    """The law of a jurisdiction, read once."""
    return Law(package)


def read_text(file: Path) -> dict[str, Any]:
    """A text.XX.md: YAML front matter between two '---' lines, then the body. {} when there is no file."""
    if not file.exists():
        return {}
    content = file.read_text(encoding="utf-8")
    if not content.startswith("---\n") or "\n---\n" not in content[4:]:
        raise LawError(f"{file}: must start with front matter between two lines '---'")
    front, body = content[4:].split("\n---\n", 1)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = yaml.load(front, Loader=loader) or {}
    except yaml.YAMLError as error:
        raise LawError(f"{file}: the front matter cannot be read: {error}") from None
    if not isinstance(data, dict):
        raise LawError(f"{file}: the front matter must be a mapping")
    rules = data.get("rules")
    if isinstance(rules, dict):  # YAML reads the keys yes and no as truth values
        for name, entry in rules.items():
            if isinstance(entry, dict):
                rules[name] = {_YES_NO.get(key, key): value for key, value in entry.items()}
    return {**data, "body": body.strip()}


_YES_NO = {True: "yes", False: "no"}


__all__ = [
    "BY_DAY",
    "BY_MONTH",
    "CONDITIONS",
    "EXACT",
    "FEDERAL",
    "GRADES",
    "LEVELS",
    "MONEY",
    "ONCE",
    "PERIODS",
    "PER_MONTH",
    "PER_YEAR",
    "STATUS",
    "WORTH_ASKING",
    "Estimate",
    "Law",
    "Parameters",
    "Right",
    "load",
    "read_text",
]
