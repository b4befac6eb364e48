"""Rules: small typed functions about one person or household on one day, each with its article of law.

    @rule("Law of 26 May 2002, art. 14 §1")
    def category(person: Person) -> str: ...

    @category.since("2026-03-01", "Royal decree of 7 January 2026")
    def category_2026(person: Person) -> str: ...

A condition is a rule that answers yes or no and on which a right depends. `conduct=True`: it depends on what
the person does and can still do. `discretion=True`: an office weighs it, so the answer is indicative.
`uncertain="id"`: the sources disagree; the identifier stands in docs/open-questions.md.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import date
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from takeup.engine.errors import LawError

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")


class Version:
    """One text of a rule: the function, its article and the days it holds for."""

    __slots__ = ("article", "function", "since", "uncertain", "until")

    def __init__(
        self, function: Callable[..., Any], article: str, since: date | None, until: date | None, uncertain: str
    ) -> None:
        self.function = function
        self.article = article
        self.since = since
        self.until = until
        self.uncertain = uncertain


class Rule(Generic[S, P, R]):
    """A callable rule; knows its article, its kind and its versions over time."""

    def __init__(
        self,
        function: Callable[Concatenate[S, P], R],
        article: str,
        *,
        kind: str = "rule",
        conduct: bool = False,
        discretion: bool = False,
        uncertain: str = "",
        since: str = "",
        until: str = "",
    ) -> None:
        self.name = function.__name__
        self.module = function.__module__
        self.doc = inspect.getdoc(function) or ""
        self.line = function.__code__.co_firstlineno
        self.kind = kind
        self.conduct = conduct
        self.discretion = discretion
        self.returns = str(function.__annotations__.get("return", "Any"))
        self.versions = [Version(function, article, _day(since), _day(until), uncertain)]
        self.__wrapped__ = function

    def __repr__(self) -> str:
        return f"<rule {self.id}>"

    @property
    def id(self) -> str:
        """'integration_income.category': the folder of the right and the name of the rule."""
        parts = self.module.split(".")
        return f"{parts[-2] if parts[-1] == 'rules' else parts[-1]}.{self.name}"

    def __call__(self, subject: S, *args: P.args, **kwargs: P.kwargs) -> R:
        if kwargs:
            raise TypeError(f"rule {self.id} takes its arguments by place, not by name")
        reader = subject._reader  # type: ignore[attr-defined]
        if reader is not None:
            return reader.call(self, subject, args)  # type: ignore[no-any-return]
        memo = subject._memo  # type: ignore[attr-defined]
        key = (self, *args) if args else self
        try:
            return memo[key]  # type: ignore[no-any-return]
        except KeyError:
            version = self.at(subject.day)  # type: ignore[attr-defined]
            value = memo[key] = version.function(subject, *args, **kwargs)
            return value  # type: ignore[no-any-return]

    def at(self, day: date) -> Version:
        """The text in force on `day`. Raises LawError when there is none."""
        versions = self.versions
        if len(versions) == 1 and versions[0].since is None and versions[0].until is None:
            return versions[0]
        for version in reversed(versions):
            if (version.since is None or version.since <= day) and (version.until is None or day <= version.until):
                return version
        raise LawError(f"rule {self.id} has no text in force on {day.isoformat()}")

    def since(
        self, day: str, article: str, *, until: str = "", uncertain: str = ""
    ) -> Callable[[Callable[Concatenate[S, P], R]], Callable[Concatenate[S, P], R]]:
        """Another text of the same rule from `day` on (to `until`). Raises LawError when two texts hold on one day."""

        def register(function: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
            start = date.fromisoformat(day)
            last = self.versions[-1]
            if last.until is None or last.until >= start:
                raise LawError(f"rule {self.id}: two texts hold on {day}; give the older one until=...")
            self.versions.append(Version(function, article, start, _day(until), uncertain))
            return function

        return register


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def rule(
    article: str, *, uncertain: str = "", since: str = "", until: str = ""
) -> Callable[[Callable[Concatenate[S, P], R]], Rule[S, P, R]]:
    """A rule of the law; `article` is its source."""
    return lambda function: Rule(function, article, uncertain=uncertain, since=since, until=until)


def condition(
    article: str,
    *,
    conduct: bool = False,
    discretion: bool = False,
    uncertain: str = "",
    since: str = "",
    until: str = "",
) -> Callable[[Callable[Concatenate[S, P], bool]], Rule[S, P, bool]]:
    """A condition of the right whose rules.py this is; all of them must hold, in the order in which they stand."""
    return lambda function: Rule(
        function,
        article,
        kind="condition",
        conduct=conduct,
        discretion=discretion,
        uncertain=uncertain,
        since=since,
        until=until,
    )


def concerns(article: str = "") -> Callable[[Callable[Concatenate[S, P], bool]], Rule[S, P, bool]]:
    """Whom the right is about at all: nobody reads that a baby has no right to a pension."""
    return lambda function: Rule(function, article, kind="concerns")
