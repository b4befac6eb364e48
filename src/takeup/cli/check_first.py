"""What to do first: the part of the page that `takeup check` begins with, and `takeup ask` ends with."""

from __future__ import annotations

from collections.abc import Sequence

from takeup.check.report import Report, RightReport
from takeup.cli.check_words import SAY as COMMANDS
from takeup.cli.paper import Paper
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import CAP
from takeup.reading import spelling
from takeup.reading.first import Step, few, first_steps, with_people
from takeup.reading.groups import PAST, RECEIVED, Page
from takeup.reading.order import weight
from takeup.reading.phrases import Phrases

FEW_RIGHTS = 3


def show_first(report: Report, page: Page, paper: Paper, file: str = "") -> None:
    """The steps in their order; what cannot be told yet; or plainly that nothing is missing.

    `file`: the dossier, for the command that goes on asking.
    """
    phrases = Phrases(report, page.automatic, page.between_years)
    paper.heading(phrases.say("first"))
    steps, later = first_steps(page, phrases)
    for number, step in enumerate(steps, 1):
        if number > 1:
            paper.line()
        _show(step, number, paper)
    if later:
        paper.line()
        paper.text(phrases.say("then", rights=spelling.listed(with_people(later), phrases.language)))
    if page.undecided:
        if page.first:
            paper.line()
        _undecided(phrases, page, paper, file)
    elif not page.first:
        below = [key for key, there in (("past_below", page.groups[PAST]), ("ahead_below", report.ahead)) if there]
        paper.text(" ".join(phrases.say(key) for key in (_nothing(page), *below)))


def _show(step: Step, number: int, paper: Paper) -> None:
    mark = f"{number}."
    inside = len(mark) + 1
    paper.point(step.title, 0, mark, "bold")
    if step.pressing:
        paper.text(step.pressing, inside, 0, "yellow")
    for text in filter(None, (step.what, step.opens, step.replaced_by)):
        paper.text(text, inside)


def _nothing(page: Page) -> str:
    if page.all_received:
        return "nothing_missing"
    return "nothing_applies" if page.nothing_open and not page.groups[RECEIVED] else "nothing_first"


def _undecided(words: Phrases, page: Page, paper: Paper, file: str) -> None:
    """That it cannot be told yet what is being lost, of which rights, and the question to put first."""
    rights = few(_with_amounts(page.undecided, words), FEW_RIGHTS, words)
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
        hangs = words.say("hangs", rights=few(list(names.values()), FEW_RIGHTS, words))
        paper.text(f"{words.say('unknown_earlier', month=words.earlier(unknown))} {hangs}")
        paper.text(COMMANDS["write_earlier"][words.language])
        told = f"{{{unknown.fact}: {COMMANDS['your_answer'][words.language]}}}"
        whose = f"household: {told}" if unknown.subject == HOUSEHOLD else f"persons: {{{unknown.subject}: {told}}}"
        for indent, row in enumerate(("situations:", f"- from: {unknown.first}", whose), 1):
            paper.text(row, 2 * indent)


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
        said = words.say("hangs", rights=few(list(names.values()), FEW_RIGHTS, words))
    if file:
        command = f"takeup ask {file}".replace(" ", spelling.NO_BREAK)
        said += f" {COMMANDS['go_on'][words.language].format(command=command)}"
    paper.text(said)


def _is_bounded(report: Report, rights: Sequence[str]) -> bool:
    """Whether euros say something: all amounts that hang on a question are per month, and have an end."""
    amounts = [r.amount for r in report.rights if r.right in rights and r.status == "unknown"]
    return all(a.per == "month" and a.high is not None and a.high <= CAP for a in amounts)
