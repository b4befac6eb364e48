"""Debts of a household: whether they can be paid, and the help with them that already runs."""

from __future__ import annotations

from takeup.engine import choice, yes_no
from takeup.engine.facts import SENSITIVE, VERY_SENSITIVE


class HouseholdDebtFacts:
    debts: str = choice(
        {
            "none": {"nl": "nee", "fr": "non", "en": "no", "de": "nein"},
            "behind": {
                "nl": "ja, we lopen achter met betalen",
                "fr": "oui, nous avons du retard de paiement",
                "en": "yes, we are behind with payments",
                "de": "ja, wir sind mit Zahlungen im Rückstand",
            },
            "cannot_pay": {
                "nl": "ja, al langere tijd lukt het niet meer om alles te betalen",
                "fr": "oui, depuis longtemps il n'est plus possible de tout payer",
                "en": "yes, for a long time it has not been possible to pay everything",
                "de": "ja, schon länger können wir nicht mehr alles bezahlen",
            },
        },
        ask={
            "nl": "Zijn er schulden of rekeningen die moeilijk te betalen zijn?",
            "fr": "Y a-t-il des dettes ou des factures difficiles à payer ?",
            "en": "Are there debts or bills that are hard to pay?",
            "de": "Gibt es Schulden oder Rechnungen, die schwer zu bezahlen sind?",
        },
        label={
            "nl": "schulden die moeilijk te betalen zijn",
            "fr": "dettes difficiles à payer",
            "en": "debts that are hard to pay",
            "de": "Schulden, die schwer zu bezahlen sind",
        },
        absent="none",
        sensitivity=VERY_SENSITIVE,
        typical=("none",) * 6 + ("behind", "behind", "cannot_pay"),
    )
    debt_help: str = choice(
        {
            "none": {"nl": "nee", "fr": "non", "en": "no", "de": "nein"},
            "amicable": {
                "nl": "ja, schuldbemiddeling bij een dienst",
                "fr": "oui, une médiation de dettes dans un service",
                "en": "yes, debt mediation by a service",
                "de": "ja, eine Schuldenvermittlung bei einem Dienst",
            },
            "collective": {
                "nl": "ja, collectieve schuldenregeling bij de rechtbank",
                "fr": "oui, un règlement collectif de dettes au tribunal",
                "en": "yes, a collective debt settlement at the court",
                "de": "ja, eine kollektive Schuldenregelung beim Gericht",
            },
        },
        ask={
            "nl": "Loopt er al een schuldbemiddeling of een collectieve schuldenregeling?",
            "fr": "Une médiation de dettes ou un règlement collectif de dettes est-il en cours ?",
            "en": "Is there already a debt mediation or a collective debt settlement?",
            "de": "Läuft schon eine Schuldenvermittlung oder eine kollektive Schuldenregelung?",
        },
        label={
            "nl": "lopende schuldhulp",
            "fr": "aide en cours pour les dettes",
            "en": "help with debts that runs",
            "de": "laufende Hilfe bei Schulden",
        },
        absent="none",
        sensitivity=SENSITIVE,
        evidence={
            "nl": "attest van de schuldbemiddelaar of beschikking van de rechtbank",
            "fr": "attestation du médiateur de dettes ou ordonnance du tribunal",
            "en": "certificate of the debt mediator or court order",
            "de": "Bescheinigung der Schuldnerberatung oder Beschluss des Gerichts",
        },
        typical=("none",) * 8 + ("amicable", "collective"),
    )
    recent_trader: bool = yes_no(
        ask={
            "nl": "Heeft wie de schulden heeft een eigen zaak als handelaar of zelfstandige, of stopte die minder dan zes maanden geleden?",
            "fr": "La personne endettée a-t-elle une activité de commerçant ou d'indépendant, ou arrêtée depuis moins de six mois ?",
            "en": "Does the one who has the debts run a business as a trader or self-employed, or did it stop less than six months ago?",
            "de": "Hat die Person mit den Schulden einen eigenen Betrieb (Handel oder selbstständige Arbeit), "
            "oder hat der Betrieb vor weniger als sechs Monaten aufgehört?",
        },
        label={
            "nl": "zelfstandige zaak (of pas gestopt)",
            "fr": "activité indépendante (ou arrêtée récemment)",
            "en": "own business (or stopped recently)",
            "de": "eigener Betrieb (oder vor Kurzem beendet)",
        },
        applies=lambda household: household.debts == "cannot_pay",
        typical=(False,) * 6 + (True,),
    )
