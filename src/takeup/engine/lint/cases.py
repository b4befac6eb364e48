"""cases.yaml: worked examples, each with an id, a source and what it expects."""

from __future__ import annotations

from pathlib import Path

from takeup.engine.lint.documents import read_document
from takeup.engine.lint.findings import ERROR, Findings


def check_cases(file: Path, right: str, findings: Findings) -> None:
    """The worked examples of a right."""
    document = read_document(file, right, findings)
    if document is None:
        return
    if not isinstance(document.data, list) or not document.data:
        findings.say(ERROR, file, 1, "has no worked examples", right)
        return
    seen: set[str] = set()
    for place, case in enumerate(document.data):
        line = document.line(place)
        id = str(case.get("id") or "") if isinstance(case, dict) else ""
        if not id:
            findings.say(ERROR, file, line, "an example has no id", right)
            continue
        if id in seen:
            findings.say(ERROR, file, line, f"the example '{id}' stands here twice", right)
        seen.add(id)
        if not str(case.get("source") or "").strip():
            findings.say(ERROR, file, line, f"the example '{id}' has no source", right)
        if not case.get("expect"):
            findings.say(ERROR, file, line, f"the example '{id}' expects nothing", right)
