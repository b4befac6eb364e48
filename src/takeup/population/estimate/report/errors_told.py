"""By which method standard errors were made, in a sentence or two for readers."""

from __future__ import annotations

from collections.abc import Iterable

from takeup.population.estimate.poor import MEASURES
from takeup.population.estimate.report import words
from takeup.population.estimate.result import Estimate

OF_POVERTY = {*MEASURES, "poverty_threshold"}


def errors_told(answers: Iterable[Estimate], language: str) -> list[str]:
    """A sentence a method that was used; poverty and inequality are named where they have one of their own."""
    said: dict[str, set[str]] = {}
    for found in answers:
        if found.errors is not None:
            said.setdefault(found.errors.in_words(language), set()).add(found.indicator)
    return [
        (words.ERRORS_OF_POVERTY if len(said) > 1 and about <= OF_POVERTY else words.ERRORS)
        .in_language(language)
        .format(how=how)
        for how, about in said.items()
    ]
