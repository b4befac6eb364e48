"""The words of the commands about one household and about the law: each text in each language."""

from importlib import import_module

import pytest

from tests.wording import every_text, faults

SPEAKING = (
    "ask_words",
    "changes",
    "check_words",
    "exit_unemployment",
    "explain_words",
    "faults",
    "figures",
    "packages",
    "right_words",
    "sheet",
    "words",
)


@pytest.mark.parametrize("name", SPEAKING)
def test_every_text_is_there_in_each_language(name: str) -> None:
    texts = dict(every_text(import_module(f"takeup.cli.{name}")))
    assert texts
    assert {place: found for place, text in texts.items() if (found := faults(text))} == {}
