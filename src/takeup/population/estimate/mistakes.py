"""Non-take-up of each right over stated rates of mistakes, from what is shown of its four cells and nothing else.

Mistakes in what is said to be received, and in who is computed to be entitled; the formulas are in `corrections`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from takeup.nontakeup.words import Words
from takeup.population.estimate.cells import Cells
from takeup.population.estimate.corrections import (
    corrected,
    corrected_receipt,
    filled,
    receipt_turning_point,
    turning_point,
)
from takeup.population.estimate.hide import SMALL
from takeup.population.estimate.manifest import Manifest, ScreenedRight
from takeup.population.estimate.result import Estimate, Unit, Withheld, nobody, not_measurable

COUNTS = ("entitled_receiving", "entitled_not_receiving", "not_entitled_receiving", "not_entitled_not_receiving")
INDICATORS = ("non_take_up_receipt", "turns_at_under", "non_take_up_corrected", "turns_at_false_eligible")


@dataclass(frozen=True)
class Mistakes:
    """Ranges of rates of mistakes, and the non-take-up at which the conclusion turns.

    `under`: share of those who receive who do not say so, `over`: of those who do not receive who say they do. From 0
    to what a German survey linked to registers found: 8.6 % and 1.6 % (Bruckmeier, Hohmeyer and Schwarz, 2018, Journal
    for Labour Market Research 52:16, DOI 10.1186/s12651-018-0250-z). `false_eligible`: share of those not entitled whom
    the computation takes to be. No study measures it; 0 to 2 % is a choice that shows how much hangs on it.
    Raises ValueError for ranges that are not inside 0 and 1, or a limit that is not.
    """

    under: tuple[float, float] = (0.0, 0.086)
    over: tuple[float, float] = (0.0, 0.016)
    false_eligible: tuple[float, float] = (0.0, 0.02)
    limit: float = 0.2

    def __post_init__(self) -> None:
        for name in ("under", "over", "false_eligible"):
            low, high = getattr(self, name)
            if not 0 <= low <= high < 1:
                raise ValueError(f"{name}: {low}..{high}; a range from low to high inside 0 and 1 is needed")
        if self.under[1] + self.over[1] >= 1:
            raise ValueError(f"under and over: {self.under[1]} and {self.over[1]}; together they must stay under 1")
        if not 0 < self.limit < 1:
            raise ValueError(f"limit: {self.limit}; between 0 and 1 is needed")


def over_mistakes(found: Iterable[Estimate], manifest: Manifest, mistakes: Mistakes) -> Iterator[Estimate]:
    """For each right as a whole: its rate over both kinds of mistakes, and the rate of mistakes at which it turns.

    `found`: the estimates of `by_right`. Where a cell is hidden so are these, as they would tell it.
    """
    shown = {
        (told["right"], each.indicator): each
        for each in found
        for told in [dict(each.group)]
        if each.indicator in COUNTS and set(told) == {"right"}
    }
    for right in manifest.rights.values():
        cells = [shown[right.id, name] for name in COUNTS]
        missing = next((cell for cell in cells if cell.value is None), None)
        if missing is not None:
            yield from (_withheld(name, missing, mistakes) for name in INDICATORS)
        else:
            yield from _of_right(right, manifest, Cells(*(cell.value or 0.0 for cell in cells)), mistakes)


def sentence(indicator: str, mistakes: Mistakes) -> Words:
    """The definition of one of INDICATORS with its rates."""
    rates = {name: getattr(mistakes, name) for name in ("under", "over", "false_eligible", "limit")}
    return filled(indicator, rates)


def _of_right(right: ScreenedRight, manifest: Manifest, cells: Cells, mistakes: Mistakes) -> Iterator[Estimate]:
    source, group = manifest.source, {"right": right.id}
    if cells.er + cells.en == 0:
        for name in INDICATORS:
            yield nobody(name, Unit.SHARE, sentence(name, mistakes), source).of_group(**group)
        return
    yield corrected_receipt(cells, source, mistakes.under, mistakes.over, group)
    observed = cells.er / (cells.er + cells.en)
    turn = receipt_turning_point(observed, mistakes.limit, mistakes.over[0])
    yield _turn("turns_at_under", turn, cells, manifest, group, mistakes)
    if cells.er + cells.nr == 0:  # how many of the entitled the computation misses cannot be seen
        for name in INDICATORS[2:]:
            yield not_measurable(name, Unit.SHARE, sentence(name, mistakes), source, NOBODY_RECEIVES, group)
        return
    yield corrected(cells, source, mistakes.false_eligible, group)
    turn = turning_point(cells, mistakes.limit)
    yield _turn("turns_at_false_eligible", turn, cells, manifest, group, mistakes)


def _turn(
    name: str, turn: float | None, cells: Cells, manifest: Manifest, group: dict[str, str], mistakes: Mistakes
) -> Estimate:
    definition = sentence(name, mistakes)
    if turn is None:
        reason = UNDER_IT if (cells.non_take_up or 0.0) < mistakes.limit else NEVER
        told = tuple(group.items())
        return Estimate(
            name, None, Unit.SHARE, definition, manifest.source, told, withheld=Withheld.NO_SUCH, reason=reason
        )
    return Estimate(
        name,
        turn,
        Unit.SHARE,
        definition,
        manifest.source,
        tuple(group.items()),
        no_error=A_LIMIT,
        model_based=True,
    )


def _withheld(name: str, cell: Estimate, mistakes: Mistakes) -> Estimate:
    hidden = cell.withheld is Withheld.SUPPRESSED
    return Estimate(
        name,
        None,
        Unit.SHARE,
        sentence(name, mistakes),
        cell.source,
        cell.group,
        withheld=cell.withheld,
        reason=SMALL if hidden else cell.reason,
    )


NOBODY_RECEIVES = Words(
    nl="Niet te meten met deze bron: niemand ontvangt dit recht, zodat niet te zien is hoe vaak de berekening iemand "
    "mist.",
    fr="Non mesurable avec cette source : personne ne reçoit ce droit, on ne voit donc pas combien le calcul oublie.",
    en="Not measurable with this source: nobody receives this right, so how often the computation misses somebody "
    "cannot be seen.",
)
NEVER = Words(
    nl="Geen enkel deel vergissingen brengt het niet-gebruik daaronder.",
    fr="Aucune part d'erreurs ne fait passer le non-recours en dessous.",
    en="No share of mistakes brings non-take-up under it.",
)
UNDER_IT = Words(
    nl="Het niet-gebruik is er al onder.",
    fr="Le non-recours est déjà en dessous.",
    en="Non-take-up is under it already.",
)
A_LIMIT = Words(
    nl="Geen standaardfout: dit volgt uit de cellen zoals ze zijn.",
    fr="Pas d'erreur type : cela suit des cases telles qu'elles sont.",
    en="No standard error: this follows from the cells as they are.",
)
