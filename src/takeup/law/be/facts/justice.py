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
            "de": "Hat {person} ein Problem, für das ein Anwalt nötig ist (ein Prozess, eine Trennung, ein "
            "Streit mit einer Behörde)?",
        },
        label={
            "nl": "heeft een advocaat nodig",
            "fr": "a besoin d'un avocat",
            "en": "needs a lawyer",
            "de": "braucht einen Anwalt",
        },
        applies=lambda person: full_years(person.birth_date, person.day) >= 12,
        sensitivity=SENSITIVE,
    )
    legal_matter: str = choice(
        {
            "other": {"nl": "iets anders", "fr": "autre chose", "en": "something else", "de": "etwas anderes"},
            "stay": {
                "nl": "verblijf in België (vreemdelingenrecht)",
                "fr": "séjour en Belgique (droit des étrangers)",
                "en": "stay in Belgium (immigration law)",
                "de": "Aufenthalt in Belgien (Ausländerrecht)",
            },
            "asylum": {"nl": "asiel", "fr": "asile", "en": "asylum", "de": "Asyl"},
            "psychiatric": {
                "nl": "bescherming van een geesteszieke (wet van 1990)",
                "fr": "protection d'une personne avec une maladie mentale (loi de 1990)",
                "en": "protection of a person with a mental illness (law of 1990)",
                "de": "Schutz einer psychisch kranken Person (Gesetz von 1990)",
            },
            "immediate_appearance": {
                "nl": "onmiddellijke verschijning voor de strafrechter",
                "fr": "comparution immédiate (vite devant le juge pénal)",
                "en": "immediate appearance before a criminal court",
                "de": "sofortiges Erscheinen vor dem Strafgericht",
            },
            "debt_settlement": {
                "nl": "collectieve schuldenregeling",
                "fr": "règlement collectif de dettes",
                "en": "collective debt settlement",
                "de": "kollektive Schuldenregelung",
            },
        },
        ask={
            "nl": "Waarover gaat het probleem waarvoor {person} een advocaat zoekt?",
            "fr": "Sur quoi porte le problème pour lequel {person} cherche un avocat ?",
            "en": "{person} looks for a lawyer: what is the problem about?",
            "de": "Worum geht es bei dem Problem, für das {person} einen Anwalt sucht?",
        },
        label={"nl": "soort probleem", "fr": "type de problème", "en": "kind of problem", "de": "Art des Problems"},
        absent="other",
        applies=lambda person: person.needs_lawyer,
        sensitivity=VERY_SENSITIVE,
    )
    detained: bool = yes_no(
        ask={
            "nl": "Zit {person} in de gevangenis?",
            "fr": "{person} est-il/elle en prison ?",
            "en": "Is {person} in prison?",
            "de": "Ist {person} im Gefängnis?",
        },
        label={"nl": "gedetineerd", "fr": "détenu(e)", "en": "in prison", "de": "im Gefängnis"},
        applies=lambda person: full_years(person.birth_date, person.day) >= 12,
        sensitivity=VERY_SENSITIVE,
    )
    lowest_social_rent: bool = yes_no(
        ask={
            "nl": "Huurt {person} een sociale woning en is de huur de helft van de basishuur? (zie de berekening van de huur; in Wallonië: de minimumhuur)",
            "fr": "{person} loue-t-il/elle un logement social en payant la moitié du loyer de base (en Wallonie : le loyer minimum) ?",
            "en": "Does {person} rent a social home and pay half of the base rent (in Wallonia: the minimum rent)?",
            "de": "Mietet {person} eine Sozialwohnung, und ist die Miete die Hälfte der Basismiete? (siehe die "
            "Berechnung der Miete; in der Wallonie: die Mindestmiete)",
        },
        label={
            "nl": "laagste sociale huur",
            "fr": "loyer social le plus bas",
            "en": "lowest social rent",
            "de": "niedrigste Miete einer Sozialwohnung",
        },
        applies=lambda person: full_years(person.birth_date, person.day) >= 16,
        evidence={
            "nl": "berekening van de huur",
            "fr": "calcul du loyer",
            "en": "calculation of the rent",
            "de": "Berechnung der Miete",
        },
    )
    opposing_party: bool = yes_no(
        ask={
            "nl": "Zoekt iemand anders hier een advocaat tegen {person} (is {person} de tegenpartij)?",
            "fr": "{person} est-il/elle en conflit avec la personne d'ici qui cherche un avocat (partie adverse) ?",
            "en": "Is {person} on the other side of the problem for which someone else here looks for a lawyer?",
            "de": "Sucht eine andere Person hier einen Anwalt gegen {person} (ist {person} die Gegenpartei)?",
        },
        label={"nl": "tegenpartij", "fr": "partie adverse", "en": "on the other side", "de": "Gegenpartei"},
        sensitivity=SENSITIVE,
    )
    other_means: bool = yes_no(
        ask={
            "nl": "Heeft {person} spaargeld, een tweede eigendom of een dure wagen waarmee een advocaat te betalen is?",
            "fr": "{person} a-t-il/elle de l'épargne, une seconde propriété ou une voiture chère qui permettrait de payer un avocat ?",
            "en": "Does {person} have savings, a second property or an expensive car that could pay for a lawyer?",
            "de": "Hat {person} Ersparnisse, eine zweite Immobilie oder ein teures Auto, mit denen ein Anwalt "
            "bezahlt werden kann?",
        },
        label={"nl": "andere middelen", "fr": "autres moyens", "en": "other means", "de": "andere Mittel"},
        applies=lambda person: full_years(person.birth_date, person.day) >= 18,
        sensitivity=SENSITIVE,
    )
