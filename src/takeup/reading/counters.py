"""Counters in words, for paper and pages: name, address, telephone and hours; what nobody checked says so."""

from __future__ import annotations

from collections.abc import Sequence

from takeup.engine.counters import Counter
from takeup.reading.amounts import Words
from takeup.reading.hours import hours_in_words, in_language
from takeup.reading.spelling import NO_BREAK, colon, listed

SAY: Words = {
    "phone": {"nl": "Tel.", "fr": "Tél.", "en": "Phone", "de": "Tel."},
    "open": {"nl": "Open", "fr": "Ouvert", "en": "Open", "de": "Offen"},
    "unverified": {
        "nl": "Dit is nog niet nagekeken.",
        "fr": "Ceci n'a pas encore été vérifié.",
        "en": "This has not been checked yet.",
        "de": "Das ist noch nicht geprüft.",
    },
    "call_first": {
        "nl": "Bel vooraf: dit is nog niet nagekeken.",
        "fr": "Appelez d'abord\N{NO-BREAK SPACE}: ceci n'a pas encore été vérifié.",
        "en": "Call first: this has not been checked yet.",
        "de": "Rufen Sie vorher an: Das ist noch nicht geprüft.",
    },
}
ON_PAPER = ("address", "phone", "email", "hours")  # never a website
FEW = 2  # so many are told whole; of more the telephones


def is_reachable(counter: Counter) -> bool:
    """Whether a person can go there, call or write."""
    return any(getattr(counter, field) is not None for field in ("address", "phone", "email"))


def counter_in_words(counter: Counter, language: str) -> str:
    """One counter: OCMW Jette: Sint-Pieterskerkstraat 47, 1090 Jette. Tel. 02 422 46 11. Open: maandag ..."""
    sentences = []
    if counter.address is not None:
        sentences.append(f"{in_language(counter.address, language)}.")
    if counter.phone is not None:
        sentences.append(f"{SAY['phone'][language]} {_number(counter.phone)}.")
    if counter.email is not None:
        sentences.append(f"{counter.email}.")
    if counter.hours is not None:
        sentences.append(f"{SAY['open'][language]}{colon(language)}{hours_in_words(counter.hours, language)}.")
    if any(getattr(counter, field) is not None and not counter.is_confirmed(field) for field in ON_PAPER):
        sentences.append(SAY["call_first" if counter.phone is not None else "unverified"][language])
    return in_language(counter.names, language) + colon(language) + " ".join(sentences)


def counters_in_words(counters: Sequence[Counter], language: str) -> list[str]:
    """The counters of one kind: each whole, or where there are many their names and telephones in one line.

    Those that a person cannot go to, call or write to are left out.
    """
    known = [counter for counter in counters if is_reachable(counter)]
    if len(known) <= FEW:
        return [counter_in_words(counter, language) for counter in known]
    phones = [f"{in_language(c.names, language)} {_number(c.phone)}" for c in known if c.phone is not None]
    return [f"{listed(phones, language)}."] if phones else []


def _number(phone: str) -> str:
    """A telephone number that stays on one line."""
    return phone.replace(" ", NO_BREAK)


__all__ = ["counter_in_words", "counters_in_words", "is_reachable"]
