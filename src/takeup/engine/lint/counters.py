"""Counters: their files can be read, and every right says at which of them it is asked for."""

from __future__ import annotations

from collections.abc import Mapping

from takeup.engine.counters import FOLDER, counters, kinds
from takeup.engine.errors import LawError
from takeup.engine.law import Law
from takeup.engine.lint.documents import Document
from takeup.engine.lint.findings import ERROR, WARNING, WHOLE_FILE, Findings


def check_counters(law: Law, procedures: Mapping[str, Document], findings: Findings) -> None:
    """Every kind that a procedure names has a file, and who goes to a counter learns to which kind.

    A law without a folder of counters names none.
    """
    known = kinds(law)
    _check_files(law, findings)
    for right, document in procedures.items():
        file = law.folder / right / "procedure.yaml"
        named = document.data.get("counters")
        if named is None:
            if known:
                findings.say(ERROR, file, 1, f"'counters' is missing: kinds out of {', '.join(known)}, or []", right)
            continue
        if not isinstance(named, list):
            findings.say(ERROR, file, document.line("counters"), "'counters' must be a list", right)
            continue
        for kind in named:
            if kind not in known:
                fault = f"unknown kind of counter {kind!r}; known are {', '.join(known)}"
                findings.say(ERROR, file, document.line("counters"), fault, right)
        if not named and _goes_to_a_counter(document):
            fault = "one way to ask is a counter, but 'counters' names no kind"
            findings.say(WARNING, file, document.line("counters"), fault, right)


def _check_files(law: Law, findings: Findings) -> None:
    folder = law.folder / FOLDER
    try:
        found = counters(law)
    except LawError as error:
        findings.say(ERROR, folder, WHOLE_FILE, str(error), "")
        return
    for counter in found:
        if counter.checked is not None and findings.is_stale(counter.checked):
            fault = f"the counter '{counter.id}' was last checked on {counter.checked}"
            findings.say(WARNING, folder / f"{counter.kind}.yaml", WHOLE_FILE, fault, "")


def _goes_to_a_counter(document: Document) -> bool:
    return any(
        isinstance(channel, dict) and channel.get("kind") == "counter" for _, channel in document.items("channels")
    )


__all__ = ["check_counters"]
