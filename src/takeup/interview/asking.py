"""What to put to a household next."""

from __future__ import annotations

from collections.abc import Sequence

from takeup.check.earlier import is_known
from takeup.engine.explore import Asked
from takeup.engine.law import MONEY
from takeup.interview.ended import next_gone
from takeup.interview.family import next_birth, next_relation, other_parent
from takeup.interview.rare import ALWAYS_ALONE, FEWEST, WAGES, is_rare, same_of_others, together
from takeup.interview.received import basics_first, listed
from takeup.interview.sitting import EVERYONE, RECEIVES, WHAT_IS_RECEIVED, Sitting
from takeup.interview.steps import (
    AllListed,
    Done,
    Everyone,
    Fact,
    GoneSince,
    HowMuch,
    OneReceived,
    OtherParent,
    RareFacts,
    Received,
    Step,
    WhoLivesHere,
)

INCOME_OF = {
    "retired": "pension",
    "job_seeker": "unemployment_benefit",
    "incapable": "sickness_benefit",
    "self_employed": "self_employed_income",
}


def next_step(sitting: Sitting) -> Step:
    """The step to put next: what the last answer leaves to be said, then who lives here, then what matters most."""
    if sitting.dossier is None:
        return WhoLivesHere()
    if (gone := next_gone(sitting)) is not None:
        return GoneSince(*gone)
    for right, holder in sitting.to_be_told:
        found = sitting.law.right(right)
        return HowMuch(found.id, holder, found.kind == MONEY, found.per)
    return _who(sitting) or _what_is_received(sitting) or _what_matters_most(sitting)


def _who(sitting: Sitting) -> Step | None:
    """Who lives here, who is what to whom, and when each was born; None where that is said or skipped."""
    household = sitting.plain.get("household") or {}
    if household.get(EVERYONE.fact) in (None, "unknown") and EVERYONE not in sitting.skipped:
        return Everyone()
    if (relation := next_relation(sitting)) is not None:
        return Fact(relation)
    if (parent := other_parent(sitting)) is not None:
        return OtherParent(*parent)
    birth = next_birth(sitting)
    return None if birth is None else Fact(birth)


def _what_is_received(sitting: Sitting) -> Step | None:
    """What is received, once it is known which rights may be about someone here; None where that is said or skipped."""
    if sitting.plain.get("payments_complete") is not None or WHAT_IS_RECEIVED in sitting.skipped:
        return None
    if WHAT_IS_RECEIVED in sitting.chosen:
        return AllListed()
    left = [asked for asked in sitting.exploration.still_matters() if asked not in sitting.skipped]
    basic = basics_first(left)
    return Received(listed(sitting.exploration)) if basic is None else _one(sitting, basic, _left(sitting))


def _what_matters_most(sitting: Sitting) -> Step:
    """What was picked from a list, else the question that settles the most; rare ones are put together."""
    exploration, left = sitting.exploration, _left(sitting)
    if (chosen := _next_chosen(sitting)) is not None:
        return _one(sitting, chosen, left)  # also where it decides nothing any more: who picked it waits for it
    question = exploration.next_question([asked for asked in exploration.still_matters() if asked not in left])
    if question is None:
        return Done(sum(asked in sitting.skipped for asked in _matters(sitting)))
    asked = _own_income_first(sitting, question.asked, left)
    if is_rare(exploration, asked):
        rows = together(exploration, asked, [one for one in left if one not in sitting.chosen])
        if len(rows) >= FEWEST:
            return RareFacts(tuple(rows))
    return _one(sitting, asked, left)


def _own_income_first(sitting: Sitting, asked: Asked, left: Sequence[Asked]) -> Asked:
    """What is asked, but before a wage the income that belongs to what somebody mainly does: else it sounds as if
    nobody had listened.
    """
    activity = sitting.case.facts.get(asked.subject, {}).get("activity")
    income = INCOME_OF.get(activity.on(sitting.today), "") if activity is not None and asked.fact in WAGES else ""
    own = Asked(asked.subject, income)
    return own if own in left and sitting.exploration.is_ready(own) else asked


def _one(sitting: Sitting, asked: Asked, left: list[Asked]) -> Step:
    """One question alone."""
    rights = tuple(dict.fromkeys(one.right.id for one in sitting.exploration.ranges if asked in one.matters))
    if asked.fact == RECEIVES:
        return OneReceived(asked.detail, asked.subject, len(left), rights)
    others = () if asked.fact in ALWAYS_ALONE else tuple(same_of_others(asked, left))
    return Fact(asked, others, len(left), rights)


def _next_chosen(sitting: Sitting) -> Asked | None:
    """What was picked from a list and has no answer yet."""
    picked = (asked for asked in sitting.chosen if asked.fact != RECEIVES and asked != WHAT_IS_RECEIVED)
    return next((asked for asked in picked if not is_known(sitting.case, asked, sitting.today)), None)


def _matters(sitting: Sitting) -> list[Asked]:
    """What can still change an answer, and is not known today.

    What is known today may be unknown of an earlier day: another answer about today would not settle that.
    """
    matters = sitting.exploration.still_matters()
    return [asked for asked in matters if not is_known(sitting.case, asked, sitting.today)]


def _left(sitting: Sitting) -> list[Asked]:
    """What can still be asked."""
    done = sitting.skipped | sitting.noted_as_received
    return [asked for asked in _matters(sitting) if asked not in done]
