"""`takeup screen`: the law and the names of non-take-up over a file with many households."""

from __future__ import annotations

import gc
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from takeup.cli.common import (
    WRONG_USE,
    FiguresLanguage,
    FiguresLanguageOption,
    JsonOption,
    find_right,
    get_law,
    print_json,
    says_faults,
    stop,
    the_language,
)
from takeup.cli.packages import needs
from takeup.reading.amounts import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from datetime import date

    from takeup.engine.law import Law, Right
    from takeup.population.run import Job

SAY: Words = {  # no person has checked the Dutch and the French yet
    "bar": {"nl": "huishoudens", "fr": "ménages", "en": "households"},
    "done": {
        "nl": "{households} huishoudens, {rows} rijen in {seconds} s ({rate} huishoudens per seconde): {out}",
        "fr": "{households} ménages, {rows} lignes en {seconds} s ({rate} ménages par seconde) : {out}",
        "en": "{households} households, {rows} rows in {seconds} s ({rate} households a second): {out}",
    },
    "synthetic": {
        "nl": "Synthetisch: niemand in dit bestand bestaat. Dit zegt niets over echte mensen.",
        "fr": "Synthétique : personne dans ce fichier n'existe. Cela ne dit rien de personnes réelles.",
        "en": "Synthetic: nobody in this file exists. This is no finding about anybody.",
    },
    "next": {
        "nl": "Cijfers eruit: takeup estimate {out}",
        "fr": "Les chiffres : takeup estimate {out}",
        "en": "Figures from it: takeup estimate {out}",
    },
    "bad_months": {
        "nl": "--months {found}: toegestaan is een maand zoals 2026-11, of VAN..TOT zoals 2022-01..2026-11",
        "fr": "--months {found} : un mois tel que 2026-11, ou DE..À tel que 2022-01..2026-11",
        "en": "--months {found}: allowed is a month such as 2026-11, or FROM..TO such as 2022-01..2026-11",
    },
    "bad_day": {
        "nl": "--as-of {found}: toegestaan is een dag zoals 2026-12-01",
        "fr": "--as-of {found} : un jour tel que 2026-12-01",
        "en": "--as-of {found}: allowed is a day such as 2026-12-01",
    },
    "day_outside": {
        "nl": "--as-of {found}: toegestaan is een dag van {month}, de maand na de laatste",
        "fr": "--as-of {found} : un jour de {month}, le mois qui suit le dernier",
        "en": "--as-of {found}: allowed is a day of {month}, the month after the last one",
    },
    "no_rights": {
        "nl": "--rights {found}: noem minstens één recht (takeup rights)",
        "fr": "--rights {found} : nommez au moins un droit (takeup rights)",
        "en": "--rights {found}: name at least one right (takeup rights)",
    },
    "bad_incomes": {
        "nl": "--incomes {found}: toegestaan is een getal boven 0, zoals 0.95",
        "fr": "--incomes {found} : un nombre au-dessus de 0, tel que 0.95",
        "en": "--incomes {found}: allowed is a number above 0, such as 0.95",
    },
    "no_day": {
        "nl": "{file} zegt niet op welke dag de gegevens slaan (takeup.as_of); geef --months",
        "fr": "{file} ne dit pas à quel jour se rapportent les données (takeup.as_of) ; donnez --months",
        "en": "{file} does not say to which day its facts refer (takeup.as_of); give --months",
    },
}


class Where(StrEnum):
    """On what a screen runs."""

    LOCAL = "local"
    SPARK = "spark"


@needs("population")
@says_faults
def screen(
    file: Annotated[Path, typer.Argument(metavar="IN", help="A population: Parquet or Arrow, see docs/population.md.")],
    out: Annotated[Path, typer.Option("--out", metavar="OUT", help="The folder to write.")],
    months: Annotated[
        str | None,
        typer.Option(
            "--months",
            metavar="FROM..TO",
            help="The months to look at. Default: the month of the data.",
            show_default=False,
        ),
    ] = None,
    rights: Annotated[
        str | None,
        typer.Option("--rights", metavar="A,B", help="Only these rights. Default: all.", show_default=False),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of",
            metavar="DATE",
            help="The day from which one looks back. Default: when the last month should have been paid.",
            show_default=False,
        ),
    ] = None,
    bounds: Annotated[
        bool, typer.Option("--bounds", help="Where it cannot be said: the least and the most that is due (slow).")
    ] = False,
    incomes: Annotated[
        float,
        typer.Option("--incomes", metavar="FACTOR", help="Multiply all incomes, to see how much hangs on them: 0.95."),
    ] = 1.0,
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Threads. Default: one a core.", show_default=False)
    ] = None,
    on: Annotated[Where, typer.Option("--on", help="Run here, or on a Spark cluster.")] = Where.LOCAL,
    master: Annotated[
        str, typer.Option("--master", metavar="URL", help="The Spark cluster, for instance local[2].")
    ] = "local[*]",
    lang: FiguresLanguageOption = None,
    as_json: JsonOption = False,
) -> None:
    """Screen many households: what each is entitled to, receives and misses.

    An interrupted screen goes on where it stopped when the same command is given again; on Spark it begins anew.

    \b
    takeup screen brussels-synthetic.parquet --out result
    takeup screen people.parquet --out result --months 2022-01..2026-11
    takeup screen people.parquet --out result --rights income_guarantee,child_benefit
    takeup screen people.parquet --out result --on spark --master spark://host:7077

    Exit code: 0 fine, 1 a file that cannot be used, 2 wrong use.
    """
    from dataclasses import replace
    from time import perf_counter

    gc.enable()  # this may take long
    language = the_language(lang, spoken=FiguresLanguage)
    law = get_law()
    if not 0 < incomes < 10:
        stop(SAY["bad_incomes"][language].format(found=incomes), WRONG_USE)
    job = replace(_job(law, file, out, months, rights, as_of, bounds, language), incomes=incomes)
    begun = perf_counter()
    manifest = _run(job, on, master, workers, language, as_json)
    if as_json:
        print_json(manifest)
        return
    seconds = perf_counter() - begun
    rows = {name: sum(part["rows"][name] for part in manifest["parts"]) for name in ("rights", "households")}
    told = {
        "households": f"{rows['households']:,}",
        "rows": f"{rows['rights']:,}",
        "seconds": f"{seconds:.1f}",
        "rate": f"{rows['households'] / seconds:,.0f}",
        "out": out,
    }
    typer.echo(SAY["done"][language].format(**told))
    if manifest["synthetic"]:
        typer.echo(SAY["synthetic"][language])
    typer.echo(SAY["next"][language].format(out=out))


def _run(job: Job, on: Where, master: str, workers: int | None, language: str, quiet: bool) -> dict[str, Any]:
    if on == Where.SPARK:
        from takeup.population.spark import screen_on_spark

        return screen_on_spark(job, master)
    from takeup.population.run import screen_file

    with _progress(_households_in(job.path), language, quiet) as told:
        return screen_file(job, told, workers)


def _households_in(file: Path) -> int | None:
    import pyarrow.lib
    import pyarrow.parquet as pq

    try:
        return int(pq.read_metadata(file).num_rows)
    except pyarrow.lib.ArrowInvalid:  # an Arrow file: it is counted while it is read
        return None


def _progress(total: int | None, language: str, quiet: bool) -> AbstractContextManager[Callable[[int], None]]:
    """A bar with rate and time left, where somebody looks."""
    from contextlib import contextmanager

    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        """Households a second."""

        def render(self, task: Task) -> Text:
            return Text("" if task.speed is None else f"{task.speed:,.0f}/s")

    @contextmanager
    def shown() -> Iterator[Callable[[int], None]]:
        console = Console(stderr=True)
        if quiet or not console.is_terminal:
            yield lambda done: None
            return
        columns = (TextColumn(SAY["bar"][language]), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
        with Progress(*columns, console=console) as bar:
            task = bar.add_task("", total=total)
            yield lambda done: bar.advance(task, done)

    return shown()


def _job(
    law: Law, file: Path, out: Path, months: str | None, rights: str | None, on: str | None, bounds: bool, language: str
) -> Job:
    from takeup.nontakeup import format_month
    from takeup.population.run import Job
    from takeup.population.screen import period_of

    chosen = _chosen(law, rights, language)
    first, last = _months(file, months, language)
    day = _day(on, language)
    try:
        period = period_of(first, last, chosen, day)
    except ValueError:
        stop(SAY["day_outside"][language].format(found=on, month=format_month(last + 1)), WRONG_USE)
    return Job(law, file, out, chosen, period, bounds)


def _chosen(law: Law, rights: str | None, language: str) -> list[Right]:
    """The rights that are asked for, in the order of the law; ends the command (2) where there is one nobody knows."""
    if rights is None:
        return list(law)
    wanted = {find_right(law, name.strip(), language).id for name in rights.split(",") if name.strip()}
    if not wanted:
        stop(SAY["no_rights"][language].format(found=rights), WRONG_USE)
    return [right for right in law if right.id in wanted]


def _months(file: Path, months: str | None, language: str) -> tuple[int, int]:
    from takeup.nontakeup import parse_month
    from takeup.nontakeup.months import month_of
    from takeup.population.run import as_of

    if months is None:
        day = as_of(file)
        if day is None:
            stop(SAY["no_day"][language].format(file=file))
        return month_of(day), month_of(day)
    first, between, last = months.partition("..")
    try:
        found = parse_month(first.strip()), parse_month((last if between else first).strip())
    except ValueError:
        stop(SAY["bad_months"][language].format(found=months), WRONG_USE)
    if found[1] < found[0]:
        stop(SAY["bad_months"][language].format(found=months), WRONG_USE)
    return found


def _day(text: str | None, language: str) -> date | None:
    from datetime import date

    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        stop(SAY["bad_day"][language].format(found=text), WRONG_USE)
