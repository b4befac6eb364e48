"""Files of lines: what is read, and what is said of a file that is wrong."""

import json
from datetime import date

import pytest

from takeup.nontakeup import Outcome, Run, Terms, parse_month
from takeup.nontakeup.lines import LinesError, classify_entries, parse_lines, read_lines

WIDOW = """\
- id: widow-1
  today: 2025-06-15
  right: {first_paid: next_month, months_back: 0, decision_days: 30, appeal_days: 90}
  entitled: [{from: 2025-01, to: 2025-12, amount: 500}]
  claims:
    - date: 2025-03-10
      outcome: granted
      decided: 2025-04-02
      amount: 500
  payments:
    - {for: 2025-04, amount: 500, date: 2025-05-01}
    - {for: 2025-05, amount: 500, date: 2025-06-02}
"""


def test_the_example_of_the_typology():
    (answer,) = classify_entries(parse_lines(WIDOW))
    assert answer.to_dict()["spells"] == [
        {
            "from": "2025-01",
            "to": None,
            "duration": "temporary",
            "claim_delay": 2,
            "gap": 1500.0,
            "recoverable": 0.0,
            "lost": 1500.0,
            "lost_per_day": 0.0,
            "next_loss": None,
        }
    ]
    assert answer.to_dict()["months"][0] == {
        "month": "2025-01",
        "entitled": 500.0,
        "received": 0.0,
        "gap": 500.0,
        "extent": "full",
        "stage": "primary",
        "secondary": None,
        "frictional": False,
        "abandoned": False,
        "cumulative": False,
        "payment_delay": None,
    }
    assert list(answer.to_dict()) == ["id", "spells", "months", "names"]
    assert json.loads(json.dumps(answer.to_dict())) == answer.to_dict()


def test_one_entry_or_a_list_yaml_or_json(tmp_path):
    one = "\n".join(line[2:] for line in WIDOW.splitlines())
    entries = parse_lines(WIDOW)
    assert parse_lines(one) == entries
    as_json = [
        {
            "id": "widow-1",
            "today": "2025-06-15",
            "right": {"first_paid": "next_month", "months_back": 0, "decision_days": 30, "appeal_days": 90},
            "entitled": [{"from": "2025-01", "to": "2025-12", "amount": 500}],
            "claims": [{"date": "2025-03-10", "outcome": "granted", "decided": "2025-04-02", "amount": 500}],
            "payments": [
                {"for": "2025-04", "amount": 500.0, "date": "2025-05-01"},
                {"for": "2025-05", "amount": 5e2, "date": "2025-06-02"},
            ],
        }
    ]
    path = tmp_path / "widow.json"
    path.write_text(json.dumps(as_json, indent="\t"), encoding="utf-8-sig")
    assert read_lines(path) == entries


def test_only_the_rule_is_required_of_a_right():
    text = "{id: on, today: 2025-06-15, right: {first_paid: day}, entitled: [{from: 2025-01, amount: 500}]}"
    (entry,) = parse_lines(text)
    line = entry.line
    assert line.id == "on"  # no key or value is read as a truth value
    assert line.entitled == (Run(parse_month("2025-01"), None, 500.0),)
    assert (line.claims, line.payments, line.household, line.quasi) == ((), (), None, False)
    assert line.terms == Terms("day", 0, None, None, 0, continues=False, in_euros=True)


def test_today_can_be_given_for_entries_without_one():
    text = "{id: a, right: {first_paid: day}, entitled: []}"
    assert parse_lines(text, today=date(2025, 6, 15))[0].today == date(2025, 6, 15)


def test_entries_keep_their_own_day_and_order():
    text = "".join(
        f"- {{id: {name}, today: {day}, right: {{first_paid: day}}, entitled: [{{from: 2025-05, amount: 31}}]}}\n"
        for name, day in (("a", "2025-06-02"), ("b", "2025-05-02"), ("c", "2025-06-02"))
    )
    answers = classify_entries(parse_lines(text))
    assert [(answer.id, len(answer.months)) for answer in answers] == [("a", 1), ("b", 0), ("c", 1)]


def test_a_claim_that_was_decided_and_withdrawn():
    text = WIDOW.replace("amount: 500\n  pay", "withdrawn: 2025-06-01\n  pay")
    (claim,) = parse_lines(text)[0].line.claims
    assert (claim.outcome, claim.withdrawn) == (Outcome.GRANTED, date(2025, 6, 1))


# What is replaced in the example, by what, and then: line, field, found, allowed.
WRONG = {
    "unknown key": ("outcome: granted", "result: granted", 7, "claims[0]", "the key 'result'", "outcome"),
    "key twice": ("      amount: 500\n", "      date: 2025-01-01\n", 9, "claims[0].date", "twice", "once"),
    "no rule": ("first_paid: next_month, ", "", 3, "right.first_paid", "nothing", "required"),
    "wrong rule": (
        "next_month",
        "weekly",
        3,
        "right.first_paid",
        "'weekly'",
        "day, month, quarter, next_month",
    ),
    "no id": ("- id: widow-1\n  today", "- today", 1, "id", "nothing", "required"),
    "empty id": ("widow-1", "''", 1, "id", "an empty text", "a text"),
    "no today": ("  today: 2025-06-15\n", "", 1, "today", "nothing", "the day"),
    "no entitlement": (
        "  entitled: [{from: 2025-01, to: 2025-12, amount: 500}]\n",
        "",
        1,
        "entitled",
        "nothing",
        "",
    ),
    "not a list": ("[{from: 2025-01, to: 2025-12, amount: 500}]", "500", 4, "entitled", "'500'", "a list"),
    "not keys": (
        "[{from: 2025-01, to: 2025-12, amount: 500}]",
        "[500]",
        4,
        "entitled[0]",
        "'500'",
        "from, to",
    ),
    "a day for a month": (
        "from: 2025-01",
        "from: 2025-01-01",
        4,
        "entitled[0].from",
        "'2025-01-01'",
        "2025-01",
    ),
    "month 13": ("from: 2025-01", "from: 2025-13", 4, "entitled[0].from", "'2025-13'", "a month"),
    "a month for a day": (
        "date: 2025-03-10",
        "date: 2025-03",
        6,
        "claims[0].date",
        "'2025-03'",
        "2025-01-31",
    ),
    "30 February": ("date: 2025-03-10", "date: 2025-02-30", 6, "claims[0].date", "'2025-02-30'", "a day"),
    "week date": ("date: 2025-03-10", "date: 2025-W10-1", 6, "claims[0].date", "'2025-W10-1'", "a day"),
    "no date": ("date: 2025-03-10", "date:", 6, "claims[0].date", "nothing", "a day"),
    "amount in words": ("      amount: 500", "      amount: a lot", 9, "claims[0].amount", "'a lot'", "500"),
    "amount in quotes": ("      amount: 500", "      amount: '500'", 9, "claims[0].amount", "'500'", "500"),
    "infinite": ("      amount: 500", "      amount: .inf", 9, "claims[0].amount", "'.inf'", "500"),
    "too large": ("to: 2025-12, amount: 500", "amount: 1e999", 4, "entitled[0].amount", "inf", "from 0 on"),
    "negative": ("to: 2025-12, amount: 500", "amount: -5", 4, "entitled[0].amount", "-5", "from 0 on"),
    "negative payment": (
        "amount: 500, date: 2025-06-02",
        "amount: -5, date: 2025-06-02",
        12,
        "payments[1].amount",
        "-5",
        "",
    ),
    "negative days": (
        "decision_days: 30",
        "decision_days: -30",
        3,
        "right.decision_days",
        "-30",
        "from 0 on",
    ),
    "half a month": ("months_back: 0", "months_back: 0.5", 3, "right.months_back", "'0.5'", "whole"),
    "yes for true": ("months_back: 0", "continues: yes", 3, "right.continues", "'yes'", "true or false"),
    "outcome": (
        "granted",
        "accepted",
        7,
        "claims[0].outcome",
        "'accepted'",
        "pending, granted, refused, withdrawn",
    ),
    "run backwards": ("to: 2025-12", "to: 2024-12", 4, "entitled[0].to", "2024-12", "2025-01 or later"),
    "overlap": (
        "[{from: 2025-01, to: 2025-12, amount: 500}]",
        "\n    - {from: 2025-06, amount: 400}\n    - {from: 2025-01, to: 2025-06, amount: 500}",
        5,
        "entitled[0]",
        "2025-06 in two runs",
        "do not overlap",
    ),
    "decided before the claim": (
        "2025-04-02",
        "2025-03-09",
        8,
        "claims[0].decided",
        "2025-03-09",
        "2025-03-10",
    ),
    "granted without a decision": (
        "      decided: 2025-04-02\n",
        "",
        6,
        "claims[0].decided",
        "no date",
        "granted",
    ),
    "pending with a decision": ("granted", "pending", 8, "claims[0].decided", "2025-04-02", "pending"),
    "refused with an amount": ("granted", "refused", 9, "claims[0].amounts", "an amount", "granted"),
    "stopped without a grant": (
        "outcome: granted\n      decided: 2025-04-02\n      amount: 500",
        "outcome: pending\n      stopped: 2025-05-01",
        8,
        "claims[0].stopped",
        "2025-05-01",
        "granted",
    ),
    "stopped before the decision": (
        "amount: 500\n  pay",
        "stopped: 2025-04-01\n  pay",
        9,
        "claims[0].stopped",
        "2025-04-01",
        "",
    ),
    "withdrawn without a date": (
        "outcome: granted\n      decided: 2025-04-02\n      amount: 500",
        "outcome: withdrawn",
        6,
        "claims[0].withdrawn",
        "no date",
        "a date",
    ),
    "withdrawn before the claim": (
        "outcome: granted\n      decided: 2025-04-02\n      amount: 500",
        "outcome: withdrawn\n      withdrawn: 2025-03-01",
        8,
        "claims[0].withdrawn",
        "2025-03-01",
        "2025-03-10",
    ),
    "amount and amounts": (
        "      amount: 500\n",
        "      amount: 500\n      amounts: [{from: 2025-04, amount: 500}]\n",
        10,
        "claims[0].amounts",
        "amount and amounts",
        "one of the two",
    ),
    "amounts overlap": (
        "      amount: 500\n",
        "      amounts:\n      - {from: 2025-04, amount: 500}\n      - {from: 2025-06, amount: 500}\n",
        11,
        "claims[0].amounts[1]",
        "2025-06 in two runs",
        "do not overlap",
    ),
    "granted unknown": (
        "      amount: 500\n",
        "      amounts: [{from: 2025-04, amount: null}]\n",
        9,
        "claims[0].amounts[0].amount",
        "nothing",
        "500",
    ),
    "status in euros": ("months_back: 0", "in_euros: false", 4, "entitled", "500", "0 or 1"),
    "passport to nowhere": (
        "  today",
        "  household: h\n  passports: [b]\n  today",
        1,
        "passports",
        "'b'",
        "same household",
    ),
    "receipt": (
        "  today",
        "  received_unknown: perhaps\n  today",
        2,
        "received_unknown",
        "'perhaps'",
        "true or false",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_says_where_and_what(name, tmp_path):
    old, new, line, field, found, allowed = WRONG[name]
    assert old in WIDOW
    path = tmp_path / "lines.yaml"
    path.write_text(WIDOW.replace(old, new, 1))
    with pytest.raises(LinesError) as caught:
        read_lines(path)
    error = caught.value
    assert (error.file, error.line, error.field) == ("lines.yaml", line, field)
    assert found in error.found
    assert allowed in error.allowed
    assert str(error) == f"lines.yaml, line {line}, {field}: found {error.found}; allowed: {error.allowed}"


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("", 1, "nothing"),
        ("# only a remark\n", 1, "nothing"),
        ("- id: a\n  today: [\n", 3, ""),
        ("a: 1\n---\nb: 2\n", 2, ""),
        ("just words", 1, "'just words'"),
        ("- 5\n", 1, "'5'"),
        ("? [a]\n: 1\n", 1, "the key a list"),
        ("- &a {id: *a}\n", 1, ""),
        ("- \x07\n", 1, ""),
    ],
)
def test_a_file_that_is_no_file_of_lines(text, line, found):
    with pytest.raises(LinesError) as caught:
        parse_lines(text, "lines.yaml")
    assert caught.value.line == line
    assert found in caught.value.found
    assert str(caught.value).startswith(f"lines.yaml, line {line}")


def test_not_utf8(tmp_path):
    path = tmp_path / "lines.yaml"
    path.write_bytes(b"- id: \xe9\n")
    with pytest.raises(LinesError, match="UTF-8"):
        read_lines(path)


def test_an_id_twice():
    with pytest.raises(LinesError) as caught:
        parse_lines(WIDOW + WIDOW, "lines.yaml")
    assert (caught.value.line, caught.value.field) == (13, "id")


def test_a_household_has_one_today():
    entry = "- {{id: {}, household: h, today: {}, right: {{first_paid: day}}, entitled: []}}\n"
    with pytest.raises(LinesError) as caught:
        parse_lines(entry.format("a", "2025-06-15") + entry.format("b", "2025-06-16"), "lines.yaml")
    assert (caught.value.line, caught.value.field, caught.value.found) == (2, "today", "2025-06-16")
    assert "2025-06-15" in caught.value.allowed
