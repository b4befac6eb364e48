"""A synthetic population of Brussels, or of Belgium, drawn from published totals. For demonstrations and benchmarks.

It is no finding: nobody in it exists, and what it shows about non-take-up was put into it (totals.yaml says what).
"""

from takeup.population.synthetic.generate import AS_OF, MOST_HOUSEHOLDS, Population, SynthesisError, write
from takeup.population.synthetic.totals import Totals, TotalsError, claimed_rights, claiming, totals

__all__ = [
    "AS_OF",
    "MOST_HOUSEHOLDS",
    "Population",
    "SynthesisError",
    "Totals",
    "TotalsError",
    "claimed_rights",
    "claiming",
    "totals",
    "write",
]
