"""`takeup check`: a dossier in, the rights of the household out."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from takeup.cli.common import (
    PROBLEMS,
    DayOption,
    JsonOption,
    LanguageOption,
    complain,
    get_law,
    print_json,
    read,
    the_day,
    the_language,
)
from takeup.cli.paper import Paper
from takeup.cli.window import Window

if TYPE_CHECKING:
    from takeup.check.report import Report
    from takeup.dossier import Dossier


FROM = typer.Option(
    "--from", metavar="MONTH", help="First month shown, such as 2025-01. Default: see above.", show_default=False
)
TO = typer.Option(
    "--to", metavar="MONTH", help="Last month shown. Default: the month of the check.", show_default=False
)


def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Dossiers: one household each.")],
    on: DayOption = None,
    lang: LanguageOption = None,
    as_json: JsonOption = False,
    first: Annotated[str | None, FROM] = None,
    last: Annotated[str | None, TO] = None,
    months: Annotated[bool, typer.Option("--months", help="Show every month of the gap.")] = False,
    why: Annotated[bool, typer.Option("--why", help="Show every condition, with its article of law.")] = False,
) -> None:
    """Find the rights that a household does not use.

    What is due, what arrives, what is lost while nobody acts, and what to do first. Looks back to the first
    day that a dossier tells about, 60 months at most; --from and --to choose other months.

    \b
    takeup check examples/widow-no-igo.yaml
    takeup check examples/*.yaml --lang fr
    takeup check examples/widow-no-igo.yaml --on 2026-03-10 --why --months
    takeup check examples/widow-no-igo.yaml --from 2025-01 --to 2025-12
    takeup check examples/widow-no-igo.yaml --json

    Exit code: 0 fine, 1 a file that cannot be read or is faulty (the others are still checked), 2 wrong use.
    """
    from takeup.cli.faults import fault_text
    from takeup.engine.errors import TakeupError

    law = get_law()
    reports, faulty = [], False
    paper = Paper()
    chosen = the_day(on, the_language(lang))
    wanted = Window(first, last, the_language(lang))
    for place, file in enumerate(files):
        try:
            dossier = read(file, law)
            day = chosen or dossier.on or date.today()
            language = the_language(lang, dossier)
            window = wanted.of(dossier, day, language)
            if not as_json:
                _begin(paper, dossier, day, language, first=place == 0)
            report = _report(dossier, day, language, window)
        except (TakeupError, OSError) as error:
            complain(fault_text(error, the_language(lang)))
            faulty = True
            continue
        if as_json:
            reports.append(report.to_dict())
        else:
            _show(report, dossier, paper, str(file), why, months)
    if as_json and len(files) > 1:
        print_json(reports)
    elif as_json and reports:
        print_json(reports[0])
    if faulty:
        raise typer.Exit(PROBLEMS)


def _begin(paper: Paper, dossier: Dossier, day: date, language: str, first: bool) -> None:
    """The title, at once: the check itself takes a moment."""
    from takeup.cli.check_page import show_title

    if not first:
        paper.line()
        paper.line()
    show_title(paper, dossier.id, day, language)
    sys.stdout.flush()


def _report(dossier: Dossier, day: date, language: str, window: tuple[int, int] | None) -> Report:
    from takeup.check import check as check_household

    return check_household(dossier, dossier.law, day, language, window)


def _show(report: Report, dossier: Dossier, paper: Paper, file: str, why: bool, months: bool) -> None:
    from takeup.cli.check_page import CheckPage
    from takeup.reading.groups import sorted_for_reading

    CheckPage(report, sorted_for_reading(report, dossier), paper, file, why, months).show()
