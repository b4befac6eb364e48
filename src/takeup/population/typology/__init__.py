"""The typology of non-take-up for a million lines at once: the answers of `takeup.nontakeup.classify`, bit for bit.

`Lines` holds the lines of one right as arrays, `classify_lines` answers for them, `mark_cumulative` looks at the rights
of a household together. The files have the names of those of `takeup.nontakeup` whose steps they follow; names,
outcomes and what counts as rounding are taken from there. Left out are passports, which change neither euros nor
names, and a rule of a right's own for the first month that is paid.

A right that is paid once is a line of one month, the month of its event, that does not go on: `first` is then an
array, and its window reaches back as far as any event unless the months shown were chosen.
"""

from __future__ import annotations

from takeup.population.typology.accumulation import ALONE, mark_cumulative
from takeup.population.typology.answers import (
    ANSWER,
    DURATIONS,
    EXTENTS,
    NAMES,
    NONE,
    SECONDARIES,
    STAGES,
    Answers,
    names_of,
)
from takeup.population.typology.batch import classify_lines
from takeup.population.typology.calendar import NO_DAY, date_of, day_number
from takeup.population.typology.lines import OUTCOMES, Claims, Lines, Parts

__all__ = [
    "ALONE",
    "ANSWER",
    "DURATIONS",
    "EXTENTS",
    "NAMES",
    "NONE",
    "NO_DAY",
    "OUTCOMES",
    "SECONDARIES",
    "STAGES",
    "Answers",
    "Claims",
    "Lines",
    "Parts",
    "classify_lines",
    "date_of",
    "day_number",
    "mark_cumulative",
    "names_of",
]
