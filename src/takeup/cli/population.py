"""`takeup population`: the schema of a file of households, its validation, and the import of other files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from takeup.cli.common import (
    PROBLEMS,
    FiguresLanguage,
    FiguresLanguageOption,
    JsonOption,
    get_law,
    print_json,
    says_faults,
    the_language,
)
from takeup.cli.packages import needs
from takeup.cli.population_words import SAY
from takeup.cli.synthesise import synthesise_command

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager

    from takeup.cli.paper import Paper
    from takeup.population.validate import Validation

population = typer.Typer(name="population", no_args_is_help=True, help="Files with many households.")
_MOST_KINDS = 15


@population.command()
@needs("population")
@says_faults
def schema(
    lang: FiguresLanguageOption = None,
    as_json: JsonOption = False,
    arrow: Annotated[
        Path | None,
        typer.Option("--arrow", metavar="FILE", help="Write an empty Arrow file with the schema.", show_default=False),
    ] = None,
) -> None:
    """Show the columns of a population.

    \b
    takeup population schema
    takeup population schema --lang fr
    takeup population schema --json
    takeup population schema --arrow empty.arrow

    Exit code: 0 fine, 1 a faulty law or a file that cannot be written, 2 wrong use.
    """
    from dataclasses import asdict

    from takeup.cli.paper import Paper
    from takeup.population.schema_page import columns

    law, language = get_law(), the_language(lang, spoken=FiguresLanguage)
    if arrow is not None:
        _write_schema(arrow)
        return
    found = columns(law, language)
    if as_json:
        print_json([asdict(column) for column in found])
        return
    paper = Paper()
    paper.title(SAY["schema"][language])
    for column in found:
        paper.line()
        paper.line(f"{column.path}  {column.type}" + (f"  {column.unit}" if column.unit else ""), "bold")
        paper.text(column.meaning + (f" ({SAY['required'][language]})" if column.required else ""), 2)
        if column.allowed:
            paper.text(f"{SAY['allowed'][language]}: {column.allowed}", 2, 2)


def _write_schema(file: Path) -> None:
    import pyarrow as pa

    from takeup.population.schema import schema as arrow_schema

    with file.open("wb") as sink, pa.ipc.new_file(sink, arrow_schema(get_law())):
        pass


@population.command()
@needs("population")
@says_faults
def validate(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A population in Parquet or Arrow IPC (Feather): a row a household.")
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="GOOD", help="Write the good rows here (Parquet). Default: only look.", show_default=False
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of",
            metavar="DATE",
            help="The day to which the facts refer, where the file does not say.",
            show_default=False,
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option("--source", help="The name of the source, where the file does not say.", show_default=False),
    ] = None,
    lang: FiguresLanguageOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check every row of a population.

    Faults go to NAME.faults.csv, a line each: row (from 0), household, field, found, allowed, reason. With --out,
    good rows go to that file and the others, whole, to NAME.rejected.parquet beside it: mend them and put them back.

    \b
    takeup population validate households.parquet
    takeup population validate households.parquet --out good.parquet
    takeup population validate survey.parquet --as-of 2026-03-10 --source "our survey"

    Exit code: 0 every row is good, 1 there are faults or the file cannot be used, 2 wrong use.
    """
    from takeup.cli.paper import Paper
    from takeup.population.schema import AS_OF, SOURCE
    from takeup.population.validate import validate as check

    language = the_language(lang, spoken=FiguresLanguage)
    says = {key: text for key, text in ((AS_OF, as_of), (SOURCE, source)) if text is not None}
    with _progress(SAY["checking"], language, as_json) as progress:
        found = check(file, get_law(), out, says, progress)
    if as_json:
        print_json(_validation(found))
    else:
        _tell(found, Paper(), language)
    if found.rejected:
        raise typer.Exit(PROBLEMS)


def _validation(found: Validation) -> dict[str, object]:
    kinds = [{"field": field, "reason": why, "times": times} for (field, why), times in found.kinds.items()]
    return {
        "rows": found.rows,
        "good": found.good,
        "rejected": found.rejected,
        "faults": found.faults,
        "kinds": kinds,
        "fault_file": str(found.fault_file),
        "out": None if found.out is None else str(found.out),
        "rejected_file": None if found.rejected_file is None else str(found.rejected_file),
    }


def _tell(found: Validation, paper: Paper, language: str) -> None:
    from takeup.reading.spelling import number

    def whole(count: int) -> str:
        return number(count, language, 0)

    paper.text(SAY["good"][language].format(good=whole(found.good), rows=whole(found.rows)))
    if found.out is not None:
        paper.text(SAY["good_file"][language].format(file=found.out))
    if not found.faults:
        return
    counted = {"faults": whole(found.faults), "file": found.fault_file}
    paper.text(SAY["faults"][language].format(**counted))
    if found.rejected_file is not None:
        paper.text(SAY["rejected"][language].format(count=whole(found.rejected), file=found.rejected_file))
    kinds = sorted(found.kinds.items(), key=lambda each: -each[1])
    paper.line()
    rows = [(field, whole(times), why) for (field, why), times in kinds[:_MOST_KINDS]]
    paper.table([SAY[key][language] for key in ("field", "times", "why")], rows, right=1)
    if len(kinds) > _MOST_KINDS:
        paper.text(SAY["more"][language].format(count=whole(len(kinds) - _MOST_KINDS)))


@population.command("import")
@needs("population")
@says_faults
def bring_in(
    households: Annotated[Path, typer.Argument(metavar="HOUSEHOLDS", help="CSV or Parquet: a line a household.")],
    persons: Annotated[Path, typer.Argument(metavar="PERSONS", help="CSV or Parquet: a line a person.")],
    mapping: Annotated[
        Path, typer.Option("--mapping", metavar="MAP", help="YAML: which column tells what (docs/population.md).")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The population to write (Parquet).")],
    lang: FiguresLanguageOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a population of two files.

    A mapping says which column tells what, how codes are read, and what is assumed. A cell that it does not foresee
    stops the import: nothing is guessed and nothing is left out.

    \b
    takeup population import households.csv persons.csv --mapping mapping.yaml --out households.parquet

    Exit code: 0 fine, 1 a faulty mapping or file, 2 wrong use.
    """
    from dataclasses import asdict

    from takeup.cli.paper import Paper
    from takeup.population.bring_in import bring_in as import_pair
    from takeup.reading.spelling import number

    language = the_language(lang, spoken=FiguresLanguage)
    with _progress(SAY["importing"], language, as_json) as progress:
        found = import_pair(households, persons, mapping, get_law(), out, progress)
    if as_json:
        print_json({**asdict(found), "orphan_file": str(found.orphan_file) if found.orphans else None})
        return
    paper = Paper()
    counts = {name: number(getattr(found, name), language, 0) for name in ("households", "persons", *_NOTES)}
    paper.text(SAY["imported"][language].format(file=out, **counts))
    for name in _NOTES:
        if getattr(found, name):
            paper.text(SAY[name][language].format(file=found.orphan_file, **counts))
    if found.assumptions:
        paper.line()
        paper.text(SAY["assumptions"][language])
        for text in found.assumptions:
            paper.point(text, 2)
    paper.line()
    paper.text(SAY["next"][language].format(file=out))


_NOTES = ("empty", "orphans", "without_reference")


def _progress(
    text: Mapping[str, str], language: str, quiet: bool
) -> AbstractContextManager[Callable[[int], None] | None]:
    """A count of households on standard error while the work goes on; nothing where nobody watches."""
    from contextlib import contextmanager

    from rich.console import Console

    console = Console(stderr=True)

    @contextmanager
    def shown() -> Iterator[Callable[[int], None] | None]:
        if quiet or not console.is_terminal:
            yield None
            return
        from takeup.reading.spelling import number

        with console.status("") as status:
            yield lambda rows: status.update(f"{text[language]} {number(rows, language, 0)}")

    return shown()


population.command("synthesise")(synthesise_command)
