"""The sitting behind the answers in a page, with what is explored of it where this process still has it.

The page alone says what was answered. Some sittings are kept in memory for a few minutes, by a digest of their
answers, so that the next answer need not explore everything anew: it is the same with and without them. They are
few, they are forgotten, nothing of them is written down, and only who has the same answers gets one.
"""

from __future__ import annotations

import json
import time
from collections import OrderedDict
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from threading import Lock

from takeup.dossier import DossierError
from takeup.interview import Sitting
from takeup.interview.entries import Entry
from takeup.site.households.law import law
from takeup.site.pages.check.state import StateError

MOST = 40
SECONDS = 10 * 60
_kept: OrderedDict[str, tuple[float, Sitting]] = OrderedDict()
_lock = Lock()


def sitting_of(entries: Iterable[Entry], today: date, language: str) -> Sitting:
    """The sitting of these entries. Raises StateError where they no longer fit the questions.

    It is no longer kept after this: an answer takes what is explored along.
    """
    entries = tuple(entries)
    with _lock:
        _forget()
        found = _kept.pop(_digest(entries, today, language), None)
    if found is not None:
        return found[1]
    try:
        return Sitting.begin(law(), today, language, entries=entries)
    except (ValueError, LookupError, TypeError, DossierError):  # a page from before the questions changed
        raise StateError("these answers no longer fit") from None


def keep(sitting: Sitting) -> None:
    """Keeps a sitting for the next answer."""
    with _lock:
        _kept[_digest(sitting.entries, sitting.today, sitting.language)] = (time.monotonic(), sitting)
        _forget()


def _forget() -> None:
    """Lets go of what is old or too much."""
    while _kept and (len(_kept) > MOST or next(iter(_kept.values()))[0] < time.monotonic() - SECONDS):
        _kept.popitem(last=False)


def _digest(entries: tuple[Entry, ...], today: date, language: str) -> str:
    text = json.dumps([entries, today.isoformat(), language], sort_keys=True, default=dict)
    return sha256(text.encode()).hexdigest()
