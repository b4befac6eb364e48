"""What is missing, stale or unsourced in the law of a jurisdiction: `lint(law)`.

Reads the files as they stand (YAML with line numbers, rules.py as a syntax tree), so that a folder that
cannot be loaded is told about like any other fault. Levels: an error is something that a reader or a program
would trip over; a warning should be mended; a note is good to know.

Each file here checks one part: `files` of a right, `parameters`, `procedure`, `open_questions`, `texts`, `rules`,
`cases`, `facts` and `counters` of the jurisdiction, and the `graph` of rights. `code` and `documents` only read.
"""

from __future__ import annotations

from datetime import date

from takeup.engine.law import Law
from takeup.engine.lint.cases import check_cases
from takeup.engine.lint.code import Code, read_code
from takeup.engine.lint.counters import check_counters
from takeup.engine.lint.documents import Document, read_document
from takeup.engine.lint.facts import check_facts
from takeup.engine.lint.files import check_files, right_folders, shared_folders
from takeup.engine.lint.findings import ERROR, LEVELS, NOTE, WARNING, Finding, Findings
from takeup.engine.lint.graph import check_aliases, check_doors
from takeup.engine.lint.open_questions import SHARED, check_open_questions
from takeup.engine.lint.parameters import check_parameters
from takeup.engine.lint.procedure import check_procedure
from takeup.engine.lint.rules import check_rules
from takeup.engine.lint.texts import check_same_names, check_texts


def lint(law: Law, today: date | None = None) -> list[Finding]:
    """Every finding about a law as of a day (default: the day of today), folder by folder, line by line."""
    findings = Findings(law.folder, today or date.today())
    check_facts(law, findings)
    shared = read_code(law.folder, "", findings)
    check_parameters(law.folder / "parameters.yaml", "", shared, findings)
    codes: dict[str, Code] = {}
    for folder in shared_folders(law.folder):
        codes[folder.name] = read_code(folder, folder.name, findings)
        check_parameters(folder / "parameters.yaml", folder.name, codes[folder.name], findings)
    procedures: dict[str, Document] = {}
    names: dict[tuple[str, str], str] = {}
    for folder in right_folders(law.folder):
        right = folder.name
        check_files(folder, findings)
        code = codes[right] = read_code(folder, right, findings)
        check_rules(law, folder, code, findings)
        check_parameters(folder / "parameters.yaml", right, code, findings)
        procedure = check_procedure(folder, code, findings)
        if procedure is not None:
            procedures[right] = procedure
        for language, name in check_texts(folder, code, findings).items():
            names[right, language] = name
        check_cases(folder / "cases.yaml", right, findings)
    check_same_names(names, procedures, findings)
    check_aliases(set(procedures), procedures, findings)
    check_doors(codes, findings)
    check_counters(law, procedures, findings)
    listing = dict(procedures)
    if (law.folder / SHARED).exists() and (document := read_document(law.folder / SHARED, "", findings)):
        listing[""] = document
    check_open_questions({"": shared, **codes}, listing, findings)
    return findings.in_order()


__all__ = ["ERROR", "LEVELS", "NOTE", "WARNING", "Finding", "lint"]
