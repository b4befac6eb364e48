"""What the table of timelines does not show: rules of a right's own, windows, batches, and wrong calls."""

from datetime import date

import pytest

from takeup.nontakeup import (
    Claim,
    Duration,
    Line,
    Name,
    NextLoss,
    Outcome,
    Payment,
    Run,
    Span,
    Stage,
    Terms,
    TimelineError,
    classify,
    every_month,
    format_month,
    parse_month,
    runs_of,
)
from takeup.nontakeup.money import is_rounding, to_cents
from takeup.nontakeup.months import days_after, month_of, same_day_of

JANUARY = parse_month("2025-01")
MONTHLY = Terms("month")


def year_that_closes(claimed: date) -> tuple[int, float]:
    """Paid for the whole of the year of the claim; for the year before as well until the end of March."""
    year = claimed.year if claimed.month > 3 else claimed.year - 1
    return year * 12, 1.0


def one(line, today, window=None):
    (answer,) = classify([line], today, window)
    return answer


def test_a_rule_of_its_own():
    line = Line("a", Terms(year_that_closes), (Run(parse_month("2024-07"), None, 10.0),))
    spell = one(line, date(2025, 3, 15)).spells[0]
    assert (spell.recoverable, spell.lost) == (80.0, 0.0)
    # Until 31 March a claim pays 2024 too; on 1 April its six months are out of reach.
    assert spell.next_loss == NextLoss(date(2025, 4, 1), 60.0)
    assert spell.lost_per_day == pytest.approx(60 / 31)
    april = one(line, date(2025, 4, 1)).spells[0]
    assert (april.recoverable, april.lost, april.lost_per_day) == (30.0, 60.0, 0.0)
    # On 31 December 2025 all of 2025 is in reach, and stays so until the end of March 2026.
    assert april.next_loss == NextLoss(date(2026, 4, 1), 120.0)


def test_a_rule_with_a_day_in_the_middle_of_a_month():
    deadline = date(2025, 6, 10)

    def by_event(claimed: date) -> tuple[int, float]:
        return (JANUARY, 1.0) if claimed <= deadline else (month_of(claimed), 1.0)

    spell = one(Line("a", Terms(by_event), (Run(JANUARY, None, 10.0),)), date(2025, 5, 20)).spells[0]
    assert spell.next_loss == NextLoss(date(2025, 6, 11), 50.0)
    assert spell.lost_per_day == 0.0


def test_a_rule_of_its_own_says_all():
    with pytest.raises(TimelineError, match="months_back"):
        Terms(year_that_closes, months_back=1)


def test_a_run_until_the_end_of_the_calendar_is_not_counted_through():
    line = Line("a", Terms("next_month", months_back=2), (Run(JANUARY, parse_month("9999-12"), 100.0),))
    spell = one(line, date(2025, 6, 15)).spells[0]
    assert spell.last is None
    assert spell.next_loss == NextLoss(date(2025, 7, 1), 100.0)


def test_the_right_rises_above_the_award():
    """500 was granted for good; from August the right is 700. Until 31 August a claim brings the 200."""
    line = Line(
        "a",
        MONTHLY,
        (Run(JANUARY + 4, JANUARY + 6, 500.0), Run(JANUARY + 7, None, 700.0)),
        (Claim(date(2025, 5, 2), Outcome.GRANTED, date(2025, 5, 20), amounts=(every_month(500.0),)),),
    )
    assert one(line, date(2025, 6, 15)).spells[0].next_loss == NextLoss(date(2025, 9, 1), 200.0)


def test_a_share_of_this_month_is_less_than_the_award():
    """On 20 June a claim brings 11 of 30 days, less than what was granted. July is at stake, from day two."""
    line = Line(
        "a",
        Terms("day"),
        (Run(JANUARY, None, 310.0),),
        (Claim(date(2024, 12, 2), Outcome.GRANTED, date(2024, 12, 20), amounts=(every_month(200.0),)),),
    )
    loss = one(line, date(2025, 6, 20)).spells[0].next_loss
    assert loss is not None
    assert (loss.day, loss.amount) == (date(2025, 7, 2), pytest.approx(10.0))


def test_a_window_chooses_months_and_euros_but_not_the_spell():
    line = Line("a", MONTHLY, (Run(JANUARY, None, 100.0),))
    answer = one(line, date(2025, 6, 15), (JANUARY + 1, JANUARY + 2))
    assert [format_month(month.month) for month in answer.months] == ["2025-02", "2025-03"]
    (spell,) = answer.spells
    assert (spell.first, spell.gap, spell.duration) == (JANUARY, 200.0, Duration.OPEN)
    assert one(line, date(2025, 6, 15), (JANUARY - 5, JANUARY - 1)).spells == ()
    with pytest.raises(ValueError, match="window"):
        classify([line], date(2025, 6, 15), (JANUARY, JANUARY - 1))


def test_lines_without_a_household_stand_alone():
    entitled = (Run(JANUARY, None, 100.0),)
    answers = classify([Line("a", MONTHLY, entitled), Line("a", MONTHLY, entitled)], date(2025, 2, 3))
    assert [answer.months[0].cumulative for answer in answers] == [False, False]


def test_a_grant_by_the_day_before_a_claim_is_paid_for_whole_months():
    """A claim covers part of March; the automatic grant before it covers the rest, so nothing is primary."""
    line = Line(
        "a",
        Terms("day"),
        (Run(JANUARY, None, 310.0),),
        (Claim(date(2025, 3, 22), Outcome.REFUSED, date(2025, 3, 25)),),
        (Payment(JANUARY + 1, 310.0, date(2025, 3, 1)),),
    )
    march = one(line, date(2025, 4, 3)).months[2]
    assert march.stage is Stage.SECONDARY
    assert march.recoverable == pytest.approx(310.0)


def test_a_chain_of_passports_is_kept_link_by_link():
    entitled = (Run(JANUARY, None, 100.0),)
    lines = [
        Line("status", Terms("month", in_euros=False), (Run(JANUARY, None, 1.0),), household="h"),
        Line("tariff", MONTHLY, entitled, household="h", passports=("status",)),
        Line("fund", MONTHLY, entitled, household="h", passports=("tariff",)),
    ]
    answers = classify(lines, date(2025, 2, 3))
    assert [answer.caused_by for answer in answers] == [(), ("status",), ("tariff",)]
    assert all(Name.CUMULATIVE in answer.names for answer in answers)


@pytest.mark.parametrize("passports", [("b",), ("a",)])
def test_passports_are_other_lines_of_the_household(passports):
    with pytest.raises(TimelineError, match="passports"):
        classify([Line("a", MONTHLY, household="h", passports=passports)], date(2025, 1, 1))


def test_one_id_a_line():
    with pytest.raises(TimelineError, match="'a' twice"):
        classify([Line("a", MONTHLY, household="h"), Line("a", MONTHLY, household="h")], date(2025, 1, 1))


def test_nothing_at_all():
    assert classify([], date(2025, 1, 1)) == []
    answer = one(Line("a", MONTHLY), date(2025, 1, 1))
    assert (answer.spells, answer.months, answer.names) == ((), (), ())


def test_amounts_by_month_become_runs():
    amounts = {JANUARY: 5.0, JANUARY + 1: 5.0, JANUARY + 3: 5.0, JANUARY + 4: None}
    assert runs_of(amounts) == (
        Run(JANUARY, JANUARY + 1, 5.0),
        Run(JANUARY + 3, JANUARY + 3, 5.0),
        Run(JANUARY + 4, JANUARY + 4, None),
    )


@pytest.mark.parametrize(
    "make",
    [
        lambda: Terms("weekly"),  # type: ignore[arg-type]
        lambda: Terms("day", payment_days=-1),
        lambda: Run(JANUARY, JANUARY - 1, 5.0),
        lambda: Span(JANUARY, JANUARY - 1),
        lambda: Run(JANUARY, None, float("nan")),
        lambda: Payment(JANUARY, -1.0, date(2025, 1, 1)),
        lambda: Claim(date(2025, 1, 1), Outcome.GRANTED),
        lambda: Claim(date(2025, 1, 1), Outcome.WITHDRAWN),
        lambda: Line("a", MONTHLY, (Run(JANUARY, None, 5.0), Run(JANUARY + 1, None, 5.0))),
        lambda: Line("a", Terms("day", in_euros=False), (Run(JANUARY, None, 5.0),)),
    ],
)
def test_data_that_cannot_be(make):
    with pytest.raises(TimelineError, match="allowed"):
        make()


def test_rounding():
    assert is_rounding(499, 500) and is_rounding(500, 499) and is_rounding(495, 500)
    assert not is_rounding(494.99, 500) and not is_rounding(0, 0.5) and not is_rounding(499, 500, in_euros=False)
    assert is_rounding(100.1 - 1, 100.1)  # one euro, though floats make it a little more
    assert [to_cents(euros) for euros in (0.005, 1.005, 2.675, 0.285, 1 / 3)] == [
        0.01,
        1.01,
        2.68,
        0.29,
        0.33,
    ]


def test_months():
    assert format_month(parse_month("2025-12") + 1) == "2026-01"
    assert same_day_of(parse_month("2024-02"), date(2024, 3, 31)) == date(2024, 2, 29)
    assert days_after(date(9999, 12, 1), 10**9) == date.max
    for text in ("2025", "2025-1", "2025-00", "2025-13", "0000-01", "2025-01-01", "٢٠٢٥-٠١"):
        with pytest.raises(ValueError, match="is not a month"):
            parse_month(text)
