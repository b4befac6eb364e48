"""The end of an unemployment allowance: on which day, by which rule, and what to claim so that no day is lost.

    end = end_of_benefit(case, "ana", today)
    end.day                        # 2026-07-01: the first day without benefit; None where it is not certain
    end.article                    # the rule that decided
    for claim in claims_after(end, case, "ana"):
        claim.day, claim.right, claim.why["en"]

The law of the end is in the rules `end_day` of the two rights, what to claim in unemployment_end.yaml; nothing is
decided here. A benefit that stopped, as the facts tell, ended on that day, whatever the rules say. Where a fact is
missing the answer is a range of days, with the facts that would settle it; the claims then follow the earliest day.
Once the benefit is over, every claim is for today.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

from takeup.engine import rule
from takeup.engine.abstract import Num
from takeup.engine.case import AS_THINGS_STAND, EVERYTHING_CLAIMED, Case, Timeline
from takeup.engine.errors import OpenQuestionError, OutsideSeriesError, UnknownFactError
from takeup.engine.explain import Node, Tracer
from takeup.engine.explore import Asked, Explorer, Open
from takeup.engine.facts import DOES_NOT_APPLY, UNKNOWN
from takeup.engine.household import HOUSEHOLD
from takeup.engine.parameters import load_yaml
from takeup.engine.questions import ENTITLED, NOT_ENTITLED, UNKNOWN_STATUS, Exploration, bounds
from takeup.engine.texts import Text
from takeup.engine.time import first_of_month, months_after
from takeup.law.be.facts import Person
from takeup.law.be.insertion_allowance import rules as insertion
from takeup.law.be.unemployment_benefit import rules as unemployment

BENEFIT, ALLOWANCE = "unemployment_benefit", "insertion_allowance"
NO_END = unemployment.NO_END
FIRST_ENDS = {BENEFIT: date(2026, 1, 1), ALLOWANCE: date(2015, 1, 1)}
LATER = "three_full_months"
FROM_THE_DAY = ("integration_income", "equivalent_integration_income")  # paid from the day of the claim: told first
FULL_MONTHS_FOR_THE_STATUS = 3  # full months of integration income after which the increased reimbursement is automatic


@dataclass(frozen=True, slots=True)
class BenefitEnd:
    """The first day without benefit lies in `earliest`..`latest`; `NO_END` stands for no limit.

    `rule`, `article`: what decided, where every fact is known. `uncertain`: open questions of the right that play a
    part. `missing`: the facts that would settle the day. `in_payment`: the benefit was received on the day asked about.
    """

    right: str
    earliest: date
    latest: date
    asked_on: date
    rule: str = ""
    article: str = ""
    uncertain: tuple[str, ...] = ()
    missing: tuple[Asked, ...] = ()
    in_payment: bool = True

    @property
    def day(self) -> date | None:
        """The first day without benefit; None where it is not certain or never comes."""
        return self.earliest if self.earliest == self.latest != NO_END else None

    @property
    def last_day(self) -> date | None:
        """The last day with benefit; None where it is not certain or never comes."""
        return None if self.day is None else self.day - timedelta(days=1)

    @property
    def has_no_limit(self) -> bool:
        return self.earliest == NO_END

    @property
    def is_over(self) -> bool:
        """The benefit had ended on the day asked about."""
        return self.day is not None and self.day <= self.asked_on

    @property
    def is_known(self) -> bool:
        return self.earliest == self.latest

    @property
    def is_indicative(self) -> bool:
        return bool(self.uncertain)


@dataclass(frozen=True, slots=True)
class Claim:
    """What to do on `day` at the latest: `right`, why in each language, and whether it is due (ENTITLED, ...).

    `when` says the same as a moment: day_before, month_before, first_day or three_full_months; today for a benefit
    that is over.
    """

    day: date
    right: str
    why: Text
    status: str
    when: str


# -- the day ---------------------------------------------------------------------------------------


def end_of_benefit(case: Case, person: str, today: date) -> BenefitEnd | None:
    """The end of the allowance of this person, by what is known on `today`.

    None for who surely receives none and has not lost one, as far as the facts tell.
    Raises KeyError for someone who does not live here on that day.
    """
    stopped = _stopped_on(case, person, today)
    if stopped is not None:
        last = _by_rule(case, person, stopped - timedelta(days=1))
        told = BenefitEnd(last.right if last else "", stopped, stopped, today, in_payment=False)
        return told if last is None or last.day != stopped else replace(last, asked_on=today, in_payment=False)
    return _by_rule(case, person, today)


def _stopped_on(case: Case, person: str, today: date) -> date | None:
    """The first day without the benefit, as the facts tell: it went to nothing, or the letter said so."""
    benefit = case.facts.get(person, {}).get("unemployment_benefit", Timeline())
    known = [(day, value) for day, value in zip(benefit.days, benefit.values, strict=True) if day <= today]
    nothing: list[tuple[date, Any]] = list(takewhile(lambda entry: entry[1] in (0, DOES_NOT_APPLY), reversed(known)))
    if not nothing:
        return None
    first = nothing[-1][0]
    before = known[: len(known) - len(nothing)]
    if before and before[-1][1] is not UNKNOWN:
        return first
    since: Any = case.facts[person].get("unemployed_since", Timeline()).on(today)
    if first != date.min and isinstance(since, date) and since < first:
        return first  # out of work before, and since that day without a benefit
    letter: Any = case.facts[person].get("unemployment_end_letter", Timeline()).on(today)
    return letter if isinstance(letter, date) and letter <= today else None


def _by_rule(case: Case, person: str, today: date) -> BenefitEnd | None:
    tracer = Tracer()
    subject = case.on(today, AS_THINGS_STAND, tracer).person(person)
    try:
        if subject.unemployment_benefit <= 0:
            return None
        right = _right_of(subject)
        unemployment.end_day(subject) if right == BENEFIT else insertion.end_day(subject)
    except (UnknownFactError, OpenQuestionError, OutsideSeriesError):
        return _range_of_days(case, person, today)
    node = tracer.roots[-1]
    uncertain = tuple(filter(None, dict.fromkeys(n.uncertain for n in node.walk())))
    deciding = _deciding(node)
    day: date = node.value
    return BenefitEnd(right, day, day, today, deciding.rule.name, deciding.article, uncertain)


def _right_of(person: Person) -> str:
    return ALLOWANCE if person.unemployment_kind == "insertion" else BENEFIT


def _deciding(node: Node) -> Node:
    """The deepest rule that gave the day: the last one called whose answer was passed on."""
    for child in reversed(node.children):
        if child.value == node.value and child.rule.returns == "date" and child.rule.name.startswith(_DECIDING):
            return _deciding(child)
    return node


_DECIDING = ("end_", "extended_", "twelve_", "cut_off")


@rule("RD of 25 November 1991; programme law of 18 July 2025")
def end_as_number(person: Person) -> int:
    """The day of the end of either allowance, as a number."""
    day = insertion.end_day(person) if person.unemployment_kind == "insertion" else unemployment.end_day(person)
    return day if isinstance(day, Num) else day.toordinal()


def _range_of_days(case: Case, person: str, today: date) -> BenefitEnd | None:
    explorer = Explorer()
    subject = case.on(today, AS_THINGS_STAND, explorer).person(person)
    benefit = bounds(receives_any(subject))
    if benefit[1] <= 0:
        return None
    low, high, taint = bounds(end_as_number(subject))
    names = explorer.names(taint | benefit[2])
    right = _known_right(subject, explorer)
    first = FIRST_ENDS.get(right, FIRST_ENDS[ALLOWANCE])
    return BenefitEnd(
        right=right,
        earliest=_within(low, first),
        latest=_within(high, first),
        asked_on=today,
        uncertain=tuple(dict.fromkeys(n.what for n in filter(_is_open, names))),
        missing=tuple(filter(_is_asked, names)),
        in_payment=benefit[0] > 0,
    )


def _within(day: float, first: date) -> date:
    """A bound of a range as a day: no allowance ended before `first`, and NO_END stands for no limit."""
    if day <= first.toordinal():
        return first
    return NO_END if day >= NO_END.toordinal() else date.fromordinal(int(day))


def _is_open(name: Any) -> bool:
    return isinstance(name, Open)


def _is_asked(name: Any) -> bool:
    return isinstance(name, Asked)


@rule("RD of 25 November 1991")
def receives_any(person: Person) -> int:
    """1 for who receives an unemployment or insertion allowance."""
    return 1 if person.unemployment_benefit > 0 else 0


@rule("RD of 25 November 1991")
def receives_insertion(person: Person) -> int:
    """1 where what is received is the insertion allowance."""
    return 1 if person.unemployment_kind == "insertion" else 0


def _known_right(person: Person, explorer: Explorer) -> str:
    low, high, _ = bounds(receives_insertion(person))
    return "" if low < high else ALLOWANCE if low else BENEFIT


# -- what to claim ---------------------------------------------------------------------------------


def claims_after(end: BenefitEnd, case: Case, person: str) -> tuple[Claim, ...]:
    """What to claim, by day, so that no day is lost after the end; nothing where the benefit has no limit.

    Where the end is a range, the claims follow its earliest day; where it has passed, they are for today. A right that
    is surely not due is left out; one that takeup cannot judge stays in with UNKNOWN_STATUS.
    """
    if end.has_no_limit:
        return ()
    start = end.asked_on if end.is_over else end.earliest
    after = _without_benefit(case, person, end.earliest)
    found = []
    for day, step in _plan(start):
        late = end.is_over and step["when"] != LATER
        judged_on = day if step["when"] == LATER else start
        status = _status(after, step["right"], person, judged_on)
        if status != NOT_ENTITLED:
            why, when = (step.get("why_late", step["why"]), "today") if late else (step["why"], step["when"])
            found.append(Claim(start if late else day, step["right"], why, status, when))
    return tuple(sorted(found, key=lambda claim: (claim.day, claim.right not in FROM_THE_DAY and end.is_over)))


def _plan(start: date) -> Iterator[tuple[date, dict[str, Any]]]:
    """Each step with its day, in the order of the file."""
    full = start if start.day == 1 else months_after(first_of_month(start), 1)
    days = {
        "day_before": start - timedelta(days=1),
        "month_before": first_of_month(start) - timedelta(days=1),
        "first_day": start,
        LATER: months_after(full, FULL_MONTHS_FOR_THE_STATUS),
    }
    for step in _steps():
        yield days[step["when"]], step


@cache
def _steps() -> list[dict[str, Any]]:
    return load_yaml(Path(__file__).with_suffix(".yaml"))  # type: ignore[no-any-return]


def _without_benefit(case: Case, person: str, since: date) -> Case:
    """The same household, in which this person receives no unemployment allowance from the day on."""
    facts = {
        subject: {name: Timeline(list(line.days), list(line.values)) for name, line in lines.items()}
        for subject, lines in case.facts.items()
    }
    line = facts.setdefault(person, {}).setdefault("unemployment_benefit", Timeline())
    before = bisect_left(line.days, since)
    line.days, line.values = line.days[:before], line.values[:before]
    after = replace(case, facts=facts, _views={}, _kin=None, _snapshots={}, _changes=None)
    after.set(person, "unemployment_benefit", 0.0, since)
    return after


def _status(case: Case, right: str, person: str, day: date) -> str:
    """Whether the right is due on the day once everything is claimed; for child benefit: for one of the children."""
    known = {r.id: r for r in case.law.with_drafts}
    if right not in known or known[right].is_draft:
        return UNKNOWN_STATUS
    exploration = Exploration(case, day, [known[right]], EVERYTHING_CLAIMED)
    holders = {r.holder for r in exploration.ranges} if right == "child_benefit" else {HOUSEHOLD, person}
    found = {r.holder in holders and r.status for r in exploration.ranges}
    for status in (ENTITLED, UNKNOWN_STATUS):
        if status in found:
            return status
    return NOT_ENTITLED


__all__ = ["NO_END", "BenefitEnd", "Claim", "claims_after", "end_of_benefit"]
