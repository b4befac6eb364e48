"""What to do first: the part of the page that `takeup check` begins with, and `takeup ask` ends with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from takeup.check.report import Report, RightReport
from takeup.cli.check_groups import PAST, RECEIVED, UNKNOWN, Page
from takeup.cli.check_order import is_far
from takeup.cli.check_phrases import Phrases
from takeup.cli.paper import Paper


def show_first(report: Report, page: Page, paper: Paper) -> None:
    """The steps in their order, or plainly that nothing is missing."""
    phrases = Phrases(report, page.automatic)
    paper.heading(phrases.say("first"))
    if not page.first:
        past = f" {phrases.say('past_below')}" if page.groups[PAST] else ""
        paper.text(phrases.say(_nothing(page)) + past)
    for number, step in enumerate(page.first, 1):
        if number > 1:
            paper.line()
        _Step(phrases, page, paper).show(number, step)


def _nothing(page: Page) -> str:
    if page.all_received:
        return "nothing_missing"
    if page.nothing_open and not page.groups[RECEIVED]:
        return "nothing_applies"
    return "nothing_yet" if page.groups[UNKNOWN] else "nothing_first"


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
        if right.opens:
            self.paper.text(words.say("also_opens", rights=words.opens(right)), inside)
        if others := self.page.replaced_by.get(f"{right.right}:{right.holder}"):
            self.paper.text(words.say("replaced_by", rights=", ".join(others)), inside)

    def _pressing(self, step: Sequence[RightReport]) -> str:
        """What waiting costs all the people of a step together, and what they can still get."""
        words, loss = self.phrases, step[0].gap.next_loss
        to_be_had = words.still_to_be_had(step)
        if loss is not None and is_far(step[0], words.today):
            return " ".join(filter(None, (to_be_had, words.say("no_loss_before", day=words.day(loss["date"])))))
        if step[0].amount.per == "status":
            if loss is None:
                return ""
            return words.say(
                "next_loss_month" if loss["amount"] >= 1 else "next_loss_part", day=words.day(loss["date"])
            )
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
