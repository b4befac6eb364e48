"""The Python files of a folder read as syntax trees, without running them.

Gives the rules, the figures and open questions that they use, and the rights that they ask about. Told on the way
is what the explorer of unknown facts cannot follow, or only by trying every case, and numbers that stand in a rule.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from takeup.engine.lint.findings import ERROR, NOTE, WARNING, WHOLE_FILE, Findings

ALREADY_IN_PAYMENT, PAID_BETWEEN = "already_in_payment", "paid_between"
LOOKS_BACK = (ALREADY_IN_PAYMENT, PAID_BETWEEN)  # at what was received, never at what is due
DOORS = ("passport", "passport_for", "in_payment", "in_payment_for", "received_amount", *LOOKS_BACK)
UNEXPLORABLE = {"max": "not_below", "min": "not_above", "sum": "total", "round": "half_up or cents"}
FORKS = {"any": "any_of", "all": "all_of"}
DECORATORS = ("rule", "condition", "concerns", "since")
PLAIN_NUMBERS = {0, 1, 2, 12, 18, 100}
COUNTS_MONTHS = ("months_ago", "passport_for", "in_payment_for")


@dataclass(slots=True)
class RuleText:
    """A rule as its decorator and function say."""

    name: str
    kind: str  # one of DECORATORS
    line: int
    article: str | None  # None: not a literal, so it cannot be judged here
    documented: bool
    returns: str
    subject: str
    discretion: bool = False


@dataclass(slots=True)
class Code:
    """What the Python files of one folder say."""

    rules: list[RuleText] = field(default_factory=list)
    parameters: dict[str, tuple[str, int]] = field(default_factory=dict)  # used: name -> (file, line)
    any_parameter: bool = False  # a name is computed: nobody can say what is used
    questions: dict[str, tuple[str, int]] = field(default_factory=dict)
    doors: dict[str, tuple[str, str, int]] = field(default_factory=dict)  # right -> (door, file, line)


def read_code(folder: Path, right: str, findings: Findings) -> Code:
    """The Python files that lie in a folder itself."""
    code = Code()
    for file in sorted(folder.glob("*.py")):
        try:
            tree = ast.parse(file.read_text(encoding="utf-8"))
        except SyntaxError as error:
            findings.say(ERROR, file, error.lineno or WHOLE_FILE, f"not Python: {error.msg}", right)
            continue
        _Reader(file, right, code, findings, _series_names(tree)).read(tree)
    return code


@dataclass(frozen=True)
class _Reader:
    """Reads one file. `series`: the names that stand for the parameters of the folder."""

    file: Path
    right: str
    code: Code
    findings: Findings
    series: set[str]

    def say(self, level: str, line: int, fault: str) -> None:
        self.findings.say(level, self.file, line, fault, self.right)

    def read(self, tree: ast.Module) -> None:
        in_helpers: set[ast.AST] = set()
        for function in [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]:
            rule = _rule_text(function)
            if rule is None:
                in_helpers.update(ast.walk(function))
            else:
                self.code.rules.append(rule)
                self._numbers(function)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and self._is_series(node.value):
                if node.attr != "all":
                    self.code.parameters.setdefault(node.attr, (self.file.name, node.lineno))
            elif isinstance(node, ast.Call):
                self._uses(node)
                self._cannot_be_explored(node, node in in_helpers)
            elif isinstance(node, ast.comprehension) and any(_asks_something(test) for test in node.ifs):
                fault = "a filter in a comprehension cannot be explored: use a rule that returns 0 or False"
                self.say(WARNING, node.ifs[0].lineno, fault)

    def _uses(self, call: ast.Call) -> None:
        """The open questions, rights and parameters that a call names."""
        name, place = _called(call), (self.file.name, call.lineno)
        for keyword in call.keywords:
            if keyword.arg == "uncertain" and (id := _literal(keyword.value)):
                self.code.questions.setdefault(id, place)
        if name in ("between", "unknowable") and call.args and (id := _literal(call.args[-1])):
            self.code.questions.setdefault(id, place)
        if name in DOORS and len(call.args) > 1 and (id := _literal(call.args[1])):
            known, *_ = self.code.doors.get(id, (ALREADY_IN_PAYMENT,))
            if known in LOOKS_BACK:  # any other door says more
                self.code.doors[id] = (name, *place)
        if name == "getattr" and call.args and self._is_series(call.args[0]):
            self.code.any_parameter = True

    def _cannot_be_explored(self, call: ast.Call, in_helper: bool) -> None:
        """Builtins that an unknown fact cannot pass, or that fork the explorer at every member."""
        if not isinstance(call.func, ast.Name):
            return
        name = call.func.id
        if name in UNEXPLORABLE:
            fault = f"{name}() cannot be explored where a fact is unknown; use {UNEXPLORABLE[name]}"
            self.say(WARNING if in_helper else ERROR, call.lineno, fault)
        elif name in FORKS and not _only_counts(call):
            fault = f"{name}() tries every member apart where a fact is unknown; use {FORKS[name]}"
            self.say(WARNING, call.lineno, fault)

    def _numbers(self, function: ast.FunctionDef) -> None:
        """Amounts belong in parameters.yaml, where they have a date and a source."""
        body = [node for statement in function.body for node in ast.walk(statement)]
        excused = set(_ages_and_months(body))
        for node in body:
            if not isinstance(node, ast.Constant) or isinstance(node.value, bool) or node in excused:
                continue
            if not isinstance(node.value, (int, float)) or node.value in PLAIN_NUMBERS:
                continue
            amount_like = isinstance(node.value, float) or node.value > 100
            fault = f"the number {node.value!r} stands in a rule; a number of the law belongs in parameters.yaml"
            self.say(WARNING if amount_like else NOTE, node.lineno, fault)

    def _is_series(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Name) and node.id in self.series


def _series_names(tree: ast.Module) -> set[str]:
    """The names that stand for the parameters of the folder: `p = parameters(__file__)`."""
    found = set()
    for node in tree.body:
        if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Call):
            continue
        if _called(node.value) == "parameters":
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return found


def _rule_text(function: ast.FunctionDef) -> RuleText | None:
    """A function as a rule; None for a helper."""
    for decorator in function.decorator_list:
        name = _called(decorator) if isinstance(decorator, ast.Call) else ""
        if not isinstance(decorator, ast.Call) or name not in DECORATORS:
            continue
        place = 1 if name == "since" else 0
        first = function.args.args[0].annotation if function.args.args else None
        return RuleText(
            name=function.name,
            kind=name,
            line=function.lineno,
            article=_literal(decorator.args[place]) if len(decorator.args) > place else "",
            documented=ast.get_docstring(function) is not None,
            returns=ast.unparse(function.returns) if function.returns is not None else "",
            subject=ast.unparse(first) if first is not None else "",
            discretion=any(k.arg == "discretion" and ast.unparse(k.value) == "True" for k in decorator.keywords),
        )
    return None


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _only_counts(call: ast.Call) -> bool:
    """`any(True for _ in ...)`: whether there is a member at all."""
    given = call.args[0] if call.args else None
    return isinstance(given, ast.GeneratorExp) and isinstance(given.elt, ast.Constant) and given.elt.value is True


def _asks_something(test: ast.expr) -> bool:
    """Whether a filter reads an attribute that may be a fact, or calls something."""
    return any(
        isinstance(node, ast.Call) or (isinstance(node, ast.Attribute) and node.attr not in ("id", "place"))
        for node in ast.walk(test)
    )


def _ages_and_months(body: list[ast.AST]) -> Iterator[ast.AST]:
    """Small numbers that are compared with, or say how many months back: an age is no amount."""
    for node in body:
        if isinstance(node, ast.Compare) or (isinstance(node, ast.Call) and _called(node) in COUNTS_MONTHS):
            yield from (n for n in ast.walk(node) if isinstance(n, ast.Constant) and _is_small(n.value))


def _is_small(value: Any) -> bool:
    return isinstance(value, int) and abs(value) <= 120
