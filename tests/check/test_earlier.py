"""A fact that is known today and not of an earlier day: the page says how to tell it, and `ask` is not sent for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml

from takeup.check import check
from takeup.cli.check_first import show_first
from takeup.cli.paper import Paper
from takeup.dossier import Dossier, parse_dossier
from takeup.reading.groups import sorted_for_reading
from tests.check.test_check import HOME, LAW, adult, plain, since

RENTED = {**HOME, "tenure": "private_rent"}
NOW_NONE = since("2026-04-01", unemployment_benefit=0)
SAM = adult(activity="job_seeker", lasting_limits="no", pregnant="no", unemployment_benefit=None, taxable_income=None)


def dossier() -> Dossier:
    told = plain("2026-11-10", {"ana": SAM}, household=RENTED, situations=[NOW_NONE])
    return parse_dossier(yaml.safe_dump(told, sort_keys=False).replace("'", ""), "test.yaml", LAW)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "This is known of today, but not of January 2026."),
        ("nl", "Voor nu is dat gekend, maar niet voor januari 2026."),
        ("fr", "C'est connu pour aujourd'hui, mais pas pour janvier 2026."),
    ],
)
def test_the_month_is_named_and_how_to_write_it(language: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    report = check(dossier(), LAW, None, language)
    (unknown,) = (one for one in report.unknown_earlier if one.fact == "unemployment_benefit")
    assert (unknown.subject, unknown.first, unknown.rights[0] != "") == ("ana", "2026-01-01", True)
    assert report.next_question is not None and report.next_question.fact != "unemployment_benefit"
    answered = replace(report, next_question=None)
    show_first(answered, sorted_for_reading(answered, dossier()), Paper(), "sam.yaml")
    page = capsys.readouterr().out
    assert said in " ".join(page.split())
    assert "situations:\n    - from: 2026-01-01\n      persons: {ana: {unemployment_benefit: " in page
    assert "takeup ask" not in page


def test_what_is_told_of_every_month_is_known_earlier_too() -> None:
    told = plain("2026-11-10", {"ana": {**SAM, "unemployment_benefit": 0}}, household=RENTED)
    file = parse_dossier(yaml.safe_dump(told, sort_keys=False).replace("'", ""), "test.yaml", LAW)
    assert check(file, LAW, None, "en").unknown_earlier == []
