"""What the income guarantee for older people asks, and child benefit that counts for integration income."""

from __future__ import annotations

from takeup.engine import amount, count, full_years, yes_no
from takeup.engine.facts import SENSITIVE


def _near_pension_age(person: object) -> bool:
    return full_years(person.birth_date, person.day) >= 60  # type: ignore[attr-defined]


def _from_outside_the_union(person: object) -> bool:
    status = person.residence_status  # type: ignore[attr-defined]
    return _near_pension_age(person) and status in ("population_register", "other_register")


_PENSION_FILE = {
    "nl": "pensioendossier (mypension.be)",
    "fr": "dossier de pension (mypension.be)",
    "en": "pension file (mypension.be)",
    "de": "Pensionsakte (mypension.be)",
}


class PensionFacts:
    pension_career_years: int = count(
        "years",
        0,
        60,
        ask={
            "nl": (
                "Hoeveel jaren telt de loopbaan van {person}? (jaren met werk, en jaren met werkloosheid of ziekte; "
                "mypension.be en de Pensioendienst, gratis nummer 1765, weten het)"
            ),
            "fr": (
                "Combien d'années compte la carrière de {person} ? (années de travail, et années de chômage ou de "
                "maladie ; mypension.be et le Service des Pensions le savent)"
            ),
            "en": (
                "How many years does the career of {person} count? (years with work, and years of unemployment or "
                "illness; mypension.be and the Pensions Service know it)"
            ),
            "de": "Wie viele Jahre zählt die Laufbahn von {person}? (Jahre mit Arbeit, und Jahre mit "
            "Arbeitslosigkeit oder Krankheit; mypension.be und der Pensionsdienst, kostenlose Nummer "
            "1765, wissen es)",
        },
        label={
            "nl": "loopbaan in jaren",
            "fr": "carrière en années",
            "en": "career in years",
            "de": "Laufbahn in Jahren",
        },
        applies=_near_pension_age,
        typical=(25, 40, 42, 43, 44),
        evidence=_PENSION_FILE,
    )
    abroad_too_long: bool = yes_no(
        ask={
            "nl": "Is {person} deze maand in het buitenland, en dit jaar al meer dan 29 dagen samen?",
            "fr": "{person} est-il/elle à l'étranger ce mois-ci, et déjà plus de 29 jours en tout cette année ?",
            "en": "Is {person} abroad this month, and for more than 29 days in all already this year?",
            "de": "Ist {person} diesen Monat im Ausland, und dieses Jahr schon mehr als 29 Tage insgesamt?",
        },
        label={
            "nl": "deze maand in het buitenland, na 29 dagen in het jaar",
            "fr": "à l'étranger ce mois-ci, après 29 jours dans l'année",
            "en": "abroad this month, after 29 days in the year",
            "de": "diesen Monat im Ausland, nach 29 Tagen im Jahr",
        },
        applies=_near_pension_age,
        typical=(False,) * 19 + (True,),
    )
    treaty_national: bool = yes_no(
        ask={
            "nl": (
                "Is {person} burger van een land dat een verdrag heeft met België over de inkomensgarantie? "
                "(De Pensioendienst weet dit.)"
            ),
            "fr": (
                "{person} est-il/elle citoyen(ne) d'un pays qui a une convention avec la Belgique sur la "
                "garantie de revenus ? (Le Service des Pensions le sait.)"
            ),
            "en": (
                "Is {person} a citizen of a country that has a treaty with Belgium on the income "
                "guarantee? (The Pensions Service knows this.)"
            ),
            "de": "Hat {person} die Staatsangehörigkeit eines Landes, das mit Belgien ein Abkommen über die "
            "Einkommensgarantie hat? (Der Pensionsdienst weiß das.)",
        },
        label={
            "nl": "land met een verdrag",
            "fr": "pays lié par une convention",
            "en": "country with a treaty",
            "de": "Land mit einem Abkommen",
        },
        applies=_from_outside_the_union,
        sensitivity=SENSITIVE,
    )
    belgian_pension: bool = yes_no(
        ask={
            "nl": "Heeft {person} recht op een Belgisch rustpensioen of overlevingspensioen?",
            "fr": "{person} a-t-il/elle droit à une pension belge de retraite ou de survie ?",
            "en": "Does {person} have a right to a Belgian retirement or survivor's pension?",
            "de": "Hat {person} ein Recht auf eine belgische Ruhestandspension oder Hinterbliebenenpension?",
        },
        label={
            "nl": "Belgisch rust- of overlevingspensioen",
            "fr": "pension belge de retraite ou de survie",
            "en": "Belgian retirement or survivor's pension",
            "de": "belgische Ruhestands- oder Hinterbliebenenpension",
        },
        applies=_from_outside_the_union,
        evidence=_PENSION_FILE,
    )
    long_resident_or_career: bool = yes_no(
        ask={
            "nl": (
                "Heeft {person} een verblijfskaart als langdurig ingezetene (L-kaart), of werkte {person} in België "
                "minstens 312 volle dagen (ongeveer één jaar)?"
            ),
            "fr": (
                "{person} a-t-il/elle une carte de résident(e) de longue durée (carte L), ou a-t-il/elle travaillé "
                "en Belgique au moins 312 jours à temps plein (environ un an) ?"
            ),
            "en": (
                "Does {person} have a card of a long-term resident (card L), or has {person} worked in Belgium for at "
                "least 312 full days (about a year)?"
            ),
            "de": "Hat {person} eine Aufenthaltskarte für langfristigen Aufenthalt (Karte L), oder hat "
            "{person} in Belgien mindestens 312 volle Tage gearbeitet (etwa ein Jahr)?",
        },
        label={
            "nl": "langdurig ingezetene, of 312 dagen gewerkt",
            "fr": "résident de longue durée, ou 312 jours de travail",
            "en": "long-term resident, or 312 days of work",
            "de": "langfristiger Aufenthalt, oder 312 Tage gearbeitet",
        },
        applies=_from_outside_the_union,
        evidence=_PENSION_FILE,
    )
    court_maintenance_paid: float = amount(
        "EUR/month",
        0,
        5_000,
        ask={
            "nl": ("Hoeveel onderhoudsgeld betaalt {person} echt per maand, volgens een vonnis? (0 als er geen is)"),
            "fr": (
                "Combien de pension alimentaire {person} paie-t-il/elle réellement par mois, "
                "selon un jugement ? (0 s'il n'y en a pas)"
            ),
            "en": ("How much maintenance does {person} really pay per month under a judgment? (0 if there is none)"),
            "de": "Wie viel Unterhalt zahlt {person} wirklich pro Monat, nach einem Urteil? (0, wenn es keinen gibt)",
        },
        label={
            "nl": "betaald onderhoudsgeld volgens een vonnis",
            "fr": "pension alimentaire payée selon un jugement",
            "en": "maintenance paid under a judgment",
            "de": "gezahlter Unterhalt nach einem Urteil",
        },
        applies=lambda person: person.pension > 0,
        typical=(0.0, 0.0, 0.0, 200.0),
        sensitivity=SENSITIVE,
        evidence={
            "nl": "vonnis en betaalbewijzen",
            "fr": "jugement et preuves de paiement",
            "en": "judgment and proof of payment",
            "de": "Urteil und Zahlungsbelege",
        },
    )
    own_child_benefit: float = amount(
        "EUR/month",
        0,
        2_000,
        ask={
            "nl": ("Krijgt {person} kinderbijslag voor zichzelf, op de eigen rekening? Hoeveel per maand? (anders 0)"),
            "fr": (
                "{person} reçoit-il/elle ses propres allocations familiales, sur son compte ? "
                "Combien par mois ? (sinon 0)"
            ),
            "en": (
                "Does {person} receive his or her own child benefit, on an own account? How much "
                "per month? (otherwise 0)"
            ),
            "de": "Bekommt {person} Kindergeld für sich selbst, auf das eigene Konto? Wie viel pro Monat? (sonst 0)",
        },
        label={
            "nl": "eigen kinderbijslag",
            "fr": "allocations familiales pour soi-même",
            "en": "own child benefit",
            "de": "eigenes Kindergeld",
        },
        applies=lambda person: 15 <= full_years(person.birth_date, person.day) < 25,
        typical=(0.0, 0.0, 200.0),
        evidence={
            "nl": "attest van het kinderbijslagfonds",
            "fr": "attestation de la caisse d'allocations familiales",
            "en": "statement of the child benefit fund",
            "de": "Bescheinigung der Kindergeldkasse",
        },
    )
    care_supplement: bool = yes_no(
        ask={
            "nl": ("Zit in die kinderbijslag een toeslag omdat {person} een handicap of een grote zorgnood heeft?"),
            "fr": (
                "Ces allocations comprennent-elles un supplément pour {person}, à cause d'un "
                "handicap ou d'un grand besoin de soins ?"
            ),
            "en": (
                "Does that child benefit include a supplement because {person} has a disability "
                "or a great need of care?"
            ),
            "de": "Enthält dieses Kindergeld einen Zuschlag, weil {person} eine Behinderung oder einen großen "
            "Pflegebedarf hat?",
        },
        label={
            "nl": "kinderbijslag met zorgtoeslag",
            "fr": "allocations familiales avec supplément de soins",
            "en": "child benefit with a care supplement",
            "de": "Kindergeld mit Pflegezuschlag",
        },
        applies=lambda person: person.child_benefit_received_for > 0,
        sensitivity=SENSITIVE,
        typical=(False, False, False, True),
    )
