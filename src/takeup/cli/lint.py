"""`takeup lint-law`: what is missing, stale or unsourced in the law."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from takeup.cli.common import (
    JURISDICTION,
    PROBLEMS,
    WRONG_USE,
    JsonOption,
    TodayOption,
    get_law,
    print_json,
    says_faults,
    stop,
    the_day,
)
from takeup.cli.paper import Paper

if TYPE_CHECKING:
    from takeup.engine.law import Law

STYLES = {"error": "red", "warning": "yellow", "note": "dim"}


@says_faults
def lint_law(
    jurisdiction: Annotated[
        str,
        typer.Argument(
            metavar="JURISDICTION",
            help=f"The folder of the law to look at, such as {JURISDICTION}.",
            show_default=False,
        ),
    ] = "",
    as_json: JsonOption = False,
    on: TodayOption = None,
    notes: Annotated[
        bool, typer.Option("--notes/--no-notes", help="Show notes too, or only what must be mended.")
    ] = True,
    coverage: Annotated[
        bool, typer.Option("--coverage/--no-coverage", help="Print what is covered, right by right.")
    ] = True,
) -> None:
    """Name what is missing, stale or unsourced in the law.

    Each with file, line and fault. An error must be mended; a warning should be; a note is good to
    know (a figure that nobody has verified yet).

    \b
    takeup lint-law
    takeup lint-law be --no-notes
    takeup lint-law --on 2027-06-01      what will be stale by then
    takeup lint-law --json

    Exit code: 0 fine (no errors), 1 errors, 2 no such jurisdiction or other wrong use.
    """
    from takeup.engine.lint import LEVELS, lint

    try:
        law = get_law(jurisdiction)
    except ModuleNotFoundError:
        stop(f"there is no law '{jurisdiction}'", WRONG_USE)
    findings = lint(law, the_day(on))
    counts = Counter(finding.level for finding in findings)
    shown = [finding for finding in findings if notes or finding.level != "note"]
    if as_json:
        print_json([finding.to_dict() for finding in shown])
    else:
        paper = Paper()
        for finding in shown:
            paper.line(str(finding), STYLES[finding.level])
        if coverage:
            _show(paper, law)
        told = ", ".join(f"{counts[level]} {level}{'' if counts[level] == 1 else 's'}" for level in LEVELS)
        paper.line(f"{len(list(law))} rights: {told}", "bold")
    if counts["error"]:
        raise typer.Exit(PROBLEMS)


def _show(paper: Paper, law: Law) -> None:
    """The table of what is covered."""
    from takeup.engine.lint.coverage import HEAD, coverage

    rows = [HEAD, *coverage(law)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEAD))]
    paper.line()
    for row in rows:
        paper.line("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
