"""Articles of law as people read them: the law folder names them in English, a page says them in its language.

A part that is not known stays as it is: "Law of 26 May 2002, art. 4; droitsquotidiens.be" has two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from takeup.reading import spelling
from takeup.reading.references_words import (
    CODES,
    LAWS,
    OF,
    OTHERS,
    PHRASES,
    PLAIN,
    PUBLISHED,
    REMARKS,
    Names,
)

_PLACE = {"nl": 0, "fr": 1, "de": 2}
_MONTHS = {spelling.month_name(number, "en"): number for number in range(1, 13)}
_DAY = rf"(?P<day>\d{{1,2}}) (?P<month>{'|'.join(_MONTHS)}) (?P<year>\d{{4}})"
_NAMES: Names = {**CODES, **OTHERS, "rd": LAWS["rd"]}


def _one_of(names: Names) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_DATED = re.compile(rf"(?i:(?P<law>{_one_of(LAWS)}) (?P<link>of|published on)) {_DAY}\b")
_OF_DAY = re.compile(rf"of {_DAY}\b")
_ON_DAY = re.compile(rf"{_DAY}\b")
_MONTH = re.compile(rf"(?P<in_month>{'|'.join(_MONTHS)}) (?P<of_year>\d{{4}})\b")
_NAMED = re.compile(rf"(?i:(?P<name>{_one_of(_NAMES)}))(?!\w)")
_PHRASE = re.compile(rf"(?P<phrase>{_one_of(PHRASES)})(?!\w)")
_AS_IT_IS = re.compile(  # numbers, paragraphs, signs, addresses on the web
    r"§*\d+(?:[.,/-]\d+)*(?:bis|ter|quater|quinquies)?(?:-\d+)?°?(?!\w)|[a-z](?!\w)|[IVX]+(?!\w)|[-\w.]+\.[a-z]{2,9}\b|[,\s]+|§+"
)
_SEGMENTS = re.compile(r"\s*\((?P<aside>[^()]*)\)|:\s+(?P<after>[^()]+?)(?=\s*\(|$)|(?P<head>(?:(?!: |\s\().)+)")
_SITE = re.compile(r"[-\w.]+\.[a-z]{2,9}(?:, [-\w.]+)*|\w+, [-\w.]+\.[a-z]{2,9}(?:, [-\w.]+)*")
_SPLIT = re.compile(r";\s*(?![^()]*\))")


def reference(article: str, language: str) -> str:
    """An article of the law folder in one language; what is not known of it stays in English."""
    if language not in _PLACE:
        said = re.sub(rf"\b({'|'.join(PLAIN)})\b", lambda found: PLAIN[found[0]], article)
    else:
        said = spelling.listed((part for part, _ in _parts(article, language)), language)
    return said[:1].upper() + said[1:] if article[:1].isupper() else said


def is_known(article: str) -> bool:
    """Whether all of an article can be said in each language."""
    return all(known for language in _PLACE for _, known in _parts(article, language))


def _parts(article: str, language: str) -> Iterator[tuple[str, bool]]:
    return (_part(part, language) for part in _SPLIT.split(article))


def _part(part: str, language: str) -> tuple[str, bool]:
    """One part, and whether all of it is known."""
    said, all_known = "", True
    for found in _SEGMENTS.finditer(part):
        if found["head"] is not None:
            text, known = _said(found["head"], language)
            said += text
        elif found["aside"] is not None:
            text, known = _remark(found["aside"], language)
            said += f" ({text})"
        else:
            text, known = _remark(found["after"], language)
            said += spelling.colon(language) + text
        all_known = all_known and known
    return said, all_known


def _remark(text: str, language: str) -> tuple[str, bool]:
    """What stands in brackets or after a colon: a site, a known remark, another law."""
    site, colon, rest = text.partition(": ")
    if colon and (_SITE.fullmatch(site) or site.lower() in REMARKS):
        (first, known), (second, also) = _remark(site, language), _remark(rest, language)
        return first + spelling.colon(language) + second, known and also
    if colon and rest and _SITE.fullmatch(rest):
        first, known = _remark(site, language)
        return first + spelling.colon(language) + rest, known
    if _SITE.fullmatch(text):
        return text, True
    if "; " in text:
        (first, known), (second, also) = (_remark(one, language) for one in text.split("; ", 1))
        return spelling.listed((first, second), language), known and also
    found = REMARKS.get(text.strip().lower())
    return (found[_PLACE[language]], True) if found else _said(text, language)


def _said(text: str, language: str) -> tuple[str, bool]:
    """A law with its articles, word by word; as it is where a word is not known."""
    said, place = "", 0
    while place < len(text):
        for pattern in (_DATED, _OF_DAY, _ON_DAY, _MONTH, _NAMED, _PHRASE, _AS_IT_IS):
            found = pattern.match(text, place)
            if found is not None:
                break
        else:
            return _known_remark(text, language)
        said += _word(found, language)
        place = found.end()
    return re.sub(r"\b([Aa]rt\.) (?=\d)", rf"\1{spelling.NO_BREAK}", said), True


def _known_remark(text: str, language: str) -> tuple[str, bool]:
    found = REMARKS.get(text.strip().lower())
    return (found[_PLACE[language]], True) if found else (text, False)


def _word(found: re.Match[str], language: str) -> str:
    given = found.groupdict()
    place = _PLACE[language]
    if given.get("day") is not None:
        day = spelling.day(date(int(given["year"]), _MONTHS[given["month"]], int(given["day"])), language)
        law = given.get("law")
        if law is None:
            return f"{OF[language]} {day}" if found[0].startswith("of ") else day
        link = OF if given["link"].lower() == "of" else PUBLISHED
        return f"{LAWS[law.lower()][place]} {link[language]} {day}"
    if given.get("in_month") is not None:
        return spelling.month(f"{given['of_year']}-{_MONTHS[given['in_month']]:02}", language)
    if given.get("name") is not None:
        return _NAMES[given["name"].lower()][place]
    if given.get("phrase") is not None:
        return PHRASES[given["phrase"]][place]
    return found[0]
