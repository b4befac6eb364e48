"""`takeup letter`: a letter about a right, filled and dated, as a PDF or as text to edit."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from takeup.cli.common import (
    PROBLEMS,
    WRONG_USE,
    DayOption,
    FileArgument,
    find_right,
    get_law,
    read,
    says_faults,
    stop,
    the_day,
    the_language,
)
from takeup.cli.faults import SAY as FAULTS
from takeup.cli.packages import needs
from takeup.cli.paper import Paper
from takeup.cli.sheet import SAY as SHEET
from takeup.reading.amounts import Words

SAY: Words = {
    "written": {
        "nl": "De brief staat in {file}. Lees hem na en vul de stippellijnen in voor u hem verstuurt.",
        "fr": "La lettre se trouve dans {file}. Relisez-la et complétez les pointillés avant de l'envoyer.",
    },
    "get_help": {
        "nl": "Vraag hulp bij een beroep: juridische bijstand kan gratis zijn. Laat de brief nalezen door een "
        "advocaat of een sociale dienst.",
        "fr": "Demandez de l'aide pour un recours : l'aide juridique peut être gratuite. Faites relire la lettre par "
        "un avocat ou un service social.",
    },
    "not_now": {"nl": "Deze brief kan nu niet: {why}", "fr": "Cette lettre n'est pas possible maintenant : {why}"},
    "which_holder": {
        "nl": "Voor wie? Kies met --holder: {holders}",
        "fr": "Pour qui ? Choisissez avec --holder : {holders}",
    },
    "no_such_holder": {
        "nl": "Over dit recht van {holder} zegt de berekening niets. Kies met --holder: {holders}",
        "fr": "Le calcul ne dit rien de ce droit pour {holder}. Choisissez avec --holder : {holders}",
    },
    "nobody": {
        "nl": "Dit recht is er voor niemand van dit huishouden.",
        "fr": "Ce droit ne concerne personne dans ce ménage.",
    },
}


class LetterKind(StrEnum):
    """The kinds of letters, as they are typed."""

    CLAIM = "claim"
    REMINDER = "reminder"
    APPEAL = "appeal"
    REASONS = "reasons"
    EVIDENCE = "evidence"


class LetterLanguage(StrEnum):
    """The languages of the offices in Brussels."""

    NL = "nl"
    FR = "fr"


@says_faults
@needs("sheet")
def letter(
    kind: Annotated[LetterKind, typer.Argument(metavar="KIND", help="claim, reminder, appeal, reasons or evidence.")],
    file: FileArgument,
    right: Annotated[str, typer.Option("--right", metavar="RIGHT", help="The right that the letter is about.")],
    holder: Annotated[
        str | None,
        typer.Option(
            "--holder",
            metavar="ID",
            help="Whose right: a person's id or 'household'. Not needed where only one letter is possible.",
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="FILE", help="Where to. Default: FILE-KIND.pdf, or .txt with --text.", show_default=False
        ),
    ] = None,
    text: Annotated[bool, typer.Option("--text", help="As plain text, to be edited.")] = False,
    on: DayOption = None,
    lang: Annotated[
        LetterLanguage | None,
        typer.Option(
            "--lang",
            help="Language of the letter. Default: that of the dossier or of LANG, else fr.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Write a letter about a right, filled and dated, in Dutch or French.

    claim: asks for a right, with reasons and articles of law. reminder: the decision is late. appeal: against a
    decision. reasons: asks for the decision and its reasons on paper. evidence: a list of papers to send along. Only
    what can be written today is written; what is not known is a line of dots.

    \b
    takeup letter claim examples/widow-no-igo.yaml --right income_guarantee --lang fr --out jeanne.pdf
    takeup letter reminder examples/claim-overdue.yaml --right integration_income --lang nl --text

    Exit code: 0 fine, 1 a letter that cannot be written now or a faulty dossier, 2 wrong use.
    """
    from takeup.check import check
    from takeup.letters import Kind, LetterError, TypesetError, letter_of, letters_for, to_pdf, to_text

    law = get_law()
    dossier = read(file, law)
    language = _language(the_language(lang, dossier))
    day = the_day(on, language) or dossier.on or date.today()
    path = out or file.with_name(f"{file.stem}-{kind}{'.txt' if text else '.pdf'}")
    _check_free(path, language)
    wanted, wanted_kind = find_right(law, right, language).id, Kind(kind)
    report = check(dossier, law, day, language)
    holders = [found.holder for found in report.rights if found.right == wanted]
    options = {each: letters_for(report, dossier, wanted, each) for each in holders}
    able = [each for each in holders if any(one.possible and one.kind is wanted_kind for one in options[each])]
    whose = _chosen(holder, holders, able, language)
    try:
        said = to_text(letter_of(report, dossier, wanted, whose, wanted_kind, language))
    except LetterError as error:
        stop(SAY["not_now"][language].format(why=error), PROBLEMS)
    try:
        content = said.encode() if text else to_pdf(said, language)
    except TypesetError as error:
        stop(SHEET["letters"][language].format(why=error))
    path.write_bytes(content)
    paper = Paper()
    paper.text(SAY["written"][language].format(file=path))
    if kind is LetterKind.APPEAL:
        paper.text(SAY["get_help"][language])


def _language(language: str) -> str:
    return language if language in tuple(LetterLanguage) else LetterLanguage.FR.value


def _check_free(path: Path, language: str) -> None:
    """Nothing is written over, and the folder is there."""
    if path.exists() or path.is_symlink():
        stop(SHEET["exists"][language].format(file=path), WRONG_USE)
    if not path.parent.is_dir():
        stop(FAULTS["no_folder"][language].format(file=path), WRONG_USE)


def _chosen(holder: str | None, holders: list[str], able: list[str], language: str) -> str:
    """The holder that is named, or the only one for whom the letter can be written; ends the command otherwise."""
    if not holders:
        stop(SAY["nobody"][language])
    if holder is not None and holder not in holders:
        stop(SAY["no_such_holder"][language].format(holder=holder, holders=", ".join(holders)), WRONG_USE)
    choice = able or holders
    if holder is None and len(choice) > 1:
        stop(SAY["which_holder"][language].format(holders=", ".join(choice)), WRONG_USE)
    return holder or choice[0]
