"""`takeup estimate`: from the folder of a screen to figures: a table, CSV, JSON, a report."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from takeup.cli.common import PROBLEMS, WRONG_USE, JsonOption, LanguageOption, get_law, says_faults, stop, the_language
from takeup.cli.packages import needs_population
from takeup.cli.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from takeup.population.estimate.disclosure import Rules
    from takeup.population.estimate.result import Estimate
    from takeup.population.estimate.tables import Table

SHOWN = ("entitled_not_receiving", "non_take_up", "beta_error", "unclaimed", "cannot_say")
SHOWN_OF_ALL = ("missing_any", "missing_any_share", "gain_everything_claimed", "poverty_before", "poverty_after")
SAY: Words = {  # no person has checked the Dutch and the French yet
    "written": {"nl": "Geschreven: {files}", "fr": "Écrit : {files}", "en": "Written: {files}"},
    "synthetic": {
        "nl": "SYNTHETISCH: niemand in deze cijfers bestaat. Ze zeggen niets over echte mensen.",
        "fr": "SYNTHÉTIQUE : personne dans ces chiffres n'existe. Ils ne disent rien de personnes réelles.",
        "en": "SYNTHETIC: nobody in these figures exists. They are no finding about anybody.",
    },
    "source": {
        "nl": "Bron: {source}; gegevens van {day}, maanden {period}.",
        "fr": "Source : {source} ; données du {day}, mois {period}.",
        "en": "Source: {source}; data of {day}, months {period}.",
    },
    "more": {
        "nl": "Alle cijfers met definitie en fout: --csv BESTAND, --json, of --report MAP.",
        "fr": "Tous les chiffres avec définition et erreur : --csv FICHIER, --json ou --report DOSSIER.",
        "en": "All figures with definition and error: --csv FILE, --json, or --report FOLDER.",
    },
    "incomes": {
        "nl": "Bij inkomens {change}: ",
        "fr": "Avec des revenus de {change} : ",
        "en": "With incomes {change}: ",
    },
}


@needs_population
@says_faults
def estimate(
    result: Annotated[Path, typer.Argument(metavar="RESULT", help="The folder that `takeup screen --out` wrote.")],
    by: Annotated[
        str, typer.Option("--by", metavar="KEYS", help="Any of right,territory,type,stratum,holder.")
    ] = "right",
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write the table as CSV.", show_default=False)
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option("--report", metavar="FOLDER", help="Write a report, HTML and PDF.", show_default=False),
    ] = None,
    others: Annotated[
        list[Path] | None,
        typer.Option(
            "--with",
            metavar="RESULT",
            help="A screen with other --incomes, to set beside this one.",
            show_default=False,
        ),
    ] = None,
    places: Annotated[
        Path | None,
        typer.Option(
            "--places",
            metavar="CSV",
            help="Names of territories: columns code and name. Default: the law's.",
            show_default=False,
        ),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option("--model", metavar="RIGHT", help="Who takes a right up, among the entitled.", show_default=False),
    ] = None,
    least_population: Annotated[
        float, typer.Option("--least-population", help="Hide what rests on fewer households of the population.")
    ] = 10,
    least_sample: Annotated[
        float, typer.Option("--least-sample", help="Hide what rests on fewer households of the sample.")
    ] = 20,
    poverty_line: Annotated[
        float | None,
        typer.Option("--poverty-line", help="Euros a month. Default: 60 % of the median.", show_default=False),
    ] = None,
    lang: LanguageOption = None,
    as_json: JsonOption = False,
) -> None:
    """Figures from a screen: how many people miss what, how many euros, where, and how sure that is.

    Small cells are hidden, with what would give them away. What the data cannot show is said, not guessed.

    \b
    takeup estimate result
    takeup estimate result --by right,territory,type --csv tables.csv
    takeup estimate result --report report --places municipalities.csv
    takeup estimate result --with result-95 --with result-105

    Exit code: 0 fine, 1 a folder that is no screen, 2 wrong use.
    """
    from takeup.population.estimate.disclosure import Rules
    from takeup.population.estimate.manifest import ScreenError
    from takeup.population.estimate.tables import estimate as table_of

    gc.enable()
    language = the_language(lang)
    keys = tuple(key.strip() for key in by.split(",") if key.strip())
    try:
        rules = Rules(least_population, least_sample)
        if model is not None:
            _show_model(result, model, language, as_json)
            return
        if report is not None:
            _write_report(result, report, language, places, rules, poverty_line)
            return
        table = table_of(result, keys, rules=rules, poverty_line=poverty_line)
    except ScreenError as error:
        stop(str(error), PROBLEMS)
    except ValueError as error:
        stop(str(error), WRONG_USE)
    if csv is not None:
        table.to_csv(csv, language)
        typer.echo(SAY["written"][language].format(files=csv), err=as_json)
    if as_json:
        from takeup.cli.common import print_json

        print_json([found.to_dict(language) for found in table])
    elif csv is None:
        _show(table, keys, language)
        for other in others or ():
            _show_beside(other, keys, rules, language)
        _show_source(table.estimates, language)


def _write_report(
    result: Path, out: Path, language: str, places: Path | None, rules: Rules, poverty_line: float | None
) -> None:
    from takeup.nontakeup.words import LANGUAGES
    from takeup.population.estimate.report.write import write_report

    languages = [language, *(each for each in LANGUAGES if each != language)]
    known = get_law().folder / "places.csv"
    named = _names(places or known) if places is not None or known.exists() else {}
    files = write_report(result, out, languages=languages, places=named, rules=rules, poverty_line=poverty_line)
    typer.echo(SAY["written"][language].format(files=", ".join(map(str, files))))


def _names(file: Path) -> dict[str, str]:
    """Names by code. Raises ValueError where a column is missing."""
    from csv import DictReader

    with file.open(encoding="utf-8", newline="") as handle:
        rows = DictReader(handle)
        missing = {"code", "name"} - set(rows.fieldnames or ())
        if missing:
            raise ValueError(f"--places {file}: column {min(missing)!r} is missing; needed are code and name")
        return {row["code"]: row["name"] for row in rows}


def _show(table: Table, keys: Sequence[str], language: str) -> None:
    """One line a group, a column for each of the main indicators."""
    from rich.console import Console
    from rich.table import Table as Grid

    from takeup.population.estimate.definitions import DEFINITIONS
    from takeup.population.estimate.report.shown import written

    groups: dict[tuple[str, ...], dict[str, Estimate]] = {}
    for found in table:
        told = dict(found.group)
        if set(told) <= set(keys):
            groups.setdefault(tuple(told.get(key, "") for key in keys), {})[found.indicator] = found
    wanted = SHOWN if "right" in keys else SHOWN_OF_ALL
    there = [name for name in wanted if any(name in row for row in groups.values())]
    grid = Grid(box=None, pad_edge=False, header_style="bold")
    for key in keys:
        grid.add_column(key, no_wrap=True, max_width=28)
    for name in there:
        grid.add_column(getattr(DEFINITIONS[name].title, language), justify="right", min_width=9)
    for group, row in groups.items():
        cells = [written(row[name], language) if name in row else "" for name in there]
        named = [_label(table, key, label, language) for key, label in zip(keys, group, strict=True)]
        grid.add_row(*named, *cells)
    Console(soft_wrap=True, highlight=False).print(grid)


def _label(table: Table, key: str, label: str, language: str) -> str:
    """A right by its name, anything else as it is written."""
    right = table.manifest.rights.get(label) if key == "right" else None
    return label if right is None else str(getattr(right.name, language))


def _show_beside(other: Path, keys: Sequence[str], rules: Rules, language: str) -> None:
    """The same table of a screen with other incomes."""
    import json

    from takeup.population.estimate.sensitivity import change
    from takeup.population.estimate.tables import estimate as table_of

    factor = json.loads((other / "manifest.json").read_text(encoding="utf-8")).get("incomes", 1.0)
    typer.echo("\n" + SAY["incomes"][language].format(change=change(factor)))
    _show(table_of(other, keys, rules=rules), keys, language)


def _show_source(estimates: Sequence[Estimate], language: str) -> None:
    if not estimates:
        return
    source = estimates[0].source
    typer.echo()
    told = {"source": source.name, "day": source.as_of, "period": source.period}
    typer.echo(SAY["source"][language].format(**told))
    if source.synthetic:
        typer.echo(SAY["synthetic"][language])
    typer.echo(SAY["more"][language])


def _show_model(result: Path, right: str, language: str, as_json: bool) -> None:
    from takeup.population.estimate.screen_model import model_of

    found: Any = model_of(result, right)
    if as_json:
        from takeup.cli.common import print_json

        print_json([each.to_dict(language) for each in found.effects])
        return
    from takeup.population.estimate.report.shown import written

    for each in found.effects:
        span = "" if each.low is None or each.high is None else f"  ({each.low:+.4f} .. {each.high:+.4f})"
        typer.echo(f"{', '.join(dict(each.group).values())}: {written(each, language)}{span}")
    _show_source(found.effects, language)
