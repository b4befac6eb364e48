"""The property tax of the home (onroerende voorheffing / précompte immobilier), as its bill states it."""

from __future__ import annotations

from takeup.engine import amount, any_of, count, full_years, yes_no
from takeup.law.be.facts.housing import RENTED

_BILL = {
    "nl": "aanslagbiljet onroerende voorheffing",
    "fr": "avertissement-extrait de rôle du précompte immobilier",
    "en": "property tax bill",
    "de": "Steuerbescheid für den Immobiliensteuervorabzug",
}


def _may_be_war_invalid(household: object) -> bool:
    """The wars of the law are long ago: nobody under 60 is asked."""
    members = household.members  # type: ignore[attr-defined]
    return any_of(full_years(member.birth_date, member.day) >= 60 for member in members)


class HouseholdHomeTaxFacts:
    property_tax_bill: float = amount(
        "EUR/year",
        0,
        10_000,
        ask={
            "nl": "Hoeveel is de onroerende voorheffing van deze woning voor dit jaar, voor verminderingen en premies? (aanslagbiljet; wie huurt, kan het de eigenaar vragen)",
            "fr": "Quel est le précompte immobilier de ce logement pour cette année, avant réductions et primes ? (avertissement-extrait de rôle ; un locataire peut le demander au propriétaire)",
            "en": "How much is the property tax of this home for this year, before reductions and premiums? (tax bill; who rents can ask the owner)",
            "de": "Wie hoch ist der Immobiliensteuervorabzug für diese Wohnung in diesem Jahr, vor "
            "Ermäßigungen und Prämien? (Steuerbescheid; wer mietet, kann den Eigentümer fragen)",
        },
        label={
            "nl": "onroerende voorheffing van de woning",
            "fr": "précompte immobilier du logement",
            "en": "property tax of the home",
            "de": "Immobiliensteuervorabzug für die Wohnung",
        },
        applies=lambda household: household.tenure == "owner" or household.tenure in RENTED,
        evidence=_BILL,
        typical=(900.0, 1_400.0, 2_200.0),
    )
    property_tax_bill_in_own_name: bool = yes_no(
        ask={
            "nl": "Komt de rekening van de onroerende voorheffing voor deze woning op naam van iemand van het huishouden?",
            "fr": "Le précompte immobilier de ce logement est-il envoyé au nom d'un membre du ménage ?",
            "en": "Does the property tax bill of this home come in the name of someone of the household?",
            "de": "Kommt der Steuerbescheid über den Immobiliensteuervorabzug für diese Wohnung auf den Namen "
            "von jemandem im Haushalt?",
        },
        label={
            "nl": "voorheffing op naam van het huishouden",
            "fr": "précompte au nom du ménage",
            "en": "property tax bill in the name of the household",
            "de": "Immobiliensteuervorabzug auf den Namen des Haushalts",
        },
        applies=lambda household: household.tenure == "owner",
        evidence=_BILL,
        typical=(True,) * 8 + (False,),
    )
    home_cadastral_income: float = amount(
        "EUR/year",
        0,
        20_000,
        ask={
            "nl": "Wat is het kadastraal inkomen van deze woning, niet geïndexeerd? (aanslagbiljet van de onroerende voorheffing)",
            "fr": "Quel est le revenu cadastral de ce logement, non indexé ? (avertissement-extrait de rôle du précompte immobilier)",
            "en": "What is the cadastral income of this home, not indexed? (property tax bill)",
            "de": "Wie hoch ist das Katastereinkommen dieser Wohnung, ohne Index? (Steuerbescheid für den "
            "Immobiliensteuervorabzug)",
        },
        label={
            "nl": "kadastraal inkomen van de woning",
            "fr": "revenu cadastral du logement",
            "en": "cadastral income of the home",
            "de": "Katastereinkommen der Wohnung",
        },
        applies=lambda household: household.tenure == "owner",
        evidence=_BILL,
        typical=(600.0, 900.0, 1_300.0),
    )
    part_of_home_let: bool = yes_no(
        ask={
            "nl": "Wordt een deel van deze woning verhuurd of gebruikt voor een beroep?",
            "fr": "Une partie de ce logement est-elle louée ou utilisée pour une profession ?",
            "en": "Is a part of this home let, or used for a profession?",
            "de": "Wird ein Teil dieser Wohnung vermietet oder für einen Beruf genutzt?",
        },
        label={
            "nl": "deel van de woning verhuurd of voor een beroep",
            "fr": "partie du logement louée ou professionnelle",
            "en": "part of the home let or for a profession",
            "de": "Teil der Wohnung vermietet oder für einen Beruf",
        },
        applies=lambda household: household.tenure == "owner",
        typical=(False,) * 6 + (True,),
    )
    new_home: bool = yes_no(
        ask={
            "nl": "Is deze woning nieuw gebouwd of nieuw gekocht, en minder dan vijf jaar oud?",
            "fr": "Ce logement a-t-il été construit ou acheté neuf, il y a moins de cinq ans ?",
            "en": "Was this home built or bought new, less than five years ago?",
            "de": "Wurde diese Wohnung neu gebaut oder neu gekauft, und ist sie weniger als fünf Jahre alt?",
        },
        label={
            "nl": "nieuwbouw, minder dan vijf jaar",
            "fr": "neuf, moins de cinq ans",
            "en": "new home, under five years",
            "de": "neu gebaut, weniger als fünf Jahre",
        },
        applies=lambda household: household.tenure == "owner",
        typical=(False,) * 12 + (True,),
    )
    war_invalids: int = count(
        "persons",
        0,
        10,
        ask={
            "nl": "Hoeveel mensen hier zijn als oorlogsinvalide erkend? (meestal 0)",
            "fr": "Combien de personnes ici sont reconnues invalides de guerre ? (le plus souvent 0)",
            "en": "How many people here are recognised as disabled by war? (mostly 0)",
            "de": "Wie viele Menschen hier sind als Kriegsinvalide anerkannt? (meistens 0)",
        },
        label={
            "nl": "oorlogsinvaliden",
            "fr": "invalides de guerre",
            "en": "people disabled by war",
            "de": "Kriegsinvaliden",
        },
        applies=_may_be_war_invalid,
        typical=(0,) * 20 + (1,),
    )
