"""The letters of the example dossiers that are kept in golden/: `python -m tests.letters.examples` writes them anew."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from takeup.check import check
from takeup.check.report import Report
from takeup.dossier import Dossier, read_dossier
from takeup.engine.law import load
from takeup.letters import LANGUAGES, Kind, letter_of, to_text
from takeup.reading.spelling import NO_BREAK

GOLDEN = Path(__file__).parent / "golden"
EXAMPLES = Path(__file__).parents[2] / "examples"
LAW = load("takeup.law.be")


class Case(NamedTuple):
    """One letter of one example."""

    file: str
    right: str
    holder: str
    kind: Kind
    language: str

    @property
    def golden(self) -> Path:
        return GOLDEN / f"{self.file}-{self.right}-{self.holder}-{self.kind}-{self.language}.txt"


CASES = [
    Case(*case, language)
    for case in (
        ("widow-no-igo", "income_guarantee", "jeanne", Kind.CLAIM),
        ("homeless-struck-off", "integration_income", "dirk", Kind.CLAIM),
        ("single-mother-no-supplement", "child_benefit", "luca", Kind.CLAIM),
        ("single-mother-no-supplement", "child_benefit", "luca", Kind.REASONS),
        ("disability-no-bim", "energy_social_tariff", "household", Kind.CLAIM),
        ("claim-overdue", "integration_income", "lan", Kind.REMINDER),
        ("claim-overdue", "integration_income", "lan", Kind.EVIDENCE),
        ("refused-wrongly", "integration_income", "tesfaye", Kind.APPEAL),
        ("refused-wrongly", "integration_income", "tesfaye", Kind.REASONS),
    )
    for language in LANGUAGES
]


@cache
def dossier(file: str) -> Dossier:
    return read_dossier(EXAMPLES / f"{file}.yaml", LAW)


@cache
def report(file: str, language: str = "nl") -> Report:
    found = dossier(file)
    assert isinstance(found.on, date)
    return check(found, LAW, found.on, language)


def text_of(case: Case) -> str:
    """The text of the letter, with ordinary spaces, as files and people have them."""
    told = report(case.file, case.language)
    letter = letter_of(told, dossier(case.file), case.right, case.holder, case.kind, case.language)
    return to_text(letter).replace(NO_BREAK, " ")


if __name__ == "__main__":
    for case in CASES:
        case.golden.write_text(text_of(case), encoding="utf-8")
