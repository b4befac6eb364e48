"""The folder of a site: its settings (`site.toml`), and the database where that is SQLite."""

from __future__ import annotations

import base64
import json
import os
import secrets
import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

FILE = "site.toml"
VARIABLE = "TAKEUP_SITE"  # environment variable: the folder
KEY_BYTES = 32
_KNOWN = ("secret", "database", "hosts", "https", "demo", "mail", "keys")
_MAIL = ("host", "port", "user", "password", "from")


class SiteError(ValueError):
    """A folder or a setting that cannot be used; the text says which, and what is allowed."""


@dataclass(frozen=True)
class Site:
    """The settings of one site.

    `mail`: host, port, user, password and from of a mail server; empty where there is none. `keys`: name of a key ->
    its 32 bytes; they wrap the data key of each household. `key`: the one that new households get.
    """

    folder: Path
    secret: str
    database: str
    hosts: tuple[str, ...]
    https: bool
    demo: bool
    mail: dict[str, Any] = field(repr=False)
    key: str
    keys: dict[str, bytes] = field(repr=False)


def make(
    folder: Path, hosts: tuple[str, ...] = ("localhost", "127.0.0.1"), demo: bool = False, database: str = ""
) -> Path:
    """Writes the settings of a new site with secrets of its own; gives the file. Raises SiteError where one exists.

    `database`: its URL; without it SQLite, beside the settings.
    """
    file = folder / FILE
    if file.exists():
        raise SiteError(f"{file} exists already")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # of a database and its keys: nobody else's
    key = date.today().strftime("k%Y%m%d")
    text = _TEMPLATE.format(
        secret=secrets.token_urlsafe(50),
        hosts=", ".join(f'"{host}"' for host in hosts),
        https="false" if demo else "true",
        demo="demo = true\n" if demo else "",
        database=f"database = {json.dumps(database)}\n" if database else _SQLITE,
        key=key,
        bytes=base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode(),
    )
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "w", encoding="utf-8") as out:
        out.write(text)
    return file


def read(folder: Path) -> Site:
    """The settings of a site. Raises SiteError with the file, the setting and what is allowed."""
    file = folder / FILE
    try:
        given = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SiteError(f"{file} does not exist; make one with: takeup site new {folder}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SiteError(f"{file}: {error}") from None
    if unknown := set(given) - set(_KNOWN):
        raise SiteError(f"{file}: unknown setting {', '.join(sorted(unknown))}; known are {', '.join(_KNOWN)}")
    current, keys = _keys(file, given.get("keys"))
    return Site(
        folder=folder,
        secret=_given(file, given, "secret", str),
        database=given.get("database") or f"sqlite:///{(folder / 'site.sqlite3').resolve()}",
        hosts=tuple(_given(file, given, "hosts", list)),
        https=_given(file, given, "https", bool),
        demo=given.get("demo", False),
        mail=_mail(file, given.get("mail", {})),
        key=current,
        keys=keys,
    )


def _given(file: Path, given: dict[str, Any], name: str, kind: type) -> Any:
    value = given.get(name)
    if not isinstance(value, kind) or value in ("", []):
        raise SiteError(f"{file}: {name} must be given, as a {kind.__name__}")
    return value


def _mail(file: Path, given: Any) -> dict[str, Any]:
    if (
        not isinstance(given, dict)
        or (given and ("host" not in given or "from" not in given))
        or set(given) - set(_MAIL)
    ):
        raise SiteError(f"{file}: [mail] must give host and from; it may give {', '.join(_MAIL)}")
    return given


def _keys(file: Path, given: Any) -> tuple[str, dict[str, bytes]]:
    if not isinstance(given, dict) or not isinstance(given.get("current"), str):
        raise SiteError(f"{file}: [keys] must name the key for new households: current = 'NAME'")
    keys = {name: _bytes(file, name, value) for name, value in given.items() if name != "current"}
    if given["current"] not in keys:
        raise SiteError(f"{file}: [keys] current is '{given['current']}', and there is no key of that name")
    return given["current"], keys


def _bytes(file: Path, name: str, value: Any) -> bytes:
    try:
        found = base64.b64decode(str(value), validate=True)
    except ValueError:
        found = b""
    if len(found) != KEY_BYTES:
        raise SiteError(f"{file}: [keys] {name} must be {KEY_BYTES} bytes in base64")
    return found


_SQLITE = '# database = "postgres://USER:PASSWORD@HOST/NAME"   without it: SQLite, beside this file\n'
_TEMPLATE = """\
# Settings of a takeup site. Keep this file secret, and keep a copy of it apart from the backups of the database:
# without the keys nobody can read a dossier again.
secret = "{secret}"
hosts = [{hosts}]          # names under which browsers reach the site
https = {https}             # false only on a machine of your own
{demo}{database}
# Without a mail server, links (an invitation, a new password) are shown to the administrator, to pass on.
# [mail]
# host = "smtp.example.org"
# port = 587
# user = "takeup"
# password = ""
# from = "takeup@example.org"

[keys]
current = "{key}"
{key} = "{bytes}"
"""
