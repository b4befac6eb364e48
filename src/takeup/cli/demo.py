"""`takeup demo`: the casework site with invented households, ready to look at."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from takeup.cli.common import stop
from takeup.cli.packages import needs

PORTS = range(8000, 8010)  # the first one that is free


@needs("site")
def demo(
    examples: Annotated[
        list[Path] | None, typer.Argument(metavar="[FILE]...", help="Dossiers to begin with.", show_default=False)
    ] = None,
    folder: Annotated[Path, typer.Option("--folder", help="Where its settings and database go.")] = Path("demo"),
    port: Annotated[
        int | None,
        typer.Option(
            "--port", help="On which port it answers. Default: 8000, or the next free one.", show_default=False
        ),
    ] = None,
    serve: Annotated[bool, typer.Option("--serve/--no-serve", help="Only make it, or also run it.")] = True,
    fresh: Annotated[bool, typer.Option("--fresh", help="Begin anew: what was entered before is lost.")] = False,
) -> None:
    """Run the casework site with invented households, and logins that are ready.

    The first time it fills a database of its own; afterwards it goes on with that.

    \b
    takeup demo examples/*.yaml
    takeup demo --port 9000

    Exit code: 0 fine, 1 a folder or a port that cannot be used.
    """
    from takeup.site import folder as site

    os.environ[site.VARIABLE] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "takeup.site.settings")
    try:
        if fresh and (folder / site.FILE).exists():
            _only_a_demo(folder)
            for file in folder.glob("site.*"):
                file.unlink()
        if not (folder / site.FILE).exists():
            site.make(folder, demo=True)
        _only_a_demo(folder)
    except (site.SiteError, OSError) as error:
        stop(str(error))
    chosen = _free(port) if serve else (port or PORTS[0])
    _ready(examples or [])
    address = f"http://localhost:{chosen}"
    typer.echo(_LOGINS.format(address=address, password=_password()))
    if serve:
        _serve(chosen, address)


def _only_a_demo(folder: Path) -> None:
    from takeup.site import folder as site

    if not site.read(folder).demo:
        raise site.SiteError(f"{folder} is the folder of a real site; choose another one with --folder")


def _ready(examples: list[Path]) -> None:
    """The database and the files for browsers, made where they are not there."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    from takeup.site.people.models import User

    if not User.objects.exists():
        from datetime import date

        from takeup.site.demo.fill import fill

        typer.echo("Filling the demonstration; this happens once.")
        fill(examples, date.today())


def _password() -> str:
    from takeup.site.demo.fill import PASSWORD

    return PASSWORD


def _free(wanted: int | None) -> int:
    """The port that was asked for, or the first of the usual ones that nobody listens on; stops where there is none."""
    import socket

    for port in [wanted] if wanted is not None else PORTS:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    taken = f"Port {wanted} is" if wanted is not None else f"The ports {PORTS[0]} to {PORTS[-1]} are"
    stop(f"{taken} taken by another program; choose another one with: takeup demo --port 9000")


def _serve(port: int, address: str) -> None:
    import webbrowser
    from threading import Timer

    from takeup.site.server import Server

    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        Timer(2, webbrowser.open, [address]).start()
    Server(f"127.0.0.1:{port}", workers=2).run()


_LOGINS = """
The demonstration is at {address}   (Ctrl-C ends it)

  without a login        {address}/nl/check/
  amina@demo.example         a social worker, with the households of the examples and of a neighbourhood
  greet@demo.example         a coordinator: numbers, no names
  admin-amina@demo.example   an administrator: accounts, no dossiers
  luc@demo.example           a worker of another organisation, who sees none of Amina's households

  Password of all of them: {password}
"""
