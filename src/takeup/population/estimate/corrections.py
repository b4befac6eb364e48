"""What mistakes in the data do to a rate: said as intervals over stated error rates, never as one corrected number.

Receipt that is not reported or wrongly reported, and eligibility that the simulation gets wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from takeup.nontakeup.words import LANGUAGES, Words
from takeup.population.estimate.cells import Cells
from takeup.population.estimate.definitions import DEFINITIONS
from takeup.population.estimate.result import Estimate, Source, Unit, not_measurable


@dataclass(frozen=True)
class Range:
    """What the rate can be over the stated error rates. Where nothing is possible, `low` and `high` are None."""

    low: float | None
    high: float | None


def true_receipt(observed: float, under: float, over: float) -> float | None:
    """Share who really receive, when `under` of the receivers say no and `over` of the others say yes.

    r = (r_obs - o) / (1 - u - o). None where these error rates cannot have given what was observed.
    Raises ValueError unless the shares lie in 0..1 and u + o < 1.
    """
    for name, value in (("observed", observed), ("under", under), ("over", over)):
        if not 0 <= value <= 1:
            raise ValueError(f"{name}: a share between 0 and 1, not {value}")
    if under + over >= 1:
        raise ValueError(f"under + over: {under + over}; from 1 on, the answers tell nothing")
    corrected = (observed - over) / (1 - under - over)
    return corrected if 0 <= corrected <= 1 else None


def receipt_range(observed: float, under: tuple[float, float], over: tuple[float, float]) -> Range:
    """True receipt over a range of both error rates: it rises with under-reporting and falls with over-reporting.

    Parts of the range that cannot have given what was observed do not count.
    """
    _ordered("under", under)
    _ordered("over", over)
    most_over = min(over[1], observed)  # more false receivers than receivers who say yes cannot be
    most_under = min(under[1], 1 - observed)  # no more than those who say no
    if over[0] > most_over or under[0] > most_under:
        return Range(None, None)
    return Range(true_receipt(observed, under[0], most_over), true_receipt(observed, most_under, over[0]))


def receipt_turning_point(observed: float, rate: float, over: float = 0.0) -> float | None:
    """The under-reporting at which non-take-up is exactly `rate`, when `observed` of the entitled say that they receive
    and `over` of those who do not say that they do. From it on, less is missed.

    From 1 - rate = (r_obs - o) / (1 - u - o), u = 1 - o - (r_obs - o) / (1 - rate). None where no u from 0 on does it.
    """
    if not 0 <= rate < 1:
        raise ValueError(f"rate: at least 0 and less than 1, not {rate}")
    if observed <= over:
        return None
    under = 1 - over - (observed - over) / (1 - rate)
    return under if 0 <= under < 1 - over else None


def corrected_non_take_up(cells: Cells, false_eligible: float, missed: float | None = None) -> float | None:
    """Non-take-up when `false_eligible` (f) of those not eligible are simulated as eligible.

    NTU* = TN / (TN + ER + NR) with TN = (EN - f (EN + NN)) / (1 - a - f). `missed` (a) is the share of the eligible
    that the simulation misses; None: the beta error NR / (ER + NR), which it is when nobody is paid without a right
    and recipients are missed as often as others. None comes back where f is more than the data allow (TN below 0).
    """
    if not 0 <= false_eligible < 1:
        raise ValueError(f"false_eligible: at least 0 and less than 1, not {false_eligible}")
    a = _missed(cells) if missed is None else missed
    if not 0 <= a < 1 or a + false_eligible >= 1:
        raise ValueError(f"missed + false_eligible: {a} + {false_eligible}; their sum must stay under 1")
    takers = cells.er + cells.nr
    missing = (cells.en - false_eligible * (cells.en + cells.nn)) / (1 - a - false_eligible)
    if missing < 0 or missing + takers == 0:
        return None
    return missing / (missing + takers)


def non_take_up_range(cells: Cells, false_eligible: tuple[float, float], missed: float | None = None) -> Range:
    """Non-take-up over a stated range of f. It only moves one way with f, so the ends of the range are the ends.

    Where the high end of f cannot be, the rate goes down to 0 at the highest f that can; where the low end cannot
    be, nothing is.
    """
    _ordered("false_eligible", false_eligible)
    ends = [corrected_non_take_up(cells, f, missed) for f in false_eligible]
    if ends[0] is None:
        return Range(None, None)
    other = 0.0 if ends[1] is None else ends[1]
    return Range(min(ends[0], other), max(ends[0], other))


def turning_point(cells: Cells, rate: float, missed: float | None = None) -> float | None:
    """The f at which corrected non-take-up is exactly `rate`: below it, more is missed; above it, less.

    From TN = rate / (1 - rate) (ER + NR) and the definition of TN, f = (EN - TN (1 - a)) / (EN + NN - TN). None
    where no f between 0 and 1 - a brings the rate there.
    """
    if not 0 <= rate < 1:
        raise ValueError(f"rate: at least 0 and less than 1, not {rate}")
    a = _missed(cells) if missed is None else missed
    target = rate / (1 - rate) * (cells.er + cells.nr)
    below = cells.en + cells.nn - target
    if below == 0:
        return None
    f = (cells.en - target * (1 - a)) / below
    if not 0 <= f < 1 - a:
        return None
    found = corrected_non_take_up(cells, f, missed)
    return f if found is not None and abs(found - rate) < 1e-9 else None


def corrected(
    cells: Cells,
    source: Source,
    false_eligible: tuple[float, float],
    group: Mapping[str, str] | None = None,
) -> Estimate:
    """Corrected non-take-up as an answer to publish: its bounds over the stated range of f, the value at the middle
    of it.

    Where the data allow no f of that range the answer is withheld, with the reason.
    """
    definition = filled("non_take_up_corrected", {"false_eligible": false_eligible})
    found = non_take_up_range(cells, false_eligible)
    middle = corrected_non_take_up(cells, (false_eligible[0] + false_eligible[1]) / 2)
    if found.low is None or found.high is None:
        return not_measurable("non_take_up_corrected", Unit.SHARE, definition, source, CANNOT_BE, group)
    return Estimate(
        "non_take_up_corrected",
        found.low if middle is None else middle,
        Unit.SHARE,
        definition,
        source,
        tuple((group or {}).items()),
        no_error=OVER_A_RANGE,
        bound_low=found.low,
        bound_high=found.high,
        model_based=True,
    )


def corrected_receipt(
    cells: Cells,
    source: Source,
    under: tuple[float, float],
    over: tuple[float, float],
    group: Mapping[str, str] | None = None,
) -> Estimate:
    """Non-take-up of the entitled when receipt is misreported: its bounds over both ranges, the value at the middle.

    Where the data allow no such rates the answer is withheld, with the reason. Raises ValueError where nobody is
    entitled.
    """
    if cells.er + cells.en == 0:
        raise ValueError("nobody is entitled: there is no rate to correct")
    name, observed = "non_take_up_receipt", cells.er / (cells.er + cells.en)
    definition = filled(name, {"under": under, "over": over})
    found = receipt_range(observed, under, over)
    if found.low is None or found.high is None:
        return not_measurable(name, Unit.SHARE, definition, source, CANNOT_BE, group)
    middle = true_receipt(observed, sum(under) / 2, sum(over) / 2)
    low, high = 1 - found.high, 1 - found.low
    return Estimate(
        name,
        low if middle is None else 1 - middle,
        Unit.SHARE,
        definition,
        source,
        tuple((group or {}).items()),
        no_error=OVER_RECEIPT,
        bound_low=low,
        bound_high=high,
        model_based=True,
    )


def filled(indicator: str, rates: Mapping[str, float | tuple[float, float]]) -> Words:
    """The definition of an indicator with its rates of mistakes in it: a share, or a range of shares."""
    text = DEFINITIONS[indicator].sentence
    return Words(
        **{
            language: text.in_language(language).format(
                **{name: _percent(rate, language) for name, rate in rates.items()}
            )
            for language in LANGUAGES
        }
    )


def _percent(rate: float | tuple[float, float], language: str) -> str:
    """0.2 as 20 %, a range as 0 tot 8,6 %, 0 à 8,6 %, 0 to 8.6%."""
    if isinstance(rate, tuple):
        between = {"nl": "tot", "fr": "à", "en": "to"}[language]
        low = _percent(rate[0], language).replace("%", "").strip()
        return f"{low} {between} {_percent(rate[1], language)}"
    text = f"{100 * rate:.4g}"
    return f"{text}%" if language == "en" else f"{text.replace('.', ',')} %"


CANNOT_BE = Words(
    nl="Zoveel vergissingen laten de gegevens niet toe: er zouden er meer ten onrechte meetellen dan er zijn.",
    fr="Les données n'admettent pas autant d'erreurs : il y en aurait plus que de cas.",
    en="The data do not allow so many mistakes: there would be more of them than there are cases.",
)
OVER_RECEIPT = Words(
    nl="Geen standaardfout: de grenzen volgen uit een genoemd deel vergissingen over wat er ontvangen is.",
    fr="Pas d'erreur type : les limites suivent d'une part donnée d'erreurs sur ce qui est reçu.",
    en="No standard error: the limits follow from a stated share of mistakes about what is received.",
)
OVER_A_RANGE = Words(
    nl="Geen standaardfout: de grenzen volgen uit een genoemd deel vergissingen in de berekening.",
    fr="Pas d'erreur type : les limites suivent d'une part donnée d'erreurs dans le calcul.",
    en="No standard error: the limits follow from a stated share of mistakes in the computation.",
)


def _missed(cells: Cells) -> float:
    takers = cells.er + cells.nr
    if takers == 0:
        raise ValueError("nobody receives anything: how many eligible people the simulation misses cannot be seen")
    return cells.nr / takers


def _ordered(name: str, span: tuple[float, float]) -> None:
    if not 0 <= span[0] <= span[1] < 1:
        raise ValueError(f"{name}: a range from low to high inside 0 and 1, not {span}")
