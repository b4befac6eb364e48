"""Commands that need packages which a check of one household does without: says how to get them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from takeup.cli.common import stop, the_language
from takeup.reading.amounts import Words

P = ParamSpec("P")
R = TypeVar("R")

SAY: Words = {
    "missing": {
        "nl": "Hiervoor ontbreekt het pakket {name}. Installeer: pip install 'takeup[{extra}]'",
        "fr": "Il manque le paquet {name}. Installez : pip install 'takeup[{extra}]'",
        "en": "The package {name} is missing for this. Install it: pip install 'takeup[{extra}]'",
        "de": "Dafür fehlt das Paket {name}. Installieren Sie es: pip install 'takeup[{extra}]'",
    },
}


def needs(extra: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Where a package of an extra (`population`, `sheet`) is missing, the command ends (1) with how to install it."""

    def guard(command: Callable[P, R]) -> Callable[P, R]:
        @wraps(command)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return command(*args, **kwargs)
            except ModuleNotFoundError as error:
                if error.name is None or error.name.partition(".")[0] == "takeup":
                    raise
                chosen = kwargs.get("lang")
                language = the_language(None if chosen is None else str(chosen))
                stop(SAY["missing"][language].format(name=error.name, extra=extra))

        return guarded

    return guard
