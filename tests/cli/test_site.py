"""`takeup site`, as someone installs it: made, served, and the first administrator comes in with a browser."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

SECONDS = 60


def takeup(*args: str, rc: int = 0, command: str = "site") -> str:
    """What `takeup site ARGS` prints; each command runs in a process of its own, as in a terminal."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO_", "TAKEUP_"))}
    done = subprocess.run(
        [sys.executable, "-m", "takeup", command, *args], capture_output=True, text=True, env=clean, check=False
    )
    assert done.returncode == rc, done.stdout + done.stderr
    return done.stdout + done.stderr


@dataclass(frozen=True)
class Running:
    folder: Path
    address: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A site on this machine alone: without HTTPS."""
    folder = tmp_path_factory.mktemp("site") / "takeup"
    said = takeup("new", str(folder), "--host", "localhost")
    assert "first-administrator" in said and "keep a copy" in said
    settings = folder / "site.toml"
    assert settings.stat().st_mode & 0o077 == 0, "others on the machine can read the keys"
    settings.write_text(re.sub("https = true", "https = false", settings.read_text()))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "takeup", "site", "serve", str(folder), "--port", str(port), "--workers", "2"]
    server = subprocess.Popen(command)
    address = f"http://localhost:{port}"
    try:
        wait_for(address)
        yield Running(folder, address)
    finally:
        server.terminate()
        server.wait(SECONDS)


def wait_for(address: str) -> None:
    for _ in range(SECONDS * 10):
        try:
            urllib.request.urlopen(f"{address}/nl/", timeout=SECONDS).read()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the site does not answer")


def link(said: str, site: Running) -> str:
    found = re.search(r"http://localhost:8000(/\S+)", said)
    assert found, said
    return site.address + found[1]


def test_what_goes_wrong_is_said(site: Running, tmp_path: Path) -> None:
    assert "exists already" in takeup("new", str(site.folder), "--host", "x", rc=1)
    assert "takeup site new" in takeup("upgrade", str(tmp_path), rc=1)
    assert "takeup site new" in takeup("serve", str(tmp_path), rc=1)
    assert "nobody has an account" in takeup("way-back", str(site.folder), "nobody@x.example", rc=1)
    nowhere = ("--database", f"postgres:///x?host={tmp_path}")
    said = takeup("new", str(tmp_path / "a"), "--host", "x", *nowhere, rc=1)
    assert "connection" in said and "Traceback" not in said and f"takeup site upgrade {tmp_path / 'a'}" in said
    assert "Missing option" in takeup("new", str(tmp_path / "b"), rc=2)


def test_upgrading_and_the_commands_of_django(site: Running) -> None:
    assert "Up to date" in takeup("upgrade", str(site.folder))
    assert "No planned migration operations" in takeup("manage", str(site.folder), "migrate", "--plan")
    assert "give a command" in takeup("manage", str(site.folder), rc=2)
    assert takeup("manage", str(site.folder), "makemigrations", "--check", "--dry-run")


@pytest.mark.xdist_group("browser")
def test_the_first_administrator_comes_in_with_a_passkey(site: Running, browser: Browser) -> None:
    """From the link in the terminal to the team, and in again with the passkey alone; under the site's own policy."""
    names = ("--organisation", "Buurtteam", "--name", "An", "--email", "an@buurt.example")
    first = link(takeup("first-administrator", str(site.folder), *names), site)
    assert "heeft al een account" in takeup("first-administrator", str(site.folder), *names, rc=1)
    complaints: list[str] = []
    page = browser.new_page(reduced_motion="reduce")
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
            }
        },
    )
    page.goto(first)
    for field in ("password1", "password2"):
        page.fill(f"[name={field}]", "vier woorden na elkaar")
    page.get_by_role("button", name="Verder").click()
    page.get_by_role("link", name="Een toegangssleutel gebruiken").click()
    page.get_by_role("button", name="Sleutel maken").click()
    page.wait_for_url("**/account/codes/")
    assert page.locator(".codes li").count() == 10
    page.goto(f"{site.address}/nl/team/")
    assert page.get_by_role("heading", name="Buurtteam").is_visible()
    page.get_by_role("button", name="Afmelden").click()
    page.goto(f"{site.address}/nl/account/login/?next=/nl/team/")
    page.get_by_role("button", name="Toegangssleutel gebruiken").click()
    page.wait_for_url("**/nl/team/")
    page.get_by_role("button", name="Afmelden").click()
    page.goto(f"{site.address}/nl/account/login/?next=/nl/team/")
    page.fill("[name=login]", "an@buurt.example")
    page.fill("[name=password]", "vier woorden na elkaar")
    page.locator("main").get_by_role("button", name="Aanmelden").click()
    page.get_by_role("button", name="Toegangssleutel gebruiken").click()
    page.wait_for_url("**/nl/team/")
    page.close()
    assert complaints == []
    assert "/nl/in/" in takeup("way-back", str(site.folder), "AN@buurt.example")


def test_a_demonstration_on_a_port_that_is_taken_says_so_first(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        said = takeup("--folder", str(tmp_path / "demo"), "--port", port, rc=1, command="demo")
    assert f"Port {port} is taken" in said and "--port 9000" in said and "Password" not in said
