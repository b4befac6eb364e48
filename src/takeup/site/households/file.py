"""A dossier as it is opened: the events of a household, and all that follows from them on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from hashlib import sha256
from importlib import resources
from typing import Literal

from pydantic import TypeAdapter

from takeup import __version__
from takeup.check import check
from takeup.check.report import Report, RightReport
from takeup.check.texts import Speaker
from takeup.dossier import Dossier
from takeup.dossier.edit import Plain
from takeup.reading.first import Step, first_steps
from takeup.reading.groups import Page, sorted_for_reading
from takeup.reading.phrases import Phrases
from takeup.site.households import ledger, sealing
from takeup.site.households.kinds import CHANGES
from takeup.site.households.labels import Waiting, about, is_waiting_noted, note_waiting
from takeup.site.households.law import law
from takeup.site.households.ledger import Line
from takeup.site.households.models import Household, Picture
from takeup.site.households.timeline import Entry, Told, entries_of, readable, told


@dataclass
class File:
    """All that is known of one household, opened. Raises ErasedError where its key was destroyed.

    `is_computed`: the report, or what a list shows of it, was not there yet, and could be kept.
    """

    household: Household
    language: str
    today: date
    is_computed: bool = False

    @cached_property
    def key(self) -> bytes:
        return self.household.key

    @cached_property
    def entries(self) -> list[Entry]:
        return entries_of(self.household, self.key)

    @cached_property
    def about(self) -> dict[str, str]:
        """Alias, municipality and language, as far as they are known."""
        return about(self.entries)

    @cached_property
    def told(self) -> Told:
        return told(self.household, self.entries)

    @property
    def plain(self) -> Plain:
        return self.told.plain

    @property
    def is_empty(self) -> bool:
        """Nobody was named yet."""
        return not self.plain["persons"]

    @cached_property
    def dossier(self) -> Dossier:
        return readable(self.plain)

    @property
    def name(self) -> str:
        return self.about.get("alias") or ", ".join(() if self.is_empty else self.dossier.names.values())

    @cached_property
    def report(self) -> Report:
        """The check of today: the kept one where nothing has changed since, else computed."""
        kept = Picture.objects.filter(household=self.household, language=self.language).first()
        if kept is not None and (kept.number, kept.day, kept.version) == self._state:
            self.is_computed = not is_waiting_noted(self.household)
            return _REPORTS.validate_python(sealing.opened(self.key, kept.sealed, self._place))
        self.is_computed = True
        return check(self.dossier, law(), self.today, self.language)

    def keep_report(self) -> None:
        """Keeps the report for the next time, and what a list shows of it; not for a view that only reads."""
        number, day, version = self._state
        sealed = sealing.sealed(self.key, _REPORTS.dump_python(self.report, mode="json"), self._place)
        Picture.objects.update_or_create(
            household=self.household,
            language=self.language,
            defaults={"number": number, "day": day, "version": version, "sealed": sealed},
        )
        note_waiting(self.household, self.key, self.waiting)

    @property
    def waiting(self) -> Waiting:
        """What waiting costs and what can still be had, without what the person declined."""
        to_do = len(self.page.without(self.declined).first)
        return Waiting(self._wanted("lost_per_day"), to_do, self._wanted("recoverable"))

    def _wanted(self, name: Literal["lost_per_day", "recoverable"]) -> float:
        """A sum of the report, less what the declined rights count for in it.

        Never less than the largest right that is left has by itself: in the sums a declined one may stand in its place.
        """
        total: float = getattr(self.report.totals, name)
        counted = {(one.right, one.holder): one for one in self.report.totals.otherwise}
        declined, largest = 0.0, 0.0
        for right in self.report.rights:
            if right.amount.per == "status":
                continue
            pair = right.right, right.holder
            if pair in self.declined:
                declined += getattr(counted.get(pair, right.gap), name)
            else:
                largest = max(largest, getattr(right.gap, name))
        return round(min(total, max(total - declined, largest)), 2)

    @property
    def is_open(self) -> bool:
        """Something that the person may want cannot be told yet."""
        return bool(self.page.without(self.declined).undecided or self.report.next_question)

    @cached_property
    def page(self) -> Page:
        """The rights in their groups, and what to do first."""
        return sorted_for_reading(self.report, self.dossier)

    @cached_property
    def first(self) -> tuple[list[Step], list[RightReport]]:
        """What to do first, and the rights that come later. What the person declined is in neither."""
        return first_steps(self.page.without(self.declined), self.words)

    @cached_property
    def declined(self) -> set[tuple[str, str]]:
        """What the person does not want, by right and holder."""
        return {pair for pair, line in self.acted_on.items() if line.state is ledger.State.DECLINED}

    @cached_property
    def words(self) -> Phrases:
        return Phrases(self.report, self.page.automatic, self.page.between_years)

    @cached_property
    def speaker(self) -> Speaker:
        return Speaker(law(), self.dossier.names, self.language)

    @cached_property
    def acted_on(self) -> dict[tuple[str, str], Line]:
        return ledger.acted_on(self.told.changes, self.dossier, self.today)

    @cached_property
    def ledger(self) -> list[Line]:
        return ledger.ledger_of(self.acted_on, self.page)

    @property
    def _state(self) -> tuple[int, date, str]:
        numbers = (entry.number for entry in self.entries if entry.kind in TELLS)
        return max(numbers, default=0), self.today, version()

    @property
    def _place(self) -> str:
        return f"{self.household.id}:picture:{self.language}"


_REPORTS = TypeAdapter(Report)
TELLS = (*CHANGES, "correction", "merged")  # kinds of events that change the dossier, and so the report


@cache
def version() -> str:
    """Which program and which law: the version, and a mark of every file of the law."""
    mark = sha256(__version__.encode())
    for file in sorted(_files(resources.files("takeup.law")), key=str):
        mark.update(str(file).encode() + file.read_bytes())
    return mark.hexdigest()


def _files(folder) -> list:  # type: ignore[no-untyped-def, type-arg]
    found = []
    for each in folder.iterdir():
        if each.is_dir():
            found += _files(each)
        elif each.name.endswith((".py", ".yaml", ".md", ".csv")):
            found.append(each)
    return found


__all__ = ["File", "version"]
