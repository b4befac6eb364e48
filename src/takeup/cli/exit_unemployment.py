"""`takeup exit-unemployment`: when an unemployment allowance ends, and what to claim so that no day is lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from takeup.cli.common import (
    DayOption,
    FileArgument,
    JsonOption,
    LanguageOption,
    get_law,
    print_json,
    read,
    says_faults,
    the_day,
    the_language,
)
from takeup.cli.paper import Paper
from takeup.reading.amounts import Words

if TYPE_CHECKING:
    from takeup.check.texts import Speaker
    from takeup.law.be.unemployment_end import BenefitEnd, Claim

CLOSE = timedelta(days=31)  # ends that lie further apart give no days to claim by

SAY: Words = {
    "title": {
        "nl": "Het einde van de uitkering, gezien op {day}",
        "fr": "La fin de l'allocation, vue au {day}",
        "en": "The end of the benefit, as of {day}",
        "de": "Das Ende der Arbeitslosenleistung (Stand: {day})",
    },
    "nobody": {
        "nl": "In dit dossier staat geen werkloosheids- of inschakelingsuitkering, nu of vroeger. "
        "Is er toch een gestopt? Noteer vanaf welke dag (situations), of de dag in de brief van de RVA.",
        "fr": "Ce dossier ne contient pas d'allocation de chômage ou d'insertion, ni maintenant ni avant. "
        "L'une d'elles a pris fin ? Notez à partir de quel jour (situations), ou le jour de la lettre de l'ONEM.",
        "en": "This dossier has no unemployment or insertion allowance, now or earlier. "
        "Did one stop all the same? Note from which day (situations), or the day in the letter of the RVA/ONEM.",
        "de": "In dieser Akte steht kein Arbeitslosengeld und kein Berufseingliederungsgeld, weder jetzt noch "
        "früher. Ist doch eines zu Ende gegangen? Notieren Sie, ab welchem Tag (situations), oder den "
        "Tag im Brief des LfA.",
    },
    "last_day": {
        "nl": "De laatste dag met uitkering is {last}. Vanaf {day} is er niets meer van deze uitkering.",
        "fr": "Le dernier jour avec allocation est le {last}. À partir du {day}, plus rien de cette allocation.",
        "en": "The last day with benefit is {last}. From {day} on nothing of this benefit comes any more.",
        "de": "Der letzte Tag mit dieser Leistung ist der {last}. Ab dem {day} wird davon nichts mehr gezahlt.",
    },
    "over": {
        "nl": "De uitkering is gestopt op {day}: de laatste dag was {last}.",
        "fr": "L'allocation a pris fin le {day} : le dernier jour était le {last}.",
        "en": "The benefit ended on {day}: the last day was {last}.",
        "de": "Die Leistung endete am {day}: Der letzte Tag war der {last}.",
    },
    "each_day": {
        "nl": "Elke dag telt: vraag vandaag nog wat hieronder staat.",
        "fr": "Chaque jour compte : demandez aujourd'hui encore ce qui suit.",
        "en": "Each day counts: claim today what stands below.",
        "de": "Jeder Tag zählt: Beantragen Sie noch heute, was unten steht.",
    },
    "no_limit": {
        "nl": "Voor deze uitkering is geen einddatum gekend.",
        "fr": "Aucune date de fin n'est connue pour cette allocation.",
        "en": "No end date is known for this benefit.",
        "de": "Für diese Leistung ist kein Enddatum bekannt.",
    },
    "between": {
        "nl": "De eerste dag zonder uitkering ligt tussen {earliest} en {latest}.",
        "fr": "Le premier jour sans allocation se situe entre le {earliest} et le {latest}.",
        "en": "The first day without benefit lies between {earliest} and {latest}.",
        "de": "Der erste Tag ohne diese Leistung liegt zwischen dem {earliest} und dem {latest}.",
    },
    "from": {
        "nl": "De uitkering kan stoppen vanaf {earliest}; misschien is er geen einddatum.",
        "fr": "L'allocation peut prendre fin à partir du {earliest} ; il n'y a peut-être pas de date de fin.",
        "en": "The benefit may stop from {earliest} on; perhaps it has no end date.",
        "de": "Diese Leistung kann ab dem {earliest} enden; vielleicht gibt es kein Enddatum.",
    },
    "if_received": {
        "nl": "Niet zeker is of de uitkering nu ontvangen wordt.",
        "fr": "Il n'est pas certain que l'allocation soit reçue actuellement.",
        "en": "It is not certain that the benefit is received now.",
        "de": "Es ist nicht sicher, ob diese Leistung jetzt gezahlt wird.",
    },
    "rule": {"nl": "regel", "fr": "règle", "en": "rule", "de": "Regel"},
    "not_certain": {"nl": "niet zeker", "fr": "pas certain", "en": "not certain", "de": "nicht sicher"},
    "missing": {"nl": "nog te weten", "fr": "encore à savoir", "en": "still to be known", "de": "noch zu klären"},
    "claims": {
        "nl": "Wat te vragen, en wanneer",
        "fr": "Que demander, et quand",
        "en": "What to claim, and when",
        "de": "Was Sie beantragen können, und wann",
    },
    "until": {
        "nl": "Ten laatste op {day}",
        "fr": "Au plus tard le {day}",
        "en": "At the latest on {day}",
        "de": "Spätestens am {day}",
    },
    "today": {"nl": "Vandaag ({day})", "fr": "Aujourd'hui ({day})", "en": "Today ({day})", "de": "Heute ({day})"},
    "from_then": {"nl": "Vanaf {day}", "fr": "À partir du {day}", "en": "From {day} on", "de": "Ab dem {day}"},
    "day_before": {
        "nl": "Voor de laatste dag met uitkering",
        "fr": "Avant le dernier jour avec allocation",
        "en": "Before the last day with benefit",
        "de": "Vor dem letzten Tag mit dieser Leistung",
    },
    "month_before": {
        "nl": "In de maand voor het einde",
        "fr": "Le mois qui précède la fin",
        "en": "In the month before the end",
        "de": "Im Monat vor dem Ende",
    },
    "first_day": {
        "nl": "Op de eerste dag zonder uitkering",
        "fr": "Le premier jour sans allocation",
        "en": "On the first day without benefit",
        "de": "Am ersten Tag ohne diese Leistung",
    },
    "three_full_months": {
        "nl": "Drie volle maanden na het einde",
        "fr": "Trois mois complets après la fin",
        "en": "Three full months after the end",
        "de": "Drei volle Monate nach dem Ende",
    },
    "passed": {
        "nl": "{day} (voorbij: doe het vandaag nog)",
        "fr": "{day} (passé : faites-le encore aujourd'hui)",
        "en": "{day} (past: do it today)",
        "de": "{day} (vorbei: tun Sie es noch heute)",
    },
    "entitled": {"nl": "recht", "fr": "droit ouvert", "en": "due", "de": "steht zu"},
    "unknown": {"nl": "na te gaan", "fr": "à vérifier", "en": "to be looked into", "de": "zu klären"},
    "notice": {
        "nl": "Dit is een berekening, geen beslissing. De brief van de RVA zegt welke dag voor deze persoon geldt.",
        "fr": "Ceci est un calcul, pas une décision. La lettre de l'ONEM dit quel jour vaut pour cette personne.",
        "en": "This is a computation, not a decision. The letter of the RVA/ONEM says which day holds for this person.",
        "de": "Dies ist eine Berechnung und keine Entscheidung. Der Brief des LfA sagt, welcher Tag für "
        "diese Person gilt.",
    },
}


@dataclass(frozen=True)
class Ending:
    """The end of one person's benefit, and what to claim."""

    person: str
    end: BenefitEnd
    claims: tuple[Claim, ...]


@says_faults
def exit_unemployment(
    file: FileArgument, on: DayOption = None, lang: LanguageOption = None, as_json: JsonOption = False
) -> None:
    """Say when an unemployment or insertion allowance ends or ended, and what to claim when.

    For everyone in the dossier who receives one or lost one: the first day without it and the rule behind that day,
    then each right to ask for, with the last day on which nothing is lost. Where it has ended: what to claim today.

    \b
    takeup exit-unemployment examples/exit-unemployment-2026.yaml
    takeup exit-unemployment examples/unemployment-limit-2026.yaml --lang nl
    takeup exit-unemployment my-household.yaml --json

    Exit code: 0 fine, 1 a faulty dossier, 2 wrong use.
    """
    from takeup.check.texts import Speaker
    from takeup.law.be.unemployment_end import claims_after, end_of_benefit

    law = get_law()
    dossier = read(file, law)
    language = the_language(lang, dossier)
    today = the_day(on, language) or dossier.on or date.today()
    case = dossier.to_case(today)
    found = []
    for person in case.on(today).known_members:
        end = end_of_benefit(case, person.id, today)
        if end is not None:
            found.append(Ending(person.id, end, claims_after(end, case, person.id)))
    if as_json:
        print_json([_plain(ending) for ending in found])
        return
    page = _Page(Paper(), Speaker(law, dossier.names, language), today)
    page.show(found)


@dataclass(frozen=True)
class _Page:
    paper: Paper
    speaker: Speaker
    today: date

    def say(self, key: str, **days: date) -> str:
        from takeup.reading import spelling

        language = self.speaker.language
        return SAY[key][language].format(**{name: spelling.day(day, language) for name, day in days.items()})

    def show(self, found: list[Ending]) -> None:
        self.paper.title(self.say("title", day=self.today))
        self.paper.text(self.say("notice"))
        if not found:
            self.paper.line()
            self.paper.text(self.say("nobody"))
        for ending in found:
            self._end(ending)
            self._claims(ending)

    def _end(self, ending: Ending) -> None:
        end, law = ending.end, self.speaker.law
        name = self.speaker.person(ending.person)
        self.paper.heading(f"{name} - {self.speaker.right(law.right(end.right))}" if end.right else name)
        self.paper.text(self._when(end))
        if not end.in_payment and not end.is_over:
            self.paper.text(self.say("if_received"))
        rows = []
        if end.rule:
            label = self.speaker.text(law.right(end.right).rule_text(end.rule, "label"))
            rows.append((self.say("rule"), f"{label} [{end.article}]"))
        rows += [(self.say("not_certain"), self.speaker.text(self._question(end.right, id))) for id in end.uncertain]
        rows += [(self.say("missing"), self.speaker.question(asked)) for asked in end.missing]
        self.paper.pairs(rows, 2)

    def _question(self, right: str, id: str) -> Any:
        from takeup.check.reasons import open_question

        law = self.speaker.law
        return open_question(law.right(right) if right else next(iter(law)), id)

    def _when(self, end: BenefitEnd) -> str:
        from takeup.law.be.unemployment_end import NO_END

        if end.has_no_limit:
            return self.say("no_limit")
        if end.day is not None and end.last_day is not None:
            if end.is_over:
                return self.say("over", day=end.day, last=end.last_day)
            return self.say("last_day", last=end.last_day, day=end.day)
        earliest = max(end.earliest, self.today + timedelta(days=1)) if end.in_payment else end.earliest
        if end.latest == NO_END:
            return self.say("from", earliest=earliest)
        return self.say("between", earliest=earliest, latest=max(earliest, end.latest))

    def _claims(self, ending: Ending) -> None:
        """By day, or, where the end lies months apart, by moment."""
        if ending.claims:
            self.paper.line()
            self.paper.text(self.say("claims"), 0, 0, "bold")
            if ending.end.is_over:
                self.paper.text(self.say("each_day"))
        by_day = ending.end.latest - ending.end.earliest <= CLOSE
        for (day, when), same in groupby(ending.claims, key=lambda claim: (claim.day, claim.when)):
            self.paper.line()
            self.paper.text(self._moment(ending.end, when, day) if by_day else self.say(when), 0, 0, "bold")
            for claim in same:
                right = self.speaker.right(self.speaker.law.right(claim.right))
                self.paper.point(f"{right} ({self.say(claim.status)})", 2)
                self.paper.text(self.speaker.text(claim.why), 4)

    def _moment(self, end: BenefitEnd, when: str, day: date) -> str:
        """When to claim; what comes by itself later has no last day, and once the benefit is over nothing has."""
        from takeup.law.be.unemployment_end import LATER

        if end.is_over or when == LATER:
            return self.say("today" if when == "today" else "from_then", day=day)
        return self.say("until" if day >= self.today else "passed", day=day)


def _plain(ending: Ending) -> dict[str, Any]:
    end = ending.end
    return {
        "person": ending.person,
        "right": end.right,
        "is_over": end.is_over,
        "first_day_without": None if end.day is None else end.day.isoformat(),
        "earliest": end.earliest.isoformat(),
        "latest": None if end.has_no_limit else end.latest.isoformat(),
        "has_no_limit": end.has_no_limit,
        "in_payment": end.in_payment,
        "rule": end.rule,
        "article": end.article,
        "uncertain": list(end.uncertain),
        "missing": [{"subject": a.subject, "fact": a.fact, "detail": a.detail} for a in end.missing],
        "claims": [
            {"day": c.day.isoformat(), "right": c.right, "status": c.status, "why": dict(c.why)} for c in ending.claims
        ],
    }
