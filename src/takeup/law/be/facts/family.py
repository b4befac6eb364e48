"""Who someone is with, and who depends on whom."""

from __future__ import annotations

from takeup.engine import choice, full_years, yes_no
from takeup.engine.facts import SENSITIVE


class FamilyFacts:
    partnership: str = choice(
        {
            "none": {
                "nl": "geen partner",
                "fr": "pas de partenaire",
                "en": "no partner",
                "de": "kein Partner und keine Partnerin",
            },
            "married": {"nl": "gehuwd", "fr": "marié(e)", "en": "married", "de": "verheiratet"},
            "legal_cohabitant": {
                "nl": "wettelijk samenwonend",
                "fr": "cohabitant(e) légal(e)",
                "en": "legally cohabiting",
                "de": "gesetzlich zusammenwohnend",
            },
            "de_facto": {
                "nl": "feitelijk samenwonend koppel",
                "fr": "en couple, sans mariage ni cohabitation légale",
                "en": "a couple, not registered",
                "de": "als Paar zusammen, ohne Ehe und ohne gesetzliches Zusammenwohnen",
            },
        },
        ask={
            "nl": "Heeft {person} een partner, en in welke vorm?",
            "fr": "{person} a-t-il/elle un(e) partenaire ? Mariage, cohabitation légale ou vie en couple sans inscription ?",
            "en": "Does {person} have a partner, and in what form?",
            "de": "Hat {person} einen Partner oder eine Partnerin? Verheiratet, gesetzlich zusammenwohnend "
            "oder als Paar ohne Eintragung?",
        },
        label={
            "nl": "vorm van de relatie",
            "fr": "forme de la relation",
            "en": "form of the partnership",
            "de": "Form der Partnerschaft",
        },
        absent="none",
        applies=lambda person: full_years(person.birth_date, person.day) >= 15,
        sensitivity=SENSITIVE,
        typical=("none", "none", "married", "legal_cohabitant", "de_facto"),
    )
    shares_household_costs: bool = yes_no(
        ask={
            "nl": "Voert {person} samen met de anderen onder hetzelfde dak één huishouden (kosten en taken delen)?",
            "fr": "{person} partage-t-il/elle les frais et les tâches du ménage avec les autres sous le même toit ?",
            "en": "Does {person} run the household together with the others under the same roof (sharing costs and tasks)?",
            "de": "Führt {person} mit den anderen unter demselben Dach einen gemeinsamen Haushalt (Kosten und "
            "Aufgaben teilen)?",
        },
        label={
            "nl": "deelt het huishouden",
            "fr": "partage le ménage",
            "en": "shares the household",
            "de": "teilt den Haushalt",
        },
        sensitivity=SENSITIVE,
        typical=(True, False),
    )
    pregnant: bool = yes_no(
        ask={
            "nl": "Is {person} zwanger?",
            "fr": "{person} est-il/elle enceinte ?",
            "en": "Is {person} pregnant?",
            "de": "Ist {person} schwanger?",
        },
        label={"nl": "zwanger", "fr": "enceinte", "en": "pregnant", "de": "schwanger"},
        applies=lambda person: full_years(person.birth_date, person.day) >= 10,
        sensitivity=SENSITIVE,
        typical=(False,) * 9 + (True,),
    )
