"""`takeup changes`: what changed in the law between two days."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from takeup.cli.common import JsonOption, LanguageOption, get_law, print_json, says_faults, stop, the_day, the_language
from takeup.cli.paper import Paper
from takeup.cli.words import Words

if TYPE_CHECKING:
    from takeup.engine.changes import Change
    from takeup.engine.law import Law

SAY: Words = {
    "title": {
        "nl": "Wat veranderde van {first} tot en met {last}",
        "fr": "Ce qui a changé du {first} au {last} inclus",
        "en": "What changed from {first} up to and including {last}",
    },
    "nothing": {
        "nl": "Niets wat takeup kent.",
        "fr": "Rien que takeup connaisse.",
        "en": "Nothing that takeup knows of.",
    },
    "shared": {"nl": "Voor verschillende rechten", "fr": "Pour plusieurs droits", "en": "Shared by several rights"},
    "rule": {
        "nl": "de regel heeft een nieuwe tekst",
        "fr": "la règle a un nouveau texte",
        "en": "the rule has a new text",
    },
    "first": {"nl": "eerste gekende waarde", "fr": "première valeur connue", "en": "first known value"},
    "known_until": {
        "nl": "vanaf deze dag is geen nieuwere waarde gekend; de laatste is {value}",
        "fr": "à partir de ce jour, aucune valeur plus récente n'est connue ; la dernière est {value}",
        "en": "from this day on no newer value is known; the last one is {value}",
    },
    "backwards": {
        "nl": "--from {first} ligt na --to {last}: kies een eerste dag die ervoor ligt.",
        "fr": "--from {first} vient après --to {last} : choisissez un premier jour antérieur.",
        "en": "--from {first} lies after --to {last}: choose a first day before it.",
    },
}


@says_faults
def changes(
    start: Annotated[str, typer.Option("--from", metavar="DATE", help="The first day, such as 2026-01-01.")],
    end: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="The last day. Default: today.", show_default=False)
    ] = None,
    lang: LanguageOption = None,
    as_json: JsonOption = False,
) -> None:
    """List every figure and every rule that changed between two days.

    A figure with its old and new value, its status and source; a rule with its articles; and the figures of which no
    newer value is known.

    \b
    takeup changes --from 2026-01-01 --to 2026-06-30
    takeup changes --from 2025-07-01 --lang nl --json

    Exit code: 0 fine, 1 a faulty law, 2 wrong use.
    """
    from takeup.cli import spelling
    from takeup.engine.changes import changes as found_in

    language = the_language(lang)
    first = the_day(start, language)
    last = the_day(end, language) or date.today()
    assert first is not None
    if last < first:
        stop(SAY["backwards"][language].format(first=first, last=last), 2)
    law = get_law()
    found = found_in(law, first, last)
    if as_json:
        print_json([{**asdict(change), "day": change.day.isoformat()} for change in found])
        return
    paper = Paper()
    said = {"first": spelling.day(first, language), "last": spelling.day(last, language)}
    paper.title(SAY["title"][language].format(**said))
    if not found:
        paper.text(SAY["nothing"][language])
    for day, on_day in groupby(found, key=lambda change: change.day):
        paper.heading(spelling.day(day, language))
        for right, of_right in groupby(on_day, key=lambda change: change.right):
            paper.text(_name(law, right, language), 0, 2, "bold")
            for change in of_right:
                paper.point(_told(law, change, language), 2)


def _name(law: Law, right: str, language: str) -> str:
    from takeup.engine.texts import say

    return f"{say(law.right(right).text('name'), language)} ({right})" if right else SAY["shared"][language]


def _told(law: Law, change: Change, language: str) -> str:
    """A change in one line."""
    from takeup.cli.right_page import value_text
    from takeup.cli.right_words import SAY as RIGHT
    from takeup.cli.spelling import colon
    from takeup.engine.changes import FIGURE, RULE
    from takeup.engine.texts import say

    name, mark = change.name.replace("_", " "), colon(language)
    if change.kind == RULE:
        label = law.right(change.right).rule_text(change.name, "label")
        articles = f"{change.before} → {change.after}" if change.before else str(change.after)
        return f"{say(label, language) if label else name}{mark}{SAY['rule'][language]} [{articles}]"
    value = value_text(change.after, language)
    if change.kind != FIGURE:
        return f"{name}{mark}{SAY['known_until'][language].format(value=value)} ({change.unit})"
    before = SAY["first"][language] if change.before is None else value_text(change.before, language)
    said = f"{before} → {value}" if change.before is not None else f"{value} ({before})"
    return f"{name} ({change.unit}){mark}{said} [{RIGHT[change.status][language]}{mark}{change.source}]"
