"""A number cannot leave without what a reader needs to judge it."""

from datetime import date

import pytest

from takeup.nontakeup.words import Words
from takeup.population.estimate.result import (
    EVERYONE_COUNTED,
    NOT_MEASURABLE,
    Estimate,
    Source,
    Unit,
    Withheld,
    not_measurable,
)

SOURCE = Source("Register of Somewhere", date(2026, 6, 30), "2026-01..2026-06", synthetic=True)
WHAT = Words(nl="Een deel.", fr="Une part.", en="A share.")


def test_it_carries_everything_to_open_beside_the_number():
    told = Estimate(
        "non_take_up", 0.4, Unit.SHARE, WHAT, SOURCE, (("right", "integration_income"),), 0.02, 0.36, 0.44, n=120
    ).to_dict("fr")
    assert (told["right"], told["value"], told["standard_error"]) == ("integration_income", 0.4, 0.02)
    assert (told["definition"], told["source"], told["as_of"]) == ("Une part.", "Register of Somewhere", "2026-06-30")
    assert (told["synthetic"], told["model_based"], told["n"]) == (True, False, 120)


def test_no_error_needs_a_reason():
    with pytest.raises(ValueError, match="`no_error` must say why"):
        Estimate("non_take_up", 0.4, Unit.SHARE, WHAT, SOURCE)
    assert Estimate("non_take_up", 0.4, Unit.SHARE, WHAT, SOURCE, no_error=EVERYONE_COUNTED).value == 0.4


def test_no_value_needs_a_reason_and_hides_all_that_tells_it():
    with pytest.raises(ValueError, match="exactly one of them"):
        Estimate("non_take_up", None, Unit.SHARE, WHAT, SOURCE)
    with pytest.raises(ValueError, match="without a reason"):
        Estimate("non_take_up", None, Unit.SHARE, WHAT, SOURCE, withheld=Withheld.EMPTY)
    with pytest.raises(ValueError, match="would tell it"):
        Estimate(
            "non_take_up",
            None,
            Unit.SHARE,
            WHAT,
            SOURCE,
            error=0.1,
            withheld=Withheld.SUPPRESSED,
            reason=NOT_MEASURABLE,
        )


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_value_is_a_number(value):
    with pytest.raises(ValueError, match="withhold it"):
        Estimate("non_take_up", value, Unit.SHARE, WHAT, SOURCE, no_error=EVERYONE_COUNTED)


def test_an_interval_runs_from_low_to_high():
    with pytest.raises(ValueError, match=r"not an interval: 0\.5 to 0\.3"):
        Estimate("non_take_up", 0.4, Unit.SHARE, WHAT, SOURCE, error=0.1, low=0.5, high=0.3)


def test_held_back_leaves_nothing_behind():
    full = Estimate("non_take_up", 0.4, Unit.SHARE, WHAT, SOURCE, (), 0.1, 0.2, 0.6, n=7, bound_low=0.1, bound_high=0.9)
    held = full.held_back(Withheld.SUPPRESSED, NOT_MEASURABLE)
    told = held.to_dict()
    assert all(
        told[name] is None for name in ("value", "standard_error", "low", "high", "n", "bound_low", "bound_high")
    )
    assert told["withheld"] == "suppressed"


def test_not_measurable_is_an_answer_without_a_number():
    answer = not_measurable("temporary", Unit.SHARE, WHAT, SOURCE, NOT_MEASURABLE, {"right": "a"})
    assert answer.value is None
    assert answer.to_dict("nl")["reason"] == "niet te meten met deze bron"
    assert answer.group == (("right", "a"),)
