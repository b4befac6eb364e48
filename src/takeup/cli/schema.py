"""`takeup schema`: the JSON Schema of a dossier, or of what `takeup check --json` prints."""

from __future__ import annotations

from typing import Annotated

import typer

from takeup.cli.common import LanguageOption, get_law, print_json, says_faults, the_language


@says_faults
def schema(
    report: Annotated[bool, typer.Option("--report", help="The schema of what `takeup check --json` prints.")] = False,
    lang: LanguageOption = None,
) -> None:
    """Print the JSON Schema of a dossier, or of a report.

    With it an editor completes and checks a dossier while it is written.

    \b
    takeup schema --lang nl > dossier.schema.json
    takeup schema --report > report.schema.json

    Exit code: 0 fine, 1 a faulty law, 2 wrong use.
    """
    if report:
        from takeup.check.report import report_schema

        print_json(report_schema())
        return
    from takeup.dossier import dossier_schema

    print_json(dossier_schema(get_law(), the_language(lang)))
