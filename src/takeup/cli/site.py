"""`takeup site`: install the casework site for an organisation, let its first administrator in, upgrade it, run it."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, ParamSpec, TypeVar

import typer

from takeup.cli.common import WRONG_USE, Language, complain, stop
from takeup.cli.packages import needs

P = ParamSpec("P")
R = TypeVar("R")

site = typer.Typer(name="site", no_args_is_help=True, help="The casework site: install, upgrade and run it.")
FolderArgument = Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of the site.")]
PORT = 8000


def _says_faults(command: Callable[P, R]) -> Callable[P, R]:
    """A setting or a database that cannot be used ends the command (1) with its text."""

    @needs("site")
    @wraps(command)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        from django.core.exceptions import ImproperlyConfigured, ValidationError
        from django.core.management import CommandError
        from django.db import Error

        from takeup.site.folder import SiteError

        try:
            return command(*args, **kwargs)
        except ValidationError as error:
            stop("\n".join(error.messages))
        except (SiteError, ImproperlyConfigured, CommandError, Error, OSError) as error:
            stop(str(error).strip())

    return guarded


@site.command()
@_says_faults
def new(
    folder: FolderArgument,
    host: Annotated[
        list[str], typer.Option("--host", metavar="NAME", help="A name under which browsers reach it; may be repeated.")
    ],
    database: Annotated[
        str | None,
        typer.Option(
            "--database", metavar="URL", help="postgres://USER:PASSWORD@HOST/NAME. Default: SQLite in the folder."
        ),
    ] = None,
) -> None:
    """Make a site: its settings and keys, its database, and the files that browsers fetch.

    \b
    takeup site new /srv/takeup --host takeup.example.org --database postgres:///takeup

    Exit codes: 0 fine, 1 a folder or a database that cannot be used, 2 wrong use.
    """
    from takeup.site import folder as folders

    file = folders.make(folder, tuple(host), database=database or "")
    try:
        _bring_up_to_date(folder)
    except Exception:
        complain(f"The settings are in {file}. Correct them there, then go on with: takeup site upgrade {folder}")
        raise
    typer.echo(_NEXT.format(file=file, folder=folder))


@site.command("first-administrator")
@_says_faults
def first_administrator(
    folder: FolderArgument,
    organisation: Annotated[str, typer.Option(prompt="Name of the organisation")],
    name: Annotated[str, typer.Option(prompt="Name of the administrator")],
    email: Annotated[str, typer.Option(prompt="E-mail address of the administrator")],
    lang: Annotated[Language, typer.Option("--lang", help="Language of the organisation and the administrator.")] = (
        Language.NL
    ),
) -> None:
    """Make an organisation and its first administrator; print the link that lets this person in.

    \b
    takeup site first-administrator /srv/takeup
    takeup site first-administrator /srv/takeup --organisation CAW --name "An Peeters" --email an@example.org

    Exit codes: 0 fine, 1 an organisation or an e-mail address that is there already.
    """
    _use(folder)
    from takeup.site.people.accounts import AccountError, begin
    from takeup.site.words import say

    try:
        user, token = begin(organisation, str(lang), name, email)
    except AccountError as error:
        stop(say(f"accounts.error_{error.code}", str(lang)))
    _print_link(user.name, token, str(lang))


@site.command("way-back")
@_says_faults
def way_back(folder: FolderArgument, email: Annotated[str, typer.Argument(metavar="EMAIL")]) -> None:
    """Print a new link for someone who lost password or phone, where no administrator can make one.

    \b
    takeup site way-back /srv/takeup an@example.org

    Exit codes: 0 fine, 1 nobody has an account with that address.
    """
    _use(folder)
    from takeup.site.people.accounts import way_back as make
    from takeup.site.people.models import User

    user = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    if user is None:
        stop(f"nobody has an account with {email}")
    _print_link(user.name, make(None, user), user.language)


@site.command()
@_says_faults
def upgrade(folder: FolderArgument) -> None:
    """Bring the database and the files for browsers up to date, after a new version of takeup was installed.

    Exit codes: 0 fine, 1 a folder or a database that cannot be used.
    """
    _bring_up_to_date(folder)
    typer.echo("Up to date. Now restart the site.")


@site.command()
@_says_faults
def serve(
    folder: FolderArgument,
    port: Annotated[int, typer.Option("--port", help="It listens on this port of the machine itself.")] = PORT,
    workers: Annotated[int, typer.Option("--workers", min=1, help="How many requests at a time.")] = 3,
) -> None:
    """Run the site, for a web server in front of it that speaks HTTPS (docs/operations.md).

    Exit codes: 0 stopped, 1 a folder that cannot be used.
    """
    _use(folder)
    from takeup.site.server import Server

    Server(f"127.0.0.1:{port}", workers).run()


@site.command()
@_says_faults
def prepare(folder: FolderArgument) -> None:
    """Work out today's report of every dossier, and which days of the law have come; for a timer at night.

    Without it the first opening of a dossier in a day takes up to half a second.

    Exit codes: 0 fine, 1 a folder or a database that cannot be used.
    """
    _use(folder)
    from datetime import date

    from takeup.site.households.overnight import prepare as of_today

    count = sum(1 for _ in of_today(date.today()))
    typer.echo(f"{count} dossiers are ready for {date.today()}.")


@site.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []})
@_says_faults
def manage(context: typer.Context, folder: FolderArgument) -> None:
    """Run a command of Django's own on a site.

    \b
    takeup site manage /srv/takeup check --deploy
    takeup site manage /srv/takeup clearsessions
    """
    if not context.args:
        stop("give a command of Django, such as: check --deploy", WRONG_USE)
    _use(folder)
    from django.core.management import execute_from_command_line

    execute_from_command_line(["takeup site manage", *context.args])


def _use(folder: Path) -> None:
    """From here on Django works with this site. Raises SiteError."""
    from takeup.site import folder as folders

    folders.read(folder)
    os.environ[folders.VARIABLE] = str(folder.resolve())
    os.environ["DJANGO_SETTINGS_MODULE"] = "takeup.site.settings"
    import django

    django.setup()


def _bring_up_to_date(folder: Path) -> None:
    _use(folder)
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


def _print_link(name: str, token: str, language: str) -> None:
    from django.conf import settings
    from django.urls import reverse
    from django.utils.translation import override

    from takeup.site.people.models import LINK_DAYS

    host = settings.SITE.hosts[0].removeprefix(".").replace("*", "localhost")
    address = f"https://{host}" if settings.SITE.https else f"http://{host}:{PORT}"
    with override(language):
        address += reverse("account_link", args=[token])
    typer.echo(f"Give this link to {name}. It works once, for {LINK_DAYS} days:\n\n  {address}\n")


_NEXT = """\
The site is ready in {folder}.

Its settings and keys are in {file}: keep a copy of that file apart from the backups of the database.
Without the keys nobody can read a dossier again.

What comes next (docs/operations.md tells it step by step):

  takeup site first-administrator {folder}   who invites the others
  takeup site serve {folder}                 run it, behind a web server that speaks HTTPS
"""
