"""Every fault of a file is told with its line, its field, what was found and what is allowed."""

from __future__ import annotations

import pytest

from takeup.dossier import DossierError, parse_dossier
from takeup.engine.errors import TakeupError
from tests.dossier.land import LAW, SMALL, as_json, problems

HEAD = "takeup: 1\nid: a\n"
TWO = HEAD + "persons:\n  maria: {birth_date: 1950-01-01}\n  lea: {birth_date: 2010-07-01}\n"  # 5 lines

# text, line, field, words that the message must hold
FAULTS: dict[str, tuple[str, int, str, tuple[str, ...]]] = {
    # the file
    "no yaml": ("takeup: 1\n\tid: a", 2, "", ("YAML", "spaces")),
    "nothing": ("", 1, "", ("nothing",)),
    "a list": ("- takeup: 1", 1, "", ("a list", "keys and values")),
    "two documents": (SMALL + "---\n" + SMALL, 4, "", ("one document",)),
    "version missing": ("id: a\npersons: {b: }", 1, "takeup", ("nothing", "required")),
    "another version": ("takeup: 2\nid: a b\npersons: {b: }", 1, "takeup", ("'2'", "allowed: 1")),
    "id missing": ("takeup: 1\npersons: {b: }", 1, "id", ("required",)),
    "wrong id": ("takeup: 1\nid: a b\npersons: {b: }", 2, "id", ("'a b'", "letters")),
    "persons missing": (HEAD, 1, "persons", ("required",)),
    "nobody": (HEAD + "persons: {}", 3, "persons", ("nobody", "at least one")),
    "unknown key": (SMALL + "situation: []", 4, "situation", ("the key 'situation'", "nearest: situations")),
    "key twice": (SMALL + "id: b", 4, "id", ("a second time", "once")),
    "key that is a list": (SMALL + "? [a]\n: b", 4, "", ("the key a list",)),
    "empty value": (SMALL + "language:", 4, "language", ("an empty value", "leave the field out")),
    "language": (SMALL + "language: it", 4, "language", ("'it'", "nl, fr, en, de")),
    "day": (SMALL + "on: 10/3/2026", 4, "on", ("'10/3/2026'", "written here as 2026-03-10")),
    "no such day": (SMALL + "on: 2026-02-30", 4, "on", ("'2026-02-30'", "no day of the calendar")),
    "day with time": (SMALL + "on: 2026-02-01T00:00:00", 4, "on", ("a day such as",)),
    "list for a value": (SMALL + "on: [2026-02-01]", 4, "on", ("a list",)),
    "value for a list": (SMALL + "claims: none", 4, "claims", ("'none'", "a list")),
    # persons and their facts
    "person id": (HEAD + "persons:\n  jan dhont: {}", 4, "persons.jan dhont", ("letters", "under name")),
    "household as id": (HEAD + "persons: {household: }", 3, "persons.household", ("not 'household'",)),
    "person twice": (HEAD + "persons:\n  b: {}\n  b: {}", 5, "persons.b", ("a second time",)),
    "person is a text": (HEAD + "persons: {b: here}", 3, "persons.b", ("'here'", "keys and values")),
    "unknown fact": (
        HEAD + "persons:\n  b:\n    pensoin: 900",
        5,
        "persons.b.pensoin",
        ("'pensoin'", "a fact of a person", "nearest: pension"),
    ),
    "fact of the household": (
        HEAD + "persons:\n  b: {rent: 5}",
        4,
        "persons.b.rent",
        ("'rent' under household", "a fact of the household"),
    ),
    "fact of a person": (SMALL + "household: {pension: 5}", 4, "household.pension", ("under persons",)),
    "comma": (
        HEAD + "persons:\n  b:\n    pension: 1.234,56",
        5,
        "persons.b.pension",
        ("'1.234,56'", "0 to 10,000", "written here as 1234.56"),
    ),
    "comma between braces": (HEAD + "persons: {b: {pension: 900,50}}", 3, "persons.b.50", ("decimal point",)),
    "comma of thousands": (
        HEAD + "persons: {b: {pension: '1,234.5'}}",
        3,
        "persons.b.pension",
        ("written here as 1234.5, without quotes",),
    ),
    "euro sign": (HEAD + "persons: {b: {pension: € 900}}", 3, "persons.b.pension", ("written here as 900",)),
    "in two ways": (HEAD + "persons: {b: {pension: 1.234}}", 3, "persons.b.pension", ("1234 or 1.2340",)),
    "number in quotes": (HEAD + "persons: {b: {pension: '9'}}", 3, "persons.b.pension", ("without quotes",)),
    "no number": (HEAD + "persons: {b: {pension: .inf}}", 3, "persons.b.pension", ("'.inf'",)),
    "huge number": (HEAD + "persons: {b: {pension: 1e999}}", 3, "persons.b.pension", ("'1e999'",)),
    "too much": (HEAD + "persons: {b: {pension: 10001}}", 3, "persons.b.pension", ("'10001'", "0 to 10,000")),
    "too little": (HEAD + "persons: {b: {pension: -1}}", 3, "persons.b.pension", ("'-1'", "EUR/month")),
    "half a month": (HEAD + "persons: {b: {months_worked: 1.5}}", 3, "persons.b.months_worked", ("whole",)),
    "truth": (
        HEAD + "persons: {b: {pregnant: ja}}",
        3,
        "persons.b.pregnant",
        ("'ja'", "yes or no", "unknown"),
    ),
    "choice": (
        HEAD + "persons: {b: {partnership: single}}",
        3,
        "persons.b.partnership",
        ("one of none, married, de_facto", "does not apply"),
    ),
    "date out of range": (
        HEAD + "persons: {b: {birth_date: 1850-01-01}}",
        3,
        "persons.b.birth_date",
        ("'1850-01-01'", "from 1900-01-01 to 2099-12-31"),
    ),
    "birth does not apply": (
        HEAD + "persons: {b: {birth_date: does not apply}}",
        3,
        "persons.b.birth_date",
        ("'does not apply'", "or unknown"),
    ),
    "empty fact": (HEAD + "persons: {b: {pension: }}", 3, "persons.b.pension", ("an empty value", "unknown")),
    "yearly as one number": (
        HEAD + "persons: {b: {taxable_income: 900}}",
        3,
        "persons.b.taxable_income",
        ("{2024: 18000}",),
    ),
    "no year": (
        HEAD + "persons:\n  b:\n    taxable_income:\n      24: 9",
        6,
        "persons.b.taxable_income.24",
        ("the year '24'",),
    ),
    "year too high": (
        HEAD + "persons: {b: {taxable_income: {2024: 900000}}}",
        3,
        "persons.b.taxable_income.2024",
        ("'900000'", "0 to 500,000", "or unknown"),
    ),
    "lives here": (HEAD + "persons: {b: {lives_here: unknown}}", 3, "persons.b.lives_here", ("yes or no",)),
    # relations
    "unknown person": (
        HEAD + "persons:\n  maria: {child_of: anna}\n  ana: {}",
        4,
        "persons.maria.child_of",
        ("'anna'", "nearest: ana"),
    ),
    "unknown person in a list": (
        HEAD + "persons:\n  maria:\n    child_of: [ana,\n      bob]\n  ana: {}",
        6,
        "persons.maria.child_of[1]",
        ("'bob'",),
    ),
    "oneself": (HEAD + "persons: {b: {sibling_of: b}}", 3, "persons.b.sibling_of", ("someone else",)),
    "contradiction": (
        HEAD + "persons:\n  b: {child_of: c}\n  c: {child_of: b}",
        5,
        "persons.c.child_of",
        ("c as child of b", "persons.b.child_of says otherwise"),
    ),
    "own ancestor": (
        HEAD + "persons:\n  b: {child_of: c}\n  c: {child_of: d}\n  d: {child_of: b}",
        4,
        "persons.b.child_of",
        ("nobody is their own ancestor",),
    ),
    "child older than the parent": (
        HEAD + "persons:\n  b: {birth_date: 1950-01-01, child_of: c}\n  c: {birth_date: 1980-01-01}",
        4,
        "persons.b.child_of",
        ("born on 1950-01-01", "born after the parent"),
    ),
    "two partners": (
        HEAD + "persons:\n  b: {partner_of: c}\n  c: {}\n  d: {partner_of: b}",
        6,
        "persons.d.partner_of",
        ("c and d as partners of b at once",),
    ),
    "no partner, and one": (
        HEAD + "persons:\n  b: {partnership: none}\n  c: {partner_of: b}",
        4,
        "persons.b.partnership",
        ("while c, the partner of b, lives here",),
    ),
    "no partner from a day on, and one": (
        HEAD + "persons: {b: {partner_of: c, partnership: married}, c: }\n"
        "situations:\n- from: 2025-01-01\n  persons:\n    b:\n      partnership: none",
        8,
        "situations[0].persons.b.partnership",
        ("lives_here: no",),
    ),
    # situations
    "situation without a day": (SMALL + "situations:\n- why: x", 5, "situations[0].from", ("required",)),
    "situation of nobody": (
        SMALL + "situations:\n- from: 2025-01-01\n  persons:\n    mria: {pension: 1}",
        7,
        "situations[0].persons.mria",
        ("nearest: maria",),
    ),
    "relation in a situation": (
        TWO + "situations:\n- {from: 2025-01-01, persons: {lea: {child_of: maria}}}",
        7,
        "situations[0].persons.lea.child_of",
        ("under persons.lea, as it holds always",),
    ),
    "birth in a situation": (
        TWO + "situations:\n- {from: 2025-01-01, persons: {lea: {birth_date: 2001-01-01}}}",
        7,
        "situations[0].persons.lea.birth_date",
        ("under persons.lea, as it holds always",),
    ),
    "before birth": (
        TWO + "situations:\n- from: 2010-06-30\n  persons:\n    lea: {pension: 0}",
        9,
        "situations[0].persons.lea",
        ("born on 2010-07-01",),
    ),
    "two values on one day": (
        SMALL + "situations:\n- {from: 2025-01-01, persons: {maria: {pension: 1}}}\n"
        "- {from: 2025-01-01, persons: {maria: {pension: 2}}}",
        6,
        "situations[1].persons.maria.pension",
        ("a second value", "situations[0].persons.maria.pension has another"),
    ),
    "two values for one year": (
        SMALL + "situations:\n- {from: 2025-01-01, persons: {maria: {taxable_income: {2023: 1}}}}\n"
        "- {from: 2025-01-01, persons: {maria: {taxable_income: {2023: 2}}}}",
        6,
        "situations[1].persons.maria.taxable_income",
        ("a second value",),
    ),
    "two stays on one day": (
        SMALL + "situations:\n- {from: 2025-01-01, persons: {maria: {lives_here: no}}}\n"
        "- {from: 2025-01-01, persons: {maria: {lives_here: yes}}}",
        6,
        "situations[1].persons.maria.lives_here",
        ("a second value",),
    ),
    "moving in from nowhere": (
        SMALL + "situations:\n- {from: 2025-01-01, persons: {maria: {lives_here: yes}}}",
        5,
        "situations[0].persons.maria.lives_here",
        ("nothing about before", "under persons.maria"),
    ),
    # claims
    "unknown right": (
        SMALL + "claims:\n- {right: income_garantee, date: 2025-01-01, outcome: pending}",
        5,
        "claims[0].right",
        ("'income_garantee'", "nearest: income_guarantee"),
    ),
    "unknown right, not like any": (
        SMALL + "claims:\n- {right: xyz, date: 2025-01-01, outcome: pending}",
        5,
        "claims[0].right",
        ("child_benefit", "energy_tariff", "sociaal_tarief"),
    ),
    "claim without outcome": (
        SMALL + "claims:\n- {right: igo, date: 2025-01-01}",
        5,
        "claims[0].outcome",
        (),
    ),
    "outcome": (
        SMALL + "claims:\n- {right: igo, date: 2025-01-01, outcome: grantd}",
        5,
        "claims[0].outcome",
        ("nearest: granted",),
    ),
    "granted without a decision": (
        SMALL + "claims:\n- {right: igo, date: 2025-01-01, outcome: granted}",
        5,
        "claims[0].decided",
        ("no date", "as the outcome is granted"),
    ),
    "decided before the claim": (
        SMALL + "claims:\n- right: igo\n  date: 2025-02-01\n  outcome: refused\n  decided: 2025-01-01",
        8,
        "claims[0].decided",
        ("2025-01-01", "from 2025-02-01 on"),
    ),
    "overlapping amounts": (
        SMALL + "claims:\n- right: igo\n  date: 2025-01-01\n  outcome: granted\n  decided: 2025-01-02\n"
        "  amounts:\n  - {from: 2025-01, amount: 1}\n  - {from: 2025-02, amount: 2}",
        11,
        "claims[0].amounts[1]",
        ("2025-02 in two runs",),
    ),
    "amounts that end before they begin": (
        SMALL + "claims:\n- right: igo\n  date: 2025-01-01\n  outcome: granted\n  decided: 2025-01-02\n"
        "  amounts:\n  - {from: 2025-03, to: 2025-02, amount: 1}",
        10,
        "claims[0].amounts[0].to",
        ("2025-03 or later",),
    ),
    "amount of a pending claim": (
        SMALL + "claims:\n- {right: igo, date: 2025-01-01, outcome: pending,\n   amount: 5}",
        6,
        "claims[0].amount",
        ("only where the outcome is granted",),
    ),
    "amount and amounts": (
        SMALL + "claims:\n- {right: igo, date: 2025-01-01, outcome: granted, decided: 2025-01-02, amount: 5,\n"
        "   amounts: [{from: 2025-01, amount: 1}]}",
        6,
        "claims[0].amounts",
        ("one of the two",),
    ),
    "who claims": (
        TWO + "claims:\n- {right: igo, date: 2025-01-01, outcome: pending}",
        7,
        "claims[0].holder",
        ("maria, lea",),
    ),
    "holder of nothing": (
        TWO + "claims:\n- {right: igo, holder: mari, date: 2025-01-01, outcome: pending}",
        7,
        "claims[0].holder",
        ("nearest: maria",),
    ),
    "household as holder": (
        TWO + "claims:\n- {right: igo, holder: household, date: 2025-01-01, outcome: pending}",
        7,
        "claims[0].holder",
        ("a right of a person: maria, lea",),
    ),
    "person as holder": (
        TWO + "claims:\n- {right: energy_tariff, holder: lea, date: 2025-01-01, outcome: pending}",
        7,
        "claims[0].holder",
        ("'lea'", "energy_tariff is a right of a household: household"),
    ),
    "claim id twice": (
        SMALL + "claims:\n- {id: c, right: igo, date: 2025-01-01, outcome: pending}\n"
        "- {id: c, right: igo, date: 2025-01-02, outcome: pending}",
        6,
        "claims[1].id",
        ("'c'", "claims[0] has it too"),
    ),
    # payments
    "payment of no month": (
        SMALL + "payments:\n- {right: igo, amount: 5}",
        5,
        "payments[0]",
        ("neither for nor from",),
    ),
    "for and from": (
        SMALL + "payments:\n- {right: igo, for: 2025-01, from: 2025-01, amount: 5}",
        5,
        "payments[0]",
        ("for and from",),
    ),
    "to without from": (
        SMALL + "payments:\n- {right: igo, for: 2025-01, to: 2025-02, amount: 5}",
        5,
        "payments[0].to",
        ("to without from",),
    ),
    "to before from": (
        SMALL + "payments:\n- {right: igo, from: 2025-03, to: 2025-02, amount: 5}",
        5,
        "payments[0].to",
        ("2025-02", "2025-03 or later"),
    ),
    "paid on a day, and still running": (
        SMALL + "payments:\n- {right: igo, from: 2025-03, amount: 5, date: 2025-04-01}",
        5,
        "payments[0].date",
        ("also to",),
    ),
    "month": (
        SMALL + "payments:\n- {right: igo, for: 2025-13, amount: 5}",
        5,
        "payments[0].for",
        ("'2025-13'", "2025-01"),
    ),
    "day for a month": (
        SMALL + "payments:\n- {right: igo, for: 2025-01-01, amount: 5}",
        5,
        "payments[0].for",
        ("a month",),
    ),
    "no amount": (
        SMALL + "payments:\n- {right: igo, for: 2025-01}",
        5,
        "payments[0].amount",
        ("paid in money",),
    ),
    "negative amount": (
        SMALL + "payments:\n- {right: igo, for: 2025-01, amount: -5}",
        5,
        "payments[0].amount",
        ("'-5'", "from 0 on"),
    ),
    "euros of a status": (
        SMALL + "payments:\n- {right: energy_tariff, for: 2025-01, amount: 20}",
        5,
        "payments[0].amount",
        ("'20'", "not in euros"),
    ),
    "paid before birth": (
        TWO + "payments:\n- {right: child_benefit, holder: lea, from: 2010-06, amount: 5}",
        7,
        "payments[0].from",
        ("2010-06, before lea was born", "2010-07"),
    ),
    "paid twice": (
        SMALL + "payments:\n- {right: igo, for: 2025-01, amount: 5, date: 2025-02-01}\n"
        "- {right: grapa, from: 2025-01, to: 2025-02, amount: 5, date: 2025-02-01}",
        6,
        "payments[1].from",
        ("2025-01 paid a second time on 2025-02-01", "payments[0]"),
    ),
    "running twice": (
        SMALL + "payments:\n- {right: igo, from: 2025-01, amount: 5}\n- {right: igo, from: 2025-03, amount: 6}",
        6,
        "payments[1].from",
        ("2025-03 paid a second time on 2025-03-31",),
    ),
    "in time and on the last day": (
        SMALL + "payments:\n- {right: igo, from: 2025-01, amount: 5}\n"
        "- {right: igo, for: 2025-02, amount: 6, date: 2025-02-28}",
        6,
        "payments[1].for",
        ("2025-02 paid a second time",),
    ),
    "complete": (
        SMALL + "payments_complete: all",
        4,
        "payments_complete",
        ("'all'", "yes, no or a list of rights"),
    ),
    "complete for no right": (SMALL + "payments_complete: [igo, xyz]", 4, "payments_complete[1]", ("'xyz'",)),
    # contacts
    "place": (
        SMALL + "contacts:\n- {date: 2025-01-01, place: hme}",
        5,
        "contacts[0].place",
        ("nearest: home",),
    ),
    "with nobody": (
        SMALL + "contacts:\n- {date: 2025-01-01, place: home, with: x}",
        5,
        "contacts[0].with",
        ("'x'", "maria"),
    ),
    "empty note": (
        SMALL + "contacts:\n- {date: 2025-01-01, place: home, note: ''}",
        5,
        "contacts[0].note",
        ("empty text",),
    ),
    "unknown cause": (
        SMALL + "contacts:\n- date: 2025-01-01\n  place: home\n  statements:\n"
        "  - right: igo\n    causes:\n    - poor_informations",
        10,
        "contacts[0].statements[0].causes[0]",
        ("'poor_informations'", "nearest: poor_information"),
    ),
    "unknown awareness": (
        SMALL + "contacts:\n- date: 2025-01-01\n  place: home\n  statements:\n  - {right: igo, awareness: knows}",
        8,
        "contacts[0].statements[0].awareness",
        ("'knows'", "does_not_know"),
    ),
    "nothing said": (
        SMALL + "contacts:\n- {date: 2025-01-01, place: home, statements: [{right: igo}]}",
        5,
        "contacts[0].statements[0]",
        ("neither awareness nor causes",),
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_where_it_is(name: str):
    text, line, field, words = FAULTS[name]
    error = problems(text)
    assert isinstance(error, TakeupError)
    assert [(p.line, p.field) for p in error.problems] == [(line, field)], str(error)
    where = f"dossier.yaml, line {line}" + (f", {field}" if field else "")
    assert str(error).startswith(f"{where}: found ")
    assert "; allowed: " in str(error)
    for word in words:
        assert word in str(error)


def test_all_faults_of_a_file_come_at_once():
    error = problems(
        "takeup: 1\nid: a b\npersons:\n  b: {pensoin: 1, pension: 1,5, child_of: [x, y]}\n"
        "claims:\n- {right: xyz}\n- 5\npayments:\n- {right: igo, for: 2025-01-01, date: soon}\n"
    )
    assert [p.line for p in error.problems] == [2, 4, 4, 4, 4, 6, 6, 6, 7, 9, 9, 9]
    assert len(str(error).splitlines()) == len(error.problems)


def test_json_has_lines_too():
    error = problems(as_json(SMALL.replace("maria: ", "maria: {pension: -1}")), "d.json")
    assert [(p.file, p.line, p.field) for p in error.problems] == [("d.json", 6, "persons.maria.pension")]


def test_three_decimals_are_clear_in_json():
    parse_dossier('{"takeup": 1, "id": "a", "persons": {"b": {"pension": 1.234}}}', "d.json", LAW)
    with pytest.raises(DossierError):
        parse_dossier("{takeup: 1, id: a, persons: {b: {pension: 1.234}}}", "d.yaml", LAW)


@pytest.mark.parametrize(
    "text",
    [
        "&a [*a]",
        "takeup: &a {b: *a}",
        "{" * 3000,
        "a: \x00",
        "!!python/object:x {}",
        "takeup: 1\nid: a\npersons: &p {b: *p}",
    ],
)
def test_strange_texts_are_faults_like_others(text: str):
    assert problems(text).problems
