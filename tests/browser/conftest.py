"""A real browser on a real server: the demonstration, in a process of its own, on SQLite or PostgreSQL."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.conftest import AXE

ROOT = Path(__file__).parent.parent.parent
# WCAG 2.2 AA, and good practice besides; a link back stands before the main part, outside any region.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"region": {"enabled": False}},
}
PASSWORD = "samen-aan-tafel"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All on one worker: they share one server."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a demonstration that runs, filled anew."""
    folder = tmp_path_factory.mktemp("demonstration")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).parent / "takeup"), "demo", "--folder", str(folder)]
    examples = sorted(map(str, (ROOT / "examples").glob("*.yaml")))
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("DJANGO", "TAKEUP_SITE"))}
    _on_postgres(folder)
    subprocess.run([*command, "--no-serve", *examples], check=True, env=environment, stdout=subprocess.DEVNULL)
    with (folder / "log").open("w") as log:
        server = subprocess.Popen([*command, "--port", str(port)], env=environment, stdout=log, stderr=log)
    address = f"http://localhost:{port}"
    try:
        _wait_for(address, server, folder / "log")
        yield address
        assert "Traceback" not in (folder / "log").read_text(), (folder / "log").read_text()[-4000:]
    finally:
        server.terminate()
        server.wait(20)


def _on_postgres(folder: Path) -> None:
    """Where a PostgreSQL server runs, the demonstration gets a database of its own there."""
    url = os.environ.get("TAKEUP_TEST_DATABASE")
    if not url:
        return
    import psycopg

    from takeup.site.folder import FILE, make

    name = f"browser_{os.getpid()}"
    with psycopg.connect(url.replace("postgres://", "postgresql://"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    make(folder, demo=True)
    text = (folder / FILE).read_text()
    own = url.replace("/postgres?", f"/{name}?")
    (folder / FILE).write_text(text.replace("[keys]", f'database = "{own}"\n\n[keys]', 1))


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(300):
        if server.poll() is not None:
            raise RuntimeError(log.read_text())
        try:
            urllib.request.urlopen(f"{address}/nl/", timeout=2)
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{error}: {log.read_text()[-3000:]}") from error
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"the demonstration does not answer: {log.read_text()}")


Opens = Callable[..., Page]


@pytest.fixture
def opens(browser: Browser, site: str) -> Iterator[Opens]:
    """Opens a page: `opens("/nl/", width=390, javascript=False)`. Errors of the page fail the test at its end."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_page(path: str, width: int = 1280, javascript: bool = True, **options: Any) -> Page:
        context = browser.new_context(
            base_url=site,
            viewport={"width": width, "height": 900},
            java_script_enabled=javascript,
            reduced_motion="reduce",
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request", lambda request: None if request.url.startswith((site, "data:")) else faults.append(request.url)
        )
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not [fault for fault in faults if "404" not in fault], faults


@pytest.fixture
def logged_in(opens: Opens) -> Callable[..., Page]:
    """A page of someone who has logged in: `logged_in("amina", "/nl/households/")`."""

    def open_page(who: str, path: str, **options: Any) -> Page:
        page = opens("/nl/account/login/", **options)
        page.fill("input[name=login]", f"{who}@demo.example")
        page.fill("input[name=password]", PASSWORD)
        page.click("main form button >> nth=0")
        page.wait_for_load_state()
        page.goto(path)
        return page

    return open_page


def accessible(page: Page) -> None:
    """No violation of WCAG 2.2 AA that axe can find, and nothing wider than the page."""
    answers = page.evaluate(
        f"async () => {{ {AXE.read_text(encoding='utf-8')}; return await axe.run(document, {json.dumps(RULES)}) }}"
    )
    found = [
        f"{violation['id']}: {violation['help']}\n    " + "\n    ".join(node["html"] for node in violation["nodes"])
        for violation in answers["violations"]
    ]
    assert not found, f"{page.url}\n" + "\n".join(found)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{page.url} is {wide} pixels too wide"


def words_of(page: Page) -> str:
    """What a person reads in the main part, with single spaces."""
    return re.sub(r"\s+", " ", page.inner_text("main"))
