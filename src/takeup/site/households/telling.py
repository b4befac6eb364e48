"""Events in plain words: what was recorded, as people say it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from takeup.check.texts import Speaker
from takeup.dossier.changes import Change
from takeup.dossier.values import DOES_NOT_APPLY_TEXT, UNKNOWN_TEXT
from takeup.engine.errors import LawError
from takeup.engine.facts import DOES_NOT_APPLY, UNKNOWN, Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import RELATION
from takeup.engine.texts import say as in_language
from takeup.nontakeup.causes import AWARENESS, CAUSES, Awareness, Cause
from takeup.reading import spelling
from takeup.site.households.places import place
from takeup.site.words import say


@dataclass(frozen=True)
class Said:
    """One event in words: a line, and the lines that belong to it."""

    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Teller:
    """The words of one household in one language."""

    speaker: Speaker

    @property
    def language(self) -> str:
        return self.speaker.language

    def say(self, key: str, **values: object) -> str:
        return say(f"ledger.{key}", self.language, **values)

    def day(self, text: object) -> str:
        return spelling.day(str(text), self.language)

    def right(self, change: Mapping[str, Any]) -> str:
        """The right and its holder."""
        try:
            name = self.speaker.right(self.speaker.law.right(str(change["right"])))
        except LawError:  # of another code of law, long ago
            name = str(change["right"])
        holder = change.get("holder")
        return f"{name} ({self.speaker.person(str(holder))})" if holder else name

    def label(self, subject: str, fact: str) -> str:
        """What a fact is about, and of whom."""
        if fact == "lives_here":
            label = self.say("lives_here")
        else:
            known = self.fact(subject, fact)
            values = {"person": self.speaker.person(subject), "other": "", "year": ""}
            label = self.speaker.text(known.label, **values) if known is not None else fact
        return f"{label} ({self.speaker.person(subject)})" if subject != HOUSEHOLD else label

    def fact(self, subject: str, fact: str) -> Fact | None:
        return self.speaker.law.facts[HOUSEHOLD if subject == HOUSEHOLD else "person"].get(fact)

    def value(self, fact: Fact | None, value: Any) -> str:
        """The value of a fact as people write it."""
        if value in (None, UNKNOWN_TEXT) or value is UNKNOWN:
            return self.say("not_known")
        if value == DOES_NOT_APPLY_TEXT or value is DOES_NOT_APPLY:
            return self.say("does_not_apply")
        if isinstance(value, Mapping):
            years = (f"{year}{spelling.colon(self.language)}{self._number(fact, each)}" for year, each in value.items())
            return spelling.listed(years, self.language)
        if isinstance(value, bool):
            return self.say("yes" if value else "no")
        if fact is not None and value in fact.choice_labels:
            return in_language(fact.choice_labels[value], self.language)
        if isinstance(value, date) or (fact is not None and fact.kind == "date"):
            return self.day(value)
        return self._number(fact, value)

    def _number(self, fact: Fact | None, value: Any) -> str:
        if not isinstance(value, (int, float)):
            return self.say("not_known") if value == UNKNOWN_TEXT else str(value)
        if fact is None or fact.unit.startswith("EUR"):
            return spelling.euros(float(value), self.language)
        return spelling.quantity(float(value), self.language)

    def tell(self, change: Change) -> Said:
        """A change, or an event of the site, in words."""
        kind = str(change["kind"])
        title, lines = _LINES.get(kind, _plain)(self, change)
        return Said(title, tuple(lines))


Told = tuple[str, list[str]]


def _plain(teller: Teller, change: Change) -> Told:
    """An event about a right, or one that has nothing more to say than its kind."""
    values = {"right": teller.right(change) if "right" in change else ""}
    if "day" in change:
        values["day"] = teller.day(change["day"])
    return teller.say(f"did_{change['kind']}", **values), _why(change)


def _why(change: Change) -> list[str]:
    return [str(change[key]) for key in ("why", "reason", "note") if change.get(key)]


def _begun(teller: Teller, change: Change) -> Told:
    lines = []
    if change.get("alias"):
        lines.append(teller.say("about_alias", value=change["alias"]))
    if change.get("municipality"):
        lines.append(teller.say("about_municipality", value=place(str(change["municipality"]), teller.language)))
    return teller.say(f"did_{change['kind']}"), lines


def _dossier(teller: Teller, change: Change) -> Told:
    people = (change["dossier"].get("persons") or {}).items()
    names = spelling.listed((str((person or {}).get("name") or id) for id, person in people), teller.language)
    return teller.say("did_dossier", people=names), []


def _person(teller: Teller, change: Change) -> Told:
    return teller.say(f"did_{change['kind']}", person=change.get("name") or change["id"]), []


def _facts(teller: Teller, change: Change) -> Told:
    lines = []
    for each in change["values"]:
        fact = teller.fact(each["subject"], each["fact"])
        label, value = teller.label(each["subject"], each["fact"]), teller.value(fact, each["value"])
        line = f"{label}{spelling.colon(teller.language)}{value}"
        lines.append(teller.say("since", what=line, day=teller.day(each["since"])) if each.get("since") else line)
    return teller.say("did_facts"), lines


def _relations(teller: Teller, change: Change) -> Told:
    person = teller.speaker.person
    lines = [
        f"{person(each['one'])} → {person(each['other'])}{spelling.colon(teller.language)}"
        + in_language(RELATION.choice_labels[each["relation"]], teller.language)
        for each in change["values"]
    ]
    return teller.say("did_relations"), lines


def _situation(teller: Teller, change: Change) -> Told:
    return teller.say("did_situation", day=teller.day(change["since"])), _why(change)


def _received(teller: Teller, change: Change) -> Told:
    first = change.get("for") or change["from"]
    months = spelling.month(first, teller.language)
    if change.get("to"):
        months = teller.say("months", first=months, last=spelling.month(change["to"], teller.language))
    elif not change.get("for"):
        months = teller.say("months_on", first=months)
    amount = spelling.euros(float(change["amount"]), teller.language) if change.get("amount") is not None else ""
    lines = [", ".join(filter(None, (months, amount)))]
    if change.get("date"):
        lines.append(teller.say("paid_on", day=teller.day(change["date"])))
    return teller.say("did_received", right=teller.right(change)), lines


def _received_complete(teller: Teller, change: Change) -> Told:
    complete = change["complete"]
    if isinstance(complete, list):
        return teller.say("did_received_some"), [teller.right({"right": right}) for right in complete]
    key = "did_received_all" if complete else "did_received_open"
    return teller.say(key), []


def _claim(teller: Teller, change: Change) -> Told:
    return teller.say("did_claim", right=teller.right(change), day=teller.day(change["date"])), []


def _decision(teller: Teller, change: Change) -> Told:
    runs = [{"amount": change["amount"]}] if change.get("amount") is not None else change.get("amounts") or ()
    lines = []
    for run in runs:
        euros = spelling.euros(float(run["amount"]), teller.language)
        since = spelling.month(run["from"], teller.language) if run.get("from") else ""
        lines.append(teller.say("months_on", first=since) + f", {euros}" if since else euros)
    return teller.say(f"did_{change['outcome']}", day=teller.day(change["decided"])), lines + _why(change)


def _contact(teller: Teller, change: Change) -> Told:
    lines = _why(change)
    for said in change.get("statements") or ():
        about = [CAUSES[Cause(cause)].in_language(teller.language) for cause in said.get("causes") or ()]
        if said.get("awareness"):
            about.insert(0, AWARENESS[Awareness(said["awareness"])].in_language(teller.language))
        lines.append(f"{teller.right(said)}{spelling.colon(teller.language)}{' '.join(about)}")
    place = teller.say(f"place_{change['place']}")
    return teller.say("did_contact", day=teller.day(change["date"]), place=place), lines


def _outcome(teller: Teller, change: Change) -> Told:
    result = teller.say(f"outcome_{change['result']}")
    lines = [spelling.euros(float(change["amount"]), teller.language)] if change.get("amount") is not None else []
    return teller.say("did_outcome", right=teller.right(change), day=teller.day(change["day"]), result=result), lines


def _correction(teller: Teller, change: Change) -> Told:
    key = "did_put_right" if change.get("instead") else "did_taken_back"
    return teller.say(key, number=change["of"]), _why(change)


def _read(teller: Teller, change: Change) -> Told:
    return teller.say("did_read"), []


def _letter(teller: Teller, change: Change) -> Told:
    return teller.say("did_letter", right=teller.right(change), day=teller.day(change["day"])), []


_LINES: Mapping[str, Callable[[Teller, Change], Told]] = {
    "begun": _begun,
    "label": _begun,
    "dossier": _dossier,
    "person": _person,
    "name": _person,
    "facts": _facts,
    "relations": _relations,
    "situation": _situation,
    "received": _received,
    "received_complete": _received_complete,
    "claim": _claim,
    "decision": _decision,
    "contact": _contact,
    "outcome": _outcome,
    "correction": _correction,
    "letter": _letter,
    "read": _read,
}


def known_facts(plain: Mapping[str, Any], teller: Teller) -> Iterator[tuple[str, str, Any, str]]:
    """All that a dossier tells: subject, fact, value, and the day from which it holds ('' for always)."""
    skipped = ("name", "from", "why")
    yield from _of(plain, skipped, teller, "")
    for situation in plain.get("situations") or ():
        yield from _of(situation, skipped, teller, str(situation["from"]))


def _of(
    part: Mapping[str, Any], skipped: tuple[str, ...], teller: Teller, since: str
) -> Iterator[tuple[str, str, Any, str]]:
    subjects = {HOUSEHOLD: part.get(HOUSEHOLD) or {}, **(part.get("persons") or {})}
    for subject, fields in subjects.items():
        for fact, value in (fields or {}).items():
            if fact not in skipped and (fact == "lives_here" or teller.fact(subject, fact) is not None):
                yield subject, fact, value, since


__all__ = ["Said", "Teller", "known_facts"]
