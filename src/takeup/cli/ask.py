"""`takeup ask`: the questions that matter, one by one, with every answer saved at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

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
from takeup.cli.paper import Paper


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

    Any question may be skipped (Enter) or answered with "-" (does not apply). "?" tells why it is asked, "u"
    undoes, "q" stops. Every answer is saved at once: a break loses nothing. Comments in FILE are not kept.

    \b
    takeup ask                          a new household
    takeup ask widow.yaml               goes on where it stopped
    takeup ask --out maria.yaml --lang nl

    Exit code: 0 fine, 1 a faulty dossier, 2 wrong use.
    """
    from takeup.cli.conversation import Conversation, StopError
    from takeup.cli.notebook import Notebook, free_name

    law, paper = get_law(), Paper()
    today = the_day(on)
    old = file if file is not None and file.exists() else None
    save_as = out or file or free_name(Path(), date.today())
    language = the_language(lang)
    if save_as.suffix.lower() not in (".yaml", ".yml"):
        stop(SAY["only_yaml"][language], WRONG_USE)
    if save_as != old and save_as.exists():
        stop(SAY["exists"][language].format(file=save_as), WRONG_USE)
    if old is not None:
        notebook = Notebook.open(old, law, save_as)
        dossier = notebook.dossier()
        language, today = the_language(lang, dossier), today or dossier.on
    else:
        notebook = Notebook.new(save_as, law, language)
        paper.text(SAY["file_is_new"][language].format(file=save_as), 0, 2)
    try:
        Conversation(notebook, paper, language, today or date.today()).talk()
    except StopError:
        pass
    except KeyboardInterrupt:  # between two questions
        paper.line()
    _end(paper, save_as, language, on is not None and today is not None, str(today))


def _end(paper: Paper, file: Path, language: str, with_day: bool, day: str) -> None:
    """Where the answers are, and what can be done with them."""
    paper.line()
    if not file.exists():
        paper.text(SAY["not_saved"][language])
        return
    more = f" --on {day}" if with_day else ""
    paper.text(SAY["saved"][language].format(file=file), 0, 2, "bold")
    paper.text(SAY["see"][language].format(command=f"takeup check {file}{more}"), 0, 2)
    paper.text(SAY["go_on"][language].format(command=f"takeup ask {file}{more}"), 0, 2)
