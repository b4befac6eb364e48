"""The calculation of an amount: it leads to the amount of the report, and each sum in it is right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from takeup.check import check
from takeup.check.report import RightReport
from takeup.check.texts import Speaker
from takeup.dossier import Dossier, read_dossier
from takeup.engine.case import CLAIMED
from takeup.engine.errors import UndecidedError
from takeup.engine.explain import Tracer
from takeup.engine.law import load
from takeup.engine.texts import EVERY_LANGUAGE
from takeup.reading import calculation_words, calls_words
from takeup.reading.calculation import Calculation, calculation, calculation_of, is_between
from tests.law.worked import build, examples
from tests.wording import every_text, faults

LAW = load("takeup.law.be")
EXAMPLES = Path(__file__).parents[2] / "examples"
SNAKE_CASE = re.compile(r"[a-z0-9]+_[a-z0-9_]+")


def reports(name: str, language: str = "en") -> Iterator[tuple[Dossier, RightReport, Calculation | None]]:
    dossier = read_dossier(EXAMPLES / f"{name}.yaml", LAW)
    day = dossier.on or date(2026, 11, 24)
    speaker = Speaker(LAW, dossier.names, language)
    for right in check(dossier, LAW, day, language).rights:
        yield dossier, right, calculation(dossier, right, speaker, day)


def of(name: str, right: str, language: str = "en") -> Calculation:
    found = next(one for _, report, one in reports(name, language) if report.right == right and one is not None)
    assert found is not None
    return found


def computed(how: str) -> float:
    """What a sum in signs comes to."""
    plain = re.sub(r"[€,\N{NO-BREAK SPACE}]", "", how[2:])
    plain = re.sub(r"([\d.]+)%", r"(\1/100)", plain)
    assert re.fullmatch(r"[\d.()+−×÷/ ]+", plain), how
    return float(eval(plain.translate(str.maketrans("−×÷", "-*/"))))


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_it_leads_to_the_amount_and_each_sum_is_right(example: Path) -> None:
    for _, right, found in reports(example.stem):
        if found is None:
            continue
        told = right.gap.quasi.amount if right.gap.quasi else right.amount
        assert found.lines[0].amount == pytest.approx(told.low, abs=0.006)
        assert len(found.lines) > 1 and found.lines[: len(found.short)][0] == found.short[0]
        for line in found.lines:
            assert line.amount > 0 and not SNAKE_CASE.search(line.label), line
            if line.how:
                assert line.how.startswith("= ")
                assert computed(line.how) == pytest.approx(line.amount, abs=0.006), line


def test_a_widow_sees_her_pension_the_highest_amount_and_what_is_left() -> None:
    found = of("widow-no-igo", "income_guarantee", "nl")
    said = {line.label: (line.value.replace("\xa0", " "), line.how.replace("\xa0", " ")) for line in found.lines}
    assert said["inkomensgarantie per maand"] == ("€ 749,75", "= € 8.997,04 : 12")
    assert said["hoogste bedrag min inkomen, per jaar"][1] == "= € 19.343,52 − € 10.346,48"
    assert said["pensioen dat meetelt (90 %)"] == ("€ 11.346,48", "= € 1.050,60 × 90 % × 12")
    assert said["wettelijk pensioen per maand"] == ("€ 1.050,60", "")
    figure = next(line for line in found.lines if line.source == "figure")
    assert figure.notes.replace("\xa0", " ") == "sinds 1 juli 2023; gekend tot en met 28 februari 2026"


@pytest.mark.parametrize("right", ["sickness_benefit", "unemployment_benefit", "assistance_older_people"])
def test_each_sum_of_the_worked_examples_is_right_as_far_as_it_is_shown(right: str) -> None:
    sums = 0
    for example in examples(LAW.right(right)):
        tracer = Tracer()
        person = build(example, LAW).on(example["on"], CLAIMED, tracer).person(example["ask"])
        rule = LAW.right(right).amount
        assert rule is not None
        try:
            rule(person)
        except UndecidedError:
            continue
        top = tracer.roots[-1]
        found = calculation_of(top, Speaker(LAW, {}, "en"), person.id, person.day) if top.value > 0 else None
        for line in found.lines if found else ():
            if line.how:
                sums += 1
                off = abs(computed(line.how) - line.amount)
                assert off < (0.006 if line.how.startswith("=") else 0.15), (example["id"], line)
    assert sums > 20


def test_nothing_is_told_twice() -> None:
    for name in ("widow-no-igo", "single-mother-no-supplement", "young-adult-with-parents"):
        for _, _, found in reports(name):
            for line in found.lines if found else ():
                below = [(one.label, one.value) for one in line.lines]
                assert len(below) == len(set(below)), line


def test_what_is_not_known_to_the_cent_has_none() -> None:
    for _, right, found in reports("disability-no-bim"):
        if right.amount.per == "status" or right.amount.low != right.amount.high:
            assert found is None
        assert is_between(right) == (right.right == "integration_allowance" and right.status == "entitled"), right.right
    assert all(found is None for _, _, found in reports("exit-insertion-2015"))


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_each_language_has_the_same_lines(language: str) -> None:
    amounts = [line.amount for line in of("widow-no-igo", "income_guarantee").lines]
    assert [line.amount for line in of("widow-no-igo", "income_guarantee", language).lines] == amounts


def test_every_text_is_there_in_each_language() -> None:
    texts = {**dict(every_text(calculation_words)), **dict(every_text(calls_words))}
    assert {place: found for place, text in texts.items() if (found := faults(text))} == {}
