"""Fills a demonstration: two organisations, the example dossiers, and an invented neighbourhood with its history."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from django.db import transaction

from takeup.check.report import RightReport
from takeup.dossier import read_dossier, to_plain
from takeup.dossier.changes import Change, whole
from takeup.dossier.edit import Plain
from takeup.nontakeup import Outcome
from takeup.site.households.file import File
from takeup.site.households.law import law
from takeup.site.households.models import Household
from takeup.site.households.overnight import prepare
from takeup.site.households.recording import begin, record
from takeup.site.people import accounts
from takeup.site.people.models import Membership, Role, Team, User

NEIGHBOURHOOD = "21012"  # Molenbeek-Saint-Jean, by the code of the municipality
# Where the people of the examples live, as the examples tell it.
HOMES = {
    "all-received": "21005",
    "claim-overdue": "21010",
    "couple-partner-income": "21009",
    "disability-no-bim": "21013",
    "exit-insertion-2015": "21011",
    "exit-unemployment-2026": "21001",
    "insertion-allowance-ended": "21012",
    "maintenance-unpaid": "21006",
    "refused-wrongly": "21004",
    "unemployment-limit-2026": "21015",
    "widow-no-igo": "21001",
    "young-adult-with-parents": "21014",
}
DRAWN, KEPT = 400, 36  # households of the Region that are drawn, and those of the neighbourhood that are kept
PASSWORD = "samen-aan-tafel"
NAMES = (
    *("Amina", "Youssef", "Fatima", "Mehmet", "Elif", "Marie", "Jean", "Nathalie", "Luc", "Greet", "Piet", "An"),
    *("Blessing", "Samuel", "Grace", "Daniel", "Ioana", "Andrei", "Agnieszka", "Tomasz", "Sofia", "Miguel"),
    *("Nadia", "Karim", "Leila", "Omar", "Hawa", "Mamadou", "Thi", "Minh", "Olena", "Ivan", "Rosa", "Paul"),
    *("Emma", "Louis", "Noor", "Adam", "Lina", "Rayan", "Jade", "Gabriel", "Yara", "Ilyas", "Zoë", "Matteo"),
)


@dataclass(frozen=True)
class Login:
    """Who can log in, and what for."""

    email: str
    what: str


def fill(examples: Sequence[Path], today: date) -> list[Login]:
    """Fills an empty site; gives the logins. All have the same password, and no second step."""
    with transaction.atomic():
        team, worker = _organisation(
            "Buurtteam Molenbeek", "nl", "Amina (maatschappelijk werker)", "amina@demo.example"
        )
        _, other = _organisation("Centre de jour Uccle", "fr", "Luc (travailleur social)", "luc@demo.example")
        _member(team, Role.COORDINATOR, "Greet (coördinator)", "greet@demo.example")
        for file in examples:
            dossier = read_dossier(file, law())
            begin(team, worker, _about(dossier.language or "nl", HOMES.get(dossier.id, "")), [whole(to_plain(dossier))])
        for number, plain in enumerate(neighbourhood(today)):
            household = begin(
                team if number % 6 else other.teams[0],
                worker if number % 6 else other,
                _about("nl", NEIGHBOURHOOD),
                [whole(plain)],
            )
            if number % 6:
                _live(household, worker, random.Random(number), today)
    list(prepare(today))  # as the first night does it
    return [
        Login("amina@demo.example", "worker"),
        Login("greet@demo.example", "coordinator"),
        Login("admin-amina@demo.example", "administrator"),
        Login("luc@demo.example", "worker elsewhere"),
    ]


def neighbourhood(today: date) -> Iterator[Plain]:
    """Invented households of one municipality, drawn from published totals; none where that part is not installed."""
    try:
        import pyarrow.parquet as pq

        from takeup.population.dossier import plain_of_row
        from takeup.population.synthetic import Population, write
    except ModuleNotFoundError:
        return
    draw = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "neighbourhood-synthetic.parquet"
        write(Population(law(), DRAWN, 1, "brussels", today.replace(day=1), 18), file)
        rows = [row for row in pq.read_table(file).to_pylist() if row["territory"] == NEIGHBOURHOOD]
    # Nobody's household is listed first under the same name as another one's.
    for number, (row, name) in enumerate(zip(rows[:KEPT], draw.sample(NAMES, len(NAMES)), strict=False)):
        plain = plain_of_row(law(), row, f"neighbourhood-{number}")
        first, *others = plain["persons"].values()
        first["name"] = name
        rest = [each for each in NAMES if each != name]
        for person, other in zip(others, draw.sample(rest, len(others)), strict=True):
            person["name"] = other
        yield plain


def _organisation(name: str, language: str, worker: str, email: str) -> tuple[Team, User]:
    administrator, _ = accounts.begin(name, language, f"{worker.partition(' ')[0]} (beheer)", f"admin-{email}")
    administrator.set_password(PASSWORD)
    administrator.save()
    organisation = administrator.administered
    assert organisation is not None
    team = organisation.teams.get()
    return team, _member(team, Role.WORKER, worker, email)


def _member(team: Team, role: Role, name: str, email: str) -> User:
    user = User.objects.create_user(email, PASSWORD, name=name, language=team.organisation.language)
    Membership.objects.create(user=user, organisation=team.organisation, team=team, role=role)
    return user


def _about(language: str, municipality: str) -> dict[str, str]:
    return {"language": language} | ({"municipality": municipality} if municipality else {})


def _live(household: Household, worker: User, draw: random.Random, today: date) -> None:
    """Something that happened with the first rights to claim: proposed, declined, claimed, granted, refused, asked."""
    file = File(household, "nl", today)
    steps = [step[0] for step in file.page.first if step[0].step in ("ask", "automatic")]
    for number, right in enumerate(steps[:3]):
        changes = list(_history(right, f"here-{number}", draw, today))
        record(household, worker, *changes)


def _history(right: RightReport, claim: str, draw: random.Random, today: date) -> Iterable[Change]:
    about = {"right": right.right, "holder": right.holder}
    day = today - timedelta(days=draw.randint(20, 120))
    yield {"kind": "proposed", **about, "day": day.isoformat()}
    kind = draw.choice(("proposed", "declined", "claimed", "pending", "granted", "granted", "refused"))
    if kind == "proposed":
        return
    if kind == "declined":
        yield {"kind": "declined", **about, "day": day.isoformat()}
        return
    yield {"kind": "claim", "id": claim, **about, "date": day.isoformat()}
    if kind == "pending":
        yield {"kind": "acknowledged", "claim": claim, "day": (day + timedelta(days=2)).isoformat()}
    if kind in ("granted", "refused"):
        decided = min(today, day + timedelta(days=draw.randint(10, 40)))
        outcome = Outcome.GRANTED if kind == "granted" else Outcome.REFUSED
        decision = {"kind": "decision", "claim": claim, "outcome": outcome.value, "decided": decided.isoformat()}
        money = right.amount.per != "status" and kind == "granted"
        yield decision | ({"amount": right.amount.low} if money else {})
        if draw.random() < 0.6:
            yield {"kind": "outcome", **about, "day": today.isoformat(), "result": kind}
