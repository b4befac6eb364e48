"""What a check says: each text in each language, with the same things to fill in."""

from takeup.check import words
from tests.wording import every_text, faults


def test_every_text_is_there_in_each_language() -> None:
    texts = dict(every_text(words))
    assert len(texts) > 30
    assert {place: found for place, text in texts.items() if (found := faults(text))} == {}
