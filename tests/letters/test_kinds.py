"""Which letters can be written on which day, and why the others cannot."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.cli.letter import LetterKind
from takeup.dossier import ClaimRecord, Dossier
from takeup.letters import Kind, LetterError, letter_of, letters_for, to_text
from takeup.letters.kind_words import NAMES, WHY_NOT
from takeup.letters.standing import standing_of
from takeup.letters.words import SAY
from takeup.nontakeup import Claim, Outcome, Run, month_of
from takeup.reading import spelling
from tests.letters.examples import LAW, dossier, report

RIGHT, HOLDER = "integration_income", "tesfaye"
DECISION, APPEAL = timedelta(days=30), timedelta(days=90)
FIRST, LAST = date(2025, 12, 1), date(2026, 12, 31)
DAYS = st.dates(FIRST, LAST)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim with whatever came of it."""
    claimed = draw(DAYS)
    outcome = draw(st.sampled_from(list(Outcome)))
    later = st.dates(claimed, LAST)
    if outcome is Outcome.PENDING:
        return Claim(claimed)
    if outcome is Outcome.WITHDRAWN:
        return Claim(claimed, outcome, withdrawn=draw(later))
    decided = draw(later)
    stops = outcome is Outcome.GRANTED and draw(st.booleans())
    return Claim(claimed, outcome, decided, stopped=draw(st.dates(decided, LAST)) if stops else None)


def with_claim(claim: Claim) -> Dossier:
    return replace(dossier("refused-wrongly"), claims=(ClaimRecord(RIGHT, HOLDER, claim),))


def options(found: Dossier, day: date, language: str = "nl") -> dict[Kind, str]:
    told = replace(report("refused-wrongly", language), as_of=day.isoformat())
    return {each.kind: each.why_not for each in letters_for(told, found, RIGHT, HOLDER)}


@settings(max_examples=300, deadline=None)
@given(claims(), DAYS)
def test_a_reminder_only_once_the_decision_is_late_and_an_appeal_only_while_its_term_runs(
    claim: Claim, day: date
) -> None:
    why_not = options(with_claim(claim), day)
    known = [event for event in (claim.decided, claim.stopped, claim.withdrawn) if event is not None and event <= day]
    pending = claim.claimed <= day and not known
    assert (not why_not[Kind.REMINDER]) == (pending and day > claim.claimed + DECISION)
    lost = claim.stopped if claim.stopped in known else claim.decided if claim.outcome is Outcome.REFUSED else None
    in_time = lost is not None and lost <= day <= lost + APPEAL and claim.claimed <= day
    assert (not why_not[Kind.APPEAL]) == in_time
    assert (not why_not[Kind.REASONS]) == (claim.decided in known and claim.withdrawn not in known)


@settings(max_examples=150, deadline=None)
@given(claims(), DAYS, st.sampled_from(["nl", "fr"]))
def test_no_letter_holds_a_day_that_is_not_one_of_the_claim_of_today_or_of_the_law(
    claim: Claim, day: date, language: str
) -> None:
    found = with_claim(claim)
    told = replace(report("refused-wrongly"), as_of=day.isoformat())
    standing = standing_of(found, LAW.right(RIGHT), HOLDER, day)
    of_the_claim = (claim.claimed, standing.event, standing.decision_until, standing.appeal_until)
    begins = date(2026, 1, 1)  # of what is due to Tesfaye
    allowed = {spelling.day(each, language) for each in (day, begins, *of_the_claim) if each is not None}
    for kind in (Kind.REMINDER, Kind.APPEAL, Kind.REASONS):
        if options(found, day)[kind]:
            with pytest.raises(LetterError):
                letter_of(told, found, RIGHT, HOLDER, kind, language)
            continue
        letter = letter_of(told, found, RIGHT, HOLDER, kind, language)
        said = " ".join((letter.place_and_date, letter.subject, *letter.opening, *letter.requests))
        days = set(re.findall(rf"\d{{1,2}}(?:er)?{spelling.NO_BREAK}\w+{spelling.NO_BREAK}\d{{4}}", said))
        assert days <= allowed
        assert spelling.day(day, language) in days and spelling.day(claim.claimed, language) in days


@pytest.mark.parametrize(
    ("claim", "kind", "why"),
    [
        (
            Claim(date(2026, 3, 1)),
            Kind.REMINDER,
            "The office still has time to decide, up to and including 31 March 2026.",
        ),
        (Claim(date(2026, 3, 1)), Kind.APPEAL, "No decision is known."),
        (Claim(date(2026, 3, 1)), Kind.REASONS, "No decision is known."),
        (
            Claim(date(2025, 12, 1), Outcome.REFUSED, date(2025, 12, 15)),
            Kind.APPEAL,
            "The time to appeal ran up to and including 15 March 2026. Ask a lawyer or a social service for advice.",
        ),
        (
            Claim(date(2026, 1, 1), Outcome.REFUSED, date(2026, 2, 1)),
            Kind.REMINDER,
            "There is a decision already, of 1 February 2026.",
        ),
        (
            Claim(date(2026, 1, 1), Outcome.WITHDRAWN, withdrawn=date(2026, 2, 1)),
            Kind.REMINDER,
            "There is no claim that is still running.",
        ),
        (
            Claim(date(2026, 1, 1), Outcome.GRANTED, date(2026, 2, 1)),
            Kind.APPEAL,
            "The office granted this on 1 February 2026. By our computation that is not too little.",
        ),
    ],
)
def test_a_letter_that_is_not_possible_says_why(claim: Claim, kind: Kind, why: str) -> None:
    found, day = with_claim(claim), date(2026, 3, 20)
    assert options(found, day, "en")[kind].replace(spelling.NO_BREAK, " ") == why
    told = replace(report("refused-wrongly", "en"), as_of=day.isoformat())
    with pytest.raises(LetterError, match=re.escape(why[:20])):
        letter_of(told, found, RIGHT, HOLDER, kind, "fr")


def test_a_claim_is_not_written_twice_nor_for_what_arrives_or_is_not_known() -> None:
    """While a claim runs, where all is received, where another right comes first, where a question is open."""
    for file, right, holder, words in (
        ("claim-overdue", "integration_income", "lan", "De dienst moest beslissen tegen 11 februari 2026"),
        ("all-received", "integration_income", "rosa", "Er is nu niets te doen"),
        ("disability-no-bim", "stib_reduced_fare", "lucienne", "Vraag eerst aan: Verhoogde tegemoetkoming"),
        ("partly-known", "heating_fund", "household", "Eerst weten:"),
        ("exit-unemployment-2026", "water_intervention", "household", "Dit komt later dit jaar vanzelf."),
        ("exit-insertion-2015", "rent_allowance", "household", "ze beginnen op"),
    ):
        told = letters_for(report(file), dossier(file), right, holder)
        claim = next(each for each in told if each.kind is Kind.CLAIM)
        assert words in claim.why_not.replace(spelling.NO_BREAK, " ")


def test_without_a_term_in_the_law_folder_nothing_is_counted() -> None:
    """Child benefit: no time limit for a decision is known."""
    found = dossier("single-mother-no-supplement")
    asked = replace(found, claims=(ClaimRecord("child_benefit", "luca", Claim(date(2026, 1, 5))),))
    told = report("single-mother-no-supplement", "en")
    why_not = {each.kind: each.why_not for each in letters_for(told, asked, "child_benefit", "luca")}
    assert why_not[Kind.REMINDER] == "We know of no time limit in which the office must decide on this right."


def test_less_than_due_can_be_appealed_in_time_and_the_letter_says_so() -> None:
    found = dossier("single-mother-no-supplement")
    granted = Claim(date(2026, 4, 20), Outcome.GRANTED, date(2026, 5, 4))
    asked = replace(found, claims=(ClaimRecord("child_benefit", "luca", granted),))
    letter = letter_of(report("single-mother-no-supplement"), asked, "child_benefit", "luca", Kind.APPEAL, "nl")
    text = to_text(letter).replace(spelling.NO_BREAK, " ")
    assert "De beslissing van 4 mei 2026 kent minder toe dan waar volgens mijn berekening recht op is." in text
    assert "tot en met" not in " ".join(letter.requests)  # its term is known from memory only


def test_a_right_that_the_report_does_not_tell_about_and_another_language_are_refused() -> None:
    told, found = report("widow-no-igo"), dossier("widow-no-igo")
    with pytest.raises(ValueError, match="'child_benefit' of 'jeanne'"):
        letters_for(told, found, "child_benefit", "jeanne")
    with pytest.raises(ValueError, match="not in 'en'"):
        letter_of(told, found, "income_guarantee", "jeanne", Kind.CLAIM, "en")


def test_the_kinds_have_names_and_reasons_in_four_languages_and_the_terminal_knows_them_all() -> None:
    assert [each.value for each in LetterKind] == [each.value for each in Kind]
    for text in (*NAMES.values(), *WHY_NOT.values()):
        assert set(text) == {"nl", "fr", "en", "de"}
    assert all(set(text) == {"nl", "fr"} for text in SAY.values())
    assert set(NAMES) == set(Kind)


@pytest.mark.parametrize(
    ("amount", "appeals"), [(1_811.57, False), (1_800.0, False), (1_700.0, True)], ids=["all", "rounding", "less"]
)
def test_an_appeal_is_offered_where_less_was_granted_than_is_due_by_more_than_rounding(
    amount: float, appeals: bool
) -> None:
    runs = (Run(month_of(date(2026, 1, 1)), None, amount),)
    claim = Claim(date(2026, 1, 1), Outcome.GRANTED, date(2026, 2, 1), amounts=runs)
    why_not = options(with_claim(claim), date(2026, 3, 20))
    assert (not why_not[Kind.APPEAL]) == appeals


def test_what_was_granted_is_not_claimed_once_more() -> None:
    claim = Claim(date(2026, 1, 1), Outcome.GRANTED, date(2026, 2, 1))
    found, told = with_claim(claim), report("refused-wrongly", "en")
    asked = replace(told, rights=[replace(each, step="ask") for each in told.rights])
    for day, words in ((date(2026, 3, 20), "granted this on 1 February 2026 already"), (date(2026, 1, 20), "")):
        option = letters_for(replace(asked, as_of=day.isoformat()), found, RIGHT, HOLDER)[0]
        assert option.kind is Kind.CLAIM
        assert words in option.why_not.replace(spelling.NO_BREAK, " ") and bool(words) == bool(option.why_not)
