"""`takeup explain`: every rule behind one right of one person, as a tree."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from takeup.cli.common import (
    WRONG_USE,
    DayOption,
    FileArgument,
    JsonOption,
    LanguageOption,
    find_right,
    get_law,
    print_json,
    read,
    says_faults,
    stop,
    the_day,
    the_language,
)
from takeup.cli.explain_words import SAY
from takeup.cli.paper import Paper

if TYPE_CHECKING:
    from takeup.dossier import Dossier
    from takeup.engine.explore import Asked
    from takeup.engine.law import Right


@says_faults
def explain(
    file: FileArgument,
    right: Annotated[str, typer.Argument(metavar="RIGHT", help="A right by its id, or by another name it has.")],
    holder: Annotated[
        str | None,
        typer.Argument(
            metavar="HOLDER", help="Whose: the id of a person. Needed where several can.", show_default=False
        ),
    ] = None,
    on: DayOption = None,
    lang: LanguageOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show every rule behind one right of one person.

    The value of each rule, its article, and the facts and figures that went in. As if the right and what
    opens it were claimed. Where something is not known, it says what.

    \b
    takeup explain examples/widow-no-igo.yaml income_guarantee
    takeup explain examples/refused-wrongly.yaml leefloon tesfaye --lang nl
    takeup explain examples/widow-no-igo.yaml grapa --lang fr --json

    Exit code: 0 fine, 1 a dossier that cannot be read or is faulty, 2 an unknown right or person.
    """
    from takeup.check.texts import Speaker
    from takeup.cli.explain_tree import Tree
    from takeup.reading.calls import trace

    law = get_law()
    dossier = read(file, law)
    language = the_language(lang, dossier)
    found = find_right(law, right, language)
    day = the_day(on, language) or dossier.on or date.today()
    whose = _holder(dossier, found, holder, day, language)
    node, error = trace(dossier, found.due, whose, day)
    matters = _matters(dossier, found, whose, day) if error is not None else []
    speaker = Speaker(law, dossier.names, language)
    if as_json:
        missing = [{"subject": a.subject, "fact": a.fact, "detail": a.detail} for a in matters]
        head = {"right": found.id, "holder": whose, "on": day.isoformat(), "missing": missing}
        print_json({**head, **node.to_dict()})
        return
    tree = Tree(dossier, found, Paper(), language, error)
    tree.show(node, whose, day)
    tree.still_matters([speaker.question(asked) for asked in matters])


def _matters(dossier: Dossier, right: Right, holder: str, day: date) -> list[Asked]:
    from takeup.engine.questions import Exploration

    return list(Exploration(dossier.to_case(day), day, [right]).range_of(right.id, holder).matters)


def _holder(dossier: Dossier, right: Right, holder: str | None, day: date, language: str) -> str:
    from takeup.engine.household import HOUSEHOLD

    people = [person.id for person in dossier.to_case(day).on(day).known_members]
    possible = [HOUSEHOLD] if right.holder == HOUSEHOLD else people
    if holder is None and len(possible) == 1:
        return possible[0]
    if holder is None or holder not in possible:
        key = "say_who" if holder is None else "not_a_holder"
        stop(SAY[key][language].format(holder=holder, possible=", ".join(possible)), WRONG_USE)
    return holder
