"""How long does an answer in the check take? `python -m benchmarks.check_answer [--sittings 60]`

Random households answer question after question, as the page does it: what travels in the page is opened, the answer
is noted, the next question is looked for, and all rights beside it are worked out and written as HTML. Everything is
made anew for each answer. One thread; memory is given back after each page, as the site does it once a page was sent.
`processor` is the time that the work itself takes, where other programs run on the machine too. Asked for: 95 of 100
answers within 150 ms.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import tempfile
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

DAY = date.today()
MOST = 60  # questions a sitting
PLAINNESS = 0.9
PEOPLE = ((1, 2, 3, 4, 5), (46, 20, 14, 12, 8))  # as households in Brussels are, roughly


def _django() -> None:
    """A site of its own; nothing of it is written but its settings."""
    import django

    from takeup.site.folder import VARIABLE, make

    folder = Path(tempfile.mkdtemp(prefix="takeup-benchmark-"))
    make(folder, hosts=("testserver",), demo=True)
    os.environ[VARIABLE] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "takeup.site.settings"
    django.setup()
    from django.conf import settings

    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


def answered(step: Any, sitting: Any, whole: Any) -> Any:
    """The sitting after the answer that the household gives; what it does not know is skipped."""
    from benchmarks.questions import holds, truth
    from takeup.dossier import DossierError
    from takeup.interview import Everyone, Fact, OtherParent, RareFacts, Received, WhoLivesHere

    try:
        match step:
            case WhoLivesHere():
                return step.answer(sitting, whole.members)
            case Everyone():
                return step.answer(sitting, True)
            case Fact(asked=asked) if asked.fact == "relation":
                relation = whole.relation(asked.subject, asked.detail)
                return step.skip(sitting) if relation is None else step.answer(sitting, relation)
            case Fact(asked=asked):
                value = truth(whole, asked)
                return step.answer(sitting, {int(asked.detail): value} if asked.detail else value)
            case OtherParent():
                known = [child for child in step.children if whole.relation(child, step.person) == "child"]
                return step.answer(sitting, known)
            case RareFacts():
                return step.answer(sitting, [one for row in step.rows for one in row if holds(whole, one)])
            case Received():
                new = step.answer(sitting, [])
                return new.add({"kind": "received_complete", "complete": True})
            case _:
                return step.skip(sitting)
    except DossierError:
        return step.skip(sitting)


def times(seed: int) -> list[tuple[float, float]]:
    """Milliseconds of each answer of a sitting, from what came with the page to the next page; of the processor too."""
    from django.contrib.auth.models import AnonymousUser
    from django.test import RequestFactory

    from benchmarks.questions import LAW
    from takeup.site.pages.check.answers import answers_of
    from takeup.site.pages.check.questions import _ask
    from takeup.site.pages.check.state import State, opened
    from tests.households import complete_household

    random = Random(seed)
    whole = complete_household(LAW, random, random.choices(*PEOPLE)[0], DAY, PLAINNESS)
    request = RequestFactory().get("/nl/check/questions/")
    request.user = AnonymousUser()
    page = _ask(request, State(), answers_of(State()).sitting)
    found: list[tuple[float, float]] = []
    while len(found) < MOST:
        sealed = page.content.decode().split('name="state" value="')[1].split('"')[0]
        gc.disable()
        start, at_work = time.perf_counter(), time.process_time()
        answers = answers_of(opened(sealed))
        page = _ask(request, answers.state, answered(answers.step, answers.sitting, whole))
        took = (time.perf_counter() - start) * 1000, (time.process_time() - at_work) * 1000
        gc.enable()
        gc.collect(0)
        if b'class="take' in page.content:
            break  # the result: another page
        found.append(took)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check_answer", description=__doc__)
    parser.add_argument("--sittings", type=int, default=60)
    given = parser.parse_args()
    _django()
    times(0)  # templates and texts are read once
    both = zip(*(one for seed in range(given.sittings) for one in times(seed)), strict=True)
    print(json.dumps({name: _told(each) for name, each in zip(("clock", "processor"), both, strict=True)}, indent=2))


def _told(given: Iterable[float]) -> dict[str, float]:
    every = sorted(given)
    return {
        "answers": len(every),
        "median ms": round(statistics.median(every), 1),
        "95th percentile ms": round(every[int(len(every) * 0.95)], 1),
        "99th percentile ms": round(every[int(len(every) * 0.99)], 1),
        "longest ms": round(every[-1], 1),
    }


if __name__ == "__main__":
    main()
