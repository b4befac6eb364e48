"""What someone owns. Cadastral income is the non-indexed one, of the share that the person owns or uses."""

from __future__ import annotations

from takeup.engine import amount, full_years, yes_no
from takeup.engine.facts import SENSITIVE

_DEED = {
    "nl": "aanslagbiljet onroerende voorheffing",
    "fr": "avertissement-extrait de rôle du précompte immobilier",
    "en": "property tax bill",
}


def _may_own(person: object) -> bool:
    return full_years(person.birth_date, person.day) >= 15  # type: ignore[attr-defined]


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
        applies=_may_own,
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
        applies=_may_own,
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
        applies=_may_own,
        typical=(0.0, 100.0, 500.0),
        evidence=_DEED,
    )
    property_share: float = amount(
        "share",
        0,
        1,
        ask={
            "nl": "Welk deel daarvan is van {person}? (1 = alles, 0.5 = de helft)",
            "fr": "Quelle part en appartient à {person} ? (1 = tout, 0.5 = la moitié)",
            "en": "What share of it belongs to {person}? (1 = all, 0.5 = half)",
        },
        label={"nl": "aandeel in het onroerend goed", "fr": "part dans l'immobilier", "en": "share of the property"},
        absent=1.0,
        applies=lambda person: person.cadastral_income_built > 0 or person.cadastral_income_unbuilt > 0,
        typical=(0.5, 1.0),
    )
    mortgage_interest: float = amount(
        "EUR/year",
        0,
        50_000,
        ask={
            "nl": "Hoeveel intrest betaalt {person} per jaar op de woonlening? (0 als er geen is)",
            "fr": "Combien d'intérêts {person} paie-t-il/elle par an sur le prêt hypothécaire ? (0 s'il n'y en a pas)",
            "en": "How much mortgage interest does {person} pay a year? (0 if there is none)",
        },
        label={"nl": "intrest op de woonlening", "fr": "intérêts hypothécaires", "en": "mortgage interest"},
        applies=lambda person: person.cadastral_income_built > 0 or person.cadastral_income_unbuilt > 0,
        typical=(0.0, 2_000.0),
    )
    rent_received: float = amount(
        "EUR/year",
        0,
        200_000,
        ask={
            "nl": "Hoeveel huur ontvangt {person} per jaar? (0 als er geen is)",
            "fr": "Combien de loyers {person} reçoit-il/elle par an ? (0 s'il n'y en a pas)",
            "en": "How much rent does {person} receive a year? (0 if there is none)",
        },
        label={"nl": "ontvangen huur per jaar", "fr": "loyers reçus par an", "en": "rent received a year"},
        applies=lambda person: person.cadastral_income_built > 0 or person.cadastral_income_unbuilt > 0,
        typical=(0.0, 6_000.0),
    )
    savings_share: float = amount(
        "share",
        0,
        1,
        ask={
            "nl": "Welk deel van dat spaargeld is van {person}? (1 = alles, 0.5 = een rekening van twee)",
            "fr": "Quelle part de cette épargne appartient à {person} ? (1 = tout, 0.5 = un compte à deux)",
            "en": "What share of those savings belongs to {person}? (1 = all, 0.5 = an account of two)",
        },
        label={"nl": "aandeel in het spaargeld", "fr": "part de l'épargne", "en": "share of the savings"},
        absent=1.0,
        applies=lambda person: person.savings > 0,
        typical=(0.5, 1.0),
    )
    transferred_value: float = amount(
        "EUR",
        0,
        10_000_000,
        ask={
            "nl": "Heeft {person} in de laatste tien jaar een huis, grond of veel geld verkocht of weggegeven? Wat was de waarde? (anders 0)",
            "fr": "{person} a-t-il/elle vendu ou donné une maison, un terrain ou beaucoup d'argent ces dix dernières années ? Quelle en était la valeur ? (sinon 0)",
            "en": "Has {person} sold or given away a house, land or much money in the last ten years? What was it worth? (otherwise 0)",
        },
        label={
            "nl": "verkocht of weggegeven in tien jaar",
            "fr": "vendu ou donné en dix ans",
            "en": "sold or given away in ten years",
        },
        applies=_may_own,
        sensitivity=SENSITIVE,
        typical=(0.0, 100_000.0),
    )
    transferred_share: float = amount(
        "share",
        0,
        1,
        ask={
            "nl": "Welk deel daarvan was van {person}? (1 = alles)",
            "fr": "Quelle part en appartenait à {person} ? (1 = tout)",
            "en": "What share of it belonged to {person}? (1 = all)",
        },
        label={
            "nl": "aandeel in wat verkocht of gegeven is",
            "fr": "part de ce qui a été cédé",
            "en": "share of what was transferred",
        },
        absent=1.0,
        applies=lambda person: person.transferred_value > 0,
        typical=(0.5, 1.0),
    )
    transferred_usufruct: bool = yes_no(
        ask={
            "nl": "Ging het alleen om het vruchtgebruik?",
            "fr": "S'agissait-il seulement de l'usufruit ?",
            "en": "Was it only the usufruct?",
        },
        label={"nl": "alleen vruchtgebruik", "fr": "usufruit seulement", "en": "usufruct only"},
        applies=lambda person: person.transferred_value > 0,
    )
    transferred_for_price: bool = yes_no(
        ask={
            "nl": "Werd het verkocht (en niet weggegeven)?",
            "fr": "A-t-il été vendu (et non donné) ?",
            "en": "Was it sold (and not given away)?",
        },
        label={"nl": "verkocht, niet gegeven", "fr": "vendu, non donné", "en": "sold, not given"},
        applies=lambda person: person.transferred_value > 0,
    )
    transferred_home: bool = yes_no(
        ask={
            "nl": "Was het de eigen woning (of de enige grond)?",
            "fr": "Était-ce l'habitation (ou le seul terrain) ?",
            "en": "Was it the own home (or the only land)?",
        },
        label={"nl": "eigen woning", "fr": "habitation propre", "en": "own home"},
        applies=lambda person: person.transferred_value > 0,
    )
    transfer_debts_paid: float = amount(
        "EUR",
        0,
        10_000_000,
        ask={
            "nl": "Hoeveel eigen schulden zijn met die prijs betaald?",
            "fr": "Combien de dettes personnelles ont été payées avec ce prix ?",
            "en": "How much personal debt was paid from the price?",
        },
        label={
            "nl": "schulden betaald met de prijs",
            "fr": "dettes payées avec le prix",
            "en": "debts paid from the price",
        },
        applies=lambda person: person.transferred_value > 0,
        typical=(0.0, 20_000.0),
    )
    transfer_abatement_years: float = amount(
        "years",
        0,
        10,
        ask={
            "nl": "Hoeveel jaar liggen tussen de verkoop en het begin van het recht (met maanden als deel, 6 maanden = 0.5), plus de jaren dat het recht al loopt?",
            "fr": "Combien d'années séparent la vente du début du droit (6 mois = 0.5), plus les années entières du droit déjà en cours ?",
            "en": "How many years lie between the sale and the start of the right (6 months = 0.5), plus the full years that the right has run?",
        },
        label={"nl": "jaren van vermindering", "fr": "années d'abattement", "en": "years of abatement"},
        applies=lambda person: person.transferred_value > 0,
        typical=(0.0, 5.0),
    )
