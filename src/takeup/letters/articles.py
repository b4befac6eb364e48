"""An article of law as it is cited in a Dutch or French letter.

The law folder names its articles in English, with notes about where they were read. A letter cites the law and the
article only. An article of which the number was not read ("from memory") is left out, and so is what is no law at all
(the practice of an office, a website) or what has no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from takeup.reading import spelling
from takeup.reading.references_words import CODES as LAW_CODES
from takeup.reading.references_words import LAWS

DATED = {name: {"nl": nl, "fr": fr} for name, (nl, fr, _) in LAWS.items()}
CODES = {name: {"nl": nl, "fr": fr} for name, (nl, fr, _) in LAW_CODES.items()}
WORDS = {
    "art.": {"nl": "art.", "fr": "art."},
    "arts": {"nl": "art.", "fr": "art."},
    "annex": {"nl": "bijlage", "fr": "annexe"},
    "book": {"nl": "boek", "fr": "livre"},
    "and": {"nl": "en", "fr": "et"},
    "to": {"nl": "tot", "fr": "à"},
    "following": {"nl": "volgende", "fr": "suivants"},
}
ART = f"art.{spelling.NO_BREAK}"
OF = {"nl": "van", "fr": "du"}
_MONTHS = {spelling.month_name(number, "en"): number for number in range(1, 13)}
_DATED = re.compile(rf"(?i:(?P<name>{'|'.join(DATED)})) of (?P<day>\d+) (?P<month>[A-Z][a-z]+) (?P<year>\d{{4}})\b")
_CODE = re.compile(rf"(?i:(?P<name>{'|'.join(CODES)}))\b")
_PLACE = re.compile(r"(?:art\.|arts|annex|book)\s")
_NUMBER = re.compile(r"§?\d+(?:bis|ter|quater|quinquies)?(?:[/-]\d+)?°?,?|[a-z],?|[IVX]+,?")


def cited(article: str, language: str) -> str:
    """An article of the law folder in 'nl' or 'fr', such as 'wet van 26 mei 2002, art. 14 §1'; empty for no law."""
    return spelling.listed(filter(None, (_cited(part.strip(), language) for part in article.split(";"))), language)


def _cited(part: str, language: str) -> str:
    found = _DATED.match(part) or _CODE.match(part)
    if found is None:
        return ""
    place = "" if "from memory" in part else _place(part[found.end() :], language)
    name = found["name"].lower()
    if name in CODES:  # a whole code says nothing
        return f"{CODES[name][language]}, {place}" if place else ""
    day = date(int(found["year"]), _MONTHS[found["month"]], int(found["day"]))
    law = f"{DATED[name][language]} {OF[language]} {spelling.day(day, language)}"
    return f"{law}, {place}" if place else law


def _place(rest: str, language: str) -> str:
    return " ".join(_places(rest, language)).rstrip(", ").replace("art. ", ART)


def _places(rest: str, language: str) -> Iterator[str]:
    """The words of articles and paragraphs, up to the first that is something else."""
    said = rest.partition("(")[0].partition(":")[0]
    start = _PLACE.search(said)
    if start is None:
        return
    for word in said[start.start() :].split():
        if word in WORDS:
            yield WORDS[word][language]
        elif _NUMBER.fullmatch(word):
            yield word
        else:
            return
