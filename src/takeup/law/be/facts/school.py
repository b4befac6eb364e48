"""School and study: of which community the school is, what level, and where the pupil or student stays."""

from __future__ import annotations

from typing import Any

from takeup.engine import amount, choice, full_years, yearly_amount, yes_no
from takeup.engine.facts import SENSITIVE

_CERTIFICATE = {
    "nl": "inschrijvingsattest van de school",
    "fr": "attestation d'inscription de l'école",
    "en": "enrolment certificate of the school",
    "de": "Einschreibebescheinigung der Schule",
}
STUDYING = ("school_or_training", "higher_education")


def _of_school_age(person: Any) -> bool:
    """Old enough for a nursery school; from 17 on really studying, and from 25 on mainly a student."""
    years = full_years(person.birth_date, person.day)
    if years < 2:
        return False
    if years < 17:
        return True
    if years >= 25 and person.activity != "student":
        return False
    return person.studies in STUDYING


def _below_higher_education(person: Any) -> bool:
    if not _of_school_age(person) or person.school_community == "none":
        return False
    return full_years(person.birth_date, person.day) < 17 or person.studies == "school_or_training"


def _adult(person: Any) -> bool:
    return full_years(person.birth_date, person.day) >= 18


def _owns_something(person: Any) -> bool:
    return bool(person.cadastral_income_built > 0 or person.cadastral_income_unbuilt > 0)


class SchoolFacts:
    school_community: str = choice(
        {
            "flemish": {
                "nl": "Nederlandstalige school, erkend door de Vlaamse Gemeenschap",
                "fr": "école néerlandophone, reconnue par la Communauté flamande",
                "en": "Dutch-language school, recognised by the Flemish Community",
                "de": "niederländischsprachige Schule, anerkannt von der Flämischen Gemeinschaft",
            },
            "french": {
                "nl": "Franstalige school, van de Fédération Wallonie-Bruxelles",
                "fr": "école francophone, de la Fédération Wallonie-Bruxelles",
                "en": "French-language school, of the Fédération Wallonie-Bruxelles",
                "de": "französischsprachige Schule, der Fédération Wallonie-Bruxelles",
            },
            "other": {
                "nl": "andere school (Europese of internationale school, buitenland, Duitstalige Gemeenschap)",
                "fr": "autre école (européenne, internationale, à l'étranger, Communauté germanophone)",
                "en": "another school (European, international, abroad, German-speaking Community)",
                "de": "andere Schule (europäische oder internationale Schule, Ausland, Deutschsprachige Gemeinschaft)",
            },
            "none": {"nl": "geen school", "fr": "pas d'école", "en": "no school", "de": "keine Schule"},
        },
        ask={
            "nl": "Naar welke school gaat {person}? (Nederlandstalig of Franstalig)",
            "fr": "Dans quelle école va {person} ? (francophone ou néerlandophone)",
            "en": "Which school does {person} go to? (French- or Dutch-language)",
            "de": "Auf welche Schule geht {person}? (französischsprachig oder niederländischsprachig)",
        },
        label={
            "nl": "taal van de school",
            "fr": "langue de l'école",
            "en": "language of the school",
            "de": "Sprache der Schule",
        },
        absent="none",
        applies=_of_school_age,
        evidence=_CERTIFICATE,
        typical=("french", "french", "french", "flemish"),
    )
    school_level: str = choice(
        {
            "preschool": {
                "nl": "kleuterschool",
                "fr": "école maternelle",
                "en": "nursery school",
                "de": "Kindergarten",
            },
            "primary": {"nl": "lagere school", "fr": "école primaire", "en": "primary school", "de": "Primarschule"},
            "secondary": {
                "nl": "secundair onderwijs (voltijds)",
                "fr": "enseignement secondaire (plein exercice)",
                "en": "secondary school (full time)",
                "de": "Sekundarschule (Vollzeit)",
            },
            "third_year": {
                "nl": "secundair onderwijs, derde jaar van de derde graad (7e jaar tso of bso)",
                "fr": "secondaire flamand, troisième année du troisième degré (7e année TSO ou BSO)",
                "en": "secondary school, third year of the third stage (7th year TSO or BSO)",
                "de": "flämische Sekundarschule, drittes Jahr der dritten Stufe (7. Jahr TSO oder BSO)",
            },
            "learning_and_working": {
                "nl": "leren en werken (deeltijds onderwijs, leertijd)",
                "fr": "enseignement en alternance (CEFA, IFAPME, apprentissage)",
                "en": "learning and working (part-time school, apprenticeship)",
                "de": "Lernen und Arbeiten (Teilzeitunterricht, Lehre)",
            },
            "nursing": {
                "nl": "basisverpleegkunde (HBO5)",
                "fr": "soins infirmiers HBO5 (enseignement flamand)",
                "en": "basic nursing (HBO5, Flemish schools)",
                "de": "Krankenpflege HBO5 (flämischer Unterricht)",
            },
            "other": {
                "nl": "iets anders (volwassenenonderwijs, cursus, ...)",
                "fr": "autre (enseignement pour adultes, cours, ...)",
                "en": "something else (adult education, a course, ...)",
                "de": "etwas anderes (Erwachsenenbildung, Kurs, ...)",
            },
        },
        ask={
            "nl": "In welk soort school zit {person}?",
            "fr": "Dans quel type d'enseignement est {person} ?",
            "en": "What kind of school is {person} in?",
            "de": "In welcher Art von Schule ist {person}?",
        },
        label={
            "nl": "soort onderwijs",
            "fr": "type d'enseignement",
            "en": "kind of school",
            "de": "Art des Unterrichts",
        },
        absent="other",
        applies=_below_higher_education,
        evidence=_CERTIFICATE,
        typical=("primary", "primary", "secondary", "secondary", "preschool"),
    )
    lives_at_school: bool = yes_no(
        ask={
            "nl": "Slaapt {person} tijdens de week op internaat of op kot?",
            "fr": "Pendant la semaine, {person} loge-t-il/elle à l'internat ou en kot ?",
            "en": "Does {person} stay at a boarding school or in a student room during the week?",
            "de": "Schläft {person} unter der Woche im Internat oder in einem Studentenzimmer?",
        },
        label={
            "nl": "op internaat of op kot",
            "fr": "à l'internat ou en kot",
            "en": "boards or has a student room",
            "de": "im Internat oder in einem Studentenzimmer",
        },
        applies=lambda person: full_years(person.birth_date, person.day) >= 11 and _of_school_age(person),
        evidence={
            "nl": "attest van het internaat of huurcontract",
            "fr": "attestation de l'internat ou bail",
            "en": "certificate of the boarding school or lease",
            "de": "Bescheinigung des Internats oder Mietvertrag",
        },
        typical=(False, False, False, True),
    )
    many_absences: bool = yes_no(
        ask={
            "nl": "Was {person} vorig schooljaar 30 halve dagen of meer afwezig zonder geldig attest?",
            "fr": "L'école a-t-elle noté pour {person} 30 demi-jours d'absence ou plus sans attestation valable, l'année scolaire passée ?",
            "en": "Did the school note 30 half-days or more of absence without a valid note for {person} last school year?",
            "de": "Hat die Schule für {person} im vorigen Schuljahr 30 halbe Tage Abwesenheit oder mehr ohne "
            "gültige Bescheinigung notiert?",
        },
        label={
            "nl": "veel halve dagen zonder attest",
            "fr": "beaucoup de demi-jours sans attestation valable",
            "en": "many half-days without a note",
            "de": "viele halbe Tage ohne gültige Bescheinigung",
        },
        applies=_below_higher_education,
        sensitivity=SENSITIVE,
        typical=(False,) * 19 + (True,),
    )
    tax_dependant: bool = yes_no(
        ask={
            "nl": "Is {person} fiscaal ten laste van iemand die hier woont? (staat op het aanslagbiljet van die persoon)",
            "fr": "Pour les impôts, {person} est-il/elle à charge de quelqu'un qui vit ici ? (voir l'avertissement-extrait de rôle)",
            "en": "For the taxes, is {person} a dependant of someone who lives here? (it stands on the tax assessment)",
            "de": "Ist {person} für die Steuer zu Lasten von jemandem, der hier wohnt? (steht auf dem "
            "Steuerbescheid dieser Person)",
        },
        label={
            "nl": "fiscaal ten laste",
            "fr": "fiscalement à charge",
            "en": "dependant for the taxes",
            "de": "steuerlich zu Lasten",
        },
        applies=_adult,
        evidence={
            "nl": "aanslagbiljet",
            "fr": "avertissement-extrait de rôle",
            "en": "tax assessment",
            "de": "Steuerbescheid",
        },
    )
    untaxed_benefits: dict[int, float] = yearly_amount(
        0,
        100_000,
        ask={
            "nl": "Kreeg {person} in {year} leefloon, equivalent leefloon, IVT, IGO of een loon zonder "
            "Belgische belasting? Hoeveel in dat jaar? (0 als er niets was)",
            "fr": "En {year}, {person} a-t-il/elle reçu un revenu d'intégration, une aide équivalente, une ARR, "
            "une GRAPA ou un revenu non imposé en Belgique ? Combien cette année-là ? (0 s'il n'y en a pas)",
            "en": "Did {person} receive integration income, equivalent aid, a disability allowance (IVT/ARR), the "
            "income guarantee or untaxed pay in {year}? How much that year? (0 if there was none)",
            "de": "Hat {person} im Jahr {year} Eingliederungseinkommen, gleichgestellte Sozialhilfe, BEE, EGB "
            "oder einen Lohn ohne belgische Steuer bekommen? Wie viel in diesem Jahr? (0, wenn es nichts "
            "gab)",
        },
        label={
            "nl": "leefloon en andere niet-belaste inkomsten {year}",
            "fr": "revenu d'intégration et autres revenus non imposés {year}",
            "en": "integration income and other untaxed income {year}",
            "de": "Eingliederungseinkommen und anderes nicht besteuertes Einkommen {year}",
        },
        applies=_adult,
        sensitivity=SENSITIVE,
        evidence={
            "nl": "attest van het OCMW",
            "fr": "attestation du CPAS",
            "en": "certificate of the OCMW/CPAS",
            "de": "Bescheinigung des ÖSHZ",
        },
        typical=(0.0,) * 6 + (12_000.0,),
    )
    lived_on_replacement_income: bool = yes_no(
        ask={
            "nl": "Was het inkomen van {person} toen bijna helemaal een uitkering, leefloon of onderhoudsgeld "
            "(70 % of meer)?",
            "fr": "Le revenu de {person} était-il presque entièrement une allocation, un revenu d'intégration ou "
            "une pension alimentaire (70 % ou plus) ?",
            "en": "Was the income of {person} then almost wholly a benefit, integration income or maintenance "
            "(70 % or more)?",
            "de": "War das Einkommen von {person} damals fast ganz eine Leistung, Eingliederungseinkommen oder "
            "Unterhalt (70 % oder mehr)?",
        },
        label={
            "nl": "inkomen vooral uit uitkeringen",
            "fr": "revenu surtout composé d'allocations",
            "en": "income mostly from benefits",
            "de": "Einkommen vor allem aus Leistungen",
        },
        applies=_adult,
        sensitivity=SENSITIVE,
    )
    other_property_cadastral_income: float = amount(
        "EUR/year",
        0,
        100_000,
        ask={
            "nl": "Heeft {person} huizen of gronden buiten de eigen woning en de eigen zaak? Wat is het kadastraal "
            "inkomen ervan, niet geïndexeerd? (aanslagbiljet van de onroerende voorheffing; 0 als er geen zijn)",
            "fr": "{person} a-t-il/elle des biens immobiliers en plus de son logement et de son commerce ? Quel en est "
            "le revenu cadastral, non indexé ? (avertissement-extrait de rôle du précompte immobilier ; 0 s'il n'y en a pas)",
            "en": "Does {person} own houses or land besides the own home and the own business? What is their "
            "cadastral income, not indexed? (property tax bill; 0 if there are none)",
            "de": "Hat {person} Häuser oder Grundstücke außer der eigenen Wohnung und dem eigenen Betrieb? Wie "
            "hoch ist ihr Katastereinkommen, ohne Index? (Steuerbescheid für den "
            "Immobiliensteuervorabzug; 0, wenn es keine gibt)",
        },
        label={
            "nl": "kadastraal inkomen buiten de eigen woning",
            "fr": "revenu cadastral hors du logement propre",
            "en": "cadastral income besides the own home",
            "de": "Katastereinkommen außer der eigenen Wohnung",
        },
        applies=_owns_something,
        sensitivity=SENSITIVE,
        typical=(0.0,) * 5 + (700.0,),
    )
