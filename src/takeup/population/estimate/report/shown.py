"""How a number is written for a reader: rounded to what it can bear, in the habit of the language."""

from __future__ import annotations

from takeup.nontakeup.money import to_cents
from takeup.population.estimate.result import Estimate, Unit, Withheld

NARROW = "\u202f"  # parts thousands, and stands before % and €, without a line break
MINUS = "\u2212"
MILLION = 1_000_000
MARKS = {Withheld.NOT_MEASURABLE: "–", Withheld.SUPPRESSED: "…", Withheld.EMPTY: "×", Withheld.NO_SUCH: "–"}

THOUSANDS = {"nl": ".", "fr": NARROW, "en": ","}
PERCENT = {"nl": f"{NARROW}%", "fr": f"{NARROW}%", "en": "%"}
DECIMAL = {"nl": ",", "fr": ",", "en": "."}


def number(value: float, language: str, decimals: int = 0) -> str:
    """1234.5 as '1.234,5' (nl), '1 234,5' (fr), '1,234.5' (en). Raises KeyError for another language."""
    text = f"{abs(value):,.{decimals}f}"
    sign = MINUS if value < 0 and any(digit in text for digit in "123456789") else ""
    return sign + text.translate(str.maketrans(",.", THOUSANDS[language] + DECIMAL[language]))


def share(value: float, language: str, decimals: int = 1) -> str:
    """0.4567 as '45,7 %', in English '45.7%'."""
    return f"{number(100 * value, language, decimals)}{PERCENT[language]}"


def euros(value: float, language: str, decimals: int = 0) -> str:
    """1234 as '€ 1.234' (nl), '1 234 €' (fr), '€1,234' (en)."""
    text = number(to_cents(value), language, decimals)
    return {"nl": f"€{NARROW}{text}", "fr": f"{text}{NARROW}€", "en": f"€{text}"}[language]


def count(value: float, language: str) -> str:
    """A number of people, rounded to ten from a hundred on: more figures would be more than is known."""
    return number(round(value, -1) if abs(value) >= 100 else round(value), language)


def big_euros(value: float, language: str) -> str:
    """Euros of many people: millions with one decimal from a million on, else hundreds."""
    if abs(value) < MILLION:
        return euros(round(value, -2) if abs(value) >= 1000 else value, language)
    word = {"nl": "miljoen", "fr": "millions", "en": "million"}[language]
    text = number(value / MILLION, language, 1)
    return {
        "nl": f"€{NARROW}{text}{NARROW}{word}",
        "fr": f"{text}{NARROW}{word}{NARROW}€",
        "en": f"€{text}{NARROW}{word}",
    }[language]


def written(estimate: Estimate, language: str) -> str:
    """The value alone; a mark where there is none: – not measurable, … not shown, × nobody."""
    if estimate.value is None or estimate.withheld is not None:
        return MARKS[estimate.withheld or Withheld.EMPTY]
    return _in_unit(estimate.value, estimate.unit, language, estimate.indicator)


def span(low: float, high: float, estimate: Estimate, language: str) -> str:
    """Two values of the estimate's unit with a dash between them; one where they are written alike."""
    ends = [_in_unit(end, estimate.unit, language, estimate.indicator) for end in (low, high)]
    return ends[0] if ends[0] == ends[1] else f"{ends[0]} – {ends[1]}"


def bare_span(low: float, high: float, estimate: Estimate, language: str) -> str:
    """The same without the sign of the unit, for under the number itself."""
    return (
        "".join(char for char in span(low, high, estimate, language) if char not in "%€")
        .replace(f"{NARROW} ", " ")
        .strip()
    )


def error(estimate: Estimate, language: str) -> str:
    """The standard error in the unit of the estimate; that of a share in percentage points."""
    value = estimate.error or 0.0
    if estimate.unit is Unit.SHARE:
        points = {"nl": "procentpunt", "fr": "points de pourcentage", "en": "percentage points"}[language]
        return f"{number(100 * value, language, 1)} {points}"
    return _in_unit(value, estimate.unit, language, estimate.indicator)


SINGLE = {"average_loss", "poverty_threshold"}  # euros of one household, not of all


PRECISE = {"turns_at_under", "turns_at_false_eligible"}  # often a few per thousand


DECIMALS = {"gini_before": 3, "gini_after": 3}  # Eurostat tells it in per cent with one decimal


def _in_unit(value: float, unit: Unit, language: str, indicator: str) -> str:
    if unit is Unit.SHARE:
        return share(value, language, 2 if indicator in PRECISE else 1)
    if unit in (Unit.EUROS, Unit.EUROS_A_MONTH, Unit.EUROS_A_YEAR):
        return euros(value, language) if indicator in SINGLE else euros(_hundreds(value), language)
    if unit in (Unit.HOUSEHOLDS, Unit.PERSONS):
        return count(value, language)
    return number(value, language, DECIMALS.get(indicator, 0 if unit is Unit.DAYS else 2))


def _hundreds(value: float) -> float:
    return round(value, -2) if abs(value) >= 1000 else value
