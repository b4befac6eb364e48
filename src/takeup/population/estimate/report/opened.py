"""What opens beside a number: its meaning, how sure it is, what it rests on, source and date."""

from __future__ import annotations

from takeup.nontakeup import Name
from takeup.nontakeup.names import NAMES
from takeup.nontakeup.words import Words
from takeup.population.estimate.dates import day
from takeup.population.estimate.definitions import DEFINITIONS
from takeup.population.estimate.report import words
from takeup.population.estimate.report.shown import error, number, share, span, written
from takeup.population.estimate.result import Estimate


def opened(estimate: Estimate, language: str) -> list[tuple[str, str]]:
    """Term and text, in order; the first term is the value itself."""

    def say(text: Words) -> str:
        return text.in_language(language)

    name = dict(estimate.group).get("type")
    meaning = say(estimate.definition)
    if name is not None:
        meaning = f"{say(NAMES[Name(name)])} {meaning}"
    lines = [(written(estimate, language), meaning)]
    if estimate.reason is not None:
        lines.append((say(words.SURE), say(estimate.reason)))
    if estimate.low is not None and estimate.high is not None:
        term = say(words.INTERVAL).format(level=share(estimate.level, language, 0))
        lines.append((term, span(estimate.low, estimate.high, estimate, language)))
    elif estimate.no_error is not None:
        lines.append((say(words.SURE), say(estimate.no_error)))
    if estimate.errors is not None and estimate.error is not None:
        lines.append((say(words.ERROR), f"{error(estimate, language)}, {estimate.errors.in_words(language)}"))
    if estimate.bound_low is not None and estimate.bound_high is not None:
        lines.append((say(words.WHATEVER), span(estimate.bound_low, estimate.bound_high, estimate, language)))
    if estimate.cannot_say:
        lines.append((say(words.UNKNOWN), number(estimate.cannot_say, language)))
    if estimate.n is not None:
        lines.append((say(words.BASED_ON), number(estimate.n, language)))
    if estimate.effective_n is not None and estimate.design_effect is not None:
        effect = say(words.EFFECT).format(effect=number(estimate.design_effect, language, 2))
        lines.append((say(DEFINITIONS["effective_n"].title), f"{number(estimate.effective_n, language)} ({effect})"))
    if estimate.model_based:
        lines.append((say(words.MODEL), ""))
    source = f"{estimate.source.name}, {day(estimate.source.as_of, language)}"
    if estimate.source.synthetic:
        source = f"{source}. {say(words.SYNTHETIC_SHORT)}"
    lines.append((say(words.SOURCE), source))
    return lines
