"""A legal problem, and what a bureau for legal aid asks about it."""

from __future__ import annotations

from takeup.engine import choice, full_years, yes_no
from takeup.engine.facts import SENSITIVE, VERY_SENSITIVE


class JusticeFacts:
    needs_lawyer: bool = yes_no(
        ask={
            "nl": "Heeft {person} een probleem waarvoor een advocaat nodig is (een rechtszaak, een scheiding, een conflict met een dienst)?",
            "fr": "{person} a-t-il/elle un problème qui demande un avocat (un procès, une séparation, un conflit avec une administration) ?",
            "en": "Does {person} have a problem that needs a lawyer (a court case, a separation, a conflict with an office)?",
        },
        label={"nl": "heeft een advocaat nodig", "fr": "a besoin d'un avocat", "en": "needs a lawyer"},
        applies=lambda person: full_years(person.birth_date, person.day) >= 12,
        sensitivity=SENSITIVE,
    )
    legal_matter: str = choice(
        {
            "other": {"nl": "iets anders", "fr": "autre chose", "en": "something else"},
            "stay": {
                "nl": "verblijf in België (vreemdelingenrecht)",
                "fr": "séjour en Belgique (droit des étrangers)",
                "en": "stay in Belgium (immigration law)",
            },
            "asylum": {"nl": "asiel", "fr": "asile", "en": "asylum"},
            "psychiatric": {
                "nl": "bescherming van een geesteszieke (wet van 1990)",
                "fr": "protection d'une personne avec une maladie mentale (loi de 1990)",
                "en": "protection of a person with a mental illness (law of 1990)",
            },
            "immediate_appearance": {
                "nl": "onmiddellijke verschijning voor de strafrechter",
                "fr": "comparution immédiate (vite devant le juge pénal)",
                "en": "immediate appearance before a criminal court",
            },
            "debt_settlement": {
                "nl": "collectieve schuldenregeling",
                "fr": "règlement collectif de dettes",
                "en": "collective debt settlement",
            },
        },
        ask={
            "nl": "Waarover gaat het probleem waarvoor {person} een advocaat zoekt?",
            "fr": "Sur quoi porte le problème pour lequel {person} cherche un avocat ?",
            "en": "{person} looks for a lawyer: what is the problem about?",
        },
        label={"nl": "soort probleem", "fr": "type de problème", "en": "kind of problem"},
        absent="other",
        applies=lambda person: person.needs_lawyer,
        sensitivity=VERY_SENSITIVE,
    )
    detained: bool = yes_no(
        ask={
            "nl": "Zit {person} in de gevangenis?",
            "fr": "{person} est-il/elle en prison ?",
            "en": "Is {person} in prison?",
        },
        label={"nl": "gedetineerd", "fr": "détenu(e)", "en": "in prison"},
        applies=lambda person: full_years(person.birth_date, person.day) >= 12,
        sensitivity=VERY_SENSITIVE,
    )
    lowest_social_rent: bool = yes_no(
        ask={
            "nl": "Huurt {person} een sociale woning en is de huur de helft van de basishuur? (zie de berekening van de huur; in Wallonië: de minimumhuur)",
            "fr": "{person} loue-t-il/elle un logement social en payant la moitié du loyer de base (en Wallonie : le loyer minimum) ?",
            "en": "Does {person} rent a social home and pay half of the base rent (in Wallonia: the minimum rent)?",
        },
        label={"nl": "laagste sociale huur", "fr": "loyer social le plus bas", "en": "lowest social rent"},
        applies=lambda person: full_years(person.birth_date, person.day) >= 16,
        evidence={
            "nl": "berekening van de huur",
            "fr": "calcul du loyer",
            "en": "calculation of the rent",
        },
    )
    opposing_party: bool = yes_no(
        ask={
            "nl": "Zoekt iemand anders hier een advocaat tegen {person} (is {person} de tegenpartij)?",
            "fr": "{person} est-il/elle en conflit avec la personne d'ici qui cherche un avocat (partie adverse) ?",
            "en": "Is {person} on the other side of the problem for which someone else here looks for a lawyer?",
        },
        label={"nl": "tegenpartij", "fr": "partie adverse", "en": "on the other side"},
        sensitivity=SENSITIVE,
    )
    other_means: bool = yes_no(
        ask={
            "nl": "Heeft {person} spaargeld, een tweede eigendom of een dure wagen waarmee een advocaat te betalen is?",
            "fr": "{person} a-t-il/elle de l'épargne, une seconde propriété ou une voiture chère qui permettrait de payer un avocat ?",
            "en": "Does {person} have savings, a second property or an expensive car that could pay for a lawyer?",
        },
        label={"nl": "andere middelen", "fr": "autres moyens", "en": "other means"},
        applies=lambda person: full_years(person.birth_date, person.day) >= 18,
        sensitivity=SENSITIVE,
    )
