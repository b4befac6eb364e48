"""The hand-made timelines: what the typology says of each, line by line."""

import json
from pathlib import Path

import pytest
import yaml

from takeup.nontakeup.answers import Extent, Name, Secondary, Stage
from takeup.nontakeup.lines import classify_entries, parse_lines
from takeup.nontakeup.months import format_month, parse_month

CASES = yaml.load(Path(__file__).with_name("timelines.yaml").read_bytes(), Loader=yaml.BaseLoader)
NUMBERS = {"amount", "due", "got", "gap", "recoverable", "lost", "lost_per_day"}
WHOLE = {"claim_delay", "late", "months_back", "decision_days", "appeal_days", "payment_days"}
TRUTHS = {"continues", "in_euros", "quasi", "received_unknown", "from_known", "to_known"}


def typed(value, key=""):
    """The plain texts of a case as JSON has them, each by its key."""
    if isinstance(value, dict):
        return {name: typed(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [typed(each, key) for each in value]
    if value == "null":
        return None
    if key in TRUTHS:
        return {"true": True, "false": False}[value]
    if key in WHOLE:
        return int(value)
    return float(value) if key in NUMBERS else value


def answers_of(case):
    entries = [{"id": f"line-{place}", "today": case["today"]} | typed(e) for place, e in enumerate(case["entries"])]
    return classify_entries(parse_lines(json.dumps(entries)))


def month_as_printed(month, expected):
    words = expected.get("is", "").split()
    unknown = "unknown" in words
    flags = {flag: None if unknown else flag in words for flag in ("frictional", "abandoned", "cumulative")}
    extent = next((each for each in Extent if each in words), None if unknown else Extent.NONE)
    printed = {
        "month": month,
        "entitled": expected["due"],
        "received": expected["got"],
        "gap": None if unknown else expected.get("gap", 0),
        "extent": extent,
        "stage": next((each for each in Stage if each in words), None),
        "secondary": next((each for each in Secondary if each in words), None),
        **flags,
        "payment_delay": expected.get("late"),
    }
    said = {str(each) for each in printed.values()} | {flag for flag, holds in flags.items() if holds}
    assert unknown or set(words) <= said, f"a word of {words} means nothing"
    return printed


def months_as_printed(blocks):
    months = []
    for written, expected in blocks.items():
        first, _, last = written.partition("..")
        months += [
            month_as_printed(format_month(month), typed(expected))
            for month in range(parse_month(first), parse_month(last or first) + 1)
        ]
    return months


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_timeline(case):
    answers = answers_of(case)
    assert len(answers) == len(case["expect"])
    for answer, expected in zip(answers, case["expect"], strict=True):
        printed = answer.to_dict()
        assert printed["spells"] == typed(expected["spells"])
        assert printed["months"] == months_as_printed(expected["months"])
        assert printed["names"] == expected["names"].split()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_passports_at_fault(case):
    for answer, expected in zip(answers_of(case), case["expect"], strict=True):
        because = {
            month["month"]: tuple(block.get("because", ()))
            for written, block in expected["months"].items()
            for month in months_as_printed({written: block})
        }
        assert {format_month(month.month): month.caused_by for month in answer.months} == because
        assert answer.caused_by == tuple(dict.fromkeys(each for ids in because.values() for each in ids))


def test_the_table_reaches_every_name_and_kind():
    names = {name for case in CASES for expected in case["expect"] for name in expected["names"].split()}
    words = {
        word
        for case in CASES
        for expected in case["expect"]
        for block in expected["months"].values()
        for word in block.get("is", "").split()
    }
    assert names == set(Name)
    assert set(Secondary) <= words
    assert len({case["id"] for case in CASES}) == len(CASES) >= 48
    assert all(case["why"] for case in CASES)
