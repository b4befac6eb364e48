"""Answers in a person's own words: what they mean, or why they cannot be taken."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from takeup.engine.facts import DOES_NOT_APPLY, Fact
from takeup.engine.texts import say as in_language
from takeup.interview.say import say
from takeup.reading import spelling

YES = {"ja", "j", "oui", "o", "yes", "y", "waar", "vrai", "true"}
NO = {"nee", "neen", "nein", "n", "non", "no", "false"}
NOT_APPLICABLE = {
    "-",
    "nvt",
    "n.v.t.",
    "n.v.t",
    "niet van toepassing",
    "so",
    "s.o.",
    "s.o",
    "sans objet",
    "ne s'applique pas",
    "n/a",
    "na",
    "does not apply",
    "entfällt",
    "trifft nicht zu",
}
NONE_AT_ALL = {
    "geen",
    "niets",
    "aucun",
    "aucune",
    "rien",
    "none",
    "nothing",
    "nihil",
    "kein",
    "keine",
    "keines",
    "nichts",
}
_EURO_SIGNS = re.compile(r"€|eur(os?)?\b", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_MONTH = re.compile(r"(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4}))")


class AnswerError(ValueError):
    """An answer that cannot be taken; the text says what is allowed, in the language of the person."""


def fact_answer(fact: Fact, text: str, language: str, detail: str = "") -> Any:
    """The value that an answer gives to a fact: {year: euros} for one year of a yearly fact (`detail`).

    Raises AnswerError with what is allowed.
    """
    words = text.strip().lower()
    if words in NOT_APPLICABLE:
        if fact.name in ("birth_date", "everyone_listed", "relation"):
            raise AnswerError(say("must_apply", language))
        return DOES_NOT_APPLY
    if fact.kind == "yes_no":
        return truth(words, language)
    if fact.kind == "choice":
        return choice(list(fact.choices), labels(fact, language), words, language)
    if fact.kind == "date":
        return _inside(fact, day(words, language), language)
    in_euros = fact.unit.startswith("EUR")
    if words in NONE_AT_ALL or words in NO:
        value = 0.0
    else:
        value = share(words, language) if is_share(fact) else number(words, language, in_euros)
    if fact.kind == "count":
        if not value.is_integer():
            raise AnswerError(say("whole_number", language))
        return _inside(fact, int(value), language)
    value = _inside(fact, value, language)
    return {int(detail): value} if fact.kind == "yearly" else value


def allowed(fact: Fact, language: str) -> str:
    """What can be answered, in a few words."""
    if fact.kind == "yes_no":
        return say("hint_yes_no", language)
    if fact.kind == "choice":
        return say("hint_choice", language)
    if fact.kind == "date":
        return say("hint_date", language)
    if is_share(fact):
        return say("hint_share", language)
    key = "hint_amount" if fact.unit.startswith("EUR") else "hint_number"
    return say(key, language)


def labels(fact: Fact, language: str) -> list[str]:
    """The choices of a fact, as people read them."""
    return [in_language(fact.choice_labels[choice], language) for choice in fact.choices]


def truth(words: str, language: str) -> bool:
    """Yes or no in any of the languages. Raises AnswerError."""
    if words in YES or words in NO:
        return words in YES
    raise AnswerError(say("say_yes_or_no", language))


def choice(keys: list[str], names: list[str], words: str, language: str) -> str:
    """A choice by its number (from 1), its key or its label. Raises AnswerError."""
    if words.isdecimal() and 1 <= int(words) <= len(keys):
        return keys[int(words) - 1]
    for key, name in zip(keys, names, strict=True):
        if words in (key.lower(), key.lower().replace("_", " "), name.lower()):
            return key
    raise AnswerError(say("choose", language, last=str(len(keys))))


def day(words: str, language: str) -> date:
    """A day such as 31-05-1980, 31/05/1980 or 1980-05-31. Raises AnswerError."""
    iso, day_first = _ISO.fullmatch(words), _DAY_FIRST.fullmatch(words)
    parts = iso.groups() if iso else tuple(reversed(day_first.groups())) if day_first else None
    if parts is not None:
        try:
            return date(*map(int, parts))
        except ValueError:
            raise AnswerError(say("no_such_day", language, found=words)) from None
    if words.isdecimal() and len(words) <= 4:
        raise AnswerError(say("not_only_a_year", language))
    raise AnswerError(say("say_a_day", language))


def month(words: str, language: str) -> str:
    """A month such as 2025-03, 03/2025 or a day in it, as '2025-03'. Raises AnswerError."""
    match = _MONTH.fullmatch(words)
    if match is None:
        found = day(words, language) if _ISO.fullmatch(words) or _DAY_FIRST.fullmatch(words) else None
        if found is None:
            raise AnswerError(say("say_a_month", language))
        return f"{found.year:04d}-{found.month:02d}"
    year, number_of_month = (match[1], match[2]) if match[1] else (match[4], match[3])
    if not 1 <= int(number_of_month) <= 12 or not 1900 <= int(year) <= 2099:
        raise AnswerError(say("say_a_month", language))
    return f"{year}-{int(number_of_month):02d}"


def since(words: str, language: str) -> date:
    """A day, or a month such as 03/2025 as its first day. Raises AnswerError."""
    if _MONTH.fullmatch(words):
        return date.fromisoformat(f"{month(words, language)}-01")
    if words.isdecimal():
        raise AnswerError(say("say_a_month", language))
    return day(words, language)


def number(words: str, language: str, in_euros: bool = True) -> float:
    """1234, 1234,5, 1.234,56, 1,234.56 or 1 234,56. Raises AnswerError.

    One sign followed by three digits parts thousands in an amount in euros, and decimals in another number.
    """
    text = _EURO_SIGNS.sub("", words)
    text = re.sub(r"[\s\u00a0\u202f']", "", text)
    if re.fullmatch(r"-?\d{1,3}([.,]\d{3})+", text) and (in_euros or text.count(".") + text.count(",") > 1):
        signs = {sign for sign in text if sign in ".,"}
        if len(signs) > 1:
            raise AnswerError(say("say_a_number", language))
        return float(text.replace(".", "").replace(",", ""))
    last = max(text.rfind("."), text.rfind(","))
    whole, decimals = (text, "") if last < 0 else (text[:last], text[last + 1 :])
    other = "," if last >= 0 and text[last] == "." else "."
    if whole.count(other) and not re.fullmatch(r"-?\d{1,3}(" + re.escape(other) + r"\d{3})+", whole):
        raise AnswerError(say("say_a_number", language))
    plain = whole.replace(other, "")
    if not re.fullmatch(r"-?\d+", plain) or not re.fullmatch(r"\d*", decimals):
        raise AnswerError(say("say_a_number", language))
    return float(f"{plain}.{decimals or '0'}")


def is_share(fact: Fact) -> bool:
    """Whether a fact is a part of a whole, from 0 to 1."""
    return fact.kind == "amount" and not fact.unit.startswith("EUR") and fact.high == 1


def share(words: str, language: str) -> float:
    """A part of a whole: 50%, 50, 0,5, 0.5 or 1/2; 1 is all of it. Raises AnswerError."""
    if parts := re.fullmatch(r"(\d+)\s*/\s*([1-9]\d*)", words):
        part = int(parts[1]) / int(parts[2])
    else:
        found = number(words.removesuffix("%"), language, in_euros=False)
        part = found / 100 if words.endswith("%") or found > 1 else found
    if not 0 <= part <= 1:
        raise AnswerError(say("say_a_share", language))
    return part


def _inside(fact: Fact, value: Any, language: str) -> Any:
    if fact.low <= value <= fact.high:
        return value

    def shown(bound: Any) -> str:
        if isinstance(bound, date):
            return spelling.day(bound, language)
        return spelling.quantity(bound, language)

    raise AnswerError(say("outside", language, low=shown(fact.low), high=shown(fact.high)))
