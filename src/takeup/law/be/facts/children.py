"""Children and young people: birth, studies, parents who died, care need, maintenance that a parent must pay."""

from __future__ import annotations

from datetime import date

from takeup.engine import amount, choice, count, full_years, yes_no
from takeup.engine.facts import SENSITIVE, VERY_SENSITIVE, date_fact

FAR_OFF = date(2099, 12, 31)

_JUDGMENT = {
    "nl": "vonnis of notariële akte",
    "fr": "jugement ou acte notarié",
    "en": "judgment or notarial deed",
    "de": "Urteil oder notarielle Urkunde",
}


def _young(person: object) -> bool:
    return full_years(person.birth_date, person.day) < 25  # type: ignore[attr-defined]


class ChildFacts:
    studies: str = choice(
        {
            "none": {
                "nl": "geen studie of opleiding",
                "fr": "pas d'études ni de formation",
                "en": "no studies or training",
                "de": "kein Studium und keine Ausbildung",
            },
            "school_or_training": {
                "nl": "secundair onderwijs, leerlingwezen, opleiding, stage of eindwerk",
                "fr": "enseignement secondaire, apprentissage, formation, stage ou mémoire",
                "en": "secondary school, apprenticeship, training, traineeship or final thesis",
                "de": "Sekundarschule, Lehre, Ausbildung, Praktikum oder Abschlussarbeit",
            },
            "higher_education": {
                "nl": "hogeschool of universiteit",
                "fr": "haute école ou université",
                "en": "university or another form of higher education",
                "de": "Hochschule oder Universität",
            },
            "job_seeker_after_studies": {
                "nl": "klaar met studeren en ingeschreven als werkzoekende",
                "fr": "études terminées et inscrit(e) comme demandeur d'emploi",
                "en": "finished studying and registered as a job seeker",
                "de": "Studium beendet und als arbeitsuchend eingetragen",
            },
        },
        ask={
            "nl": "Studeert {person}, volgt {person} een opleiding, of zoekt {person} werk na de studies?",
            "fr": "{person} suit-il/elle des études ou une formation, ou cherche-t-il/elle un emploi après "
            "ses études ?",
            "en": "Does {person} study or follow a training, or look for work after the studies?",
            "de": "Macht {person} ein Studium oder eine Ausbildung, oder sucht {person} nach dem Studium Arbeit?",
        },
        label={
            "nl": "studie of opleiding",
            "fr": "études ou formation",
            "en": "studies or training",
            "de": "Studium oder Ausbildung",
        },
        absent="none",
        applies=lambda person: full_years(person.birth_date, person.day) >= 17,
        evidence={
            "nl": "schoolattest of inschrijving bij Actiris",
            "fr": "attestation scolaire ou inscription chez Actiris",
            "en": "school certificate or registration with Actiris",
            "de": "Schulbescheinigung oder Eintragung bei Actiris",
        },
    )
    parents_deceased: str = choice(
        {
            "none": {"nl": "nee", "fr": "non", "en": "no", "de": "nein"},
            "one": {
                "nl": "ja, een van de ouders",
                "fr": "oui, un des parents",
                "en": "yes, one of the parents",
                "de": "ja, ein Elternteil",
            },
            "both": {
                "nl": "ja, beide ouders (of de enige bekende ouder)",
                "fr": "oui, les deux parents (ou le seul parent connu)",
                "en": "yes, both parents (or the only known parent)",
                "de": "ja, beide Eltern (oder der einzige bekannte Elternteil)",
            },
        },
        ask={
            "nl": "Is de vader of moeder van {person} overleden?",
            "fr": "{person} a-t-il/elle perdu un parent (père ou mère décédé) ?",
            "en": "Has the father or mother of {person} died?",
            "de": "Ist der Vater oder die Mutter von {person} gestorben?",
        },
        label={
            "nl": "overleden ouder",
            "fr": "parent décédé",
            "en": "parent who died",
            "de": "verstorbener Elternteil",
        },
        absent="none",
        typical=(*("none",) * 18, "one", "both"),
        applies=_young,
        sensitivity=SENSITIVE,
        evidence={"nl": "overlijdensakte", "fr": "acte de décès", "en": "death certificate", "de": "Sterbeurkunde"},
    )
    care_need_points: int = count(
        "points",
        0,
        36,
        ask={
            "nl": "Hoeveel punten staan op de beslissing over de handicap of zorgnood van {person}? (0 als "
            "er geen beslissing is)",
            "fr": "Combien de points {person} a-t-il/elle dans la décision sur le handicap ou le besoin de "
            "soins ? (0 s'il n'y a pas de décision)",
            "en": "How many points does the decision about the disability or care need of {person} give? (0 "
            "if there is no decision)",
            "de": "Wie viele Punkte stehen in der Entscheidung über die Behinderung oder den Pflegebedarf von "
            "{person}? (0, wenn es keine Entscheidung gibt)",
        },
        label={
            "nl": "punten in een beslissing over handicap of zorgnood",
            "fr": "points dans une décision sur un handicap ou un besoin de soins",
            "en": "points in a decision about a disability or care need",
            "de": "Punkte in einer Entscheidung über Behinderung oder Pflegebedarf",
        },
        applies=lambda person: full_years(person.birth_date, person.day) < 21,
        sensitivity=VERY_SENSITIVE,
        typical=(0, 0, 0, 0, 0, 0, 0, 9),
        evidence={
            "nl": "beslissing over de zorgnood van het kind",
            "fr": "décision relative au besoin de soins de l'enfant",
            "en": "decision about the care need of the child",
            "de": "Entscheidung über den Pflegebedarf des Kindes",
        },
    )
    care_need_pillar_1: int = count(
        "points",
        0,
        6,
        ask={
            "nl": "Hoeveel van die punten kreeg {person} onder pijler 1 (lichaam en geest)?",
            "fr": "Combien de ces points {person} a-t-il/elle au pilier 1 (état physique et mental) ?",
            "en": "How many of those points does {person} have under pillar 1 (body and mind)?",
            "de": "Wie viele dieser Punkte hat {person} in Säule 1 bekommen (Körper und Geist)?",
        },
        label={
            "nl": "punten in pijler 1",
            "fr": "points du pilier 1",
            "en": "points in pillar 1",
            "de": "Punkte in Säule 1",
        },
        applies=lambda person: person.care_need_points > 0,
        sensitivity=VERY_SENSITIVE,
        typical=(2, 4),
    )
    first_birth: bool = yes_no(
        ask={
            "nl": "Is {person} het eerste kind van de moeder of de vader, of een tweeling of meerling?",
            "fr": "{person} est-il/elle le premier enfant de la mère ou du père, ou né(e) d'une naissance multiple ?",
            "en": "Is {person} the first child of the mother or the father, or a twin or other multiple birth?",
            "de": "Ist {person} das erste Kind der Mutter oder des Vaters, oder ein Zwilling oder Mehrling?",
        },
        label={
            "nl": "eerste kind of meerling",
            "fr": "premier enfant ou naissance multiple",
            "en": "first child or multiple birth",
            "de": "erstes Kind oder Mehrling",
        },
        applies=lambda person: full_years(person.birth_date, person.day) < 4,
    )
    expected_birth: date = date_fact(
        date(2019, 1, 1),
        FAR_OFF,
        ask={
            "nl": "Wat is de verwachte datum van de bevalling van {person}?",
            "fr": "Quelle est la date prévue de l'accouchement de {person} ?",
            "en": "What is the expected date of the birth for {person}?",
            "de": "An welchem Tag wird {person} voraussichtlich entbinden?",
        },
        label={
            "nl": "verwachte datum van de bevalling",
            "fr": "date prévue de l'accouchement",
            "en": "expected date of the birth",
            "de": "voraussichtlicher Tag der Entbindung",
        },
        absent=FAR_OFF,
        applies=lambda person: person.pregnant,
        sensitivity=SENSITIVE,
        evidence={
            "nl": "attest van een arts of vroedvrouw",
            "fr": "attestation d'un médecin ou d'une sage-femme",
            "en": "certificate of a doctor or midwife",
            "de": "Bescheinigung eines Arztes oder einer Hebamme",
        },
    )
    expects_first_or_multiple: bool = yes_no(
        ask={
            "nl": "Verwacht {person} een eerste kind (van de moeder of van de andere ouder), of een tweeling of meerling?",
            "fr": "{person} attend-elle un premier enfant (de la mère ou de l'autre parent), ou des jumeaux ou plus ?",
            "en": "Does {person} expect a first child (of the mother or of the other parent), or twins or more?",
            "de": "Erwartet {person} ein erstes Kind (der Mutter oder des anderen Elternteils), oder Zwillinge "
            "oder Mehrlinge?",
        },
        label={
            "nl": "verwacht een eerste kind of meerling",
            "fr": "attend un premier enfant ou plusieurs",
            "en": "expects a first child or a multiple birth",
            "de": "erwartet ein erstes Kind oder Mehrlinge",
        },
        applies=lambda person: person.pregnant,
        typical=(True, False),
    )
    in_foster_care: bool = yes_no(
        ask={
            "nl": "Is {person} hier geplaatst als pleegkind?",
            "fr": "{person} est-il/elle placé(e) ici en famille d'accueil ?",
            "en": "Has {person} been placed here as a foster child?",
            "de": "Ist {person} hier als Pflegekind untergebracht?",
        },
        label={"nl": "pleegkind", "fr": "enfant placé en famille d'accueil", "en": "foster child", "de": "Pflegekind"},
        applies=lambda person: _young(person) and person.domicile in ("flanders", "wallonia"),
        sensitivity=SENSITIVE,
        typical=(False,) * 19 + (True,),
    )
    raised_abroad: bool = yes_no(
        ask={
            "nl": "Groeit {person} op of studeert {person} buiten België?",
            "fr": "{person} est-il/elle élevé(e) ou étudie-t-il/elle hors de Belgique ?",
            "en": "Is {person} raised, or does {person} study, outside Belgium?",
            "de": "Wächst {person} außerhalb von Belgien auf, oder studiert {person} dort?",
        },
        label={
            "nl": "opgevoed of studie buiten België",
            "fr": "élevé(e) ou études hors de Belgique",
            "en": "raised or studying outside Belgium",
            "de": "Erziehung oder Studium außerhalb von Belgien",
        },
        applies=lambda person: _young(person) and person.domicile == "flanders",
        typical=(False,) * 19 + (True,),
    )
    equal_custody: bool = yes_no(
        ask={
            "nl": "Woont {person} evenveel bij de ene als bij de andere ouder (gelijk verdeeld verblijf)?",
            "fr": "{person} vit-il/elle autant chez un parent que chez l'autre (hébergement égalitaire, une semaine sur deux par exemple) ?",
            "en": "Does {person} live with each parent for half of the time?",
            "de": "Wohnt {person} genauso viel bei dem einen Elternteil wie bei dem anderen (zum Beispiel jede "
            "zweite Woche)?",
        },
        label={
            "nl": "gelijk verdeeld verblijf",
            "fr": "hébergement égalitaire",
            "en": "half of the time with each parent",
            "de": "gleich viel Zeit bei beiden Eltern",
        },
        applies=lambda person: _young(person) and person.domicile == "flanders",
        sensitivity=SENSITIVE,
        typical=(False,) * 9 + (True,),
    )
    stays_in_brussels: bool = yes_no(
        ask={
            "nl": "Verblijft {person} echt in het Brussels Gewest, ook al is er geen officieel adres?",
            "fr": "{person} réside-t-il/elle réellement en Région bruxelloise, même sans adresse officielle ?",
            "en": "Does {person} really stay in the Brussels Region, even without an official address?",
            "de": "Hält sich {person} wirklich in der Region Brüssel auf, auch ohne offizielle Adresse?",
        },
        label={
            "nl": "verblijft in Brussel",
            "fr": "réside à Bruxelles",
            "en": "stays in Brussels",
            "de": "hält sich in Brüssel auf",
        },
        applies=lambda person: person.domicile == "none",
    )
    had_child_benefit_august_2025: bool = yes_no(
        ask={
            "nl": "Was er op 31 augustus 2025 al recht op Brusselse kinderbijslag voor {person}?",
            "fr": "Y avait-il déjà, le 31 août 2025, un droit aux allocations familiales bruxelloises pour {person} ?",
            "en": "Was there already a right to Brussels child benefit for {person} on 31 August 2025?",
            "de": "Gab es am 31. August 2025 schon ein Recht auf Brüsseler Kindergeld für {person}?",
        },
        label={
            "nl": "kinderbijslag op 31 augustus 2025",
            "fr": "allocations familiales au 31 août 2025",
            "en": "child benefit on 31 August 2025",
            "de": "Kindergeld am 31. August 2025",
        },
        applies=lambda person: person.residence_status == "study_or_au_pair",
    )
    child_benefit_elsewhere: bool = yes_no(
        ask={
            "nl": "Betaalt een ander land nog kinderbijslag voor {person}?",
            "fr": "Un autre pays paie-t-il encore des allocations familiales pour {person} ?",
            "en": "Does another country still pay child benefit for {person}?",
            "de": "Zahlt ein anderes Land noch Kindergeld für {person}?",
        },
        label={
            "nl": "kinderbijslag van een ander land",
            "fr": "allocations familiales d'un autre pays",
            "en": "child benefit of another country",
            "de": "Kindergeld aus einem anderen Land",
        },
        applies=lambda person: full_years(person.birth_date, person.day) < 25,
        typical=(False,) * 19 + (True,),
    )
    maintenance_title: bool = yes_no(
        ask={
            "nl": "Zegt een vonnis of een akte van de notaris dat een ouder onderhoudsgeld moet betalen voor {person}?",
            "fr": "Un jugement ou un acte notarié dit-il qu'un parent doit payer une contribution "
            "alimentaire pour {person} ?",
            "en": "Does a judgment or a notarial deed say that a parent must pay maintenance for {person}?",
            "de": "Sagt ein Urteil oder eine Urkunde vom Notar, dass ein Elternteil Unterhalt für {person} "
            "zahlen muss?",
        },
        label={
            "nl": "vonnis of akte over onderhoudsgeld",
            "fr": "jugement ou acte fixant une contribution alimentaire",
            "en": "judgment or deed about maintenance",
            "de": "Urteil oder Urkunde über Unterhalt",
        },
        applies=_young,
        sensitivity=SENSITIVE,
        evidence=_JUDGMENT,
    )
    maintenance_title_served: bool = yes_no(
        ask={
            "nl": "Heeft een gerechtsdeurwaarder het vonnis over {person} betekend (officieel bezorgd) aan de andere ouder? (bij een notariële akte: ja)",
            "fr": "Un huissier de justice a-t-il signifié (remis officiellement) le jugement pour {person} à l'autre parent ? (pour un acte notarié : oui)",
            "en": "Has a bailiff served the judgment about {person} on the other parent? (for a notarial deed: yes)",
            "de": "Hat ein Gerichtsvollzieher das Urteil über {person} dem anderen Elternteil zugestellt "
            "(offiziell übergeben)? (bei einer notariellen Urkunde: ja)",
        },
        label={"nl": "vonnis betekend", "fr": "jugement signifié", "en": "judgment served", "de": "Urteil zugestellt"},
        applies=lambda person: person.maintenance_title,
        evidence={
            "nl": "akte van betekening",
            "fr": "exploit de signification",
            "en": "bailiff's deed of service",
            "de": "Zustellungsurkunde des Gerichtsvollziehers",
        },
    )
    maintenance_due: float = amount(
        "EUR/month",
        0,
        5_000,
        ask={
            "nl": "Hoeveel onderhoudsgeld moet de andere ouder nu per maand betalen voor {person}, met de index?",
            "fr": "Quelle contribution alimentaire l'autre parent doit-il payer maintenant par mois pour "
            "{person}, avec l'index ?",
            "en": "How much maintenance must the other parent now pay per month for {person}, index included?",
            "de": "Wie viel Unterhalt muss der andere Elternteil jetzt pro Monat für {person} zahlen, mit dem Index?",
        },
        label={
            "nl": "onderhoudsgeld per maand (geïndexeerd)",
            "fr": "contribution alimentaire par mois (indexée)",
            "en": "maintenance per month (indexed)",
            "de": "Unterhalt pro Monat (mit Index)",
        },
        applies=lambda person: person.maintenance_title,
        sensitivity=SENSITIVE,
        typical=(100.0, 150.0, 250.0),
        evidence=_JUDGMENT,
    )
    maintenance_terms_unpaid: int = count(
        "months",
        0,
        12,
        ask={
            "nl": "Hoeveel keer is het onderhoudsgeld voor {person} in de laatste twaalf maanden niet of "
            "niet volledig betaald?",
            "fr": "Combien de fois la contribution alimentaire pour {person} n'a-t-elle pas été payée, ou "
            "pas entièrement, ces douze derniers mois ?",
            "en": "How many times was the maintenance for {person} not paid, or not paid in full, in the "
            "last twelve months?",
            "de": "Wie oft wurde der Unterhalt für {person} in den letzten zwölf Monaten nicht oder nicht ganz "
            "gezahlt?",
        },
        label={
            "nl": "maanden niet volledig betaald",
            "fr": "mois non payés ou payés en partie",
            "en": "months not paid in full",
            "de": "Monate, die nicht ganz gezahlt wurden",
        },
        applies=lambda person: person.maintenance_title,
        sensitivity=SENSITIVE,
        typical=(0, 1, 2, 6),
        evidence={
            "nl": "rekeninguittreksels",
            "fr": "extraits de compte",
            "en": "bank statements",
            "de": "Kontoauszüge",
        },
    )
    maintenance_still_paid: float = amount(
        "EUR/month",
        0,
        5_000,
        ask={
            "nl": "Hoeveel betaalt de andere ouder nu echt per maand voor {person}? (0 als er niets komt)",
            "fr": "Combien l'autre parent paie-t-il réellement par mois maintenant pour {person} ? (0 "
            "s'il ne paie rien)",
            "en": "How much does the other parent really pay per month now for {person}? (0 if nothing comes)",
            "de": "Wie viel zahlt der andere Elternteil jetzt wirklich pro Monat für {person}? (0, wenn nichts kommt)",
        },
        label={
            "nl": "onderhoudsgeld dat nog betaald wordt",
            "fr": "contribution encore payée",
            "en": "maintenance still paid",
            "de": "Unterhalt, der noch gezahlt wird",
        },
        applies=lambda person: person.maintenance_title,
        sensitivity=SENSITIVE,
        typical=(0.0, 0.0, 0.0, 50.0),
        evidence={
            "nl": "rekeninguittreksels",
            "fr": "extraits de compte",
            "en": "bank statements",
            "de": "Kontoauszüge",
        },
    )
