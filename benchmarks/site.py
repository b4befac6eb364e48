"""How long does a page of the site take? `python -m benchmarks.site [--rounds 5]`

A demonstration in a server of its own (gunicorn, two workers), asked over the loopback by one person who is logged in:
the dossier of every household, its rights, the list. On SQLite, and on PostgreSQL where TAKEUP_TEST_DATABASE names a
server (`scripts/with-postgres.sh python -m benchmarks.site`). The first opening of a dossier after a change, when its
report is worked out, is told apart from those after it. Asked for: 95 of 100 dossier pages within 150 ms.
"""

from __future__ import annotations

import argparse
import http.cookiejar
import json
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PASSWORD = "samen-aan-tafel"


class Person:
    """Someone with a browser's cookies."""

    def __init__(self, address: str) -> None:
        self.address = address
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(jar)

    def get(self, path: str) -> tuple[str, float]:
        """A page, and the milliseconds until all of it was there."""
        start = time.perf_counter()
        with self.opener.open(self.address + path) as answer:
            text = answer.read().decode()
        return text, (time.perf_counter() - start) * 1000

    def log_in(self) -> None:
        form, _ = self.get("/nl/account/login/")
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form)
        assert token is not None
        fields = {"csrfmiddlewaretoken": token[1], "login": "amina@demo.example", "password": PASSWORD}
        data = urllib.parse.urlencode(fields).encode()
        request = urllib.request.Request(f"{self.address}/nl/account/login/", data)
        request.add_header("Origin", self.address)
        self.opener.open(request).read()


def measured(database: str, rounds: int) -> dict[str, Any]:
    """Milliseconds of the pages of one server, by page."""
    with tempfile.TemporaryDirectory(prefix="takeup-benchmark-") as made:
        folder = Path(made) / "demo"
        _prepare(folder, database)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        takeup = [str(Path(sys.executable).parent / "takeup"), "demo", "--folder", str(folder)]
        examples = sorted(map(str, (ROOT / "examples").glob("*.yaml")))
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([*takeup, "--no-serve", *examples], check=True, **quiet)  # type: ignore[call-overload]
        server = subprocess.Popen([*takeup, "--port", str(port)], **quiet)  # type: ignore[call-overload]
        try:
            person = Person(f"http://localhost:{port}")
            _wait(person)
            person.log_in()
            return _times(person, folder, rounds)
        finally:
            server.terminate()
            server.wait(20)


def _prepare(folder: Path, database: str) -> None:
    if database == "SQLite":
        return
    import psycopg

    from takeup.site.folder import make

    url = os.environ["TAKEUP_TEST_DATABASE"]
    name = f"benchmark_{os.getpid()}"
    with psycopg.connect(url.replace("postgres://", "postgresql://"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    make(folder, demo=True, database=url.replace("/postgres?", f"/{name}?"))


def _wait(person: Person) -> None:
    for _ in range(200):
        try:
            person.get("/nl/")
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server does not answer")


def _forget_reports(folder: Path) -> None:
    """As after a change of every dossier: no report is kept."""
    takeup = [str(Path(sys.executable).parent / "takeup"), "site", "manage", str(folder), "shell", "-c"]
    code = "from takeup.site.households.models import Picture; Picture.objects.all().delete()"
    subprocess.run([*takeup, code], check=True, stdout=subprocess.DEVNULL)


def _times(person: Person, folder: Path, rounds: int) -> dict[str, Any]:
    homes: list[str] = []
    listed: list[float] = []
    for number in (1, 2):
        text, _ = person.get(f"/nl/households/?page={number}")
        homes += re.findall(r'href="(/nl/households/[0-9a-f-]{36}/)"', text)
    homes = list(dict.fromkeys(homes))
    for _ in range(8):  # both workers have read their templates
        person.get(homes[0])
    _forget_reports(folder)
    first = [person.get(home)[1] for home in homes]
    again: list[float] = []
    rights: list[float] = []
    for _ in range(rounds):
        listed += [person.get("/nl/households/")[1] for _ in range(5)]
        for home in homes:
            text, took = person.get(home)
            again.append(took)
            right = re.search(rf'href="({home}right/[^"]+)"', text)
            if right is not None:
                rights.append(person.get(right[1])[1])
    return {
        "households": len(homes),
        "dossier, first opening after a change": _told(first),
        "dossier": _told(again),
        "a right of it": _told(rights),
        "list of households": _told(listed),
    }


def _told(times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {
        "pages": len(ordered),
        "median ms": round(statistics.median(ordered), 1),
        "95th percentile ms": round(ordered[int(len(ordered) * 0.95)], 1),
        "longest ms": round(ordered[-1], 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.site", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    databases = ["SQLite", *(["PostgreSQL"] if os.environ.get("TAKEUP_TEST_DATABASE") else [])]
    print(json.dumps({database: measured(database, given.rounds) for database in databases}, indent=2))


if __name__ == "__main__":
    main()
