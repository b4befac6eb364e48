"""An income that is 0 now may have been there before: since when it is gone, so that the past is not read as today."""

from __future__ import annotations

from datetime import date
from typing import Any

from takeup.check.household import MOST_MONTHS
from takeup.check.texts import Speaker
from takeup.cli.notebook import Notebook
from takeup.cli.prompts import Prompts
from takeup.dossier import set_fact
from takeup.engine.case import Case
from takeup.engine.explore import Asked
from takeup.engine.time import add_months, full_years

# Benefits first: what ended there opens most, and somebody who never had one skips the question with Enter.
INCOMES = ("unemployment_benefit", "sickness_benefit", "net_wage", "gross_wage")
TOGETHER = {"net_wage": "gross_wage", "gross_wage": "net_wage"}  # no wage before tax, no wage after it
NOT_LATELY = ("student", "retired")
ADULT = 18


def gone(case: Case, person: str, day: date) -> str | None:
    """The first income of an adult that is 0 without a date; None where it goes without saying, or a date is known."""
    lines = case.facts.get(person, {})
    born, activity = (lines[name].on(day) if name in lines else None for name in ("birth_date", "activity"))
    if activity in NOT_LATELY or (born is not None and full_years(born, day) < ADULT):
        return None
    dated = any(lines[name].days != [date.min] for name in INCOMES if name in lines)
    zero = (name for name in INCOMES if name in lines and lines[name].on(day) == 0)
    return None if dated else next(zero, None)


def ask_since(notebook: Notebook, prompts: Prompts, speaker: Speaker, person: str, income: str) -> None:
    """Since when an income is gone. Before that day nothing is noted: nobody said how much it was."""
    label = speaker.label(Asked(person, income))
    since = prompts.since(prompts.say("gone_since", income=label, person=speaker.person(person)))
    if since is None or since < add_months(prompts.today, -MOST_MONTHS):
        return

    def note(plain: dict[str, Any]) -> None:
        always = plain["persons"][person]
        for name in (income, TOGETHER.get(income)):
            if name is not None and always.get(name, 0.0) == 0.0:
                always.pop(name, None)
                set_fact(plain, person, name, 0.0, since)

    prompts.attempt(lambda: notebook.change(note))
