"""What to do first: the part of the page that `takeup check` begins with, and `takeup ask` ends with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from takeup.check.report import Report, RightReport
from takeup.cli import spelling
from takeup.cli.check_groups import PAST, RECEIVED, Page, opened_by
from takeup.cli.check_order import is_far, weight
from takeup.cli.check_phrases import Phrases
from takeup.cli.paper import Paper
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import CAP

FEW_RIGHTS = 3
MOST_STEPS = 6


def show_first(report: Report, page: Page, paper: Paper, file: str = "") -> None:
    """The steps in their order; what cannot be told yet; or plainly that nothing is missing.

    `file`: the dossier, for the command that goes on asking.
    """
    phrases = Phrases(report, page.automatic, page.between_years)
    paper.heading(phrases.say("first"))
    shown = [step for place, step in enumerate(page.first) if place < MOST_STEPS or _in_euros(step)]
    for number, step in enumerate(shown, 1):
        if number > 1:
            paper.line()
        _Step(phrases, page, paper).show(number, step)
    if later := [right for step in page.first if step not in shown for right in step]:
        paper.line()
        paper.text(phrases.say("then", rights=spelling.listed(phrase_names(later), phrases.language)))
    if page.undecided:
        if page.first:
            paper.line()
        _undecided(phrases, page, paper, file)
    elif not page.first:
        below = [key for key, there in (("past_below", page.groups[PAST]), ("ahead_below", report.ahead)) if there]
        paper.text(" ".join(phrases.say(key) for key in (_nothing(page), *below)))


def _in_euros(step: Sequence[RightReport]) -> bool:
    return step[0].amount.per != "status"


def _nothing(page: Page) -> str:
    if page.all_received:
        return "nothing_missing"
    return "nothing_applies" if page.nothing_open and not page.groups[RECEIVED] else "nothing_first"


def _undecided(words: Phrases, page: Page, paper: Paper, file: str) -> None:
    """That it cannot be told yet what is being lost, of which rights, and the question to put first."""
    rights = _few(_with_amounts(page.undecided, words), words)
    paper.text(words.say("cannot_tell_more" if page.first else "cannot_tell", rights=rights))
    if words.report.next_question is not None:
        paper.line()
        show_question(words, paper, file, page.undecided)
    else:
        _of_earlier(words, paper)


def _of_earlier(words: Phrases, paper: Paper) -> None:
    """What nobody can ask about today: it is known now, and must be written in the file for a day before."""
    for unknown in words.report.unknown_earlier:
        paper.line()
        paper.text(unknown.question, 0, 2, "bold")
        names = {right.right: right.name for right in words.report.rights if right.right in unknown.rights}
        hangs = words.say("hangs", rights=_few(list(names.values()), words))
        paper.text(f"{words.say('unknown_earlier', month=words.earlier(unknown))} {hangs}")
        paper.text(words.say("write_earlier"))
        told = f"{{{unknown.fact}: {words.say('your_answer')}}}"
        whose = f"household: {told}" if unknown.subject == HOUSEHOLD else f"persons: {{{unknown.subject}: {told}}}"
        for indent, row in enumerate(("situations:", f"- from: {unknown.first}", whose), 1):
            paper.text(row, 2 * indent)


def _few(names: Sequence[str], words: Phrases) -> str:
    """The first names, and how many there are besides."""
    shown = list(names[:FEW_RIGHTS])
    if (more := len(names) - FEW_RIGHTS) > 0:
        shown.append(words.say("and_more", n=str(more)))
    return spelling.listed(shown, words.language)


def phrase_names(rights: Sequence[RightReport]) -> list[str]:
    """Each right once, with its people."""
    people: dict[str, list[str]] = {}
    for right in rights:
        people.setdefault(right.name, []).append(right.holder_name)
    return [f"{name} ({', '.join(holders)})" for name, holders in people.items()]


def _with_amounts(rights: Sequence[RightReport], words: Phrases) -> list[str]:
    """Each right once, with its people; and what is at stake where that is much, and known to some bound."""
    people: dict[tuple[str, str], list[str]] = {}
    for right in rights:
        stake = words.due(right) if weight(right) <= 1 else ""
        people.setdefault((right.name, stake), []).append(right.holder_name)
    return [
        f"{name} ({', '.join(holders)})" + (f"{spelling.colon(words.language)}{stake}" if stake else "")
        for (name, stake), holders in people.items()
    ]


def show_question(words: Phrases, paper: Paper, file: str, undecided: Sequence[RightReport] = ()) -> None:
    """The question that settles most, what hangs on it (`undecided` in their order first), and the command for it."""
    question = words.report.next_question
    assert question is not None
    paper.text(question.text, 0, 2, "bold")
    if question.settles > 0 and _is_bounded(words.report, question.rights):
        said = words.say("settles", euros=words.euros(question.settles))
    else:
        names = {r.right: r.name for r in (*undecided, *words.report.rights) if r.right in question.rights}
        said = words.say("hangs", rights=_few(list(names.values()), words))
    if file:
        command = f"takeup ask {file}".replace(" ", spelling.NO_BREAK)
        said += f" {words.say('go_on', command=command)}"
    paper.text(said)


def _is_bounded(report: Report, rights: Sequence[str]) -> bool:
    """Whether euros say something: all amounts that hang on a question are per month, and have an end."""
    amounts = [r.amount for r in report.rights if r.right in rights and r.status == "unknown"]
    return all(a.per == "month" and a.high is not None and a.high <= CAP for a in amounts)


@dataclass(frozen=True)
class _Step:
    phrases: Phrases
    page: Page
    paper: Paper

    def show(self, number: int, step: Sequence[RightReport]) -> None:
        right, words, mark = step[0], self.phrases, f"{number}."
        inside = len(mark) + 1
        people = ", ".join(r.holder_name for r in step)
        self.paper.point(words.say("holder", right=right.name, person=people), 0, mark, "bold")
        if pressing := self._pressing(step):
            self.paper.text(pressing, inside, 0, "yellow")
        self.paper.text(words.step(right), inside)
        if opens := words.opens(*step):
            self.paper.text(words.say("also_opens", rights=opens), inside)
        if others := self.page.replaced_by.get(f"{right.right}:{right.holder}"):
            self.paper.text(words.say("replaced_by", rights=", ".join(others)), inside)

    def _pressing(self, step: Sequence[RightReport]) -> str:
        """What waiting costs all the people of a step together, and what they can still get."""
        words, loss = self.phrases, step[0].gap.next_loss
        to_be_had = words.still_to_be_had(step)
        if loss is not None and is_far(step[0], words.today):
            if words.only_this_month and step[0].amount.per != "once":
                return " ".join(filter(None, (to_be_had, words.say("earlier_may_be_lost"))))
            return " ".join(filter(None, (to_be_had, words.say("no_loss_before", day=words.day(loss["date"])))))
        if step[0].amount.per == "status":
            behind = [o for r in step for o in opened_by(r, words.report) if o.gap.lost_per_day > 0 and _in_euros([o])]
            if behind:
                through = ", ".join(dict.fromkeys(o.name for o in behind))
                euros = words.euros(sum(o.gap.lost_per_day for o in behind))
                return words.say("per_day_through", euros=euros, rights=through)
            if loss is None:
                return ""
            months = round(loss["amount"])
            if months <= 1:
                return words.say("next_loss_month", day=words.day(loss["date"])) if months else ""
            return words.say("next_loss_months", day=words.day(loss["date"]), n=str(months))
        said = []
        if (per_day := sum(r.gap.lost_per_day for r in step)) > 0:
            said.append(words.say("per_day", euros=words.euros(per_day)))
        losing = sum(r.gap.next_loss["amount"] for r in step if r.gap.next_loss is not None)
        if loss is not None and losing > 0:
            said.append(words.say("next_loss", day=words.day(loss["date"]), euros=words.euros(losing)))
        if to_be_had:
            said.append(to_be_had)
        if not said and step[0].amount.low > 0:
            said.append(words.say("worth", amount=words.due(step[0])))
        return " ".join(said)
