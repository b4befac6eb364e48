"""The report of a screen: for a policy maker, on screen and on paper, in Dutch, French or English.

A calm page with a chart and its table a question; each number opens its meaning, source, date and error. Synthetic data
are named in the title, on each chart and at the foot of each page.
"""

from takeup.population.estimate.report.write import write_report

__all__ = ["write_report"]
