"""`takeup population synthesise`: a synthetic population of Brussels or of Belgium, drawn from published totals."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from takeup.cli.common import (
    WRONG_USE,
    FiguresLanguage,
    FiguresLanguageOption,
    JsonOption,
    get_law,
    print_json,
    says_faults,
    stop,
    the_day,
    the_language,
)
from takeup.cli.packages import needs
from takeup.reading.amounts import Words

if TYPE_CHECKING:
    from takeup.population.synthetic import Population, Totals

LABEL = "synthetic"
SAY: Words = {  # no person has checked the Dutch and the French yet
    "bar": {"nl": "synthetische huishoudens", "fr": "ménages synthétiques", "en": "synthetic households"},
    "written": {
        "nl": "{file}: {count} huishoudens in {seconds} s ({rate} per seconde)",
        "fr": "{file} : {count} ménages en {seconds} s ({rate} par seconde)",
        "en": "{file}: {count} households in {seconds} s ({rate} a second)",
    },
    "source": {
        "nl": "Bron in het bestand: {source}",
        "fr": "Source dans le fichier : {source}",
        "en": "Source in the file: {source}",
    },
    "no_finding": {
        "nl": "Synthetisch: niemand in dit bestand bestaat. Voor demonstraties en metingen van snelheid; het zegt "
        "niets over echte mensen.",
        "fr": "Synthétique : personne dans ce fichier n'existe. Pour des démonstrations et des mesures de vitesse ; il "
        "ne dit rien de personnes réelles.",
        "en": "Synthetic: nobody in it exists. For demonstrations and benchmarks; it is no finding about anybody.",
    },
}
SIZES = {"brussels": 500_000, "belgium": 5_200_000}


@needs("population")
@says_faults
def synthesise_command(
    out: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE",
            help=f"The Parquet file to write; its name must say {LABEL!r}. Default: AREA-synthetic.parquet.",
            show_default=False,
        ),
    ] = None,
    households: Annotated[
        int | None,
        typer.Option(
            "--households",
            help="How many households. Default: 500,000 of Brussels, 5,200,000 of Belgium.",
            show_default=False,
        ),
    ] = None,
    area: Annotated[str, typer.Option("--area", help="brussels or belgium.")] = "brussels",
    seed: Annotated[int, typer.Option("--seed", help="The same seed gives the same file.")] = 1,
    months: Annotated[
        int, typer.Option("--months", help="Tell what changed in so many months back: lost work, moves.")
    ] = 0,
    on: Annotated[
        str | None,
        typer.Option(
            "--on", metavar="DATE", help="The day to which the facts refer. Default: 2026-11-01.", show_default=False
        ),
    ] = None,
    sources: Annotated[
        bool, typer.Option("--sources", help="Print the figures that it is drawn from, with their sources; then stop.")
    ] = False,
    lang: FiguresLanguageOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write a synthetic population, drawn from published totals.

    Nobody in it exists. It is for demonstrations and benchmarks, and no finding about anybody: the file, its
    name and everything made from it say so.

    \b
    takeup population synthesise
    takeup population synthesise belgium-synthetic.parquet --area belgium --seed 7
    takeup population synthesise --households 10000 --months 60
    takeup population synthesise --sources        which figures, from where, how sure

    Exit code: 0 fine, 1 a file that cannot be written, 2 wrong use.
    """
    from takeup.population.synthetic import AS_OF, Population, SynthesisError, totals

    language = the_language(lang, spoken=FiguresLanguage)
    if sources:
        _show_sources(totals(), as_json)
        return
    path = out or Path(f"{area}-{LABEL}.parquet")
    if LABEL not in path.name:
        stop(f"{path}: the name of a {LABEL} population must say so, such as {area}-{LABEL}.parquet", WRONG_USE)
    if not path.parent.is_dir():
        stop(f"{path}: the folder {path.parent} is not there")
    count = SIZES.get(area, 1) if households is None else households
    try:
        population = Population(get_law(), count, seed, area, the_day(on, language) or AS_OF, months)
    except SynthesisError as error:
        stop(str(error), WRONG_USE)
    seconds = _write(population, path, language, as_json)
    _tell(population, path, seconds, language, as_json)


def _write(population: Population, path: Path, language: str, quiet: bool) -> float:
    """Writes the file, with a bar where somebody looks; the seconds that it took."""
    from time import perf_counter

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from takeup.population.synthetic import write

    console = Console(stderr=True)
    begun = perf_counter()
    if quiet or not console.is_terminal:
        write(population, path)
        return perf_counter() - begun
    bar = Progress(
        TextColumn(SAY["bar"][language]), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=console
    )
    with bar:
        task = bar.add_task("", total=population.households)
        write(population, path, lambda done: bar.update(task, completed=done))
    return perf_counter() - begun


def _tell(population: Population, path: Path, seconds: float, language: str, as_json: bool) -> None:
    """What was written, and that it is synthetic."""
    from takeup.cli.paper import Paper
    from takeup.reading.spelling import number

    if as_json:
        print_json(
            {
                "file": str(path),
                "synthetic": True,
                "source": population.source,
                "households": population.households,
                "area": population.area,
                "seed": population.seed,
                "months": population.months,
                "as_of": population.as_of.isoformat(),
                "seconds": round(seconds, 1),
                "note": SAY["no_finding"][language],
            }
        )
        return
    paper = Paper()
    paper.text(
        SAY["written"][language].format(
            file=path,
            count=number(population.households, language, 0),
            seconds=number(seconds, language, 1),
            rate=number(population.households / max(seconds, 0.001), language, 0),
        )
    )
    paper.text(SAY["source"][language].format(source=population.source))
    paper.text(SAY["no_finding"][language])


def _show_sources(totals: Totals, as_json: bool) -> None:
    """Every figure with its unit, year, status and source."""
    figures = totals.figures.values()
    if as_json:
        print_json([vars(figure) for figure in figures])
        return
    for figure in figures:
        source = figure.reason.strip() or ", ".join(filter(None, (figure.publisher, figure.title, figure.address)))
        typer.echo(f"{figure.name} [{figure.status}] {figure.unit}, {figure.year}")
        typer.echo(f"    {_value_text(figure.value)}")
        typer.echo(f"    {source}")
        if figure.note:
            typer.echo(f"    {figure.note.strip()}")
    counts = Counter(figure.status for figure in figures)
    typer.echo(f"{len(totals)} figures: " + ", ".join(f"{count} {status}" for status, count in counts.items()))


def _value_text(value: Any) -> str:
    """A number, a list or a table on one line."""
    if isinstance(value, dict):
        return "; ".join(f"{key} {_value_text(each)}" for key, each in value.items())
    if isinstance(value, list):
        return " ".join(_value_text(each) for each in value)
    return str(value)
