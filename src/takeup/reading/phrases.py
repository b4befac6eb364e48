"""What one right of a report comes to, in the words of the page of `takeup check`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from takeup.check.report import Report, RightReport, UnknownEarlier
from takeup.nontakeup.answers import Name, Secondary
from takeup.nontakeup.months import parse_month
from takeup.nontakeup.names import NAMES, SECONDARY_KINDS
from takeup.reading import spelling
from takeup.reading.amounts import SAY as COMMON
from takeup.reading.amounts import amount_text
from takeup.reading.groups import missed_months
from takeup.reading.words import AUTOMATIC_NAMES, SAY, TERMS


@dataclass(frozen=True)
class Phrases:
    """The words for a report, in its language.

    `automatic`: the rights that should come by themselves. `between_years`: those per year of which no year is named.
    """

    report: Report
    automatic: frozenset[str]
    between_years: frozenset[str] = frozenset()

    @property
    def language(self) -> str:
        return self.report.language

    @property
    def today(self) -> date:
        return date.fromisoformat(self.report.as_of)

    @property
    def only_this_month(self) -> bool:
        """Whether no month before this one was looked at."""
        return self.report.months_from == self.report.as_of[:7]

    # -- words, euros and days -------------------------------------------------------------------

    def say(self, key: str, **values: str) -> str:
        return SAY[key][self.language].format(**values)

    def common(self, key: str) -> str:
        return COMMON[key][self.language]

    def euros(self, value: float) -> str:
        return spelling.euros(value, self.language)

    def day(self, text: str) -> str:
        return spelling.day(text, self.language)

    def month(self, text: str) -> str:
        return spelling.month(text, self.language)

    def sentence(self, text: str) -> str:
        return spelling.days_in_words(text, self.language)

    @property
    def law_checked(self) -> str:
        """When the law was looked up; empty where nobody says."""
        day = self.report.law_checked_on
        return "" if day is None else self.say("law_checked", day=self.day(day))

    @property
    def law_is_known(self) -> bool:
        """Whether all figures that play a part are known for the day of the check."""
        return self.report.law_known_until >= self.report.as_of

    # -- what is due, received and missed -------------------------------------------------------------

    def name(self, *rights: RightReport) -> str:
        """One right with the people who hold it."""
        return self.say("holder", right=rights[0].name, person=", ".join(right.holder_name for right in rights))

    def due(self, right: RightReport) -> str:
        if right.status == "not_entitled":
            return self.common("no")
        low, high, per = right.amount.low, right.amount.high, right.amount.per
        if per == "year" and high is not None and right.right not in self.between_years:
            return self.say("for_year", what=amount_text(low, high, "", self.language), year=str(self.today.year))
        return amount_text(low, high, per, self.language)

    def got(self, right: RightReport) -> str:
        if right.received is None:
            return self.common("not_known")
        if right.amount.per == "status":
            return self.common("yes" if right.received else "no")
        if right.amount.per == "year":
            return self._got_per_year(right)
        return amount_text(
            right.received, right.received, "once" if right.amount.per == "once" else "month", self.language
        )

    def _got_per_year(self, right: RightReport) -> str:
        got: dict[str, float] = {}
        for month in right.gap.months:
            if month["received"] is not None:
                got[month["month"][:4]] = got.get(month["month"][:4], 0.0) + float(month["received"])
        if not got:
            return self.euros(right.received or 0.0)
        return ", ".join(self.say("for_year", what=self.euros(sum_), year=year) for year, sum_ in got.items())

    def missed_since(self, right: RightReport) -> str:
        """The first month with a gap, that it began this month, or that nobody looked at the months before."""
        months = missed_months(right)
        if self.only_this_month and (months or right.amount.per != "status"):
            return self.say("since_not_looked")
        if months:
            return self.month(months[0])
        return self.say("since_now") if right.status == "entitled" and right.amount.per != "status" else ""

    def earlier(self, unknown: UnknownEarlier) -> str:
        """The month or months of which a fact is not known."""
        first, last = self.month(unknown.first[:7]), self.month(unknown.last[:7])
        return first if first == last else self.say("period", first=first, last=last)

    def missed_period(self, right: RightReport) -> str:
        """From which month to which something was missed; the years of a right per year."""
        months = missed_months(right)
        if not months:
            return ""
        if right.amount.per == "year":
            return ", ".join(dict.fromkeys(month[:4] for month in months))
        if months[0] == months[-1]:
            return self.month(months[0])
        return self.say("period", first=self.month(months[0]), last=self.month(months[-1]))

    def lost(self, right: RightReport) -> str:
        """What is lost for good, with its technical name. Empty for nothing."""
        return self._sum(right, "lost", (right.gap.lost_at_least, right.gap.lost), "irreversible")

    def recoverable(self, right: RightReport) -> str:
        """What can still be had, with its technical name. Empty for nothing."""
        return self._sum(right, "recoverable", (right.gap.recoverable, right.gap.recoverable_at_most), "reversible")

    def _sum(self, right: RightReport, key: str, between: tuple[float, float], term: str) -> str:
        """Euros, by year where they are for a year, or months of a benefit without an amount; from least to most."""
        said, since = self.sum_of(right, key, between)
        return self.if_same(f"{said} ({TERMS[term][self.language]})", since) if said else ""

    def sum_of(self, right: RightReport, key: str, between: tuple[float, float]) -> tuple[str, str | None]:
        """A sum alone, empty for nothing, and the month since which all must have been the same for it to hold."""
        least, value = between
        if value <= 0:
            return "", None
        if right.amount.per == "status" and round(least) < round(value):
            low, most = round(least), self.months(value)
            said = self.say("months_between", low=str(low), high=most) if low else self.say("at_most_months", high=most)
        elif right.amount.per == "status":
            said = self.months(value)
        else:
            said = self.by_year(right, key) or amount_text(least, value, "", self.language)
        told_with = "lost" if right.gap.lost > 0 else "recoverable"  # once per right
        supposed = right.amount.per != "status" and key == told_with
        return said, right.gap.if_same_since if supposed else None

    def if_same(self, sum_: str, since: str | None) -> str:
        """A sum over past months, with what it supposes where it rests on facts without a date."""
        return sum_ if since is None else self.say("if_same", sum=sum_, month=self.month(since))

    def months(self, value: float) -> str:
        return self.say("one_month") if value == 1 else self.say("months", n=str(round(value)))

    def by_year(self, right: RightReport, key: str) -> str:
        """The sums of a right per year with their years; empty where they cannot be told apart."""
        sums: dict[str, float] = {}
        for spell in right.gap.spells:
            if right.amount.per != "year" or spell["to"] is None or spell["to"][:4] != spell["from"][:4]:
                return ""
            sums[spell["from"][:4]] = sums.get(spell["from"][:4], 0.0) + float(spell[key])
        said = [
            self.say("for_year", what=self.euros(sum_), year=year) for year, sum_ in sorted(sums.items()) if sum_ > 0
        ]
        return ", ".join(said)

    def per_day(self, right: RightReport) -> str:
        in_euros = right.amount.per != "status" and right.gap.lost_per_day > 0
        return self.euros(right.gap.lost_per_day) if in_euros else ""

    # -- why, and what next ---------------------------------------------------------------------------

    def names(self, right: RightReport, explained: set[str]) -> str:
        """Each name as a sentence, with the technical name in brackets; of those explained before only the name."""
        said = [(text, term) for _, text, term in self._named(right)]
        new = [f"{text.rstrip('.')} ({term})." for text, term in said if text not in explained]
        old = [term for text, term in said if text in explained]
        explained.update(text for text, _ in said)
        return "\n".join([*new, ", ".join(old)] if old else new)

    def _named(self, right: RightReport) -> list[tuple[str, str, str]]:
        """What is missing: each name, its sentence and its technical name."""
        said: list[tuple[str, str, str]] = []
        for name in map(Name, right.gap.names):
            if name in (Name.REVERSIBLE, Name.IRREVERSIBLE):
                continue  # they stand beside their sums
            text = NAMES[name].in_language(self.language)
            if name == Name.FRICTIONAL and not right.claimed:
                text = self.say("no_claim_short")
            if right.amount.per == "year" and name == Name.PERMANENT:
                text = self.say("year_is_over")
            elif right.right in self.automatic and name in AUTOMATIC_NAMES:
                text = AUTOMATIC_NAMES[name][self.language]
            said.append((name, text, TERMS[name][self.language]))
        if right.gap.secondary is not None:
            kind = SECONDARY_KINDS[Secondary(right.gap.secondary)].in_language(self.language)
            said.append((right.gap.secondary, kind, TERMS[right.gap.secondary][self.language]))
        return said

    def told(self, right: RightReport) -> list[str]:
        """What is missing, one plain sentence each, with the months of which it is true."""
        said = []
        for name, text, _ in self._named(right):
            if name == Name.PRIMARY and right.claimed and right.right not in self.automatic:
                text = self.say("no_claim_then")  # beside a claim nobody reads that there is none
            months = [str(month["month"]) for month in right.gap.months if month["gap"] and _is_of(name, month)]
            colon = spelling.colon(self.language)
            said.append(f"{text.rstrip('.')}{colon}{self._periods(right, months)}." if months else text)
        return said

    def _periods(self, right: RightReport, months: Sequence[str]) -> str:
        """Stretches of months in words, or the years of a right per year."""
        if right.amount.per == "year":
            return ", ".join(dict.fromkeys(month[:4] for month in months))
        stretches: list[list[str]] = []
        for month in sorted(months):
            if stretches and parse_month(stretches[-1][-1]) + 1 == parse_month(month):
                stretches[-1].append(month)
            else:
                stretches.append([month])
        return ", ".join(
            self.month(first) if first == last else self.say("period", first=self.month(first), last=self.month(last))
            for first, last in ((stretch[0], stretch[-1]) for stretch in stretches)
        )

    def causes(self, right: RightReport) -> str:
        """Each cause once, with the days on which somebody said it."""
        texts: dict[str, str] = {}
        days: dict[str, list[str]] = {}
        for cause in right.gap.causes:
            texts.setdefault(cause.cause, cause.text)
            if cause.origin == "stated":
                days.setdefault(cause.cause, []).append(self.day(cause.source))
        said = []
        for cause_id, text in texts.items():
            if on := days.get(cause_id):
                text = f"{text.rstrip('.')} ({self.say('said', day=', '.join(dict.fromkeys(on)))})."
            said.append(text)
        return "\n".join(said)

    def said_causes(self, right: RightReport) -> str:
        """The causes that somebody of the household named."""
        stated = [cause for cause in right.gap.causes if cause.origin == "stated"]
        return self.causes(replace(right, gap=replace(right.gap, causes=stated)))

    def waits_for(self, right: RightReport) -> str:
        names = [r.name for r in self.report.rights if f"{r.right}:{r.holder}" in right.passports]
        return ", ".join(dict.fromkeys(names))

    def opens(self, *rights: RightReport) -> str:
        said = []
        units = {(r.right, r.holder): r.amount.per for r in self.report.rights}
        for opened in (one for right in rights for one in right.opens):
            person = self.report.persons.get(opened.holder)
            name = f"{opened.name} ({person})" if person else opened.name
            unit = units.get((opened.right, opened.holder), "month")
            if opened.euros > 0:
                name += spelling.colon(self.language) + amount_text(opened.euros, opened.euros, unit, self.language)
            said.append(name)
        return spelling.listed(dict.fromkeys(said), self.language)

    def step(self, right: RightReport) -> str:
        """What to do next; of a right that is over, how to get what can still be had."""
        if right.status == "not_entitled" and right.gap.recoverable > 0:
            return self.say("past_step", office=right.granted_by)
        return self.sentence(right.next_step)

    def notes(self, right: RightReport) -> list[str]:
        """Why an answer is not certain."""
        if right.status == "not_entitled":
            return []
        return [self.sentence(note.text) for note in right.indicative_because]

    # -- several people together ------------------------------------------------------------------------

    def still_to_be_had(self, rights: Sequence[RightReport]) -> str:
        """What all of them can still get for the past, in a sentence; empty for nothing, or for a status."""
        total = sum(right.gap.recoverable for right in rights)
        if total <= 0 or rights[0].amount.per == "status":
            return ""
        since = min((right.gap.if_same_since for right in rights if right.gap.if_same_since), default=None)
        if len(rights) == 1 and (years := self.by_year(rights[0], "recoverable")):
            return self.say("still_recoverable_years", years=self.if_same(years, since))
        return self.say("still_recoverable", euros=self.if_same(self.euros(total), since))


def _is_of(name: str, month: Mapping[str, Any]) -> bool:
    """Whether a name of a right is that of this month; of the others nobody says from when to when."""
    return name in ("primary", "secondary", "full", "partial") and name in (month["stage"], month["extent"])
