"""What to do first, step by step: one right of one or more people, what waiting costs them, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from takeup.check.report import RightReport
from takeup.reading import spelling
from takeup.reading.groups import Page, opened_by
from takeup.reading.order import is_far
from takeup.reading.phrases import Phrases

MOST_STEPS = 6


@dataclass(frozen=True)
class Step:
    """One step in words; what there is nothing to say about is empty.

    `rights`: the same right of each of the people; `pressing`: what waiting costs; the last two: other rights.
    """

    rights: tuple[RightReport, ...]
    title: str
    pressing: str
    what: str
    opens: str
    replaced_by: str


def first_steps(page: Page, words: Phrases) -> tuple[list[Step], list[RightReport]]:
    """The steps in their order, and the rights that come later: of more than a few steps those in euros are told."""
    shown = [step for place, step in enumerate(page.first) if place < MOST_STEPS or _in_euros(step)]
    later = [right for step in page.first if step not in shown for right in step]
    return [_step(step, page, words) for step in shown], later


def with_people(rights: Sequence[RightReport]) -> list[str]:
    """Each right once, with its people."""
    people: dict[str, list[str]] = {}
    for right in rights:
        people.setdefault(right.name, []).append(right.holder_name)
    return [f"{name} ({', '.join(holders)})" for name, holders in people.items()]


def few(names: Sequence[str], most: int, words: Phrases) -> str:
    """The first names, and how many there are besides."""
    shown = list(names[:most])
    if (more := len(names) - most) > 0:
        shown.append(words.say("and_more", n=str(more)))
    return spelling.listed(shown, words.language)


def _step(rights: Sequence[RightReport], page: Page, words: Phrases) -> Step:
    right = rights[0]
    opens = words.opens(*rights)
    others = page.replaced_by.get(f"{right.right}:{right.holder}")
    return Step(
        tuple(rights),
        words.name(*rights),
        _pressing(rights, words),
        words.step(right),
        words.say("also_opens", rights=opens) if opens else "",
        words.say("replaced_by", rights=", ".join(others)) if others else "",
    )


def _in_euros(step: Sequence[RightReport]) -> bool:
    return step[0].amount.per != "status"


def _pressing(step: Sequence[RightReport], words: Phrases) -> str:
    """What waiting costs all the people of a step together, and what they can still get."""
    loss = step[0].gap.next_loss
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


__all__ = ["Step", "few", "first_steps", "with_people"]
