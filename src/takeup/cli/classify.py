"""`takeup classify`: lines of entitlement, claims and payments in, names of non-take-up out. Needs no law."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from takeup.cli.common import JsonOption, TodayOption, print_json, says_faults, stop, the_day, the_language
from takeup.cli.words import SAY

if TYPE_CHECKING:
    from takeup.nontakeup.lines import LinesError


@says_faults
def classify(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Lines without law, in YAML or JSON: one entry or a list.")
    ],
    as_json: JsonOption = False,
    on: TodayOption = None,
) -> None:
    """Name the non-take-up in lines of a register.

    For researchers: lines of what is due, claimed and paid, without rules of ours.

    An entry says `id`, `today`, `right` ({first_paid: month, ...}), `entitled`, `claims` and `payments`. The
    answer is a list with an item per entry: its `spells`, `months` and `names`.

    \b
    takeup classify lines.yaml
    takeup classify lines.json --json
    takeup classify lines.yaml --on 2025-06-15     for entries without `today`

    Exit code: 0 fine, 1 a faulty file, 2 wrong use.
    """
    from takeup.nontakeup.lines import LinesError, classify_entries, read_lines

    try:
        entries = read_lines(file, the_day(on) or date.today())
    except LinesError as error:
        if _is_dossier(error):
            stop(SAY["dossier_not_lines"][the_language()].format(file=file))
        stop(str(error))
    answers = [answer.to_dict() for answer in classify_entries(entries)]
    if as_json:
        print_json(answers)
        return
    import yaml

    typer.echo(yaml.safe_dump(answers, sort_keys=False, allow_unicode=True), nl=False)


def _is_dossier(error: LinesError) -> bool:
    """Whether a file of lines begins as the file of a household does."""
    return error.found == "the key 'takeup'"
