"""Take-up of one right from columns of numbers: how many, how many euros, and in which way.

For researchers who have euros due and euros received per unit, from a screen or from elsewhere. NaN stands for
unknown; units that cannot be placed are counted beside each rate, which gets bounds for whatever they are. Sources
of the definitions: DWP (caseload and expenditure take-up), DREES (permanent), Frick and Groh-Samberg 2007 (beta
error).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from takeup.nontakeup import Name
from takeup.nontakeup.names import NAMES
from takeup.population.estimate.cells import Cells, places
from takeup.population.estimate.design import Design, Direct, ratio, total
from takeup.population.estimate.from_sums import described
from takeup.population.estimate.measurable import CROSS_SECTION, Observed, why_not
from takeup.population.estimate.method import Errors, Method
from takeup.population.estimate.numbers import Flags, Floats, amounts
from takeup.population.estimate.result import Estimate, Source, Unit, not_measurable

CELLS = {
    "entitled_receiving": "er",
    "entitled_not_receiving": "en",
    "not_entitled_receiving": "nr",
    "not_entitled_not_receiving": "nn",
}
LINEARISED = Errors(Method.LINEARISED)
UNKNOWN = ("e_unknown", "unknown_r", "unknown_n", "unknown")

# Differences up to one euro, or 1 % of the larger amount where that is more, are rounding (as in takeup.nontakeup).
ROUNDING_EUROS = 1.0
ROUNDING_SHARE = 0.01


def indicators(
    entitled: ArrayLike,
    received: ArrayLike,
    design: Design,
    source: Source,
    unit: Unit = Unit.HOUSEHOLDS,
    *,
    sample: bool = True,
    rounding_euros: float = ROUNDING_EUROS,
    rounding_share: float = ROUNDING_SHARE,
) -> dict[str, Estimate]:
    """Every indicator of one right over n units, by name (see `definitions`).

    `entitled`, `received`: euros due and received in the period, NaN where unknown; 1 and 0 for a right with no
    amount (then with both roundings 0). `sample`: False for a register that counts everyone. Raises ValueError for
    negative amounts or columns that do not fit the design.
    """
    e = amounts("entitled", entitled, len(design.weights))
    r = amounts("received", received, len(e))
    inside = {name: mask.astype(np.float64) for name, mask in places(e, r).items()}
    cells = Cells(**{name: float(np.sum(design.weights * mask)) for name, mask in inside.items()})
    placed = inside["er"] + inside["en"]
    due, paid = np.where(placed > 0, e, 0.0), np.where(inside["er"] > 0, np.fmin(r, e), 0.0)
    short = inside["er"] * falls_short(e, r, rounding_euros, rounding_share)
    columns = {
        "non_take_up": (inside["en"], placed),
        "take_up": (inside["er"], placed),
        "non_take_up_all_entitled": (inside["en"], placed + inside["nr"]),
        "beta_error": (inside["nr"], inside["nr"] + inside["er"]),
        "expenditure_take_up": (paid, due),
        "expenditure_non_take_up": (due - paid, due),
        # of those who receive nothing alone: the gaps of partial receipt would blow it up where these are many
        "average_loss": (due * inside["en"], inside["en"]),
        "full": (inside["en"], inside["en"] + short),
        "partial": (short, inside["en"] + short),
    }
    unknown = int(sum(inside[name].sum() for name in UNKNOWN))
    bounds = cells.non_take_up_bounds
    held = {
        "non_take_up": bounds,
        "take_up": None if bounds is None else (1 - bounds[1], 1 - bounds[0]),
    }
    answers = {
        name: described(
            name, _total(design, inside[cell]), source, unit, sample=sample, errors=LINEARISED, cannot_say=unknown
        )
        for name, cell in CELLS.items()
    }
    all_unknown = np.sum([inside[name] for name in UNKNOWN], axis=0)
    answers["cannot_say"] = described(
        "cannot_say", _total(design, all_unknown), source, unit, sample=sample, errors=LINEARISED
    )
    answers["unclaimed"] = described(
        "unclaimed", _total(design, due - paid), source, unit, sample=sample, errors=LINEARISED, cannot_say=unknown
    )
    for name, (top, below) in columns.items():
        found = ratio(design, top, below) if np.any(design.weights * below) else None
        answers[name] = described(
            name,
            found,
            source,
            unit,
            sample=sample,
            errors=LINEARISED,
            bounds=held.get(name) if found else None,
            cannot_say=unknown,
        )
    return answers


def falls_short(
    entitled: Floats, received: Floats, euros: float = ROUNDING_EUROS, share: float = ROUNDING_SHARE
) -> Flags:
    """Where less was received than was due by more than rounding: the larger of `euros` and `share` of the amount
    due."""
    return np.asarray(entitled - received > np.maximum(euros, share * entitled))


def permanent(
    entitled: ArrayLike,
    received: ArrayLike,
    design: Design,
    source: Source,
    unit: Unit = Unit.HOUSEHOLDS,
    *,
    among: Literal["throughout", "first"] = "throughout",
    sample: bool = True,
) -> Estimate:
    """Entitled and receiving nothing in K periods in a row (columns), among those entitled in all K or in the first.

    Arrays of n by K, K at least 2. A unit with an unknown period that could change its answer is counted as cannot
    say.
    """
    e, r = _periods("entitled", entitled, design), _periods("received", received, design)
    if e.shape != r.shape or e.shape[1] < 2:
        raise ValueError(f"entitled and received: n by K with K at least 2, not {e.shape} and {r.shape}")
    spell = (e > 0).all(axis=1)
    base = spell if among == "throughout" else e[:, 0] > 0
    missing = spell & (r == 0).all(axis=1)
    out = (e == 0).any(axis=1) if among == "throughout" else e[:, 0] == 0
    settled = out | (base & ((e == 0).any(axis=1) | (r > 0).any(axis=1))) | missing
    known = base & settled
    found = _ratio(design, missing & known, known)
    name = "permanent_throughout" if among == "throughout" else "permanent_first"
    return described(name, found, source, unit, sample=sample, errors=LINEARISED, cannot_say=int((~settled).sum()))


def cumulative(
    entitled: ArrayLike, received: ArrayLike, design: Design, source: Source, *, sample: bool = True
) -> Estimate:
    """Households that miss two or more rights completely, among those entitled to two or more. Arrays of n by rights.

    A household with an unknown right that could change its answer is counted as cannot say.
    """
    e, r = _periods("entitled", entitled, design), _periods("received", received, design)
    if e.shape != r.shape:
        raise ValueError(f"entitled and received: the same n by rights, not {e.shape} and {r.shape}")
    due, lacking = (e > 0).sum(axis=1), ((e > 0) & (r == 0)).sum(axis=1)
    most_due = due + np.isnan(e).sum(axis=1)
    most_lacking = lacking + (((e > 0) & np.isnan(r)) | (np.isnan(e) & ~(r > 0))).sum(axis=1)
    settled = (most_due < 2) | (lacking >= 2) | ((due >= 2) & (most_lacking < 2))
    base = settled & (due >= 2)
    found = _ratio(design, base & (lacking >= 2), base)
    return described(
        "cumulative", found, source, Unit.HOUSEHOLDS, sample=sample, errors=LINEARISED, cannot_say=int((~settled).sum())
    )


def unsupported(source: Source, observed: Observed = CROSS_SECTION) -> Mapping[str, Estimate]:
    """The names of the typology that the source cannot show, each as the answer 'not measurable with this source'."""
    reasons = {name: why_not(name, observed) for name in Name}
    return {
        str(name): not_measurable(str(name), Unit.SHARE, NAMES[name], source, reason)
        for name, reason in reasons.items()
        if reason is not None
    }


def _total(design: Design, mask: Floats) -> Direct:
    found = total(design, mask)
    return Direct(found.value, found.error, found.freedom, int(np.count_nonzero(mask)))


def _ratio(design: Design, top: Flags, below: Flags) -> Direct | None:
    if not np.any(design.weights * below):
        return None
    return ratio(design, top.astype(np.float64), below.astype(np.float64))


def _periods(name: str, values: ArrayLike, design: Design) -> Floats:
    array = np.asarray(values, dtype=np.float64)
    if array.ndim != 2 or len(array) != len(design.weights):
        raise ValueError(f"{name}: {len(design.weights)} rows are needed, not an array of shape {array.shape}")
    for k in range(array.shape[1]):
        amounts(f"{name}, column {k}", array[:, k])
    return array
