"""`takeup ask`: the questions that matter, one by one, with every answer saved at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from takeup.cli.ask_words import SAY
from takeup.cli.common import (
    WRONG_USE,
    DayOption,
    LanguageOption,
    get_law,
    says_faults,
    stop,
    the_day,
    the_language,
)
from takeup.cli.faults import SAY as FAULTS
from takeup.cli.paper import Paper

if TYPE_CHECKING:
    from takeup.dossier import Dossier


@says_faults
def ask(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="The dossier to go on with. Without it a new one begins.", show_default=False
        ),
    ] = None,
    lang: LanguageOption = None,
    on: DayOption = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="FILE",
            help="Save here. Default: FILE itself, or a new file.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Ask the questions that matter most, one by one.

    The next question is the one whose answer settles the most euros. The answers are kept in a dossier.

    At the end it says what to do first, as `takeup check` does.

    Any question may be skipped (Enter) or answered with "-" (does not apply). "?" tells why it is asked, "u"
    undoes, "q" stops. Every answer is saved at once: a break loses nothing. Comments in FILE are not kept.

    \b
    takeup ask                          a new household
    takeup ask maria.yaml               goes on where it stopped
    takeup ask --out maria.yaml --lang nl

    Exit code: 0 fine (also after "q"), 1 a dossier that cannot be read or is faulty, 2 wrong use.
    """
    from takeup.cli.conversation import Conversation, StopError
    from takeup.cli.notebook import Notebook, free_name
    from takeup.dossier import read_dossier, to_plain
    from takeup.interview import Sitting

    law, paper = get_law(), Paper()
    old = file if file is not None and file.exists() else None
    save_as = out or file or free_name(Path(), date.today())
    language = the_language(lang)
    today = the_day(on, language)
    _check_files(file, save_as, language)
    if save_as.suffix.lower() not in (".yaml", ".yml"):
        stop(SAY["only_yaml"][language], WRONG_USE)
    if save_as != old and save_as.exists():
        stop(SAY["exists"][language].format(file=save_as), WRONG_USE)
    if old is not None:
        dossier = read_dossier(old, law)
        language, day = the_language(lang, dossier), today or dossier.on or date.today()
        notebook = Notebook(save_as, Sitting.begin(law, day, language, to_plain(dossier)))
    else:
        day = today or date.today()
        notebook = Notebook.new(save_as, law, day, language)
        paper.text(SAY["file_is_new"][language].format(file=save_as), 0, 2)
    try:
        Conversation(notebook, paper).talk()
    except StopError:
        pass
    except KeyboardInterrupt:  # between two questions
        paper.line()
    dossier_now = notebook.sitting.dossier
    more_to_ask = True
    if dossier_now is not None and save_as.exists():
        more_to_ask = _summary(dossier_now, paper, language, day)
    _end(paper, save_as, language, f" --on {day}" if on is not None else "", more_to_ask)


def _check_files(file: Path | None, save_as: Path, language: str) -> None:
    """Before anything is asked: no folder is given, and the folder to save in is there."""
    for path in (file, save_as):
        if path is not None and path.is_dir():
            stop(FAULTS["folder"][language].format(file=path), WRONG_USE)
    if not save_as.parent.is_dir():
        stop(FAULTS["no_folder"][language].format(file=save_as), WRONG_USE)


def _summary(dossier: Dossier, paper: Paper, language: str, day: date) -> bool:
    """What to do first, by what is known now; gives whether a question is left."""
    from takeup.check import check
    from takeup.cli.check_first import show_first
    from takeup.reading.groups import sorted_for_reading

    report = check(dossier, dossier.law, day, language)
    show_first(report, sorted_for_reading(report, dossier), paper)
    return report.next_question is not None


def _end(paper: Paper, file: Path, language: str, more: str, more_to_ask: bool) -> None:
    """Where the answers are, and what can be done with them."""
    paper.line()
    if not file.exists():
        paper.text(SAY["not_saved"][language])
        return
    paper.text(SAY["saved"][language].format(file=file), 0, 2, "bold")
    paper.text(SAY["see"][language].format(command=f"takeup check {file}{more}"), 0, 2)
    if more_to_ask:
        paper.text(SAY["go_on"][language].format(command=f"takeup ask {file}{more}"), 0, 2)
