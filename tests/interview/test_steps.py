"""What each step notes, and which step comes after it."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

import pytest

from takeup.dossier import parse_dossier, to_plain
from takeup.engine.explore import Asked
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.law import Law, load
from takeup.engine.time import month_index
from takeup.interview import (
    AllListed,
    Done,
    Everyone,
    Fact,
    GoneSince,
    HowMuch,
    OneReceived,
    OtherParent,
    RareFacts,
    Received,
    Sitting,
    WhoLivesHere,
    next_step,
)
from takeup.interview.rare import is_rare
from takeup.interview.received import NEVER

SMALL, BELGIUM = load("tests.cli.smallland"), load("takeup.law.be")
TODAY = date(2026, 3, 10)
S = TypeVar("S")
GROUPS = {
    "group_month": (("basic_income", ("ana",)),),
    "group_status": (("heating_discount", ("household",)),),
}


def alone(household: str = "everyone_listed: yes", person: str = "birth_date: 1980-01-01", law: Law = SMALL) -> Sitting:
    """One person, with what is known of her."""
    text = f"takeup: 1\nid: a\nhousehold: {{{household}}}\npersons:\n  ana: {{name: Ana, {person}}}\n"
    return Sitting.begin(law, TODAY, "en", to_plain(parse_dossier(text, "a.yaml", law)))


def put(sitting: Sitting, step: S) -> S:
    """The step that comes now."""
    assert next_step(sitting) == step
    return step


def received_of(sitting: Sitting) -> Any:
    return sitting.plain.get("payments")


def test_the_order_of_a_whole_sitting() -> None:
    sitting = Sitting.begin(SMALL, TODAY, "en")
    sitting = put(sitting, WhoLivesHere()).answer(sitting, ["Ana", "Ben", "Léa"])
    sitting = put(sitting, Everyone()).answer(sitting, True)
    sitting = put(sitting, Fact(Asked("ben", "relation", "ana"))).answer(sitting, "partner")
    sitting = put(sitting, Fact(Asked("lea", "relation", "ana"))).answer(sitting, "child")
    sitting = put(sitting, OtherParent("ben", ("lea",))).answer(sitting, ["lea"])
    for person, year in (("ana", 1980), ("ben", 1981), ("lea", 2015)):
        sitting = put(sitting, Fact(Asked(person, "birth_date"))).answer(sitting, date(year, 1, 1))
    receipts = next_step(sitting)
    assert isinstance(receipts, Received)
    assert receipts.groups["group_month"] == (("basic_income", ("ana", "ben")), ("school_gift", ("lea",)))
    sitting = receipts.answer(sitting, [])
    sitting = put(sitting, AllListed()).answer(sitting, True)
    step = next_step(sitting)
    assert isinstance(step, Fact) and step.rights and step.left > 0
    assert sitting.plain["persons"]["ben"] == {
        "name": "Ben",
        "partner_of": "ana",
        "parent_of": "lea",
        "birth_date": "1981-01-01",
    }


def test_whoever_is_not_the_other_parent_is_not_asked_about_again() -> None:
    text = "takeup: 1\nid: a\nhousehold: {everyone_listed: yes}\npersons:\n  ana: {birth_date: 1980-01-01}\n"
    text += "  ben: {partner_of: ana, birth_date: 1980-01-01}\n  lea: {child_of: ana}\n  tom: {child_of: ana}\n"
    sitting = Sitting.begin(SMALL, TODAY, "en", to_plain(parse_dossier(text, "a.yaml", SMALL)))
    step = next_step(sitting)
    assert step == OtherParent("ben", ("lea", "tom"))
    for after in (step.answer(sitting, ["tom"]), step.answer(sitting, []), step.skip(sitting)):
        assert next_step(after) == Fact(Asked("lea", "birth_date"))
    assert step.answer(sitting, ["tom"]).plain["persons"]["ben"]["parent_of"] == "tom"


def test_what_is_received_is_told_one_by_one() -> None:
    sitting = alone()
    sitting = put(sitting, Received(GROUPS)).answer(
        sitting, [("basic_income", "ana"), ("heating_discount", "household")]
    )
    step = put(sitting, HowMuch("basic_income", "ana", True, "month"))
    assert next_step(step.skip(sitting)) == HowMuch("heating_discount", "household", False, "month")
    sitting = step.answer(sitting, 1034.56, "2026-01")
    status = put(sitting, HowMuch("heating_discount", "household", False, "month"))
    assert next_step(sitting.undo()) == HowMuch("basic_income", "ana", True, "month")
    sitting = status.answer(sitting)
    assert received_of(sitting) == [
        {"right": "basic_income", "holder": "ana", "from": "2026-01", "amount": 1034.56},
        {"right": "heating_discount", "holder": "household", "from": "2026-03"},
    ]
    assert next_step(sitting) == AllListed()
    assert next_step(sitting.undo().undo().undo()) == Received(GROUPS)


@pytest.mark.parametrize("all_first", [True, False])
def test_what_is_received_without_knowing_how_much_is_not_read_as_nothing(all_first: bool) -> None:
    """Whether one says first that these are all, or first that one does not know how much."""
    sitting = alone()
    sitting = put(sitting, Received(GROUPS)).answer(sitting, [("basic_income", "ana")])
    if all_first:
        sitting = AllListed().answer(sitting, True)
    sitting = put(sitting, HowMuch("basic_income", "ana", True, "month")).skip(sitting)
    if not all_first:
        sitting = put(sitting, AllListed()).answer(sitting, True)
    complete = sitting.plain["payments_complete"]
    assert "basic_income" not in complete and "heating_discount" in complete
    month = month_index(TODAY)
    assert sitting.case.received_of("basic_income", "ana", month) is None
    assert sitting.case.received_of("heating_discount", "household", month) == 0.0


def test_who_does_not_know_one_year_is_not_asked_about_the_others() -> None:
    sitting = alone(law=BELGIUM)
    asked = Asked("ana", "net_taxable_income", "2024")
    after = Fact(asked).skip(sitting)
    assert asked in after.skipped and asked._replace(detail="2025") in after.skipped
    assert Asked("ana", "copayments", "2025") not in after.skipped


def test_what_comes_once_a_year_is_noted_for_its_month() -> None:
    once = HowMuch("maximum_health_bill", "household", True, "year")
    sitting = alone(law=BELGIUM)
    noted = once.answer(sitting, 73.08, "2024-12")
    assert received_of(noted) == [
        {"right": "maximum_health_bill", "holder": "household", "for": "2024-12", "amount": 73.08}
    ]
    assert received_of(once.answer(sitting, 5.0))[0]["for"] == "2026-03"
    assert received_of(once.answer(sitting, None, "2024-12")) is None


@pytest.mark.parametrize(("not_since", "first"), [(NEVER, "2021-04"), ("2025-02", "2025-02"), (None, "2026-03")])
def test_what_is_not_received_is_noted_since_when_not(not_since: str | None, first: str) -> None:
    sitting = OneReceived("basic_income", "ana").answer(alone(), False, not_since)
    months = {"for": "2026-03"} if first == "2026-03" else {"from": first, "to": "2026-03"}
    assert received_of(sitting) == [{"right": "basic_income", "holder": "ana", **months, "amount": 0.0}]


def test_what_never_came_is_noted_from_the_birth_on() -> None:
    sitting = alone(person="birth_date: 2025-06-15")
    noted = OneReceived("basic_income", "ana").answer(sitting, False, NEVER)
    assert received_of(noted)[0]["from"] == "2025-06"


def test_one_receipt_is_asked_once() -> None:
    """Where the list is not complete, what a passport hangs on is asked; of earlier months nobody may know more."""
    sitting = AllListed().answer(alone(person="birth_date: 1980-01-01, wage: 2000"), False)
    sitting = Fact(Asked("household", "heating")).answer(sitting, True)
    asked = next_step(sitting)
    assert isinstance(asked, OneReceived) and (asked.right, asked.holder) == ("basic_income", "ana")
    assert next_step(asked.answer(sitting, True)) == HowMuch("basic_income", "ana", True, "month")
    noted = HowMuch("basic_income", "ana", True, "month").answer(asked.answer(sitting, True), 500.0)
    assert next_step(noted) == Done()
    assert next_step(asked.skip(sitting)) == Done(1)


def test_rare_facts_are_noted_or_asked_next() -> None:
    sitting = alone(law=BELGIUM)
    ticks = tuple((Asked("ana", fact),) for fact in ("lasting_limits", "sickness_benefit", "abroad_too_long"))
    step = RareFacts((*ticks, (Asked("ana", "taxable_income", "2024"),)))
    sitting = step.answer(sitting, [Asked("ana", "lasting_limits"), Asked("ana", "sickness_benefit")])
    ana = sitting.plain["persons"]["ana"]
    assert ana["lasting_limits"] is True and ana["abroad_too_long"] is False and "sickness_benefit" not in ana
    assert ana["taxable_income"] == {2024: 0.0}
    assert sitting.chosen == (Asked("ana", "sickness_benefit"),)
    assert len(sitting.entries) == 1 and sitting.undo().plain["persons"]["ana"].keys() == {"name", "birth_date"}


def test_what_is_unsaid_of_a_list_stays_open() -> None:
    sitting = alone(law=BELGIUM)
    limits, abroad = Asked("ana", "lasting_limits"), Asked("ana", "abroad_too_long")
    step = RareFacts(((limits,), (abroad,)))
    ana = step.answer(sitting, [], unsaid=[limits]).plain["persons"]["ana"]
    assert "lasting_limits" not in ana and ana["abroad_too_long"] is False
    assert step.answer(sitting, [], unsaid=[limits, abroad]) is sitting
    assert step.skip(sitting).skipped == {limits, abroad}


def test_one_answer_for_several_people_and_one_step_back() -> None:
    sitting = WhoLivesHere().answer(alone(), ["Ben", "Léa"])
    step = Fact(Asked("ana", "wage"), (Asked("ben", "wage"), Asked("lea", "wage")))
    sitting = step.answer(sitting, DOES_NOT_APPLY, [Asked("lea", "wage")])
    wages = {id: person.get("wage") for id, person in sitting.plain["persons"].items()}
    assert wages == {"ana": "does not apply", "ben": None, "lea": "does not apply"}
    assert "wage" not in sitting.undo().plain["persons"]["lea"]


def test_a_fact_that_became_unknown_is_answered_where_it_did() -> None:
    text = "takeup: 1\nid: a\npersons: {ana: {wage: 500}}\nsituations:\n"
    text += (
        "  - {from: 2025-01-01, persons: {ana: {wage: unknown}}}\n  - {from: 2027-01-01, persons: {ana: {wage: 9}}}\n"
    )
    sitting = Sitting.begin(SMALL, TODAY, "en", to_plain(parse_dossier(text, "a.yaml", SMALL)))
    sitting = Fact(Asked("ana", "wage")).answer(sitting, 300.0)
    assert sitting.plain["persons"]["ana"]["wage"] == 500
    assert [each["persons"]["ana"]["wage"] for each in sitting.plain["situations"]] == [300.0, 9]


KNOWN = "birth_date: 1985-05-01, activity: job_seeker"


def test_an_income_that_is_gone_is_asked_since_when_and_once_for_each_person() -> None:
    sitting = WhoLivesHere().answer(alone("", KNOWN, BELGIUM), ["Ben"])
    benefit = Fact(Asked("ana", "unemployment_benefit"), (Asked("ben", "unemployment_benefit"),))
    sitting = benefit.answer(sitting, 0.0, benefit.others)
    step = put(sitting, GoneSince("ana", "unemployment_benefit"))
    gone = step.answer(sitting, date(2026, 1, 15))
    assert "unemployment_benefit" not in gone.plain["persons"]["ana"]
    assert gone.plain["situations"] == [{"from": date(2026, 1, 15), "persons": {"ana": {"unemployment_benefit": 0.0}}}]
    assert next_step(gone) == next_step(step.skip(sitting)) == GoneSince("ben", "unemployment_benefit")
    long_ago = step.answer(sitting, date(2015, 1, 1))
    assert long_ago.plain == sitting.plain and next_step(long_ago) == GoneSince("ben", "unemployment_benefit")
    wage = Fact(Asked("ana", "net_wage")).answer(step.skip(sitting), 0.0)
    assert next_step(wage) == GoneSince("ben", "unemployment_benefit")
    assert next_step(sitting.undo()) == Everyone()


def test_what_was_picked_waits_until_it_is_answered_or_skipped() -> None:
    sitting = alone(law=BELGIUM)
    sitting = AllListed().answer(sitting, True)
    picked = RareFacts(((Asked("ana", "sickness_benefit"),),)).answer(sitting, [Asked("ana", "sickness_benefit")])
    step = next_step(picked)
    assert isinstance(step, Fact) and step.asked == Asked("ana", "sickness_benefit")
    for after in (step.answer(picked, 300.0), step.skip(picked)):
        now = next_step(after)
        assert not (isinstance(now, Fact) and now.asked == step.asked)


def test_whoever_is_retired_is_asked_for_the_pension_and_only_ticks_a_wage() -> None:
    known = "birth_date: 1948-05-01, activity: {}, domicile: brussels, residence_status: belgian"
    sitting = alone("everyone_listed: yes, tenure: private_rent", known.format("retired"), BELGIUM)
    sitting = AllListed().answer(sitting, True)
    asked: list[str] = []
    ticked: list[str] = []
    while len(asked) < 40 and not isinstance(step := next_step(sitting), Done):
        if isinstance(step, Fact):
            asked.append(step.asked.fact)
        if isinstance(step, RareFacts):
            ticked += [row[0].fact for row in step.rows]
        sitting = step.answer(sitting, []) if isinstance(step, RareFacts) else step.skip(sitting)  # type: ignore[union-attr]
    assert "pension" in asked and not {"gross_wage", "net_wage"} & set(asked)
    assert [fact for fact in ticked if fact.endswith("_wage")] == ["gross_wage"], "one wage is enough to tick"
    assert sitting.case.facts["ana"]["net_wage"].on(TODAY) == 0.0, "no wage before tax is none after it"
    at_work = alone("everyone_listed: yes, tenure: private_rent", known.format("employee"), BELGIUM)
    assert not is_rare(at_work.exploration, Asked("ana", "gross_wage"))
