"""The page of a household: who lives here, what comes first, the sums, the strip, the rights."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from takeup.check.report import RightReport
from takeup.dossier import Dossier
from takeup.reading import spelling
from takeup.reading.amounts import amount_text
from takeup.reading.first import with_people
from takeup.reading.groups import NOT_ENTITLED, RECEIVED
from takeup.reading.sums import so_far
from takeup.site.households import labels
from takeup.site.households.file import File
from takeup.site.households.ledger import Limit, Line, State
from takeup.site.households.merging import alike, merges
from takeup.site.households.places import place
from takeup.site.households.scope import households_of
from takeup.site.households.strip import Row, Strip, strip_of
from takeup.site.pages.households.drawing import PATTERNED, Drawing, drawing_of, text_of
from takeup.site.pages.households.forms import AboutForm
from takeup.site.pages.households.shared import noted, to_file
from takeup.site.pages.requests import FileRequest
from takeup.site.words import say

MOST_ROWS = 10  # of the strip: more would not be read
MOST_OPEN = 3  # steps that are read at once; the others open one by one


@dataclass(frozen=True)
class Someone:
    """A person of the household. `left`: since when not here any more; `comes`: when they come."""

    id: str
    name: str
    birth_date: date | None
    here: bool
    since: date | None


@dataclass(frozen=True)
class Standing:
    """One right in the list: where it stands, in words."""

    right: RightReport
    line: Line
    state: str
    due: str
    limit: str
    late: bool


def household(request: FileRequest, household: Any) -> HttpResponse:
    file = request.file
    context: dict[str, Any] = {
        "file": file,
        "place": place(file.about.get("municipality", ""), file.language),
        "similar": _similar(request),
        "merged": merges(file.entries),
    }
    if not file.is_empty:
        context |= {"people": people(file), "figures": figures(file), "rights": _rights(file), **_first(file)}
        context |= strip_context(file, _strip_rights(file))
    return render(request, "households/household.html", context)


def about(request: FileRequest, household: Any) -> HttpResponse:
    """Alias, municipality and language."""
    form = AboutForm(request.POST or None, initial=request.file.about)
    if request.method == "POST" and form.is_valid():
        label = {"kind": "label", "alias": "", "municipality": "", **form.about()}
        if noted(request, form, label):
            return to_file(request)
    return render(request, "households/form.html", _page(request.file, form, "households.about_title"))


def _page(file: File, form: Any, title: str) -> dict[str, Any]:
    return {"file": file, "form": form, "title": say(title, file.language)}


def _similar(request: FileRequest) -> list[Any]:
    file = request.file
    names = [
        name for name in (file.about.get("alias", ""), *(() if file.is_empty else file.dossier.names.values())) if name
    ]
    born = [
        str(person["birth_date"])
        for person in file.plain["persons"].values()
        if person and str(person.get("birth_date", ""))[:1].isdigit()
    ]
    others = households_of(request.user).filter(team=file.household.team_id).select_related("label", "sealing_key")
    return alike(names, born, labels.named(others), apart_from=file.household)


def people(file: File) -> list[Someone]:
    """Everyone in the dossier: those who live here first."""
    found = [_someone(file.dossier, person.id, file) for person in file.dossier.persons]
    return sorted(found, key=lambda each: not each.here)


def _someone(dossier: Dossier, id: str, file: File) -> Someone:
    person = next(each for each in dossier.persons if each.id == id)
    here, since = person.lives_here is not False, None
    for situation in sorted(dossier.situations, key=lambda each: each.since):
        change = situation.lives_here.get(id)
        if change is not None and situation.since <= file.today and change != here:
            here, since = change, situation.since
    born = person.facts.get("birth_date")
    return Someone(id, file.speaker.person(id), born if isinstance(born, date) else None, here, since)


def figures(file: File) -> list[tuple[str, str, bool]]:
    """The sums: number, what it is, whether it is a loss. What is nothing, or not known, is left out."""
    totals, words, page, language = file.report.totals, file.words, file.page, file.language
    found = []
    if totals.received is not None and totals.due.low > totals.received:
        high = None if totals.due.high is None or totals.undecided else totals.due.high - totals.received
        more = amount_text(totals.due.low - totals.received, high, "", language)
        found.append((more, say("households.more_per_month", language), False))
    if totals.recoverable > 0:
        label = words.if_same(say("households.recoverable", language), totals.if_same_since)
        found.append((so_far(totals.recoverable, totals.recoverable_at_most, page, words), label, False))
    if totals.lost_per_day > 0:
        per_day = so_far(totals.lost_per_day, totals.lost_per_day, page, words)
        found.append((per_day, say("households.lost_per_day", language), True))
    if totals.lost > 0:
        lost = so_far(totals.lost_at_least, totals.lost, page, words)
        found.append((lost, words.if_same(say("households.lost", language), totals.if_same_since), True))
    return found


def standing(file: File, right: RightReport, line: Line) -> Standing:
    """Where a right stands, in words."""
    key = "running" if line.running and line.state in (State.LIKELY, State.UNSEEN) else str(line.state)
    if line.over:
        key = "over"
    limit, late = limit_text(file, line)
    told = right.amount.per != "status" and (right.status == "entitled" or right.amount.low > 0)
    due = file.words.due(right) if told else ""
    if line.granted_on is not None and line.euros is not None and line.state in (State.GRANTED, State.RENEW):
        due = spelling.euros(line.euros, file.language)
    return Standing(right, line, say(f"ledger.state_{key}", file.language), due, limit, late)


def limit_text(file: File, line: Line) -> tuple[str, bool]:
    """The next day of the law in words, and whether it has passed; or that it is time to ask what came of it."""
    if line.limit is not None and line.until is not None:
        late = line.until < file.today
        key = {Limit.DECISION: "overdue", Limit.RENEW: "ended"}.get(line.limit, "") if late else ""
        return say(
            f"ledger.limit_{key or line.limit}", file.language, day=spelling.day(line.until, file.language)
        ), late
    asks = line.ask_from is not None and line.ask_from <= file.today and not line.outcome
    if asks and line.state in (State.PROPOSED, State.PREPARING, State.CLAIMED, State.PENDING):
        return say("ledger.limit_ask", file.language), False
    return "", False


def _rights(file: File) -> dict[str, list[Standing]]:
    """The rights by where they stand: to do, running, not known yet, declined, over, not applying."""
    report = {(right.right, right.holder): right for right in file.report.rights}
    groups = {(right.right, right.holder): group for group, rights in file.page.groups.items() for right in rights}
    parts = ("open", "running", "unknown", "declined", "over", "none")
    found: dict[str, list[Standing]] = {part: [] for part in parts}
    for line in file.ledger:
        pair = line.right, line.holder
        found[_part(line, groups[pair])].append(standing(file, report[pair], line))
    for rights in found.values():
        rights.sort(key=lambda each: each.line.until or date.max)
    return found


def _part(line: Line, group: str) -> str:
    if line.state is State.DECLINED:
        return "declined"
    if line.over:
        return "over"
    if group == RECEIVED and line.state in (State.UNSEEN, State.LIKELY, State.GRANTED):
        return "running"
    if line.state not in (State.UNSEEN, State.LIKELY):
        return "open"
    if group == NOT_ENTITLED:
        return "none"
    return "open" if line.state is State.LIKELY else "unknown"


def _first(file: File) -> dict[str, Any]:
    steps, later = file.first
    return {"steps": steps[:MOST_OPEN], "next_steps": steps[MOST_OPEN:], "later": with_people(later)}


def _strip_rights(file: File) -> list[RightReport]:
    """What is missed first, then what runs; nothing that was declined."""
    groups = file.page.without(file.declined).groups
    shown = [right for group, rights in groups.items() if group != NOT_ENTITLED for right in rights]
    shown.sort(key=lambda right: -(right.gap.recoverable + right.gap.lost if right.amount.per != "status" else 0))
    return [right for right in shown if right.gap.months or right.claimed][:MOST_ROWS]


def strip_context(file: File, rights: list[RightReport]) -> dict[str, Any]:
    """The drawing of the time strip, and the same as a table.

    What has an amount, or of which something happened, is drawn; the others are drawn apart (`quiet`), unless they are
    all that there is.
    """
    strip = strip_of(file.report, rights, file.dossier)
    if not strip.rows:
        return {"drawing": None}
    loud = [row for row in strip.rows if row.right.amount.per != "status" or row.claimed]
    quiet = [row for row in strip.rows if row not in loud] if loud else []
    drawing = _drawing(file, strip, loud or list(strip.rows))
    apart = _drawing(file, strip, quiet) if quiet else None
    signs = dict.fromkeys([*drawing.marks, *(apart.marks if apart else ())])
    return {
        "drawing": drawing,
        "quiet": apart,
        "marks": [(mark, say(f"ledger.mark_{mark}", file.language), mark in PATTERNED) for mark in signs],
        "table": _table(file, strip),
    }


def _drawing(file: File, strip: Strip, rows: list[Row]) -> Drawing:
    names = [file.words.name(row.right) for row in rows]
    return drawing_of(replace(strip, rows=tuple(rows)), names, [_gap(file, row.right) for row in rows], file.language)


def _gap(file: File, right: RightReport) -> str:
    """What is missing, in one sentence: how the claim fares where there is one, else that there is none."""
    told = file.words.told(right)
    return (told[-1] if right.gap.secondary else told[0]) if told else ""


def _table(file: File, strip: Strip) -> list[dict[str, Any]]:
    return [
        {
            "name": file.words.name(row.right),
            "gaps": file.words.told(row.right),
            "lines": [[text_of(each, file.language) for each in line] for line in (row.due, row.claimed, row.received)],
        }
        for row in strip.rows
    ]
