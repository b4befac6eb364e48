"""The texts: complete, in four languages, and blaming nobody."""

import re
from collections.abc import Mapping
from enum import Enum

import pytest

from takeup.nontakeup.answers import Name, Secondary
from takeup.nontakeup.causes import (
    AWARENESS,
    CAUSES,
    LEVELS,
    Awareness,
    Cause,
    Level,
    Origin,
    RecordedCause,
    by_responsibility,
)
from takeup.nontakeup.names import NAMES, SECONDARY_KINDS
from takeup.nontakeup.words import EVERY_LANGUAGE, Words

TABLES: dict[str, tuple[Mapping, type[Enum]]] = {
    "names": (NAMES, Name),
    "kinds of secondary": (SECONDARY_KINDS, Secondary),
    "causes": (CAUSES, Cause),
    "awareness": (AWARENESS, Awareness),
    "levels": (LEVELS, Level),
}
# Words that put the fault with the person.
BLAME = re.compile(
    r"fout|schuld van|verzuim|nalat|vergeten|faute|négligen|omis|oublié|fault|fail|neglect|forgot|lazy|"
    r"\bschuld\b|versäum|fehler|vernachlässig",
    re.IGNORECASE,
)


@pytest.mark.parametrize("table", TABLES)
def test_every_entry_has_one_plain_sentence_in_each_language(table):
    texts, keys = TABLES[table]
    assert set(texts) == set(keys)
    for words in texts.values():
        written = [words.in_language(language) for language in EVERY_LANGUAGE]
        assert len(set(written)) == len(EVERY_LANGUAGE)
        for text in written:
            assert text == text.strip() and 0 < len(text.split()) <= 25
            assert not BLAME.search(text)
            assert not set(text) & set('«»“”"')
            assert table == "levels" or (text.endswith(".") and text.count(".") == 1)


def test_no_other_language():
    with pytest.raises(KeyError):
        NAMES[Name.OPEN].in_language("it")
    with pytest.raises(KeyError):
        Words("ja", "oui", "yes").in_language("de")


def test_the_levels_hold_the_entries_of_the_typology():
    by_level = {level: [cause for cause in Cause if cause.level is level] for level in Level}
    assert [len(by_level[level]) for level in Level] == [9, 8, 11]
    assert by_level[Level.LAW][0] is Cause.CONDITIONS
    assert by_level[Level.ADMINISTRATION][0] is Cause.POOR_INFORMATION
    assert by_level[Level.PERSON][0] is Cause.DOES_NOT_KNOW
    assert [cause.level for cause in Cause] == sorted(cause.level for cause in Cause)


def test_responsibility_is_read_from_the_law_down():
    said = RecordedCause(Cause.COST_TIME, Origin.STATED, "the household, at home")
    shown = RecordedCause(Cause.SLOW_OR_WRONG_HANDLING, Origin.DERIVED, "claim pending past the decision limit")
    law = RecordedCause(Cause.SHORT_BACK_PAYMENT, Origin.DERIVED, "months before the first paid month")
    assert by_responsibility([said, shown, law]) == [law, shown, said]
    assert (said.level, law.level) == (Level.PERSON, Level.LAW)


def test_a_cause_has_a_source():
    with pytest.raises(ValueError, match="source"):
        RecordedCause(Cause.LANGUAGE, Origin.DERIVED, " ")
