"""A screen of a whole file: cut into batches and parts in any way, stopped and taken up again, it gives the same."""

from __future__ import annotations

import hashlib
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from takeup.engine.case import Case
from takeup.engine.law import load
from takeup.engine.time import month_start
from takeup.population import run
from takeup.population.errors import PopulationError
from takeup.population.run import Job, screen_file
from takeup.population.schema import describe, schema
from takeup.population.screen import HOUSEHOLDS, RIGHTS, period_of
from tests.population.cases import is_representable
from tests.population.random_cases import Recipe
from tests.population.screened import data_of, random_claims

LAW = load("tests.cli.smallland")
RIGHTS_OF_LAW = list(LAW)
DAY = date(2026, 9, 1)
PERIOD = period_of(2026 * 12 + 3, 2026 * 12 + 8, RIGHTS_OF_LAW)
KINDS, COPIES, GROUP = 40, 25, 125  # different households, how often each comes, households in a row group
FOLDERS = ("rights", "households")


@pytest.fixture(scope="module")
def people() -> pa.Table:
    """A thousand households, among them some that move, are born, claim, and of whom much is unknown."""
    random, day = Random(8), month_start(PERIOD.last)
    cases: list[Case] = []
    while len(cases) < KINDS:
        share = random.choice((0.0, 0.0, 0.3))
        case = Recipe(random.getrandbits(48), random.choice((0, 1, 2, 4)), 0.7, share, True, 4).made(LAW, day)
        if is_representable(LAW, case):
            cases.append(case)
    data = data_of(LAW, cases, [random_claims(case, RIGHTS_OF_LAW, random, PERIOD) for case in cases])
    places = np.random.default_rng(1).permutation(np.repeat(np.arange(KINDS), COPIES))
    table = pa.Table.from_batches([data]).take(pa.array(places))
    table = table.set_column(0, "id", pa.array([f"h{n}" for n in range(len(places))]))
    return table.replace_schema_metadata(describe(LAW, day, "households of a test"))


@pytest.fixture
def file(people: pa.Table, tmp_path: Path) -> Path:
    return written(people, tmp_path / "people.parquet")


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "PART", 2 * GROUP)


def written(table: pa.Table, path: Path, group: int = GROUP) -> Path:
    pq.write_table(table, path, row_group_size=group)
    return path


def job(file: Path, out: Path, **other: Any) -> Job:
    return Job(**{"law": LAW, "path": file, "out": out, "rights": RIGHTS_OF_LAW, "period": PERIOD, **other})


def rows(out: Path, folder: str) -> list[dict[str, Any]]:
    schema = {"rights": RIGHTS, "households": HOUSEHOLDS}[folder]
    tables = [pq.read_table(part, schema=schema) for part in sorted((out / folder).glob("part-*.parquet"))]
    return [row for table in tables for row in table.to_pylist()]


def hashes(out: Path) -> dict[str, str]:
    """Every file of a result with its content."""
    return {
        str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


# -- batches -------------------------------------------------------------------------------------------


def test_however_the_file_is_cut_the_rows_are_the_same(people: pa.Table, tmp_path: Path) -> None:
    found = []
    for group in (7, 125, 1_000):
        out = tmp_path / f"out{group}"
        screen_file(job(written(people, tmp_path / f"{group}.parquet", group), out))
        found.append([rows(out, folder) for folder in FOLDERS])
    assert found[0] == found[1] == found[2]
    assert len(found[0][1]) == KINDS * COPIES
    assert [row["household"] for row in found[0][1]] == [f"h{n}" for n in range(KINDS * COPIES)]


def test_in_another_order_each_household_has_the_same_rows(file: Path, people: pa.Table, tmp_path: Path) -> None:
    order = np.random.default_rng(2).permutation(len(people))
    screen_file(job(file, tmp_path / "one"))
    screen_file(job(written(people.take(pa.array(order)), tmp_path / "shuffled.parquet"), tmp_path / "two"))

    def by_household(out: Path, folder: str) -> dict[str, list[dict[str, Any]]]:
        found: dict[str, list[dict[str, Any]]] = {}
        for row in rows(out, folder):
            found.setdefault(row["household"], []).append(row)
        return found

    for folder in FOLDERS:
        assert by_household(tmp_path / "one", folder) == by_household(tmp_path / "two", folder)


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_the_number_of_workers_does_not_change_a_byte(file: Path, tmp_path: Path, workers: int) -> None:
    screen_file(job(file, tmp_path / "one"), workers=1)
    screen_file(job(file, tmp_path / "two"), workers=workers)
    assert hashes(tmp_path / "one") == hashes(tmp_path / "two")


def test_an_arrow_file_gives_the_same_rows(file: Path, people: pa.Table, tmp_path: Path) -> None:
    arrow = tmp_path / "people.arrow"
    with pa.ipc.new_file(arrow, people.schema) as writer:
        writer.write_table(people, max_chunksize=GROUP)
    screen_file(job(file, tmp_path / "one"))
    screen_file(job(arrow, tmp_path / "two"))
    for folder in FOLDERS:
        assert rows(tmp_path / "one", folder) == rows(tmp_path / "two", folder)


def test_progress_counts_every_household_once(file: Path, tmp_path: Path) -> None:
    done: list[int] = []
    screen_file(job(file, tmp_path / "out"), done.append)
    assert sum(done) == KINDS * COPIES
    done.clear()
    screen_file(job(file, tmp_path / "out"), done.append)
    assert sum(done) == KINDS * COPIES


def test_the_manifest_counts_the_rows_and_knows_the_files(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = screen_file(job(file, out))
    assert told == json.loads((out / "manifest.json").read_text())
    assert [part["name"] for part in told["parts"]] == [f"part-{n:05d}" for n in range(4)]
    for part in told["parts"]:
        for folder in FOLDERS:
            path = out / folder / f"{part['name']}.parquet"
            assert pq.read_metadata(path).num_rows == part["rows"][folder]
            assert hashlib.sha256(path.read_bytes()).hexdigest() == part["sha256"][folder]
    assert told["months"] == {"from": "2026-04", "to": "2026-09"}
    assert (told["jurisdiction"], told["source"], told["synthetic"]) == ("smallland", "households of a test", False)
    assert told["rights"]["basic_income"]["name"]["en"]


def test_one_household_stands_in_the_file_as_often_as_it_is_told(file: Path, tmp_path: Path) -> None:
    """Copies of a household have the same rows, wherever they stand."""
    screen_file(job(file, tmp_path / "out"))
    found = rows(tmp_path / "out", "households")
    assert len({tuple(value for name, value in row.items() if name != "household") for row in found}) <= KINDS


# -- stopped and taken up again ------------------------------------------------------------------------

STARTS = """
import sys
from takeup.cli import app, common
from takeup.population import run
common.LAWS, common.JURISDICTION, run.PART = "tests.cli", "smallland", {part}
app(sys.argv[1:])
"""


def command(file: Path, out: Path) -> list[str]:
    months = ("--months", "2026-04..2026-09", "--workers", "2", "--json")
    return [sys.executable, "-c", STARTS.format(part=2 * GROUP), "screen", str(file), "--out", str(out), *months]


def parts_there(out: Path) -> set[str]:
    return {path.stem for path in (out / "parts").glob("part-*.json")}


def test_killed_again_and_again_it_ends_with_the_same_bytes(file: Path, tmp_path: Path) -> None:
    whole, out = tmp_path / "whole", tmp_path / "out"
    screen_file(job(file, whole), workers=2)
    random = Random(3)
    seen: dict[str, int] = {}
    for after in (0, 2):
        with subprocess.Popen(command(file, out), stdout=subprocess.DEVNULL) as process:
            until = time.monotonic() + 60
            while len(parts_there(out)) <= after and process.poll() is None and time.monotonic() < until:
                time.sleep(random.uniform(0, 0.003))
            process.send_signal(signal.SIGKILL)
        for path in sorted((out / "rights").glob("part-*.parquet")):
            if path.stem in parts_there(out):
                assert seen.setdefault(path.name, path.stat().st_mtime_ns) == path.stat().st_mtime_ns
    subprocess.run(command(file, out), check=True, stdout=subprocess.DEVNULL)
    assert seen
    for name, when in seen.items():
        assert (out / "rights" / name).stat().st_mtime_ns == when  # not done again
    assert hashes(out) == hashes(whole)


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("how", ["missing", "cut off", "changed"])
def test_a_part_that_is_damaged_is_done_again(file: Path, tmp_path: Path, folder: str, how: str) -> None:
    out = tmp_path / "out"
    screen_file(job(file, out))
    before = hashes(out)
    part = out / folder / "part-00001.parquet"
    other = (out / "rights" / "part-00000.parquet").stat().st_mtime_ns
    content = bytearray(part.read_bytes())
    if how == "missing":
        part.unlink()
    else:
        content[len(content) // 2] ^= 1
        part.write_bytes(content if how == "changed" else content[: len(content) // 2])
    screen_file(job(file, out))
    assert hashes(out) == before
    assert (out / "rights" / "part-00000.parquet").stat().st_mtime_ns == other


def test_a_record_that_is_no_record_is_made_again(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    screen_file(job(file, out))
    before = hashes(out)
    (out / "parts" / "part-00002.json").write_text('{"name": "part-00002"', encoding="utf-8")
    screen_file(job(file, out))
    assert hashes(out) == before


@pytest.mark.parametrize(
    ("named", "other"),
    [
        ("months", {"period": period_of(2026 * 12 + 2, 2026 * 12 + 8, RIGHTS_OF_LAW)}),
        ("on", {"period": period_of(PERIOD.first, PERIOD.last, RIGHTS_OF_LAW, PERIOD.on.replace(day=20))}),
        ("rights", {"rights": RIGHTS_OF_LAW[:2]}),
        ("bounds", {"bounds": True}),
        ("incomes", {"incomes": 0.9}),
    ],
)
def test_a_folder_with_another_screen_is_refused(file: Path, tmp_path: Path, named: str, other: dict[str, Any]) -> None:
    out = tmp_path / "out"
    screen_file(job(file, out))
    before = hashes(out)
    with pytest.raises(PopulationError) as error:
        screen_file(job(file, out, **other))
    assert named in str(error.value)
    assert "an empty folder, or that of the same screen" in str(error.value)
    assert hashes(out) == before


def test_a_folder_with_the_screen_of_another_file_is_refused(people: pa.Table, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    screen_file(job(file, out))
    with pytest.raises(PopulationError, match="another input"):
        screen_file(job(written(people.slice(0, 500), tmp_path / "fewer.parquet"), out))
    changed = people.set_column(1, "weight", pc.add(people["weight"], 1.0))
    written(changed, file)  # the same name, length and columns
    with pytest.raises(PopulationError, match="another input"):
        screen_file(job(file, out))


def test_parts_of_nobody_knows_what_are_left_alone(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    screen_file(job(file, out))
    (out / "screen.json").unlink()
    with pytest.raises(PopulationError, match="parts of an unknown screen"):
        screen_file(job(file, out))


# -- a disk that is full, a folder that is none --------------------------------------------------------


def test_a_full_disk_is_told_and_leaves_nothing_half_done(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))\n{STARTS}"
    told = command(file, out)
    told[2] = limited.format(part=2 * GROUP)
    ended = subprocess.run(told, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert "too large" in ended.stderr and str(out) in ended.stderr.replace("\n", "")
    assert list((out / "rights").iterdir()) == list((out / "households").iterdir()) == []
    assert not parts_there(out)
    screen_file(job(file, out), workers=2)  # once there is room
    screen_file(job(file, tmp_path / "whole"), workers=2)
    assert hashes(out) == hashes(tmp_path / "whole")


@pytest.fixture
def a_file(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "taken"
    path.write_text("a text", encoding="utf-8")
    yield path
    assert path.read_text(encoding="utf-8") == "a text"


def test_a_file_is_no_folder(file: Path, a_file: Path) -> None:
    with pytest.raises(OSError, match=str(a_file)):
        screen_file(job(file, a_file))


@pytest.mark.parametrize("told", [True, False])
def test_a_file_that_tells_nothing_of_conduct_says_so(people: pa.Table, tmp_path: Path, told: bool) -> None:
    """What conduct alone keeps away cannot be measured where no column tells of conduct."""
    law = load("takeup.law.be")
    rights = [law.right("integration_income"), law.right("child_benefit")]
    facts = ["birth_date", "net_wage", *(["willing_to_work"] if told else [])]
    whole = schema(law, ())
    members = pa.list_(pa.struct([field for field in whole.field("members").type.value_type if field.name in facts]))
    row = {"id": "one", "weight": 1.0, "members": [{"birth_date": DAY, "net_wage": 0.0, "willing_to_work": True}]}
    fields = [("id", pa.string()), ("weight", pa.float64()), ("members", members)]
    table = pa.Table.from_pylist([row], pa.schema(fields, describe(law, DAY, "a survey of a test")))
    job = Job(law, written(table, tmp_path / "survey.parquet"), tmp_path / "out", rights, PERIOD)
    assert screen_file(job, workers=1)["observed"]["conduct"] is told
