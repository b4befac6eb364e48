"""What all tests share: where to find the project's common material, and what to do where it is absent.

Facts of law, worked cases and published figures that several repositories use lie in a folder `shared`
beside this checkout. A checkout without it still runs its tests: those that need the folder are
skipped, and say so. With TAKEUP_SHARED_REQUIRED=1 its absence is an error, never a skip.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SHARED = Path(__file__).resolve().parents[2] / "shared"
ABSENT = f"needs the folder of common material, which is not beside this checkout: {SHARED.name}/"


def shared_is_required() -> bool:
    """True where a missing folder must fail the run instead of skipping tests."""
    return os.environ.get("TAKEUP_SHARED_REQUIRED") == "1"


def shared_folder() -> Path | None:
    """The common folder, or None where it is absent. Usable while tests are being collected."""
    if SHARED.is_dir():
        return SHARED
    if shared_is_required():
        raise pytest.UsageError(f"TAKEUP_SHARED_REQUIRED is set, but {SHARED} does not exist")
    return None


def shared_files(pattern: str) -> list[object]:
    """The common files that match, in order, to parametrize a test with; one that is skipped where absent."""
    folder = shared_folder()
    if folder is None:
        return [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]
    found = sorted(folder.glob(pattern))
    if not found:
        raise pytest.UsageError(f"no file matches {pattern} in {folder}: was it moved?")
    return [pytest.param(path, id=path.relative_to(folder).as_posix()) for path in found]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The common folder; skips the test that asks for it where it is absent."""
    folder = shared_folder()
    if folder is None:
        pytest.skip(ABSENT)
    return folder


CHROMIUM = Path("/usr/bin/chromium")
AXE = Path(__file__).parent.parent / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of the system, one for all tests; with TAKEUP_BROWSER_REQUIRED=1 its absence is an error."""
    if missing := [str(file) for file in (CHROMIUM, AXE) if not file.exists()]:
        if os.environ.get("TAKEUP_BROWSER_REQUIRED"):
            pytest.fail(f"{missing[0]} is not there")
        pytest.skip(f"{missing[0]} is not there")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield chromium
        chromium.close()
