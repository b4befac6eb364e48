"""`takeup changes`: what changed in the law between two days."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from takeup.cli.common import (
    WRONG_USE,
    JsonOption,
    LanguageOption,
    get_law,
    print_json,
    says_faults,
    stop,
    the_day,
    the_language,
)
from takeup.cli.figures import in_words, pairs, value_text, with_unit
from takeup.cli.paper import Paper
from takeup.reading.amounts import Words

if TYPE_CHECKING:
    from takeup.engine.changes import Change
    from takeup.engine.law import Law

LINES = 8  # of a table that are shown

SAY: Words = {
    "title": {
        "nl": "Wat veranderde van {first} tot en met {last}",
        "fr": "Ce qui a changé du {first} au {last} inclus",
        "en": "What changed from {first} up to and including {last}",
        "de": "Was sich vom {first} bis einschließlich {last} geändert hat",
    },
    "nothing": {
        "nl": "Niets wat takeup kent.",
        "fr": "Rien que takeup connaisse.",
        "en": "Nothing that takeup knows of.",
        "de": "Nichts, was takeup kennt.",
    },
    "shared": {
        "nl": "Voor verschillende rechten",
        "fr": "Pour plusieurs droits",
        "en": "Shared by several rights",
        "de": "Für mehrere Rechte",
    },
    "used_by": {
        "nl": "gebruikt door {rights}",
        "fr": "utilisé par {rights}",
        "en": "used by {rights}",
        "de": "benutzt von {rights}",
    },
    "rule": {
        "nl": "de regel heeft een nieuwe tekst",
        "fr": "la règle a un nouveau texte",
        "en": "the rule has a new text",
        "de": "die Regel hat einen neuen Text",
    },
    "first": {
        "nl": "eerste gekende waarde",
        "fr": "première valeur connue",
        "en": "first known value",
        "de": "erster bekannter Wert",
    },
    "own_bound": {
        "nl": "een grens van takeup zelf, geen cijfer van de wet",
        "fr": "une limite propre à takeup, pas un chiffre de la loi",
        "en": "a bound of takeup's own, not a figure of the law",
        "de": "eine Grenze von takeup selbst, keine Zahl des Gesetzes",
    },
    "gone": {"nl": "valt weg", "fr": "disparaît", "en": "no longer there", "de": "fällt weg"},
    "more": {"nl": "en nog {count}", "fr": "et {count} autres", "en": "and {count} more", "de": "und {count} weitere"},
    "known_until": {
        "nl": "vanaf deze dag is geen nieuwere waarde gekend",
        "fr": "à partir de ce jour, aucune valeur plus récente n'est connue",
        "en": "from this day on no newer value is known",
        "de": "ab diesem Tag ist kein neuerer Wert bekannt",
    },
    "last_known": {
        "nl": "de laatste is {value}",
        "fr": "la dernière est {value}",
        "en": "the last one is {value}",
        "de": "der letzte ist {value}",
    },
    "backwards": {
        "nl": "--from {first} ligt na --to {last}: kies een eerste dag die ervoor ligt.",
        "fr": "--from {first} vient après --to {last} : choisissez un premier jour antérieur.",
        "en": "--from {first} lies after --to {last}: choose a first day before it.",
        "de": "--from {first} liegt nach --to {last}: Wählen Sie einen früheren ersten Tag.",
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

    Right by right: a figure with its old and new value, its status and source (of a table only what changed in it); a
    rule with its articles; and the figures of which no newer value is known.

    \b
    takeup changes --from 2026-01-01 --to 2026-06-30
    takeup changes --from 2025-07-01 --lang nl --json

    Exit code: 0 fine, 1 a faulty law, 2 wrong use.
    """
    from takeup.engine.changes import changes as found_in
    from takeup.reading import spelling

    language = the_language(lang)
    first = the_day(start, language)
    last = the_day(end, language) or date.today()
    assert first is not None
    if last < first:
        stop(SAY["backwards"][language].format(first=first, last=last), WRONG_USE)
    law = get_law()
    found = found_in(law, first, last)
    if as_json:
        print_json([_plain({**asdict(change), "is_own_bound": change.is_own_bound}) for change in found])
        return
    paper = Paper()
    said = {"first": spelling.day(first, language), "last": spelling.day(last, language)}
    paper.title(SAY["title"][language].format(**said))
    if not found:
        paper.text(SAY["nothing"][language])
    for right in sorted({change.right for change in found}, key=lambda id: id and _name(law, id, language).lower()):
        paper.heading(_name(law, right, language))
        of_right = [change for change in found if change.right == right]
        for name, used_by in dict.fromkeys((change.name, change.used_by) for change in of_right if change.used_by):
            rights = ", ".join(_name(law, one, language) for one in used_by)
            used = SAY["used_by"][language].format(rights=rights)
            paper.text(f"{in_words(name)}{spelling.colon(language)}{used}", 0, 2)
        for day, on_day in groupby(of_right, key=lambda change: change.day):
            paper.text(spelling.day(day, language), 0, 0, "bold")
            for change in on_day:
                head, *lines = _told(law, change, language)
                paper.point(head, 2)
                for line in lines:
                    paper.text(line, 6, 2)


def _plain(value: Any) -> Any:
    """Days as text, also inside tables."""
    if isinstance(value, dict):
        return {_plain(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _name(law: Law, right: str, language: str) -> str:
    from takeup.engine.texts import say

    return say(law.right(right).text("name"), language) if right else SAY["shared"][language]


def _told(law: Law, change: Change, language: str) -> list[str]:
    """A change: a line, and for a table a line more for each value in it that changed."""
    from takeup.cli.right_words import SAY as RIGHT
    from takeup.engine.changes import FIGURE, RULE
    from takeup.engine.texts import say
    from takeup.reading.spelling import colon

    words, mark = {key: text[language] for key, text in SAY.items()}, colon(language)
    name = in_words(change.name)
    if change.kind == RULE:
        label = law.right(change.right).rule_text(change.name, "label")
        articles = f"{change.before} → {change.after}" if change.before else str(change.after)
        return [f"{say(label, language) if label else name}{mark}{words['rule']} [{articles}]"]
    is_table = isinstance(change.after, (dict, tuple))
    if change.kind != FIGURE:
        last = with_unit(value_text(change.after, language), change.unit, language)
        more = "" if is_table else f"; {words['last_known'].format(value=last)}"
        return [f"{name}{mark}{words['known_until']}{more}"]
    source = f"[{RIGHT[change.status][language]}{mark}{change.source}]"
    first = f" ({words['first']})" if change.before is None else ""
    if change.is_own_bound:
        first += f" ({words['own_bound']})"
    if not is_table:
        return [f"{name}{mark}{_step(change.before, change.after, change.unit, language)}{first} {source}"]
    lines = [
        f"{label}{mark if label else ''}{_step(old, new, change.unit, language)}"
        for label, old, new in pairs(change.before, change.after, language)
    ]
    hidden = len(lines) - LINES
    if hidden > 1:
        where = [f"{mark}takeup right {right} --for jurist" for right in (change.right, *change.used_by) if right][:1]
        lines[LINES:] = ["".join([words["more"].format(count=hidden), *where])]
    return [f"{name}{first} {source}", *lines]


def _step(old: Any, new: Any, unit: str, language: str) -> str:
    """An old value and the new one; the old one alone, or the new one, where the other is not there."""
    before = "" if old is None else f"{value_text(old, language)} → "
    if new is None:
        return f"{before}{SAY['gone'][language]}"
    return f"{before}{with_unit(value_text(new, language), unit, language)}"
