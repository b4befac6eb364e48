"""The result of a check: what stands on the sheet of paper, and every right with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from takeup.check import check
from takeup.check.report import Report, RightReport
from takeup.check.texts import Speaker
from takeup.dossier import Dossier
from takeup.reading.amounts import amount_text
from takeup.reading.first import Step, first_steps
from takeup.reading.groups import GROUPS, NOT_ENTITLED, Page, sorted_for_reading
from takeup.reading.phrases import Phrases
from takeup.sheet import Sheet, sheet_of
from takeup.sheet.content import Task
from takeup.site.households.law import law


@dataclass(frozen=True)
class Done:
    """One thing to do: as the sheet says it, and the rights behind it."""

    task: Task
    step: Step


@dataclass(frozen=True)
class Told:
    """One right of the result, with its name, what is due of it, and why not where it does not apply."""

    right: RightReport
    due: str
    why_not: str

    @property
    def key(self) -> str:
        return f"{self.right.right}:{self.right.holder}"


@dataclass
class Result:
    """All that the page of a result shows, each part computed when it is asked for."""

    dossier: Dossier
    today: date
    language: str
    municipality: str = ""

    @cached_property
    def report(self) -> Report:
        return check(self.dossier, law(), self.today, self.language)

    @cached_property
    def page(self) -> Page:
        return sorted_for_reading(self.report, self.dossier)

    @cached_property
    def words(self) -> Phrases:
        return Phrases(self.report, self.page.automatic, self.page.between_years)

    @cached_property
    def speaker(self) -> Speaker:
        return Speaker(law(), self.dossier.names, self.language)

    @cached_property
    def sheet(self) -> Sheet:
        return sheet_of(self.report, self.dossier, self.municipality or None)

    @property
    def tasks(self) -> list[Done]:
        steps, _ = first_steps(self.page, self.words)
        return [Done(task, step) for task, step in zip(self.sheet.tasks, steps, strict=True)]

    @property
    def groups(self) -> list[tuple[str, list[Told]]]:
        """The groups that are not empty: title and rights; those that do not apply are apart, in `not_now`."""
        return [
            (self.words.say(group), [self._told(right) for right in self.page.groups[group]])
            for group in GROUPS
            if group != NOT_ENTITLED and self.page.groups[group]
        ]

    @property
    def not_now(self) -> list[Told]:
        return [self._told(right) for right in self.page.groups[NOT_ENTITLED]]

    def right_of(self, key: str) -> Told | None:
        """The right of a holder by 'right:holder'."""
        found = (right for right in self.report.rights if f"{right.right}:{right.holder}" == key)
        return next((self._told(right) for right in found), None)

    def _told(self, right: RightReport) -> Told:
        not_met = (reason.text for reason in right.reasons if reason.met is False)
        return Told(right, self._due(right), next(not_met, "") if right.status == "not_entitled" else "")

    def _due(self, right: RightReport) -> str:
        """What is due, or what one step would open."""
        if right.gap.quasi is not None:
            opens = right.gap.quasi.amount
            return amount_text(opens.low, opens.high, opens.per, self.language)
        return self.words.due(right)
