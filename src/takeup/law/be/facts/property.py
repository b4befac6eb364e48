"""What someone owns. Cadastral income is the non-indexed one, of the share that the person owns or uses."""

from __future__ import annotations

from takeup.engine import amount, full_years
from takeup.engine.facts import SENSITIVE

_DEED = {
    "nl": "aanslagbiljet onroerende voorheffing",
    "fr": "avertissement-extrait de rôle du précompte immobilier",
    "en": "property tax bill",
}


def _adult(person: object) -> bool:
    return full_years(person.birth_date, person.day) >= 18  # type: ignore[attr-defined]


class PropertyFacts:
    savings: float = amount(
        "EUR",
        0,
        10_000_000,
        ask={
            "nl": "Hoeveel spaargeld en beleggingen heeft {person}? (0 als er niets is)",
            "fr": "Combien d'épargne et de placements {person} possède-t-il/elle ? (0 s'il n'y en a pas)",
            "en": "How much savings and investments does {person} have? (0 if there are none)",
        },
        label={"nl": "spaargeld", "fr": "épargne", "en": "savings"},
        sensitivity=SENSITIVE,
        applies=_adult,
        typical=(0.0, 5_000.0, 12_000.0, 50_000.0),
        evidence={"nl": "rekeninguittreksels", "fr": "extraits de compte", "en": "bank statements"},
    )
    cadastral_income_built: float = amount(
        "EUR/year",
        0,
        100_000,
        ask={
            "nl": "Wat is het kadastraal inkomen (niet geïndexeerd) van de woningen en gebouwen van {person}? (0 als er geen zijn)",
            "fr": "Quel est le revenu cadastral (non indexé) des logements et bâtiments de {person} ? (0 s'il n'y en a pas)",
            "en": "What is the cadastral income (not indexed) of the homes and buildings of {person}? (0 if there are none)",
        },
        label={
            "nl": "kadastraal inkomen van gebouwen",
            "fr": "revenu cadastral bâti",
            "en": "cadastral income of buildings",
        },
        sensitivity=SENSITIVE,
        applies=_adult,
        typical=(0.0, 700.0, 1_500.0, 3_000.0),
        evidence=_DEED,
    )
    cadastral_income_unbuilt: float = amount(
        "EUR/year",
        0,
        100_000,
        ask={
            "nl": "Wat is het kadastraal inkomen (niet geïndexeerd) van de gronden zonder gebouw van {person}? (0 als er geen zijn)",
            "fr": "Quel est le revenu cadastral (non indexé) des terrains non bâtis de {person} ? (0 s'il n'y en a pas)",
            "en": "What is the cadastral income (not indexed) of the land without buildings of {person}? (0 if there is none)",
        },
        label={
            "nl": "kadastraal inkomen van gronden",
            "fr": "revenu cadastral non bâti",
            "en": "cadastral income of land",
        },
        sensitivity=SENSITIVE,
        applies=_adult,
        typical=(0.0, 100.0, 500.0),
        evidence=_DEED,
    )
