"""`takeup graph`: which right opens which, as a tree of text or as a drawing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from takeup.cli.common import LanguageOption, get_law, says_faults, the_language
from takeup.cli.paper import Paper

if TYPE_CHECKING:
    from takeup.engine.law import Law


@says_faults
def graph(
    svg: Annotated[
        Path | None,
        typer.Option("--svg", metavar="FILE", help="Write a drawing (SVG) to this file.", show_default=False),
    ] = None,
    articles: Annotated[
        bool, typer.Option("--articles", help="List every arrow with the article of law behind it.")
    ] = False,
    lang: LanguageOption = None,
) -> None:
    """Show which right opens which other right.

    \b
    takeup graph
    takeup graph --svg rights.svg --lang nl
    takeup graph --articles

    Exit code: 0 fine, 1 a faulty law or a file that cannot be written, 2 wrong use.
    """
    from takeup.cli.graph_svg import Box, drawing
    from takeup.cli.right_data import opened_by
    from takeup.cli.right_words import SAY
    from takeup.engine.texts import say
    from takeup.reading.spelling import colon

    language, law, paper = the_language(lang), get_law(), Paper()
    names = {right.id: say(right.text("name"), language) for right in law}
    opens = {right.id: opened_by(law, right.id) for right in law}
    if svg is not None:
        boxes = [Box(right.id, names[right.id], say(right.text("official"), language)) for right in law]
        counts = [
            (other, right.id)
            for right in law
            for other in right.looks_at
            if other != right.id and other in names and right.id not in opens[other]
        ]
        words = {key: SAY[key][language] for key in ("graph", "graph_hint", "graph_also", "on_their_own")}
        svg.write_text(drawing(boxes, opens, counts, words, language), encoding="utf-8")
        paper.text(SAY["written"][language].format(file=svg))
        return
    paper.title(SAY["graph"][language])
    if articles:
        _arrows(paper, law, names, opens, language)
        return
    alone = _trees(paper, names, opens, SAY["see_above"][language])
    if alone:
        paper.line()
        paper.text(
            f"{SAY['on_their_own'][language]}{colon(language)}{', '.join(names[right] for right in alone)}", 0, 2
        )


def _arrows(paper: Paper, law: Law, names: dict[str, str], opens: dict[str, list[str]], language: str) -> None:
    """Every arrow with its article; then, for each right, which others' amounts count in it."""
    from takeup.cli.right_words import SAY
    from takeup.reading.spelling import colon

    mark = colon(language)
    for right, others in opens.items():
        if others:
            paper.line()
            paper.text(f"{names[right]} {SAY['opens'][language]}", 0, 2, "bold")
        for other in others:
            paper.point(f"{names[other]}{mark}{law.right(other).article_of_door(right)}", 2)
    paper.heading(SAY["looks_at"][language])
    for found in law:
        for other in found.looks_at:
            if other != found.id and other in names and found.id not in opens[other]:
                paper.point(f"{names[found.id]} ← {names[other]}{mark}{found.article_of_door(other)}")


def _trees(paper: Paper, names: dict[str, str], opens: dict[str, list[str]], see_above: str) -> list[str]:
    """Prints a tree for every right that nothing opens; gives the rights that stand on their own."""
    opened = {other for others in opens.values() for other in others}
    shown: set[str] = set()

    def branch(right: str, start: str, further: str) -> None:
        again = right in shown and bool(opens[right])
        paper.line(f"{start}{names[right]} ({right}){f' {see_above}' if again else ''}")
        if again:
            return
        shown.add(right)
        for place, other in enumerate(opens[right]):
            last = place == len(opens[right]) - 1
            branch(other, further + ("└─ " if last else "├─ "), further + ("   " if last else "│  "))

    tops = [right for right in opens if right not in opened and opens[right]]
    for top in tops or [right for right in opens if opens[right]][:1]:
        paper.line()
        branch(top, "", "")
    return [right for right in opens if right not in opened and not opens[right]]
