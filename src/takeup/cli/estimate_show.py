"""The tables of `takeup estimate` at the terminal: a name may wrap, a figure never does."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import typer

from takeup.cli.estimate_words import SAY

if TYPE_CHECKING:
    from takeup.population.estimate.result import Estimate, Source
    from takeup.population.estimate.screen_duration import ClaimTimes
    from takeup.population.estimate.sensitivity import Scaled
    from takeup.population.estimate.tables import Table
    from takeup.population.estimate.take_up_model import TakeUpModel

SHOWN = ("entitled_not_receiving", "non_take_up", "beta_error", "unclaimed", "cannot_say")
SHOWN_OF_ALL = ("entitled_any", "missing_any", "missing_any_share", "gain_everything_claimed")
SHOWN_OF_POVERTY = (
    "poverty_before",
    "poverty_after",
    "gini_before",
    "gini_after",
    "s80_s20_before",
    "s80_s20_after",
)
RATES = ("non_take_up", "missing_any_share", "share_in_this_way", "poverty_before")  # in a sample, with how sure
SHOWN_BY_TYPE = ("missing_in_this_way", "share_in_this_way", "euros_in_this_way")
WIDE = 160  # columns, where nobody looks at a screen
NAMES_LEAST = 16
GAP, EASY = 2, 14  # between columns; how wide a heading is easy to read
WHOLE = "all"


def show(table: Table, keys: Sequence[str], names: Mapping[str, str], language: str) -> None:
    """One line a group, a column for each of the main indicators, and what is said of the rights left out.

    All rights together have a second table, of poverty and inequality.
    """
    groups: dict[tuple[str, ...], dict[str, Estimate]] = {}
    for found in table:
        told = dict(found.group)
        if set(told) <= set(keys) and ("type" in told) == ("type" in keys):
            groups.setdefault(tuple(told.get(key, "") for key in keys), {})[found.indicator] = found
    left_out = _left_out(table) if "right" in keys else set()
    groups = {group: row for group, row in groups.items() if not left_out & set(group)}
    labels = {
        group: [_label(table, key, label, names, language) for key, label in zip(keys, group, strict=True)]
        for group in groups
    }
    heads = [SAY[key][language] for key in keys]
    main = SHOWN_BY_TYPE if "type" in keys else SHOWN if "right" in keys else SHOWN_OF_ALL
    _grid_of(heads, labels, groups, main, language)
    if "right" not in keys and any("poverty_before" in row for row in groups.values()):
        typer.echo()
        _grid_of(heads, labels, groups, SHOWN_OF_POVERTY, language)
    _say_marks(language)
    if "right" in keys:
        _say_left_out(table, language)


def _grid_of(
    heads: Sequence[str],
    labels: Mapping[tuple[str, ...], Sequence[str]],
    groups: Mapping[tuple[str, ...], Mapping[str, Estimate]],
    wanted: Sequence[str],
    language: str,
) -> None:
    """One table; where a rate is of a sample, between which values it lies and what the sample is worth stand by it."""
    from takeup.population.estimate.definitions import DEFINITIONS

    there = [name for name in wanted if any(name in row for row in groups.values())]
    sure = {
        name
        for name in there
        if name in RATES and any(name in row and row[name].low is not None for row in groups.values())
    }
    worth = {name for name in sure if any(name in row and row[name].effective_n is not None for row in groups.values())}
    titles: list[str] = []
    for name in there:
        titles.append(DEFINITIONS[name].title.in_language(language))
        titles += [SAY["interval"][language]] if name in sure else []
        titles += [DEFINITIONS["effective_n"].title.in_language(language)] if name in worth else []
    rows = [
        [
            *labels[group],
            *(text for name in there for text in _cells(row.get(name), name in sure, name in worth, language)),
        ]
        for group, row in groups.items()
        if any(name in row for name in there)
    ]
    print_grid(heads, titles, rows)


def _cells(found: Estimate | None, sure: bool, worth: bool, language: str) -> list[str]:
    """A figure; where asked for also its interval, and how many households of a simple sample tell as much."""
    from takeup.population.estimate.report.shown import bare_span, number, written

    if found is None:
        return ["", *([""] * (sure + worth))]
    known = found.low is not None and found.high is not None
    cells = [written(found, language)]
    if sure:
        cells.append(bare_span(found.low or 0.0, found.high or 0.0, found, language) if known else "")
    if worth:
        cells.append("" if found.effective_n is None else number(found.effective_n, language))
    return cells


def show_errors(table: Table, language: str) -> None:
    """By which method the standard errors were made."""
    from takeup.population.estimate.report.errors_told import errors_told

    for line in errors_told(table, language):
        typer.echo(line)


def show_doubts(table: Table, language: str) -> None:
    """Of each right what its non-take-up becomes over the stated rates of mistakes, and where it turns."""
    from takeup.population.estimate.definitions import DEFINITIONS
    from takeup.population.estimate.mistakes import INDICATORS, NEVER, UNDER_IT
    from takeup.population.estimate.report import words
    from takeup.population.estimate.report.shown import span, written

    def cell(found: Estimate) -> str:
        if found.bound_low is not None and found.bound_high is not None:
            return span(found.bound_low, found.bound_high, found, language)
        for reason, short in ((NEVER, words.NEVER), (UNDER_IT, words.ALREADY)):
            if found.reason == reason:
                return str(short.in_language(language))
        return written(found, language)

    left_out, said = _left_out(table), {}
    rows: list[list[str]] = []
    for right in table.manifest.rights.values():
        found = {each.indicator: each for each in table if dict(each.group) == _whole(table, right.id)}
        if right.id in left_out or found["non_take_up"].value is None:
            continue
        said = {name: found[name].definition for name in INDICATORS}
        cells = [written(found["non_take_up"], language), *(cell(found[name]) for name in INDICATORS)]
        rows.append([right.name.in_language(language), *cells])
    if not rows:
        return
    typer.echo()
    titles = {name: DEFINITIONS[name].title.in_language(language) for name in ("non_take_up", *INDICATORS)}
    print_grid([SAY["right"][language]], list(titles.values()), rows)
    for name, definition in said.items():
        typer.echo(f"{titles[name]}: {definition.in_language(language)}")


def show_sensitivity(scaled: Mapping[tuple[str, str], Scaled], table: Table, language: str) -> None:
    """One table an indicator: a line a right, a column a factor of incomes, and how far apart they lie."""
    from takeup.population.estimate.definitions import DEFINITIONS
    from takeup.population.estimate.report import words
    from takeup.population.estimate.report.shown import span, written
    from takeup.population.estimate.screen_sensitivity import INDICATORS
    from takeup.population.estimate.sensitivity import change

    typer.echo(words.INCOMES_LEAD.in_language(language))
    for indicator in INDICATORS:
        rows, factors = [], [""]
        for right in table.manifest.rights.values():
            found = scaled[right.id, indicator]
            if found.spread is None:
                continue
            factors = [change(factor) for factor, _ in found.by_factor]
            cells = [written(each, language) for _, each in found.by_factor]
            spread = span(*found.spread, found.by_factor[0][1], language)
            rows.append([right.name.in_language(language), *cells, spread])
        if rows:
            typer.echo()
            head = DEFINITIONS[indicator].title.in_language(language)
            print_grid([head], [*factors, SAY["spread"][language]], rows)
    _say_marks(language)


def show_claim_times(found: ClaimTimes, right: str, key: str | None, names: Mapping[str, str], language: str) -> None:
    """The median and the shares by a line a place; or why none can be given."""
    from takeup.population.estimate.dates import day
    from takeup.population.estimate.result import Withheld

    manifest = found.table.manifest
    title = manifest.rights[right].name.in_language(language)
    reasons = {each.reason for each in found.table}
    if all(each.withheld is Withheld.NOT_MEASURABLE for each in found.table) and len(reasons) == 1:
        for reason in reasons:
            typer.echo(f"{title}: {reason.in_language(language) if reason is not None else ''}")
        return
    rows: dict[str, dict[str, Estimate]] = {}
    for each in found.table:
        told = dict(each.group)
        rows.setdefault(told.get(key, WHOLE) if key else WHOLE, {})[told.get("months", "")] = each
    months = sorted({name for row in rows.values() for name in row if name}, key=int)
    heads = [SAY["median"][language], *(SAY["within"][language].format(months=each) for each in months)]
    lines = [
        [
            _place(label, names, language),
            *(_with_interval(row[name], language) if name in row else "" for name in ("", *months)),
        ]
        for label, row in rows.items()
    ]
    typer.echo(title)
    print_grid([SAY["place"][language]], heads, lines)
    _say_marks(language)
    if manifest.on is not None:
        typer.echo(SAY["month_of_claim"][language].format(day=day(manifest.on, language)))
    if found.left_out:
        typer.echo(SAY["left_out"][language].format(n=found.left_out))
    if found.log_rank is not None:
        typer.echo(SAY["log_rank"][language].format(p=f"{found.log_rank:.3f}"))
    for line in sorted({each.reason.in_language(language) for each in found.table if each.reason is not None}):
        typer.echo(line)


def show_areas(table: Table, right: str, names: Mapping[str, str], language: str) -> None:
    """A line a place: its own figure with its interval, and that by the model with its own."""
    from takeup.population.estimate.report.shown import span, written

    rows: dict[str, dict[str, Estimate]] = {}
    for each in table:
        rows.setdefault(dict(each.group)["territory"], {})[each.indicator] = each

    def cells(found: Estimate | None) -> list[str]:
        if found is None:
            return ["", ""]
        known = found.low is not None and found.high is not None
        return [written(found, language), span(found.low or 0.0, found.high or 0.0, found, language) if known else ""]

    lines = [
        [_place(label, names, language), *cells(row.get("non_take_up")), *cells(row.get("non_take_up_model"))]
        for label, row in rows.items()
    ]
    between = SAY["interval"][language]
    typer.echo(table.manifest.rights[right].name.in_language(language))
    heads = [SAY["own"][language], between, SAY["by_model"][language], between]
    print_grid([SAY["place"][language]], heads, lines)
    _say_marks(language)
    typer.echo(SAY["model_note"][language])


def show_model(found: TakeUpModel, title: str, language: str) -> None:
    """A sentence a characteristic."""
    from takeup.population.estimate.report.shown import number
    from takeup.population.estimate.screen_model import in_words

    typer.echo(title)
    n = found.effects[0].n
    typer.echo(SAY["take_up_model"][language].format(n="…" if n is None else number(n, language)))
    for effect in found.effects:
        typer.echo(f"- {in_words(effect, language)}")


def show_source(source: Source, language: str, *, more: bool = True) -> None:
    """Where the figures come from, that they are synthetic where they are, and how to get all of them."""
    told = {"source": source.name, "day": source.as_of, "period": source.period}
    typer.echo(SAY["source"][language].format(**told))
    if source.synthetic:
        typer.echo(SAY["synthetic"][language])
    if more:
        typer.echo(SAY["more"][language])


def print_grid(names: Sequence[str], figures: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table: names at the left, figures at the right, which are never cut."""
    from rich.console import Console
    from rich.table import Table as Grid

    least = [
        max([7, *(len(row[i]) for row in rows), *map(len, head.split())]) for i, head in enumerate(figures, len(names))
    ]
    console = Console(highlight=False)
    room = console.width if console.is_terminal or "COLUMNS" in os.environ else WIDE
    for_names = len(names) * (NAMES_LEAST + GAP)
    easy = [max(width, EASY) for width in least]
    widths = easy if sum(easy) + GAP * len(easy) + for_names <= room else least
    grid = Grid(box=None, pad_edge=False, header_style="bold", padding=(0, GAP, 0, 0))
    for name in names:
        grid.add_column(name, overflow="fold", min_width=NAMES_LEAST, max_width=44)
    for head, width in zip(figures, widths, strict=True):
        grid.add_column(head, justify="right", width=width)
    for row in rows:
        grid.add_row(*row)
    Console(highlight=False, width=max(room, sum(widths) + GAP * len(widths) + for_names)).print(grid)


def _whole(table: Table, right: str) -> dict[str, str]:
    """The group of a right as a whole in this table."""
    told: dict[str, str] = {"right": right}
    told.update((key, WHOLE) for key in ("territory", "stratum") if key in table.by)
    return told | ({"holder": table.manifest.rights[right].holder} if "holder" in table.by else {})


def _left_out(table: Table) -> set[str]:
    """Rights that stand in no line: nobody is entitled to them, or they are paid in a month not looked at."""
    counts = ("entitled_receiving", "entitled_not_receiving", "not_entitled_receiving", "cannot_say")
    some = {
        dict(found.group)["right"]
        for found in table
        if found.indicator in counts and found.value != 0 and "right" in dict(found.group)
    }
    rights = table.manifest.rights
    return {id for id, right in rights.items() if id not in some or not table.manifest.looked_at(right)}


def _say_left_out(table: Table, language: str) -> None:
    from takeup.population.estimate.dates import month_name
    from takeup.population.estimate.report import words

    rights = [table.manifest.rights[id] for id in _left_out(table)]
    nobody = sorted(right.name.in_language(language) for right in rights if table.manifest.looked_at(right))
    if nobody:
        typer.echo(words.NOBODY.in_language(language).format(rights=", ".join(nobody)))
    unseen = [right for right in rights if not table.manifest.looked_at(right)]
    for month in sorted({right.in_month for right in unseen if right.in_month is not None}):
        named = ", ".join(sorted(right.name.in_language(language) for right in unseen if right.in_month == month))
        name = month_name(month).in_language(language)
        typer.echo(words.NOT_LOOKED_AT.in_language(language).format(month=name, rights=named))


def _say_marks(language: str) -> None:
    from takeup.population.estimate.report import words

    typer.echo(words.MARKS.in_language(language))


def _label(table: Table, key: str, label: str, names: Mapping[str, str], language: str) -> str:
    """A right, a place and a way by name, anything else as it is written."""
    if key == "right":
        return str(table.manifest.rights[label].name.in_language(language))
    if key == "type":
        from takeup.population.estimate.report.words import SHORT_NAMES

        return str(SHORT_NAMES[label].in_language(language)) if label in SHORT_NAMES else label
    return _place(label, names if key == "territory" else {}, language)


def _place(label: str, names: Mapping[str, str], language: str) -> str:
    if label == WHOLE:
        return SAY["all"][language]
    return names.get(label, label) or SAY["nowhere"][language]


def _with_interval(found: Estimate, language: str) -> str:
    from takeup.population.estimate.report.shown import bare_span, written

    if found.value is None or found.low is None or found.high is None:
        return written(found, language)
    return f"{written(found, language)} ({bare_span(found.low, found.high, found, language)})"
