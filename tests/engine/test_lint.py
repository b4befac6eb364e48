"""`lint`: every kind of fault, made one at a time in a copy of a small law that has none."""

from __future__ import annotations

import importlib
import itertools
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from takeup.engine.law import Law, load
from takeup.engine.lint import ERROR, NOTE, WARNING, Finding, lint

SMALL = Path(__file__).parents[1] / "cli" / "smallland"
TODAY = date(2026, 3, 10)
_NUMBERS = itertools.count()

Change = Callable[[Path], None]


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Change], list[Finding]]]:
    """Copies the small law, changes the copy, and gives what lint finds in it."""
    monkeypatch.syspath_prepend(tmp_path)
    name = f"land{next(_NUMBERS)}"

    def found(change: Change) -> list[Finding]:
        folder = tmp_path / name
        shutil.copytree(SMALL, folder, ignore=shutil.ignore_patterns("__pycache__"))
        for file in folder.rglob("*.py"):
            text = file.read_text(encoding="utf-8").replace("tests.cli.smallland", name)
            file.write_text(text, encoding="utf-8")
        change(folder)
        importlib.invalidate_caches()
        return lint(Law(name), TODAY)

    yield found
    for module in [m for m in sys.modules if m.split(".")[0] == name]:
        del sys.modules[module]


def replaced(path: str, old: str, new: str) -> Change:
    def change(folder: Path) -> None:
        file = folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text, (path, old)
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def test_the_small_law_has_no_faults() -> None:
    assert [f for f in lint(load("tests.cli.smallland"), TODAY) if f.level != NOTE] == []


BASIC = "basic_income"
FAULTS: list[tuple[str, str, str, str, str, str]] = [
    # file, old, new, level, where, words
    ("parameters.yaml", ', source: "Gazette of 2025"', "", ERROR, "parameters.yaml:6", "has no source"),
    ("parameters.yaml", "status: confirmed", "status: sure", ERROR, "parameters.yaml:5", "status 'sure'"),
    ("parameters.yaml", ", checked: 2026-01-15", "", ERROR, "parameters.yaml:5", "when it was checked"),
    ("parameters.yaml", "from: 2025-01-01", "from: 2014-01-01", ERROR, "parameters.yaml", "in order"),
    ("parameters.yaml", "unit: EUR/month", "note: x", ERROR, "parameters.yaml:1", "no unit"),
    ("parameters.yaml", "2026-09-30", "2026-02-28", WARNING, "parameters.yaml:3", "look for a newer value"),
    ("parameters.yaml", "counted_share:", "other_share:", ERROR, "rules.py:", "is used and not defined"),
    ("parameters.yaml", "counted_share:", "other_share:", WARNING, "parameters.yaml:7", "never used"),
    ("parameters.yaml", "counted_share:", "base:", ERROR, "parameters.yaml:7", "stands here twice"),
    ("parameters.yaml", "{from: 2015", "{from: [2015", ERROR, "parameters.yaml", "cannot be read as YAML"),
    ("rules.py", '"Act on basic income, art. 1"', '""', ERROR, "rules.py", "names no article"),
    ("rules.py", '    """18 or older."""\n', "", WARNING, "rules.py", "no docstring"),
    (
        "rules.py",
        "def adult(person: Person) -> bool:",
        "def adult(person: Person):",
        ERROR,
        "rules.py",
        "what it returns",
    ),
    (
        "rules.py",
        "not_below(p.base(person) - counted(person), 0.0)",
        "max(p.base(person), 0.0)",
        ERROR,
        "rules.py",
        "not_below",
    ),
    ("rules.py", "p.counted_share(person)", "0.37 + p.counted_share(person)", WARNING, "rules.py", "0.37"),
    ("rules.py", "p.counted_share(person)", "350 + p.counted_share(person)", WARNING, "rules.py", "350"),
    (
        "rules.py",
        "person.wage < float(p.base(person))",
        "any(o.wage for o in person.household.members if o.registered)",
        WARNING,
        "rules.py",
        "filter in a comprehension",
    ),
    ("rules.py", 'uncertain="half-wage"', 'uncertain="whole-wage"', ERROR, "rules.py", "'whole-wage' is not listed"),
    ("rules.py", 'uncertain="half-wage"', 'uncertain=""', WARNING, "procedure.yaml", "'half-wage' is used by no rule"),
    (
        "procedure.yaml",
        "  - id: half-wage",
        "  - id: half-wage\n    about: money",
        ERROR,
        "procedure.yaml:",
        "'half-wage' is about 'money'; allowed: procedure, amounts",
    ),
    ("rules.py", "import concerns", "import nothing_of_that, concerns", ERROR, "rules.py", "cannot be loaded"),
    ("rules.py", "def concerned(", "def concerned(:", ERROR, "rules.py", "not Python"),
    ("rules.py", "def amount(", "def sum_of_it(", ERROR, "procedure.yaml", "no rule named 'amount'"),
    ("procedure.yaml", "holder: person", "holder: family", ERROR, "procedure.yaml:2", "'holder' is 'family'"),
    ("procedure.yaml", "holder: person", "holder: household", ERROR, "procedure.yaml:2", "asked about a Person"),
    ("procedure.yaml", "renewal: ", "renewed: ", ERROR, "procedure.yaml", "'renewal' is missing"),
    ("procedure.yaml", "renewal: ", "renewed: ", WARNING, "procedure.yaml", "unknown key 'renewed'"),
    ("procedure.yaml", ", fr: la maison communale", "", ERROR, "procedure.yaml:7", "granted_by: no text in fr"),
    ("procedure.yaml", ", de: Personalausweis", "", ERROR, "procedure.yaml", "evidence 1: no text in de"),
    ("procedure.yaml", ", de: Auf der Website.", "", ERROR, "procedure.yaml", "channel 'online': no text in de"),
    (
        "procedure.yaml",
        "      de: Es ist nicht sicher",
        "      x: Es",
        ERROR,
        "procedure.yaml",
        "'half-wage': no text in de",
    ),
    (
        "procedure.yaml",
        "level: region",
        "level: region\namounts:\n  - {rule: amount, label: {nl: bedrag, fr: montant, en: amount}}",
        ERROR,
        "procedure.yaml:8",
        "amount 1: no text in de",
    ),
    (
        "procedure.yaml",
        '["Act on basic income, art. 4"]',
        "[Act on basic income (art. 4, sentence 1)]",
        WARNING,
        "procedure.yaml:",
        "looks cut by a comma",
    ),
    (
        "procedure.yaml",
        "  - Act on basic income\n",
        "  - art. 3\n",
        WARNING,
        "procedure.yaml:",
        "looks cut by a comma",
    ),
    ("procedure.yaml", "value: never", "value: rarely", ERROR, "procedure.yaml:8", "always, mostly"),
    ("procedure.yaml", "value: 30", "value: soon", ERROR, "procedure.yaml", "whole number"),
    ("procedure.yaml", "value: day", "value: week", ERROR, "procedure.yaml", "'first_paid' is 'week'"),
    (
        "procedure.yaml",
        'status: confirmed, source: "Act on basic income, art. 8"',
        "status: confirmed",
        ERROR,
        "procedure.yaml",
        "'appeal_days' has no source",
    ),
    ("procedure.yaml", "kind: counter", "kind: online", ERROR, "procedure.yaml", "only way to ask is digital"),
    ("procedure.yaml", "[basisinkomen, ", "[sociaal_tarief, ", ERROR, "procedure.yaml", "is also a name of"),
    (
        "procedure.yaml",
        "checked: 2026-01-15",
        "checked: 2025-01-15",
        WARNING,
        "procedure.yaml",
        "last checked on 2025-01-15",
    ),
    ("procedure.yaml", "{nl: identiteitskaart, ", "{", ERROR, "procedure.yaml", "evidence 1: no text in nl"),
    ("text.en.md", "short: A monthly income.\n", "", ERROR, "text.en.md:1", "no 'short'"),
    ("text.en.md", "official: ", "offical: ", WARNING, "text.en.md", "unknown key 'offical'"),
    ("text.en.md", 'yes: "{person} is 18', 'yes: "{name} is 18', ERROR, "text.en.md", "unknown placeholder {name}"),
    ("text.en.md", 'yes: "{person} is 18', 'yes: "{person is 18', ERROR, "text.en.md", "brace"),
    ("text.nl.md", "yes: ", "ja: ", ERROR, "text.nl.md", "'adult' has no yes"),
    ("text.fr.md", 'no: "{person} a moins', 'non: "{person} a moins', ERROR, "text.fr.md", "'adult' has no no"),
    ("text.nl.md", "  counted: {label: loon dat telt}\n", "", WARNING, "text.nl.md", "without label: counted"),
    ("text.nl.md", "  counted:", "  gone:", WARNING, "text.nl.md", "'gone' is no rule"),
    ("text.nl.md", "---\nU krijgt", "U krijgt", ERROR, "text.nl.md", "front matter"),
    ("text.en.md", "name: Basic income", "name: School gift", ERROR, "text.en.md", "same name and holder"),
    (
        "cases.yaml",
        '  source: "own example, computed by hand: 1234.56 - 0"\n',
        "",
        ERROR,
        "cases.yaml:1",
        "has no source",
    ),
    ("cases.yaml", "- id: no-wage", "- name: no-wage", ERROR, "cases.yaml:1", "no id"),
]


@pytest.mark.parametrize(("file", "old", "new", "level", "where", "words"), FAULTS, ids=lambda v: str(v)[:25])
def test_each_fault_is_named_with_its_file(
    copy: Callable[[Change], list[Finding]], file: str, old: str, new: str, level: str, where: str, words: str
) -> None:
    findings = copy(replaced(f"{BASIC}/{file}", old, new))
    assert any(f.level == level and where in f"{f.file}:{f.line}" and words in f.fault for f in findings), "\n".join(
        map(str, findings)
    )


@pytest.mark.parametrize(
    "file", ["rules.py", "parameters.yaml", "cases.yaml", "text.fr.md", "text.de.md", "procedure.yaml"]
)
def test_a_missing_file_is_an_error(copy: Callable[[Change], list[Finding]], file: str) -> None:
    findings = copy(lambda folder: (folder / BASIC / file).unlink())
    missing = [f for f in findings if "this file of the right is missing" in f.fault]
    assert [(f.level, f.file.split("/", 1)[1], f.right) for f in missing] == [(ERROR, f"{BASIC}/{file}", BASIC)]


def test_doors_to_nowhere_and_round_in_a_circle(copy: Callable[[Change], list[Finding]]) -> None:
    def change(folder: Path) -> None:
        replaced("heating_discount/rules.py", '"basic_income")', '"basic_incom")')(folder)
        rules = folder / "school_gift" / "rules.py"
        door = '\n\n@rule("x")\ndef door(person: Person) -> bool:\n    """A door."""\n    return '
        text = rules.read_text(encoding="utf-8").replace("import concerns", "import concerns, in_payment, passport")
        rules.write_text(text + door + 'passport(person, "basic_income")\n', encoding="utf-8")
        basic = folder / BASIC / "rules.py"
        text = basic.read_text(encoding="utf-8").replace("import concerns", "import concerns, in_payment")
        basic.write_text(text + door + 'in_payment(person, "school_gift")\n', encoding="utf-8")

    faults = [f.fault for f in copy(change) if f.level == ERROR]
    assert "passport names an unknown right 'basic_incom'" in faults
    assert "these rights depend on each other: basic_income -> school_gift -> basic_income" in faults


def test_faulty_facts(copy: Callable[[Change], list[Finding]]) -> None:
    def change(folder: Path) -> None:
        replaced("facts.py", 'absent="none"', 'absent="nothing"')(folder)
        replaced("facts.py", '"fr": "salaire", ', "")(folder)
        replaced("facts.py", ', "de": "eingetragen"', "")(folder)
        replaced("facts.py", "0.0, 900.0", "-1.0, 900.0")(folder)
        replaced("facts.py", "Is {person} registered", "Is {who} registered")(folder)

    faults = {f.fault: f.line for f in copy(change) if f.level == ERROR}
    for words in (
        "the fact 'school': 'absent' is 'nothing'",
        "the fact 'wage': label: no text in fr",
        "the fact 'registered': label: no text in de",
        "the fact 'wage': 'typical' has -1.0",
        "the fact 'registered': question: unknown placeholder {who}",
    ):
        assert any(fault.startswith(words) and line for fault, line in faults.items()), faults


def test_any_and_all_of_facts_fork_the_explorer(copy: Callable[[Change], list[Finding]]) -> None:
    def change(folder: Path) -> None:
        members = "for member in household.members)"
        replaced("heating_discount/rules.py", f"any_of(opens(member) {members}", f"any(opens(member) {members}")(folder)
        rules = folder / BASIC / "rules.py"
        helper = (
            "\n\ndef helper(person: Person) -> bool:\n    return all(o.registered for o in person.household.members)\n"
        )
        alone = "\n\ndef alone(person: Person) -> bool:\n    return not any(True for _ in person.household.members)\n"
        rules.write_text(rules.read_text(encoding="utf-8") + helper + alone, encoding="utf-8")

    faults = {(f.level, f.right, f.fault) for f in copy(change) if "tries every member" in f.fault}
    assert faults == {
        (WARNING, "heating_discount", "any() tries every member apart where a fact is unknown; use any_of"),
        (WARNING, BASIC, "all() tries every member apart where a fact is unknown; use all_of"),
    }


@pytest.mark.parametrize("about", ["procedure", "amounts"])
def test_a_question_about_terms_or_amounts_needs_no_rule(copy: Callable[[Change], list[Finding]], about: str) -> None:
    def change(folder: Path) -> None:
        replaced(f"{BASIC}/rules.py", 'uncertain="half-wage"', 'uncertain=""')(folder)
        replaced(f"{BASIC}/procedure.yaml", "  - id: half-wage", f"  - id: half-wage\n    about: {about}")(folder)

    assert not [f for f in copy(change) if "half-wage" in f.fault]


def test_months_back_and_an_age_are_no_amounts(copy: Callable[[Change], list[Finding]]) -> None:
    new = "full_years(person.birth_date, person.day) >= 67 and person.months_ago(36).wage < p.base(person)"
    findings = copy(replaced(f"{BASIC}/rules.py", "person.wage < float(p.base(person))", new))
    assert not [f for f in findings if "stands in a rule" in f.fault]


def test_the_real_law_has_no_errors() -> None:
    errors = [str(f) for f in lint(load("takeup.law.be")) if f.level == ERROR]
    assert errors == []
