"""The same screen on Spark: two workers, each a process of its own, one of them killed in the middle."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from takeup.engine.law import load
from takeup.population import spark
from takeup.population.errors import PopulationError
from takeup.population.estimate.manifest import read_manifest
from takeup.population.kernel import CACHE
from takeup.population.nested import NESTED, nest, unnest
from takeup.population.run import Job, screen_file
from takeup.population.schema import AS_OF, JURISDICTION
from takeup.population.screen import HOUSEHOLDS, RIGHTS, Screened, Screener, period_of
from takeup.population.synthetic import Population

LAW = load("takeup.law.be")
TWO_WORKERS = "local-cluster[2,1,1024]"
MOST_SECONDS = 300
MONTHS = (2026 * 12 + 8, 2026 * 12 + 10)
SAID = "2026-09..2026-11"
GROUP = 150  # households a row group: Spark hands out the row groups of a file


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Machine code of the law is made once for all, those of other processes too."""
    with pytest.MonkeyPatch.context() as patch:
        if CACHE not in os.environ:
            patch.setenv(CACHE, str(tmp_path_factory.getbasetemp().parent / "machine-code"))
        yield


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """3,000 synthetic households with a year of changes, under a name that has letters of a pattern in it."""
    path = tmp_path_factory.mktemp("people") / "synthetic [1].parquet"
    population = Population(LAW, 3_000, months=12)
    with pq.ParquetWriter(path, population.layout.schema) as writer:
        for batch in population.batches():
            writer.write_table(pa.Table.from_batches([batch]), row_group_size=GROUP)
    return path


def job_of(people: Path, out: Path) -> Job:
    rights = list(LAW)
    return Job(LAW, people, out, rights, period_of(*MONTHS, rights))


@pytest.fixture(scope="module")
def local(people: Path, cache: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("local")
    screen_file(job_of(people, out), workers=1)
    return out


# -- a real cluster ------------------------------------------------------------------------------------


def lacking() -> str | None:
    """What a run on Spark lacks here."""
    if find_spec("pyspark") is None:
        return "needs pyspark: make spark"
    java = Path(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else shutil.which("java")
    if java is None or not Path(java).exists():
        return "needs Java 17 or newer: on Debian, apt install default-jre-headless"
    return None


@dataclass
class Cluster:
    """Runs `takeup screen --on spark` with two workers, as a command of its own; Spark keeps a log of what happens."""

    folder: Path
    people: Path
    running: subprocess.Popen[str] | None = None

    def start(self, out: Path) -> subprocess.Popen[str]:
        command = ["screen", str(self.people), "--out", str(out), "--months", SAID, "--json"]
        places = {"SPARK_HOME": str(self.folder / "home"), "SPARK_CONF_DIR": str(self.folder / "conf")}
        with (self.folder / "stderr").open("w") as stderr:
            self.running = subprocess.Popen(
                [sys.executable, "-m", "takeup", *command, "--on", "spark", "--master", TWO_WORKERS],
                env={**os.environ, **places, "SPARK_LOCAL_IP": "127.0.0.1"},
                cwd=self.folder,
                stdout=subprocess.PIPE,
                stderr=stderr,
                text=True,
            )
        return self.running

    def end(self, running: subprocess.Popen[str]) -> dict[str, Any]:
        """The manifest that the command prints."""
        output, _ = running.communicate(timeout=MOST_SECONDS)
        assert running.returncode == 0, (self.folder / "stderr").read_text()[-5_000:]
        return dict(json.loads(output))

    def stop(self) -> None:
        """Ends what a test that failed left running."""
        if self.running is not None and self.running.poll() is None:
            for each in [*below(self.running.pid, processes())]:
                with suppress(ProcessLookupError):
                    os.kill(each.pid, signal.SIGKILL)
            self.running.kill()
            self.running.communicate()

    def tasks(self) -> list[dict[str, Any]]:
        """Every attempt at a piece of work that ended, in order: SparkListenerTaskEnd of Spark's event log."""
        (log,) = (self.folder / "events").iterdir()
        events = (json.loads(line) for line in log.read_text().splitlines())
        return [event for event in events if event["Event"] == "SparkListenerTaskEnd"]


@pytest.fixture
def cluster(people: Path, tmp_path: Path) -> Iterator[Cluster]:
    """Spark in a folder of the test: it writes beside its programs. Skips where Java or pyspark is missing."""
    missing = lacking()
    if missing is not None:
        if os.environ.get("TAKEUP_SPARK_REQUIRED") == "1":
            raise pytest.UsageError(f"TAKEUP_SPARK_REQUIRED is set, but this {missing}")
        pytest.skip(missing)
    spec = find_spec("pyspark")
    assert spec is not None and spec.origin is not None
    for name in ("home", "conf", "events"):
        (tmp_path / name).mkdir()
    for name in ("bin", "jars", "python"):
        (tmp_path / "home" / name).symlink_to(Path(spec.origin).parent / name)
    settings = {
        "spark.eventLog.enabled": "true",
        "spark.eventLog.compress": "false",
        "spark.eventLog.dir": (tmp_path / "events").as_uri(),
        "spark.eventLog.rolling.enabled": "false",
        "spark.sql.files.maxPartitionBytes": "140k",  # about a row group: many pieces of work
        "spark.sql.files.openCostInBytes": "0",
    }
    text = "".join(f"{name} {value}\n" for name, value in settings.items())
    (tmp_path / "conf" / "spark-defaults.conf").write_text(text)
    made = Cluster(tmp_path, people)
    yield made
    made.stop()


def rows(out: Path, folder: str) -> pa.Table:
    """All rows of a result; words as words, as each file has its own dictionaries."""
    order = [(name, "ascending") for name in ("household", "right", "member")]
    schema = {"households": HOUSEHOLDS, "rights": RIGHTS}[folder]
    plain = pa.schema([(f.name, pa.string() if pa.types.is_dictionary(f.type) else f.type) for f in schema])
    files = sorted((out / folder).glob("part-*.parquet"))
    assert all(pq.read_schema(file) == schema for file in files)
    found = pa.concat_tables([pq.read_table(file).cast(plain) for file in files])
    return found.sort_by([each for each in order if each[0] in found.schema.names])


def assert_same_rows(out: Path, local: Path) -> None:
    for folder in ("households", "rights"):
        found, expected = rows(out, folder), rows(local, folder)
        assert len(expected) >= 3_000
        for name in expected.schema.names:
            assert bits(found.column(name)) == bits(expected.column(name)), f"{folder}: {name}"


def bits(column: pa.ChunkedArray) -> list[Any]:
    """Floats as the whole numbers with the same bits."""
    if not pa.types.is_floating(column.type):
        return list(column.to_pylist())
    values = column.combine_chunks()
    whole = pa.array(values.fill_null(0.0).to_numpy().view(np.int64), mask=values.is_null().to_numpy(False))
    return list(whole.to_pylist())


def test_two_workers_give_the_rows_of_the_local_run(
    cluster: Cluster, people: Path, local: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    told = cluster.end(cluster.start(out))
    assert_same_rows(out, local)
    both = {task["Task Info"]["Executor ID"] for task in cluster.tasks()}
    assert both == {"0", "1"}
    here = json.loads((local / "manifest.json").read_text())
    assert told == json.loads((out / "manifest.json").read_text())
    assert {key for key in told if told[key] != here[key]} == {"run_by", "parts"}
    assert len(read_manifest(out).parts) == len(told["parts"]) > 10
    assert sum(part["rows"]["households"] for part in told["parts"]) == 3_000
    assert sorted(path.name for path in out.iterdir()) == [
        "households",
        "manifest.json",
        "parts",
        "rights",
        "screen.json",
    ]
    # nothing is left to be done: no cluster is asked
    assert spark.screen_on_spark(job_of(people, out), "no such cluster") == told
    with pytest.raises(PopulationError, match="another run_by"):
        screen_file(job_of(people, out))


# -- a worker killed -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Process:
    pid: int
    parent: int
    command: str


def processes() -> list[Process]:
    listed = subprocess.run(
        ["ps", "-A", "-ww", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    ).stdout
    split = (line.split(None, 2) for line in listed.splitlines())
    return [Process(int(pid), int(parent), "".join(command)) for pid, parent, *command in split]


def below(pid: int, found: list[Process]) -> Iterator[Process]:
    for each in found:
        if each.parent == pid:
            yield each
            yield from below(each.pid, found)


def executors(pid: int) -> list[int]:
    """The processes of Java that hold a worker, the oldest first."""
    return sorted(each.pid for each in below(pid, processes()) if "CoarseGrainedExecutorBackend" in each.command)


def python_workers(executor: int) -> list[int]:
    """The process of Python that screens for a worker of Spark, once it has begun on a piece of work.

    Machine code is run with llvmlite, which it loads then and not while it waits; the first piece takes it
    seconds, as it fetches the law and its machine code. Between two pieces it would hold no work to lose.
    """
    found = [each for each in below(executor, processes()) if "pyspark.daemon" in each.command]
    daemons = {each.pid for each in found}
    workers = [each.pid for each in found if each.parent in daemons]
    return [each for each in workers if "llvmlite" in Path(f"/proc/{each}/maps").read_text()]


def wait_for(what: Callable[[], bool], running: subprocess.Popen[str]) -> None:
    end = time.monotonic() + MOST_SECONDS
    while not what():
        assert running.poll() is None and time.monotonic() < end, "the screen ended, or never came so far"
        time.sleep(0.01)


@pytest.mark.parametrize("lost", ["ExecutorLostFailure", "ExceptionFailure"])
def test_a_worker_killed_in_the_middle_changes_nothing(
    cluster: Cluster, local: Path, tmp_path: Path, lost: str
) -> None:
    """The whole worker dies, or only its process of Python: the two ways Spark tells of."""
    out = tmp_path / "out"

    def finished() -> int:
        return len(list((out / spark.FOUND / "_temporary" / "0").glob("task_*")))

    running = cluster.start(out)
    # both have begun: what Spark sends to each of them they also fetch from one another, and it would wait for that
    wait_for(lambda: len([each for each in executors(running.pid) if python_workers(each)]) == 2, running)
    first, _ = executors(running.pid)
    killed = [first] if lost == "ExecutorLostFailure" else python_workers(first)
    for pid in killed:  # so that it holds a piece of work, and the other worker goes on alone
        os.kill(pid, signal.SIGSTOP)
    wait_for(lambda: finished() >= 2, running)
    assert not (out / spark.FOUND / spark.DONE).exists()
    killed_at = time.time() * 1000
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    told = cluster.end(running)

    tasks = cluster.tasks()
    stage = next(task["Stage ID"] for task in tasks if task["Task End Reason"]["Reason"] == lost)
    screening = [task for task in tasks if task["Stage ID"] == stage]
    assert {task["Task End Reason"]["Reason"] for task in screening} == {lost, "Success"}
    ended = [task["Task Info"]["Finish Time"] for task in screening if task["Task End Reason"]["Reason"] == "Success"]
    assert min(ended) < killed_at < max(ended)
    assert sum(part["rows"]["households"] for part in told["parts"]) == 3_000
    assert_same_rows(out, local)


# -- without a cluster ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def screened(people: Path, cache: None) -> tuple[Screener, pa.RecordBatch]:
    rights = list(LAW)
    batch = next(pq.ParquetFile(people).iter_batches(GROUP))
    return Screener(LAW, rights, period_of(*MONTHS, rights)), batch


def test_a_table_with_lists_gives_the_same_rows_again(screened: tuple[Screener, pa.RecordBatch]) -> None:
    screener, batch = screened
    found = screener.screen(batch)
    table = nest(found)
    assert table.schema == NESTED and len(table) == len(batch)
    again = unnest(table)
    assert again.households == found.households
    assert again.rights.to_pylist() == found.rights.to_pylist() and again.rights.schema == RIGHTS


def test_households_without_rights_and_ids_that_come_twice_are_kept() -> None:
    def household(id: str) -> dict[str, Any]:
        return {"household": id, "weight": 1.0, "members": 1}

    def right(id: str, name: str) -> dict[str, Any]:
        return {"household": id, "right": name, "entitled_months": 1, "types": 0}

    found = Screened(
        pa.RecordBatch.from_pylist([right("b", "x"), right("a", "y"), right("b", "z")], schema=RIGHTS),
        pa.RecordBatch.from_pylist([household(id) for id in "abbc"], schema=HOUSEHOLDS),
    )
    again = unnest(nest(found))
    assert again.households == found.households
    kept = [(row["household"], row["right"]) for row in again.rights.to_pylist()]
    assert kept == [("a", "y"), ("b", "x"), ("b", "z")]
    empty = Screened(found.rights.slice(0, 0), found.households.slice(0, 0))
    assert unnest(nest(empty)).rights == empty.rights.cast(RIGHTS)


def plain(type_: pa.DataType) -> pa.DataType:
    """The type as Spark hands it on: words without a dictionary."""
    if pa.types.is_dictionary(type_):
        return type_.value_type
    if pa.types.is_struct(type_):
        return pa.struct([(field.name, plain(field.type)) for field in type_])
    return pa.list_(plain(type_.value_type)) if pa.types.is_list(type_) else type_


def test_words_without_a_dictionary_are_read_as_well(screened: tuple[Screener, pa.RecordBatch]) -> None:
    screener, batch = screened
    schema = pa.schema([(field.name, plain(field.type)) for field in batch.schema])
    words = pa.RecordBatch.from_pylist(batch.to_pylist(), schema=schema)
    assert words.schema != batch.schema.remove_metadata()
    expected, found = screener.screen(batch), screener.screen(words)
    assert found.households == expected.households
    assert found.rights.to_pylist() == expected.rights.to_pylist()


def test_an_arrow_file_is_refused(people: Path, cache: None, tmp_path: Path) -> None:
    batch = next(pq.ParquetFile(people).iter_batches(10))
    path = tmp_path / "people.arrow"
    with pa.ipc.new_file(path, batch.schema) as writer:
        writer.write_batch(batch)
    with pytest.raises(PopulationError, match=r"found an Arrow file; allowed: a Parquet file"):
        spark.screen_on_spark(job_of(path, tmp_path / "out"), "local[1]")


def test_a_file_of_another_law_is_refused_before_spark_starts(people: Path, tmp_path: Path) -> None:
    table = pq.read_table(people).replace_schema_metadata({JURISDICTION: "xx", AS_OF: "2026-11-01"})
    pq.write_table(table, tmp_path / "people.parquet")
    with pytest.raises(PopulationError, match=r"takeup\.jurisdiction: found xx"):
        spark.screen_on_spark(job_of(tmp_path / "people.parquet", tmp_path / "out"), "local[1]")


def test_without_pyspark_it_says_how_to_install_it(
    people: Path, cache: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pyspark", "pyspark.sql"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(spark.SparkError, match=r"pip install 'takeup\[spark\]'"):
        spark.screen_on_spark(job_of(people, tmp_path / "out"), "local[1]")


def test_a_worker_with_another_law_stops(screened: tuple[Screener, pa.RecordBatch]) -> None:
    screener, batch = screened
    ids = tuple(right.id for right in screener.rights)
    plan = spark.Plan(LAW.package, ids, screener.period, False, 1.0, screener.fingerprint)
    (table,) = spark._screen(plan, [batch])
    assert table == nest(screener.screen(batch))
    other = spark.Plan(LAW.package, ids, screener.period, False, 1.0, "of another day")
    with pytest.raises(spark.SparkError, match=r"another version of takeup\.law\.be"):
        list(spark._screen(other, [batch]))
