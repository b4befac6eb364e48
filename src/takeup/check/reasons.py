"""Why: each condition of a right with its answer, and why an answer is indicative."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from takeup.check.report import Gap, Note, Reason
from takeup.check.texts import Speaker
from takeup.check.words import INDICATIVE, NOT_KNOWN
from takeup.engine.abstract import Maybe
from takeup.engine.case import CLAIMED, Case
from takeup.engine.errors import OpenQuestionError, OutsideSeriesError, UndecidedError
from takeup.engine.explain import Node, Tracer
from takeup.engine.explore import Asked, Explorer, Open
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Right
from takeup.engine.questions import Range, bounds
from takeup.engine.rules import Rule


@dataclass(slots=True)
class Judged:
    """One condition: its answer (None: not known), what was called, and what is missing."""

    rule: Rule[Any, Any, bool]
    met: bool | None
    node: Node | None
    missing: list[Asked] = field(default_factory=list)
    open: list[Open] = field(default_factory=list)


@dataclass
class Judgement:
    """All conditions of one right for one holder on one day."""

    right: Right
    holder: str
    day: date
    conditions: list[Judged]
    amount: Node | None
    quasi_low: float
    quasi_high: float
    open: list[Open]

    def status(self, found: Range) -> Any:
        """'entitled', 'not_entitled', 'quasi' or 'unknown'."""
        if found.status == "not_entitled" and self.failing_conduct:
            return "quasi"
        return found.status

    @property
    def failing_conduct(self) -> list[Judged]:
        """The conditions about conduct that alone stand in the way; empty where something else does too."""
        failing = [c for c in self.conditions if c.met is False]
        only_conduct = bool(failing) and all(c.rule.conduct for c in failing)
        return failing if only_conduct and self.quasi_low > 0 else []

    @property
    def nodes(self) -> list[Node]:
        """Every call that the answer rests on, once."""
        roots = [c.node for c in self.conditions if c.node is not None]
        if self.amount is not None:
            roots.append(self.amount)
        seen: dict[int, Node] = {}
        for root in roots:
            seen.update((id(node), node) for node in root.walk())
        return list(seen.values())

    @property
    def checked_on(self) -> date | None:
        """The latest day on which one of the figures that were used was looked up."""
        return max((used.checked for node in self.nodes for used in node.parameters), default=None)

    @property
    def known_until(self) -> date:
        """The last day on which every figure that was used is known to be in force.

        The last day of each series, or the day on which its value was last checked where it has none.
        """
        days = [used.known_until or used.checked for node in self.nodes for used in node.parameters]
        if not days:
            checked = self.right.procedure.get("checked")
            return checked if isinstance(checked, date) else self.day
        return min(days)

    def notes(self, speaker: Speaker) -> list[Note]:
        """Why the answer is indicative; empty for a firm one."""
        notes: dict[str, Note] = {}

        def add(id: str, text: str) -> None:
            notes.setdefault(id, Note(id, text))

        for node in self.nodes:
            if node.uncertain:
                add(node.uncertain, speaker.text(open_question(self.right, node.uncertain)))
            for used in node.parameters:
                if not used.current and used.known_until is not None:
                    text = speaker.text(INDICATIVE["law_known_until"], date=used.known_until.isoformat())
                    add("law_known_until", text)
                if used.status == "unverified":
                    about = speaker.text(self.right.rule_text(node.rule.name, "label") or {speaker.language: used.name})
                    add(f"unverified:{used.name}", speaker.text(INDICATIVE["unverified"], parameter=about))
        for question in self.open:
            if question.known_from is None:
                add(question.what, speaker.text(open_question(self.right, question.what)))
        begins = max((q.known_from for q in self.open if q.known_from is not None), default=None)
        if begins is not None:
            add("law_known_from", speaker.text(INDICATIVE["law_known_from"], date=begins.isoformat()))
        for condition in self.conditions:
            if condition.rule.discretion and condition.met:
                label = speaker.text(self.right.rule_text(condition.rule.name, "label"))
                add(f"discretion:{condition.rule.name}", speaker.text(INDICATIVE["discretion"], label=label))
        return list(notes.values())

    def reasons(self, speaker: Speaker) -> list[Reason]:
        """One sentence per condition."""
        return [self._reason(condition, speaker) for condition in self.conditions]

    def _reason(self, judged: Judged, speaker: Speaker) -> Reason:
        rule = judged.rule
        person = speaker.person(self.holder)
        if judged.met is None:
            label = speaker.text(self.right.rule_text(rule.name, "label"))
            missing = ", ".join(self._missing_labels(judged, label, speaker))
            text = speaker.text(NOT_KNOWN, label=f"{label} ({missing})" if missing else label)
        else:
            text = speaker.text(self.right.rule_text(rule.name, "yes" if judged.met else "no"), person=person)
        facts = []
        for node in judged.node.walk() if judged.node is not None else []:
            facts += [f"{read.asked.subject}.{read.asked.fact}" for read in node.facts]
        return Reason(
            rule.name,
            judged.met,
            rule.at(self.day).article,
            text,
            rule.conduct,
            rule.discretion,
            list(dict.fromkeys(facts)),
        )

    def _missing_labels(self, judged: Judged, label: str, speaker: Speaker) -> list[str]:
        """The first three facts that are missing in a few words, with a name where they are of someone else."""
        found = []
        for asked in judged.missing[:3]:
            fact = speaker.label(asked)
            if asked.subject not in (self.holder, HOUSEHOLD):
                fact = f"{speaker.person(asked.subject)}: {fact}"
            if fact != label:
                found.append(fact)
        return list(dict.fromkeys(found))


def open_question(right: Right, id: str) -> Any:
    """The texts of an open question, of this right or of any other; {} where nobody listed it."""
    for one in (right, *right.law):
        for entry in one.procedure.get("open_questions") or ():
            if entry["id"] == id:
                return entry["text"]
    for entry in right.law.shared_open_questions:
        if entry["id"] == id:
            return entry["text"]
    return {}


def notes_on_start(right: Right, gap: Gap, speaker: Speaker) -> list[Note]:
    """Why what is lost and what can still be had is not certain: from when a late claim is paid is not known."""
    if not (gap.lost or gap.recoverable or gap.lost_per_day):
        return []
    if right.open_start:
        return [Note(right.open_start, speaker.text(open_question(right, right.open_start)))]
    if right.first_paid is None:
        return [Note("unknown:first_paid", speaker.text(INDICATIVE["term_unknown"]))]
    if right.start_is_unverified:
        return [Note("unverified:first_paid", speaker.text(INDICATIVE["term_unverified"]))]
    return []


def judge(case: Case, right: Right, holder: str, day: date, explorer: Explorer | None = None) -> Judgement:
    """Ask every condition of a right, as things are on a day once the right and its passports are claimed.

    `explorer`: one that has explored this day already.
    """
    if not lives_here(case, right, holder, day):
        return Judgement(right, holder, day, [], None, 0.0, 0.0, [])
    tracer = Tracer()
    explorer = explorer or Explorer()
    seen = _subject(case, right, holder, day, tracer)
    explored = _subject(case, right, holder, day, explorer)
    conditions = [_judged(rule, seen, explored, tracer, explorer) for rule in right.conditions]
    open: list[Open] = []
    for condition in conditions:
        open += condition.open
    amount: Node | None = None
    if right.amount is not None and all(c.met for c in conditions):
        try:
            right.amount(seen)
            amount = tracer.roots[-1]
        except UndecidedError as error:
            amount = tracer.roots[-1]
            open += _open_of(error)
            answer = right.amount(explored)
            open += [n for n in explorer.names(getattr(answer, "taint", 0)) if isinstance(n, Open)]
    low, high = _but_for_conduct(right, conditions, explored)
    return Judgement(right, holder, day, conditions, amount, low, high, list(dict.fromkeys(open)))


def lives_here(case: Case, right: Right, holder: str, day: date) -> bool:
    """False where the holder is a person who does not live in the household on the day."""
    return right.holder == HOUSEHOLD or any(member.id == holder for member in case.on(day).known_members)


def _subject(case: Case, right: Right, holder: str, day: date, reader: Any) -> Any:
    household = case.on(day, CLAIMED, reader)
    return household if right.holder == HOUSEHOLD else household.person(holder)


def _open_of(error: UndecidedError) -> list[Open]:
    if isinstance(error, OpenQuestionError):
        return [Open(error.question)]
    if isinstance(error, OutsideSeriesError):
        return [Open(error.parameter, error.first)]
    return []


def _judged(rule: Rule[Any, Any, bool], seen: Any, explored: Any, tracer: Tracer, explorer: Explorer) -> Judged:
    try:
        met = bool(rule(seen))
        return Judged(rule, met, tracer.roots[-1])
    except UndecidedError:
        node = tracer.roots[-1]
    answer = rule(explored)
    if isinstance(answer, Maybe):
        names = explorer.names(answer.taint)
        missing = [n for n in names if isinstance(n, Asked)]
        return Judged(rule, None, node, missing, [n for n in names if isinstance(n, Open)])
    return Judged(rule, bool(answer), node)


def _but_for_conduct(right: Right, conditions: list[Judged], explored: Any) -> tuple[float, float]:
    """Euros if the conduct asked for were there; (0, 0) unless only conduct fails."""
    failing = [c for c in conditions if c.met is False]
    if not failing or not all(c.rule.conduct for c in failing):
        return 0.0, 0.0
    low, high, _ = bounds(right.due_but_for_conduct(explored))
    return max(low, 0.0), max(high, 0.0)
