"""What a public centre, a social service or a municipality asks: asylum, homelessness, studies, food, getting about."""

from __future__ import annotations

from datetime import date

from takeup.engine import amount, choice, date_fact, full_years, yes_no
from takeup.engine.facts import SENSITIVE, VERY_SENSITIVE
from takeup.law.be.facts.health import NOT_SO_FAR
from takeup.law.be.facts.housing import RENTED

STUDIES = ("school_or_training", "higher_education")
NEWLY_HOUSED = (*RENTED, "free")


def _of_working_age(person: object) -> bool:
    return full_years(person.birth_date, person.day) >= 15  # type: ignore[attr-defined]


def _is_young_student(person: object) -> bool:
    years = full_years(person.birth_date, person.day)  # type: ignore[attr-defined]
    return 17 <= years < 25 and person.studies in STUDIES  # type: ignore[attr-defined]


class CentreFacts:
    asylum_application: str = choice(
        {
            "none": {
                "nl": "nee, er loopt geen asielaanvraag",
                "fr": "non, aucune demande d'asile en cours",
                "en": "no, no asylum application is running",
                "de": "nein, es läuft kein Asylantrag",
            },
            "in_reception": {
                "nl": "ja, met een plaats in de opvang (ook als die niet gebruikt wordt)",
                "fr": "oui, avec une place d'accueil (même si elle n'est pas utilisée)",
                "en": "yes, with a place in a reception centre (also where it is not used)",
                "de": "ja, mit einem Platz in der Aufnahme (auch wenn er nicht genutzt wird)",
            },
            "outside_reception": {
                "nl": "ja, zonder plaats in de opvang",
                "fr": "oui, sans place d'accueil",
                "en": "yes, without a place in a reception centre",
                "de": "ja, ohne Platz in der Aufnahme",
            },
        },
        ask={
            "nl": "Loopt er een asielaanvraag van {person}, en is er een plaats in een opvangcentrum (Fedasil)?",
            "fr": "Y a-t-il une demande d'asile en cours pour {person}, et une place dans un centre d'accueil (Fedasil) ?",
            "en": "Is an asylum application of {person} running, and is there a place in a reception centre (Fedasil)?",
            "de": "Läuft ein Asylantrag von {person}, und gibt es einen Platz in einem Aufnahmezentrum (Fedasil)?",
        },
        label={
            "nl": "asielaanvraag en opvang",
            "fr": "demande d'asile et accueil",
            "en": "asylum and reception",
            "de": "Asylantrag und Aufnahme",
        },
        absent="none",
        applies=lambda person: person.residence_status == "other_register",
        sensitivity=VERY_SENSITIVE,
        evidence={
            "nl": "attest van immatriculatie of beslissing van Fedasil",
            "fr": "attestation d'immatriculation ou décision de Fedasil",
            "en": "registration certificate or decision of Fedasil",
            "de": "Registrierungsbescheinigung oder Entscheidung von Fedasil",
        },
        typical=("none", "none", "none", "in_reception", "outside_reception"),
    )
    other_income_left_out: float = amount(
        "EUR/month",
        0,
        20_000,
        ask={
            "nl": "Hoeveel euro per maand van dat andere inkomen van {person} telt niet mee, netto? (studiebeurs, pleegvergoeding, "
            "vrijwilligersvergoeding, premie voor een opleiding, onderhoudsgeld voor een kind, hulp van het OCMW, "
            "een gift die niet regelmatig komt; 0 als er niets van is)",
            "fr": "Combien d'euros par mois, en net, de cet autre revenu de {person} ne comptent pas ? (bourse d'études, indemnité d'accueil, "
            "défraiement de bénévole, prime de formation, contribution alimentaire pour un enfant, aide du CPAS, "
            "don non régulier ; 0 s'il n'y en a pas)",
            "en": "How many euros a month, net, of that other income of {person} do not count? (study grant, foster allowance, "
            "volunteer's allowance, training premium, maintenance for a child, aid of the OCMW/CPAS, a gift that "
            "is not regular; 0 if none)",
            "de": "Wie viel Euro pro Monat, netto, zählen von diesem anderen Einkommen von {person} nicht? "
            "(Studienbeihilfe, Pflegegeld für ein Pflegekind, Entschädigung für ein Ehrenamt, Prämie für "
            "eine Ausbildung, Unterhalt für ein Kind, Hilfe vom ÖSHZ, ein Geschenk, das nicht regelmäßig "
            "kommt; 0, wenn nichts davon zutrifft)",
        },
        label={
            "nl": "ander inkomen dat niet meetelt (beurs, pleegvergoeding, ...)",
            "fr": "autre revenu non compté (bourse, indemnité d'accueil, ...)",
            "en": "other income that is left out (grant, foster allowance, ...)",
            "de": "anderes Einkommen, das nicht zählt (Studienbeihilfe, Pflegegeld, ...)",
        },
        applies=lambda person: person.other_income > 0,
        sensitivity=SENSITIVE,
        evidence={"nl": "rekeninguittreksel", "fr": "extrait de compte", "en": "bank statement", "de": "Kontoauszug"},
        typical=(0.0, 0.0, 0.0, 200.0),
    )
    returns_to_parents: bool = yes_no(
        ask={
            "nl": "Woont {person} op kot en gaat {person} elk weekend naar de ouders? (ook ja als het OCMW niet "
            "aanvaardt dat {person} zelfstandig woont)",
            "fr": "{person} vit-il/elle en kot et rentre-t-il/elle chaque week-end chez ses parents ? (oui aussi si le CPAS "
            "n'accepte pas que {person} vive de façon indépendante)",
            "en": "Does {person} have a student room and go back to the parents every weekend? (yes, too, if the OCMW/CPAS "
            "does not accept that {person} lives independently)",
            "de": "Wohnt {person} in einem Studentenzimmer und fährt jedes Wochenende zu den Eltern? (auch ja, "
            "wenn das ÖSHZ nicht anerkennt, dass {person} selbstständig wohnt)",
        },
        label={
            "nl": "student die naar de ouders terugkeert",
            "fr": "étudiant(e) qui rentre chez ses parents",
            "en": "student who goes back to the parents",
            "de": "Student oder Studentin mit Rückkehr zu den Eltern",
        },
        applies=_is_young_student,
        typical=(False, False, True),
    )
    housed_after_homelessness_since: date = date_fact(
        date(2000, 1, 1),
        NOT_SO_FAR,
        ask={
            "nl": "Vond {person} een woning na een tijd zonder eigen woning (op straat, in een opvanghuis, bij "
            "iemand, op een camping, uit de gevangenis)? Sinds welke dag? (niet van toepassing als dat niet zo is)",
            "fr": "{person} a-t-il/elle trouvé un logement après une période sans logement (rue, maison d'accueil, "
            "hébergement chez quelqu'un, camping, prison) ? Depuis quel jour ? (sans objet si ce n'est pas le cas)",
            "en": "Did {person} find a home after a time without an own home (street, shelter, with someone, on a "
            "campsite, from prison)? Since which day? (does not apply if not so)",
            "de": "Hat {person} nach einer Zeit ohne eigene Wohnung (auf der Straße, in einem Aufnahmehaus, "
            "bei jemandem, auf einem Campingplatz, im Gefängnis) eine Wohnung gefunden? Seit welchem "
            "Tag? (trifft nicht zu, wenn das nicht so ist)",
        },
        label={
            "nl": "een woning na dakloosheid sinds",
            "fr": "un logement après le sans-abrisme depuis",
            "en": "a home after homelessness since",
            "de": "eine Wohnung nach Obdachlosigkeit seit",
        },
        absent=NOT_SO_FAR,
        applies=lambda person: _of_working_age(person) and person.household.tenure in NEWLY_HOUSED,
        sensitivity=SENSITIVE,
        evidence={
            "nl": "huurcontract, attest van het opvanghuis",
            "fr": "bail, attestation de la maison d'accueil",
            "en": "lease, certificate of the shelter",
            "de": "Mietvertrag, Bescheinigung des Aufnahmehauses",
        },
        typical=(NOT_SO_FAR,) * 12 + (date(2026, 10, 1),),
    )
    had_installation_premium: bool = yes_no(
        ask={
            "nl": "Kreeg {person} ooit al een installatiepremie van een OCMW?",
            "fr": "{person} a-t-il/elle déjà reçu une prime d'installation d'un CPAS ?",
            "en": "Has {person} ever had an installation premium from an OCMW/CPAS?",
            "de": "Hat {person} schon einmal eine Einrichtungsprämie von einem ÖSHZ bekommen?",
        },
        label={
            "nl": "kreeg al een installatiepremie",
            "fr": "a déjà reçu une prime d'installation",
            "en": "had an installation premium before",
            "de": "hat schon eine Einrichtungsprämie bekommen",
        },
        applies=lambda person: person.housed_after_homelessness_since < NOT_SO_FAR,
        typical=(False, False, False, False, True),
    )
    social_service_client: bool = yes_no(
        ask={
            "nl": "Heeft {person} contact met een OCMW of een andere sociale organisatie (opvang, buurthuis, "
            "taalles, wijkgezondheidscentrum)?",
            "fr": "{person} est-il/elle en contact avec un CPAS ou une autre association sociale (accueil, maison de "
            "quartier, cours de langue, maison médicale) ?",
            "en": "Is {person} in contact with an OCMW/CPAS or another social organisation (shelter, neighbourhood "
            "house, language class, community health centre)?",
            "de": "Hat {person} Kontakt mit einem ÖSHZ oder einer anderen sozialen Organisation (Aufnahme, "
            "Nachbarschaftshaus, Sprachkurs, Gesundheitszentrum)?",
        },
        label={
            "nl": "contact met een sociale organisatie",
            "fr": "contact avec une association sociale",
            "en": "contact with a social organisation",
            "de": "Kontakt mit einer sozialen Organisation",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        typical=(False, False, False, True),
    )
    cannot_use_public_transport: bool = yes_no(
        ask={
            "nl": "Kan {person} de bus, tram of metro niet nemen door een handicap of de gezondheid?",
            "fr": "{person} ne peut-il/elle pas prendre le bus, le tram ou le métro à cause d'un handicap ou de sa "
            "santé ?",
            "en": "Is {person} unable to take the bus, tram or metro because of a disability or health?",
            "de": "Kann {person} wegen einer Behinderung oder wegen der Gesundheit nicht mit Bus, Straßenbahn "
            "oder Metro fahren?",
        },
        label={
            "nl": "kan het openbaar vervoer niet nemen",
            "fr": "ne peut pas prendre les transports publics",
            "en": "cannot use public transport",
            "de": "kann Bus und Bahn nicht benutzen",
        },
        sensitivity=VERY_SENSITIVE,
        evidence={
            "nl": "attest van een arts",
            "fr": "certificat médical",
            "en": "medical certificate",
            "de": "Bescheinigung eines Arztes",
        },
        typical=(False, False, True),
    )


class HouseholdCentreFacts:
    too_little_for_food: bool = yes_no(
        ask={
            "nl": "Is er soms te weinig geld voor genoeg eten?",
            "fr": "L'argent manque-t-il parfois pour manger à sa faim ?",
            "en": "Is there sometimes too little money for enough food?",
            "de": "Fehlt manchmal das Geld für genug Essen?",
        },
        label={
            "nl": "te weinig voor eten",
            "fr": "trop peu pour la nourriture",
            "en": "too little for food",
            "de": "zu wenig Geld für Essen",
        },
        sensitivity=SENSITIVE,
        typical=(False, False, False, True),
    )
