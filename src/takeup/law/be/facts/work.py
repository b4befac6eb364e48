"""Work, looking for work, and what a public centre asks in return."""

from __future__ import annotations

from takeup.engine import full_years, yes_no
from takeup.engine.facts import SENSITIVE


def _of_working_age(person: object) -> bool:
    return full_years(person.birth_date, person.day) >= 15  # type: ignore[attr-defined]


class WorkFacts:
    willing_to_work: bool = yes_no(
        ask={
            "nl": "Wil {person} werken (ook als er nu geen werk is)?",
            "fr": "{person} est-il/elle disposé(e) à travailler (même sans emploi pour le moment) ?",
            "en": "Is {person} willing to work (even if there is no job now)?",
        },
        label={"nl": "bereid om te werken", "fr": "disposé(e) à travailler", "en": "willing to work"},
        applies=_of_working_age,
    )
    excused_from_work: bool = yes_no(
        ask={
            "nl": "Is werken nu niet mogelijk voor {person}, door gezondheid of om een andere goede reden (studie, zorg)?",
            "fr": "Travailler est-il impossible pour {person} pour des raisons de santé ou d'équité (études, soins à un proche) ?",
            "en": "Is work not possible for {person} now, for health or another good reason (study, care)?",
        },
        label={
            "nl": "vrijgesteld van werkbereidheid (gezondheid of billijkheid)",
            "fr": "dispensé(e) (santé ou équité)",
            "en": "excused from work (health or fairness)",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence={"nl": "attest van een arts", "fr": "certificat médical", "en": "medical certificate"},
    )
    shortage_occupation: bool = yes_no(
        ask={
            "nl": "Werkt {person} in een knelpuntberoep, met een contract van minstens drie maanden?",
            "fr": "{person} travaille-t-il/elle dans un métier en pénurie, avec un contrat d'au moins trois mois ?",
            "en": "Does {person} work in a shortage occupation, with a contract of at least three months?",
        },
        label={"nl": "knelpuntberoep", "fr": "métier en pénurie", "en": "shortage occupation"},
        applies=_of_working_age,
    )
    irregular_artist: bool = yes_no(
        ask={
            "nl": "Komt het loon van {person} uit onregelmatig artistiek werk?",
            "fr": "Le salaire de {person} vient-il d'un travail artistique irrégulier ?",
            "en": "Does the wage of {person} come from irregular artistic work?",
        },
        label={
            "nl": "onregelmatig artistiek werk",
            "fr": "travail artistique irrégulier",
            "en": "irregular artistic work",
        },
        applies=_of_working_age,
    )
