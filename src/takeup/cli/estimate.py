"""`takeup estimate`: from the folder of a screen to figures: a table, CSV, JSON, a report."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from takeup.cli.common import (
    PROBLEMS,
    WRONG_USE,
    FiguresLanguage,
    FiguresLanguageOption,
    JsonOption,
    get_law,
    says_faults,
    stop,
    the_language,
)
from takeup.cli.estimate_words import SAY
from takeup.cli.faults import SAY as FAULTS
from takeup.cli.packages import needs

if TYPE_CHECKING:
    from takeup.population.estimate.disclosure import Rules
    from takeup.population.estimate.method import Errors
    from takeup.population.estimate.mistakes import Mistakes
    from takeup.population.estimate.result import Estimate
    from takeup.population.estimate.tables import Table

MOST_STRATA = 10
OWN_ERRORS = ("--time-to-claim", "--model")  # their errors are those of their model


class Lonely(StrEnum):
    """What to do with strata that have one first-stage unit."""

    ERROR = "error"
    CENTRE = "centre"


class Method(StrEnum):
    """By which method the standard errors of a sample are made."""

    SVY = "svy"
    LINEARISED = "linearised"
    BOOTSTRAP = "bootstrap"
    JACKKNIFE = "jackknife"


@needs("population")
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
        typer.Option(
            "--report", metavar="FOLDER", help="Write a report, HTML and PDF, and its tables.", show_default=False
        ),
    ] = None,
    others: Annotated[
        list[Path] | None,
        typer.Option(
            "--with",
            metavar="RESULT",
            help="A screen of the same file with other --incomes, to set beside this one. May be given again.",
            show_default=False,
        ),
    ] = None,
    claim_time: Annotated[
        str | None,
        typer.Option(
            "--time-to-claim",
            metavar="RIGHT",
            help="How long it takes from the first day of a right to the claim. With --by territory or stratum.",
            show_default=False,
        ),
    ] = None,
    small_areas: Annotated[
        str | None,
        typer.Option(
            "--small-areas",
            metavar="RIGHT",
            help="Non-take-up by territory from a sample: its own figure, and one by a model.",
            show_default=False,
        ),
    ] = None,
    covariates: Annotated[
        Path | None,
        typer.Option(
            "--covariates",
            metavar="CSV",
            help="For --small-areas: numbers by territory, a column code and others. Default: none.",
            show_default=False,
        ),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option("--model", metavar="RIGHT", help="Who takes a right up, among the entitled.", show_default=False),
    ] = None,
    under: Annotated[
        str | None,
        typer.Option(
            "--under",
            metavar="LOW..HIGH",
            help="Share of those who receive who do not say so. Default: 0..0.086, up to what a German survey linked "
            "to registers found (doi 10.1186/s12651-018-0250-z).",
            show_default=False,
        ),
    ] = None,
    over: Annotated[
        str | None,
        typer.Option(
            "--over",
            metavar="LOW..HIGH",
            help="Share of those who receive nothing who say they do. Default: 0..0.016, from the same study.",
            show_default=False,
        ),
    ] = None,
    false_eligible: Annotated[
        str | None,
        typer.Option(
            "--false-eligible",
            metavar="LOW..HIGH",
            help="Share of those with no right whom the computation counts. Default: 0..0.02, a choice: no study "
            "measures it.",
            show_default=False,
        ),
    ] = None,
    turns_at: Annotated[
        float | None,
        typer.Option(
            "--turns-at",
            metavar="SHARE",
            help="The non-take-up under which the conclusion turns. Default: 0.2.",
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
    least_population: Annotated[
        float,
        typer.Option(
            "--least-population",
            help="Hide what rests on fewer households of the population, and what would give it away. Published "
            "together means made together: make in one run what you publish together.",
        ),
    ] = 10,
    least_sample: Annotated[
        float, typer.Option("--least-sample", help="Hide what rests on fewer households of the sample; so too.")
    ] = 20,
    lonely: Annotated[
        Lonely,
        typer.Option(
            "--lonely", help="Strata with one first-stage unit: stop, or take their distance to the mean of all."
        ),
    ] = Lonely.ERROR,
    errors: Annotated[
        Method | None,
        typer.Option(
            "--errors",
            help="How the standard errors of a sample are made, from its strata, clusters and weights: by the library "
            "svy, by our own linearisation, by drawing it again (Rao-Wu), or by leaving out one first-stage unit at a "
            "time. Default: svy up to 100,000 first-stage units; linearised above, where svy needs much memory.",
            show_default=False,
        ),
    ] = None,
    replicates: Annotated[
        int | None,
        typer.Option(
            "--replicates",
            metavar="N",
            help="How often the bootstrap draws the sample again; also for poverty and inequality, which always go by "
            "it. Default: 500.",
            show_default=False,
        ),
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option(
            "--seed",
            metavar="N",
            help="Of the bootstrap: the same seed gives the same errors. Default: 1.",
            show_default=False,
        ),
    ] = None,
    poverty_line: Annotated[
        float | None,
        typer.Option("--poverty-line", help="Euros a month. Default: 60 % of the median.", show_default=False),
    ] = None,
    lang: FiguresLanguageOption = None,
    as_json: JsonOption = False,
) -> None:
    """Figures from a screen: how many people miss what, how many euros, where, and how sure that is.

    Small cells are hidden, with what would give them away. What the data cannot show is said, not guessed. With
    --under, --over, --false-eligible or --turns-at a second table shows what mistakes in the data would do.

    \b
    takeup estimate result
    takeup estimate result --by right,territory,type --csv tables.csv
    takeup estimate result --report report --places municipalities.csv
    takeup estimate survey-result --errors bootstrap --replicates 1000 --seed 7
    takeup estimate result --with result-95 --with result-105
    takeup estimate result --time-to-claim integration_income --by territory
    takeup estimate result --small-areas integration_income

    Exit code: 0 fine, 1 a folder that is no screen or cannot be used, 2 wrong use.
    """
    gc.enable()
    language = the_language(lang, spoken=FiguresLanguage)
    wanted = {"--report": report, "--time-to-claim": claim_time, "--small-areas": small_areas, "--model": model}
    asked = [option for option, value in wanted.items() if value is not None]
    if others:
        asked += [option for option in ("--with",) if report is None]
    if len(asked) > 1:
        stop(SAY["one_thing"][language].format(options=", ".join(asked)), WRONG_USE)
    if report is not None and (csv is not None or as_json):
        stop(SAY["no_csv"][language], WRONG_USE)
    given = {"--errors": errors, "--replicates": replicates, "--seed": seed}
    told_how = [option for option, value in given.items() if value is not None]
    if told_how and asked and asked[0] in OWN_ERRORS:
        stop(SAY["own_errors"][language].format(option=told_how[0], other=asked[0]), WRONG_USE)
    if csv is not None and not csv.parent.is_dir():
        stop(FAULTS["no_folder"][language].format(file=csv), WRONG_USE)
    if not (result / "manifest.json").is_file():
        stop(SAY["no_screen"][language].format(folder=result), PROBLEMS)
    keys = _keys(by, language)
    doubts = any(option is not None for option in (under, over, false_eligible, turns_at))
    told = _Asked(
        result,
        _rules(least_population, least_sample, poverty_line, language),
        lonely.value,
        _errors(errors, replicates, seed, language),
        _mistakes(under, over, false_eligible, turns_at, language),
        _names(places, language),
        language,
        csv,
        as_json,
    )
    with _said_in(language, asked[0] if asked else ""):
        if report is not None:
            _report(told, report, others or [], poverty_line)
        elif claim_time is not None:
            _time_to_claim(told, claim_time, keys)
        elif small_areas is not None:
            _small_areas(told, small_areas, covariates)
        elif model is not None:
            _model(told, model)
        elif others:
            _sensitivity(told, others)
        else:
            _table(told, keys, poverty_line, doubts)


@dataclass(frozen=True)
class _Asked:
    """What holds for every answer of the command."""

    result: Path
    rules: Rules
    lonely: str
    errors: Errors
    mistakes: Mistakes
    places: Mapping[str, str]
    language: str
    csv: Path | None
    as_json: bool


# -- the answers ---------------------------------------------------------------------------------------


def _table(asked: _Asked, keys: Sequence[str], poverty_line: float | None, doubts: bool) -> None:
    from takeup.cli.estimate_show import show, show_doubts
    from takeup.population.estimate.tables import estimate as table_of

    table = table_of(
        asked.result,
        keys,
        rules=asked.rules,
        lonely=asked.lonely,  # type: ignore[arg-type]
        errors=asked.errors,
        poverty_line=poverty_line,
        mistakes=asked.mistakes,
    )
    if _written(asked, table):
        return
    show(table, keys, asked.places, asked.language)
    if doubts and "right" in keys:
        show_doubts(table, asked.language)
    _source(table, asked.language)


def _report(asked: _Asked, out: Path, others: Sequence[Path], poverty_line: float | None) -> None:
    from takeup.nontakeup.words import LANGUAGES
    from takeup.population.estimate.report.write import write_report

    there = next((path for path in (out, *out.parents) if path.exists()), out)
    if there.exists() and not there.is_dir():
        stop(SAY["not_a_folder"][asked.language].format(file=there), WRONG_USE)
    out.mkdir(parents=True, exist_ok=True)  # before the work is done: perhaps nothing can be written there
    files = write_report(
        asked.result,
        out,
        languages=[asked.language, *(each for each in LANGUAGES if each != asked.language)],
        places=asked.places,
        rules=asked.rules,
        lonely=asked.lonely,  # type: ignore[arg-type]
        errors=asked.errors,
        poverty_line=poverty_line,
        mistakes=asked.mistakes,
        others=others,
    )
    typer.echo(SAY["written"][asked.language].format(files=", ".join(map(str, files))))


def _time_to_claim(asked: _Asked, right: str, keys: Sequence[str]) -> None:
    from takeup.cli.common import print_json
    from takeup.cli.estimate_show import show_claim_times
    from takeup.population.estimate.screen_duration import claim_times

    found = claim_times(asked.result, right, keys, rules=asked.rules)
    if asked.as_json:
        rows = [each.to_dict(asked.language) for each in found.table]
        print_json({"estimates": rows, "log_rank": found.log_rank, "left_out": found.left_out})
    if _written(asked, found.table, print_rows=False):
        return
    key = next((key for key in keys if key != "right"), None)
    show_claim_times(found, right, key, asked.places if key == "territory" else {}, asked.language)
    _source(found.table, asked.language)


def _small_areas(asked: _Asked, right: str, covariates: Path | None) -> None:
    from takeup.cli.estimate_show import show_areas
    from takeup.population.estimate.screen_areas import areas_of

    numbers = None if covariates is None else _covariates(covariates, asked.language)
    table = areas_of(
        asked.result,
        right,
        numbers,
        rules=asked.rules,
        lonely=asked.lonely,  # type: ignore[arg-type]
        errors=asked.errors,
    )
    if _written(asked, table):
        return
    show_areas(table, right, asked.places, asked.language)
    _source(table, asked.language)


def _model(asked: _Asked, right: str) -> None:
    from takeup.cli.estimate_show import show_model
    from takeup.population.estimate.manifest import read_manifest
    from takeup.population.estimate.screen_model import model_of
    from takeup.population.estimate.tables import Table

    found = model_of(asked.result, right, rules=asked.rules, lonely=asked.lonely)  # type: ignore[arg-type]
    table = Table(read_manifest(asked.result), ("right",), found.effects)
    if _written(asked, table):
        return
    show_model(found, table.manifest.rights[right].name.in_language(asked.language), asked.language)
    _source(table, asked.language)


def _sensitivity(asked: _Asked, others: Sequence[Path]) -> None:
    from takeup.cli.estimate_show import show_sensitivity
    from takeup.population.estimate.manifest import read_manifest
    from takeup.population.estimate.screen_sensitivity import sensitivity_of
    from takeup.population.estimate.tables import Table

    scaled = sensitivity_of(
        asked.result,
        others,
        rules=asked.rules,
        lonely=asked.lonely,  # type: ignore[arg-type]
        errors=asked.errors,
    )
    found = tuple(each for answers in scaled.values() for _, each in answers.by_factor)
    table = Table(read_manifest(asked.result), ("right",), found)
    if _written(asked, table):
        return
    show_sensitivity(scaled, table, asked.language)
    _source(table, asked.language)


# -- what they share -----------------------------------------------------------------------------------


def _written(asked: _Asked, table: Table, *, print_rows: bool = True) -> bool:
    """Writes CSV and JSON where they were asked for; whether there is nothing more to show."""
    if asked.csv is not None:
        table.to_csv(asked.csv, asked.language)
        typer.echo(SAY["written"][asked.language].format(files=asked.csv), err=asked.as_json)
    if asked.as_json and print_rows:
        from takeup.cli.common import print_json

        print_json([found.to_dict(asked.language) for found in table])
    return asked.as_json or asked.csv is not None


def _source(table: Table, language: str) -> None:
    from takeup.cli.estimate_show import show_errors, show_source

    first: Estimate | None = next(iter(table), None)
    typer.echo()
    show_errors(table, language)
    if first is not None:
        show_source(first.source, language)


@contextmanager
def _said_in(language: str, option: str) -> Iterator[None]:
    """Errors of the estimates, in the language asked: 1 for the screen, 2 for what was asked of it."""
    from takeup.population.estimate.design import LonelyStratumError
    from takeup.population.estimate.manifest import ScreenError, UnknownRightError
    from takeup.population.estimate.replicates import CannotDrawError
    from takeup.population.estimate.screen_areas import NoAreasError, NotNeededError
    from takeup.population.estimate.screen_model import NoModelError

    try:
        yield
    except UnknownRightError as error:
        near = ", ".join(_near(error.right, error.known))
        stop(SAY["unknown_right"][language].format(option=option, found=error.right, near=near), WRONG_USE)
    except LonelyStratumError as error:
        named = ", ".join(error.strata[:MOST_STRATA]) + (" ..." if len(error.strata) > MOST_STRATA else "")
        which = "lonely_drawn" if isinstance(error, CannotDrawError) else "lonely"
        stop(SAY[which][language].format(strata=named), PROBLEMS)
    except NotNeededError as error:
        stop(error.reason.in_language(language), WRONG_USE)
    except (NoAreasError, NoModelError) as error:
        stop(error.reason.in_language(language), PROBLEMS)
    except ScreenError as error:  # what is wrong inside a file is said in English
        stop(str(error), PROBLEMS)
    except ValueError as error:
        stop(f"{option}: {error}" if option else str(error), WRONG_USE)


def _near(right: str, known: Sequence[str]) -> Sequence[str]:
    from difflib import get_close_matches

    return get_close_matches(right.lower(), known, 4, 0.4) or sorted(known)


# -- options -------------------------------------------------------------------------------------------


def _keys(by: str, language: str) -> tuple[str, ...]:
    allowed = ("right", "territory", "type", "stratum", "holder")
    keys = tuple(key.strip() for key in by.split(",") if key.strip())
    if not set(keys) <= set(allowed) or len(set(keys)) < len(keys):
        stop(SAY["bad_key"][language].format(found=by, allowed=", ".join(allowed)), WRONG_USE)
    if "right" not in keys and {"type", "holder"} & set(keys):
        stop(SAY["needs_right"][language].format(found=by), WRONG_USE)
    return keys


def _rules(least_population: float, least_sample: float, poverty_line: float | None, language: str) -> Rules:
    from takeup.population.estimate.disclosure import Rules

    numbers = {
        "--least-population": least_population,
        "--least-sample": least_sample,
        "--poverty-line": poverty_line or 0,
    }
    for option, value in numbers.items():
        if not value >= 0:
            stop(SAY["bad_number"][language].format(option=option, found=value), WRONG_USE)
    return Rules(least_population, least_sample)


def _errors(method: Method | None, replicates: int | None, seed: int | None, language: str) -> Errors:
    from takeup.population.estimate.method import REPLICATES, SEED, Errors
    from takeup.population.estimate.method import Method as Known

    for option, value, least in (("--replicates", replicates, 2), ("--seed", seed, 0)):
        if value is not None and value < least:
            stop(SAY["bad_whole"][language].format(option=option, found=value, least=least), WRONG_USE)
    return Errors(
        None if method is None else Known(method),
        REPLICATES if replicates is None else replicates,
        SEED if seed is None else seed,
    )


def _mistakes(
    under: str | None, over: str | None, false_eligible: str | None, limit: float | None, language: str
) -> Mistakes:
    from takeup.population.estimate.mistakes import Mistakes

    told = {"under": under, "over": over, "false_eligible": false_eligible}
    ranges = {name: _range(name, text, language) for name, text in told.items() if text is not None}
    if limit is not None and not 0 < limit < 1:
        stop(SAY["bad_limit"][language].format(found=limit), WRONG_USE)
    limits = {} if limit is None else {"limit": limit}
    try:
        return Mistakes(**ranges, **limits)  # type: ignore[arg-type]
    except ValueError as error:
        stop(str(error), WRONG_USE)


def _range(name: str, text: str, language: str) -> tuple[float, float]:
    """0..0.05 or 0..5 %, or one number for both ends."""
    parts = text.strip().removesuffix("%").split("..")
    scale = 100.0 if "%" in text else 1.0
    try:
        found = [float(part.strip().removesuffix("%")) / scale for part in parts]
    except ValueError:
        found = []
    if not 1 <= len(found) <= 2 or not 0 <= found[0] <= found[-1] < 1:
        option = f"--{name.replace('_', '-')}"
        stop(SAY["bad_range"][language].format(option=option, found=text), WRONG_USE)
    return found[0], found[-1]


def _names(places: Path | None, language: str) -> Mapping[str, str]:
    """Names of territories by code: those told, else those of the law."""
    known = get_law().folder / "places.csv"
    if places is None and not known.exists():
        return {}
    rows = _rows_of(places or known, "--places", ("code", "name"), language)
    return {row["code"]: row["name"] for row in rows}


def _covariates(file: Path, language: str) -> Mapping[str, Sequence[float]]:
    """Numbers by code of a territory."""
    answer: dict[str, list[float]] = {}
    for number, row in enumerate(_rows_of(file, "--covariates", ("code",), language), start=2):
        values = []
        for column, text in row.items():
            if column == "code":
                continue
            try:
                values.append(float(text))
            except (TypeError, ValueError):
                told = {"option": "--covariates", "file": file, "row": number, "column": column, "found": text}
                stop(SAY["not_number"][language].format(**told), WRONG_USE)
        answer[row["code"]] = values
    return answer


def _rows_of(file: Path, option: str, needed: Sequence[str], language: str) -> list[dict[str, str]]:
    from csv import DictReader

    with file.open(encoding="utf-8-sig", newline="") as handle:
        rows = DictReader(handle)
        missing = [column for column in needed if column not in (rows.fieldnames or ())]
        if missing:
            told = {"option": option, "file": file, "column": missing[0], "needed": ", ".join(needed)}
            stop(SAY["missing_column"][language].format(**told), WRONG_USE)
        return list(rows)
