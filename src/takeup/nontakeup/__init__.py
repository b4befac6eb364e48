"""Non-take-up, made computable: entitled, claimed and received side by side, and what is missing named.

Knows no country and nothing of the engine. `classify` answers for lines; `lines.read_lines` reads them from a
file. The names are those of Odenore's typology (2010). Where the model's definition leaves room, we chose:

- `first_paid: day` with `months_back`: the same day so many months earlier, or the last day of that month.
- "Never when nothing was paid": an amount of 0 is never the rounding of another, in any comparison.
- What is owed of a grant that is rounding of what is due counts as all of it, as paying it leaves no gap.
- A claim made after a later spell began, and paid back into an earlier one, covers both.
- The day of a stop is the last day that is paid: months that end later are stopped.
- An appeal can be made against a refusal, a stop and too low an award, and would bring all that is due.
- Payments made before a claim was withdrawn are no grant without a claim; beside claims, such a grant speaks
  only for what no claim covers.
- If the share of a month that the latest claim covers was paid, the claim before it names the month.
- A loss falls on the day from which a claim no longer reaches a month, or an appeal is over, whether the
  month is judged by then or not. Under a rule by the day that is as a rule tomorrow.
- Payment delay counts calendar months from the day on which the payment was due, as the claim delay does.
- Cumulative is said of the months with a full gap, not of the household's other rights in that month.
- In a window, gap, recoverable and lost are those of the shown months, and names those of what is shown.
- Unknown entitlement: no gap, no end of a spell, and cover goes on across it. Unknown receipt: no gap, and
  with no claim either the duration is unknown (null).
- `quasi` is given from outside and is a name only while nothing is due in the month of today.
"""

from __future__ import annotations

from takeup.nontakeup.answers import (
    Answer,
    Duration,
    Extent,
    MonthAnswer,
    Name,
    NextLoss,
    Secondary,
    SpellAnswer,
    Stage,
)
from takeup.nontakeup.classify import Window, classify
from takeup.nontakeup.months import Month, format_month, month_of, parse_month
from takeup.nontakeup.timeline import (
    Claim,
    Line,
    Outcome,
    Payment,
    Run,
    Span,
    Terms,
    TimelineError,
    every_month,
    runs_of,
)

__all__ = [
    "Answer",
    "Claim",
    "Duration",
    "Extent",
    "Line",
    "Month",
    "MonthAnswer",
    "Name",
    "NextLoss",
    "Outcome",
    "Payment",
    "Run",
    "Secondary",
    "Span",
    "SpellAnswer",
    "Stage",
    "Terms",
    "TimelineError",
    "Window",
    "classify",
    "every_month",
    "format_month",
    "month_of",
    "parse_month",
    "runs_of",
]
