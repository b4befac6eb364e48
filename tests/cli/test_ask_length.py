"""How many questions `takeup ask` puts to households as they come, answered by somebody who knows everything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from takeup.cli.conversation import Conversation
from takeup.cli.prompts import Prompts, UndoError
from takeup.engine.explore import Asked
from takeup.engine.law import load
from takeup.interview import Fact, GoneSince, OneReceived, OtherParent, RareFacts, Step
from takeup.interview.rare import ALWAYS_ALONE, MOST, fact_of
from tests.cli.conftest import Run

LAW = load("takeup.law.be")
NOTHING = ("no", "0", "-", "none")
Known = dict[tuple[str, str], str]

COMMON = {
    "partnership": "none",
    "residence_status": "belgian",
    "domicile": "brussels",
    "lives_in_belgium": "yes",
    "health_insured": "yes",
    "own_energy_contract": "yes",
    "stays_in_brussels": "yes",
    "claims_other_benefits": "yes",
    "willing_to_work": "yes",
    "shares_household_costs": "yes",
    "everyone_listed": "yes",
    "belgian_pension": "no",
}
WIDOW: Known = {
    ("ana", "birth_date"): "1948-05-01",
    ("ana", "pension"): "900",
    ("ana", "belgian_pension"): "yes",
    ("ana", "taxable_income"): "10800",
    ("ana", "net_taxable_income"): "10800",
}
FAMILY: Known = {
    ("ben", "relation"): "partner",
    ("lea", "relation"): "child",
    ("tom", "relation"): "child",
    ("ana", "birth_date"): "1985-05-01",
    ("ben", "birth_date"): "1986-05-01",
    ("lea", "birth_date"): "2015-05-01",
    ("tom", "birth_date"): "2018-05-01",
    ("ana", "partnership"): "married",
    ("ben", "partnership"): "married",
    ("ana", "net_wage"): "1900",
    ("ana", "gross_wage"): "2400",
    ("ana", "taxable_wage"): "2100",
    ("ana", "taxable_income"): "28800",
    ("ana", "net_taxable_income"): "25000",
    ("lea", "studies"): "none",
}


class Person:
    """Somebody who answers every question at once, and counts them."""

    def __init__(self, names: list[str], known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
        self.known, self.names, self.prompts = known, [*names, ""], 0
        self.log: list[str] = []
        self.step: Step | None = None
        self.lists: list[list[Asked]] = []
        self.undo = False
        put = Conversation.put

        def on_step(this: Conversation, step: Step) -> None:
            self.step = step
            if isinstance(step, RareFacts):
                self.lists.append([asked for row in step.rows for asked in row])
            put(this, step)
            self.step = None

        monkeypatch.setattr(Conversation, "put", on_step)
        monkeypatch.setattr(Prompts, "read", lambda this, hint: self.answer(hint))

    @property
    def asked(self) -> Asked | None:
        return self.step.asked if isinstance(self.step, Fact | OneReceived) else None

    @property
    def rows(self) -> list[tuple[Asked, ...]]:
        return list(self.step.rows) if isinstance(self.step, RareFacts) else []

    def answer(self, hint: str) -> str:
        self.prompts += 1
        assert self.prompts < 150, self.log
        if self.undo and self.lists and not self.rows:
            self.undo = False
            raise UndoError
        if isinstance(self.step, GoneSince):  # since when an income is 0: not known
            return ""
        said = self._answer(hint)
        self.log.append(f"{self.asked or self.rows or hint} -> {said!r}")
        return said

    def _answer(self, hint: str) -> str:
        if hint == "name":
            return self.names.pop(0)
        if isinstance(self.step, OtherParent):
            return "1 2"
        if self.rows:
            people = RareFacts(tuple(self.rows)).people(["ana", "ben", "lea", "tom"])
            letters = dict(zip(people, "abcdefgh", strict=False)) if len(people) > 1 else {}
            ticked = [
                (number, "".join(letters.get(asked.subject, "") for asked in row if self.holds(asked)))
                for number, row in enumerate(self.rows, 1)
                if any(map(self.holds, row))
            ]
            return " ".join(f"{number}{some}" for number, some in ticked) or "0"
        if self.asked is not None:
            said = self.value(self.asked)
            if self.asked.fact in ALWAYS_ALONE:
                return said
            others = self.step.others if isinstance(self.step, Fact) else ()
            alike = [str(n) for n, other in enumerate(others, 1) if self.value(other) == said]
            return f"{said} *{' '.join(alike)}" if alike else said
        return "0" if "numbers" in hint else "yes"

    def holds(self, asked: Asked) -> bool:
        return self.value(asked) not in NOTHING

    def value(self, asked: Asked) -> str:
        found = self.known.get((asked.subject, asked.fact)) or COMMON.get(asked.fact)
        if found is not None:
            return found
        fact = fact_of(LAW, asked)
        assert fact is not None, asked
        if fact.kind == "yes_no":
            return "no"
        if fact.kind == "choice":
            return str(fact.absent)
        return "-" if fact.kind == "date" else "0"


@pytest.mark.parametrize(
    ("names", "known", "most"),
    [(["Ana"], WIDOW, 25), (["Ana", "Ben", "Lea", "Tom"], FAMILY, 40)],
)
def test_few_questions(
    belgium: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str], known: Known, most: int
) -> None:
    person = Person(names, known, monkeypatch)
    page = belgium("ask", "--out", "ana.yaml", "--on", "2026-03-10").stdout
    assert "No question is left that can change anything." in page
    assert person.prompts <= most, person.log
    print("prompts:", person.prompts)
    found = yaml.load((tmp_path / "ana.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert all(person_.get("name") for person_ in found["persons"].values())


def saved(folder: Path) -> Any:
    return yaml.load((folder / "ana.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def test_what_is_picked_is_asked_and_the_rest_noted(
    belgium: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = Person(["Ana"], {**WIDOW, ("ana", "sickness_benefit"): "300"}, monkeypatch)
    page = belgium("ask", "--out", "ana.yaml", "--on", "2026-03-10").stdout
    ana = saved(tmp_path)["persons"]["ana"]
    assert ana["sickness_benefit"] == "300" and ana["unemployment_benefit"] == "0"
    assert ana["abroad_too_long"] == "no"
    assert "Does any of this hold for Ana?" in page and " 1 " in page
    listed = next(n for n, line in enumerate(person.log) if line.startswith("[(") and "'sickness_benefit'" in line)
    assert "sickness_benefit" in person.log[listed + 1]


def test_a_tick_is_a_yes_and_not_asked_again(belgium: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    yes = {("ana", "lasting_limits"): "yes", ("ana", "cannot_use_public_transport"): "yes"}
    person = Person(["Ana"], {**WIDOW, **yes}, monkeypatch)
    belgium("ask", "--out", "ana.yaml", "--on", "2026-03-10")
    listed = {asked.fact for one in person.lists for asked in one} & {fact for _, fact in yes}
    assert listed
    for fact in listed:
        assert saved(tmp_path)["persons"]["ana"][fact] == "yes"
        assert not [line for line in person.log if line.startswith("Asked") and f"'{fact}'" in line]


def test_a_list_is_undone_as_a_whole(belgium: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    person = Person(["Ana"], {**WIDOW, ("ana", "sickness_benefit"): "300"}, monkeypatch)
    person.undo = True
    page = belgium("ask", "--out", "ana.yaml", "--on", "2026-03-10").stdout
    assert page.count("One step back.") == 1
    assert person.lists[0] == person.lists[1]
    assert saved(tmp_path)["persons"]["ana"]["sickness_benefit"] == "300"


def test_birth_dates_homes_and_choices_stand_alone(
    belgium: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = Person(["Ana", "Ben", "Lea", "Tom"], FAMILY, monkeypatch)
    belgium("ask", "--out", "ana.yaml", "--on", "2026-03-10")
    listed = {asked.fact for one in person.lists for asked in one}
    assert listed and all(len({(asked.fact, asked.detail) for asked in one}) <= MOST for one in person.lists)
    assert not listed & {
        "birth_date",
        "relation",
        "everyone_listed",
        "domicile",
        "residence_status",
        "lives_in_belgium",
    }
    choices = [f for one in person.lists for a in one if (f := fact_of(LAW, a)) is not None and f.kind == "choice"]
    assert all(fact.absent == "none" for fact in choices)  # where "no" is an answer, and the usual one
    people = saved(tmp_path)["persons"]
    assert people["ben"]["parent_of"] == ["lea", "tom"]
    assert [line for line in person.log if "relation" in line] == person.log[6:9]  # the first one's, and no others
    assert people["tom"]["residence_status"] == "belgian"  # one answer, for all
