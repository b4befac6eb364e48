"""The contract for energy at home, and the aids that open the social tariff and that nobody here computes."""

from __future__ import annotations

from takeup.engine import yes_no
from takeup.engine.facts import SENSITIVE

_CONTRACT = {"nl": "energiefactuur", "fr": "facture d'énergie", "en": "energy bill"}


class HouseholdEnergyFacts:
    own_energy_contract: bool = yes_no(
        ask={
            "nl": "Heeft iemand van het huishouden een eigen contract voor elektriciteit, gas of warmte voor deze woning (geen contract voor een zaak, een tweede verblijf of gemeenschappelijke delen)?",
            "fr": "Un membre du ménage a-t-il un contrat à son nom d'électricité, de gaz ou de chaleur pour ce logement (pas un contrat professionnel, une seconde résidence ou des parties communes) ?",
            "en": "Does someone of the household have a contract in his or her own name for electricity, gas or heat for this home (not for a business, a second home or common parts)?",
        },
        label={
            "nl": "eigen energiecontract voor de woning",
            "fr": "contrat d'énergie à son nom pour le logement",
            "en": "own energy contract for the home",
        },
        evidence=_CONTRACT,
        typical=(True,) * 4 + (False,),
    )
    social_flat_with_collective_gas: bool = yes_no(
        ask={
            "nl": "Is dit een sociale huurwoning in een gebouw met een gezamenlijke verwarming op aardgas?",
            "fr": "Est-ce un logement social dans un immeuble chauffé par une installation collective au gaz naturel ?",
            "en": "Is this a social rented home in a building with shared heating on natural gas?",
        },
        label={
            "nl": "sociale woning met gezamenlijke gasverwarming",
            "fr": "logement social avec chauffage collectif au gaz",
            "en": "social home with shared gas heating",
        },
        evidence={"nl": "huurcontract", "fr": "bail", "en": "lease"},
    )
    centre_pays_advance: bool = yes_no(
        ask={
            "nl": "Betaalt het OCMW aan iemand hier een voorschot op de IGO of op een tegemoetkoming voor een handicap?",
            "fr": "Le CPAS paie-t-il à quelqu'un du ménage une avance sur la GRAPA ou sur une allocation pour personnes handicapées ?",
            "en": "Does the OCMW/CPAS pay someone here an advance on the income guarantee or on a disability allowance?",
        },
        label={"nl": "voorschot van het OCMW", "fr": "avance du CPAS", "en": "advance of the OCMW/CPAS"},
        sensitivity=SENSITIVE,
        evidence={
            "nl": "attest van het OCMW",
            "fr": "attestation du CPAS",
            "en": "certificate of the OCMW/CPAS",
        },
    )
    older_disability_allowance: bool = yes_no(
        ask={
            "nl": "Krijgt iemand hier een tegemoetkoming voor hulp van derden, of een tegemoetkoming voor 65 % of meer blijvende ongeschiktheid?",
            "fr": "Quelqu'un du ménage reçoit-il une allocation pour l'aide d'une tierce personne, ou une allocation pour une incapacité permanente de 65 % ou plus ?",
            "en": "Does someone here receive an allowance for help by another person, or an allowance for 65 % or more permanent incapacity?",
        },
        label={
            "nl": "tegemoetkoming hulp van derden of 65 %",
            "fr": "allocation tierce personne ou 65 %",
            "en": "allowance for help by another person, or for 65 %",
        },
        sensitivity=SENSITIVE,
        evidence={
            "nl": "beslissing van de FOD Sociale Zekerheid of de Pensioendienst",
            "fr": "décision du SPF Sécurité sociale ou du Service des pensions",
            "en": "decision of the FPS Social Security or the Pensions Service",
        },
    )
