"""Where someone lives, and on what title."""

from __future__ import annotations

from takeup.engine import choice, yes_no
from takeup.engine.facts import SENSITIVE


class ResidenceFacts:
    lives_in_belgium: bool = yes_no(
        ask={
            "nl": "Verblijft {person} gewoonlijk en blijvend in België? Een adres of een inschrijving is niet nodig.",
            "fr": "{person} vit-il/elle en Belgique de façon habituelle et durable ? Une adresse ou une inscription n'est pas nécessaire.",
            "en": "Does {person} usually and permanently stay in Belgium? No address or registration is needed.",
            "de": "Hält sich {person} gewöhnlich und dauerhaft in Belgien auf? Eine Adresse oder eine "
            "Eintragung ist nicht nötig.",
        },
        label={
            "nl": "gewoonlijk en blijvend in België",
            "fr": "habituellement et en permanence en Belgique",
            "en": "stays usually and permanently in Belgium",
            "de": "gewöhnlich und dauerhaft in Belgien",
        },
        applies=lambda person: person.domicile in ("none", "abroad"),  # an official address here is the presumption
        absent=True,
        typical=(True,) * 5 + (False,),
    )
    residence_status: str = choice(
        {
            "belgian": {"nl": "Belg", "fr": "Belge", "en": "Belgian", "de": "Belgier oder Belgierin"},
            "eu_over_three_months": {
                "nl": "EU-burger of familielid, met verblijfsrecht van meer dan drie maanden",
                "fr": "citoyen de l'UE ou membre de sa famille, avec un droit de séjour de plus de trois mois",
                "en": "EU citizen or family member with a right to stay of more than three months",
                "de": "EU-Bürger, EU-Bürgerin oder Familienmitglied, mit Aufenthaltsrecht von mehr als drei Monaten",
            },
            "eu_first_three_months": {
                "nl": "EU-burger of familielid, in de eerste drie maanden",
                "fr": "citoyen de l'UE ou membre de sa famille, durant les trois premiers mois",
                "en": "EU citizen or family member, in the first three months",
                "de": "EU-Bürger, EU-Bürgerin oder Familienmitglied, in den ersten drei Monaten",
            },
            "population_register": {
                "nl": "niet-EU, ingeschreven in het bevolkingsregister",
                "fr": "hors UE, inscrit au registre de la population",
                "en": "from outside the EU, in the population register",
                "de": "nicht EU, im Bevölkerungsregister eingetragen",
            },
            "refugee": {
                "nl": "erkend vluchteling",
                "fr": "réfugié reconnu",
                "en": "recognised refugee",
                "de": "anerkannter Flüchtling",
            },
            "subsidiary_protection": {
                "nl": "subsidiaire bescherming",
                "fr": "protection subsidiaire",
                "en": "subsidiary protection",
                "de": "subsidiärer Schutz",
            },
            "stateless": {"nl": "staatloze", "fr": "apatride", "en": "stateless", "de": "staatenlos"},
            "other_register": {
                "nl": "niet-EU, in een ander register (vreemdelingen- of wachtregister)",
                "fr": "hors UE, dans un autre registre (registre des étrangers ou d'attente)",
                "en": "from outside the EU, in another register (aliens' or waiting register)",
                "de": "nicht EU, in einem anderen Register (Fremdenregister oder Warteregister)",
            },
            "study_or_au_pair": {
                "nl": "verblijf alleen voor studie, opleiding, vrijwilligerswerk of als au pair",
                "fr": "séjour uniquement pour études, formation, volontariat ou au pair",
                "en": "a stay only for study, training, volunteering or as an au pair",
                "de": "Aufenthalt nur für Studium, Ausbildung, Freiwilligenarbeit oder als Au-pair",
            },
            "no_title": {
                "nl": "geen verblijfstitel",
                "fr": "sans titre de séjour",
                "en": "no residence title",
                "de": "kein Aufenthaltstitel",
            },
        },
        ask={
            "nl": "Welke verblijfssituatie heeft {person}?",
            "fr": "Quelle est la situation de séjour de {person} ?",
            "en": "What is the residence situation of {person}?",
            "de": "Wie ist die Aufenthaltssituation von {person}?",
        },
        label={
            "nl": "verblijfssituatie",
            "fr": "situation de séjour",
            "en": "residence situation",
            "de": "Aufenthaltssituation",
        },
        absent="belgian",
        sensitivity=SENSITIVE,
        evidence={
            "nl": "identiteitskaart of verblijfskaart",
            "fr": "carte d'identité ou titre de séjour",
            "en": "identity card or residence card",
            "de": "Personalausweis oder Aufenthaltskarte",
        },
        typical=("belgian", "belgian", "belgian", "eu_over_three_months", "population_register", "other_register"),
    )
    domicile: str = choice(
        {
            "brussels": {
                "nl": "Brussels Gewest",
                "fr": "Région bruxelloise",
                "en": "Brussels Region",
                "de": "Region Brüssel",
            },
            "flanders": {"nl": "Vlaanderen", "fr": "Flandre", "en": "Flanders", "de": "Flandern"},
            "wallonia": {"nl": "Wallonië", "fr": "Wallonie", "en": "Wallonia", "de": "Wallonie"},
            "german_community": {
                "nl": "Duitstalige Gemeenschap",
                "fr": "Communauté germanophone",
                "en": "German-speaking Community",
                "de": "Deutschsprachige Gemeinschaft",
            },
            "abroad": {"nl": "in het buitenland", "fr": "à l'étranger", "en": "abroad", "de": "im Ausland"},
            "none": {
                "nl": "nergens (geschrapt of nooit ingeschreven)",
                "fr": "nulle part (radié ou jamais inscrit)",
                "en": "nowhere (struck off, or never registered)",
                "de": "nirgends (gestrichen oder nie eingetragen)",
            },
        },
        ask={
            "nl": "Waar heeft {person} zijn of haar domicilie (officieel adres)?",
            "fr": "Où {person} a-t-il/elle son domicile (adresse officielle) ?",
            "en": "Where does {person} have an official address (domicile)?",
            "de": "Wo hat {person} den offiziellen Wohnsitz (offizielle Adresse)?",
        },
        label={"nl": "domicilie", "fr": "domicile", "en": "official address", "de": "offizieller Wohnsitz"},
        absent="none",
        evidence={
            "nl": "gemeente, Rijksregister",
            "fr": "commune, Registre national",
            "en": "municipality, National Register",
            "de": "Gemeinde, Nationalregister",
        },
        typical=("brussels", "brussels", "brussels", "flanders", "none"),
    )
