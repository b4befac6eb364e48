"""What the law of the template country asks about a person and a household."""

from __future__ import annotations

from takeup import engine
from takeup.engine import amount, choice, yes_no


class Person(engine.Person):
    household: Household

    is_adult: bool = yes_no(
        ask={
            "nl": "Is {person} een volwassene van dit huishouden?",
            "fr": "{person} est-il/elle un adulte de ce ménage ?",
            "en": "Is {person} an adult of this household?",
        },
        label={"nl": "volwassene van het huishouden", "fr": "adulte du ménage", "en": "adult of the household"},
    )
    salary: float = amount(
        "EUR/month",
        0,
        1_000_000,
        ask={
            "nl": "Hoeveel loon heeft {person} per maand?",
            "fr": "Quel est le salaire mensuel de {person} ?",
            "en": "What is the salary of {person} per month?",
        },
        label={"nl": "loon", "fr": "salaire", "en": "salary"},
        typical=(0.0, 2200.0),
    )
    capital_returns: float = amount(
        "EUR/month",
        0,
        1_000_000,
        ask={
            "nl": "Hoeveel brengt het vermogen van {person} per maand op?",
            "fr": "Combien le capital de {person} rapporte-t-il par mois ?",
            "en": "How much does the capital of {person} bring in per month?",
        },
        label={"nl": "inkomen uit vermogen", "fr": "revenus du capital", "en": "returns on capital"},
        typical=(0.0, 120.0),
    )


class Household(engine.Household):
    rent: float = amount(
        "EUR/month",
        0,
        100_000,
        ask={
            "nl": "Hoeveel huur betaalt het huishouden per maand?",
            "fr": "Quel loyer le ménage paie-t-il par mois ?",
            "en": "How much rent does the household pay per month?",
        },
        label={"nl": "huur", "fr": "loyer", "en": "rent"},
        typical=(0.0, 750.0),
    )
    # Both are asked as they were on 1 January, the day that the yearly housing tax looks at.
    housing_occupancy_status: str = choice(
        {
            "owner": {"nl": "eigenaar", "fr": "propriétaire", "en": "owner"},
            "tenant": {"nl": "huurder", "fr": "locataire", "en": "tenant"},
            "free_lodger": {"nl": "woont er gratis", "fr": "logé gratuitement", "en": "free lodger"},
            "homeless": {"nl": "dakloos", "fr": "sans-abri", "en": "homeless"},
        },
        ask={
            "nl": "Hoe woonde het huishouden op 1 januari?",
            "fr": "Comment le ménage était-il logé au 1er janvier ?",
            "en": "How was the household housed on 1 January?",
        },
        label={"nl": "hoe men woonde op 1 januari", "fr": "logement au 1er janvier", "en": "housing on 1 January"},
        absent="homeless",
    )
    accommodation_size: float = amount(
        "m2",
        0,
        10_000,
        ask={
            "nl": "Hoe groot was de woning op 1 januari?",
            "fr": "Quelle était la surface du logement au 1er janvier ?",
            "en": "How large was the home on 1 January?",
        },
        label={
            "nl": "oppervlakte van de woning op 1 januari",
            "fr": "surface du logement au 1er janvier",
            "en": "size of the home on 1 January",
        },
        typical=(80.0,),
    )
