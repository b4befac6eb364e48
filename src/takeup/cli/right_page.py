"""The page of `takeup right`: what it is, for whom, how much, how to ask for it, and its sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from takeup.cli.figures import in_words, unit_text, value_text
from takeup.cli.paper import Paper
from takeup.cli.right_words import SAY, SOMEBODY
from takeup.reading import spelling

Data = dict[str, Any]
PERSON, WORKER, JURIST = READERS = ("person", "worker", "jurist")


@dataclass
class RightPage:
    """Prints one right; `names` are the names of all rights by id."""

    data: Data
    names: dict[str, str]
    paper: Paper
    language: str
    on: date
    reader: str = ""

    def say(self, key: str, **values: str) -> str:
        return SAY[key][self.language].format(**values)

    @property
    def colon(self) -> str:
        return spelling.colon(self.language)

    def show(self, reader: str = "") -> None:
        """For a PERSON, a WORKER or a JURIST what each needs; without a reader everything."""
        self.reader = reader
        parts: dict[str, tuple[Callable[[], None], ...]] = {
            PERSON: (self._text, self._sentences, self._amounts_now, self._next_step),
            WORKER: (self._what_it_is, self._conditions, self._procedure, self._amounts, self._open_questions),
            JURIST: (
                self._conditions_of_law,
                self._rules,
                self._terms,
                self._parameters,
                self._cases,
                self._open_points,
                self._sources,
            ),
            "": (
                self._what_it_is,
                self._text,
                self._conditions_of_law,
                self._procedure,
                self._amounts,
                self._parameters,
                self._rules,
                self._open_questions,
                self._sources,
            ),
        }
        self.paper.title(self.data["name"])
        self.paper.text(self.data["official"])
        self.paper.line()
        self._who_checked_it()
        if reader not in (PERSON, WORKER) and (note := self.say("law_in_english")):
            self.paper.text(note)
        for part in parts[reader]:
            part()

    def _who_checked_it(self) -> None:
        data = self.data
        if data["checked_on"]:
            day = spelling.day(data["checked_on"], self.language)
            self.paper.text(self.say("checked", day=day, who=str(data["checked_by"] or "?")))
        else:
            self.paper.text(self.say("unchecked"), 0, 0, "yellow")
        if not data["in_language"]:
            self.paper.text(self.say("not_in_language"), 0, 0, "yellow")

    def _what_it_is(self) -> None:
        data = self.data
        self.paper.line()
        self.paper.pairs(
            [
                ("id", data["id"]),
                (self.say("aliases"), ", ".join(data["aliases"])),
                (self.say("kind"), self.say(data["kind"])),
                (self.say("holder"), self.say(data["holder"])),
                (self.say("grade"), grade(data["grade"], self.language)),
                (self.say("automatic"), self.say(data["automatic"]) if data["automatic"] else ""),
                (self.say("how_far_back"), how_far_back(data, self.language)),
                (self.say("opens"), self._named(data["opens"])),
                (self.say("opened_by"), self._named(data["opened_by"])),
                (self.say("looks_at"), self._named(data["looks_at"])),
            ]
        )

    def _named(self, rights: list[str]) -> str:
        return ", ".join(self.names.get(right, right) for right in rights)

    def _text(self) -> None:
        """The text in plain language: paragraphs, headings and lists of Markdown, wrapped."""
        for block in self.data["text"].split("\n\n"):
            self.paper.line()
            lines = [line.rstrip() for line in block.strip().splitlines()]
            paragraph: list[str] = []
            for line in lines:
                if line.startswith("#"):
                    self._flush(paragraph)
                    self.paper.text(line.lstrip("# "), 0, 0, "bold")
                elif line.lstrip().startswith(("- ", "* ")):
                    self._flush(paragraph)
                    paragraph = ["- " + _plain(line.lstrip()[2:])]
                else:
                    paragraph.append(_plain(line.strip()))
            self._flush(paragraph)

    def _flush(self, paragraph: list[str]) -> None:
        if paragraph:
            text = " ".join(paragraph)
            self.paper.text(text, 0, 2 if text.startswith("- ") else 0)
            paragraph.clear()

    def _sentences(self) -> None:
        """One plain sentence for each condition, about an invented person."""
        self.paper.heading(self.say("conditions_for", person=SOMEBODY))
        for condition in self.data["conditions"]:
            self.paper.point(condition["sentence"] or condition["label"])

    def _conditions(self) -> None:
        """One line for each condition."""
        self.paper.heading(self.say("conditions_of"))
        for condition in self.data["conditions"]:
            self.paper.point(self._marked(condition))

    def _conditions_of_law(self) -> None:
        """With the articles."""
        self.paper.heading(self.say("conditions_of"))
        for condition in self.data["conditions"]:
            self.paper.point(f"{self._marked(condition)} [{condition['article']}]")

    def _marked(self, condition: Data) -> str:
        marks = [self.say(key) for key in ("conduct", "discretion") if condition[key]]
        more = f" ({'; '.join(marks)})" if marks else ""
        return f"{condition['label']}{more}"

    def _next_step(self) -> None:
        self.paper.heading(self.say("procedure"))
        self.paper.text(self.data["next_step"])
        self.paper.line()
        self.paper.text(f"{self.say('granted_by')}{self.colon}{self.data['granted_by']}", 0, 2)
        for channel in self.data["channels"]:
            self.paper.point(channel["text"])

    def _procedure(self) -> None:
        data = self.data
        self.paper.heading(self.say("procedure"))
        self.paper.text(data["next_step"])
        self.paper.line()
        rows = [(self.say("granted_by"), data["granted_by"])]
        rows += [
            (self.say("channels") if place == 0 else "", f"{self.say(c['kind'])}{self.colon}{c['text']}")
            for place, c in enumerate(data["channels"])
        ]
        rows += [(self.say("evidence") if place == 0 else "", f"- {one}") for place, one in enumerate(data["evidence"])]
        rows += self._rows_of_terms()
        rows += [
            (self.say("appeal_at"), data["appeal_at"]),
            (self.say("renewal"), data["renewal"]),
            (self.say("what_ends"), data["what_ends"]),
        ]
        self.paper.pairs(rows)

    def _terms(self) -> None:
        """The terms alone, with their sources."""
        self.paper.heading(self.say("procedure"))
        self.paper.pairs(self._rows_of_terms())

    def _rows_of_terms(self) -> list[tuple[str, str]]:
        data, terms = self.data, self.data["terms"]
        return [
            (self.say("automatic"), self._automatic()),
            (self.say("how_far_back"), self._sourced(how_far_back(data, self.language), terms.get("first_paid"))),
            (self.say("decision"), self._days(terms.get("decision_days"))),
            (self.say("payment"), self._days(terms.get("payment_days"))),
            (self.say("appeal"), self._days(terms.get("appeal_days"))),
            (self.say("renewal"), self._valid(terms.get("valid_months"))),
        ]

    def _automatic(self) -> str:
        value = self.data["automatic"]
        return self._sourced(self.say(value), self.data["automatic_source"]) if value else ""

    def _days(self, entry: Data | None) -> str:
        if entry is None:
            return self.say("not_known")
        return self._sourced(self.say("days", n=str(entry["value"])), entry)

    def _valid(self, entry: Data | None) -> str:
        return self._sourced(self.say("valid_months", n=str(entry["value"])), entry) if entry is not None else ""

    def _sourced(self, text: str, entry: Data | None) -> str:
        """With its source, but not for a worker who reads another language than theirs; and whether it is verified."""
        if not text or not entry or not entry.get("source"):
            return text
        source = "" if self.reader == WORKER and self.language != "en" else entry["source"]
        unverified = self.say("unverified") if entry.get("status") == "unverified" else ""
        notes = "; ".join(filter(None, (source, unverified)))
        return f"{text} [{notes}]" if notes else text

    def _amounts(self) -> None:
        """What the rules give over time, the newest first."""
        if not self.data["amounts"]:
            return
        self.paper.heading(self.say("over_time"))
        for place, series in enumerate(self.data["amounts"]):
            if place:
                self.paper.line()
            self.paper.text(series["label"], 0, 2, "bold")
            starts = [f"{self.say('from')} {spelling.day(v['from'], self.language)}" for v in series["values"]]
            column, amounts = (
                max(map(len, starts)),
                [spelling.euros(v["value"], self.language) for v in series["values"]],
            )
            widest = max(map(len, amounts))
            for start, amount, value in zip(starts, amounts, series["values"], strict=True):
                until = value["known_until"]
                more = f" ({self.say('as_known_on', day=spelling.day(until, self.language))})" if until else ""
                self.paper.text(f"{start.ljust(column)}  {amount.rjust(widest)}{more}", 2, 2)

    def _amounts_now(self) -> None:
        """The newest amounts."""
        if not self.data["amounts"]:
            return
        self.paper.heading(self.say("amounts_now"))
        pairs = []
        for series in self.data["amounts"]:
            newest = series["values"][0]
            since = f"{self.say('from')} {spelling.day(newest['from'], self.language)}"
            pairs.append((series["label"], f"{spelling.euros(newest['value'], self.language)} ({since})"))
        self.paper.pairs(pairs)

    def _parameters(self) -> None:
        every = [*self.data["parameters"], *self.data["shared_parameters"]]
        if not every:
            return
        self.paper.heading(self.say("amounts"))
        for place, series in enumerate(every):
            if place:
                self.paper.line()
            until = series["known_until"]
            more = f", {self.say('known_until', day=spelling.day(until, self.language))}" if until else ""
            unit = unit_text(series["unit"], self.language)
            self.paper.text(f"{in_words(series['name'])} ({unit}{more})", 0, 2, "bold")
            if series["note"]:
                self.paper.text(series["note"], 2)
            self._values(series["values"])

    def _values(self, values: list[Data]) -> None:
        today = self.on.isoformat()
        started = [v for v in values if v["from"] <= today]
        shown = [*started[-1:], *[v for v in values if v["from"] > today]]
        for value in shown:
            later = f", {self.say('later')}" if value["from"] > today else ""
            start = f"{self.say('from')} {spelling.day(value['from'], self.language)}{later}{self.colon}"
            self.paper.text(start + value_text(value["value"], self.language), 2, 2)
            self.paper.text(f"{self.say(value['status'])}{self.colon}{value['source']}", 4, 2, "dim")
        if len(started) > 1:
            key = "earlier_1" if len(started) == 2 else "earlier"
            self.paper.text(self.say(key, n=str(len(started) - 1)), 2)

    def _rules(self) -> None:
        if not self.data["rules"]:
            return
        self.paper.heading(self.say("rules"))
        for rule in self.data["rules"]:
            self.paper.point(f"{rule['label']} [{rule['article']}]" if rule["article"] else rule["label"])

    def _open_questions(self) -> None:
        if not self.data["open_questions"]:
            return
        self.paper.heading(self.say("open_questions"))
        for question in self.data["open_questions"]:
            self.paper.point(question["text"])

    def _open_points(self) -> None:
        """The open questions with what the rules do meanwhile, and where it was looked for."""
        if not self.data["open_questions"]:
            return
        self.paper.heading(self.say("open_questions"))
        for question in self.data["open_questions"]:
            self.paper.point(f"{question['id']}{self.colon}{question['text']}")
            self.paper.text(f"{self.say('meanwhile')}{self.colon}{question['choice']}", 2, 2)
            self.paper.text("; ".join(question["sources"]), 2, 2, "dim")

    def _cases(self) -> None:
        """The worked examples that the tests hold."""
        if not self.data["cases"]:
            return
        self.paper.heading(self.say("cases"))
        for case in self.data["cases"]:
            self.paper.point(f"{case['id']}{self.colon}{case['why']} [{case['source']}]")

    def _sources(self) -> None:
        self.paper.heading(self.say("sources"))
        for source in self.data["sources"]:
            self.paper.point(source)
        if self.data["checked"]:
            self.paper.text(self.say("last_checked", day=spelling.day(self.data["checked"], self.language)))


def grade(value: str, language: str) -> str:
    """The grade of a computation in words."""
    return SAY[value][language]


def how_far_back(data: Data, language: str) -> str:
    """From when a claim is paid, in words."""
    first, back = data["first_paid"], data["months_back"]
    if first is None:
        return SAY["not_known"][language]
    said = SAY[first][language]
    if back is None:
        return said
    key = "back" if back > 1 else f"back_{back}"
    return f"{said}, {SAY[key][language].format(n=back)}"


def _plain(text: str) -> str:
    return text.replace("**", "").replace("`", "")
