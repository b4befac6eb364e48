"""takeup from a terminal. Each command has its own file; heavy things are only imported inside a command."""

from __future__ import annotations

import gc
from typing import Annotated

import typer

from takeup.cli.ask import ask
from takeup.cli.changes import changes
from takeup.cli.check import check
from takeup.cli.classify import classify
from takeup.cli.demo import demo
from takeup.cli.estimate import estimate
from takeup.cli.exit_unemployment import exit_unemployment
from takeup.cli.explain import explain
from takeup.cli.graph import graph
from takeup.cli.letter import letter
from takeup.cli.lint import lint_law
from takeup.cli.new_right import new_right
from takeup.cli.population import population
from takeup.cli.rights import right, rights
from takeup.cli.schema import schema
from takeup.cli.screen import screen
from takeup.cli.sheet import open_code, sheet
from takeup.cli.site import site

app = typer.Typer(
    name="takeup",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for command in (
    check,
    ask,
    exit_unemployment,
    sheet,
    open_code,
    letter,
    demo,
    rights,
    right,
    changes,
    explain,
    graph,
    classify,
    schema,
    lint_law,
    new_right,
    screen,
    estimate,
):
    app.command()(command)
app.add_typer(population)
app.add_typer(site)


def _version(asked: bool) -> None:
    if asked:
        from takeup import __version__

        typer.echo(f"takeup {__version__}")
        raise typer.Exit()


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Find the social rights that people do not use, say why, and help to get them.

    \b
    takeup check examples/widow-no-igo.yaml   what a household misses, and what to do first
    takeup ask                                asks the questions that matter, keeps the answers
    takeup sheet examples/widow-no-igo.yaml   one sheet of paper to take along, as a PDF
    takeup rights                             the rights that takeup knows
    takeup COMMAND --help                     examples and exit codes of a command

    Exit codes: 0 fine, 1 problems found (a file that cannot be read or is faulty, errors in the law), 2 wrong use.
    """


def main() -> None:
    """What the command `takeup` runs. Garbage waits for a question on the screen (`Prompts.read`), or for the end."""
    gc.disable()
    app()


__all__ = ["app", "main"]
