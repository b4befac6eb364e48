"""What Belgian law asks people: each text of each fact in each language, with the same places to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from takeup.engine.law import load
from tests.wording import faults

FACTS = [fact for facts in load("takeup.law.be").facts.values() for fact in facts.values()]


def texts() -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every text of every fact, with the place where it stands."""
    for fact in FACTS:
        yield f"{fact.of}.{fact.name}.ask", fact.ask
        yield f"{fact.of}.{fact.name}.label", fact.label
        if fact.evidence:
            yield f"{fact.of}.{fact.name}.evidence", fact.evidence
        for choice, label in fact.choice_labels.items():
            yield f"{fact.of}.{fact.name}.{choice}", label


def test_every_text_is_there_in_each_language_with_the_same_placeholders() -> None:
    found = {place: wrong for place, text in texts() if (wrong := faults(text))}
    assert found == {}
