"""What the law machine itself asks: each text in each language."""

import pytest

from takeup.engine.facts import Fact
from takeup.engine.household import Household, Person
from takeup.engine.kin import RELATION
from tests.wording import faults

FACTS = {
    "relation": RELATION,
    "birth_date": Person.__dict__["birth_date"],
    "everyone": Household.__dict__["everyone_listed"],
}


@pytest.mark.parametrize("name", FACTS)
def test_every_text_of_a_fact_is_there_in_each_language(name: str) -> None:
    fact = FACTS[name]
    assert isinstance(fact, Fact)
    for text in (fact.ask, fact.label, *fact.choice_labels.values()):
        assert faults(text) == []
