"""What all commands share: the options, the law, reading a dossier, the language, and how faults are told."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, ParamSpec, TypeVar

import typer

from takeup.cli.paper import Paper, bound
from takeup.cli.words import SAY

if TYPE_CHECKING:
    from takeup.dossier import Dossier
    from takeup.engine.law import Law, Right

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
LAWS = "takeup.law"
JURISDICTION = "be"

P = ParamSpec("P")
R = TypeVar("R")


class Language(StrEnum):
    """The languages that takeup speaks."""

    NL = "nl"
    FR = "fr"
    EN = "en"
    DE = "de"


class FiguresLanguage(StrEnum):
    """The languages of the commands about populations."""

    NL = "nl"
    FR = "fr"
    EN = "en"


LanguageOption = Annotated[
    Language | None,
    typer.Option(
        "--lang",
        help="Language of the answer. Default: that of the dossier if there is one, else LANG, else en.",
        show_default=False,
    ),
]


FiguresLanguageOption = Annotated[
    FiguresLanguage | None,
    typer.Option("--lang", help="Language of the answer. Default: LANG, else en.", show_default=False),
]
DayOption = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="DATE",
        help="The day of the check, such as 2026-03-10. Default: that of the dossier, else today.",
        show_default=False,
    ),
]
TodayOption = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="DATE",
        help="As of this day, such as 2026-03-10. Default: today.",
        show_default=False,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for other programs.")]
FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="A dossier: one household in YAML or JSON.")]


def get_law(jurisdiction: str = "") -> Law:
    """The law that the commands ask. Raises LawError or ModuleNotFoundError where there is none."""
    from takeup.engine.law import load

    return load(f"{LAWS}.{jurisdiction or JURISDICTION}")


def the_day(on: str | None, language: str = "") -> date | None:
    """The day that --on names; ends the command (2) where it names none."""
    from takeup.interview import answers

    try:
        return answers.day(on.strip(), language or the_language()) if on is not None else None
    except answers.AnswerError as error:
        stop(f"--on: {error}", WRONG_USE)


def the_language(chosen: str | None = None, dossier: Dossier | None = None, spoken: type[StrEnum] = Language) -> str:
    """What was asked for, else the dossier's language, else that of the machine where it is `spoken`, else English."""
    if chosen is not None:
        return str(chosen)
    if dossier is not None and dossier.language is not None:
        return dossier.language
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        start = os.environ.get(name, "")[:2].lower()
        if start in tuple(spoken):
            return start
    return Language.EN.value


def read(file: Path, law: Law) -> Dossier:
    """A dossier. Raises DossierError, or OSError for a file that cannot be opened."""
    from takeup.dossier import read_dossier

    return read_dossier(file, law)


def find_right(law: Law, name: str, language: str) -> Right:
    """A right by id or alias; ends the command (2) with the nearest names for an unknown one."""
    from difflib import get_close_matches

    from takeup.engine.errors import LawError

    try:
        return law.right(name)
    except LawError:
        names = [n for right in law for n in (right.id, *(right.procedure.get("aliases") or ()))]
        near = get_close_matches(name.lower(), names, 4, 0.5)
        if not near:
            every = ", ".join(right.id for right in law)
            stop(SAY["no_such_right"][language].format(name=name, all=every), WRONG_USE)
        stop(SAY["unknown_right"][language].format(name=name, near=", ".join(near)), WRONG_USE)


def complain(text: str) -> None:
    """A message on standard error."""
    Paper(stderr=True).line(bound(text))


def stop(text: str, code: int = PROBLEMS) -> NoReturn:
    """Ends the command with a message on standard error."""
    complain(text)
    raise typer.Exit(code)


def says_faults(command: Callable[P, R]) -> Callable[P, R]:
    """Faults that takeup or the machine names end a command with their text and exit code 1, in the language asked."""

    @wraps(command)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        from takeup.cli.faults import fault_text
        from takeup.engine.errors import TakeupError

        try:
            return command(*args, **kwargs)
        except (TakeupError, OSError) as error:
            chosen = kwargs.get("lang")
            stop(fault_text(error, the_language(None if chosen is None else str(chosen))))

    return guarded


def print_json(data: Any) -> None:
    """JSON with letters as they are, ready to be read back."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
