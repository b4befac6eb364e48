"""Writes a letter: facts, figures and days come from the report of a household and from the law folder of the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from takeup.check.report import Reason, Report, RightReport
from takeup.dossier import Dossier, PersonRecord
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import EXACT, MONEY, Right
from takeup.engine.texts import say
from takeup.letters.articles import cited
from takeup.letters.kinds import Kind, letters_for, right_of
from takeup.letters.letter import Letter, Point
from takeup.letters.office import DOTS, LONG_DOTS, court, office
from takeup.letters.papers import papers_of
from takeup.letters.people import birth_of, is_parent, person_of, signer_of
from takeup.letters.standing import Standing, standing_of
from takeup.letters.start import first_day_asked
from takeup.letters.words import SAY
from takeup.reading import spelling
from takeup.reading.amounts import amount_text
from takeup.reading.groups import missed_months

LANGUAGES = ("nl", "fr")
REVIEW = ("less_than_due", "under_awarded_late")
PAST = ("past", "earlier")


class LetterError(ValueError):
    """A letter that cannot be written; the text says why, in the language of the report."""


def letter_of(
    report: Report,
    dossier: Dossier,
    right: str,
    holder: str,
    kind: Kind,
    language: str,
    sender: Sequence[str] = (),
    addressee: Sequence[str] = (),
) -> Letter:
    """A letter about a right (its id) of a holder, dated on the day of the report, in 'nl' or 'fr'.

    `sender` and `addressee`: the lines of their addresses, where they are known; else names with dots. Raises
    LetterError where `letters_for` says that it cannot be written, ValueError for another language.
    """
    if language not in LANGUAGES:
        raise ValueError(f"letters are written in {' and '.join(LANGUAGES)}, not in '{language}'")
    option = next(each for each in letters_for(report, dossier, right, holder) if each.kind == kind)
    if not option.possible:
        raise LetterError(option.why_not)
    writer = _Writer(report, dossier, dossier.law.right(right), right_of(report, right, holder), language)
    letter: Letter = getattr(writer, kind)()
    lines = {"sender": tuple(map(_one_line, sender)), "addressee": tuple(map(_one_line, addressee))}
    return Letter(**(vars(letter) | {part: given for part, given in lines.items() if given}))


def _one_line(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True)
class _Writer:
    """Writes the letters about one right of one holder: one method a kind."""

    report: Report
    dossier: Dossier
    right: Right
    found: RightReport
    language: str

    # -- the letters ---------------------------------------------------------------------------------------------

    def claim(self) -> Letter:
        step = self.found.step
        if step in REVIEW:
            opening = "claim_less"
        elif step in PAST:
            opening = "claim_past"
        else:
            opening = "claim_automatic" if step == "automatic" else "claim_opening"
        reasons = self._reasons()
        return self._letter(
            self._say("claim_review" if step in REVIEW else "claim", right=self._official),
            opening=(self._say(opening, right=self._official), *self._for_whom(), *self._when(), *self._amount()),
            points_title=self._about(reasons),
            points=reasons,
            requests=(*self._rest(), self._decide(), self._say("receipt")),
            papers_title=self._say("papers"),
            papers=(*papers_of(self.right, self.language), LONG_DOTS),
        )

    def reminder(self) -> Letter:
        until = self.standing.decision_until
        assert until is not None
        late = (self.today - until).days
        return self._letter(
            self._say("reminder", claimed=self._claimed, right=self._official),
            opening=(
                self._say("asked", claimed=self._claimed, right=self._official),
                *self._for_whom(),
                self._say(
                    "limit_passed" if self._is_read("decision_days") else "limit_passed_unverified",
                    days=str(self.right.term("decision_days")),
                    until=self._day(until),
                    late=self._say("one_day") if late == 1 else self._say("days", n=str(late)),
                ),
            ),
            requests=(self._say("decide_now"), self._say("what_is_missing")),
            numbered=True,
        )

    def appeal(self) -> Letter:
        state, reasons = self.standing.state, self._reasons()
        letter = self._letter(
            self._say("appeal_stopped" if state == "stopped" else "appeal", right=self._official),
            opening=(
                self._say("i_appeal", office=office(self.right, self.language)),
                self._asked_and_decided("granted_less"),
                *self._for_whom(),
                self._say("their_reason", reason=self._their_reason()),
            ),
            points_title=f"{self._say('i_disagree')} {self._about(reasons)}",
            points=(*reasons, Point(LONG_DOTS, "")),
            requests=(
                " ".join([self._decide_again(), *self._amount("appeal_amount")]),
                " ".join([*self._until("appeal_in_time"), self._say("hearing")]),
            ),
            papers_title=self._say("enclosed"),
            papers=(self._say("copy_of_decision"), self._say("copy_of_claim"), LONG_DOTS),
            numbered=True,
        )
        return Letter(**(vars(letter) | {"addressee": (*court(self.right, self.language), LONG_DOTS)}))

    def reasons(self) -> Letter:
        asked = ("the_decision", "the_facts", *(("the_computation",) if self._in_euros else ()), "the_appeal")
        return self._letter(
            self._say("reasons", right=self._official),
            opening=(self._asked_and_decided("granted"), *self._for_whom()),
            points_title=self._say("please_explain"),
            points=tuple(Point(self._say(each), "") for each in asked),
            requests=(*(tuple(self._until("answer_soon")) or (self._say("answer"),)),),
            numbered=True,
        )

    def evidence(self) -> Letter:
        claimed = self.standing.claim is not None and self.standing.state not in ("withdrawn", "none")
        subject = "evidence_claimed" if claimed else "evidence"
        return self._letter(
            self._say(subject, right=self._official, claimed=self._claimed if claimed else ""),
            opening=(*self._for_whom(), self._say("here_they_are")),
            requests=(self._say("confirm_papers"),),
            papers_title=self._say("papers"),
            papers=(*papers_of(self.right, self.language), LONG_DOTS, LONG_DOTS),
            numbered=claimed,
        )

    # -- their parts ---------------------------------------------------------------------------------------------

    def _letter(
        self,
        subject: str,
        opening: tuple[str, ...],
        points_title: str = "",
        points: tuple[Point, ...] = (),
        requests: tuple[str, ...] = (),
        papers_title: str = "",
        papers: tuple[str, ...] = (),
        numbered: bool = False,
    ) -> Letter:
        """A letter to the office. `numbered`: with a line for the number that the office gave."""
        return Letter(
            language=self.language,
            sender=tuple(self._sender()),
            addressee=(office(self.right, self.language), LONG_DOTS, LONG_DOTS),
            place_and_date=self._say("date", place=DOTS, day=self._day(self.today)),
            reference=self._say("number", dots=DOTS) if numbered else "",
            subject=subject,
            salutation=self._say("salutation"),
            opening=opening,
            points_title=points_title,
            points=points,
            requests=requests,
            papers_title=papers_title,
            papers=papers,
            closing=self._say("closing"),
            signature=self._name_of(self.signer) or DOTS,
            small_print=self._small_print(),
        )

    def _sender(self) -> Iterator[str]:
        yield self._name_of(self.signer) or LONG_DOTS
        if self.signer is not None and (born := birth_of(self.signer)) is not None:
            yield self._say("born", day=self._day(born))
        yield LONG_DOTS
        yield LONG_DOTS

    def _for_whom(self) -> Iterator[str]:
        """For whom the letter is, where that is not who signs it."""
        if self.found.holder == HOUSEHOLD:
            yield self._say("for_household")
        elif self.holder is not None and self.holder != self.signer:
            key = "for_child" if self.signer is None or is_parent(self.signer, self.holder) else "for_other"
            name, born = self._name_of(self.holder) or DOTS, birth_of(self.holder)
            yield self._say(f"{key}_born", name=name, day=self._day(born)) if born else self._say(key, name=name)

    def _reasons(self) -> tuple[Point, ...]:
        """The conditions that are met today, each with its article; none for a right that is over."""
        if self.found.status == "not_entitled":
            return ()
        return tuple(
            Point(self._sentence(reason.condition), cited(reason.article, self.language))
            for reason in self.found.reasons
            if reason.met and not self._is_weighed(reason)
        )

    def _about(self, reasons: Sequence[Point]) -> str:
        """What leads to the reasons: whom they are about, as they name the holder and the letter says 'I'."""
        if not reasons:
            return self._say("my_reasons")
        law = any(each.article for each in reasons)
        return self._say("reasons_title" if law else "reasons_title_no_law", whom=self._whom())

    def _whom(self) -> str:
        name = self._name_of(self.holder)
        if self.found.holder == HOUSEHOLD:
            return self._say("my_household")
        if self.holder == self.signer:
            return self._say("my_situation_named", name=name) if name else self._say("my_situation")
        return self._say("my_child_named", name=name) if name and self._is_child else self._person()

    def _is_weighed(self, reason: Reason) -> bool:
        """Whether only the office can say it: then it is no reason to give."""
        return reason.discretion and self.right.grade != EXACT

    def _sentence(self, condition: str) -> str:
        said = say(self.right.rule_text(condition, "yes"), self.language, person=self._person())
        return said[:1].upper() + said[1:]

    def _person(self) -> str:
        """The holder inside a sentence."""
        if self.found.holder == HOUSEHOLD:
            return self._say("household")
        if name := self._name_of(self.holder):
            return name
        if self.holder == self.signer:
            return self._say("signer")
        return self._say("my_child" if self.signer is None or self._is_child else "other")

    def _when(self) -> Iterator[str]:
        """From which day it is asked, or for which months of the past."""
        missed = missed_months(self.found)
        if self.found.step in PAST and missed:
            first, last = (spelling.month(month, self.language) for month in (missed[0], missed[-1]))
            yield self._say("one_month" if first == last else "period", first=first, last=last)
        elif self.found.step not in (*PAST, *REVIEW):
            day = first_day_asked(self.right, self.found, self.today)
            yield self._say("from_earliest") if day is None else self._say("from_day", day=self._day(day))

    def _amount(self, key: str = "amount") -> Iterator[str]:
        amount = self.found.amount
        if self._in_euros and amount.low > 0 and self.found.status == "entitled":
            yield self._say(key, amount=amount_text(amount.low, amount.high, amount.per, self.language))

    def _rest(self) -> Iterator[str]:
        """What is not known, or what the office weighs, is left to it."""
        if any(reason.met is None or self._is_weighed(reason) for reason in self.found.reasons):
            yield self._say("examine_rest" if self._reasons() else "examine")

    def _decide(self) -> str:
        if self._is_read("decision_days"):
            return self._say("in_writing_within", days=str(self.right.term("decision_days")))
        return self._say("in_writing")

    def _until(self, key: str) -> Iterator[str]:
        """A sentence with the last day to appeal, where it is still to come and the term was read in a source."""
        until = self.standing.appeal_until
        if until is not None and until >= self.today and self._is_read("appeal_days"):
            yield self._say(key, until=self._day(until))

    def _is_read(self, term: str) -> bool:
        """Whether the law folder knows a term from a source, and not from memory."""
        entry = (self.right.procedure.get("terms") or {}).get(term)
        return entry is not None and entry["status"] != "unverified"

    def _asked_and_decided(self, granted: str) -> str:
        assert self.standing.event is not None
        key = granted if self.standing.state == "granted" else self.standing.state
        decided = self._say(key, event=self._day(self.standing.event))
        return f"{self._say('asked', claimed=self._claimed, right=self._official)} {decided}"

    def _their_reason(self) -> str:
        """What the office wrote, where it is noted in the language of the letter."""
        assert self.standing.claim is not None
        reason = self.standing.claim.reason
        if reason and self.dossier.language in (None, self.language):
            return _one_line(reason)
        return LONG_DOTS

    def _decide_again(self) -> str:
        assert self.standing.claim is not None and self.standing.event is not None
        if self.standing.state == "stopped":
            return self._say("decide_stop", right=self._official, event=self._day(self.standing.event))
        day = first_day_asked(self.right, self.found, self.standing.claim.claim.claimed)
        if day is None:
            return self._say("decide_again", right=self._official)
        return self._say("decide_again_from", right=self._official, day=self._day(day))

    def _small_print(self) -> str:
        checked, until = self.right.procedure["checked"], self.found.law_known_until
        days = {"day": self._day(self.today), "checked": self._day(checked), "until": self._day(until)}
        return self._say("small_print" if until == checked.isoformat() else "small_print_figures", **days)

    # -- words ---------------------------------------------------------------------------------------------------

    def _say(self, key: str, **values: str) -> str:
        return say(SAY[key], self.language, **values)

    def _day(self, day: date | str) -> str:
        return spelling.day(day, self.language)

    @property
    def today(self) -> date:
        return date.fromisoformat(self.report.as_of)

    @property
    def _claimed(self) -> str:
        assert self.standing.claim is not None
        return self._day(self.standing.claim.claim.claimed)

    @cached_property
    def _official(self) -> str:
        return say(self.right.text("official"), self.language)

    @property
    def _in_euros(self) -> bool:
        return self.right.kind == MONEY

    @cached_property
    def standing(self) -> Standing:
        return standing_of(self.dossier, self.right, self.found.holder, self.today)

    @cached_property
    def holder(self) -> PersonRecord | None:
        return person_of(self.dossier, self.found.holder)

    @cached_property
    def signer(self) -> PersonRecord | None:
        return signer_of(self.dossier, self.found.holder, self.today)

    @property
    def _is_child(self) -> bool:
        return self.signer is not None and self.holder is not None and is_parent(self.signer, self.holder)

    def _name_of(self, person: PersonRecord | None) -> str:
        return "" if person is None or person.name is None else _one_line(person.name)
