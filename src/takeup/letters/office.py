"""To whom a letter goes: the office or the court of the law folder, as the lines of an address.

The law folder speaks to the person ('the centre of the municipality where you stay'). On an envelope that is a name
with dots, to fill the municipality in.
"""

from __future__ import annotations

import re

from takeup.engine.counters import Counter
from takeup.engine.law import Right
from takeup.engine.texts import say
from takeup.reading.hours import in_language

DOTS = "." * 16
LONG_DOTS = "." * 28

_ASIDE = re.compile(
    r"\s*(?:;|,(?! DG)).*"
    r"|\s*\((?:of|ou|ook|aussi|tot|jusqu|gratis|gratuit|de FOD|le SPF|Fons)[^)]*\)"
    r"| (?:of de|ou la) .*"
)
_OF_YOURS = {
    "nl": re.compile(
        r" van uw gemeente| van de gemeente (?:waar u|van) .*| waar u .*| dat u .*| en verenigingen in uw buurt.*"
    ),
    "fr": re.compile(
        r" de votre commune| de la commune (?:où vous|du) .*| où vous .*| qui vous .*"
        r"| et des associations de votre quartier.*"
    ),
}
_OF_MUNICIPALITY = {"nl": f" van {DOTS}", "fr": f" de {DOTS}"}
_ARTICLE = {
    "nl": re.compile(r"^(?:het|de|een|uw) "),
    "fr": re.compile(r"^(?:les? |la |l'|une? |votre )"),
}
_SEVERAL = ("verschillende ", "plusieurs ")
_AT_COURT = {
    "nl": (("", "Griffie van "),),
    "fr": (("le ", "Greffe du "), ("la ", "Greffe de la "), ("l'", "Greffe de l'")),
}


def office(right: Right, language: str) -> str:
    """Who grants a right, in 'nl' or 'fr': 'OCMW van ................'; dots where it may be any of several."""
    named = _ASIDE.sub("", say(right.procedure.get("granted_by") or {}, language))
    named = _OF_YOURS[language].sub(_OF_MUNICIPALITY[language], named)
    named = _ARTICLE[language].sub("", named)
    if named.startswith(_SEVERAL):
        return LONG_DOTS
    return named[:1].upper() + named[1:]


def is_office(right: Right, counter: Counter, language: str) -> bool:
    """Whether a counter is the office that grants a right, or the one of its municipality."""
    named, name = office(right, language), in_language(counter.names, language)
    here = named.removesuffix(_OF_MUNICIPALITY[language])
    return name == named or (here != named and name.startswith(f"{here} "))


def court(right: Right, language: str) -> tuple[str, ...]:
    """Where one appeals, in 'nl' or 'fr', as lines: 'Griffie van de arbeidsrechtbank', 'van ................'."""
    named = _ASIDE.sub("", say(right.procedure.get("appeal_at") or {}, language))
    for start, registry in _AT_COURT[language]:
        if named.startswith(start):
            named = registry + named.removeprefix(start)
            break
    placed = any(city in named for city in ("Brussel", "Bruxelles"))
    return (named,) if placed else (named, _OF_MUNICIPALITY[language].strip())
