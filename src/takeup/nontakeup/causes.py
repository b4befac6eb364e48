"""Why a right is not used: three levels of causes, and what a household says that it knew.

A cause is recorded by someone who spoke with the household, or derived where data show it. Responsibility is
read from the first level down: the law, then the administration, then the person, whose causes are what
stands in their way. Source of the levels: Van Oorschot and Math (Recherches et Prévisions 43, 1996); the
entries are theirs and those of the newer literature, the texts are ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from types import MappingProxyType

from takeup.nontakeup.words import Words


class Level(IntEnum):
    """Who can take a cause away, the first responsible first."""

    LAW = 1
    ADMINISTRATION = 2
    PERSON = 3


class Cause(StrEnum):
    """The causes, in the order of their levels. The values are stable: they are written in files."""

    CONDITIONS = "conditions"
    MEANS_TEST = "means_test"
    DEPENDS_ON_ANOTHER_RIGHT = "depends_on_another_right"
    BEHAVIOUR_ASKED = "behaviour_asked"
    CHANGING_LAW = "changing_law"
    UNSTABLE_STATUS = "unstable_status"
    SPLIT_POWERS = "split_powers"
    INITIATIVE_LEFT_TO_CLAIMANT = "initiative_left_to_claimant"
    SHORT_BACK_PAYMENT = "short_back_payment"

    POOR_INFORMATION = "poor_information"
    SLOW_OR_WRONG_HANDLING = "slow_or_wrong_handling"
    NO_PROPOSAL = "no_proposal"
    NO_ORIENTATION = "no_orientation"
    COUNTER_CLOSED_OR_DIGITAL = "counter_closed_or_digital"
    EVIDENCE_HELD_ELSEWHERE = "evidence_held_elsewhere"
    HUMILIATING_TREATMENT = "humiliating_treatment"
    NOT_REACHED = "not_reached"

    DOES_NOT_KNOW = "does_not_know"
    THINKS_NOT_ENTITLED = "thinks_not_entitled"
    CANNOT_PROVE = "cannot_prove"
    COST_MONEY = "cost_money"
    COST_TIME = "cost_time"
    COST_DIGNITY = "cost_dignity"
    NO_DIGITAL_ACCESS = "no_digital_access"
    LANGUAGE = "language"
    HEALTH = "health"
    DISCOURAGED = "discouraged"
    DECLINES = "declines"

    @property
    def level(self) -> Level:
        if self in _LAW:
            return Level.LAW
        return Level.ADMINISTRATION if self in _ADMINISTRATION else Level.PERSON


_ORDER = tuple(Cause)
_LAW = frozenset(_ORDER[: _ORDER.index(Cause.POOR_INFORMATION)])
_ADMINISTRATION = frozenset(_ORDER[: _ORDER.index(Cause.DOES_NOT_KNOW)]) - _LAW


class Origin(StrEnum):
    """How a cause is known: somebody said it, or data show it."""

    STATED = "stated"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class RecordedCause:
    """A cause in a case. `source`: who said it, or for a derived one the data that show it; never empty.

    Raises ValueError without a source.
    """

    cause: Cause
    origin: Origin
    source: str

    def __post_init__(self) -> None:
        if not self.source.strip():
            raise ValueError(f"the cause {self.cause} needs a source: who said it, or which data show it")

    @property
    def level(self) -> Level:
        return self.cause.level


def by_responsibility(causes: Iterable[RecordedCause]) -> list[RecordedCause]:
    """Causes in the order in which they are told: the law first, then the administration, then the person."""
    return sorted(causes, key=lambda recorded: _ORDER.index(recorded.cause))


class Awareness(StrEnum):
    """Axis 8, from the conversation only: never inferred."""

    DOES_NOT_KNOW = "does_not_know"
    KNOWS_DOES_NOT_ASK = "knows_does_not_ask"
    ASKED_DID_NOT_GET = "asked_did_not_get"
    NON_PROPOSAL = "non_proposal"
    NON_ORIENTATION = "non_orientation"
    UNKNOWN = "unknown"


LEVELS: Mapping[Level, Words] = MappingProxyType(
    {
        Level.LAW: Words("De wet", "La loi", "The law", "Das Gesetz"),
        Level.ADMINISTRATION: Words("De diensten", "Les services", "The offices", "Die Dienste"),
        Level.PERSON: Words(
            "Wat de persoon in de weg staat",
            "Ce qui fait obstacle à la personne",
            "What stands in the person's way",
            "Was der Person im Weg steht",
        ),
    }
)

CAUSES: Mapping[Cause, Words] = MappingProxyType(
    {
        Cause.CONDITIONS: Words(
            "De wet stelt veel of vage voorwaarden.",
            "La loi pose des conditions nombreuses ou vagues.",
            "The law sets many or vague conditions.",
            "Das Gesetz stellt viele oder unklare Bedingungen.",
        ),
        Cause.MEANS_TEST: Words(
            "De wet vraagt een onderzoek van inkomen en bezit.",
            "La loi demande un examen des revenus et des biens.",
            "The law asks for a check of income and assets.",
            "Das Gesetz verlangt eine Prüfung von Einkommen und Vermögen.",
        ),
        Cause.DEPENDS_ON_ANOTHER_RIGHT: Words(
            "Dit recht hangt af van een ander recht, dat er nog niet is.",
            "Ce droit dépend d'un autre droit, qui n'est pas encore ouvert.",
            "This right depends on another right, which is not in place yet.",
            "Dieses Recht hängt von einem anderen Recht ab, das es noch nicht gibt.",
        ),
        Cause.BEHAVIOUR_ASKED: Words(
            "De wet vraagt bepaald gedrag, zoals zich inschrijven of werk zoeken.",
            "La loi demande un comportement, comme s'inscrire ou chercher du travail.",
            "The law asks for certain behaviour, such as registering or looking for work.",
            "Das Gesetz verlangt ein bestimmtes Verhalten, wie sich einschreiben oder Arbeit suchen.",
        ),
        Cause.CHANGING_LAW: Words(
            "De wet verandert vaak.",
            "La loi change souvent.",
            "The law changes often.",
            "Das Gesetz ändert sich oft.",
        ),
        Cause.UNSTABLE_STATUS: Words(
            "Het statuut verandert telkens, en daarmee ook de rechten.",
            "Le statut change sans cesse, et les droits avec lui.",
            "The person's status keeps changing, and the rights with it.",
            "Das Statut der Person wechselt immer wieder, und damit wechseln die Rechte.",
        ),
        Cause.SPLIT_POWERS: Words(
            "De bevoegdheden zijn verdeeld over verschillende overheden.",
            "Les compétences sont partagées entre plusieurs autorités.",
            "Powers are split between several authorities.",
            "Die Zuständigkeiten sind auf mehrere Behörden verteilt.",
        ),
        Cause.INITIATIVE_LEFT_TO_CLAIMANT: Words(
            "De wet kent niets toe zonder aanvraag.",
            "La loi n'accorde rien sans demande.",
            "The law grants nothing without a claim.",
            "Das Gesetz bewilligt nichts ohne Antrag.",
        ),
        Cause.SHORT_BACK_PAYMENT: Words(
            "De wet betaalt maanden van voor de aanvraag niet of maar kort terug.",
            "La loi ne paie pas, ou presque pas, les mois d'avant la demande.",
            "The law pays no months, or few, from before the claim.",
            "Das Gesetz zahlt für die Monate vor dem Antrag nichts oder nur wenig.",
        ),
        Cause.POOR_INFORMATION: Words(
            "De informatie van de diensten was er niet, was onduidelijk of klopte niet.",
            "L'information des services manquait, n'était pas claire ou était fausse.",
            "The information from the offices was missing, unclear or wrong.",
            "Die Information der Dienste fehlte, war unklar oder falsch.",
        ),
        Cause.SLOW_OR_WRONG_HANDLING: Words(
            "De aanvraag is traag of verkeerd behandeld.",
            "La demande a été traitée lentement ou mal.",
            "The claim was handled slowly or wrongly.",
            "Der Antrag wurde langsam oder falsch bearbeitet.",
        ),
        Cause.NO_PROPOSAL: Words(
            "Een dienst die het recht had moeten voorstellen, heeft dat niet gedaan.",
            "Un service qui aurait dû proposer le droit ne l'a pas fait.",
            "An office that should have offered the right did not do so.",
            "Ein Dienst, der das Recht hätte anbieten müssen, hat es nicht angeboten.",
        ),
        Cause.NO_ORIENTATION: Words(
            "Geen enkele dienst heeft de weg gewezen naar de juiste dienst.",
            "Aucun service n'a indiqué le chemin vers le bon service.",
            "No office showed the way to the right office.",
            "Kein Dienst hat den Weg zum richtigen Dienst gezeigt.",
        ),
        Cause.COUNTER_CLOSED_OR_DIGITAL: Words(
            "Het loket is dicht, of aanvragen kan alleen digitaal.",
            "Le guichet est fermé, ou la demande ne se fait qu'en ligne.",
            "The counter is closed, or claiming is only possible online.",
            "Der Schalter ist geschlossen, oder der Antrag geht nur online.",
        ),
        Cause.EVIDENCE_HELD_ELSEWHERE: Words(
            "De dienst vraagt bewijzen die een andere dienst al heeft.",
            "Le service demande des preuves qu'un autre service possède déjà.",
            "The office asks for evidence that another office already has.",
            "Der Dienst verlangt Nachweise, die ein anderer Dienst schon hat.",
        ),
        Cause.HUMILIATING_TREATMENT: Words(
            "De behandeling door de dienst was vernederend.",
            "Le traitement par le service était humiliant.",
            "The treatment by the office was humiliating.",
            "Die Behandlung durch den Dienst war erniedrigend.",
        ),
        Cause.NOT_REACHED: Words(
            "De dienst heeft de persoon niet bereikt.",
            "Le service n'a pas atteint la personne.",
            "The office did not reach the person.",
            "Der Dienst hat die Person nicht erreicht.",
        ),
        Cause.DOES_NOT_KNOW: Words(
            "Niemand heeft de persoon over dit recht verteld.",
            "Personne n'a parlé de ce droit à la personne.",
            "Nobody has told the person about this right.",
            "Niemand hat der Person von diesem Recht erzählt.",
        ),
        Cause.THINKS_NOT_ENTITLED: Words(
            "Het is niet duidelijk gemaakt dat dit recht ook voor deze persoon geldt.",
            "On n'a pas fait comprendre que ce droit vaut aussi pour cette personne.",
            "It was not made clear that this right is for this person too.",
            "Es wurde nicht deutlich gemacht, dass dieses Recht auch für diese Person gilt.",
        ),
        Cause.CANNOT_PROVE: Words(
            "Het gevraagde bewijs is niet te krijgen.",
            "La preuve demandée est impossible à obtenir.",
            "The evidence that is asked for cannot be had.",
            "Der verlangte Nachweis ist nicht zu bekommen.",
        ),
        Cause.COST_MONEY: Words(
            "Aanvragen kost te veel geld.",
            "Demander coûte trop d'argent.",
            "Claiming costs too much money.",
            "Ein Antrag kostet zu viel Geld.",
        ),
        Cause.COST_TIME: Words(
            "Aanvragen kost te veel tijd.",
            "Demander prend trop de temps.",
            "Claiming takes too much time.",
            "Ein Antrag kostet zu viel Zeit.",
        ),
        Cause.COST_DIGNITY: Words(
            "Aanvragen doet pijn of maakt bang: het stempel, de controle, schulden, de buren, een ander "
            "recht verliezen.",
            "Demander blesse ou fait peur : l'étiquette, le contrôle, les dettes, les voisins, la perte d'un "
            "autre droit.",
            "Claiming hurts or frightens: the label, the checks, debt, the neighbours, losing another right.",
            "Ein Antrag verletzt oder macht Angst: der Stempel, die Kontrolle, Schulden, die Nachbarn, "
            "der Verlust eines anderen Rechts.",
        ),
        Cause.NO_DIGITAL_ACCESS: Words(
            "Er is geen computer, of niemand heeft uitgelegd hoe het digitaal moet.",
            "Il n'y a pas d'ordinateur, ou personne n'a expliqué comment faire en ligne.",
            "There is no computer, or nobody has explained how to do it online.",
            "Es gibt keinen Computer, oder niemand hat erklärt, wie es online geht.",
        ),
        Cause.LANGUAGE: Words(
            "De dienst spreekt of schrijft niet in een taal die de persoon goed kent.",
            "Le service ne parle pas ou n'écrit pas dans une langue que la personne connaît bien.",
            "The office does not speak or write in a language that the person knows well.",
            "Der Dienst spricht oder schreibt nicht in einer Sprache, die die Person gut kennt.",
        ),
        Cause.HEALTH: Words(
            "De gezondheid maakt aanvragen nu te zwaar.",
            "La santé rend la demande trop lourde pour le moment.",
            "Health makes claiming too hard for now.",
            "Die Gesundheit macht einen Antrag zurzeit zu schwer.",
        ),
        Cause.DISCOURAGED: Words(
            "Vroegere ervaringen hebben de moed ontnomen.",
            "Les expériences passées ont découragé la personne.",
            "Earlier experiences have taken away the courage.",
            "Frühere Erfahrungen haben den Mut genommen.",
        ),
        Cause.DECLINES: Words(
            "De persoon kiest ervoor om dit recht niet te vragen.",
            "La personne choisit de ne pas demander ce droit.",
            "The person chooses not to ask for this right.",
            "Die Person entscheidet, dieses Recht nicht zu beantragen.",
        ),
    }
)

AWARENESS: Mapping[Awareness, Words] = MappingProxyType(
    {
        Awareness.DOES_NOT_KNOW: Words(
            "Kent dit recht niet.",
            "Ne connaît pas ce droit.",
            "Does not know this right.",
            "Kennt dieses Recht nicht.",
        ),
        Awareness.KNOWS_DOES_NOT_ASK: Words(
            "Kent dit recht en vraagt het niet aan; de reden staat erbij.",
            "Connaît ce droit et ne le demande pas ; la raison est notée.",
            "Knows this right and does not ask for it; the reason is noted.",
            "Kennt dieses Recht und beantragt es nicht; der Grund steht dabei.",
        ),
        Awareness.ASKED_DID_NOT_GET: Words(
            "Heeft dit recht gevraagd en niet gekregen.",
            "A demandé ce droit et ne l'a pas obtenu.",
            "Asked for this right and did not get it.",
            "Hat dieses Recht beantragt und nicht bekommen.",
        ),
        Awareness.NON_PROPOSAL: Words(
            "Een dienst die dit recht had moeten voorstellen, deed dat niet.",
            "Un service qui aurait dû proposer ce droit ne l'a pas fait.",
            "An office that should have offered this right did not.",
            "Ein Dienst, der dieses Recht hätte anbieten müssen, hat das nicht getan.",
        ),
        Awareness.NON_ORIENTATION: Words(
            "Werd van het ene loket naar het andere gestuurd.",
            "A été renvoyé d'un guichet à l'autre.",
            "Was sent from desk to desk.",
            "Wurde von einem Schalter zum anderen geschickt.",
        ),
        Awareness.UNKNOWN: Words(
            "Nog niet besproken.",
            "Pas encore abordé.",
            "Not talked about yet.",
            "Noch nicht besprochen.",
        ),
    }
)
