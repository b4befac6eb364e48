"""text.nl.md and its sisters: every key filled, every condition with its sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from takeup.engine.errors import LawError
from takeup.engine.law import read_text
from takeup.engine.lint.code import Code
from takeup.engine.lint.documents import Document
from takeup.engine.lint.findings import ERROR, NOTE, WARNING, WHOLE_FILE, Findings
from takeup.engine.lint.rules import TOLD_BY_FACTS
from takeup.engine.lint.wording import wrong_placeholders
from takeup.engine.texts import EVERY_LANGUAGE

KEYS = ("name", "official", "short", "next_step", "checked_on", "checked_by", "rules")
MAY_BE_EMPTY = ("checked_on", "checked_by", "rules")
FILLED_IN = ("name", "short", "next_step")  # with {person}, besides the sentences of rules


def check_texts(folder: Path, code: Code, findings: Findings) -> dict[str, str]:
    """The texts of a right; gives its name in each language, in small letters."""
    names, unchecked = {}, []
    for language in EVERY_LANGUAGE:
        file = folder / f"text.{language}.md"
        if not file.exists():
            continue  # told by check_files
        try:
            text = read_text(file)
        except LawError as error:
            findings.say(ERROR, file, 1, str(error).removeprefix(f"{file}: "), folder.name)
            continue
        if not text.get("checked_on"):
            unchecked.append(language)
        _TextFile(file, text, folder.name, code, findings).check()
        if name := str(text.get("name") or "").strip().lower():
            names[language] = name
    if unchecked:
        file = folder / f"text.{unchecked[0]}.md"
        findings.say(NOTE, file, WHOLE_FILE, f"not yet checked by a person: {', '.join(unchecked)}", folder.name)
    return names


def check_same_names(
    names: Mapping[tuple[str, str], str], procedures: Mapping[str, Document], findings: Findings
) -> None:
    """No two rights of one kind of holder have one name. `names`: by right and language."""
    owners: dict[tuple[str, str, str], str] = {}
    for (right, language), name in names.items():
        holder = str(procedures[right].data.get("holder")) if right in procedures else ""
        other = owners.setdefault((language, holder, name), right)
        if other != right:
            file = findings.folder / right / f"text.{language}.md"
            findings.say(ERROR, file, _line_of(file)("name"), f"'{other}' has the same name and holder", right)


@dataclass(frozen=True)
class _TextFile:
    file: Path
    text: Mapping[str, Any]
    right: str
    code: Code
    findings: Findings

    def say(self, level: str, line: int, fault: str) -> None:
        self.findings.say(level, self.file, line, fault, self.right)

    def check(self) -> None:
        line = _line_of(self.file)
        for key in KEYS:
            if key not in self.text:
                self.say(ERROR, 1, f"the front matter has no '{key}'")
            elif not self.text[key] and key not in MAY_BE_EMPTY:
                self.say(ERROR, line(key), f"'{key}' is empty")
        for key in self.text:
            if key not in (*KEYS, "body"):
                self.say(WARNING, line(key), f"unknown key '{key}' in the front matter")
        if not self.text.get("body"):
            self.say(ERROR, WHOLE_FILE, "there is no text after the front matter")
        rules = self.text.get("rules") or {}
        if not isinstance(rules, dict):
            self.say(ERROR, line("rules"), "'rules' must be a mapping")
            rules = {}
        for key, value in _strings({key: self.text.get(key) for key in FILLED_IN} | rules):
            if wrong := wrong_placeholders(value, {"person"}):
                self.say(ERROR, line(key), f"'{key}': {wrong}; only {{person}} is filled in")
        self._check_rules(rules, line)

    def _check_rules(self, rules: Mapping[str, Any], line: Callable[[str], int]) -> None:
        """Every condition has a label and sentences for yes and no, every rule a label."""
        known = {rule.name: rule for rule in self.code.rules if rule.kind != "since"}
        unlabelled = []
        for name, rule in known.items():
            entry = rules.get(name)
            given = entry if isinstance(entry, dict) else {"label": entry}
            if rule.kind == "rule" and rule.name != TOLD_BY_FACTS and not given.get("label"):
                unlabelled.append(name)
            missing = [key for key in ("label", "yes", "no") if not given.get(key)]
            if rule.kind == "condition" and missing:
                place = line(name) if name in rules else line("rules")
                self.say(ERROR, place, f"the condition '{name}' has no {', '.join(missing)}")
        if unlabelled:
            self.say(WARNING, line("rules"), f"rules without label: {', '.join(unlabelled)}")
        for name in rules:
            if name not in known:
                self.say(WARNING, line(str(name)), f"'{name}' is no rule of this right")


def _line_of(file: Path) -> Callable[[str], int]:
    """The line on which a key stands."""
    source = file.read_text(encoding="utf-8").splitlines()

    def line(key: str) -> int:
        pattern = re.compile(rf"\s*{re.escape(key)}\s*:")
        return next((number for number, row in enumerate(source, 1) if pattern.match(row)), 1)

    return line


def _strings(entries: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in entries.items():
        for one in value.values() if isinstance(value, dict) else [value]:
            if isinstance(one, str):
                yield str(key), one
