"""The words of a report: each text in each language, with the same things to fill in."""

from types import ModuleType

import pytest

from takeup.reading import amounts, words
from tests.wording import every_text, faults


@pytest.mark.parametrize("module", [amounts, words], ids=lambda module: module.__name__)
def test_every_text_is_there_in_each_language(module: ModuleType) -> None:
    texts = dict(every_text(module))
    assert len(texts) > 10
    assert {place: found for place, text in texts.items() if (found := faults(text))} == {}


def test_no_command_is_named() -> None:
    """A page in a browser says the same."""
    said = [text for one in words.SAY.values() for text in one.values()]
    assert not [text for text in said if "takeup" in text or "--" in text]
