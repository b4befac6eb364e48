"""How a right is explained on a page: its conditions with their articles of law, and the calculation."""

from __future__ import annotations

from datetime import date
from typing import Any

from takeup.check.report import RightReport
from takeup.check.texts import Speaker
from takeup.dossier import Dossier
from takeup.reading.calculation import calculation, is_between
from takeup.reading.references import reference


def explained(right: RightReport, dossier: Dossier, speaker: Speaker, day: date) -> dict[str, Any]:
    """`reasons`: each with its article. `between`: the amount is not known to the cent, so nothing is calculated."""
    return {
        "reasons": [(reason, reference(reason.article, speaker.language)) for reason in right.reasons],
        "calculation": calculation(dossier, right, speaker, day),
        "between": is_between(right),
    }
