"""The facts of the small country."""

from __future__ import annotations

from takeup import engine
from takeup.engine import amount, choice, full_years, yearly_amount, yes_no


class Person(engine.Person):
    household: Household

    wage: float = amount(
        "EUR/month",
        0,
        20_000,
        ask={
            "nl": "Hoeveel loon heeft {person} per maand? (0 als er geen is)",
            "fr": "Quel est le salaire mensuel de {person} ? (0 s'il n'y en a pas)",
            "en": "What is the wage of {person} per month? (0 if there is none)",
            "de": "Wie hoch ist der Lohn von {person} pro Monat? (0, wenn es keinen gibt)",
        },
        label={"nl": "loon", "fr": "salaire", "en": "wage", "de": "Lohn"},
        evidence={"nl": "loonfiche", "fr": "fiche de paie", "en": "payslip", "de": "Lohnzettel"},
        sensitivity="sensitive",
        typical=(0.0, 900.0, 2500.0),
    )
    yearly_income: dict[int, float] = yearly_amount(
        0,
        500_000,
        ask={
            "nl": "Wat was het inkomen van {person} in {year}?",
            "fr": "Quel était le revenu de {person} en {year} ?",
            "en": "What was the income of {person} in {year}?",
            "de": "Wie hoch war das Einkommen von {person} im Jahr {year}?",
        },
        label={"nl": "inkomen {year}", "fr": "revenu {year}", "en": "income {year}", "de": "Einkommen {year}"},
    )
    registered: bool = yes_no(
        ask={
            "nl": "Is {person} ingeschreven als werkzoekende?",
            "fr": "{person} est-il/elle inscrit(e) comme demandeur d'emploi ?",
            "en": "Is {person} registered as a job seeker?",
            "de": "Ist {person} als arbeitsuchend eingetragen?",
        },
        label={"nl": "ingeschreven", "fr": "inscrit(e)", "en": "registered", "de": "eingetragen"},
    )
    school: str = choice(
        {
            "none": {"nl": "geen school", "fr": "pas d'école", "en": "no school", "de": "keine Schule"},
            "primary": {
                "nl": "lager onderwijs",
                "fr": "enseignement primaire",
                "en": "primary school",
                "de": "Primarschule",
            },
            "secondary": {
                "nl": "middelbaar onderwijs",
                "fr": "enseignement secondaire",
                "en": "secondary school",
                "de": "Sekundarschule",
            },
        },
        ask={
            "nl": "Naar welke school gaat {person}?",
            "fr": "Quelle école {person} fréquente-t-il/elle ?",
            "en": "Which school does {person} go to?",
            "de": "Auf welche Schule geht {person}?",
        },
        label={"nl": "school", "fr": "école", "en": "school", "de": "Schule"},
        absent="none",
        applies=lambda person: full_years(person.birth_date, person.day) < 25,
    )


class Household(engine.Household):
    heating: bool = yes_no(
        ask={
            "nl": "Staat er een energiecontract op naam van iemand van het gezin?",
            "fr": "Un contrat d'énergie est-il au nom d'une personne du ménage ?",
            "en": "Is there an energy contract in the name of someone of the household?",
            "de": "Gibt es einen Energievertrag auf den Namen von jemandem im Haushalt?",
        },
        label={"nl": "energiecontract", "fr": "contrat d'énergie", "en": "energy contract", "de": "Energievertrag"},
    )
