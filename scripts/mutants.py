"""Do the tests notice when the law is wrong? `python -m scripts.mutants [RIGHT ...]` (make mutants).

Each number in a parameters.yaml is moved by 1 %, each comparison in a rules.py is replaced by its neighbour (< by <=,
== by !=, in by not in), one at a time, in a forked process that runs the tests of that right until one fails. A change
that no test notices survives and is listed. The tests are collected once; nothing on disk is changed.
"""

from __future__ import annotations

import ast
import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from takeup.engine.law import Right, load
from takeup.engine.parameters import Parameter
from takeup.engine.rules import Rule

LAW = load("takeup.law.be")
SECONDS = 90  # a mutant that makes the tests run for ever counts as noticed
WORKERS = os.cpu_count() or 1
NEIGHBOUR: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
SIGN = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}


@dataclass(frozen=True)
class Mutant:
    """One wrong law. `apply` makes it true in this process."""

    right: str
    place: str
    apply: Callable[[], None]


def mutants(right: Right) -> Iterator[Mutant]:
    """Every small change to the figures and comparisons of one right."""
    for series in right.parameters.values():
        yield from _of_figures(right, series)
    yield from _of_comparisons(right)


def _of_figures(right: Right, series: Parameter) -> Iterator[Mutant]:
    for place, row in enumerate(series.values):
        for path, number in _numbers(row.value):
            moved = number * 1.01 if number else 0.01

            def apply(place: int = place, path: tuple[Any, ...] = path, moved: float = moved) -> None:
                old = series.values[place]
                series.values[place] = replace(old, value=_with(old.value, path, moved))

            where = "".join(f"[{step}]" for step in path)
            yield Mutant(right.id, f"{series.name} from {row.start}{where}: {number} -> {moved:g}", apply)


def _numbers(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], float]]:
    """Every number in a value, and where in it it stands."""
    if isinstance(value, bool):
        return
    if isinstance(value, (int, float)):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _numbers(inner, (*path, key))
    elif isinstance(value, (list, tuple)):
        for key, inner in enumerate(value):
            yield from _numbers(inner, (*path, key))


def _with(value: Any, path: tuple[Any, ...], number: float) -> Any:
    """The value with one number replaced."""
    if not path:
        return number
    if isinstance(value, dict):
        return {key: _with(inner, path[1:], number) if key == path[0] else inner for key, inner in value.items()}
    return tuple(_with(inner, path[1:], number) if key == path[0] else inner for key, inner in enumerate(value))


def _of_comparisons(right: Right) -> Iterator[Mutant]:
    file = right.folder / "rules.py"
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = {function.__code__.co_firstlineno: function for function in _functions(right.module)}
    for node in [n for n in tree.body if isinstance(n, ast.FunctionDef)]:
        first = node.decorator_list[0].lineno if node.decorator_list else node.lineno
        function = functions.get(first)
        if function is None:
            continue
        for number, compare in enumerate(n for n in ast.walk(node) if isinstance(n, ast.Compare)):
            for place, sign in enumerate(compare.ops):
                if type(sign) not in NEIGHBOUR:
                    continue
                code = _compiled(node, number, place, file)

                def apply(function: FunctionType = function, code: CodeType = code) -> None:
                    function.__code__ = code

                text = ast.unparse(compare)
                yield Mutant(right.id, f"{node.name}, line {compare.lineno}: {text} ({_neighbour(sign)})", apply)


def _functions(module: Any) -> Iterator[FunctionType]:
    """The functions of a rules.py, those inside rules and their versions too."""
    for value in vars(module).values():
        if isinstance(value, Rule) and value.module == module.__name__:
            yield from (v.function for v in value.versions if isinstance(v.function, FunctionType))
        elif isinstance(value, FunctionType) and value.__module__ == module.__name__:
            yield value


def _neighbour(sign: ast.cmpop) -> str:
    other = NEIGHBOUR[type(sign)]
    return SIGN.get(other, "not in" if other is ast.NotIn else "in")


def _compiled(node: ast.FunctionDef, number: int, place: int, file: Path) -> CodeType:
    """The code of a function with one comparison replaced by its neighbour."""
    copy = ast.parse(ast.unparse(node)).body[0]
    assert isinstance(copy, ast.FunctionDef)
    copy.decorator_list = []
    copy.returns = None
    for argument in copy.args.args:
        argument.annotation = None
    compare = [n for n in ast.walk(copy) if isinstance(n, ast.Compare)][number]
    compare.ops[place] = NEIGHBOUR[type(compare.ops[place])]()
    space: dict[str, Any] = {}
    exec(compile(ast.fix_missing_locations(ast.Module([copy], [])), str(file), "exec"), space)
    code = space[node.name].__code__
    assert isinstance(code, CodeType)
    return code


class Trial:
    """A pytest plugin: instead of running the tests once it runs those of each mutant's right in a fork."""

    def __init__(self, rights: list[str]) -> None:
        self.rights = rights
        self.noticed = 0
        self.survivors: list[Mutant] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        queue = [m for right in LAW if not self.rights or right.id in self.rights for m in mutants(right)]
        print(f"\n{len(queue)} mutants, {len(session.items)} tests, {WORKERS} at a time", flush=True)
        tests = {right.id: _tests_of(right.id, session.items) for right in LAW}
        running: dict[int, Mutant] = {}
        waiting = iter(queue)
        while True:
            while len(running) < WORKERS and (mutant := next(waiting, None)) is not None:
                child = os.fork()
                if child == 0:
                    _run(mutant, tests[mutant.right])
                running[child] = mutant
            if not running:
                return True
            child, status = os.wait()
            mutant = running.pop(child)
            if os.waitstatus_to_exitcode(status) == 0:
                self.survivors.append(mutant)
            else:
                self.noticed += 1


def _tests_of(right: str, items: list[pytest.Item]) -> list[pytest.Item]:
    """The tests that speak of a right, the fastest kind first."""
    worked = [i for i in items if f"[{right}:" in i.nodeid]
    word = re.compile(rf"(test_shared_|test_){right}\b")
    own = [i for i in items if word.search(i.path.stem)]
    shared = [i for i in items if i not in own and i not in worked and f"# mutants: {right}" in _source(i.path)]
    return worked + sorted(own, key=lambda item: hasattr(getattr(item, "obj", None), "hypothesis")) + shared


_SOURCES: dict[Path, str] = {}


def _source(path: Path) -> str:
    if path not in _SOURCES:
        _SOURCES[path] = path.read_text(encoding="utf-8")
    return _SOURCES[path]


def _run(mutant: Mutant, tests: list[pytest.Item]) -> None:
    """In the fork: ends with 1 at the first test that fails, with 0 when none does."""
    signal.alarm(SECONDS)
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    try:
        mutant.apply()
        for item in tests:
            if any(report.failed for report in runtestprotocol(item, nextitem=None, log=False)):
                os._exit(1)
    except BaseException:
        os._exit(1)
    os._exit(0)


def main(rights: list[str]) -> int:
    """Prints the share that is noticed for each right, and every survivor. 1 where less than 90 % is noticed."""
    trial = Trial(rights)
    outcome = pytest.main(["-q", "-p", "no:xdist", "-p", "no:cacheprovider", "tests/law"], plugins=[trial])
    total = trial.noticed + len(trial.survivors)
    if not total:
        print("nothing was tried", int(outcome))
        return 2
    for right in dict.fromkeys(m.right for m in trial.survivors):
        found = [m.place for m in trial.survivors if m.right == right]
        print(f"\n{right}: {len(found)} unnoticed")
        for place in found:
            print(f"  {place}")
    share = trial.noticed / total
    print(f"\n{trial.noticed} of {total} changes noticed: {share:.1%}")
    return 0 if share >= 0.9 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
