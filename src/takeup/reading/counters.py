"""Counters in words, for paper and pages: name, address, telephone and hours.

What nobody checked has a mark behind it; `doubt` says once what the mark means.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from takeup.engine.counters import Counter
from takeup.reading.amounts import Words
from takeup.reading.hours import hours_in_words, in_language
from takeup.reading.spelling import NO_BREAK, colon, listed

SAY: Words = {
    "phone": {"nl": "Tel.", "fr": "Tél.", "en": "Phone", "de": "Tel."},
    "open": {"nl": "Open", "fr": "Ouvert", "en": "Open", "de": "Offen"},
    "marked": {
        "nl": "Een adres of telefoonnummer met * is nog niet nagekeken: vraag het eerst na.",
        "fr": "Une adresse ou un numéro suivi de * n'a pas encore été vérifié\N{NO-BREAK SPACE}: "
        "renseignez-vous d'abord.",
        "en": "An address or number with * has not been checked yet: ask first.",
        "de": "Eine Adresse oder Nummer mit * ist noch nicht geprüft: Fragen Sie vorher nach.",
    },
}
ON_PAPER = ("address", "phone", "email", "hours")  # never a website
MARK = "*"  # behind what nobody checked
FEW = 2  # so many are told whole; of more the telephones


def is_reachable(counter: Counter) -> bool:
    """Whether a person can go there, call or write."""
    return any(getattr(counter, field) is not None for field in ("address", "phone", "email"))


def counter_in_words(counter: Counter, language: str) -> str:
    """One counter: OCMW Jette: Sint-Pieterskerkstraat 47, 1090 Jette*. Tel. 02 422 46 11. Open: maandag ..."""
    said = []
    if counter.address is not None:
        said.append(in_language(counter.address, language) + _mark(counter, "address"))
    if counter.phone is not None:
        said.append(f"{SAY['phone'][language]} {_number(counter)}")
    if counter.email is not None:
        said.append(counter.email + _mark(counter, "email"))
    if counter.hours is not None:
        hours = hours_in_words(counter.hours, language)
        said.append(f"{SAY['open'][language]}{colon(language)}{hours}{_mark(counter, 'hours')}")
    return in_language(counter.names, language) + colon(language) + " ".join(f"{each}." for each in said)


def counters_in_words(counters: Sequence[Counter], language: str) -> list[str]:
    """The counters of one kind: each whole, or where there are many their names and telephones in one line.

    Those that a person cannot go to, call or write to are left out.
    """
    known = [counter for counter in counters if is_reachable(counter)]
    if len(known) <= FEW:
        return [counter_in_words(counter, language) for counter in known]
    phones = [f"{in_language(c.names, language)} {_number(c)}" for c in known if c.phone is not None]
    return [f"{listed(phones, language)}."] if phones else []


def doubt(lines: Iterable[str], language: str) -> str:
    """What the mark in these lines means; empty where none of them has one."""
    return SAY["marked"][language] if any(MARK in line for line in lines) else ""


def _number(counter: Counter) -> str:
    """A telephone number that stays on one line."""
    return (counter.phone or "").replace(" ", NO_BREAK) + _mark(counter, "phone")


def _mark(counter: Counter, field: str) -> str:
    return "" if counter.is_confirmed(field) else MARK


__all__ = ["counter_in_words", "counters_in_words", "doubt", "is_reachable"]
