"""`takeup rights` and `takeup right`: the rights that takeup knows."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from takeup.cli.common import (
    JsonOption,
    LanguageOption,
    TodayOption,
    find_right,
    get_law,
    print_json,
    says_faults,
    the_day,
    the_language,
)
from takeup.cli.paper import Paper


class Reader(StrEnum):
    """Who reads the page of a right."""

    PERSON = "person"
    WORKER = "worker"
    JURIST = "jurist"


@says_faults
def rights(lang: LanguageOption = None, as_json: JsonOption = False) -> None:
    """List the rights that takeup knows.

    \b
    takeup rights
    takeup rights --lang fr
    takeup rights --json

    Exit code: 0 fine, 1 a faulty law, 2 wrong use.
    """
    from takeup.cli.right_data import summary
    from takeup.cli.right_page import grade, how_far_back
    from takeup.cli.right_words import SAY
    from takeup.reading import spelling

    language = the_language(lang)
    found = [summary(right, language) for right in get_law()]
    if as_json:
        print_json(found)
        return
    paper = Paper()
    names = {right["id"]: right["name"] for right in found}
    paper.title(SAY["rights"][language])
    for right in found:
        paper.line()
        paper.text(f"{right['name']} ({right['id']})", 0, 2, "bold")
        paper.text(right["short"], 2)
        paper.pairs(
            [
                (SAY["official"][language], right["official"]),
                (SAY["grade"][language], grade(right["grade"], language)),
                (SAY["known_figures"][language], spelling.day(right["law_known_until"], language)),
                (SAY["automatic"][language], SAY[right["automatic"]][language] if right["automatic"] else ""),
                (SAY["how_far_back"][language], how_far_back(right, language)),
                (SAY["opens"][language], ", ".join(names[other] for other in right["opens"])),
            ],
            2,
        )


@says_faults
def right(
    name: Annotated[str, typer.Argument(metavar="RIGHT", help="A right by its id, or by another name it has.")],
    reader: Annotated[
        Reader | None,
        typer.Option("--for", help="Who reads it: what each of them needs. Default: everything.", show_default=False),
    ] = None,
    lang: LanguageOption = None,
    as_json: JsonOption = False,
    on: TodayOption = None,
) -> None:
    """Show one right: conditions, amounts, how to ask for it.

    With the articles of law, the figures over time, what to bring, terms, what is not certain, and sources. A text
    that a language does not have stands there in French, and says so.

    \b
    takeup right income_guarantee
    takeup right leefloon --for person --lang nl
    takeup right igo --for worker --lang de
    takeup right bim --for jurist
    takeup right grapa --lang fr --on 2025-01-01
    takeup right bim --json

    Exit code: 0 fine, 1 a faulty law, 2 an unknown right or other wrong use.
    """
    from takeup.cli.right_data import page
    from takeup.cli.right_page import RightPage
    from takeup.engine.texts import say

    language = the_language(lang)
    law = get_law()
    day = the_day(on, language) or date.today()
    data = page(find_right(law, name, language), language, day)
    if as_json:
        print_json(data)
        return
    names = {other.id: say(other.text("name"), language) for other in law}
    RightPage(data, names, Paper(), language, day).show("" if reader is None else reader.value)
